"""The Chicago Manual of Style, 17th and 18th edition: what its lists (ch. 14 and 15, or 13 and 14) and its notes share.

An entry in a list is never begun with a dash for a repeated author: it stays whole when it is copied.
"""

from typing import TYPE_CHECKING, NamedTuple

from purgecli.cite.csl import dated_of, is_document
from purgecli.cite.parts import (
    ANY_LENGTH,
    american,
    clean,
    container,
    day_and_month,
    edition,
    headline,
    inverted,
    italic,
    kind,
    listed,
    quoted,
    straight,
    title,
    town,
    translated,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source


class Manual(NamedTuple):
    """What the editions of the manual differ in.

    More than `most` names in a list are cut to `shown`, more than `most_in_note` in a note to one. `places`: whether the place of
    a publisher is told; `pages_of_parts`: whether a chapter's pages are; `months`: whether the month is, of what has a volume and
    a number; `under`: the word before an entry of an encyclopaedia; `small`: letters of a title's longest word without a capital.
    """

    most: int
    shown: int
    most_in_note: int
    places: bool
    pages_of_parts: bool
    months: bool
    under: str
    small: int


SEVENTEENTH = Manual(10, 7, 3, places=True, pages_of_parts=True, months=True, under="s.v.", small=ANY_LENGTH)
EIGHTEENTH = Manual(6, 3, 2, places=False, pages_of_parts=False, months=False, under="under", small=4)

PERIODICALS = ("article-newspaper", "article-magazine")
BOOKISH = ("book", "report")
IN_BOOKS = ("chapter", "entry-encyclopedia")


def listed_people(source: "Source", manual: Manual) -> str | None:
    """The authors, else the editors, the first inverted."""
    people = source.author or (source.editor if kind(source) not in IN_BOOKS else [])
    if not people:
        return None
    names = _names(people, manual)
    if source.author:
        return names
    return f"{names}, {'ed.' if len(people) == 1 else 'eds.'}"


def _names(people: "Sequence[Name]", manual: Manual) -> str:
    names = [inverted(people[0]), *(straight(one) for one in people[1:])]
    if len(names) > manual.most:
        return ", ".join(names[: manual.shown]) + ", et al."
    return f"{names[0]}, and {names[1]}" if len(names) == 2 else listed(names)


def styled_title(source: "Source", manual: Manual, mark: str = ".") -> str:
    """The title in italics or quotation marks, with its translation; `mark` closes a quoted one."""
    text = title(source, True, manual.small)
    if source.title_translation:
        return translated(italic(text) if kind(source) in BOOKISH else quoted(text, ""), source)
    return italic(text) if kind(source) in BOOKISH else quoted(text, mark)


def imprint(source: "Source", manual: Manual) -> str | None:
    """`Moscow: Progress`; in the 18th edition `Progress`, and the place only where nobody is known."""
    house = clean(source.publisher) if source.publisher else ""
    if not manual.places and (house or not source.publisher_place):
        return house or None
    place = clean(source.publisher_place) if source.publisher_place else "n.p." if "place" in source.unfound else ""
    return ": ".join(part for part in (place, house) if part) or None


def by(words: str, people: "Sequence[Name]") -> str | None:
    """`edited by A and B`."""
    return f"{words} {listed([straight(one) for one in people])}" if people else None


def volume(source: "Source") -> str | None:
    """`vol. 2`, with the volume's own title where it has one."""
    found = f"vol. {clean(source.volume)}" if source.volume else None
    own = clean(source.volume_title or "")
    return ", ".join(part for part in (found, italic(headline(own) if source.language == "en" else own)) if part) or None


def first_year(source: "Source") -> str | None:
    """The year of the first publication, where it is another than that of the edition cited."""
    dated = dated_of(source)
    first = year(dated.original)
    return first if first and not is_document(source) and first != year(dated.issued) else None


def document_date(source: "Source") -> str | None:
    """The day of a document that is printed in something of another date."""
    dated = dated_of(source)
    return american(dated.original) if is_document(source) and dated.original else None


def published(source: "Source", manual: Manual, when: str) -> str:
    """`1968; New York: Oxford University Press, 1990`."""
    closed = ", ".join(part for part in (imprint(source, manual), when) if part)
    first = first_year(source) if not source.original_title else None
    return f"{first}; {closed}" if first else closed


def first_title(source: "Source", dated: bool) -> str | None:
    """`Originally published as *Title* (1971)`, of what appeared under another one."""
    if not source.original_title or is_document(source):
        return None
    first = year(source.original_date) if dated else None
    return f"Originally published as {italic(clean(source.original_title))}" + (f" ({first})" if first else "")


def accessed(source: "Source") -> str | None:
    """`accessed May 3, 2026`, of what has no date of its own."""
    return f"accessed {american(source.accessed)}" if source.accessed and not dated_of(source).issued else None


def site(source: "Source", manual: Manual) -> str | None:
    """`A Site, A University`: a page's site, and who answers for it."""
    parts = (container(source, True, manual.small), clean(source.publisher) if source.publisher else None)
    return ", ".join(dict.fromkeys(part for part in parts if part)) or None


def stated_edition(source: "Source") -> str | None:
    """The edition in a note or within a sentence."""
    return edition(source.edition)


def periodical(source: "Source", manual: Manual) -> str:
    """`*The Star* (Christchurch)`"""
    name, place = italic(container(source, True, manual.small)), town(source)
    return f"{name} ({place})" if name and place else name


def is_printed(source: "Source") -> bool:
    """Whether an entry of an encyclopaedia is of one in volumes, not of one that lies on the web."""
    return bool(source.publisher or source.edition or source.volume)


def up(text: str | None) -> str | None:
    """With a capital, as it begins a sentence: `Vol. 2`."""
    return text[0].upper() + text[1:] if text else None


def month_within(source: "Source") -> str:
    """The month or season of an issue, without its year."""
    return day_and_month(source.issued) or "" if source.issued else ""
