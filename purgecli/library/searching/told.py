"""Which words of a record a search goes through, and which lines of it can be shown: what its values are decides (see
`purgecli.authoring.meaning`).

A record has three sets of words: the names that it bears (of a person under every spelling, of a source those of its people),
what it is called, and all its other texts, the dates in them as words.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from purgecli import dates
from purgecli.authoring.content import Content, Entry
from purgecli.authoring.meaning import Shape, shape
from purgecli.library.documents import claims_of
from purgecli.library.searching.index import Words
from purgecli.records import class_of

_DATE = re.compile(r"[0-9X]{4}[-0-9X/.~?%]*")


_HEADINGS = {
    "birth": "born", "death": "died", "arrests": "arrested", "sentences": "sentenced", "confessions": "confessed",
    "argues": "argues", "judicial": "rehabilitation", "reviews": "reviewed", "charges": "charged", "variants": "another account",
}  # fmt: skip
"""Field -> what a page says of what stands in it, which its texts need not say again."""


class _Part(NamedTuple):
    """A record, or a group of its fields: when it was, whom it is about, what it says, other words, and the parts in it.

    `heading` is what a page says of it.
    """

    heading: str
    when: list[str]
    names: list[str]
    said: list[str]
    parts: "list[_Part | str]"


def of(entry: Entry, content: Content) -> Words:
    """The words of a record."""
    called = [value for _, value, meant in entry.values if meant.title and value != entry.title]
    borne = [value for _, value, meant in entry.values if meant.bears]
    lines = list(_record(entry, content))
    shown = dict.fromkeys(line for line, is_shown in lines if is_shown)
    bodies = list(dict.fromkeys(line for line, _ in lines))
    return Words(borne, [entry.title, *called, entry.record.id], bodies, [entry.title, *shown])


def _record(entry: Entry, content: Content) -> Iterator[tuple[str, bool]]:
    """(text, whether it can be shown) of a record: its own texts a line each, the running one with the date, then its parts'."""
    whole = _part(entry.data, shape(class_of(entry.kind)), content, frozenset({entry.title}))
    text = entry.data.get("text")
    yield from ((one, True) for one in whole.said if one != text)
    if isinstance(text, str) or whole.when:
        yield from _line(whole.when, "", [text] if isinstance(text, str) else [])
    yield from _lines(whole.parts)
    if entry.kind == "reasons":
        # Its page tells what is claimed for it.
        for claim in claims_of(entry.record, content):
            yield from _line([], "", [claim.statement, claim.short])


def _lines(parts: "list[_Part | str]") -> Iterator[tuple[str, bool]]:
    for part in parts:
        if isinstance(part, str):
            yield part, False
        else:
            name = part.names[0] if part.names else ""
            yield from _line(part.when, name, part.said, part.heading)
            yield from ((one, False) for one in part.names[1:])
            yield from _lines(part.parts)


def _line(when: list[str], name: str, told: list[str], heading: str = "") -> Iterator[tuple[str, bool]]:
    """A line of what is said of somebody, and when; it can be shown if anything is said."""
    said = ". ".join(text.removesuffix(".") for text in told) + ("." if told and told[-1].endswith(".") else "")
    under = ", ".join(piece for piece in (_days(when), heading) if piece)
    if line := ": ".join(piece for piece in (under, name, said) if piece):
        yield line, bool(said)


def _part(data: dict[str, Any], known: Shape, content: Content, called: frozenset[str] = frozenset(), heading: str = "") -> _Part:
    """A group of fields; `called` are texts that stand elsewhere already."""
    part = _Part(heading, [], [], [], [])
    for key, within in (known.fields or {}).items():
        value, meant = data.get(key), within.meaning
        if isinstance(value, list):
            part.parts.extend(_items(value, within.items or Shape(), content, _HEADINGS.get(key, "")))
        elif isinstance(value, dict):
            if within.fields is not None and not _is_name(within):
                part.parts.append(_part(value, within, content, heading=_HEADINGS.get(key, "")))
        elif value is None or meant.bears or value in called:
            continue
        elif meant.when:
            part.when.append(value)
        elif meant.named:
            part.names.extend(_names(meant.refers or "", value, content, known.somebody))
        elif meant.words and known.somebody and key in ("name", "name_ru"):
            part.names.append(value)
        elif meant.words and not _DATE.fullmatch(value):
            part.said.append(value)
    return part


def _items(values: list[Any], known: Shape, content: Content, heading: str) -> "Iterator[_Part | str]":
    for value in values:
        if isinstance(value, dict):
            if not _is_name(known):
                yield _part(value, known, content, heading=heading)
        elif known.meaning.named:
            yield from _names(known.meaning.refers or "", value, content, False)
        elif known.meaning.words and not known.meaning.bears:
            yield value


def _is_name(known: Shape) -> bool:
    """Whether a group holds a name that the record or its authors bear."""
    return any(one.meaning.bears or (one.items and one.items.meaning.bears) for one in (known.fields or {}).values())


def _names(kind: str, record_id: str, content: Content, both: bool) -> list[str]:
    """The name of a faction or of a figure; of a figure in both scripts, if wanted."""
    if kind == "factions":
        return [content.factions[record_id]]
    record = content.records[kind][record_id].record
    return [name for name in (record.name, record.name_ru if both else None) if name]


def _days(when: list[str]) -> str:
    """Dates as words."""
    try:
        return " to ".join(dates.display(one) for one in when)
    except dates.BadDate:
        return ""
