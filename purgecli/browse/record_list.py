"""A list of records that is narrowed as one types: only the lines in sight are read and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from purgecli import clean
from purgecli.browse.cursor_list import MARGIN, CursorList
from purgecli.library import browsing, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from purgecli.library.browsing import Line, Shelf

TABS: dict[str | None, str] = {None: "All", "figures": "People"} | {
    kind: kind.capitalize() for kind in titles.LISTED if kind != "figures"
}
"""Kind (None: all) -> its name on the tab, which is also its prefix: `trials: mosc`."""

_QUIET = Style(dim=True)


class RecordList(CursorList):
    """The records that are left by what was typed."""

    def __init__(
        self,
        shelf: Shelf,
        changed: Callable[[], None],
        kind: str | None = None,
        fixed: bool = False,
        id: str | None = None,
    ):
        """`fixed`: the kind can't be changed."""
        super().__init__(changed, id)
        self._shelf, self.kind, self._fixed = shelf, kind, fixed
        self.choice: browsing.Choice = browsing.Several([])
        self._window: tuple[int, list[Line]] = (0, [])

    @property
    def total(self) -> int:
        """How many records are left."""
        return self.choice.total

    @property
    def told(self) -> str:
        """How many are left, in words."""
        return f"{super().told}{' and more: type on' if self.choice.is_cut else ''}"

    def on_mount(self) -> None:
        """The list at its beginning."""
        self.narrow()

    def renew(self, shelf: Shelf, text: str | None = None) -> None:
        """Shows another library, with another text where there is one."""
        self._shelf = shelf
        self.text = self.text if text is None else text
        self.narrow()

    def type(self, text: str) -> None:
        """Adds to what is typed; a kind and a colon change the kind."""
        prefix, colon, rest = (self.text + text).partition(":")
        kinds = [kind for kind, name in TABS.items() if prefix.strip() and name.casefold().startswith(prefix.strip().casefold())]
        if colon and kinds and not self._fixed:
            self.kind, self.text, text = kinds[0], "", rest.lstrip()
        super().type(text)

    def set_kind(self, kind: str | None) -> None:
        """Shows another kind, with what is typed."""
        if not self._fixed:
            self.kind = kind
            self.narrow()

    def narrow(self) -> None:
        """Has the records that are left by what was typed, and the cursor on the first."""
        self.choice = self._shelf.choice(self.kind, self.text)
        self._window = (0, [])
        super().narrow()

    def record(self) -> Line | None:
        """That under the cursor."""
        return self._line(self.cursor) if self.cursor < self.total else None

    def is_move(self, key: str) -> bool:
        """As in any list; arrows go to other kinds, and what leaves the list takes back first what was typed."""
        if self._fixed:
            return super().is_move(key)
        if key in ("left", "right"):
            kinds = list(TABS)
            self.set_kind(kinds[(kinds.index(self.kind) + (1 if key == "right" else -1)) % len(kinds)])
        elif key == "escape" and self.text:
            self.text = ""
            self.narrow()
        else:
            return super().is_move(key)
        return True

    def shown(self, number: int, width: int) -> list[Segment]:
        """A line, in so many cells."""
        return _shown(self._line(number), width - MARGIN)

    def _line(self, number: int) -> Line:
        """A line; with it those around are read, since they are drawn next."""
        first, lines = self._window
        if not first <= number < first + len(lines):
            first = max(0, number - self.size.height)
            lines = self.choice.lines(first, 3 * max(8, self.size.height))
            self._window = (first, lines)
        return lines[number - first]


def _shown(line: Line, width: int) -> list[Segment]:
    """A record in one line: the title, and to the right as much of what tells it apart as there is room for."""
    title, detail, short = (clean.shown(" ".join(text.split())) for text in (line.title, line.detail, line.short))
    taken = cell_len(title) + 2
    right = next((one for one in (detail, short) if taken + cell_len(one) <= width), "" if line.kind != "figures" else short)
    room = max(1, width - cell_len(right) - 1) if right else width
    shown = title if cell_len(title) <= room else set_cell_size(title, room - 1).rstrip() + "…"
    gap = " " * max(0, width - cell_len(shown) - cell_len(right))
    return [Segment(" " * MARGIN), Segment(shown, Style.null()), Segment(gap), Segment(right, _QUIET)]
