"""What words each record has, filed when the library is made.

A record has three sets of words (see `purgecli.library.searching.told`), kept as the stems in their order. Beside them stands
what is shown of it: the title, and its texts a line each, in which a snippet looks for a sentence.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cache
from typing import NamedTuple

from purgecli.library import sums
from purgecli.library.searching.stems import stem
from purgecli.library.searching.words import composed, plain_word, surfaces

SCHEMA = """
CREATE TABLE words (
    row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
    shown TEXT NOT NULL, shown_sum INTEGER NOT NULL
);
CREATE TABLE forms (surface TEXT PRIMARY KEY, plain TEXT NOT NULL, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX forms_by_plain ON forms (plain, stem);
CREATE INDEX forms_by_stem ON forms (stem, surface);
"""
"""`words` has a record's row, its words as stems, and what is shown of it; `forms` each word of the records: as it stands there
in lower case, as it is compared, and its stem."""
INDEX = """
CREATE VIRTUAL TABLE word_index USING fts5 (
    kind, name, title, body, content = "words", content_rowid = "row", tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE terms USING fts5vocab (word_index, row);
"""
"""Besides, where SQLite has FTS5."""

GAP = "\ue002"
"""A word of its own between two texts, so that no phrase reaches from one into the next."""


class Words(NamedTuple):
    """The words of a record: its names, what it is called (the title first), its other texts; and the lines that can be shown."""

    names: list[str]
    titles: list[str]
    bodies: list[str]
    shown: list[str]


def has_index() -> bool:
    """Whether this Python's SQLite has FTS5. Where not, a search reads the words of all records."""
    return _has_index(sqlite3.connect)


@cache
def _has_index(connect: Callable[..., sqlite3.Connection]) -> bool:
    with closing(connect(":memory:")) as probe:
        try:
            probe.execute("CREATE VIRTUAL TABLE probe USING fts5 (word)")
        except sqlite3.OperationalError:
            return False
    return True


def create(connection: sqlite3.Connection) -> None:
    """Makes the empty tables in an empty database."""
    connection.executescript(SCHEMA + (INDEX if has_index() else ""))


class Forms(dict[str, tuple[str, str]]):
    """The words that are filed already, as they stand in texts -> (plain, stem), so that the next record's need no more work.

    `fresh` are those that came since they were last taken out. It forgets them all before they take much memory.
    """

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[tuple[str, str, str]] = []

    def __missing__(self, surface: str) -> tuple[str, str]:
        if len(self) >= _MOST_FORMS:
            self.clear()
        plain = plain_word(surface)
        self[surface] = plain, stem(plain) if plain else ""
        if plain:
            self.fresh.append((surface, *self[surface]))
        return self[surface]


_MOST_FORMS = 50_000


def put(connection: sqlite3.Connection, row: int, key: tuple[str, str], told: Words, forms: Forms) -> None:
    """Files the words of a record, of some kind and id, under the row that it has among the records."""
    kind, record_id = key
    shown = "\n".join(" ".join(composed(line).split()) for line in told.shown)
    stemmed = [_stems(text, forms) for text in (told.names, told.titles, told.bodies)]
    values = (row, kind, record_id, *stemmed, shown, sums.of(shown))
    connection.execute("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.executemany("INSERT OR IGNORE INTO forms VALUES (?, ?, ?)", forms.fresh)
    forms.fresh.clear()
    if _is_indexed(connection):
        connection.execute(
            "INSERT INTO word_index (rowid, kind, name, title, body) VALUES (?, ?, ?, ?, ?)", (row, kind, *stemmed)
        )


def remove(connection: sqlite3.Connection, row: int) -> set[str]:
    """Takes the words of a record out; returns their stems. The forms of words stay until `prune`."""
    found = connection.execute("SELECT kind, name, title, body FROM words WHERE row = ?", (row,)).fetchone()
    if found and _is_indexed(connection):
        sql = "INSERT INTO word_index (word_index, rowid, kind, name, title, body) VALUES ('delete', ?, ?, ?, ?, ?)"
        connection.execute(sql, (row, *found))
    connection.execute("DELETE FROM words WHERE row = ?", (row,))
    return {one for text in found[1:] for one in text.split()} if found else set()


def prune(connection: sqlite3.Connection, stems: Iterable[str]) -> None:
    """Takes out the forms of words that no record has any more, after records with these stems were taken out.

    A form stays as long as any form of its word is used: that somebody used it is still true of the language.
    """
    if _is_indexed(connection):
        used = "SELECT 1 FROM terms WHERE term = ?"
        gone = [(one,) for one in stems if not connection.execute(used, (one,)).fetchone()]
        connection.executemany("DELETE FROM forms WHERE stem = ?", gone)


def _is_indexed(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'word_index'").fetchone())


def _stems(texts: Iterable[str], forms: Forms) -> str:
    """The stems of the words of some texts, parted by spaces; takes note of each word's form."""
    found: list[str] = []
    for text in texts:
        if found:
            found.append(GAP)
        found += [found_stem for surface in surfaces(composed(text)) if (found_stem := forms[surface][1])]
    return " ".join(found)
