"""The options that every command has, and the group that builds its commands when they are called."""

import subprocess
import sys

import pytest

from purgecli.cli import MODULES, Commands
from purgecli.commands.options import shared

BOXES = "─│╭╮╰╯█▒✓≈±≠✗†■▲○"


@pytest.mark.parametrize("name", MODULES)
def test_every_listed_command_is_there_with_the_shared_options(name):
    command = Commands()[name]
    assert command.name == name
    assert {option.name for option in shared()} <= {option.name for option in command.params}


def test_help_names_every_command(purge):
    listed = purge("--help").stdout
    assert all(f"  {name} " in listed for name in MODULES)


@pytest.mark.parametrize("words", [["--width", "60", "figure", "zhukhin"], ["figure", "zhukhin", "--width", "60"]])
def test_width_before_and_after_the_command(purge, words):
    result = purge(*words)
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) == 60


def test_the_later_width_wins(purge):
    assert max(map(len, purge("--width", "70", "figure", "zhukhin", "--width", "60").stdout.splitlines())) == 60


@pytest.mark.parametrize("words", [[], ["figure", "zhukhin"], ["claims", "--audit"], ["cohort", "cc-1934"], ["timeline"]])
def test_plain_has_no_boxes_and_no_symbols_but_all_the_words(purge, words):
    screen, plain = purge(*words).stdout, purge(*words, "--plain").stdout
    assert not set(plain) & set(BOXES)
    shown = {word for word in screen.split() if word.isalpha()}
    assert shown <= set(plain.split())


def test_a_command_imports_its_own_module_only():
    words = "import sys, purgecli.cli as c; c.Commands()['figure']; print(*[m for m in sys.modules if m.startswith('purgecli.commands.')])"
    loaded = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True).stdout.split()
    assert sorted(loaded) == [
        f"purgecli.commands.{name}" for name in ("asking", "completing", "figures", "modules", "options", "parts", "printing")
    ]
