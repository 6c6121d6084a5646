"""The documents of figures, and what else the library holds of them."""

from typing import NamedTuple

from purgecli import dates, evidence, offices, vocabulary
from purgecli.authoring.content import Content
from purgecli.library.composing import Document, plain_document, unique_cites
from purgecli.records import Figure


class Places:
    """Which trials (the last first) and cohorts a figure stands in, by the figure's id, as the records of those say."""

    def __init__(self, content: Content):
        self.trials: dict[str, list[Document]] = {}
        for trial in sorted(content.all("trials"), key=lambda one: dates.parse(one.verdict).place, reverse=True):
            place = {"id": trial.id, "name": trial.name, "verdict": trial.verdict}
            for one in trial.defendants:
                self.trials.setdefault(one.id, []).append(place)
        self.cohorts: dict[str, list[Document]] = {}
        for cohort in sorted(content.all("cohorts"), key=lambda one: (dates.parse(one.date).place, one.id)):
            for one in (one for one in cohort.members if one.id):
                place = {"id": cohort.id, "role": one.role, "name": cohort.name}
                self.cohorts.setdefault(one.id, []).append(place)


def figure_document(figure: Figure, content: Content, places: Places) -> Document:
    """A figure as the contract has it: the record, with `party_since`, `trial` (the last), `trials`, `cohorts` and all `cites`.

    `calendar` is the one whose dates stand beside those of the New Style before 14 February 1918.
    """
    document = plain_document(figure)
    stands_on = evidence.stands_on(document, content.grades("figures", figure.id))
    document["calendar"] = content.calendar
    document["birth"]["calendar"] = figure.birth.calendar or content.calendar
    document["party_since"] = party_since(figure)
    for faction in document["factions"]:
        faction["name"] = content.factions[faction["id"]]
    document["trials"] = places.trials.get(figure.id, [])
    document["trial"] = document["trials"][0]["id"] if document["trials"] else None
    document["cohorts"] = places.cohorts.get(figure.id, [])
    for relation in document["relations"]:
        relation["from"], relation["from_name"] = figure.id, figure.name
        relation["name"] = content.records["figures"][relation["to"]].record.name
    for confession in document["confessions"]:
        confession["named"] = [{"id": one, "name": content.records["figures"][one].record.name} for one in confession["named"]]
    reasons = content.records["reasons"]
    for illustration in document["reasons"]:
        reason = reasons[illustration["id"]].record
        illustration["number"], illustration["title"] = reason.number, reason.title
    document["reasons"].sort(key=lambda illustration: illustration["number"])
    document["cites"] = unique_cites(document)
    document["evidence"] = stands_on
    return document


def namings(document: Document) -> list[Document]:
    """Whom a figure named in its confessions, each in the form of a relation of the kind `named`, with `date` and `setting`.

    Takes the figure's document.
    """
    return [
        {
            "to": other["id"],
            "kind": vocabulary.NAMED,
            "date": confession["date"],
            "setting": confession["setting"],
            "text": confession["text"],
            "cites": confession["cites"],
            "from": document["id"],
            "from_name": document["name"],
            "name": other["name"],
        }
        for confession in document["confessions"]
        for other in confession["named"]
    ]


def figure_summary(figure: Figure, document: Document, places: Places) -> Document:
    """What a list of figures prints of one. Takes the figure's document too."""
    trials = places.trials.get(figure.id)
    joined = party_since(figure)
    highest = offices.in_short((one.title for one in figure.offices), figure.identity.text)
    return {
        "id": figure.id,
        "name": figure.name,
        "name_ru": figure.name_ru,
        "birth": figure.birth.date,
        "death": figure.death.date,
        "manner": figure.death.manner,
        "party_since": joined,
        "trial": trials[0]["id"] if trials else None,
        "who": highest.short,
        "office": highest.title or None,
        "identity": figure.identity.text,
        "evidence": document["evidence"],
        "life": f"{dates.years(figure.birth.date)}–{dates.years(figure.death.date)}",
        "joined": dates.years(joined) if joined else "",
        "died": dates.moment(figure.death.date, short=True),
    }


class Fact(NamedTuple):
    """What a list of figures can be filtered, sorted or counted by.

    `value` is an id or a code, or the date of a time as it is written. A time also has what it is sorted by, and the earliest
    and the latest day (`YYYY-MM-DD`) that it may mean, None where open.
    """

    kind: str
    value: str
    sort: str | None = None
    earliest: str | None = None
    latest: str | None = None


def figure_facts(figure: Figure, document: Document) -> list[Fact]:
    """The facts of a figure, each once, in order. Takes the figure's document too."""
    since = party_since(figure)
    found = {Fact("fate", figure.death.manner), _time("born", figure.birth.date), _time("died", figure.death.date)}
    found |= {_time("party", since)} if since else set()
    found |= {Fact("trial", trial["id"]) for trial in document["trials"]}
    found |= {Fact("cohort", cohort["id"]) for cohort in document["cohorts"]}
    return sorted(found | {Fact("faction", faction.id) for faction in figure.factions}, key=lambda one: (one.kind, one.value))


def _time(kind: str, text: str) -> Fact:
    span = dates.parse(text)
    unknown, first, last = span.order
    return Fact(kind, text, f"{unknown:d} {first} {last}", *ends(span))


def ends(span: dates.Span) -> tuple[str | None, str | None]:
    """The earliest and the latest day of a span as texts."""
    return (span.earliest.isoformat() if span.earliest else None, span.latest.isoformat() if span.latest else None)


def party_since(figure: Figure) -> str | None:
    return figure.party.since if figure.party else None
