"""The whole content in one file: as JSON, or as an SQLite database."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from purgecli import clean, writing
from purgecli.library.store import Library

_DOCUMENTS = "SELECT kind, id, document, document_sum FROM records"


def as_json(library: Library) -> str:
    """An object with the subject and, for each kind, the array of its records, as the list commands print them."""
    kinds: dict[str, list[str]] = {}
    for kind, _, document in library.checked(f"{_DOCUMENTS} ORDER BY kind, sort, id"):
        kinds.setdefault(kind, []).append(document)
    subject = kinds.pop("subject", ["null"])[0]
    parts = [f'"subject": {subject}', *(f"{json.dumps(kind)}: [{', '.join(found)}]" for kind, found in kinds.items())]
    return "{" + ",\n".join(parts) + "}\n"


def to_file(library: Library, path: Path, format: str) -> None:
    """Writes a new file in a format, `json` or `sqlite`. Raises `OSError`, also where there is something of that name."""
    with writing.beside(path) as draft:
        if format == "json":
            draft.write_bytes(clean.as_json(as_json(library)).encode())
        else:
            _copy(library, draft)


def _copy(library: Library, path: Path) -> None:
    """A table of all records, and one of the facts by which figures are chosen. Our other tables serve look-ups only.

    The path is an absolute one, so that SQLite takes it for nothing else (`file:x`, `:memory:`).
    """
    try:
        with closing(sqlite3.connect(path)) as copy, copy:
            # A draft is thrown away where this fails, so it needs no journal.
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("CREATE TABLE records (kind TEXT, id TEXT, document TEXT, PRIMARY KEY (kind, id))")
            copy.executemany("INSERT INTO records VALUES (?, ?, ?)", library.checked(_DOCUMENTS))
            copy.execute(_FACTS)
            facts = library.rows("SELECT kind, value, figure, earliest, latest FROM facts ORDER BY kind, value, figure")
            copy.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?)", facts)
    except sqlite3.Error as error:
        raise OSError(str(error)) from None


_FACTS = """CREATE TABLE facts (
    kind TEXT, value TEXT, figure TEXT, earliest TEXT, latest TEXT, PRIMARY KEY (kind, value, figure)
)"""
"""`value` is an id, a code, or a date in EDTF; of a date, the earliest and the latest day that it may mean (null where open)."""
