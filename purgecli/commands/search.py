"""Search over every record."""

from typing import Annotated

import typer

from purgecli.commands import asking, printing
from purgecli.commands.options import Command, ListFormat, settings
from purgecli.output import NOTHING_FOUND, USAGE, fail, printable, show, write_data

app = typer.Typer()


@app.command(cls=Command)
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help='Words, "a phrase", or a beginning with a star: rehabil*')],
    within: Annotated[str | None, typer.Option("--in", metavar="KINDS", help="Only in these: figures,claims,sources.")] = None,
    format: ListFormat = "text",
) -> None:
    """Every record with all of the words, the best first. Example: purge search torture confession"""
    from purgecli.library import search as searching

    kinds = tuple(within.split(",")) if within else searching.KINDS
    if unknown := [kind for kind in kinds if kind not in searching.KINDS]:
        fail(f"'{printable(unknown[0])}' can't be searched; there are {', '.join(searching.KINDS)}", USAGE)
    library = asking.library(context)
    hits = searching.find(library, " ".join(words), kinds)
    if not hits:
        near = searching.near_words(library, " ".join(words))
        hint = f"; near words are {', '.join(near)}" if near else "; fewer words find more"
        fail(f"nothing has all of '{printable(' '.join(words))}'{hint}", NOTHING_FOUND)
    from purgecli.render import search as render

    if format == "json":
        return write_data(render.as_json(hits))
    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(hits))
    show(render.hit_list(hits), settings(context))
