"""The claims of the essay."""

from typing import Annotated, Any, Literal

import typer

from purgecli import codes
from purgecli.commands import asking, completing, printing
from purgecli.commands.options import Command, ListFormat, OneFormat, settings
from purgecli.output import NOTHING_FOUND, fail, show

app = typer.Typer()

ClaimId = Annotated[str, typer.Argument(help="A claim's id.", autocompletion=completing.claims)]
Verdict = codes.Verdict


@app.command(cls=Command)
def claims(
    context: typer.Context,
    verdict: Annotated[Verdict | None, typer.Option("--verdict", help="Claims with this verdict.")] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", help="Claims of this reason: its id or number.", autocompletion=completing.reasons)
    ] = None,
    audit: Annotated[bool, typer.Option("--audit", help="The whole essay, passage by passage.")] = False,
    format: ListFormat = "text",
) -> None:
    """The essay's claims with their verdicts. Example: purge claims --verdict wrong"""
    from purgecli.library import queries
    from purgecli.render import claim as render

    library = asking.library(context)
    wanted = asking.one(library, "reasons", reason) if reason else None
    if audit and format == "text":
        passages, omissions = queries.summaries(library, "passages"), queries.summaries(library, "omissions")
        sources = queries.sources(library, render.cited_ids(omissions))
        return show(render.audit(passages, queries.summaries(library, "claims"), omissions, sources), settings(context))
    texts = queries.all_documents(library, "claims") if format == "json" else queries.summary_texts(library, "claims")
    chosen = [(text, one) for text, one in ((text, queries.parse(text)) for text in texts) if _is_wanted(one, verdict, wanted)]
    if format == "json":
        return printing.json_list([text for text, _ in chosen])
    found = [one for _, one in chosen]
    if not found and (verdict or wanted):
        fail("no claim passes these filters; purge claims lists them all", NOTHING_FOUND)
    if format != "text":
        return printing.table(format, render.FIELDS, render.as_rows(found))
    show(render.claim_list(found), settings(context))


def _is_wanted(claim: Any, verdict: str | None, reason: str | None) -> bool:
    return (verdict is None or claim.verdict == verdict) and (reason is None or reason in claim.reasons)


@app.command(cls=Command)
def claim(
    context: typer.Context,
    id: ClaimId,
    format: OneFormat = "text",
) -> None:
    """One claim: verdict, evidence on each side, scholars. Example: purge claim trotskys-old-phrase"""
    from purgecli.library import queries

    library = asking.library(context)
    found = asking.one(library, "claims", id)
    if format == "json":
        return printing.json_one(queries.document(library, "claims", found))
    from purgecli.render import claim as render

    record = queries.record(library, "claims", found)
    show(render.claim_page(record, queries.sources(library, [*render.cited_ids([record]), *record.further])), settings(context))
