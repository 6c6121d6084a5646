"""The libraries that are kept between calls."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands.options import Command, OneFormat, settings
from purgecli.commands.printing import Answer, answer
from purgecli.output import FAILED, USAGE, fail, printable, write_folded

if TYPE_CHECKING:
    from purgecli.library.labels import Label
    from purgecli.pages.model import Page

app = typer.Typer()


@app.command(cls=Command)
def cache(
    context: typer.Context,
    clear: Annotated[bool, typer.Option("--clear", help="Remove them; each is made again when it is asked for.")] = False,
    format: OneFormat = "text",
) -> None:
    """The libraries made from content folders and kept between calls. Example: purge cache --clear"""
    from purgecli.library import labels, places

    wishes = settings(context)
    folders = places.in_use(places.cache_folder())
    found = [(one, labels.read(one)) for folder in folders for one in labels.libraries(folder)]
    if clear and format != "text":
        fail("--clear says in words what it removed: leave out --format", USAGE)
    if clear:
        return write_folded(_cleared([one for one, _ in found]), wishes)

    def page() -> "Page":
        from purgecli.pages import cache

        return cache.library_list(found, folders)

    answer(context, format, Answer(page, lambda: _as_json(found)))


def _cleared(found: list[Path]) -> str:
    """Removes libraries; says how many."""
    from purgecli.library import labels

    for one in found:
        try:
            labels.remove(one)
        except OSError as error:
            fail(f"'{printable(str(one), 200)}' can't be removed: {error.strerror or error}", FAILED)
    return f"{len(found)} libraries removed" if len(found) != 1 else "1 library removed"


def _as_json(found: "list[tuple[Path, Label | None]]") -> str:
    import json

    items = [
        {
            "file": str(path),
            "bytes": path.stat().st_size,
            "folders": list(label.folders) if label else None,
            "used": label.day if label else None,
        }
        for path, label in found
    ]
    return json.dumps(items, ensure_ascii=False, indent=1)
