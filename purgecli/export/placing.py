"""Puts what a format wrote where the user wants it, whole or not at all, and over nothing but what an earlier export put there.

The files are written into a draft: a folder beside a new one, or within one that is there already. Nobody sees half of them, and
where anything fails the draft goes and what was there before is back. A list (`MANIFEST`) tells what an export wrote, with the
sum of each file: `force` replaces a file that is on it and has that sum, so that nothing of the user's is lost, not even a change
to a file of ours. While files are moved the list has both those that come and those that go, so that `force` also replaces what
was left by an export that was killed, or that the power ended.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from purgecli import writing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

MANIFEST = ".purge-export.json"
"""The list of what exports wrote into a folder: under `.` what fills the folder, under its name what is a file."""

_ABOUT = "Written by `purge export`, so that --force replaces what it wrote and nothing else."

Sums = dict[str, str]
"""Path of a file below a folder -> its SHA-256."""


class _Written(NamedTuple):
    """What a list says: the files of each export by its key, and while one is under way, those that it replaces."""

    exports: dict[str, Sums]
    replaced: dict[str, Sums]

    def sums(self, key: str) -> dict[str, set[str]] | None:
        """The sums that each file of an export may have, None where there is no such export."""
        lists = [one[key] for one in (self.exports, self.replaced) if key in one]
        return {path: {one[path] for one in lists if path in one} for known in lists for path in known} if lists else None


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
            _write_manifest(draft, _Written({key: fresh}, {}))
            draft.rename(output)
        else:
            _put_in(draft, home, key, fresh, stale)


def _replaceable(output: Path, is_folder: bool, home: Path, key: str, force: bool) -> Collection[str]:
    """The files of an earlier export that may be replaced. Raises `OSError` where the output can't be written."""
    _check_place(output, is_folder)
    written = _manifest(home).sums(key)
    is_free = not os.path.lexists(output) or (is_folder and not any(output.iterdir()))
    if is_free and not (force and written):
        return ()
    if written is None:
        raise _refusal(output, "there is something there already, and no export wrote it; name another place")
    if not force:
        raise _refusal(output, "an earlier export is there; --force replaces it")
    for path, known in written.items():
        writing.check_folders((home / path).parent, home)
        if os.path.lexists(home / path) and (not _is_file(home / path) or _sum(home / path) not in known):
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


def _put_in(draft: Path, home: Path, key: str, fresh: Sums, stale: Collection[str]) -> None:
    """Moves the files of a draft into a folder that is there, the stale ones out of it, and lists them; all of it or nothing."""
    _check_free(home, fresh, stale)
    with _undone(draft, home, fresh, stale):
        listed = _manifest(home)
        exports, replaced = {**listed.exports, key: fresh}, {**listed.replaced}
        old = {path: _sum(home / path) for path in stale if os.path.lexists(home / path)}
        _write_manifest(home, _Written(exports, {**replaced, key: old}))
        _move_in(draft, home, fresh, stale)
        replaced.pop(key, None)
        _write_manifest(home, _Written(exports, replaced))
    _remove_empty(home, stale)


def _check_free(home: Path, fresh: Collection[str], stale: Collection[str]) -> None:
    """Raises `OSError` where something that is not to be replaced stands in the way of a file."""
    for path in fresh:
        writing.check_folders((home / path).parent, home)
        if path not in stale and os.path.lexists(home / path):
            raise _refusal(home / path, f"there is '{path}' already, and no export wrote it; move it away")


def _move_in(draft: Path, home: Path, fresh: Collection[str], stale: Collection[str]) -> None:
    """Moves the files of a draft into a folder, and the stale ones out of it."""
    for path in (path for path in stale if os.path.lexists(home / path)):
        _kept(draft, path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).rename(_kept(draft, path))
    for path in fresh:
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        writing.move_to_free(draft / path, home / path)


def _kept(draft: Path, path: str) -> Path:
    """Where a file that goes is kept until all have come."""
    return draft / ".old" / path


@contextmanager
def _undone(draft: Path, home: Path, fresh: Collection[str], stale: Collection[str]) -> Iterator[None]:
    """Has a folder as it was before where the block, which moves the files of a draft into it, does not come to its end."""
    missing = _missing_folders(home, fresh)
    listed, is_listed = _kept(draft, MANIFEST), os.path.lexists(home / MANIFEST)
    if _is_file(home / MANIFEST):
        listed.parent.mkdir()
        shutil.copy2(home / MANIFEST, listed)
    try:
        yield
    except BaseException:
        # What was done is seen from the files themselves: a signal may have come between a step and any note of it.
        for path in fresh:
            with suppress(OSError):
                if not os.path.lexists(draft / path) or (draft / path).samefile(home / path):
                    (home / path).unlink()
        for path in (path for path in stale if os.path.lexists(_kept(draft, path))):
            with suppress(OSError):
                _kept(draft, path).rename(home / path)
        with suppress(OSError):
            if listed.exists():
                listed.replace(home / MANIFEST)
            elif not is_listed:
                (home / MANIFEST).unlink()
        for folder in missing:
            with suppress(OSError):
                folder.rmdir()
        raise


def _missing_folders(home: Path, paths: Collection[str]) -> list[Path]:
    """The folders below another that some files want and that are not there, the innermost first."""
    wanted = {parent for path in paths for parent in (home / path).parents if home in parent.parents}
    return sorted((one for one in wanted if not one.exists()), reverse=True)


def _remove_empty(home: Path, stale: Collection[str]) -> None:
    """Removes the folders in which files were that are gone."""
    for folder in sorted({parent for path in stale for parent in (home / path).parents if home in parent.parents}, reverse=True):
        # What is not empty is still in use.
        with suppress(OSError):
            folder.rmdir()


def _sums(folder: Path) -> Sums:
    """The files below a folder, in order."""
    return {path.relative_to(folder).as_posix(): _sum(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _manifest(folder: Path) -> _Written:
    """What earlier exports wrote into a folder: nothing, where the list is not one of ours."""
    path = folder / MANIFEST
    if not _is_file(path):
        return _Written({}, {})
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
        return _Written(_below(listed["exports"]), _below(listed.get("replaced", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _Written({}, {})


def _below(exports: dict[str, Sums]) -> dict[str, Sums]:
    """The files of some exports that lie below their folder."""
    return {
        key: {name: sum for name, sum in files.items() if _is_below(name) and isinstance(sum, str)}
        for key, files in exports.items()
    }


def _is_below(name: str) -> bool:
    """Whether a path leads to somewhere below the folder that it is seen from."""
    path = PurePosixPath(name)
    return (
        bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in path.parts[0]
    )


def _write_manifest(folder: Path, listed: _Written) -> None:
    said = {"about": _ABOUT, "exports": listed.exports, **({"replaced": listed.replaced} if listed.replaced else {})}
    text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = folder / MANIFEST
    writing.put(path, text.encode(errors="surrogateescape"), over=path.exists())


def _refusal(path: Path, message: str) -> OSError:
    return OSError(0, message, str(path))
