"""Values for the shell's completion, each with a word of help. They come from the library; what goes wrong offers nothing.

Shells evaluate what they are told here, so a value is an id (letters, digits and hyphens) and its help is plain words, whatever
the content says. The case of what was typed does not matter, nor its script.
"""

import os
import re
from collections.abc import Callable
from typing import Any, TypeVar

import typer

from purgecli import clean, views, vocabulary
from purgecli.frozen import Fields
from purgecli.kinds import KINDS

V = TypeVar("V", views.FigureLine, views.ClaimLine, views.Line)
Offers = list[tuple[str, str]]

MOST_HELP = 60
"""Characters of help beside a value."""


class _Value(str):
    """A value that Typer offers although it does not begin with what was typed: in another case, or in another script."""

    __slots__ = ()

    def startswith(self, *_: Any) -> bool:
        """Whatever was typed, we have already chosen by it."""
        return True


def figures(context: typer.Context, incomplete: str) -> Offers:
    """Ids of figures with their lives."""
    return _offer(context, "figures", views.FigureLine, incomplete, _life)


def _life(one: views.FigureLine) -> str:
    return f"{one.name}, {one.life.replace('–', '-')}"


class Offer(Fields):
    """What a shell is offered, in the form in which Typer's completion reads it."""

    value: str
    help: str
    type: str = "plain"


def names(context: typer.Context, incomplete: str) -> list[Offer]:
    """What a question may begin with, once a letter is typed: people, trials, cohorts and documents."""
    library = _library(context) if incomplete[:1].isalnum() else None
    if library is None:
        return []
    with library:
        found = _offered(library, "figures", views.FigureLine, incomplete, _life)
        for kind in ("trials", "cohorts", "documents"):
            found += _offered(library, kind, views.Line, incomplete, _titled(kind))
    # A trial and the cohort of its accused have one id, which as a question means the trial.
    return [Offer(str(value), words) for value, words in {**dict(reversed(found))}.items()][::-1]


def claims(context: typer.Context, incomplete: str) -> Offers:
    """Ids of claims with their verdicts."""
    return _offer(context, "claims", views.ClaimLine, incomplete, lambda one: f"{one.verdict} - {one.statement}")


def records(kind: str) -> Callable[[typer.Context, str], Offers]:
    """Ids of the records of a kind with what lists call them."""

    def offer(context: typer.Context, incomplete: str) -> Offers:
        return _offer(context, kind, views.Line, incomplete, _titled(kind))

    return offer


def _titled(kind: str) -> Callable[[views.Line], str]:
    """What a list calls a record of a kind."""
    return lambda one: str(getattr(one, KINDS[kind].title))


reasons, trials, cohorts, sources = map(records, ("reasons", "trials", "cohorts", "sources"))


def kinds(incomplete: str) -> Offers:
    """Kinds of entries of a timeline."""
    return _inert([(one, "") for one in (*vocabulary.EVENT_KINDS, "life") if one.startswith(incomplete.casefold())])


def factions(context: typer.Context, incomplete: str) -> Offers:
    """Ids of factions with their names."""
    from purgecli.library import queries

    library = _library(context)
    if library is None:
        return []
    with library:
        found = queries.factions(library)
    return _inert([(key, name) for key, name in found.items() if key.startswith(incomplete.casefold())])


def _offer(context: typer.Context, kind: str, view: type[V], incomplete: str, words: Callable[[V], str]) -> Offers:
    library = _library(context)
    if library is None:
        return []
    # Of a completion nobody closes the context, as of a call.
    with library:
        return _offered(library, kind, view, incomplete, words)


def _offered(library: Any, kind: str, view: type[V], incomplete: str, words: Callable[[V], str]) -> Offers:
    from purgecli.library import queries

    found = queries.beginning(library, kind, view, incomplete)
    offers = [(one.id, words(one)) for one in found]
    if not incomplete.isascii() and "complete_fish" in (os.environ.get("_PURGE_COMPLETE"), os.environ.get("_PURGECLI_COMPLETE")):
        # Fish drops what does not begin with what was typed, so it is offered the name in that script too.
        offers += [(name, words(one)) for one in found if (name := _as_typed(incomplete, getattr(one, "name_ru", None) or ""))]
    return _inert(offers)


def _as_typed(incomplete: str, name: str) -> str | None:
    """The word of a name that begins as was typed, in the case of what was typed; None where there is none."""
    for word in name.split():
        if word.casefold().startswith(incomplete.casefold()):
            return incomplete + word[len(incomplete) :]
    return None


def _inert(offers: Offers) -> Offers:
    """Offers in which a shell finds nothing to act on: values that are ids or words, and help in plain words."""
    return [(_Value(one), clean.plain(words, MOST_HELP)) for one, words in offers if re.fullmatch(r"[^\W_]+(-[^\W_]+)*", one)]


def _library(context: typer.Context) -> Any:
    """The library as the call would open it; None where that would fail, of which nothing may be said between keystrokes."""
    import contextlib
    import io

    from purgecli.commands import asking

    with contextlib.redirect_stderr(io.StringIO()):
        try:
            return asking.library(context)
        except (typer.Exit, OSError):
            return None
