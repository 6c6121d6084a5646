"""What the reader asks of the system: signals, and the web browser."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

    from purgecli.browse.app import Reader

_ENDING = ("SIGINT", "SIGTERM")
_LOOKED_AFTER = 0.5
"""Seconds after which it is looked again whether the terminal is there."""


def run(reader: Reader) -> int:
    """Runs it until its end; the exit code. Whatever ends it, the terminal is as it was before."""

    async def main() -> None:
        loop = asyncio.get_running_loop()
        for number in (getattr(signal, name) for name in _ENDING if hasattr(signal, name)):
            # Windows can't; there Ctrl-C is a key.
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, reader.end, 128 + number)
        if hasattr(signal, "SIGHUP"):
            _end_with_the_terminal(loop, reader)
        await reader.run_async()

    asyncio.run(main())
    return reader.return_code or 0


def _end_with_the_terminal(loop: asyncio.AbstractEventLoop, reader: Reader) -> None:
    """Where the terminal was closed, Textual waits for ever to write to it: then there is nothing to be restored, either.

    Nor does it end where nobody tells of that, as to a program that the terminal is not in charge of: it reads without a rest.
    """

    def hung_up(number: int, frame: FrameType | None) -> None:
        _end_without_terminal()
        loop.call_soon_threadsafe(reader.end, 128 + number)

    def look() -> None:
        _end_without_terminal()
        loop.call_later(_LOOKED_AFTER, look)

    signal.signal(signal.SIGHUP, hung_up)
    look()


def _end_without_terminal() -> None:
    import termios

    try:
        termios.tcgetattr(0)
    except termios.error:
        os._exit(128 + signal.SIGHUP)


def browse(url: str) -> bool:
    """Shows an address in the user's web browser; not in one that would take the terminal. Whether it was shown."""
    import webbrowser

    # What would be found without a display is a browser for the terminal, which is taken, unless the user names one.
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in wanted):
        return False
    with suppress(webbrowser.Error, OSError):
        return webbrowser.open(url)
    return False
