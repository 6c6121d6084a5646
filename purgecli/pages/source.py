"""The bibliography by kind, and one source whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, kinds, vocabulary
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
    Space,
    Strong,
    To,
    Try,
    page,
    prose,
    rows,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views
    from purgecli.codes import Shelf, SourceKind, SourceOrder

_LABEL = 14
_TITLE = 60


_GROUPS: dict[SourceKind, str] = {
    "primary": "Documents",
    "archive-based": "Archive-based studies",
    "synthesis": "Syntheses and studies",
    "memoir": "Memoirs",
    "reference": "Reference works",
}


def source_list(
    sources: Sequence[views.SourceNote], left_out: Mapping[Shelf, int], order: SourceOrder = "author", addresses: bool = False
) -> Page:
    """The works to start with, then the others under the heading of their kind; `left_out` counts what stands elsewhere.

    Each has its id and what it is good for; with `addresses` where it can be read, too.
    """
    start = sorted((one for one in sources if one.essential is not None), key=lambda one: (one.essential or 0, one.id))
    parts = [section(f"Start here ({len(start)})", rows([_entry(one, addresses) for one in start], 2, "points"))]
    for kind, words in _GROUPS.items():
        found = in_order([one for one in sources if one.kind == kind and one.essential is None], order)
        parts.append(section(f"{words} ({len(found)})", rows([_entry(one, addresses) for one in found], 2, "points")))
    first = [(f"purge source {one.id}", "one source: all its data, and what cites it") for one in sources[:1]]
    more = [("purge sources --format bibtex", "for LaTeX and reference managers")]
    if left_out:
        more.append(("purge sources --all", "with reference works and web pages"))
    count = f"{len(sources)} sources" if len(sources) != 1 else "1 source"
    if left_out:
        count += f"; {shelves(left_out)} more are not listed here"
    return page("The bibliography", *parts, Section("Next", [Commands([*first, *more])]), Remark(count))


def shelves(left_out: Mapping[Shelf, int]) -> str:
    """`1,104 reference works and 263 web pages`."""
    words = {"reference": ("reference work", "reference works"), "web": ("web page", "web pages"), "listed": ("work", "works")}
    return " and ".join(f"{number:,} {words[shelf][number != 1]}" for shelf, number in left_out.items())


def in_order(sources: Sequence[views.SourceNote], order: SourceOrder) -> list[views.SourceNote]:
    """Sources by author (as lists are filed), by year (undated ones last), by title, or by id."""
    if order == "id":
        return sorted(sources, key=lambda one: one.id)
    if order == "title":
        from purgecli.cite import filing

        return sorted(sources, key=lambda one: (filing.title_of(one.filed), one.id))
    return sorted(sources, key=lambda one: one.filed if order == "author" else (one.year, one.filed))


def source_page(source: views.Source) -> Page:
    """One source: bibliographic data, standpoint, how far it was read, and the records that cite it."""
    from purgecli.cite.text import reference

    return page(
        source.title,
        Card([Strong(short_title(source))], Paragraph([reference(source), " ", Quiet(source.id)], 0)),
        Rows([Row(label, [value]) for label, value in _fields(source) if value], _LABEL),
        section("Other editions", _editions(source)),
        section("Bibliographic data read in", rows([Row("–", [text]) for text in source.checked], 3, "points")),
        section("Translated as", _translations(source)),
        _cited_by(source),
        Section("See also", [_next(source)]),
    )


def source_pages(sources: Sequence[views.Source]) -> Page:
    """Several sources, one after the other."""
    pages = [source_page(one) for one in sources]
    return page("; ".join(one.title for one in sources), *(block for one in pages for block in (*one.blocks, Space())))


def short_title(source: views.SourceLine) -> str:
    """What fits over a box: the title up to its colon, or the id of a work whose title is longer, which the box has whole."""
    title = source.title.split(": ")[0]
    return title if len(title) <= _TITLE else source.id


def _entry(source: views.SourceNote, addresses: bool) -> Row:
    where = source.address
    name = To(source.id, "sources", source.id, "command", where)
    line = ["\n", Link(where, where)] if addresses and where else []
    return Row("–", [source.text, " ", name, *line, "\n", Quiet(source.remark)])


def _fields(source: views.Source) -> list[tuple[str, str | None]]:
    from purgecli.cite.text import address

    first = dates.display(source.original_date) if source.original_date else None
    is_document = source.type in ("document", "speech")
    original = ", ".join(part for part in (source.original_title, None if is_document else first) if part)
    numbered = f"{source.essential}: {source.essential_for}" if source.essential and source.essential_for else None
    of = source.translation_of
    return [
        ("Type", ", ".join(part for part in (vocabulary.SOURCE_TYPES[source.type], source.genre) if part)),
        ("Kind", vocabulary.SOURCE_KINDS[source.kind]),
        ("Evidence", vocabulary.GRADES[source.evidence]),
        ("Start here", numbered),
        ("Original", source.title_original),
        ("In English", source.title_translation),
        ("Dated", first if is_document else None),
        ("First issued", original),
        ("Translates", To(of, "sources", of, "command") if of else None),
        ("Language", source.language),
        ("ISBN", source.isbn),
        ("DOI", Link(source.doi, address(source)) if source.doi else None),
        ("Address", Link(source.url, source.url) if source.url else None),
        ("Read on", dates.display(source.accessed) if source.accessed else None),
        ("Not found", ", ".join(source.unfound)),
        ("Good for", source.good_for),
        ("Standpoint", source.standpoint),
        ("Read here", vocabulary.SEEN[source.seen]),
    ]


def _translations(source: views.Source) -> Rows | None:
    return rows(
        [Row("–", prose(one.title, To(one.id, "sources", one.id, "command"))) for one in source.translations], 3, "points"
    )


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
