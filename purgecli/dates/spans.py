"""A date as a span of days: what EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/) is taken, and what it may mean.

The profile, all of level 0 and 1:

| form | read as |
|---|---|
| `1888`, `1888-10`, `1888-10-09` | a year, a month, a day |
| `1936-21` to `1936-24` | spring (from March), summer (from June), autumn (from September), winter (from December) |
| `193X`, `19XX` | one of ten, of a hundred years |
| `1936-XX`, `1936-XX-XX`, `1936-08-XX` | a day of that year, of that month |
| `1905~`, `1937?`, `1937-11%` | about, perhaps, both: any of the above with a mark |
| `1918/1921`, `1934/..`, `../1920` | from, to; either end may be open |

The standard leaves the months of a season open and puts winter last in its year. The months taken are those of the
meteorological seasons, three each, as the Met Office gives them (https://www.metoffice.gov.uk, "When does spring start?"), so
that the winter of 1936 ends in February 1937.

How far a marked date may be off is not in the standard either. Taken is what the `edtf` package takes for a year: one unit (day,
month, season, year) to each side, two for `%`.
"""

import re
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
"""Number of a season, in the place of a month -> the first of its three months."""

_POINT = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%]?)")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_OFF = {"~": 1, "?": 1, "%": 2}
"""Mark -> by how many units a date may be off."""


class BadDate(ValueError):
    """A text that is no date of our profile; the message says why."""


class Point(NamedTuple):
    """A day, or what is known of one.

    `month` is 1 to 12, or 21 to 24 for a season; `month` and `day` are 0 where they are not known. `mark` is one of `~ ? %` or
    empty. `years` is how many years it may be in, `year` being the first of them.
    """

    year: int
    month: int = 0
    day: int = 0
    mark: str = ""
    years: int = 1

    @property
    def first(self) -> date:
        """The first day that is meant. Raises `ValueError` where there is none."""
        return date(self.year, SEASONS.get(self.month, self.month) or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that is meant. Raises `ValueError` where there is none."""
        if self.day:
            return self.first
        if not self.month:
            return date(self.last_year, 12, 31)
        months = self.year * 12 + SEASONS.get(self.month, self.month) - 1 + (2 if self.month in SEASONS else 0)
        year, month = divmod(months, 12)
        return date(year, month + 1, 29 if month == 1 and _is_leap(year) else _DAYS[month])

    @property
    def last_year(self) -> int:
        """The last year that is meant; of a winter, that in which it begins."""
        return self.year + self.years - 1

    def moved(self, units: int) -> "Point":
        """The point so many days, months, seasons or years (of its own kind) later."""
        if self.day:
            day = self.first + timedelta(units)
            return Point(day.year, day.month, day.day)
        if self.month in SEASONS:
            year, season = divmod(self.year * 4 + self.month - 21 + units, 4)
            return Point(year, season + 21)
        if self.month:
            year, month = divmod(self.year * 12 + self.month - 1 + units, 12)
            return Point(year, month + 1)
        return self._replace(year=self.year + units * self.years)


class Span:
    """The days that a date may mean, or that a user asks for.

    `start` and `end` are None where open, and one and the same for a date without a stroke. `first` and `last` are the days at
    the ends as they are written, `earliest` and `latest` those that may be meant, which lie further out where an end is marked.
    `mark` is `~`, `?` or `%` where either end is not certain, else empty.
    """

    __slots__ = ("earliest", "end", "first", "last", "latest", "mark", "start")

    def __init__(self, start: Point | None, end: Point | None):
        self.start = start
        self.end = end
        self.mark = (start.mark if start else "") or (end.mark if end else "")
        self.first = start and start.first
        self.last = end and end.last
        self.earliest = _earliest(start) if start and start.mark else self.first
        self.latest = _latest(end) if end and end.mark else self.last

    @property
    def year(self) -> int | None:
        """The year, where it is certain."""
        if self.earliest and self.latest and self.earliest.year == self.latest.year:
            return self.earliest.year
        return None

    @property
    def month(self) -> int | None:
        """The month of the `year`, 1 to 12, where it is certain."""
        if self.year and self.earliest and self.latest and self.earliest.month == self.latest.month:
            return self.earliest.month
        return None

    @property
    def day(self) -> date | None:
        """The day, where it is certain."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def place(self) -> date:
        """Where it stands in a chronicle: at its first day, or (`../1920`) at the first of the bound that is known."""
        point = self.start or self.end
        return point.first if point else date.min

    @property
    def order(self) -> tuple[bool, date, date]:
        """What dates of people are sorted by: first day, last day; those of which only a bound is known come last."""
        return not (self.first and self.last), self.place, self.last or self.place

    def surely_within(self, first: date | None, last: date | None) -> bool:
        """Whether every day that may be meant lies between two (both included, None where open)."""
        return (first is None or bool(self.earliest and first <= self.earliest)) and (
            last is None or bool(self.latest and self.latest <= last)
        )

    def may_be_within(self, first: date | None, last: date | None) -> bool:
        """Whether some day that may be meant lies between two (both included, None where open)."""
        return not (
            (first is not None and self.latest is not None and self.latest < first)
            or (last is not None and self.earliest is not None and last < self.earliest)
        )


@lru_cache(maxsize=2048)
def parse(text: str) -> Span:
    """The span of an EDTF date. Raises `BadDate`."""
    if "/" not in text:
        point = _point(text)
        return Span(point, point)
    start, _, end = text.partition("/")
    found = Span(None if start == ".." else _point(start), None if end == ".." else _point(end))
    if not (found.start or found.end):
        raise BadDate(f"'{text}' has no date at either end")
    if found.first and found.last and found.first > found.last:
        raise BadDate(f"'{text}' ends before it starts")
    return found


def period(first: str | None, last: str | None) -> Span:
    """The span from the first day of one EDTF date to the last day of another, open where there is none. Raises `BadDate`."""
    found = Span(parse(first).start if first is not None else None, parse(last).end if last is not None else None)
    if found.first and found.last and found.first > found.last:
        raise BadDate(f"'{first}' is later than '{last}'")
    return found


def _point(text: str) -> Point:
    if text[4:5] == text[7:8] == "-" and len(text) == 10:
        # A day, as most dates are; one that there is not is told of below.
        with suppress(ValueError):
            day = date.fromisoformat(text)
            return Point(day.year, day.month, day.day)
    match = _POINT.fullmatch(text)
    if not match or not _fits(match[1], match[2], match[3]):
        raise BadDate(
            f'\'{text}\' is no date: write "1888-10-09", "1888-10", "1888", "1905~", "193X", "1936-22" (summer), '
            '"1918/1921" or "1934/.."'
        )
    year, month, number, mark = match.groups()
    point = Point(int(year.replace("X", "0")), _number(month), _number(number), mark, 10 ** year.count("X"))
    try:
        # To ask for the days is to try them; a season has none of its own.
        if point.last < point.first or (number and point.month in SEASONS):
            raise ValueError
    except ValueError:
        raise BadDate(f"'{text}' is no day of the calendar") from None
    return point


def _fits(year: str, month: str | None, day: str | None) -> bool:
    """Whether an X stands only where level 1 has it: for the last one or two digits of a year alone, or a whole month or day."""
    known = year.rstrip("X")
    if not known.isdigit() or len(known) < (2 if month is None else 4) or (month == "XX" and day not in (None, "XX")):
        return False
    return all(part == "XX" or (part.isdigit() and part != "00") for part in (month, day) if part)


def _number(text: str | None) -> int:
    """A month or a day; 0 where it is not known."""
    return int(text) if text and text != "XX" else 0


def _earliest(point: Point) -> date:
    try:
        return point.moved(-_OFF[point.mark]).first
    except (ValueError, OverflowError):
        return date.min


def _latest(point: Point) -> date:
    try:
        return point.moved(_OFF[point.mark]).last
    except (ValueError, OverflowError):
        return date.max


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
