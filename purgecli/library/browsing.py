"""Lists that are looked through: the records that begin with what was typed so far, a window of them at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from purgecli import kinds, names, views, vocabulary
from purgecli.library import candidates, queries, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.store import Library

MOST = 1000
"""People that what was typed is narrowed to at most; who wants more types on."""

MOST_TITLED = 1000
"""Records of another kind that are found by their titles at most."""
_MOST_TITLES_WALKED = 2_500
"""Names and records with one of the words typed that are looked at for the others, however many there are."""
_LATER = 10_000
"""More than an id has letters."""
_END = "\U0010ffff"


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


class Everything:
    """All the records of a kind, in their order."""

    is_cut = False

    def __init__(self, library: Library, kind: str):
        self._library, self._kind = library, kind
        self.total = int(library.rows("SELECT count(*) FROM records WHERE kind = ?", (kind,))[0][0])

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them; the index alone is walked up to the first."""
        window = "SELECT rowid FROM records WHERE kind = ? ORDER BY sort LIMIT ? OFFSET ?"
        if self._kind == "figures":
            sql = f"SELECT summary, summary_sum FROM records WHERE rowid IN ({window}) ORDER BY sort"
            return [_person(row[0]) for row in self._library.checked(sql, (self._kind, count, first))]
        sql = f"SELECT id FROM records WHERE rowid IN ({window}) ORDER BY sort, id"
        return [_titled(self._library, self._kind, row[0]) for row in self._library.rows(sql, (self._kind, count, first))]


class People:
    """The people whose names begin so, under any spelling; `sounds` where no name is written so, and some only sound so.

    Those whose id begins so come first: by Trotsky not his wife is meant, who bore the name too and is before him in the order.
    """

    def __init__(self, library: Library, text: str):
        self._library = library
        ids, self.sounds = _named(library, text)
        self.is_cut = len(ids) >= MOST
        marks = ", ".join("?" * len(ids))
        # With the plus SQLite looks these few up and sorts them, rather than walking everybody in order.
        sql = f"SELECT id FROM records WHERE kind = 'figures' AND id IN ({marks}) ORDER BY +sort"
        key = "-".join(names.plain_letters(text).split())
        found = [row[0] for row in library.rows(sql, tuple(ids))]
        self._ids = sorted(found, key=lambda one: not one.startswith(key))
        self.total = len(self._ids)

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them."""
        return [_person(queries.summary_text(self._library, "figures", one)) for one in self._ids[first : first + count]]


class Titled:
    """The records of some kinds that have the words typed in the title, the id or the names of the authors.

    Those whose id begins so come first, the shortest of all, and then the kinds in their order.
    """

    def __init__(self, library: Library, of: Sequence[str], text: str):
        self._library = library
        found = {kind: titled(library, kind, text) for kind in of}
        key = "-".join(names.plain_letters(text).split())
        records = [(kind, one) for kind, ids in found.items() for one in ids]
        self._records = sorted(records, key=lambda one: len(one[1]) if key and one[1].startswith(key) else _LATER)
        self.total = len(records)
        self.is_cut = any(len(ids) >= MOST_TITLED for ids in found.values())

    def lines(self, first: int, count: int) -> list[Line]:
        """Some of them."""
        return [_titled(self._library, *one) for one in self._records[first : first + count]]


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
    """What a library has to be looked through. Whole kinds are counted once."""

    def __init__(self, library: Library):
        self._library = library
        self._whole: dict[str, Everything] = {}

    def choice(self, kind: str | None, text: str) -> Choice:
        """The records of a kind (None: of all) that what was typed may mean."""
        text = text.strip()
        if not text:
            return self._all(kind) if kind else Several([self._all(one) for one in titles.LISTED])
        if kind and kind != "figures":
            return Titled(self._library, (kind,), text)
        people = People(self._library, text)
        if kind:
            return people
        titled = Titled(self._library, titles.LISTED[1:], text)
        # A word of a title is surer than a name that sounds like the beginning of what will be typed.
        return Several([titled, people] if people.sounds else [people, titled])

    def _all(self, kind: str) -> Everything:
        if kind not in self._whole:
            self._whole[kind] = Everything(self._library, kind)
        return self._whole[kind]


def titled(library: Library, kind: str, text: str) -> list[str]:
    """The ids of the records of a kind that have words which begin like each word typed; those whose id begins so first.

    `MOST_TITLED` of them at most, and where all the words typed are frequent ones, perhaps not each record that has them.
    """
    wanted = names.plain_letters(text).split()
    if not wanted:
        return []
    key = "-".join(wanted)
    # Of a letter with which all the sources begin not each is looked at; the id itself stands before the longer ones.
    walked = "SELECT id FROM records WHERE kind = ? AND id >= ? AND id < ? ORDER BY id LIMIT ?"
    sql = f"SELECT id FROM ({walked}) ORDER BY length(id), id LIMIT ?"
    ids = [row[0] for row in library.rows(sql, (kind, key, key + _END, _MOST_TITLES_WALKED, MOST_TITLED))]
    return list(dict.fromkeys([*ids, *_with_words(library, kind, wanted)]))[:MOST_TITLED]


def _with_words(library: Library, kind: str, wanted: Sequence[str]) -> list[str]:
    """The ids of those with all the words, in their order."""
    counted = "SELECT count(*) FROM (SELECT 1 FROM title_words WHERE kind = ? AND word >= ? AND word < ? LIMIT ?)"
    counts = {word: library.rows(counted, (kind, word, word + _END, _MOST_TITLES_WALKED))[0][0] for word in dict.fromkeys(wanted)}
    rarest, *others = sorted(counts, key=lambda word: (counts[word], -len(word)))
    walked = "SELECT row FROM title_words WHERE kind = ? AND word >= ? AND word < ? LIMIT ?"
    chosen = f"SELECT DISTINCT row FROM ({walked}) JOIN titles USING (row) WHERE 1" + " AND instr(words, ?)" * len(others)
    sql = f"SELECT id FROM records WHERE rowid IN ({chosen} LIMIT ?) ORDER BY sort, id"
    values: tuple[str | int, ...] = (
        kind,
        rarest,
        rarest + _END,
        _MOST_TITLES_WALKED,
        *(f" {word}" for word in others),
        MOST_TITLED,
    )
    return [row[0] for row in library.rows(sql, values)]


def _titled(library: Library, kind: str, record_id: str) -> Line:
    one = candidates.candidate(library, kind, record_id)
    return Line(kind, one.id, one.title, one.detail, kinds.singular(kind))


def _person(text: str) -> Line:
    one = queries.read(views.FigureLine, text)
    return Line("figures", one.id, one.name, f"{one.life} {vocabulary.MANNERS[one.manner]}", one.life)


def _named(library: Library, text: str) -> tuple[list[str], bool]:
    """The ids of those whose names begin so: as written, and where there is nobody, as they sound; whether it is by sound."""
    # What SQLite can't take: bytes that were no UTF-8 reach us as lone surrogates.
    text = text.encode("utf-8", "replace").decode().strip()
    typed = text.casefold().replace(" ", "-")
    sql = "SELECT id FROM records WHERE kind = 'figures' AND id >= ? AND id < ? LIMIT ?"
    found = [row[0] for row in library.rows(sql, (typed, typed + _END, MOST))]
    found += _filed(library, names.plain_key(text), 0)
    is_by_sound = not found
    if is_by_sound:
        found = [one for key in sorted(names.sound_keys(text)) for one in _filed(library, key, 1)]
    return list(dict.fromkeys(found))[:MOST], is_by_sound


def _filed(library: Library, key: str, sound: int) -> list[str]:
    """Who is filed under a key of which each word begins so. The words of a key are sorted, and so are those asked for."""
    first, *others = key.split() or [""]
    if not first:
        return []
    walked = "SELECT key, id FROM names WHERE key >= ? AND key < ? AND sound = ? LIMIT ?"
    sql = f"SELECT DISTINCT id FROM ({walked}) WHERE 1" + " AND instr(' ' || key, ?)" * len(others) + " LIMIT ?"
    values: tuple[str | int, ...] = (first, first + _END, sound, _MOST_TITLES_WALKED, *(f" {word}" for word in others), MOST)
    return [row[0] for row in library.rows(sql, values)]
