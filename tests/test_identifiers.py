"""Numbers of people in other catalogues: their forms, and the pages that they lead to."""

import pytest

from purgecli import identifiers


@pytest.mark.parametrize(
    ("scheme", "value", "right"),
    [
        ("wikidata", "Q42", True), ("wikidata", "q42", False), ("wikidata", "Q042", False), ("wikidata", "P42", False),
        ("wikidata", "Q42\n", False), ("viaf", "12345678", True), ("viaf", "0123", False), ("viaf", "VIAF 12", False),
        ("memorial", "1234567", True), ("memorial", "12-3", False),
        ("memorial_lists", "12345", True), ("memorial_lists", "person 12345", False),
        ("openlist", "Сапронов_Тимофей_Владимирович_(1887)", True), ("openlist", "Лукина-Бухарина_Надежда_Михайловна_(1887)", True),
        ("openlist", "Сапронов Тимофей Владимирович (1887)", False), ("openlist", "Сапронов", False),
        ("openlist", "https://ru.openlist.wiki/X_(1887)", False), ("isni", "1", False),
    ],
)  # fmt: skip
def test_a_number_has_the_form_of_its_catalogue(scheme, value, right):
    assert (identifiers.fault(scheme, value) is None) == right


def test_the_examples_have_the_forms_that_they_show():
    assert [identifiers.fault(scheme, known.example) for scheme, known in identifiers.SCHEMES.items()] == [None] * len(
        identifiers.SCHEMES
    )


def test_a_number_leads_to_the_page_of_the_person():
    assert identifiers.address("wikidata", "Q42") == "https://www.wikidata.org/wiki/Q42"
    found = identifiers.address("openlist", "Сапронов_Тимофей_Владимирович_(1887)")
    assert found and found.isascii() and found.endswith("_(1887)")
    assert identifiers.address("memorial", "1234567") == "https://base.memo.ru/person/show/1234567"
    assert identifiers.address("memorial_lists", "12345") is None
    assert identifiers.address("unknown", "1") is None


def test_numbers_are_columns_of_the_list_and_rows_of_the_export(purge, content, tmp_path):
    import csv
    import io
    import sqlite3
    from contextlib import closing

    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text() + 'identifiers: {wikidata: Q42, memorial: "1234567"}\n')
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(purge("figures", "--format", "csv").stdout))}
    assert (rows["zhukhin"]["wikidata"], rows["zhukhin"]["memorial"], rows["zhukhin"]["viaf"]) == ("Q42", "1234567", "")
    assert purge("export", "--format", "sqlite", "--output", str(tmp_path / "x.db")).exit_code == 0
    with closing(sqlite3.connect(tmp_path / "x.db")) as found:
        assert found.execute("SELECT figure, scheme, value, url FROM identifiers ORDER BY scheme").fetchall() == [
            ("zhukhin", "memorial", "1234567", "https://base.memo.ru/person/show/1234567"),
            ("zhukhin", "wikidata", "Q42", "https://www.wikidata.org/wiki/Q42"),
        ]
