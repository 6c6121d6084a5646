"""Search over every record."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands import asking, missing
from purgecli.commands.options import Command, ListFormat
from purgecli.commands.printing import Answer, answer
from purgecli.kinds import SINGULARS
from purgecli.output import USAGE, fail, printable, warn

if TYPE_CHECKING:
    from purgecli.data.listings import Table
    from purgecli.pages.model import Page

app = typer.Typer()

MOST_SHOWN = 20
"""Hits on a screen."""


@app.command(cls=Command)
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help='Words, "a phrase", or a beginning with a star: rehabil*')],
    within: Annotated[
        str | None, typer.Option("--in", "--kind", metavar="KINDS", help="Only in these: figures,claims,sources.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All that was found, not only the first 20.")] = False,
    format: ListFormat = "text",
) -> None:
    """Every record with all of the words, the best first. Example: purge search torture confession"""
    from purgecli.library import search as searching

    wanted = [one for one in (within or "").casefold().replace(" ", "").split(",") if one]
    kinds = tuple(SINGULARS.get(one, one) for one in wanted) or searching.KINDS
    if unknown := [kind for kind in kinds if kind not in searching.KINDS]:
        fail(f"'{printable(unknown[0])}' can't be searched; there are {', '.join(searching.KINDS)}", USAGE)
    library = asking.library(context)
    text = " ".join(words)
    is_screen = format not in ("json", "csv", "csv-excel")
    # One more than is shown, to say that there are more.
    most = MOST_SHOWN + 1 if is_screen and not every else searching.MOST_HITS
    findings = searching.look_up(library, text, kinds, most)
    if findings.is_answer and findings.unknown and (corrected := searching.corrected(library, text, slips=True)):
        again = searching.look_up(library, corrected, kinds, most)
        if again.is_answer and not again.unknown:
            warn(
                f"no record has {' or '.join(map(printable, findings.unknown))}; these have the words of '{printable(corrected)}'"
            )
            findings, text = again, corrected
    if not findings.is_answer:
        missing.nothing(library, text, findings)

    def page() -> "Page":
        from purgecli.library import listing
        from purgecli.pages import search

        listed = listing.listed(library, text)
        people = listed.options if listed else listing.faction(library, text)
        return search.hit_list(findings, None if every else MOST_SHOWN, " ".join(["purge figures", *people]) if people else None)

    def table() -> "Table":
        from purgecli.data import listings

        return listings.hits(findings.hits)

    def json() -> str:
        from purgecli.data import listings

        return listings.as_objects(table())

    answer(context, format, Answer(page, json, table))
    if findings.left_out and not is_screen:
        after = f"after the first {findings.whole} records" if findings.whole else "no record has all of these words;"
        warn(f"{after} stand those without: {', '.join(map(printable, findings.left_out))}")
