"""A citation in the running text, in each style that has one."""

import msgspec
import pytest

from purgecli.cite import chicago_lists, intext
from purgecli.cite.parts import ITALIC, ROMAN
from tests.cite.works import WORKS, work


@pytest.mark.parametrize(
    ("work", "at", "chicago", "apa", "mla"),
    [
        ("article", "p. 12", "(Getty and Chase 1978, 12)", "(Getty & Chase, 1978, p. 12)", "(Getty and Chase 12)"),
        ("article", None, "(Getty and Chase 1978)", "(Getty & Chase, 1978)", "(Getty and Chase)"),
        ("three", "pp. 12-13", "(Stanchev, Tortika, and Cherniavskii 2003, 12–13)", "(Stanchev et al., 2003, pp. 12–13)", "(Stanchev et al. 12–13)"),
        ("eleven", None, "(AuthorA et al. 2001)", "(AuthorA et al., 2001)", "(AuthorA et al.)"),
        ("later", "p. 5", "(Conquest [1968] 1990, 5)", "(Conquest, 1968/1990, p. 5)", "(Conquest 5)"),
        ("undated", None, "(Writer n.d.)", "(Writer, n.d.)", "(Writer)"),
        ("body", "ch. 2", "(People’s Commissariat of Justice 1938, ch. 2)", "(People’s Commissariat of Justice, 1938, ch. 2)", "(People’s Commissariat of Justice, ch. 2)"),
        ("unprinted", "l. 181", "(Bukharin 1937, l. 181)", "(Bukharin, 1937, l. 181)", "(Bukharin, l. 181)"),
        ("entry", "para. 3", f"({ITALIC}Encyclopedia{ROMAN} n.d., para. 3)", "(“Bukharin, Nikolai,” n.d., para. 3)", f"({ITALIC}Encyclopedia{ROMAN}, para. 3)"),
    ],
)  # fmt: skip
def test_a_mark_in_each_style(work, at, chicago, apa, mla):
    marks = [intext.mark(style, WORKS[work], at) for style in ("chicago-author-date", "apa", "mla")]
    assert marks == [chicago, apa, mla]


def test_the_18th_edition_of_chicago_names_two_people_at_most():
    assert intext.mark("chicago-18-author-date", WORKS["three"], None) == "(Stanchev et al. 2003)"
    assert intext.mark("chicago-18-author-date", WORKS["article"], "p. 1") == "(Getty and Chase 1978, 1)"


def test_works_of_one_author_and_year_have_letters():
    assert intext.mark("chicago-author-date", WORKS["article"], None, "b") == "(Getty and Chase 1978b)"
    assert intext.mark("apa", WORKS["undated"], None, "a") == "(Writer, n.d.-a)"
    assert intext.marks("apa", [(WORKS["article"], None), (WORKS["later"], "p. 1")], {"article": "b"}) == [
        "(Getty & Chase, 1978b)", "(Conquest, 1968/1990, p. 1)",
    ]  # fmt: skip


def test_what_stands_for_an_author_that_nobody_is():
    part = {"container_title": "The Whole", "issued": "1938"}
    for style, title in (("chicago-author-date", "(“A Part” 1938)"), ("mla", "(“A Part”)")):
        assert intext.mark(style, work("x", "chapter", "A Part", **part), None) == title
        # An entry of an encyclopaedia in volumes is known by its title, one on the web by the encyclopaedia's.
        assert intext.mark(style, work("x", "entry-encyclopedia", "A Part", edition="3", **part), None) == title
        on_web = intext.mark(style, work("x", "entry-encyclopedia", "A Part", **part), None)
        assert on_web == title.replace("“A Part”", f"{ITALIC}The Whole{ROMAN}")


def test_a_journal_in_small_letters_has_headline_capitals():
    article = work("x", "article-journal", "A Part", author=["Writer, Ann"], container_title="the new times", issued="1938")
    for volume in ({"volume": "3"}, {"issue": "3"}, {}):
        written = chicago_lists.author_date(msgspec.structs.replace(article, **volume))
        assert f"{ITALIC}The New Times{ROMAN}" in written
