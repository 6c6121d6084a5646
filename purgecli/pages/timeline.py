"""The timeline: events, and the lives that are asked for, under headings of years."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from purgecli import dates, vocabulary
from purgecli.pages.model import (
    Bar,
    Block,
    Columns,
    Commands,
    Day,
    Kind,
    Legend,
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
    To,
    page,
    prose,
)
from purgecli.pages.notes import Notes, foot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


def timeline(
    entries: Sequence[Entry],
    sources: Mapping[str, views.SourceNote],
    months: Mapping[int, Sequence[int]],
    others: int = 0,
    life: views.Figure | None = None,
) -> Page:
    """Entries in order of date, years as headings with the deaths of their `months` beside them, months and days to the left.

    `others` is the number of deaths that stand beside no year. Where it is all about one `life`, its name is not repeated.
    """
    notes = Notes(sources)
    most = max((number for year in months.values() for number in year), default=0)
    parts = [
        Part(
            [Strong(f"{year}")],
            [Rows([_row(entry, notes, life) for entry in found], _DATES, "dated")],
            months=Months(months[year], most, "death") if year in months else None,
        )
        for year, found in groupby(entries, _year)
    ]
    count = f"{len(entries)} entries" if len(entries) != 1 else "1 entry"
    rest = f" {others} more {'are' if others > 1 else 'is'} left out: not known closely enough." if others else ""
    deaths = Paragraph([Quiet(_DEATHS + rest)]) if months or others else None
    title = Paragraph([Strong(life.name)], 0) if life else None
    more = [(f"purge figure {life.id}", "the dossier")] if life else []
    return page(
        f"Timeline of {life.name}" if life else "Timeline",
        title,
        deaths,
        _legend(entries),
        *parts,
        foot(notes, sources),
        Remark(count),
        Section("See also", [Commands([*more, *_NEXT])]),
    )


def lives_page(lives: Sequence[views.Figure], entries: Sequence[Entry], sources: Mapping[str, views.SourceNote]) -> Page:
    """Several lives on one axis: their spans, then year by year a column for each; an event that is nobody's own goes across."""
    notes = Notes(sources)
    parts = [
        Part([Strong(f"{year}")], [_beside(entry, lives, notes) for entry in found]) for year, found in groupby(entries, _year)
    ]
    more = Commands([(f"purge compare {lives[0].id} {lives[1].id}", "the two lives field by field")])
    heads = Columns([life.name for life in lives], [], _AXIS)
    title = " and ".join(life.name for life in lives)
    spans = Spans([_bar(life) for life in lives])
    return page(title, spans, Space(), _legend(entries), heads, *parts, foot(notes, sources), Section("See also", [more]))


def _legend(entries: Sequence[Entry]) -> Legend | None:
    """What the marks that occur mean, in the order of the list of kinds."""
    found = {entry.kind for entry in entries}
    known = [Kind(kind) for kind in (*vocabulary.EVENT_KINDS, "life") if kind in found]
    return Legend(known) if known else None


def _year(entry: Entry) -> int:
    """The year under which an entry stands."""
    return entry.place.year


def _bar(life: views.Figure) -> Bar:
    """A life on the axis: from birth to death, or to the bound that is known of either."""
    born, died = dates.parse(life.birth.date), dates.parse(life.death.date)
    end = died.last or died.place
    return Bar(life.name, born.place.year, end.year, dates.years(life.birth.date), dates.years(life.death.date))


def _beside(entry: Entry, lives: Sequence[views.Figure], notes: Notes) -> Block:
    """An entry in the column of its person, or across all of them."""
    day = dates.under_year(entry.date, _year(entry))
    if entry.figure is None:
        text = notes.cited(*_title(entry, entry.title), Quiet(f"({entry.kind})"), cites=entry.cites)
        return Rows([Row(Day(day, entry.date), text)], _AXIS, "dated")
    # Who it is stands above the column.
    text = notes.cited(*(_title(entry, entry.deed) if entry.deed else ()), entry.text, cites=entry.cites)
    names = [life.name for life in lives]
    beside = [(day, [text if life.id == entry.figure else [] for life in lives])]
    return Columns(names, beside, _AXIS, headed=True)


def _title(entry: Entry, title: str) -> tuple[str, str]:
    """The mark and the title of an entry, which leads to the event or to the person."""
    if entry.event:
        return Kind(entry.kind), To(f"{title}.", "events", entry.event, "strong")
    return Kind(entry.kind), To(f"{title}.", "figures", entry.figure, "strong") if entry.figure else Strong(f"{title}.")


def _row(entry: Entry, notes: Notes, life: views.Figure | None = None) -> Row:
    day = dates.under_year(entry.date, _year(entry))
    own = life is not None and entry.figure == life.id
    title = entry.deed if own else entry.title
    # In a life of its own nothing leads to itself.
    head = (Kind(entry.kind), Strong(f"{title}.") if title else None) if own else _title(entry, title)
    text = prose(*head, entry.text, Quiet(f"({entry.kind})"))
    return Row(Day(dates.both_styles(entry.date, day, entry.calendar), entry.date), [*text, *notes.mark(entry.cites)])
