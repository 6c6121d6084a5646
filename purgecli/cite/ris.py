"""RIS, as reference managers import it (tags of the specification of 2011): one tag a line, records ended by `ER`."""

from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.csl import dated_of, item_title, item_type, whole_name

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
    "manuscript": "MANSCPT",
    # Readers take the general type for a journal's article.
    "document": "MANSCPT",
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
    kind = item_type(source)
    first, _, last = (source.page or "").replace("–", "-").partition("-")
    dated = dated_of(source)
    # In a book's record `T2` is its series, in the others what holds the work; there `T3` is.
    whole = source.container_title if kind not in ("book", "report") else source.collection_title
    series = source.collection_title if kind not in ("book", "report") else source.container_title
    original = ", ".join(part for part in (source.original_title, _year(dated.original)) if part)
    return [
        *(("AU", _person(one)) for one in source.author),
        *(("ED", _person(one)) for one in source.editor),
        *(("A4", _person(one)) for one in source.translator),
        ("TI", item_title(source)),
        ("TT", source.title_translation),
        ("T2", whole),
        ("T3", series),
        ("VL", source.volume),
        ("IS", source.issue or (source.collection_number if kind == "book" else None)),
        ("SP", first),
        ("EP", last),
        ("ET", source.edition),
        ("M3", source.genre),
        ("PB", source.publisher or ("s.n." if "publisher" in source.unfound else None)),
        ("CY", source.publisher_place or source.archive_place or ("s.l." if "place" in source.unfound else None)),
        ("PY", _year(dated.issued)),
        ("DA", _day(dated.issued)),
        ("OP", original),
        ("SN", source.number if kind == "report" else source.isbn),
        ("DB", source.archive),
        ("AN", source.archive_location),
        ("DO", source.doi),
        ("UR", source.url),
        ("Y2", _day(source.accessed)),
        ("LA", source.language),
        ("N1", source.title_original),
        ("N1", source.volume_title and f"Volume title: {source.volume_title}"),
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
    """`Family, Given`; a body with a comma at its end, by which readers keep it whole, and with none inside."""
    if (whole := whole_name(person)) is not None:
        return f"{whole.replace(', ', ' – ').replace(',', ' ')}," if whole.strip(" ,") else ""
    return f"{_single(person.family)}, {_single(person.given)}"


def _single(text: str | None) -> str:
    """A part of a name without commas: readers take what follows one for the next part."""
    return (text or "").replace(",", "")


def _clean(text: str | None) -> str:
    """One line without control characters: a line end would begin a new tag."""
    return " ".join("".join(char if char.isprintable() else " " for char in text or "").split())
