"""Which records are found, and in which order.

By rule, not by weight alone, since BM25 punishes a long record: first the people whose name is among the words and who have the
others in their dossier; then records that have all the words in their title, or all but one that is not the rarest; the people
of a faction, where the words are its name; then the rest. Sources come last, after what is said from them, unless nothing but
sources was asked for. Within each of these BM25 decides, by which a word in a name or title counts for more.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from purgecli.library import factions
from purgecli.library.searching.asker import Asker, Condition
from purgecli.library.searching.hits import KINDS, MOST_HITS
from purgecli.library.searching.index import has_index
from purgecli.library.searching.query import Term

if TYPE_CHECKING:
    from purgecli.library.store import Library

_MOST_TRIED, _MOST_GROUPS = 20, 4
"""Sets of words of which a name is looked for among them, and of which the records are taken, where no record has all words."""


_SEVERAL = 3
"""Words of which all but one in a title may say what a record is about."""
_SAYING = ("claims", "events", "omissions", "reasons")
"""Kinds whose titles are statements."""
NAME, TITLE = ("name",), ("name", "title")
"""Columns in which words are looked for where they are to be found in a name, in a name or a title."""


def names(library: "Library", terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms that are somebody's name by themselves: no given name, which does not say who is meant (`Victor`, of victors)."""
    from purgecli.names import plain_letters

    sql = "SELECT 1 FROM names WHERE sound = 0 AND key >= ? AND key < ? AND instr(key, ' ') = 0 LIMIT 1"
    found = []
    for term in terms:
        keys = [plain_letters(phrase.stems[-1]).replace(" ", "") for phrase in term.phrases]
        if any(len(key) > 1 and library.rows(sql, (key, key + "\U0010ffff")) for key in keys):
            found.append(term)
    return tuple(found)


def _spare(ask: Asker, terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms of which one may be missing in a title that says all the others: any but the rarest, of several."""
    if not _SEVERAL <= len(terms) <= _MOST_TRIED:
        return ()
    rarest = min(terms, key=lambda term: len(ask(Condition((term,), KINDS), None)))
    return tuple(term for term in terms if term != rarest)


def tiers(
    terms: Sequence[Term], kinds: tuple[str, ...], named: tuple[Term, ...], spare: tuple[Term, ...] = ()
) -> list[Condition]:
    """What is asked for, one after the other: see the module's text. `named` are the terms that are names, of the `spare` ones
    one may be missing in a title."""
    told = tuple(kind for kind in kinds if kind != "sources")
    wanted = tuple(terms)
    found = []
    if named and "figures" in kinds:
        found.append(Condition(wanted, ("figures",), named=named))
    if "scholars" in kinds:
        found.append(Condition(wanted, ("scholars",), named=wanted))
    if told:
        found.append(Condition(wanted, told, TITLE))
        if spare and set(told) & set(_SAYING):
            found.append(Condition(wanted, tuple(kind for kind in told if kind in _SAYING), TITLE, spare=spare))
        found.append(Condition(wanted, told))
    if "sources" in kinds:
        found += [Condition(wanted, ("sources",), TITLE), Condition(wanted, ("sources",))]
    return found


def records(
    library: "Library",
    terms: Sequence[Term],
    kinds: Sequence[str],
    columns: tuple[str, ...],
    most: int,
    named: bool = False,
) -> list[tuple[str, str]]:
    """(kind, id) of the records of some kinds that have all the terms in some columns of the index, the best first.

    With `named`, one of the terms is in a name.
    """
    rows = asker(library)(Condition(tuple(terms), tuple(kinds), columns, tuple(terms) if named else ()), most)
    marks = ", ".join("?" * len(rows))
    sql = f"SELECT row, kind, id FROM words WHERE row IN ({marks})"
    found = {row: (kind, one) for row, kind, one in library.rows(sql, tuple(rows))}
    return [found[row] for row in rows]


def ranked(library: "Library", terms: Sequence[Term], kinds: tuple[str, ...], most: int = MOST_HITS) -> list[int]:
    """The rows of the records that have all the terms, the best first."""
    ask = asker(library)
    found: dict[int, None] = {}
    asked_for = tiers(terms, kinds, names(library, terms), _spare(ask, terms)) if terms else []
    for condition in asked_for:
        if len(found) >= most:
            break
        if condition.kinds != ("sources",) and condition == Condition(tuple(terms), condition.kinds):
            found |= dict.fromkeys(_of_faction(library, ask, terms, kinds))
        found |= dict.fromkeys(ask(condition, most))
    return list(found)[:most]


def titled(library: "Library", terms: Sequence[Term], kinds: tuple[str, ...]) -> list[int]:
    """The rows of the records, of kinds that say something, that have all the terms in a title, the best first."""
    saying = tuple(kind for kind in _SAYING if kind in kinds)
    return asker(library)(Condition(tuple(terms), saying, TITLE), MOST_HITS) if terms and saying else []


def _of_faction(library: "Library", ask: Asker, terms: Sequence[Term], kinds: tuple[str, ...]) -> list[int]:
    """The rows of the people of the faction of which some terms are the name, the best first."""
    key = factions.named(library, (word for term in terms for word in term.word.split())) if "figures" in kinds else None
    if key is None:
        return []
    sql = """SELECT row FROM words JOIN facts ON facts.figure = words.id
             WHERE words.kind = 'figures' AND facts.kind = 'faction' AND facts.value = ?"""
    people = {row for (row,) in library.rows(sql, (key,))}
    return [row for row in ask(Condition(tuple(terms), ("figures",)), MOST_HITS) if row in people]


class Nearest(NamedTuple):
    """Rows of the records that have most of the terms, the words that the first do without, and whether that is an answer."""

    rows: list[int]
    left_out: list[str]
    is_answer: bool


def nearest(library: "Library", terms: Sequence[Term], kinds: tuple[str, ...], most: int = MOST_HITS) -> Nearest:
    """The records that have most of the terms, and not all: those with a person's name among them first, since a name is what a
    question is about, then those with the rarer ones.

    It is an answer where they have more than half of the terms, or a name.
    """
    ask = asker(library)
    holders = {term: set(ask(Condition((term,), kinds), None)) for term in terms}
    counts = Counter(row for rows in holders.values() for row in rows)
    top = max((number for number in counts.values() if number < len(terms)), default=0)
    if not top:
        return Nearest([], [], False)
    groups = {tuple(term for term in terms if row in holders[term]) for row, number in counts.items() if number == top}
    rarest = sorted(groups, key=lambda group: (sum(len(holders[term]) for term in group), [term.word for term in group]))
    named = [group for group in rarest[:_MOST_TRIED] if _has_bearer(library, ask, group)]
    is_answer = bool(named) or top * 2 > len(terms)
    ordered = named if top * 2 <= len(terms) and named else [*named, *(group for group in rarest if group not in named)]
    found: dict[int, None] = {}
    for group in ordered[:_MOST_GROUPS]:
        found |= dict.fromkeys(ranked(library, group, kinds, most))
    return Nearest(list(found)[:most], [term.word for term in terms if term not in ordered[0]], is_answer)


def _has_bearer(library: "Library", ask: "Asker", group: tuple[Term, ...]) -> bool:
    """Whether somebody bears a name among some terms, and has all of them."""
    found = names(library, group)
    figures = bool(found and ask(Condition(group, ("figures",), named=found), 1))
    return figures or bool(ask(Condition(group, ("scholars",), named=group), 1))


def unknown(library: "Library", terms: Sequence[Term]) -> list[str]:
    """The words that no record has."""
    ask = asker(library)
    return [term.word for term in terms if not ask(Condition((term,), KINDS), 1)]


def asker(library: "Library") -> Asker:
    """Who answers for a library: its index, or, where there is none, a reading of everything."""
    # One that a Python without FTS5 made has none, whoever reads it.
    if has_index() and library.rows("SELECT 1 FROM sqlite_master WHERE name = 'word_index'"):
        return Asker(library)
    from purgecli.library.searching.scan import Scan

    return Scan(library)
