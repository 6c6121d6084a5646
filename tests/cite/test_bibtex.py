"""BibTeX, read back by an independent reader."""

import json
import shutil
import subprocess
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from purgecli.cite import bibtex
from purgecli.cite.bibtex import bibliography, escape
from purgecli.library import bibliography as library
from tests.cite.works import work

BLANK = dict.fromkeys(
    ["title_original", "title_translation", "issued", "original_date", "original_title", "edition", "container_title", "volume",
     "issue", "page", "publisher", "publisher_place", "isbn", "doi", "url", "accessed", "genre", "number", "volume_title",
     "collection_title", "collection_number", "archive", "archive_place", "archive_location"],
)  # fmt: skip


def source(**fields):
    names = {key: [SimpleNamespace(**{"family": None, "given": None, "literal": None, **one}) for one in fields.pop(key, [])]
             for key in ("author", "editor", "translator")}  # fmt: skip
    return SimpleNamespace(
        **{**BLANK, "unfound": [], "id": "x-1990", "type": "book", "title": "A Title", "language": "en", **names, **fields}
    )


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
        ("Сталин", "Stalin"),
        ("სტალინი", "st'alini"),
        ("ستالين", "stlyn"),
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


AUTHOR = {"author": [{"literal": "A"}]}


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"type": "book", "publisher": "P", "issued": "1990", **AUTHOR}, "book"),
        ({"type": "book", "issued": "1990"}, "book"),
        ({"type": "article-journal", "container_title": "J", "issued": "1990-05", **AUTHOR}, "article"),
        ({"type": "article-journal", "container_title": "J", "volume": "4"}, "article"),
        ({"type": "article-newspaper", "container_title": "N"}, "misc"),
        ({"type": "article-newspaper", "title": "A talk", "issued": "1990-05-01", **AUTHOR}, "misc"),
        ({"type": "entry-encyclopedia", "container_title": "Wikipedia"}, "incollection"),
        ({"type": "chapter", "container_title": "B", "page": "3"}, "incollection"),
        ({"type": "document", "container_title": "Documents", "publisher": "P", "issued": "1999"}, "incollection"),
        ({"type": "report", "publisher": "P", "issued": "1990", **AUTHOR}, "techreport"),
        ({"type": "report", "issued": "1990", **AUTHOR}, "misc"),
        ({"type": "thesis", "publisher": "U", "genre": "PhD diss.", **AUTHOR}, "phdthesis"),
        ({"type": "thesis", "publisher": "U", "genre": "Master's thesis", **AUTHOR}, "mastersthesis"),
        ({"type": "document", "archive": "RGASPI", "archive_location": "f. 17", **AUTHOR}, "unpublished"),
        ({"type": "webpage", "container_title": "A site", "url": "https://example.org"}, "misc"),
    ],
)  # fmt: skip
def test_an_entry_has_the_type_that_prints_what_it_has(fields, kind):
    assert bibtex.entry_type(source(**fields)) == kind
    title = fields.get("title", "A Title")
    assert (f"key = {{{{{title}}}}}" in bibtex.entry(source(**fields))) == ("author" not in fields)


@pytest.mark.parametrize(
    ("type", "issued", "lines"),
    [
        ("article-journal", "2001-02", ["month = feb"]),
        ("article-journal", "2001-02-13", ["month = feb", "day = {13}"]),
        ("article-newspaper", "2001-02-13", ['month = "13~" # feb', "date = {2001-02-13}"]),
        ("article-journal", "2001-10/2001-11", ['month = oct # "--" # nov']),
        ("article-journal", "2001-22", ['month = "Summer"']),
        ("article-journal", "2001", []),
    ],
)
def test_a_month_is_a_macro(type, issued, lines):
    entry = bibtex.entry(source(type=type, container_title="J", issued=issued, **AUTHOR))
    assert [line.strip().rstrip(",") for line in entry.splitlines() if line.strip().startswith(("month", "day", "date"))] == lines


def test_a_document_has_two_dates_and_a_place():
    printed = bibtex.entry(source(type="document", original_date="1937-02-27", issued="1999", container_title="Documents"))
    assert "year = {1999}" in printed and "note = {Dated 27 February 1937}" in printed
    archived = {"archive": "RGASPI", "archive_location": "f. 17, op. 2, d. 5"}
    unprinted = bibtex.entry(source(type="document", original_date="1937-02-27", **archived, **AUTHOR))
    assert "year = {1937}" in unprinted and "note = {RGASPI, f. 17, op. 2, d. 5}" in unprinted


def test_what_was_sought_in_vain_is_said():
    entry = bibtex.entry(source(unfound=["year", "place", "publisher"]))
    assert all(line in entry for line in ("year = {n.d.}", "address = {s.l.}", "publisher = {s.n.}"))


def test_an_issue_without_a_volume_is_a_note():
    article = {"type": "article-journal", "container_title": "J", "author": [{"literal": "A"}], "issued": "1990", "issue": "3"}
    assert "note = {No. 3}" in bibtex.entry(source(**article))
    assert "number = {3}" in bibtex.entry(source(**article, volume="1"))


def test_addresses_are_left_as_they_work():
    entry = bibtex.entry(source(type="webpage", url="https://example.org/a_b?x=1&y=%20#z", doi="10.1000/182_x"))
    assert "url = {https://example.org/a_b?x=1&y=%20#z}" in entry
    assert "doi = {10.1000/182_x}" in entry


@pytest.mark.parametrize(
    "name",
    [
        {"literal": "Simon and Schuster"},
        {"family": "and", "given": "One"},
        {"family": "Smith, Jr.", "given": "John, of the AND"},
        {"literal": "One, Two, Three, Four, Five"},
        {"family": "Others"},
        {"given": "X"},
        {"family": "A", "given": "B"},
        {"family": "O{dd}", "given": "B}"},
        {"family": "ستالين", "given": "جوزيف"},
    ],
)
def test_a_name_stays_one_name(name):
    entry = bibtex.entry(source(author=[name, {"family": "Second", "given": "Ann"}]))
    read = parse_string(entry, "bibtex").entries["x-1990"].persons["author"]
    assert len(read) == 2 and str(read[1]) == "Second, Ann"


def test_the_command_prints_every_source_once(purge):
    sources = json.loads(purge("sources", "--format", "json").stdout)
    read = parse_string(purge("sources", "--format", "bibtex").stdout, "bibtex")
    assert sorted(read.entries) == sorted(one["id"] for one in sources)
    assert purge("source", "book-1990", "--format", "bibtex").stdout.startswith("@book{book-1990,")


def test_bibtex_itself_finds_no_error(shipped_library, tmp_path):
    program = shutil.which("bibtex") or pytest.skip("bibtex is not installed")
    (tmp_path / "refs.bib").write_text("\n".join(library.entries(shipped_library, library.Wish(all=True))), encoding="ascii")
    (tmp_path / "refs.aux").write_text("\\bibdata{refs}\n\\bibstyle{plain}\n\\citation{*}\n")
    done = subprocess.run([program, "refs"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 and "error message" not in done.stdout
    # What the type demands and nobody knows is warned of; nothing else is.
    kinds = {line.partition(" in ")[0] for line in done.stdout.splitlines() if line.startswith("Warning--")}
    assert kinds <= {
        f"Warning--empty {what}" for what in ("author", "author and editor", "publisher", "year", "institution", "school")
    }


def test_bibliography_parts_entries_by_an_empty_line():
    assert bibliography([source(), source(id="y")]).count("\n\n@") == 1


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ("1938", "1938"), ("1937/1938", "1937--1938"), ("1938-03/1938-05", "1938"), ("1905~", "(about 1905)"), ("../1920", "(by 1920)"),
        ("1920/..", "(from 1920)"),
    ],
)  # fmt: skip
def test_years(issued, year):
    assert f"  year = {{{year}}},\n" in bibtex.entry(work("x", author=["Writer, Ann"], publisher="P", issued=issued))


def test_only_a_thesis_is_a_masters_thesis():
    assert (
        bibtex.entry_type(work("x", genre="Essays of a master", author=["Writer, Ann"], publisher="P", issued="1938")) == "book"
    )


def test_a_number_that_has_no_field_stands_in_the_note():
    assert "No. 7" in bibtex.entry(work("x", "document", number="7", original_date="1938"))
    held = work("x", "document", number="7", original_date="1938", archive="RGASPI", author=["Writer, Ann"])
    assert bibtex.entry_type(held) == "unpublished" and "No. 7" in bibtex.entry(held)
