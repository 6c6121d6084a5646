"""The bibliography, and citations from it."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from purgecli import codes
from purgecli.commands import asking, completing, missing, parts
from purgecli.commands.options import Command, Style, Uncertain, settings
from purgecli.commands.printing import Answer, answer, citations, entries, json_list, json_one
from purgecli.output import NOTHING_FOUND, USAGE, fail, printable, write_data, write_folded, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli import dates, views
    from purgecli.data.listings import Table
    from purgecli.library.store import Library
    from purgecli.pages.model import Page
    from purgecli.settings import Settings

app = typer.Typer()

Citations = Literal[
    "bibtex", "biblatex", "ris", "csl-json",
    "chicago-author-date", "chicago-notes", "chicago-18-author-date", "chicago-18-notes", "apa", "mla",
]  # fmt: skip
SourcesFormat = Annotated[
    Literal["text", "json", "csv", "csv-excel", "markdown", "html", Citations],
    typer.Option("--format", help="How to print it: see --list-formats."),
]
SourceFormat = Annotated[
    Literal["text", "json", "markdown", "html", Citations], typer.Option("--format", help="How to print it.")
]
Italics = Literal["auto", "plain", "ansi", "markdown", "html"]
Kind = codes.SourceKind


@app.command(cls=Command)
def sources(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(help="With these words in author, title, journal.")] = None,
    cited_by: Annotated[
        str | None,
        typer.Option("--cited-by", help="Cited by this figure, reason, claim, event, trial.", autocompletion=completing.figures),
    ] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Of this kind.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="In this language: en, ru, de.")] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="FROM..TO", help="Surely published in these years.")] = None,
    uncertain: Uncertain = False,
    search: Annotated[str | None, typer.Option("--search", help="With these words in author, title, journal.")] = None,
    list_formats: Annotated[bool, typer.Option("--list-formats", help="Every form it can be had in.")] = False,
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourcesFormat = "text",
) -> None:
    """The bibliography. Example: purge sources --format bibtex > refs.bib"""
    from purgecli.library import queries

    if list_formats:
        return _list_formats(settings(context))
    library = asking.library(context)
    days = asking.span("year", year) if year is not None else None
    if uncertain and not days:
        fail("--uncertain goes with --year", USAGE)
    search = " ".join([*(words or []), *([search] if search else [])]) or None
    chosen, more = _wanted_sources(library, cited_by, kind, language, days, search, uncertain)
    if format == "bibtex" and chosen is None:
        # The whole of it is made with the library.
        write_data("\n".join(queries.bibtex(library)))
    elif format == "json" and chosen is None:
        write_json(json_list(queries.all_documents(library, "sources")))
    else:
        _print_sources(context, library, queries.all_sources(library) if chosen is None else chosen, format, italics)
    asking.perhaps(more)


def _wanted_sources(
    library: "Library",
    cited_by: str | None,
    kind: str | None,
    language: str | None,
    days: "dates.Span | None",
    search: str | None,
    uncertain: bool,
) -> "tuple[list[views.SourceLine] | None, int]":
    """The summaries of the sources that pass the filters (None where there is no filter), and how many more may."""
    from purgecli.library import queries

    if not any((cited_by, kind, language, days, search)):
        return None, 0
    ids = _cited_by(library, cited_by) if cited_by else None
    found, more = queries.chosen_sources(library, ids, kind, language, days, search, uncertain)
    if not found:
        asking.none_passes("sources", more)
    return found, more


def _cited_by(library: "Library", wanted: str) -> list[str]:
    """The ids of the sources of a record, by its id, its number, or what it is called."""
    from purgecli.library import answering, queries

    meaning = None if queries.cited_by(library, wanted) else answering.resolve(library, wanted)
    if isinstance(meaning, answering.Several):
        missing.several(library, [*meaning.records], f"several records may be meant by '{printable(wanted)}'")
    found = queries.cited_by(library, meaning.record.id if isinstance(meaning, answering.One) else wanted)
    if not found:
        fail(
            f"no record with the id '{printable(wanted)}' cites a source; {missing.call(library, 'search WORDS')} finds records",
            NOTHING_FOUND,
        )
    return found


def _print_sources(
    context: typer.Context, library: "Library", found: "Sequence[views.SourceLine]", format: str, italics: str
) -> None:
    """A list of sources in any format."""
    from purgecli.cite import formats
    from purgecli.library import queries

    if format in formats.DATA:
        return (write_json if format == "csl-json" else write_data)(formats.data(format, found))
    if format in formats.STYLES:
        return entries(format, found, italics, settings(context))

    def page() -> "Page":
        from purgecli.pages import source

        return source.source_list(found)

    def table() -> "Table":
        from purgecli.data import listings

        return listings.sources(found)

    def json() -> str:
        return json_list([queries.the_document(library, "sources", one.id) for one in found])

    answer(context, format, Answer(page, json, table))


def _list_formats(wishes: "Settings") -> None:
    """Every form of the bibliography, with what it is for."""
    from purgecli.cite import formats

    forms = {**formats.PLAIN, **formats.DATA, **formats.STYLES}
    width = max(map(len, forms)) + 2
    write_folded("\n".join(f"{name:<{width}}{words}" for name, words in forms.items()), wishes)


@app.command(cls=parts.Work)
def source(
    context: typer.Context,
    id: Annotated[
        list[str], typer.Argument(help="Its id, or words of author and title: conquest 1990.", autocompletion=completing.sources)
    ],
    opened: Annotated[bool, typer.Option("--open", help="Open its address in your browser.")] = False,
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourceFormat = "text",
) -> None:
    """One source: its data, what it is good for, what cites it. Example: purge source conquest-1990"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "sources", " ".join(id))
    record = queries.source(library, found)
    if opened:
        from purgecli.cite.text import address

        return parts.open_source(record.id, address(record))
    if format not in ("text", "json", "markdown", "html"):
        return _print_sources(context, library, [record], format, italics)

    def page() -> "Page":
        from purgecli.pages import source

        return source.source_page(record)

    def short() -> "Page":
        from purgecli.pages import brief

        return brief.of_source(record)

    answer(context, format, Answer(page, lambda: json_one(queries.the_document(library, "sources", found)), brief=short))


@app.command(cls=Command)
def cite(
    context: typer.Context,
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Ids of sources; without one, this program itself.", autocompletion=completing.sources),
    ] = None,
    at: Annotated[str | None, typer.Option("--at", help='The place in it: "p. 12".')] = None,
    style: Annotated[Style, typer.Option("--style", help="The style of the line for the bibliography.")] = "chicago-notes",
    italics: Annotated[Italics, typer.Option("--italics", help="How italics are shown.")] = "auto",
) -> None:
    """A ready footnote and a line for the bibliography. Example: purge cite conquest-1990 --at "p. 12" """
    from purgecli.cite import chicago_notes, formats, itself
    from purgecli.library import queries

    library = asking.library(context)
    if at and len(_apart(library, ids or [])) > 1:
        fail("--at is a place in one source: name one", USAGE)
    chosen = [asking.one(library, "sources", one) for one in _apart(library, ids or [])]
    found: Sequence[views.SourceLine] = [queries.source(library, one) for one in dict.fromkeys(chosen)] or [itself.record()]
    notes = [chicago_notes.note(one, at) for one in found]
    citations([*notes, *(entry.text for entry in formats.entries(style, found))], italics, settings(context))


def _apart(library: "Library", words: list[str]) -> list[str]:
    """Sources that are named in a call: each word is one, unless all of them are the parts of one id (`conquest 1990`)."""
    from purgecli.library import queries

    return ["-".join(words)] if len(words) > 1 and queries.has(library, "sources", "-".join(words).casefold()) else words
