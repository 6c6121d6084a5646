"""What a table of the export is, as data: from it come the SQL, the heads of the CSV files, `datapackage.json` and the metadata.

A table is filled from the documents of some kinds of records: `each` says which part of a document makes a row, and the `at` of a
column where in that part its value stands. The engine that does it is `rows`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Document: TypeAlias = "dict[str, Json]"
Value: TypeAlias = "bool | int | str | None"

Code = TypeVar("Code", bound=str)

Type = Literal["text", "integer", "boolean", "list", "address", "date", "day"]
"""`list` is texts joined by `; `. A `date` is EDTF and brings two columns of the type `day`: the earliest and the latest that it
may mean, null where open."""

ITEM, NUMBER, OUTER, KEY, FIELD, KIND, RECORD = ".", "#", "##", "%", "<", "$", "^id"
"""What an `at` may be besides a path: the item itself; its place in its list, from 1, and that of the list around it; its key in
its object; the field that it stands in, where a table takes several; the kind and the id of its record. `^` begins any path
from the document's root."""

EARLIEST, LATEST = "_first", "_last"
"""The ends of the names of the two columns that a date brings."""


class Place(NamedTuple):
    """An item that makes a row, and where it stands: `numbers` are its places in its lists, the outermost first."""

    kind: str
    document: Document
    item: Json
    numbers: tuple[int, ...]
    key: str
    field: str


class Column(NamedTuple):
    """A column: where its values come from, what they mean, and to which table's key they refer.

    `at` is its own name where nothing else is said; `compute` makes a value that stands nowhere. `words` are the codes that it
    may hold, with their labels. A `prose` is a statement in our words, which `texts` has too; a number `in_years` has that unit.
    """

    name: str
    about: str
    type: Type = "text"
    at: str = ""
    compute: Callable[[Place], Value] | None = None
    refers: str | None = None
    required: bool = False
    words: Mapping[str, str] | None = None
    prose: bool = False
    in_years: bool = False


class Reference(NamedTuple):
    """Columns that together refer to a key of several columns in another table."""

    columns: Sequence[str]
    table: str
    key: Sequence[str]


class Field(NamedTuple):
    """A column as it is written: a date is three of them."""

    name: str
    about: str
    type: Type
    column: Column


class Table(NamedTuple):
    """A table; `key` is its primary key, `facets` are columns that Datasette counts by, `searched` those of its full-text index.

    `kinds` are the kinds of records whose documents fill it, `each` the paths of the items in them, of which each makes a row.
    """

    name: str
    title: str
    about: str
    columns: Sequence[Column]
    kinds: Sequence[str] = ()
    each: Sequence[str] = ("",)
    key: Sequence[str] = ("id",)
    refers: Sequence[Reference] = ()
    facets: Sequence[str] = ()
    searched: Sequence[str] = ()
    label: str | None = None

    def fields(self) -> Iterator[Field]:
        """The columns as they are written, in order."""
        for column in self.columns:
            yield Field(column.name, column.about, column.type, column)
            if column.type == "date":
                yield Field(f"{column.name}{EARLIEST}", f"The earliest day that `{column.name}` may mean", "day", column)
                yield Field(f"{column.name}{LATEST}", f"The latest day that `{column.name}` may mean", "day", column)

    def references(self) -> Iterator[Reference]:
        """What it refers to, in order."""
        yield from (Reference((one.name,), one.refers, ("id",)) for one in self.columns if one.refers)
        yield from self.refers


def words(labels: Mapping[Code, str]) -> dict[str, str]:
    """The codes of a closed list, with their labels."""
    return {str(code): label for code, label in labels.items()}


def record(name: str, kind: str, about: str) -> Column:
    """The column by which a row belongs to its record; `kind` is the table of those."""
    return Column(name, about, at=RECORD, refers=kind, required=True)


def number(about: str = "Place in the record's list, from 1") -> Column:
    """The column that tells the rows of one record apart."""
    return Column("number", about, "integer", NUMBER, required=True)
