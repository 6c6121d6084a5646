"""Puts things on the user's terminal, into a pipe, or into the pager. Data goes to stdout, words about it to stderr."""

import os
import re
import sys
from typing import TYPE_CHECKING, NoReturn

import typer

from purgecli import clean

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from purgecli.settings import Settings

NOTHING_FOUND = 1
USAGE = 2
FAULTY_CONTENT = 3

MAX_WIDTH = 100
"""Columns that a screen uses at most: longer lines of prose are hard to read."""

_WIDEST = 10_000
"""Columns that `--width` can ask for: a wider screen would be padded with more spaces than memory has room for."""

_PIPE_WIDTH = 80
_LINKS = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
"""Hyperlinks of a terminal (OSC 8), which not every pager understands."""


def show(renderable: "RenderableType", settings: "Settings") -> None:
    """Prints a screen; on a terminal that it does not fit, through the user's pager."""
    from purgecli.show.layout import UNMARKED, Inert, Plain

    console = _console(settings)
    with console.capture() as capture:
        # Our screens keep to the width by themselves.
        console.print(Inert(Plain(renderable) if settings.plain else renderable), crop=False)
    text = capture.get().translate(UNMARKED) if settings.plain else capture.get()
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    if settings.pager and sys.stdout.isatty() and text.count("\n") >= console.height:
        _page(_LINKS.sub("", text))
    else:
        put(text)


def write(text: str) -> None:
    """Prints a text, ended by a line end: machine output and citations, which must not be wrapped. What acts is marked."""
    put(clean.shown(text))


def write_json(text: str) -> None:
    """Prints JSON, ended by a line end. What acts is escaped."""
    put(clean.as_json(text))


def put(text: str) -> None:
    """Prints a text as it is, ended by a line end: one in which only this program's own codes are left."""
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
    sys.stdout.flush()


def fail(message: str, code: int) -> NoReturn:
    """Says on stderr what went wrong and ends the program."""
    sys.stderr.write(f"purge: {clean.shown(message)}\n")
    raise typer.Exit(code)


def printable(text: str, most: int = 60) -> str:
    """A user's text for a message: cut, and with a mark for anything that a terminal would act on."""
    shown = "".join(char if char.isprintable() else "�" for char in text[:most])
    return shown + "…" if len(text) > most else shown


def _console(settings: "Settings") -> "Console":
    from rich.console import Console

    # A pipe has no width of its own; COLUMNS, where set, is the user's wish.
    known = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()
    color = None if settings.plain else "auto"
    console = Console(width=None if known else _PIPE_WIDTH, color_system=color, highlight=False, markup=False, emoji=False)
    console.width = max(20, min(settings.width or 0, _WIDEST) or min(console.width, MAX_WIDTH))
    return console


def _page(text: str) -> None:
    """Hands a text to the pager as git does: PURGE_PAGER, PAGER, else less with LESS=FRX; with none, prints it."""
    import subprocess

    command = os.environ.get("PURGE_PAGER", os.environ.get("PAGER", "less")).strip()
    if command in ("", "cat"):
        return put(text)
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    try:
        process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment)
        process.communicate(text.encode("utf-8", "replace"))
    except (OSError, KeyboardInterrupt):
        return None
    # 126 and 127 are the shell's words for a command that cannot be run.
    return put(text) if process.returncode in (126, 127) else None
