"""The reader: a list on the left, a page on the right, and what the keys do; on a narrow terminal one of them at a time."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style as RichStyle
from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from purgecli import clean
from purgecli.browse import calls, deeds, dialogs, history, quick
from purgecli.browse.keys import KEYS
from purgecli.browse.messages import Messages
from purgecli.browse.page_view import PageView
from purgecli.browse.record_list import TABS, RecordList
from purgecli.browse.themes import CONTRAST, THEMES
from purgecli.library import browsing, candidates, queries
from purgecli.pages import model

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget

    from purgecli.browse.links import Target
    from purgecli.commands.options import Style
    from purgecli.library.store import Library

WIDE = 100
"""Columns from which on list and page stand side by side."""
_PAGE = 104
"""Columns beyond which the page needs no more: the list takes them."""

_PAGE_KEYS = "Tab Enter follow  ← back  / find  ? keys  q quit"
_LIST_KEYS = "type a name  Enter open  ← → kind  F1 keys"


class Reader(App[None]):
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
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "quit", "Quit", priority=True),
        Binding("ctrl+f", "search", show=False),
        Binding("ctrl+p", "palette", show=False),
        Binding("f1", "keys", show=False),
        Binding("f5", "renew", show=False),
        Binding("f6", "next_theme", show=False),
    ]

    def __init__(
        self,
        library: Library,
        renew: Callable[[], Library],
        start: calls.Words | None = None,
        theme: str = "terminal",
        style: Style = "chicago-notes",
        bookmarks: Path | None = None,
        folder: Path | None = None,
        plain: bool = False,
    ):
        """`renew` opens the library of the content as it is now, or raises `Faults`.

        `start` is the call of the first page (None: the list first, beside the opening page). Pages are written into `folder`.
        """
        # Textual chooses how to leave colours out before it has a theme, and by that of its own would paint black on black.
        is_colourless = "NO_COLOR" in os.environ
        super().__init__(driver_class=quick.driver(), ansi_color=True if is_colourless else None)
        self.library = library
        self._renew, self._start = renew, start
        self._theme_name = "terminal" if is_colourless else theme
        self._style = style
        self._folder = folder or Path()
        self.browse: Callable[[str], bool] = lambda url: False
        """Shows an address in a web browser; whether it was shown."""
        self._bookmarks = history.Bookmarks(bookmarks)
        self.history = history.History()
        self.shelf = browsing.Shelf(library)
        self.records = RecordList(self.shelf, self._narrowed, id="list")
        self.view = PageView(plain)
        self.messages = Messages(id="told")
        self._line = dialogs.Typed(self._back, "line")
        self._choices = dialogs.Picked(self._back, "choices")
        self._palette = dialogs.Picked(self._back, "palette", typed=True)
        self._person = dialogs.Person(self._back, self.shelf, "person")
        self._text = dialogs.Told(self._back, "text")
        self.opened: model.Page | None = None
        self.failure: BaseException | None = None
        self.animation_level = "none"
        self._on_page = start is not None
        self._tab: str | None = ""
        self._told = Text()
        self._arranged: tuple[int, bool] | None = None
        self.register_theme(CONTRAST)
        self.theme = THEMES[self._theme_name]

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
        yield from (self._line, self._choices, self._palette, self._person, self._text)

    def on_mount(self) -> None:
        """The first page, and the keys to what is wanted."""
        self._to(page=self._on_page)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if not self.visit(self._start or ()) and self._start:
            self.visit(())
        self._to(page=self._on_page and self.history.now is not None)

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
        if is_wide:
            left.styles.width = max(40, min(60, width - _PAGE))
        else:
            left.styles.width = None

    def _to(self, page: bool) -> None:
        """Gives the keys to the page or to the list."""
        self._on_page = page
        self._arrange()
        (self.view if page else self.records).focus(scroll_visible=False)
        self._tell()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Who clicks beside what is asked leaves it, and one question takes the place of another."""
        if event.widget is not self.focused:
            return
        self._put_away(event.widget)
        if event.widget in (self.view, self.records):
            self._on_page = event.widget is self.view
            self._tell()

    def _put_away(self, but_of: Widget | None = None) -> None:
        """Takes away what is asked, but for that in which a widget stands."""
        for dialog in self.query(dialogs.Dialog):
            if but_of is None or dialog not in but_of.ancestors:
                dialog.display = False

    def _tell(self) -> None:
        """The line at the foot: which page it is, and the keys that lead on."""
        now = self.history.now
        call = " ".join(["purge", *now.call]) if now else "purge"
        keys = _PAGE_KEYS if self._on_page else _LIST_KEYS
        room = self.size.width - 2 - len(keys) - 2
        told = Text(f"{clean.shown(call)[:room]}  {keys}" if room > 8 else keys, no_wrap=True)
        if told == self._told:
            return
        self._told = told
        # A line stays a line: nothing has to be laid out anew, which takes longer than all the rest.
        self.query_one("#foot", Static).update(told, layout=False)

    def say(self, words: str, is_wrong: bool = False) -> None:
        """A message that goes by itself, or when the next one comes."""
        self.messages.say(words, is_wrong)

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
        if line and self._open_record(line.kind, line.id):
            self._to(page=True)

    def on_cursor_list_left(self) -> None:
        """From the list to the page."""
        self._to(page=True)

    def action_kind(self, kind: str) -> None:
        """Shows another kind."""
        self.records.set_kind(kind or None)

    # Pages.

    def visit(self, call: calls.Words) -> bool:
        """Opens the page of a call; whether there is one, else it is said why not."""
        found = self._ask(call)
        if found is None:
            return False
        self._leave()
        self.history.open(history.Visit(found.call, found.page.title))
        self._show(found.page, 0, None)
        return True

    def _ask(self, call: calls.Words) -> calls.Opened | None:
        try:
            found = calls.opened(self.library, call)
        except (calls.NoPage, OSError, queries.NoRecord) as error:
            self.say(str(error), is_wrong=True)
            return None
        if found.remark:
            self.say(found.remark)
        return found

    def _open_record(self, kind: str, record_id: str) -> bool:
        return self.visit(tuple(candidates.call(self.library, kind, record_id)))

    def _show(self, page: model.Page, line: int, link: int | None) -> None:
        self.opened = page
        self.view.show(page, line, link)
        self._tell()

    def _leave(self) -> None:
        """Keeps in mind where on the page one was."""
        if now := self.history.now:
            now.line, now.link = self.view.top, self.view.link

    def _step(self, steps: int) -> None:
        visit = self.history.other(steps)
        if visit is None:
            self.say("nothing further back" if steps < 0 else "nothing further on")
        elif found := self._ask(visit.call):
            self._leave()
            self.history.go(steps)
            self._show(found.page, visit.line, visit.link)
            self._to(page=True)

    def follow(self, target: Target) -> None:
        """Goes where a link leads."""
        if target.url:
            self._open(target.url)
        elif target.record:
            self._open_record(*target.record)
        elif target.call is not None:
            self.visit(target.call)

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """A link that was clicked."""
        self.follow(event.target)

    # The keys.

    def action_list(self) -> None:
        """From the page to the list."""
        self._to(page=False)

    def action_next_link(self) -> None:
        """The next link."""
        self.view.step(1)

    def action_previous_link(self) -> None:
        """The link before."""
        self.view.step(-1)

    def action_follow(self) -> None:
        """Follows the chosen link."""
        if self.view.target:
            self.follow(self.view.target)
        else:
            self.say("Tab chooses a link, Enter follows it")

    def action_go_back(self) -> None:
        """The page before."""
        self._step(-1)

    def action_go_forward(self) -> None:
        """The page after."""
        self._step(1)

    def action_contents(self) -> None:
        """The headings of the page, to jump to."""
        found = self.view.drawn.headings
        if not found:
            return self.say("this page has no parts")
        here = max((place for place, one in enumerate(found) if one.line <= self.view.top + 1), default=0)
        lines = ["  " * one.depth + one.title for one in found]
        self._pick("Contents", lines, lambda place: self.view.jump(found[place].line), here)
        return None

    def action_history(self) -> None:
        """The pages that were opened, the last first."""
        found = list(enumerate(self.history.visits))[::-1]
        lines = [f"{one.title}  ({' '.join(['purge', *one.call])})" for _, one in found]
        place = len(found) - 1 - self.history.place
        self._pick("Where you have been", lines, lambda picked: self._step(found[picked][0] - self.history.place), place)

    def action_mark(self) -> None:
        """A bookmark for the page."""
        if now := self.history.now:
            try:
                is_set = self._bookmarks.toggle(now.call, now.title)
            except OSError as error:
                return self.say(f"the bookmarks can't be kept: {error.strerror or error}", is_wrong=True)
            self.say(f"{'bookmarked' if is_set else 'no bookmark any more'}: {now.title}")
        return None

    def action_bookmarks(self) -> None:
        """The bookmarks, to open one."""
        found = list(self._bookmarks.marks.items())
        if not found:
            return self.say("no bookmarks yet: m sets one")
        self._pick("Bookmarks", [title for _, title in found], lambda place: self._to_call(found[place][0]))
        return None

    def action_find(self) -> None:
        """Searches in the page."""

        def find(text: str) -> None:
            count = self.view.find(text)
            self.say(f"{self.view.match + 1} of {count}: n and N go on" if count else f"“{text}” is not on this page")

        self._line.open("Search in this page", find)

    def action_next_match(self) -> None:
        """The next place that was found."""
        if self.view.step_match(1) is None:
            self.say("nothing is searched for: / begins")

    def action_previous_match(self) -> None:
        """The place before."""
        if self.view.step_match(-1) is None:
            self.say("nothing is searched for: / begins")

    def action_search(self) -> None:
        """Searches the whole work."""
        self._line.open("Search everything", lambda text: self._to_call(("search", "--", *text.split())))

    def action_timeline(self) -> None:
        """The timeline of whom or what the page is about."""
        record = self._record()
        if record and record.kind in ("figures", "trials"):
            self.visit(("timeline", f"--{record.kind[:-1]}", record.id))
        else:
            self.say("a timeline is that of a person or a trial: open one first")

    def action_compare(self) -> None:
        """The person of the page beside another."""
        record = self._record()
        if not record or record.kind != "figures":
            return self.say("to compare, open a person first")
        return self._person.find("Compare with", self.shelf, lambda line: self._to_call(("compare", record.id, line.id)))

    def action_open_address(self) -> None:
        """Opens the address of the chosen source, or of that of the page."""
        if self.view.target and self.view.target.url:
            return self._open(self.view.target.url)
        source = self._source()
        url = deeds.address(self.library, source[0]) if source else None
        if url:
            return self._open(url)
        return self.say("this source has no address" if source else "choose a citation with Tab first, or open a source")

    def _open(self, url: str) -> None:
        if not deeds.is_address(url):
            self.say(f"only addresses of the web are opened, not {url[:60]}", is_wrong=True)
        elif self.browse(url):
            self.say(f"opened in the web browser: {url}")
        else:
            self.copy_to_clipboard(url)
            self.say(f"no web browser here; the address is copied: {url}")

    def action_copy_note(self) -> None:
        """Copies the footnote of the chosen citation, or of the source of the page."""
        source = self._source()
        if not source:
            return self.say("choose a citation with Tab first, or open a source")
        text = deeds.note(self.library, *source, self._style)
        self.copy_to_clipboard(text)
        return self.say(f"copied ({self._style}): {text}")

    def action_next_style(self) -> None:
        """Another style for footnotes."""
        self._style = deeds.STYLES[(deeds.STYLES.index(self._style) + 1) % len(deeds.STYLES)]
        self.say(f"footnotes are copied in the style {self._style}")

    def action_write(self) -> None:
        """Writes the page into a file."""
        forms = list(deeds.FORMS)
        self._pick("Write this page as", forms, lambda place: self._write(forms[place]))

    def _write(self, form: deeds.Form) -> None:
        now = self.history.now
        if self.opened is None or now is None:
            return
        try:
            path = deeds.write(self.library, self.opened, now.call, form, self._folder)
        except (OSError, ValueError) as error:
            self.say(f"not written: {getattr(error, 'strerror', None) or error}", is_wrong=True)
        else:
            self.say(f"written: {clean.name(path)}")

    def action_renew(self) -> None:
        """Reads the content again; where it has faults, the old one stays."""
        try:
            library = self._renew()
        except Faults as error:
            lines: list[model.Block] = [model.Paragraph([line], 0) for line in error.text.split("\n")]
            self._text.tell(model.Page("The content has faults; the pages are the old ones", lines))
            return
        # What is asked there is asked of the old library.
        self._put_away()
        self._back()
        self.library.close()
        self.library, self.shelf = library, browsing.Shelf(library)
        self.records.renew(self.shelf)
        now = self.history.now
        if now and (found := self._ask(now.call)):
            self._show(found.page, self.view.top, None)
            self.say("the content is read again")

    def action_next_theme(self) -> None:
        """Another theme."""
        if self.no_color:
            return self.say("NO_COLOR is set: there are no other themes")
        names = list(THEMES)
        self._theme_name = names[(names.index(self._theme_name) + 1) % len(names)]
        self.theme = THEMES[self._theme_name]
        return self.say(f"theme: {self._theme_name}")

    def action_keys(self) -> None:
        """The keys."""
        keys = [model.Row(key.shown, [key.words]) for key in KEYS]
        self._text.tell(model.Page("Keys", [model.Rows([*keys, model.Row("Ctrl+P", ["All of these by name"])], 15, indent=0)]))

    def action_palette(self) -> None:
        """Every key's action, and the kinds of the list, by name."""
        found: list[tuple[str, Callable[[], None]]] = [
            (f"{key.words}  ({key.shown})", getattr(self, f"action_{key.action}")) for key in KEYS
        ]
        found += [(f"List: {name}", partial(self._list, kind)) for kind, name in TABS.items()]
        self._palette.pick("What to do", [words for words, _ in found], lambda place: found[place][1]())

    def _list(self, kind: str | None) -> None:
        self.records.set_kind(kind)
        self._to(page=False)

    # What the keys need.

    def _record(self) -> deeds.Record | None:
        now = self.history.now
        return deeds.record_of(self.library, now.call) if now else None

    def _source(self) -> tuple[str, str | None] | None:
        """The source that is meant, and the place in it: that of the chosen link, else that of the page."""
        target = self.view.target
        if target and target.source:
            return target.source, target.at
        record = self._record()
        return (record.id, None) if record and record.kind == "sources" else None

    def _to_call(self, call: calls.Words) -> None:
        if self.visit(call):
            self._to(page=True)

    def _pick(self, words: str, lines: Sequence[str], then: Callable[[int], None], place: int = 0) -> None:
        self._choices.pick(words, [clean.shown(line) for line in lines], then, place)

    def _back(self) -> None:
        """Gives the keys back to what had them."""
        self._to(page=self._on_page)

    # The end.

    def end(self, code: int) -> None:
        """Ends it with an exit code, as a signal asks for."""
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        """Ends without printing where in the program it happened, which is nothing to a reader; the caller says what it was."""
        self.failure = self._exception
        self._close_messages_no_wait()


class Faults(Exception):
    """The content can't be read; `text` says why, with file and line."""

    def __init__(self, text: str):
        super().__init__(text)
        self.text = text
