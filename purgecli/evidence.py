"""Grades of evidence: what a source is worth as a witness, and what a statement stands on.

The grades, the best first, are those of the rules of evidence in `CONTRIBUTING.md`: *documents* (archival and printed primary
documents, court reports), *studies* (scholarly works, signed, with a publisher or a journal), *edited* reference (encyclopaedias
and databases with an editor, signed press, memoirs) and *open* reference (what anyone edits, unsigned pages). They are computed
from the record alone: a study of which neither publisher nor journal is told is not yet one that can be looked up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from purgecli.codes import Grade
    from purgecli.views import SourceLine

GRADES: Final[tuple[Grade, ...]] = ("documents", "studies", "edited", "open")
"""The grades, the best first."""

_PRESS = ("article-newspaper", "article-magazine")
_REFERENCE = ("entry-encyclopedia", "webpage")
_ANYONE_EDITS = (
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


class Statement(NamedTuple):
    """Something that a record says: in which field, of when (EDTF), in what words, and the ids of the sources it stands on."""

    field: str
    date: str | None
    text: str
    sources: Sequence[str]


def statements(document: Mapping[str, Any]) -> Iterator[Statement]:
    """Everything in a record's plain data that has citations of its own; the record itself, where it has."""
    return (_statement(field, one) for field, one in _stated(document))


def stands_on(document: Mapping[str, Any], grades: Mapping[str, Grade]) -> dict[Grade, int]:
    """How many of the statements in a record's plain data stand on what, at best, as `count` has it."""
    return _count((_sources(one) for _, one in _stated(document)), grades)


def count(found: Iterable[Statement], grades: Mapping[str, Grade]) -> dict[Grade, int]:
    """How many statements stand on what, at best. `grades` is by the id of the source."""
    return _count((one.sources for one in found), grades)


def _count(found: Iterable[Sequence[str]], grades: Mapping[str, Grade]) -> dict[Grade, int]:
    counts = dict.fromkeys(GRADES, 0)
    for sources in found:
        if stands := best([grades[source] for source in sources if source in grades]):
            counts[stands] += 1
    return counts


def share(counts: Mapping[Grade, int], *wanted: Grade) -> float:
    """The part of some statements, 0 to 1, that stand on one of some grades; 0 of none."""
    total = sum(counts.values())
    return sum(counts[one] for one in wanted) / total if total else 0.0


_WORDS = ("name", "title", "place", "court", "outcome", "status", "body", "statement", "text")
"""The fields of a statement that say what it says."""


def _stated(document: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """(field, group) of everything in a record's plain data that has citations of its own; the record itself, where it has."""
    found = [("text", document)] if "text" in document and "cites" in document else []
    for field, value in document.items():
        _look_within(field, value, found)
    return found


def _look_within(field: str, value: Any, found: list[tuple[str, Mapping[str, Any]]]) -> None:
    if isinstance(value, list):
        for one in value:
            _look_within(field, one, found)
    elif isinstance(value, dict):
        if value.get("cites"):
            found.append((field, value))
        for one in value.values():
            _look_within(field, one, found)


def _statement(field: str, value: Mapping[str, Any]) -> Statement:
    # What a relation is told from is a person.
    day = value.get("date") or (value.get("from") if field != "relations" else None) or value.get("since")
    words = [value[one] for one in _WORDS if isinstance(value.get(one), str)]
    listed = value.get("list")
    words += [", ".join(listed)] if isinstance(listed, list) else []
    text = ". ".join(word.rstrip(".") for word in words)
    return Statement(field, day, f"{text}." if text else "", _sources(value))


def _sources(value: Mapping[str, Any]) -> list[str]:
    return [one["source"] for one in value["cites"]]


def _is_open(source: SourceLine) -> bool:
    names = (source.container_title, source.publisher, source.url)
    return any(re.search(_ANYONE_EDITS, name.casefold()) for name in names if name)


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
