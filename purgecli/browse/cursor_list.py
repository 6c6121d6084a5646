"""A list with a cursor, that may be narrowed as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message

from purgecli import clean
from purgecli.browse.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

MARGIN = 1
_CURSOR, _CURSOR_AWAY = Style(reverse=True), Style(bold=True, underline=True)
_MOST_TYPED = 200


class CursorList(Lines):
    """Lines of which one is chosen. What the lines are, its subclasses say."""

    class Event(Message):
        """Something that happened in a list."""

        def __init__(self, sender: CursorList):
            super().__init__()
            self.sender = sender

        @property
        def control(self) -> CursorList:
            """The list."""
            return self.sender

    class Chosen(Event):
        """The line under the cursor was chosen."""

    class Left(Event):
        """Who was here wants to go."""

    def __init__(self, changed: Callable[[], None] | None, id: str | None = None):
        """`changed` is called when what is typed has changed; without it letters are left to others.

        It is no message, since what is shown of it would then come a frame after the lines.
        """
        super().__init__(id=id)
        self._changed = changed
        self.text = ""
        self.cursor = 0

    @property
    def total(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    @property
    def told(self) -> str:
        """How many are left by what was typed, in words."""
        return f"{self.total:,}" if self.total else "nothing"

    def shown(self, number: int, width: int) -> list[Segment]:
        """A line, in so many cells."""
        raise NotImplementedError

    def narrow(self) -> None:
        """Has the lines that are left by what was typed, and the cursor on the first."""
        self.set_count(self.total)
        self.move(0)
        if self._changed:
            self._changed()

    def type(self, text: str) -> None:
        """Adds to what is typed."""
        self.text = (self.text + "".join(char for char in clean.as_it_looks(text) if char.isprintable()))[:_MOST_TYPED]
        self.narrow()

    def move(self, place: int) -> None:
        """Has the cursor on a line, and that in sight."""
        self.cursor = max(0, min(place, self.total - 1))
        self._into_sight()
        self.refresh()

    def _into_sight(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, immediate=True, force=True)

    def on_key(self, event: events.Key) -> None:
        """A letter narrows the list; arrows move in it."""
        if self.is_move(event.key) or (self._changed and self._is_edit(event)):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """A name that is pasted."""
        if self._changed:
            event.stop()
            self.type(event.text)

    def on_click(self, event: events.Click) -> None:
        """Chooses what is clicked."""
        place = event.y + self.top
        if event.x < self.room and place < self.total:
            self.move(place)
            self._choose()

    def on_focus(self) -> None:
        """The cursor shows where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows where the keys go."""
        self.refresh()

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._into_sight()

    def line(self, number: int) -> list[Segment]:
        """A line; that under the cursor stands out."""
        line = self.shown(number, self.room)
        if number != self.cursor:
            return line
        over = _CURSOR if self.has_focus else _CURSOR_AWAY
        filled = Segment.adjust_line_length(line, self.room)
        return [Segment(one.text, over if one.style is None else one.style + over) for one in filled]

    def is_move(self, key: str) -> bool:
        """Does what a key says that moves, chooses or leaves; whether it was one."""
        page = max(1, self.size.height - 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        ends = {"home": 0, "end": self.total - 1}
        if key in steps:
            self.move(self.cursor + steps[key])
        elif key in ends:
            self.move(ends[key])
        elif key == "enter":
            self._choose()
        elif key in ("tab", "escape"):
            self.post_message(self.Left(self))
        else:
            return False
        return True

    def _is_edit(self, event: events.Key) -> bool:
        if event.key in ("backspace", "ctrl+u", "ctrl+w"):
            self.text = {"backspace": self.text[:-1], "ctrl+u": ""}.get(event.key, self.text.rpartition(" ")[0])
            self.narrow()
        elif event.character and event.is_printable:
            self.type(event.character)
        else:
            return False
        return True

    def _choose(self) -> None:
        if self.cursor < self.total:
            self.post_message(self.Chosen(self))
