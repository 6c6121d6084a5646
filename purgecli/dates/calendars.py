"""The Julian calendar (Old Style), in which the country counted before 14 February 1918.

Soviet Russia went from 31 January to 14 February 1918 by a decree of the Council of People's Commissars. The arithmetic is that
of https://en.wikipedia.org/wiki/Julian_day.
"""

from datetime import date

FIRST_NEW_STYLE_DAY = date(1918, 2, 14)


def julian(day: date) -> tuple[int, int, int]:
    """Year, month, day of the Julian calendar for a Gregorian day (Richards' algorithm for the Julian day number)."""
    f = day.toordinal() + 1_721_425 + 1401
    e = 4 * f + 3
    g = e % 1461 // 4
    h = 5 * g + 2
    month = (h // 153 + 2) % 12 + 1
    return e // 1461 - 4716 + (14 - month) // 12, month, h % 153 // 5 + 1
