"""How soon Textual answers a key."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

_FRAMES = 120
"""Frames a second at most: what a key changes in two steps is then on the screen in half the time."""
_ESCAPE = 25
"""Milliseconds after which an escape that nothing follows is the key, and not the beginning of another key's sequence.

A terminal on the same machine writes a sequence at once. Over ssh it may come in two parts: there Textual's own 100 stay.
"""
_DISTANT = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "MOSH_CONNECTION")


def ask() -> None:
    """Asks Textual for it, by the variables that it reads when it is imported; what the user has set stays."""
    os.environ.setdefault("TEXTUAL_FPS", str(_FRAMES))
    if not any(os.environ.get(name) for name in _DISTANT):
        os.environ.setdefault("ESCDELAY", str(_ESCAPE))


def driver() -> type[Driver] | None:
    """What reads the keys. None leaves it to Textual: on Windows, where the user names one, where a release has no such."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return None
    try:
        from purgecli.browse.driver import QuickDriver
    except ImportError:
        return None
    return QuickDriver
