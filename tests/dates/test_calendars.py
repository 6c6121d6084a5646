"""Old Style, held against an independent calendar."""

from datetime import date

import pytest
from convertdate import julian
from hypothesis import given
from hypothesis import strategies as st

from purgecli import dates


@given(st.dates(date(1600, 1, 1), date(1918, 2, 13)))
def test_old_style_agrees_with_the_julian_calendar(day):
    year, month, number = julian.from_gregorian(day.year, day.month, day.day)
    shown = f"{number} {dates.MONTHS[month - 1]}" + (f" {year}" if year != day.year else "")
    assert dates.old_style(day.isoformat()) == shown


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("1917-11-07", "25 October"),
        ("1888-10-09", "27 September"),
        ("1918-01-05", "23 December 1917"),
        ("1918-02-13", "31 January"),
        ("1900-03-13", "29 February"),
        ("1900-03-12", "28 February"),
        ("1900-03-14", "1 March"),
        ("1917-08-08/1917-08-16", "26 July – 3 August"),
        ("1917-12-20/1918-01-05", "7–23 December 1917"),
    ],
)
def test_old_style_of_known_days(new, old):
    assert dates.old_style(new) == old


@pytest.mark.parametrize(
    "text",
    [
        "1918-02-14", "1938-03-15", "1888-10", "1888", "1888-10-09?", "1888-10-XX", "1888-22", "188X", "1918-02-10/1918-02-20",
        "1917/..", "../1917-11-07", "1917-11-07/..", "1917-11/1917-12", "1917-11-07/1917-12",
    ],
)  # fmt: skip
def test_no_old_style_where_there_is_none(text):
    assert dates.old_style(text) is None


def test_both_styles():
    assert dates.both_styles("1917-11-07", "7 Nov", "julian") == "7 Nov\n(25 Oct OS)"
    assert dates.both_styles("1917-11-07", "7 Nov", "gregorian") == "7 Nov"
    assert dates.both_styles("1936-08-25", "25 Aug", "julian") == "25 Aug"
