"""The SQL of the tables, their indexes, their full-text searches and the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.export.questions import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from purgecli.export.model import Table, Type

_TYPES: dict[Type, str] = {"integer": "INTEGER", "boolean": "INTEGER"}
"""Type of a column -> SQLite's; of all others it is TEXT."""


def create(table: Table) -> str:
    """The statement that makes a table; the columns' descriptions stand in it as comments."""
    lines = []
    for field in table.fields():
        required = " NOT NULL" if field.column.required and field.name == field.column.name else ""
        lines.append(f"    {quoted(field.name)} {_TYPES.get(field.type, 'TEXT')}{required}, -- {field.about}")
    constraints = [f"PRIMARY KEY ({_names(table.key)})"]
    constraints += [
        f"FOREIGN KEY ({_names(one.columns)}) REFERENCES {quoted(one.table)} ({_names(one.key)})" for one in table.references()
    ]
    return (
        f"CREATE TABLE {quoted(table.name)} ( -- {table.about}\n"
        + "\n".join(lines)
        + "\n    "
        + ",\n    ".join(constraints)
        + "\n)"
    )


def insert(table: Table) -> str:
    """The statement that puts a row into a table."""
    return f"INSERT INTO {quoted(table.name)} VALUES ({', '.join('?' for _ in table.fields())})"


def indexes(table: Table) -> Iterator[str]:
    """Statements that index what a table refers to and is counted by, where its primary key does not begin with it."""
    wanted = [tuple(one.columns) for one in table.references()] + [(name,) for name in table.facets]
    for columns in dict.fromkeys(wanted):
        if tuple(table.key[: len(columns)]) != columns:
            yield f"CREATE INDEX {quoted('_'.join((table.name, 'by', *columns)))} ON {quoted(table.name)} ({_names(columns)})"


def searches(table: Table) -> Iterator[str]:
    """Statements that make and fill the full-text search of a table, which finds words without case and accents."""
    if table.searched:
        name = quoted(f"{table.name}_fts")
        options = f"content={quoted(table.name)}, tokenize='unicode61 remove_diacritics 2'"
        yield f"CREATE VIRTUAL TABLE {name} USING fts5 ({_names(table.searched)}, {options})"
        yield f"INSERT INTO {name} ({name}) VALUES ('rebuild')"


def views() -> Iterator[str]:
    """The statements that make the views."""
    for one in QUESTIONS:
        yield f"CREATE VIEW {quoted(one.name)} AS -- {one.about}\n{one.sql.strip()}"


def quoted(name: str) -> str:
    """An identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


def _names(names: Sequence[str]) -> str:
    return ", ".join(map(quoted, names))
