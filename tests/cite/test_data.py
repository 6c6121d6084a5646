"""BibTeX, biblatex, RIS and CSL-JSON of the shipped bibliography, read by the programs that they are meant for."""

import json
import shutil
import subprocess
import unicodedata

import pytest

from purgecli.cite import biblatex, bibtex, csl, ris
from purgecli.library import queries
from tests.cite.works import WORKS, work

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


def test_biber_reads_the_bibliography_without_a_word(sources, tmp_path):
    (tmp_path / "refs.bib").write_text(biblatex.bibliography(sources), encoding="utf-8")
    done = subprocess.run([needs("biber"), "--tool", "refs.bib"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0
    assert not [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]


def test_bibutils_reads_every_record_of_ris(sources, tmp_path):
    (tmp_path / "refs.ris").write_text(ris.bibliography(sources), encoding="utf-8", newline="")
    done = subprocess.run([needs("ris2xml"), "refs.ris"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.count("<mods ID") == len(sources)


def test_a_record_of_ris():
    assert ris.entry(WORKS["chapter"]).split("\r\n") == [
        "TY  - CHAP", "ID  - chapter", "AU  - Werth, Nicolas", "ED  - Gellately, Robert", "ED  - Kiernan, Ben",
        "TI  - The Mechanism of a Mass Crime", "T2  - The Specter of Genocide", "SP  - 215", "EP  - 239",
        "PB  - Cambridge University Press", "CY  - Cambridge", "PY  - 2003", "LA  - en", "ER  - ", "",
    ]  # fmt: skip


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
