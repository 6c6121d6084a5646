"""The libraries that are kept between calls."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from purgecli.render.layout import QUIET, Row, Rows, commands, paragraph, prose, screen, section

if TYPE_CHECKING:
    from purgecli.library.labels import Label


def library_list(libraries: "list[tuple[Path, Label | None]]", folders: list[Path]) -> Group:
    """Each library with the content that it was made from, and the folders that they lie in."""
    rows = []
    for path, label in libraries:
        made_from = " + ".join(label.folders) if label else "an earlier version, no longer read"
        used = f"used {label.day}" if label else None
        rows.append(
            Row(f"{path.stat().st_size / 1e6:.1f} MB", prose(made_from, (used, QUIET) if used else None, (path.name, QUIET)))
        )
    count = f"{len(libraries)} libraries" if len(libraries) != 1 else "1 library"
    where = [paragraph(prose(str(folder))) for folder in folders]
    more = commands(("purge cache --clear", "remove them; each is made again when it is asked for"))
    return screen(Rows(rows, 10), Text(f"\n  {count}", style=QUIET), section("Where", *where), section("See also", more))
