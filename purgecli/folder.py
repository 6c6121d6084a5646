"""Where the content is, which files it has, and whether it has changed.

Content lies in layers: one folder, or the shipped one and on top of it another, whose records replace those with the same id.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from purgecli import kinds
from purgecli.frozen import Fields

SUBJECT_FILE = "subject.yaml"
SUFFIXES = (".yaml", ".yml")
"""How the names of files of records end."""

_ABOUT = ("README", "LICENSE", "LICENCE")
"""How the names of files begin that tell of a folder of content."""
_MOST_LOOKED_AT = 10_000
"""Files of a nested folder among which records are looked for."""

INSTALLED = Path(__file__).resolve().parent / "_content"
"""The shipped content of an installed package. An installer puts files there by name, which shows in the folders' times."""

Layers = tuple[Path, ...]
"""The folders of the content, the lowest first."""

File = tuple[str, int, int, int]
"""Path below the folder, size in bytes, times of the last modification and of the last change of status in ns."""


def default_folder() -> Path:
    """The shipped content: inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    return INSTALLED if INSTALLED.is_dir() else here.parent / "content"


class Stray(Fields):
    """Something in a folder of content that is not read: its path there, why, and whether it looks as if it should be read."""

    path: str
    message: str
    is_fault: bool


def scan(folder: Path) -> list[File]:
    """The files of records of a folder, and its subject, in order of path."""
    return survey(folder)[0]


def survey(folder: Path) -> tuple[list[File], list[Stray]]:
    """The files of records of a folder, in order of path, and everything else in it but hidden files and what tells of it."""
    files: list[File] = []
    strays: list[Stray] = []
    for entry in _entries(str(folder), ".", strays):
        if _is_yaml(entry.name) or not _is_folder(entry):
            _place_at_top(entry, files, strays)
            continue
        inside = _entries(entry.path, entry.name, strays)
        if not inside and entry.name not in kinds.FOLDERS:
            strays.append(Stray(entry.name, f"ignored: the folders of the content are {', '.join(kinds.FOLDERS)}", False))
        for one in inside:
            _place_within(one, f"{entry.name}/{one.name}", files, strays)
    return sorted(files), sorted(strays, key=lambda one: one.path)


def fingerprint(layers: Layers) -> str:
    """A text that changes whenever a file of the content is added, removed, written or replaced.

    Of installed content only the folders are looked at: to look at each file would cost a look-up a tenth of its time.
    """
    states = "\n".join(line for layer in layers for line in (str(layer), *_states(layer)))
    # A name that is not UTF-8 can't be kept in a database as it is.
    return states.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _states(layer: Path) -> Iterator[str]:
    if layer == INSTALLED:
        for folder in (layer, *sorted(one for one in layer.iterdir() if one.is_dir())):
            yield f"{folder.name}|{folder.stat().st_mtime_ns}|{folder.stat().st_ctime_ns}"
    else:
        files, strays = survey(layer)
        yield from ("|".join(map(str, file)) for file in files)
        # What is no content, but should be, makes a library stale too: the next call names it.
        yield from (f"{stray.path}|{stray.message}" for stray in strays if stray.is_fault)


def _entries(folder: str, name: str, strays: list[Stray]) -> list["os.DirEntry[str]"]:
    """What lies in a folder, without what is hidden, in order of name."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        strays.append(Stray(name, f"the folder cannot be read: {error.strerror or error}", True))
        return []
    prefix = "" if name == "." else f"{name}/"
    hidden = [entry.name for entry in found if entry.name.startswith(".")]
    strays += [Stray(prefix + one, "ignored: a hidden file", False) for one in hidden if _is_yaml(one)]
    return [entry for entry in found if not entry.name.startswith(".")]


def _place_at_top(entry: "os.DirEntry[str]", files: list[File], strays: list[Stray]) -> None:
    """Sorts what is no folder of a kind: the subject, and what should not be here."""
    if entry.name == SUBJECT_FILE:
        _take(entry, entry.name, files, strays)
    elif entry.name.casefold().startswith("subject.") and _is_yaml(entry.name):
        strays.append(Stray(entry.name, f"not read under this name: call it {SUBJECT_FILE}", True))
    elif _is_yaml(entry.name):
        strays.append(Stray(entry.name, "not read here: a record stands in the folder of its kind, like figures/", True))
    elif not entry.name.startswith(_ABOUT):
        strays.append(Stray(entry.name, "ignored: not a file of records", False))


def _place_within(entry: "os.DirEntry[str]", path: str, files: list[File], strays: list[Stray]) -> None:
    """Sorts what lies in the folder of a kind: files of records, and what should not be here."""
    if entry.name.endswith(SUFFIXES):
        _take(entry, path, files, strays)
    elif _is_yaml(entry.name):
        strays.append(Stray(path, f"not read under this name: it should end in {SUFFIXES[0]}", True))
    elif _is_folder(entry):
        strays.append(_nested(entry.path, path))
    elif not entry.name.startswith(_ABOUT):
        strays.append(Stray(path, f"ignored: its name does not end in {SUFFIXES[0]}", False))


def _take(entry: "os.DirEntry[str]", path: str, files: list[File], strays: list[Stray]) -> None:
    """A file of records, if its name and its state can be read."""
    if not _is_utf8(path):
        named = "its folder" if _is_utf8(entry.name) else "the file"
        strays.append(Stray(path, f"the name of {named} is not UTF-8: give it another", True))
        return
    try:
        status = entry.stat()
    except OSError as error:
        lost = (
            "a link that leads nowhere" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror or error}"
        )
        strays.append(Stray(path, lost, True))
        return
    files.append((path, status.st_size, status.st_mtime_ns, status.st_ctime_ns))


def _nested(folder: str, path: str) -> Stray:
    """A folder within that of a kind: a fault where there are files of records in it, at any depth, or where it can't be read."""
    unread: list[OSError] = []
    seen = 0
    for _, _, names in os.walk(folder, onerror=unread.append):
        if any(_is_yaml(name) for name in names):
            return Stray(path, "not read: files of records stand directly in the folder of their kind", True)
        seen += len(names) + 1
        if seen > _MOST_LOOKED_AT:
            break
    if unread:
        return Stray(path, f"the folder cannot be read: {unread[0].strerror or unread[0]}", True)
    return Stray(path, "ignored: a folder within the folder of a kind", False)


def _is_yaml(name: str) -> bool:
    return name.casefold().endswith(SUFFIXES)


def _is_utf8(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
