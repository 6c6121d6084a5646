"""The libraries that are kept between calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.pages.model import Commands, Page, Paragraph, Quiet, Remark, Row, Rows, Section, page, prose, section

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from purgecli.library.labels import Label


def library_list(libraries: Sequence[tuple[Path, Label | None]], folders: Sequence[Path]) -> Page:
    """Each library with the content that it was made from, and the folders that they lie in."""
    lines = []
    for path, label in libraries:
        made_from = " + ".join(label.folders) if label else "an earlier version, no longer read"
        used = Quiet(f"used {label.day}") if label else None
        lines.append(Row(f"{path.stat().st_size / 1e6:.1f} MB", prose(made_from, used, Quiet(path.name))))
    count = f"{len(libraries)} libraries" if len(libraries) != 1 else "1 library"
    more = Commands([("purge cache --clear", "remove them; each is made again when it is asked for")])
    where = [Paragraph([str(folder)]) for folder in folders]
    return page("Libraries", Rows(lines, 10), Remark(count), section("Where", *where), Section("See also", [more]))
