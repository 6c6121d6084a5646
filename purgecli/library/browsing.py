"""Lists that are looked through: the records that begin with what was typed so far, a window of them at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, Protocol

from purgecli import dates, kinds, names, views, vocabulary
from purgecli.library import candidates, queries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.store import Library

MOST = 1000
"""People that what was typed is narrowed to at most; who wants more types on."""

LISTED = ("figures", *(kind.plural for kind in kinds.TABLE if (kind.has_pages or kind.dated) and kind.plural != "figures"))
"""The kinds that can be looked through, in the order in which a list of all has them: the people first."""

_END = "\U0010ffff"
_LATER = 10_000
"""More than an id has letters."""


class Line(NamedTuple):
    """A record in a list: what it is called, what tells it apart, and the same in fewer words."""

    kind: str
    id: str
    title: str
    detail: str
    short: str


class Choice(Protocol):
    """The records that are left by what was typed."""

    @property
    def total(self) -> int:
        """How many there are."""

    @property
    def is_cut(self) -> bool:
        """Whether there are more, which are not in the list."""

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them, from a place on."""


class Everybody:
    """All the people, by name."""

    is_cut = False

    def __init__(self, library: Library):
        self._library = library
        self.total = int(library.rows("SELECT count(*) FROM records WHERE kind = 'figures'")[0][0])

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them; the index alone is walked up to the first."""
        window = "SELECT rowid FROM records WHERE kind = 'figures' ORDER BY sort LIMIT ? OFFSET ?"
        sql = f"SELECT summary, summary_sum FROM records WHERE rowid IN ({window}) ORDER BY sort"
        return [_person(row[0]) for row in self._library.checked(sql, (count, first))]


class People:
    """The people whose names begin so, under any spelling."""

    def __init__(self, library: Library, text: str):
        self._library = library
        ids = _named(library, text)
        self.is_cut = len(ids) >= MOST
        marks = ", ".join("?" * len(ids))
        # With the plus SQLite looks these few up and sorts them, rather than walking everybody in order.
        sql = f"SELECT id FROM records WHERE kind = 'figures' AND id IN ({marks}) ORDER BY +sort"
        self._ids = [row[0] for row in library.rows(sql, tuple(ids))]
        self.total = len(self._ids)

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them."""
        return [_person(queries.summary_text(self._library, "figures", one)) for one in self._ids[first : first + count]]


class Titled:
    """Records (kind and id) of which what was typed stands in the title, the id or the names of the authors."""

    is_cut = False

    def __init__(self, library: Library, records: Sequence[tuple[str, str]]):
        self._library, self._records = library, records
        self.total = len(records)

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them."""
        found = (candidates.candidate(self._library, *one) for one in self._records[first : first + count])
        return [Line(one.kind, one.id, one.title, one.detail, kinds.singular(one.kind)) for one in found]


class Several:
    """Lists one after the other."""

    def __init__(self, parts: Sequence[Choice]):
        self._parts = parts
        self.total = sum(part.total for part in parts)
        self.is_cut = any(part.is_cut for part in parts)

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them."""
        found: list[Line] = []
        for part in self._parts:
            if first < part.total and len(found) < count:
                found += part.lines(first, count - len(found))
            first = max(0, first - part.total)
        return found


class Shelf:
    """What a library has to be looked through. Titles are read once, at the first list of their kind."""

    def __init__(self, library: Library):
        self._library = library
        self._titles: dict[str, list[tuple[str, str]]] = {}

    def choice(self, kind: str | None, text: str) -> Choice:
        """The records of a kind (None: of all) that what was typed may mean."""
        if kind == "figures":
            return People(self._library, text) if text.strip() else Everybody(self._library)
        if kind is not None:
            return Titled(self._library, self._titled((kind,), text))
        people = self.choice("figures", text)
        return Several([people, Titled(self._library, self._titled(LISTED[1:], text))])

    def warm(self, kind: str) -> None:
        """Reads the titles of a kind before they are asked for."""
        if kind != "figures":
            self._searched(kind)

    def _titled(self, of: Sequence[str], text: str) -> list[tuple[str, str]]:
        """(kind, id) of the records of some kinds that have the words typed; those with such an id first, the shortest of all."""
        wanted = names.plain_letters(text).split()
        if text.strip() and not wanted:
            return []
        found = [
            (kind, one) for kind in of for one, searched in self._searched(kind) if all(f" {word}" in searched for word in wanted)
        ]
        key = "-".join(wanted)
        return sorted(found, key=lambda one: len(one[1]) if key and one[1].startswith(key) else _LATER)

    def _searched(self, kind: str) -> list[tuple[str, str]]:
        """(id, what is looked at, in plain words) of each record of a kind."""
        if kind not in self._titles:
            texts = queries.summary_texts(self._library, kind)
            self._titles[kind] = [_words(kind, json.loads(text)) for text in texts]
        return self._titles[kind]


def _words(kind: str, summary: dict[str, object]) -> tuple[str, str]:
    record_id = str(summary["id"])
    people = [*_people(summary.get("author")), *_people(summary.get("editor"))]
    texts = (summary[kinds.KINDS[kind].title], record_id, summary.get("title_original"), summary.get("date"), *people)
    return record_id, f" {names.plain_letters(' '.join(str(text) for text in texts if text))}"


def _people(value: object) -> list[str]:
    """The parts of the names of some authors."""
    found = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return [str(part) for one in found for part in one.values() if isinstance(part, str)]


def _person(text: str) -> Line:
    one = queries.read(views.FigureLine, text)
    years = f"{dates.years(one.birth)}–{dates.years(one.death)}"
    return Line("figures", one.id, one.name, f"{years} {vocabulary.MANNERS[one.manner]}", years)


def _named(library: Library, text: str) -> list[str]:
    """The ids of those whose names begin so: as written, and where there is nobody, as they sound."""
    # What SQLite can't take: bytes that were no UTF-8 reach us as lone surrogates.
    text = text.encode("utf-8", "replace").decode().strip()
    typed = text.casefold().replace(" ", "-")
    sql = "SELECT id FROM records WHERE kind = 'figures' AND id >= ? AND id < ? LIMIT ?"
    found = [row[0] for row in library.rows(sql, (typed, typed + _END, MOST))]
    found += _filed(library, names.plain_key(text), 0)
    if not found:
        found = [one for key in sorted(names.sound_keys(text)) for one in _filed(library, key, 1)]
    return list(dict.fromkeys(found))[:MOST]


def _filed(library: Library, key: str, sound: int) -> list[str]:
    """Who is filed under a key of which each word begins so. The words of a key are sorted, and so are those asked for."""
    first, *others = key.split() or [""]
    if not first:
        return []
    sql = "SELECT DISTINCT id FROM names WHERE key >= ? AND key < ? AND sound = ?" + " AND instr(' ' || key, ?)" * len(others)
    values: tuple[str | int, ...] = (first, first + _END, sound, *(f" {word}" for word in others), MOST)
    return [row[0] for row in library.rows(f"{sql} LIMIT ?", values)]
