"""The bibliography as readers and scripts ask for it, and citations from it."""

import json
import re
from pathlib import Path

import pytest
import yaml

from purgecli import __released__
from tests.conftest import write_content

WORKS = """
- {id: study, type: book, kind: synthesis, title: A Study, author: [{family: Khlevniuk, given: Oleg}], issued: "1999", publisher: P, language: en, good_for: The study., seen: text, essential: 2, essential_for: The whole.}
- {id: page, type: webpage, kind: synthesis, title: A Page, container_title: Site, url: "https://example.org/p", issued: "2001", language: en, good_for: The page., seen: text}
- {id: lexicon, type: entry-encyclopedia, kind: reference, title: An Entry, container_title: Lexicon, issued: "1980", language: en, good_for: The entry., seen: text}
- {id: letter, type: document, kind: primary, title: A Letter, author: [{family: Beta, given: Ann}], original_date: "1937-01-02", archive: RGASPI, archive_location: f. 1, language: en, good_for: The letter., seen: text}
- {id: memoir, type: book, kind: memoir, title: The Memoir, author: [{family: Alpha, given: Ann}], issued: "1990", publisher: P, language: en, good_for: The memoir., seen: text}
- {id: german, type: book, kind: memoir, title: Die Erinnerung, author: [{family: Alpha, given: Ann}], issued: "1995", publisher: P, language: de, translation_of: memoir, good_for: In German., seen: text}
"""  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The test content with more works."""
    return write_content(tmp_path_factory.mktemp("made"), {"sources/made.yaml": WORKS})


@pytest.fixture
def ask(purge, made):
    return lambda *words: purge(*words, "--content", str(made))


LISTED = {"study", "letter", "memoir", "german", "book-1990"}
LEFT_OUT = {"page", "lexicon", "page-2001"}


def ids(done, format: str) -> set[str]:
    if format == "json" or format == "csl-json":
        return {one["id"] for one in json.loads(done.stdout)}
    heads = {"bibtex": "{{{},", "biblatex": "{{{},", "ris": "ID  - {}\n", "csv": "\n{},", "text": " {}\n"}
    return {one for one in LISTED | LEFT_OUT if heads[format].format(one) in done.stdout}


@pytest.mark.parametrize("format", ["json", "csl-json", "bibtex", "biblatex", "ris", "csv", "text"])
def test_reference_works_and_web_pages_are_had_by_asking_in_every_format(ask, format):
    some, all_ = ask("sources", "--format", format), ask("sources", "--all", "--format", format)
    assert ids(some, format) == LISTED
    assert ids(all_, format) == LISTED | LEFT_OUT
    assert all_.stderr == ""
    words = some.stdout if format == "text" else some.stderr
    assert "2 reference works and 1 web page" in words and "--all" in words
    if format != "text":
        assert ids(ask("sources", "--kind", "reference", "--format", format), format) == {"lexicon", "page-2001"}


def test_the_same_in_any_style(ask):
    done = ask("sources", "--format", "chicago-notes")
    assert len(done.stdout.split("\n\n")) == len(LISTED) and "left out; --all" in done.stderr


def test_a_content_of_web_pages_alone_is_its_bibliography(purge, tmp_path):
    folder = tmp_path / "pages"
    (folder / "sources").mkdir(parents=True)
    text = (
        '{id: page, type: webpage, kind: reference, title: A, url: "https://example.org", language: en, good_for: A., seen: text}'
    )
    (folder / "sources/page.yaml").write_text(text)
    done = purge("sources", "--format", "bibtex", "--content", str(folder))
    assert done.stdout.startswith("@misc{page,") and done.stderr == ""


def test_the_page_begins_with_the_works_to_start_with(ask):
    shown = ask("sources").stdout
    assert shown.strip().startswith("START HERE (1)") and "The whole." in shown and "The study." not in shown
    order = ["START HERE", "DOCUMENTS (1)", "SYNTHESES AND STUDIES (1)", "MEMOIRS (2)"]
    assert [shown.index(one) for one in order] == sorted(shown.index(one) for one in order)
    assert ids(ask("sources", "--essential", "--format", "json"), "json") == {"study"}


@pytest.mark.parametrize(
    ("order", "wanted"), [("author", "german memoir letter study"), ("year", "letter memoir german study"), ("title", "german letter memoir study"), ("id", "german letter memoir study")]
)  # fmt: skip
def test_in_what_order(ask, order, wanted):
    found = [one["id"] for one in json.loads(ask("sources", "--sort", order, "--format", "json").stdout)]
    assert [one for one in found if one != "book-1990"] == wanted.split()


def test_addresses_are_printed_when_asked_for(ask):
    assert "https://example.org/p" not in ask("sources", "--all").stdout
    assert "https://example.org/p" in ask("sources", "--all", "--addresses").stdout


def test_what_one_record_stands_on(ask):
    found = ids(ask("sources", "--for", "figure", "Жухин", "--format", "json"), "json")
    assert found == {"book-1990", "page-2001"}
    assert ids(ask("sources", "--for", "reason", "first", "--format", "json"), "json") == {"book-1990"}
    assert "--for wants a kind" in ask("sources", "--for", "planet", "mars").stderr
    assert ask("sources", "--for", "figure", "nobody-at-all").exit_code == 1


def test_a_name_is_found_under_another_spelling(ask):
    assert ids(ask("sources", "--search", "Khlevnyuk", "--format", "json"), "json") == {"study"}


def test_several_sources_at_once(ask):
    both = json.loads(ask("source", "study", "letter", "--format", "json").stdout)
    assert [one["id"] for one in both] == ["study", "letter"]
    assert json.loads(ask("source", "study", "--format", "json").stdout)["id"] == "study"
    shown = ask("source", "study", "letter").stdout
    assert "The study." in shown and "The letter." in shown


def test_a_translation_and_its_original_name_each_other(ask):
    assert re.search(r"Translates\s+memoir", ask("source", "german").stdout)
    assert "TRANSLATED AS" in (shown := ask("source", "memoir").stdout) and "german" in shown


@pytest.mark.parametrize(
    ("style", "first"),
    [
        ("chicago-notes", "Oleg Khlevniuk, A Study (P, 1999), 12."),
        ("chicago-18-notes", "Oleg Khlevniuk, A Study (P, 1999), 12."),
        ("chicago-author-date", "(Khlevniuk 1999, 12)"),
        ("chicago-18-author-date", "(Khlevniuk 1999, 12)"),
        ("apa", "(Khlevniuk, 1999, p. 12)"),
        ("mla", "(Khlevniuk 12)"),
    ],
)
def test_a_citation_in_any_style(ask, style, first):
    done = ask("cite", "study", "--at", "p. 12", "--style", style)
    assert done.stdout.splitlines()[0] == first
    assert "Khlevniuk, O" in done.stdout.splitlines()[1]


def test_the_program_is_cited_as_its_citation_file_says(ask):
    said = yaml.safe_load((Path(__file__).parents[2] / "CITATION.cff").read_text(encoding="utf-8"))
    shown = ask("cite", "--style", "apa").stdout.splitlines()[1].replace("’", "'")
    year = str(said["date-released"])[:4]
    title = f"{said['title']} (version {said['version']})."
    assert shown.casefold() == f"{said['authors'][0]['name']}. ({year}). {title}".casefold()
    assert said["date-released"] == __released__


def test_several_citations_each_with_its_place(ask):
    done = ask("cite", "study", "letter", "study", "--at", "p. 1", "--at", "l. 2", "--at", "p. 3", "--style", "apa")
    lines = done.stdout.splitlines()
    assert lines[:3] == ["(Khlevniuk, 1999, p. 1)", "(Beta, 1937, l. 2)", "(Khlevniuk, 1999, p. 3)"]
    assert len([line for line in lines[3:] if line]) == 2
    assert ask("cite", "study", "letter", "--at", "p. 1").exit_code == 2
    assert ask("cite", "study", "--at", "p. 1", "--at", "p. 2").exit_code == 2
