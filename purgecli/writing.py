"""Writes a file so that nothing else is hurt: beside its place, and moved there whole.

A full disk, a limit or a signal leaves what was there before, and no draft. Nothing is written through a link, nor over a file
that is there unless that was asked for.
"""

import os
import secrets
import signal
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGXCPU")


class Linked(OSError):
    """A link, or something else that is no file or folder, stands where one should be written."""

    def __init__(self, path: Path):
        super().__init__(0, "a link, or no file at all; put a file or folder itself there", str(path))
        self.path = path


def put(path: Path, data: bytes, within: Path | None = None, over: bool = False) -> None:
    """Writes a file whole: see `beside`."""
    with beside(path, within, over) as draft:
        draft.write_bytes(data)


@contextmanager
def beside(path: Path, within: Path | None = None, over: bool = False) -> Iterator[Path]:
    """An empty file beside a path, which takes that path when the block ends without an error, and goes if not.

    No folder between `within` and the file may be a link. Without `over` the path must be free: else `FileExistsError`; with it
    a regular file must be there, whose permissions stay. Raises `OSError`, of which `Linked` is one.
    """
    check(path, within, over)
    mode = stat.S_IMODE(path.stat().st_mode) if over else None
    draft = path.absolute().with_name(f".purge-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with signals_as_exits(), taken_away(lambda: draft.unlink(missing_ok=True)):
        os.close(os.open(draft, flags, 0o666))
        yield draft
        on_disk(draft)
        if mode is None:
            move_to_free(draft, path)
        else:
            draft.chmod(mode)
            draft.replace(path)


def check(path: Path, within: Path | None = None, over: bool = False) -> None:
    """Raises what `beside` would raise for what stands at a path and above it."""
    if within:
        check_folders(path.parent, within)
    if over and (path.is_symlink() or not path.is_file()):
        raise Linked(path)
    if not over and os.path.lexists(path):
        raise FileExistsError(17, "there is something of that name already", str(path))


def check_folders(folder: Path, within: Path) -> None:
    """Raises `Linked` where a folder, or one between it and `within`, is a link or no folder; it need not be there."""
    for one in (folder, *folder.parents):
        if one == within:
            return
        if one.is_symlink() or (one.exists() and not one.is_dir()):
            raise Linked(one)


def on_disk(path: Path) -> None:
    """Returns when a file has reached the disk. Raises `OSError` where there was no room for it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def move_to_free(draft: Path, path: Path) -> None:
    """Gives a file its name, unless that is taken meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # Not every file system has two names for one file.
        check(path)
        draft.rename(path)


@contextmanager
def taken_away(remove: Callable[[], None]) -> Iterator[None]:
    """Removes what is half done when the block ends, whatever ends it; `remove` may be called again when it is done.

    Within `signals_as_exits`, of which one comes at most: it can end the first removal half way, or the second.
    """
    try:
        try:
            yield
        finally:
            remove()
    finally:
        remove()


@contextmanager
def signals_as_exits() -> Iterator[None]:
    """Lets a signal that would end the program at once end it as an error does, so that what is half done is taken away.

    Those that follow, as when Ctrl-C is pressed again, do not disturb that. One that comes while Python calls something itself,
    where nothing can end, ends the program after the block.
    """
    came: list[int] = []

    def leave(number: int, _: object) -> None:
        came.append(number)
        for one in before:
            signal.signal(one, lambda *_: None)
        raise SystemExit(128 + number)

    def unraised(lost: "sys.UnraisableHookArgs") -> None:
        if not (came and isinstance(lost.exc_value, SystemExit)):
            told(lost)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    before = {number: signal.SIG_DFL for number in numbers if signal.getsignal(number) is signal.SIG_DFL}
    told, sys.unraisablehook = sys.unraisablehook, unraised
    for number in before:
        signal.signal(number, leave)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        sys.unraisablehook = told
    if came:
        raise SystemExit(128 + came[0])
