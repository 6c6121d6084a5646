"""All that can be asked above a page, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import clean
from purgecli.browse import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.widget import Widget

    from purgecli.library.browsing import Shelf


class Questions:
    """The dialogs; a reader has one of each."""

    def __init__(self, back: Callable[[], None], shelf: Shelf):
        """`back` gives the keys back to what had them."""
        self.line = dialogs.Typed(back, "line")
        self.choices = dialogs.Picked(back, "choices")
        self.palette = dialogs.Picked(back, "palette", typed=True)
        self.person = dialogs.Person(back, shelf, "person")
        self.text = dialogs.Told(back, "text")

    @property
    def all(self) -> tuple[dialogs.Dialog[str] | dialogs.Picked | dialogs.Person | dialogs.Told, ...]:
        """Each of them."""
        return (self.line, self.choices, self.palette, self.person, self.text)

    def pick(self, words: str, lines: Sequence[str], then: Callable[[int], None], place: int = 0) -> None:
        """Asks for one of some lines, the cursor on one of them."""
        self.choices.pick(words, [clean.shown(line) for line in lines], then, place)

    def put_away(self, but_of: Widget | None = None) -> None:
        """Takes away what is asked, but for that in which a widget stands."""
        for dialog in self.all:
            if but_of is None or dialog not in but_of.ancestors:
                dialog.display = False
