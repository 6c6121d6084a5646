"""Dates as a person reads them. All but `season` take EDTF texts and raise `BadDate` for what is none."""

from purgecli.dates.calendars import FIRST_NEW_STYLE_DAY, julian
from purgecli.dates.spans import SEASONS, Point, Span, parse

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = dict(zip(SEASONS, ("spring", "summer", "autumn", "winter"), strict=True))
_MARKS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def display(text: str, short: bool = False) -> str:
    """A date as a person reads it: `9 October 1888`, `about 1905`, `from 1934`, `by 1934`; `short` cuts the months."""
    span = parse(text)
    return _ends_text(span.start, span.end, short)


def by_year(text: str) -> str:
    """A date by its year or years: `1888`, `about 1905`, `1937 to 1938`, `from 1934`, `by 1934`."""
    span = parse(text)
    start, end = (point and point._replace(month=0, day=0) for point in (span.start, span.end))
    return _ends_text(start, end, short=False)


def moment(text: str, short: bool = False) -> str:
    """The date of a birth or a death as a person reads it; a bound as `20 September 1937 or later`, if `short` by its year."""
    span = parse(text)
    if span.start and span.end:
        return _span_text(span.start, span.end, short)
    bound = span.start or _end(span)
    if short:
        bound = Point(span.place.year, mark=bound.mark)
    return f"{_point_text(bound, short)} or {'later' if span.start else 'earlier'}"


def under_year(text: str, year: int) -> str:
    """A short date for a place under a heading that names its year: `19–24 Aug`, empty for the bare year."""
    shown = display(text, short=True)
    span = parse(text)
    known = span.start is not None and span.start.month and (span.end is None or span.end.year == span.start.year)
    return shown.removesuffix(f" {year}") if known else shown.removeprefix(str(year)).strip()


def years(text: str) -> str:
    """A date by its years, for a narrow column: `1888`, `1888?` if not certain, `1937/38`, `1880s`, `?` for a bound."""
    span = parse(text)
    if not (span.first and span.last):
        return "?"
    first, last = span.first.year, span.last.year
    doubt = "?" if span.mark else ""
    if first == last:
        return f"{first}{doubt}"
    if span.start == span.end and span.start and _is_decade(span.start):
        return f"{first}s{doubt}"
    return f"{first}/{last % 100:02}{doubt}" if first // 100 == last // 100 else f"{first}/{last}{doubt}"


def between(start: str | None, end: str | None) -> str:
    """Two EDTF dates as years from, to, for a narrow column: `1917`, `1917–1921`, `–1929`, `1918?–1920`."""
    first, last = (years(text) if text else "" for text in (start, end))
    return first if end is None or first == last else f"{first}–{last}"


def old_style(text: str, short: bool = False) -> str | None:
    """The Julian date of a New Style day (or of days from, to) before 14 February 1918, as a person reads it, without a
    year that is the same; None where there is none."""
    span = parse(text)
    if not (span.start and span.start.day and span.end and span.end.day and span.first and span.last) or span.mark:
        return None
    if span.last >= FIRST_NEW_STYLE_DAY:
        return None
    start, end = Point(*julian(span.first)), Point(*julian(span.last))
    return _span_text(start, end, short).removesuffix(f" {span.last.year}")


def both_styles(text: str, shown: str, calendar: str) -> str:
    """A date as shown in a narrow column, with its Old Style date on a line of its own below where the calendar was `julian`."""
    old = old_style(text, short=True) if calendar == "julian" else None
    return f"{shown}\n({old} OS)" if old else shown


def age(birth: str, death: str) -> int | None:
    """Completed years between two days; None unless both are certain."""
    born, died = parse(birth).day, parse(death).day
    if not (born and died):
        return None
    return died.year - born.year - ((died.month, died.day) < (born.month, born.day))


def season(point: Point) -> str:
    """`spring` to `winter` of a point that is one, else empty."""
    return _SEASONS.get(point.month, "")


def _end(span: Span) -> Point:
    """The end of a span without a start: no date is open at both ends."""
    assert span.end
    return span.end


def _ends_text(start: Point | None, end: Point | None, short: bool) -> str:
    if start and end:
        return _span_text(start, end, short)
    return " ".join(f"{word} {_point_text(point, short)}" for word, point in (("from", start), ("by", end)) if point)


def _span_text(start: Point, end: Point, short: bool) -> str:
    """Two points as a span; what both share is said once: `19–24 August 1936`, `23 February – 5 March 1937`."""
    first, last = _point_text(start, short), _point_text(end, short)
    if start == end:
        return first
    if start.day and end.day and not start.mark + end.mark and start.year == end.year:
        return f"{start.day}–{last}" if start.month == end.month else f"{first.rpartition(' ')[0]} – {last}"
    return f"{first} to {last}"


def _point_text(point: Point, short: bool) -> str:
    return _MARKS[point.mark] + _plain_text(point, short)


def _is_decade(point: Point) -> bool:
    """Whether it is ten years that are called by their first; the 1900s might be a hundred."""
    return point.years == 10 and point.year % 100 != 0


def _plain_text(point: Point, short: bool) -> str:
    if _is_decade(point):
        return f"the {point.year}s"
    if point.years > 1:
        return f"between {point.first.year} and {point.last.year}"
    if point.month in SEASONS:
        # A winter lies in two years.
        next_year = f"–{point.last.year % 100:02}" if point.last.year != point.year else ""
        return f"{season(point)} {point.year}{next_year}"
    month = MONTHS[point.month - 1][: 3 if short else None] if point.month else ""
    return " ".join(str(part) for part in (point.day, month, point.year) if part)
