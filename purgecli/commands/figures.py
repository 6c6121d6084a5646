"""The people."""

from typing import Annotated, Any, Literal

import typer

from purgecli import vocabulary
from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, OneFormat, Style, Uncertain, settings
from purgecli.output import USAGE, fail, show, write
from purgecli.settings import Settings

app = typer.Typer()

Fate = Literal[*vocabulary.MANNERS]
Fact = Literal["fate", "trial", "cohort", "faction", "party", "born", "died"]


@app.command(cls=Command)
def figures(
    context: typer.Context,
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
    format: ListFormat = "text",
) -> None:
    """The people, one line each. Example: purge figures --cohort cc-1934 --fate executed --count trial"""
    from purgecli.library import queries

    library = asking.library(context)
    filters: list[queries.Filter | queries.During] = [queries.Filter("fate", fate)] if fate else []
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
    if count:
        _figure_counts(library, filters, count, uncertain, format, settings(context))
    else:
        _figure_list(library, filters, sort, uncertain, more, format, settings(context))
    asking.perhaps(more)


def _figure_list(library: Any, filters: list[Any], sort: str, uncertain: bool, more: int, format: str, wishes: Settings) -> None:
    """Figures in any format; `more` is how many may pass the filters, and are not in the list."""
    from purgecli.library import queries

    if format == "json":
        return printing.json_list(queries.chosen_figures(library, filters, sort, documents=True, uncertain=uncertain))
    found = [queries.parse(text) for text in queries.chosen_figures(library, filters, sort, uncertain=uncertain)]
    if not found and filters:
        asking.none_passes("figures", more)
    if format != "text":
        fields = ("id", "name", "name_ru", "birth", "death", "manner", "party_since", "trial")
        return printing.table(format, fields, [tuple(getattr(one, field) for field in fields) for one in found])
    from purgecli.render import figure as render

    show(render.figure_list(found), wishes)


def _figure_counts(library: Any, filters: list[Any], kind: str, uncertain: bool, format: str, wishes: Settings) -> None:
    """Figures counted by a kind of fact, in any format."""
    import json

    from purgecli.library import queries
    from purgecli.render import figure as render

    counts = queries.figure_counts(library, filters, kind, uncertain)
    if format == "json":
        return write(json.dumps([{kind: value or None, "figures": number} for value, number in counts], ensure_ascii=False))
    if format == "csv":
        return printing.table(format, (kind, "figures"), counts)
    none = "not known" if kind in queries.TIMES else "none"
    named = [(value or none, number) for value, number in counts]
    if format != "text":
        return printing.table(format, (kind, "figures"), named)
    total = len(queries.chosen_figures(library, filters, "name", uncertain=uncertain))
    show(render.figure_counts(named, kind, total, queries.factions(library)), wishes)


@app.command(cls=Command)
def figure(
    context: typer.Context,
    name: Annotated[
        list[str], typer.Argument(help="A name in any spelling, Latin or Cyrillic.", autocompletion=completing.figures)
    ],
    cite: Annotated[Style | None, typer.Option("--cite", help="Only the dossier's sources, in this style.")] = None,
    format: OneFormat = "text",
) -> None:
    """One dossier. Example: purge figure bukharin"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.person(library, " ".join(name))
    if cite:
        ids = {one.source for one in queries.figure(library, found).cites}
        return printing.entries(cite, list(queries.sources(library, sorted(ids)).values()), "auto")
    if format == "json":
        return printing.json_one(queries.document(library, "figures", found))
    from purgecli.render import figure as render

    record = queries.figure(library, found)
    show(render.dossier(record, queries.sources(library, render.cited_ids(record))), settings(context))
