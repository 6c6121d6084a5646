"""A piece of a long text about the words that were searched for, with those marked.

SQLite's own `snippet` takes a time that grows with the square of the number of words found, so it is for short texts only.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import islice

WORDS = 20
"""Words of a snippet, at most."""

_REACH = 120
"""Characters from the first of the words found to the last, in a snippet."""
_BEFORE = 30
"""Characters before the first of the words found."""
_MOST_FOUND = 1000


class _Folding(dict[int, str]):
    """Each letter as it is compared: in lower case, without accent; always one for one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0] if unicodedata.category(char).startswith("L") else char
        # Only Latin letters lose their accents: й is no и.
        folded = (base if base.isascii() else char).lower()
        self[code] = folded if len(folded) == 1 else char
        return self[code]


def cut(text: str, terms: Sequence[str], mark: str, unmark: str) -> str:
    """The piece of a text that holds most of some terms; a term is a string of FTS5's language: `"moscow tri"*`."""
    folding = _Folding()
    pattern = "|".join(f"({_pattern(term.translate(folding))})" for term in terms)
    found = list(islice(re.finditer(pattern, text.translate(folding)), _MOST_FOUND))
    first = _richest([(match.start(), match.lastindex or 0) for match in found])
    start = text.rfind(" ", 0, max(0, first - _BEFORE)) + 1
    end = _end(text, start)
    pieces, at = ["…"] if start else [], start
    for match in found:
        if start <= match.start() and match.end() <= end:
            pieces += [text[at : match.start()], mark, text[match.start() : match.end()], unmark]
            at = match.end()
    return "".join([*pieces, text[at:end], "…" if end < len(text) else ""])


def _pattern(term: str) -> str:
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", term)))
    return r"(?<!\w)" + words + (r"\w*" if term.endswith("*") else r"(?!\w)")


def _richest(found: list[tuple[int, int]]) -> int:
    """Where the piece should begin: at the first place after which most of the terms follow within reach."""
    best, most, last = 0, 0, 0
    within: Counter[int] = Counter()
    for place, term in found:
        while last < len(found) and found[last][0] <= place + _REACH:
            within[found[last][1]] += 1
            last += 1
        if len(within) > most:
            best, most = place, len(within)
        within[term] -= 1
        within += Counter()
    return best


def _end(text: str, start: int) -> int:
    """The end of the last of `WORDS` words, none of which is taken for longer than `_REACH`."""
    piece = text[start : start + WORDS * _REACH]
    ends = [match.end() for match in islice(re.finditer(r"\S+", piece), WORDS)]
    return start + (ends[-1] if ends else 0)
