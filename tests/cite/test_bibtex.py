"""BibTeX, read back by an independent reader."""

import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from purgecli.cite import bibtex
from purgecli.cite.bibtex import bibliography, escape

BLANK = dict.fromkeys(
    ["title_original", "title_translation", "issued", "original_date", "original_title", "edition", "container_title", "volume",
     "issue", "page", "publisher", "publisher_place", "isbn", "doi", "url"],
)  # fmt: skip


def source(**fields):
    names = {key: [SimpleNamespace(**{"family": None, "given": None, "literal": None, **one}) for one in fields.pop(key, [])]
             for key in ("author", "editor", "translator")}  # fmt: skip
    return SimpleNamespace(**{**BLANK, "id": "x-1990", "type": "book", "title": "A Title", "language": "en", **names, **fields})


def test_a_book():
    entry = bibtex.entry(
        source(author=[{"family": "Getty", "given": "J. Arch"}, {"family": "Naumov", "given": "Oleg V."}], issued="1999",
               publisher="Yale University Press", isbn="9780300077728", title="The Road to Terror")
    )  # fmt: skip
    assert entry == (
        "@book{x-1990,\n"
        "  author = {Getty, J. Arch and Naumov, Oleg V.},\n"
        "  title = {{The Road to Terror}},\n"
        "  publisher = {Yale University Press},\n"
        "  year = {1999},\n"
        "  isbn = {9780300077728},\n"
        "  language = {en},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("50 % & $5 #1 a_b {x} ~ ^ \\", r"50 \% \& \$5 \#1 a\_b \textbraceleft{}x\textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}"),
        ("Broué", r"Brou{\'{e}}"),
        ("Solženicyn – “Ł”", r"Sol{\v{z}}enicyn -- ``{\L}''"),
        ("naïve", r'na{\"{i}}ve'),
        ("Qəzənfər", r'Q{\"{a}}z{\"{a}}nf{\"{a}}r'),
        ("Сталин", ""),
        ("tab\tand\nline", "tab and line"),
    ],
)  # fmt: skip
def test_escape(text, latex):
    assert escape(text) == latex


@given(st.text(max_size=80))
def test_any_text_stays_one_balanced_ascii_field(text):
    escaped = escape(text)
    assert escaped.isascii() and escaped.isprintable()
    assert escaped.count("{") == escaped.count("}")
    read = parse_string(bibtex.entry(source(title=text or "x", publisher=text, author=[{"literal": text or "x"}])), "bibtex")
    assert list(read.entries) == ["x-1990"]
    assert read.entries["x-1990"].fields["title"] == "{" + escape(text or "x") + "}"


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"type": "book", "publisher": "P", "issued": "1990", "author": [{"literal": "A"}]}, "book"),
        ({"type": "book", "publisher": "P", "issued": "1990"}, "misc"),
        ({"type": "book", "author": [{"literal": "A"}], "issued": "1990"}, "misc"),
        ({"type": "article-journal", "container_title": "J", "author": [{"literal": "A"}], "issued": "1990-05"}, "article"),
        ({"type": "entry-encyclopedia", "container_title": "Wikipedia"}, "misc"),
        ({"type": "thesis", "publisher": "U", "author": [{"literal": "A"}], "issued": "1990"}, "phdthesis"),
    ],
)
def test_an_entry_has_what_its_type_demands(fields, kind):
    assert bibtex.entry_type(source(**fields)) == kind
    entry = bibtex.entry(source(**fields))
    assert ("key = {{A Title}}" in entry) == ("author" not in fields)
    assert ("howpublished = {Wikipedia}" in entry) == (fields.get("container_title") == "Wikipedia")


def test_an_issue_without_a_volume_is_a_note():
    article = {"type": "article-journal", "container_title": "J", "author": [{"literal": "A"}], "issued": "1990", "issue": "3"}
    assert "note = {No. 3}" in bibtex.entry(source(**article))
    assert "number = {3}" in bibtex.entry(source(**article, volume="1"))


def test_addresses_are_left_as_they_work():
    entry = bibtex.entry(source(type="webpage", url="https://example.org/a_b?x=1&y=%20#z", doi="10.1000/182_x"))
    assert "url = {https://example.org/a_b?x=1&y=%20#z}" in entry
    assert "doi = {10.1000/182_x}" in entry


def test_a_name_that_holds_and_is_one_name():
    entry = bibtex.entry(source(author=[{"literal": "Simon and Schuster"}, {"family": "and", "given": "One"}]))
    read = parse_string(entry, "bibtex")
    assert len(read.entries["x-1990"].persons["author"]) == 2


def test_the_command_prints_every_source_once(purge):
    sources = json.loads(purge("sources", "--format", "json").stdout)
    read = parse_string(purge("sources", "--format", "bibtex").stdout, "bibtex")
    assert sorted(read.entries) == sorted(one["id"] for one in sources)
    assert purge("source", "book-1990", "--format", "bibtex").stdout.startswith("@book{book-1990,")


def test_bibliography_parts_entries_by_an_empty_line():
    assert bibliography([source(), source(id="y")]).count("\n\n@") == 1
