"""BibTeX as classic `bibtex` reads it: ASCII only, LaTeX's special characters escaped, titles protected from recasing.

Fields and entry types are those of `btxdoc` (Oren Patashnik, BibTeXing, 1988); `date`, `day`, `doi`, `isbn`, `url` and `urldate`
are the usual additions, which the classic styles pass over. What they would not print otherwise stands in `note`.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.csl import dated_of, is_document, item_title, item_type, whole_name
from purgecli.cite.romanise import ascii_letters, romanised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_PRESS = ("article-newspaper", "article-magazine")
TYPES = {
    "book": "book",
    "chapter": "incollection",
    "article-journal": "article",
    "article-newspaper": "article",
    "article-magazine": "article",
    "entry-encyclopedia": "incollection",
    "report": "techreport",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
    "webpage": "misc",
    "document": "misc",
}
"""Type of an item -> type of its entry."""

_REQUIRED = {
    "incollection": ("author", "container_title", "publisher", "issued"),
    "article": ("author", "container_title", "issued"),
    "techreport": ("publisher",),
    "phdthesis": ("author", "publisher"),
    "unpublished": ("author",),
}
"""Type of an entry -> what it demands; where more than one of these is missing, and no more would be printed, it is `misc`."""
_ONLY_THERE = ("volume", "issue", "page", "edition", "editor", "collection_title")
"""What `misc` would not print."""

# BibTeX counts braces even behind a backslash, so that `\{` would unbalance a field.
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "–": "--", "—": "---", "‘": "`", "’": "'", "“": "``", "”": "''", "…": r"\ldots{}", "\u00a0": "~", "№": "No.",
    "ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}", "ø": r"{\o}", "Ø": r"{\O}",
    "ł": r"{\l}", "Ł": r"{\L}", "ı": r"{\i}", "«": r"\guillemotleft{}", "»": r"\guillemotright{}", "°": r"\textdegree{}",
    "ʹ": "'", "ʺ": "''", "£": r"\pounds{}", "§": r"\S{}", "©": r"\copyright{}",
    # LaTeX's default encodings have no schwa; this is its usual substitute.
    "ə": r'{\"{a}}', "Ə": r'{\"{A}}',
}  # fmt: skip
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"', "\u0304": "=", "\u0307": ".",
    "\u0306": "u", "\u030c": "v", "\u030b": "H", "\u0327": "c", "\u0328": "k", "\u030a": "r", "\u0323": "d", "\u0331": "b",
}  # fmt: skip
_PARTING = re.compile(r",|(?<![^\s])(and|others)(?![^\s])", re.IGNORECASE)


def bibliography(sources: "Sequence[Source]") -> str:
    """All entries, in the order given, one empty line between them."""
    return "\n".join(entry(source) for source in sources)


def entry(source: "Source") -> str:
    """One entry, ended by a line end."""
    fields = {name: value for name, value in _fields(source).items() if value}
    # A value with a macro in it has its quotation marks already.
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items()]
    return "\n".join([f"@{entry_type(source)}{{{source.id},", *lines, "}"]) + "\n"


def escape(text: str) -> str:
    """A plain text as LaTeX source in ASCII; what has no form in LaTeX's default encoding is romanised."""
    return " ".join("".join(map(_escaped, unicodedata.normalize("NFC", romanised(text)))).split())


def _escaped(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    if not char.isprintable():
        return " " if char.isspace() else ""
    if char.isascii():
        return char
    return _accented(char) or "".join(_SPECIAL.get(one, one) for one in ascii_letters(char) if one.isprintable())


def _accented(char: str) -> str:
    base, *marks = list(unicodedata.normalize("NFD", char))
    if not marks or not base.isascii() or any(mark not in _ACCENTS for mark in marks):
        return ""
    # LaTeX takes the dot of an i or a j away by itself.
    text = base
    for mark in marks:
        text = rf"{{\{_ACCENTS[mark]}{{{text}}}}}"
    return text


def entry_type(source: "Source") -> str:
    """The type of a source's entry: the one that prints what it has, `misc` where no other would print more."""
    kind = TYPES[item_type(source)]
    if kind in ("article", "incollection") and not source.container_title:
        return "misc"
    if source.type == "entry-encyclopedia":
        return kind
    lacking = [field for field in _REQUIRED.get(kind, ()) if not getattr(source, field)]
    if len(lacking) > 1 and not any(getattr(source, field) for field in _ONLY_THERE):
        return "misc"
    if kind in ("techreport", "phdthesis", "unpublished") and lacking:
        return "misc"
    return "mastersthesis" if kind == "phdthesis" and "master" in (source.genre or "").lower() else kind


def _fields(source: "Source") -> dict[str, str | None]:
    title = f"{{{escape(item_title(source))}}}"
    kind = entry_type(source)
    issued = dated_of(source).issued
    people = _people(source.author)
    # A book is its editor's where it has no author; the editor of a work by somebody goes into the note.
    editors = _people(source.editor) if kind == "incollection" or (kind == "book" and not people) else None
    return {
        "author": people,
        "editor": editors,
        # What the styles sort by where nobody is named.
        "key": None if people or (editors and kind == "book") else title,
        "title": title,
        **_container(source, kind),
        **_numbers(source, kind),
        "type": escape(source.genre) if source.genre and kind in ("techreport", "phdthesis", "mastersthesis") else None,
        "edition": source.edition and escape(source.edition),
        "address": _place(source),
        "year": _year(issued) or ("n.d." if "year" in source.unfound else None),
        **_day(source, issued),
        "note": _note(source, kind),
        "isbn": source.isbn and escape(source.isbn),
        "doi": source.doi and _address(source.doi),
        "url": source.url and _address(source.url),
        "urldate": source.accessed,
        "language": source.language,
    }


def _container(source: "Source", kind: str) -> dict[str, str | None]:
    """Where a work appeared, in the fields of its entry's type."""
    container = source.container_title and escape(source.container_title)
    publisher = source.publisher and escape(source.publisher)
    if not publisher and "publisher" in source.unfound:
        publisher = "s.n."
    match kind:
        case "article":
            return {"journal": container}
        case "incollection":
            return {"booktitle": container, "publisher": publisher}
        case "phdthesis" | "mastersthesis":
            return {"school": publisher}
        case "techreport":
            return {"institution": publisher}
        case "misc":
            return {"howpublished": ", ".join(part for part in (container, publisher) if part)}
    return {"publisher": publisher}


def _numbers(source: "Source", kind: str) -> dict[str, str | None]:
    """Volume, number, series and pages, where the type's styles print them."""
    volume = source.volume and escape(source.volume)
    series = source.collection_title and escape(source.collection_title)
    pages = source.page and escape(source.page.replace("–", "-")).replace("-", "--")
    if kind == "article":
        # The styles print a number only after a volume; alone it goes into the note.
        number = source.issue if volume else None
    elif kind == "techreport":
        number = source.number
    else:
        # Of a book they print its volume, or else its number in the series.
        number = None if volume else source.collection_number
    in_series = series if kind in ("book", "incollection") else None
    return {"volume": volume, "number": number and escape(number), "series": in_series, "pages": pages}


def _place(source: "Source") -> str | None:
    if source.publisher_place:
        return escape(source.publisher_place)
    return "s.l." if "place" in source.unfound else None


def _people(people: "Sequence[Name]") -> str | None:
    return " and ".join(filter(None, map(_person, people))) or None


def _person(person: "Name") -> str:
    whole = whole_name(person)
    if whole is not None:
        return f"{{{escape(whole)}}}" if escape(whole) else ""
    family, given = escape(person.family or ""), escape(person.given or "")
    # A name that holds what parts names, or a comma, would be read as several, or as another part of one.
    return f"{{{family}}}, {{{given}}}" if _PARTING.search(f"{family} {given}") else f"{family}, {given}"


def _year(issued: str | None) -> str | None:
    """`1938`, `1937--1938`; `(about 1938)`, `(by 1920)` for what is not certain: the styles sort by the last four digits."""
    if not issued:
        return None
    span = dates.parse(issued)
    if span.start and span.end and not span.mark:
        return "--".join(dict.fromkeys(f"{one}" for one in (span.start.year, span.end.last_year)))
    return f"({dates.by_year(issued)})"


def _day(source: "Source", issued: str | None) -> dict[str, str | None]:
    """`month = feb` by BibTeX's macro, `oct # "--" # nov`, `"Summer"`; nothing for a year, or what lies in two.

    The day of a newspaper is part of its month, as btxdoc has it, since the styles print no day; readers that know more take the
    whole from `date`.
    """
    span = dates.parse(issued) if issued else None
    if not (span and span.start and span.end and span.start.month and span.end.month and span.start.year == span.end.year):
        return {}
    months = [_month(one) for one in dict.fromkeys(one._replace(day=0) for one in (span.start, span.end))]
    month = ' # "--" # '.join(months)
    one_day = span.start.day if span.start == span.end else 0
    if not one_day or span.mark:
        return {"month": month}
    if item_type(source) in _PRESS:
        return {"month": f'"{one_day}~" # {month}', "date": issued}
    return {"month": month, "day": f"{one_day}"}


def _month(point: dates.Point) -> str:
    season = dates.season(point)
    return f'"{season.capitalize()}"' if season else dates.MONTHS[point.month - 1][:3].lower()


def _note(source: "Source", kind: str) -> str | None:
    """What the type's fields leave no place for, in sentences."""
    dated = dated_of(source)
    first = None
    if dated.original:
        first = (
            f"Dated {dates.display(dated.original)}"
            if is_document(source)
            else f"First published {dates.by_year(dated.original)}"
        )
    editors = _names("Edited by", source.editor) if source.author and kind != "incollection" else None
    issue = f"No. {source.issue}" if source.issue and not (source.volume and kind == "article") else None
    series = None
    if source.collection_title and kind not in ("book", "incollection"):
        series = " ".join(part for part in (source.collection_title, source.collection_number) if part)
    number = f"No. {source.number}" if source.number and kind != "techreport" else None
    genre = source.genre if kind not in ("techreport", "phdthesis", "mastersthesis") else None
    archive = ", ".join(part for part in (source.archive, source.archive_place, source.archive_location) if part)
    parts = [
        genre, _loose(source, kind), issue, number, source.volume_title, editors, _names("Translated by", source.translator),
        series, archive, source.title_translation, first,
    ]  # fmt: skip
    return escape(". ".join(part.rstrip(".") for part in parts if part)) or None


def _loose(source: "Source", kind: str) -> str | None:
    """Volume, pages and edition of what `misc` prints without them."""
    if kind not in ("misc", "unpublished"):
        return None
    words = (("vol. ", source.volume), ("p. ", source.page), ("edition ", source.edition))
    found = ", ".join(f"{word}{value}" for word, value in words if value)
    return found[:1].upper() + found[1:] or None


def _names(words: str, people: "Sequence[Name]") -> str | None:
    names = [whole_name(one) or " ".join(part for part in (one.given, one.family) if part) for one in people]
    return f"{words} {', '.join(names)}" if people else None


def _address(text: str) -> str:
    """An address as BibTeX can hold it: braces and what is not ASCII in percent form, nothing escaped, so that links work."""
    from urllib.parse import quote

    return quote(text, safe="/:?#[]@!$&'()*+,;=%~-._<>^|")
