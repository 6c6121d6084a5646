"""Values for the shell's completion, each with a word of help. They come from the library; what goes wrong offers nothing."""

from collections.abc import Callable
from typing import Any, TypeVar

import typer

from purgecli import views, vocabulary

V = TypeVar("V", views.FigureLine, views.ReasonLine, views.ClaimLine, views.TrialLine, views.CohortLine, views.SourceLine)
Offers = list[tuple[str, str]]


def figures(context: typer.Context, incomplete: str) -> Offers:
    """Ids of figures with their lives."""
    from purgecli import dates

    def words(one: views.FigureLine) -> str:
        return f"{one.name}, {dates.years(one.birth)}-{dates.years(one.death)}"

    return _offer(context, "figures", views.FigureLine, incomplete, words)


def reasons(context: typer.Context, incomplete: str) -> Offers:
    """Ids of reasons with their titles."""
    return _offer(context, "reasons", views.ReasonLine, incomplete, lambda one: one.title)


def claims(context: typer.Context, incomplete: str) -> Offers:
    """Ids of claims with their verdicts."""
    return _offer(context, "claims", views.ClaimLine, incomplete, lambda one: f"{one.verdict}: {one.statement}")


def trials(context: typer.Context, incomplete: str) -> Offers:
    """Ids of trials with their names."""
    return _offer(context, "trials", views.TrialLine, incomplete, lambda one: one.name)


def cohorts(context: typer.Context, incomplete: str) -> Offers:
    """Ids of cohorts with their names."""
    return _offer(context, "cohorts", views.CohortLine, incomplete, lambda one: one.name)


def sources(context: typer.Context, incomplete: str) -> Offers:
    """Ids of sources with their titles."""
    return _offer(context, "sources", views.SourceLine, incomplete, lambda one: one.title)


def kinds(incomplete: str) -> Offers:
    """Kinds of entries of a timeline."""
    return [(one, "") for one in (*vocabulary.EVENT_KINDS, "life") if one.startswith(incomplete)]


def factions(context: typer.Context, incomplete: str) -> Offers:
    """Ids of factions with their names."""
    from purgecli.library import queries

    library = _library(context)
    if library is None:
        return []
    with library:
        found = queries.factions(library)
    return [(key, name) for key, name in found.items() if key.startswith(incomplete.casefold())]


def _offer(context: typer.Context, kind: str, view: type[V], incomplete: str, words: Callable[[V], str]) -> Offers:
    from purgecli.library import queries

    library = _library(context)
    if library is None:
        return []
    # Of a completion nobody closes the context, as of a call.
    with library:
        found = queries.beginning(library, kind, view, incomplete)
    return [(one.id, " ".join(words(one).split())[:60]) for one in found]


def _library(context: typer.Context) -> Any:
    """The library as the call would open it; None where that would fail, of which nothing may be said between keystrokes."""
    import contextlib
    import io

    from purgecli.commands import asking

    with contextlib.redirect_stderr(io.StringIO()):
        try:
            return asking.library(context)
        except typer.Exit:
            return None
