"""Times as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli import dates
from purgecli.dates import asked

TIMES = {
    "1937": "1937", "in 1937": "1937", "1937?": "1937", "1937.": "1937", "the year 1937": "1937", "1937 год": "1937",
    "march 1938": "1938-03", "March, 1938": "1938-03", "март 1938": "1938-03", "в марте 1938 года": "1938-03", "1938-03": "1938-03",
    "1 December 1934": "1934-12-01", "December 1, 1934": "1934-12-01", "1st dec 1934": "1934-12-01", "1.12.1934": "1934-12-01",
    "1-го декабря 1934": "1934-12-01", "1934-12-01": "1934-12-01", "spring 1937": "1937-03..1937-05", "winter 1936": "1936-12..1937-02", "1930s": "1930..1939",
    "the 1930s": "1930..1939", "1930-е": "1930..1939", "1936..1938": "1936..1938", "1936-1938": "1936..1938", "1936–38": "1936..1938",
    "1936 to 1938": "1936..1938", "from 1936 to 1938": "1936..1938", "between 1936 and 1938": "1936..1938",
    "с 1936 по 1938": "1936..1938", "march to june 1938": "1938-03..1938-06", "1 dec 1934 - 5 dec 1934": "1934-12-01..1934-12-05",
    "since 1934": "1934..", "1934..": "1934..", "before 1917": "..1917", "..1917": "..1917", "1789": "1789",
}  # fmt: skip
NONE = [
    "", "bukharin", "1108", "00447", "12", "1938-13", "30 february 1937", "1938..1936", "1937 1938", "march", "1 1937", "1937 trial",
    "13-", "..", "33 december 1934", "spring 1 1937", "spring spring 1937", "1935s", "²1937", "1937" * 40,
]  # fmt: skip


@pytest.mark.parametrize("text", TIMES)
def test_what_is_a_time(text):
    found = asked.read(text)
    assert str(found) == TIMES[text]
    assert asked.read(str(found)) == found, "what is suggested is understood"


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text):
    assert asked.read(text) is None


@given(
    st.one_of(st.text(max_size=30), st.from_regex(r"\A[0-9 .\-–]{1,14}\Z"), st.from_regex(r"\A(1[0-9]{3}[ .\-/to]{1,4}){1,3}\Z"))
)
def test_what_is_read_is_a_period(text):
    found = asked.read(text)
    if found:
        dates.period(found.first, found.last)
