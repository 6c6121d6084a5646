"""Streams that have not every letter get the others in ASCII; programs get UTF-8 all the same."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from purgecli.cli import app
from purgecli.terminal import letters


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("Бухарин", "ascii", "Bukharin"),
        ("Бухарин", "cp1251", "Бухарин"),
        ("Бухарин, Łódź", "cp1252", "Bukharin, Lódz"),
        ("“naïve” – No. №", "ascii", '"naive" - No. No'),
        ("é", "ascii", "e"),
        ("漢字", "latin-1", "HanZi"),
        ("│█▒·✓", "ascii", "|#:.+"),
        ("a\udce9b", "utf-8", "a?b"),
        ("a\u200bb", "ascii", "ab"),
    ],
)
def test_what_is_lacking_is_said_letter_by_letter(text, encoding, expected):
    assert letters.spelled(text, encoding) == expected


@given(st.text(st.characters(codec=None)), st.sampled_from(["ascii", "latin-1", "cp1252", "cp1251", "koi8-r", "cp437", "big5"]))
def test_any_text_can_be_said_in_any_encoding(text, encoding):
    spelled = letters.spelled(text, encoding)
    assert letters.spelled(spelled, encoding) == spelled
    assert [char for char in text if char.isascii()] == [char for char in text if char in spelled and char.isascii()]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize(
    "words",
    [
        ["figure", "zhukhin"],
        ["figures"],
        ["timeline"],
        ["cohort", "cc-1934"],
        ["cohort", "cc-1934", "--timeline"],
        ["links", "zhukhin"],
    ],
)
def test_screens_keep_to_their_width_and_every_letter_can_be_read(content, words, encoding):
    for width in ("20", "41", "80"):
        result = CliRunner(charset=encoding).invoke(app, [*words, "--width", width])
        assert result.exit_code == 0
        assert max(map(len, result.stdout.splitlines())) <= int(width)
        assert "?" not in result.stdout.replace("? not known", "").replace("?  ", "")


def test_a_name_in_another_script_is_said(content):
    assert "Yuriy L'vovich Zhukhin" in CliRunner(charset="ascii").invoke(app, ["figure", "zhukhin"]).stdout


@pytest.mark.parametrize(
    "words",
    [
        ["figures", "--format", "json"],
        ["figure", "zhukhin", "--format", "json"],
        ["figures", "--format", "csv"],
        ["figures", "--format", "markdown"],
        ["figure", "zhukhin", "--format", "markdown"],
        ["export"],
    ],
)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1251", "utf-16"])
def test_programs_get_utf_8_whatever_the_locale_says(content, words, encoding):
    result, usual = (CliRunner(charset=one).invoke(app, words) for one in (encoding, "utf-8"))
    assert result.exit_code == 0
    assert result.stdout_bytes == usual.stdout_bytes
    assert not result.stdout_bytes.decode("utf-8").isascii()


@pytest.mark.parametrize("format", ["bibtex", "biblatex", "ris", "csl-json"])
def test_so_do_reference_managers(content, format):
    path = content / "sources/book-1990.yaml"
    path.write_text(path.read_text("utf-8").replace("title: A Book", "title: Книга"), encoding="utf-8")
    shown = CliRunner(charset="cp1252").invoke(app, ["sources", "--format", format]).stdout_bytes.decode("utf-8")
    assert format == "bibtex" or "Книга" in shown


@pytest.mark.parametrize("format", ["dot", "graphml"])
def test_so_do_graph_tools(content, format):
    path = content / "figures/zhukhin.yaml"
    text = path.read_text("utf-8").replace("name: Yuri Zhukhin", "name: Yuri Žukhin")
    relation = "relations: [{to: ivanov-petr, kind: ally, text: x, cites: [{source: book-1990}]}]\n"
    path.write_text(text + relation, encoding="utf-8")
    assert "Žukhin" in CliRunner(charset="ascii").invoke(app, ["links", "--format", format]).stdout_bytes.decode("utf-8")


def test_csv_for_a_spreadsheet_has_a_byte_order_mark(purge):
    plain, marked = (purge("figures", "--format", format).stdout_bytes for format in ("csv", "csv-excel"))
    assert marked == b"\xef\xbb\xbf" + plain
    assert next(csv.reader(io.StringIO(marked.decode("utf-8-sig"))))[0] == "id"
    assert purge("sources", "--format", "csv-excel").stdout_bytes.startswith(b"\xef\xbb\xbfid,")


def test_json_is_the_same_in_every_locale(content):
    texts = {
        CliRunner(charset=one).invoke(app, ["figures", "--format", "json"]).stdout_bytes for one in ("utf-8", "ascii", "cp1251")
    }
    assert len(texts) == 1
    assert json.loads(texts.pop())
