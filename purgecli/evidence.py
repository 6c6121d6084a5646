"""Grades of evidence: what a source is worth as a witness, and what a statement stands on.

The grades, the best first, are those of the rules of evidence in `CONTRIBUTING.md`: *documents* (archival and printed primary
documents, court reports), *studies* (scholarly works, signed, with a publisher or a journal), *edited* reference (encyclopaedias
and databases with an editor, signed press, memoirs) and *open* reference (what anyone edits, unsigned pages). They are computed
from the record alone: a study of which neither publisher nor journal is told is not yet one that can be looked up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from purgecli.codes import Grade
    from purgecli.views import SourceLine

GRADES: Final[tuple[Grade, ...]] = ("documents", "studies", "edited", "open")
"""The grades, the best first."""

_PRESS = ("article-newspaper", "article-magazine")
_REFERENCE = ("entry-encyclopedia", "webpage")
_ANYONE_EDITS = re.compile(
    r"wiki(?!reading|source)|//([\w-]+\.)*(fandom\.com|prabook\.\w+|runivers(alis)?\.\w+|openlist\.\w+|everybodywiki\.com|cyclowiki\.org|livejournal\.com)"
    r"|prabook|runiversalis|руниверсалис|open list|otkrytyi spisok|открытый список"
)
"""Sites whose articles anyone may edit, by name or address; WikiReading is a copy of books, Wikisource one of documents."""


def grade(source: SourceLine) -> Grade:
    """The grade of a source, from its type, its kind, who signs it and who publishes it."""
    if source.type in _REFERENCE and _is_open(source):
        return "open"
    if source.kind == "primary":
        return "documents"
    if source.kind == "memoir":
        return "edited"
    if source.kind in ("archive-based", "synthesis") and _is_study(source):
        return "studies"
    return "edited" if _is_edited(source) else "open"


def best(grades: Iterable[Grade]) -> Grade | None:
    """The best of some grades, which is what a statement stands on; None for none."""
    return min(grades, key=GRADES.index, default=None)


def _is_open(source: SourceLine) -> bool:
    names = (source.container_title, source.publisher, source.url)
    return any(_ANYONE_EDITS.search(name.casefold()) for name in names if name)


def _is_study(source: SourceLine) -> bool:
    """A signed work that a publisher, a journal or a volume stands for; the press is edited, whoever writes in it."""
    signed = source.author or source.editor
    if source.type in _PRESS or not signed:
        return False
    if source.type in ("chapter", "article-journal", "review"):
        return bool(source.container_title)
    return bool(source.publisher)


def _is_edited(source: SourceLine) -> bool:
    """What somebody is answerable for: a signature, a publisher, an encyclopaedia, a numbered journal, a book."""
    if source.type == "entry-encyclopedia":
        return bool(source.container_title)
    if source.type == "webpage":
        return bool(source.author or source.editor or source.publisher)
    if source.type in _PRESS:
        return bool(source.author)
    if source.type in ("article-journal", "review"):
        return bool(source.author or source.volume or source.issue)
    return bool(source.author or source.editor or source.publisher)
