"""Finds the library of a content folder: the shipped one in the package, any other in the user's cache, where it is made.

A file in the cache is made beside its place and moved there, so that a reader never sees half of it and two first calls at once
do no harm; once there, nothing is written to it: to be brought up to date it is taken away, or copied while somebody reads it.
Where the cache can't be written the library lives in memory for one call. A library that is damaged, of another version, or older
than the content is made again without a word; in the place of one that others could have written, one is made elsewhere, and that
is said. Where the shipped one is damaged, one is made in the cache.
"""

import os
import sqlite3
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from purgecli import folder as folders
from purgecli.library import shipped, sums

if TYPE_CHECKING:
    from purgecli.library.making import Making
    from purgecli.library.watching import Watcher

    Watching = Watcher | Callable[[], Watcher] | None
    """Who is told of the making of a library, or what makes one who is, if it comes to that."""

VERSION = 100
"""Of the library's own form: raise it with any change to `build.SCHEMA` or to a document's fields."""

_PATIENCE = 2.0
"""Seconds for which a library is waited for that another call brings up to date."""
_A_WHILE = 0.01

Value = str | int | None
"""What a query may be given."""
Cache = Path | None | Callable[[], Path | None]
"""The folder for the file, None for a library in memory; or what finds it, if it is wanted."""


class Library:
    """An open library. `rows` and `checked` ask it; a damaged one is made again and asked once more."""

    def __init__(
        self,
        layers: folders.Layers,
        cache: Cache,
        watcher: "Watching" = None,
        ready: Path | None = None,
        making: "Making | None" = None,
    ):
        """`ready` is one that was shipped with the content; `making` is what makes one."""
        self.layers = layers
        self.option = ""
        """The options by which a user asked for this content, with a space before, for what is suggested next."""
        self.path: Path | None = None
        self._cache, self._watcher, self._maker = cache, watcher, making
        self._ready = ready
        self._doubts: str | None = None
        self._stale: folders.Look | None = None
        self._connection = self._open_ready() or self._find()

    # What makes libraries, and what looks after those in the cache, is imported when it comes to that: that which was shipped
    # needs none of it.

    @property
    def _making(self) -> "Making":
        from purgecli.library.making import Making

        self._maker = self._maker or Making(VERSION)
        return self._maker

    @property
    def _watching(self) -> "Watcher":
        from purgecli.library.watching import Watcher

        if not isinstance(self._watcher, Watcher):
            self._watcher = self._watcher() if self._watcher else Watcher()
        return self._watcher

    def close(self) -> None:
        """Ends the work with it; twice does no harm."""
        self._connection.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, sql: str, values: tuple[Value, ...] = ()) -> list[tuple[Any, ...]]:
        """All the rows of a query. Raises `OSError` where even a new library can't be read."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            if self._is_ours(error):
                raise
            self._renew()
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            if self._is_ours(error):
                raise
            raise OSError(f"the library can't be read: {error}") from None

    def _is_ours(self, error: sqlite3.Error) -> bool:
        from purgecli.library import damage

        return damage.is_ours(error, self._connection)

    def checked(self, sql: str, values: tuple[Value, ...] = ()) -> list[tuple[Any, ...]]:
        """All the rows, without their last column, of a query whose last columns are a text and its sum."""
        found = self.rows(sql, values)
        if not all(sums.is_right(row[-2], row[-1]) for row in found):
            self._renew()
            found = self.rows(sql, values)
        return [row[:-1] for row in found]

    def heals(self) -> bool:
        """Looks whether a library that was shipped is whole, and takes another in its place if not; whether it did.

        To be asked where something was not found.
        """
        if self._ready is None or shipped.is_whole(self._ready):
            return False
        self._renew()
        return True

    def _renew(self) -> None:
        """Has another library in the place of one that turned out to be damaged."""
        self._connection.close()
        if self._ready:
            self._connection = self._find()
        else:
            self._stale = None
            self._connection = self._make()

    def _open_ready(self) -> sqlite3.Connection | None:
        """The library that was shipped; None where there is none that can be read."""
        connection = None
        with suppress(sqlite3.Error, OSError):
            if self._ready and self._ready.is_file():
                connection = _opened(self._ready)
                if connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone() == (str(VERSION),):
                    return connection
        if connection:
            connection.close()
        return None

    def _find(self) -> sqlite3.Connection:
        """The library in the cache, or a new one."""
        self._ready = None
        cache = self._cache() if callable(self._cache) else self._cache
        name = f"content-{zlib.crc32(chr(0).encode().join(map(os.fsencode, self.layers))):08x}.sqlite"
        self.path = cache and cache / name
        self._doubts = self._move() if self.path else None
        return self._open() or self._returned() or self._make()

    def _returned(self) -> sqlite3.Connection | None:
        """The library that another call has taken away to bring it up to date, once it is back; None if none comes back."""
        from purgecli.library import labels

        if self.path is None or not labels.is_away(self.path):
            return None
        end = time.monotonic() + _PATIENCE
        connection = None
        while connection is None and time.monotonic() < end:
            time.sleep(_A_WHILE)
            # When it is back its label is still to be written, so that it is looked for once more.
            end = end if labels.is_away(self.path) else min(end, time.monotonic() + _PATIENCE / 10)
            connection = self._open()
        return connection

    def _move(self) -> str | None:
        """Goes elsewhere if the place in the cache is not to be believed; the words to be said if a library is made there."""
        from purgecli.library import places

        assert self.path
        for doubted, is_folder in ((self.path.parent, True), (self.path, False)):
            if why := places.doubts(doubted, is_folder):
                elsewhere = places.private_folder()
                self.path = elsewhere and elsewhere / self.path.name
                kept = f"the library is kept in {elsewhere}" if elsewhere else "the library is made for this call only"
                return f"{doubted} {why} and is not believed: {kept}. To mend it, remove it or make it yours alone"
        return None

    def _open(self) -> sqlite3.Connection | None:
        """The library as it lies in the cache; None where there is none that is whole and up to date.

        What was found of the content, where it is only out of date, is `_stale` from then on.
        """
        if not self.path:
            return None
        from purgecli.library import labels

        labels.sweep_drafts(self.path.parent)
        label = labels.read(self.path)
        if label is None or not label.is_of(self.path):
            return None
        connection = None
        try:
            connection = _opened(self.path)
            found = dict(connection.execute("SELECT key, value FROM meta WHERE key != 'tables'"))
            look = folders.look(self.layers)
            expected = self._making.meta(self.layers, look.fingerprint)
            if found == expected:
                labels.use(self.path, label)
                return connection
            self._stale = look if found == {**expected, "fingerprint": found.get("fingerprint")} else None
        except (sqlite3.Error, OSError, ValueError, TypeError):
            pass
        if connection:
            connection.close()
        return None

    def _make(self) -> sqlite3.Connection:
        """A new library, put into the cache if that can be written. Raises `FaultyContent`."""
        if self._doubts:
            self._watching.say(self._doubts)
            self._doubts = None
        draft = self._draft()
        try:
            connection = None
            if draft and self.path and self._stale:
                connection = self._making.updated(self.layers, self._stale, self.path, draft)
            if not connection:
                connection = self._making.new(self.layers, draft, self._watching) if draft else self._in_memory()
        except BaseException as error:
            _removed(draft)
            # A full disk shows only when the draft is written.
            from purgecli.library import damage

            if not (isinstance(error, sqlite3.OperationalError) and damage.is_room(error)):
                raise
            draft, connection = None, self._in_memory()
        if draft and self.path:
            self._put(draft, self.path)
        return connection

    def _in_memory(self) -> sqlite3.Connection:
        return self._making.in_memory(self.layers, self._watching)

    def _put(self, draft: Path, path: Path) -> None:
        """Moves a library into its place; where it can't be, the open connection goes on without the name of its file."""
        from purgecli.library import labels

        try:
            labels.remove_journals(path)
            draft.replace(path)
            labels.write(path, self.layers)
        except OSError:
            _removed(draft)

    def _draft(self) -> Path | None:
        """An empty file beside the library's place; None where none can be made."""
        if not self.path:
            return None
        from purgecli.library import labels, places

        draft = self.path.with_suffix(f".{os.getpid()}-{time.monotonic_ns()}.tmp")
        try:
            places.make_folder(self.path.parent)
            labels.sweep(self.path.parent)
            draft.touch(mode=0o600, exist_ok=False)
        except OSError:
            return None
        return draft


def open_library(layers: folders.Layers | None = None, watcher: "Watching" = None) -> Library:
    """The library of some layers of content, of the shipped folder by default."""
    wanted = layers or (folders.default_folder(),)
    ready = shipped.LIBRARY if wanted == (folders.INSTALLED,) else None
    return Library(wanted, _cache_folder, watcher, ready)


def _cache_folder() -> Path | None:
    from purgecli.library import places

    return places.cache_folder()


def _opened(path: Path) -> sqlite3.Connection:
    """A library's file, to be read."""
    # Nobody writes to it, so that no lock is asked for and no journal looked at, whoever left them there.
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    # One call meets a page once or twice, and the system keeps the file anyway. What is sorted needs no temporary file: the
    # folder for these may be full, or not there.
    try:
        connection.executescript("PRAGMA cache_size = -64; PRAGMA temp_store = MEMORY;")
    except BaseException:
        connection.close()
        raise
    return connection


def _removed(draft: Path | None) -> None:
    if draft:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
