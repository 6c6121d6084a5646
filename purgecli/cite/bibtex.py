"""BibTeX as classic `bibtex` reads it: ASCII only, LaTeX's special characters escaped, titles protected from recasing.

Fields and entry types are those of `btxdoc` (Oren Patashnik, BibTeXing, 1988); `doi`, `isbn` and `url` are the usual additions,
which the classic styles ignore.
"""

import unicodedata
from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.csl import item_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

TYPES = {
    "book": "book",
    "chapter": "incollection",
    "article-journal": "article",
    "article-newspaper": "article",
    "article-magazine": "article",
    "entry-encyclopedia": "incollection",
    "review": "article",
    "report": "book",
    "thesis": "phdthesis",
    "webpage": "misc",
    "document": "misc",
    "speech": "misc",
}
"""Type of a source -> type of its entry, where the source has the fields that the type demands."""

_REQUIRED = {
    "book": ("issued", "publisher"),
    "incollection": ("author", "container_title", "issued", "publisher"),
    "article": ("author", "container_title", "issued"),
    "phdthesis": ("author", "issued", "publisher"),
    "misc": (),
}

# BibTeX counts braces even behind a backslash, so that `\{` would unbalance a field.
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "–": "--", "—": "---", "‘": "`", "’": "'", "“": "``", "”": "''", "…": r"\ldots{}", "\u00a0": "~", "№": "No.",
    "ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}", "ø": r"{\o}", "Ø": r"{\O}",
    "ł": r"{\l}", "Ł": r"{\L}", "ı": r"{\i}", "«": r"\guillemotleft{}", "»": r"\guillemotright{}", "°": r"\textdegree{}",
    "ʹ": "'", "ʺ": "''",
    # LaTeX's default encodings have no schwa; this is its usual substitute.
    "ə": r'{\"{a}}', "Ə": r'{\"{A}}',
}  # fmt: skip
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"', "\u0304": "=", "\u0307": ".",
    "\u0306": "u", "\u030c": "v", "\u030b": "H", "\u0327": "c", "\u0328": "k", "\u030a": "r", "\u0323": "d", "\u0331": "b",
}  # fmt: skip


def bibliography(sources: "Sequence[Source]") -> str:
    """All entries, in the order given, one empty line between them."""
    return "\n".join(entry(source) for source in sources)


def entry(source: "Source") -> str:
    """One entry, ended by a line end."""
    fields = {name: value for name, value in _fields(source).items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{entry_type(source)}{{{source.id},", *lines, "}"]) + "\n"


def escape(text: str) -> str:
    """A plain text as LaTeX source in ASCII. What has no LaTeX form in the default encoding is left out."""
    found = []
    for char in unicodedata.normalize("NFC", text):
        if char in _SPECIAL:
            found.append(_SPECIAL[char])
        elif char.isascii():
            found.append(char if char.isprintable() else " " if char.isspace() else "")
        else:
            found.append(_accented(char))
    return " ".join("".join(found).split())


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
    """The type of a source's entry: `misc`, which demands nothing, where a field is not known that its own type demands."""
    kind = TYPES[source.type]
    named = source.author or source.editor or kind != "book"
    return kind if named and all(getattr(source, field) for field in _REQUIRED[kind]) else "misc"


def _fields(source: "Source") -> dict[str, str | None]:
    title = f"{{{escape(item_title(source))}}}"
    return {
        "author": _people(source.author),
        # The styles print one or the other of a book's author and editor; the editor of a work by somebody goes into the note.
        "editor": None if source.author else _people(source.editor),
        # What the styles sort by where nobody is named.
        "key": None if source.author or source.editor else title,
        "title": title,
        **_container(source),
        "volume": source.volume and escape(source.volume),
        # The styles print a number only after a volume; alone it goes into the note.
        "number": source.issue and source.volume and escape(source.issue),
        "pages": source.page and escape(source.page.replace("–", "-")).replace("-", "--"),
        "edition": source.edition and escape(source.edition),
        "address": source.publisher_place and escape(source.publisher_place),
        "year": _year(source.issued),
        "month": _month(source.issued),
        "note": _note(source),
        "isbn": source.isbn,
        "doi": source.doi and _address(source.doi),
        "url": source.url and _address(source.url),
        "language": source.language,
    }


def _container(source: "Source") -> dict[str, str | None]:
    """Where a work appeared, in the fields of its entry's type."""
    container = source.container_title and escape(source.container_title)
    publisher = source.publisher and escape(source.publisher)
    match entry_type(source):
        case "article":
            return {"journal": container}
        case "incollection":
            return {"booktitle": container, "publisher": publisher}
        case "phdthesis":
            return {"school": publisher}
        case "misc":
            return {"howpublished": ", ".join(part for part in (container, publisher) if part)}
    return {"publisher": publisher}


def _people(people: "Sequence[Name]") -> str | None:
    return " and ".join(_person(person) for person in people) or None


def _person(person: "Name") -> str:
    if person.literal or not (person.family and person.given):
        return f"{{{escape(person.literal or person.family or '')}}}"
    family, given = escape(person.family), escape(person.given)
    # A name that holds the word that parts names would be read as two.
    return f"{{{family}}}, {{{given}}}" if " and " in f" {family} {given} " else f"{family}, {given}"


def _year(issued: str | None) -> str | None:
    """`1938`, `1937--1938`; `(about 1938)`, `(by 1920)` for what is not certain: the styles sort by the last four digits."""
    if not issued:
        return None
    span = dates.parse(issued)
    if span.start and span.end and not span.mark:
        return "--".join(dict.fromkeys(f"{one}" for one in (span.start.year, span.end.last_year)))
    return f"({dates.by_year(issued)})"


def _month(issued: str | None) -> str | None:
    """`November`, `November--December`, `Summer`; None where the date is no more than a year, or in two years."""
    span = dates.parse(issued) if issued else None
    if not (span and span.start and span.end and span.start.month and span.end.month and span.start.year == span.end.year):
        return None
    return "--".join(
        dict.fromkeys(dates.season(one).capitalize() or dates.MONTHS[one.month - 1] for one in (span.start, span.end))
    )


def _note(source: "Source") -> str | None:
    first = source.original_date and f"First published {dates.by_year(source.original_date)}"
    editors = _names("Edited by", source.editor) if source.author else None
    issue = f"No. {source.issue}" if source.issue and not source.volume else None
    parts = [issue, editors, _names("Translated by", source.translator), source.title_translation, first]
    return escape(". ".join(part for part in parts if part)) or None


def _names(words: str, people: "Sequence[Name]") -> str | None:
    names = (" ".join(part for part in (one.given, one.family, one.literal) if part) for one in people)
    return f"{words} {', '.join(names)}" if people else None


def _address(text: str) -> str:
    """An address as BibTeX can hold it: braces and what is not ASCII in percent form, nothing escaped, so that links work."""
    from urllib.parse import quote

    return quote(text, safe="/:?#[]@!$&'()*+,;=%~-._")
