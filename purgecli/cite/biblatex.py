"""biblatex as `biber` reads it: Unicode, dates in ISO 8601-2, `langid`, `origdate`, `translator`.

Fields and entry types are those of the manual of biblatex 3.19, ch. 2. TeX's own special characters are escaped.
"""

import re
from typing import TYPE_CHECKING

from purgecli.cite.csl import dated_of, item_title, item_type, whole_name

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
    "manuscript": "unpublished",
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
    "edition": "edition ",
    "volume": "vol. ",
    "number": "no. ",
    "pages": "pp. ",
    "series": "",
    "isbn": "ISBN ",
    "translator": "trans. ",
}
"""Field that a page or a document has no place for -> the words before it in the note."""

_ENTRIES_WITHOUT = {
    "inreference": ("translator",),
    "article": ("publisher", "location"),
    "unpublished": ("publisher", "volume", "number", "pages", "edition", "series"),
}
"""Type of an entry -> more fields that it has no place for."""

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


_PARTED = ("book", "collection", "incollection", "inreference")
"""Types of entries that have the field `part`."""
_PART = re.compile(r"(?P<volume>\d+), (?:part|book) (?P<part>\d+)")
_PARTING = re.compile(r"(?<![^\s])(and|others)(?![^\s])", re.IGNORECASE)


def bibliography(sources: "Sequence[Source]") -> str:
    """All entries, in the order given, one empty line between them."""
    return "\n".join(entry(source) for source in sources)


def entry(source: "Source") -> str:
    """One entry, ended by a line end."""
    fields = {name: value for name, value in _fields(source).items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@{entry_type(source)}{{{source.id},", *lines, "}"]) + "\n"


def entry_type(source: "Source") -> str:
    """The type of a source's entry; `online` or `misc` where what its own would stand in is not known."""
    kind = TYPES[item_type(source)]
    if kind in ("article", "incollection", "inreference") and not source.container_title:
        kind = "online" if source.url else "misc"
    if kind in ("report", "thesis") and not (source.author and source.publisher):
        kind = "misc"
    return "misc" if kind == "online" and not source.url else kind


def escape(text: str) -> str:
    """A plain text as TeX source in Unicode; control characters are left out."""
    found = "".join(_SPECIAL.get(char, char if char.isprintable() else " " if char.isspace() else "") for char in text)
    return " ".join(found.split())


def _fields(source: "Source") -> dict[str, str | None]:
    """The fields of an entry. What its type has no field for stands in `note`."""
    kind = entry_type(source)
    found = _all_fields(source, kind)
    lost = _LOOSE if kind in ("misc", "online") else _ENTRIES_WITHOUT.get(kind, ())
    loose = [(_LOOSE[name], found.pop(name, None)) for name in lost]
    parts = [found.get("note"), "; ".join(f"{words}{value}" for words, value in loose if value)]
    return {**found, "note": ". ".join(part for part in parts if part) or None}


def _all_fields(source: "Source", kind: str) -> dict[str, str | None]:
    dated = dated_of(source)
    whole = source.volume_title if kind == "book" else None
    series = source.collection_title and escape(source.collection_title)
    number = source.issue or source.number or source.collection_number
    return {
        "author": _people(source.author),
        "editor": _people(source.editor),
        "translator": _people(source.translator),
        # A volume's own title stands before that of the set.
        "title": escape(whole or item_title(source)),
        "maintitle": escape(item_title(source)) if whole else None,
        **_container(source, kind),
        **_volume(source, kind),
        "number": number and escape(number),
        "series": series,
        "pages": source.page and escape(source.page.replace("–", "-")).replace("-", "--"),
        "edition": source.edition and escape(source.edition),
        "institution" if kind in ("report", "thesis") else "publisher": _list(source.publisher or _sought(source, "publisher")),
        "type": _kind_of_work(source, kind),
        "location": _list(source.publisher_place or _sought(source, "place")),
        "date": dated.issued,
        "origdate": dated.original,
        "origtitle": source.original_title and escape(source.original_title),
        "titleaddon": _also(source),
        "note": _note(source, kind),
        "isbn": source.isbn and escape(source.isbn),
        "doi": source.doi and _address(source.doi),
        "url": source.url and _address(source.url),
        "urldate": source.accessed if source.url else None,
        "langid": LANGUAGES.get(source.language),
    }


def _kind_of_work(source: "Source", kind: str) -> str | None:
    """`type`: what a report, a thesis or a document is; those that biblatex knows by a word of its own by that."""
    genre = (source.genre or "").lower()
    if kind == "thesis" and ("master" in genre or not genre or "phd" in genre or "ph.d" in genre):
        return "mathesis" if "master" in genre else "phdthesis"
    if kind == "report" and not genre:
        return "report"
    return escape(source.genre) if source.genre and kind in ("thesis", "report", "misc", "unpublished") else None


def _note(source: "Source", kind: str) -> str | None:
    """What a document on a page is, as `@online` has no `type`; in what a whole work stands; where a document is kept."""
    genre = escape(source.genre) if source.genre and kind == "online" else None
    within = escape(source.container_title) if source.container_title and kind in ("book", "report", "thesis") else None
    return ". ".join(part for part in (genre, within, _archive(source)) if part) or None


def _volume(source: "Source", kind: str) -> dict[str, str | None]:
    """`volume`, which biblatex wants for a number, with the `part` of a volume that is bound in several, where a type has one."""
    if source.volume and kind in _PARTED and (parted := _PART.fullmatch(source.volume)):
        return {"volume": parted["volume"], "part": parted["part"]}
    return {"volume": source.volume and escape(source.volume)}


def _container(source: "Source", kind: str) -> dict[str, str | None]:
    container = source.container_title and escape(source.container_title)
    match kind:
        case "article":
            return {"journaltitle": container}
        case "incollection" | "inreference":
            if source.volume_title:
                return {"booktitle": escape(source.volume_title), "maintitle": container}
            return {"booktitle": container}
        case "online":
            return {"organization": _list(source.container_title)}
        case "book" | "report" | "thesis":
            return {}
    return {"howpublished": container}


def _archive(source: "Source") -> str | None:
    parts = (source.archive, source.archive_place, source.archive_location)
    return escape(", ".join(part for part in parts if part)) or None


def _sought(source: "Source", what: str) -> str | None:
    """`s.n.` or `s.l.` for what was sought in vain."""
    return {"publisher": "s.n.", "place": "s.l."}[what] if what in source.unfound else None


def _list(text: str | None) -> str | None:
    """A publisher, a place, an organisation: lists in biblatex, which the word `and` would part."""
    name = escape(text or "")
    return f"{{{name}}}" if _PARTING.search(name) else name or None


def _also(source: "Source") -> str | None:
    """The title in its own script and in English."""
    both = (source.title_original, source.title_translation)
    return escape("; ".join(part for part in both if part)) or None


def _people(people: "Sequence[Name]") -> str | None:
    return " and ".join(filter(None, map(_person, people))) or None


def _person(person: "Name") -> str:
    whole = whole_name(person)
    if whole is not None:
        return f"{{{escape(whole)}}}" if escape(whole) else ""
    family, given = escape(person.family or ""), escape(person.given or "")
    # A name that holds what parts names, or a comma, would be read as several, or as another part of one.
    return f"{{{family}}}, {{{given}}}" if "," in family + given or _PARTING.search(f"{family} {given}") else f"{family}, {given}"


def _address(text: str) -> str:
    """An address with braces and what is not ASCII in percent form; nothing else is escaped, so that links work."""
    from urllib.parse import quote

    return quote(text, safe="/:?#[]@!$&'()*+,;=%~-._<>^|")
