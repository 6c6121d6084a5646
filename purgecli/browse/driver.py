"""The terminal's keys, as soon as they are known.

Textual's own loop (`LinuxDriver.run_input_thread`) looks once in 0.1 seconds whether an escape was the key, whatever ESCDELAY
says, and again that long before it ends; what ends the program waits there as any key does for the rest of a sequence.
"""

from __future__ import annotations

import os
import re
import selectors
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.message import Message

_IDLE = 0.05
"""Seconds after which it is seen that the reader has ended."""
_MARGIN = 0.001
_ENDS = re.compile("([\x03\x11])")
"""Ctrl-C and Ctrl-Q, which are part of no sequence."""


class QuickDriver(LinuxDriver):
    """Waits for the rest of a sequence as long as ESCDELAY says, and no longer."""

    def run_input_thread(self) -> None:
        """Reads keys until the end."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            wait = _IDLE
            while not self.exit_event.is_set():
                if selector.select(wait):
                    wait = min(_IDLE, constants.ESCAPE_DELAY + _MARGIN)
                    for text in filter(None, _ENDS.split(decode(os.read(self.fileno, 4096)))):
                        if _ENDS.match(text) and parser._timeout_time is not None:
                            # Who has pressed an escape before, and gives its sequence seconds to come, has not to wait for these.
                            parser._timeout_time = 0
                            self._process(parser.tick())
                        self._process(parser.feed(text))
                else:
                    wait = _IDLE
                self._process(parser.tick())

    def _process(self, found: Iterable[Message]) -> None:
        for message in found:
            self.process_message(message)
