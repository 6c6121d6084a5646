"""The manual page is that of the program, and says nothing that man(1) stumbles over."""

import importlib.metadata
import shutil
import subprocess
from pathlib import Path

import pytest

from purgecli.cli import MODULES
from tests import manual


def is_pinned(name):
    pins = Path(__file__).parent.parent.joinpath("constraints.txt").read_text(encoding="utf-8").splitlines()
    return f"{name}=={importlib.metadata.version(name)}" in pins


@pytest.mark.skipif(not is_pinned("typer"), reason="other releases of Typer word the help otherwise")
def test_it_is_made_from_the_program():
    for name, text in manual.PAGES.items():
        assert manual.MAN.joinpath(name).read_text(encoding="utf-8") == (text or manual.rendered()), "run: python -m tests.manual"


def test_it_has_every_command_and_ascii_only():
    text = manual.rendered()
    assert text.isascii()
    for name in MODULES:
        assert f".SS purge {name} " in text
    assert not [line for line in text.splitlines() if line.startswith(("'", " "))]


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_groff_has_nothing_to_say():
    words = ["groff", "-man", "-ww", "-z", str(manual.MAN / "purge.1")]
    run = subprocess.run(words, capture_output=True, text=True, check=True)
    assert run.stderr == ""
