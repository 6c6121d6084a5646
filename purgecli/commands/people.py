"""People beside and among each other: two lives compared, the links of one, a case of the day."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from purgecli.commands import asking, completing, parts
from purgecli.commands.options import OneFormat
from purgecli.commands.printing import Answer, answer, json_one
from purgecli.output import NOTHING_FOUND, USAGE, fail, write_data

if TYPE_CHECKING:
    from purgecli import views
    from purgecli.data.listings import Table
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

app = typer.Typer()

LinksFormat = Annotated[
    Literal["text", "json", "csv", "csv-excel", "markdown", "html", "dot", "graphml"],
    typer.Option("--format", help="dot, graphml: graph tools."),
]
Names = Annotated[
    list[str], typer.Argument(help="Two names in any spelling.", metavar="NAME NAME", autocompletion=completing.figures)
]


@app.command(cls=parts.Paged)
def compare(context: typer.Context, names: Names, format: OneFormat = "text") -> None:
    """Two lives field by field, and what they share. Example: purge compare bukharin kamenev"""
    from purgecli import relations
    from purgecli.library import queries

    library = asking.library(context)
    ids = [asking.person(library, one) for one in _two(library, names)]
    if ids[0] == ids[1]:
        fail(f"both names are those of {ids[0]}", USAGE)
    pair = (queries.figure(library, ids[0]), queries.figure(library, ids[1]))
    links = (one for one in queries.links(library, ids[0]) if {one.from_, one.to} == set(ids))
    between = relations.seen_from(ids[0], links)

    def page() -> "Page":
        from purgecli.pages import compare

        return compare.comparison(pair, between, queries.notes(library, compare.cited_ids(pair, between)))

    def json() -> str:
        from purgecli.data import listings

        return listings.comparison_json(pair, between)

    answer(context, format, Answer(page, json))


def _two(library: "Library", words: list[str]) -> list[str]:
    """Two names out of some words: two of these, those around an `and`, or the first two that somebody bears each."""
    from purgecli.library import answering, queries

    names = words if len(words) == 2 else answering.parted(" ".join(words))
    if len(names) != 2:
        parts = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
        names = next((list(pair) for pair in parts if all(queries.bearers(library, one) for one in pair)), words)
    if len(names) != 2:
        fail("compare takes two names: purge compare bukharin kamenev, purge compare karl radek and bukharin", USAGE)
    return names


@app.command(cls=parts.Paged)
def links(
    context: typer.Context,
    name: Annotated[
        list[str] | None, typer.Argument(help="A name; without one, everybody.", autocompletion=completing.figures)
    ] = None,
    format: LinksFormat = "text",
) -> None:
    """A person's allies, opponents, accusers, co-defendants; who named whom. Example: purge links bukharin"""
    from purgecli import relations
    from purgecli.library import queries

    library = asking.library(context)
    found = _one_of(library, name) if name else None
    links = queries.links(library, found)
    if format == "dot" or format == "graphml":
        from purgecli.data import graphs

        people = _people(library, found, links)
        return write_data(graphs.as_dot(people, links) if format == "dot" else graphs.as_graphml(people, links))

    def page() -> "Page":
        if not found:
            fail("the whole network is for graph tools: --format dot, graphml or json; or name one person", USAGE)
        return _tree(library, found, relations.seen_from(found, links))

    def json() -> str:
        from purgecli.data import listings

        return listings.links_json(relations.seen_from(found, links) if found else links)

    def table() -> "Table":
        from purgecli.data import listings

        return listings.links(relations.seen_from(found, links) if found else links)

    answer(context, format, Answer(page, json, table))


def _one_of(library: "Library", words: list[str]) -> str:
    """The id of the one person that some words name; several people are rather compared."""
    from purgecli.library import answering, persons, queries

    text = " ".join(words)
    if not persons.person(library, text):
        names = answering.parted(text)
        names = names if len(names) > 1 else words
        if len(names) > 1 and all(len(queries.bearers(library, one)) == 1 for one in names):
            pair = " ".join(queries.bearers(library, one)[0] for one in names[:2])
            fail(f"links takes one name; purge compare {pair} has what two were to each other", USAGE)
    return asking.person(library, text)


def _tree(library: "Library", figure_id: str, found: "list[views.Link]") -> "Page":
    from purgecli.library import queries
    from purgecli.pages import links

    figure = queries.figure(library, figure_id)
    trials = {one.id: queries.people_of(library, "trial", one.id) for one in figure.trials}
    return links.tree(figure, found, trials, queries.notes(library, links.cited_ids(found)))


def _people(library: "Library", figure_id: str | None, found: "list[views.Link]") -> "list[views.FigureLine]":
    """The people in a network."""
    from purgecli.library import queries

    inside = {figure_id, *(one.from_ for one in found), *(one.to for one in found)}
    return [one for one in queries.figures(library) if one.id in inside]


@app.command(cls=parts.Dossier)
def random(
    context: typer.Context,
    again: Annotated[bool, typer.Option("--again", help="Another at each call, not the same all day.")] = False,
    format: OneFormat = "text",
) -> None:
    """The case of the day. Example: purge random"""
    import datetime
    import random as chance

    from purgecli.library import queries

    library = asking.library(context)
    ids = queries.ids(library, "figures")
    if not ids:
        fail("this content has no figures", NOTHING_FOUND)
    day = chance.SystemRandom() if again else chance.Random(datetime.date.today().isoformat())
    found = day.choice(ids)

    def page() -> "Page":
        from purgecli.pages import figure
        from purgecli.pages.notes import ids_on_page

        record = queries.figure(library, found)
        return figure.dossier(record, queries.notes(library, ids_on_page(record)))

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.figure(library, found)
        return brief.of_figure(record, queries.sources(library, ids_on_page(record)))

    def json() -> str:
        return json_one(queries.the_document(library, "figures", found))

    answer(context, format, Answer(page, json, brief=short))
