"""The README tells the truth: its screens, its commands, its options."""

import re

from purgecli.commands.modules import MODULES
from tests import readme

TEXT = readme.README.read_text(encoding="utf-8")
ROOT = readme.README.parent
ROOMS = [line.split("|")[1:3] for line in TEXT.partition("## Architecture")[2].splitlines() if line.startswith("| `")]
"""(the modules of a room, what happens there) of each row of the architecture's table, as they are written."""


def test_screens_are_those_of_the_program(on_shipped):
    assert len(readme.commands(TEXT)) >= 3
    assert readme.rendered(TEXT) == TEXT, "run: python -m tests.readme"


def test_ci_runs_the_commands_of_the_readme():
    script = (readme.README.parent / ".ci/run").read_text()
    for name in ("main job", "tests"):
        assert f"<!-- command: {name} -->\n```sh\n" in TEXT
        assert f"command_under 'command: {name}'" in script


def test_every_command_is_in_the_table(purge):
    for name in MODULES:
        assert f"`purge {name}" in TEXT
        assert purge(name, "--help").exit_code == 0


def named(cell):
    """What stands between backticks, without the stroke of a folder and the end of a module's name."""
    return [one.removesuffix("/").removesuffix(".py") for one in re.findall("`([^`]+)`", cell)]


def test_the_architecture_has_every_room_and_no_other():
    modules = {path.stem for path in (ROOT / "purgecli").iterdir() if path.suffix in ("", ".py")}
    there = {f"purgecli/{name}" for name in modules - {"__init__", "__pycache__", "_content"}}
    assert {name for room, _ in ROOMS for name in named(room)} == there


def test_every_module_that_the_architecture_names_is_in_its_room():
    for room, words in ROOMS:
        folders = [ROOT / one for one in named(room)] + [ROOT / "purgecli", ROOT]
        for name in named(words):
            assert any((folder / name).is_dir() or (folder / f"{name}.py").is_file() for folder in folders), (room, name)
