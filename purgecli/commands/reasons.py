"""The reasons, and the historians' debate."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands import asking, completing, parts
from purgecli.commands.options import ListFormat, OneFormat
from purgecli.commands.printing import Answer, answer, json_list, json_one

if TYPE_CHECKING:
    from purgecli.data.listings import Table
    from purgecli.pages.model import Page

app = typer.Typer()


@app.command(cls=parts.Paged)
def reasons(context: typer.Context, format: ListFormat = "text") -> None:
    """The reasons, each with where scholarship stands. Example: purge reasons"""
    from purgecli.library import queries

    library = asking.library(context)

    def page() -> "Page":
        from purgecli.pages import claim, reason

        found, omissions = queries.reasons(library), queries.omissions(library)
        ids = [*reason.sources_of_lines(found, standing=True), *claim.cited_ids(one.cites for one in omissions)]
        return reason.reason_list(found, omissions, queries.notes(library, ids))

    def table() -> "Table":
        from purgecli.data import listings

        return listings.reasons(queries.reasons(library))

    answer(context, format, Answer(page, lambda: json_list(queries.all_documents(library, "reasons")), table))


@app.command(cls=parts.Dossier)
def reason(
    context: typer.Context,
    id: Annotated[list[str], typer.Argument(help="Its number, id, or words of its title.", autocompletion=completing.reasons)],
    format: OneFormat = "text",
) -> None:
    """One reason whole: argument, verdicts, scholars, cases. Example: purge reason 2"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "reasons", " ".join(id))

    def page() -> "Page":
        from purgecli.pages import reason
        from purgecli.pages.notes import ids_on_page

        record = queries.reason(library, found)
        return reason.reason_page(record, queries.notes(library, ids_on_page(record)))

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.reason(library, found)
        return brief.of_reason(record, queries.sources(library, ids_on_page(record)))

    def json() -> str:
        return json_one(queries.the_document(library, "reasons", found))

    answer(context, format, Answer(page, json, brief=short))


@app.command(cls=parts.Paged)
def debate(context: typer.Context, format: ListFormat = "text") -> None:
    """What each historian argues, before and after the archives opened. Example: purge debate"""
    from purgecli.library import queries

    library = asking.library(context)

    def page() -> "Page":
        from purgecli.pages import claim

        found = queries.scholars(library)
        return claim.debate(found, queries.notes(library, claim.cited_ids(one.argues.cites for one in found)))

    def table() -> "Table":
        from purgecli.data import listings

        return listings.scholars(queries.scholars(library))

    answer(context, format, Answer(page, lambda: json_list(queries.all_documents(library, "scholars")), table))
