"""No escape code leaves the program where `--plain` or the terminal forbids them: in screens, citations and words on stderr."""

import os
import sys
from pathlib import Path

import pytest

from tests.terminal.screens import Terminal

ROOT = Path(__file__).parents[2]
CALLS = [
    "figure mandela",
    "reasons",
    "timeline",
    "sources --format mla",
    "cite anc-1997-rivonia",
    "sources --format mla --italics ansi",
    "figure mandela --cite apa",
    "search gardener",
    "cache",
    "figure nobody",
    "figures --format json",
    "--help",
    "figure --help",
    "figures --no-such-option",
]


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return str(tmp_path_factory.mktemp("plain"))


def shown(call, cache, **environment):
    settings = {"XDG_CACHE_HOME": cache, "PURGE_CONTENT": str(ROOT / "tests/rivonia"), "PYTHONPATH": str(ROOT), "PAGER": "cat"}
    if "LANG" in os.environ:
        settings["LANG"] = os.environ["LANG"]
    words = [sys.executable, "-c", PROGRAM, *call.split()]
    return Terminal(words, {**settings, **environment}, (24, 80)).end()[0]


PROGRAM = """
import sys
from purgecli.terminal import progress
progress.PATIENCE = -1
sys.argv[0] = "purge"
from purgecli.__main__ import main
main()
"""


@pytest.mark.parametrize("call", CALLS)
def test_plain_and_dumb_terminals_get_no_codes(call, cache, tmp_path):
    for words, environment in (("--plain", {}), ("", {"TERM": "dumb", "FORCE_COLOR": "1"})):
        text = shown(f"{words} {call}", cache, **environment)
        assert text.strip()
        assert "\x1b" not in text


def test_nor_does_the_making_of_the_library(tmp_path):
    for number, (words, environment) in enumerate((("--plain", {}), ("", {"TERM": "dumb"}), ("", {"CI": "1"}))):
        text = shown(f"{words} figures", str(tmp_path / str(number)), **environment)
        assert "reading the content" in text
        assert "\x1b" not in text
    assert "\x1b" in shown("figures", str(tmp_path / "bar"))


def test_a_terminal_in_full_gets_codes(cache):
    assert "\x1b[3m" in shown("sources --format mla", cache)
    assert "\x1b[1m" in shown("figure mandela", cache)
