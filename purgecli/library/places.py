"""Where libraries are kept, and whose they are: one that somebody else could have written is not believed."""

import os
import stat
from pathlib import Path


def cache_folder() -> Path | None:
    """Where the user's cache for this program is; None where the system names none (`HOME` unset and no such user)."""
    import platformdirs

    try:
        path = platformdirs.user_cache_path("purgecli", appauthor=False)
    except (RuntimeError, KeyError, OSError):
        return None
    return path if path.is_absolute() else None


def private_folder(make: bool = True) -> Path | None:
    """A folder of the user's own among the temporary files, for when the cache is not to be believed; None without one."""
    import tempfile

    if os.name == "nt":
        return None
    try:
        folder = Path(tempfile.gettempdir()) / f"purgecli-{os.geteuid()}"
        if make:
            make_folder(folder)
    except OSError:
        return None
    return None if folder.is_symlink() or doubts(folder, True) else folder


def in_use(cache: Path | None) -> list[Path]:
    """The folders that there are of those in which libraries are kept: the user's cache, and where they are made instead."""
    return [one for one in (cache, private_folder(make=False)) if one and one.is_dir()]


def make_folder(folder: Path) -> None:
    """Makes a folder that is its owner's alone, with those above it. Raises `OSError`."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def doubts(path: Path, is_folder: bool) -> str | None:
    """Why a folder of ours, or a file, is not believed, in words that follow its name; None where it is, or is not there.

    On Windows a user's folders are closed to others by themselves.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    if stat.S_ISDIR(status.st_mode) != is_folder:
        return "is no folder" if is_folder else "is no file"
    if os.name == "nt":
        return None
    if status.st_uid != os.geteuid():
        return "belongs to another user"
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return "may be written to by other users"
    return None
