"""What can be done with a page besides reading it: a footnote, an address, a file; each as the other commands have it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from purgecli import clean, kinds, writing
from purgecli.library import queries
from purgecli.pages import model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from purgecli.browse.calls import Words
    from purgecli.commands.options import Style
    from purgecli.library.store import Library

STYLES: tuple[Style, ...] = ("chicago-notes", "chicago-author-date", "apa", "mla")
Form = Literal["Markdown", "HTML", "BibTeX"]
FORMS: Mapping[Form, str] = {"Markdown": ".md", "HTML": ".html", "BibTeX": ".bib"}
"""Name of a form -> how the names of its files end."""


class Record(NamedTuple):
    """What a page is about."""

    kind: str
    id: str


def record_of(library: Library, call: Words) -> Record | None:
    """The record whose page a call gives; None for any other page."""
    if len(call) < 2 or call[0] not in kinds.SINGULARS:
        return None
    kind, text = kinds.SINGULARS[call[0]], " ".join(call[1:])
    found = queries.find_figure(library, text) if kind == "figures" else queries.find_id(library, kind, text)
    return Record(kind, found.id) if found.id else None


def note(library: Library, source_id: str, at: str | None, style: Style) -> str:
    """A citation to be pasted: in the notes style a footnote with its place, in the others the line for the list.

    Raises `NoRecord`.
    """
    from purgecli.cite import chicago_notes, formats

    source = queries.source(library, source_id)
    text = chicago_notes.note(source, at) if style == "chicago-notes" else formats.entries(style, [source])[0].text
    return clean.shown(formats.shown(text, "plain"))


def address(library: Library, source_id: str) -> str | None:
    """Where a source can be read. Raises `NoRecord`."""
    from purgecli.cite import text

    return text.address(queries.source(library, source_id))


def is_address(url: str) -> bool:
    """Whether it is an address on the web, the only kind that is handed to a browser."""
    return re.fullmatch(clean.ADDRESS, url) is not None


def write(library: Library, page: model.Page, call: Words, form: Form, folder: Path) -> Path:
    """Writes a page into a folder, under a name that is free there; the file.

    Raises `OSError`, or `ValueError` where there is nothing to be written.
    """
    text = clean.shown(_text(library, page, call, form))
    stem = "-".join(re.findall(r"[\w-]+", " ".join(call).replace("--", "")))[:80].strip("-") or "purge"
    for number in range(1, 1000):
        path = folder / f"{stem}{'' if number == 1 else f'-{number}'}{FORMS[form]}"
        try:
            writing.put(path, (text if text.endswith("\n") else text + "\n").encode("utf-8", "replace"))
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "there are too many files of that name", str(folder / stem))


def _text(library: Library, page: model.Page, call: Words, form: Form) -> str:
    if form == "Markdown":
        from purgecli.show import markdown

        return markdown.document(page)
    if form == "HTML":
        from purgecli.show import html

        return html.document(page)
    from purgecli.cite import formats

    record = record_of(library, call)
    ids = [record.id] if record and record.kind == "sources" else model.cited(page)
    if not ids:
        raise ValueError("this page cites no source")
    return formats.data("bibtex", list(queries.sources(library, ids).values()))
