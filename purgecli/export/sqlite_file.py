"""The tables as an SQLite database, with keys that hold, views and full-text search; beside it the metadata for Datasette."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from purgecli.export import ddl, metadata, rows, tables
from purgecli.library import queries

if TYPE_CHECKING:
    from purgecli.library.store import Library

_AT_ONCE = 1000
"""Rows that are written together."""


def write(library: Library, folder: Path, name: str) -> None:
    """The database and its metadata."""
    stem = Path(name).stem
    beside = f"{stem}-metadata.json"
    try:
        # An absolute path, so that SQLite takes it for nothing else (`file:x`, `:memory:`).
        with closing(sqlite3.connect(folder.absolute() / name)) as database:
            _fill(database, library)
    except sqlite3.Error as error:
        raise OSError(0, str(error), name) from None
    known = metadata.document(queries.subject(library), stem)
    (folder / beside).write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _fill(database: sqlite3.Connection, library: Library) -> None:
    # A draft is thrown away where this fails, so it needs no journal.
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;")
    for table in tables.TABLES:
        database.execute(ddl.create(table))
    waiting: dict[str, list[rows.Row]] = defaultdict(list)
    statements = {table.name: ddl.insert(table) for table in tables.TABLES}
    many = 0
    for table, row in rows.all_rows(library):
        waiting[table.name].append(row)
        many += 1
        if many == _AT_ONCE:
            _flush(database, statements, waiting)
            many = 0
    _flush(database, statements, waiting)
    for table in tables.TABLES:
        for statement in ddl.indexes(table):
            database.execute(statement)
    for statement in ddl.views():
        database.execute(statement)
    if _has_search(database):
        for table in tables.TABLES:
            for statement in ddl.searches(table):
                database.execute(statement)
    database.commit()


def _flush(database: sqlite3.Connection, statements: dict[str, str], waiting: dict[str, list[rows.Row]]) -> None:
    for name, found in waiting.items():
        database.executemany(statements[name], found)
    waiting.clear()


def _has_search(database: sqlite3.Connection) -> bool:
    """Whether SQLite can search texts here; without, the tables are the same and only the search is missing."""
    return bool(database.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone())
