"""Finds the library of a content folder in the user's cache, or makes it.

The file is made beside its place and moved there, so that a reader never sees half of it and two first calls at once do no
harm; once there, nothing is written to it. Where the cache can't be written the library lives in memory for one call. A library
that is damaged, of another version, or older than the content is made again without a word; in the place of one that others
could have written, one is made elsewhere, and that is said.
"""

import os
import sqlite3
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from purgecli import folder as folders
from purgecli.library import labels, places, sums

VERSION = 81
"""Of the library's own form: raise it with any change to `build.SCHEMA` or to a document's fields."""

_TRIES = 5
"""How often the library is begun anew because the content changed while it was read."""

Value = str | int | None
"""What a query may be given."""


class UnsteadyContent(Exception):
    """The content changed each time that it was read."""


class Progress(Protocol):
    """Something that shows how far the reading of the content is, from its entering to its leaving."""

    def __enter__(self) -> "Progress": ...

    def __exit__(self, *error: object) -> None: ...

    def show(self, done: int, total: int) -> None:
        """Takes the number of files that are read, and of all."""


class Watcher:
    """Who is told of the making of a library: by itself, nobody."""

    def say(self, message: str) -> None:
        """Takes something that the user should know, in a sentence without a full stop."""

    def progress(self) -> Progress:
        """What shows how far the reading is."""
        return _Silence()


class _Silence:
    def __enter__(self) -> "_Silence":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def show(self, done: int, total: int) -> None:
        pass


class Library:
    """An open library. `rows` and `checked` ask it; a damaged one is made again and asked once more."""

    def __init__(self, layers: folders.Layers, cache: Path | None, watcher: Watcher | None = None):
        """`cache` is the folder for the file, None for a library in memory."""
        self.layers = layers
        self.path = cache and cache / f"content-{zlib.crc32(chr(0).encode().join(map(os.fsencode, layers))):08x}.sqlite"
        self.option = ""
        """The options by which a user asked for this content, with a space before, for what is suggested next."""
        self._watcher = watcher or Watcher()
        self._doubts = self._move() if self.path else None
        self._stale = False
        self._connection = self._open() or self._make()

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
        except sqlite3.DatabaseError:
            self._renew()
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise OSError(f"the library can't be read: {error}") from None

    def checked(self, sql: str, values: tuple[Value, ...] = ()) -> list[tuple[Any, ...]]:
        """All the rows, without their last column, of a query whose last columns are a text and its sum."""
        found = self.rows(sql, values)
        if not all(sums.is_right(row[-2], row[-1]) for row in found):
            self._renew()
            found = self.rows(sql, values)
        return [row[:-1] for row in found]

    def _renew(self) -> None:
        """Makes a library anew that turned out to be damaged."""
        self._connection.close()
        self._stale = False
        self._connection = self._make()

    def _move(self) -> str | None:
        """Goes elsewhere if the place in the cache is not to be believed; the words to be said if a library is made there."""
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

        One that is only out of date is `_stale` from then on.
        """
        if not self.path:
            return None
        labels.sweep_drafts(self.path.parent)
        label = labels.read(self.path)
        if label is None or not label.is_of(self.path):
            return None
        connection = None
        try:
            # Nobody writes to it, so that no lock is asked for and no journal looked at, whoever left them there.
            connection = sqlite3.connect(f"{self.path.as_uri()}?mode=ro&immutable=1", uri=True)
            # One call meets a page once or twice, and the system keeps the file anyway. What is sorted needs no temporary
            # file: the folder for these may be full, or not there.
            connection.executescript("PRAGMA cache_size = -64; PRAGMA temp_store = MEMORY;")
            found = dict(connection.execute("SELECT key, value FROM meta"))
            expected = _meta(self.layers, folders.fingerprint(self.layers))
            if found == expected:
                labels.use(self.path, label)
                return connection
            self._stale = found == {**expected, "fingerprint": found.get("fingerprint")}
        except (sqlite3.Error, OSError, ValueError, TypeError):
            pass
        if connection:
            connection.close()
        return None

    def _make(self) -> sqlite3.Connection:
        """A new library, put into the cache if that can be written. Raises `FaultyContent`."""
        if self._doubts:
            self._watcher.say(self._doubts)
            self._doubts = None
        draft = self._draft()
        try:
            known = self.path if self._stale else None
            connection = draft and known and _updated(self.layers, known, draft)
            connection = connection or _built(self.layers, draft or ":memory:", self._watcher)
        except sqlite3.OperationalError:
            # A full disk shows only when the draft is written.
            _removed(draft)
            draft, connection = None, _in_memory(self.layers, self._watcher)
        except BaseException:
            _removed(draft)
            raise
        if draft and self.path:
            self._put(draft, self.path)
        return connection

    def _put(self, draft: Path, path: Path) -> None:
        """Moves a library into its place; where it can't be, the open connection goes on without the name of its file."""
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
        draft = self.path.with_suffix(f".{os.getpid()}-{time.monotonic_ns()}.tmp")
        try:
            places.make_folder(self.path.parent)
            labels.sweep(self.path.parent)
            draft.touch(mode=0o600, exist_ok=False)
        except OSError:
            return None
        return draft


def open_library(layers: folders.Layers | None = None, watcher: Watcher | None = None) -> Library:
    """The library of some layers of content (the shipped folder by default), in the user's cache folder."""
    return Library(layers or (folders.default_folder(),), places.cache_folder(), watcher)


def _in_memory(layers: folders.Layers, watcher: Watcher) -> sqlite3.Connection:
    """A database that no file holds. Raises `OSError` where SQLite can't do even that."""
    try:
        return _built(layers, ":memory:", watcher)
    except sqlite3.Error as error:
        raise OSError(f"the library can't be made: {error}") from None


def _built(layers: folders.Layers, target: Path | str, watcher: Watcher) -> sqlite3.Connection:
    """A database made from the content; made again where the content was edited meanwhile, so that it mixes no two states."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.library.build import build

    for _ in range(_TRIES):
        fingerprint = folders.fingerprint(layers)
        connection = sqlite3.connect(target)
        found = None
        try:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")
            with watcher.progress() as progress:
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
    """A copy of the library at a path, brought up to date; None where it is better made anew.

    Copied, since others may be reading it.
    """
    import shutil

    from purgecli.library.build import update

    fingerprint = folders.fingerprint(layers)
    connection = None
    try:
        shutil.copyfile(path, draft)
        connection = sqlite3.connect(draft)
        connection.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")
        if update(layers, connection) and folders.fingerprint(layers) == fingerprint:
            _stamp(connection, layers, fingerprint)
            return connection
    except (sqlite3.Error, OSError, ValueError):
        pass
    _emptied(connection, draft)
    return None


def _meta(layers: folders.Layers, fingerprint: str) -> dict[str, str]:
    """What a library says of itself, if it is that of these layers in this state."""
    return {"version": str(VERSION), "layers": repr(layers), "fingerprint": fingerprint}


def _stamp(connection: sqlite3.Connection, layers: folders.Layers, fingerprint: str) -> None:
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", _meta(layers, fingerprint).items())
    connection.commit()


def _emptied(connection: sqlite3.Connection | None, target: Path | str) -> None:
    """Ends a database that nobody will use."""
    if connection:
        connection.close()
    if isinstance(target, Path):
        with suppress(OSError):
            target.write_bytes(b"")


def _removed(draft: Path | None) -> None:
    if draft:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
