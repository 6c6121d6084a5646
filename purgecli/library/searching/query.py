"""A reader's words, as a question to the library.

A word stands for all the words with its stem; a Russian one for those that it may be in an English text, too. Words in quotation
marks follow each other, a star stands for any ending. Question words and the smallest words don't count where there are others.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from purgecli.clean import as_it_looks
from purgecli.library.searching.small import SMALL, weighty
from purgecli.library.searching.words import composed, words

if TYPE_CHECKING:
    from purgecli.library.store import Library

_MOST_LETTERS = 500
"""Characters of a question that are looked at."""
_MOST_TERMS = 32
_MOST_ENDINGS = 100
_SHORTEST_NAME = 4
_LONGEST_ENDING = 2
"""Letters that an English text may have after a Russian stem: `tukhachevsk-y`."""
_CYRILLIC = re.compile("[а-я]")


class Asked(NamedTuple):
    """What a reader typed: words that follow each other (mostly one), whether the last of them is a beginning only, and whether
    they stood in quotation marks."""

    words: tuple[str, ...]
    begins: bool = False
    quoted: bool = False

    def __str__(self) -> str:
        return " ".join(self.words)


class Phrase(NamedTuple):
    """Stems that follow each other; of the last one the beginning will do if `begins`."""

    stems: tuple[str, ...]
    begins: bool = False


class Term(NamedTuple):
    """One of the things that a record must have: any of some phrases. `word` is what the reader typed for it."""

    word: str
    phrases: tuple[Phrase, ...]


def read(text: str) -> list[Asked]:
    """What a reader asks for, each once; the small words only where there is nothing else."""
    text = weighty(composed(as_it_looks(text.encode("utf-8", "replace").decode()[:_MOST_LETTERS])))
    found: list[tuple[Asked, bool]] = []
    for piece in re.finditer(r'"([^"]*)"|[^"]+', text):
        if piece[1] is not None:
            if phrase := tuple(word.plain for word in words(piece[1])):
                found.append((Asked(phrase, quoted=True), False))
        else:
            found += _loose(piece[0])
    counting = [asked for asked, is_small in found if not is_small] or [asked for asked, _ in found]
    return list(dict.fromkeys(counting))[:_MOST_TERMS]


def _loose(text: str) -> list[tuple[Asked, bool]]:
    """The words outside quotation marks, each with whether it is a small one; those that no space parts stay together."""
    groups: list[list[str]] = []
    end = -1
    begins: list[bool] = []
    for word in words(text):
        between = text[end : word.start] if end >= 0 else " "
        if groups and between and not between[0].isspace() and not between[-1].isspace():
            groups[-1].append(word.plain)
        else:
            groups.append([word.plain])
            begins.append(False)
        end = word.start + len(word.surface)
        begins[-1] = text[end : end + 1] == "*"
    return [
        (Asked(tuple(group), star), len(group) == 1 and not star and group[0] in SMALL)
        for group, star in zip(groups, begins, strict=True)
    ]


def terms(library: "Library", asked: Sequence[Asked]) -> list[Term]:
    """The stems to look for, as the library's words have them."""
    return [Term(str(one), tuple(_phrases(library, one))) for one in asked]


def beginnings(asked: Sequence[Asked]) -> list[Asked]:
    """The same words as beginnings."""
    return [one._replace(begins=True) for one in asked]


def loosened(asked: Sequence[Asked]) -> list[Asked]:
    """The same words, of which those that stood together without quotation marks need not follow each other; what is all numbers
    stays as it is."""
    found: list[Asked] = []
    for one in asked:
        if one.quoted or all(word.isdecimal() for word in one.words):
            found.append(one)
        else:
            found += [*(Asked((word,)) for word in one.words[:-1]), Asked(one.words[-1:], one.begins)]
    return list(dict.fromkeys(found))


def _phrases(library: "Library", asked: Asked) -> list[Phrase]:
    *first, last = asked.words
    before = tuple(_stem(library, word) for word in first)
    ends = [Phrase((*before, last), True)] if asked.begins else []
    found = _begun(library, last) if asked.begins else _alike(library, last)
    return ends + [Phrase((*before, *one.split())) for one in found]


def _stem(library: "Library", word: str) -> str:
    """The stem of a word, as the library has it."""
    rows = library.rows("SELECT stem FROM forms WHERE plain = ? LIMIT 1", (word,))
    if rows:
        return str(rows[0][0])
    from purgecli.library.searching.stems import stem

    return stem(word)


def _alike(library: "Library", word: str) -> list[str]:
    """The stems of a word: its own, and those of the words that records have for it; of a Russian one, of those that it may be,
    or that stand for it, in an English text. What stands for one word may be several, parted by spaces."""
    from purgecli.library.searching import glossary

    own = _stem(library, word)
    if not _CYRILLIC.match(word):
        return list(dict.fromkeys([own, *_stems(library, glossary.alike(word)), *_surname(library, word)]))
    from purgecli.library.searching.stems import romanised

    sql = "SELECT DISTINCT stem FROM forms WHERE plain >= ? AND plain < ? AND length(plain) <= ?"
    latin = [
        row[0]
        for start in romanised(own)
        if len(start) > 2
        for row in library.rows(sql, (start, start + "\U0010ffff", len(start) + _LONGEST_ENDING))
    ]
    return list(dict.fromkeys([own, *latin, *_stems(library, glossary.english(word))]))


def _stems(library: "Library", texts: Iterable[str]) -> list[str]:
    """The stems of some texts, those of one parted by spaces."""
    return [" ".join(_stem(library, word) for word in text.split()) for text in texts]


def _surname(library: "Library", word: str) -> list[str]:
    """The stem of the surname that texts have for somebody whose name a word is in another spelling, or as it sounds, where no
    text has it: `Zinovev`, `Toukhachevsky`."""
    if len(word) < _SHORTEST_NAME or not word.isalpha():
        return []
    from purgecli.library import queries

    found = queries.bearers(library, word, as_it_sounds=not library.rows("SELECT 1 FROM forms WHERE plain = ? LIMIT 1", (word,)))
    if len(found) != 1:
        return []
    surname = queries.title(library, "figures", found[0]).split()[-1]
    return _stems(library, [" ".join(one.plain for one in words(composed(surname)))])


def _begun(library: "Library", beginning: str) -> list[str]:
    """The stems that do not begin so, of words that do (`rehabilita*`)."""
    sql = "SELECT DISTINCT stem FROM forms WHERE plain >= ? AND plain < ? AND NOT (stem >= ? AND stem < ?) LIMIT ?"
    span = (beginning, beginning + "\U0010ffff")
    return [row[0] for row in library.rows(sql, (*span, *span, _MOST_ENDINGS))]
