"""What `purge browse` costs: the first page and each key on a terminal of its own, and a letter typed among many people."""

import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from benchmarks.made import make
from purgecli.library.browsing import Shelf
from purgecli.library.store import Library

KEYS = {
    "a line down": b"j",
    "a page down": b" ",
    "next link": b"\t",
    "the page's end": b"\x1b[F",
    "timeline": b"t",
    "back": b"b",
    "forward": b"f",
    "keys": b"?",
    "and away": b"q",
}
TYPED = ("n", "number7", "number petrov", "petrov zzz", "s", "source-1", "strike party", "b d g")
PEOPLE = 300_000
_SETTLED = 0.3
"""Seconds without a byte after which a screen is drawn."""


def run(environment: dict[str, str], runs: int) -> None:
    """Prints the times: of the program on the longest dossier, of the list of a made content of 300,000 people."""
    rounds = [_walk(environment) for _ in range(runs + 1)][1:]
    for name in rounds[0]:
        print(f"{name:<28}{statistics.median(one[name] for one in rounds):8.1f}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        print(f"{make(content, PEOPLE):,} records")
        with Library((content,), Path(folder)) as library:
            shelf = Shelf(library)
            for text in TYPED:
                times = [_typed(shelf, text) for _ in range(runs)]
                print(f"{text:<28}{1000 * statistics.median(times):8.1f} ms", flush=True)


def _typed(shelf: Shelf, text: str) -> float:
    start = time.perf_counter()
    shelf.choice(None, text).lines(0, 50)
    return time.perf_counter() - start


def _walk(environment: dict[str, str]) -> dict[str, float]:
    """Milliseconds until the first bytes of each answer; MiB at the end."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(ours, (45, 160))
    known = {**environment, "TERM": "xterm-256color"}
    start = time.perf_counter()
    words = [sys.executable, "-m", "purgecli", "browse", "bukharin"]
    process = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, env=known, start_new_session=True)
    os.close(theirs)
    seen = b""
    while b"Bolshevik theorist" not in seen:
        seen += os.read(ours, 65536)
    found = {"first page, ms": 1000 * (time.perf_counter() - start)}
    _settle(ours)
    for name, key in KEYS.items():
        start = time.perf_counter()
        os.write(ours, key)
        select.select([ours], [], [], 5)
        found[f"{name}, ms"] = 1000 * (time.perf_counter() - start)
        _settle(ours)
    os.write(ours, b"\x11")
    _settle(ours)
    _, _, usage = os.wait4(process.pid, 0)
    os.close(ours)
    return {**found, "memory, MiB": usage.ru_maxrss / 1024}


def _settle(terminal: int) -> None:
    while select.select([terminal], [], [], _SETTLED)[0]:
        try:
            os.read(terminal, 65536)
        except OSError:
            return
