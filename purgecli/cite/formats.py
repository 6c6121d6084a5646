"""Every form in which the bibliography can be had: its name, what it is for, and who writes it."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import SourceLine as Source

DATA = {
    "bibtex": "BibTeX for classic LaTeX: ASCII, everything escaped",
    "biblatex": "biblatex for biber: Unicode, dates, languages, translators",
    "ris": "RIS for EndNote, Zotero, Mendeley and library catalogues",
    "csl-json": "CSL-JSON for pandoc, Zotero and any citation processor",
}
"""Name of a machine-readable form -> what it is for."""

STYLES = {
    "chicago-author-date": "Chicago Manual of Style, 17th edition: author-date reference list",
    "chicago-notes": "Chicago Manual of Style, 17th edition: bibliography of the notes style",
    "chicago-18-author-date": "Chicago Manual of Style, 18th edition: author-date reference list",
    "chicago-18-notes": "Chicago Manual of Style, 18th edition: bibliography of the notes style",
    "apa": "APA, 7th edition: reference list",
    "mla": "MLA Handbook, 9th edition: works cited",
}
"""Name of a formatted style -> what it is."""

PLAIN = {
    "text": "lists as the screens have them",
    "json": "the records, for scripts",
    "csv": "a table for spreadsheets",
    "csv-excel": "the same with a byte order mark, by which Excel knows that it is UTF-8",
    "markdown": "a table for documents",
}

_MODULES = {"bibtex": "bibtex", "biblatex": "biblatex", "ris": "ris", "csl-json": "csl"}
_WRITERS = {
    "chicago-author-date": ("chicago_lists", "author_date"),
    "chicago-notes": ("chicago_lists", "bibliography"),
    "chicago-18-author-date": ("chicago_lists", "author_date_18"),
    "chicago-18-notes": ("chicago_lists", "bibliography_18"),
    "apa": ("apa", "reference"),
    "mla": ("mla", "work"),
}


class Entry(NamedTuple):
    """A formatted entry, and the id of its source."""

    id: str
    text: str


def data(name: str, sources: "Sequence[Source]") -> str:
    """The sources in a machine-readable form."""
    write: Callable[[Sequence[Source]], str] = import_module(f"purgecli.cite.{_MODULES[name]}").bibliography
    return write(sources)


def entries(style: str, sources: "Sequence[Source]") -> list[Entry]:
    """The sources as formatted entries, in the style's order, with letters where the style tells works apart by them."""
    from purgecli.cite import filing

    module, function = _WRITERS[style]
    write: Callable[..., str] = getattr(import_module(f"purgecli.cite.{module}"), function)
    texts = {source.id: write(source) for source in sources}
    filed = sorted(sources, key=lambda source: filing.key(style, source, texts[source.id]))
    letters = filing.letters(filed) if style in filing.DATED else {}
    texts |= {source.id: write(source, letters[source.id]) for source in filed if source.id in letters}
    return [Entry(source.id, texts[source.id]) for source in filed]


def citations(style: str, cited: "Sequence[tuple[Source, str | None]]") -> list[str]:
    """The citations of sources in places (`p. 12`): notes, or what stands in brackets in the text, as the style has it."""
    from purgecli.cite import filing, intext

    sources = list({source.id: source for source, _ in cited}.values())
    in_order = sorted(sources, key=lambda one: filing.key(style, one, one.title))
    return intext.marks(style, cited, filing.letters(in_order) if style in filing.DATED else {})


def shown(text: str, italics: str) -> str:
    """A formatted entry with its italics as asked for: `plain`, `ansi`, `markdown` or `html`; nothing else in it acts."""
    from purgecli.cite import parts

    return parts.FORMS[italics](text)
