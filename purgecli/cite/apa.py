"""APA style, 7th edition: an entry of the reference list.

Titles keep the capitals that they were published with: sentence case can't be made by a program that does not know names.
"""

from typing import TYPE_CHECKING

from purgecli.cite import holders
from purgecli.cite.csl import dated_of, is_document
from purgecli.cite.parts import (
    address,
    american,
    clean,
    container,
    day_and_month,
    edition,
    ended,
    headline,
    initials,
    italic,
    kind,
    listed,
    literal,
    pages,
    title,
    translated,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_MOST_NAMES = 20
_ARTICLES = ("article-journal", "article-newspaper", "article-magazine")
_DATED_BY_YEAR = ("article-journal", "book", "chapter", "report", "thesis", "entry-encyclopedia", "manuscript")
_PARTS = (*_ARTICLES, "chapter", "entry-encyclopedia", "document")


def reference(source: "Source", letter: str = "") -> str:
    """An entry of the reference list; `letter` tells works of one author and year apart."""
    people = source.author or ([] if kind(source) in ("chapter", "entry-encyclopedia") else source.editor)
    when = f"({_date(source, letter)})."
    name = _title(source)
    head = [ended(_who(source, people)), when, ended(name)] if people else [ended(name), when]
    parts = [*head, *(ended(part) for part in _body(source) if part), _reached(source), _first(source)]
    return " ".join(part for part in parts if part)


def _reached(source: "Source") -> str | None:
    """The address; with the day of access before it, of what has no date of its own."""
    where = address(source)
    if not where or not source.accessed or dated_of(source).issued:
        return where
    return f"Retrieved {american(source.accessed)}, from {where}"


def _who(source: "Source", people: "Sequence[Name]") -> str:
    names = [_name(one) for one in people]
    if len(names) > _MOST_NAMES:
        found = ", ".join(names[: _MOST_NAMES - 1]) + f", … {names[-1]}"
    elif len(names) == 2:
        found = ", & ".join(names)
    else:
        found = listed(names, "&")
    return found if source.author else f"{found} ({'Ed.' if len(people) == 1 else 'Eds.'})"


def _name(person: "Name") -> str:
    if person.literal or not (person.family and person.given):
        return literal(person)
    return f"{clean(person.family)}, {initials(person)}"


def _straight(person: "Name") -> str:
    if person.literal or not (person.family and person.given):
        return literal(person)
    return f"{initials(person)} {clean(person.family)}"


def _date(source: "Source", letter: str) -> str:
    issued = dated_of(source).issued
    if not issued:
        return f"n.d.-{letter}" if letter else "n.d."
    # Journals and books are dated by the year alone.
    day = None if kind(source) in _DATED_BY_YEAR else day_and_month(issued)
    return f"{year(issued)}{letter}" + (f", {day}" if day else "")


def _title(source: "Source") -> str:
    text = title(source, False)
    own = source.volume_title if kind(source) == "book" else None
    if own and source.volume:
        text = f"{text}: Vol. {clean(source.volume)}. {clean(own)}"
    # What stands in no larger whole is itself the whole, and in italics.
    name = text if kind(source) in _PARTS and source.container_title else italic(text)
    about = [_helpers(source)]
    if kind(source) == "book":
        numbers = (edition(source.edition), f"Vol. {clean(source.volume)}" if source.volume and not own else None)
        about.append(", ".join(part for part in numbers if part))
    if kind(source) == "report" and (genre := holders.genre(source)):
        about.append(headline(genre[0].upper() + genre[1:]))
    brackets = "; ".join(part for part in about if part)
    square = f" [{clean(source.genre)}]" if source.genre and kind(source) == "thesis" else ""
    return translated(f"{name} ({brackets}){square}" if brackets else f"{name}{square}", source)


def _helpers(source: "Source") -> str:
    """Editors of an author's work and translators, in brackets after the title; a part's editors stand with its whole."""
    inside = kind(source) in ("chapter", "entry-encyclopedia")
    editors = source.editor if source.author and not inside else []
    groups = ((editors, "Ed." if len(editors) == 1 else "Eds."), (source.translator, "Trans."))
    return "; ".join(f"{listed([_straight(one) for one in people], '&')}, {word}" for people, word in groups if people)


def _body(source: "Source") -> list[str | None]:
    whole = container(source, False)
    house = clean(source.publisher) if source.publisher else None
    match kind(source):
        case "article-journal" | "article-newspaper" | "article-magazine":
            numbers = italic(clean(source.volume)) if source.volume else ""
            if source.issue:
                numbers += f"({clean(source.issue)})"
            return [", ".join(part for part in (italic(whole), numbers, pages(source.page, short=False)) if part) or None]
        case "chapter" | "entry-encyclopedia" | "document":
            return [_in_book(source, whole), house]
        case "webpage":
            return [house, whole or None]
        case "manuscript":
            return [_archive(source)]
    return [house]


def _archive(source: "Source") -> str | None:
    """`RGASPI (f. 17, op. 2, d. 5), Moscow`."""
    house = clean(source.archive or "") + (f" ({clean(source.archive_location)})" if source.archive_location else "")
    return ", ".join(part for part in (house.strip(), clean(source.archive_place or "")) if part) or None


def _in_book(source: "Source", whole: str) -> str | None:
    if not whole:
        return None
    names = listed([_straight(one) for one in source.editor], "&")
    helpers = f"{names} ({'Ed.' if len(source.editor) == 1 else 'Eds.'}), " if names else ""
    span = pages(source.page, short=False)
    word = "pp." if span and "–" in span else "p."
    volume = f"Vol. {clean(source.volume)}" if source.volume else None
    issue = f"Issue {clean(source.issue)}" if source.issue else None
    parts = (edition(source.edition), volume, issue, f"{word} {span}" if span else None)
    numbers = ", ".join(part for part in parts if part)
    return f"In {helpers}{italic(whole)}{f' ({numbers})' if numbers else ''}"


def _first(source: "Source") -> str | None:
    dated = dated_of(source)
    first = year(dated.original)
    if source.original_title and not is_document(source):
        return f"(Original work published as {', '.join(filter(None, (italic(clean(source.original_title)), first)))})"
    return f"(Original work published {first})" if first and first != year(dated.issued) else None
