"""The people."""

from typing import Annotated, Any, Literal

import typer

from purgecli import vocabulary
from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, OneFormat, Style, settings
from purgecli.output import NOTHING_FOUND, fail, show, write_data
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
    party_before: Annotated[int | None, typer.Option("--party-before", min=1, max=9999, help="Joined before this year.")] = None,
    born: Annotated[str | None, typer.Option("--born", metavar="FROM..TO", help="Born within these years or days.")] = None,
    died: Annotated[str | None, typer.Option("--died", metavar="FROM..TO", help="Died within these years or days.")] = None,
    sort: Annotated[Literal["name", "born", "died", "party"], typer.Option("--sort", help="The order of the list.")] = "name",
    count: Annotated[Fact | None, typer.Option("--count", help="Count them by this instead.")] = None,
    format: ListFormat = "text",
) -> None:
    """The people, one line each. Example: purge figures --cohort cc-1934 --fate executed --count trial"""
    from purgecli.library import queries

    library = asking.library(context)
    filters = [queries.Filter("fate", fate, fate)] if fate else []
    filters += [queries.Filter("faction", one, one) for one in (asking.faction(library, one) for one in faction or [])]
    for kind, wanted in (("trial", trial), ("cohort", cohort)):
        filters += [queries.Filter(kind, one, one) for one in (asking.one(library, f"{kind}s", one) for one in wanted or [])]
    filters += [queries.Filter("party", "", f"{party_before:04}")] if party_before else []
    spans = [(kind, text) for kind, text in (("born", born), ("died", died)) if text is not None]
    filters += [queries.Filter(kind, *asking.span(kind, text)) for kind, text in spans]
    if count:
        return _figure_counts(library, filters, count, format, settings(context))
    if format == "json":
        return printing.json_list(queries.chosen_figures(library, filters, sort, documents=True))
    found = [queries.parse(text) for text in queries.chosen_figures(library, filters, sort)]
    if not found and filters:
        fail("no figure passes all of these filters; purge figures lists everyone", NOTHING_FOUND)
    if format != "text":
        fields = ("id", "name", "name_ru", "birth", "death", "manner", "party_since", "trial")
        return printing.table(format, fields, [tuple(getattr(one, field) for field in fields) for one in found])
    from purgecli.render import figure as render

    show(render.figure_list(found), settings(context))


def _figure_counts(library: Any, filters: list[Any], kind: str, format: str, wishes: Settings) -> None:
    """Figures counted by a kind of fact, in any format."""
    import json

    from purgecli.library import queries
    from purgecli.render import figure as render

    counts = queries.figure_counts(library, filters, kind)
    if format == "json":
        return write_data(json.dumps([{kind: value or None, "figures": number} for value, number in counts], ensure_ascii=False))
    if format != "text":
        return printing.table(format, (kind, "figures"), counts)
    total = len(queries.chosen_figures(library, filters, "name"))
    show(render.figure_counts(counts, kind, total, queries.factions(library)), wishes)


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
        return printing.entries(cite, list(queries.sources(library, sorted(ids)).values()), "auto", settings(context))
    if format == "json":
        return printing.json_one(queries.document(library, "figures", found))
    from purgecli.render import figure as render

    record = queries.figure(library, found)
    show(render.dossier(record, queries.sources(library, render.cited_ids(record))), settings(context))
