"""Where the pages of a site lie: a folder for each kind of record, the pages that gather them beside these folders.

So no id can take the place of another page. Addresses within a site are relative, and name files, as `file://` wants it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.library import queries
from purgecli.screens import RECORDS

if TYPE_CHECKING:
    from purgecli.library.store import Library

HOME = "index.html"
GATHERED = {"omissions": "audit.html", "passages": "audit.html", "scholars": "debate.html", "subject": HOME}
"""Kinds whose records have no page of their own -> the page on which they all stand."""

_NOT_ON_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)


class Addresses:
    """The pages that the records of a library have."""

    def __init__(self, library: Library):
        self._ids = {kind: frozenset(queries.ids(library, kind)) for kind in RECORDS}

    def path(self, kind: str, record_id: str) -> str | None:
        """The path of the page on which a record stands, None where there is none; `kind` is the plural."""
        if kind in GATHERED:
            return GATHERED[kind]
        return own_page(kind, record_id) if record_id in self._ids.get(kind, ()) else None

    def seen_from(self, page: str, kind: str, record_id: str) -> str | None:
        """The same as an address on another page."""
        path = self.path(kind, record_id)
        return relative(page, path) if path else None


def own_page(folder: str, record_id: str) -> str:
    """The path of the page of a record in a folder; an id has no underscore, so that none can be taken for another."""
    return f"{folder}/{record_id}{'_' if record_id in _NOT_ON_WINDOWS else ''}.html"


def relative(page: str, path: str) -> str:
    """The address of a path as it is written on a page; both are seen from the site's folder."""
    return "../" * page.count("/") + path
