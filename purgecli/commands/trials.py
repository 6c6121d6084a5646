"""The trials."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands import asking, completing, parts
from purgecli.commands.options import Command, ListFormat
from purgecli.commands.printing import Answer, answer, json_list, json_one

if TYPE_CHECKING:
    from purgecli.data.listings import Table
    from purgecli.pages.model import Page

app = typer.Typer()


@app.command(cls=Command)
def trials(
    context: typer.Context,
    which: Annotated[list[str] | None, typer.Argument(help="Only those of a year, of somebody accused: 1937, bukharin.")] = None,
    format: ListFormat = "text",
) -> None:
    """The trials, with their sentences. Example: purge trials"""
    from purgecli.library import answering, queries

    library = asking.library(context)
    wanted = answering.trials(library, " ".join(which)) if which else queries.ids(library, "trials")
    if not wanted and which:
        asking.one(library, "trials", " ".join(which))
    found = [one for one in queries.trials(library) if one.id in wanted]

    def page() -> "Page":
        from purgecli.pages import trial

        return trial.trial_list(found)

    def table() -> "Table":
        from purgecli.data import listings

        return listings.trials(found)

    def json() -> str:
        return json_list([queries.the_document(library, "trials", one.id) for one in found])

    answer(context, format, Answer(page, json, table))


@app.command(cls=parts.Dossier)
def trial(
    context: typer.Context,
    id: Annotated[
        list[str],
        typer.Argument(help="Its id, number or year, or somebody accused: moscow-1938.", autocompletion=completing.trials),
    ],
    format: ListFormat = "text",
) -> None:
    """One trial: charges, every defendant, what came after. Example: purge trial moscow-1938"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "trials", " ".join(id))

    def page() -> "Page":
        from purgecli.pages import trial
        from purgecli.pages.notes import ids_on_page

        record = queries.trial(library, found)
        return trial.trial_page(record, queries.notes(library, ids_on_page(record)))

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.trial(library, found)
        return brief.of_trial(record, queries.sources(library, ids_on_page(record)))

    def table() -> "Table":
        from purgecli.data import listings

        return listings.defendants(queries.trial(library, found))

    def json() -> str:
        return json_one(queries.the_document(library, "trials", found))

    answer(context, format, Answer(page, json, table, brief=short))
