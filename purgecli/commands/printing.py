"""How a command prints what it found: one mechanism, by which every screen has every format that it can have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli.commands.options import settings
from purgecli.output import show, write_data, write_folded, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import typer

    from purgecli.data.listings import Table
    from purgecli.pages.model import Page
    from purgecli.settings import Settings
    from purgecli.views import SourceLine


class Answer(NamedTuple):
    """What a command found, in the forms that it has: each is made when it is wanted.

    `page` is for readers; `json` is a text, for programs; `table` is what a list has besides.
    """

    page: Callable[[], Page]
    json: Callable[[], str]
    table: Callable[[], Table] | None = None


def answer(context: typer.Context, format: str, found: Answer) -> None:
    """Prints what was found in a format; a list can be had as a table, too."""
    if format == "json":
        return write_json(found.json())
    if format == "text" or not found.table:
        from purgecli.show import terminal

        return show(terminal.screen(found.page()), settings(context))
    from purgecli.data import tables

    table = found.table()
    if format == "markdown":
        return write_data(tables.as_markdown(*table))
    # Excel takes a CSV file for UTF-8 by the byte order mark; other programs would take it for a part of the first name.
    write_data(tables.as_csv(*table), marked=format == "csv-excel")


def json_one(document: str) -> str:
    """One document, indented."""
    import json

    return json.dumps(json.loads(document), ensure_ascii=False, indent=2)


def json_list(documents: Sequence[str]) -> str:
    """Documents as an array, one a line."""
    return "[" + ",\n ".join(documents) + "]"


def entries(style: str, found: Sequence[SourceLine], italics: str, wishes: Settings) -> None:
    """Formatted entries, an empty line between them."""
    from purgecli.cite import formats

    citations([entry.text for entry in formats.entries(style, found)], italics, wishes, "\n\n")


def citations(texts: Sequence[str], italics: str, wishes: Settings, between: str = "\n") -> None:
    """Formatted citations; unwrapped, as they are meant to be copied, unless the user asked for a width."""
    import sys

    from purgecli.cite import formats
    from purgecli.terminal import facts

    wanted = italics
    if italics == "auto":
        wanted = "ansi" if facts.is_watched(sys.stdout) else "plain"
    if wanted == "ansi" and (wishes.plain or facts.is_dumb()):
        wanted = "plain"
    write_folded(between.join(formats.shown(text, wanted) for text in texts), wishes)
