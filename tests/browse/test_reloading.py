"""Content that is read again: keys are answered meanwhile, and who leaves does not wait for it."""

import threading
import time

import pytest

pytest.importorskip("textual", reason="purge browse needs Textual")

from textual.worker import WorkerFailed

from purgecli.library.store import open_library
from tests.browse.conftest import said


class Slow:
    """Opens a library when it may."""

    def __init__(self, reader, folder):
        self.may, self.begun, self._folder = threading.Event(), threading.Event(), folder
        reader.actions._reload = self

    def __call__(self):
        self.begun.set()
        assert self.may.wait(60)
        return open_library((self._folder,))


def test_keys_are_answered_meanwhile(walk, asked):
    async def steps(walk):
        slow = Slow(walk.reader, asked)
        await walk("r")
        await walk.until(lambda: said(walk.reader) == ["the content is being read; read on meanwhile"])
        await walk("t")
        assert walk.call == "timeline --figure zhukhin"
        await walk("r")
        assert len(said(walk.reader)) == 2 and said(walk.reader)[0] == said(walk.reader)[1]
        slow.may.set()
        await walk.until(lambda: said(walk.reader)[-1] == "the content is as it was")

    walk(steps, ("zhukhin",))


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
def test_who_leaves_does_not_wait_for_it(walk, asked, key):
    seen = []

    async def steps(walk):
        slow = Slow(walk.reader, asked)
        seen.append(slow)
        await walk("r")
        await walk.until(slow.begun.is_set)
        await walk(key)

    start = time.monotonic()
    reader = walk(steps, ("zhukhin",))
    assert time.monotonic() - start < 30 and not reader.is_running and reader.failure is None
    seen[0].may.set()


def test_what_goes_wrong_there_is_a_fault_like_any_other(walk):
    def fault():
        raise ZeroDivisionError("made for the test")

    async def steps(walk):
        walk.reader.actions._reload = fault
        await walk("r")
        await walk.until(lambda: walk.reader.failure is not None)

    with pytest.raises(WorkerFailed, match="made for the test"):
        walk(steps, ("zhukhin",))
