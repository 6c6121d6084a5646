"""Who is meant by a name, as it is typed: under any spelling, in any case of Russian grammar."""

import re
from typing import TYPE_CHECKING

from purgecli.library import queries

if TYPE_CHECKING:
    from purgecli.library.store import Library

MOST_CANDIDATES = 8
"""Records from which on a reader is shown what was found rather than asked which was meant."""
_MOST_LETTERS = 500
_FEMININE = ("а", "я", "А", "Я")
"""How a woman's surname ends, and that of a man in the genitive."""


def person(library: "Library", text: str) -> list[str]:
    """The ids of those who bear a name, under any spelling, in any case of Russian grammar."""
    text = bare(text)
    found = queries.bearers(library, text)
    if text.isascii() or (found and not text.rstrip().endswith(_FEMININE)):
        return found
    # What a name in the nominative does without.
    from purgecli.library.searching import query, relevance

    terms = query.terms(library, query.read(text))
    of_stem = queries.bearers(library, " ".join(term.phrases[0].stems[0] for term in terms))
    if not of_stem and not found and terms:
        of_stem = [one for _, one in relevance.records(library, terms, ("figures",), relevance.NAME, MOST_CANDIDATES + 1)]
    return list(dict.fromkeys([*of_stem[:MOST_CANDIDATES], *found]))


def bare(text: str) -> str:
    """A text without the `'s` of names, and without what SQLite can't take."""
    text = text.encode("utf-8", "replace").decode()[:_MOST_LETTERS]
    return re.sub(r"['’]s\b", "", text) if "'" in text or "’" in text else text
