"""Where the content is, which files it has, and whether it has changed."""

import os
from pathlib import Path

SUBJECT_FILE = "subject.yaml"


def default_folder() -> Path:
    """The shipped content: inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "_content"
    return installed if installed.is_dir() else here.parent / "content"


def scan(folder: Path) -> list[tuple[str, int, int]]:
    """(path below the folder, size in bytes, modification time in ns) of each YAML file, in order of path.

    A folder that is not there, or may not be read, has no files.
    """
    found = _yaml_files(str(folder), "")
    return sorted(entry for entry in found if "/" in entry[0] or entry[0] == SUBJECT_FILE)


def fingerprint(folder: Path) -> str:
    """A text that changes whenever a file of the content is added, removed or written."""
    return "\n".join(f"{path}|{size}|{mtime}" for path, size, mtime in scan(folder))


def _yaml_files(folder: str, prefix: str) -> list[tuple[str, int, int]]:
    """The YAML files of a folder and of the folders directly in it (the layout has one level)."""
    found: list[tuple[str, int, int]] = []
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return found
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith((".yaml", ".yml")):
            try:
                status = entry.stat()
            except OSError:
                continue
            found.append((prefix + entry.name, status.st_size, status.st_mtime_ns))
        elif not prefix and entry.is_dir():
            found += _yaml_files(entry.path, entry.name + "/")
    return found
