"""Dates of the content: spans of days read from EDTF, New Style, and how a person reads them.

`spans` has the profile and what a date can be asked; `words` what a reader sees; `calendars` the Old Style. Nobody else takes
a date apart.
"""

from purgecli.dates.spans import BadDate, Point, Span, parse, period
from purgecli.dates.words import (
    MONTHS,
    age,
    between,
    both_styles,
    by_year,
    display,
    moment,
    old_style,
    season,
    under_year,
    years,
)

__all__ = [
    "MONTHS",
    "BadDate",
    "Point",
    "Span",
    "age",
    "between",
    "both_styles",
    "by_year",
    "display",
    "moment",
    "old_style",
    "parse",
    "period",
    "season",
    "under_year",
    "years",
]
