"""RIS, as reference managers import it (tags of the specification of 2011): one tag a line, records ended by `ER`."""

from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.csl import item_title, item_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

TYPES = {
    "book": "BOOK",
    "chapter": "CHAP",
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "entry-encyclopedia": "ENCYC",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
    "document": "GEN",
}
"""Type of an item -> value of `TY`."""


def bibliography(sources: "Sequence[Source]") -> str:
    """All records, in the order given."""
    return "".join(entry(source) for source in sources)


def entry(source: "Source") -> str:
    """One record."""
    lines = [("TY", TYPES[item_type(source)]), ("ID", source.id), *_lines(source), ("ER", "")]
    return "".join(f"{tag}  - {_clean(value)}\r\n" for tag, value in lines if value or tag == "ER")


def _lines(source: "Source") -> list[tuple[str, str | None]]:
    journal = item_type(source).startswith("article")
    first, _, last = (source.page or "").replace("–", "-").partition("-")
    return [
        *(("AU", _person(one)) for one in source.author),
        *(("ED" if item_type(source) in ("chapter", "entry-encyclopedia") else "A2", _person(one)) for one in source.editor),
        *(("A4", _person(one)) for one in source.translator),
        ("TI", item_title(source)),
        ("TT", source.title_translation),
        ("JO" if journal else "T2", source.container_title),
        ("VL", source.volume),
        ("IS", source.issue),
        ("SP", first),
        ("EP", last),
        ("ET", source.edition),
        ("PB", source.publisher),
        ("CY", source.publisher_place),
        ("PY", _year(source.issued)),
        ("DA", _day(source.issued)),
        ("OP", source.original_title or _year(source.original_date)),
        ("SN", source.isbn),
        ("DO", source.doi),
        ("UR", source.url),
        ("LA", source.language),
        ("N1", source.title_original),
    ]


def _year(text: str | None) -> str | None:
    """The one year that there is room for: the first, or the only one that is known."""
    return f"{dates.parse(text).place.year:04}" if text else None


def _day(issued: str | None) -> str | None:
    """`1938/03/15/`, `1936///summer`, as far as it is known."""
    start = dates.parse(issued).start if issued else None
    if not start or not start.month:
        return None
    if season := dates.season(start):
        return f"{start.year:04}///{season}"
    return f"{start.year:04}/{start.month:02}/{f'{start.day:02}' if start.day else ''}/"


def _person(person: "Name") -> str:
    if person.literal or not (person.family and person.given):
        return person.literal or person.family or ""
    return f"{person.family}, {person.given}"


def _clean(text: str | None) -> str:
    """One line without control characters: a line end would begin a new tag."""
    return " ".join("".join(char if char.isprintable() else " " for char in text or "").split())
