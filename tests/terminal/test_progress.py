"""What takes time is told to who watches, and to nobody else; with codes only where they are wanted."""

import sys

import pytest

from purgecli.terminal import progress


def watch(monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("INSIDE_EMACS", raising=False)


def told(plain=False):
    with progress.Bar(plain) as bar:
        for done in range(1, 4):
            bar.show(done, 3)


def test_a_pipe_is_told_nothing(monkeypatch, capsys):
    monkeypatch.setattr(progress, "PATIENCE", -1)
    told()
    assert capsys.readouterr() == ("", "")


def test_a_watcher_sees_a_bar(monkeypatch, capsys):
    watch(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", -1)
    told()
    shown = capsys.readouterr()
    assert "Reading the content" in shown.err
    assert shown.out == ""


def test_what_is_quick_is_not_mentioned(monkeypatch, capsys):
    watch(monkeypatch)
    told()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("plain", "variable"), [(True, None), (False, ("TERM", "dumb")), (False, ("CI", "true")), (False, ("INSIDE_EMACS", "1"))]
)
def test_where_codes_are_not_wanted_it_is_one_line(monkeypatch, capsys, plain, variable):
    watch(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", -1)
    if variable:
        monkeypatch.setenv(*variable)
    told(plain)
    assert capsys.readouterr() == ("", "purge: reading the content ...\n")
