"""The content as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from purgecli.library.store import Library

_MOST_FAULTS = 20


class Faults(Exception):
    """The content can't be read; `text` says why, with file and line."""

    def __init__(self, text: str):
        super().__init__(text)
        self.text = text


def reloaded(layers: tuple[Path, ...]) -> Library:
    """The library of the content as it is now. Raises `Faults`."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.commands import asking
    from purgecli.library.making import UnsteadyContent
    from purgecli.library.store import open_library

    try:
        return open_library(layers)
    except FaultyContent as error:
        lines = [f"{asking.place(one)}:{one.line}: {one.message}" for one in error.faults[:_MOST_FAULTS]]
        more = len(error.faults) - len(lines)
        raise Faults("\n".join([*lines, *([f"and {more} more: purge check"] if more else [])])) from None
    except UnsteadyContent:
        raise Faults("the content changes while it is read; try again when it has come to rest") from None
    except OSError as error:
        raise Faults(str(error)) from None


def is_same(library: Library, other: Library) -> bool:
    """Whether two libraries are of the same content."""
    said = "SELECT key, value FROM meta ORDER BY key"
    return library.rows(said) == other.rows(said)
