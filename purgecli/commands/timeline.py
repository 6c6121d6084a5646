"""What happened when."""

from typing import Annotated, Any

import typer

from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, settings
from purgecli.output import show, write_data

app = typer.Typer()

People = Annotated[
    list[str] | None,
    typer.Option("--figure", help="This person's life; several stand side by side.", autocompletion=completing.figures),
]
Trials = Annotated[
    list[str] | None,
    typer.Option("--trial", help="The course of this trial, and its defendants' ends.", autocompletion=completing.trials),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help="Only entries of this kind; may be repeated.", autocompletion=completing.kinds),
]


@app.command(cls=Command)
def timeline(
    context: typer.Context,
    first: Annotated[str | None, typer.Option("--from", help="The first year, month or day: 1934, 1934-12, 1934-12-01.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last year, month or day.")] = None,
    figure: People = None,
    trial: Trials = None,
    kind: Kinds = None,
    format: ListFormat = "text",
) -> None:
    """What happened when. Example: purge timeline --from 1934 --to 1938"""
    from purgecli.library import queries
    from purgecli.render import timeline as render

    start, end = asking.period(first, last)
    library = asking.library(context)
    people = list(dict.fromkeys(asking.person(library, one) for one in figure or []))
    trials = [asking.one(library, "trials", one) for one in trial or []]
    kinds = [asking.kind(one) for one in kind or []]
    entries = render.in_order(_entries(library, people, trials, start, end), start, end, kinds)
    if format == "json":
        return write_data(render.as_json(entries))
    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(entries))
    sources = queries.sources(library, list(dict.fromkeys(cite.source for entry in entries for cite in entry.cites)))
    if len(people) > 1:
        lives = [queries.figure(library, one) for one in people]
        return show(render.lives_page(lives, entries, sources), settings(context))
    months = {} if people or trials else queries.deaths_by_month(library, start, end)
    show(render.timeline(entries, sources, months), settings(context))


def _entries(library: Any, people: list[str], trials: list[str], start: str, end: str) -> list[Any]:
    """The events of a period, or those of some people and trials with their own lives and course."""
    from purgecli.library import queries
    from purgecli.render import timeline as render

    entries: list[Any] = []
    if people or not trials:
        entries += [render.event_entry(queries.parse(text)) for text in queries.events(library, start, end, people)]
    entries += [one for person in people for one in render.life_entries(queries.figure(library, person))]
    for trial in trials:
        accused = [queries.figure(library, one.id) for one in queries.people_of(library, "trial", trial)]
        entries += render.trial_entries(queries.record(library, "trials", trial), accused)
    return entries
