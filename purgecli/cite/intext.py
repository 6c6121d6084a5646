"""A citation in the running text or at its foot, in each style: a note of Chicago's, `(Conquest 1990, 12)` of the others."""

import re
from typing import TYPE_CHECKING

from purgecli.cite import chicago_lists, chicago_notes
from purgecli.cite.chicago import PERIODICALS
from purgecli.cite.csl import dated_of, whole_name
from purgecli.cite.filing import filed_people
from purgecli.cite.parts import clean, container, italic, kind, listed, quoted, title, year

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source


def mark(style: str, source: "Source", at: str | None, letter: str = "") -> str:
    """A citation in a style, with a place; `letter` is what tells the work from others of its author and year."""
    return _MARKS[style](source, at, letter)


def _note(source: "Source", at: str | None, letter: str) -> str:
    return chicago_notes.note(source, at)


def _note_18(source: "Source", at: str | None, letter: str) -> str:
    return chicago_notes.note_18(source, at)


def _author_date(source: "Source", at: str | None, letter: str, most: int = 3) -> str:
    """`(Getty and Chase 1978, 12)`, `(Conquest [1968] 1990, 12)`: CMOS 17, 15.40."""
    who = _who(source, most, "and") or _head(source, True)
    when = _first_and(_year(source, letter), source, "[{}] {}")
    place = _bare(at)
    return f"({who} {when}{f', {place}' if place else ''})"


def _author_date_18(source: "Source", at: str | None, letter: str) -> str:
    return _author_date(source, at, letter, most=2)


def _apa(source: "Source", at: str | None, letter: str) -> str:
    """`(Getty & Chase, 1978, p. 12)`."""
    who = _who(source, 2, "&") or _head(source, False)
    parts = [who, _first_and(_year(source, letter), source, "{}/{}"), _dashed(at)]
    return f"({', '.join(part for part in parts if part)})".replace("”, ", ",” ")


def _mla(source: "Source", at: str | None, letter: str) -> str:
    """`(Getty and Chase 12)`."""
    who = _who(source, 2, "and") or _head(source, True)
    place = _bare(at)
    return f"({who}{f'{_before(place)}{place}' if place else ''})"


def _before(place: str) -> str:
    """A page follows the name, the words of another place a comma."""
    return " " if place[:1].isdigit() else ", "


def _who(source: "Source", most: int, last: str) -> str | None:
    """The surnames; more than `most` are cut to the first."""
    people = filed_people(source)
    names = [_surname(one) for one in people]
    if len(names) > most:
        return f"{names[0]} et al."
    return listed(names, last) or None


def _surname(person: "Name") -> str:
    whole = whole_name(person)
    return clean(person.family or "") if whole is None else clean(whole)


def _head(source: "Source", capitals: bool) -> str:
    """What an entry without people begins with: in Chicago the newspaper or site, else the title."""
    if capitals and source.container_title and (kind(source) in (*PERIODICALS, "webpage") or chicago_lists.is_on_web(source)):
        whole = container(source, True)
        return whole if kind(source) == "webpage" else italic(whole)
    text = title(source, capitals)
    return italic(text) if not source.container_title or kind(source) == "webpage" else quoted(text, "")


def _year(source: "Source", letter: str) -> str:
    issued = dated_of(source).issued
    return f"{year(issued)}{letter}" if issued else "n.d." + (f"-{letter}" if letter else "")


def _first_and(now: str, source: "Source", form: str) -> str:
    """With the year of the first publication before that of the edition."""
    dated = dated_of(source)
    first = year(dated.original)
    return form.format(first, now) if first and dated.issued and first != year(dated.issued) else now


def _dashed(at: str | None) -> str | None:
    return re.sub(r"(?<=\d)-(?=\d)", "–", clean(at)) if at else None


def _bare(at: str | None) -> str | None:
    """A page without `p.`."""
    return re.sub(r"^pp?\. ", "", _dashed(at) or "") or None


_MARKS: "dict[str, Callable[[Source, str | None, str], str]]" = {
    "chicago-notes": _note,
    "chicago-18-notes": _note_18,
    "chicago-author-date": _author_date,
    "chicago-18-author-date": _author_date_18,
    "apa": _apa,
    "mla": _mla,
}


def marks(style: str, cited: "Sequence[tuple[Source, str | None]]", letters: "dict[str, str]") -> list[str]:
    """A citation for each of some sources and places."""
    return [mark(style, source, at, letters.get(source.id, "")) for source, at in cited]
