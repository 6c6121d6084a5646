"""Puts what a format wrote where the user wants it, whole or not at all, and over nothing but what an earlier export put there.

The files are written into a draft: a folder beside a new one, or within one that is there already. Nobody sees half of them, and
where anything fails the draft goes and what was there before is back. A list (`MANIFEST`) tells what an export wrote, with the
sum of each file: `force` replaces a file that is on it and has that sum, so that nothing of the user's is lost, not even a change
to a file of ours.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from purgecli import writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MANIFEST = ".purge-export.json"
"""The list of what exports wrote into a folder: under `.` what fills the folder, under its name what is a file."""

_ABOUT = "Written by `purge export`, so that --force replaces what it wrote and nothing else."

Sums = dict[str, str]
"""Path of a file below a folder -> its SHA-256."""


@contextmanager
def placed(output: Path, is_folder: bool, force: bool) -> Iterator[Path]:
    """An empty folder whose files are put in their place when the block ends without an error, and go if not.

    Their place is the folder `output`, or for a file the folder in which `output` is to stand. Raises `OSError`, whose text says
    what is in the way.
    """
    output = output.absolute()
    home, key = (output, ".") if is_folder else (output.parent, output.name)
    stale = _replaceable(output, is_folder, home, key, force)
    is_new = is_folder and not os.path.lexists(output)
    draft = (home.parent if is_new else home) / f".purge-{secrets.token_hex(8)}.tmp"
    with writing.signals_as_exits(), writing.taken_away(lambda: shutil.rmtree(draft, ignore_errors=True)):
        draft.mkdir()
        yield draft
        fresh = _sums(draft)
        for path in fresh:
            writing.on_disk(draft / path)
        if is_new:
            _write_manifest(draft, {key: fresh})
            draft.rename(output)
        else:
            _move_in(draft, home, fresh, stale)
            _write_manifest(home, {**_manifest(home), key: fresh})


def _replaceable(output: Path, is_folder: bool, home: Path, key: str, force: bool) -> Sums:
    """The files of an earlier export that may be replaced. Raises `OSError` where the output can't be written."""
    _check_place(output, is_folder)
    written = _manifest(home).get(key)
    is_free = not os.path.lexists(output) or (is_folder and not any(output.iterdir()))
    if is_free and not (force and written):
        return {}
    if written is None:
        raise _refusal(output, "there is something there already, and no export wrote it; name another place")
    if not force:
        raise _refusal(output, "an earlier export is there; --force replaces it")
    for path, known in written.items():
        writing.check_folders((home / path).parent, home)
        if os.path.lexists(home / path) and (not _is_file(home / path) or _sum(home / path) != known):
            raise _refusal(home / path, f"'{path}' was changed since it was exported; move it away")
    return written


def _check_place(output: Path, is_folder: bool) -> None:
    """Raises `OSError` where something of another kind is in the way, or there is no folder for it."""
    if output.is_symlink():
        raise _refusal(output, "it is a link; name the place itself")
    if is_folder and os.path.lexists(output) and not output.is_dir():
        raise _refusal(output, "there is a file of that name, and this format writes a folder")
    if not is_folder and output.is_dir():
        raise _refusal(output, "there is a folder of that name, and this format writes a file")
    if not output.parent.is_dir():
        raise _refusal(output, "the folder in which it should stand is not there; make it first")


def _move_in(draft: Path, home: Path, fresh: Sums, stale: Sums) -> None:
    """Moves the files of a draft into a folder, and the stale ones out of it; undone where anything fails."""
    for path in fresh:
        writing.check_folders((home / path).parent, home)
        if path not in stale and os.path.lexists(home / path):
            raise _refusal(home / path, f"there is '{path}' already, and no export wrote it; move it away")
    moved: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for path in (path for path in stale if os.path.lexists(home / path)):
            kept = draft / ".old" / path
            kept.parent.mkdir(parents=True, exist_ok=True)
            (home / path).rename(kept)
            moved.append((home / path, kept))
        for path in fresh:
            made += _make_folders((home / path).parent, home)
            writing.move_to_free(draft / path, home / path)
            moved.append((draft / path, home / path))
    except BaseException:
        for before, now in reversed(moved):
            with suppress(OSError):
                now.replace(before)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise
    for folder in sorted({parent for path in stale for parent in (home / path).parents if home in parent.parents}, reverse=True):
        # What is not empty is still in use.
        with suppress(OSError):
            folder.rmdir()


def _make_folders(folder: Path, home: Path) -> list[Path]:
    """Makes a folder below another with all between them; those that were not there, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if home in one.parents and not one.exists()]
    for one in reversed(missing):
        one.mkdir()
    return missing[::-1]


def _sums(folder: Path) -> Sums:
    """The files below a folder, in order."""
    return {path.relative_to(folder).as_posix(): _sum(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _manifest(folder: Path) -> dict[str, Sums]:
    """What earlier exports wrote into a folder: nothing, where the list is not one of ours."""
    path = folder / MANIFEST
    if not _is_file(path):
        return {}
    try:
        exports = json.loads(path.read_text(encoding="utf-8"))["exports"]
        return {key: {name: sum for name, sum in files.items() if _is_below(name)} for key, files in exports.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _is_below(name: str) -> bool:
    """Whether a path leads to somewhere below the folder that it is seen from."""
    path = PurePosixPath(name)
    return (
        bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in path.parts[0]
    )


def _write_manifest(folder: Path, exports: Mapping[str, Sums]) -> None:
    text = json.dumps({"about": _ABOUT, "exports": exports}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = folder / MANIFEST
    writing.put(path, text.encode(errors="surrogateescape"), over=path.exists())


def _refusal(path: Path, message: str) -> OSError:
    return OSError(0, message, str(path))
