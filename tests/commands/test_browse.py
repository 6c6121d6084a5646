"""What `purge browse` says where it can't be; what it does is in `tests/browse`."""

import subprocess
import sys
from importlib import util

from purgecli.output import USAGE


def test_without_textual_it_says_how_to_get_it(purge, monkeypatch):
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    result = purge("browse")
    assert result.exit_code == 1
    assert "pip install 'purgecli[browse]'" in result.stderr and result.stdout == ""


def test_without_a_terminal_it_is_a_matter_of_usage(purge, monkeypatch):
    monkeypatch.setattr(util, "find_spec", lambda name: object())
    result = purge("browse", "zhukhin")
    assert result.exit_code == USAGE
    assert "needs a terminal" in result.stderr


def test_a_look_up_imports_nothing_of_it(content):
    code = "import sys; from purgecli.cli import app; app(['figure', 'zhukhin', '--content', sys.argv[1]], standalone_mode=False); print([name for name in sys.modules if name.startswith(('textual', 'purgecli.browse', 'purgecli.library.browsing', 'asyncio'))])"
    done = subprocess.run([sys.executable, "-c", code, str(content)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_theme_and_a_style_are_some_of_those_that_there_are(purge):
    for option, known in (("--theme", "contrast"), ("--style", "chicago-18-notes")):
        result = purge("browse", option, "pink")
        assert (result.exit_code, result.stdout) == (USAGE, "")
        assert known in result.stderr
