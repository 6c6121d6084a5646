"""Dates as the styles print them."""

import pytest

from purgecli.cite import parts


@pytest.mark.parametrize(
    ("text", "american", "day_first", "year"),
    [
        (None, None, None, None),
        ("2020-07-23", "July 23, 2020", "23 July 2020", "2020"),
        ("2020-07", "July 2020", "July 2020", "2020"),
        ("2020", "2020", "2020", "2020"),
        ("2020-07~", "ca. July 2020", "ca. July 2020", "ca. 2020"),
        ("1938-22", "Summer 1938", "Summer 1938", "1938"),
        ("1936-08-19/1936-08-24", "August 19–24, 1936", "19–24 August 1936", "1936"),
        ("1937-02-23/1937-03-05", "February 23–March 5, 1937", "23 February–5 March 1937", "1937"),
        ("1937-11/1937-12", "November–December 1937", "November–December 1937", "1937"),
        ("1938-21/1938-22", "Spring–Summer 1938", "Spring–Summer 1938", "1938"),
        ("1937-11-30/1937-12", "November 30, 1937–December 1937", "30 November 1937–December 1937", "1937"),
        ("1922-12-23/1923-01-04", "December 23, 1922–January 4, 1923", "23 December 1922–4 January 1923", "1922–1923"),
        ("1937/1938", "1937–1938", "1937–1938", "1937–1938"),
        ("1934-05/..", "May 1934–", "May 1934–", "1934–"),
        ("../1920", "by 1920", "by 1920", "by 1920"),
        ("193X", "1930s", "1930s", "1930s"),
        ("190X", "1900–1909", "1900–1909", "1900–1909"),
    ],
)
def test_dates(text, american, day_first, year):
    assert parts.american(text) == american
    assert parts.american(text, day_first=True) == day_first
    assert parts.year(text) == year


@pytest.mark.parametrize(
    ("text", "more"), [(None, False), ("1938", False), ("193X", False), ("1938-03", True), ("1938-22", True)]
)
def test_whether_a_date_says_more_than_its_year(text, more):
    assert parts.has_day_or_month(text) == more
