"""The words of a text as they are compared: without case, without marks and apostrophes, numbers without separators.

Letters of other scripts keep what makes them letters of their own (й is no и); only ё is taken for е, as Russian print has it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_APOSTROPHES = "'’ʹʺʼ`´ʻ"
_NUMBER = r"(?<![\w.,])\d{1,3}(?:[ ,'’\u00a0\u2009\u202f]\d{3})+(?!\w)"
_WORD = rf"[^\W_](?:[^\W_]|[\u0300-\u036f]|[{_APOSTROPHES}](?=[^\W_]))*"
_TOKEN = re.compile(f"{_NUMBER}|{_WORD}")
_DROPPED = dict.fromkeys(map(ord, _APOSTROPHES + " ,\u00a0\u2009\u202f")) | dict.fromkeys(range(0x300, 0x370))
_STROKED = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ё": "е", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
"""Letters that Unicode does not take apart into a plain one and a mark."""


class Word(NamedTuple):
    """A word of a text: as it stands there in lower case, as it is compared, and where it begins."""

    surface: str
    plain: str
    start: int


class _Plain(dict[int, str | None]):
    """Each letter in lower case -> as it is compared; None where it is left out."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0]
        self[code] = _STROKED.get(char) or (base if base.isascii() and base.isalpha() else char)
        return self[code]


_PLAIN = _Plain(_DROPPED)


def composed(text: str) -> str:
    """A text with letters and their marks in one character where there is one (NFC): so `lower` leaves each where it is."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).replace("İ", "I")


def lower(text: str) -> str:
    """A composed text in lower case, letter for letter."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(char.lower()[:1] or char for char in text)


def words(text: str) -> Iterator[Word]:
    """The words of a composed text, in order."""
    small = lower(text)
    for match in _TOKEN.finditer(small):
        if plain := plain_word(match[0]):
            yield Word(match[0], plain, match.start())


def surfaces(text: str) -> list[str]:
    """The words of a composed text as they stand there in lower case, in order; some may be nothing where they are compared."""
    return _TOKEN.findall(lower(text))


def plain_word(surface: str) -> str:
    """A word in lower case as it is compared."""
    plain = surface if surface.isascii() and surface.isalnum() else surface.translate(_PLAIN)
    # Nobody remembers the noughts of Order 00447.
    return plain.lstrip("0") or "0" if plain.isdecimal() else plain
