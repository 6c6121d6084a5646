"""Records found by the words of their titles as these are typed, however many there are."""

import pytest

from purgecli.library import browsing, titles
from purgecli.library.browsing import Shelf
from purgecli.library.store import Library
from tests.conftest import FIGURE, write_content

SOURCE = """
id: {id}
type: book
kind: synthesis
title: {title}
author: [{{family: {family}, given: Ann}}]
issued: "{issued}"
language: en
good_for: Tests.
seen: text
"""


@pytest.fixture
def library(content):
    made = {
        "a-book": ("On the Tools", "Petrova", "1990"),
        "tools": ("Of Iron", "Writer", "1991"),
        "tools-and-men": ("Of Men", "Writer", "1992"),
        "other": ("Инструменты и труд", "Writer", "1993"),
    }
    texts = {
        f"sources/{one}.yaml": SOURCE.format(id=one, title=title, family=family, issued=issued)
        for one, (title, family, issued) in made.items()
    }
    write_content(content, texts)
    with Library((content,), None) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tools", ["tools", "tools-and-men", "a-book"]),
        ("too", ["tools", "tools-and-men", "a-book"]),
        ("tools petr", ["a-book"]),
        ("instrumenty", ["other"]),
        ("инстр труд", ["other"]),
        ("tools nobody", []),
        ("%", []),
        ("' OR 1", []),
    ],
)
def test_each_word_typed_begins_a_word_of_the_record_and_ids_come_first(library, typed, found):
    assert browsing.titled(library, "sources", typed) == found


def test_a_list_is_a_window_on_its_kind(library):
    shelf = Shelf(library)
    for kind in titles.LISTED:
        whole = shelf.choice(kind, "")
        lines = whole.lines(0, 1000)
        assert len(lines) == whole.total and [one.id for one in whole.lines(1, 1)] == [one.id for one in lines[1:2]]
    everything = shelf.choice(None, "  ")
    assert everything.total == sum(shelf.choice(kind, "").total for kind in titles.LISTED)


def test_more_than_a_list_takes_is_cut_and_said(library, monkeypatch):
    monkeypatch.setattr(browsing, "MOST_TITLED", 2)
    choice = Shelf(library).choice("sources", "tools")
    assert (choice.total, choice.is_cut) == (2, True)
    assert not Shelf(library).choice("sources", "tools petr").is_cut


def test_a_changed_title_is_filed_anew(content, tmp_path):
    write_content(content, {"sources/one.yaml": SOURCE.format(id="one", title="On the Tools", family="Petrova", issued="1990")})
    with Library((content,), tmp_path) as library:
        assert browsing.titled(library, "sources", "on tools") == ["one"]
    write_content(content, {"sources/one.yaml": SOURCE.format(id="one", title="On Work", family="Petrova", issued="1990")})
    with Library((content,), tmp_path) as library:
        assert browsing.titled(library, "sources", "tools") == [] and browsing.titled(library, "sources", "work") == ["one"]


def test_who_is_named_so_comes_before_who_bore_the_name_too(content, tmp_path):
    text = FIGURE.format(id="adamova", name="Anna Adamova", name_ru="Анна Адамова") + "spellings: [Anna Zhukhin]\n"
    write_content(content, {"figures/adamova.yaml": text})
    with Library((content,), tmp_path) as library:
        for typed in ("zhukhin", "Zhu", "жух"):
            found = [one.id for one in Shelf(library).choice(None, typed).lines(0, 3) if one.kind == "figures"]
            assert found[0] == "zhukhin" and (found == ["zhukhin", "adamova"] or typed == "жух")


def test_the_shortest_id_comes_first_of_all_and_a_name_by_its_sound_last(library):
    lines = Shelf(library).choice(None, "tools").lines(0, 10)
    assert [one.id for one in lines] == ["tools", "tools-and-men", "a-book"]
    assert [one.id for one in Shelf(library).choice(None, "zhuk").lines(0, 1)] == ["zhukhin"]
    lines = Shelf(library).choice(None, "iwan").lines(0, 10)
    assert {"ivanov-petr", "ivanov-pavel"} <= {one.id for one in lines if one.kind == "figures"}
    kinds = [one.kind for one in lines]
    assert kinds == sorted(kinds, key="figures".__eq__)
