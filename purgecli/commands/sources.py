"""The bibliography, and citations from it."""

from typing import Annotated, Any, Literal

import typer

from purgecli import vocabulary
from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, Style, Uncertain, settings
from purgecli.output import NOTHING_FOUND, USAGE, fail, printable, show, write
from purgecli.settings import Settings

app = typer.Typer()

Citations = Literal["bibtex", "biblatex", "ris", "csl-json", "chicago-author-date", "chicago-notes", "apa", "mla"]
SourcesFormat = Annotated[
    Literal["text", "json", "csv", "markdown", Citations], typer.Option("--format", help="How to print it: see --list-formats.")
]
SourceFormat = Annotated[Literal["text", "json", Citations], typer.Option("--format", help="How to print it.")]
Italics = Literal["auto", "plain", "ansi", "markdown", "html"]
Kind = Literal[*vocabulary.SOURCE_KINDS]


@app.command(cls=Command)
def sources(
    context: typer.Context,
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
        return _list_formats()
    library = asking.library(context)
    days = asking.span("year", year) if year is not None else None
    if uncertain and not days:
        fail("--uncertain goes with --year", USAGE)
    chosen, more = _wanted_sources(library, cited_by, kind, language, days, search, uncertain)
    if format == "json" and chosen is None:
        printing.json_list(queries.all_documents(library, "sources"))
    elif format == "json":
        printing.json_list([queries.document(library, "sources", one.id) or "" for one in chosen or []])
    elif format == "bibtex" and chosen is None:
        write("\n".join(queries.bibtex(library)))
    else:
        _print_sources(queries.summaries(library, "sources") if chosen is None else chosen, format, italics, settings(context))
    asking.perhaps(more)


def _wanted_sources(
    library: Any, cited_by: str | None, kind: str | None, language: str | None, days: Any, search: str | None, uncertain: bool
) -> tuple[list[Any] | None, int]:
    """The summaries of the sources that pass the filters (None where there is no filter), and how many more may."""
    from purgecli.library import queries

    if not any((cited_by, kind, language, days, search)):
        return None, 0
    ids = queries.cited_by(library, cited_by) if cited_by else None
    if cited_by and not ids:
        fail(f"no record with the id '{printable(cited_by)}' cites a source", NOTHING_FOUND)
    found, more = queries.chosen_sources(library, ids, kind, language, days, search, uncertain)
    if not found:
        asking.none_passes("sources", more)
    return found, more


def _print_sources(found: list[Any], format: str, italics: str, wishes: Settings) -> None:
    """Sources in any format but JSON."""
    from purgecli.cite import formats

    if format in formats.DATA:
        return write(formats.data(format, found))
    if format in formats.STYLES:
        return printing.entries(format, found, italics)
    from purgecli.render import source as render

    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(found))
    show(render.source_list(found), wishes)


def _list_formats() -> None:
    """Every form of the bibliography, with what it is for."""
    from purgecli.cite import formats

    forms = {**formats.PLAIN, **formats.DATA, **formats.STYLES}
    width = max(map(len, forms)) + 2
    write("\n".join(f"{name:<{width}}{words}" for name, words in forms.items()))


@app.command(cls=Command)
def source(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A source's id, as it stands in brackets.", autocompletion=completing.sources)],
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourceFormat = "text",
) -> None:
    """One source: its data, what it is good for, what cites it. Example: purge source conquest-1990"""
    from purgecli.library import queries

    library = asking.library(context)
    document = queries.document(library, "sources", asking.one(library, "sources", id)) or ""
    if format == "json":
        return printing.json_one(document)
    if format != "text":
        return _print_sources([queries.parse(document)], format, italics, settings(context))
    from purgecli.render import source as render

    show(render.source_page(queries.parse(document)), settings(context))


@app.command(cls=Command)
def cite(
    context: typer.Context,
    id: Annotated[
        str | None, typer.Argument(help="A source's id; without one, this program itself.", autocompletion=completing.sources)
    ] = None,
    at: Annotated[str | None, typer.Option("--at", help='The place in it: "p. 12".')] = None,
    style: Annotated[Style, typer.Option("--style", help="The style of the line for the bibliography.")] = "chicago-notes",
    italics: Annotated[Italics, typer.Option("--italics", help="How italics are shown.")] = "auto",
) -> None:
    """A ready footnote and a line for the bibliography. Example: purge cite conquest-1990 --at "p. 12" """
    import sys

    from purgecli.cite import chicago, formats, itself
    from purgecli.library import queries

    library = asking.library(context)
    found = queries.record(library, "sources", asking.one(library, "sources", id)) if id else itself.record()
    wanted = ("ansi" if sys.stdout.isatty() else "plain") if italics == "auto" else italics
    write(formats.shown(chicago.note(found, at), wanted))
    write(formats.shown(formats.entries(style, [found])[0].text, wanted))
