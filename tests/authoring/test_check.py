"""Each rule has content that breaks it, named by its code, and the test content breaks none."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import ValidationError
from stdnum import isbn as stdnum_isbn

from purgecli.authoring import check as checker
from tests.conftest import FIGURE, FILES, write_content

SOURCE = FILES["sources/page-2001.yaml"]
FIRST = FILES["reasons/first.yaml"]
PERSON = FIGURE.format(id="zhukhin", name="Yuri Zhukhin", name_ru="Юрий Львович Жухин")
EVENTS = FILES["events/all.yaml"]
TRIAL = FILES["trials/moscow-1938.yaml"]
CLAIM = FILES["claims/and-more.yaml"]
COHORT = FILES["cohorts/cc-1934.yaml"]

BROKEN = {
    "unreadable": ("yaml", {"figures/zhukhin.yaml": "a: [\n"}, "figures/zhukhin.yaml:2: not readable as YAML"),
    "wrong folder": ("folder", {"people/x.yaml": "a: 1\n"}, "people/x.yaml:1: 'people' is no folder"),
    "unknown field": ("form", {"figures/zhukhin.yaml": PERSON + "deth: x\n"}, "zhukhin.yaml:15: unknown field 'deth': did you mean 'death'?"),
    "missing field": ("form", {"figures/zhukhin.yaml": PERSON.replace("name: Yuri Zhukhin\n", "")}, ":1: missing field 'name'"),
    "two missing fields": ("form", {"figures/zhukhin.yaml": PERSON.replace("name: Yuri Zhukhin\n", "").replace("id: zhukhin\n", "")}, ":1: missing field 'id'\nfigures/zhukhin.yaml:1: missing field 'name'"),
    "too small": ("form", {"reasons/first.yaml": FIRST.replace("number: 1", "number: 0")}, ":2: 'number' is 0, but should be at least 1"),
    "wrong type": ("form", {"figures/zhukhin.yaml": PERSON.replace("name: Yuri Zhukhin", "name: 1938")}, ":2: 'name' should be text, not the number 1938"),
    "not in the list": ("form", {"figures/zhukhin.yaml": PERSON.replace("executed", "liquidated")}, "'manner' is 'liquidated', but should be one of: accident, assassinated"),
    "no citation": ("form", {"figures/zhukhin.yaml": PERSON.replace(', cites: [{source: page-2001}]}\narrests', "}\narrests")}, ":9: a statement without a citation"),
    "empty citation": ("form", {"figures/zhukhin.yaml": PERSON.replace("cites: [{source: page-2001}]}\narrests", "cites: []}\narrests")}, "a statement without a citation: 'cites' is empty"),
    "no record": ("form", {"figures/zhukhin.yaml": "just a text\n"}, "'record' should be a group of fields"),
    "bad url": ("form", {"sources/page-2001.yaml": SOURCE.replace("https://example.org/a_page", "javascript:alert(1)")}, "'url' is 'javascript:alert(1)'"),
    "address with markup": ("form", {"sources/page-2001.yaml": SOURCE.replace("https://example.org/a_page", "'https://example.org/><script/>[c](javascript:alert(2))'")}, "which is not an address"),
    "address that goes on": ("form", {"sources/page-2001.yaml": SOURCE.replace("https://example.org/a_page", '"https://example.org/a\\n"')}, ":5: 'url'"),
    "doi with markup": ("mark", {"sources/page-2001.yaml": SOURCE.replace("url: https://example.org/a_page", "doi: '10.1000/<b>'")}, "markup in the text"),
    "doi that is none": ("form", {"sources/page-2001.yaml": SOURCE.replace("url: https://example.org/a_page", "doi: see there")}, "which is not a DOI"),
    "id that goes on": ("form", {"sources/page-2001.yaml": SOURCE.replace("id: page-2001", 'id: "page-2001\\n"')}, ":1: 'id'"),
    "language that goes on": ("form", {"sources/page-2001.yaml": SOURCE.replace("language: en", 'language: "en\\n"')}, ":6: 'language'"),
    "reference that goes on": ("form", {"reasons/first.yaml": FIRST.replace("figure: zhukhin", 'figure: "zhukhin\\n"')}, ":7: 'figure'"),
    "command that goes on": ("form", {"subject.yaml": FILES["subject.yaml"].replace("license:", 'start: [{command: "figure x\\n", text: X}]\n        license:')}, "'command'"),
    "faction that goes on": ("form", {"subject.yaml": FILES["subject.yaml"].replace("left:", '"left\\n":')}, "subject.yaml:"),
    "blank text": ("form", {"sources/page-2001.yaml": SOURCE.replace("A Page", '"\u00a0 "')}, "'title' is empty"),
    "long text": ("form", {"sources/page-2001.yaml": SOURCE.replace("Tests.", "word " * 5000)}, ":7: 'good_for' has 24,999 characters, but can hold 20,000 at most"),
    "long id": ("form", {"sources/page-2001.yaml": SOURCE.replace("id: page-2001", f"id: {'x' * 200}")}, "'id' has 200 characters, but can hold 100 at most"),
    "long record": ("form", {"figures/zhukhin.yaml": PERSON + "spellings: [" + ", ".join(["word " * 3900] * 11) + "]\n"}, ":1: a record of 214,797 characters"),
    "long name of a field": ("yaml", {"sources/page-2001.yaml": SOURCE.replace("seen: text", "seen: text\n        " + "x" * 200 + ": y")}, ":9: a field's name of 200 characters: at most 100"),
    "many values": ("yaml", {"sources/page-2001.yaml": SOURCE.replace("seen: text", "seen: text\n        checked: [" + "x," * 100_001 + "]")}, "more than 100,000 values"),
    "two records": ("double", {"events/more.yaml": EVENTS}, "events/more.yaml:1: the id 'an-event' is taken already, in events/all.yaml"),
    "file name": ("file-name", {"sources/other.yaml": SOURCE}, "does not match the file's name 'other'"),
    "bad date": ("date", {"figures/zhukhin.yaml": PERSON.replace("1938-03-15", "15 March 1938")}, "'15 March 1938' is no date"),
    "no such day": ("date", {"figures/zhukhin.yaml": PERSON.replace("1938-03-15", "1938-02-30")}, "'1938-02-30' is no day of the calendar"),
    "no such figure": ("reference", {"reasons/first.yaml": FIRST.replace("zhukhin", "nobody")}, ":7: there is no figure with the id 'nobody'"),
    "no such source": ("reference", {"figures/zhukhin.yaml": PERSON.replace("source: page-2001", "source: none")}, "there is no source with the id 'none'"),
    "no such event": ("reference", {"reasons/first.yaml": FIRST.replace("an-event", "no-event")}, "there is no event with the id 'no-event'"),
    "no such reason": ("reference", {"events/all.yaml": EVENTS.replace("figures: [zhukhin]", "reasons: [tenth]")}, "there is no reason with the id 'tenth'"),
    "no such faction": ("faction", {"figures/zhukhin.yaml": PERSON + "factions: [{id: right, cites: [{source: book-1990}]}]\n"}, ":15: there is no faction with the id 'right': subject.yaml"),
    "not read": ("unread", {"sources/page-2001.yaml": SOURCE.replace("seen: text", "seen: record")}, "'page-2001' was not read"),
    "isbn": ("isbn", {"sources/page-2001.yaml": SOURCE.replace('url:', 'isbn: "9780195055802"\n        url:')}, "check digit"),
    "no such catalogue": ("identifier", {"figures/zhukhin.yaml": PERSON + "identifiers: {wikdata: Q42}\n"}, ":15: 'wikdata' is no catalogue that is known here: there are wikidata, viaf"),
    "address for a number": ("identifier", {"figures/zhukhin.yaml": PERSON + "identifiers: {wikidata: https://www.wikidata.org/wiki/Q42}\n"}, ":15: 'https://www.wikidata.org/wiki/Q42' is no number of Wikidata, which has the form of 'Q42'"),
    "nameless": ("name", {"sources/page-2001.yaml": SOURCE.replace('url:', 'editor: [{given: Ann}]\n        url:')}, "a name has a 'family'"),
    "two isbns": ("isbn", {"sources/page-2001.yaml": SOURCE.replace('url:', 'isbn: "9780195055801, 9780195071320"\n        url:')}, "stands in a field for one ISBN"),
    "doi as address": ("form", {"sources/page-2001.yaml": SOURCE.replace('url:', 'doi: "https://doi.org/10.1000/xyz"\n        url:')}, "is not a DOI, like 10.1000/182: one, without https"),
    "two dois": ("form", {"sources/page-2001.yaml": SOURCE.replace('url:', 'doi: "10.1000/xyz;10.1000/abc"\n        url:')}, "is not a DOI"),
    "death first": ("order", {"figures/zhukhin.yaml": PERSON.replace("1938-03-15", "1838-03-15")}, "death 1838-03-15 before birth 1888-10-09"),
    "life out of order": ("order", {"figures/zhukhin.yaml": PERSON.replace('date: "1905"', 'date: "1925"')}, "out of order: 1917-11-07 stands after 1925"),
    "arrest of the dead": ("order", {"figures/zhukhin.yaml": PERSON.replace("1937-02-27", "1939-02-27")}, "arrested 1939-02-27, after the death"),
    "events out of order": ("order", {"events/all.yaml": EVENTS.replace("1936-08", "1933-08")}, "out of order: 1933-08 stands after 1934-12-01"),
    "office ends first": ("order", {"figures/zhukhin.yaml": PERSON + 'offices: [{title: X, from: "1920", to: "1919", cites: [{source: book-1990}]}]\n'}, "ends (1919) before it starts (1920)"),
    "omission's number": ("number", {"omissions/all.yaml": FILES["omissions/all.yaml"].replace("number: 1", "number: 2")}, "omissions should be numbered 1 to 1: 1 was expected here"),
    "passage's number": ("number", {"passages/essay.yaml": FILES["passages/essay.yaml"].replace("number: 1", "number: 2")}, "passages should be numbered 1 to 1"),
    "one number twice": ("number", {"reasons/second.yaml": FIRST.replace("id: first", "id: second")}, "reasons/second.yaml:2: the reasons should be numbered 1 to 2: 2 was expected here"),
    "number": ("number", {"reasons/first.yaml": FIRST.replace("number: 1", "number: 2")}, "1 was expected here"),
    "no such sentence": ("sentence", {"reasons/first.yaml": FIRST.replace('"Long.", cites: [{source: book-1990}]', '"Long. And short.", cites: [{source: book-1990, for: [1, 3]}]')}, "reasons/first.yaml:5: there is no sentence 3: the text has 2"),
    "one sentence twice": ("sentence", {"reasons/first.yaml": FIRST.replace('"Long.", cites: [{source: book-1990}]', '"Long.", cites: [{source: book-1990, for: [1, 1]}]')}, "sentence 1 stands twice"),
    "sentence of no text": ("form", {"figures/zhukhin.yaml": PERSON.replace('at: "p. 1"', "for: [1]")}, "unknown field 'for'"),
    "two lines": ("line", {"figures/zhukhin.yaml": PERSON.replace("Yuri Zhukhin", '"Yuri\\nZhukhin"')}, "figures/zhukhin.yaml:2: a line end in 'name': write it in one line"),
    "two lines in a list": ("line", {"figures/zhukhin.yaml": PERSON + 'spellings: [One, "Two\\nThree"]\n'}, "figures/zhukhin.yaml:15: a line end in 'spellings'"),
    "a line end after it": ("line", {"sources/page-2001.yaml": SOURCE.replace("title: A Page", "title: |\n          A Page")}, "a line end in 'title'"),
    "unseen text": ("form", {"sources/page-2001.yaml": SOURCE.replace("A Page", '"\\u200d\\ufe0f "')}, "'title' is empty"),
    "letter without a shape": ("yaml", {"figures/zhukhin.yaml": PERSON.replace("Yuri Zhukhin", "Yuri\u3164Zhukhin")}, "figures/zhukhin.yaml:2: invisible letter or sign U+3164: delete it"),
    "escape of a letter without a shape": ("yaml", {"figures/zhukhin.yaml": PERSON.replace("Yuri Zhukhin", '"Yuri Zhukhin\\u2800"')}, "figures/zhukhin.yaml:2: the escape of an invisible letter or sign, U+2800: delete it"),
    "markup": ("mark", {"sources/page-2001.yaml": SOURCE.replace("A Page", "A <b>bold</b> Page")}, "markup"),
    "no such defendant": ("reference", {"trials/moscow-1938.yaml": TRIAL.replace("zhukhin", "nobody")}, "there is no figure with the id 'nobody'"),
    "no such member": ("reference", {"cohorts/cc-1934.yaml": COHORT.replace("zhukhin", "nobody")}, "there is no figure with the id 'nobody'"),
    "nameless defendant": ("defendant", {"trials/moscow-1938.yaml": TRIAL.replace("name: A. Stranger, ", "")}, ":15: a defendant has either"),
    "verdict first": ("order", {"trials/moscow-1938.yaml": TRIAL.replace("1938-03-13", "1938-03-01")}, "the verdict 1938-03-01 before the opening"),
    "nameless member": ("defendant", {"cohorts/cc-1934.yaml": COHORT.replace("id: ivanov-pavel, ", "")}, "a member has either the 'id'"),
    "member twice": ("twice", {"cohorts/cc-1934.yaml": COHORT.replace("ivanov-pavel", "zhukhin")}, "'zhukhin' stands twice among the members"),
    "trial's count": ("count", {"trials/moscow-1938.yaml": TRIAL.replace("value: 2", "value: 3")}, "published are 3, the records give 2"),
    "cohort's count": ("count", {"cohorts/cc-1934.yaml": COHORT.replace("value: 1", "value: 2")}, "published are 2, the records give 1"),
    "bad verdict day": ("date", {"trials/moscow-1938.yaml": TRIAL.replace('verdict: "1938-03-13"', 'verdict: "13 March"')}, "'13 March' is no date"),
    "release first": ("order", {"figures/zhukhin.yaml": PERSON.replace('"1937-02-27", text', '"1937-02-27", until: "1936", text')}, "ends (1936) before it starts (1937-02-27)"),
    "no such passage": ("reference", {"claims/and-more.yaml": CLAIM.replace("passage-1", "passage-9")}, "there is no passage with the id 'passage-9'"),
    "nothing for it": ("sides", {"claims/and-more.yaml": CLAIM.replace("support:", "against:")}, "there is no evidence in its support"),
    "nothing against it": ("sides", {"claims/and-more.yaml": CLAIM.replace("supported", "contested")}, "there is no evidence against it"),
    "nothing decided": ("sides", {"claims/and-more.yaml": CLAIM.replace("support:", "readings: {first: wrong, second: supported}\n        support:")}, "'text' does not say what decided"),
    "not filled in within a group": ("unfilled", {"figures/zhukhin.yaml": PERSON.replace("A person made", "FILL IN a person made")}, ":4: 'text' is not filled in yet"),
    "not filled in": ("unfilled", {"sources/page-2001.yaml": SOURCE.replace("Tests.", "FILL IN something")}, ":7: 'good_for' is not filled in yet"),
    "twins": ("twin-name", {"figures/zhukhin.yaml": PERSON.replace("Yuri Zhukhin", "Petr Ivanov")}, "is also the name of"),
}  # fmt: skip


FAULTS = {
    "two missing fields": {"form": 2},
    "id that goes on": {"form": 1, "reference": 16},
    "long id": {"form": 1, "reference": 16},
    "two records": {"double": 2},
    "file name": {"file-name": 1, "double": 1},
    "no such source": {"reference": 2},
    "not read": {"unread": 16},
    "death first": {"order": 2},
}
"""The faults of each code in the cases that have more than one."""


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_named_with_its_place_and_no_other_with_it(tmp_path, case):
    code, files, message = BROKEN[case]
    found = checker.check(write_content(tmp_path, files))
    assert message in "\n".join(map(str, found))
    assert Counter(fault.code for fault in found) == FAULTS.get(case, {code: 1})


def wordless(really):
    """An error's `__init__` that says nothing of what is wrong."""
    return lambda error, message, *rest, **more: really(error, "(in whatever words)", *rest, **more)


def test_no_fault_is_worded_by_a_library(tmp_path, monkeypatch):
    monkeypatch.setattr(ValidationError, "__init__", wordless(ValidationError.__init__))
    for number, (code, changed, message) in enumerate(BROKEN.values()):
        if code == "form":
            assert message in "\n".join(map(str, checker.check(write_content(tmp_path / str(number), changed))))


@pytest.mark.parametrize("text", ["A [sic] Page", "The trial [in 1936]", "A page [before that]", "1 < 2 > 1", "<3", "a[i]b"])
def test_brackets_are_not_always_markup(tmp_path, text):
    found = checker.check(write_content(tmp_path, {"sources/page-2001.yaml": SOURCE.replace("A Page", f"'{text}'")}))
    assert [fault.code for fault in found] == ([] if text != "a[i]b" else ["mark"])


def test_clean_content_has_no_faults(tmp_path):
    assert checker.check(write_content(tmp_path)) == []


def test_every_rule_is_broken_by_a_case_and_stands_in_the_table():
    codes = {code for code, _, _ in BROKEN.values()}
    assert set(checker.RULES) <= codes
    assert all(f"| {code} |" in checker.__doc__ for code in checker.RULES)


def test_all_faults_are_reported_in_one_run(tmp_path):
    files = {
        "figures/zhukhin.yaml": PERSON.replace("1938-03-15", "15 March").replace("source: book-1990", "source: none"),
        "sources/page-2001.yaml": SOURCE.replace("language: en", "language: English\ncolour: red"),
        "events/all.yaml": "- 1\n- {id: x}\n",
    }
    found = checker.check(write_content(tmp_path, files))
    assert {fault.file for fault in found} >= set(files)
    assert len([fault for fault in found if "'none'" in fault.message]) == 6
    assert found == sorted(found)


def test_what_refers_to_a_faulty_record_is_no_second_fault(tmp_path):
    broken = {
        "figures/zhukhin.yaml": "a: [\n",
        "sources/page-2001.yaml": SOURCE.replace("language: en", "language: English"),
    }
    assert {fault.file for fault in checker.check(write_content(tmp_path, broken))} == set(broken)


def test_an_empty_folder_is_a_fault(tmp_path):
    assert [fault.code for fault in checker.check(tmp_path)] == ["empty"]


@given(st.from_regex(r"97[89][0-9]{10}|[0-9]{9}[0-9X]", fullmatch=True))
def test_isbn_agrees_with_stdnum(text):
    assert checker.isbn_is_valid(text) == stdnum_isbn.is_valid(text)


@pytest.mark.parametrize("text", ["", "123", "978019505580", "9770195055801", "97801950558011", "019505580X9", "X195055801"])
def test_what_has_not_the_length_of_an_isbn_is_none(text):
    assert not checker.isbn_is_valid(text)


@pytest.mark.parametrize("text", ["9780195055801", "978-0-19-505580-1", "978 0 19 505580 1", "0195055801", "0-8044-2957-x"])
def test_an_isbn_may_have_hyphens_and_spaces(text):
    assert checker.isbn_is_valid(text) == stdnum_isbn.is_valid(text.upper())
    assert checker.isbn_is_valid("0-8044-2957-x")
