"""CSL-JSON: the form that citation processors read (schema: https://github.com/citation-style-language/schema, csl-data 1.0.2).

What CSL has no field for (the title in its own script and in English) stands under `custom`, as its schema provides.
"""

import json
from typing import TYPE_CHECKING, Any

from purgecli import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_TEXTS = {
    "edition": "edition",
    "container_title": "container-title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "isbn": "ISBN",
    "doi": "DOI",
    "url": "URL",
    "language": "language",
}
"""Field of a source -> variable of CSL."""


def bibliography(sources: "Sequence[Source]") -> str:
    """All items as a JSON array."""
    return json.dumps([item(source) for source in sources], ensure_ascii=False, indent=1)


def entry(source: "Source") -> str:
    """One item, as an array of one, which is what processors read."""
    return bibliography([source])


def item(source: "Source") -> dict[str, Any]:
    """A source as an item of CSL-JSON; fields that are not known are left out."""
    found: dict[str, Any] = {"id": source.id, "type": item_type(source), "title": item_title(source)}
    for role in ("author", "editor", "translator"):
        if people := getattr(source, role):
            found[role] = [_name(person) for person in people]
    for field, variable in (("issued", "issued"), ("original_date", "original-date")):
        if day := getattr(source, field):
            found[variable] = _date(day)
    found |= {variable: value for field, variable in _TEXTS.items() if (value := getattr(source, field))}
    if source.original_title:
        found["original-title"] = source.original_title
    custom = {"title-original": source.title_original, "title-translation": source.title_translation}
    if known := {key: value for key, value in custom.items() if value}:
        found["custom"] = known
    return found


def item_type(source: "Source") -> str:
    """The type under which styles print a source best.

    A document, a speech or a report is a part of the collection in which it was printed, else a book where a publisher is
    known, else a page where it has an address. Styles print a review as an article.
    """
    if source.type in ("document", "speech", "report"):
        if source.container_title and (source.publisher or source.volume):
            return "chapter"
        if source.publisher and not source.container_title:
            return "book"
        if source.url:
            return "webpage"
        return "document"
    if source.type == "review":
        return "article-journal" if source.volume or source.issue else "article-magazine"
    return source.type


def item_title(source: "Source") -> str:
    """The title; a review that has only that of the work reviewed says what it is."""
    if source.type == "review" and "review" not in source.title.lower():
        return f"Review of {source.title}"
    return source.title


def _name(person: "Name") -> dict[str, str]:
    if person.literal:
        return {"literal": person.literal}
    return {key: value for key, value in (("family", person.family), ("given", person.given)) if value}


def _date(text: str) -> dict[str, Any]:
    """`{"date-parts": [[1938, 3]]}`; two parts for a span, `season` 1 to 4, `circa` for what is not certain or open."""
    span = dates.parse(text)
    points = [point for point in dict.fromkeys((span.start, span.end)) if point]
    found: dict[str, Any] = {"date-parts": [parts for point in points for parts in _date_parts(point)]}
    if span.start and span.start == span.end and dates.season(span.start):
        found["season"] = span.start.month - 20
    return {**found, "circa": True} if span.mark or not (span.start and span.end) else found


def _date_parts(point: dates.Point) -> list[list[int]]:
    """`[[1938, 3]]`; of some years (`193X`) the first and the last."""
    if point.years > 1:
        return [[point.year], [point.last_year]]
    known = (point.year, 0, 0) if dates.season(point) else (point.year, point.month, point.day)
    return [[part for part in known if part]]
