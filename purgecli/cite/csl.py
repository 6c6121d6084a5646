"""CSL-JSON: the form that citation processors read (schema: https://github.com/citation-style-language/schema, csl-data 1.0.2).

What CSL has no field for (the title in its own script and in English) stands under `custom`, as its schema provides.
"""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from purgecli import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_TEXTS = {
    "edition": "edition",
    "genre": "genre",
    "container_title": "container-title",
    "volume": "volume",
    "volume_title": "volume-title",
    "issue": "issue",
    "number": "number",
    "page": "page",
    "collection_title": "collection-title",
    "collection_number": "collection-number",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "archive": "archive",
    "archive_place": "archive-place",
    "archive_location": "archive_location",
    "original_title": "original-title",
    "isbn": "ISBN",
    "doi": "DOI",
    "url": "URL",
    "language": "language",
}
"""Field of a source -> variable of CSL."""


class Dated(NamedTuple):
    """The two dates of a work: that of the publication, and an earlier one of the document or the first edition."""

    issued: str | None
    original: str | None


def bibliography(sources: "Sequence[Source]") -> str:
    """All items as a JSON array."""
    return json.dumps([item(source) for source in sources], ensure_ascii=False, indent=1)


def entry(source: "Source") -> str:
    """One item, as an array of one, which is what processors read."""
    return bibliography([source])


def item(source: "Source") -> dict[str, Any]:
    """A source as an item of CSL-JSON; fields that are not known are left out."""
    found: dict[str, Any] = {"id": source.id, "type": item_type(source), "title": item_title(source)}
    for role, people in (("author", source.author), ("editor", source.editor), ("translator", source.translator)):
        if people:
            found[role] = [_name(person) for person in people]
    dated = dated_of(source)
    for variable, day in (("issued", dated.issued), ("original-date", dated.original), ("accessed", source.accessed)):
        if day:
            found[variable] = _date(day)
    found |= {variable: value for field, variable in _TEXTS.items() if (value := getattr(source, field))}
    custom = {"title-original": source.title_original, "title-translation": source.title_translation}
    if known := {key: value for key, value in custom.items() if value}:
        found["custom"] = known
    return found


def dated_of(source: "Source") -> Dated:
    """The dates under which a work is cited: an unprinted document, or one whose print is not dated, by its own date."""
    if source.original_date and not source.issued and is_document(source):
        return Dated(source.original_date, None)
    return Dated(source.issued, source.original_date)


def is_document(source: "Source") -> bool:
    """Whether a source is a document or a speech, whose own date is not that of what prints it."""
    return source.type in ("document", "speech")


def item_type(source: "Source") -> str:
    """The type under which styles print a source best.

    A document, a speech or a report is an article of the journal, or a part of the collection, in which it was printed; else a
    report, a manuscript where an archive is known, a book where a publisher is, a page where it has an address. Styles print a
    review as an article.
    """
    if source.type in ("document", "speech", "report"):
        if source.container_title and source.issue:
            return "article-journal"
        if source.container_title and (source.publisher or source.volume or source.editor or not source.url):
            return "chapter"
        if source.type == "report" and not source.container_title:
            return "report"
        if source.archive and not source.container_title:
            return "manuscript"
        if source.publisher and not source.container_title:
            return "book"
        return "webpage" if source.url else "document"
    if source.type == "review":
        return "article-journal" if source.volume or source.issue else "article-magazine"
    return source.type


def item_title(source: "Source") -> str:
    """The title; a review that has only that of the work reviewed says what it is."""
    if source.type == "review" and "review" not in source.title.lower():
        return f"Review of {source.title}"
    return source.title


def whole_name(person: "Name") -> str | None:
    """The name of a body, or of a person of whom one name is known; None for one that has two."""
    if person.literal or not (person.family and person.given):
        return person.literal or person.family or person.given or ""
    return None


def _name(person: "Name") -> dict[str, str]:
    if whole := whole_name(person):
        return {"literal": whole}
    return {key: value for key, value in (("family", person.family), ("given", person.given)) if value}


def _date(text: str) -> dict[str, Any]:
    """`{"date-parts": [[1938, 3]]}`; two parts for a span, `season` 1 to 4, `circa` for what is not certain or open."""
    span = dates.parse(text)
    points = [point for point in dict.fromkeys((span.start, span.end)) if point]
    found: dict[str, Any] = {"date-parts": [parts for point in points for parts in _date_parts(point)]}
    if span.start and span.start == span.end and span.start.month and dates.season(span.start):
        found["season"] = span.start.month - 20
    return {**found, "circa": True} if span.mark or not (span.start and span.end) else found


def _date_parts(point: dates.Point) -> list[list[int]]:
    """`[[1938, 3]]`; of some years (`193X`) the first and the last."""
    if point.years > 1:
        return [[point.year], [point.last_year]]
    known = (point.year, 0, 0) if dates.season(point) else (point.year, point.month, point.day)
    return [[part for part in known if part]]
