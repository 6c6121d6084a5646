"""The search without SQLite's FTS5, which not every Python has: the same records in the same order, found by reading them all.

Words are taken apart, compared and weighed by FTS5's own rules, so that nobody need know which of the two has answered:
https://sqlite.org/fts5.html#unicode61_tokenizer and, for the weight, #the_bm25_function.
"""

import json
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from purgecli.library.search import GAP, KINDS, MARK, MOST_HITS, SNIPPET_WORDS, TITLE_WEIGHT, UNMARK, Hit, indexed
from purgecli.library.store import Library

_WORD = re.compile(r"(?:[^\W_]|[\ue000-\uf8ff])(?:[^\W_]|[\ue000-\uf8ff]|[\u0300-\u036f])*")
_K1, _B = 1.2, 0.75
"""The two constants of BM25, as FTS5 has them."""
_BEFORE = 4
"""Words of a snippet before the first that was found."""


class _Word(NamedTuple):
    """A word of a text as it is compared, and where it stands."""

    folded: str
    start: int
    end: int


class _Text(NamedTuple):
    """A record's searched texts: title and body, each as it is and word by word; the days of an event."""

    kind: str
    id: str
    days: tuple[str | None, str | None]
    texts: tuple[str, str]
    words: tuple[list[_Word], list[_Word]]


class _Phrase(NamedTuple):
    """Words that must follow each other; of the last one the beginning will do if `begins`."""

    words: tuple[str, ...]
    begins: bool


def ask(library: Library, terms: Sequence[str], kinds: Sequence[str]) -> list[Hit]:
    """The records of some kinds that hold every term, the best first; a term is a string of FTS5's language: `"moscow tri"*`."""
    phrases = [_Phrase(tuple(word.folded for word in _words(term)), term.endswith("*")) for term in terms]
    texts = list(_texts(library))
    found = {number: [_places(text, phrase) for phrase in phrases] for number, text in enumerate(texts)}
    holders = [sum(any(places[index]) for places in found.values()) for index in range(len(phrases))]
    average = sum(map(_length, texts)) / max(1, len(texts))
    scored: list[tuple[float, int]] = []
    for number, places in found.items():
        if texts[number].kind in kinds and all(any(columns) for columns in places):
            relative = _length(texts[number]) / average
            scored.append((-sum(_weight(*pair, len(texts), relative) for pair in zip(places, holders, strict=True)), number))
    return [_hit(texts[number], phrases, found[number]) for _, number in sorted(scored)[:MOST_HITS]]


def terms(library: Library) -> set[str]:
    """Every word that stands in a record, as it is compared."""
    return {word.folded for text in _texts(library) for column in text.words for word in column}


def _texts(library: Library) -> Iterator[_Text]:
    for kind, record_id, earliest, latest, document in library.checked(
        "SELECT kind, id, earliest, latest, document, document_sum FROM records ORDER BY rowid"
    ):
        if kind in KINDS:
            title, body = indexed(kind, json.loads(document))
            yield _Text(kind, record_id, (earliest, latest), (title, body), (_words(title), _words(body)))


def _words(text: str) -> list[_Word]:
    return [_Word(_folded(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


def _folded(word: str) -> str:
    """A word without case, and without the accents of Latin letters; those of other scripts make letters of their own."""
    if word.isascii():
        return word.lower()
    bases = ((unicodedata.normalize("NFD", char)[0], char) for char in word if not "\u0300" <= char <= "\u036f")
    return "".join(base if base.isascii() else char for base, char in bases).lower()


def _places(text: _Text, phrase: _Phrase) -> tuple[list[int], list[int]]:
    """Where a phrase begins, in the words of the title and in those of the body."""
    title, body = (_starts(column, phrase) for column in text.words)
    return title, body


def _starts(words: list[_Word], phrase: _Phrase) -> list[int]:
    *first, last = phrase.words
    found = []
    for start in range(len(words) - len(first)):
        word = words[start + len(first)].folded
        if (word.startswith(last) if phrase.begins else word == last) and all(
            words[start + index].folded == one for index, one in enumerate(first)
        ):
            found.append(start)
    return found


def _length(text: _Text) -> int:
    return sum(map(len, text.words))


def _weight(places: tuple[list[int], list[int]], holders: int, texts: int, relative: float) -> float:
    """What one phrase is worth in one record; `holders` of all `texts` have it, `relative` is the record's length."""
    rarity = max(math.log((texts - holders + 0.5) / (holders + 0.5)), 1e-6)
    frequency = TITLE_WEIGHT * len(places[0]) + len(places[1])
    return rarity * frequency * (_K1 + 1) / (frequency + _K1 * (1 - _B + _B * relative))


def _hit(text: _Text, phrases: list[_Phrase], places: list[tuple[list[int], list[int]]]) -> Hit:
    body, words = text.texts[1], text.words[1]
    spans = sorted(
        (start, start + len(phrase.words)) for phrase, (_, starts) in zip(phrases, places, strict=True) for start in starts
    )
    first = max(0, min(spans[0][0] - _BEFORE, len(words) - SNIPPET_WORDS)) if spans else 0
    last = min(first + SNIPPET_WORDS, len(words))
    pieces = ["…"] if first else []
    at = words[first].start if words else 0
    for start, end in spans:
        if first <= start and end <= last and words[start].start >= at:
            pieces += [body[at : words[start].start], MARK, body[words[start].start : words[end - 1].end], UNMARK]
            at = words[end - 1].end
    pieces += [body[at : words[last - 1].end if last < len(words) else len(body)], "…" if last < len(words) else ""]
    return Hit(text.kind, text.id, text.texts[0], "".join(pieces).replace(GAP, "·"), *text.days)
