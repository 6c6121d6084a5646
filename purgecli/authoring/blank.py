"""Blank records: a commented file for each kind, in which what has to be filled in is a fault until it is."""

import os
from pathlib import Path
from types import GenericAlias

from purgecli import clean, kinds, names, writing
from purgecli import folder as folders
from purgecli.records import class_of

SCHEMAS = ".schema"
"""Folder in a folder of content for the JSON Schemas by which editors check a record while it is written."""

_MOST_LETTERS = 80
"""Characters of an id made of a name: it is the name of a file, too."""


class Taken(Exception):
    """There is a record of that id already; carries its file."""


def record_id(kind: str, name: str, taken: set[str]) -> str:
    """An id for a name: for a person the surname, with the given name where that is taken; else the whole name."""
    words = names.plain_letters(name).split()
    if kind == "figures" and len(words) > 1:
        short = words[-1]
        return (short if short not in taken else "-".join([short, *words[:-1]]))[:_MOST_LETTERS].rstrip("-")
    return "-".join(words[:8])[:_MOST_LETTERS].rstrip("-")


def write(folder: Path, kind: str, name: str) -> Path:
    """Writes a blank record of a kind, or the subject, and the schema that its first line names. Returns its path.

    A schema that is there stays as it is. Raises `Taken`, and `OSError`, also for a link in the way.
    """
    place = folder if kind == kinds.SUBJECT else folder / kind
    writing.check_folders(place, folder)
    taken = {path.stem: path for path in place.iterdir() if path.suffix in folders.SUFFIXES} if place.is_dir() else {}
    found = kinds.SUBJECT if kind == kinds.SUBJECT else record_id(kind, name, set(taken))
    path = place / f"{found}.yaml"
    if found in taken or os.path.lexists(path):
        raise Taken(taken.get(found, path))
    schema = schema_file(folder, kind)
    writing.check(schema, folder, over=os.path.lexists(schema))
    for parent in (place, schema.parent):
        parent.mkdir(exist_ok=True)
    if not schema.exists():
        writing.put(schema, json_schema(kind).encode(), folder)
    writing.put(path, text(kind, found, name).encode(), folder)
    return path


def schema_file(folder: Path, kind: str) -> Path:
    """Where the schema of a kind lies."""
    return folder / SCHEMAS / f"{kinds.singular(kind)}.json"


def text(kind: str, record: str, name: str) -> str:
    """The text of a blank record."""
    body = Path(__file__).with_name("blanks").joinpath(f"{kinds.singular(kind)}.yaml").read_text(encoding="utf-8")
    above = "." if kind == kinds.SUBJECT else ".."
    line = f"# yaml-language-server: $schema={above}/{SCHEMAS}/{kinds.singular(kind)}.json\n"
    return line + body.replace("{id}", record).replace("{name}", _quoted(name))


def json_schema(kind: str) -> str:
    """The JSON Schema of a file of a kind: one record, or a list of them; of the subject, itself."""
    import json

    import msgspec

    record = class_of("" if kind == kinds.SUBJECT else kind)
    either = record if kind == kinds.SUBJECT else record | GenericAlias(list, (record,))
    return json.dumps(msgspec.json.schema(either), ensure_ascii=False, indent=1) + "\n"


def _quoted(text: str) -> str:
    """A text as a YAML scalar."""
    import yaml

    plain = " ".join("".join(char if char.isprintable() else " " for char in clean.as_it_looks(text)).split())
    return yaml.safe_dump(plain, allow_unicode=True, width=10_000).removesuffix("\n").removesuffix("\n...")
