"""PyYAML's two loaders, made to behave alike: the one on libyaml, and the one in Python, some fifteen times slower.

PyYAML has no C loader where it was built without libyaml. The records and the faults of a file are the same with either, so
what they say themselves is never shown: they word it differently, and in each release anew.
"""

from __future__ import annotations

import re

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

try:
    from yaml import CSafeLoader as _Fast
except ImportError:
    from yaml import SafeLoader as _Fast  # type: ignore[assignment]


_BRACKETS = re.compile(r"[\[\]{}]")
_MOST_BRACKETS = 500
"""So many open ones at once are a nest, also where libyaml gives up before it has told us of the first."""


_TAGS = {
    ScalarNode: "tag:yaml.org,2002:str", SequenceNode: "tag:yaml.org,2002:seq", MappingNode: "tag:yaml.org,2002:map",
}  # fmt: skip


class TooDeep(Exception):
    """The text is nested more deeply than is allowed; carries the line (from 1) of the first node that is."""

    def __init__(self, line: int):
        super().__init__(line)
        self.line = line


class TooMany(Exception):
    """The text has more nodes than are allowed."""


class _Bounded:
    """Stops a composer before it calls itself more often than its stack can bear, or makes more nodes than memory has room for;
    and takes every plain scalar for text.

    The composers of both loaders call the first two methods around each node, where PyYAML's `Resolver` does nothing for a loader
    without path resolvers, and the third for one without a tag.
    """

    most_levels = 0
    most_nodes = 0
    _level = 0
    _nodes = 0

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        """Before a node inside `parent` is composed; None for the root, which is on level 0."""
        if parent is not None and self._level > self.most_levels + 1:
            raise TooDeep(_line(parent.start_mark))
        self._level += 1
        self._nodes += 1
        if self._nodes > self.most_nodes:
            raise TooMany

    def ascend_resolver(self) -> None:
        """After a node was composed."""
        self._level -= 1

    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        """The tag of a node that has none: that of any text, list or group."""
        return _TAGS[kind]


class CLoader(_Bounded, _Fast):
    """The loader on libyaml; where there is none, the one in Python."""


class PythonLoader(_Bounded, yaml.SafeLoader):
    """The loader in Python."""

    _in_plain = False

    def scan_plain(self) -> ScalarToken:
        """A plain scalar. As in libyaml since 0.2.5, a question mark does not end one inside brackets."""
        self._in_plain = True
        try:
            return super().scan_plain()
        finally:
            self._in_plain = False

    def peek(self, index: int = 0) -> str:
        """The next character. The scanner asks for it to find where a scalar ends, and takes the text of it elsewhere."""
        char: str = super().peek(index)
        return "x" if self._in_plain and char == "?" else char


Loader = PythonLoader if issubclass(CLoader, yaml.SafeLoader) else CLoader


def compose(
    text: str, most_levels: int, most_nodes: int, loader: type[CLoader | PythonLoader] = Loader
) -> tuple[Node | None, Node | None]:
    """The roots of the first and the second document of a text, None for each that is not there.

    Raises `yaml.YAMLError`, `TooDeep` where nodes stand more than `most_levels` below the root, and `TooMany`.
    """
    opened = loader(text)
    opened.most_levels, opened.most_nodes = most_levels, most_nodes
    try:
        first = opened.get_node() if opened.check_node() else None
        second = opened.get_node() if opened.check_node() else None
    except yaml.YAMLError:
        _refuse_brackets(text, most_levels)
        raise
    finally:
        opened.dispose()
    return first, second


def _refuse_brackets(text: str, most_levels: int) -> None:
    """Raises `TooDeep` if far too many brackets of a text are open at once, with the line of the first that is too deep."""
    depth, line = 0, 1
    for bracket in _BRACKETS.finditer(text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth == most_levels + 1:
            line = text.count("\n", 0, bracket.start()) + 1
        if depth > _MOST_BRACKETS:
            raise TooDeep(line)


def fault_line(error: yaml.YAMLError, last: int) -> int:
    """The line (from 1) of what cannot be read, in a text of `last` lines.

    Where the end of a scalar or of the text was reached in vain, that is where the thing began which has no end.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return 1
    line = _line(error.problem_mark)
    if error.context_mark is not None and (isinstance(error, ScannerError) or line >= last):
        return _line(error.context_mark)
    return line


def _line(mark: Mark) -> int:
    return int(mark.line) + 1
