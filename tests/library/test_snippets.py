"""Pieces of long texts about the words that were searched for."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli.library.snippets import WORDS, cut

FILLER = "lorem ipsum dolor " * 100


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("The trial in Moscow.", ['"moscow"'], "The trial in <Moscow>."),
        ("The trial in Moscow.", ['"trial in"'], "The <trial in> Moscow."),
        ("The trials in Moscow.", ['"trial"*'], "The <trials> in Moscow."),
        ("The trials in Moscow.", ['"trial"'], "The trials in Moscow."),
        ("Čapek and ČAPEK", ['"capek"'], "<Čapek> and <ČAPEK>"),
        ("Суд и СУД", ['"суд"'], "<Суд> и <СУД>"),
        ("Сталин: мои, мой", ['"мои"'], "Сталин: <мои>, мой"),
        ("no such word", ['"x"'], "no such word"),
        ("", ['"x"'], ""),
    ],
)
def test_the_words_are_marked(text, terms, expected):
    assert cut(text, terms, "<", ">") == expected


def test_the_piece_is_where_most_of_the_words_are():
    text = f"{FILLER}trial {FILLER}a trial of Kamenev {FILLER}trial"
    piece = cut(text, ['"trial"', '"kamenev"'], "<", ">")
    assert "<trial> of <Kamenev>" in piece
    assert piece.startswith("…")
    assert piece.endswith("…")


@given(st.text(max_size=200), st.text(alphabet="abЖ", min_size=1, max_size=3))
def test_a_piece_is_short_and_of_the_text(text, word):
    piece = cut(text * 20, [f'"{word}"'], "\ue000", "\ue001").replace("\ue000", "").replace("\ue001", "")
    assert piece.strip("…") in text * 20
    assert len(piece.split()) <= WORDS + 2


def test_a_text_of_one_word_takes_no_square_of_its_length():
    start = time.process_time()
    assert cut("word " * 40_000, ['"word"'], "<", ">").count("<word>") == WORDS
    assert time.process_time() - start < 2
