"""The claims of the essay."""

from typing import TYPE_CHECKING, Annotated

import typer

from purgecli import codes, vocabulary
from purgecli.commands import asking, completing, parts
from purgecli.commands.options import Command, ListFormat, OneFormat
from purgecli.commands.printing import Answer, answer, json_list, json_one
from purgecli.output import NOTHING_FOUND, USAGE, fail

if TYPE_CHECKING:
    from purgecli import views
    from purgecli.data.listings import Table
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

app = typer.Typer()

ClaimId = Annotated[list[str], typer.Argument(help="A claim's id, or words of it.", autocompletion=completing.claims)]


@app.command(cls=Command)
def claims(
    context: typer.Context,
    which: Annotated[
        list[str] | None, typer.Argument(help="Only those with a verdict, of a reason, with words: wrong, 2, kirov.")
    ] = None,
    verdict: Annotated[codes.Verdict | None, typer.Option("--verdict", help="Claims with this verdict.")] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", help="Claims of this reason: its id or number.", autocompletion=completing.reasons)
    ] = None,
    audit: Annotated[bool, typer.Option("--audit", help="The whole essay, passage by passage.")] = False,
    exercise: Annotated[bool, typer.Option("--exercise", help="A sheet for a class: claims without verdicts.")] = False,
    key: Annotated[bool, typer.Option("--key", help="The verdicts to the exercise, by its numbers.")] = False,
    format: ListFormat = "text",
) -> None:
    """The essay's claims with their verdicts. Example: purge claims --verdict wrong"""
    from purgecli.library import queries

    library = asking.library(context)
    wanted = asking.one(library, "reasons", reason) if reason else None
    if sum((audit, exercise, key)) > 1 or ((audit or exercise or key) and verdict) or (audit and reason):
        fail("--audit, --exercise and --key go alone, the last two perhaps with --reason", USAGE)
    verdicts, others = _told_apart(library, which or [], verdict)
    found = [one for one in queries.claims(library) if _is_wanted(one, verdicts, wanted) and (others is None or one.id in others)]
    if audit or exercise or key:
        if format not in ("text", "markdown", "html"):
            fail("--audit, --exercise and --key are pages: --format text, markdown or html", USAGE)
        make = _audit if audit else _exercise if exercise else _key
        return answer(context, format, Answer(lambda: make(library, found), lambda: ""))

    def some() -> "list[views.ClaimLine]":
        # To a program an empty list is an answer.
        if not found and (verdict or wanted or which):
            fail("no claim passes these filters; purge claims lists them all", NOTHING_FOUND)
        return found

    def page() -> "Page":
        from purgecli.pages import claim

        return claim.claim_list(some())

    def table() -> "Table":
        from purgecli.data import listings

        return listings.claims(some())

    documents = (queries.the_document(library, "claims", one.id) for one in found)
    answer(context, format, Answer(page, lambda: json_list(list(documents)), table))


def _told_apart(library: "Library", which: list[str], verdict: str | None) -> tuple[set[str], set[str] | None]:
    """(the verdicts among some words, the ids of the claims that the other words mean; None where there is no other word)."""
    words = [one.casefold() for one in which]
    verdicts = {one for one in words if one in vocabulary.VERDICTS} | ({verdict} if verdict else set())
    text = " ".join(one for one in words if one not in vocabulary.VERDICTS)
    if not text:
        return verdicts, None
    from purgecli.library import queries, search

    if reason := queries.find_id(library, "reasons", text).id:
        return verdicts, {one.id for one in queries.claims(library) if reason in one.reasons}
    return verdicts, {hit.id for hit in search.find(library, text, ("claims",))}


def _is_wanted(claim: "views.ClaimLine", verdicts: set[str], reason: str | None) -> bool:
    return (not verdicts or claim.verdict in verdicts) and (reason is None or reason in claim.reasons)


def _audit(library: "Library", found: "list[views.ClaimLine]") -> "Page":
    from purgecli.library import queries
    from purgecli.pages import claim

    omissions = queries.omissions(library)
    sources = queries.notes(library, claim.cited_ids(one.cites for one in omissions))
    return claim.audit(queries.passages(library), found, omissions, sources)


def _exercise(library: "Library", found: "list[views.ClaimLine]") -> "Page":
    from purgecli.library import queries
    from purgecli.pages import claim

    return claim.exercise(queries.passages(library), found)


def _key(library: "Library", found: "list[views.ClaimLine]") -> "Page":
    from purgecli.pages import claim

    return claim.key(found)


@app.command(cls=parts.Dossier)
def claim(context: typer.Context, id: ClaimId, format: OneFormat = "text") -> None:
    """One claim: verdict, evidence on each side, scholars. Example: purge claim trotskys-old-phrase"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "claims", " ".join(id))

    def page() -> "Page":
        from purgecli.pages import claim
        from purgecli.pages.notes import ids_on_page

        record = queries.claim(library, found)
        return claim.claim_page(record, queries.notes(library, ids_on_page(record)))

    def short() -> "Page":
        from purgecli.pages import brief
        from purgecli.pages.notes import ids_on_page

        record = queries.claim(library, found)
        return brief.of_claim(record, queries.sources(library, ids_on_page(record)))

    def json() -> str:
        return json_one(queries.the_document(library, "claims", found))

    answer(context, format, Answer(page, json, brief=short))
