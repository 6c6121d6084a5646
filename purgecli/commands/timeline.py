"""What happened when."""

from typing import Annotated, Any

import typer

from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, Uncertain, settings
from purgecli.output import USAGE, fail, show, write
from purgecli.settings import Settings

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
    uncertain: Uncertain = False,
    figure: People = None,
    trial: Trials = None,
    kind: Kinds = None,
    format: ListFormat = "text",
) -> None:
    """What happened when. Example: purge timeline --from 1934 --to 1938"""
    from purgecli.render import timeline as render

    days = asking.period(first, last)
    if uncertain and first is None and last is None:
        fail("--uncertain goes with --from or --to", USAGE)
    library = asking.library(context)
    people = list(dict.fromkeys(asking.person(library, one) for one in figure or []))
    trials = [asking.one(library, "trials", one) for one in trial or []]
    kinds = [asking.kind(one) for one in kind or []]
    possible = render.in_order(_entries(library, people, trials, days), kinds)
    entries = [one for one in possible if uncertain or one.span.surely_within(days.first, days.last)]
    if format == "json":
        write(render.as_json(entries))
    elif format != "text":
        printing.table(format, render.FIELDS, render.as_rows(entries))
    else:
        _show(library, entries, people, trials, days, settings(context))
    asking.perhaps(len(possible) - len(entries))


def _show(library: Any, entries: list[Any], people: list[str], trials: list[str], days: Any, wishes: Settings) -> None:
    """The screen of a timeline."""
    from purgecli.library import queries
    from purgecli.render import timeline as render

    sources = queries.sources(library, list(dict.fromkeys(cite.source for entry in entries for cite in entry.cites)))
    if len(people) > 1:
        lives = [queries.figure(library, one) for one in people]
        return show(render.lives_page(lives, entries, sources), wishes)
    months, others = ({}, 0) if people or trials else queries.deaths_by_month(library, days)
    show(render.timeline(entries, sources, months, others), wishes)


def _entries(library: Any, people: list[str], trials: list[str], days: Any) -> list[Any]:
    """What may lie within some days of the events, or of the events, lives and courses of some people and trials."""
    from purgecli.library import queries
    from purgecli.render import timeline as render

    entries: list[Any] = []
    if people or not trials:
        entries += [render.event_entry(queries.parse(text)) for text in queries.events(library, days, people)]
    entries += [one for person in people for one in render.life_entries(queries.figure(library, person))]
    for trial in trials:
        accused = [queries.figure(library, one.id) for one in queries.people_of(library, "trial", trial)]
        entries += render.trial_entries(queries.record(library, "trials", trial), accused)
    return [one for one in entries if one.span.may_be_within(days.first, days.last)]
