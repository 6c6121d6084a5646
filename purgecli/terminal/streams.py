"""The streams to the user: none of them ends the program by being closed, cut off, or poor in letters.

- A descriptor that is closed is opened on nothing, so that no file of ours gets its number.
- What a closed pipe no longer takes is dropped without a word; any other failure of stdout is the caller's to report.
- stderr takes whatever it is given, since words about a failure must not become one: the exit code says it still.
- Letters that the encoding lacks are said in ASCII.
"""

import io
import os
import sys
from typing import Any, TextIO

from purgecli.terminal import letters


def prepare() -> None:
    """Puts forgiving streams in the place of `sys.stdout` and `sys.stderr`."""
    _fill_descriptors()
    letters.register()
    sys.stdout = _forgiving(sys.stdout, 1, BrokenPipeError)
    sys.stderr = _forgiving(sys.stderr, 2, OSError)


def drop_output() -> None:
    """Sends what is still buffered nowhere: without this the interpreter would fail on it again while closing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Forgiving(io.RawIOBase):
    """A raw stream on top of another, that drops everything once writing has failed in a way that is forgiven."""

    def __init__(self, raw: Any, forgiven: type[OSError]):
        """`raw` is what is written to; `forgiven` the class of the failures."""
        self._raw, self._forgiven, self._gone = raw, forgiven, False

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def fileno(self) -> int:
        """The descriptor below."""
        return int(self._raw.fileno())

    def isatty(self) -> bool:
        """Whether it leads to a terminal."""
        return bool(self._raw.isatty())

    def write(self, data: Any) -> int:
        """Writes bytes; waits where the other side takes none for the moment."""
        while not self._gone:
            try:
                written = self._raw.write(data)
            except self._forgiven:
                self._gone = True
            else:
                if written is not None:
                    return int(written)
                self._wait()
        return len(data)

    def _wait(self) -> None:
        """Until a pipe that must not block can be written to again."""
        import select

        select.select([], [self.fileno()], [])


def _forgiving(stream: TextIO | None, descriptor: int, forgiven: type[OSError]) -> TextIO:
    if stream is None:
        # Closed when the program was started; by now its descriptor leads nowhere.
        return open(descriptor, "w", encoding="utf-8", errors=letters.READABLE, closefd=False)
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        return stream
    raw = Forgiving(getattr(buffer, "raw", buffer), forgiven)
    watched = descriptor == 2 or stream.isatty()
    return io.TextIOWrapper(
        io.BufferedWriter(raw), encoding=stream.encoding, errors=letters.READABLE, line_buffering=watched, write_through=False
    )


def _fill_descriptors() -> None:
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            # The lowest number that is free is this one.
            os.open(os.devnull, os.O_RDWR)
