"""Full-text search: the door to `purgecli.library.searching`."""

import json
from typing import TYPE_CHECKING

from purgecli.library import nearness, persons, succession
from purgecli.library.searching import query, relevance, small
from purgecli.library.searching.hits import KINDS, MARK, MOST_HITS, UNMARK, Findings, Hit, command
from purgecli.library.searching.index import has_index
from purgecli.library.searching.snippets import Forms
from purgecli.library.searching.words import composed
from purgecli.library.searching.words import words as words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.searching.query import Term
    from purgecli.library.store import Library

__all__ = [
    "KINDS", "MARK", "MOST_HITS", "UNMARK", "Findings", "Hit", "command", "corrected", "find", "has_index", "look_up",
    "near_words",
]  # fmt: skip

_NEAR_WORDS = 3
"""How many near words are named."""
_FEW = 3
"""Records that hold all the words from which on nobody wants to see others."""


def find(library: "Library", text: str, kinds: tuple[str, ...] = KINDS, most: int = MOST_HITS, whole: bool = False) -> list[Hit]:
    """The records that hold all the words, the best first; where none does (unless `whole`), those in which words that stood
    together stand apart, or those with words that begin so.

    Words that say what all of this is about (`old bolsheviks`) count in a title alone, unless they are quoted.
    """
    shorter = text if whole or '"' in text else small.narrower(text)
    asked = query.read(shorter)
    titled = relevance.titled(library, query.terms(library, query.read(text)), kinds) if shorter != text else []
    for way in (asked,) if whole else dict.fromkeys(map(tuple, (asked, query.loosened(asked), query.beginnings(asked)))):
        terms = query.terms(library, way)
        if rows := list(dict.fromkeys([*titled, *relevance.ranked(library, terms, kinds, most)])):
            return _hits(library, rows[:most], terms)
    return []


def look_up(library: "Library", text: str, kinds: tuple[str, ...] = KINDS, most: int = MOST_HITS) -> Findings:
    """What `find` finds; where that is not much, after it the records that hold most of the words."""
    words = [str(one) for one in query.read(small.narrower(text))]
    hits = _with_successor(library, text, kinds, _those_asked_for(library, text, find(library, text, kinds, most)))
    if not hits and library.heals():
        hits = find(library, text, kinds, most)
    if len(hits) >= min(_FEW, most) or (len(words) < 2 and hits):
        return Findings(hits, len(hits), words, [], [], True)
    terms = query.terms(library, query.loosened(query.read(small.narrower(text))))
    rows, left_out, is_answer = relevance.nearest(library, terms, kinds, most)
    known = {(one.kind, one.id) for one in hits}
    nearest = [one for one in _hits(library, rows, terms) if (one.kind, one.id) not in known]
    if hits and not is_answer:
        nearest = []
    unknown = [] if hits else relevance.unknown(library, terms)
    return Findings([*hits, *nearest][:most], len(hits), words, left_out if nearest else [], unknown, bool(hits) or is_answer)


def _those_asked_for(library: "Library", text: str, hits: list[Hit]) -> list[Hit]:
    """The hits, first those of the people whom a question for a list means: `who survived Stalin`."""
    from purgecli.library import listing, queries

    chosen = listing.listed(library, text) if any(hit.kind == "figures" for hit in hits) else None
    if chosen is None:
        return hits
    people = {json.loads(one)["id"] for one in queries.chosen_figures(library, chosen.filters, "name")}
    return sorted(hits, key=lambda hit: not (hit.kind == "figures" and hit.id in people))


def _with_successor(library: "Library", text: str, kinds: tuple[str, ...], hits: list[Hit]) -> list[Hit]:
    """The hits, before them whoever followed somebody in office, where that is asked."""
    plain = [word.plain for word in words_of(composed(persons.bare(text)))]
    found = succession.of(library, plain) if "figures" in kinds else None
    if found is None:
        return hits
    rows = [row for (row,) in library.rows("SELECT row FROM words WHERE kind = 'figures' AND id = ?", (found,))]
    first = _hits(library, rows, query.terms(library, query.read(text)))
    return [*first, *(hit for hit in hits if hit[:2] != ("figures", found))]


def near_words(library: "Library", text: str) -> list[str]:
    """Words of the library that look like those of the query of which it has none."""
    from difflib import get_close_matches

    found: list[str] = []
    for asked in query.read(text):
        word = asked.words[0]
        if len(asked.words) > 1 or not relevance.unknown(library, query.terms(library, [asked._replace(begins=True)])):
            continue
        condition, values = nearness.condition("plain", word)
        sql = f"SELECT DISTINCT plain FROM forms WHERE plain >= ? AND plain < ? AND {condition} ORDER BY plain"
        alike = [row[0] for row in library.rows(sql, (word[:1], word[:1] + "\U0010ffff", *values))]
        found += get_close_matches(word, alike, _NEAR_WORDS, nearness.ALIKE)
    return list(dict.fromkeys(found))[:_NEAR_WORDS]


def corrected(library: "Library", text: str, slips: bool = False) -> str | None:
    """The query with each word that the library does not have in place of the nearest that it has; None where one has none near
    (with `slips`, none that is one letter away), or where it has all."""
    found: list[str] = []
    for word in text.split():
        unknown = [one for one in query.read(word) if relevance.unknown(library, query.terms(library, [one]))]
        near = near_words(library, word) if unknown else []
        near = [one for one in near if not slips or nearness.is_slip(one, unknown[0].words[-1])]
        if unknown and not near:
            return None
        found.append(min(near, key=len) if near else word)
    return " ".join(found) if found != text.split() and len(found) > 1 else None


def _hits(library: "Library", rows: "Sequence[int]", terms: "Sequence[Term]") -> list[Hit]:
    """The records of some rows of the index, in their order."""
    if not rows:
        return []
    marks = ", ".join("?" * len(rows))
    sql = f"""SELECT words.row, words.kind, words.id, earliest, latest, shown, shown_sum FROM words
              JOIN records ON records.rowid = words.row WHERE words.row IN ({marks})"""
    found = {row[0]: row[1:] for row in library.checked(sql, tuple(rows))}
    forms = Forms(library, terms)
    hits = []
    for row in rows:
        kind, record_id, earliest, latest, shown = found[row]
        title, _, text = shown.partition("\n")
        hits.append(Hit(kind, record_id, title, forms.snippet(text), earliest, latest))
    return hits
