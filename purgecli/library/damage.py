"""What an error of SQLite says: that a file is damaged, that there is no room, or that our own question was wrong."""

import sqlite3
import zlib

_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_NOMEM)


def is_room(error: sqlite3.Error) -> bool:
    """Whether an error says that a file can't be written, for want of room or of leave."""
    return _code(error) in _NO_ROOM


def is_ours(error: sqlite3.Error, connection: sqlite3.Connection) -> bool:
    """Whether an error says that a question was wrong, which a new library would not mend.

    A table that there is not may have lost its name by damage: then the tables are not those that were made.
    """
    if not isinstance(error, sqlite3.DatabaseError) or isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
        return True
    return _code(error) == sqlite3.SQLITE_ERROR and _has_its_tables(connection)


def tables_sum(connection: sqlite3.Connection) -> str:
    """A sum over what the tables of a library are; `meta` has it under `tables`."""
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name").fetchall()
    return f"{zlib.crc32(repr(rows).encode()):08x}"


def _has_its_tables(connection: sqlite3.Connection) -> bool:
    try:
        kept = connection.execute("SELECT value FROM meta WHERE key = 'tables'").fetchone()
        return bool(kept == (tables_sum(connection),))
    except sqlite3.Error:
        return False


def _code(error: sqlite3.Error) -> int | None:
    """The primary code of an error; None where it comes from Python's own module (a text that is no UTF-8)."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
