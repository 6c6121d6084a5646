"""The whole content as one JSON object: the subject, and for each kind the array of its records, as the lists print them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from purgecli import clean
from purgecli.library import queries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from purgecli.library.store import Library


def parts(library: Library) -> Iterator[str]:
    """The object in pieces, none longer than a record."""
    subject = queries.document(library, "subject", "subject") or "null"
    yield f'{{"subject": {subject}'
    for kind in queries.kinds(library):
        if kind != "subject":
            yield f",\n{json.dumps(kind)}: ["
            for place, document in enumerate(queries.each_document(library, kind)):
                yield f", {document}" if place else document
            yield "]"
    yield "}\n"


def write(library: Library, folder: Path, name: str) -> None:
    """The object as a file."""
    with (folder / name).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(map(clean.as_json, parts(library)))
