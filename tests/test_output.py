"""The terminal, the pager and the pipe, through a real pseudo-terminal."""

import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest

from purgecli import output
from tests.terminal.screens import Call, each

PROGRAM = textwrap.dedent("""
    import sys
    from rich.text import Text
    from purgecli import output
    from purgecli.settings import Settings
    lines, style, pager = sys.argv[1:]
    text = Text("\\n".join(f"line {n}" for n in range(int(lines))), style=style)
    output.show(text, Settings(pager=pager == "yes"))
""")
LINK = "link https://example.org/a_page"
CALLS = {
    "long": Call([50, "bold", "yes"], {"PAGER": "cat > long"}),
    "purge pager": Call([50, "bold", "yes"], {"PAGER": "false", "PURGE_PAGER": "cat > 'purge pager'"}),
    "short": Call([5, "bold", "yes"], {"PAGER": "cat > short"}),
    "no pager": Call([50, "bold", "no"], {"PAGER": "false"}),
    "empty": Call([50, "bold", "yes"], {"PAGER": ""}),
    "cat": Call([50, "bold", "yes"], {"PAGER": "cat"}),
    "no such program": Call([50, "bold", "yes"], {"PAGER": "no-such-program-here"}),
    "leaves early": Call([5000, "bold", "yes"], {"PAGER": "head -1"}),
    "colour": Call([5, "bold", "yes"]),
    "no colour": Call([5, "bold", "yes"], {"NO_COLOR": "1"}),
    "links": Call([3, LINK, "yes"]),
    "links in a pager": Call([50, LINK, "yes"], {"PAGER": "cat > 'links in a pager'"}),
}
"""Lines, their style, and whether a pager is wanted; a pager writes what it is given to a file of the call's name."""


class Shown(NamedTuple):
    """What a terminal of 10 lines shows of a call, and the file of its pager."""

    text: str
    paged: Path


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> dict[str, Shown]:
    folder = tmp_path_factory.mktemp("paged")
    found = dict(zip(CALLS, each(PROGRAM, CALLS.values(), {}, folder=folder), strict=True))
    assert {name: code for name, (_, code) in found.items() if code} == {}
    return {name: Shown(text, folder / name) for name, (text, _) in found.items()}


def test_a_long_screen_goes_through_the_pager(shown):
    assert shown["long"].text == ""
    assert shown["long"].paged.read_text().count("line") == 50


def test_purge_pager_comes_before_pager(shown):
    assert shown["purge pager"].paged.read_text().count("line") == 50


def test_a_short_screen_does_not(shown):
    assert shown["short"].text.count("line") == 5
    assert not shown["short"].paged.exists()


def test_no_pager_when_told_so(shown):
    assert shown["no pager"].text.count("line") == 50


@pytest.mark.parametrize("pager", ["empty", "cat", "no such program"])
def test_without_a_pager_it_is_printed(shown, pager):
    assert shown[pager].text.count("line") == 50


def test_a_pager_that_leaves_early_is_no_error(shown):
    assert "line 0" in shown["leaves early"].text and "Traceback" not in shown["leaves early"].text


def test_no_color_has_no_colour(shown):
    assert "\x1b[1m" in shown["colour"].text
    assert "\x1b[3" not in shown["no colour"].text


def test_printable():
    assert output.printable("a\x1b[31mb\u202ec") == "a�[31mb�c"
    assert output.printable("x" * 100) == "x" * 60 + "…"


def test_links_are_kept_for_the_terminal_and_taken_out_for_the_pager(shown):
    assert ";https://example.org/a_page\x1b\\line 1\x1b]8;;\x1b\\" in shown["links"].text
    text = shown["links in a pager"].paged.read_text()
    assert "line 1\n" in text
    assert "]8;" not in text
