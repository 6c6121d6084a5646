"""What the library answers, through the records."""

import json

import pytest

from purgecli.dates import parse, period
from purgecli.library import queries, store
from tests.conftest import FIGURE, FILES, write_content


@pytest.fixture
def library(content, cache):
    return store.Library((content,), cache)


@pytest.mark.parametrize(
    "name",
    ["zhukhin", "ZHUKHIN", " zhukhin ", "Yuri Zhukhin", "Zhukhin, Yuri", "Жухин", "Юрий Жухин", "Юрий Львович Жухин", "Y. Zhukhin",
     "Ю. Л. Жухин", "Joukhine", "Schuchin", "Žuchin", "Zhuhin", "Zhukhín"],
)  # fmt: skip
def test_a_person_is_found_under_any_spelling(library, name):
    assert queries.find_figure(library, name).id == "zhukhin"


def test_a_name_of_several_is_not_decided(library):
    found = queries.find_figure(library, "ivanov")
    assert (found.id, found.bearers) == (None, ["ivanov-pavel", "ivanov-petr"])
    assert queries.find_figure(library, "Petr Ivanov").id == "ivanov-petr"
    assert queries.find_figure(library, "Павел Иванов").id == "ivanov-pavel"


def test_a_near_miss_has_suggestions(library):
    assert queries.find_figure(library, "zhukhim").near == ["zhukhin"]
    assert queries.find_figure(library, "qqqqqq") == (None, [], [])


@pytest.mark.parametrize("name", ["", " ", "[bold]", "'; DROP TABLE records; --", "x" * 10_000, "\x1b[31m", "%", "\ud800"])
def test_a_name_that_is_none_finds_nobody(library, name):
    assert queries.find_figure(library, name) == (None, [], [])
    assert len(library.rows("SELECT id FROM records WHERE kind = 'figures'")) == 3


def test_reasons_are_found_by_number_too(library):
    assert queries.find_id(library, "reasons", "1").id == "first"
    assert queries.find_id(library, "reasons", "FIRST").id == "first"
    assert queries.find_id(library, "reasons", "2").id is None
    assert queries.find_id(library, "reasons", "firts").near == ["first"]
    for wanted in ("²", "0", "01", "000199", "-1", "1" * 5000):
        assert queries.find_id(library, "reasons", wanted).id is None


def test_records_have_the_attributes_of_their_class(library):
    figure = queries.figure(library, "zhukhin")
    assert figure.birth.date == "1888-10-09"
    assert figure.sentences[0].outcome == "death"
    assert [cite.source for cite in figure.cites] == ["book-1990", "book-1990", "page-2001"]
    assert queries.reason(library, "first").cases[0].name == "Yuri Zhukhin"


def test_events_between_two_days_and_of_a_person(library):
    everything = period(None, None)
    names = [one.id for one in queries.events(library, everything, [])]
    assert names == ["an-event", "later"]
    assert [one.id for one in queries.events(library, everything, ["zhukhin"])] == ["an-event"]
    assert [one.id for one in queries.events(library, parse("1936-08"), [])] == ["later"]


def test_a_source_knows_what_cites_it(library):
    source = queries.source(library, "page-2001")
    assert {(item.kind, item.id) for item in source.cited_by} >= {
        ("claim", "it-says-so"),
        ("event", "later"),
        ("figure", "zhukhin"),
    }


def test_a_double_surname_is_filed_under_its_first_part(content, cache):
    for name in ("Mirsaid Sultan-Galiev", "Nikolai Glebov-Avilov", "Ivan Hall"):
        one = name.split()[-1].split("-")[0].lower()
        text = FILES["figures/zhukhin.yaml"].replace("id: zhukhin", f"id: {one}").replace("Yuri Zhukhin", name)
        (content / f"figures/{one}.yaml").write_text(text)
    assert queries.ids(store.Library((content,), cache), "figures") == [
        "glebov", "hall", "ivanov-pavel", "ivanov-petr", "sultan", "zhukhin",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        # A slip in the first letter is forgiven to a name that is otherwise the same; a longer slip after it.
        ("livanov", ["ivanov-pavel", "ivanov-petr"]),
        ("zhukhinova", ["zhukhin"]),
        ("lukhinova", []),
    ],
)
def test_how_near_a_name_has_to_be(library, asked, near):
    assert queries.find_figure(library, asked).near == near


def test_a_name_as_it_is_written_goes_before_one_that_sounds_so(tmp_path):
    other = FIGURE.format(id="ivanoff", name="Ivan Ivanoff", name_ru="Иван Ивановф")
    with store.Library((write_content(tmp_path, {"figures/ivanoff.yaml": other}),), None) as library:
        assert queries.bearers(library, "Ivanoff") == ["ivanoff"]
        assert queries.bearers(library, "Ivanow") == ["ivanoff", "ivanov-pavel", "ivanov-petr"]


def test_some_people_by_their_ids(library):
    texts = queries.chosen_figures(library, [queries.Among(("zhukhin", "ivanov-petr"))], "name")
    assert [json.loads(text)["id"] for text in texts] == ["ivanov-petr", "zhukhin"]
