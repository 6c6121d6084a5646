"""Words as they are compared, and their stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli.library.searching import query, stems, words

SAME = [
    ("Łódź", "Lodz"), ("Sokolʹnikov", "Sokolnikov"), ("Stalin's", "Stalin’s"), ("1,108", "1108"), ("1 108", "1108"), ("1\u00a0108", "1108"),
    ("Order 00447", "order 447"), ("Ёжиков", "ежиков"), ("Zhukhi\u0301n", "zhukhin"), ("Бу\u0301харин", "Бухарин"), ("STRASSE", "straße"),
    ("İstanbul", "istanbul"), ("d'État", "detat"), ("Hæðir", "haedir"),
]  # fmt: skip
OTHER = [("й", "и"), ("1936 1938", "19361938"), ("10 12", "1012"), ("мир", "mir")]
FORMS = [
    ("lawyer", "lawyers"), ("rehabilitate", "rehabilitated", "rehabilitation"), ("execute", "executed", "execution"),
    ("confess", "confessed", "confessions"), ("рютин", "рютина", "рютину", "рютиным"), ("коммунарка", "коммунарке", "коммунарку"),
    ("сменил", "сменила", "сменить"), ("stalin", "stalins"),
]  # fmt: skip


def plain(text):
    return [word.plain for word in words.words(words.composed(text))]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_the_same_word(one, other):
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_is_not(one, other):
    assert plain(one) != plain(other)


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms[0])
def test_forms_of_one_word_have_one_stem(forms):
    assert len({stems.stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("ежов", "yezhov"),
        ("ягод", "yagod"),
        ("троцк", "trotsk"),
        ("зиновьев", "zinoviev"),
        ("рютин", "ryutin"),
        ("сокольников", "sokolnikov"),
    ],
)
def test_a_russian_stem_as_an_english_text_has_it(russian, english):
    assert english in stems.romanised(russian)


@given(st.text(max_size=60))
def test_a_word_stands_where_it_is_said_to(text):
    text = words.composed(text)
    small = words.lower(text)
    assert len(small) == len(text)
    for word in words.words(text):
        assert small.startswith(word.surface, word.start)
        assert word.plain


def test_small_words_count_only_by_themselves():
    assert [str(one) for one in query.read("who was the chairman of it")] == ["chairman"]
    assert [str(one) for one in query.read("who was it")] == ["who", "was", "it"]
    assert [str(one) for one in query.read('"who was it" torture')] == ["who was it", "torture"]
    assert query.read("rehabil* co-defendant") == [query.Asked(("rehabil",), True), query.Asked(("co", "defendant"))]
