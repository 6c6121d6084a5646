"""The terminal, the pager and the pipe, through a real pseudo-terminal."""

import os
import subprocess
import sys
import textwrap

import pytest

from purgecli import output

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

PROGRAM = textwrap.dedent("""
    import sys
    from rich.text import Text
    from purgecli import output
    from purgecli.settings import Settings
    wishes = Settings(pager=sys.argv[2] == "yes")
    output.show(Text("\\n".join(f"line {n}" for n in range(int(sys.argv[1]))), style="bold"), wishes)
""")


def in_terminal(lines: int, pager: str = "yes", **environment: str) -> str:
    """What a terminal of 10 lines shows of a screen of some lines."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (10, 40))
    words = [sys.executable, "-c", PROGRAM, str(lines), pager]
    settings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environment}
    process = subprocess.Popen(words, stdout=theirs, stderr=theirs, stdin=theirs, env=settings)
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    assert process.wait() == 0
    return shown.decode().replace("\r\n", "\n")


def test_a_long_screen_goes_through_the_pager(tmp_path):
    copy = tmp_path / "paged"
    assert in_terminal(50, PAGER=f"cat > '{copy}'") == ""
    assert copy.read_text().count("line") == 50


def test_purge_pager_comes_before_pager(tmp_path):
    copy = tmp_path / "paged"
    in_terminal(50, PAGER="false", PURGE_PAGER=f"cat > '{copy}'")
    assert copy.read_text().count("line") == 50


def test_a_short_screen_does_not(tmp_path):
    copy = tmp_path / "paged"
    assert in_terminal(5, PAGER=f"cat > '{copy}'").count("line") == 5
    assert not copy.exists()


def test_no_pager_when_told_so(tmp_path):
    assert in_terminal(50, "no", PAGER="false").count("line") == 50


@pytest.mark.parametrize("pager", ["", "cat", "no-such-program-here"])
def test_without_a_pager_it_is_printed(pager):
    assert in_terminal(50, PAGER=pager).count("line") == 50


def test_a_pager_that_leaves_early_is_no_error():
    assert "Traceback" not in in_terminal(5000, PAGER="head -1")


def test_no_color_has_no_colour():
    assert "\x1b[1m" in in_terminal(5)
    assert "\x1b[3" not in in_terminal(5, NO_COLOR="1")


def test_printable():
    assert output.printable("a\x1b[31mb\u202ec") == "a�[31mb�c"
    assert output.printable("x" * 100) == "x" * 60 + "…"


LINKED = textwrap.dedent("""
    import sys
    from rich.text import Text
    from purgecli import output
    from purgecli.settings import Settings
    text = Text("\\n".join(f"line {n}" for n in range(int(sys.argv[1]))), style="link https://example.org/a_page")
    output.show(text, Settings(pager=sys.argv[2] == "yes"))
""")


def test_links_are_kept_for_the_terminal_and_taken_out_for_the_pager(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "PROGRAM", LINKED)
    assert ";https://example.org/a_page\x1b\\line 1\x1b]8;;\x1b\\" in in_terminal(3)
    copy = tmp_path / "paged"
    in_terminal(50, PAGER=f"cat > '{copy}'")
    assert "line 1\n" in copy.read_text()
    assert "]8;" not in copy.read_text()
