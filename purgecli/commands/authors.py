"""What authors of content need."""

from typing import Annotated

import typer

from purgecli.commands import asking
from purgecli.commands.options import Command
from purgecli.output import USAGE, fail, printable, write

app = typer.Typer()


@app.command(cls=Command)
def check(
    context: typer.Context,
    folder: Annotated[str | None, typer.Argument(help="A content folder; the shipped one by default.")] = None,
) -> None:
    """Every fault of a content folder, with file and line. Example: purge check content"""
    from pathlib import Path

    from purgecli.authoring import check as checker
    from purgecli.authoring.content import load_all
    from purgecli.folder import default_folder

    root = Path(folder) if folder is not None else default_folder()
    if not root.is_dir():
        fail(f"{printable(str(root), 200)} is no folder", USAGE)
    content = load_all(root)
    if found := checker.faults(content):
        asking.report(found, str(root))
    write(f"{sum(len(group) for group in content.records.values())} records, no faults")
