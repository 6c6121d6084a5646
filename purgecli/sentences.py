"""Where one sentence of a text ends and the next begins: citations are placed by it, and short screens end there."""

import re
from collections.abc import Iterator

_END = re.compile(r"(\w*)[.!?…][”’»\"')\]]*(\s+)(?=[“‘«\"'(\[]*(\w))")
"""A word, what ends a sentence, the space after it, and the first letter of what follows."""

_SHORTENED = frozenset({
    "art", "arts", "c", "ca", "cf", "ch", "col", "dr", "ed", "eds", "f", "ff", "fol", "gen", "lt", "mr", "mrs", "p", "pp",
    "prof", "st", "trans", "vol", "vols", "vs",
})  # fmt: skip
"""Words after which a full stop ends no sentence."""
_NUMBER = frozenset({"no", "nos"})
"""The same, where a number follows."""


def spans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence of a text, the spaces between them left out; a blank text has one."""
    start = 0
    for found in _END.finditer(text):
        word, after = found[1], found[3]
        shortened = word.casefold() in _SHORTENED or (after.isdigit() and word.casefold() in _NUMBER)
        if after.islower() or shortened or (len(word) == 1 and word.isupper()):
            continue
        yield start, found.start(2)
        start = found.end(2)
    yield start, len(text)


def split(text: str) -> list[str]:
    """The sentences of a text, in order."""
    return [text[start:end] for start, end in spans(text)]
