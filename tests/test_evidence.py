"""Grades of evidence, from the record alone."""

import json

import pytest

from purgecli import evidence
from purgecli.authoring import standing
from purgecli.authoring.stock import whole
from tests.cite.works import WORKS, work
from tests.conftest import FIGURE, write_content

STUDY = {"author": ["Writer, Ann"], "publisher": "Press"}


@pytest.mark.parametrize(
    ("source", "grade"),
    [
        (work("x", "document", kind="primary"), "documents"),
        (work("x", "webpage", kind="primary", container_title="Archive"), "documents"),
        (work("x", **STUDY), "studies"),
        (work("x", author=["Writer, Ann"]), "edited"),
        (work("x", publisher="Press"), "edited"),
        (work("x"), "open"),
        (WORKS["article"], "studies"),
        (WORKS["newspaper"], "edited"),
        (work("x", "article-newspaper", container_title="Paper"), "open"),
        (work("x", "review", kind="reference", container_title="Journal", volume="3"), "edited"),
        (work("x", kind="memoir"), "edited"),
        (work("x", "entry-encyclopedia", kind="reference", container_title="Great Soviet Encyclopedia"), "edited"),
        (work("x", "entry-encyclopedia", kind="reference", container_title="Wikipedia"), "open"),
        (work("x", "entry-encyclopedia", kind="memoir", container_title="Wikipedia"), "open"),
        (work("x", "entry-encyclopedia", kind="reference", container_title="E", url="https://de.wikipedia.org/wiki/X"), "open"),
        (work("x", "webpage", kind="reference", container_title="A site"), "open"),
        (work("x", "webpage", kind="reference", author=["Writer, Ann"]), "edited"),
        (work("x", "chapter", author=["Writer, Ann"], container_title="Wikireading", publisher="Press"), "studies"),
    ],
)
def test_a_source_has_one_grade(source, grade):
    assert evidence.grade(source) == grade


def test_a_statement_stands_on_its_best_source():
    assert evidence.best(["open", "studies", "edited"]) == "studies"
    assert evidence.best([]) is None


RECORD = {
    "id": "x",
    "identity": {"text": "Who.", "cites": [{"source": "study", "at": None}]},
    "birth": {"date": "1888", "place": "Town", "cites": [{"source": "open", "at": None}], "variants": [{"date": "1889", "cites": [{"source": "edited", "at": None}]}]},
    "relations": [{"from": "x", "to": "y", "text": "A friend.", "cites": [{"source": "open", "at": None}, {"source": "document", "at": None}]}],
    "cites": [{"source": "open", "at": None}],
}  # fmt: skip
GRADES = {"study": "studies", "open": "open", "edited": "edited", "document": "documents"}


def test_a_statement_is_what_has_citations_of_its_own():
    found = list(evidence.statements(RECORD))
    assert [(one.field, one.date, one.text) for one in found] == [
        ("identity", None, "Who."), ("birth", "1888", "Town."), ("birth", "1889", ""), ("relations", None, "A friend."),
    ]  # fmt: skip
    (event,) = evidence.statements({"id": "e", "date": "1937", "text": "It was.", "cites": [{"source": "study", "at": None}]})
    assert event == ("text", "1937", "It was.", ["study"])


def test_statements_are_counted_by_what_they_stand_on():
    counts = evidence.count(evidence.statements(RECORD), GRADES)
    assert counts == {"documents": 1, "studies": 1, "edited": 1, "open": 1}
    assert evidence.share(counts, "documents", "studies") == 0.5
    assert evidence.share(dict.fromkeys(evidence.GRADES, 0), "open") == 0


def test_the_commands_show_it(purge):
    listed = purge("figures", "--evidence").stdout
    assert "Yuri Zhukhin" in listed and "statements:" in listed
    (one,) = [one for one in json.loads(purge("figures", "--format", "json").stdout) if one["id"] == "zhukhin"]
    assert set(one["evidence"]) == set(evidence.GRADES) and sum(one["evidence"].values()) > 5
    assert ",on_documents,on_studies,on_edited,on_open," in purge("figures", "--format", "csv").stdout
    shown = purge("figure", "zhukhin", "--evidence").stdout
    assert "purge figure zhukhin" in shown and "Stands on" in shown


def test_the_check_counts_what_the_content_stands_on(purge):
    found = json.loads(purge("check", "--evidence", "--format", "json").stdout)
    assert set(found) == {"kinds", "fields", "people", "weak"}
    whole = sum(found["people"]["zhukhin"].values())
    assert whole == sum(json.loads(purge("figure", "zhukhin", "--format", "json").stdout)["evidence"].values())
    assert purge("check", "--evidence").exit_code == 0
    assert purge("check", "--evidence", "--format", "github").exit_code == 2


def test_what_was_searched_in_vain_is_not_weak(tmp_path):
    page = '{id: page-2001, type: webpage, kind: reference, title: P, url: "https://example.org", language: en, good_for: P., seen: text}'
    person = FIGURE.format(id="zhukhin", name="Yuri Zhukhin", name_ru="Юрий Львович Жухин")
    searched = person + "searched: {death: Two catalogues were asked for it.}\n"
    weak = []
    for name, files in (("a", {}), ("b", {"figures/zhukhin.yaml": searched})):
        (tmp_path / name).mkdir()
        folder = write_content(tmp_path / name, {"sources/page-2001.yaml": page, **files})
        weak.append(standing.of(whole((folder,))).weak.get("zhukhin", 0))
    assert weak == [weak[1] + 1, weak[1]]
