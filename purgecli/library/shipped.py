"""The library of the shipped content: made when the wheel is built, read where it lies, and never written to.

It is the same, byte for byte, from two buildings with one SQLite. Beside it lies a sum over the whole file. To look at that at
each call would cost a look-up a tenth of its time, so it is looked at when something was not found: damage to a text shows by the
text's own sum, and damage to what leads there as a miss.
"""

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

LIBRARY = Path(__file__).resolve().parent.parent / "_library.sqlite"
"""Where it lies in an installed package."""


def sum_file(library: Path) -> Path:
    """Where the sum over a shipped library lies."""
    return library.with_suffix(".sum")


def is_whole(library: Path) -> bool:
    """Whether a shipped library is as it was made."""
    try:
        return sum_file(library).read_text(encoding="ascii") == _sum(library)
    except (OSError, ValueError):
        return False


def make(content: Path, target: Path, version: int) -> bool:
    """Makes the library of a folder as it is shipped, with its sum; False where this Python's SQLite has no FTS5.

    Without what only an edit of the content would need, in one order, and without a trace of where and when. Raises
    `FaultyContent`.
    """
    from purgecli.authoring import stock
    from purgecli.library import damage
    from purgecli.library.build import build
    from purgecli.library.searching.index import has_index

    if not has_index():
        return False
    with closing(sqlite3.connect("")) as connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        build((content,), connection, lambda _done, _total: None)
        connection.executescript("".join(f"DROP TABLE {table};" for table in stock.TABLES))
        connection.execute("INSERT INTO word_index (word_index) VALUES ('optimize')")
        meta = {"version": str(version), "tables": damage.tables_sum(connection)}
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        connection.commit()
        connection.execute("VACUUM INTO ?", (str(target),))
    sum_file(target).write_text(_sum(target), encoding="ascii")
    return True


def _sum(library: Path) -> str:
    return f"{zlib.crc32(library.read_bytes()):08x}"
