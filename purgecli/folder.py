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
_LONG = 500_000
"""Bytes of states of which only the sum is kept."""

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


class Survey(Fields):
    """The files of records of a folder, in order of path, and everything else in it but hidden files and what tells of it."""

    files: list[File]
    strays: list[Stray]


class Look(Fields):
    """What one look at some layers found: a survey of each, None of the installed one, and the fingerprint."""

    surveys: tuple[Survey | None, ...]
    fingerprint: str


def scan(folder: Path) -> list[File]:
    """The files of records of a folder, and its subject, in order of path."""
    return survey(folder).files


def survey(folder: Path) -> Survey:
    """What lies in a folder."""
    files: list[File] = []
    strays: list[Stray] = []
    for name in _names(str(folder), ".", strays):
        path = f"{folder}/{name}"
        if _is_yaml(name) or not os.path.isdir(path):  # noqa: PTH112
            _place_at_top(path, name, files, strays)
            continue
        inside = _names(path, name, strays)
        if not inside and name not in kinds.FOLDERS:
            strays.append(Stray(name, f"ignored: the folders of the content are {', '.join(kinds.FOLDERS)}", False))
        for one in inside:
            _place_within(f"{path}/{one}", f"{name}/{one}", files, strays)
    return Survey(sorted(files), sorted(strays, key=lambda one: one.path))


def look(layers: Layers) -> Look:
    """Looks at the files of some layers.

    Of installed content only at the folders: to look at each file would cost a look-up a tenth of its time.
    """
    surveys = tuple(None if layer == INSTALLED else survey(layer) for layer in layers)
    lines = [line for layer, found in zip(layers, surveys, strict=True) for line in (str(layer), *_states(layer, found))]
    # A name that is not UTF-8 can't be kept in a database as it is.
    states = "\n".join(lines).encode("utf-8", "surrogateescape")
    return Look(surveys, states.decode("utf-8", "backslashreplace") if len(states) < _LONG else _sum(states))


def fingerprint(layers: Layers) -> str:
    """A text that changes whenever a file of the content is added, removed, written or replaced."""
    return look(layers).fingerprint


def is_as_it_was(layer: Path, file: File) -> bool:
    """Whether a file of a layer is still in the state in which it was found."""
    found: list[File] = []
    _take(f"{layer}/{file[0]}", file[0], found, [])
    return found == [file]


def _sum(states: bytes) -> str:
    # Its import takes a look-up at a small folder longer than the comparing of the text itself.
    from hashlib import blake2b

    return blake2b(states, digest_size=32).hexdigest()


def _states(layer: Path, found: Survey | None) -> Iterator[str]:
    if found is None:
        for folder in (layer, *sorted(one for one in layer.iterdir() if one.is_dir())):
            yield f"{folder.name}|{folder.stat().st_mtime_ns}|{folder.stat().st_ctime_ns}"
    else:
        yield from [f"{path}|{size}|{modified}|{changed}" for path, size, modified, changed in found.files]
        # What is no content, but should be, makes a library stale too: the next call names it.
        yield from (f"{stray.path}|{stray.message}" for stray in found.strays if stray.is_fault)


# A folder may have hundreds of thousands of files: names and the system's own calls take half the time that path objects do.


def _names(folder: str, name: str, strays: list[Stray]) -> list[str]:
    """The names of what lies in a folder, without what is hidden, in order."""
    try:
        found = sorted(os.listdir(folder))  # noqa: PTH208
    except OSError as error:
        strays.append(Stray(name, f"the folder cannot be read: {error.strerror or error}", True))
        return []
    prefix = "" if name == "." else f"{name}/"
    hidden = [one for one in found if one.startswith(".")]
    strays += [Stray(prefix + one, "ignored: a hidden file", False) for one in hidden if _is_yaml(one)]
    return [one for one in found if not one.startswith(".")] if hidden else found


def _place_at_top(path: str, name: str, files: list[File], strays: list[Stray]) -> None:
    """Sorts what is no folder of a kind: the subject, and what should not be here."""
    if name == SUBJECT_FILE:
        _take(path, name, files, strays)
    elif name.casefold().startswith("subject.") and _is_yaml(name):
        strays.append(Stray(name, f"not read under this name: call it {SUBJECT_FILE}", True))
    elif _is_yaml(name):
        strays.append(Stray(name, "not read here: a record stands in the folder of its kind, like figures/", True))
    elif not name.startswith(_ABOUT):
        strays.append(Stray(name, "ignored: not a file of records", False))


def _place_within(path: str, below: str, files: list[File], strays: list[Stray]) -> None:
    """Sorts what lies in the folder of a kind, `below` that of the content: files of records, and what should not be here."""
    if below.endswith(SUFFIXES):
        _take(path, below, files, strays)
    elif _is_yaml(below):
        strays.append(Stray(below, f"not read under this name: it should end in {SUFFIXES[0]}", True))
    elif os.path.isdir(path):  # noqa: PTH112
        strays.append(_nested(path, below))
    elif not below.rpartition("/")[2].startswith(_ABOUT):
        strays.append(Stray(below, f"ignored: its name does not end in {SUFFIXES[0]}", False))


def _take(path: str, below: str, files: list[File], strays: list[Stray]) -> None:
    """A file of records, if its name and its state can be read."""
    if not below.isascii() and not _is_utf8(below):
        named = "its folder" if _is_utf8(below.rpartition("/")[2]) else "the file"
        strays.append(Stray(below, f"the name of {named} is not UTF-8: give it another", True))
        return
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError as error:
        lost = (
            "a link that leads nowhere" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror or error}"
        )
        strays.append(Stray(below, lost, True))
        return
    files.append((below, status.st_size, status.st_mtime_ns, status.st_ctime_ns))


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
