"""The words by which records of other kinds than people are found in a list as they are typed, filed when the library is made.

They are those of the title, the id, the original title, the date and the names of authors and editors, in plain letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import kinds, names

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

LISTED = ("figures", *(kind.plural for kind in kinds.TABLE if (kind.has_pages or kind.dated) and kind.plural != "figures"))
"""The kinds that can be looked through, in the order in which a list of all has them: the people first."""

SCHEMA = """
CREATE TABLE titles (row INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE title_words (
    kind TEXT NOT NULL, word TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (kind, word, row)
) WITHOUT ROWID;
"""
"""`titles` has the words of a record with a space before each, under the row of the record; `title_words` each of them once."""


def put(connection: sqlite3.Connection, row: int, kind: str, summary: Mapping[str, object]) -> None:
    """Files a record under its row, if it is of a kind that is listed by its title."""
    if kind not in LISTED[1:]:
        return
    words = _words(kind, summary).split()
    connection.execute("INSERT INTO titles VALUES (?, ?)", (row, "".join(f" {word}" for word in words)))
    connection.executemany("INSERT INTO title_words VALUES (?, ?, ?)", [(kind, word, row) for word in dict.fromkeys(words)])


def remove(connection: sqlite3.Connection, row: int, kind: str) -> None:
    """Takes a record out."""
    for (text,) in connection.execute("SELECT words FROM titles WHERE row = ?", (row,)).fetchall():
        keys = [(kind, word, row) for word in text.split()]
        connection.executemany("DELETE FROM title_words WHERE kind = ? AND word = ? AND row = ?", keys)
    connection.execute("DELETE FROM titles WHERE row = ?", (row,))


def _words(kind: str, summary: Mapping[str, object]) -> str:
    people = [*_people(summary.get("author")), *_people(summary.get("editor"))]
    texts = (summary[kinds.KINDS[kind].title], summary["id"], summary.get("title_original"), summary.get("date"), *people)
    return names.plain_letters(" ".join(str(text) for text in texts if text))


def _people(value: object) -> list[str]:
    """The parts of the names of some authors."""
    found = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return [str(part) for one in found for part in one.values() if isinstance(part, str)]
