"""Words that are like another are found by pairs of letters, and none of them is lost."""

import sqlite3
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purgecli.library import nearness

WORDS = st.text("abkr", min_size=2, max_size=9)


class Rows:
    """A library of some words of a key each."""

    def __init__(self, words):
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute("CREATE TABLE near_keys (pair TEXT, size INTEGER, key TEXT)")
        self.connection.execute("CREATE TABLE forms (plain TEXT)")
        self.connection.executemany(
            "INSERT INTO near_keys VALUES (?, ?, ?)", [row for word in words for row in nearness.rows(word)]
        )
        self.connection.executemany("INSERT INTO forms VALUES (?)", [(word,) for word in words])

    def rows(self, sql, values=()):
        return self.connection.execute(sql, values).fetchall()


def alike(word, words):
    """The words that `difflib` holds to be alike."""
    return {one for one in words if SequenceMatcher(None, one, word).ratio() >= nearness.ALIKE}


@settings(max_examples=150, deadline=None)
@given(WORDS, st.sets(WORDS, max_size=30))
def test_no_word_that_is_alike_is_lost(word, words):
    library = Rows(sorted(words))
    try:
        assert alike(word, words) <= set(nearness.keys(library, word))
        condition, values = nearness.condition("plain", word)
        assert alike(word, words) <= {row[0] for row in library.rows(f"SELECT plain FROM forms WHERE {condition}", values)}
    finally:
        library.connection.close()


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("confession", "confesion", True),
        ("confession", "confessions", True),
        ("confession", "confessoin", True),
        ("confession", "confassion", True),
        ("confession", "confession", False),
        ("memories", "memorised", False),
        ("real", "really", False),
        ("ab", "ba", True),
        ("a", "", True),
    ],
)
def test_a_slip_is_one_letter_or_two_that_changed_places(one, other, slip):
    assert nearness.is_slip(one, other) is slip
    assert nearness.is_slip(other, one) is slip


def test_few_words_that_are_not_alike_are_looked_at():
    words = ["bukharin", "bukarin", "zinoviev", "kamenev", "rykov", "tomsky", "trotsky", "radek", "pyatakov", "sokolnikov"]
    library = Rows(words)
    assert set(nearness.keys(library, "bukharim")) == {"bukharin", "bukarin"}
    library.connection.close()


def test_a_key_of_several_words_is_not_filed():
    assert not list(nearness.rows("bukharin nikolai"))
    assert sorted(nearness.rows("li")) == [("^l", 2, "li"), ("i$", 2, "li"), ("li", 2, "li")]
