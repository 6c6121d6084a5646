"""What happened when."""

from typing import Annotated

import typer

from purgecli.commands import asking, printing
from purgecli.commands.options import Command, ListFormat, settings
from purgecli.output import show, write

app = typer.Typer()


@app.command(cls=Command)
def timeline(
    context: typer.Context,
    first: Annotated[str | None, typer.Option("--from", help="The first year, month or day: 1934, 1934-12, 1934-12-01.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last year, month or day.")] = None,
    figure: Annotated[list[str] | None, typer.Option("--figure", help="This person's life too; may be repeated.")] = None,
    format: ListFormat = "text",
) -> None:
    """What happened when. Example: purge timeline --from 1934 --to 1938"""
    from purgecli.library import queries
    from purgecli.render import timeline as render

    start, end = asking.period(first, last)
    library = asking.library(context)
    people = [asking.person(library, one) for one in figure or []]
    entries = [render.event_entry(queries.parse(text)) for text in queries.events(library, start, end, people)]
    entries += [one for person in people for one in render.life_entries(queries.figure(library, person))]
    entries = render.in_order(entries, start, end)
    if format == "json":
        return write(render.as_json(entries))
    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(entries))
    ids = list(dict.fromkeys(cite.source for entry in entries for cite in entry.cites))
    show(render.timeline(entries, queries.sources(library, ids)), settings(context))
