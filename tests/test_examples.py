"""The example in each command's help does what it says."""

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from purgecli.cli import MODULES, Commands, app
from purgecli.commands.helping import example

IN_A_TERMINAL = {"browse"}
"""Commands that need a terminal; `tests/browse` walks through theirs."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A cache for all examples, so that the library of the folder that they name is made once."""
    return tmp_path_factory.mktemp("kept")


@pytest.mark.parametrize("name", [name for name in MODULES if name not in IN_A_TERMINAL])
def test_the_example_in_the_help_runs(name, kept, tmp_path, monkeypatch):
    words = shlex.split(example(Commands()[name].help))
    assert words[:2] == ["purge", name]
    monkeypatch.setattr("purgecli.library.places.cache_folder", lambda: kept)
    monkeypatch.chdir(tmp_path)
    Path("mine").mkdir()
    Path("content").symlink_to(Path(__file__).parent.parent / "content")
    if ">" in words:
        words = words[: words.index(">")]
    result = CliRunner().invoke(app, words[1:])
    assert result.exit_code == 0, result.stderr
    assert result.stdout or Path(words[-1]).is_file()
