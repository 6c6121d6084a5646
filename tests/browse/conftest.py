"""A reader on the test content, walked through with keys."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

pytest.importorskip("textual", reason="purge browse needs Textual")

from textual import events

from purgecli.browse import reloading
from purgecli.browse.app import Reader
from purgecli.library.store import open_library

NARROW, WIDE = (60, 24), (120, 30)
_CHARACTERS = {"space": " ", "slash": "/", "question_mark": "?"}
"""What keys type whose names are no letters."""
_QUIET = 2
"""Rounds through all widgets without a message, after which nothing more will come of a key."""


def screen(reader: Reader) -> str:
    """What is on the terminal, as text."""
    strips = reader.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


def said(reader: Reader) -> list[str]:
    """The messages, the last one last; on the screen they go after some seconds."""
    return reader.told


def keep_what_is_said(reader: Reader) -> None:
    """Keeps the messages of a reader for `said`."""
    reader.told, say = [], reader.messages.say

    def kept(words: str, is_wrong: bool = False) -> None:
        say(words, is_wrong)
        reader.told.append(reader.messages.text)

    reader.messages.say = kept


class Walk:
    """Keys pressed one after the other."""

    def __init__(self, reader: Reader, pilot):
        self.reader, self.pilot = reader, pilot

    async def until(self, done: Callable[[], bool], seconds: float = 60) -> None:
        """Waits for something that comes by itself; fails where it does not."""
        deadline = time.monotonic() + seconds
        while not done():
            assert time.monotonic() < deadline
            await self.pilot.pause(0.01)
        await self.settled()

    async def __call__(self, *keys: str) -> None:
        """Presses keys, each when nothing more comes of the one before.

        `Pilot.press` waits for the processor to be idle: twice as long for each key, and not long enough where it is busy with others.
        """
        for key in keys:
            self.reader.post_message(events.Key(key, _CHARACTERS.get(key)))
            await self.settled()

    async def settled(self) -> None:
        """Returns when no widget has a message left, and all that comes of the last ones is done and on the screen."""
        quiet = 0
        while quiet < _QUIET and self.reader.is_running:
            await self.pilot.pause(0)
            waiting = [self.reader, *self.reader.screen.walk_children(with_self=True)]
            shown = self.reader.screen
            is_drawn = not (shown._layout_required or shown._repaint_required or shown._dirty_widgets)
            quiet = quiet + 1 if is_drawn and not any(one.message_queue_size for one in waiting) else 0

    async def renew(self, key: str = "r") -> None:
        """Has the content read again, until it is said what has come of it."""
        told = len(self.reader.told)

        def is_done() -> bool:
            answers = (one for one in self.reader.told[told:] if one.startswith(("the content is as", "the content is read")))
            return next(answers, None) is not None or self.reader.questions.text.display

        await self(key)
        await self.until(is_done)

    async def type(self, text: str) -> None:
        """Types a text."""
        await self(*("space" if letter == " " else "slash" if letter == "/" else letter for letter in text))

    @property
    def call(self) -> str:
        """That of the page that is open."""
        return " ".join(self.reader.reading.history.now.call)

    @property
    def page(self) -> str:
        """The text of the page, in one line."""
        lines = ("".join(segment.text for segment in line) for line in self.reader.view.drawn.lines)
        return " ".join(" ".join(lines).split())

    @property
    def line(self) -> str:
        """What is under the cursor of the list, as it is shown."""
        records = self.reader.records
        return records.render_line(records.cursor - round(records.scroll_offset.y)).text.strip()

    async def follow(self, text: str) -> None:
        """Tabs to the first link with a text from here on, and follows it."""
        for _ in range(300):
            await self("tab")
            link = self.reader.view.link
            spans = [one for one in self.reader.view.drawn.spans if one.number == link]
            lines = self.reader.view.drawn.lines
            shown = " ".join("".join(segment.text for segment in lines[one.line])[one.start : one.end] for one in spans)
            if text in shown:
                return await self("enter")
        raise AssertionError(f"no link says {text}")


Steps = Callable[[Walk], Awaitable[None]]


@pytest.fixture
def walk(asked: Path, tmp_path: Path):
    """Runs steps on a reader of the test content that is `asked` for; the options are those of `Reader`, `size` in columns and lines."""

    def run(steps: Steps, start=None, size=WIDE, folder: Path = asked, **options) -> Reader:
        async def main() -> Reader:
            library = open_library((folder,))
            options.setdefault("bookmarks", tmp_path / "data/bookmarks.json")
            options.setdefault("folder", tmp_path)
            reader = Reader(library, lambda: reloading.reloaded((folder,)), start, **options)
            keep_what_is_said(reader)
            async with reader.run_test(size=size) as pilot:
                walk = Walk(reader, pilot)
                await walk.until(lambda: reader.reading.page is not None or not reader.is_running)
                await steps(walk)
                reader.seen = screen(reader)
            reader.reading.library.close()
            return reader

        return asyncio.run(main())

    return run
