"""What Datasette wants to know of the database: titles, licence, units, facets, what each column means.

https://docs.datasette.io/en/stable/metadata.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import clean
from purgecli.export import licences, tables
from purgecli.export.questions import QUESTIONS

if TYPE_CHECKING:
    from purgecli import views
    from purgecli.export.model import Column, Json, Table


def document(subject: views.Subject | None, database: str) -> dict[str, Json]:
    """The metadata for a database of that name."""
    found: dict[str, Json] = {"title": "Content", "description": ABOUT}
    if subject:
        licence = licences.of(clean.shown(subject.license))
        found["title"] = clean.shown(subject.title)
        found["license"] = licence.title
        found |= {"license_url": licence.url} if licence.url else {}
    questions: dict[str, Json] = {
        one.name: {"title": one.title, "description": one.about, "facets": list(one.facets)} for one in QUESTIONS
    }
    known: dict[str, Json] = {table.name: _table(table) for table in tables.TABLES}
    # The library that Datasette has for units would show a year of its own as `a`.
    found["custom_units"] = [f"{_YEARS} = [term] = yrs"]
    found["databases"] = {database: {"tables": known | questions}}
    return found


_YEARS = "term_year"

ABOUT = (
    "Dates are EDTF, New Style, as the record has them; beside each stand the earliest and the latest day that it may mean, "
    "empty where open. An empty field means that nothing was read on it, not that there was nothing."
)


def described(column: Column, about: str) -> str:
    """What a column means, with the words that it may hold."""
    if not column.words:
        return about
    words = ", ".join(code if code == label else f"{code} ({label})" for code, label in column.words.items())
    return f"{about}: {words}"


def _table(table: Table) -> Json:
    fields = list(table.fields())
    units: dict[str, Json] = {column.name: _YEARS for column in table.columns if column.in_years}
    found: dict[str, Json] = {
        "title": table.title,
        "description": table.about,
        "columns": {field.name: described(field.column, field.about) for field in fields},
        "facets": list(table.facets),
    }
    found |= {"units": units} if units else {}
    return found | ({"label_column": table.label} if table.label else {})
