"""A real terminal: it is as it was before, however the reader ends, and nobody sees a traceback."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("textual", reason="purge browse needs Textual")
pty = pytest.importorskip("pty", reason="this system has no such terminals")
termios = pytest.importorskip("termios")

PATIENCE = 60
FAULT = """
import sys
from purgecli.browse.actions import Actions
def fault(actions):
    raise ZeroDivisionError("made for the test")
Actions.keys = fault
from purgecli.__main__ import main
main()
"""


class Terminal:
    """The program on a terminal of its own."""

    def __init__(self, words: list[str], home: Path, code: str | None = None, **environment: str):
        self.ours, self._theirs = pty.openpty()
        termios.tcsetwinsize(self.ours, (24, 80))
        self.before = termios.tcgetattr(self._theirs)
        self.written = b""
        start = ["-c", code] if code else ["-m", "purgecli"]
        known = {**os.environ, "TERM": "xterm-256color", "HOME": str(home), "XDG_CACHE_HOME": str(home), "CI": "", **environment}
        self.process = subprocess.Popen(
            [sys.executable, *start, "browse", *words],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env=known,
            start_new_session=True,
        )

    def read(self, until: bytes = b"", seconds: float = PATIENCE) -> None:
        """Reads until something is written, which must come, or, without it, until the program has ended."""
        end = time.monotonic() + seconds
        while not (until and until in self.written):
            assert time.monotonic() < end
            if select.select([self.ours], [], [], 0.1)[0]:
                self.written += os.read(self.ours, 65536)
            elif self.process.poll() is not None:
                assert not until
                return

    def end(self) -> int:
        """Waits for the end; the exit code."""
        self.read()
        code = self.process.wait(PATIENCE)
        self.after = termios.tcgetattr(self._theirs)
        return code

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        """Leaves neither the program nor its terminal behind."""
        self.process.kill()
        self.process.wait()
        os.close(self.ours)
        os.close(self._theirs)


@pytest.mark.parametrize("way", ["q", "\x03", signal.SIGTERM, signal.SIGINT, signal.SIGHUP, "fault"], ids=str)
def test_the_terminal_is_restored_on_any_end(content, tmp_path, way):
    with Terminal(["--content", str(content), "zhukhin"], tmp_path, FAULT if way == "fault" else None) as terminal:
        terminal.read(b"A person made up")
        assert b"\x1b[?1049h" in terminal.written
        if isinstance(way, signal.Signals):
            terminal.process.send_signal(way)
        else:
            os.write(terminal.ours, b"?" if way == "fault" else way.encode())
        code = terminal.end()
    assert code == (1 if way == "fault" else 0 if isinstance(way, str) else 128 + way)
    assert terminal.written.rindex(b"\x1b[?1049l") > terminal.written.rindex(b"\x1b[?1049h")
    assert terminal.written.rindex(b"\x1b[?25h") > terminal.written.rindex(b"\x1b[?25l")
    assert terminal.after[:4] == terminal.before[:4]
    assert b"Traceback" not in terminal.written and b'File "' not in terminal.written
    assert (b"made for the test" in terminal.written) == (way == "fault")


def test_no_color_sends_no_colours(content, tmp_path):
    import re

    with Terminal(["--content", str(content), "claim", "it-says-so"], tmp_path, NO_COLOR="1") as terminal:
        terminal.read(b"Nothing of the kind")
        os.write(terminal.ours, b"q")
        assert terminal.end() == 0
    codes = {code for found in re.findall(rb"\x1b\[([0-9;]*)m", terminal.written) for code in found.split(b";")}
    assert codes and not {code for code in codes if re.fullmatch(rb"[349][0-8]|10[0-7]", code)}


@pytest.mark.parametrize(
    ("written", "told"),
    [(b"\x1b[?1049h", True), (b"A person made up", True), (b"A person made up", False)],
    ids=["starting", "reading", "not told"],
)
def test_it_ends_with_the_window_that_it_is_in(content, tmp_path, written, told):
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "purgecli", "browse", "--content", str(content), "zhukhin"]
    known = {**os.environ, "TERM": "xterm-256color", "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "CI": ""}
    process = subprocess.Popen(
        words,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=known,
        start_new_session=True,
        preexec_fn=_take_terminal if told else None,
    )
    os.close(theirs)
    shown = b""
    try:
        while written not in shown:
            assert select.select([ours], [], [], PATIENCE)[0]
            shown += os.read(ours, 65536)
        os.close(ours)
        assert process.wait(PATIENCE) in (-signal.SIGHUP, 128 + signal.SIGHUP)
    finally:
        process.kill()
        process.wait()


def _take_terminal() -> None:
    import fcntl

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_a_key_that_comes_in_two_parts_is_one_key(content, tmp_path):
    """As it may on a slow line: what the user gives for it is waited, and no escape is made of it."""
    with Terminal(["--content", str(content), "zhukhin"], tmp_path, ESCDELAY="20000") as terminal:
        terminal.read(b"A person made up")
        os.write(terminal.ours, b"t")
        terminal.read(b"Marks:")
        terminal.written = b""
        os.write(terminal.ours, b"\x1b")
        time.sleep(0.3)
        os.write(terminal.ours, b"[D")
        # The arrow goes back; in the list, to which an escape leads, `D` would be a letter of a name.
        terminal.read(b"purge figure zhukhin")
        os.write(terminal.ours, b"q")
        assert terminal.end() == 0
    assert b"purge figure zhukhin" in terminal.written and b"type a name" not in terminal.written


@pytest.mark.parametrize(("key", "is_apart"), [(b"\x03", True), (b"\x11", False)], ids=["Ctrl-C apart", "Ctrl-Q together"])
def test_who_gives_escapes_much_time_can_end_it_at_once(content, tmp_path, key, is_apart):
    with Terminal(["--content", str(content), "zhukhin"], tmp_path, ESCDELAY=str(10 * 1000 * PATIENCE)) as terminal:
        terminal.read(b"A person made up")
        os.write(terminal.ours, b"\x1b" if is_apart else b"\x1b" + key)
        if is_apart:
            time.sleep(0.3)
            os.write(terminal.ours, key)
        assert terminal.end() == 0


def test_an_escape_alone_is_the_key(content, tmp_path):
    with Terminal(["--content", str(content), "zhukhin"], tmp_path) as terminal:
        terminal.read(b"A person made up")
        terminal.written = b""
        os.write(terminal.ours, b"\x1b")
        terminal.read(b"type a name")
        os.write(terminal.ours, b"\x11")
        assert terminal.end() == 0
    assert b"type a name" in terminal.written
