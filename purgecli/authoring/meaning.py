"""What the values of a record are, as the types of its class say: which refer to other records, which are dates, which are words.

What is derived from it: the rules of the check, the references between records, what a search goes through, the form of a file.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from msgspec import inspect

from purgecli.authoring.faults import Path
from purgecli.records import Brief, Record, Somebody


class Meaning(NamedTuple):
    """What a value is.

    `refers` is the kind of the record of which it is the id (or `factions`), `named` whether that one's name belongs to this
    record's words, `cited` whether it is the source of a citation. `words` are to be searched, `prose` is running text, `bears` a
    name that the record or its authors bear, `title` what it is called. `when` is a date of what is told beside it. Several that
    are `brief` stand in one line. `ordinal` is the place of a sentence in the text of the group around the citation.
    """

    refers: str | None = None
    named: bool = False
    cited: bool = False
    date: bool = False
    words: bool = False
    prose: bool = False
    brief: bool = False
    when: bool = False
    bears: bool = False
    title: bool = False
    isbn: bool = False
    locator: bool = False
    ordinal: bool = False


class Shape(NamedTuple):
    """What a value is made of: the `fields` of a group, the `items` of a list or of a group with free names; else it is a value.

    `brief`: a group that stands in one line; `somebody`: one that is a figure by `id` or anybody else by `name`.
    """

    meaning: Meaning = Meaning()
    fields: "Mapping[str, Shape] | None" = None
    items: "Shape | None" = None
    brief: bool = False
    somebody: bool = False


@cache
def shape(kind: type[Record]) -> Shape:
    """The shape of a class's records."""
    return _shape(inspect.type_info(kind), {})


def walk(kind: type[Record], data: Any) -> list[tuple[Path, Any, Meaning]]:
    """(path, value, meaning) of everything in the plain data of a record that is neither a list nor a group, nor left out."""
    found: list[tuple[Path, Any, Meaning]] = []
    _walk(data, shape(kind), (), found)
    return found


def rosters(kind: type[Record]) -> list[str]:
    """The fields of a class that are lists of people with a dossier or without."""
    fields = shape(kind).fields or {}
    return [name for name, one in fields.items() if one.items and one.items.somebody]


def _walk(value: Any, known: Shape, path: Path, found: list[tuple[Path, Any, Meaning]]) -> None:
    # A build looks at every value of the content: generators one in another would take three times as long.
    if isinstance(value, dict):
        for name, item in value.items():
            within = known.fields[name] if known.fields is not None else known.items
            if within:
                _walk(item, within, (*path, name), found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if known.items:
                _walk(item, known.items, (*path, index), found)
    elif value is not None:
        found.append((path, value, known.meaning))


def _shape(found: inspect.Type, extra: Mapping[str, Any]) -> Shape:
    match found:
        case inspect.Metadata():
            return _shape(found.type, {**extra, **(found.extra or {})})
        case inspect.UnionType():
            # Ours are of something and nothing.
            return next(_shape(one, extra) for one in found.types if not isinstance(one, inspect.NoneType))
        case inspect.StructType():
            fields = {one.encode_name: _shape(one.type, {}) for one in found.fields}
            return Shape(fields=fields, brief=issubclass(found.cls, Brief), somebody=issubclass(found.cls, Somebody))
        case inspect.ListType():
            return Shape(items=_shape(found.item_type, {}))
        case inspect.DictType():
            return Shape(items=_shape(found.value_type, {}))
        case inspect.LiteralType():
            return Shape(Meaning(brief=True))
    brief = "refers" in extra or extra.get("brief", False)
    return Shape(Meaning(**{**extra, "brief": brief}))
