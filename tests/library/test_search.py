"""What a search finds, and what it makes of words that were not meant for it."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from purgecli.library import search


@pytest.fixture
def library(unchanged_library):
    return unchanged_library


def found(library, text, kinds=search.KINDS):
    return [(hit.kind, hit.id) for hit in search.find(library, text, kinds)]


def test_all_the_words_must_be_there(library):
    assert ("figures", "zhukhin") in found(library, "insurrection strike")
    assert found(library, "insurrection zebra") == []


@pytest.mark.parametrize(
    "text", ["Жухин", "жухин", "Юрий Жухин", "ZHUKHIN", "Zhukhín", "zhukh*", "zhukh", '"Yuri Zhukhin"', "Петр Иванов"]
)
def test_case_accents_yo_beginnings_and_phrases(library, text):
    assert found(library, text)


def test_a_phrase_is_not_its_words_apart(library):
    assert ("figures", "zhukhin") in found(library, "strike took")
    assert found(library, '"strike took"') == []


def test_a_title_counts_for_more_than_a_text(library):
    assert found(library, "trial", ("trials", "events"))[0][0] in ("trials", "events")
    assert found(library, "law")[0] == ("events", "an-event")


def test_only_the_kinds_asked_for(library):
    assert {kind for kind, _ in found(library, "book")} > {"claims"}
    assert {kind for kind, _ in found(library, "book", ("claims",))} == {"claims"}


def test_ids_dates_and_codes_are_not_searched(library):
    assert found(library, "julian") == []
    assert found(library, "imprisonment") == []
    # The word for it in a text is another one.
    assert found(library, "executed") == [("trials", "moscow-1938")]


def test_near_words_are_named(library):
    assert search.near_words(library, "insurection") == ["insurrection"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        '"',
        '""',
        "*",
        "a AND",
        "NEAR(",
        "title:",
        "a NOT b",
        "^a",
        "{x}",
        "'; DROP TABLE words; --",
        "\x00",
        "\ud800",
        "x" * 9999,
    ],
)
def test_no_operator_of_the_query_language_is_reached(library, text):
    assert isinstance(search.find(library, text), list)
    assert library.rows("SELECT count(*) FROM words")[0][0] > 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_a_query(library, text):
    search.find(library, text)


def test_the_screen_the_exit_codes_and_the_commands(purge):
    screen = purge("search", "insurrection")
    assert screen.exit_code == 0
    assert "purge figure zhukhin" in screen.stdout and "insurrection" in screen.stdout
    assert "\ue000" not in screen.stdout
    nothing = purge("search", "insurection", "strike")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert "near words are insurrection" in nothing.stderr
    unknown = purge("search", "book", "--in", "claim,Nothing")
    assert unknown.exit_code == 2
    assert unknown.stderr.startswith("purge: 'nothing' can't be searched; there are ")
    assert "passages" not in unknown.stderr and "reasons, claims" in unknown.stderr
    items = json.loads(purge("search", "law", "--in", "events", "--format", "json").stdout)
    assert items[0]["command"] == "purge timeline --from 1934-12-01 --to 1934-12-01"
