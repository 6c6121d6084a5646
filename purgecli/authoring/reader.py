"""Reads a YAML file into plain data, without YAML 1.1's surprises.

Only the parser and composer of PyYAML are used; what becomes of a node is decided here. A plain scalar is text unless it is
`true`, `false`, `null`, empty, or a decimal integer without leading zeros: so `0325`, `12:30`, `no` and `1936-08-19` stay as
written. Tags, aliases, duplicate keys and tabs are refused, and so is a character that acts (see `purgecli.clean`), whether it
stands in the file itself or is written as an escape. A fault is told in our own words, whatever PyYAML calls it.
"""

import re
from contextlib import suppress
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from purgecli import clean
from purgecli.authoring import loaders
from purgecli.authoring.faults import Path as ValuePath
from purgecli.authoring.faults import UnreadableFile

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_VALUES = 100_000
"""Texts, lists and groups in one file: each takes some 600 bytes of memory while it is read."""
MAX_NAME = 100
"""Characters of a field's name."""

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
_UNREADABLE = "not readable as YAML: a missing colon, space, bracket or quote, or a line that is not indented as its neighbours"
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq", "timestamp")}


def read(path: Path) -> object:
    """The data of a YAML file. Raises `UnreadableFile`."""
    return parse(text(path))


def parse(text: str) -> object:
    """The data of a YAML text in which nothing acts, unless an escape says it. Raises `UnreadableFile`."""
    return _value(compose(text), 0, set())


def lines(path: Path) -> dict[ValuePath, int]:
    """The line (from 1) of every value of a file, by its path; for reporting, so it raises nothing."""
    found: dict[ValuePath, int] = {}
    with suppress(UnreadableFile):
        _collect_lines(compose(text(path)), (), found, set())
    return found


def text(path: Path) -> str:
    """The text of a regular file of bearable size; LF line ends. Raises `UnreadableFile`."""
    try:
        if not path.is_file():
            raise UnreadableFile("not a regular file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(f"cannot be read: {error.strerror or error}") from None
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"larger than {MAX_BYTES:,} bytes: split it into several files")
    try:
        found = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile("not UTF-8: save the file in that encoding", line) from None
    found = found.replace("\r\n", "\n")
    if not clean.is_harmless(found) and (bad := clean.acting().search(found)):
        line = found.count("\n", 0, bad.start()) + 1
        raise UnreadableFile(f"{_called(bad[0])} U+{ord(bad[0]):04X}: delete it", line)
    if (tab := found.find("\t")) >= 0:
        # Readers of YAML do not agree on where one may stand.
        raise UnreadableFile("a tab: write spaces", found.count("\n", 0, tab) + 1)
    return found


def _harmless(node: ScalarNode) -> str:
    """The text of a scalar, in which nothing acts: an escape in double quotes may say what the file itself does not hold."""
    if node.style == '"' and not clean.is_harmless(node.value) and (bad := clean.acting("\t\r").search(node.value)):
        message = f"the escape of an {_called(bad[0])}, U+{ord(bad[0]):04X}: delete it"
        if bad[0] == "\t":
            message = "a tab in a text: write a space"
        raise UnreadableFile(message, node.start_mark.line + 1)
    return str(node.value)


def _called(char: str) -> str:
    """What a character is that acts, or has no shape."""
    return "invisible letter or sign" if char.isprintable() else "invisible control character"


def compose(text: str) -> Node:
    """The node tree of a text that holds exactly one document. Raises `UnreadableFile`."""
    try:
        node, second = loaders.compose(text, MAX_DEPTH, MAX_VALUES)
    except loaders.TooDeep as error:
        raise _too_deep(error.line) from None
    except loaders.TooMany:
        raise UnreadableFile(f"more than {MAX_VALUES:,} values: split it into several files") from None
    except yaml.YAMLError as error:
        raise UnreadableFile(_UNREADABLE, loaders.fault_line(error, text.count("\n") + 1)) from None
    if node is None:
        raise UnreadableFile("the file is empty")
    if second is not None:
        start = text.rfind("\n---", 0, second.start_mark.index) + 1
        raise UnreadableFile("a second document (---): write it into a file of its own", text.count("\n", 0, start) + 1)
    return node


def _too_deep(line: int) -> UnreadableFile:
    return UnreadableFile(f"nested deeper than {MAX_DEPTH} levels", line)


def _value(node: Node, depth: int, seen: set[int]) -> object:
    """A node as str, int, bool, None, list or dict. `seen` holds the nodes already met: an alias meets one twice."""
    line = node.start_mark.line + 1
    if id(node) in seen:
        raise UnreadableFile("aliases (*name) are not used here: write the value out", line)
    if depth > MAX_DEPTH:
        raise _too_deep(line)
    if node.tag not in _PLAIN_TAGS:
        raise UnreadableFile(f"tags ({node.tag}) are not used here", line)
    seen.add(id(node))
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if isinstance(node, SequenceNode):
        return [_value(item, depth + 1, seen) for item in node.value]
    assert isinstance(node, MappingNode)
    return _mapping(node, depth, seen)


def _mapping(node: MappingNode, depth: int, seen: set[int]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode):
            raise UnreadableFile("a field's name must be plain text", line)
        key = _harmless(key_node)
        if len(key) > MAX_NAME:
            raise UnreadableFile(f"a field's name of {len(key):,} characters: at most {MAX_NAME}", line)
        if key in result:
            raise UnreadableFile(f"the field '{key}' stands here twice", line)
        result[key] = _value(value_node, depth + 1, seen)
    return result


def _scalar(node: ScalarNode) -> object:
    text = _harmless(node)
    if node.style:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    return int(text) if _INTEGER.fullmatch(text) else text


def _collect_lines(node: Node, path: ValuePath, found: dict[ValuePath, int], seen: set[int]) -> None:
    found[path] = node.start_mark.line + 1
    if len(path) > MAX_DEPTH or id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            key = (*path, str(key_node.value))
            _collect_lines(value_node, key, found, seen)
            found[key] = key_node.start_mark.line + 1
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            _collect_lines(item, (*path, index), found, seen)
