"""Finds the library of a content folder in the user's cache, or makes it.

The file is made beside its place and moved there, so that a reader never sees half of it and two first calls at once do no
harm. Where the cache can't be written the library lives in memory for one call. A library that is damaged, of another
version, or older than the content is made again without a word.
"""

import os
import sqlite3
import sys
import time
import zlib
from contextlib import suppress
from pathlib import Path

from purgecli import folder as folders

VERSION = 18
"""Of the library's own form: raise it with any change to `build.SCHEMA` or to a document's fields."""

_TRIES = 5
"""How often the library is begun anew because the content changed while it was read."""

_PATIENCE = 0.5
"""Seconds of making the library before a progress bar appears."""


class UnsteadyContent(Exception):
    """The content changed each time that it was read."""


class Library:
    """An open library. `rows` asks it; a damaged one is made again and asked once more. Who opens one closes it."""

    def __init__(self, layers: folders.Layers, cache: Path | None):
        """`cache` is the folder for the file, None for a library in memory."""
        self.layers = layers
        name = zlib.crc32(b"\0".join(map(os.fsencode, layers)))
        self.path = cache and cache / f"content-{name:08x}.sqlite"
        self._stale = False
        self._connection = self._open() or self._make()

    def close(self) -> None:
        """Ends the work with it; twice does no harm."""
        self._connection.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, sql: str, values: tuple = ()) -> list[tuple]:
        """All the rows of a query. Raises `OSError` where even a new library can't be read."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError:
            self._connection.close()
            self._stale = False
            self._connection = self._make()
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise OSError(f"the library can't be read: {error}") from None

    def _open(self) -> sqlite3.Connection | None:
        """The library as it lies in the cache; None where there is none that is whole and up to date.

        One that is only out of date is `_stale` from then on.
        """
        if not self.path:
            return None
        connection = None
        try:
            if not self.path.is_file():
                return None
            connection = sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)
            # One call meets a page once or twice, and the system keeps the file anyway. What is sorted needs no temporary
            # file: the folder for these may be full, or not there.
            connection.executescript("PRAGMA cache_size = -64; PRAGMA temp_store = MEMORY;")
            found = dict(connection.execute("SELECT key, value FROM meta"))
            expected = _meta(self.layers, folders.fingerprint(self.layers))
            if found == expected:
                return connection
            self._stale = found == {**expected, "fingerprint": found.get("fingerprint")}
        except (sqlite3.Error, OSError, ValueError, TypeError):
            pass
        if connection:
            connection.close()
        return None

    def _make(self) -> sqlite3.Connection:
        """A new library, put into the cache if that can be written. Raises `FaultyContent`."""
        draft = self._draft()
        try:
            known = self.path if self._stale else None
            connection = draft and known and _updated(self.layers, known, draft)
            connection = connection or _built(self.layers, draft or ":memory:")
        except sqlite3.OperationalError:
            # A full disk shows only when the draft is written.
            _removed(draft)
            draft, connection = None, _in_memory(self.layers)
        except BaseException:
            _removed(draft)
            raise
        if draft and self.path:
            try:
                draft.replace(self.path)
            except OSError:
                # The open connection goes on without the name of its file.
                _removed(draft)
        return connection

    def _draft(self) -> Path | None:
        """An empty file beside the library's place; None where none can be made."""
        if not self.path:
            return None
        draft = self.path.with_suffix(f".{os.getpid()}-{time.monotonic_ns()}.tmp")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _sweep(self.path.parent)
            draft.touch(exist_ok=False)
        except OSError:
            return None
        return draft


def open_library(layers: folders.Layers | None = None) -> Library:
    """The library of some layers of content (the shipped folder by default), in the user's cache folder."""
    return Library(layers or (folders.default_folder(),), cache_folder())


def cache_folder() -> Path | None:
    """Where the user's cache for this program is; None where the system names none (`HOME` unset and no such user)."""
    import platformdirs

    try:
        path = platformdirs.user_cache_path("purgecli", appauthor=False)
    except (RuntimeError, KeyError, OSError):
        return None
    return path if path.is_absolute() else None


def _in_memory(layers: folders.Layers) -> sqlite3.Connection:
    """A database that no file holds. Raises `OSError` where SQLite can't do even that."""
    try:
        return _built(layers, ":memory:")
    except sqlite3.Error as error:
        raise OSError(f"the library can't be made: {error}") from None


def _built(layers: folders.Layers, target: Path | str) -> sqlite3.Connection:
    """A database made from the content; made again where the content was edited meanwhile, so that it mixes no two states."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.library.build import build

    for _ in range(_TRIES):
        fingerprint = folders.fingerprint(layers)
        connection = sqlite3.connect(target)
        found = None
        try:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")
            with _Progress() as progress:
                build(layers, connection, progress.show)
        except FaultyContent as error:
            found = error
        except BaseException:
            connection.close()
            raise
        if folders.fingerprint(layers) == fingerprint:
            break
        _emptied(connection, target)
    else:
        raise UnsteadyContent
    if found:
        connection.close()
        raise found
    _stamp(connection, layers, fingerprint)
    return connection


def _updated(layers: folders.Layers, path: Path, draft: Path) -> sqlite3.Connection | None:
    """The library at a path, moved to the draft's and brought up to date; None where it is better made anew.

    Moved, not copied: a big one would cost more to copy than to change. Who looks for it meanwhile finds none and makes one.
    """
    from purgecli.library.build import update

    fingerprint = folders.fingerprint(layers)
    connection = None
    try:
        path.replace(draft)
        connection = sqlite3.connect(draft)
        connection.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")
        if update(layers, connection) and folders.fingerprint(layers) == fingerprint:
            _stamp(connection, layers, fingerprint)
            return connection
        connection.rollback()
        connection.close()
        # Out of date as it is, it is what the next edit can start from.
        draft.replace(path)
    except (sqlite3.Error, OSError, ValueError):
        if connection:
            connection.close()
        _removed(draft)
    return None


def _meta(layers: folders.Layers, fingerprint: str) -> dict[str, str]:
    """What a library says of itself, if it is that of these layers in this state."""
    return {"version": str(VERSION), "layers": repr(layers), "fingerprint": fingerprint}


def _stamp(connection: sqlite3.Connection, layers: folders.Layers, fingerprint: str) -> None:
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", _meta(layers, fingerprint).items())
    connection.commit()


def _sweep(cache: Path) -> None:
    """Removes drafts that a killed program left behind: no library takes an hour to make."""
    for draft in cache.glob("content-*.tmp"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > 3600:
                draft.unlink()


def _emptied(connection: sqlite3.Connection | None, target: Path | str) -> None:
    """Ends a database that nobody will use."""
    if connection:
        connection.close()
    if isinstance(target, Path):
        target.write_bytes(b"")


def _removed(draft: Path | None) -> None:
    if draft:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


class _Progress:
    """A bar on the terminal's error side, once making the library has taken half a second."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._bar = None
        self._task = None

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, done: int, total: int) -> None:
        """Draws how far the work is, if it is slow and somebody watches."""
        if self._bar is None and time.monotonic() - self._start > _PATIENCE and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Reading the content", total=total)
            self._bar.start()
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=done)
