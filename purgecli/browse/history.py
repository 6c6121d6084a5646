"""Where a reader has been, and the pages that one wants to find again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from purgecli import writing

if TYPE_CHECKING:
    from pathlib import Path

    from purgecli.browse.calls import Words

_MOST = 500
"""Bookmarks that are kept, and pages that one can go back by."""


@dataclass
class Visit:
    """A page that was opened: its call, what it is called, the line at the top and the chosen link when it was left."""

    call: Words
    title: str
    line: int = 0
    link: int | None = None


class History:
    """The pages in order of reading. Who goes back and follows another link leaves those that came after."""

    def __init__(self) -> None:
        self.visits: list[Visit] = []
        self.place = -1

    @property
    def now(self) -> Visit | None:
        """The page that is open."""
        return self.visits[self.place] if self.visits else None

    def open(self, visit: Visit) -> None:
        """A page is opened after that which is open; the same again takes its place."""
        del self.visits[self.place + 1 :]
        if self.now and self.now.call == visit.call:
            self.visits.pop()
        self.visits = [*self.visits, visit][-_MOST:]
        self.place = len(self.visits) - 1

    def other(self, steps: int) -> Visit | None:
        """The page so many steps on (or back, below 0); None where there is none."""
        place = self.place + steps
        return self.visits[place] if 0 <= place < len(self.visits) else None

    def go(self, steps: int) -> None:
        """Another page is open now."""
        self.place += steps


class Bookmarks:
    """Calls and titles in a file of the user's; what can't be kept there lasts until the end."""

    def __init__(self, path: Path | None):
        """`path` is that of the file, which need not be there; None keeps nothing."""
        self._path = path
        self.marks: dict[Words, str] = {}
        with suppress(OSError, ValueError, TypeError, RecursionError):
            self.marks = _read(path) if path else {}

    def toggle(self, call: Words, title: str) -> bool:
        """Sets a bookmark, or takes it away; whether it is set now. Raises `OSError` where it can't be kept."""
        if is_set := call not in self.marks:
            self.marks[call] = title
        else:
            del self.marks[call]
        if self._path:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps([[list(one), name] for one, name in self.marks.items()], ensure_ascii=False, indent=1)
            writing.put(self._path, text.encode("utf-8", "replace"), over=self._path.exists())
        return is_set


def bookmarks_file() -> Path | None:
    """Where the user's bookmarks are kept; None where the system names no place."""
    import platformdirs

    try:
        folder = platformdirs.user_data_path("purgecli", appauthor=False)
    except (RuntimeError, KeyError, OSError):
        return None
    return folder / "bookmarks.json" if folder.is_absolute() else None


def _read(path: Path) -> dict[Words, str]:
    found = json.loads(path.read_text(encoding="utf-8"))
    return {tuple(str(word) for word in call): str(title) for call, title in found[:_MOST]}
