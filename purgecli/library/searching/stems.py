"""The stem that the forms of a word share: by Snowball (https://snowballstem.org), English or Russian by the script.

Words of other languages in Latin letters are cut by the English rules too: what matters is that a record and a question are cut
alike. A library keeps the stem of each of its words, so that a look-up imports the stemmer for a word that it does not know only.
"""

import re
from functools import cache, lru_cache
from typing import Any

_CYRILLIC = re.compile("[а-я]")


@lru_cache(maxsize=100_000)
def stem(plain: str) -> str:
    """The stem of a word as `words` has it; a number is its own."""
    if plain.isascii():
        return str(_stemmer("english").stemWord(plain)) if plain.isalpha() else plain
    return str(_stemmer("russian").stemWord(plain)) if _CYRILLIC.match(plain) else plain


@cache
def _stemmer(language: str) -> Any:
    import Stemmer  # type: ignore[import-untyped, import-not-found, unused-ignore]

    return Stemmer.Stemmer(language)


def romanised(stem_: str) -> list[str]:
    """How a Russian stem may begin in an English text, by the two commonest systems (BGN/PCGN and the Library of Congress's)."""
    text = re.sub("ь(?=[еюя])", "и", stem_)
    british = re.sub("(^|[аеиоуыэюя])е", r"\1ye", text).translate(_BRITISH)
    return list(dict.fromkeys((british, text.translate(_AMERICAN))))


_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
}  # fmt: skip
_BRITISH = str.maketrans({**_COMMON, "й": "y", "ю": "yu", "я": "ya"})
_AMERICAN = str.maketrans({**_COMMON, "й": "i", "ю": "iu", "я": "ia"})
