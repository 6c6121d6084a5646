"""What a complete entry of each type has, as manuals and catalogues want it; `purgecli.authoring.bibliography` applies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from purgecli.codes import SourceType, Unfound


class Wanted(NamedTuple):
    """One thing that sources of some types have: any of `fields`, or the word `unfound` after a real search."""

    code: str
    types: tuple[SourceType, ...]
    fields: tuple[str, ...]
    unfound: Unfound | None
    message: str


_PRESS: Final[tuple[SourceType, ...]] = ("article-newspaper", "article-magazine")
_DOCUMENTS: Final[tuple[SourceType, ...]] = ("document", "speech")

WANTED: Final = (
    Wanted("book-author", ("book",), ("author", "editor"), "author", "a book has an author or an editor"),
    Wanted("book-publisher", ("book",), ("publisher", "publisher_place"), "publisher", "a book has a publisher or a place"),
    Wanted("book-year", ("book",), ("issued",), "year", "a book has a year"),
    Wanted("thesis-author", ("thesis",), ("author",), "author", "a dissertation has an author"),
    Wanted("thesis-university", ("thesis",), ("publisher",), "publisher", "a dissertation has a university ('publisher')"),
    Wanted("thesis-genre", ("thesis",), ("genre",), None, "a dissertation says what it is ('genre': PhD diss.)"),
    Wanted("thesis-year", ("thesis",), ("issued",), "year", "a dissertation has a year"),
    Wanted("report-body", ("report",), ("author", "publisher"), "author", "a report has an author or a body that issued it"),
    Wanted("report-year", ("report",), ("issued",), "year", "a report has a year"),
    Wanted("article-author", ("article-journal",), ("author",), "author", "an article has an author"),
    Wanted("article-journal", ("article-journal",), ("container_title",), "journal", "an article has a journal"),
    Wanted("article-year", ("article-journal",), ("issued",), "year", "an article has a year"),
    Wanted("review-author", ("review",), ("author",), "author", "a review has an author"),
    Wanted("review-journal", ("review",), ("container_title",), "journal", "a review has a journal or a newspaper"),
    Wanted("review-year", ("review",), ("issued",), "year", "a review has a year"),
    Wanted("press-author", _PRESS, ("author",), "author", "an article has an author"),
    Wanted("press-title", _PRESS, ("container_title",), "journal", "an article has a newspaper or a magazine"),
    Wanted("press-day", _PRESS, ("issued",), "year", "an article of the press has a day"),
    Wanted("chapter-book", ("chapter",), ("container_title",), None, "a chapter has a book"),
    Wanted("chapter-people", ("chapter",), ("author", "editor"), "author", "a chapter has an author, or its book an editor"),
    Wanted("chapter-year", ("chapter",), ("issued",), "year", "a chapter has a year"),
    Wanted("entry-work", ("entry-encyclopedia",), ("container_title",), None, "an entry has an encyclopaedia"),
    Wanted(
        "entry-edition", ("entry-encyclopedia",), ("edition", "issued", "accessed"), "year",
        "an entry has the edition or the year of its work, or the day on which it was read on the web",
    ),
    Wanted("page-site", ("webpage",), ("container_title", "publisher"), "site", "a page has a site"),
    Wanted("page-address", ("webpage",), ("url",), None, "a page has an address"),
    Wanted("page-access", ("webpage",), ("accessed",), None, "a page has the day on which it was read ('accessed')"),
    Wanted("document-date", _DOCUMENTS, ("original_date", "issued"), "year", "a document has a date"),
    Wanted(
        "document-place", _DOCUMENTS, ("archive", "container_title", "publisher", "collection_title"), "archive",
        "a document has an archive, or something in which it was printed",
    ),
)  # fmt: skip
"""In order of type."""
