"""Prints what commands cost: wall time and peak memory, as ratios to a bare interpreter and a bare Typer and Rich program.

    python -m benchmarks [RUNS]           every command on the shipped content, each run in turn with the two bare programs
    python -m benchmarks scale [RUNS]     building, look-ups, searches, what is not found, an edit: on 1 and 100 times a made
                                          content, a hundred records to a file and one
    python -m benchmarks exports          the exports of 1, 10 and 100 times a made content: time, peak memory
    python -m benchmarks browse [RUNS]    `purge browse`: first page, keys, a letter typed among 300,000 people (not on Windows)
    python -m benchmarks others [RUNS]    a look-up in turn with other reference tools, which are installed for it
    python -m benchmarks profile [RUNS]   where the time of a look-up goes, step by step, up to the interpreter's exit
    python -m benchmarks imports          what a look-up imports beyond the bare program, and how long each module takes

`work` is that of the processor, which tells less of what else the machine does than the time that passes.
The library is warm but where it says that it is made. Medians; the spread is that of the ratios, pair by pair. What is measured
is the package that is installed, wherever this is called: each program runs in an empty folder.
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

from benchmarks import others
from benchmarks.made import make

BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
FLOOR = [sys.executable, str(Path(__file__).with_name("floor.py"))]
NOTHING = [sys.executable, "-c", "pass"]
PURGE = [sys.executable, "-m", "purgecli"]
COMMANDS = (
    ["figure", "bukharin"],
    ["figure", "Boukharine"],
    ["bukharin"],
    ["1937"],
    [],
    ["figures"],
    ["figures", "--cohort", "cc-1917", "--count", "fate"],
    ["compare", "bukharin", "kamenev"],
    ["links", "bukharin"],
    ["reasons"],
    ["reason", "1"],
    ["claims"],
    ["claims", "--audit"],
    ["trial", "moscow-1938"],
    ["cohort", "cc-1917"],
    ["timeline", "1937"],
    ["timeline", "--from", "1934", "--to", "1938"],
    ["search", "torture", "confession"],
    ["sources"],
    ["sources", "--format", "bibtex"],
    ["sources", "--format", "chicago-notes"],
    ["sources", "--format", "apa"],
    ["sources", "--format", "biblatex"],
    ["sources", "--format", "ris"],
    ["sources", "--format", "csl-json"],
    ["--help"],
)
SCALED = (
    ["figure", "person-7"],
    ["search", "strike", "party"],
    ["sources", "--cited-by", "person-7"],
    ["sources", "--search", "strike"],
    ["figure", "Zhovkinov"],
    ["figure", "Nikolai", "Zhovkinov"],
    ["xyzhukov"],
)
"""The last three find nothing."""


class Run(NamedTuple):
    """One run of a process: seconds of wall time, peak resident memory in KiB, seconds of the processor."""

    seconds: float
    memory: int
    worked: float


def main() -> None:
    """Measures and prints a table."""
    mode = sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].isdigit() else ""
    runs = next((int(word) for word in sys.argv[1:] if word.isdigit()), 15)
    modes = {"scale": _scale, "exports": _exports, "browse": _browse, "others": _others, "profile": _profile, "imports": _imports}
    if mode not in ("", *modes):
        raise SystemExit(f"benchmarks: no mode '{mode}'; there are {', '.join(modes)}, and none for the commands")
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache, "HOME": cache, "COLUMNS": "80"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        (modes[mode] if mode else _commands)(environment, runs)


def _commands(environment: dict[str, str], runs: int) -> None:
    table = Table("command", "wall, ms", "of bare Typer+Rich", "spread", "work of bare", "of Python alone", "memory of bare")
    table.add_row(*_row("(bare, with SQLite and platformdirs)", FLOOR, environment, runs, fresh=False))
    for words in COMMANDS:
        table.add_row(*_row(" ".join(words) or "(the opening page)", PURGE + words, environment, runs, fresh=False))
    script = Path(sys.executable).with_name("purge")
    if script.exists():
        asked = {"COMP_WORDS": "purge figure buk", "COMP_CWORD": "2", "_PURGE_COMPLETE": "complete_bash"}
        asked |= {"_BARE.PY_COMPLETE": "complete_bash"}
        table.add_row(*_row("completion of figure buk", [str(script)], {**environment, **asked}, runs, fresh=False))
    table.add_row(*_row("figure bukharin, library made", [*PURGE, "figure", "bukharin"], environment, runs, fresh=True))
    Console(width=130).print(table)


def _row(name: str, words: list[str], environment: dict[str, str], runs: int, fresh: bool) -> list[str]:
    triples = []
    for number in range(runs + 1):
        if fresh:
            for path in Path(environment["XDG_CACHE_HOME"]).rglob("*.sqlite"):
                path.unlink()
        triple = _run(words, environment), _run(BARE, environment), _run(NOTHING, environment)
        if number:
            triples.append(triple)
    walls = [one.seconds / bare.seconds for one, bare, _ in triples]
    alone = statistics.median(one.seconds / nothing.seconds for one, _, nothing in triples)
    memory = statistics.median(one.memory / bare.memory for one, bare, _ in triples)
    ours = statistics.median(one.seconds for one, _, _ in triples)
    work = statistics.median(one.worked / bare.worked for one, bare, _ in triples)
    spread = f"{min(walls):.2f} to {max(walls):.2f}"
    return [name, f"{1000 * ours:.0f}", f"{statistics.median(walls):.2f}", spread, f"{work:.2f}", f"{alone:.1f}", f"{memory:.2f}"]


def _scale(environment: dict[str, str], runs: int) -> None:
    """What grows with the content, in seconds of the processor, as ratios to the smallest."""
    first: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for size, a_file in ((1, 100), (100, 100), (100, 1)):
            content = Path(folder) / f"{size}-{a_file}"
            records = make(content, 250 * size, a_file)
            call = [*PURGE, "--content", str(content), "--no-pager"]
            built = _run([*call, *SCALED[0]], environment)
            print(
                f"{records:,} records, {a_file} to a file: built in {1000 * built.worked / records:.2f} s of the processor"
                f" per 1,000, {built.memory / 1024:.0f} MiB",
                flush=True,
            )
            times = [
                statistics.median(_run([*call, *words], environment, (0, 1)).worked for _ in range(runs)) for words in SCALED
            ]
            first = first or times
            for words, now, then in zip(SCALED, times, first, strict=True):
                print(f"  {' '.join(words):<32}{1000 * now:6.0f} ms   {now / then:.2f} of the smallest", flush=True)
            one = next((content / "figures").iterdir())
            one.write_text(one.read_text() + "# edited\n")
            edited = _run([*call, *SCALED[0]], environment).worked - times[0]
            print(f"  after an edit of one file   {1000 * edited:10.0f} ms more", flush=True)


def _exports(environment: dict[str, str], runs: int) -> None:
    """Each export of growing contents: its peak memory should not grow with them."""
    from purgecli.export import FORMATS

    with tempfile.TemporaryDirectory() as folder:
        for size in (1, 10, 100):
            content = Path(folder) / str(size)
            print(f"{make(content, 250 * size):,} records")
            call = [*PURGE, "--content", str(content)]
            _run([*call, "figure", "person-7"], environment)
            for format in FORMATS:
                one = _run([*call, "export", "--format", format, "--output", str(Path(folder) / f"{format}-{size}")], environment)
                print(f"  {format:<12}{one.seconds:7.1f} s {one.memory / 1024:5.0f} MiB", flush=True)


def _browse(environment: dict[str, str], runs: int) -> None:
    """The reader on a terminal. Its module needs one, so that it is imported only here."""
    from benchmarks import browse

    browse.run(environment, runs)


def _others(environment: dict[str, str], runs: int) -> None:
    """A look-up of ours in turn with each tool's own."""
    ours = [*PURGE, "figure", "bukharin"]
    table = Table("look-up", "wall, ms", "ours, ms", "ours of it", "our memory of its")
    with tempfile.TemporaryDirectory() as home:
        python = others.install(Path(tempfile.gettempdir()) / "purge-benchmarks-others")
        around = others.environment(Path(home))
        others.prepare(python, around)
        _run(ours, environment)
        for name, words in others.lookups(python, Path(BARE[1])).items():
            pairs = [(_run(ours, environment), _run(words, around)) for _ in range(runs + 1)][1:]
            seconds = [(one.seconds, two.seconds, one.seconds / two.seconds) for one, two in pairs]
            mine, theirs, ratio = (statistics.median(values) for values in zip(*seconds, strict=True))
            memory = statistics.median(one.memory / two.memory for one, two in pairs)
            table.add_row(name, f"{1000 * theirs:.0f}", f"{1000 * mine:.0f}", f"{ratio:.2f}", f"{memory:.2f}")
    Console(width=100).print(table)


STEPS = {
    "Python starts": "pass",
    "Typer (with Click inside it)": "import typer, typer.main, typer.core",
    "Rich: console, text, panel": "import typer.main, rich.console, rich.text, rich.panel, rich.padding, rich.style",
    "SQLite, JSON": "import sqlite3, json",
    "our modules": "import purgecli.cli, purgecli.library.queries, purgecli.pages.figure, purgecli.show.terminal",
}
"""Step -> what it imports, beside all that the steps before it do."""


_NO_EXIT = "import atexit, gc, os; atexit.register(os._exit, 0); gc.set_threshold(200_000)"
"""Has a program end where the interpreter would begin to take itself down, and search for garbage as little as ours."""
_LOOK_UP = "import sys; sys.argv = ['purge', 'figure', 'bukharin']; from purgecli.__main__ import main; main()"


def _profile(environment: dict[str, str], runs: int) -> None:
    """The steps of a look-up, each measured as what a program works longer that goes one step further, the exit the last."""
    lines = [_NO_EXIT, *STEPS.values()]
    programs = [[sys.executable, "-c", "\n".join(lines[: number + 1])] for number in range(1, len(lines))]
    programs += [[sys.executable, "-c", f"{_NO_EXIT}\n{_LOOK_UP}"], [sys.executable, "-c", _LOOK_UP]]
    _run(programs[-1], environment)
    rounds = [[_run(words, environment).worked for words in programs] for _ in range(runs + 1)][1:]
    ends = [statistics.median(values) for values in zip(*rounds, strict=True)]
    table = Table("step", "ms", "share")
    names = (*STEPS, "open, ask, lay out, print", "the interpreter's exit")
    for name, end, start in zip(names, ends, (0, *ends), strict=False):
        table.add_row(name, f"{1000 * (end - start):.1f}", f"{(end - start) / ends[-1]:.0%}")
    table.add_row("the whole look-up", f"{1000 * ends[-1]:.1f}", "100%")
    Console(width=100).print(table)


def _imports(environment: dict[str, str], _: int) -> None:
    """The modules that a look-up imports and the bare program does not, the slowest first."""
    subprocess.run(
        [*PURGE, "figure", "bukharin"], env=environment, cwd=environment["HOME"], stdout=subprocess.DEVNULL, check=True
    )
    ours = _imported([*PURGE[1:], "figure", "bukharin"], environment)
    theirs = _imported(BARE[1:], environment)
    extra = {name: spent for name, spent in ours.items() if name not in theirs}
    table = Table(
        "module", "own ms", "share of all imports", title=f"{sum(extra.values()) / 1000:.1f} ms more than the bare program"
    )
    for name, spent in sorted(extra.items(), key=lambda item: -item[1])[:25]:
        table.add_row(name, f"{spent / 1000:.1f}", f"{spent / sum(ours.values()):.1%}")
    Console(width=100).print(table)


def _imported(words: list[str], environment: dict[str, str]) -> dict[str, int]:
    """Module -> microseconds of its own import."""
    call = [sys.executable, "-X", "importtime", *words]
    run = subprocess.run(call, env=environment, cwd=environment["HOME"], capture_output=True, text=True, check=True)
    rows = [line[12:].split("|") for line in run.stderr.splitlines() if line.startswith("import time:") and "[us]" not in line]
    return {name.strip(): int(own) for own, _, name in rows}


def _run(words: list[str], environment: dict[str, str], expected: tuple[int, ...] = (0,)) -> Run:
    """Runs a program to its end, its output thrown away. `wait4` gives the memory of this one child."""
    start = time.perf_counter()
    process = subprocess.Popen(
        words, env=environment, cwd=environment["HOME"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in expected:
        sys.exit(f"{' '.join(words)} failed with status {status}")
    return Run(seconds, usage.ru_maxrss, usage.ru_utime + usage.ru_stime)


if __name__ == "__main__":
    main()
