"""Prints records as data: JSON, CSV, Markdown, citations."""

from typing import Any

from purgecli.output import put, write, write_json


def json_one(document: str | None) -> None:
    """One document, indented."""
    import json

    write_json(json.dumps(json.loads(document or "null"), ensure_ascii=False, indent=2))


def json_list(documents: list[str]) -> None:
    """Documents as an array, one a line."""
    write_json("[" + ",\n ".join(documents) + "]")


def json_overview(library: Any) -> None:
    """The subject, with the reasons' summaries under `reasons`."""
    import json

    from purgecli.library import queries

    subject = json.loads(queries.document(library, "subject", "subject") or "{}")
    subject["reasons"] = [json.loads(text) for text in queries.summary_texts(library, "reasons")]
    write_json(json.dumps(subject, ensure_ascii=False, indent=2))


def table(format: str, header: Any, rows: Any) -> None:
    """A table as CSV or Markdown."""
    from purgecli.render import tables

    write(tables.as_csv(header, rows) if format == "csv" else tables.as_markdown(header, rows))


def entries(style: str, found: list[Any], italics: str) -> None:
    """Formatted entries, an empty line between them; unwrapped, as they are meant to be copied."""
    import sys

    from purgecli.cite import formats

    wanted = ("ansi" if sys.stdout.isatty() else "plain") if italics == "auto" else italics
    put("\n\n".join(formats.shown(entry.text, wanted) for entry in formats.entries(style, found)))
