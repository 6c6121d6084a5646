"""Turns the documents of the library into rows of the tables, a record at a time: no more than a few are in memory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from purgecli import clean, dates, kinds
from purgecli.export import model, tables
from purgecli.library import queries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from purgecli.export.model import Column, Document, Json, Place, Table, Value
    from purgecli.library.store import Library

Row = tuple["Value", ...]

_STATEMENT = ("text", "statement")
"""The names of fields that hold the words of a statement: its field is the group that these stand in."""


class Found(NamedTuple):
    """A row, and the table that it belongs to."""

    table: Table
    row: Row


def all_rows(library: Library) -> Iterator[Found]:
    """The rows of all tables, record by record: the kinds in the order of their tables."""
    citations = 0
    for kind in _TABLES_OF:
        for text in queries.each_document(library, kind):
            document = json.loads(text)
            for found in of_record(kind, document):
                if found.table is tables.CITATIONS:
                    citations += 1
                    yield Found(found.table, (citations, *found.row))
                else:
                    yield found


def of_record(kind: str, document: Document) -> Iterator[Found]:
    """The rows that one record brings; those of citations are without their running number."""
    document.setdefault("id", kind)
    yield Found(tables.RECORDS, (kind, _shown(document["id"]), _shown(_title(document))))
    for table in _TABLES_OF[kind]:
        for pattern in table.each:
            for place in places(kind, document, pattern):
                yield Found(table, tuple(value for column in table.columns for value in _values(column, place)))
                yield from _texts(table, place)
    yield from _citations(kind, document)


def places(kind: str, document: Document, pattern: str) -> Iterator[Place]:
    """The items of a document at a path: `arrests`, each of a list; `a.b`, what is in it; `a.*`, each value of an object.

    What is null is passed over; an empty path is the document itself.
    """
    if not pattern:
        yield model.Place(kind, document, document, (), "", "")
        return
    found = [model.Place(kind, document, document, (), "", "")]
    for step in pattern.split("."):
        found = [inner for outer in found for inner in _within(outer, step)]
    yield from found


def _within(place: Place, step: str) -> Iterator[Place]:
    """What lies one step further than an item."""
    if not isinstance(place.item, dict):
        return
    for name in place.item if step == "*" else (step,):
        value = place.item.get(name)
        field = f"{place.field}.{name}" if place.field else name
        if isinstance(value, list):
            for number, one in enumerate(value, 1):
                yield place._replace(item=one, numbers=(*place.numbers, number), key=name, field=field)
        elif value is not None:
            yield place._replace(item=value, key=name, field=field)


def _values(column: Column, place: Place) -> Iterator[Value]:
    """The values of a column: one, or of a date three."""
    value = column.compute(place) if column.compute else _at(column, place)
    yield _shown(value)
    if column.type == "date":
        span = dates.parse(value) if isinstance(value, str) else None
        yield span.earliest.isoformat() if span and span.earliest else None
        yield span.latest.isoformat() if span and span.latest else None


def _at(column: Column, place: Place) -> Json:
    """What stands where a column says."""
    path = column.at or column.name
    match path:
        case model.ITEM:
            return place.item
        case model.NUMBER:
            return place.numbers[-1]
        case model.OUTER:
            return place.numbers[0]
        case model.KEY:
            return place.key
        case model.FIELD:
            return place.field
        case model.KIND:
            return place.kind
    return _follow(place.document, path[1:]) if path.startswith("^") else _follow(place.item, path)


def _follow(item: Json, path: str) -> Json:
    for name in path.split("."):
        item = item.get(name) if isinstance(item, dict) else None
    return item


def _shown(value: Json) -> Value:
    """A value as a table can hold it; in a text nothing acts."""
    if isinstance(value, list):
        return clean.shown("; ".join(str(one) for one in value)) or None
    if isinstance(value, str):
        return clean.shown(value)
    return value if isinstance(value, int) else None


def _texts(table: Table, place: Place) -> Iterator[Found]:
    """The rows of `texts` for the statements of an item."""
    for column in table.columns:
        if not column.prose:
            continue
        path = column.at or column.name
        if text := _shown(_follow(place.item, path)):
            steps = [*(place.field.split(".") if place.field else []), *path.split(".")]
            field = ".".join(steps[:-1] if len(steps) > 1 and steps[-1] in _STATEMENT else steps)
            yield Found(tables.TEXTS, (place.kind, _shown(place.document["id"]), field, _number(place.numbers), text))


def _citations(kind: str, document: Document) -> Iterator[Found]:
    """The rows of `citations`, without their running number. A document's list of all of them is passed over."""
    found = list(_cited(document, (), ()))
    inner = [one for one in found if one[0]] or found
    for steps, numbers, cite in inner:
        where = (kind, _shown(document["id"]), ".".join(steps) or _STATEMENT[0], _number(numbers))
        yield Found(tables.CITATIONS, (*where, _shown(cite["source"]), _shown(cite["at"]), _shown(cite.get("for"))))


def _cited(
    item: Json, steps: tuple[str, ...], numbers: tuple[int, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[int, ...], Document]]:
    """Each citation below an item, with the path to the group that it stands in."""
    if isinstance(item, list):
        for place, one in enumerate(item, 1):
            yield from _cited(one, steps, (*numbers, place))
    if not isinstance(item, dict):
        return
    for name, value in item.items():
        if name == "cites" and isinstance(value, list):
            yield from ((steps, numbers, cite) for cite in value if isinstance(cite, dict))
        else:
            yield from _cited(value, (*steps, name), numbers)


def _number(numbers: tuple[int, ...]) -> int:
    return numbers[0] if numbers else 0


def _title(document: Document) -> Json:
    """What a list calls a record."""
    return next(document[field] for field in ("name", "title", "statement", "text") if isinstance(document.get(field), str))


_TABLES_OF: dict[str, list[Table]] = {
    kind: [table for table in tables.TABLES if kind in table.kinds]
    for kind in dict.fromkeys([*(kind for table in tables.TABLES for kind in table.kinds), *kinds.FOLDERS])
}
"""Kind of records -> the tables that they fill, in the order in which the tables first name the kinds. A kind without tables
of its own is among the records and the citations."""
