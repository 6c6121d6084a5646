"""The cohorts."""

from typing import Annotated

import typer

from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, OneFormat, settings
from purgecli.output import show

app = typer.Typer()


@app.command(cls=Command)
def cohorts(context: typer.Context, format: ListFormat = "text") -> None:
    """The bodies whose members are followed by name. Example: purge cohorts"""
    from purgecli.library import queries
    from purgecli.render import cohort as render

    library = asking.library(context)
    if format == "json":
        return printing.json_list(queries.all_documents(library, "cohorts"))
    found = queries.summaries(library, "cohorts")
    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(found))
    show(render.cohort_list(found), settings(context))


@app.command(cls=Command)
def cohort(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A cohort's id: cc-1934.", autocompletion=completing.cohorts)],
    timeline: Annotated[bool, typer.Option("--timeline", help="How many were free, held and dead at each year's end.")] = False,
    format: OneFormat = "text",
) -> None:
    """One cohort: fates, published counts, every member. Example: purge cohort cc-1917 --timeline"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "cohorts", id)
    if format == "json":
        return printing.json_one(queries.document(library, "cohorts", found))
    from purgecli.render import cohort as render
    from purgecli.render.trial import cited_ids

    record = queries.record(library, "cohorts", found)
    if timeline:
        return show(render.years_page(record), settings(context))
    show(render.cohort_page(record, queries.sources(library, cited_ids(record))), settings(context))
