"""What Textual is asked for: an escape is the key at once, near the terminal and far from it; a user's own wish stays."""

import os

import pytest

from purgecli.browse import quick


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in ("ESCDELAY", "TEXTUAL_FPS", "TEXTUAL_DRIVER", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "MOSH_CONNECTION"):
        # Set first, so that what is asked for here is taken back.
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.mark.parametrize("connection", ["", "10.0.0.1 50000 10.0.0.2 22"], ids=["near", "over ssh"])
def test_an_escape_is_answered_at_once(monkeypatch, connection):
    monkeypatch.setenv("SSH_CONNECTION", connection)
    quick.ask()
    assert int(os.environ["ESCDELAY"]) < 50


def test_what_the_user_has_set_stays(monkeypatch):
    monkeypatch.setenv("ESCDELAY", "300")
    monkeypatch.setenv("TEXTUAL_FPS", "10")
    quick.ask()
    assert (os.environ["ESCDELAY"], os.environ["TEXTUAL_FPS"]) == ("300", "10")


def test_a_driver_that_the_user_names_stays(monkeypatch):
    monkeypatch.setenv("TEXTUAL_DRIVER", "another.module:Driver")
    assert quick.driver() is None
