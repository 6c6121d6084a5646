"""BibTeX as classic `bibtex` reads it: ASCII only, LaTeX's special characters escaped, titles protected from recasing.

Fields and entry types are those of `btxdoc` (Oren Patashnik, BibTeXing, 1988); `doi`, `isbn` and `url` are the usual additions,
which the classic styles ignore.
"""

import unicodedata
from typing import TYPE_CHECKING

from purgecli import dates

if TYPE_CHECKING:
    from purgecli.records import Name, Source

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
"""Type of a source -> type of its entry."""

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
}  # fmt: skip
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"', "\u0304": "=", "\u0307": ".",
    "\u0306": "u", "\u030c": "v", "\u030b": "H", "\u0327": "c", "\u0328": "k", "\u030a": "r", "\u0323": "d", "\u0331": "b",
}  # fmt: skip


def bibliography(sources: "list[Source]") -> str:
    """All entries, in the order given, one empty line between them."""
    return "\n".join(entry(source) for source in sources)


def entry(source: "Source") -> str:
    """One entry, ended by a line end."""
    fields = {name: value for name, value in _fields(source).items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{TYPES[source.type]}{{{source.id},", *lines, "}"]) + "\n"


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
    base, *marks = unicodedata.normalize("NFD", char)
    if not marks or not base.isascii() or any(mark not in _ACCENTS for mark in marks):
        return ""
    text = rf"\{base}" if base in "ij" else base
    for mark in marks:
        text = rf"{{\{_ACCENTS[mark]}{{{text}}}}}"
    return text


def _fields(source: "Source") -> dict[str, str | None]:
    kind = TYPES[source.type]
    container = source.container_title and escape(source.container_title)
    return {
        "author": _people(source.author),
        "editor": _people(source.editor),
        "title": f"{{{escape(source.title)}}}",
        "journal": container if kind == "article" else None,
        "booktitle": container if kind == "incollection" else None,
        "howpublished": _howpublished(source) if kind == "misc" else None,
        "volume": source.volume and escape(source.volume),
        "number": source.issue and escape(source.issue),
        "pages": source.page and escape(source.page.replace("–", "-")).replace("-", "--"),
        "edition": source.edition and escape(source.edition),
        "school" if kind == "phdthesis" else "publisher": escape(source.publisher)
        if source.publisher and kind != "misc"
        else None,
        "address": source.publisher_place and escape(source.publisher_place),
        "year": source.issued and source.issued[:4],
        "month": _month(source.issued),
        "note": _note(source),
        "isbn": source.isbn,
        "doi": source.doi and _address(source.doi),
        "url": source.url and _address(source.url),
        "language": source.language,
    }


def _people(people: "list[Name]") -> str | None:
    return " and ".join(_person(person) for person in people) or None


def _person(person: "Name") -> str:
    if person.literal or not (person.family and person.given):
        return f"{{{escape(person.literal or person.family or '')}}}"
    family, given = escape(person.family), escape(person.given)
    # A name that holds the word that parts names would be read as two.
    return f"{{{family}}}, {{{given}}}" if " and " in f" {family} {given} " else f"{family}, {given}"


def _howpublished(source: "Source") -> str | None:
    parts = [source.container_title, source.publisher]
    return escape(", ".join(part for part in parts if part)) or None


def _month(issued: str | None) -> str | None:
    month = issued and dates.parse(issued)[0]
    return dates.MONTHS[month.month - 1] if month and month.month else None


def _note(source: "Source") -> str | None:
    first = source.original_date and f"First published {source.original_date[:4]}"
    translators = ", ".join(" ".join(part for part in (one.given, one.family, one.literal) if part) for one in source.translator)
    parts = [translators and f"Translated by {translators}", source.title_translation, first]
    return escape(". ".join(part for part in parts if part)) or None


def _address(text: str) -> str:
    """An address as BibTeX can hold it: braces and what is not ASCII in percent form, nothing escaped, so that links work."""
    from urllib.parse import quote

    return quote(text, safe="/:?#[]@!$&'()*+,;=%~-._")
