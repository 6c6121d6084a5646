"""The timeline: events, and the lives that are asked for, under headings of years."""

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.console import Group
from rich.text import Text

from purgecli import dates, vocabulary
from purgecli.render.layout import (
    HEADING,
    QUIET,
    STRONG,
    Bar,
    Columns,
    Months,
    Notes,
    Row,
    Rows,
    Spans,
    commands,
    paragraph,
    prose,
    screen,
    section,
)
from purgecli.render.notes import foot

if TYPE_CHECKING:
    from purgecli.records import Cite, Event, Figure, Source

SYMBOLS = {
    "politics": "·",
    "opposition": "○",
    "law": "§",
    "arrest": "▲",
    "trial": "■",
    "execution": "✗",
    "death": "†",
    "rehabilitation": "✓",
    "life": "·",
}
"""Kind of entry -> its mark; the kind's word stands beside it."""


class Entry(NamedTuple):
    """A line of the timeline: an event (`event` is its id) or a part of a life (`figure` is its id)."""

    date: str
    span: dates.Span
    kind: str
    title: str
    text: str
    cites: "list[Cite]"
    event: str | None = None
    figure: str | None = None
    calendar: str = "gregorian"


def event_entry(event: "Event") -> Entry:
    """An event as a line of the timeline."""
    span = dates.parse(event.date)
    return Entry(event.date, span, event.kind, event.title, event.text, event.cites, event.id, None, event.calendar)


def life_entries(figure: "Figure") -> list[Entry]:
    """The dated parts of a dossier as lines of the timeline."""

    def entry(date: str, kind: str, title: str, text: str | None, cites: Any) -> Entry:
        return Entry(date, dates.parse(date), kind, title, text or "", cites, None, figure.id, figure.calendar)

    manner = figure.death.manner
    kind = "execution" if manner in ("executed", "murdered") else "death"
    entries = [
        entry(figure.birth.date, "life", f"{figure.name} born", figure.birth.place, figure.birth.cites),
        *(entry(item.date, "life", figure.name, item.text, item.cites) for item in figure.life),
        *(entry(item.date, "arrest", f"{figure.name} arrested", item.text, item.cites) for item in figure.arrests),
        *(entry(item.date, "trial", _sentence(figure, item), item.text or item.court, item.cites) for item in figure.sentences),
        entry(
            figure.death.date,
            kind,
            f"{figure.name}: {vocabulary.MANNERS[manner]}",
            figure.death.place,
            figure.death.cites,
        ),
    ]
    for side, step in (("judicial", figure.rehabilitation.judicial), ("party", figure.rehabilitation.party)):
        if step and step.date:
            words = f"{figure.name}: {vocabulary.REHABILITATION[step.status]} ({side})"
            entries.append(entry(step.date, "rehabilitation", words, step.text or step.body, step.cites))
    return entries


def trial_entries(trial: Any, accused: list[Any]) -> list[Entry]:
    """The course of a trial, what was decided on it later, and what its defendants with a dossier came to."""
    entries = [_of_trial(trial, one.date, "trial", one.text, one.cites) for one in trial.course]
    for review in trial.reviews:
        if review.date:
            entries.append(_of_trial(trial, review.date, "rehabilitation", review.text, review.cites))
    opened = dates.parse(trial.opened).place.replace(month=1, day=1)
    for figure in accused:
        ends = ("arrest", "execution", "death")
        entries += [one for one in life_entries(figure) if one.kind in ends and (one.span.last or opened) >= opened]
    return entries


def _of_trial(trial: Any, date: str, kind: str, text: str, cites: Any) -> Entry:
    return Entry(date, dates.parse(date), kind, trial.name, text, cites)


def in_order(entries: list[Entry], kinds: list[str]) -> list[Entry]:
    """The entries of some kinds (all, if none), in order."""
    wanted = (entry for entry in entries if not kinds or entry.kind in kinds)
    return sorted(wanted, key=lambda entry: (entry.span.place, entry.event is None))


FIELDS = ("date", "kind", "title", "text", "event", "figure", "cites")
"""The columns of a timeline as a table."""


def as_rows(entries: list[Entry]) -> list[tuple[Any, ...]]:
    """Entries as rows of a table, the citations as `source, at; source`."""
    return [_values(entry, cite_list(entry.cites)) for entry in entries]


def _values(entry: Entry, cites: Any) -> tuple[Any, ...]:
    """The values of `FIELDS`."""
    return (entry.date, entry.kind, entry.title, entry.text, entry.event, entry.figure, cites)


def cite_list(cites: "list[Cite]") -> str:
    """Citations in a cell."""
    return "; ".join(f"{cite.source}, {cite.at}" if cite.at else cite.source for cite in cites)


def as_json(entries: list[Entry]) -> str:
    """Entries as a JSON array."""
    items = [dict(zip(FIELDS, _values(entry, _plain(entry.cites)), strict=True)) for entry in entries]
    return json.dumps(items, ensure_ascii=False, indent=1)


def _plain(cites: "list[Cite]") -> list[dict[str, str | None]]:
    return [{"source": cite.source, "at": cite.at} for cite in cites]


def timeline(entries: list[Entry], sources: "dict[str, Source]", months: dict[int, list[int]], others: int = 0) -> Group:
    """Entries in order of date, years as headings with the deaths of their `months` beside them, months and days to the left.

    `others` is the number of deaths that stand beside no year.
    """
    notes = Notes()
    parts: list[Any] = []
    most = max((number for year in months.values() for number in year), default=0)
    for year, group in groupby(entries, _year):
        parts += [Text(), Months(str(year), months[year], most) if year in months else Text(str(year), style=HEADING)]
        parts.append(Rows([_row(entry, notes) for entry in group], 16))
    count = f"{len(entries)} entries" if len(entries) != 1 else "1 entry"
    rest = f"{others} more {'are' if others > 1 else 'is'} left out: not known closely enough." if others else None
    legend = paragraph(prose((_DEATHS, QUIET), (rest, QUIET) if rest else None)) if months or others else None
    return screen(legend, *parts, foot(notes, sources), Text(f"\n  {count}", style=QUIET), section("See also", commands(*_NEXT)))


def lives_page(lives: "list[Figure]", entries: list[Entry], sources: "dict[str, Source]") -> Group:
    """Several lives on one axis: their spans, then year by year a column for each; an event that is nobody's own goes across."""
    notes = Notes()
    names = Columns([("", [[(life.name, STRONG)] for life in lives])], _AXIS)
    parts: list[Any] = [Spans([_bar(life) for life in lives]), Text(), names]
    for year, group in groupby(entries, _year):
        parts.append(Text(f"\n{year}", style=HEADING))
        parts += [_beside(entry, lives, notes) for entry in group]
    both = [(f"purge compare {lives[0].id} {lives[1].id}", "the two lives field by field")]
    return screen(*parts, foot(notes, sources), section("See also", commands(*both)))


def _year(entry: Entry) -> int:
    """The year under which an entry stands."""
    return entry.span.place.year


def _bar(life: "Figure") -> Bar:
    """A life on the axis: from birth to death, or to the bound that is known of either."""
    born, died = dates.parse(life.birth.date), dates.parse(life.death.date)
    end = died.last or died.place
    return Bar(life.name, born.place.year, end.year, dates.years(life.birth.date), dates.years(life.death.date))


_DEATHS = "Beside a year: deaths in each of its months, January to December, of the people recorded here."
_NEXT = (
    ("purge timeline --kind trial --kind law", "entries of some kinds only"),
    ("purge timeline --figure ID --figure ID", "several lives side by side"),
    ("purge timeline --trial ID", "the course of one trial"),
)
_AXIS = 10


def _beside(entry: Entry, lives: "list[Figure]", notes: Notes) -> Any:
    """An entry in the column of its person, or across all of them."""
    day = dates.under_year(entry.date, _year(entry))
    if entry.figure is None:
        text = notes.cited((f"{SYMBOLS[entry.kind]} {entry.title}.", STRONG), (f"({entry.kind})", QUIET), cites=entry.cites)
        return Rows([Row(day, text)], _AXIS)
    # Who it is stands above the column.
    title = entry.title.removeprefix(next(life.name for life in lives if life.id == entry.figure)).lstrip(" :").capitalize()
    text = notes.cited((f"{SYMBOLS[entry.kind]} {title}." if title else None, STRONG), entry.text, cites=entry.cites)
    return Columns([(day, [text if life.id == entry.figure else [] for life in lives])], _AXIS)


def _row(entry: Entry, notes: Notes) -> Row:
    title, kind = (f"{SYMBOLS[entry.kind]} {entry.title}.", STRONG), (f"({entry.kind})", QUIET)
    day = dates.under_year(entry.date, _year(entry))
    return Row(dates.both_styles(entry.date, day, entry.calendar), notes.cited(title, entry.text, kind, cites=entry.cites))


def _sentence(figure: "Figure", sentence: Any) -> str:
    years = f", {sentence.years} years" if sentence.years else ""
    return f"{figure.name}: {vocabulary.OUTCOMES[sentence.outcome]}{years}"
