"""The trials."""

from typing import Annotated

import typer

from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, OneFormat, settings
from purgecli.output import show

app = typer.Typer()


@app.command(cls=Command)
def trials(context: typer.Context, format: ListFormat = "text") -> None:
    """The trials, with their sentences. Example: purge trials"""
    from purgecli.library import queries
    from purgecli.render import trial as render

    library = asking.library(context)
    if format == "json":
        return printing.json_list(queries.all_documents(library, "trials"))
    found = queries.summaries(library, "trials")
    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(found))
    show(render.trial_list(found), settings(context))


@app.command(cls=Command)
def trial(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A trial's id: moscow-1938.", autocompletion=completing.trials)],
    format: OneFormat = "text",
) -> None:
    """One trial: charges, every defendant, what came after. Example: purge trial moscow-1938"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "trials", id)
    if format == "json":
        return printing.json_one(queries.document(library, "trials", found))
    from purgecli.render import trial as render

    record = queries.record(library, "trials", found)
    show(render.trial_page(record, queries.sources(library, render.cited_ids(record))), settings(context))
