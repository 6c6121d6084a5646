"""The page that is open, and the ways to another: by its call, back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.browse import calls, deeds, history
from purgecli.library import candidates, queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from purgecli.browse.messages import Say
    from purgecli.browse.page_view import PageView
    from purgecli.library.store import Library
    from purgecli.pages import model


class Reading:
    """Pages that are opened one after the other."""

    def __init__(self, library: Library, view: PageView, say: Say, opened: Callable[[], None]):
        """`opened` is called when another page is shown."""
        self.library = library
        self.history = history.History()
        self.page: model.Page | None = None
        self._view, self._say, self._opened = view, say, opened

    @property
    def call(self) -> calls.Words | None:
        """That of the page that is open; None where none is."""
        now = self.history.now
        return now.call if now else None

    def visit(self, call: calls.Words) -> bool:
        """Opens the page of a call; whether there is one, else it is said why not."""
        found = self._ask(call)
        if found is None:
            return False
        self._leave()
        self.history.open(history.Visit(found.call, found.page.title))
        self._show(found.page, 0, None)
        return True

    def visit_record(self, kind: str, record_id: str) -> bool:
        """Opens the page of a record; whether there is one."""
        return self.visit(tuple(candidates.call(self.library, kind, record_id)))

    def step(self, steps: int) -> bool:
        """Goes so many pages on (or back, below 0), each as it was left; whether there is one."""
        visit = self.history.other(steps)
        if visit is None:
            self._say("nothing further back" if steps < 0 else "nothing further on")
            return False
        found = self._ask(visit.call)
        if found is None:
            return False
        self._leave()
        self.history.go(steps)
        self._show(found.page, visit.line, visit.link)
        return True

    def renew(self, library: Library) -> None:
        """Reads on in another library, at the same place."""
        self.library.close()
        self.library = library
        if self.call is not None and (found := self._ask(self.call)):
            self._show(found.page, self._view.top, None)

    def record(self) -> deeds.Record | None:
        """What the page is about."""
        return None if self.call is None else deeds.record_of(self.library, self.call)

    def source(self) -> tuple[str, str | None] | None:
        """The source that is meant, and the place in it: that of the chosen link, else that of the page."""
        target = self._view.target
        if target and target.source:
            return target.source, target.at
        record = self.record()
        return (record.id, None) if record and record.kind == "sources" else None

    def _ask(self, call: calls.Words) -> calls.Opened | None:
        try:
            found = calls.opened(self.library, call)
        except (calls.NoPage, OSError, queries.NoRecord) as error:
            self._say(str(error), is_wrong=True)
            return None
        if found.remark:
            self._say(found.remark)
        return found

    def _show(self, page: model.Page, line: int, link: int | None) -> None:
        self.page = page
        self._view.show(page, line, link)
        self._opened()

    def _leave(self) -> None:
        """Keeps in mind where on the page one was."""
        if now := self.history.now:
            now.line, now.link = self._view.top, self._view.link
