"""What a terminal is and may be sent, as far as the environment tells."""

import os
import re
from contextlib import suppress
from typing import IO

DEFAULT_SIZE = (80, 24)
"""Columns and lines of a terminal that does not say how large it is."""

_DUMB = ("dumb", "unknown")
_REAL_IN_EMACS = ("vterm", "term:", "eat")
"""What `INSIDE_EMACS` holds in the buffers of Emacs that are terminals in full."""
_PLAIN_NUMBER = re.compile(r"[0-9]{1,6}\Z")


def number(name: str) -> int | None:
    """A variable of the environment that holds a plain number above 0; None where it holds anything else."""
    text = os.environ.get(name, "")
    return int(text) or None if _PLAIN_NUMBER.match(text) else None


def is_dumb() -> bool:
    """Whether the terminal says that it acts on no codes: in `TERM`, or because it is a shell inside Emacs."""
    emacs = os.environ.get("INSIDE_EMACS", "")
    if emacs and not any(word in emacs for word in _REAL_IN_EMACS):
        return True
    return os.environ.get("TERM") in _DUMB


def is_watched(stream: IO[str]) -> bool:
    """Whether a person at a terminal in full reads a stream: not a pipe, not a log of a CI run, not a dumb terminal."""
    # Windows sets no TERM.
    known = os.name == "nt" or bool(os.environ.get("TERM"))
    return stream.isatty() and known and not is_dumb() and os.environ.get("CI", "").lower() in ("", "0", "false", "no")


def may_have_codes(stream: IO[str]) -> bool:
    """Whether a stream may have escape codes: one that is watched, and any other where `FORCE_COLOR` asks for them."""
    return is_watched(stream) or (bool(os.environ.get("FORCE_COLOR")) and not is_dumb())


def size(stream: IO[str]) -> tuple[int | None, int]:
    """Columns (None where nothing says how many) and lines; `COLUMNS` and `LINES` come before what the terminal says."""
    columns, lines = 0, 0
    if stream.isatty():
        with suppress(OSError, ValueError):
            columns, lines = os.get_terminal_size(stream.fileno())
        columns = columns or DEFAULT_SIZE[0]
    return number("COLUMNS") or columns or None, number("LINES") or lines or DEFAULT_SIZE[1]
