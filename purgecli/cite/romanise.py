"""Other scripts in Latin letters: Russian as the Library of Congress romanises it, without ligatures, and without ъ and ь.

So do all romanised titles and names of the content. Other Cyrillic alphabets follow the same table as far as it goes; every
other script is left to a library.
"""

from typing import Final

_LETTERS: Final = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    "і": "i", "ї": "i", "є": "ie", "ґ": "g", "ў": "u", "ѣ": "e", "ѳ": "f", "ѵ": "i", "ђ": "d", "ј": "j", "љ": "lj", "њ": "nj",
    "ћ": "c", "џ": "dz", "№": "no.",
})  # fmt: skip


def romanised(text: str) -> str:
    """A text with its Cyrillic letters in Latin ones; a capital is one capital, as is the custom in acronyms (`ЦК` is `TsK`)."""
    if text.isascii():
        return text
    return "".join(_letter(char) for char in text)


def ascii_letters(text: str) -> str:
    """A text in ASCII, whatever its script."""
    text = romanised(text)
    if text.isascii():
        return text
    from anyascii import anyascii

    found: str = anyascii(text)
    return found


def _letter(char: str) -> str:
    low = char.lower()
    found = low.translate(_LETTERS)
    if found == low:
        return char
    return found if char == low else found.capitalize()
