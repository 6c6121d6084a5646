"""Where one sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli import sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("I. N. Smirnov and L. D. Trotsky met. They spoke.", ["I. N. Smirnov and L. D. Trotsky met.", "They spoke."]),
        (
            "By art. 58 of vol. 2, no. 5, p. 12. Then St. Petersburg.",
            ["By art. 58 of vol. 2, no. 5, p. 12.", "Then St. Petersburg."],
        ),
        ("He said “No.” (It was late.) Nobody came.", ["He said “No.”", "(It was late.)", "Nobody came."]),
        ("In 1936. 139 were held … and died.", ["In 1936.", "139 were held … and died."]),
        ("Расстрелян. Реабилитирован.", ["Расстрелян.", "Реабилитирован."]),
        ("A point 3.5 and Nos. 3 and 4", ["A point 3.5 and Nos. 3 and 4"]),
        ("", [""]),
    ],
)
def test_a_text_has_these_sentences(text, found):
    assert sentences.split(text) == found


@given(st.text(alphabet="aB. ?”(\n1", max_size=60))
def test_nothing_but_space_is_between_sentences(text):
    assert "".join("".join(sentences.split(text)).split()) == "".join(text.split())
