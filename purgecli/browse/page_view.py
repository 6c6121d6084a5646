"""The page, as a widget: its lines, the link that is chosen, the places that were searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message

from purgecli.browse import drawing
from purgecli.browse.keys import KEYS
from purgecli.browse.lines import Lines
from purgecli.browse.links import Target
from purgecli.output import MAX_WIDTH, MIN_WIDTH

if TYPE_CHECKING:
    from purgecli.pages.model import Page

_CHOSEN = Style(reverse=True, bold=True, dim=False)
_FOUND = Style(underline=True, bold=True, dim=False)
_FOUND_NOW = Style(reverse=True, underline=True, dim=False)
_MARGIN = 1
_AROUND = 2
"""Lines that stay in sight above and below what is jumped to."""


class PageView(Lines):
    """A page that scrolls. Its lines are made when it is shown or its width changes; a line is styled when it is drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key.keys, f"app.do('{key.action}')", key.words, show=False) for key in KEYS),
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space", "page_down", show=False),
    ]

    class Followed(Message):
        """A link was followed with the mouse."""

        def __init__(self, target: Target):
            super().__init__()
            self.target = target

    def __init__(self, plain: bool = False):
        """`plain` leaves out boxes and symbols."""
        super().__init__(id="page")
        self._plain = plain
        self._page: Page | None = None
        self.drawn = drawing.Drawn([], [], [], [])
        self.link: int | None = None
        self.matches: list[drawing.Span] = []
        self.match = 0
        self._wanted = ""

    def show(self, page: Page, line: int = 0, link: int | None = None) -> None:
        """Shows a page from a line on, with a link chosen."""
        self._page, self.link = page, link
        self._wanted, self.matches, self.match = "", [], 0
        self._draw()
        self.jump(line)

    @property
    def target(self) -> Target | None:
        """Where the chosen link leads."""
        return None if self.link is None else self.drawn.targets[self.link]

    def on_focus(self, event: events.Focus) -> None:
        """A page looks the same with the keys and without them, but Textual would draw it anew for each question above it."""
        event.prevent_default()
        self._take(True, events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """The same, where others have the keys."""
        event.prevent_default()
        self._take(False, events.DescendantBlur(self))

    def _take(self, has_focus: bool, told: Message) -> None:
        self.has_focus = has_focus
        if self.parent is not None:
            self.parent.post_message(told)

    def on_resize(self, event: events.Resize) -> None:
        """Lines are made anew; what was at the top stays there, as near as can be."""
        if self._page is None:
            return
        share = self.top / max(1, len(self.drawn.lines))
        self._draw()
        self.jump(round(share * len(self.drawn.lines)))

    def step(self, way: int) -> None:
        """Chooses the next link (`way` 1) or that before (-1).

        It is counted from the chosen one if it is in sight; else from the place that was found last, if that is; else from the
        top of the window.
        """
        spans = self.drawn.first_spans()
        if not spans:
            return
        numbers = [span.number for span in spans]
        bottom = self.top + self.size.height
        if self.link in numbers and self.top <= spans[numbers.index(self.link)].line < bottom:
            place = numbers.index(self.link) + way
        else:
            place = drawing.first_from(spans, self._here()) - (way < 0)
        span = spans[place % len(spans)]
        self.link = span.number
        self._into_sight(span.line)

    def find(self, text: str) -> int:
        """Marks each place of a text, and goes to the first from here on; how many there are."""
        self._wanted = text
        self.matches = self.drawn.find(text)
        self.match = next((one.number for one in self.matches if one.line >= self.top), 0)
        self._to_match()
        return self.matches[-1].number + 1 if self.matches else 0

    def step_match(self, way: int) -> int | None:
        """Goes to another place that was found; its number, from 1."""
        if not self.matches:
            return None
        self.match = (self.match + way) % (self.matches[-1].number + 1)
        self._to_match()
        return self.match + 1

    # Textual's own scrolling waits for the next refresh, so that a key after it would not know where the page stands.

    def action_scroll_down(self) -> None:
        """A line down."""
        self.jump(self.top + 1)

    def action_scroll_up(self) -> None:
        """A line up."""
        self.jump(self.top - 1)

    def action_page_down(self) -> None:
        """A page down."""
        self.jump(self.top + self.size.height)

    def action_page_up(self) -> None:
        """A page up."""
        self.jump(self.top - self.size.height)

    def action_scroll_home(self) -> None:
        """To the beginning."""
        self.jump(0)

    def action_scroll_end(self) -> None:
        """To the end."""
        self.jump(len(self.drawn.lines))

    def line(self, number: int) -> list[Segment]:
        """A line, in which what was found and the chosen link stand out."""
        marks: list[tuple[int, int, object]] = [
            (one.start, one.end, _FOUND_NOW if one.number == self.match else _FOUND) for one in self.matches if one.line == number
        ]
        marks += [(one.start, one.end, _CHOSEN) for one in self.drawn.spans if one.line == number and one.number == self.link]
        line = drawing.restyled(self.drawn.lines[number], marks) if marks else self.drawn.lines[number]
        return [Segment(" " * _MARGIN), *line]

    def on_click(self, event: events.Click) -> None:
        """Follows the link under the mouse."""
        link = self.drawn.link_at(event.y + self.top, event.x - _MARGIN)
        if link is not None:
            self.link = link
            self.refresh()
            self.post_message(self.Followed(self.drawn.targets[link]))

    def _draw(self) -> None:
        assert self._page is not None
        width = max(MIN_WIDTH, min(MAX_WIDTH, self.room - 2 * _MARGIN))
        self.drawn = drawing.drawn(self._page, width, self._plain)
        self.matches = self.drawn.find(self._wanted)
        self.set_count(len(self.drawn.lines))

    def _here(self) -> tuple[int, int]:
        """Line and cell from which the next link is sought."""
        spans = [one for one in self.matches if one.number == self.match]
        if spans and self.top <= spans[-1].line < self.top + self.size.height:
            return spans[-1].line, spans[-1].end
        return self.top, 0

    def _to_match(self) -> None:
        """Has the place that was found in sight with what follows it, and no link chosen, so that Tab goes on from there."""
        if self.matches:
            self.link = None
            line = next(one.line for one in self.matches if one.number == self.match)
            if not self.top + _AROUND <= line < self.top + self.size.height * 2 // 3:
                self.jump(max(0, line - self.size.height // 3))
        self.refresh()

    def _into_sight(self, line: int) -> None:
        height = 1 + 2 * _AROUND
        region = Region(0, max(0, line - _AROUND), 1, height)
        self.scroll_to_region(region, animate=False, immediate=True, force=True)
        self.refresh()
