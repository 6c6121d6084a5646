"""Turns records of the content into the documents that the library holds: the JSON of the contract.

A document has every field of its record, empty ones too, and what the contract adds. Names and titles of the records it refers
to are written in, so that one look-up of one row is enough to print it.
"""

from typing import Any

import msgspec

from purgecli.authoring.content import Content
from purgecli.records import Event, Figure, Reason

Document = dict[str, Any]


def figure_document(figure: Figure, content: Content) -> Document:
    """A figure as the contract has it: the record, with `party_since`, `trial`, `cohorts` and the union of its `cites`."""
    document = msgspec.to_builtins(figure)
    document["party_since"] = figure.party.since
    document["cohorts"] = []
    for relation in document["relations"]:
        relation["name"] = content.records["figures"][relation["to"]].record.name
    reasons = content.records["reasons"]
    for illustration in document["reasons"]:
        reason = reasons[illustration["id"]].record
        illustration["number"], illustration["title"] = reason.number, reason.title
    document["reasons"].sort(key=lambda illustration: illustration["number"])
    document["cites"] = unique_cites(document)
    return document


def figure_summary(figure: Figure) -> Document:
    """What a list of figures prints of one."""
    return {
        "id": figure.id,
        "name": figure.name,
        "name_ru": figure.name_ru,
        "birth": figure.birth.date,
        "death": figure.death.date,
        "manner": figure.death.manner,
        "party_since": figure.party.since,
        "trial": figure.trial,
        "identity": figure.identity.text,
    }


def reason_document(reason: Reason, content: Content) -> Document:
    """A reason, with the names of its cases, the titles of its events and the union of its `cites`."""
    document = msgspec.to_builtins(reason)
    for case in document["cases"]:
        case["name"] = content.records["figures"][case["figure"]].record.name
    events = [content.records["events"][event].record for event in reason.events]
    events.sort(key=lambda event: event.date)
    document["events"] = [{"id": event.id, "date": event.date, "title": event.title} for event in events]
    document["cites"] = unique_cites(document)
    return document


def reason_summary(reason: Reason) -> Document:
    """What a list of reasons prints of one; `verdicts` counts its points by verdict."""
    verdicts: dict[str, int] = {}
    for point in reason.points:
        verdicts[point.verdict] = verdicts.get(point.verdict, 0) + 1
    return {
        "id": reason.id,
        "number": reason.number,
        "title": reason.title,
        "short": msgspec.to_builtins(reason.short),
        "standing": msgspec.to_builtins(reason.standing),
        "verdicts": verdicts,
    }


def event_document(event: Event) -> Document:
    """An event as it stands."""
    return msgspec.to_builtins(event)


def source_document(source: Any, cited_by: list[Document]) -> Document:
    """A source, with the records that cite it."""
    document = msgspec.to_builtins(source)
    document["cited_by"] = cited_by
    return document


def source_summary(document: Document) -> Document:
    """What a reference, a list or a bibliography prints of a source: its document without what only its own page shows."""
    return {key: value for key, value in document.items() if key not in ("cited_by", "checked", "editions", "standpoint")}


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
