"""The sentence of a record in which most of the words stand that were searched for, with those marked."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from purgecli.library.searching.hits import MARK, UNMARK
from purgecli.library.searching.query import Term
from purgecli.library.searching.words import lower

if TYPE_CHECKING:
    from purgecli.library.store import Library

WORDS = 24
"""Words of a snippet, at most."""

_BEFORE = 6
"""Words before the first of those found, where a sentence is longer."""
_MOST_FORMS = 60
_MOST_FOUND = 500
"""Places of one word in a record that are looked at."""
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’»\"')]*\s+(?=[^\s\da-zа-я])|\n")


class Place(NamedTuple):
    """Where one of the words stands in a text, and which of the terms it is."""

    start: int
    end: int
    term: int


class Forms:
    """The words of the library that some terms stand for."""

    def __init__(self, library: "Library", terms: Sequence[Term]):
        self._forms = [list(dict.fromkeys(_surfaces(library, term)))[:_MOST_FORMS] for term in terms]

    def snippet(self, text: str) -> str:
        """The sentence of a text with most of the terms, cut about the first where it is long; the first where none has any."""
        places = self.places(text)
        start, end = _best_sentence(text, places)
        inside = [place for place in places if start <= place.start and place.end <= end]
        start, end, before, after = _cut(text, start, end, inside)
        pieces, at = [before], start
        for place in inside:
            if at <= place.start and place.end <= end:
                pieces += [text[at : place.start], MARK, text[place.start : place.end], UNMARK]
                at = place.end
        return "".join([*pieces, text[at:end], after])

    def places(self, text: str) -> list[Place]:
        """Where the words stand, in order."""
        small = lower(text)
        found = {
            Place(start, start + len(form), number)
            for number, forms in enumerate(self._forms)
            for form in forms
            for start in _starts(small, form)
        }
        return sorted(found)


def _surfaces(library: "Library", term: Term) -> Iterable[str]:
    """The words as they stand in texts that a term stands for, the longest first."""
    stems = dict.fromkeys(stem for phrase in term.phrases for stem in phrase.stems)
    marks = ", ".join("?" * len(stems))
    found = library.rows(f"SELECT surface FROM forms WHERE stem IN ({marks})", tuple(stems)[:_MOST_FORMS])
    begun = [phrase.stems[-1] for phrase in term.phrases if phrase.begins]
    for start in begun:
        sql = "SELECT surface FROM forms WHERE plain >= ? AND plain < ? LIMIT ?"
        found = [*found, *library.rows(sql, (start, start + "\U0010ffff", _MOST_FORMS))]
    return sorted((row[0] for row in found), key=lambda surface: (-len(surface), surface))


def _starts(text: str, form: str) -> Iterable[int]:
    """Where a word stands in a text by itself."""
    at, found = text.find(form), 0
    while at >= 0 and found < _MOST_FOUND:
        end = at + len(form)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
            found += 1
        at = text.find(form, end)


def _best_sentence(text: str, places: Sequence[Place]) -> tuple[int, int]:
    """The ends of the sentence with most of the terms, the first of several."""
    best, most, start = (0, _sentence_end(text, 0)), 0, -1
    end = -1
    inside: set[int] = set()
    for place in places:
        if place.start >= end:
            start, end = _sentence_start(text, place.start), _sentence_end(text, place.end)
            inside = set()
        inside.add(place.term)
        if len(inside) > most:
            best, most = (start, end), len(inside)
    return best


def _sentence_start(text: str, place: int) -> int:
    line = text.rfind("\n", 0, place) + 1
    ends = [match.end() for match in _SENTENCE_END.finditer(text, line, place + 1)]
    return ends[-1] if ends else line


def _sentence_end(text: str, place: int) -> int:
    match = _SENTENCE_END.search(text, place)
    return match.start() if match else len(text)


def _cut(text: str, start: int, end: int, inside: Sequence[Place]) -> tuple[int, int, str, str]:
    """The ends of what is shown of a sentence, and what stands before and after it."""
    spans = [match.span() for match in re.finditer(r"\S+", text[start:end])]
    if len(spans) <= WORDS:
        return start, end, "", ""
    first = next((number for number, span in enumerate(spans) if inside and start + span[1] > inside[0].start), 0)
    last = next((number for number, span in enumerate(spans) if inside and start + span[1] >= inside[-1].end), first)
    begin = max(0, min(first - _BEFORE, len(spans) - WORDS)) if last >= WORDS else 0
    stop = min(begin + WORDS, len(spans))
    return start + spans[begin][0], start + spans[stop - 1][1], "… " if begin else "", " …" if stop < len(spans) else ""
