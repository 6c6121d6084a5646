"""Completion in real shells, each in a pseudo-terminal: what is offered is taken, and nothing that the content says acts."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import FILES, takes_long, write_content

pty = pytest.importorskip("pty")

SETUPS = {
    "bash": "PS1='READY> '\nbind 'set bell-style none'\n",
    "zsh": "PS1='READY> '\nautoload -Uz compinit; compinit -u -d $HOME/.dump\n",
    "fish": "function fish_prompt; echo 'READY> '; end\nset -g fish_greeting\n",
}
COMMANDS = {"bash": ["bash", "--noprofile", "--rcfile", "{rc}", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}
RCS = {"bash": "rc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}
PROGRAM = "import sys; sys.argv[0] = 'purge'; from purgecli.__main__ import main; main()"
MAKING = f"from purgecli.authoring import check; del check.RULES['line']; {PROGRAM}"
"""Makes a library as an older check let pass: with line ends in titles."""
ACTS = ("$(touch PWNED)", "`touch PWNED`", "\\$(touch PWNED)", "'; touch PWNED; '", '"; touch PWNED; "', "'$(touch PWNED)'", '"$(touch PWNED)"',
        "%(touch PWNED)", "{a,b}", "*", "?[a-z]", "-n", ":x:y", "))' ; touch PWNED #", "\n touch PWNED \n", "[cyan]x[/]", "~", "!!", "&& touch PWNED")  # fmt: skip


class Shell:
    """An interactive shell that completes `purge`."""

    def __init__(self, name: str, home: Path, content: Path):
        self.home = home
        words = [sys.executable, "-P", "-c", PROGRAM]
        (home / "bin").mkdir()
        (home / "bin/purge").write_text(f'#!/bin/sh\nexec {" ".join(map(repr, words))} "$@"\n')
        (home / "bin/purge").chmod(0o755)
        self.environment = {
            "HOME": str(home), "ZDOTDIR": str(home), "XDG_CACHE_HOME": str(home / "cache"), "PURGE_CONTENT": str(content),
            "PATH": f"{home / 'bin'}:{os.environ['PATH']}", "LANG": "C.UTF-8", "TERM": "xterm", "INPUTRC": "/dev/null",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        }  # fmt: skip
        source = subprocess.run(
            [home / "bin/purge"],
            env={**self.environment, "_PURGE_COMPLETE": f"source_{name}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        made = subprocess.run(
            [sys.executable, "-P", "-c", MAKING, "figures"], env=self.environment, capture_output=True, text=True, check=False
        )
        assert made.returncode == 0, made.stderr
        rc = home / RCS[name]
        rc.parent.mkdir(parents=True, exist_ok=True)
        rc.write_text(SETUPS[name] + source)
        command = [word.format(rc=rc) for word in COMMANDS[name]]
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            command, env=self.environment, cwd=home, pass_fds=[theirs], preexec_fn=lambda: os.login_tty(theirs)
        )
        os.close(theirs)
        try:
            self.wait("READY>")
        except BaseException:
            self.close()
            raise

    def wait(self, pattern: str, seconds: float = 60) -> str:
        """What the shell shows until a pattern comes."""
        shown, end = "", time.monotonic() + seconds
        while not re.search(pattern, shown):
            assert select.select([self.ours], [], [], max(0, end - time.monotonic()))[0], f"no {pattern!r} in {shown!r}"
            shown += os.read(self.ours, 65536).decode(errors="replace")
        return shown

    def completed(self, line: str) -> str:
        """What the line is after TAB; `echo` put before it prints it, and would run what it holds."""
        os.write(self.ours, f"{line}\t".encode())
        time.sleep(0.2)
        # The shell reads on when the completion has ended.
        os.write(self.ours, b"\x01echo LINE:\x05\r")
        found = re.search(r"[\r\nJ]LINE: ?([^\r\n]*)", self.wait(r"[\r\nJ]LINE:[^\r\n]*\r?\n"))
        assert found
        return found[1].rstrip()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


@pytest.fixture(params=["bash", "zsh", "fish"], scope="module")
def shell(request, tmp_path_factory):
    if not shutil.which(request.param):
        pytest.skip(f"there is no {request.param} here")
    home = tmp_path_factory.mktemp("home")
    titles = {
        f"sources/book-{number}.yaml": FILES["sources/book-1990.yaml"]
        .replace("book-1990", f"book-{number}")
        .replace("A Book", _quoted(text))
        for number, text in enumerate(ACTS)
    }
    opened = Shell(request.param, home, write_content(home / "content", titles))
    yield opened
    opened.close()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"A {escaped} Book"'


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("purge zh", "zhukhin"),
        ("purge tim", "timeline"),
        ("purge figure жу", "(zhukhin|жухин)"),
        ("purge source PAG", "page-2001"),
        pytest.param("purge жу", "(zhukhin|жухин)", marks=takes_long),
        pytest.param("purge figure zh", "zhukhin", marks=takes_long),
        pytest.param("purge figure Zh", "zhukhin", marks=takes_long),
    ],
)
def test_a_beginning_completes_in_any_case_and_script(shell, typed, found):
    assert re.fullmatch(f"{typed.rpartition(' ')[0]} {found}", shell.completed(typed))


def test_nothing_in_a_title_acts(shell):
    shell.completed("purge source bo")
    shell.completed("purge source book-\t")
    shell.completed("purge source book-1\t\t")
    assert shell.completed("purge source page").endswith("page-2001")
    assert not list(shell.home.rglob("PWNED"))
