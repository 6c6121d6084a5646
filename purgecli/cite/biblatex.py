"""biblatex as `biber` reads it: Unicode, dates in ISO 8601-2, `langid`, `origdate`, `translator`.

Fields and entry types are those of the manual of biblatex 3.19, ch. 2. TeX's own special characters are escaped.
"""

from typing import TYPE_CHECKING

from purgecli.cite.csl import item_title, item_type

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
    "entry-encyclopedia": "inreference",
    "report": "report",
    "thesis": "thesis",
    "webpage": "online",
    "document": "misc",
}
"""Type of an item -> type of its entry, where the source has the fields that the type demands."""

LANGUAGES = {
    "en": "english", "ru": "russian", "de": "german", "fr": "french", "it": "italian", "es": "spanish", "pl": "polish",
    "nl": "dutch", "uk": "ukrainian", "lv": "latvian", "lt": "lithuanian", "et": "estonian", "sv": "swedish", "pt": "portuguese",
    "cs": "czech", "fi": "finnish", "hu": "hungarian", "da": "danish", "no": "norwegian", "bg": "bulgarian", "ro": "romanian",
    "hy": "armenian", "tr": "turkish", "el": "greek", "ca": "catalan", "hr": "croatian", "sr": "serbian", "sk": "slovak",
}  # fmt: skip
"""Code of a language -> babel's name of it; a romanised Russian title is not hyphenated as Russian, but is labelled so."""

_LOOSE = {
    "publisher": "",
    "location": "",
    "volume": "vol. ",
    "number": "no. ",
    "pages": "pp. ",
    "isbn": "ISBN ",
    "translator": "trans. ",
}
"""Field that a page or a document has no place for -> the words before it in the note."""

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def bibliography(sources: "Sequence[Source]") -> str:
    """All entries, in the order given, one empty line between them."""
    return "\n".join(entry(source) for source in sources)


def entry(source: "Source") -> str:
    """One entry, ended by a line end."""
    fields = {name: value for name, value in _fields(source).items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{entry_type(source)}{{{source.id},", *lines, "}"]) + "\n"


def entry_type(source: "Source") -> str:
    """The type of a source's entry: `misc` or `online`, which demand little, where a field is missing that its own demands."""
    kind = TYPES[item_type(source)]
    if kind in ("article", "incollection") and not (source.container_title and source.author and source.issued):
        kind = "online" if source.url else "misc"
    if kind == "inreference" and not source.container_title:
        kind = "misc"
    if kind in ("report", "thesis") and not (source.author and source.publisher and source.issued):
        kind = "misc"
    if kind == "book" and not (source.author or source.editor):
        kind = "misc"
    return "misc" if kind == "online" and not source.url else kind


def escape(text: str) -> str:
    """A plain text as TeX source in Unicode; control characters are left out."""
    found = "".join(_SPECIAL.get(char, char if char.isprintable() else " " if char.isspace() else "") for char in text)
    return " ".join(found.split())


def _fields(source: "Source") -> dict[str, str | None]:
    """The fields of an entry. What its type has no field for stands in `note`."""
    found = _all_fields(source)
    if entry_type(source) in ("misc", "online"):
        loose = [(words, found.pop(name, None)) for name, words in _LOOSE.items()]
        found["note"] = "; ".join(f"{words}{value}" for words, value in loose if value) or None
    return found


def _all_fields(source: "Source") -> dict[str, str | None]:
    return {
        "author": _people(source.author),
        "editor": _people(source.editor),
        "translator": _people(source.translator),
        "title": escape(item_title(source)),
        **_container(source),
        "volume": source.volume and escape(source.volume),
        "number": source.issue and escape(source.issue),
        "pages": source.page and escape(source.page.replace("–", "-")).replace("-", "--"),
        "edition": source.edition and escape(source.edition),
        "institution" if entry_type(source) in ("report", "thesis") else "publisher": _house(source.publisher),
        "type": {"report": "report", "thesis": "phdthesis"}.get(entry_type(source)),
        "location": source.publisher_place and escape(source.publisher_place),
        "date": source.issued,
        "origdate": source.original_date,
        "origtitle": source.original_title and escape(source.original_title),
        "titleaddon": _also(source),
        "isbn": source.isbn,
        "doi": source.doi and _address(source.doi),
        "url": source.url and _address(source.url),
        "langid": LANGUAGES.get(source.language),
    }


def _container(source: "Source") -> dict[str, str | None]:
    container = source.container_title and escape(source.container_title)
    match entry_type(source):
        case "article":
            return {"journaltitle": container}
        case "incollection" | "inreference":
            return {"booktitle": container}
        case "online":
            return {"organization": container}
    return {"howpublished": container}


def _house(text: str | None) -> str | None:
    """A publisher: a list in biblatex, which the word `and` would part."""
    name = escape(text or "")
    return f"{{{name}}}" if " and " in f" {name} " else name or None


def _also(source: "Source") -> str | None:
    """The title in its own script and in English."""
    both = (source.title_original, source.title_translation)
    return escape("; ".join(part for part in both if part)) or None


def _people(people: "Sequence[Name]") -> str | None:
    return " and ".join(_person(person) for person in people) or None


def _person(person: "Name") -> str:
    if person.literal or not (person.family and person.given):
        return f"{{{escape(person.literal or person.family or '')}}}"
    family, given = escape(person.family), escape(person.given)
    return f"{{{family}}}, {{{given}}}" if " and " in f" {family} {given} " else f"{family}, {given}"


def _address(text: str) -> str:
    """An address with braces and what is not ASCII in percent form; nothing else is escaped, so that links work."""
    from urllib.parse import quote

    return quote(text, safe="/:?#[]@!$&'()*+,;=%~-._")
