"""Who is told of the making of a library."""

from typing import Protocol


class Progress(Protocol):
    """Something that shows how far the reading of the content is, from its entering to its leaving."""

    def __enter__(self) -> "Progress": ...

    def __exit__(self, *error: object) -> None: ...

    def show(self, done: int, total: int) -> None:
        """Takes the number of files that are read, and of all."""


class Watcher:
    """Who is told of the making of a library: by itself, nobody."""

    def say(self, message: str) -> None:
        """Takes something that the user should know, in a sentence without a full stop."""

    def progress(self) -> Progress:
        """What shows how far the reading is."""
        return _Silence()


class _Silence:
    def __enter__(self) -> "_Silence":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def show(self, done: int, total: int) -> None:
        pass
