"""The order of a list of works, as the manuals want it.

Letter by letter within each part of a name, and nothing before something: an author alone before the same with a second one, a
surname before a longer one that begins with it. Hyphens, apostrophes and accents do not count (CMOS 17, 14.65-67 and 16.58-61;
APA 7, 9.44-49). Works of the same people stand by year where the style has it after the author, else by title.
"""

from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.csl import dated_of, item_title, whole_name
from purgecli.cite.parts import kind, plain, year
from purgecli.names import plain_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

DATED = ("chicago-author-date", "chicago-18-author-date", "apa")
"""Styles that have the year after the author, and tell works of one author and year apart by a letter."""

Key = tuple[tuple[tuple[str, str], ...], str, str, str]


def key(style: str, source: "Source", text: str) -> Key:
    """What an entry is filed by: its people, the year where the style files by it, the title, the id. `text` is the entry."""
    people = filed_people(source)
    found = tuple(_name(one, style) for one in people) or ((_letters(_without_article(plain(text))), ""),)
    return found, _year(style, source) if style in DATED else "", title_letters(source), source.id


def letters_of(filed: Key) -> str:
    """A key as a text that stands in the same order, which a database can keep; `title_of` has the title out of it."""
    people, year, title, id_ = filed
    return "\n".join(["".join(f"{family}\n{given}\n" for family, given in people) + "\t", year, title, id_])


def title_of(letters: str) -> str:
    """What a title is filed by, of a text that `letters_of` made."""
    return letters.rsplit("\n", 2)[1]


def title_letters(source: "Source") -> str:
    """What a title is filed by: its letters without a leading article."""
    return _letters(_without_article(item_title(source)))


def year_of(source: "Source") -> str:
    """The year by which a work stands in a list by date, undated ones last."""
    return _year("", source)


def filed_people(source: "Source") -> "Sequence[Name]":
    """Those under whom a work is filed: its authors, else the editors of a book."""
    return source.author or (source.editor if kind(source) not in ("chapter", "entry-encyclopedia") else [])


def letters(sources: "Sequence[Source]") -> dict[str, str]:
    """Id -> letter, for sources, in order, by the same people from the same year; others are told apart by their titles."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for source in sources:
        people = tuple((one.family, one.given, one.literal) for one in filed_people(source))
        if people:
            groups.setdefault((people, year(dated_of(source).issued)), []).append(source.id)
    return {one: _letter(place) for ids in groups.values() if len(ids) > 1 for place, one in enumerate(ids)}


def _name(person: "Name", style: str) -> tuple[str, str]:
    """(surname, given names) in letters; a particle counts where the style files by it (APA, MLA)."""
    if (whole := whole_name(person)) is not None:
        return _letters(_without_article(whole)), ""
    family = person.family or ""
    if style not in ("apa", "mla"):
        family = family.lstrip("abcdefghijklmnopqrstuvwxyz ") or family
    given = person.given or ""
    return _letters(family), " ".join(word[:1] for word in plain_letters(given).split()) if style == "apa" else plain_letters(
        given
    )


def _year(style: str, source: "Source") -> str:
    """By the first day; undated works first in APA (9.46), last in Chicago."""
    issued = dated_of(source).issued
    if not issued:
        return "" if style == "apa" else "~"
    return f"{dates.parse(issued).place.year:04}"


def _without_article(text: str) -> str:
    words = plain_letters(text).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def _letters(text: str) -> str:
    return plain_letters(text).replace(" ", "")


def _letter(place: int) -> str:
    """`a` to `z`, then `aa`, `ab`."""
    first, last = divmod(place, 26)
    return (chr(96 + first) if first else "") + chr(97 + last)
