"""The bibliography by kind, and one source whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, kinds, vocabulary
from purgecli.cite.text import address, reference
from purgecli.pages.model import (
    Card,
    Commands,
    Link,
    Page,
    Paragraph,
    Quiet,
    Remark,
    Row,
    Rows,
    Section,
    Strong,
    To,
    Try,
    page,
    prose,
    rows,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli import views

_LABEL = 14
_TITLE = 60


def source_list(sources: Sequence[views.SourceLine]) -> Page:
    """Every source under the heading of its kind, with its id and what it is good for."""
    parts = []
    for kind, words in vocabulary.SOURCE_KINDS.items():
        found = [_entry(source) for source in sources if source.kind == kind]
        parts.append(section(f"{words} ({len(found)})", rows(found, 2, "points")))
    first = [(f"purge source {one.id}", "one source: all its data, and what cites it") for one in sources[:1]]
    more = Commands([*first, ("purge sources --format bibtex", "for LaTeX and reference managers")])
    return page("The bibliography", *parts, Section("Next", [more]), Remark(f"{len(sources)} sources"))


def source_page(source: views.Source) -> Page:
    """One source: bibliographic data, standpoint, how far it was read, and the records that cite it."""
    return page(
        source.title,
        Card([Strong(short_title(source))], Paragraph([reference(source), " ", Quiet(source.id)], 0)),
        Rows([Row(label, [value]) for label, value in _fields(source) if value], _LABEL),
        section("Other editions", _editions(source)),
        section("Bibliographic data read in", rows([Row("–", [text]) for text in source.checked], 3, "points")),
        _cited_by(source),
        Section("See also", [_next(source)]),
    )


def short_title(source: views.SourceLine) -> str:
    """What fits over a box: the title up to its colon, whole words."""
    title = source.title.split(": ")[0]
    return title if len(title) <= _TITLE else f"{title[:_TITLE].rsplit(' ', 1)[0]}…"


def _entry(source: views.SourceLine) -> Row:
    name = To(source.id, "sources", source.id, "command", address(source))
    return Row("–", [reference(source), " ", name, "\n", Quiet(source.good_for)])


def _fields(source: views.Source) -> list[tuple[str, str | None]]:
    first = dates.display(source.original_date) if source.original_date else None
    return [
        ("Type", vocabulary.SOURCE_TYPES[source.type]),
        ("Kind", vocabulary.SOURCE_KINDS[source.kind]),
        ("Original", source.title_original),
        ("In English", source.title_translation),
        ("First issued", ", ".join(part for part in (source.original_title, first) if part)),
        ("Language", source.language),
        ("ISBN", source.isbn),
        ("DOI", Link(source.doi, address(source)) if source.doi else None),
        ("Address", Link(source.url, address(source)) if source.url else None),
        ("Good for", source.good_for),
        ("Standpoint", source.standpoint),
        ("Read here", vocabulary.SEEN[source.seen]),
    ]


def _next(source: views.Source) -> Commands:
    return Commands(
        [
            (f'purge cite {source.id} --at "p. 12"', "a ready footnote and a line for the bibliography"),
            (f"purge source {source.id} --format bibtex", "for LaTeX and reference managers"),
        ]
    )


def _editions(source: views.Source) -> Rows | None:
    found = []
    for edition in source.editions:
        house = ": ".join(part for part in (edition.publisher_place, edition.publisher) if part)
        isbn = f"ISBN {edition.isbn}" if edition.isbn else None
        text = ". ".join(part.rstrip(".") for part in (house, edition.text, isbn) if part)
        found.append(Row(dates.display(edition.issued, short=True) if edition.issued else "", [text]))
    return rows(found, _LABEL, "dated")


def _cited_by(source: views.Source) -> Section | None:
    found = []
    for one in source.cited_by:
        if one.kind == kinds.SUBJECT:
            found.append(Row("Opening page", prose(one.title, Try("purge"))))
        else:
            to = To(one.id, kinds.SINGULARS[one.kind], one.id, "command")
            found.append(Row(one.kind.capitalize(), prose(one.title, to)))
    return section(f"Cited by ({len(found)})", rows(found, _LABEL, "entries"))
