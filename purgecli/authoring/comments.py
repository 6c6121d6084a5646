"""The comments of a YAML file: found in one text, and put into another of the same data, each beside the field that it stood by.

Emitters that keep comments by themselves write another form of YAML than ours, and tie a comment to the field before it, which is
the wrong one once the fields are put in order.
"""

from collections.abc import Iterator
from typing import NamedTuple

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import ScalarToken

from purgecli.authoring import reader
from purgecli.authoring.faults import Path as ValuePath


class Comment(NamedTuple):
    """A comment: its text with the `#`, the path of the field that it belongs to, whether it ends that field's line.

    A path of None is the end of the file; an empty one its head.
    """

    text: str
    path: ValuePath | None
    ends_line: bool


class _Field(NamedTuple):
    """A field or an item that begins a line: its path, its line (from 0), its value."""

    path: ValuePath
    line: int
    value: Node


def found(text: str) -> list[Comment]:
    """The comments of a text that can be read, in their order. Raises `UnreadableFile`."""
    places = _places(text) if "#" in text else []
    fields = list(_fields(reader.compose(text), ())) if places else []
    return [Comment(words, _owner(fields, line, ends_line), ends_line) for line, words, ends_line in places]


def woven(text: str, comments: list[Comment]) -> str:
    """A text with comments at the fields that they belong to; where a field is not there, at the one that held it."""
    fields = {field.path: field for field in _fields(reader.compose(text), ())} if comments else {}
    lines = text.splitlines()
    above: dict[int, list[str]] = {}
    for comment in comments:
        path = comment.path
        while path and path not in fields:
            path = path[:-1]
        field = fields[path] if path else None
        if field and comment.ends_line and path == comment.path and _has_room(field):
            lines[field.line] += f"  {comment.text}"
        else:
            above.setdefault(len(lines) if path is None else field.line if field else 0, []).append(comment.text)
    whole: list[str] = []
    for number, line in enumerate([*lines, ""]):
        margin = line[: len(line) - len(line.lstrip())]
        whole += [f"{margin}{words}" for words in above.get(number, [])]
        whole += [line] if number < len(lines) else []
    return "\n".join(whole) + "\n"


def _places(text: str) -> list[tuple[int, str, bool]]:
    """(line, comment, whether something stands before it on its line) of every comment: they lie between the tokens of YAML."""
    places: list[tuple[int, str, bool]] = []
    end = 0
    for token in yaml.scan(text, yaml.CSafeLoader):
        start = token.start_mark.index
        places += _within(text, end, max(end, start))
        end = max(end, token.end_mark.index)
        if isinstance(token, ScalarToken) and token.style in ("|", ">"):
            # The head of a block may be followed by one.
            places += _within(text, start, text.find("\n", start))
    return sorted(dict.fromkeys(places + _within(text, end, len(text))))


def _within(text: str, start: int, end: int) -> list[tuple[int, str, bool]]:
    places = []
    while (start := text.find("#", start, end)) >= 0:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        before = text[text.rfind("\n", 0, start) + 1 : start]
        places.append((text.count("\n", 0, start), text[start:stop].rstrip(), bool(before.strip())))
        start = stop
    return places


def _fields(node: Node, path: ValuePath) -> Iterator[_Field]:
    """The fields and items that begin a line or stand behind a dash, in their order; not those inside brackets."""
    if isinstance(node, MappingNode) and not node.flow_style:
        for key, value in node.value:
            yield _Field((*path, key.value), key.start_mark.line, value)
            yield from _fields(value, (*path, key.value))
    elif isinstance(node, SequenceNode) and not node.flow_style:
        for index, item in enumerate(node.value):
            yield _Field((*path, index), item.start_mark.line, item)
            yield from _fields(item, (*path, index))


def _owner(fields: list[_Field], line: int, ends_line: bool) -> ValuePath | None:
    """The path of the field that a comment belongs to: that of its line, or else the next one."""
    before = [field for field in fields if field.line <= line]
    if not before:
        return ()
    last = before[-1]
    if ends_line or (not _is_open(last.value) and last.value.end_mark.line > line and last.value.start_mark.line <= line):
        return last.path
    return fields[len(before)].path if len(before) < len(fields) else None


def _is_open(value: Node) -> bool:
    """Whether a value is a list or group in lines of its own."""
    return isinstance(value, CollectionNode) and not value.flow_style


def _has_room(field: _Field) -> bool:
    """Whether a comment can end the line of a field: where its value ends there, or goes on as a block."""
    value = field.value
    if isinstance(field.path[-1], int) and _is_open(value):
        return False
    if _is_open(value) or (isinstance(value, ScalarNode) and value.style in ("|", ">")):
        return True
    return bool(value.start_mark.line == value.end_mark.line == field.line)
