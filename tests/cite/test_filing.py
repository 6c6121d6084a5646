"""The order of a list of works."""

import pytest

from purgecli.cite import filing, formats
from tests.cite.works import work


def order(style: str, *works) -> list[str]:
    return [entry.id for entry in formats.entries(style, list(reversed(works)))]


def by(id: str, *people: str, issued: str | None = "1990", title: str | None = None):
    return work(id, title=title or f"Title {id}", author=list(people), issued=issued, publisher="Press")


@pytest.mark.parametrize("style", formats.STYLES)
@pytest.mark.parametrize(
    "works",
    [
        [by("alone", "Getty, J. Arch", issued="2000"), by("two", "Getty, J. Arch", "Naumov, Oleg", issued="1999")],
        [by("short", "Antonov, Zakhar"), by("hyphen", "Antonov-Ovseenko, Anton"), by("longer", "Antonovskii, Ivan")],
        [by("brown", "Brown, J. R."), by("browning", "Browning, A. R.")],
        [by("first", "Smith, Ann"), by("accent", "Smíth, Beth"), by("third", "Smith, Clara")],
        [by("body", "The Commissariat"), by("person", "Conquest, Robert")],
        [work("untitled", title="The Alpha Work", issued="1990"), by("later", "Beta, Ann")],
    ],
    ids=lambda works: works[0].id,
)
def test_nothing_stands_before_something(style, works):
    assert order(style, *works) == [one.id for one in works]


def test_one_authors_works_stand_by_year_or_by_title():
    works = [by("b", "Smith, Ann", issued="1990", title="The Zoo"), by("a", "Smith, Ann", issued="1995", title="An Ape")]
    for style in ("chicago-author-date", "chicago-18-author-date", "apa"):
        assert order(style, *works) == ["b", "a"]
    for style in ("chicago-notes", "mla"):
        assert order(style, *works) == ["a", "b"]


def test_undated_works_stand_first_in_apa_and_last_in_chicago():
    works = [by("dated", "Smith, Ann"), by("undated", "Smith, Ann", issued=None)]
    assert order("apa", *works) == ["undated", "dated"]
    assert order("chicago-author-date", *works) == ["dated", "undated"]


def test_a_particle_counts_where_the_style_files_by_it():
    works = [by("ree", "van Ree, Erik"), by("smith", "Smith, Ann")]
    assert order("chicago-notes", *works) == ["ree", "smith"]
    assert order("apa", *works) == ["smith", "ree"]


@pytest.mark.parametrize("style", ["chicago-notes", "apa"])
def test_a_key_as_a_text_stands_in_the_same_order_and_has_the_title(style):
    works = [
        by("alone", "Getty, J. Arch"), by("two", "Getty, J. Arch", "Naumov, Oleg"), by("getty", "Getty"), by("gettysburg", "Gettysburg, Al"),
        by("untitled"), by("undated", "Getty, J. Arch", issued=None), by("long", "Getty, J. A. Archer"), by("space", "Getty, J"),
    ]  # fmt: skip
    keys = [filing.key(style, one, one.title) for one in works]
    assert [filing.letters_of(one) for one in sorted(keys)] == sorted(map(filing.letters_of, keys))
    assert [filing.title_of(filing.letters_of(one)) for one in keys] == [filing.title_letters(one) for one in works]
