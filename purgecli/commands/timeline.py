"""What happened when."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands import asking, completing, parts
from purgecli.commands.options import ListFormat, Uncertain
from purgecli.commands.printing import Answer, answer
from purgecli.output import USAGE, fail

if TYPE_CHECKING:
    from purgecli import dates
    from purgecli.chronicle import Entry
    from purgecli.data.listings import Table
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

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


@app.command(cls=parts.Paged)
def timeline(
    context: typer.Context,
    asked: Annotated[
        list[str] | None, typer.Argument(metavar="[WHEN or WHO]", help="A time, people, a trial: 1937, 1936..1938, bukharin.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="The first year, month or day: 1934, 1934-12, 1934-12-01.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last year, month or day.")] = None,
    uncertain: Uncertain = False,
    figure: People = None,
    trial: Trials = None,
    kind: Kinds = None,
    format: ListFormat = "text",
) -> None:
    """What happened when. Example: purge timeline --from 1934 --to 1938"""
    from purgecli import chronicle
    from purgecli.commands import scopes

    library = asking.library(context)
    scope = scopes.of_timeline(library, asked or [])
    if scope.time and (first is not None or last is not None):
        fail("a time is given twice: leave out --from and --to, or the time before them", USAGE)
    first, last = scope.time or (first, last)
    days = asking.period(first, last)
    if uncertain and first is None and last is None:
        fail("--uncertain goes with a time: purge timeline 1937 --uncertain", USAGE)
    people = list(dict.fromkeys([*scope.people, *(asking.person(library, one) for one in figure or [])]))
    trials = list(dict.fromkeys([*scope.trials, *(asking.one(library, "trials", one) for one in trial or [])]))
    kinds = [asking.kind(one) for one in kind or []]
    possible = chronicle.in_order(_entries(library, people, trials, days), kinds)
    entries = [one for one in possible if uncertain or one.span.surely_within(days.first, days.last)]

    def table() -> "Table":
        from purgecli.data import listings

        return listings.entries(entries)

    def json() -> str:
        from purgecli.data import listings

        return listings.entries_json(entries)

    answer(context, format, Answer(lambda: _page(library, entries, people, trials, days), json, table))
    asking.perhaps(len(possible) - len(entries))


def _page(library: "Library", entries: "list[Entry]", people: list[str], trials: list[str], days: "dates.Span") -> "Page":
    from purgecli.library import queries
    from purgecli.pages import timeline
    from purgecli.pages.claim import cited_ids

    sources = queries.notes(library, cited_ids(entry.cites for entry in entries))
    if len(people) > 1:
        return timeline.lives_page([queries.figure(library, one) for one in people], entries, sources)
    months, others = ({}, 0) if people or trials else queries.deaths_by_month(library, days)
    life = queries.figure(library, people[0]) if people and not trials else None
    return timeline.timeline(entries, sources, months, others, life)


def _entries(library: "Library", people: list[str], trials: list[str], days: "dates.Span") -> "list[Entry]":
    """What may lie within some days of the events, or of the events, lives and courses of some people and trials."""
    from purgecli import chronicle
    from purgecli.library import queries

    entries: list[Entry] = []
    if people or not trials:
        entries += [chronicle.of_event(one) for one in queries.events(library, days, people)]
    entries += [one for person in people for one in chronicle.of_life(queries.figure(library, person))]
    for trial in trials:
        accused = [queries.figure(library, one.id) for one in queries.people_of(library, "trial", trial)]
        entries += chronicle.of_trial(queries.trial(library, trial), accused)
    return [one for one in entries if one.span.may_be_within(days.first, days.last)]
