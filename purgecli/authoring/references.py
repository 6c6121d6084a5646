"""Which values of a record refer to another record, by its id."""

from collections.abc import Iterator
from typing import Any

from purgecli.authoring.faults import Path


def references(kind: str, data: Any) -> Iterator[tuple[Path, str, str]]:
    """(path, kind, id) of every record that a record's plain data names, whether it exists or not."""
    for path, value in walk(data):
        wanted = _target(kind, path)
        if wanted and isinstance(value, str):
            yield path, wanted, value


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """(path, value) of everything in plain data that is neither a list nor a group."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    else:
        yield path, value


def _target(kind: str, path: Path) -> str | None:
    """The kind of record that the value at a path refers to by id, or None."""
    if path[-1] == "source" or path[0] == "further":
        return "sources"
    match kind, path[0], path[-1]:
        case ("figures", "relations", "to") | ("reasons", "cases", "figure") | ("events", "figures", _):
            return "figures"
        case ("trials", "defendants", "id") | ("cohorts", "members", "id"):
            return "figures"
        case ("figures", "confessions", int()):
            return "figures"
        case ("claims" | "omissions", "figures", _):
            return "figures"
        case ("figures", "reasons", "id") | ("events" | "claims", "reasons", _):
            return "reasons"
        case ("reasons" | "claims" | "omissions", "events", _):
            return "events"
        case ("claims", "passage", _):
            return "passages"
        case ("scholars", "works", _) | ("sources", "translation_of", _):
            return "sources"
    return None
