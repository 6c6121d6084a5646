"""People beside and among each other: two lives compared, the links of one, a case of the day."""

from typing import Annotated, Any, Literal

import typer

from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, OneFormat, settings
from purgecli.output import NOTHING_FOUND, USAGE, fail, show, write_data

app = typer.Typer()

LinksFormat = Annotated[Literal["text", "json", "dot", "graphml"], typer.Option("--format", help="dot, graphml: graph tools.")]
Name = Annotated[str, typer.Argument(help="A name in any spelling.", autocompletion=completing.figures)]


@app.command(cls=Command)
def compare(context: typer.Context, first: Name, second: Name, format: OneFormat = "text") -> None:
    """Two lives field by field, and what they share. Example: purge compare bukharin kamenev"""
    from purgecli.library import queries
    from purgecli.render import compare as render

    library = asking.library(context)
    ids = [asking.person(library, first), asking.person(library, second)]
    if ids[0] == ids[1]:
        fail(f"both names are those of {ids[0]}", USAGE)
    lives = [queries.figure(library, one) for one in ids]
    between = [one for one in queries.relations(library, ids[0]) if {one.from_, one.to} == set(ids)]
    if format == "json":
        return write_data(render.as_json(lives, between))
    show(render.comparison(lives, between, queries.sources(library, render.cited_ids(lives, between))), settings(context))


@app.command(cls=Command)
def links(
    context: typer.Context,
    name: Annotated[
        list[str] | None, typer.Argument(help="A name; without one, everybody.", autocompletion=completing.figures)
    ] = None,
    format: LinksFormat = "text",
) -> None:
    """A person's allies, opponents, accusers, co-defendants; who named whom. Example: purge links bukharin"""
    from purgecli.library import queries
    from purgecli.render import links as render

    library = asking.library(context)
    found = asking.person(library, " ".join(name)) if name else None
    relations = queries.relations(library, found)
    if format == "dot" or format == "graphml":
        return write_data(render.GRAPHS[format](_people(library, found, relations), relations))
    if format == "json":
        return write_data(render.as_json(relations))
    if not found:
        fail("the whole network is for graph tools: --format dot, graphml or json; or name one person", USAGE)
    figure = queries.figure(library, found)
    trials = {one.id: queries.people_of(library, "trial", one.id) for one in figure.trials}
    sources = queries.sources(library, render.cited_ids(relations))
    show(render.tree(figure, relations, trials, sources), settings(context))


def _people(library: Any, figure_id: str | None, relations: list[Any]) -> list[Any]:
    """The summaries of the people in a network."""
    from purgecli.library import queries

    everyone = queries.summaries(library, "figures")
    inside = {figure_id, *(one.from_ for one in relations), *(one.to for one in relations)}
    return [one for one in everyone if one.id in inside]


@app.command(cls=Command)
def random(
    context: typer.Context,
    again: Annotated[bool, typer.Option("--again", help="Another at each call, not the same all day.")] = False,
    format: OneFormat = "text",
) -> None:
    """The case of the day. Example: purge random"""
    import datetime
    import random as chance

    from purgecli.library import queries
    from purgecli.render import figure as render

    library = asking.library(context)
    ids = queries.ids(library, "figures")
    if not ids:
        fail("this content has no figures", NOTHING_FOUND)
    day = chance.SystemRandom() if again else chance.Random(datetime.date.today().isoformat())
    record = queries.figure(library, day.choice(ids))
    if format == "json":
        return printing.json_one(queries.document(library, "figures", record.id))
    show(render.dossier(record, queries.sources(library, render.cited_ids(record))), settings(context))
