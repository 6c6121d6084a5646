"""What the reader says besides the pages: a line over that at the foot, which goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rich.text import Text
from textual.widgets import Static

from purgecli import clean

if TYPE_CHECKING:
    from textual.timer import Timer

_SECONDS = 5
_A_LETTER = 0.03
"""Seconds that a message stays, and for each of its letters: a footnote takes longer to be read than three words."""


class Say(Protocol):
    """Says something; `is_wrong` where something is."""

    def __call__(self, words: str, is_wrong: bool = False) -> None: ...


class Messages(Static):
    """The last thing that was said, until it has been read or the next comes."""

    DEFAULT_CSS = """
    Messages { display: none; height: auto; max-height: 50%; padding: 0 1; text-style: reverse; }
    """

    def __init__(self, id: str):
        super().__init__(id=id)
        self.text = ""
        self._timer: Timer | None = None

    def say(self, words: str, is_wrong: bool = False) -> None:
        """Shows a message; one of something wrong is bold."""
        self.hush()
        self.text = clean.shown(words)
        self.update(Text(self.text, "bold" if is_wrong else ""))
        self.display = True
        self._timer = self.set_timer(_SECONDS + _A_LETTER * len(self.text), self.hush)

    def hush(self) -> None:
        """Takes the message away."""
        self.text = ""
        self.display = False
        if self._timer:
            self._timer.stop()
            self._timer = None
