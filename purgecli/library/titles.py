"""The words by which records of other kinds than people are found in a list as they are typed, filed when the library is made.

They are those of the title, the id, the original title, the date and the names of authors and editors, in plain letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import kinds, names

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from purgecli.library.store import Library

LISTED = ("figures", *(kind.plural for kind in kinds.TABLE if (kind.has_pages or kind.dated) and kind.plural != "figures"))
"""The kinds that can be looked through, in the order in which a list of all has them: the people first."""

SCHEMA = """
CREATE TABLE titles (row INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE title_words (
    kind TEXT NOT NULL, word TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (kind, word, row)
) WITHOUT ROWID;
"""
"""`titles` has the words of a record with a space before each, under the row of the record; `title_words` each of them once."""

MOST = 1000
"""Records of a kind that are found at most."""
_MOST_WALKED = 2_500
"""Records with the rarest of the words typed that are looked at for the others."""
_END = "\U0010ffff"


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


def found(library: Library, kind: str, text: str) -> list[str]:
    """The ids of the records of a kind that have words which begin like each word typed; those whose id begins so first.

    `MOST` of them at most, and where all the words typed are frequent ones, perhaps not each record that has them.
    """
    wanted = names.plain_letters(text).split()
    if not wanted:
        return []
    key = "-".join(wanted)
    sql = "SELECT id FROM records WHERE kind = ? AND id >= ? AND id < ? ORDER BY length(id), id LIMIT ?"
    ids = [row[0] for row in library.rows(sql, (kind, key, key + _END, MOST))]
    return list(dict.fromkeys([*ids, *_with_words(library, kind, wanted)]))[:MOST]


def _with_words(library: Library, kind: str, wanted: Sequence[str]) -> list[str]:
    """The ids of those with all the words, in their order."""
    counted = "SELECT count(*) FROM (SELECT 1 FROM title_words WHERE kind = ? AND word >= ? AND word < ? LIMIT ?)"
    counts = {word: library.rows(counted, (kind, word, word + _END, _MOST_WALKED))[0][0] for word in dict.fromkeys(wanted)}
    rarest, *others = sorted(counts, key=lambda word: (counts[word], -len(word)))
    walked = "SELECT row FROM title_words WHERE kind = ? AND word >= ? AND word < ? LIMIT ?"
    chosen = f"SELECT DISTINCT row FROM ({walked}) JOIN titles USING (row) WHERE 1" + " AND instr(words, ?)" * len(others)
    sql = f"SELECT id FROM records WHERE rowid IN ({chosen} LIMIT ?) ORDER BY sort, id"
    values: tuple[str | int, ...] = (kind, rarest, rarest + _END, _MOST_WALKED, *(f" {word}" for word in others), MOST)
    return [row[0] for row in library.rows(sql, values)]


def _words(kind: str, summary: Mapping[str, object]) -> str:
    people = [*_people(summary.get("author")), *_people(summary.get("editor"))]
    texts = (summary[kinds.KINDS[kind].title], summary["id"], summary.get("title_original"), summary.get("date"), *people)
    return names.plain_letters(" ".join(str(text) for text in texts if text))


def _people(value: object) -> list[str]:
    """The parts of the names of some authors."""
    found = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return [str(part) for one in found for part in one.values() if isinstance(part, str)]
