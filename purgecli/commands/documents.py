"""The documents: orders, decrees, decisions, letters."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli.commands import asking, completing, parts
from purgecli.commands.options import Command, ListFormat, OneFormat
from purgecli.commands.printing import Answer, answer, json_list, json_one

if TYPE_CHECKING:
    from purgecli.data.listings import Table
    from purgecli.pages.model import Page

app = typer.Typer()


@app.command(cls=Command)
def documents(context: typer.Context, format: ListFormat = "text") -> None:
    """Orders, decrees, decisions and letters, by date. Example: purge documents"""
    from purgecli.library import queries

    library = asking.library(context)

    def page() -> "Page":
        from purgecli.pages import document

        found = queries.documents(library)
        return document.document_list(found, queries.notes(library, document.sources_of_list(found)))

    def table() -> "Table":
        from purgecli.data.listings import Table

        found = queries.documents(library)
        header = ("id", "date", "kind", "name", "body", "short")
        return Table(header, [(one.id, one.date, one.kind, one.name, one.body, one.short.text) for one in found])

    answer(context, format, Answer(page, lambda: json_list(queries.all_documents(library, "documents")), table))


@app.command(cls=parts.Dossier)
def document(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A document's id.", autocompletion=completing.records("documents"))],
    format: OneFormat = "text",
) -> None:
    """One document: who issued and signed it, what stood in it. Example: purge document nkvd-order-00447"""
    from purgecli import views
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "documents", id)

    def page() -> "Page":
        from purgecli.pages import document
        from purgecli.pages.notes import ids_on_page

        record = queries.whole(library, views.Document, found)
        return document.document_page(record, queries.notes(library, ids_on_page(record)))

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.whole(library, views.Document, found)
        return brief.of_document(record, queries.sources(library, ids_on_page(record)))

    answer(context, format, Answer(page, lambda: json_one(queries.the_document(library, "documents", found)), brief=short))
