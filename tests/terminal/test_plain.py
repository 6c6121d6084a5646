"""No escape code leaves the program where `--plain` or the terminal forbids them: in screens, citations and words on stderr."""

import os
import sys
from pathlib import Path

import pytest

from tests.terminal.screens import Call, Terminal, each

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


def settings(cache):
    found = {"XDG_CACHE_HOME": cache, "PURGE_CONTENT": str(ROOT / "tests/rivonia"), "PYTHONPATH": str(ROOT), "PAGER": "cat"}
    return {**found, **{name: os.environ[name] for name in ("LANG",) if name in os.environ}}


def shown(call, cache, **environment):
    words = [sys.executable, "-c", PROGRAM, *call.split()]
    return Terminal(words, {**settings(cache), **environment}, (24, 80)).end()[0]


PROGRAM = """
import sys
from purgecli.terminal import progress
progress.PATIENCE = -1
sys.argv[0] = "purge"
from purgecli.__main__ import main
main()
"""


@pytest.fixture(scope="module")
def bare(cache):
    """What is shown of each call with `--plain`, and on a terminal that knows no codes."""
    plain = [Call(["--plain", *call.split()]) for call in CALLS]
    dumb = [Call(call.split(), {"TERM": "dumb", "FORCE_COLOR": "1"}) for call in CALLS]
    texts = [text for text, _ in each(PROGRAM, [*plain, *dumb], settings(cache), (24, 80))]
    return dict(zip(CALLS, zip(texts[: len(CALLS)], texts[len(CALLS) :], strict=True), strict=True))


@pytest.mark.parametrize("call", CALLS)
def test_plain_and_dumb_terminals_get_no_codes(bare, call):
    for text in bare[call]:
        assert text.strip()
        assert "\x1b" not in text


def test_nor_does_the_making_of_the_library(tmp_path):
    plain, full = {"XDG_CACHE_HOME": str(tmp_path / "plain")}, {"XDG_CACHE_HOME": str(tmp_path / "full")}
    dumb, machine = ({"XDG_CACHE_HOME": str(tmp_path / value), name: value} for name, value in (("TERM", "dumb"), ("CI", "1")))
    calls = [Call(["--plain", "figures"], plain), *(Call(["figures"], one) for one in (dumb, machine, full))]
    *bare, (bar, _) = each(PROGRAM, calls, settings(""), (24, 80))
    for text, _ in bare:
        assert "reading the content" in text
        assert "\x1b" not in text
    assert "\x1b" in bar


def test_a_terminal_in_full_gets_codes(cache):
    calls = [Call(words.split()) for words in ("sources --format mla", "figure mandela")]
    (cited, _), (figure, _) = each(PROGRAM, calls, settings(cache), (24, 80))
    assert "\x1b[3m" in cited
    assert "\x1b[1m" in figure
