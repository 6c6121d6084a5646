"""Which rows of the index meet a condition, asked of SQLite's FTS5."""

from typing import TYPE_CHECKING, NamedTuple

from purgecli.library.searching.hits import KINDS
from purgecli.library.searching.query import Term

if TYPE_CHECKING:
    from purgecli.library.store import Library

NAME_WEIGHT, TITLE_WEIGHT = 10.0, 10.0
"""Of a word in a name, in a title, where one in the other texts has 1."""


class Condition(NamedTuple):
    """What a record must have: all of `terms`, in some `columns` of the index if those are given, and any of `named` (if there
    are any) in its name; and of which kinds it is to be. One of those of `spare` may be missing."""

    terms: tuple[Term, ...]
    kinds: tuple[str, ...]
    columns: tuple[str, ...] = ()
    named: tuple[Term, ...] = ()
    spare: tuple[Term, ...] = ()


class Asker:
    """Asks SQLite's FTS5 for the rows that meet a condition, the best first, at most so many of them (all if None)."""

    def __init__(self, library: "Library"):
        self._library = library

    def __call__(self, condition: Condition, most: int | None) -> list[int]:
        # To be put in order costs the weighing of every record.
        order = f"AND rank MATCH 'bm25(0, {NAME_WEIGHT}, {TITLE_WEIGHT}, 1.0)' ORDER BY rank, rowid" if most else ""
        sql = f"SELECT rowid FROM word_index WHERE word_index MATCH ? {order} LIMIT ?"
        return [row[0] for row in self._library.rows(sql, (expression(condition), most or -1))]


def expression(condition: Condition) -> str:
    """A condition in FTS5's language; every word is quoted, so that no operator of it can be reached."""
    found = " AND ".join(_any(term) for term in condition.terms)
    if condition.spare:
        ways = [[_any(term) for term in condition.terms if term != one] for one in condition.spare]
        found = " OR ".join(f"({' AND '.join(way)})" for way in ways)
    if condition.columns:
        found = f"{{{' '.join(condition.columns)}}} : ({found})"
    if condition.named:
        found = f"({found}) AND name : ({' OR '.join(map(_any, condition.named))})"
    if condition.kinds != KINDS:
        kinds = " OR ".join(f'"{kind}"' for kind in condition.kinds)
        found = f"({found}) AND kind : ({kinds})"
    return found


def _any(term: Term) -> str:
    phrases = (f'"{" ".join(phrase.stems)}"' + ("*" if phrase.begins else "") for phrase in term.phrases)
    return f"({' OR '.join(phrases)})"
