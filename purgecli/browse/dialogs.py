"""What is asked and shown above a page: a line to type, a list to pick from, a text to read.

They are there from the beginning and are only shown when they are wanted: to make one then would take longer than a reader waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.text import Text as RichText
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from purgecli.browse import drawing
from purgecli.browse.cursor_list import MARGIN, CursorList
from purgecli.browse.lines import BAR, Lines
from purgecli.browse.record_list import RecordList
from purgecli.library.browsing import Line
from purgecli.output import MIN_WIDTH
from purgecli.pages.model import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.widget import Widget

    from purgecli.library.browsing import Shelf


Answer = TypeVar("Answer")


class Dialog(Vertical, Generic[Answer]):
    """A frame above the page, with something in it that takes the keys."""

    DEFAULT_CSS = """
    Dialog {
        display: none; layer: above; width: 90%; max-width: 90; height: auto; max-height: 90%;
        border: round $primary; background: $background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        # The page behind it can't be reached before this is answered.
        Binding("tab,shift+tab", "stay", show=False),
    ]

    def __init__(self, put_away: Callable[[], None], id: str):
        """`put_away` gives the keys back to what had them."""
        super().__init__(id=id)
        self._put_away = put_away
        self._then: Callable[[Answer], None] | None = None

    @property
    def taker(self) -> Widget:
        """What takes the keys."""
        raise NotImplementedError

    def open(self, words: str, then: Callable[[Answer], None] | None = None) -> None:
        """Shows it; `words` say what is asked. What is answered is handed to `then`; who leaves it answers nothing."""
        self.border_title = words
        self._then = then
        self.display = True
        self.taker.focus(scroll_visible=False)

    def close(self) -> None:
        """Takes it away, without an answer."""
        self.display = False
        self._put_away()

    def answer(self, found: Answer) -> None:
        """Takes it away, with an answer."""
        then = self._then
        self.close()
        if then:
            then(found)

    def action_leave(self) -> None:
        """Takes it away, without an answer."""
        self.close()

    def action_stay(self) -> None:
        """Does nothing."""


class Typed(Dialog[str]):
    """A line to type."""

    def compose(self) -> ComposeResult:
        """The line."""
        line = Input(compact=True)
        # Nothing moves by itself, and over ssh each blink is sent.
        line.cursor_blink = False
        yield line

    @property
    def taker(self) -> Input:
        """The line."""
        return self.query_one(Input)

    def open(self, words: str, then: Callable[[str], None] | None = None) -> None:
        """Asks for a text; an empty one is no answer."""
        self.taker.value = ""
        super().open(words, then)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """What was typed is the answer."""
        event.stop()
        if text := event.value.strip():
            self.answer(text)
        else:
            self.close()


class Listed(Dialog[Answer]):
    """A list to pick from, beneath what is typed to narrow it."""

    DEFAULT_CSS = """
    Listed { width: 90%; }
    Listed > .typed { height: 1; padding: 0 1; }
    """

    def __init__(self, put_away: Callable[[], None], id: str):
        super().__init__(put_away, id)
        self._above = Static(classes="typed")

    def compose(self) -> ComposeResult:
        """What is typed, and the list."""
        yield self._above
        yield self.taker

    @property
    def taker(self) -> CursorList:
        """The list."""
        raise NotImplementedError

    def tell_typed(self) -> None:
        """What is typed stands above the list."""
        self._above.update(typed(self.taker), layout=False)

    def on_cursor_list_left(self, event: CursorList.Left) -> None:
        """Leaves it."""
        event.stop()
        self.close()


class Choices(CursorList):
    """Lines to pick from; those are left that have each word typed."""

    DEFAULT_CSS = """
    Choices { max-height: 100%; }
    .narrowed { height: 80%; }
    .narrowed Choices { height: 1fr; }
    """

    def __init__(self, changed: Callable[[], None] | None) -> None:
        super().__init__(changed)
        self._lines: Sequence[str] = []
        self._left: list[int] = []

    def set_lines(self, lines: Sequence[str], place: int) -> None:
        """Other lines, and the one on which the cursor stands."""
        self._lines, self.text = lines, ""
        if not self._changed:
            self.styles.height = len(lines)
        self.narrow()
        self.move(place)

    @property
    def total(self) -> int:
        """How many are left."""
        return len(self._left)

    @property
    def picked(self) -> int:
        """The place of the line under the cursor among all."""
        return self._left[self.cursor]

    def narrow(self) -> None:
        """Has those lines that have each word typed."""
        words = self.text.casefold().split()
        self._left = [place for place, line in enumerate(self._lines) if all(word in line.casefold() for word in words)]
        super().narrow()

    def shown(self, number: int, width: int) -> list[Segment]:
        """A line; what there is no room for is left out where it can be seen."""
        text, room = self._lines[self._left[number]], width - MARGIN
        if cell_len(text) > room:
            text = set_cell_size(text, max(0, room - 1)).rstrip() + "…"
        return [Segment(" " * MARGIN), Segment(text)]


class Picked(Listed[int]):
    """A list to pick from; the answer is the place of what was picked."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,left,backspace", "leave", show=False)]

    def __init__(self, put_away: Callable[[], None], id: str, typed: bool = False):
        super().__init__(put_away, id)
        self._above.display = typed
        self.set_class(typed, "narrowed")
        self._choices = Choices(self.tell_typed if typed else None)

    @property
    def taker(self) -> Choices:
        """The list."""
        return self._choices

    def pick(self, words: str, lines: Sequence[str], then: Callable[[int], None], place: int = 0) -> None:
        """Shows some lines, the cursor on one of them."""
        self._choices.set_lines(lines, place)
        self.open(words, then)

    def on_cursor_list_chosen(self, event: CursorList.Chosen) -> None:
        """What was picked is the answer."""
        event.stop()
        self.answer(self._choices.picked)


class Person(Listed[Line]):
    """Somebody to be found by the name."""

    DEFAULT_CSS = "Person { height: 80%; }"

    def __init__(self, put_away: Callable[[], None], shelf: Shelf, id: str):
        super().__init__(put_away, id)
        self._people = RecordList(shelf, self.tell_typed, "figures", fixed=True)

    @property
    def taker(self) -> RecordList:
        """The list."""
        return self._people

    def find(self, words: str, shelf: Shelf, then: Callable[[Line], None]) -> None:
        """Asks for one of the people of a library."""
        self._people.renew(shelf, "")
        self.open(words, then)

    def on_cursor_list_chosen(self, event: CursorList.Chosen) -> None:
        """Who was chosen is the answer."""
        event.stop()
        if line := self._people.record():
            self.answer(line)


class Text(Lines):
    """A page that is only read, as high as it is long."""

    DEFAULT_CSS = "Text { height: auto; max-height: 100%; }"

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("", [])
        self._lines: list[list[Segment]] = []
        self._width = 0

    def show(self, page: Page) -> None:
        """Shows another page, from its beginning."""
        self._page, self._width = page, 0
        self.jump(0)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it has in so many cells."""
        # A layout asks several times.
        if width != self._width:
            self._lines = drawing.drawn(self._page, max(MIN_WIDTH, width - BAR - MARGIN)).lines
            self._width = width
            self.set_count(len(self._lines))
        return len(self._lines)

    def line(self, number: int) -> list[Segment]:
        """A line."""
        return [Segment(" " * MARGIN), *self._lines[number]]


class Told(Dialog[None]):
    """A text to read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,enter,left,backspace,question_mark,f1", "leave", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Room for the text."""
        yield Text()

    @property
    def taker(self) -> Text:
        """The text."""
        return self.query_one(Text)

    def tell(self, page: Page) -> None:
        """Shows a page under its title."""
        self.taker.show(page)
        self.open(page.title)


def typed(records: CursorList) -> RichText:
    """What is typed for a list, and how many lines it leaves."""
    return RichText.assemble("› ", records.text, "▏", (f"  {records.told}", "dim"))
