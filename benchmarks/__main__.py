"""Prints what each command costs: wall time and peak memory, as ratios to a bare Typer and Rich program run in turn with it.

    python -m benchmarks [RUNS]

The library is warm but for the last row, where each run makes it. Medians; the spread is that of the ratios, pair by pair.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
PURGE = [sys.executable, "-m", "purgecli"]
COMMANDS = (
    ["figure", "bukharin"],
    ["figure", "Boukharine"],
    ["figures"],
    ["reasons"],
    ["reason", "1"],
    ["timeline", "--from", "1934", "--to", "1938"],
    ["sources"],
    ["sources", "--format", "bibtex"],
    ["--help"],
)


class Run(NamedTuple):
    """One run of a process: seconds of wall time, peak resident memory in KiB."""

    seconds: float
    memory: int


def main() -> None:
    """Measures and prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    table = Table("command", "wall, ms", "bare, ms", "wall ratio", "spread", "memory ratio")
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache, "HOME": cache, "COLUMNS": "80"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for words in COMMANDS:
            table.add_row(*_row(" ".join(words), PURGE + words, environment, runs, fresh=False))
        table.add_row(*_row("figure bukharin, library made", [*PURGE, "figure", "bukharin"], environment, runs, fresh=True))
    Console().print(table)


def _row(name: str, words: list[str], environment: dict[str, str], runs: int, fresh: bool) -> list[str]:
    pairs = []
    for number in range(runs + 1):
        if fresh:
            for path in Path(environment["XDG_CACHE_HOME"]).rglob("*.sqlite"):
                path.unlink()
        pair = _run(words, environment), _run(BARE, environment)
        if number:
            pairs.append(pair)
    walls = [one.seconds / bare.seconds for one, bare in pairs]
    memory = statistics.median(one.memory / bare.memory for one, bare in pairs)
    ours = statistics.median(one.seconds for one, _ in pairs)
    theirs = statistics.median(bare.seconds for _, bare in pairs)
    spread = f"{min(walls):.2f} to {max(walls):.2f}"
    ratio = f"{statistics.median(walls):.2f}"
    return [name, f"{1000 * ours:.0f}", f"{1000 * theirs:.0f}", ratio, spread, f"{memory:.2f}"]


def _run(words: list[str], environment: dict[str, str]) -> Run:
    """Runs a program to its end, its output thrown away. `wait4` gives the memory of this one child."""
    start = time.perf_counter()
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(words)} failed with status {status}")
    return Run(seconds, usage.ru_maxrss)


if __name__ == "__main__":
    main()
