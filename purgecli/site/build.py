"""Writes a site into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from purgecli.show import html
from purgecli.site import index, plan
from purgecli.site.addresses import Addresses
from purgecli.site.frame import Frame, work
from purgecli.site.matter import Matter

if TYPE_CHECKING:
    from purgecli.library.store import Library

_ASSETS = Path(__file__).with_name("assets")


def write(library: Library, folder: Path) -> None:
    """Writes all files of a site into an empty folder. Raises `OSError`."""
    matter, addresses = Matter(library), Addresses(library)
    menu = [(part.path, part.words) for part in plan.parts(matter)]
    frame = Frame(work(library, matter.subject), menu, addresses)
    for leaf in plan.leaves(matter):
        _put(folder / leaf.path, frame.file(leaf))
    assets = folder / "assets"
    for asset in sorted(_ASSETS.iterdir()):
        _put(assets / asset.name, asset.read_text(encoding="utf-8"))
    _put(assets / "page.css", html.style_sheet())
    _put(assets / "index.js", index.script(library, addresses))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
