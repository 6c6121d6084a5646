"""The tables as CSV with `datapackage.json`, which says their types, keys, meaning and licence.

https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from purgecli import clean, names
from purgecli.export import csv_folder, licences, metadata, tables
from purgecli.library import queries

if TYPE_CHECKING:
    from pathlib import Path

    from purgecli import views
    from purgecli.export.model import Field, Json, Table, Type
    from purgecli.library.store import Library

FILE = "datapackage.json"
DATA = "data"
"""The folder of the tables."""

_TYPES: dict[Type, str] = {"integer": "integer", "boolean": "boolean", "day": "date"}
"""Type of a column -> Frictionless's; of all others it is a string."""


def write(library: Library, folder: Path, name: str) -> None:
    """The tables in a folder of their own, and what describes them."""
    (folder / DATA).mkdir()
    csv_folder.write(library, folder / DATA, name)
    known = _package(queries.subject(library), folder)
    (folder / FILE).write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _package(subject: views.Subject | None, folder: Path) -> dict[str, Json]:
    found: dict[str, Json] = {"profile": "tabular-data-package", "name": "content"}
    if subject:
        title = clean.shown(subject.title)
        found["name"] = re.sub(r"[^a-z0-9]+", "-", names.plain_letters(title)).strip("-") or "content"
        found["title"] = title
        found["description"] = f"{clean.shown(subject.question)} {metadata.ABOUT}"
        found["licenses"] = [_licence(licences.of(clean.shown(subject.license)))]
    found["resources"] = [_resource(table, folder) for table in tables.TABLES]
    return found


def _licence(licence: licences.Licence) -> Json:
    known = {"name": licence.id or "other-closed", "title": licence.title, "path": licence.url}
    return {key: value for key, value in known.items() if value}


def _resource(table: Table, folder: Path) -> Json:
    path = folder / DATA / f"{table.name}.csv"
    with path.open("rb") as file:
        sum = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "name": table.name,
        "title": table.title,
        "description": table.about,
        "path": f"{DATA}/{path.name}",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{sum}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> Json:
    keys: list[Json] = []
    for one in table.references():
        resource = "" if one.table == table.name else one.table
        keys.append({"fields": list(one.columns), "reference": {"resource": resource, "fields": list(one.key)}})
    found: dict[str, Json] = {"fields": [_field(field) for field in table.fields()], "primaryKey": list(table.key)}
    return found | ({"foreignKeys": keys} if keys else {})


def _field(field: Field) -> Json:
    column = field.column
    found: dict[str, Json] = {
        "name": field.name,
        "type": _TYPES.get(field.type, "string"),
        "description": metadata.described(column, field.about),
    }
    if field.type == "address":
        found["format"] = "uri"
    constraints: dict[str, Json] = {"required": True} if column.required and field.name == column.name else {}
    if column.words:
        constraints["enum"] = list(column.words)
    return found | ({"constraints": constraints} if constraints else {})
