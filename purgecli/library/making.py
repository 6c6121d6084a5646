"""Makes the database of a library from the content, or brings one up to date. What is written in it is said in `build`.

What needs the content's classes and YAML is imported when there is something to make.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path

from purgecli import folder as folders
from purgecli.library import damage, labels, readers
from purgecli.library.watching import Watcher

_TRIES = 5
"""How often a library is begun anew because the content changed while it was read."""


class UnsteadyContent(Exception):
    """The content changed each time that it was read."""


class Making:
    """The making of libraries of one version of our own form."""

    def __init__(self, version: int):
        self.version = version

    def meta(self, layers: folders.Layers, fingerprint: str) -> dict[str, str]:
        """What a library says of itself, beside its tables, if it is that of these layers in this state."""
        return {"version": str(self.version), "layers": repr(layers), "fingerprint": fingerprint}

    def new(self, layers: folders.Layers, target: Path | str, watcher: Watcher) -> sqlite3.Connection:
        """A database made from the content; made again where the content was edited meanwhile, so that it mixes no two states.

        Raises `FaultyContent`, `UnsteadyContent`, and `sqlite3.OperationalError` where the target can't be written.
        """
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
        self._stamp(connection, layers, fingerprint)
        return connection

    def in_memory(self, layers: folders.Layers, watcher: Watcher) -> sqlite3.Connection:
        """A database that no file holds. Raises `OSError` where SQLite can't do even that."""
        try:
            return self.new(layers, ":memory:", watcher)
        except sqlite3.OperationalError as error:
            if not damage.is_room(error):
                raise
            raise OSError(f"the library can't be made: {error}") from None

    def updated(self, layers: folders.Layers, look: folders.Look, path: Path, draft: Path) -> sqlite3.Connection | None:
        """The library at a path brought up to date with what a look found, in `draft`; None where it is better made anew.

        It is a copy, unless nobody reads the library: then that itself is moved to `draft`, and comes back where it can't be
        brought up to date.
        """
        from purgecli.library.build import update

        if len(layers) > 1 or look.surveys[0] is None:
            return None
        connection = None
        is_moved = False
        try:
            is_moved = _is_moved_or_copied(layers, path, draft)
            connection = sqlite3.connect(draft)
            # The journal in memory is there to take back what was not finished, not for a program that is killed: the next call
            # sweeps away what that one was working on.
            connection.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")
            if update(layers[0], look.surveys[0], connection):
                self._stamp(connection, layers, look.fingerprint)
                return connection
            if is_moved:
                _given_back(connection, layers, path, draft)
        except (OSError, ValueError):
            pass
        except sqlite3.Error as error:
            if connection and damage.is_ours(error, connection):
                connection.close()
                raise
        except BaseException:
            if connection and is_moved:
                _given_back(connection, layers, path, draft)
            raise
        _emptied(connection, draft)
        return None

    def _stamp(self, connection: sqlite3.Connection, layers: folders.Layers, fingerprint: str) -> None:
        meta = {**self.meta(layers, fingerprint), "tables": damage.tables_sum(connection)}
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())
        connection.commit()


def _is_moved_or_copied(layers: folders.Layers, path: Path, draft: Path) -> bool:
    """Moves a library to the place of a draft, or copies it there where somebody reads it; whether it was moved."""
    import shutil

    if not readers.has_any(path):
        path.replace(draft)
        # Somebody may have opened it meanwhile; from now on nobody finds it.
        if not readers.has_any(draft):
            return True
        draft.replace(path)
        labels.write(path, layers)
    shutil.copyfile(path, draft)
    return False


def _given_back(connection: sqlite3.Connection, layers: folders.Layers, path: Path, draft: Path) -> None:
    """Moves a library that was to be changed back to its place, as it was, and leaves an empty draft."""
    connection.rollback()
    connection.close()
    draft.replace(path)
    labels.write(path, layers)
    draft.touch(mode=0o600)


def _emptied(connection: sqlite3.Connection | None, target: Path | str) -> None:
    """Ends a database that nobody will use."""
    if connection:
        connection.close()
    if isinstance(target, Path):
        with suppress(OSError):
            target.write_bytes(b"")
