"""The cohorts."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands import asking, completing, parts
from purgecli.commands.options import Command, ListFormat, alone
from purgecli.commands.printing import Answer, answer, json_list, json_one

if TYPE_CHECKING:
    from purgecli.data.listings import Table
    from purgecli.pages.model import Page

app = typer.Typer()


@app.command(cls=Command)
def cohorts(context: typer.Context, format: ListFormat = "text") -> None:
    """The bodies whose members are followed by name. Example: purge cohorts"""
    from purgecli.library import queries

    library = asking.library(context)

    def page() -> "Page":
        from purgecli.pages import cohort

        return cohort.cohort_list(queries.cohorts(library))

    def table() -> "Table":
        from purgecli.data import listings

        return listings.cohorts(queries.cohorts(library))

    answer(context, format, Answer(page, lambda: json_list(queries.all_documents(library, "cohorts")), table))


@app.command(cls=parts.Dossier)
def cohort(
    context: typer.Context,
    id: Annotated[list[str], typer.Argument(help="Its id, or words of its name: cc-1934.", autocompletion=completing.cohorts)],
    timeline: Annotated[bool, typer.Option("--timeline", help="How many were free, held and dead at each year's end.")] = False,
    format: ListFormat = "text",
) -> None:
    """One cohort: fates, published counts, every member. Example: purge cohort cc-1917 --timeline"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "cohorts", " ".join(id))

    if timeline:
        alone(context, "--timeline", "--brief")

    def page() -> "Page":
        from purgecli.pages import cohort
        from purgecli.pages.notes import ids_on_page

        record = queries.cohort(library, found)
        if timeline:
            return cohort.years_page(record)
        return cohort.cohort_page(record, queries.notes(library, ids_on_page(record)))

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.cohort(library, found)
        return brief.of_cohort(record, queries.sources(library, ids_on_page(record)))

    def table() -> "Table":
        from purgecli.data import listings

        record = queries.cohort(library, found)
        return listings.cohort_years(record) if timeline else listings.members(record)

    def json() -> str:
        return json_one(queries.the_document(library, "cohorts", found))

    answer(context, format, Answer(page, json, table, brief=short))
