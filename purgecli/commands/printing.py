"""How a command prints what it found: one mechanism, by which every screen has every format that it can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.commands import parts
from purgecli.commands.options import settings
from purgecli.frozen import Fields
from purgecli.output import FAILED, USAGE, fail, printable, show, write_data, write_folded, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import typer

    from purgecli.data.listings import Table
    from purgecli.pages.model import Page
    from purgecli.settings import Settings
    from purgecli.views import SourceLine


class Answer(Fields):
    """What a command found, in the forms that it has: each is made when it is wanted.

    `page` is for readers; `json` is a text, for programs; `table` is what a list has besides, `brief` the page of a record as one
    screen.
    """

    page: Callable[[], Page]
    json: Callable[[], str]
    table: Callable[[], Table] | None = None
    brief: Callable[[], Page] | None = None


_CAME_BY = "purgecli.came_by"
"""Under it a context has the call that gives the page, where the reader came to it by a question."""


def came_by(context: typer.Context, call: str) -> None:
    """Has the page name at its foot the call that gives it."""
    context.meta[_CAME_BY] = call


_TAKER = "purgecli.taker"
"""Under it a context has what takes an answer in place of the screen."""


def hand_over(context: typer.Context, taker: Callable[[Answer], None]) -> None:
    """Has an answer that would be printed as a page given to `taker` instead."""
    context.meta[_TAKER] = taker


def call_of(context: typer.Context) -> str | None:
    """The call that gives the page, where the reader came to it by a question."""
    call: str | None = context.meta.get(_CAME_BY)
    return call


def answer(context: typer.Context, format: str, found: Answer) -> None:
    """Prints what was found in a format; a list can be had as a table, too."""
    wishes = settings(context)
    if format == "text" and (taker := context.meta.get(_TAKER)):
        taker(found)
        return
    if wishes.bibliography is not None and format != "markdown":
        fail("--bibliography goes with --format markdown", USAGE)
    wants = parts.wanted(context)
    parts.check(wants, format, found.brief is not None)
    if format == "json":
        return write_json(found.json())
    if format in ("csv", "csv-excel") and found.table:
        from purgecli.data import tables

        # Excel takes a CSV file for UTF-8 by the byte order mark; other programs would take it for a part of the first name.
        return write_data(tables.as_csv(*found.table()), marked=format == "csv-excel")
    page = parts.of(found.brief() if wants.brief and found.brief else found.page(), wants)
    if wants.open is not None:
        return parts.open_numbered(page, wants.open)
    if call := context.meta.get(_CAME_BY):
        from purgecli.pages import model

        page = page.but(blocks=[*page.blocks, model.Section("This page", [model.Commands([(call, "gives it, too")])])])
    if wishes.option:
        from purgecli.pages.keeping import keeping

        page = keeping(page, wishes.option)
    if format == "html":
        from purgecli.show import html

        return write_data(html.document(page))
    if format == "markdown":
        from purgecli.show import markdown

        if wishes.bibliography is not None:
            _write_bibliography(context, page, wishes.bibliography)
        return write_data(markdown.document(page))
    from purgecli.show import terminal

    one_by_one = any(one.name == "section" for one in context.command.params)
    show(terminal.screen(page), wishes, page, lambda: _offer(context), one_by_one)


def _offer(context: typer.Context) -> str:
    """The call by which the page can be walked through; nothing where what is needed for that is not installed."""
    from importlib.machinery import PathFinder

    from purgecli import clean

    # A tenth of what `importlib.util.find_spec` takes, whose module would have to be imported.
    if PathFinder.find_spec("textual") is None:
        return ""
    call = call_of(context)
    words = call.split()[1:] if call else [str(context.info_name), *_arguments(context)]
    return f"  purge browse {clean.shown(' '.join(words))} opens it with links to follow"


def _arguments(context: typer.Context) -> list[str]:
    """The arguments of a call, without its options."""
    names = [one.name for one in context.command.params if one.param_type_name == "argument"]
    values = [context.params.get(name) for name in names if name]
    return [word for value in values if value for word in (value if isinstance(value, list | tuple) else [str(value)])]


def _write_bibliography(context: typer.Context, page: Page, file: str) -> None:
    """Writes the CSL-JSON of just what a page cites, for Pandoc's citation processor."""
    from pathlib import Path

    from purgecli import writing
    from purgecli.cite import csl
    from purgecli.commands import asking
    from purgecli.library import queries
    from purgecli.pages import model

    sources = queries.sources(asking.library(context), model.cited(page))
    path = Path(file)
    text = csl.bibliography([sources[one] for one in model.cited(page)])
    try:
        writing.put(path, text.encode(), over=_is_bibliography(path))
    except OSError as error:
        fail(f"'{printable(file, 200)}' can't be written: {error.strerror or error}", FAILED)


def _is_bibliography(path: Path) -> bool:
    """Whether a file holds a bibliography, which a new one may replace; nobody asked for the end of anything else."""
    import json

    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, list) and all(isinstance(one, dict) and {"id", "type"} <= one.keys() for one in found)


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
