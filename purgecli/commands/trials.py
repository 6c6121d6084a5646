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
def trials(context: typer.Context, format: ListFormat = "text") -> None:
    """The trials, with their sentences. Example: purge trials"""
    from purgecli.library import queries

    library = asking.library(context)

    def page() -> "Page":
        from purgecli.pages import trial

        return trial.trial_list(queries.trials(library))

    def table() -> "Table":
        from purgecli.data import listings

        return listings.trials(queries.trials(library))

    answer(context, format, Answer(page, lambda: json_list(queries.all_documents(library, "trials")), table))


@app.command(cls=parts.Dossier)
def trial(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A trial's id: moscow-1938.", autocompletion=completing.trials)],
    format: ListFormat = "text",
) -> None:
    """One trial: charges, every defendant, what came after. Example: purge trial moscow-1938"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "trials", id)

    def page() -> "Page":
        from purgecli.pages import trial
        from purgecli.pages.notes import ids_on_page

        record = queries.trial(library, found)
        return trial.trial_page(record, queries.sources(library, ids_on_page(record)))

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
