"""Finds a person under any spelling: the keys under which a name is filed, and those under which it is looked for.

A name is filed twice. The *plain* key is the name in lower-case ASCII (`nikolai bukharin`), Cyrillic romanised. The *sound*
key reduces it to what every romanisation keeps: Bukharin, Buharin, Boukharine, Bucharin and Bujarin are all `buharin`. A
Latin spelling may be read in several ways (`ch` is a German х and an English ч), so a query has several sound keys.
The words of a key are sorted, so that the order in which a reader types them does not matter.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import islice, product

MAX_LENGTH = 120
"""Characters of a query that are looked at; no name is longer."""

_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i",
    "є": "e", "ґ": "g", "ў": "u",
})  # fmt: skip
_CYRILLIC_SOUNDS = _CYRILLIC | str.maketrans({
    "ж": "s", "з": "s", "ц": "s", "ч": "s", "ш": "s", "щ": "s", "х": "h", "ф": "v", "ы": "i", "ю": "u", "я": "a",
})  # fmt: skip
_LETTERS = str.maketrans({
    **{"ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "\u1160": ""}, **dict.fromkeys("'’ʹʼ`´\"ʺ", ""),
})  # fmt: skip
"""The letters that are no marked ones of ASCII, and the apostrophes, which are left out."""
_ASCII_APOSTROPHES = str.maketrans("", "", "'`\"")
_WORD = re.compile(r"[a-z0-9]+")

_UNSEEN = ("Mn", "Me", "Mc", "Cf")
"""The categories of marks, and of what nobody sees: joiners, selectors of variants, marks of direction."""


class _Seen(dict[int, str | None]):
    """Each character -> itself; None for one that is left out."""

    def __missing__(self, code: int) -> str | None:
        self[code] = None if unicodedata.category(chr(code)) in _UNSEEN else chr(code)
        return self[code]


_SEEN = _Seen()

# Read in this order; the letters on the right are those of the sound key.
_SOUNDS = (
    ("ou|oo", "u"),
    ("shch|szcz|schtsch|stsch|chtch|tsch|tch|sch|sh|sz|cz|zh|ts|tz", "s"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("z", "s"),
    ("[wf]", "v"),
    ("y", "i"),
    ("d(?=s)", ""),
    ("i+(?=[aeu])", ""),
    (r"(.)\1+", r"\1"),
    ("(?<=...)e$", ""),
)
_READINGS = {"ch": ("s", "h"), "j": ("i", "h", "s"), "c": ("k", "s"), "ck": ("k", "sk")}
_AMBIGUOUS = "(?<![st])ch(?![t])|j|ck|c(?!h|z)"
_MAX_AMBIGUOUS = 4
_MAX_KEYS = 200


def plain_key(text: str) -> str:
    """The words of a name in lower-case ASCII, sorted."""
    return " ".join(sorted(_words(_romanise(text))))


def plain_letters(text: str) -> str:
    """A text of any length in lower-case ASCII words, Cyrillic romanised: what lists are sorted by."""
    text = text.casefold()
    if not text.isascii():
        text = _without_marks(text.translate(_CYRILLIC).translate(_LETTERS))
    elif "'" in text or "`" in text or '"' in text:
        text = text.translate(_ASCII_APOSTROPHES)
    return " ".join(_words(text))


def sound_keys(text: str) -> set[str]:
    """Every sound key that a name may have, for the readings of its ambiguous letters; none for a text without letters."""
    choices = [sorted(_readings(word)) for word in _words(_sounded(text))]
    if not choices:
        return set()
    return {" ".join(sorted(words)) for words in islice(product(*choices), _MAX_KEYS)}


def person_forms(name: str) -> set[str]:
    """The ways in which one full name (given names, then surname) is asked for.

    `Николай Иванович Бухарин` gives the surname alone, with the given name, with both, and with either as an initial.
    """
    *given, surname = name.split() or [""]
    forms = {surname, name}
    first = [given[0], given[0][0]] if given else []
    second = [given[1], given[1][0]] if len(given) > 1 else []
    forms |= {f"{one} {surname}" for one in first}
    forms |= {f"{one} {two} {surname}" for one in first for two in second}
    if "-" in surname:
        forms |= set(surname.split("-"))
    return {form for form in forms if form}


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _folded(text: str, cyrillic: dict[int, str]) -> str:
    """The beginning of a text in lower case, its Cyrillic letters as they are given, without apostrophes and accents."""
    if text.isascii():
        return text[:MAX_LENGTH].lower().translate(_ASCII_APOSTROPHES)
    text = unicodedata.normalize("NFC", text)[:MAX_LENGTH].casefold().translate(cyrillic)
    return _without_marks(text[:MAX_LENGTH].casefold().translate(_LETTERS))


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFD", text).translate(_SEEN)


def _romanise(text: str) -> str:
    return _folded(text, _CYRILLIC)


def _sounded(text: str) -> str:
    """Cyrillic letters by their sound, which is never in doubt; Latin ones as they stand."""
    return _folded(text, _CYRILLIC_SOUNDS)


@lru_cache(maxsize=4096)
def _readings(word: str) -> frozenset[str]:
    """The sound keys of one word in lower-case ASCII."""
    parts = re.split(_AMBIGUOUS, word, maxsplit=_MAX_AMBIGUOUS)
    marks = re.findall(_AMBIGUOUS, word)[:_MAX_AMBIGUOUS]
    found = set()
    for reading in product(*(_READINGS[mark] for mark in marks)):
        text = parts[0] + "".join(sound + part for sound, part in zip(reading, parts[1:], strict=False))
        for pattern, sound in _SOUNDS:
            text = re.sub(pattern, sound, text)
        found.add(text)
    return frozenset(found)
