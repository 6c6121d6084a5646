"""The tables of the export: nothing of the content is lost, keys hold, dates have both ends, the same content gives the same bytes."""

import csv
import json
import sqlite3
from contextlib import closing
from functools import cache

import pytest

from purgecli import clean, dates
from purgecli.export import rows, tables
from purgecli.export.questions import QUESTIONS
from purgecli.library import queries
from tests.conftest import FILES, takes_long


@pytest.fixture
def database(purge, tmp_path):
    path = tmp_path / "out.sqlite"
    done = purge("export", "--format", "sqlite", "--output", str(path))
    assert done.exit_code == 0, done.output
    with closing(sqlite3.connect(path)) as found:
        found.row_factory = sqlite3.Row
        yield found


@pytest.fixture(scope="module")
def shipped_rows(shipped_library):
    return list(rows.all_rows(shipped_library))


def leaves(value, path=()):
    """Every text and number in a document, with the path to it."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*path, key))
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, path)
    elif value is not None and not isinstance(value, bool):
        yield path, str(value)


COMPUTED = (
    ("figures", "relations", "from_name"), ("figures", "relations", "name"), ("trials", "counts"), ("cohorts", "counts"),
    ("cohorts", "published", "near"), ("cohorts", "published", "counted"), ("sources", "cited_by"), ("subject", "elsewhere"),
)  # fmt: skip
"""What a document repeats of other records, or counts; and where else the program sends who asks in vain."""


@cache
def is_computed(path):
    return any(path[: len(one)] == one for one in COMPUTED)


@takes_long
def test_every_value_of_the_shipped_content_is_in_some_table(shipped_library, shipped_rows):
    shown = cache(clean.shown)
    held = {part for _, row in shipped_rows for value in row for part in (str(value), *str(value).split("; "))}
    for kind in queries.kinds(shipped_library):
        for text in queries.each_document(shipped_library, kind):
            for path, value in leaves(json.loads(text)):
                if not is_computed((kind, *path)):
                    assert shown(value) in held, (kind, path, value)


def test_rows_are_as_wide_as_their_tables(shipped_rows):
    widths = {table.name: len(list(table.fields())) for table in tables.TABLES}
    assert all(len(row) == widths[table.name] for table, row in shipped_rows)


@takes_long
def test_keys_of_the_shipped_content_hold(shipped_library, tmp_path):
    from purgecli.export import sqlite_file

    sqlite_file.write(shipped_library, tmp_path, "all.sqlite")
    with closing(sqlite3.connect(tmp_path / "all.sqlite")) as found:
        assert found.execute("PRAGMA foreign_key_check").fetchall() == []
        assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert found.execute("SELECT count(*) FROM citations").fetchone()[0] > 10_000
        for one in QUESTIONS:
            assert found.execute(f"SELECT * FROM {one.name} LIMIT 3").fetchall(), one.name
        # The database counts what the program counts.
        counted = found.execute(
            "SELECT manner, people FROM fates_by_cohort WHERE cohort = 'cc-1934' AND manner NOT NULL"
        ).fetchall()
        assert dict(counted) == dict(queries.cohort(shipped_library, "cc-1934").counts)


def test_a_database_tells_what_the_records_tell(database):
    figure = dict(database.execute("SELECT * FROM figures WHERE id = 'zhukhin'").fetchone())
    assert (figure["name"], figure["birth"], figure["birth_place"], figure["manner"]) == (
        "Yuri Zhukhin",
        "1888-10-09",
        "Moscow",
        "executed",
    )
    assert (figure["age"], figure["trial"]) == ("49", "moscow-1938")
    sentence = dict(database.execute("SELECT * FROM sentences WHERE figure = 'zhukhin'").fetchone())
    assert (sentence["outcome"], sentence["trial"]) == ("death", "moscow-1938")
    names = {tuple(row) for row in database.execute("SELECT kind, name FROM names WHERE figure = 'zhukhin'")}
    assert ("russian", "Юрий Львович Жухин") in names
    sides = {tuple(row) for row in database.execute("SELECT side, text FROM claim_evidence WHERE claim = 'it-says-so'")}
    assert sides == {("against", "A book says that it is not.")}
    assert [row["name"] for row in database.execute("SELECT * FROM defendants ORDER BY number")] == [
        "Yuri Zhukhin",
        "A. Stranger",
    ]


def test_a_citation_names_the_statement_that_stands_on_it(database):
    found = database.execute("SELECT * FROM cited_statements WHERE record = 'it-says-so' AND field = 'against'").fetchall()
    assert [(row["text"], row["source"], row["locator"]) for row in found] == [
        ("A book says that it is not.", "book-1990", "p. 2")
    ]
    lone = "SELECT count(*) FROM texts LEFT JOIN citations USING (kind, record, field, number) WHERE citations.id IS NULL AND field = ?"
    for field in ("text", "identity", "life", "reasoning", "title", "published"):
        assert database.execute(lone, (field,)).fetchone()[0] == 0, field
    assert database.execute("SELECT locator FROM citations WHERE record = 'zhukhin' AND field = 'birth'").fetchone()[0] == "p. 1"


def test_a_search_finds_words_without_accents_and_case(database):
    sql = "SELECT record FROM texts WHERE rowid IN (SELECT rowid FROM texts_fts WHERE texts_fts MATCH ?)"
    assert {row[0] for row in database.execute(sql, ("STRIKE",))} == {"zhukhin", "ivanov-petr", "ivanov-pavel"}


def test_the_same_content_gives_the_same_bytes(purge, tmp_path):
    for format in ("sqlite", "csv", "datapackage", "json"):
        for name in ("one", "two"):
            (tmp_path / format / name).mkdir(parents=True)
            assert purge("export", "--format", format, "--output", str(tmp_path / format / name / "out")).exit_code == 0
        one, two = (sorted((tmp_path / format / name).rglob("*")) for name in ("one", "two"))
        assert len(one) == len(two) > 0
        assert all(left.name == right.name for left, right in zip(one, two, strict=True))
        assert all(left.read_bytes() == right.read_bytes() for left, right in zip(one, two, strict=True) if left.is_file())


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1888-10-09", "1888-10-09", "1888-10-09"), ("1888", "1888-01-01", "1888-12-31"), ("1880~", "1879-01-01", "1881-12-31"),
        ("../1904", None, "1904-12-31"), ("1870/..", "1870-01-01", None), ("1885-XX", "1885-01-01", "1885-12-31"),
    ],
)  # fmt: skip
def test_a_date_has_both_ends_and_null_where_open(purge, content, tmp_path, written, first, last):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("1888-10-09", written))
    assert purge("export", "--format", "csv", "--output", str(tmp_path / "out")).exit_code == 0
    with (tmp_path / "out/figures.csv").open(encoding="utf-8", newline="") as file:
        found = next(row for row in csv.DictReader(file) if row["id"] == "zhukhin")
    assert (found["birth"], found["birth_first"] or None, found["birth_last"] or None) == (written, first, last)
    span = dates.parse(written)
    assert (span.earliest and span.earliest.isoformat(), span.latest and span.latest.isoformat()) == (first, last)


def test_what_a_spreadsheet_would_run_is_inert_and_what_is_quoted_is_read_back(purge, content, tmp_path):
    hostile = '=HYPERLINK("https://example.org"), "quoted",\\n second'
    (content / "events/all.yaml").write_text(
        FILES["events/all.yaml"]
        .replace("title: A law", "title: " + json.dumps(hostile).replace("\\\\n", " "))
        .replace("        - ", "- ")
    )
    assert purge("export", "--format", "csv", "--output", str(tmp_path / "out")).exit_code == 0
    with (tmp_path / "out/events.csv").open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert titles[0].startswith("'=HYPERLINK(") and '"quoted",' in titles[0]


def test_sql_in_a_text_is_text(purge, content, tmp_path):
    path = content / "events/all.yaml"
    path.write_text(path.read_text().replace("title: A law", 'title: "x\'); DROP TABLE figures; --"'))
    assert purge("export", "--format", "sqlite", "--output", str(tmp_path / "out.sqlite")).exit_code == 0
    with closing(sqlite3.connect(tmp_path / "out.sqlite")) as found:
        assert found.execute("SELECT count(*) FROM figures").fetchone() == (3,)
        assert "DROP TABLE" in found.execute("SELECT title FROM events WHERE id = 'an-event'").fetchone()[0]
