"""The example in each command's help does what it says."""

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from purgecli.cli import MODULES, Commands, app
from purgecli.commands.helping import example


@pytest.mark.parametrize("name", MODULES)
def test_the_example_in_the_help_runs(name, cache, tmp_path, monkeypatch):
    words = shlex.split(example(Commands()[name].help))
    assert words[:2] == ["purge", name]
    monkeypatch.chdir(tmp_path)
    Path("mine").mkdir()
    Path("content").symlink_to(Path(__file__).parent.parent / "content")
    if ">" in words:
        words = words[: words.index(">")]
    result = CliRunner().invoke(app, words[1:])
    assert result.exit_code == 0, result.stderr
    assert result.stdout or Path(words[-1]).is_file()
