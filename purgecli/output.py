"""Puts things on the user's terminal, into a pipe, or into the pager. Data goes to stdout, words about it to stderr."""

import sys
from typing import TYPE_CHECKING, NoReturn

import typer

from purgecli import clean
from purgecli.terminal import facts, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import Console, RenderableType

    from purgecli.pages.model import Page
    from purgecli.settings import Settings

NOTHING_FOUND = 1
USAGE = 2
FAULTY_CONTENT = 3
FAILED = 4
"""Something outside of us did not work: a disk is full, a file can't be read or written."""

MAX_WIDTH = 100
"""Columns that a screen uses at most: longer lines of prose are hard to read."""
MAX_WIDE = 140
"""Columns that a table uses at most."""
MIN_WIDTH = 20
"""Columns that a screen uses at least."""

_WIDEST = 10_000
"""Columns that `--width` can ask for: a wider screen would be padded with more spaces than memory has room for."""

_PIPE_WIDTH = 80


def show(
    renderable: "RenderableType",
    settings: "Settings",
    page: "Page | None" = None,
    last: "Callable[[], str] | None" = None,
    one_by_one: bool = True,
) -> None:
    """Prints a screen; on a terminal that it does not fit, through the user's pager, where `last` gives one more line.

    `page` is what it shows: one over two screens gets a table of contents on a terminal, a wide one has more columns.
    `one_by_one` is whether its sections can be had alone.
    """
    from purgecli.show.layout import Inert, Plain, unmarked

    console = _console(settings, MAX_WIDE if page and page.wide else MAX_WIDTH)
    with console.capture() as capture:
        # Our screens keep to the width by themselves.
        console.print(Inert(Plain(renderable) if settings.plain else renderable), crop=False)
    text = unmarked(capture.get()) if settings.plain else capture.get()
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    if facts.is_watched(sys.stdout):
        if page and text.count("\n") > 2 * console.height:
            from purgecli.show import contents

            text = contents.of(page, text, console, settings.plain, one_by_one) + text
        if settings.pager and text.count("\n") >= console.height:
            from purgecli.terminal import pager

            if pager.page(text + (f"\n{line}\n" if last and (line := last()) else "")):
                return
    put(text)


def write(text: str) -> None:
    """Prints a text for people, ended by a line end. What acts is marked."""
    put(clean.shown(text))


def put(text: str) -> None:
    """Prints a text for people in which only this program's own codes are left. What the stream's encoding lacks is spelled."""
    sys.stdout.write(_ended(_spelled(text)))
    sys.stdout.flush()


def write_data(text: str, marked: bool = False) -> None:
    """Prints a text for programs, ended by a line end: in UTF-8, whatever the locale says. What acts is marked.

    With `marked`, a byte order mark stands before it.
    """
    _write_bytes(clean.shown(text), marked)


def write_json(text: str) -> None:
    """Prints JSON, ended by a line end: in UTF-8, whatever the locale says. What acts is escaped."""
    _write_bytes(clean.as_json(text))


def write_json_parts(parts: "Iterable[str]") -> None:
    """Prints JSON that comes in pieces, so that it is never whole in memory; the last ends with a line end."""
    for part in parts:
        _write_bytes(clean.as_json(part), ended=False)


def _write_bytes(text: str, marked: bool = False, ended: bool = True) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write((_ended(text) if ended else text).encode("utf-8-sig" if marked else "utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_folded(text: str, settings: "Settings") -> None:
    """Prints lines that are meant to be copied: as long as they are, unless the user asked for a width."""
    if settings.width is not None:
        from purgecli.show.layout import fold

        # Spelled before, since that makes some letters longer.
        text = fold(_spelled(text), max(MIN_WIDTH, settings.width))
    put(text)


def warn(message: str) -> None:
    """Says something on stderr that does not end the program. What acts is marked."""
    sys.stderr.write(f"purge: {clean.shown(message)}\n")


def fail(message: str, code: int) -> NoReturn:
    """Says on stderr what went wrong and ends the program."""
    warn(message)
    raise typer.Exit(code)


def printable(text: str, most: int = 60) -> str:
    """A user's text for a message: cut, and with a mark for anything that a terminal would act on."""
    shown = clean.shown("".join(char if char.isprintable() else "�" for char in text[:most]))
    return shown + "…" if len(text) > most else shown


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else text + "\n"


def _console(settings: "Settings", most: int = MAX_WIDTH) -> "Console":
    columns, lines = facts.size(sys.stdout)
    # A pipe has no width of its own; COLUMNS, where set, is the user's wish.
    width = max(MIN_WIDTH, min(settings.width or 0, _WIDEST) or min(columns or _PIPE_WIDTH, most))
    codes = not settings.plain and facts.may_have_codes(sys.stdout)
    kind = _console_class()
    return kind(width=width, height=lines, color_system="auto" if codes else None, highlight=False, markup=False, emoji=False)


def _spelled(text: str) -> str:
    """A text as stdout can show it."""
    if letters.has_all(sys.stdout.encoding):
        return text
    return letters.spelled(text, sys.stdout.encoding)


def _console_class() -> "type[Console]":
    """For a stream that has not every letter, one that says the others in ASCII before lines are made of them."""
    if letters.has_all(sys.stdout.encoding):
        from rich.console import Console

        return Console
    from purgecli.show.spelled import SpelledConsole

    return SpelledConsole
