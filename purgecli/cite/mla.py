"""The MLA Handbook, 9th edition: an entry of the list of works cited."""

from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.parts import (
    address,
    american,
    clean,
    container,
    edition,
    inverted,
    italic,
    kind,
    listed,
    pages,
    quoted,
    sentences,
    straight,
    title,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_WHOLES = ("book", "thesis")
_SHORT_MONTHS = {"May", "June", "July"}


def work(source: "Source", letter: str = "") -> str:
    """An entry of the list of works cited; `letter` is not used there."""
    text = title(source, True)
    contained = bool(source.container_title) and kind(source) not in _WHOLES
    first = year(source.original_date)
    again = first if first and first != year(source.issued) else None
    name = quoted(text) if contained else italic(text)
    helpers = None if contained else _helpers(source)
    if not contained and again and not helpers:
        return sentences([_who(source), name, again, _container(source, contained, None)])
    return sentences([_who(source), name, again, _container(source, contained, helpers)])


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
    house = clean(source.publisher) if source.publisher and not kind(source).startswith("article") else None
    span = pages(source.page, short=True)
    word = "pp." if span and ("–" in span or "," in span) else "p."
    parts = [
        italic(container(source, True)) if contained else None,
        _helpers(source) if contained else helpers and helpers[0].upper() + helpers[1:],
        edition(source.edition),
        f"vol. {clean(source.volume)}" if source.volume else None,
        f"no. {clean(source.issue)}" if source.issue else None,
        house,
        _date(source),
        f"{word} {span}" if span else None,
        address(source),
    ]
    found = [part for part in parts if part]
    return _first_up(", ".join(found)) if found else None


def _first_up(text: str) -> str:
    """A container that begins with a number has its first word capitalised: `Vol. 2`."""
    return text[0].upper() + text[1:] if text.startswith(("vol.", "no.", "p.", "pp.")) else text


def _date(source: "Source") -> str | None:
    if not source.issued:
        return None
    issued = dates.parse(source.issued)
    if issued.start != issued.end or kind(source) in ("book", "chapter", "thesis", "entry-encyclopedia"):
        return year(source.issued)
    return american(source.issued, lambda month: month if month in _SHORT_MONTHS else _cut(month), day_first=True)


def _cut(month: str) -> str:
    return "Sept." if month == "September" else f"{month[:3]}."
