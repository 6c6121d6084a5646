"""Other scripts in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli.cite.romanise import ascii_letters, romanised


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Большой террор", "Bolshoi terror"),
        ("Пленум ЦК ВКП(б)", "Plenum TsK VKP(b)"),
        ("Объединённый съезд, № 7", "Obedinennyi sezd, no. 7"),
        ("Щербаков, Ёжиков и Эйхе", "Shcherbakov, Ezhikov i Eikhe"),
        ("Broué – “Łódź”", "Broué – “Łódź”"),
    ],
)
def test_russian_as_the_library_of_congress_has_it(text, latin):
    assert romanised(text) == latin


@pytest.mark.parametrize("text", ["საქართველო", "ستالين", "スターリン", "Σταλιν", "סטאלין"])
def test_no_script_is_lost(text):
    assert ascii_letters(text).isascii() and any(char.isalpha() for char in ascii_letters(text))


@given(st.text(max_size=60))
def test_any_text_is_ascii_in_the_end(text):
    assert ascii_letters(text).isascii()
    assert romanised(romanised(text)) == romanised(text)
