"""What the library answers, through the records."""

import json

import pytest

from purgecli import views
from purgecli.dates import parse, period
from purgecli.library import queries, store
from tests.conftest import FIGURE, FILES, write_content


@pytest.fixture
def library(unchanged_library):
    return unchanged_library


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
    other = FIGURE.format(id="other", name="Ivan Ivanoff", name_ru="Иван Ивановф")
    with store.Library((write_content(tmp_path, {"figures/other.yaml": other}),), None) as library:
        assert queries.bearers(library, "Ivanoff") == ["other"]
        assert queries.bearers(library, "Ivanow") == ["ivanov-pavel", "ivanov-petr", "other"]


def test_some_people_by_their_ids(library):
    texts = queries.chosen_figures(library, [queries.Among(("zhukhin", "ivanov-petr"))], "name")
    assert [json.loads(text)["id"] for text in texts] == ["ivanov-petr", "zhukhin"]


def test_an_id_that_is_none_is_no_number_of_another_kind(library):
    assert queries.find_id(library, "trials", "1") == (None, [], ["moscow-1938"])
    assert queries.find_id(library, "claims", "1") == (None, [], [])
    assert queries.find_id(library, "scholars", "1").id is None


def test_an_id_of_which_a_part_was_typed_is_near(library):
    assert queries.find_id(library, "trials", "cow").near == ["moscow-1938"]
    assert queries.find_id(library, "figures", "vanov").near == ["ivanov-pavel", "ivanov-petr"]


def test_an_id_with_a_slip_in_its_first_letter_is_near(library):
    assert queries.find_id(library, "reasons", "girst").near == ["first"]
    assert queries.find_id(library, "reasons", "qqqqq").near == []


def test_titles_and_days_of_records(library):
    assert queries.title(library, "trials", "moscow-1938") == "Third Moscow trial, March 1938"
    assert queries.days_of(library, "later") == ("1936-08-01", "1936-08-31")
    assert queries.days_of(library, "no-event") == (None, None)
    with pytest.raises(queries.NoRecord):
        queries.title(library, "trials", "no-trial")


def test_records_of_a_kind_in_the_order_asked_for(library):
    found = queries.records(library, views.FigureLine, "figures", ["zhukhin", "nobody", "ivanov-pavel"])
    assert [one.id for one in found] == ["zhukhin", "ivanov-pavel"]
    assert [one.id for one in queries.people_of(library, "cohort", "cc-1934")] == ["ivanov-pavel", "zhukhin"]
    assert queries.facts_of(library, "zhukhin", "cohort") == ["cc-1934"]


def test_what_the_values_of_a_kind_of_fact_are_called(library):
    assert queries.names_of(library, "trial") == {"moscow-1938": "Third Moscow trial, March 1938"}
    assert queries.names_of(library, "cohort") == {"cc-1934": "A committee of 1934"}
    assert queries.names_of(library, "faction") == {"left": "The Left"}
    assert queries.names_of(library, "fate") == {}


@pytest.mark.parametrize(
    ("kind", "view", "typed", "found"),
    [
        ("figures", views.FigureLine, "ivanov-p", ["ivanov-pavel", "ivanov-petr"]),
        ("figures", views.FigureLine, "ИВАНОВ", ["ivanov-pavel", "ivanov-petr"]),
        # Names are completed where no id is; a name in one word only.
        ("figures", views.FigureLine, "жух", ["zhukhin"]),
        ("figures", views.FigureLine, "yuri", []),
        ("figures", views.FigureLine, "", ["ivanov-pavel", "ivanov-petr", "zhukhin"]),
        ("figures", views.FigureLine, "'", []),
        ("sources", views.SourceLine, "боок", ["book-1990"]),
        ("trials", views.TrialLine, "zhukhin", []),
        ("cohorts", views.CohortLine, "zhukhin", []),
        ("trials", views.TrialLine, "Moscow", ["moscow-1938"]),
    ],
)
def test_the_beginning_of_an_id_or_a_name_is_completed(library, kind, view, typed, found):
    assert [one.id for one in queries.beginning(library, kind, view, typed)] == found


def test_all_records_are_read_a_few_at_a_time(tmp_path):
    more = "".join(
        f'- {{id: e-{number}, date: "1920", kind: law, title: T, text: X., cites: [{{source: book-1990}}]}}\n'
        for number in range(45)
    )
    with store.Library((write_content(tmp_path, {"events/more.yaml": more}),), None) as library:
        found = [json.loads(text)["id"] for text in queries.each_document(library, "events")]
        assert len(found) == 47
        assert found == queries.ids(library, "events")
        # What was typed a part of stands in that order too: by its day here, not by its id.
        assert queries.find_id(library, "events", "e").near == ["e-0", "e-1", "e-10"]


def test_links_of_one_and_of_all(tmp_path):
    relation = 'relations: [{to: %s, kind: ally, text: "T.", cites: [{source: book-1990}]}]\n'
    changed = {
        f"figures/{one}.yaml": FILES[f"figures/{one}.yaml"] + relation % other
        for one, other in (("ivanov-petr", "ivanov-pavel"), ("zhukhin", "ivanov-petr"))
    }
    with store.Library((write_content(tmp_path, changed),), None) as library:
        pairs = [(one.from_, one.to) for one in queries.links(library)]
        assert pairs == [("ivanov-petr", "ivanov-pavel"), ("zhukhin", "ivanov-petr")]
        assert [one.from_ for one in queries.links(library, "ivanov-petr")] == ["ivanov-petr", "zhukhin"]
        assert [one.from_ for one in queries.links(library, "zhukhin")] == ["zhukhin"]


def test_people_counted_by_two_things_at_once(library):
    found = queries.figure_cross(library, [], "cohort", "born", False)
    assert found.rows == [("1888", 3)]
    assert dict(found.columns) == {"cc-1934": 2, "": 1}
    assert found.cells == {("1888", "cc-1934"): 2, ("1888", ""): 1}


def test_unless_asked_for_who_may_belong_is_left_out(tmp_path):
    changed = {"figures/zhukhin.yaml": FILES["figures/zhukhin.yaml"].replace("1888-10-09", "1888")}
    october = [queries.During("born", parse("1888-10"))]
    with store.Library((write_content(tmp_path, changed),), None) as library:
        assert len(queries.chosen_figures(library, october, "name")) == 2
        assert queries.figure_counts(library, october, "fate") == [("executed", 2)]
        assert queries.perhaps_figures(library, october) == 1
        assert queries.figure_counts(library, october, "fate", True) == [("executed", 3)]
        assert queries.figure_cross(library, october, "fate", "born", True).cells == {("1888", "executed"): 3}
