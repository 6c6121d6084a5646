"""What is asked and shown above a page: a line to type, a list to pick from, a text to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from purgecli.browse.record_list import RecordList
from purgecli.library.browsing import Line, Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

_FRAME = """
{name} {{ align: center middle; }}
{name} > Vertical {{ width: 90%; max-width: 90; height: auto; max-height: 90%; border: round $primary; background: $background; }}
"""


class Typed(ModalScreen[str]):
    """A line to type; an empty text where one leaves it."""

    CSS = _FRAME.format(name="Typed") + "Typed Input { border: none; height: 1; background: $background; }"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')", "Leave")]

    def __init__(self, words: str):
        """`words` say what is asked."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The line in its frame."""
        with Vertical() as frame:
            frame.border_title = self._words
            yield Input()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """What was typed is the answer."""
        self.dismiss(event.value.strip())


class Picked(ModalScreen[int]):
    """A list to pick from: the place of what was picked, -1 where one leaves it."""

    CSS = (
        _FRAME.format(name="Picked")
        + "Picked OptionList { border: none; height: auto; max-height: 100%; background: $background; }"
    )
    BINDINGS: ClassVar[list[BindingType]] = [("escape,q", "dismiss(-1)", "Leave")]

    def __init__(self, words: str, lines: Sequence[str], place: int = 0):
        """`place` is that of the line on which the cursor stands first."""
        super().__init__()
        self._words, self._lines, self._place = words, lines, place

    def compose(self) -> ComposeResult:
        """The list in its frame."""
        with Vertical() as frame:
            frame.border_title = self._words
            yield OptionList(*(Text(line) for line in self._lines))

    def on_mount(self) -> None:
        """The cursor at its place."""
        self.query_one(OptionList).highlighted = self._place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """What was picked is the answer."""
        self.dismiss(event.option_index)


class Person(ModalScreen[Line | None]):
    """Somebody to be found by the name; None where one leaves it."""

    CSS = _FRAME.format(name="Person") + "Person > Vertical { height: 80%; } Person #typed { height: 1; padding: 0 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "Leave")]

    def __init__(self, words: str, shelf: Shelf):
        super().__init__()
        self._words, self._shelf = words, shelf

    def compose(self) -> ComposeResult:
        """The list in its frame."""
        with Vertical() as frame:
            frame.border_title = self._words
            yield Static(id="typed")
            yield RecordList(self._shelf, "figures", fixed=True)

    def on_record_list_changed(self, event: RecordList.Changed) -> None:
        """What is typed stands above the list."""
        self.query_one("#typed", Static).update(typed(event.sender), layout=False)

    def on_record_list_chosen(self, event: RecordList.Chosen) -> None:
        """Who was chosen is the answer."""
        event.stop()
        self.dismiss(event.line)


class Told(ModalScreen[None]):
    """A text to read."""

    CSS = _FRAME.format(name="Told") + "Told VerticalScroll { height: auto; max-height: 100%; padding: 0 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,enter,question_mark,f1", "dismiss", "Leave")]

    def __init__(self, words: str, text: Text):
        super().__init__()
        self._words, self._text = words, text

    def compose(self) -> ComposeResult:
        """The text in its frame."""
        with Vertical() as frame:
            frame.border_title = self._words
            with VerticalScroll(can_focus=True):
                yield Static(self._text)


def typed(records: RecordList) -> Text:
    """What is typed for a list, and how many records it leaves."""
    total = records.choice.total
    count = f"{total:,}{' and more: type on' if records.choice.is_cut else ''}" if total else "nothing"
    return Text.assemble("› ", records.text, "▏", (f"  {count}", "dim"))
