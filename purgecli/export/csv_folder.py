"""The tables as CSV, a file each, in UTF-8. A text that a spreadsheet would run as a formula has an apostrophe before it."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from typing import TYPE_CHECKING

from purgecli.data import tables as cells
from purgecli.export import rows, tables

if TYPE_CHECKING:
    from pathlib import Path

    from purgecli.export.model import Value
    from purgecli.library.store import Library


def write(library: Library, folder: Path, name: str) -> None:
    """The files, empty ones too."""
    with ExitStack() as files:
        writers = {}
        for table in tables.TABLES:
            file = files.enter_context((folder / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
            writers[table.name] = csv.writer(file, lineterminator="\r\n")
            writers[table.name].writerow([field.name for field in table.fields()])
        for table, row in rows.all_rows(library):
            writers[table.name].writerow([_cell(value) for value in row])


def _cell(value: Value) -> object:
    """A truth value as Frictionless and pandas read it, else what stands in any table of ours."""
    return str(value).lower() if isinstance(value, bool) else cells.inert(value)
