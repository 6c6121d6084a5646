"""What a date may mean, held against an independent reader of EDTF."""

import os
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from purgecli import dates

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
marks = st.sampled_from(["", "~", "?", "%"])
plain = st.builds(lambda day, length: day.isoformat()[:length], days, st.sampled_from([4, 7, 10]))
marked = st.builds(str.__add__, plain, marks)
seasons = st.builds("{}-{}".format, st.integers(1000, 2999), st.integers(21, 24))
unspecified = st.builds(
    lambda day, cut: day.isoformat()[: cut[0]] + cut[1],
    days,
    st.sampled_from([(3, "X"), (2, "XX"), (4, "-XX"), (4, "-XX-XX"), (7, "-XX")]),
)
points = st.one_of(marked, seasons, unspecified)
edtf_takes_its_time = settings(max_examples=100 if "PURGE_TEST_ALL" in os.environ else 40)
"""It takes ten milliseconds for a date; CI tries as many as of anything else."""


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1888", "1888-01-01", "1888-12-31"),
        ("1888-02", "1888-02-01", "1888-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1888-10-09", "1888-10-09", "1888-10-09"),
        ("1936-21", "1936-03-01", "1936-05-31"),
        ("1936-22", "1936-06-01", "1936-08-31"),
        ("1936-23", "1936-09-01", "1936-11-30"),
        ("1936-24", "1936-12-01", "1937-02-28"),
        ("1935-24", "1935-12-01", "1936-02-29"),
        ("193X", "1930-01-01", "1939-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1936-XX", "1936-01-01", "1936-12-31"),
        ("1936-XX-XX", "1936-01-01", "1936-12-31"),
        ("1936-02-XX", "1936-02-01", "1936-02-29"),
        ("1918/1921-05", "1918-01-01", "1921-05-31"),
        ("189X/1904-22", "1890-01-01", "1904-08-31"),
        ("1934/..", "1934-01-01", None),
        ("../1920", None, "1920-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_first_and_last_day(text, first, last):
    span = dates.parse(text)
    assert (iso(span.first), iso(span.last)) == (first, last)
    assert (iso(span.earliest), iso(span.latest), span.mark) == (first, last, "")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1905~", "1904-01-01", "1906-12-31"),
        ("1905?", "1904-01-01", "1906-12-31"),
        ("1905%", "1903-01-01", "1907-12-31"),
        ("1905-01~", "1904-12-01", "1905-02-28"),
        ("1905-12?", "1905-11-01", "1906-01-31"),
        ("1905-06%", "1905-04-01", "1905-08-31"),
        ("1905-03-01?", "1905-02-28", "1905-03-02"),
        ("1905-12-30%", "1905-12-28", "1906-01-01"),
        ("1936-21~", "1935-12-01", "1936-08-31"),
        ("1936-24?", "1936-09-01", "1937-05-31"),
        ("193X~", "1920-01-01", "1949-12-31"),
        ("19XX?", "1800-01-01", "2099-12-31"),
        ("1936-XX?", "1935-01-01", "1937-12-31"),
        ("1905~/1910", "1904-01-01", "1910-12-31"),
        ("1905/1910~", "1905-01-01", "1911-12-31"),
        ("../1904~", None, "1905-12-31"),
        ("1934?/..", "1933-01-01", None),
        ("0001?", "0001-01-01", "0002-12-31"),
        ("9999-12-31~", "9999-12-30", "9999-12-31"),
        ("9999%", "9997-01-01", "9999-12-31"),
    ],
)
def test_a_mark_makes_a_date_wider_by_a_unit_of_its_own(text, earliest, latest):
    span = dates.parse(text)
    assert (iso(span.earliest), iso(span.latest)) == (earliest, latest)
    assert span.mark in "~?%"
    assert span.first != span.earliest or span.last != span.latest


@pytest.mark.parametrize(
    "text",
    [
        "", "1888-13", "1888-00", "1888-10-00", "1888-10-32", "1917-02-29", "1900-02-29", "27 September 1888", "1888-9-1", "0000",
        "00XX", "1921/1918", "1938-03-02/1938-03-01", "../..", "/", "1936/", "/1936", "1888-10-09T01", "１８８８", "1888\n", "1888~?",
        "1936-20", "1936-25", "1936-21-05", "1936-21-XX", "9999-24", "1XXX", "XXXX", "193x", "1936-1X", "1936-08-1X", "193X-08",
        "1936-XX-05", "Y1936", "1936/1937/1938", "~1936",
    ],
)  # fmt: skip
def test_what_is_no_date(text):
    with pytest.raises(dates.BadDate):
        dates.parse(text)


def test_an_end_in_the_same_year_is_no_end_before_the_start():
    assert dates.parse("1938-03-01/1938").last == date(1938, 12, 31)
    assert dates.parse("1938-03-01/1938-03-01").day == date(1938, 3, 1)


@edtf_takes_its_time
@given(points)
def test_bounds_agree_with_the_edtf_library(text):
    span, theirs = dates.parse(text), parse_edtf(text)
    assert iso(span.first) == their_day(theirs.lower_strict())
    # That library ends a winter with its December.
    assert text.endswith("-24") or iso(span.last) == their_day(theirs.upper_strict())


@edtf_takes_its_time
@given(
    st.builds(
        lambda year, mark: f"{year}{mark}", st.one_of(st.integers(1010, 2989), st.integers(101, 298).map("{}X".format)), marks
    )
)
def test_margins_of_years_and_decades_agree_with_the_edtf_library(text):
    if text.endswith("X%"):
        return
    span, theirs = dates.parse(text), parse_edtf(text)
    assert (iso(span.earliest), iso(span.latest)) == (their_day(theirs.lower_fuzzy()), their_day(theirs.upper_fuzzy()))


@edtf_takes_its_time
@given(plain, plain)
def test_intervals_agree_with_the_edtf_library(first, last):
    text = f"{first}/{last}"
    try:
        span = dates.parse(text)
    except dates.BadDate:
        assert dates.parse(first).first > dates.parse(last).last
        return
    theirs = parse_edtf(text)
    assert (iso(span.first), iso(span.last)) == (their_day(theirs.lower_strict()), their_day(theirs.upper_strict()))


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("1938-03-15", 1938, 3, date(1938, 3, 15)),
        ("1938-03", 1938, 3, None),
        ("1938-03-02/1938-03-13", 1938, 3, None),
        ("1938-03-31/1938-04-01", 1938, None, None),
        ("1937-03-15/1938-03-15", None, None, None),
        ("1938", 1938, None, None),
        ("1938-22", 1938, None, None),
        ("1938-24", None, None, None),
        ("1938-03?", 1938, None, None),
        ("1938-01?", None, None, None),
        ("1938-03-15~", 1938, 3, None),
        ("1938-03-31~", 1938, None, None),
        ("1938~", None, None, None),
        ("193X", None, None, None),
        ("1938-03/..", None, None, None),
        ("../1938-03", None, None, None),
    ],
)
def test_what_is_certain(text, year, month, day):
    span = dates.parse(text)
    assert (span.year, span.month, span.day) == (year, month, day)


YEAR = (date(1936, 1, 1), date(1936, 12, 31))


@pytest.mark.parametrize(
    ("text", "surely", "perhaps"),
    [
        ("1936", True, True),
        ("1936-01-01", True, True),
        ("1936-12-31", True, True),
        ("1935-12-31", False, False),
        ("1937-01-01", False, False),
        ("1936-12-31~", False, True),
        ("1937-01-01~", False, True),
        ("1937-01-02~", False, False),
        ("1935-12-31?", False, True),
        ("1936~", False, True),
        ("1935~", False, True),
        ("1934~", False, False),
        ("1938~", False, False),
        ("1936/1937", False, True),
        ("1935/1936", False, True),
        ("1935-12-31/1936-01-01", False, True),
        ("1936-12-31/1937-01-01", False, True),
        ("1935/1937", False, True),
        ("193X", False, True),
        ("192X", False, False),
        ("1936-23", True, True),
        ("1936-24", False, True),
        ("1935-24", False, True),
        ("1936-01-01/..", False, True),
        ("1936-12-31/..", False, True),
        ("1937-01-01/..", False, False),
        ("../1936-01-01", False, True),
        ("../1935-12-31", False, False),
    ],
)
def test_within_a_year(text, surely, perhaps):
    span = dates.parse(text)
    assert (span.surely_within(*YEAR), span.may_be_within(*YEAR)) == (surely, perhaps)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("1936-06-01", (True, True), (True, True)),
        ("1936-05-31", (False, False), (True, True)),
        ("1936-06-02", (True, True), (False, False)),
        ("1936-06-01/..", (True, True), (False, True)),
        ("1936-05-31/..", (False, True), (False, True)),
        ("1936-06-02/..", (True, True), (False, False)),
        ("../1936-06-01", (False, True), (True, True)),
        ("../1936-06-02", (False, True), (False, True)),
        ("../1936-05-31", (False, False), (True, True)),
    ],
)
def test_within_what_is_open(text, since, until):
    span, day = dates.parse(text), date(1936, 6, 1)
    assert (span.surely_within(day, None), span.may_be_within(day, None)) == since
    assert (span.surely_within(None, day), span.may_be_within(None, day)) == until
    assert span.surely_within(None, None) and span.may_be_within(None, None)


@given(points, days, st.integers(0, 4000))
def test_what_is_surely_within_may_be(text, first, length):
    span, last = dates.parse(text), first + timedelta(length)
    assert span.may_be_within(first, last) or not span.surely_within(first, last)


@pytest.mark.parametrize(
    ("text", "place"),
    [("1936-08", "1936-08-01"), ("1934/..", "1934-01-01"), ("../1920", "1920-01-01"), ("../1920-05-07", "1920-05-07"), ("1936~", "1936-01-01")],
)  # fmt: skip
def test_the_place_in_a_chronicle(text, place):
    assert iso(dates.parse(text).place) == place


def test_the_order_has_what_is_not_known_last():
    ordered = [
        "1879-12-31",
        "188X~",
        "1880",
        "1880/1881",
        "1880-01-02",
        "1936-24",
        "1937",
        "../1850",
        "1790/..",
        "../1920",
        "1934/..",
    ]
    found = sorted(ordered, key=lambda text: dates.parse(text).order)
    assert found == [
        "1879-12-31",
        "1880",
        "1880/1881",
        "188X~",
        "1880-01-02",
        "1936-24",
        "1937",
        "1790/..",
        "../1850",
        "../1920",
        "1934/..",
    ]


@pytest.mark.parametrize(
    ("first", "last", "start", "end"),
    [
        ("1934", "1938-03", "1934-01-01", "1938-03-31"),
        ("1934", "1934", "1934-01-01", "1934-12-31"),
        ("1934", None, "1934-01-01", None),
        (None, "1938-22", None, "1938-08-31"),
        (None, None, None, None),
        ("193X", "193X", "1930-01-01", "1939-12-31"),
    ],
)
def test_a_period_from_one_date_to_another(first, last, start, end):
    found = dates.period(first, last)
    assert (iso(found.first), iso(found.last)) == (start, end)


@pytest.mark.parametrize(("first", "last"), [("1938", "1937"), ("1938-03-02", "1938-03-01"), ("", None), (None, "1938-13")])
def test_what_is_no_period(first, last):
    with pytest.raises(dates.BadDate):
        dates.period(first, last)


def iso(day) -> str | None:
    return day and day.isoformat()


def their_day(theirs) -> str:
    return f"{theirs.tm_year:04}-{theirs.tm_mon:02}-{theirs.tm_mday:02}"
