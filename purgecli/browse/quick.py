"""How soon Textual answers a key."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

_FRAMES = 120
"""Frames a second at most: what a key changes in two steps is then on the screen in half the time."""
_ESCAPE = 15
"""Milliseconds after which an escape that nothing follows is the key, and not the beginning of another key's sequence.

A terminal writes a sequence at once, and ssh and mosh carry what they have read at once in one piece: however long the way is,
the parts don't come one after the other. Whose line is of another kind sets ESCDELAY.
"""


def ask() -> None:
    """Asks Textual for it, by the variables that it reads when it is imported; what the user has set stays."""
    os.environ.setdefault("TEXTUAL_FPS", str(_FRAMES))
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
