"""The reference work on the whole terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from purgecli.commands import asking, completing
from purgecli.commands.options import Command, Style, settings
from purgecli.output import NOTHING_FOUND, USAGE, fail

if TYPE_CHECKING:
    from pathlib import Path

    from purgecli.library.store import Library

app = typer.Typer()

Theme = Literal["terminal", "dark", "light", "contrast"]


@app.command(cls=Command)
def browse(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(help="Where to start: a name, an id, words.", autocompletion=completing.figures)
    ] = None,
    theme: Annotated[Theme, typer.Option("--theme", help="The terminal's own colours, or others.")] = "terminal",
    style: Annotated[Style, typer.Option("--style", help="The style of copied footnotes.")] = "chicago-notes",
) -> None:
    """Read, follow links and come back, on the whole terminal. Example: purge browse bukharin"""
    import sys
    from importlib.util import find_spec

    from purgecli.terminal import facts

    if find_spec("textual") is None:
        fail("purge browse needs Textual: pip install 'purgecli[browse]', or pip install textual", NOTHING_FOUND)
    if not (sys.stdin.isatty() and facts.is_watched(sys.stdout)):
        fail("purge browse needs a terminal; purge figure NAME prints a page anywhere", USAGE)
    library, layers = asking.library(context), asking.layers(settings(context))
    _run(library, layers, tuple(words or ()), theme, style, settings(context).plain)


def _run(library: Library, layers: tuple[Path, ...], words: tuple[str, ...], theme: Theme, style: Style, plain: bool) -> None:
    from purgecli.browse import quick

    quick.ask()
    from purgecli.browse import outside, reloading
    from purgecli.browse.app import Reader
    from purgecli.browse.history import bookmarks_file

    reader = Reader(library, lambda: reloading.reloaded(layers), words or None, theme, style, bookmarks_file(), plain=plain)
    reader.taking.browse = outside.browse
    code = outside.run(reader)
    reader.reading.library.close()
    if reader.failure:
        fail(f"the reader stopped at a fault of its own, please report it: {reader.failure!r:.200}", NOTHING_FOUND)
    if code:
        raise typer.Exit(code)
