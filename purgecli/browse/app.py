"""The reader: a list on the left, a page on the right, what is asked above them; on a narrow terminal one of them at a time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style as RichStyle
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive
from textual.widgets import Static

from purgecli.browse import actions, dialogs, foot, history, quick, themes
from purgecli.browse.messages import Messages
from purgecli.browse.page_view import PageView
from purgecli.browse.questions import Questions
from purgecli.browse.reading import Reading
from purgecli.browse.record_list import TABS, RecordList
from purgecli.browse.styling import StyledApp
from purgecli.browse.taking import Taking
from purgecli.library import browsing

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual import events
    from textual.app import ComposeResult

    from purgecli.browse.calls import Words
    from purgecli.commands.options import Style
    from purgecli.library.store import Library

WIDE = 100
"""Columns from which on list and page stand side by side."""
_PAGE = 104
"""Columns beyond which the page needs no more: the list takes them."""

_REST = 1
"""Seconds after which nobody is likely to wait for an answer."""


class Reader(StyledApp):
    """The reference work, open on the table."""

    CSS = """
    Screen { layers: default above told; align: center middle; }
    #left { width: 40; }
    #left.alone, #page.alone { width: 1fr; }
    #tabs { height: auto; padding: 0 1; }
    #typed { height: 1; padding: 0 1; }
    #page { width: 1fr; }
    #foot { height: 1; padding: 0 1; text-style: dim; }
    #told { layer: told; dock: bottom; }
    .away { display: none; }
    """
    # Ours is a list like the others: Textual's takes a fifth of a second to come.
    ENABLE_COMMAND_PALETTE = False
    TITLE = "purge"
    ansi_theme_dark = Reactive(themes.ON_DARK, init=False)
    ansi_theme_light = Reactive(themes.ON_LIGHT, init=False)
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "quit", "Quit", priority=True),
        Binding("ctrl+f", "do('search')", show=False),
        Binding("ctrl+p", "do('palette')", show=False),
        Binding("f1", "do('keys')", show=False),
        Binding("f5", "do('renew')", show=False),
        Binding("f6", "do('next_theme')", show=False),
    ]

    def __init__(
        self,
        library: Library,
        reload: Callable[[], Library],
        start: Words | None = None,
        theme: str = "terminal",
        style: Style = "chicago-notes",
        bookmarks: Path | None = None,
        folder: Path | None = None,
        plain: bool = False,
    ):
        """`reload` opens the library of the content as it is now, or raises `Faults`.

        `start` is the call of the first page (None: the list first, beside the opening page). Pages are written into `folder`.
        """
        # Textual chooses how to leave colours out before it has a theme, and by that of its own would paint black on black.
        is_colourless = "NO_COLOR" in os.environ
        super().__init__(driver_class=quick.driver(), ansi_color=True if is_colourless else None)
        self.animation_level = "none"
        self.failure: BaseException | None = None
        self.shelf = browsing.Shelf(library)
        self.records = RecordList(self.shelf, self._narrowed, id="list")
        self.view = PageView(plain)
        self.messages = Messages(id="told")
        self.questions = Questions(self._back, self.shelf)
        self.reading = Reading(library, self.view, self.say, self._tell)
        self.taking = Taking(self.reading, self.say, self.copy_to_clipboard, style, folder or Path())
        marks = history.Bookmarks(bookmarks)
        self.actions = actions.Actions(self, self.view, self.reading, self.taking, self.questions, marks, reload, self.say)
        self._start = start
        self._on_page = start is not None
        self._tab: str | None = ""
        self._told = Text()
        self._arranged: tuple[int, bool] | None = None
        self._theme_name = "terminal" if is_colourless else theme
        self.register_theme(themes.CONTRAST)
        self.theme = themes.THEMES[self._theme_name]

    # What there is to see.

    def compose(self) -> ComposeResult:
        """List, page, and a line at the foot."""
        with Horizontal():
            with Vertical(id="left"):
                yield Static(id="tabs")
                yield Static(id="typed")
                yield self.records
            yield self.view
        yield Static(id="foot")
        yield self.messages
        yield from self.questions.all

    def on_mount(self) -> None:
        """The first page, and the keys to what is wanted."""
        self.to(page=self._on_page)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if not self.reading.visit(self._start or ()) and self._start:
            self.reading.visit(())
        self.to(page=self._on_page and self.reading.call is not None)
        self.set_timer(_REST, self._make_next_theme_ready)

    def on_resize(self, event: events.Resize) -> None:
        """Both side by side, or one of them."""
        self._arrange(event.size.width)
        # Where the list has become narrower they take more lines.
        self.call_after_refresh(self._show_tabs)

    def _arrange(self, width: int | None = None) -> None:
        width = width or self.size.width
        if self._arranged == (width, width >= WIDE or self._on_page):
            return
        self._arranged = (width, width >= WIDE or self._on_page)
        left = self.query_one("#left")
        is_wide = width >= WIDE
        left.set_class(not is_wide and self._on_page, "away")
        self.view.set_class(not is_wide and not self._on_page, "away")
        left.set_class(not is_wide, "alone")
        left.styles.width = max(40, min(60, width - _PAGE)) if is_wide else None

    def to(self, page: bool) -> None:
        """Gives the keys to the page or to the list."""
        self._on_page = page
        self._arrange()
        # Not `Widget.focus`, which draws the widget anew.
        self.screen.set_focus(self.view if page else self.records, scroll_visible=False)
        self._tell()

    def _back(self) -> None:
        self.to(page=self._on_page)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Who clicks beside what is asked leaves it, and one question takes the place of another."""
        if event.widget is not self.focused:
            return
        self.questions.put_away(event.widget)
        if event.widget in (self.view, self.records):
            self._on_page = event.widget is self.view
            self._tell()

    def _tell(self) -> None:
        """The line at the foot: which page it is, and the keys that lead on."""
        keys = foot.PAGE_KEYS if self._on_page else foot.LIST_KEYS
        told = Text(foot.line(self.reading.call or (), keys, self.size.width - 2), no_wrap=True)
        if told == self._told:
            return
        self._told = told
        # A line stays a line: nothing has to be laid out anew, which takes longer than all the rest.
        self.query_one("#foot", Static).update(told, layout=False)

    def say(self, words: str, is_wrong: bool = False) -> None:
        """A message that goes by itself, or when the next one comes."""
        self.messages.say(words, is_wrong)

    def next_theme(self) -> None:
        """Shows another theme, and says which."""
        if self.no_color:
            return self.say("NO_COLOR is set: there are no other themes")
        self._theme_name = themes.after(self._theme_name)
        self.theme = themes.THEMES[self._theme_name]
        self.set_timer(_REST, self._make_next_theme_ready)
        # A message that came with it would have the whole screen drawn twice.
        self.call_after_refresh(self.say, f"theme: {self._theme_name}")
        return None

    def _make_next_theme_ready(self) -> None:
        self.make_ready(themes.THEMES[themes.after(self._theme_name)])

    # The list.

    def _narrowed(self) -> None:
        """The tabs and what is typed, above the list."""
        if self._tab != self.records.kind:
            self._show_tabs()
        self.query_one("#typed", Static).update(dialogs.typed(self.records), layout=False)

    def _show_tabs(self) -> None:
        self._tab = self.records.kind
        tabs = Text()
        for kind, name in TABS.items():
            look = RichStyle(reverse=kind == self._tab, meta={"@click": f"app.kind({kind or ''!r})"})
            tabs.append(name, look).append(" ")
        self.query_one("#tabs", Static).update(tabs)

    def on_cursor_list_chosen(self) -> None:
        """Opens what was chosen."""
        line = self.records.record()
        if line and self.reading.visit_record(line.kind, line.id):
            self.to(page=True)

    def on_cursor_list_left(self) -> None:
        """From the list to the page."""
        self.to(page=True)

    def show_kind(self, kind: str | None) -> None:
        """Shows another kind."""
        self.records.set_kind(kind)

    def action_kind(self, kind: str) -> None:
        """Shows the kind whose tab was clicked; that of all has no name."""
        self.show_kind(kind or None)

    # The keys.

    def action_do(self, name: str) -> None:
        """Does what a key of the table does."""
        getattr(self.actions, name)()

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """A link that was clicked."""
        self.actions.go_to(event.target)

    def renew(self, library: Library) -> None:
        """Shows another library in the place of the one before."""
        # What is asked there is asked of the old one.
        self.questions.put_away()
        self._back()
        self.shelf = browsing.Shelf(library)
        self.reading.renew(library)
        self.records.renew(self.shelf)

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Does something while keys are answered."""
        self.run_worker(work)

    # The end.

    def end(self, code: int) -> None:
        """Ends it with an exit code, as a signal asks for."""
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        """Ends without printing where in the program it happened, which is nothing to a reader; the caller says what it was."""
        self.failure = self._exception
        self._close_messages_no_wait()
