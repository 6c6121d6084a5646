"""One form for every content file, so that a change of a fact is a change of a line.

Keys stand in the order of the records, texts are folded at one width, dates are quoted, citations stand on one line; comments
stay with the field that they stood by, and no text changes. `python -m purgecli.authoring.tidy DIR` writes the files of a folder
anew. One that cannot be read or does not fit its record is left alone: what is wrong with it is for `purge check` to say; so is a
link.
"""

import sys

if __name__ == "__main__":
    from purgecli.__main__ import begin

    begin()

from pathlib import Path
from typing import Any

import msgspec
import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from purgecli import clean, folder, writing
from purgecli.authoring import comments, meaning, reader
from purgecli.authoring.faults import UnreadableFile
from purgecli.authoring.meaning import Meaning, Shape
from purgecli.output import FAILED, USAGE
from purgecli.records import KINDS, Record, Subject

WIDTH = 120
_LONG = 76


def tidy(file: str, text_of: Path) -> str | None:
    """The tidy text of a content file (`file` is its path below the folder); None where it has faults."""
    kind = KINDS.get(file.partition("/")[0], Subject)
    known = meaning.shape(kind)
    try:
        data = reader.read(text_of)
        notes = comments.found(reader.text(text_of))
        full = [_full(one, kind) for one in data] if isinstance(data, list) else _full(data, kind)
    except (UnreadableFile, msgspec.ValidationError):
        return None
    ordered = _ordered(data, full)
    node = _node(ordered, Shape(items=known) if isinstance(data, list) else known)
    text = comments.woven(yaml.serialize(node, Dumper=_Dumper, width=WIDTH, allow_unicode=True), notes)
    is_tidy = text.encode() == text_of.read_bytes()
    return text if is_tidy or _says_the_same(text, ordered, notes) else None


def _full(data: object, kind: type[Record]) -> Any:
    """Plain data with every field of its record."""
    return msgspec.to_builtins(msgspec.convert(data, kind))


def _says_the_same(text: str, data: Any, notes: list[comments.Comment]) -> bool:
    """Whether a text holds some data and all the comments: what would lose a word is not written."""
    try:
        kept = sorted(one.text for one in comments.found(text))
        return reader.parse(text) == data and kept == sorted(one.text for one in notes)
    except UnreadableFile:
        return False


def tidy_folder(root: Path) -> list[str]:
    """Writes the files of a folder that are not tidy; their paths below it. Raises `OSError` at one that can't be."""
    written = []
    for file, *_ in folder.scan(root):
        path = root / file
        text = tidy(file, path)
        if text is None or text.encode() == path.read_bytes():
            continue
        try:
            writing.put(path, text.encode(), within=root, over=True)
        except writing.Linked as error:
            print(f"left alone: {clean.name(error.path)} is {error.strerror}", file=sys.stderr)
            continue
        except OSError as error:
            error.filename = str(path)
            raise
        written.append(file)
    return written


def main(words: list[str]) -> int:
    """Tidies a folder, the shipped one by default, and prints what it wrote; returns the exit code."""
    root = Path(words[0]) if words else folder.default_folder()
    if not root.is_dir():
        print(f"'{clean.name(root)}' is no folder", file=sys.stderr)
        return USAGE
    try:
        for name in tidy_folder(root):
            print(clean.name(name))
    except OSError as error:
        print(f"'{clean.name(error.filename or root)}' can't be written: {error.strerror or error}", file=sys.stderr)
        return FAILED
    return 0


class _Dumper(yaml.SafeDumper):
    """Indents lists below their field; an empty line between the records of a list file."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _ordered(data: Any, full: Any) -> Any:
    """The data with its keys in the order of the record; fields that say nothing fall away."""
    if isinstance(data, dict):
        found = {key: _ordered(data[key], full[key]) for key in full if key in data}
        return {key: value for key, value in found.items() if value is not None and value not in ([], {})}
    if isinstance(data, list):
        return [_ordered(item, whole) for item, whole in zip(data, full, strict=True)]
    return data


def _node(value: Any, known: Shape) -> Node:
    if isinstance(value, dict):
        pairs = [(ScalarNode(f"{_TAG}str", name), _node(item, _within(known, name))) for name, item in value.items()]
        return MappingNode(f"{_TAG}map", pairs, flow_style=known.brief)
    if isinstance(value, list):
        items = known.items or Shape()
        return SequenceNode(f"{_TAG}seq", [_node(item, items) for item in value], flow_style=items.brief or items.meaning.brief)
    if isinstance(value, bool | int):
        kind = "bool" if isinstance(value, bool) else "int"
        return ScalarNode(f"{_TAG}{kind}", str(value).lower())
    return ScalarNode(f"{_TAG}str", value, style=_style(value, known.meaning))


_TAG = "tag:yaml.org,2002:"


def _within(known: Shape, name: str) -> Shape:
    """The shape of a field of a group."""
    return known.fields[name] if known.fields is not None else known.items or Shape()


def _style(text: str, meant: Meaning) -> str | None:
    """Folded for a long text, quoted for a date or what looks like a number or a list, plain for the rest."""
    if meant.prose and len(text) > _LONG and "\n" not in text:
        return ">"
    return '"' if meant.date or text[:1].isdigit() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
