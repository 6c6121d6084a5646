"""Prints records as data: JSON, CSV, Markdown, citations."""

from typing import Any

from purgecli.output import write_data, write_folded
from purgecli.settings import Settings

BYTE_ORDER_MARK = "\ufeff"
"""What tells Excel that a CSV file is in UTF-8; other programs would take it for a part of the first column's name."""


def json_one(document: str | None) -> None:
    """One document, indented."""
    import json

    write_data(json.dumps(json.loads(document or "null"), ensure_ascii=False, indent=2))


def json_list(documents: list[str]) -> None:
    """Documents as an array, one a line."""
    write_data("[" + ",\n ".join(documents) + "]")


def json_overview(library: Any) -> None:
    """The subject, with the reasons' summaries under `reasons`."""
    import json

    from purgecli.library import queries

    subject = json.loads(queries.document(library, "subject", "subject") or "{}")
    subject["reasons"] = [json.loads(text) for text in queries.summary_texts(library, "reasons")]
    write_data(json.dumps(subject, ensure_ascii=False, indent=2))


def table(format: str, header: Any, rows: Any) -> None:
    """A table as `csv`, `csv-excel` (with a byte order mark) or `markdown`."""
    from purgecli.render import tables

    if format == "markdown":
        return write_data(tables.as_markdown(header, rows))
    write_data((BYTE_ORDER_MARK if format == "csv-excel" else "") + tables.as_csv(header, rows))


def entries(style: str, found: list[Any], italics: str, wishes: Settings) -> None:
    """Formatted entries, an empty line between them."""
    from purgecli.cite import formats

    citations([entry.text for entry in formats.entries(style, found)], italics, wishes, "\n\n")


def citations(texts: list[str], italics: str, wishes: Settings, between: str = "\n") -> None:
    """Formatted citations; unwrapped, as they are meant to be copied, unless the user asked for a width."""
    import sys

    from purgecli.cite import formats
    from purgecli.terminal import facts

    wanted = italics
    if italics == "auto":
        wanted = "ansi" if facts.is_watched(sys.stdout) else "plain"
    if wanted == "ansi" and (wishes.plain or facts.is_dumb()):
        wanted = "plain"
    write_folded(between.join(formats.shown(text, wanted) for text in texts), wishes)
