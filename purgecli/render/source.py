"""The bibliography by kind, and one source whole."""

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from purgecli import dates, vocabulary
from purgecli.cite.text import address, name_list, reference
from purgecli.render.layout import COMMAND, QUIET, STRONG, Card, Row, Rows, commands, link, paragraph, prose, screen, section

if TYPE_CHECKING:
    from purgecli.records import Source


def source_list(sources: "list[Source]") -> Group:
    """Every source under the heading of its kind, with its id and what it is good for."""
    parts = [_kind(kind, [source for source in sources if source.kind == kind]) for kind in vocabulary.SOURCE_KINDS]
    more = commands(
        *((f"purge source {one.id}", "one source: all its data, and what cites it") for one in sources[:1]),
        ("purge sources --format bibtex", "for LaTeX and reference managers"),
    )
    return screen(*parts, section("Next", more), Text(f"\n  {len(sources)} sources", style=QUIET))


def source_page(source: "Source") -> Group:
    """One source: bibliographic data, standpoint, how far it was read, and the records that cite it."""
    return screen(
        Card(Text(source.id, style=STRONG), paragraph(prose(reference(source)), 0)),
        Rows([Row(label, prose((value, _style(label, source)))) for label, value in _fields(source) if value], 14),
        section("Other editions", _editions(source)),
        section("Bibliographic data read in", _checked(source)),
        _cited_by(source),
        section("See also", commands(*_next(source))),
    )


FIELDS = (
    "id",
    "type",
    "kind",
    "author",
    "title",
    "container_title",
    "publisher",
    "issued",
    "isbn",
    "doi",
    "url",
    "language",
)
"""The columns of the bibliography as a table."""


def as_rows(sources: "list[Source]") -> list[tuple]:
    """Sources as rows of a table."""
    return [
        tuple(name_list(source.author, most=99) if field == "author" else getattr(source, field) for field in FIELDS)
        for source in sources
    ]


def _kind(kind: str, sources: "list[Source]") -> Group | None:
    rows = []
    for source in sources:
        text = prose(reference(source), (source.id, link(address(source), COMMAND)))
        rows.append(Row("–", [*text, ("\n", ""), (source.good_for, QUIET)]))
    return section(f"{vocabulary.SOURCE_KINDS[kind]} ({len(sources)})", Rows(rows, 2)) if rows else None


def _fields(source: "Source") -> list[tuple[str, str | None]]:
    first = dates.display(source.original_date) if source.original_date else None
    return [
        ("Type", vocabulary.SOURCE_TYPES[source.type]),
        ("Kind", vocabulary.SOURCE_KINDS[source.kind]),
        ("Original", source.title_original),
        ("In English", source.title_translation),
        ("First issued", ", ".join(part for part in (source.original_title, first) if part)),
        ("Language", source.language),
        ("ISBN", source.isbn),
        ("DOI", source.doi),
        ("Address", source.url),
        ("Good for", source.good_for),
        ("Standpoint", source.standpoint),
        ("Read here", vocabulary.SEEN[source.seen]),
    ]


def _next(source: "Source") -> list[tuple[str, str]]:
    lines = [(f'purge cite {source.id} --at "p. 12"', "a ready footnote and a line for the bibliography")]
    return [*lines, (f"purge source {source.id} --format bibtex", "for LaTeX and reference managers")]


def _style(label: str, source: "Source") -> str:
    return link(address(source)) if label in ("DOI", "Address") else ""


def _editions(source: "Source") -> Rows | None:
    rows = []
    for edition in source.editions:
        house = ": ".join(part for part in (edition.publisher_place, edition.publisher) if part)
        isbn = f"ISBN {edition.isbn}" if edition.isbn else None
        text = ". ".join(part.rstrip(".") for part in (house, edition.text, isbn) if part)
        rows.append(Row(dates.display(edition.issued, short=True) if edition.issued else "", prose(text)))
    return Rows(rows, 14) if rows else None


def _checked(source: "Source") -> Rows | None:
    return Rows([Row("–", prose(text)) for text in source.checked], 3) if source.checked else None


def _cited_by(source: "Source") -> Group | None:
    rows = [Row(item.kind.capitalize(), prose(item.title, (item.id, COMMAND))) for item in source.cited_by]
    return section(f"Cited by ({len(rows)})", Rows(rows, 14) if rows else None)
