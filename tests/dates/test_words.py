"""Dates as a person reads them."""

import pytest

from purgecli import dates


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1888-10-09", "9 October 1888"),
        ("1888-10", "October 1888"),
        ("1888", "1888"),
        ("1905~", "about 1905"),
        ("1905%", "perhaps about 1905"),
        ("1937-11?", "perhaps November 1937"),
        ("1918/1921", "1918 to 1921"),
        ("1936-08-19/1936-08-24", "19–24 August 1936"),
        ("1936-08-19~/1936-08-24", "about 19 August 1936 to 24 August 1936"),
        ("1937-02-23/1937-03-05", "23 February – 5 March 1937"),
        ("1922-12-23/1923-01-04", "23 December 1922 to 4 January 1923"),
        ("1934-05/..", "from May 1934"),
        ("../1920", "by 1920"),
        ("1936-21", "spring 1936"),
        ("1936-22", "summer 1936"),
        ("1936-23~", "about autumn 1936"),
        ("1936-24", "winter 1936–37"),
        ("1999-24", "winter 1999–00"),
        ("193X", "the 1930s"),
        ("193X?", "perhaps the 1930s"),
        ("190X", "between 1900 and 1909"),
        ("19XX", "between 1900 and 1999"),
        ("1936-XX", "1936"),
        ("1936-XX-XX", "1936"),
        ("1936-08-XX", "August 1936"),
        ("189X/1904-22", "the 1890s to summer 1904"),
    ],
)
def test_display(text, shown):
    assert dates.display(text) == shown


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("1888-10-09", "9 October 1888", "9 Oct 1888"),
        ("1937-09-20/..", "20 September 1937 or later", "1937 or later"),
        ("1937-09-20?/..", "perhaps 20 September 1937 or later", "perhaps 1937 or later"),
        ("../1904", "1904 or earlier", "1904 or earlier"),
        ("../1904-05", "May 1904 or earlier", "1904 or earlier"),
        ("1937/1938", "1937 to 1938", "1937 to 1938"),
        ("1936-22", "summer 1936", "summer 1936"),
        ("193X", "the 1930s", "the 1930s"),
    ],
)
def test_moment(text, long, short):
    assert (dates.moment(text), dates.moment(text, short=True)) == (long, short)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1938-03-15", "1938"),
        ("1938-11/1938-12", "1938"),
        ("1922-12-23/1923-01-04", "1922 to 1923"),
        ("1938-03~", "about 1938"),
        ("../1920-05", "by 1920"),
        ("1934-22/..", "from 1934"),
        ("193X", "the 1930s"),
        ("1936-24", "1936"),
    ],
)
def test_by_year(text, shown):
    assert dates.by_year(text) == shown


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1936-08-25", "25 Aug"),
        ("1936-08-19/1936-08-24", "19–24 Aug"),
        ("1936-08", "Aug"),
        ("1936", ""),
        ("1936~", "about 1936"),
        ("1936-08?", "perhaps Aug"),
        ("1936/1938", "to 1938"),
        ("1936-08/1937-02", "Aug 1936 to Feb 1937"),
        ("1936-08/..", "from Aug"),
        ("../1936", "by 1936"),
        ("1936-22", "summer"),
        ("1936-24", "winter 1936–37"),
    ],
)
def test_a_date_under_its_year(text, label):
    assert dates.under_year(text, 1936) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1888-10-09", "1888"),
        ("1888~", "1888?"),
        ("1888-10?", "1888?"),
        ("1937/1938", "1937/38"),
        ("1899/1901", "1899/1901"),
        ("1899-12/1900~", "1899/1900?"),
        ("1908/1909", "1908/09"),
        ("193X", "1930s"),
        ("193X~", "1930s?"),
        ("1930/1939", "1930/39"),
        ("190X", "1900/09"),
        ("19XX", "1900/99"),
        ("1936-22", "1936"),
        ("1936-24", "1936/37"),
        ("1934/..", "?"),
        ("../1904", "?"),
    ],
)
def test_a_date_by_its_years(text, label):
    assert dates.years(text) == label


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("1917-08", "1927-11", "1917–1927"),
        ("1917", "1917-12", "1917"),
        ("1934", None, "1934"),
        ("1934", "1935/..", "1934–?"),
        ("1934", "../1935", "1934–?"),
        (None, "1929", "–1929"),
        ("1918~", "1920", "1918?–1920"),
        (None, None, ""),
    ],
)
def test_two_dates_as_years(start, end, shown):
    assert dates.between(start, end) == shown


@pytest.mark.parametrize(
    ("birth", "death", "age"),
    [
        ("1888-10-09", "1938-10-08", 49),
        ("1888-10-09", "1938-10-09", 50),
        ("1888-10-09", "1938-09-10", 49),
        ("1888-10-09", "1938-11-01", 50),
        ("1888-10-09", "1888-10-09", 0),
        ("1888", "1938-03-15", None),
        ("1888-10-09", "1938-03", None),
        ("1888-10-09?", "1938-03-15", None),
        ("1888-10-09", "1938-03-15~", None),
        ("1888-10-09/1888-10-10", "1938-03-15", None),
        ("1888-10-09", "1938-03-15/..", None),
        ("../1888-10-09", "1938-03-15", None),
        ("1888-10-XX", "1938-03-15", None),
    ],
)
def test_an_age_needs_two_certain_days(birth, death, age):
    assert dates.age(birth, death) == age
