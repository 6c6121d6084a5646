"""Tells who watches stderr what takes time: a bar, or one line where no codes may be sent."""

import sys
import time
from typing import TYPE_CHECKING

from purgecli.terminal import facts

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 0.5
"""Seconds of work before it is mentioned."""

_WORDS = "Reading the content"


class Bar:
    """How far the reading of the content is."""

    def __init__(self, plain: bool):
        """`plain` forbids codes, as `--plain` does."""
        self._start = time.monotonic()
        self._silent = not sys.stderr.isatty()
        self._plain = plain or not facts.is_watched(sys.stderr)
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, done: int, total: int) -> None:
        """Draws that `done` of `total` files are read, if it is slow and somebody watches."""
        if self._silent or time.monotonic() - self._start <= PATIENCE:
            return
        if self._plain:
            self._silent = True
            sys.stderr.write(f"purge: {_WORDS.lower()} ...\n")
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(_WORDS, total=total)
            self._bar.start()
        if self._task is not None:
            self._bar.update(self._task, completed=done)
