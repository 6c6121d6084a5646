"""Lists of people, members, accused and links as tables; people counted by two things at once."""

import csv
import io
import json

import pytest

from purgecli.library import queries


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_list_of_people_has_the_columns_that_people_want(purge):
    found = {row["id"]: row for row in rows(purge("figures", "--format", "csv").stdout)}
    zhukhin = found["zhukhin"]
    assert {key: zhukhin[key] for key in ("birth_place", "death_place", "trial", "cohorts", "arrested", "sentenced")} == {
        "birth_place": "Moscow", "death_place": "Moscow", "trial": "moscow-1938", "cohorts": "cc-1934", "arrested": "1937-02-27",
        "sentenced": "1938-03-13",
    }  # fmt: skip
    assert (zhukhin["sentence"], zhukhin["court"], zhukhin["rehabilitated"]) == ("death", "Military Collegium", "")
    assert zhukhin["evidence"] in ("documents", "studies", "edited", "open")


def test_the_list_keeps_to_the_filters_and_the_order(purge):
    assert [row["id"] for row in rows(purge("figures", "--trial", "moscow-1938", "--format", "csv").stdout)] == ["zhukhin"]
    assert purge("figures", "--fate", "war", "--format", "csv").exit_code == 1


def test_the_members_of_a_cohort_the_accused_of_a_trial_and_links_are_tables(purge, content):
    members = rows(purge("cohort", "cc-1934", "--format", "csv").stdout)
    assert [(row["id"], row["role"], row["manner"]) for row in members] == [
        ("zhukhin", "full", "executed"), ("ivanov-pavel", "candidate", "executed"),
    ]  # fmt: skip
    years = rows(purge("cohort", "cc-1934", "--timeline", "--format", "csv").stdout)
    assert [int(row["dead"]) for row in years if row["year"] in ("1937", "1938")] == [0, 2]
    accused = rows(purge("trial", "moscow-1938", "--format", "csv").stdout)
    assert [(row["id"], row["name"], row["years"]) for row in accused] == [
        ("zhukhin", "Yuri Zhukhin", ""),
        ("", "A. Stranger", "15"),
    ]
    path = content / "figures/zhukhin.yaml"
    path.write_text(
        path.read_text() + "relations: [{to: ivanov-petr, kind: ally, text: Both wrote., cites: [{source: book-1990}]}]\n"
    )
    for words in (["links"], ["links", "zhukhin"]):
        (link,) = rows(purge(*words, "--format", "csv").stdout)
        assert (link["from"], link["to"], link["kind"], link["cites"]) == ("zhukhin", "ivanov-petr", "ally", "book-1990")


def test_what_a_spreadsheet_would_run_is_inert_in_the_new_tables(purge, content):
    path = content / "cohorts/cc-1934.yaml"
    path.write_text(path.read_text().replace("Elected last.", "=1+1"))
    assert [row["text"] for row in rows(purge("cohort", "cc-1934", "--format", "csv").stdout)] == ["", "'=1+1"]


def test_a_cross_table_counts_each_pair(purge):
    table = rows(purge("figures", "--count", "fate", "--by", "cohort", "--format", "csv").stdout)
    assert table == [
        {"cohort": "cc-1934", "figures": "2", "executed": "2"},
        {"cohort": "", "figures": "1", "executed": "1"},
    ]
    objects = json.loads(purge("figures", "--count", "fate", "--by", "cohort", "--format", "json").stdout)
    assert objects == [
        {"cohort": "cc-1934", "figures": 2, "fate": {"executed": 2}},
        {"cohort": None, "figures": 1, "fate": {"executed": 1}},
    ]
    years = json.loads(purge("figures", "--count", "cohort", "--by", "died", "--format", "json").stdout)
    assert years == [{"died": "1938", "figures": 3, "cohort": {"cc-1934": 2, "none": 1}}]


@pytest.mark.parametrize("kind", ["fate", "trial", "faction", "died"])
@pytest.mark.parametrize("by", ["cohort", "faction", "born", "fate"])
def test_a_cross_table_of_the_shipped_people_agrees_with_the_counts_by_one_thing(shipped_library, kind, by):
    found = queries.figure_cross(shipped_library, [], kind, by, False)
    for row, total in found.rows:
        numbers = [number for (one, _), number in found.cells.items() if one == row]
        # One may stand in several columns, nobody in none.
        assert sum(numbers) >= total and max(numbers) <= total
        filtered = [queries.Filter(by, row)] if row and by != "born" else None
        if filtered:
            alone = dict(queries.figure_counts(shipped_library, filtered, kind))
            assert {column: number for (one, column), number in found.cells.items() if one == row} == alone


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_cross_table_is_shown_in_every_format(purge, format):
    shown = purge("figures", "--count", "fate", "--by", "cohort", "--format", format).stdout
    assert "cc-1934" in shown and "executed" in shown and "100%" in shown


@pytest.mark.parametrize("width", [20, 40, 80, 100])
@pytest.mark.parametrize("plain", [[], ["--plain"]])
def test_a_cross_table_keeps_to_the_width(purge, width, plain):
    from rich.cells import cell_len

    shown = purge("figures", "--count", "fate", "--by", "cohort", "--width", str(width), *plain).stdout
    assert all(cell_len(line) <= width for line in shown.splitlines())


def test_a_wide_screen_has_the_numbers_under_their_heads(purge, content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("manner: executed", "manner: died-in-custody"))
    path = content / "cohorts/cc-1934.yaml"
    path.write_text(path.read_text().replace("{value: 2, of: 2,", "{value: 1, of: 2,"))
    lines = purge("figures", "--count", "fate", "--by", "cohort", "--width", "80").stdout.splitlines()
    assert lines[:3] == [
        "                        died in",
        "           all executed custody",
        "  cc-1934    2        1       1",
    ]


@pytest.mark.parametrize(
    "words", [["--by", "cohort"], ["--count", "fate", "--by", "fate"], ["--count", "fate", "--by", "nothing"]]
)
def test_what_makes_no_sense_is_refused(purge, words):
    assert purge("figures", *words).exit_code == 2
