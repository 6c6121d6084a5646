"""The MLA Handbook, 9th edition: an entry of the list of works cited."""

import re
from typing import TYPE_CHECKING

from purgecli.cite import holders
from purgecli.cite.csl import dated_of, is_document
from purgecli.cite.parts import (
    address,
    american,
    clean,
    container,
    edition,
    headline,
    inverted,
    issue_number,
    italic,
    kind,
    listed,
    pages,
    quoted,
    sentences,
    straight,
    title,
    town,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_WHOLES = ("book", "thesis", "report")
_SHORT_MONTHS = {"May", "June", "July"}


def work(source: "Source", letter: str = "") -> str:
    """An entry of the list of works cited; `letter` is not used there."""
    text = title(source, True)
    contained = (bool(source.container_title) and kind(source) not in _WHOLES) or kind(source) in ("manuscript", "document")
    name = quoted(text) if contained else italic(text)
    own = source.volume_title if kind(source) == "book" else None
    if own:
        name = italic(headline(clean(own)) if source.language == "en" else clean(own))
    helpers = None if contained else _helpers(source)
    again = _first(source)
    body = _container(source, contained, None if not contained and again and not helpers else helpers)
    original = source.original_title if not is_document(source) else None
    published_as = f"Originally published as {italic(clean(original))}" if original else None
    last = (_of_set(source, text), holders.series(source), _accessed(source), published_as)
    if kind(source) == "thesis":
        # The day of a dissertation stands before what it is.
        where = (clean(source.publisher or ""), clean(source.genre or ""), address(source))
        return sentences([_who(source), name, _date(source), ", ".join(part for part in where if part), *last])
    return sentences([_who(source), name, again, body, *last])


def _first(source: "Source") -> str | None:
    """The year of the first publication, or the day of a document, where another date is that of the print."""
    dated = dated_of(source)
    if is_document(source):
        return american(dated.original, _short, day_first=True)
    first = year(dated.original)
    return first if first and first != year(dated.issued) else None


def _of_set(source: "Source", text: str) -> str | None:
    if kind(source) != "book" or not (source.volume_title and source.volume):
        return None
    return f"Vol. {clean(source.volume)} of {italic(text)}"


def _accessed(source: "Source") -> str | None:
    """The day of access, of what has no date of its own."""
    if not source.accessed or dated_of(source).issued:
        return None
    return f"Accessed {american(source.accessed, _short, day_first=True)}"


def _who(source: "Source") -> str | None:
    people = source.author or ([] if kind(source) in ("chapter", "entry-encyclopedia") else source.editor)
    if not people:
        return None
    if len(people) > 2:
        names = f"{_filed(people[0])}, et al."
    else:
        names = ", and ".join([_filed(people[0]), *(straight(one) for one in people[1:])])
    if source.author:
        return names
    return f"{names}, {'editor' if len(people) == 1 else 'editors'}"


def _filed(person: "Name") -> str:
    """A name as MLA files it: under its particle."""
    return inverted(person, particle_first=True)


def _helpers(source: "Source") -> str | None:
    """`edited by A, translated by B`."""
    groups = [("edited", source.editor if source.author or kind(source) in ("chapter", "entry-encyclopedia") else [])]
    groups.append(("translated", source.translator))
    return ", ".join(f"{word} by {_few(people)}" for word, people in groups if people) or None


def _few(people: "Sequence[Name]") -> str:
    names = [straight(one) for one in people]
    return f"{names[0]} et al." if len(names) > 2 else listed(names)


def _container(source: "Source", contained: bool, helpers: str | None) -> str | None:
    """The parts of MLA's container, in its order, between commas."""
    # A place stands only where nobody is known who published.
    known = source.publisher or source.publisher_place
    house = clean(known) if known and not kind(source).startswith("article") else None
    span = _pages(source.page)
    word = "pp." if span and ("–" in span or "," in span) else "p."
    parts = [
        _whole(source) if contained else None,
        _helpers(source) if contained else helpers and helpers[0].upper() + helpers[1:],
        edition(source.edition),
        f"vol. {clean(source.volume)}" if source.volume and not (source.volume_title and kind(source) == "book") else None,
        issue_number(source.issue) if source.issue else None,
        holders.genre(source) if kind(source) == "report" else None,
        house,
        _date(source),
        *_archive(source),
        f"{word} {span}" if span else None,
        address(source),
    ]
    found = [part for part in parts if part]
    return _first_up(", ".join(found)) if found else None


def _whole(source: "Source") -> str | None:
    """What something stands in; a newspaper with its town."""
    name, place = italic(container(source, True)), town(source)
    return f"{name} [{place}]" if name and place else name


def _archive(source: "Source") -> list[str]:
    where, *house = holders.archive(source) if source.archive_location else ["", *holders.archive(source)]
    return [part for part in (*house, where) if part]


def _pages(text: str | None) -> str | None:
    """`161–89`: of the second number the last two digits, and more where they differ."""
    found = pages(text, short=False)
    match = re.fullmatch(r"(\d+)–(\d+)", found or "")
    if not match or len(match[1]) != len(match[2]):
        return found
    first, last = match.groups()
    shared = next((place for place in range(len(first)) if first[place] != last[place]), len(first))
    return f"{first}–{last[min(shared, len(last) - 2) :]}"


def _first_up(text: str) -> str:
    """A container that begins with a number or a version has its first word capitalised: `Vol. 2`."""
    return text[0].upper() + text[1:] if text.startswith(("version", "vol.", "no.", "nos.", "p.", "pp.")) else text


def _date(source: "Source") -> str | None:
    issued = dated_of(source).issued
    if not issued:
        return None
    if kind(source) in ("book", "chapter", "thesis", "report"):
        return year(issued)
    return american(issued, _short, day_first=True)


def _short(month: str) -> str:
    if month in _SHORT_MONTHS:
        return month
    return "Sept." if month == "September" else f"{month[:3]}."
