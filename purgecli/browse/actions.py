"""What each key of the table does."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Protocol

from purgecli.browse import deeds, reloading
from purgecli.browse.keys import KEYS
from purgecli.browse.record_list import TABS
from purgecli.pages import model

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from purgecli.browse.calls import Words
    from purgecli.browse.history import Bookmarks
    from purgecli.browse.links import Target
    from purgecli.browse.messages import Say
    from purgecli.browse.page_view import PageView
    from purgecli.browse.questions import Questions
    from purgecli.browse.reading import Reading
    from purgecli.browse.taking import Taking
    from purgecli.library.browsing import Shelf
    from purgecli.library.store import Library

_KEYS_WIDTH = 15
"""Cells for the names of keys, before what they do."""
_AT_ONCE = 0.1
"""Seconds after which it is said that something takes longer."""
_READING = "the content is being read; read on meanwhile"
_NO_LINKS = "this page has no links: ← goes back"
_NO_SEARCH = "nothing is searched for: / begins"


class Frame(Protocol):
    """What stands around the page."""

    shelf: Shelf

    def to(self, page: bool) -> None:
        """Gives the keys to the page or to the list."""

    def show_kind(self, kind: str | None) -> None:
        """Shows another kind in the list."""

    def renew(self, library: Library) -> None:
        """Shows another library."""

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Does something while keys are answered."""

    def next_theme(self) -> None:
        """Shows another theme."""

    def end(self, code: int) -> None:
        """Ends it with an exit code."""


class Actions:
    """An action is a method without arguments, by the name that it has in the table."""

    def __init__(
        self,
        frame: Frame,
        view: PageView,
        reading: Reading,
        taking: Taking,
        questions: Questions,
        bookmarks: Bookmarks,
        reload: Callable[[], Library],
        say: Say,
    ):
        """`reload` opens the library of the content as it is now, or raises `Faults`."""
        self._frame, self._view, self._reading, self._taking = frame, view, reading, taking
        self._questions, self._bookmarks, self._reload, self._say = questions, bookmarks, reload, say
        self._is_renewing = False

    # Links, and the pages one after the other.

    def next_link(self) -> None:
        """The next link."""
        self._step_link(1)

    def previous_link(self) -> None:
        """The link before."""
        self._step_link(-1)

    def follow(self) -> None:
        """Follows the chosen link."""
        if self._view.target:
            self.go_to(self._view.target)
        else:
            self._say("Tab chooses a link, Enter follows it" if self._view.drawn.spans else _NO_LINKS)

    def go_to(self, target: Target) -> None:
        """Goes where a link leads."""
        if target.url:
            self._taking.open(target.url)
        elif target.record:
            self._reading.visit_record(*target.record)
        elif target.call is not None:
            self._reading.visit(target.call)

    def go_back(self) -> None:
        """The page before."""
        self._step(-1)

    def go_forward(self) -> None:
        """The page after."""
        self._step(1)

    def history(self) -> None:
        """The pages that were opened, the last first."""
        history = self._reading.history
        found = list(enumerate(history.visits))[::-1]
        lines = [f"{one.title}  ({' '.join(['purge', *one.call])})" for _, one in found]
        place = len(found) - 1 - history.place
        self._questions.pick("Where you have been", lines, lambda picked: self._step(found[picked][0] - history.place), place)

    def mark(self) -> None:
        """A bookmark for the page."""
        if now := self._reading.history.now:
            try:
                is_set = self._bookmarks.toggle(now.call, now.title)
            except OSError as error:
                return self._say(f"the bookmarks can't be kept: {error.strerror or error}", is_wrong=True)
            self._say(f"{'bookmarked' if is_set else 'no bookmark any more'}: {now.title}")
        return None

    def bookmarks(self) -> None:
        """The bookmarks, to open one."""
        found = list(self._bookmarks.marks.items())
        if not found:
            return self._say("no bookmarks yet: m sets one")
        return self._questions.pick("Bookmarks", [title for _, title in found], lambda place: self._to_call(found[place][0]))

    # Within the page, and in the whole work.

    def contents(self) -> None:
        """The headings of the page, to jump to."""
        found = self._view.drawn.headings
        if not found:
            return self._say("this page has no parts")
        here = max((place for place, one in enumerate(found) if one.line <= self._view.top + 1), default=0)
        lines = ["  " * one.depth + one.title for one in found]
        return self._questions.pick("Contents", lines, lambda place: self._view.jump(found[place].line), here)

    def find(self) -> None:
        """Searches in the page."""

        def find(text: str) -> None:
            count = self._view.find(text)
            self._say(f"{self._view.match + 1} of {count}: n and N go on" if count else f"“{text}” is not on this page")

        self._questions.line.open("Search in this page", find)

    def next_match(self) -> None:
        """The next place that was found."""
        if self._view.step_match(1) is None:
            self._say(_NO_SEARCH)

    def previous_match(self) -> None:
        """The place before."""
        if self._view.step_match(-1) is None:
            self._say(_NO_SEARCH)

    def search(self) -> None:
        """Searches the whole work."""
        self._questions.line.open("Search everything", lambda text: self._to_call(("search", "--", *text.split())))

    def timeline(self) -> None:
        """The timeline of whom or what the page is about."""
        record = self._reading.record()
        if record and record.kind in ("figures", "trials"):
            self._reading.visit(("timeline", f"--{record.kind[:-1]}", record.id))
        else:
            self._say("a timeline is that of a person or a trial: open one first")

    def compare(self) -> None:
        """The person of the page beside another."""
        record = self._reading.record()
        if not record or record.kind != "figures":
            return self._say("to compare, open a person first")
        person, shelf = self._questions.person, self._frame.shelf
        return person.find("Compare with", shelf, lambda line: self._to_call(("compare", record.id, line.id)))

    # What is taken from the page.

    def open_address(self) -> None:
        """Opens the address of the chosen source, or of that of the page."""
        self._taking.open_address(self._view.target)

    def copy_note(self) -> None:
        """Copies the footnote of the chosen citation, or of the source of the page."""
        self._taking.copy_note()

    def next_style(self) -> None:
        """Another style for footnotes."""
        self._taking.next_style()

    def write(self) -> None:
        """Writes the page into a file."""
        forms = list(deeds.FORMS)
        self._questions.pick("Write this page as", forms, lambda place: self._taking.write(forms[place]))

    # The reader itself.

    def list(self) -> None:
        """From the page to the list."""
        self._frame.to(page=False)

    def renew(self) -> None:
        """Reads the content again; where it has faults, the old one stays."""
        if self._is_renewing:
            return self._say(_READING)
        self._is_renewing = True
        return self._frame.start(self._renew())

    async def _renew(self) -> None:
        reading = asyncio.ensure_future(reloading.renewed(self._reload, self._reading.library))
        try:
            await asyncio.wait({reading}, timeout=_AT_ONCE)
            if not reading.done():
                self._say(_READING)
            library = await reading
        except reloading.Faults as error:
            lines: list[model.Block] = [model.Paragraph([line], 0) for line in error.text.split("\n")]
            return self._questions.text.tell(model.Page("The content has faults; the pages are the old ones", lines))
        finally:
            self._is_renewing = False
        if library is None:
            return self._say("the content is as it was")
        self._frame.renew(library)
        return self._say("the content is read again")

    def next_theme(self) -> None:
        """Another theme."""
        self._frame.next_theme()

    def keys(self) -> None:
        """The keys."""
        keys = [model.Row(key.shown, [key.words]) for key in KEYS]
        rows = model.Rows([*keys, model.Row("Ctrl+P", ["All of these by name"])], _KEYS_WIDTH, indent=0)
        self._questions.text.tell(model.Page("Keys", [rows]))

    def palette(self) -> None:
        """Every key's action, and the kinds of the list, by name."""
        found: list[tuple[str, Callable[[], None]]] = [
            (f"{key.shown:<{_KEYS_WIDTH}}{key.words}", getattr(self, key.action)) for key in KEYS
        ]
        found += [(f"{'':<{_KEYS_WIDTH}}List: {name}", partial(self._list, kind)) for kind, name in TABS.items()]
        self._questions.palette.pick("What to do", [words for words, _ in found], lambda place: found[place][1]())

    def quit(self) -> None:
        """Ends it."""
        self._frame.end(0)

    def _step_link(self, way: int) -> None:
        self._view.step(way)
        if not self._view.drawn.spans:
            self._say(_NO_LINKS)

    def _step(self, steps: int) -> None:
        if self._reading.step(steps):
            self._frame.to(page=True)

    def _to_call(self, call: Words) -> None:
        if self._reading.visit(call):
            self._frame.to(page=True)

    def _list(self, kind: str | None) -> None:
        self._frame.show_kind(kind)
        self._frame.to(page=False)
