"""The tables of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import vocabulary
from purgecli.export.model import (
    ITEM,
    KEY,
    OUTER,
    Column,
    Place,
    Reference,
    Table,
    Value,
    number,
    record,
    words,
)

if TYPE_CHECKING:
    from purgecli import views

_FIGURE = record("figure", "figures", "Whose it is")
_BEGAN = Column("began", "From when, EDTF", "date", "from")
_ENDED = Column("ended", "Until when, EDTF", "date", "to")
_CALENDARS = {"julian": "Julian until 14 February 1918", "gregorian": "Gregorian"}
_NAMES = {
    "name": ("name", "the usual English name"),
    "name_ru": ("russian", "in Russian"),
    "birth_name.name": ("birth", "before the one in use"),
    "birth_name.name_ru": ("birth-russian", "before the one in use, in Russian"),
    "pseudonyms.list": ("pseudonym", "a party name or pen name"),
    "spellings": ("spelling", "another spelling"),
}
"""Path of names in a dossier -> the code of their kind, and what it means."""


def _figure(place: Place) -> views.Figure:
    from purgecli import views

    return views.Figure.read(place.document)


def _age(place: Place) -> Value:
    from purgecli import dates

    figure = _figure(place)
    age = dates.age(figure.birth.date, figure.death.date)
    return None if age is None else str(age)


def _highest(place: Place) -> Value:
    from purgecli import offices

    office = offices.highest(one.title for one in _figure(place).offices)
    return office.title if office else None


def _trial(place: Place) -> Value:
    """The one trial that ended with a sentence; None where there may have been several."""
    from purgecli import lives

    figure = _figure(place)
    found = lives.tried_in(figure.sentences[place.numbers[0] - 1], figure)
    return found[0].id if len(found) == 1 else None


def _address(place: Place) -> Value:
    from purgecli import identifiers

    return identifiers.address(place.key, str(place.item))


TABLES = (
    Table(
        "figures",
        "People",
        "One row a person: birth, party membership, death.",
        (
            Column("id", "Slug, the person's name in every other table", required=True),
            Column("name", "Usual English name", required=True),
            Column("name_ru", "Given name, patronymic and surname in Russian"),
            Column("identity", "Who this was, in a sentence", at="identity.text", prose=True),
            Column("birth", "Date of birth, EDTF, New Style", "date", "birth.date", required=True),
            Column("birth_place", "Where born", at="birth.place"),
            Column("birth_calendar", "The calendar in use there", at="birth.calendar", words=_CALENDARS),
            Column("birth_remark", "A remark on the birth", at="birth.text", prose=True),
            Column("party_since", "From when party membership was counted, EDTF", "date"),
            Column("party_remark", "A remark on the membership", at="party.text", prose=True),
            Column("death", "Date of death, EDTF", "date", "death.date", required=True),
            Column("death_place", "Where died", at="death.place"),
            Column("manner", "How died", at="death.manner", required=True, words=words(vocabulary.MANNERS)),
            Column("death_remark", "A remark on the death", at="death.text", prose=True),
            Column("age", "Age at death in years; a span where a date is not certain", compute=_age),
            Column("highest_office", "The highest of the offices, by the ranks of purgecli/offices.py", compute=_highest),
            Column("trial", "The last trial in which accused", refers="trials"),
        ),
        kinds=("figures",),
        facets=("manner", "trial", "death_place"),
        searched=("name", "name_ru", "identity"),
        label="name",
    ),
    Table(
        "names",
        "Names",
        "Every name under which a person is found.",
        (
            _FIGURE,
            Column(
                "kind",
                "What kind of name",
                compute=lambda place: _NAMES[place.field][0],
                required=True,
                words=dict(_NAMES.values()),
            ),
            Column(
                "number",
                "Place among those of its kind, from 1",
                "integer",
                compute=lambda place: (*place.numbers, 1)[0],
                required=True,
            ),
            Column("name", "The name", at=ITEM, required=True),
        ),
        kinds=("figures",),
        each=tuple(_NAMES),
        key=("figure", "kind", "number"),
        facets=("kind",),
        searched=("name",),
    ),
    Table(
        "identifiers",
        "Identifiers",
        "Numbers of a person in other catalogues.",
        (
            _FIGURE,
            Column("scheme", "Which catalogue", at=KEY, required=True),
            Column("value", "The number or name there", at=ITEM, required=True),
            Column("url", "The page about the person there", "address", compute=_address),
        ),
        kinds=("figures",),
        each=("identifiers.*",),
        key=("figure", "scheme"),
        facets=("scheme",),
    ),
    Table(
        "sought",
        "Sought in vain",
        "What better evidence was asked for, where a part of a dossier stands on open reference alone.",
        (
            _FIGURE,
            Column("part", "Which part of the dossier", at=KEY, required=True),
            Column("text", "What was asked, and when", at=ITEM, required=True, prose=True),
        ),
        kinds=("figures",),
        each=("searched.*",),
        key=("figure", "part"),
        facets=("part",),
    ),
    Table(
        "offices",
        "Offices",
        "Party and state offices, in order of start.",
        (_FIGURE, number(), Column("title", "The office", required=True), _BEGAN, _ENDED),
        kinds=("figures",),
        each=("offices",),
        key=("figure", "number"),
        searched=("title",),
    ),
    Table(
        "factions",
        "Factions and oppositions",
        "The groups that the subject names.",
        (Column("id", "Slug", at=KEY, required=True), Column("name", "Name", at=ITEM, required=True)),
        kinds=("subject",),
        each=("factions.*",),
        label="name",
    ),
    Table(
        "figure_factions",
        "People in factions",
        "Who belonged to which group, and when.",
        (
            _FIGURE,
            number(),
            Column("faction", "The group", at="id", refers="factions", required=True),
            _BEGAN,
            _ENDED,
            Column("text", "A remark", prose=True),
        ),
        kinds=("figures",),
        each=("factions",),
        key=("figure", "number"),
        facets=("faction",),
    ),
    Table(
        "life",
        "Lives",
        "The dated entries of a life, without arrests, sentences, death and rehabilitation, which have tables of their own.",
        (_FIGURE, number(), Column("date", "When, EDTF", "date", required=True), Column("text", "What happened", prose=True)),
        kinds=("figures",),
        each=("life",),
        key=("figure", "number"),
    ),
    Table(
        "arrests",
        "Arrests",
        "Soviet arrests.",
        (
            _FIGURE,
            number(),
            Column("date", "When, EDTF", "date", required=True),
            Column("until", "When prison, camp or exile ended, EDTF; null where with the life, or not known", "date"),
            Column("text", "How it happened", prose=True),
        ),
        kinds=("figures",),
        each=("arrests",),
        key=("figure", "number"),
    ),
    Table(
        "sentences",
        "Sentences",
        "What Soviet courts and boards decided.",
        (
            _FIGURE,
            number(),
            Column("date", "When, EDTF", "date", required=True),
            Column("court", "By which court or board"),
            Column("outcome", "What was decided", required=True, words=words(vocabulary.OUTCOMES)),
            Column("years", "Length of a term, in years", "integer", in_years=True),
            Column("until", "When prison, camp or exile ended, EDTF; null where with the life, or not known", "date"),
            Column("text", "A remark", prose=True),
            Column("trial", "The trial that ended with it, where there is one only", compute=_trial, refers="trials"),
        ),
        kinds=("figures",),
        each=("sentences",),
        key=("figure", "number"),
        facets=("outcome", "court", "trial"),
    ),
    Table(
        "rehabilitations",
        "Rehabilitations",
        "Decisions of courts and of the party, and findings that there was none.",
        (
            _FIGURE,
            Column("side", "Whose decision: judicial or party", at=KEY, required=True),
            Column("status", "What was decided", required=True, words=words(vocabulary.REHABILITATION)),
            Column("date", "When, EDTF", "date"),
            Column("body", "By whom"),
            Column("text", "A remark", prose=True),
        ),
        kinds=("figures",),
        each=("rehabilitation.*",),
        key=("figure", "side"),
        facets=("side", "status", "body"),
    ),
    Table(
        "confessions",
        "Testimony",
        "What people said of others as prisoners or accused: often forced, and never itself a fact.",
        (
            _FIGURE,
            number(),
            Column("date", "When, EDTF", "date", required=True),
            Column("setting", "Where it was said", required=True, words=words(vocabulary.SETTINGS)),
            Column("text", "What was said, as the source reports it", prose=True),
        ),
        kinds=("figures",),
        each=("confessions",),
        key=("figure", "number"),
        facets=("setting",),
    ),
    Table(
        "confession_named",
        "Named in testimony",
        "Whom a confession named.",
        (
            record("figure", "figures", "Who said it"),
            Column("number", "Place of the confession among that person's, from 1", "integer", OUTER, required=True),
            Column("named", "Who was named", at="id", refers="figures", required=True),
        ),
        kinds=("figures",),
        each=("confessions.named",),
        key=("figure", "number", "named"),
        refers=(Reference(("figure", "number"), "confessions", ("figure", "number")),),
    ),
    Table(
        "relations",
        "Relations",
        "What somebody was to a person, as that person's dossier tells.",
        (
            record("figure", "figures", "Whose dossier tells it"),
            number(),
            Column("other", "The other person", at="to", refers="figures", required=True),
            Column("kind", "What the other was to this person", required=True, words=words(vocabulary.RELATIONS)),
            Column("text", "How", prose=True),
        ),
        kinds=("figures",),
        each=("relations",),
        key=("figure", "number"),
        facets=("kind",),
    ),
    Table(
        "variants",
        "Where sources differ on birth and death",
        "Another date, place or manner than that of `figures`, from another source.",
        (
            _FIGURE,
            Column("of", "Of what: birth or death", compute=lambda place: place.field.partition(".")[0], required=True),
            number(),
            Column("date", "When, EDTF", "date"),
            Column("place", "Where"),
            Column("manner", "How died", words=words(vocabulary.MANNERS)),
            Column("text", "Which source says so", prose=True),
        ),
        kinds=("figures",),
        each=("birth.variants", "death.variants"),
        key=("figure", "of", "number"),
        facets=("of",),
    ),
    Table(
        "figure_reasons",
        "People and reasons",
        "Which of the reasons a case illustrates or tells against, as the dossier says.",
        (
            _FIGURE,
            number(),
            Column("reason", "The reason", at="id", refers="reasons", required=True),
            Column("text", "How", prose=True),
        ),
        kinds=("figures",),
        each=("reasons",),
        key=("figure", "number"),
        facets=("reason",),
    ),
)
