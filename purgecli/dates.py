"""Dates of the content: EDTF (ISO 8601-2), New Style, and how a person reads them.

The profile taken: a year, month or day (`1888`, `1888-10`, `1888-10-09`), each perhaps qualified by `~` (about), `?`
(uncertain) or `%` (both), or an interval of two such, either end of which may be open (`1934/..`).

The Old Style (Julian) date is computed: https://en.wikipedia.org/wiki/Julian_day gives the arithmetic. Soviet Russia went
from 31 January to 14 February 1918 by a decree of the Council of People's Commissars.
"""

import re
from datetime import date
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FIRST_NEW_STYLE_DAY = (1918, 2, 14)

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")


class BadDate(ValueError):
    """A text that is no date of our profile; the message says why."""


class Point(NamedTuple):
    """A year, month or day; `month` and `day` are 0 where they are not known; `mark` is one of `~ ? %` or empty."""

    year: int
    month: int = 0
    day: int = 0
    mark: str = ""


def parse(text: str) -> tuple[Point | None, Point | None]:
    """(start, end) of an EDTF date; both the same for a single date, None for an open end. Raises `BadDate`."""
    if "/" not in text:
        point = _point(text)
        return point, point
    start, _, end = text.partition("/")
    first = None if start == ".." else _point(start)
    last = None if end == ".." else _point(end)
    if first is None and last is None:
        raise BadDate(f"'{text}' has no date at either end")
    if first and last and lower(start) > upper(end):
        raise BadDate(f"'{text}' ends before it starts")
    return first, last


def lower(text: str) -> str:
    """The first day that a date may mean, as `YYYY-MM-DD`: what records are sorted by."""
    start, _ = parse(text)
    if start is None:
        return "0000-00-00"
    return f"{start.year:04}-{start.month or 1:02}-{start.day or 1:02}"


def upper(text: str) -> str:
    """The last day that a date may mean, as `YYYY-MM-DD` (`9999-12-31` for an open end)."""
    _, end = parse(text)
    if end is None:
        return "9999-12-31"
    month = end.month or 12
    return f"{end.year:04}-{month:02}-{end.day or _last_day(end.year, month):02}"


def display(text: str, short: bool = False) -> str:
    """A date as a person reads it: `9 October 1888`, `about 1905`, `from 1934`, `by 1934`; `short` cuts the months."""
    start, end = parse(text)
    if start is None:
        return f"by {_point_text(end, short)}"
    if end is None:
        return f"from {_point_text(start, short)}"
    return _span_text(start, end, short)


def moment(text: str, short: bool = False) -> str:
    """The date of a birth or a death as a person reads it; a bound as `20 September 1937 or later`, if `short` by its year."""
    start, end = parse(text)
    if start and end:
        return _span_text(start, end, short)
    bound = Point((start or end).year) if short else start or end
    return f"{_point_text(bound, short)} or {'earlier' if end else 'later'}"


def under_year(text: str, year: str) -> str:
    """A short date for a place under a heading that names its year: `19–24 Aug`, empty for the bare year."""
    shown = display(text, short=True)
    start, end = parse(text)
    known = start is not None and start.month and (end is None or end.year == start.year)
    return shown.removesuffix(f" {year}") if known else shown.removeprefix(year).strip()


def span(start: str | None, end: str | None) -> str:
    """Two EDTF dates as a span of years for a narrow column: `1917`, `1917–1921`, `1934–`, `–1929`."""
    first = start[:4] if start else ""
    last = end[:4] if end else ""
    if end is None or first == last:
        return first
    return f"{first}–{last.replace('..', '')}"


def old_style(text: str, short: bool = False) -> str | None:
    """The Julian date of a New Style day (or of days from, to) before 14 February 1918, as a person reads it, without a
    year that is the same; None where there is none."""
    points = parse(text)
    if not all(point and point.day and not point.mark and point[:3] < FIRST_NEW_STYLE_DAY for point in points):
        return None
    start, end = (Point(*_julian(date(*point[:3]))) for point in points if point)
    return _span_text(start, end, short).removesuffix(f" {text[-10:-6]}")


def both_styles(text: str, shown: str, calendar: str) -> str:
    """A date as shown in a narrow column, with its Old Style date on a line of its own below where the calendar was `julian`."""
    old = old_style(text, short=True) if calendar == "julian" else None
    return f"{shown}\n({old} OS)" if old else shown


def age(birth: str, death: str) -> int | None:
    """Completed years between two days; None unless both are known to the day."""
    born, died = parse(birth)[0], parse(death)[0]
    if not (born and died and born.day and died.day) or "/" in birth + death:
        return None
    return died.year - born.year - ((died.month, died.day) < (born.month, born.day))


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDate(f'\'{text}\' is no date: write "1888-10-09", "1888-10", "1888", "1905~", "1918/1921" or "1934/.."')
    year, month, day, mark = match.groups()
    point = Point(int(year), int(month or 0), int(day or 0), mark)
    try:
        date(point.year, int(month or 1), int(day or 1))
    except ValueError:
        raise BadDate(f"'{text}' is no day of the calendar") from None
    return point


def _span_text(start: Point, end: Point, short: bool) -> str:
    """Two points as a span; what both share is said once: `19–24 August 1936`, `23 February – 5 March 1937`."""
    first, last = _point_text(start, short), _point_text(end, short)
    if start == end:
        return first
    if start.day and end.day and not start.mark + end.mark and start.year == end.year:
        return f"{start.day}–{last}" if start.month == end.month else f"{first.rpartition(' ')[0]} – {last}"
    return f"{first} to {last}"


def _point_text(point: Point, short: bool) -> str:
    month = MONTHS[point.month - 1][: 3 if short else None] if point.month else ""
    words = " ".join(str(part) for part in (point.day, month, point.year) if part)
    return {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(point.mark, "") + words


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date(9999, 12, 31)
    return (following.toordinal() - date(year, month, 1).toordinal()) or 31


def _julian(day: date) -> tuple[int, int, int]:
    """Year, month, day of the Julian calendar for a Gregorian day (Richards' algorithm for the Julian day number)."""
    f = day.toordinal() + 1_721_425 + 1401
    e = 4 * f + 3
    g = e % 1461 // 4
    h = 5 * g + 2
    month = (h // 153 + 2) % 12 + 1
    return e // 1461 - 4716 + (14 - month) // 12, month, h % 153 // 5 + 1
