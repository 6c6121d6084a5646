"""The work as a site: static pages that open from the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.site import build

if TYPE_CHECKING:
    from pathlib import Path

    from purgecli.library.store import Library


def write(library: Library, folder: Path, name: str) -> None:
    """Writes the site into an empty folder. Raises `OSError`."""
    build.write(library, folder)
