"""Words that are like another, among many: what a slip of the pen has left of a word is found by the pairs of letters in it.

Likeness is `difflib`'s ratio, twice the letters in common by those of both. What two words of `t` letters together share has at
least `0.5 * ratio * t` letters, in at most one piece more than there are letters that are not shared; so they have pairs of
letters in common, `_least` says how many. That is quick to look at, and leaves few words for `difflib`; no word that is alike is
lost.
"""

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Asked(Protocol):
    """What answers SQL: a library."""

    def rows(self, sql: str, values: "tuple[str | int, ...]") -> "Sequence[Any]":
        """The rows that a query finds."""


ALIKE = 0.8
"""How alike words must be for one to be a slip of the pen for the other."""
_LESS_ALIKE = 0.6
_MOST_WORDS = 200
"""Surnames that are looked at for one word of several."""


def pairs(word: str) -> set[str]:
    """The pairs of neighbouring letters in a word; the first and the last letter are paired with a mark.

    Without the marks short words that are alike may have no pair in common: `bab` and `bb`.
    """
    marked = f"^{word}$"
    return {marked[place : place + 2] for place in range(len(marked) - 1)}


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter, which one of them lacks or has another for, or two have changed places."""
    start = next((place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), None)
    if start is None:
        return abs(len(one) - len(other)) == 1
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right or left == right[1:] or left[1:] == right[1:] or (len(right) > 1 and swapped)


def rows(key: str) -> "Iterable[tuple[str, int, str]]":
    """(pair, letters of the key, key): under what a key of one word is filed; nothing for one of several."""
    return ((pair, len(key), key) for pair in sorted(pairs(key))) if " " not in key else ()


def keys(library: Asked, word: str) -> list[str]:
    """The keys of one word that may be as alike as `ALIKE` to a word."""
    return _filed(library, word, ALIKE)


def keys_of_several(library: Asked, words: "Iterable[str]") -> list[str]:
    """The keys of one word that may be meant by one of several words, the likeliest first."""
    return [key for word in words if len(word) > 1 for key in _filed(library, word, _LESS_ALIKE, _MOST_WORDS)]


def condition(column: str, word: str) -> tuple[str, list[str | int]]:
    """The SQL condition that a text in a column may be as alike as `ALIKE` to a word, and its values."""
    wanted = sorted(pairs(word))
    found = " + ".join([f"(instr('^' || {column} || '$', ?) > 0)" for _ in wanted])
    sql = f"length({column}) BETWEEN ? AND ? AND {found} >= max(1, {_least(f'length({column})', word, ALIKE)})"
    return sql, [*sizes(word, ALIKE), *wanted]


def sizes(word: str, ratio: float) -> tuple[int, int]:
    """The letters that a word has at least and at most that is alike: no more are in common than the shorter one has."""
    return int(len(word) * ratio / (2 - ratio)), int(len(word) * (2 - ratio) / ratio) + 1


def _filed(library: Asked, word: str, ratio: float, most: int = -1) -> list[str]:
    wanted = sorted(pairs(word))
    marks = ", ".join("?" * len(wanted))
    sql = f"""SELECT key FROM near_keys WHERE pair IN ({marks}) AND size BETWEEN ? AND ?
              GROUP BY key HAVING count(*) >= max(1, {_least("size", word, ratio)}) ORDER BY count(*) DESC, key LIMIT ?"""
    return [row[0] for row in library.rows(sql, (*wanted, *sizes(word, ratio), most))]


def _least(size: str, word: str, ratio: float) -> str:
    """The SQL term for how many pairs of letters two words that are alike have in common at least; pairs count once in a word."""
    total, twice = f"({len(word)} + {size})", len(word) + 1 - len(pairs(word))
    common = f"(({total} * {round(50 * ratio)} + 99) / 100)"
    return f"(3 * {common} - {total} - 1 - {twice})"
