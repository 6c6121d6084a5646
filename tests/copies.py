"""Runs calls of the program in copies of one process, which has imported what they need: a start of Python takes ten times as long."""

import json
import subprocess
import sys
from typing import NamedTuple

from tests.conftest import NO_BYTECODE


class Done(NamedTuple):
    """How a call ended: its exit code, and what it said on stderr."""

    exit_code: int
    stderr: str


class Copies:
    """Such a process. Systems other than Windows have it."""

    def __init__(self, first: str = "", starter: list[str] | None = None):
        """`first` is Python code that each copy runs before the call; `starter` a program that starts Python, with its words."""
        self._process = subprocess.Popen(
            [*(starter or []), sys.executable, *NO_BYTECODE, "-c", _PROGRAM, first],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str, **environment: str) -> Done:
        """Runs a call, to which some variables are set."""
        print(json.dumps([words, environment]), file=self._process.stdin, flush=True)
        return Done(*json.loads(self._process.stdout.readline()))

    def __enter__(self) -> "Copies":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


_PROGRAM = """
import json, os, sys
import purgecli.cli, purgecli.authoring.check, purgecli.commands.export, purgecli.export.placing, purgecli.library.build
from purgecli.__main__ import main

for line in sys.stdin:
    reads, writes = os.pipe()
    if not (child := os.fork()):
        break
    os.close(writes)
    with open(reads) as file:
        said = file.read()
    print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said]), flush=True)
else:
    os._exit(0)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
os.dup2(writes, 2)
words, environment = json.loads(line)
os.environ.update(environment)
exec(sys.argv[1])
sys.argv = ["purge", *words]
main()
"""
"""Reads calls line by line, runs each in a copy, and writes how it ended."""
