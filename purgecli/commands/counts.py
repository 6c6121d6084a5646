"""Questions of number, answered by counts of the people who have a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.commands.printing import Answer
from purgecli.output import printable, warn

if TYPE_CHECKING:
    from purgecli.library.counting import Counted
    from purgecli.library.search import Hit
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

_SAYING = ("reasons", "claims", "omissions", "documents", "events")
"""Kinds whose records say how many were persecuted in all."""
_MOST_SAID = 3
_ANY = ("arrested shot", "arrested", "shot")
"""What records say of how many, where the question names no deed."""


def found(library: Library, text: str) -> Answer | None:
    """The answer to a question of number; None for any other, and where nothing is counted here that it asks for."""
    from purgecli.library import counting

    counted = counting.count(library, text)
    if counted is None:
        return None

    def page() -> Page:
        from purgecli.pages import counted as pages

        return pages.counted_page(counted, _elsewhere(library, counted))

    def json() -> str:
        from purgecli.data import listings

        return listings.counted_json(counted)

    return Answer(page, json)


def call_of(text: str) -> list[str] | None:
    """The words of the call for a kind of records of which the number is asked: `how many claims are wrong`."""
    from purgecli.commands import synonyms
    from purgecli.commands.modules import MODULES
    from purgecli.library import counting

    subject = counting.subject_of(text)
    if subject and subject[0] in MODULES:
        return subject
    return synonyms.call(subject) if subject else None


def without_number(text: str) -> str:
    """A question without the words that ask how many: what it asks the number of is shown instead. Where that is not records, of
    which one sees how many there are, it is said on stderr."""
    from purgecli.library import counting

    subject = counting.subject_of(text)
    if not subject:
        return text
    if not counting.is_of_records(subject):
        warn(f"no count here answers '{printable(text)}' (purge figures --count counts); on its words:")
    return " ".join(subject)


def _elsewhere(library: Library, found: Counted) -> list[Hit]:
    """Records that give numbers for what is asked, where it is asked of everybody."""
    from purgecli.library import search

    if any(one.group.options for one in found.counts):
        return []
    said: dict[tuple[str, str], Hit] = {}
    for words in found.deed.words if found.deed else _ANY:
        for hit in search.find(library, words, _SAYING, whole=True):
            key = (hit.kind, hit.id)
            if _largest(hit.snippet) > (_largest(said[key].snippet) if key in said else 0):
                said[key] = hit
    return sorted(said.values(), key=lambda one: (-_largest(one.snippet), one.id))[:_MOST_SAID]


def _largest(text: str) -> int:
    """The largest number in a text that is no year: with a separator, or of three digits; 0 for none."""
    import re

    return max((int(one.replace(",", "")) for one in re.findall(r"\b(?:\d{1,3}(?:,\d{3})+|\d{3})\b", text)), default=0)


def call_without(text: str) -> list[str] | None:
    """The words of the call for what is asked the number of, where that is a kind of records: `how many claims are wrong`."""
    from purgecli.commands import synonyms
    from purgecli.commands.modules import MODULES
    from purgecli.library import counting

    subject = counting.subject_of(text)
    if subject and subject[0] in MODULES:
        return subject
    return synonyms.call(subject) if subject else None
