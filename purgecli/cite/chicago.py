"""The Chicago Manual of Style, 17th edition: author-date (ch. 15), and notes and bibliography (ch. 14).

An entry in a list is never begun with a dash for a repeated author: it stays whole when it is copied.
"""

from typing import TYPE_CHECKING

from purgecli.cite.parts import (
    address,
    american,
    clean,
    container,
    edition,
    ended,
    has_day_or_month,
    inverted,
    italic,
    kind,
    listed,
    pages,
    place_and_publisher,
    quoted,
    sentences,
    straight,
    title,
    translated,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_MOST_NAMES, _SHOWN_NAMES = 10, 7
_MOST_IN_NOTE = 3
_BOOKISH = ("book", "thesis")
_PERIODICALS = ("article-newspaper", "article-magazine")


def author_date(source: "Source", letter: str = "") -> str:
    """An entry of the reference list; `letter` tells works of one author and year apart."""
    when = _dated(source, letter)
    who = _who(source)
    if who and kind(source) in _PERIODICALS and not source.container_title and source.issued:
        return sentences([who, when, f"{quoted(title(source, True), ',')} {american(source.issued)}", address(source)])
    if who:
        return sentences([who, when, _title(source), *_body(source), address(source)])
    if kind(source) in _PERIODICALS and source.container_title:
        # The day follows the title as part of one sentence.
        day = american(source.issued)
        name = f"{quoted(title(source, True), ',')} {day}" if day else _title(source)
        return sentences([italic(container(source, True)), when, name, address(source)])
    return sentences([_title(source), when, *_body(source), address(source)])


def bibliography(source: "Source", letter: str = "") -> str:
    """An entry of the bibliography; `letter` is not used there."""
    who = _who(source)
    if not who and kind(source) in (*_PERIODICALS, "webpage"):
        # The journal or the site stands in the author's place.
        who = container(source, True)
        return sentences([who, *_unsigned(source), address(source)])
    return sentences([who, *_titled_and_dated(source), address(source)])


def note(source: "Source", at: str | None = None) -> str:
    """A full footnote, with the place in the source where one is given."""
    people = source.author or source.editor
    who = _straight_names(people)
    if people and not source.author:
        who += ", ed." if len(people) == 1 else ", eds."
    body, place = _note_body(source, bool(at)), _place(at)
    if place and kind(source) == "article-journal":
        # A page of a journal follows its volume and year after a colon.
        body, place = [*body[:-1], f"{body[-1]}: {place}"], None
    parts = [who, *body, place, address(source)]
    # The comma of a quoted title stands inside its marks.
    return ended(", ".join(part for part in parts if part).replace(",”, ", ",” "))


def _straight_names(people: "Sequence[Name]") -> str:
    """The names in a note: none inverted, more than three cut."""
    if len(people) > _MOST_IN_NOTE:
        return f"{straight(people[0])} et al."
    return listed([straight(one) for one in people])


def _place(at: str | None) -> str | None:
    """`p. 12` and `pp. 3–5` lose their letters in a Chicago note."""
    return clean(at).removeprefix("pp. ").removeprefix("p. ") if at else None


def _who(source: "Source") -> str | None:
    """The authors, else the editors, the first inverted."""
    people = source.author or (source.editor if kind(source) != "chapter" else [])
    if not people:
        return None
    names = _names(people)
    if source.author:
        return names
    return f"{names}, {'ed.' if len(people) == 1 else 'eds.'}"


def _names(people: "Sequence[Name]") -> str:
    names = [inverted(people[0]), *(straight(one) for one in people[1:])]
    if len(names) > _MOST_NAMES:
        return ", ".join(names[:_SHOWN_NAMES]) + ", et al."
    return f"{names[0]}, and {names[1]}" if len(names) == 2 else listed(names)


def _title(source: "Source") -> str:
    text = title(source, True)
    return translated(italic(text) if kind(source) in _BOOKISH else quoted(text), source)


def _dated(source: "Source", letter: str) -> str:
    first = year(source.original_date)
    # A letter after "n.d." would be read as part of it.
    now = f"{year(source.issued)}{letter}" if source.issued else "n.d." + (f"-{letter}" if letter else "")
    return f"({first}) {now}" if first and source.issued and first != year(source.issued) else now


def _body(source: "Source") -> list[str | None]:
    """What follows title and year in author-date."""
    match kind(source):
        case "article-journal":
            return [_by("Translated", source.translator), _numbered(source)]
        case "article-newspaper" | "article-magazine":
            return [_in_periodical(source)]
        case "chapter" | "entry-encyclopedia":
            return [_in_book(source), place_and_publisher(source)]
        case "document":
            return [*_helpers(source), italic(container(source, True)), place_and_publisher(source)]
        case "webpage":
            return [*_helpers(source), container(source, True), place_and_publisher(source), _day(source)]
    return [*_helpers(source), _edition(source), _volume(source), place_and_publisher(source)]


def _numbered(source: "Source") -> str:
    """`*Journal* 9 (4): 161–89`; without a volume `*Journal*, no. 4 (July): 3–9`; without either `*Journal*, July, 3–9`."""
    name, span = italic(container(source, True)), pages(source.page, short=True)
    if source.volume:
        issue = f" ({clean(source.issue)})" if source.issue else ""
        return f"{name} {clean(source.volume)}{issue}" + (f": {span}" if span else "")
    day = (american(source.issued) or "").rpartition(" ")[0].rstrip(",") if has_day_or_month(source.issued) else ""
    if source.issue:
        return f"{name}, no. {clean(source.issue)}" + (f" ({day})" if day else "") + (f": {span}" if span else "")
    return ", ".join(part for part in (name, day, span) if part)


def _helpers(source: "Source") -> list[str | None]:
    return [_by("Edited", source.editor) if source.author else None, _by("Translated", source.translator)]


def _by(words: str, people: "Sequence[Name]") -> str | None:
    return f"{words} by {listed([straight(one) for one in people])}" if people else None


def _edition(source: "Source") -> str | None:
    """The edition as a sentence of its own."""
    words = edition(source.edition)
    return words and words[0].upper() + words[1:]


def _volume(source: "Source") -> str | None:
    return f"Vol. {clean(source.volume)}" if source.volume else None


def _in_volume(source: "Source") -> str | None:
    return f"vol. {clean(source.volume)}" if source.volume else None


def _in_periodical(source: "Source") -> str | None:
    return ", ".join(part for part in (italic(container(source, True)), american(source.issued)) if part) or None


def _in_book(source: "Source") -> str | None:
    """`In *Book*, 2nd ed., edited by A, 3:12–20`; a volume alone is a sentence of its own."""
    book = container(source, True)
    if not book:
        return None
    editors = _by("edited", source.editor)
    translators = _by("translated", source.translator)
    span = pages(source.page, short=True)
    place = f"{clean(source.volume)}:{span}" if source.volume and span else span
    found = ", ".join(part for part in (f"In {italic(book)}", edition(source.edition), editors, translators, place) if part)
    return f"{ended(found)} {_volume(source)}" if source.volume and not span else found


def _unsigned(source: "Source") -> list[str | None]:
    """Title and date of what is filed under its journal or site."""
    house = place_and_publisher(source) if kind(source) == "webpage" else None
    when = american(source.issued) or "n.d."
    if house or _helpers(source) != [None, None]:
        return [_title(source), *_helpers(source), f"{house}, {when}" if house else when]
    return [_followed(source, when)]


def _followed(source: "Source", text: str) -> str:
    """The title and, after a comma, what closes the entry."""
    name = title(source, True)
    if kind(source) in _BOOKISH or source.title_translation:
        return f"{_title(source)}, {text}"
    return f"{quoted(name, ',')} {text}"


def _day(source: "Source") -> str | None:
    return american(source.issued) if has_day_or_month(source.issued) else None


def _titled_and_dated(source: "Source") -> list[str | None]:
    """Title and what follows it in a bibliography, where the date closes the imprint."""
    when = year(source.issued) or "n.d."
    house = place_and_publisher(source)
    closed = f"{house}, {when}" if house else when
    match kind(source):
        case "article-journal":
            if not source.container_title and not source.translator:
                return [_followed(source, year(source.issued) or "n.d.")]
            if not source.container_title:
                return [_title(source), f"{_by('Translated', source.translator)}, {year(source.issued) or 'n.d.'}"]
            return [_title(source), _by("Translated", source.translator), _journal(source)]
        case "article-newspaper" | "article-magazine":
            where = italic(container(source, True))
            if not where:
                return [_followed(source, american(source.issued) or "n.d.")]
            return [_title(source), f"{where}, {american(source.issued) or 'n.d.'}"]
        case "chapter" | "entry-encyclopedia":
            book = _in_book(source)
            if not book:
                return [_title(source), closed] if house else [_followed(source, when)]
            return [_title(source), *_reprint(source, f"{book}, {when}" if not house else None, book, closed)]
        case "webpage" | "document":
            return _of_site(source, house)
    if not any((*_helpers(source), source.edition, source.volume, house)) and not _is_reprint(source):
        return [_followed(source, when)]
    text = [part for part in (_title(source), *_helpers(source), _edition(source), _volume(source)) if part]
    if not house and not _is_reprint(source):
        return [*text[:-1], f"{text[-1]}, {when}"]
    return [*text, *_reprint(source, None, None, closed)]


def _of_site(source: "Source", house: str | None) -> list[str | None]:
    """Title, site and date of a page or a document."""
    site, day = container(source, True), american(source.issued) or "n.d."
    site = italic(site) if kind(source) == "document" else site
    closed = ", ".join(part for part in (house, day) if part)
    if site and not house:
        return [_title(source), *_helpers(source), f"{site}, {day}"]
    if not site and not house and _helpers(source) == [None, None]:
        return [_followed(source, day)]
    return [_title(source), *_helpers(source), site, closed]


def _is_reprint(source: "Source") -> bool:
    first = year(source.original_date)
    return bool(first and source.issued and first != year(source.issued))


def _reprint(source: "Source", whole: str | None, book: str | None, closed: str) -> list[str | None]:
    """The imprint, with the first year before it for a later printing."""
    if _is_reprint(source):
        return [book, year(source.original_date), f"Reprint, {closed}"]
    if source.original_date and not source.issued:
        return [book, year(source.original_date), closed]
    return [whole] if whole else [book, closed]


def _journal(source: "Source") -> str:
    numbers = f"{italic(container(source, True))} {clean(source.volume or '')}".strip()
    if source.issue:
        numbers += f", no. {clean(source.issue)}" if numbers else f"no. {clean(source.issue)}"
    when, span = american(source.issued) or "n.d.", pages(source.page, short=True)
    if source.volume or source.issue:
        return f"{numbers} ({when})" + (f": {span}" if span else "")
    return ", ".join(part for part in (numbers, when, span) if part)


def _note_body(source: "Source", placed: bool) -> list[str]:
    """Title and imprint of a footnote; the pages of an article are left out where a place in it is given."""
    text = title(source, True)
    when = year(source.issued) or "n.d."
    house = place_and_publisher(source)
    printed = f"({house}, {when})" if house else f"({when})"
    name = italic(text) if kind(source) in _BOOKISH else quoted(text, ",")
    if source.title_translation:
        name = f"{name.replace(',”', '”')} [{clean(source.title_translation)}]"
    helpers = [_by("ed.", source.editor) if source.author else None, _by("trans.", source.translator)]
    people = [one.replace("ed. by", "ed.").replace("trans. by", "trans.") for one in helpers if one]
    match kind(source):
        case "article-journal":
            found = _journal(source)
            return [name, found.rpartition(": ")[0] if placed and source.page else found]
        case "article-newspaper" | "article-magazine":
            return [name, _in_periodical(source) or when]
        case "chapter" | "entry-encyclopedia":
            book = italic(container(source, True))
            numbers = ", ".join(part for part in (edition(source.edition), *people, _in_volume(source)) if part)
            head = f"in {book}, {numbers}" if numbers and book else f"in {book}" if book else ""
            return [name, f"{head} {printed}".strip()]
        case "webpage" | "document":
            parts = (container(source, True), *people, house, american(source.issued) or when)
            return [name, ", ".join(part for part in parts if part)]
    numbers = ", ".join(part for part in (edition(source.edition), *people, _in_volume(source)) if part)
    return [f"{name}, {numbers} {printed}" if numbers else f"{name} {printed}"]
