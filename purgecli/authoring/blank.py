"""Blank records: a commented file for each kind, in which what has to be filled in is a fault until it is."""

from pathlib import Path

from purgecli import names
from purgecli.records import KINDS

SCHEMAS = ".schema"
"""Folder in a folder of content for the JSON Schemas by which editors check a record while it is written."""

SINGULAR = {kind[:-1]: kind for kind in KINDS}
"""`figure` -> `figures`."""


class Taken(Exception):
    """There is a record of that id already; carries its file."""


def record_id(kind: str, name: str, taken: set[str]) -> str:
    """An id for a name: for a person the surname, with the given name where that is taken; else the whole name."""
    words = names.plain_letters(name).split()
    if kind == "figures" and len(words) > 1:
        short = words[-1]
        return short if short not in taken else "-".join([short, *words[:-1]])
    return "-".join(words[:8])


def write(folder: Path, kind: str, name: str) -> Path:
    """Writes a blank record of a kind, and the schema that its first line names. Returns its path; raises `Taken`, `OSError`."""
    place = folder / kind
    place.mkdir(parents=True, exist_ok=True)
    found = record_id(kind, name, {path.stem for path in place.glob("*.yaml")})
    path = place / f"{found}.yaml"
    if path.exists():
        raise Taken(path)
    schema = folder / SCHEMAS / f"{kind[:-1]}.json"
    schema.parent.mkdir(exist_ok=True)
    schema.write_text(json_schema(kind), encoding="utf-8")
    path.write_text(text(kind, found, name), encoding="utf-8")
    return path


def text(kind: str, record: str, name: str) -> str:
    """The text of a blank record."""
    body = Path(__file__).with_name("blanks").joinpath(f"{kind[:-1]}.yaml").read_text(encoding="utf-8")
    line = f"# yaml-language-server: $schema=../{SCHEMAS}/{kind[:-1]}.json\n"
    return line + body.replace("{id}", record).replace("{name}", _quoted(name))


def json_schema(kind: str) -> str:
    """The JSON Schema of a file of a kind: one record, or a list of them."""
    import json

    import msgspec

    record = KINDS[kind]
    return json.dumps(msgspec.json.schema(record | list[record]), ensure_ascii=False, indent=1) + "\n"


def _quoted(text: str) -> str:
    """A text as a YAML scalar."""
    import yaml

    plain = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return yaml.safe_dump(plain, allow_unicode=True, width=10_000).removesuffix("\n").removesuffix("\n...")
