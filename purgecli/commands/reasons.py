"""The reasons, and the historians' debate."""

from typing import Annotated

import typer

from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, OneFormat, settings
from purgecli.output import show

app = typer.Typer()


@app.command(cls=Command)
def reasons(context: typer.Context, format: ListFormat = "text") -> None:
    """The reasons, each with where scholarship stands. Example: purge reasons"""
    from purgecli.library import queries

    library = asking.library(context)
    if format == "json":
        return printing.json_list(queries.all_documents(library, "reasons"))
    found = queries.summaries(library, "reasons")
    if format != "text":
        rows = [(one.number, one.id, one.title, one.short.text, one.standing.text) for one in found]
        return printing.table(format, ("number", "id", "title", "short", "standing"), rows)
    from purgecli.render import reason as render
    from purgecli.render.claim import cited_ids

    omissions = queries.summaries(library, "omissions")
    ids = [*render.summary_sources(found, standing=True), *cited_ids(omissions)]
    show(render.reason_list(found, omissions, queries.sources(library, ids)), settings(context))


@app.command(cls=Command)
def reason(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A reason's id or its number.", autocompletion=completing.reasons)],
    format: OneFormat = "text",
) -> None:
    """One reason whole: argument, verdicts, scholars, cases. Example: purge reason 2"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "reasons", id)
    if format == "json":
        return printing.json_one(queries.document(library, "reasons", found))
    from purgecli.render import reason as render

    record = queries.reason(library, found)
    show(render.reason_page(record, queries.sources(library, render.cited_ids(record))), settings(context))


@app.command(cls=Command)
def debate(context: typer.Context, format: ListFormat = "text") -> None:
    """What each historian argues, before and after the archives opened. Example: purge debate"""
    from purgecli.library import queries

    library = asking.library(context)
    if format == "json":
        return printing.json_list(queries.all_documents(library, "scholars"))
    from purgecli.render import claim as render

    found = queries.summaries(library, "scholars")
    if format != "text":
        rows = [(one.year, one.name, one.archives, one.argues.text) for one in found]
        return printing.table(format, ("year", "name", "archives", "argues"), rows)
    show(render.debate(found, queries.sources(library, render.cited_ids(found, "argues"))), settings(context))
