"""A figure's dossier, and the list of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, identifiers, lives, views, vocabulary
from purgecli.pages.model import (
    HARD_SPACE,
    Bars,
    Block,
    Card,
    Column,
    Commands,
    Day,
    Fate,
    Link,
    Page,
    Paragraph,
    Quiet,
    Remark,
    Row,
    Rows,
    Section,
    Space,
    Strong,
    Table,
    To,
    page,
    rows,
    section,
)
from purgecli.pages.notes import Notes, foot, further

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DATES = 16
"""Cells of a column of dates."""
YEARS = 12
"""Cells of a column of years, or of short labels."""


def dossier(figure: views.Figure, sources: Mapping[str, views.SourceNote]) -> Page:
    """The whole reference card: who, what happened, offices, life, reasons, relations, and the citations at the foot."""
    notes = Notes(sources)
    return page(
        figure.name,
        _card(figure, notes),
        Space(),
        Paragraph(notes.cited(figure.identity.text, cites=figure.identity.cites)),
        section("What happened", Rows(_happened(figure, notes), DATES, "dated")),
        section("Offices", _offices(figure, notes)),
        section("Factions and oppositions", _factions(figure, notes)),
        section("Life", _life(figure, notes)),
        section("What this prisoner said of others", _confessions(figure, notes)),
        section("What the case illustrates", _reasons(figure, notes)),
        section("Relations", _relations(figure, notes)),
        section("Where sources differ", _differences(figure, notes)),
        foot(notes, sources),
        further(figure.further, notes, sources),
        section("In other catalogues", _catalogues(figure)),
        Section("See also", [Commands(list(_next(figure)))]),
    )


_FILTERS = ("fate", "trial", "cohort", "faction")
"""The kinds of facts whose values are typed as they are counted."""
_LIST = (
    Column("Name"),
    Column("Life"),
    Column("Who", until=119, flexible=True, below=76),
    Column("Office", since=120, flexible=True),
    Column("Party", since=120),
    Column("Fate"),
    Column("Died", since=100),
)
"""The columns of the list of figures: who somebody was in three words, or on a wide terminal the office as the dossier has it."""


def figure_list(figures: Sequence[views.FigureLine], filters: str = "") -> Page:
    """One line a figure: name, life, the highest office, what became of them. `filters` are the words that chose them."""
    lines = []
    for figure in figures:
        fate = Fate(vocabulary.MANNERS[figure.manner], figure.manner)
        cells = (figure.life, figure.who, figure.office or figure.who, figure.joined, fate, Quiet(figure.died))
        lines.append((To(figure.name, "figures", figure.id), cells))
    count = "1 figure" if len(figures) == 1 else f"{len(figures)} figures"
    more = [(f"purge figure {one.id}", "one dossier, under any spelling of the name") for one in figures[:1]]
    more += [(f"purge figures {filters}--count fate", "what became of how many of these")] if len(figures) > 1 else []
    return page(
        "Figures",
        Table(_LIST, lines) if lines else None,
        section("Next", Commands(more) if more else None),
        Remark(count),
        wide=True,
    )


def figure_counts(counts: Sequence[tuple[str, int]], kind: str, total: int, names: Mapping[str, str], filters: str = "") -> Page:
    """How many figures have which value of a kind of fact; `names` is id -> name, `filters` are the words that chose them."""
    words: Mapping[str, str] = {str(key): word for key, word in vocabulary.MANNERS.items()} if kind == "fate" else names
    found = [(words.get(value, value) or vocabulary.without(kind), number) for value, number in counts]
    note = "" if sum(number for _, number in counts) == total else "; one may stand in several lines"
    more = [(f"purge figures {filters}--sort died", "who they are, in order of death")]
    fresh = (one for one, _ in counts if one and f"--{kind} {one} " not in filters)
    if kind in _FILTERS and (value := next(fresh, None)):
        more.append((f"purge figures {filters}--{kind} {value}", f"only these: {words.get(value, value)}"))
    said = Remark(f"{total} {'figure' if total == 1 else 'figures'} by {kind}{note}")
    return page(f"Figures by {kind}", Bars(found, total), said, Section("See also", [Commands(more)]))


def _card(figure: views.Figure, notes: Notes) -> Block:
    facts = [Row("Russian", [figure.name_ru])] if figure.name_ru else []
    if figure.birth_name:
        names = [name for name in (figure.birth_name.name, figure.birth_name.name_ru) if name]
        facts.append(Row("Birth name", notes.cited(", ".join(names), cites=figure.birth_name.cites)))
    if figure.pseudonyms:
        facts.append(Row("Known as", notes.cited(", ".join(figure.pseudonyms.list), cites=figure.pseudonyms.cites)))
    facts.append(Row("Born", _born(figure.birth, notes)))
    facts.append(Row("Died", _died(figure.birth, figure.death, notes)))
    facts += [_party(figure.party, notes)] if figure.party else []
    if figure.cohorts:
        facts.append(Row("Cohorts", _cohorts(figure)))
    return Card([Strong(figure.name)], Rows(facts, 12, indent=0))


def _catalogues(figure: views.Figure) -> Paragraph | None:
    """Under what number somebody is known elsewhere, in the order of the catalogues, each a link where it has an address."""
    text: list[str] = []
    for key, scheme in identifiers.SCHEMES.items():
        if number := figure.identifiers.get(key):
            lead = f"{'; ' if text else ''}{scheme.name}: "
            text += [Quiet(lead), Link(number.replace("_", HARD_SPACE), identifiers.address(key, number))]
    return Paragraph(text) if text else None


def _cohorts(figure: views.Figure) -> list[str]:
    parts: list[str] = []
    for one in figure.cohorts:
        parts += ["\n"] if parts else []
        parts += [To(one.name, "cohorts", one.id), f" ({one.role}) ", Quiet(one.id)]
    return parts


def _party(membership: views.Party, notes: Notes) -> Row:
    since = f"member since {dates.moment(membership.since)}" if membership.since else None
    party = _remark(since, membership.text) if since else membership.text
    return Row("Party", notes.cited(party or "no year found", cites=membership.cites))


def _born(birth: views.Birth, notes: Notes) -> list[str]:
    day = dates.moment(birth.date)
    if birth.calendar == "julian" and (old := dates.old_style(birth.date)):
        day += f" ({old} Old Style)"
    return notes.cited(_remark(", ".join(part for part in (day, birth.place) if part), birth.text), cites=birth.cites)


def _died(birth: views.Birth, death: views.Death, notes: Notes) -> list[str]:
    return notes.cited(_end(birth, death), cites=death.cites)


def age_and_end(figure: views.Figure) -> str:
    """When, where and how somebody died, and at what age."""
    return _end(figure.birth, figure.death)


def _end(birth: views.Birth, death: views.Death) -> str:
    age = dates.age(birth.date, death.date)
    parts = (dates.moment(death.date), death.place, vocabulary.MANNERS[death.manner], f"aged {age}" if age is not None else None)
    return ", ".join(part for part in parts if part)


def _happened(figure: views.Figure, notes: Notes) -> list[Row]:
    """Arrests, sentences, death and rehabilitation, in order of date."""
    found = []
    for one in lives.happened(figure):
        if isinstance(one, views.Arrest):
            found.append(_arrest(one, figure, notes))
        elif isinstance(one, views.Sentence):
            found.append(_sentence(one, figure, notes))
        else:
            found.append(_death(one, figure, notes))
    return [*found, *_rehabilitation(figure, notes)]


def _arrest(arrest: views.Arrest, figure: views.Figure, notes: Notes) -> Row:
    more = " ".join(part for part in (arrest.text, _until(arrest)) if part)
    return _dated(arrest.date, "Arrested", arrest.cites, notes, more, figure.calendar)


def _sentence(sentence: views.Sentence, figure: views.Figure, notes: Notes) -> Row:
    years = f", {sentence.years} years" if sentence.years else ""
    words = "Acquitted" if sentence.outcome == "acquittal" else f"Sentenced: {vocabulary.OUTCOMES[sentence.outcome]}{years}"
    trials = [trial.name for trial in lives.tried_in(sentence, figure)]
    where = ", ".join(part for part in (sentence.court, *trials) if part)
    more = " ".join(part for part in (_joined(where, sentence.text), _until(sentence)) if part)
    return _dated(sentence.date, words, sentence.cites, notes, more, figure.calendar)


def _until(held: views.Arrest | views.Sentence) -> str | None:
    """When custody or exile ended, as a sentence."""
    return f"Held until {dates.moment(held.until)}." if held.until else None


def _death(death: views.Death, figure: views.Figure, notes: Notes) -> Row:
    manner = vocabulary.MANNERS[death.manner]
    words = f"Died: {manner}" if death.manner in ("natural", "accident", "war", "unknown") else manner.capitalize()
    day = dates.both_styles(death.date, dates.moment(death.date, short=True), figure.calendar)
    return Row(Day(day, death.date), notes.cited(Strong(f"{words}."), death.text, cites=death.cites))


def _rehabilitation(figure: views.Figure, notes: Notes) -> Iterator[Row]:
    for side, step in (("judicial", figure.rehabilitation.judicial), ("party", figure.rehabilitation.party)):
        if step:
            words = f"{vocabulary.REHABILITATION[step.status].capitalize()} ({side})"
            label = Day(dates.display(step.date, short=True), step.date) if step.date else "undated"
            yield Row(label, notes.cited(Strong(f"{words}."), _joined(step.body, step.text), cites=step.cites))


def _dated(date: str, text: str, cites: Sequence[views.Cite], notes: Notes, more: str | None, calendar: str) -> Row:
    """A row with its date; with `more` (which may be empty), the first text stands out as its title."""
    label = dates.both_styles(date, dates.display(date, short=True), calendar)
    return Row(Day(label, date), notes.cited(Strong(f"{text}.") if more is not None else text, more, cites=cites))


def _life(figure: views.Figure, notes: Notes) -> Rows:
    return Rows([_dated(one.date, one.text, one.cites, notes, None, figure.calendar) for one in figure.life], DATES, "dated")


def _offices(figure: views.Figure, notes: Notes) -> Rows | None:
    found = [Row(dates.between(one.from_, one.to), notes.cited(one.title, cites=one.cites)) for one in figure.offices]
    return rows(found, YEARS, "dated")


def _factions(figure: views.Figure, notes: Notes) -> Rows | None:
    found = [
        Row(dates.between(one.from_, one.to), notes.cited(Strong(f"{one.name}."), one.text, cites=one.cites))
        for one in figure.factions
    ]
    return rows(found, YEARS, "dated")


def _reasons(figure: views.Figure, notes: Notes) -> Rows | None:
    found = [
        Row(
            To(f"Reason {one.number}", "reasons", one.id),
            notes.cited(Strong(f"{one.title}."), one.text, cites=one.cites),
        )
        for one in figure.reasons
    ]
    return rows(found, YEARS, "entries")


def _confessions(figure: views.Figure, notes: Notes) -> Rows | None:
    found = []
    for one in figure.confessions:
        who = f"Named {', '.join(other.name for other in one.named)}, {vocabulary.SETTINGS[one.setting]}"
        found.append(_dated(one.date, who, one.cites, notes, one.text, figure.calendar))
    return rows(found, DATES, "dated")


def _relations(figure: views.Figure, notes: Notes) -> Rows | None:
    found = []
    for one in figure.relations:
        who = To(f"{one.name} ({vocabulary.RELATIONS[one.kind]}).", "figures", one.to, "strong")
        found.append(Row("", notes.cited(who, one.text, cites=one.cites)))
    return rows(found, 0, "points")


def _differences(figure: views.Figure, notes: Notes) -> Rows | None:
    """Where the sources do not agree: other dates and places, and what historians dispute."""
    found = []
    for label, variants in (("Birth", figure.birth.variants), ("Death", figure.death.variants)):
        for variant in variants:
            day = dates.moment(variant.date) if variant.date else None
            manner = vocabulary.MANNERS[variant.manner] if variant.manner else None
            given = ", ".join(part for part in (day, variant.place, manner) if part)
            found.append(Row(label, notes.cited(_joined(given, variant.text), cites=variant.cites)))
    found += disputes(figure.disputes, notes)
    return rows(found, YEARS, "entries")


def disputes(statements: Sequence[views.Statement], notes: Notes) -> list[Row]:
    """What historians or sources disagree on."""
    return [Row("Dispute", notes.cited(one.text, cites=one.cites)) for one in statements]


def _next(figure: views.Figure) -> Iterator[tuple[str, str]]:
    if figure.trials:
        yield f"purge trial {figure.trials[0].id}", figure.trials[0].name
    yield f"purge timeline --figure {figure.id}", "this life and the events around it"
    if figure.reasons:
        yield f"purge reason {figure.reasons[0].number}", figure.reasons[0].title
    if figure.relations or figure.confessions:
        yield f"purge links {figure.id}", "allies, opponents, accusers; who named whom"
    if figure.relations:
        yield f"purge figure {figure.relations[0].to}", figure.relations[0].name


def _remark(fact: str, remark: str | None) -> str:
    """A fact, and a remark on it as a sentence of its own."""
    return f"{fact}. {remark}" if remark else fact


def _joined(first: str | None, second: str | None) -> str:
    """Two remarks as sentences."""
    parts = [part.rstrip(".") + "." for part in (first, second) if part]
    return " ".join(parts)
