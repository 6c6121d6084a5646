"""BibTeX, biblatex, RIS and CSL-JSON of the shipped bibliography, read by the programs that they are meant for."""

import json
import re
import shutil
import subprocess
import unicodedata
from typing import get_args

import msgspec
import pytest

from purgecli import codes, views
from purgecli.cite import biblatex, bibtex, csl, ris
from purgecli.library import queries
from purgecli.records import Name
from tests.cite.works import WORKS, work
from tests.conftest import takes_long

HOSTILE = "{ } % & $ # _ ~ ^ \\ \" ' <b>bold</b>\t\u202e\x07 | end"


@pytest.fixture(scope="module")
def sources(shipped_library):
    return queries.all_sources(shipped_library)


def needs(program: str) -> str:
    return shutil.which(program) or pytest.skip(f"{program} is not installed")


def read_by_pandoc(text: str, kind: str) -> list[dict]:
    pypandoc = pytest.importorskip("pypandoc")
    return json.loads(pypandoc.convert_text(text, "csljson", format=kind))


def letters(text: str) -> str:
    """What is left of a text when marks and spaces are taken away, and signs that stand for letters (№) are written out.

    A schwa, which LaTeX lacks, is the letter that stands for it there.
    """
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum()).replace("ə", "ä")


@takes_long
@pytest.mark.parametrize(("writer", "kind"), [(bibtex, "bibtex"), (biblatex, "biblatex"), (ris, "ris"), (csl, "csljson")])
def test_pandoc_reads_every_entry_and_the_same_fields(sources, writer, kind):
    read = {item["id"]: item for item in read_by_pandoc(writer.bibliography(sources), kind)}
    assert set(read) == {source.id for source in sources}
    for source in sources:
        item = read[source.id]
        # Pandoc joins biblatex's `titleaddon` to the title.
        also = source.title_original or source.title_translation if kind == "biblatex" else None
        assert letters(item["title"]).startswith(letters(csl.item_title(source))), source.id
        assert also or letters(item["title"]) == letters(csl.item_title(source)), source.id
        if source.issued and kind != "bibtex":
            assert str(item["issued"]["date-parts"][0][0]) == source.issued[:4], source.id
        if source.author and not source.author[0].literal:
            name = item["author"][0]
            particles = (
                name.get("dropping-particle"),
                name.get("non-dropping-particle"),
                name.get("family"),
                name.get("literal"),
            )
            assert letters("".join(part or "" for part in particles)) == letters(source.author[0].family or ""), source.id
        if source.publisher and item["type"] in ("book", "chapter"):
            assert letters(source.publisher) in letters(item["publisher"]), source.id


@takes_long
def test_biber_reads_the_bibliography_without_a_word(sources, tmp_path):
    (tmp_path / "refs.bib").write_text(biblatex.bibliography(sources), encoding="utf-8")
    done = subprocess.run(
        [needs("biber"), "--tool", "--validate-datamodel", "refs.bib"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0
    # What is not known may be missing: a page without author and date is cited honestly.
    missing = "Missing mandatory field"
    assert not [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR")) and missing not in line]


def test_bibutils_reads_every_record_of_ris(sources, tmp_path):
    (tmp_path / "refs.ris").write_text(ris.bibliography(sources), encoding="utf-8", newline="")
    done = subprocess.run([needs("ris2xml"), "refs.ris"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.count("<mods ID") == len(sources)


def record(source) -> list[str]:
    return ris.entry(source).split("\r\n")


def test_a_record_of_ris():
    assert record(WORKS["chapter"]) == [
        "TY  - CHAP", "ID  - chapter", "AU  - Werth, Nicolas", "ED  - Gellately, Robert", "ED  - Kiernan, Ben",
        "TI  - The Mechanism of a Mass Crime", "T2  - The Specter of Genocide", "SP  - 215", "EP  - 239",
        "PB  - Cambridge University Press", "CY  - Cambridge", "PY  - 2003", "LA  - en", "ER  - ", "",
    ]  # fmt: skip


def test_ris_keeps_bodies_whole_and_names_editors():
    assert "ED  - Writer, Ann" in record(WORKS["edited"])
    assert "AU  - People's Commissariat of Justice," in record(WORKS["body"])
    (line,) = (one for one in record(work("x", author=[], editor=[])) if one.startswith("TI"))
    assert line == "TI  - A Title"
    body = work("x", "document", kind="primary")
    odd = [Name(literal="One, Two, Three, Four, Five"), Name(family="Smith, Jr.", given="John"), Name(given="X")]
    lines = record(msgspec.structs.replace(body, author=odd))
    assert [one.count(",") for one in lines if one.startswith("AU")] == [1, 1, 1]


def test_ris_has_archive_series_and_day_of_access():
    lines = record(WORKS["unprinted"])
    assert {"TY  - MANSCPT", "DB  - RGASPI", "AN  - f. 558, op. 11, d. 710, ll. 180-184", "DA  - 1937/12/10/"} <= set(lines)
    assert {"T2  - Annals of Communism", "IS  - 12"} <= set(record(WORKS["series"]))
    assert "Y2  - 2026/05/03/" in record(WORKS["read"])
    assert {"M3  - PhD diss.", "PB  - University of Leeds"} <= set(record(WORKS["thesis"]))


def test_biblatex_has_series_volumes_archives_and_days():
    def lines(id):
        return {line.strip().rstrip(",") for line in biblatex.entry(WORKS[id]).splitlines()}

    assert {"series = {Annals of Communism}", "number = {12}"} <= lines("series")
    assert {"@online{read", "urldate = {2026-05-03}", "organization = {A Site}"} <= lines("read")
    assert {"@inreference{entry", "booktitle = {Encyclopedia}"} <= lines("entry")
    assert {"date = {1999}", "origdate = {1937-12-10}"} <= lines("printed")
    assert {"date = {1937-12-10}", "note = {RGASPI, Moscow, f. 558, op. 11, d. 710, ll. 180-184}"} <= lines("unprinted")
    assert {"title = {Waiting for Hitler}", "maintitle = {Stalin}", "volume = {2}"} <= lines("set")
    assert {"@thesis{thesis", "type = {phdthesis}", "institution = {University of Leeds}"} <= lines("thesis")


@pytest.mark.parametrize("kind", ["book", "thesis"])
def test_biblatex_has_a_note_where_a_type_has_no_field_for_a_container(kind):
    entry = biblatex.entry(work("x", kind, container_title="Collected Works", author=["A Body"], publisher="A University"))
    assert "note = {Collected Works}" in entry and "howpublished" not in entry


@pytest.mark.parametrize("field", ["publisher", "publisher_place", "container_title"])
def test_biblatex_reads_a_body_with_and_as_one(field):
    source = work(
        "x", "webpage", url="https://example.org", author=["Simon and Schuster"], **{field: "Soviet and Russian Archive"}
    )
    assert "{Soviet and Russian Archive}" in biblatex.entry(source) or "note = {Soviet and Russian Archive}" in biblatex.entry(
        source
    )
    (item,) = read_by_pandoc(biblatex.entry(source), "biblatex")
    assert "Soviet and Russian Archive" in json.dumps(item)
    assert item["author"] == [{"literal": "Simon and Schuster"}]


def test_csl_json_is_complete():
    item = csl.item(WORKS["unprinted"])
    assert item["type"] == "manuscript" and item["issued"] == {"date-parts": [[1937, 12, 10]]} and "original-date" not in item
    assert (item["archive"], item["archive-place"], item["archive_location"][:6]) == ("RGASPI", "Moscow", "f. 558")
    printed = csl.item(WORKS["printed"])
    assert printed["issued"] == {"date-parts": [[1999]]} and printed["original-date"] == {"date-parts": [[1937, 12, 10]]}
    assert csl.item(WORKS["series"])["collection-title"] == "Annals of Communism"
    assert csl.item(WORKS["read"])["accessed"] == {"date-parts": [[2026, 5, 3]]}


ODD = "، , and AND {x} \\ # % & ~ ^ _ $ <i> ستالين სტალინი Сталин 斯大林"


@pytest.mark.parametrize(("writer", "kind"), [(bibtex, "bibtex"), (biblatex, "biblatex"), (ris, "ris"), (csl, "csljson")])
def test_sources_of_each_type_with_every_field_odd_and_with_none_are_read(writer, kind):
    texts = {name: ODD for name, hint in views.SourceLine.fields().items() if hint == "str | None"}
    days = {"issued": "193X", "original_date": "../1920", "accessed": "2026-01-02", "url": "https://example.org/%7Bx%7D?a_b#c"}
    names = [
        Name(family="X", given="Y"),
        Name(literal=ODD),
        Name(family=ODD, given=ODD),
        Name(given="Z"),
        Name(family="ა", given="ბ"),
    ]
    odd = {**texts, **days, "doi": "10.1002/(SICI)1<1::AID>3.0.CO;2-1", "translation_of": None, "author": names, "editor": names}
    types = get_args(codes.SourceType)
    sources = {type: msgspec.structs.replace(work(f"odd-{type}", type, ODD), **odd) for type in types}
    whole = writer.bibliography([one for type in types for one in (sources[type], work(f"bare-{type}", type))])
    read = {item["id"]: item for item in read_by_pandoc(whole, kind)}
    assert set(read) == {f"{form}-{type}" for type in types for form in ("odd", "bare")}
    for type in types:
        assert len(read[f"odd-{type}"].get("author", [])) == len(names), type
        if kind == "bibtex":
            assert writer.bibliography([sources[type]]).isascii(), type


def test_an_entry_of_biblatex():
    assert biblatex.entry(WORKS["russian"]) == (
        "@book{russian,\n  author = {Voitikov, Sergei},\n  title = {Stalin protiv Zinoveva},\n  publisher = {Veche},\n"
        "  location = {Moscow},\n  date = {2014},\n  titleaddon = {Сталин против Зиновьева},\n  langid = {russian},\n}\n"
    )


@pytest.mark.parametrize("kind", ["biblatex", "ris", "csljson"])
def test_hostile_texts_come_through(kind):
    writer = {"biblatex": biblatex, "ris": ris, "csljson": csl}[kind]
    (item,) = read_by_pandoc(writer.bibliography([work("x", title=HOSTILE, publisher=HOSTILE)]), kind)
    assert letters(item["title"]) == letters(HOSTILE.replace("\u202e", "").replace("\x07", ""))


def test_a_line_end_in_a_text_begins_no_new_tag():
    assert "ER  -" not in ris.entry(work("x", title="One\r\nER  - \r\nTY  - BOOK")).split("\r\n")[:-2]
    assert ris.entry(work("x", title="One\r\nER  - ")).count("\r\nER  - ") == 1


FILLED = {"author": ["Writer, Ann"], "issued": "1999", "publisher": "U"}


@pytest.mark.parametrize(
    ("genre", "kind"),
    [
        (None, "phdthesis"),
        ("Ph.D. diss.", "phdthesis"),
        ("Master's thesis", "mathesis"),
        ("Candidate's diss.", "Candidate's diss."),
    ],
)
def test_biblatex_knows_what_a_thesis_is(genre, kind):
    assert f"  type = {{{kind}}},\n" in biblatex.entry(work("x", "thesis", genre=genre, **FILLED))


def test_biblatex_says_what_a_report_is():
    assert "  type = {report},\n" in biblatex.entry(work("x", "report", **FILLED))
    assert "  type = {White paper},\n" in biblatex.entry(work("x", "report", genre="White paper", **FILLED))
    assert "type =" not in biblatex.entry(work("x", genre="Novel", **FILLED))


def test_biblatex_says_what_a_document_on_a_page_is_in_its_note():
    page = biblatex.entry(
        work("x", "document", genre="Interrogation", container_title="S", url="https://example.org", language="en")
    )
    assert page.startswith("@online{x,\n")
    assert "  note = {Interrogation},\n" in page
    assert "type =" not in page


@pytest.mark.parametrize(
    ("volume", "fields"), [("22, part 1", ["22", "1"]), ("5, book 12", ["5", "12"]), ("1-2", ["1-2"]), ("B", ["B"])]
)
def test_biblatex_has_the_part_of_a_volume(volume, fields):
    found = re.findall(r"  (?:volume|part) = {(.*)},\n", biblatex.entry(work("x", volume=volume, **FILLED)))
    assert found == fields


def test_biblatex_has_the_number_of_an_issue_a_report_or_a_series():
    article = work("x", "article-journal", container_title="J", volume="3", issue="4", **FILLED)
    assert "  number = {4},\n" in biblatex.entry(article)
    assert "  number = {7},\n" in biblatex.entry(work("x", "report", number="7", **FILLED))
    assert "  number = {9},\n" in biblatex.entry(work("x", collection_title="S", collection_number="9", **FILLED))


def test_what_a_document_is_taken_for():
    assert csl.item_type(work("x", "document", archive="RGASPI")) == "manuscript"
    assert csl.item_type(work("x", "document", archive="RGASPI", container_title="Letters", publisher="P")) == "chapter"
    assert csl.item_type(work("x", "document", publisher="P")) == "book"
    assert csl.item_type(work("x", "document", container_title="A Site", url="https://example.org")) == "webpage"
    assert csl.item_type(work("x", "document")) == "document"


def test_a_name_that_is_one_word_is_whole():
    assert csl.whole_name(Name(family="Lenin")) == csl.whole_name(Name(given="Lenin")) == "Lenin"
    assert csl.whole_name(Name(family="Lenin", given="V. I.")) is None
