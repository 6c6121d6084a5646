"""Which records are found, and in which order.

By rule, not by weight alone, since BM25 punishes a long record: first the people whose name is among the words and who have the
others in their dossier; then records that have all the words in their title; then the rest. Sources come last, after what is said
from them, unless nothing but sources was asked for. Within each of these BM25 decides, by which a word in a name or title counts
for more.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from purgecli.library.searching.hits import KINDS, MOST_HITS, Findings
from purgecli.library.searching.index import has_index
from purgecli.library.searching.query import Term

if TYPE_CHECKING:
    from purgecli.library.store import Library

NAME_WEIGHT, TITLE_WEIGHT = 10.0, 10.0
"""Of a word in a name, in a title, where one in the other texts has 1."""
_MOST_GROUPS = 4
"""Sets of words that are tried where no record has them all."""


class Condition(NamedTuple):
    """What a record must have: all of `terms`, in its title (or name) if `titled`, and any of them in its name if `named`; and of
    which kinds it is to be, all if None."""

    terms: tuple[Term, ...]
    kinds: tuple[str, ...] | None
    titled: bool = False
    named: bool = False


def tiers(terms: Sequence[Term], kinds: tuple[str, ...]) -> list[Condition]:
    """What is asked for, one after the other: see the module's text."""
    told = tuple(kind for kind in kinds if kind != "sources")
    wanted = tuple(terms)
    found = []
    if "figures" in kinds:
        found.append(Condition(wanted, ("figures",), named=True))
    if told:
        found += [Condition(wanted, told, titled=True), Condition(wanted, told)]
    if "sources" in kinds:
        found += [Condition(wanted, ("sources",), titled=True), Condition(wanted, ("sources",))]
    return found


def ranked(library: "Library", terms: Sequence[Term], kinds: tuple[str, ...], most: int = MOST_HITS) -> list[int]:
    """The rows of the records that have all the terms, the best first."""
    asker = _asker(library)
    found: dict[int, None] = {}
    for condition in tiers(terms, kinds) if terms else ():
        if len(found) >= most:
            break
        found |= dict.fromkeys(asker(condition, most))
    return list(found)[:most]


def nearest(
    library: "Library", terms: Sequence[Term], kinds: tuple[str, ...], most: int = MOST_HITS
) -> tuple[list[int], list[str]]:
    """(rows of the records that have most of the terms, the words that the first of them do without).

    Most is more than half of them, or a person's name among them: a name is what a question is about. The more of the words, and
    the rarer these, the better.
    """
    asker = _asker(library)
    holders = {term: set(asker(Condition((term,), kinds), None)) for term in terms}
    counts = Counter(row for rows in holders.values() for row in rows)
    if not counts:
        return [], []
    top = max(counts.values())
    groups = {tuple(term for term in terms if row in holders[term]) for row, number in counts.items() if number == top}
    if top * 2 <= len(terms):
        groups = {group for group in groups if asker(Condition(group, ("figures",), named=True), 1)}
    ordered = sorted(groups, key=lambda group: (sum(len(holders[term]) for term in group), [term.word for term in group]))
    found: dict[int, None] = {}
    for group in ordered[:_MOST_GROUPS]:
        found |= dict.fromkeys(ranked(library, group, kinds, most))
    left = [term.word for term in terms if ordered and term not in ordered[0]]
    return list(found)[:most], left


def unknown(library: "Library", terms: Sequence[Term]) -> list[str]:
    """The words that no record has."""
    asker = _asker(library)
    return [term.word for term in terms if not asker(Condition((term,), KINDS), 1)]


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
    parts = [_any(term) for term in condition.terms]
    found = " AND ".join(parts)
    if condition.titled:
        found = f"{{name title}} : ({found})"
    if condition.named:
        found = f"({found}) AND name : ({' OR '.join(parts)})"
    if condition.kinds is not None and condition.kinds != KINDS:
        kinds = " OR ".join(f'"{kind}"' for kind in condition.kinds)
        found = f"({found}) AND kind : ({kinds})"
    return found


def _any(term: Term) -> str:
    phrases = (f'"{" ".join(phrase.stems)}"' + ("*" if phrase.begins else "") for phrase in term.phrases)
    return f"({' OR '.join(phrases)})"


def _asker(library: "Library") -> Asker:
    if has_index():
        return Asker(library)
    from purgecli.library.searching.scan import Scan

    return Scan(library)


__all__ = ["Condition", "Findings", "expression", "nearest", "ranked", "tiers", "unknown"]
