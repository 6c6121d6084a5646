"""Chicago's two lists: the reference list of author-date, and the bibliography of the notes style, in either edition."""

from typing import TYPE_CHECKING

from purgecli.cite import chicago, holders
from purgecli.cite.chicago import EIGHTEENTH, PERIODICALS, SEVENTEENTH, Manual, up
from purgecli.cite.csl import dated_of
from purgecli.cite.parts import (
    address,
    american,
    clean,
    container,
    day_and_month,
    headline,
    issue_number,
    italic,
    kind,
    pages,
    sentences,
    title,
    year,
)

if TYPE_CHECKING:
    from purgecli.views import SourceLine as Source


def author_date(source: "Source", letter: str = "", manual: Manual = SEVENTEENTH) -> str:
    """An entry of the reference list; `letter` tells works of one author and year apart."""
    who, when = chicago.listed_people(source, manual), _dated(source, letter)
    first = source.container_title if kind(source) in (*PERIODICALS, "webpage") or is_on_web(source) else None
    if not who and first:
        # The journal, the site or the encyclopaedia stands in the author's place.
        who = container(source, True, manual.small) if kind(source) == "webpage" else chicago.periodical(source, manual)
        return sentences([who, when, chicago.styled_title(source, manual), _day_alone(source, manual), *_reached(source)])
    head = [who, when, _own_title(source, manual)] if who else [_own_title(source, manual), when]
    return sentences([*head, *_body(source, manual), chicago.first_title(source, dated=False), *_reached(source)])


def author_date_18(source: "Source", letter: str = "") -> str:
    """The same by the 18th edition."""
    return author_date(source, letter, EIGHTEENTH)


def bibliography(source: "Source", letter: str = "", manual: Manual = SEVENTEENTH) -> str:
    """An entry of the bibliography; `letter` is not used there."""
    who = chicago.listed_people(source, manual)
    if not who and kind(source) in (*PERIODICALS, "webpage") and source.container_title:
        who = container(source, True, manual.small) if kind(source) == "webpage" else chicago.periodical(source, manual)
        house = clean(source.publisher) if source.publisher and kind(source) == "webpage" else None
        closed = ", ".join(part for part in (house, american(dated_of(source).issued)) if part)
        helpers = [*_helpers(source), closed or _undated(source)]
        return sentences([who, chicago.styled_title(source, manual), *helpers, *_reached(source)])
    first = chicago.first_title(source, dated=True)
    return sentences([who, chicago.styled_title(source, manual), *_closed_body(source, manual), first, *_reached(source)])


def bibliography_18(source: "Source", letter: str = "") -> str:
    """The same by the 18th edition."""
    return bibliography(source, letter, EIGHTEENTH)


def _commas(*parts: str | None) -> str | None:
    """What is known of some parts, between commas."""
    return ", ".join(part for part in parts if part) or None


def _reached(source: "Source") -> list[str | None]:
    return [up(chicago.accessed(source)), address(source)]


def _undated(source: "Source") -> str | None:
    """`n.d.`; of a page, which its day of access dates, nothing."""
    return None if kind(source) == "webpage" else "n.d."


def is_on_web(source: "Source") -> bool:
    """Whether an encyclopaedia's unsigned entry is known by its address alone."""
    printed = source.publisher or source.edition or source.volume or source.editor
    return kind(source) == "entry-encyclopedia" and not source.author and not printed


def _dated(source: "Source", letter: str) -> str:
    dated = dated_of(source)
    first = year(dated.original)
    # A letter after "n.d." would be read as part of it.
    now = f"{year(dated.issued)}{letter}" if dated.issued else "n.d." + (f"-{letter}" if letter else "")
    return f"({first}) {now}" if first and dated.issued and first != year(dated.issued) else now


def _own_title(source: "Source", manual: Manual) -> str:
    """The title; in author-date a volume's own stands before that of the set."""
    if kind(source) != "book" or not source.volume_title:
        return chicago.styled_title(source, manual)
    own = clean(source.volume_title)
    return italic(headline(own) if source.language == "en" else own)


def _day_alone(source: "Source", manual: Manual) -> str | None:
    """The day within the year that stands after the author."""
    issued = dated_of(source).issued
    if kind(source) in PERIODICALS and manual.months:
        return american(issued)
    return day_and_month(issued) if issued else None


def _body(source: "Source", manual: Manual) -> list[str | None]:
    """What follows title and year in author-date."""
    match kind(source):
        case "article-journal":
            return [up(chicago.by("translated by", source.translator)), _numbered(source, manual)]
        case "article-newspaper" | "article-magazine":
            return [_commas(chicago.periodical(source, manual), _day_alone(source, manual))]
        case "entry-encyclopedia" if not chicago.is_printed(source):
            return [_in_book(source, manual, volume_last=True), _day_alone(source, manual)]
        case "chapter" | "entry-encyclopedia":
            return [_in_book(source, manual, volume_last=True), holders.series(source), chicago.imprint(source, manual)]
        case "manuscript" | "document":
            return [*_helpers(source), _day_alone(source, manual), *map(up, _holders(source, manual))]
        case "webpage":
            return [*_helpers(source), _commas(chicago.site(source, manual), _day_alone(source, manual))]
        case "thesis":
            return [_commas(holders.genre(source), chicago.imprint(source, manual))]
    whole = (
        f"vol. {clean(source.volume)} of {italic(title(source, True, manual.small))}"
        if source.volume and source.volume_title
        else None
    )
    volume = whole or chicago.volume(source)
    parts = [up(chicago.stated_edition(source)), *_helpers(source), up(volume), _report(source), holders.series(source)]
    return [*parts, up(chicago.imprint(source, manual))]


def _holders(source: "Source", manual: Manual) -> list[str]:
    """What a document lies or stands in, that has no place among chapters and pages."""
    whole = italic(container(source, True, manual.small))
    return [*([whole] if whole else []), *holders.archive(source), *filter(None, [chicago.imprint(source, manual)])]


def _report(source: "Source") -> str | None:
    found = holders.genre(source) if kind(source) == "report" else None
    return headline(found[0].upper() + found[1:]) if found else None


def _helpers(source: "Source") -> list[str | None]:
    editors = up(chicago.by("edited by", source.editor)) if source.author else None
    return [editors, up(chicago.by("translated by", source.translator))]


def _numbered(source: "Source", manual: Manual) -> str:
    """`*Journal* 9 (4): 161–89`; without a number `*Journal* 9 (July): 3–9`; without either `*Journal*, July, 3–9`."""
    name, span = italic(container(source, True, manual.small)), pages(source.page, short=True)
    month = chicago.month_within(source)
    if source.volume:
        within = clean(source.issue) if source.issue else month
        return f"{name} {clean(source.volume)}".strip() + (f" ({within})" if within else "") + (f": {span}" if span else "")
    if source.issue:
        return f"{name}, {issue_number(source.issue)}" + (f" ({month})" if month else "") + (f": {span}" if span else "")
    return ", ".join(part for part in (name, month, span) if part)


def _in_book(source: "Source", manual: Manual, volume_last: bool) -> str | None:
    """`In *Book*, 2nd ed., edited by A, 3:12–20`; without pages the volume last (author-date), or after the edition."""
    book = container(source, True, manual.small)
    if not book:
        return None
    span = pages(source.page, short=True) if manual.pages_of_parts else None
    people = (chicago.by("edited by", source.editor), chicago.by("translated by", source.translator))
    volume = chicago.volume(source)
    paged = span
    if span and source.volume and not source.volume_title:
        paged, volume = f"{clean(source.volume)}:{span}", None
    last = volume if volume_last else None
    early = None if volume_last else volume
    return _commas(f"In {italic(book)}", chicago.stated_edition(source), early, *people, last, paged)


def _closed_body(source: "Source", manual: Manual) -> list[str | None]:
    """What follows the title in a bibliography, where the date closes the imprint."""
    issued = dated_of(source).issued
    when = year(issued) or "n.d."
    match kind(source):
        case "article-journal":
            return [up(chicago.by("translated by", source.translator)), in_journal(source, manual)]
        case "article-newspaper" | "article-magazine":
            return [_commas(chicago.periodical(source, manual), american(issued) or _undated(source))]
        case "chapter" | "entry-encyclopedia":
            return _closed_part(source, manual, when)
        case "manuscript" | "document":
            return [*_helpers(source), american(issued) or "n.d.", *map(up, _holders(source, manual))]
        case "webpage":
            return [*_helpers(source), _commas(chicago.site(source, manual), american(issued) or _undated(source))]
        case "thesis":
            return [_commas(holders.genre(source), chicago.imprint(source, manual), when)]
    if source.volume:
        people = (chicago.by("edited by", source.editor if source.author else []), chicago.by("translated by", source.translator))
        volumes: list[str | None] = [up(_commas(chicago.volume(source), *people))]
    else:
        volumes = [*_helpers(source), up(chicago.volume(source))]
    head = [up(chicago.stated_edition(source)), *volumes, _report(source), holders.series(source)]
    return [*head, _published(source, manual, when)]


def _published(source: "Source", manual: Manual, when: str) -> str | None:
    """The imprint as a sentence; `n.d.` alone keeps its small letter."""
    found = chicago.published(source, manual, when)
    return up(found) if chicago.imprint(source, manual) else found


def _closed_part(source: "Source", manual: Manual, when: str) -> list[str | None]:
    """A document's own day, the book that a part stands in, its series and imprint."""
    book, day = _in_book(source, manual, volume_last=False), chicago.document_date(source)
    if kind(source) == "entry-encyclopedia" and not chicago.is_printed(source):
        return [book, american(dated_of(source).issued)]
    if not chicago.imprint(source, manual) and not chicago.first_year(source):
        if source.accessed and when == "n.d.":
            return [day, book]
        return [day, book, holders.series(source), when]
    return [day, book, holders.series(source), _published(source, manual, when)]


def in_journal(source: "Source", manual: Manual) -> str:
    """`*Journal* 9, no. 4 (October 1978): 161–89`; without volume and number `*Journal*, July 3, 1999, 3–9`."""
    span = pages(source.page, short=True)
    numbers = journal_numbers(source, manual)
    return f"{numbers}: {span}" if span and (source.volume or source.issue) else ", ".join(filter(None, (numbers, span)))


def journal_numbers(source: "Source", manual: Manual) -> str:
    """A journal with its numbers and date, without pages."""
    name, issued = italic(container(source, True, manual.small)), dated_of(source).issued
    if not (source.volume or source.issue):
        return ", ".join(part for part in (name, american(issued) or "n.d.") if part)
    numbers = f"{name} {clean(source.volume or '')}".strip()
    if source.issue:
        numbers += f", {issue_number(source.issue)}" if numbers else issue_number(source.issue)
    full = manual.months or not (source.volume and source.issue)
    when = (american(issued) if full else year(issued)) or "n.d."
    return f"{numbers} ({when})"
