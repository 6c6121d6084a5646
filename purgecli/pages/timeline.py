"""The timeline: events, and the lives that are asked for, under headings of years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.pages.model import (
    Block,
    Columns,
    Commands,
    Day,
    Kind,
    Months,
    Page,
    Paragraph,
    Part,
    Quiet,
    Remark,
    Row,
    Rows,
    Section,
    Space,
    Spans,
    Strong,
    page,
    prose,
)
from purgecli.pages.notes import Notes, foot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from purgecli import views
    from purgecli.chronicle import Entry

_DEATHS = "Beside a year: deaths in each of its months, January to December, of the people recorded here."
_NEXT = (
    ("purge timeline --kind trial --kind law", "entries of some kinds only"),
    ("purge timeline --figure ID --figure ID", "several lives side by side"),
    ("purge timeline --trial ID", "the course of one trial"),
)
_DATES = 16
_AXIS = 10


def timeline(entries: Sequence[Entry], sources: Mapping[str, views.SourceLine], months: Mapping[str, Sequence[int]]) -> Page:
    """Entries in order of date, years as headings with the deaths of their `months` beside them, months and days to the left."""
    notes = Notes()
    most = max((number for year in months.values() for number in year), default=0)
    parts = [
        Part(
            [Strong(year)],
            [Rows([_row(entry, notes) for entry in found], _DATES, "dated")],
            months=Months(months[year], most, "death") if year in months else None,
        )
        for year, found in _by_year(entries)
    ]
    count = f"{len(entries)} entries" if len(entries) != 1 else "1 entry"
    legend = Paragraph([Quiet(_DEATHS)]) if months else None
    return page("Timeline", legend, *parts, foot(notes, sources), Remark(count), Section("See also", [Commands(_NEXT)]))


def lives_page(lives: Sequence[views.Figure], entries: Sequence[Entry], sources: Mapping[str, views.SourceLine]) -> Page:
    """Several lives on one axis: their spans, then year by year a column for each; an event that is nobody's own goes across."""
    notes = Notes()
    spans = [(life.name, int(dates.lower(life.birth.date)[:4]), int(dates.lower(life.death.date)[:4])) for life in lives]
    parts = [Part([Strong(year)], [_beside(entry, lives, notes) for entry in found]) for year, found in _by_year(entries)]
    more = Commands([(f"purge compare {lives[0].id} {lives[1].id}", "the two lives field by field")])
    heads = Columns([life.name for life in lives], [], _AXIS)
    title = " and ".join(life.name for life in lives)
    return page(title, Spans(spans), Space(), heads, *parts, foot(notes, sources), Section("See also", [more]))


def _by_year(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(dates.lower(entry.date)[:4], []).append(entry)
    return list(found.items())


def _beside(entry: Entry, lives: Sequence[views.Figure], notes: Notes) -> Block:
    """An entry in the column of its person, or across all of them."""
    day = dates.under_year(entry.date, dates.lower(entry.date)[:4])
    if entry.figure is None:
        text = notes.cited(*_title(entry, entry.title), Quiet(f"({entry.kind})"), cites=entry.cites)
        return Rows([Row(Day(day, entry.date), text)], _AXIS, "dated")
    # Who it is stands above the column.
    title = entry.title.removeprefix(next(life.name for life in lives if life.id == entry.figure)).lstrip(" :").capitalize()
    text = notes.cited(*(_title(entry, title) if title else ()), entry.text, cites=entry.cites)
    return Columns((), [(day, [text if life.id == entry.figure else [] for life in lives])], _AXIS)


def _title(entry: Entry, title: str) -> tuple[str, str]:
    return Kind(entry.kind), Strong(f"{title}.")


def _row(entry: Entry, notes: Notes) -> Row:
    day = dates.under_year(entry.date, dates.lower(entry.date)[:4])
    text = prose(*_title(entry, entry.title), entry.text, Quiet(f"({entry.kind})"))
    return Row(Day(dates.both_styles(entry.date, day, entry.calendar), entry.date), [*text, *notes.mark(entry.cites)])
