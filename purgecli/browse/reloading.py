"""The content as it is now."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
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


async def renewed(reload: Callable[[], Library], library: Library) -> Library | None:
    """What `reload` gives, None where it is of the same content as `library`; what `reload` raises.

    It is called where keys are answered meanwhile: what has changed may take seconds. A library is used only where it
    was opened: one that is wanted is opened once more, from the cache.
    """
    known = _meta(library)

    def is_changed() -> bool:
        with reload() as found:
            return _meta(found) != known

    return reload() if await _beside(is_changed) else None


def _meta(library: Library) -> list[tuple[str, str]]:
    return [(key, value) for key, value in library.rows("SELECT key, value FROM meta ORDER BY key")]


def _beside(work: Callable[[], bool]) -> asyncio.Future[bool]:
    """The result of some work, done in a thread for which nobody waits who wants to leave."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[bool] = loop.create_future()

    def end(found: bool, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error:
            future.set_exception(error)
        else:
            future.set_result(found)

    def run() -> None:
        found, raised = False, None
        try:
            found = work()
        except BaseException as error:
            raised = error
        # Who has left has closed the loop.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(end, found, raised)

    threading.Thread(target=run, daemon=True).start()
    return future
