"""Times as people write them when they ask: `1937`, `March 1938`, `1 December 1934`, `1936-38`, `1930s`, `в марте 1938 года`."""

import re
from typing import NamedTuple

from purgecli.clean import as_it_looks
from purgecli.dates.spans import SEASONS, BadDate, period

_MONTHS = (
    "january jan январь января январе", "february feb февраль февраля феврале", "march mar март марта марте",
    "april apr апрель апреля апреле", "may май мая мае", "june jun июнь июня июне", "july jul июль июля июле",
    "august aug август августа августе", "september sept sep сентябрь сентября сентябре",
    "october oct октябрь октября октябре", "november nov ноябрь ноября ноябре", "december dec декабрь декабря декабре",
)  # fmt: skip
_SEASONS = (
    "spring весна весны весной весне", "summer лето лета летом лете", "autumn fall осень осени осенью",
    "winter зима зимы зимой зиме",
)  # fmt: skip
_NUMBERS = {word: f"{number:02}" for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_STARTS = {word: start for start, words in zip(SEASONS.values(), _SEASONS, strict=True) for word in words.split()}
"""Name of a season -> its first month."""
_SMALL_WORDS = "in on at of the year years during between around about в во на от за год года году годы годов годах гг г"
_SMALL = frozenset(_SMALL_WORDS.split())
_YEAR = r"(1[5-9][0-9]{2}|20[0-9]{2})"
_OPEN = r"(since|after|from|с)\s+(.+)|(before|until|till|до)\s+(.+)|(.+?)\s*\.\.|\.\.\s*(.+)"
_BETWEEN = r"\s+(?:to|and|till|until|through|по|до|и)\s+|\s*(?:\.\.|…|[‐-―−])\s*|\s+-\s*|\s*-\s+"
_TWO_YEARS = rf"{_YEAR}\s*[-/‐-―−]\s*([0-9]{{4}}|[0-9]{{2}})"
_DAY = rf"([0-9]{{1,2}})[./]([0-9]{{1,2}})[./]{_YEAR}"
_ISO = rf"{_YEAR}(?:-[0-9]{{2}}){{0,2}}"
_DECADE = rf"(?:the\s+)?{_YEAR}['’]?(?:s|-?е|-?х)"


class Asked(NamedTuple):
    """A time that is asked for, from one EDTF date to another; None where open."""

    first: str | None
    last: str | None

    def __str__(self) -> str:
        """As `purge timeline` takes it."""
        return self.first if self.first == self.last and self.first else f"{self.first or ''}..{self.last or ''}"


def read(text: str) -> Asked | None:
    """The time that a text is, and nothing else; None where it is none."""
    text = " ".join(as_it_looks(text[:100]).casefold().replace(",", " ").split()).rstrip(" ?!")
    text = text if text.endswith("..") else text.removesuffix(".")
    if not any(char in "0123456789" for char in text):
        # Whatever time it is has a year in it.
        return None
    found = _asked(text)
    try:
        if found:
            period(found.first, found.last)
    except BadDate:
        return None
    return found


def _asked(text: str) -> Asked | None:
    if len(text) == 4 and re.fullmatch(_YEAR, text):
        return Asked(text, text)
    if ends := re.fullmatch(_TWO_YEARS, text):
        first, last = ends.groups()
        # 1934-12 is a month, 1936-38 are years.
        if len(last) == 4 or int(last) > 12:
            return Asked(first, last if len(last) == 4 else first[:2] + last)
    if open_ := re.fullmatch(_OPEN, text):
        start, end = (_point(one) if one else None for one in (open_[2] or open_[5], open_[4] or open_[6]))
        if start or end:
            return Asked(start and start.first, end and end.last)
    if one := _point(text):
        return one
    parts = re.split(_BETWEEN, re.sub("^(from|since|с) ", "", text))
    if len(parts) != 2:
        return None
    ends_ = [_point(part) for part in parts]
    first, last = ends_[0] or _monthly(parts[0], parts[1]), ends_[1]
    return Asked(first.first, last.last) if first and last else None


def _point(text: str) -> Asked | None:
    """A day, a month, a season, a year or a decade."""
    words = text.split()
    while words and words[0] in _SMALL:
        words = words[1:]
    while words and words[-1] in _SMALL:
        words = words[:-1]
    text = " ".join(words)
    if re.fullmatch(_ISO, text):
        return Asked(text, text)
    if decade := re.fullmatch(_DECADE, text):
        start = decade[1][:3]
        return Asked(f"{start}0", f"{start}9") if decade[1].endswith("0") else None
    if day := re.fullmatch(_DAY, text):
        date = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
        return Asked(date, date)
    return _spelled([word for word in words if word not in _SMALL])


def _spelled(words: list[str]) -> Asked | None:
    """`1 december 1934`, `december 1 1934`, `march 1938`, `spring 1937`."""
    years = [word for word in words if re.fullmatch(_YEAR, word)]
    if len(words) == 2 and years and (start := _STARTS.get(words[0] if words[1] == years[0] else words[1])):
        # A winter ends in the next year.
        end, year = (start + 1) % 12 + 1, int(years[0])
        return Asked(f"{year}-{start:02}", f"{year + (end < start)}-{end:02}")
    months = [_NUMBERS[word] for word in words if word in _NUMBERS]
    others = [word for word in words if word not in _NUMBERS]
    days = [match[1] for word in others if (match := re.fullmatch("([0-9]{1,2})(?:st|nd|rd|th|-?го)?", word))]
    if len(months) != 1 or len(years) != 1 or len(words) != 2 + len(days) or len(days) > 1:
        return None
    date = "-".join([years[0], months[0], *(f"{int(day):02}" for day in days)])
    return Asked(date, date)


def _monthly(first: str, last: str) -> Asked | None:
    """`march` before `june 1938`: the year is said once."""
    year = re.search(_YEAR, last)
    return _point(f"{first} {year[0]}") if year else None
