"""Dates: the profile taken, what is shown, and Old Style, each held against an independent reader."""

from datetime import date, timedelta

import pytest
from convertdate import julian
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from purgecli import dates

points = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark,
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?", "%"]),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1888-10-09", "9 October 1888"),
        ("1888-10", "October 1888"),
        ("1888", "1888"),
        ("1905~", "about 1905"),
        ("1937-11?", "perhaps November 1937"),
        ("1918/1921", "1918 to 1921"),
        ("1936-08-19/1936-08-24", "19–24 August 1936"),
        ("1937-02-23/1937-03-05", "23 February – 5 March 1937"),
        ("1922-12-23/1923-01-04", "23 December 1922 to 4 January 1923"),
        ("1934-05/..", "from May 1934"),
        ("../1920", "by 1920"),
    ],
)
def test_display(text, shown):
    assert dates.display(text) == shown


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("1888-10-09", "9 October 1888", "9 Oct 1888"),
        ("1937-09-20/..", "20 September 1937 or later", "1937 or later"),
        ("../1904", "1904 or earlier", "1904 or earlier"),
        ("1937/1938", "1937 to 1938", "1937 to 1938"),
    ],
)
def test_moment(text, long, short):
    assert (dates.moment(text), dates.moment(text, short=True)) == (long, short)


@pytest.mark.parametrize(
    "text",
    ["", "1888-13", "1917-02-29", "27 September 1888", "1888-9-1", "1921/1918", "../..", "1888-10-09T01", "１８８８"],
)
def test_what_is_no_date(text):
    with pytest.raises(dates.BadDate):
        dates.parse(text)


@given(points)
def test_bounds_agree_with_the_edtf_library(text):
    theirs = parse_edtf(text)
    assert dates.lower(text) == _iso(theirs.lower_strict())
    assert dates.upper(text) == _iso(theirs.upper_strict())


@given(points, points)
def test_intervals_agree_with_the_edtf_library(first, last):
    text = f"{first}/{last}"
    try:
        start, end = dates.parse(text)
    except dates.BadDate:
        assert dates.lower(first) > dates.upper(last)
        return
    assert start and end
    assert dates.lower(text) == _iso(parse_edtf(text).lower_strict())


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
        ("1900-03-13", "29 February"),
        ("1917-08-08/1917-08-16", "26 July – 3 August"),
    ],
)
def test_old_style_of_known_days(new, old):
    assert dates.old_style(new) == old


@pytest.mark.parametrize(
    "text", ["1918-02-14", "1938-03-15", "1888-10", "1888", "1888-10-09?", "1918-02-10/1918-02-20", "1917/..", "1917-11/1917-12"]
)
def test_no_old_style_where_there_is_none(text):
    assert dates.old_style(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1936-08-25", "25 Aug"),
        ("1936-08-19/1936-08-24", "19–24 Aug"),
        ("1936-08", "Aug"),
        ("1936", ""),
        ("1936~", "about 1936"),
        ("1936/1938", "to 1938"),
    ],
)
def test_a_date_under_its_year(text, label):
    assert dates.under_year(text, "1936") == label


def test_both_styles():
    assert dates.both_styles("1917-11-07", "7 Nov", "julian") == "7 Nov\n(25 Oct OS)"
    assert dates.both_styles("1917-11-07", "7 Nov", "gregorian") == "7 Nov"
    assert dates.both_styles("1936-08-25", "25 Aug", "julian") == "25 Aug"


def test_age():
    assert dates.age("1888-10-09", "1938-03-15") == 49
    assert dates.age("1888-10-09", "1938-10-09") == 50
    assert dates.age("1888", "1938-03-15") is None


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("1917-08", "1927-11", "1917–1927"),
        ("1917", "1917-12", "1917"),
        ("1934", None, "1934"),
        ("1934", "..", "1934–"),
        (None, "1929", "–1929"),
        (None, None, ""),
    ],
)
def test_span(start, end, shown):
    assert dates.span(start, end) == shown


def test_a_day_after_the_last_of_a_month_is_the_next_month():
    for month in range(1, 13):
        last = date.fromisoformat(dates.upper(f"1936-{month:02}"))
        assert (last + timedelta(days=1)).day == 1


def _iso(theirs) -> str:
    return f"{theirs.tm_year:04}-{theirs.tm_mon:02}-{theirs.tm_mday:02}"
