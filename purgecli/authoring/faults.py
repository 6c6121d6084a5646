"""A fault of the content: what is wrong, and where."""

from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: `("birth", "cites", 0, "source")`."""


class Fault(NamedTuple):
    """One thing that is wrong in one file: `file` below `folder`; `line` counts from 1."""

    file: str
    line: int
    message: str
    code: str = "yaml"
    folder: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class UnreadableFile(Exception):
    """A file that cannot be read as YAML of the kind we take; carries line and message."""

    def __init__(self, message: str, line: int = 1):
        super().__init__(message)
        self.message, self.line = message, line


class FaultyContent(Exception):
    """Content with faults was asked for; carries all of them."""

    def __init__(self, faults: list[Fault]):
        super().__init__(f"{len(faults)} faults in the content")
        self.faults = faults
