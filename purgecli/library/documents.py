"""Turns records of the content into the documents that the library holds: the JSON of the contract.

A document has every field of its record, empty ones too, and what the contract adds. Names and titles of the records it refers
to are written in, so that one look-up of one row is enough to print it.
"""

from collections import Counter
from datetime import date
from typing import Any, NamedTuple

import msgspec

from purgecli import dates, offices, vocabulary
from purgecli.authoring import counts, custody
from purgecli.authoring.content import Content
from purgecli.records import Claim, Cohort, Event, Figure, Published, Reason, Trial

Document = dict[str, Any]


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
    document = msgspec.to_builtins(figure)
    document["calendar"] = content.calendar
    document["birth"]["calendar"] = figure.birth.calendar or content.calendar
    document["party_since"] = _party_since(figure)
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


def figure_summary(figure: Figure, places: Places) -> Document:
    """What a list of figures prints of one."""
    trials = places.trials.get(figure.id)
    highest = offices.in_short((one.title for one in figure.offices), figure.identity.text)
    return {
        "id": figure.id,
        "name": figure.name,
        "name_ru": figure.name_ru,
        "birth": figure.birth.date,
        "death": figure.death.date,
        "manner": figure.death.manner,
        "party_since": _party_since(figure),
        "trial": trials[0]["id"] if trials else None,
        "who": highest.short,
        "office": highest.title or None,
        "identity": figure.identity.text,
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


def figure_facts(figure: Figure, places: Places) -> list[Fact]:
    """The facts of a figure, each once, in order."""
    since = _party_since(figure)
    found = {Fact("fate", figure.death.manner), _time("born", figure.birth.date), _time("died", figure.death.date)}
    found |= {_time("party", since)} if since else set()
    found |= {Fact("trial", trial["id"]) for trial in places.trials.get(figure.id, [])}
    found |= {Fact("cohort", cohort["id"]) for cohort in places.cohorts.get(figure.id, [])}
    return sorted(found | {Fact("faction", faction.id) for faction in figure.factions}, key=lambda one: (one.kind, one.value))


def _time(kind: str, text: str) -> Fact:
    span = dates.parse(text)
    unknown, first, last = span.order
    return Fact(kind, text, f"{unknown:d} {first} {last}", *ends(span))


def ends(span: dates.Span) -> tuple[str | None, str | None]:
    """The earliest and the latest day of a span as texts."""
    return (span.earliest.isoformat() if span.earliest else None, span.latest.isoformat() if span.latest else None)


def _party_since(figure: Figure) -> str | None:
    return figure.party.since if figure.party else None


def trial_document(trial: Trial, content: Content) -> Document:
    """A trial, with each defendant's name, party membership and end where there is a dossier, and the union of its `cites`."""
    document = msgspec.to_builtins(trial)
    for one in document["defendants"]:
        one.update(_person(one, content))
    document["counts"] = _counted(one["sentence"] for one in document["defendants"])
    document["cites"] = unique_cites(document)
    return document


def trial_summary(trial: Trial) -> Document:
    """What a list of trials prints of one; `counts` is sentence to number."""
    return {
        "id": trial.id,
        "name": trial.name,
        "opened": trial.opened,
        "verdict": trial.verdict,
        "court": trial.court,
        "total": len(trial.defendants),
        "counts": _counted(one.sentence for one in trial.defendants),
    }


def cohort_document(cohort: Cohort, content: Content) -> Document:
    """A cohort as the contract has it, with `counts` (manner to number), `years`, and each published count's computed value."""
    document = msgspec.to_builtins(cohort)
    people = content.records["figures"]
    for member in document["members"]:
        member.update(_person(member, content))
    document["total"] = len(cohort.members)
    document["counts"] = _counted(member["manner"] for member in document["members"] if member["id"])
    document["published"] = [_published(one, cohort, content) for one in cohort.published]
    members = [people[member.id].record for member in cohort.members if member.id in people]
    document["years"] = _years(dates.parse(cohort.date).place.year, members)
    document["cites"] = unique_cites(document)
    return document


def cohort_summary(document: Document) -> Document:
    """What a list of cohorts prints of one. Takes the cohort's document."""
    return {key: document[key] for key in ("id", "name", "date", "total", "counts")}


def _published(published: Published, cohort: Cohort, content: Content) -> Document:
    """A published count and what the records give (`computed`).

    `near` is who another reading would take in; `counted` is who makes a count of the dead that comes out higher than published.
    """
    document = msgspec.to_builtins(published)
    document["source"] = published.cites[0].source
    counted = counts.counted(cohort, published, content)
    document["computed"] = len(counted)
    near = counts.near(cohort, published, content) if published.manners and not published.exact else []
    beyond = counted if published.manners and len(counted) > published.value else []
    for field, members in (("near", near), ("counted", beyond)):
        people = [{"id": one.id, "name": one.name, "name_ru": one.name_ru} for one in members]
        document[field] = [one | _person(one, content) for one in people]
    return document


YEARS_FOLLOWED = 25
"""The ends of so many years a cohort is followed through, from its own year on: that of 1917 to 1941."""


def _years(first: int, people: list[Figure]) -> list[Document]:
    """How many were alive and free, in prison, camp or exile, dead, and of unknown fate at the end of each year."""
    return [{"year": year, **_at(date(year, 12, 31), people)} for year in range(first, first + YEARS_FOLLOWED)]


def _at(day: date, people: list[Figure]) -> Document:
    deaths = {one.id: dates.parse(one.death.date) for one in people}
    dead = {one for one, death in deaths.items() if death.surely_within(None, day)}
    held = {one.id for one in people if any(start <= day < end for start, end in custody.held(one))} - dead
    unknown = {one for one, death in deaths.items() if death.may_be_within(None, day)} - dead - held
    free = len(people) - len(held) - len(dead) - len(unknown)
    return {"free": free, "held": len(held), "dead": len(dead), "unknown": len(unknown)}


_PERSON_FIELDS = ("party_since", "manner", "death", "rehabilitated")


def _person(one: Document, content: Content) -> Document:
    """What a roster prints of a figure beside its `id`; of somebody known by name alone, that nothing is known.

    `rehabilitated` is the date of the judicial decision, or its status where it has none.
    """
    if not one["id"]:
        return dict.fromkeys(_PERSON_FIELDS)
    figure = content.records["figures"][one["id"]].record
    judicial = figure.rehabilitation.judicial
    known = judicial and (judicial.date if judicial.date and judicial.status == "granted" else judicial.status)
    values = (_party_since(figure), figure.death.manner, figure.death.date, known)
    return {"name": figure.name, "name_ru": figure.name_ru, **dict(zip(_PERSON_FIELDS, values, strict=True))}


def _counted(values: Any) -> dict[str, int]:
    """Value to number, the most frequent first."""
    return dict(Counter(values).most_common())


def reason_document(reason: Reason, content: Content) -> Document:
    """A reason, with the names of its cases, the titles of its events and the union of its `cites`."""
    document = msgspec.to_builtins(reason)
    for case in document["cases"]:
        case["name"] = content.records["figures"][case["figure"]].record.name
    document["events"] = _events(reason.events, content)
    document["claims"] = [claim_summary(claim, content) for claim in claims_of(reason, content)]
    document["cites"] = unique_cites(document)
    return document


def claims_of(reason: Reason, content: Content) -> list[Claim]:
    """The claims that belong to a reason, in the essay's order."""
    return sorted(
        (claim for claim in content.all("claims") if reason.id in claim.reasons), key=lambda one: claim_order(one, content)
    )


def claim_order(claim: Claim, content: Content) -> tuple[int, int, str]:
    """By passage, and by place in it."""
    return content.records["passages"][claim.passage].record.number, claim.place, claim.id


def claim_document(claim: Claim, content: Content) -> Document:
    """A claim, with its passage, the names of its figures, the titles of its events and the union of its `cites`."""
    document = msgspec.to_builtins(claim)
    passage = content.records["passages"][claim.passage].record
    document["passage"] = {"id": passage.id, "number": passage.number, "text": passage.text}
    document["figures"] = [{"id": one, "name": content.records["figures"][one].record.name} for one in claim.figures]
    document["events"] = _events(claim.events, content)
    document["cites"] = unique_cites(document)
    return document


def claim_summary(claim: Claim, content: Content) -> Document:
    """What a list of claims prints of one; `passage` is its number."""
    return {
        "id": claim.id,
        "passage": content.records["passages"][claim.passage].record.number,
        "implied": claim.implied,
        "statement": claim.statement,
        "verdict": claim.verdict,
        "short": claim.short,
        "reasons": claim.reasons,
    }


def _events(ids: list[str], content: Content) -> list[Document]:
    """What a page prints of the events that it names, in order of date."""
    events = sorted((content.records["events"][one].record for one in ids), key=lambda event: dates.parse(event.date).place)
    return [{"id": event.id, "date": event.date, "title": event.title, "calendar": content.calendar} for event in events]


def reason_summary(reason: Reason, content: Content) -> Document:
    """What a list of reasons prints of one; `verdicts` counts its claims by verdict."""
    verdicts = _counted(claim.verdict for claim in claims_of(reason, content))
    return {
        "id": reason.id,
        "number": reason.number,
        "title": reason.title,
        "short": msgspec.to_builtins(reason.short),
        "standing": msgspec.to_builtins(reason.standing),
        "verdicts": verdicts,
    }


def event_document(event: Event, content: Content) -> Document:
    """An event, with the calendar whose dates stand beside those of the New Style."""
    return {**msgspec.to_builtins(event), "calendar": content.calendar}


def plain_document(record: Any) -> Document:
    """A record as it stands."""
    return msgspec.to_builtins(record)


def source_document(source: Any, cited_by: list[Document]) -> Document:
    """A source, with the records that cite it."""
    document = msgspec.to_builtins(source)
    document["cited_by"] = cited_by
    return document


def source_summary(document: Document) -> Document:
    """What a reference, a list or a bibliography prints of a source: its document without what only its own page shows."""
    return {key: value for key, value in document.items() if key not in ("cited_by", "checked", "editions", "standpoint")}


def record_title(kind: str, record: Any) -> str:
    """What a record is called in a list."""
    if kind in ("claims", "passages"):
        return record.statement if kind == "claims" else record.text
    return record.title if kind in ("reasons", "events", "omissions") else record.name


def unique_cites(document: Any) -> list[Document]:
    """Every citation in a document once, in the order in which it is met."""
    found: dict[tuple[str, str | None], Document] = {}
    for cite in _cites(document):
        found.setdefault((cite["source"], cite["at"]), cite)
    return list(found.values())


def _cites(value: Any) -> list[Document]:
    if isinstance(value, list):
        return [cite for item in value for cite in _cites(item)]
    if not isinstance(value, dict):
        return []
    if value.keys() == {"source", "at"}:
        return [value]
    return [cite for item in value.values() for cite in _cites(item)]
