"""Mutation testing, outside the suite: `python -m tests.mutants [AREA [NUMBER [SEED]]]`, with cosmic-ray installed.

What cosmic-ray can change in the modules of an area (a comparison, a number, a sign, `and`, `not`, a loop) is changed in a copy of
the tree, one place at a time, and the area's tests are run. A change that they pass is printed, in the form of a diff: a test is
wanting, or the change makes no difference. `NUMBER` places are tried, drawn with a fixed seed, with one change at each; another
`SEED` draws others.
"""

import ast
import difflib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SEED = 1938
PATIENCE, SECONDS = 8, 30
"""A run of the tests that takes so many times what they take as it is, and as many seconds more, is taken for an endless one."""


class Area(NamedTuple):
    """Modules below `purgecli/`, and the tests (below `tests/`) that hold them, the quickest first."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


AREAS = {
    "dates": Area(("dates/*.py",), ("dates/test_words.py", "dates/test_asked.py", "dates/test_calendars.py", "dates/test_spans.py")),
    "names": Area(("names.py",), ("test_names.py",)),
    "queries": Area(
        ("library/queries.py",),
        ("library/test_queries.py", "dates/test_through_commands.py", "commands/test_people.py", "library/test_shipped.py"),
    ),
    "kinds": Area(
        ("kinds.py", "authoring/meaning.py", "library/composing.py", "library/documents.py"),
        ("test_kinds.py", "authoring/test_meaning.py", "library/test_version.py", "authoring/test_check.py", "authoring/test_tidy.py"),
    ),
    "checks": Area(
        ("authoring/check.py", "authoring/counts.py", "authoring/custody.py", "identifiers.py"),
        ("authoring/test_counts.py", "authoring/test_custody.py", "test_identifiers.py", "authoring/test_check.py"),
    ),
    "citations": Area(
        ("cite/*.py",),
        (
            "cite/test_parts.py", "cite/test_intext.py", "cite/test_text.py", "cite/test_romanise.py", "cite/test_filing.py", "cite/test_styles.py",
            "cite/test_bibtex.py", "cite/test_data.py",
        ),
    ),
}  # fmt: skip


class Quick:
    """A plugin of pytest that leaves out what needs the library of the shipped content, which each run would make anew."""

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Called with the tests that were found."""
        items[:] = [one for one in items if not {"shipped_library", "shipped_content"} & set(one.fixturenames)]


class Mutant(NamedTuple):
    """A change of a module: by which operator of cosmic-ray, at which of the places where that can change something."""

    module: Path
    operator: str
    occurrence: int


def main() -> None:
    """Tries the changes of one area, or of all."""
    wanted = sys.argv[1:2] or list(AREAS)
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 80
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else SEED
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        ignored = shutil.ignore_patterns(".*", "__pycache__", "mutants")
        shutil.copytree(ROOT, tree, ignore=ignored)
        os.chdir(tree)
        sys.path[:] = [str(tree), *(one for one in sys.path if one and Path(one) != ROOT)]
        # The copy's tests are to be imported, not those that this module belongs to.
        for loaded in [one for one in sys.modules if one.partition(".")[0] == "tests"]:
            del sys.modules[loaded]
        for name in wanted:
            _try_area(tree, name, AREAS[name], number, seed)


def _try_area(tree: Path, name: str, area: Area, number: int, seed: int) -> None:
    begun = time.monotonic()
    if _fails(area.tests, most=600):
        raise SystemExit(f"{name}: the tests fail as it is")
    most = SECONDS + PATIENCE * (time.monotonic() - begun)
    modules = sorted(path for pattern in area.modules for path in (tree / "purgecli").glob(pattern))
    places = [one for module in modules for one in _places(module)]
    chance = random.Random(seed)
    chosen = chance.sample(places, min(number, len(places)))
    survived = 0
    start = time.monotonic()
    for mutants in chosen:
        diff = _survives(chance.choice(mutants), area.tests, most)
        survived += diff is not None
        if diff:
            print(diff, flush=True)
    spent = time.monotonic() - start
    print(f"{name}: {survived} of {len(chosen)} survived, of {len(places)} places, seed {seed}, {spent:.0f} s", flush=True)


def _places(module: Path) -> list[list[Mutant]]:
    """The changes that can be made in a module, place by place; none in a type or in a text."""
    from cosmic_ray import plugins
    from cosmic_ray.ast import ast_nodes, get_ast_from_path

    tree = get_ast_from_path(module)
    types = _types(module.read_text(encoding="utf-8"))
    found: dict[tuple[int, int], list[Mutant]] = {}
    for name in sorted(plugins.operator_names()):
        operator = plugins.get_operator(name)
        if operator.arguments() or "Remove" in name:
            continue
        starts = (start for node in ast_nodes(tree) for start, _ in operator().mutation_positions(node))
        for occurrence, start in enumerate(starts):
            if not any(first <= start < last for first, last in types):
                found.setdefault(start, []).append(Mutant(module, name, occurrence))
    return [found[start] for start in sorted(found)]


def _types(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the annotations of a module begin and end."""
    notes = []
    for node in ast.walk(ast.parse(source)):
        for field in ("annotation", "returns"):
            if note := getattr(node, field, None):
                notes.append(((note.lineno, note.col_offset), (note.end_lineno, note.end_col_offset)))
    return notes


def _survives(mutant: Mutant, tests: tuple[str, ...], most: float) -> str | None:
    """The change as a diff, if the tests pass in spite of it."""
    from cosmic_ray import plugins
    from cosmic_ray.mutating import mutate_code

    before = mutant.module.read_text(encoding="utf-8")
    after = mutate_code(before, plugins.get_operator(mutant.operator)(), mutant.occurrence)
    if after is None or after == before:
        return None
    mutant.module.write_text(after, encoding="utf-8")
    try:
        if _fails(tests, most):
            return None
    finally:
        mutant.module.write_text(before, encoding="utf-8")
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), mutant.module.name, mutant.operator, lineterm="", n=0)
    return "\n".join(lines)


def _fails(tests: tuple[str, ...], most: float) -> bool:
    """Whether some tests fail, or take more than so many seconds.

    They run in a process of their own that has our dependencies loaded, and nothing of ours.
    """
    import hypothesis
    import msgspec
    import pytest
    import rich
    import typer.testing
    import yaml

    assert all((hypothesis, msgspec, rich, typer.testing, yaml))
    child = os.fork()
    if not child:
        os.setsid()
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        code = pytest.main(["-x", "-n", "0", "-p", "no:cacheprovider", *(f"tests/{one}" for one in tests)], [Quick()])
        os._exit(1 if code else 0)
    end = time.monotonic() + most
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


if __name__ == "__main__":
    main()
