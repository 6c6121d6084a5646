"""What the environment says of a terminal."""

import io

import pytest

from purgecli.terminal import facts


class Screen(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("COLUMNS", "LINES", "CI", "INSIDE_EMACS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    "text", ["", "0", "00", "-5", "+80", " 80", "80 ", "8_0", "²", "٣", "８０", "1e3", "0x50", "80.0", "9" * 7, "9" * 5000]
)
def test_what_is_no_plain_number_is_as_if_unset(monkeypatch, text):
    monkeypatch.setenv("COLUMNS", text)
    monkeypatch.setenv("LINES", text)
    assert facts.size(io.StringIO()) == (None, 24)
    assert facts.size(Screen()) == (80, 24)


def test_plain_numbers_come_before_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "132")
    monkeypatch.setenv("LINES", "043")
    assert facts.size(Screen()) == (132, 43)


@pytest.mark.parametrize("columns", ["²", "0", "-1", "9" * 5000])
def test_screens_and_help_have_their_usual_width_then(purge, columns):
    for words in (["figure", "zhukhin"], ["reasons"], ["--help"], ["figure", "--help"]):
        result, usual = purge(*words, env={"COLUMNS": columns, "LINES": columns}), purge(*words)
        assert (result.exit_code, result.stdout) == (0, usual.stdout)


def test_a_pipe_may_have_codes_only_if_it_is_said(monkeypatch):
    assert not facts.may_have_codes(io.StringIO())
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert facts.may_have_codes(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not facts.may_have_codes(io.StringIO())
