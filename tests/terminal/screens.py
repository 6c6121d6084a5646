"""Runs a program in a pseudo-terminal, as a user at a terminal would."""

import json
import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

SIZE = (10, 40)
"""Lines and columns of the terminal."""
PATIENCE = 60
"""Seconds for what takes a part of one, on a machine that is busy with other things."""


class Terminal:
    """A program in a terminal of its own, which is the one that its Ctrl-C comes from."""

    def __init__(self, words: list[str], environment: dict[str, str], size: tuple[int, int] = SIZE, folder: Path | None = None):
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, size)
        settings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environment}
        self.process = subprocess.Popen(
            words, stdin=theirs, stdout=theirs, stderr=theirs, env=settings, cwd=folder,
            start_new_session=True, preexec_fn=_take_terminal,
        )  # fmt: skip
        os.close(theirs)
        self.shown = b""
        self._is_closed = False

    def type(self, keys: bytes) -> None:
        """Sends keys."""
        os.write(self._ours, keys)

    def read_until(self, done: Callable[[str], bool], seconds: float = PATIENCE) -> str:
        """What was shown so far, once it is as wanted; fails where it is not in time."""
        deadline = time.monotonic() + seconds
        while not done(self.text):
            self._go_on(deadline)
        return self.text

    def type_until(self, keys: bytes, done: Callable[[str], bool], seconds: float = PATIENCE) -> None:
        """Sends keys, each second again, until what was shown is as wanted."""
        deadline = time.monotonic() + seconds
        while not done(self.text):
            self.type(keys)
            pause = time.monotonic() + 1
            while time.monotonic() < pause and not done(self.text):
                self._go_on(deadline)

    def end(self, seconds: float = PATIENCE, keys: bytes = b"") -> tuple[str, int]:
        """All that was shown, and the exit code; keys are sent at once, and each second again until the program has ended."""
        deadline = time.monotonic() + seconds
        pressed = 0.0
        while self._read(0.1):
            if time.monotonic() > deadline:
                self._close()
                raise AssertionError(f"still there: {self.text}")
            if keys and time.monotonic() > pressed + 1 and self.process.poll() is None:
                self.type(keys)
                pressed = time.monotonic()
        return self.text, self._close()

    def _go_on(self, deadline: float) -> None:
        """Reads a little; ends the program and fails where it has closed its terminal, or time is up."""
        if time.monotonic() > deadline or not self._read(0.1):
            self._close()
            raise AssertionError(self.text)

    def _close(self) -> int:
        """Leaves neither the program nor its terminal behind; the program's exit code, where it has ended by itself."""
        try:
            # It has closed its terminal, or was given up.
            return self.process.wait(PATIENCE if self._is_closed else 0)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            os.close(self._ours)

    @property
    def text(self) -> str:
        """What was shown so far."""
        return self.shown.decode(errors="replace").replace("\r\n", "\n")

    def _read(self, seconds: float) -> bool:
        """Reads what there is; False where the program has closed the terminal."""
        if select.select([self._ours], [], [], seconds)[0]:
            try:
                part = os.read(self._ours, 65536)
            except OSError:
                part = b""
            self.shown += part
            self._is_closed = not part
            return bool(part)
        self._is_closed = self.process.poll() is not None
        return not self._is_closed


class Call(NamedTuple):
    """A call of a program: its words, and what its environment has besides."""

    words: list[str]
    environment: Mapping[str, str] = MappingProxyType({})


def each(
    program: str, calls: Iterable[Call], environment: dict[str, str], size: tuple[int, int] = SIZE, folder: Path | None = None
) -> list[tuple[str, int]]:
    """What a terminal shows of each call of a Python program, and the exit code.

    Each has a process of its own, which begins as a copy of one in which all that a screen needs is imported: a start of Python
    and the imports would take it ten times as long.
    """
    told = json.dumps([[[str(word) for word in call.words], dict(call.environment)] for call in calls])
    shown, code = Terminal([sys.executable, "-c", _EACH, told, program], environment, size, folder).end()
    assert code == 0, shown
    parts = re.split("\x1e(-?[0-9]+)\x1e", shown)
    return [(text, int(code)) for text, code in zip(parts[:-1:2], parts[1::2], strict=True)]


_EACH = """
import json, os, sys
import rich.console, rich.text, sqlite3
import purgecli.cli, purgecli.commands.asking, purgecli.commands.printing, purgecli.output, purgecli.show.terminal
told, program = sys.argv[1:]
for words, environment in json.loads(told):
    if not (child := os.fork()):
        break
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.write(1, b"\x1e%d\x1e" % code)
else:
    os._exit(0)
os.environ.update(environment)
sys.argv = ["purge", *words]
exec(program)
"""
"""Runs the calls one after the other; after each it writes its exit code between two marks."""


def _take_terminal() -> None:
    import fcntl

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
