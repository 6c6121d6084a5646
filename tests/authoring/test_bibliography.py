"""What a librarian would miss: each rule has a source that breaks it and one that does not."""

import json
from pathlib import Path

import pytest

from purgecli.authoring import bibliography
from purgecli.authoring.stock import whole
from tests.conftest import write_content

RECORDED = Path(__file__).parents[1] / "content" / "bibliography.json"

WHOLE = {
    "book": "{type: book, kind: synthesis, author: [{family: A, given: B}], publisher: P, issued: '1990', standpoint: S}",
    "thesis": "{type: thesis, kind: synthesis, author: [{family: A, given: B}], publisher: U, genre: PhD diss., issued: '1990', standpoint: S}",
    "report": "{type: report, kind: primary, author: [{literal: A body}], issued: '1990'}",
    "article": "{type: article-journal, kind: synthesis, author: [{family: A, given: B}], container_title: J, volume: '3', issued: '1990', standpoint: S}",
    "review": "{type: review, kind: reference, author: [{family: A, given: B}], container_title: J, issued: '1990'}",
    "press": "{type: article-newspaper, kind: reference, author: [{family: A, given: B}], container_title: N, issued: '1990-01-02', standpoint: S}",
    "chapter": "{type: chapter, kind: synthesis, author: [{family: A, given: B}], container_title: Book, issued: '1990', standpoint: S}",
    "entry": "{type: entry-encyclopedia, kind: reference, container_title: Encyclopaedia, edition: '3'}",
    "page": "{type: webpage, kind: reference, container_title: Site, url: 'https://example.org/p', accessed: '2026-01-02', standpoint: S}",
    "document": "{type: document, kind: primary, original_date: '1937-01-02', issued: '1999', container_title: Documents}",
}

BROKEN = {
    "book-author": ("book", "author: []"),
    "book-publisher": ("book", "publisher: null"),
    "book-year": ("book", "issued: null"),
    "thesis-author": ("thesis", "author: []"),
    "thesis-university": ("thesis", "publisher: null"),
    "thesis-genre": ("thesis", "genre: null"),
    "thesis-year": ("thesis", "issued: null"),
    "report-body": ("report", "author: []"),
    "report-year": ("report", "issued: null"),
    "article-author": ("article", "author: []"),
    "article-journal": ("article", "container_title: null"),
    "article-year": ("article", "issued: null"),
    "article-number": ("article", "volume: null"),
    "review-author": ("review", "author: []"),
    "review-journal": ("review", "container_title: null"),
    "review-year": ("review", "issued: null"),
    "press-author": ("press", "author: []"),
    "press-title": ("press", "container_title: null"),
    "press-day": ("press", "issued: null"),
    "chapter-book": ("chapter", "container_title: null"),
    "chapter-people": ("chapter", "author: []"),
    "chapter-year": ("chapter", "issued: null"),
    "entry-work": ("entry", "container_title: null"),
    "entry-edition": ("entry", "edition: null"),
    "page-site": ("page", "container_title: null"),
    "page-address": ("page", "url: null"),
    "page-access": ("page", "accessed: null"),
    "document-date": ("document", "original_date: null, issued: null"),
    "document-place": ("document", "container_title: null"),
    "document-dates": ("document", "original_date: null, issued: '1937-01-02'"),
    "unfound": ("book", "unfound: [year]"),
    "essential": ("book", "essential: 1"),
    "standpoint-book": ("book", "standpoint: null"),
    "standpoint-page": ("page", "standpoint: null"),
    "standpoint-press": ("press", "standpoint: null"),
    "title-original": ("book", "language: ru, title_translation: A house, title: Dom"),
    "title-translation": ("book", "language: ru, title: Dom, title_original: Дом"),
    "romanised": ("book", "language: ru, title: Zhizn', title_original: Жизнь, title_translation: A life"),
    "aggregator": ("article", "container_title: CyberLeninka"),
    "copy-address": ("book", "url: 'https://www.litres.ru/x'"),
    "third-hand": ("entry", "checked: [stored copy of a dictionary site]"),
    "unfit": ("page", "url: 'https://spartacus-educational.com/x.htm'"),
    "unused": ("book", ""),
}  # fmt: skip


def found(tmp_path, *sources: str, cited: bool = True) -> list[str]:
    """The codes of what is wrong with some sources, given as flow mappings."""
    files = {}
    for number, text in enumerate(sources):
        head = f"id: made-{number}, " + ("" if "title:" in text.replace("container_title:", "") else f"title: Work {number}, ")
        head += "" if "language:" in text else "language: en, "
        files[f"sources/made-{number}.yaml"] = "{" + head + "good_for: Tests., seen: record, " + text.lstrip("{")
    if cited:
        files["scholars/all.yaml"] = (
            "- {id: s, name: S, year: '1990', archives: false, argues: {text: T., cites: [{source: page-2001}]},"
            f" works: [{', '.join(f'made-{number}' for number in range(len(sources)))}]}}\n"
        )
    content = whole((write_content(tmp_path, files),))
    assert not content.faults, content.faults
    return [one.code for one in bibliography.faults(content) if one.file.startswith("sources/made")]


def with_(text: str, more: str) -> str:
    """A flow mapping with some fields in place of its own."""
    for key in [part.split(":")[0] for part in more.split(", ") if ": " in part]:
        start = text.find(f" {key}: ")
        if start >= 0:
            end = text.find(", ", text.find("]", start) if text[start:].startswith(f" {key}: [") else start)
            text = text[:start] + (text[end + 1 :] if end >= 0 else "}")
    return text.rstrip("}").rstrip(", ") + (f", {more}" if more else "") + "}"


@pytest.mark.parametrize("kind", WHOLE)
def test_a_complete_entry_lacks_nothing(tmp_path, kind):
    assert found(tmp_path, WHOLE[kind]) == []


@pytest.mark.parametrize("code", BROKEN)
def test_what_is_missing_is_named(tmp_path, code):
    kind, change = BROKEN[code]
    assert code in found(tmp_path, with_(WHOLE[kind], change), cited=code != "unused")


@pytest.mark.parametrize(("code", "word"), [("book-year", "year"), ("book-author", "author"), ("article-number", "volume")])
def test_what_was_sought_in_vain_is_no_fault(tmp_path, code, word):
    kind, change = BROKEN[code]
    assert code not in found(tmp_path, with_(WHOLE[kind], f"{change}, unfound: [{word}]"))


def person(family: str, given: str, title: str) -> str:
    return with_(WHOLE["book"], f"author: [{{family: {family}, given: {given}}}], title: {title}")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (("Khlevniuk", "Oleg V."), ("Khlevnyuk", "Oleg"), True),
        (("Volkogonov", "Dmitrii"), ("Volkogonov", "Dmitri"), True),
        (("Stalin", "J. V."), ("Stalin", "I. V."), True),
        (("Medvedev", "Roy"), ("Medvedev", "Zhores"), False),
        (("Davies", "Sarah"), ("Davies", "R. W."), False),
        (("Getty", "J. Arch"), ("Getty", "J. Arch"), False),
    ],
)
def test_a_person_has_one_name(tmp_path, first, second, same):
    assert ("name" in found(tmp_path, person(*first, "One"), person(*second, "Two"))) == same


def test_a_journal_has_one_name(tmp_path):
    one, two = (with_(WHOLE["article"], f"container_title: {name}") for name in ("Voprosy istorii", "Voprosy Istorii"))
    assert "journal" in found(tmp_path, one, two)
    assert "journal" not in found(tmp_path, one, one)


@pytest.mark.parametrize(
    ("change", "same"), [("title: Same", True), ("title: Same, volume: '2'", False), ("title: Other", False)]
)
def test_a_work_stands_once(tmp_path, change, same):
    assert ("twin" in found(tmp_path, with_(WHOLE["book"], "title: Same"), with_(WHOLE["book"], change))) == same


def test_two_documents_of_one_title_and_two_days_are_two(tmp_path):
    title = "title: An interrogation of one man with a very long title"
    days = [with_(WHOLE["document"], f"{title}, original_date: '{day}'") for day in ("1936-07-20", "1936-08-14")]
    assert "twin" not in found(tmp_path, *days)
    assert "twin" in found(tmp_path, days[0], days[0])


@pytest.mark.parametrize(
    ("at", "topic"), [("on the plenum", True), ("start", True), ("p. 12", False), ("“Last Stand”", False), ("chapter 4", False)]
)
def test_a_place_is_no_topic(tmp_path, at, topic):
    text = f"- {{id: p, number: 1, text: T., cites: [{{source: book-1990, at: '{at}'}}]}}\n"
    content = whole((write_content(tmp_path, {"passages/all.yaml": text}),))
    assert ("locator" in {one.code for one in bibliography.faults(content)}) == topic


def test_the_command_names_and_counts(purge):
    listed = purge("check", "--bibliography")
    assert listed.exit_code == 3
    assert "a page has the day on which it was read" in listed.stderr
    counted = json.loads(purge("check", "--bibliography", "--count", "--format", "json").stdout)
    assert counted["page-access"] > 0
    assert "page-access" in purge("check", "--bibliography", "--count").stdout
    assert purge("check", "--count").exit_code == 2


def test_the_counts_are_printed_beside_earlier_ones(content, capsys):
    assert bibliography.main([str(content), str(RECORDED)]) == 0
    printed = capsys.readouterr().out
    assert [line.split()[0] for line in printed.splitlines()] == ["kind", *bibliography.CODES, "all"]
    assert bibliography.main([]) == 2
