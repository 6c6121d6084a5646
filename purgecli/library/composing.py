"""How a record becomes a document of the library, as its view wants it: what is the same for all kinds.

A document has every field of its record, empty ones too, and what the view has besides. Names and titles of the records that it
refers to are written in, so that one look-up of one row is enough to print it.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from purgecli import dates, kinds, names
from purgecli.authoring import meaning
from purgecli.authoring.content import Content
from purgecli.frozen import View
from purgecli.records import KINDS, Record, Root

Document = dict[str, Any]


def sort_key(kind: str, record: Root, content: Content) -> str:
    """What a record stands in a list by: its number, the day of its date, a person's surname; a part, by the whole first."""
    row = kinds.KINDS[kind]
    value = getattr(record, row.order)
    if isinstance(value, int):
        key = f"{value:06}"
    elif kind == "figures":
        key = f"{names.plain_letters(value.split()[-1])} {record.id}"
    else:
        fields = meaning.shape(KINDS[kind]).fields or {}
        key = dates.parse(value).place.isoformat() if fields[row.order].meaning.date else value
    if row.within:
        whole = content.records[row.within][getattr(record, kinds.singular(row.within))].record
        return f"{sort_key(row.within, whole, content)} {key}"
    return str(key)


def compose(view: type[View], record: Record, content: Content) -> Document:
    """A record's document, as its view wants it.

    What the view holds as a view of its own, where the record has an id, is told of the record with that id (in order of date,
    where those have one); somebody on a roster has the name of the dossier. `calendar` is the subject's; `cites` are all those in
    the record, if it has none of its own.
    """
    document = plain_document(record)
    fields = meaning.shape(type(record)).fields or {}
    for name, part, many in view.parts():
        known = fields.get(name, meaning.Shape())
        kind = (known.items.meaning if known.items else known.meaning).refers
        if kind and document[name]:
            document[name] = told(part, kind, document[name], content) if many else _tell(part, kind, document[name], content)
        if known.items and known.items.somebody:
            for one in document[name]:
                one.update(named(one, content))
    wanted = view.fields()
    if "calendar" in wanted:
        document.setdefault("calendar", content.calendar)
    if "cites" in wanted and "cites" not in document:
        document["cites"] = unique_cites(document)
    return document


def told(view: type[View], kind: str, ids: list[str], content: Content) -> list[Document]:
    """What a view of another record holds of each of some, in order of date, where they have one."""
    if kinds.KINDS[kind].dated:
        ids = sorted(ids, key=lambda one: sort_key(kind, content.records[kind][one].record, content))
    return [_tell(view, kind, one, content) for one in ids]


def _tell(view: type[View], kind: str, record_id: str, content: Content) -> Document:
    """What a view of another record holds of it."""
    record = content.records[kind][record_id].record
    return {name: content.calendar if name == "calendar" else getattr(record, name) for name in view.fields()}


def named(one: Document, content: Content) -> Document:
    """The names of somebody on a roster who has a dossier."""
    if not one["id"]:
        return {}
    figure = content.records["figures"][one["id"]].record
    return {"name": figure.name, "name_ru": figure.name_ru}


def plain_document(record: Record) -> Document:
    """A record as it stands."""
    found: Document = msgspec.to_builtins(record)
    return found


def unique_cites(document: Any) -> list[Document]:
    """Every citation in a document once, in the order in which it is met."""
    found: dict[tuple[str, str | None], None] = {}
    _cite(document, found)
    # Of which sentence it is cited says nothing of a whole record.
    return [{"source": source, "at": at} for source, at in found]


def _cite(value: Any, found: dict[tuple[str, str | None], None]) -> None:
    if isinstance(value, list):
        for item in value:
            _cite(item, found)
    elif isinstance(value, dict):
        if "source" in value and "at" in value and len(value) == 2 + ("for" in value):
            found[value["source"], value["at"]] = None
        else:
            for item in value.values():
                _cite(item, found)


def counted(values: Iterable[str]) -> dict[str, int]:
    """Value to number, the most frequent first."""
    return dict(Counter(values).most_common())
