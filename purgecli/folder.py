"""Where the content is, which files it has, and whether it has changed.

Content lies in layers: one folder, or the shipped one and on top of it another, whose records replace those with the same id.
"""

import os
from collections.abc import Iterator
from pathlib import Path

SUBJECT_FILE = "subject.yaml"
SUFFIXES = (".yaml", ".yml")
"""How the names of files of records end."""

_INSTALLED = Path(__file__).resolve().parent / "_content"
"""The shipped content of an installed package. An installer puts files there by name, which shows in the folders' times."""

Layers = tuple[Path, ...]
"""The folders of the content, the lowest first."""

File = tuple[str, int, int, int]
"""Path below the folder, size in bytes, times of the last modification and of the last change of status in ns."""


def default_folder() -> Path:
    """The shipped content: inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    return _INSTALLED if _INSTALLED.is_dir() else here.parent / "content"


def scan(folder: Path) -> list[File]:
    """The YAML files of a folder, in order of path.

    A folder that is not there, or may not be read, has no files.
    """
    found = _yaml_files(str(folder), "")
    return sorted(entry for entry in found if "/" in entry[0] or entry[0] == SUBJECT_FILE)


def fingerprint(layers: Layers) -> str:
    """A text that changes whenever a file of the content is added, removed, written or replaced.

    Of installed content only the folders are looked at: to look at each file would cost a look-up a tenth of its time.
    """
    return "\n".join(line for layer in layers for line in (str(layer), *_states(layer)))


def _states(layer: Path) -> Iterator[str]:
    if layer == _INSTALLED:
        for folder in (layer, *sorted(one for one in layer.iterdir() if one.is_dir())):
            yield f"{folder.name}|{folder.stat().st_mtime_ns}|{folder.stat().st_ctime_ns}"
    else:
        for file in scan(layer):
            yield "|".join(map(str, file))


def _yaml_files(folder: str, prefix: str) -> list[File]:
    """The YAML files of a folder and of the folders directly in it (the layout has one level)."""
    found: list[File] = []
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return found
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(SUFFIXES):
            try:
                status = entry.stat()
            except OSError:
                continue
            found.append((prefix + entry.name, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
        elif not prefix and entry.is_dir():
            found += _yaml_files(entry.path, entry.name + "/")
    return found
