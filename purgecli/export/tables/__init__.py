"""The tables of the export, in one place."""

from __future__ import annotations

from purgecli.export.tables import argument, cases, documents, people, works

TABLES = (*people.TABLES, *cases.TABLES, *documents.TABLES, *argument.TABLES, *works.TABLES)
"""All tables, in the order in which they are written and listed."""

BY_NAME = {table.name: table for table in TABLES}

RECORDS, TEXTS, CITATIONS = BY_NAME["records"], BY_NAME["texts"], BY_NAME["citations"]
"""The tables that every record fills in the same way."""
