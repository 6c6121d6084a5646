"""The people."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from purgecli import codes
from purgecli.commands import asking, completing, parts
from purgecli.commands.options import Command, ListFormat, OneFormat, Style, Uncertain, alone, settings
from purgecli.commands.printing import Answer, answer, entries, json_list, json_one
from purgecli.frozen import Fields
from purgecli.output import USAGE, fail

if TYPE_CHECKING:
    from collections.abc import Mapping

    from purgecli import views
    from purgecli.data.listings import Table
    from purgecli.library import queries
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

app = typer.Typer()

Fate = codes.Manner
Fact = Literal["fate", "trial", "cohort", "faction", "party", "born", "died"]


@app.command(cls=Command)
def figures(
    context: typer.Context,
    which: Annotated[
        list[str] | None,
        typer.Argument(
            help="Only those with a name, a fate, of a trial, a cohort, with words.", autocompletion=completing.figures
        ),
    ] = None,
    fate: Annotated[Fate | None, typer.Option("--fate", help="How they died.")] = None,
    trial: Annotated[
        list[str] | None,
        typer.Option("--trial", help="Defendants of this trial; may be repeated.", autocompletion=completing.trials),
    ] = None,
    cohort: Annotated[
        list[str] | None,
        typer.Option("--cohort", help="Members of this cohort; may be repeated.", autocompletion=completing.cohorts),
    ] = None,
    faction: Annotated[
        list[str] | None,
        typer.Option("--faction", help="Of this opposition; may be repeated.", autocompletion=completing.factions),
    ] = None,
    party_before: Annotated[
        int | None, typer.Option("--party-before", min=1, max=9999, help="Surely joined before this year.")
    ] = None,
    born: Annotated[
        str | None, typer.Option("--born", metavar="FROM..TO", help="Surely born within these years or days.")
    ] = None,
    died: Annotated[
        str | None, typer.Option("--died", metavar="FROM..TO", help="Surely died within these years or days.")
    ] = None,
    uncertain: Uncertain = False,
    sort: Annotated[Literal["name", "born", "died", "party"], typer.Option("--sort", help="The order of the list.")] = "name",
    count: Annotated[Fact | None, typer.Option("--count", help="Count them by this instead.")] = None,
    by: Annotated[Fact | None, typer.Option("--by", help="With --count: within each value of this, a cross-table.")] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="By what their statements stand on, the worst first.")] = False,
    format: ListFormat = "text",
) -> None:
    """The people, one line each. Example: purge figures --cohort cc-1934 --fate executed --count trial"""
    from purgecli.commands import scopes
    from purgecli.library import queries

    library = asking.library(context)
    filters, times = scopes.of_figures(library, which or [])
    filters += [queries.Filter("fate", fate)] if fate else []
    filters += [queries.Filter("faction", one) for one in (asking.faction(library, one) for one in faction or [])]
    for kind, wanted in (("trial", trial), ("cohort", cohort)):
        filters += [queries.Filter(kind, one) for one in (asking.one(library, f"{kind}s", one) for one in wanted or [])]
    filters += [queries.During("party", asking.before(party_before))] if party_before else []
    spans = [(kind, text) for kind, text in (("born", born), ("died", died)) if text is not None]
    filters += [queries.During(kind, asking.span(kind, text)) for kind, text in spans]
    timed = any(isinstance(one, queries.During) for one in filters)
    if uncertain and not timed:
        fail("--uncertain goes with --born, --died or --party-before", USAGE)
    more = queries.perhaps_figures(library, filters) if timed and not uncertain else 0
    if by and not count:
        fail(f"--by goes with --count: purge figures --count fate --by {by}", USAGE)
    if by and by == count:
        fail("--count and --by ask for the same", USAGE)
    if count:
        alone(context, "--count", "--sort", "--evidence")
    if evidence:
        alone(context, "--evidence", "--sort")
    if evidence and format not in ("text", "markdown", "html"):
        fail("--evidence is about a page: --format text, markdown or html", USAGE)
    # As somebody would type them: dates have been read, ids found.
    words = [*(f"--{one.kind} {one.value}" for one in filters if isinstance(one, queries.Filter)), *times]
    words += [f"--party-before {party_before}"] if party_before else []
    words += [*(f"--{kind} {text}" for kind, text in spans), *(["--uncertain"] if uncertain else [])]
    chosen = _Chosen(filters, uncertain, more, "".join(f"{word} " for word in words))
    if count and by:
        answer(context, format, _crossed(library, chosen, count, by))
    elif count:
        answer(context, format, _counted(library, chosen, count, format))
    else:
        answer(context, format, _listed(library, chosen, sort, evidence))
    asking.perhaps(more)


class _Chosen(Fields):
    """What a list of figures is narrowed to; `more` is how many may pass, and are not on it, `words` are the options for it."""

    filters: "queries.Filters"
    uncertain: bool
    more: int
    words: str


def _listed(library: "Library", chosen: _Chosen, sort: str, evidence: bool) -> Answer:
    """The figures that pass some filters."""
    from purgecli import views
    from purgecli.library import queries

    filters, uncertain = chosen.filters, chosen.uncertain
    found = queries.read_all(views.FigureLine, queries.chosen_figures(library, filters, sort, uncertain=uncertain))

    def some() -> "list[views.FigureLine]":
        # To a program an empty list is an answer.
        if not found and filters:
            asking.none_passes("figures", chosen.more)
        return found

    def page() -> "Page":
        from purgecli.pages import evidence as graded
        from purgecli.pages import figure

        return graded.figure_list(some()) if evidence else figure.figure_list(some(), chosen.words)

    def table() -> "Table":
        from purgecli.data import people

        some()
        whole = queries.chosen_figures(library, filters, sort, documents=True, uncertain=uncertain)
        sources = {one.id: one for one in queries.all_sources(library)}
        return people.table(queries.read_all(views.Figure, whole), sources)

    def json() -> str:
        return json_list(queries.chosen_figures(library, filters, sort, documents=True, uncertain=uncertain))

    return Answer(page, json, table)


def _counted(library: "Library", chosen: _Chosen, kind: str, format: str) -> Answer:
    """The figures that pass some filters, counted by a kind of fact."""
    from purgecli.library import queries

    counts = queries.figure_counts(library, chosen.filters, kind, chosen.uncertain)

    def page() -> "Page":
        from purgecli.pages import figure

        total = len(queries.chosen_figures(library, chosen.filters, "name", uncertain=chosen.uncertain))
        return figure.figure_counts(counts, kind, total, queries.names_of(library, kind), chosen.words)

    def table() -> "Table":
        from purgecli.data import listings

        return listings.counts(kind, counts, named=format == "markdown")

    def json() -> str:
        from purgecli.data import listings

        return listings.counts_json(kind, counts)

    return Answer(page, json, table)


def _crossed(library: "Library", chosen: _Chosen, kind: str, by: str) -> Answer:
    """The figures that pass some filters, counted by a kind of fact within each value of another."""
    from purgecli.library import queries

    filters, uncertain = chosen.filters, chosen.uncertain
    found = queries.figure_cross(library, filters, kind, by, uncertain)

    def page() -> "Page":
        from purgecli.pages import counts

        total = len(queries.chosen_figures(library, filters, "name", uncertain=uncertain))
        return counts.cross_page(found, kind, by, total, queries.factions(library))

    def table() -> "Table":
        from purgecli.data import listings

        return listings.cross(kind, by, found)

    def json() -> str:
        from purgecli.data import listings

        return listings.cross_json(kind, by, found)

    return Answer(page, json, table)


@app.command(cls=parts.Dossier)
def figure(
    context: typer.Context,
    name: Annotated[
        list[str], typer.Argument(help="A name in any spelling, Latin or Cyrillic.", autocompletion=completing.figures)
    ],
    cite: Annotated[Style | None, typer.Option("--cite", help="Only the dossier's sources, in this style.")] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="Its statements by what they stand on.")] = False,
    format: OneFormat = "text",
) -> None:
    """One dossier. Example: purge figure bukharin"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.person(library, " ".join(name))
    if cite:
        if format != "text":
            fail("--cite prints a formatted list: leave out --format", USAGE)
        alone(context, "--cite", "--evidence", "--brief", "--section", "--open", "--addresses", "--bibliography")
        ids = {one.source for one in queries.figure(library, found).cites}
        return entries(cite, list(queries.sources(library, sorted(ids)).values()), "auto", settings(context))
    if evidence and format == "json":
        fail("--evidence is about a page: --format text, markdown or html", USAGE)

    def page() -> "Page":
        from purgecli.pages import figure
        from purgecli.pages.notes import ids_on_page

        record = queries.figure(library, found)
        sources = queries.notes(library, ids_on_page(record))
        return by_evidence(record, sources) if evidence else figure.dossier(record, sources)

    def by_evidence(record: "views.Figure", sources: "Mapping[str, views.SourceNote]") -> "Page":
        import json

        from purgecli import evidence as graded
        from purgecli.pages import evidence as pages

        whole = json.loads(queries.the_document(library, "figures", found))
        return pages.by_grade(record, list(graded.statements(whole)), sources)

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.figure(library, found)
        return brief.of_figure(record, queries.sources(library, ids_on_page(record)))

    def json() -> str:
        return json_one(queries.the_document(library, "figures", found))

    answer(context, format, Answer(page, json, brief=None if evidence else short))
