"""The example in each command's help does what it says."""

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from purgecli.cli import MODULES, Commands, app
from purgecli.commands.helping import example

IN_A_TERMINAL = {"browse"}
"""Commands that need a terminal; `tests/browse` walks through theirs."""


NAMES_NOTHING = {"check", "new", "schema", "export", "site", "cache"}
"""Commands whose examples name no record: they run on the test content, which takes less."""


@pytest.mark.parametrize("name", [name for name in MODULES if name not in IN_A_TERMINAL])
def test_the_example_in_the_help_runs(request, name, tmp_path, monkeypatch):
    words = shlex.split(example(Commands()[name].help))
    assert words[:2] == ["purge", name]
    request.getfixturevalue("content" if name in NAMES_NOTHING else "on_shipped")
    (tmp_path / "content").mkdir(exist_ok=True)
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path)
    if ">" in words:
        words = words[: words.index(">")]
    result = CliRunner().invoke(app, words[1:])
    assert result.exit_code == 0, result.stderr
    assert result.stdout or Path(words[-1]).is_file()
