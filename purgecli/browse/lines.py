"""What scrolls and is made of lines: the page, the lists, the texts. Only the lines in sight are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Region

BAR = 1
"""Cells of the bar at the right, which shows where among the lines one is."""
_BAR = Style(dim=True)
_WHEEL = 3
"""Lines that a step of the mouse's wheel goes."""


class _Frame(NamedTuple):
    """What the lines of a widget have in common: `bar` are those on which the bar stands, `end` is how many there are."""

    size: Size
    top: int
    end: int
    base: Style
    bar: range


class Lines(ScrollView, can_focus=True):
    """Lines of a terminal, one below the other; what they are, `line` says.

    The bar is drawn with them: a bar that is a widget of its own comes a frame later, and after each layout once more.
    """

    DEFAULT_CSS = "Lines { overflow: hidden hidden; }"
    _frame: _Frame | None = None

    @property
    def top(self) -> int:
        """The first line in sight."""
        return round(self.scroll_offset.y)

    @property
    def room(self) -> int:
        """Cells of a line."""
        return self.size.width - BAR

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self.virtual_size.height

    def line(self, number: int) -> Sequence[Segment]:
        """A line, as wide as it may be; what is beyond `room` is not shown."""
        raise NotImplementedError

    def jump(self, line: int) -> None:
        """Has a line at the top."""
        self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def set_count(self, count: int) -> None:
        """Says how many lines there are, and has them drawn anew.

        The widget stays where it is and as large as it is: to lay out the whole screen again, as Textual would for another
        virtual size, takes longer than all the rest.
        """
        self.set_reactive(ScrollView.virtual_size, Size(1, count))
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in sight. What they have in common is asked once: that takes as long as they do."""
        self._frame = self._framed()
        try:
            return super().render_lines(crop)
        finally:
            self._frame = None

    def render_line(self, y: int) -> Strip:
        """A line of the widget."""
        frame = self._frame or self._framed()
        number, width, base = y + frame.top, frame.size.width - BAR, frame.base
        if number < frame.end:
            strip = Strip(self.line(number)).apply_style(base).adjust_cell_length(width, base)
        else:
            strip = Strip.blank(width, base)
        return Strip([*strip, Segment("▐" if y in frame.bar else " ", base + _BAR)], frame.size.width)

    def _framed(self) -> _Frame:
        size, top, count = self.size, self.top, self.count
        bar = range(0)
        if count > size.height > 0:
            length = max(1, size.height * size.height // count)
            start = round((size.height - length) * top / (count - size.height))
            bar = range(start, start + length)
        return _Frame(size, top, count, self.rich_style, bar)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Goes down."""
        event.stop()
        self.jump(self.top + _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Goes up."""
        event.stop()
        self.jump(self.top - _WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Goes where the bar is clicked."""
        if event.x >= self.room and self.count > self.size.height:
            event.stop()
            event.prevent_default()
            self.jump(event.y * self.count // self.size.height - self.size.height // 2)
