"""The search without SQLite's FTS5, which not every Python has: the words of all records are read, and weighed by FTS5's own rule
(https://sqlite.org/fts5.html#the_bm25_function), so that the same is found in the same order, only more slowly."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from purgecli.library.searching.asker import NAME_WEIGHT, TITLE_WEIGHT, Asker, Condition
from purgecli.library.searching.query import Phrase, Term

if TYPE_CHECKING:
    from purgecli.library.store import Library

_K1, _B = 1.2, 0.75
"""The two constants of BM25, as FTS5 has them."""


class _Record(NamedTuple):
    """A record's row and kind, and its words in name, title and body, each with a space of its own on either side."""

    row: int
    kind: str
    texts: tuple[str, str, str]
    length: int


class Scan(Asker):
    """Asks by reading all."""

    def __init__(self, library: "Library"):
        rows = library.rows("SELECT row, kind, name, title, body FROM words ORDER BY row")
        self._records = [
            _Record(row, kind, (_spaced(name), _spaced(title), _spaced(body)), 1 + sum(map(_length, (name, title, body))))
            for row, kind, name, title, body in rows
        ]

    def __call__(self, condition: Condition, most: int | None) -> list[int]:
        found = [one for one in self._records if _meets(one, condition)]
        if not most:
            return [one.row for one in found]
        weights = _Weights(self._records, condition)
        return [one.row for one in sorted(found, key=lambda one: (-weights.of(one), one.row))][:most]


def _meets(record: _Record, condition: Condition) -> bool:
    if record.kind not in condition.kinds:
        return False
    texts = record.texts[: len(condition.columns) or None]
    missing = [term for term in condition.terms if not _has(texts, term)]
    if missing and (len(missing) > 1 or missing[0] not in condition.spare):
        return False
    return not condition.named or any(_has(record.texts[:1], term) for term in condition.named)


def _has(texts: Sequence[str], term: Term) -> bool:
    return any(_written(phrase) in text for phrase in term.phrases for text in texts)


def _written(phrase: Phrase) -> str:
    return f" {'  '.join(phrase.stems)}" + ("" if phrase.begins else " ")


def _spaced(words: str) -> str:
    return f" {words.replace(' ', '  ')} "


def _length(words: str) -> int:
    return len(words.split())


class _Weights:
    """What a record is worth under a condition."""

    def __init__(self, records: Sequence[_Record], condition: Condition):
        # FTS5 weighs each phrase of its question: those of the name, asked for besides, are phrases of their own.
        phrases = [_written(phrase) for term in condition.terms for phrase in term.phrases]
        columns = tuple(range(len(condition.columns) or 3))
        self._phrases: list[tuple[str, tuple[int, ...]]] = [(phrase, columns) for phrase in phrases]
        self._phrases += [(_written(phrase), (0,)) for term in condition.named for phrase in term.phrases]
        self._mean = sum(one.length for one in records) / len(records)
        self._rarity = [_rarity(records, text, columns) for text, columns in self._phrases]

    def of(self, record: _Record) -> float:
        """The BM25 of a record."""
        weights = (NAME_WEIGHT, TITLE_WEIGHT, 1.0)
        found = 0.0
        for (text, columns), rarity in zip(self._phrases, self._rarity, strict=True):
            frequency = sum(weights[column] * record.texts[column].count(text) for column in columns)
            found += rarity * frequency * (_K1 + 1) / (frequency + _K1 * (1 - _B + _B * record.length / self._mean))
        return found


def _rarity(records: Sequence[_Record], text: str, columns: Sequence[int]) -> float:
    holders = sum(1 for one in records if any(text in one.texts[column] for column in columns))
    return max(math.log((len(records) - holders + 0.5) / (holders + 0.5)), 1e-6)
