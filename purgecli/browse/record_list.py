"""A list of records that is narrowed as one types: only the lines in sight are read and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from purgecli import clean
from purgecli.library import browsing, titles

if TYPE_CHECKING:
    from textual import events

TABS: dict[str | None, str] = {None: "All", "figures": "People"} | {
    kind: kind.capitalize() for kind in titles.LISTED if kind != "figures"
}
"""Kind (None: all) -> its name on the tab, which is also its prefix: `trials: mosc`."""

_MARGIN = 1
_QUIET, _CURSOR, _CURSOR_AWAY = Style(dim=True), Style(reverse=True), Style(bold=True, underline=True)
_MOST_TYPED = 200


class RecordList(ScrollView, can_focus=True):
    """The records that are left by what was typed, with a cursor."""

    DEFAULT_CSS = """
    RecordList { scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0; overflow-x: hidden; overflow-y: scroll; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.page", "The page", show=False),
        Binding("escape", "app.list", "The page", show=False),
    ]

    class Chosen(Message):
        """A record was chosen."""

        def __init__(self, sender: RecordList, line: browsing.Line):
            super().__init__()
            self.sender, self.line = sender, line

        @property
        def control(self) -> RecordList:
            """The list."""
            return self.sender

    class Changed(Message):
        """What was typed, or the kind, has changed."""

        def __init__(self, sender: RecordList):
            super().__init__()
            self.sender = sender

        @property
        def control(self) -> RecordList:
            """The list."""
            return self.sender

    def __init__(self, shelf: browsing.Shelf, kind: str | None = None, fixed: bool = False, id: str | None = None):
        """`fixed`: the kind can't be changed."""
        super().__init__(id=id)
        self._shelf, self.kind, self._fixed = shelf, kind, fixed
        self.text = ""
        self.cursor = 0
        self.choice: browsing.Choice = browsing.Several([])
        self._window: tuple[int, list[browsing.Line]] = (0, [])

    def on_mount(self) -> None:
        """The list at its beginning."""
        self._narrow()

    def renew(self, shelf: browsing.Shelf) -> None:
        """Shows another library."""
        self._shelf = shelf
        self._narrow()

    def type(self, text: str) -> None:
        """Adds to what is typed; a kind and a colon change the kind."""
        text = (self.text + "".join(char for char in clean.as_it_looks(text) if char.isprintable()))[:_MOST_TYPED]
        prefix, colon, rest = text.partition(":")
        kinds = [kind for kind, name in TABS.items() if prefix.strip() and name.casefold().startswith(prefix.strip().casefold())]
        if colon and kinds and not self._fixed:
            self.kind, text = kinds[0], rest.lstrip()
        self.text = text
        self._narrow()

    def set_kind(self, kind: str | None) -> None:
        """Shows another kind, with what is typed."""
        if not self._fixed:
            self.kind = kind
            self._narrow()

    def record(self) -> browsing.Line | None:
        """That under the cursor."""
        return self._line(self.cursor) if self.cursor < self.choice.total else None

    def on_key(self, event: events.Key) -> None:
        """A letter narrows the list; arrows move in it, and to other kinds."""
        if self._is_move(event.key) or self._is_edit(event):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """A name that is pasted."""
        event.stop()
        self.type(event.text)

    def on_click(self, event: events.Click) -> None:
        """Chooses what is clicked."""
        place = event.y + round(self.scroll_offset.y)
        if place < self.choice.total:
            self._move(place)
            self._choose()

    def on_focus(self) -> None:
        """The cursor shows where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows where the keys go."""
        self.refresh()

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._move(self.cursor)

    def render_line(self, y: int) -> Strip:
        """A line of the widget."""
        number, width, base = y + round(self.scroll_offset.y), self.size.width, self.rich_style
        if number >= self.choice.total:
            return Strip.blank(width, base)
        line = Strip(_shown(self._line(number), width - 2 * _MARGIN)).apply_style(base).adjust_cell_length(width, base)
        if number != self.cursor:
            return line
        over = _CURSOR if self.has_focus else _CURSOR_AWAY
        return Strip([Segment(one.text, (one.style or base) + over) for one in line])

    def _is_move(self, key: str) -> bool:
        page = max(1, self.size.height - 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        ends = {"home": 0, "end": self.choice.total - 1}
        if key in steps:
            self._move(self.cursor + steps[key])
        elif key in ends:
            self._move(ends[key])
        elif key in ("left", "right") and not self._fixed:
            kinds = list(TABS)
            self.set_kind(kinds[(kinds.index(self.kind) + (1 if key == "right" else -1)) % len(kinds)])
        elif key == "enter":
            self._choose()
        else:
            return False
        return True

    def _is_edit(self, event: events.Key) -> bool:
        if event.key in ("backspace", "ctrl+u", "ctrl+w"):
            self.text = {"backspace": self.text[:-1], "ctrl+u": ""}.get(event.key, self.text.rpartition(" ")[0])
            self._narrow()
        elif event.key == "escape" and self.text:
            self.text = ""
            self._narrow()
        elif event.character and event.is_printable:
            self.type(event.character)
        else:
            return False
        return True

    def _narrow(self) -> None:
        self.choice = self._shelf.choice(self.kind, self.text)
        self._window = (0, [])
        self.virtual_size = Size(1, self.choice.total)
        self._move(0)
        self.post_message(self.Changed(self))

    def _move(self, place: int) -> None:
        self.cursor = max(0, min(place, self.choice.total - 1))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, immediate=True, force=True)
        self.refresh()

    def _choose(self) -> None:
        if line := self.record():
            self.post_message(self.Chosen(self, line))

    def _line(self, number: int) -> browsing.Line:
        """A line; with it those around are read, since they are drawn next."""
        first, lines = self._window
        if not first <= number < first + len(lines):
            first = max(0, number - self.size.height)
            lines = self.choice.lines(first, 3 * max(8, self.size.height))
            self._window = (first, lines)
        return lines[number - first]


def _shown(line: browsing.Line, width: int) -> list[Segment]:
    """A record in one line: the title, and to the right as much of what tells it apart as there is room for."""
    title, detail, short = (clean.shown(" ".join(text.split())) for text in (line.title, line.detail, line.short))
    taken = cell_len(title) + 2
    right = next((one for one in (detail, short) if taken + cell_len(one) <= width), "" if line.kind != "figures" else short)
    room = max(1, width - cell_len(right) - 1) if right else width
    shown = title if cell_len(title) <= room else set_cell_size(title, room - 1).rstrip() + "…"
    gap = " " * max(0, width - cell_len(shown) - cell_len(right))
    return [Segment(" " * _MARGIN), Segment(shown, Style.null()), Segment(gap), Segment(right, _QUIET), Segment(" " * _MARGIN)]
