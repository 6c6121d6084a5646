"""Chicago's footnotes, in either edition: the full form, with the place in the source where one is given."""

import re
from typing import TYPE_CHECKING

from purgecli.cite import chicago, holders
from purgecli.cite.chicago import EIGHTEENTH, SEVENTEENTH, Manual
from purgecli.cite.chicago_lists import in_journal, journal_numbers
from purgecli.cite.csl import dated_of
from purgecli.cite.parts import (
    address,
    american,
    clean,
    container,
    ended,
    italic,
    kind,
    listed,
    pages,
    quoted,
    straight,
    title,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source


def note(source: "Source", at: str | None = None, manual: Manual = SEVENTEENTH) -> str:
    """A full footnote, with the place in the source where one is given."""
    place = _place(at, source)
    if kind(source) == "entry-encyclopedia" and not source.author and chicago.is_printed(source):
        return ended(_under_entry(source, place, manual))
    people = source.author or (source.editor if kind(source) not in chicago.IN_BOOKS else [])
    who = _names(people, manual)
    if people and not source.author:
        who += ", ed." if len(people) == 1 else ", eds."
    body = _body(source, place, manual)
    return ended(_joined([who, *body, chicago.accessed(source), address(source)]))


def note_18(source: "Source", at: str | None = None) -> str:
    """The same by the 18th edition."""
    return note(source, at, EIGHTEENTH)


def _names(people: "Sequence[Name]", manual: Manual) -> str:
    """The names in a note: none inverted, more than the manual's few cut."""
    if len(people) > manual.most_in_note:
        return f"{straight(people[0])} et al."
    return listed([straight(one) for one in people])


def _place(at: str | None, source: "Source") -> str | None:
    """`p. 12` and `pp. 3–5` lose their letters in a Chicago note, but where the place in an archive stands before them."""
    if not at:
        return None
    found = re.sub(r"(?<=\d)-(?=\d)", "–", clean(at))
    return found if kind(source) == "manuscript" else re.sub(r"^pp?\. ", "", found)


def _joined(parts: "Sequence[str | None]") -> str:
    """Parts between commas; none follows a mark that ends a quoted title, nor stands before a bracket."""
    found = ""
    for part in filter(None, parts):
        if not found:
            found = part
        elif part.startswith("("):
            found = f"{re.sub(',(?=’*”?$)', '', found)} {part}"
        else:
            found += (" " if re.search(r"[.,?!…]’*”$", found) else ", ") + part
    return found


def _under_entry(source: "Source", place: str | None, manual: Manual) -> str:
    """`*Encyclopaedia*, 3rd ed., vol. 12 (New York: Macmillan, 1976), s.v. “Kirov.”`"""
    printed = chicago.published(source, manual, year(dated_of(source).issued) or "n.d.")
    parts = [
        italic(container(source, True, manual.small)),
        chicago.stated_edition(source),
        chicago.volume(source),
        f"({printed})",
    ]
    words = f"{manual.under} {quoted(title(source, True, manual.small), ',' if place or source.url else '.')}"
    return _joined([*parts, words, place, chicago.accessed(source), address(source)])


def _body(source: "Source", place: str | None, manual: Manual) -> list[str | None]:
    """Title, imprint and place."""
    name = chicago.styled_title(source, manual, ",")
    issued = dated_of(source).issued
    match kind(source):
        case "article-journal":
            if place and (source.volume or source.issue):
                return [name, f"{journal_numbers(source, manual)}: {place}"]
            return [name, journal_numbers(source, manual), place] if place else [name, in_journal(source, manual)]
        case "article-newspaper" | "article-magazine":
            return [name, chicago.periodical(source, manual), american(issued) or _undated(source), place]
        case "chapter" | "entry-encyclopedia":
            return _in_book(source, name, place, manual)
        case "manuscript" | "document":
            whole = italic(container(source, True, manual.small)) or None
            where, *house = holders.archive(source) if source.archive_location else ["", *holders.archive(source)]
            return [name, *_helpers(source), whole, american(issued) or "n.d.", where, place, *house]
        case "webpage":
            return [name, chicago.site(source, manual), *_helpers(source), american(issued) or _undated(source), place]
        case "thesis":
            parts = (holders.genre(source), chicago.imprint(source, manual), year(issued) or "n.d.")
            return [name, f"({', '.join(part for part in parts if part)})", place]
    return _book(source, name, place, manual)


def _undated(source: "Source") -> str | None:
    return None if kind(source) == "webpage" else "n.d."


def _helpers(source: "Source") -> list[str | None]:
    editors = source.editor if source.author or kind(source) in chicago.IN_BOOKS else []
    return [chicago.by("ed.", editors), chicago.by("trans.", source.translator)]


def _in_book(source: "Source", name: str, place: str | None, manual: Manual) -> list[str | None]:
    book, day = italic(container(source, True, manual.small)), chicago.document_date(source)
    if kind(source) == "entry-encyclopedia" and not source.author:
        return [name, book or None, american(dated_of(source).issued), place]
    printed = f"({chicago.published(source, manual, year(dated_of(source).issued) or 'n.d.')})"
    if kind(source) == "entry-encyclopedia" and not chicago.is_printed(source):
        printed = american(dated_of(source).issued) or ""
    volume, place = _placed(source, place or (pages(source.page, short=True) if manual.pages_of_parts else None))
    numbers = (chicago.stated_edition(source), volume, *_helpers(source), holders.series(source))
    return [name, day, f"in {book}" if book else None, *numbers, printed, place]


def _book(source: "Source", name: str, place: str | None, manual: Manual) -> list[str | None]:
    printed = f"({chicago.published(source, manual, year(dated_of(source).issued) or 'n.d.')})"
    volume, place = _placed(source, place)
    report = holders.genre(source) if kind(source) == "report" else None
    numbers = (chicago.stated_edition(source), volume, *_helpers(source), report, holders.series(source))
    return [name, *numbers, printed, place]


def _placed(source: "Source", place: str | None) -> tuple[str | None, str | None]:
    """The volume and the place: `3:12` for a page, where nothing else is told of the volume."""
    alone = source.volume and not source.volume_title and not any(_helpers(source))
    if alone and place and re.match(r"\d", place):
        return None, f"{clean(source.volume or '')}:{place}"
    return chicago.volume(source), place
