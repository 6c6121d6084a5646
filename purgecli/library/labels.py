"""The label beside each cached library: whose content it holds, and the state in which its file was left.

A file that anything was written to since then has another state, so that damage is noticed before a question is asked; to look
costs a look-up a fiftieth of a millisecond, where a sum over the whole file would cost it ten. The label's own time of
modification is the day of the library's last use.
"""

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

A_DAY = 86_400
KEPT = 90 * A_DAY
"""Seconds after its last use for which a library is kept."""
_A_DRAFT = 3600
"""Seconds in which any library is made."""

State = tuple[int, int, int]
"""Size of a file in bytes, times of its last modification and of its last change of status in ns."""


class Label(NamedTuple):
    """What is known of a library without opening it: the folders of its content, its file's state, its last use (seconds)."""

    folders: tuple[str, ...]
    state: State
    used: float

    @property
    def day(self) -> str:
        """The day of its last use, `YYYY-MM-DD`."""
        return time.strftime("%Y-%m-%d", time.localtime(self.used))

    def is_of(self, library: Path) -> bool:
        """Whether the library's file is as it was left."""
        try:
            return self.state == _state(library)
        except OSError:
            return False

    def is_needed(self) -> bool:
        """Whether its content is still there and somebody asked for it lately."""
        return time.time() - self.used < KEPT and all(Path(one).is_dir() for one in self.folders)


def path_of(library: Path) -> Path:
    """Where a library's label lies."""
    return library.with_suffix(".json")


def read(library: Path) -> Label | None:
    """The label of a library; None where there is none that can be read."""
    try:
        with path_of(library).open("rb") as file:
            used, text = os.fstat(file.fileno()).st_mtime, file.read()
        fields = json.loads(text)
        size, modified, changed = fields["state"]
        return Label(tuple(map(str, fields["folders"])), (size, modified, changed), used)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(library: Path, folders: tuple[Path, ...]) -> None:
    """Labels a library that has just been put into its place; where that can't be written it goes without."""
    label = path_of(library)
    draft = label.with_suffix(f".{os.getpid()}-{time.monotonic_ns()}.tmp")
    with suppress(OSError):
        # A time that no write could give: a change in the clock's same tick shows as well.
        before = library.stat().st_mtime_ns - 1_000_000_000
        os.utime(library, ns=(before, before))
        text = json.dumps({"folders": list(map(str, folders)), "state": _state(library)})
        try:
            draft.write_text(text, encoding="ascii")
            draft.chmod(0o600)
            draft.replace(label)
        except OSError:
            draft.unlink(missing_ok=True)


def use(library: Path, label: Label) -> None:
    """Notes that a library is used, once a day; on that occasion the others are looked through."""
    if time.time() - label.used > A_DAY:
        with suppress(OSError):
            os.utime(path_of(library))
        sweep(library.parent)


def libraries(cache: Path) -> list[Path]:
    """The files of all libraries of a folder, by name."""
    return _files(cache, ".sqlite")


def sweep(cache: Path) -> None:
    """Removes the libraries that nobody needs, and what belongs to none."""
    for orphan in [one for one in _files(cache, ".json") if not one.with_suffix(".sqlite").exists()]:
        with suppress(OSError):
            orphan.unlink()
    for library in libraries(cache):
        label = read(library)
        with suppress(OSError):
            # One without a label may have been put there a moment ago.
            young = label is None and time.time() - library.stat().st_ctime < _A_DRAFT
            if not young and not (label and label.is_needed()):
                remove(library)


def sweep_drafts(cache: Path) -> None:
    """Removes the drafts of programs that were ended while they made a library."""
    try:
        # Each look-up comes by here: to make paths of all the names would cost it more than the reading of them.
        names = os.listdir(cache)  # noqa: PTH208
    except OSError:
        return
    for name in names:
        if name.startswith("content-") and name.endswith(".tmp"):
            with suppress(OSError, ValueError):
                if not _is_at_work(_maker(name)) or _age(cache / name) > _A_DRAFT:
                    (cache / name).unlink()


def is_away(library: Path) -> bool:
    """Whether a library that has a label is not there, while a program that runs works on it or on another for its place."""
    if library.exists() or not path_of(library).exists():
        return False
    drafts = library.parent.glob(f"{library.stem}.*.tmp")
    try:
        return any(_is_at_work(_maker(one.name)) for one in drafts)
    except (OSError, ValueError):
        return False


def remove(library: Path) -> None:
    """Removes a library with all that lies beside it. Raises `OSError`."""
    remove_journals(library)
    for path in (path_of(library), library):
        path.unlink(missing_ok=True)


def remove_journals(library: Path) -> None:
    """Removes what another program may have left beside a library; ours has no journal. Raises `OSError`."""
    for end in ("-journal", "-wal", "-shm"):
        library.with_name(library.name + end).unlink(missing_ok=True)


def _files(cache: Path, suffix: str) -> list[Path]:
    try:
        return sorted(one for one in cache.iterdir() if one.name.startswith("content-") and one.suffix == suffix)
    except OSError:
        return []


def _maker(draft: str) -> int:
    """The number of the process that made a draft of this name. Raises `ValueError`."""
    return int(draft.split(".")[1].split("-")[0])


def _state(path: Path) -> State:
    status = os.lstat(path)
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _age(path: Path) -> float:
    return time.time() - path.stat().st_mtime


def _is_at_work(process: int) -> bool:
    """Whether a process of this number runs. Windows can't be asked, but doesn't let go of a file that is open."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
