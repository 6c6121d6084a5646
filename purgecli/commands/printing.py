"""How a command prints what it found: one mechanism, by which every screen has every format that it can have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli.commands.options import settings
from purgecli.output import put, show, write, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import typer

    from purgecli.data.listings import Table
    from purgecli.pages.model import Page
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
    write(tables.as_csv(*table) if format == "csv" else tables.as_markdown(*table))


def json_one(document: str) -> str:
    """One document, indented."""
    import json

    return json.dumps(json.loads(document), ensure_ascii=False, indent=2)


def json_list(documents: Sequence[str]) -> str:
    """Documents as an array, one a line."""
    return "[" + ",\n ".join(documents) + "]"


def entries(style: str, found: Sequence[SourceLine], italics: str) -> None:
    """Formatted entries, an empty line between them; unwrapped, as they are meant to be copied."""
    from purgecli.cite import formats

    wanted = drawn(italics)
    put("\n\n".join(formats.shown(entry.text, wanted) for entry in formats.entries(style, found)))


def drawn(italics: str) -> str:
    """How italics are written: as asked for, else as the terminal draws them, in a pipe not at all."""
    import sys

    return ("ansi" if sys.stdout.isatty() else "plain") if italics == "auto" else italics
