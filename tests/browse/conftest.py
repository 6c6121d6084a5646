"""A reader on the test content, walked through with keys."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

pytest.importorskip("textual", reason="purge browse needs Textual")

from purgecli.browse import outside
from purgecli.browse.app import Reader
from purgecli.library.store import Library

NARROW, WIDE = (60, 24), (120, 30)


def screen(reader: Reader) -> str:
    """What is on the terminal, as text."""
    strips = reader.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


def said(reader: Reader) -> list[str]:
    """The messages, the last one last."""
    return [one.message for one in reader._notifications]


class Walk:
    """Keys pressed one after the other."""

    def __init__(self, reader: Reader, pilot):
        self.reader, self.pilot = reader, pilot

    async def __call__(self, *keys: str) -> None:
        """Presses keys; a word that is the name of no key is typed letter by letter."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Types a text."""
        await self(*("space" if letter == " " else "slash" if letter == "/" else letter for letter in text))

    @property
    def call(self) -> str:
        """That of the page that is open."""
        return " ".join(self.reader.history.now.call)

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
            await self.pilot.press("tab")
            link = self.reader.view.link
            spans = [one for one in self.reader.view.drawn.spans if one.number == link]
            lines = self.reader.view.drawn.lines
            shown = " ".join("".join(segment.text for segment in lines[one.line])[one.start : one.end] for one in spans)
            if text in shown:
                return await self("enter")
        raise AssertionError(f"no link says {text}")


Steps = Callable[[Walk], Awaitable[None]]


@pytest.fixture
def walk(content: Path, tmp_path: Path):
    """Runs steps on a reader of the test content; the options are those of `Reader`, `size` in columns and lines."""

    def run(steps: Steps, start=None, size=WIDE, folder: Path = content, **options) -> Reader:
        async def main() -> Reader:
            library = Library((folder,), None)
            options.setdefault("bookmarks", tmp_path / "data/bookmarks.json")
            options.setdefault("folder", tmp_path)
            reader = Reader(library, lambda: outside.renewed((folder,)), start, **options)
            async with reader.run_test(size=size) as pilot:
                # However busy the machine is: the first page is there before a key is pressed.
                while reader.opened is None and not reader._exit:
                    await pilot.pause(0.01)
                await pilot.pause()
                await steps(Walk(reader, pilot))
                reader.seen = screen(reader)
            reader.library.close()
            return reader

        return asyncio.run(main())

    return run
