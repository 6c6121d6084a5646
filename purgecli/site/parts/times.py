"""What happened when: the timeline and its events; the trials; the cohorts with their years."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from purgecli import chronicle, dates, screens, vocabulary
from purgecli.library import queries
from purgecli.pages import cohort, model, trial
from purgecli.site.addresses import own_page
from purgecli.site.matter import Leaf, to_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from purgecli.site.matter import Matter

_FULL = 40
"""Events from which on a page of the timeline is full."""


class Period(NamedTuple):
    """Some years of the timeline, which have a page together."""

    first: int
    last: int
    entries: Sequence[chronicle.Entry]

    @property
    def words(self) -> str:
        """The years, for the reader."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def path(self) -> str:
        """The path of the page."""
        return f"timeline-{self.first}-{self.last}.html" if self.last != self.first else f"timeline-{self.first}.html"


def timeline(matter: Matter) -> Iterator[Leaf]:
    """An overview, a page for each period, one for each event."""
    found = periods([chronicle.of_event(one) for one in matter.events])
    yield Leaf("timeline.html", _overview(matter, found), "timeline.html")
    for one in found:
        days = dates.period(f"{one.first:04}", f"{one.last:04}")
        page = screens.chronology(matter.library, one.entries, days).but(title=f"Timeline, {one.words}")
        yield Leaf(one.path, page, "timeline.html")
        for event in [entry.event for entry in one.entries if entry.event]:
            further = [(one.path, f"Timeline, {one.words}")]
            yield Leaf(own_page("events", event), screens.of_event(matter.library, event), "timeline.html", further)


def periods(entries: Sequence[chronicle.Entry]) -> list[Period]:
    """The years, as many together as make a page."""
    found: list[Period] = []
    for year, group in groupby(chronicle.in_order(entries, ()), lambda entry: entry.span.place.year):
        some = list(group)
        if found and len(found[-1].entries) + len(some) <= _FULL:
            found[-1] = Period(found[-1].first, year, [*found[-1].entries, *some])
        else:
            found.append(Period(year, year, some))
    return found


def _overview(matter: Matter, found: Sequence[Period]) -> model.Page:
    """Each event in a line, and the deaths of each year."""
    sections = [
        model.Section(
            one.words,
            [
                model.Paragraph([to_page(f"{one.words} in full", one.path)]),
                model.Rows([_line(entry) for entry in one.entries], 16, "dated"),
            ],
        )
        for one in found
    ]
    died = [(year or vocabulary.without("died"), number) for year, number in queries.figure_counts(matter.library, [], "died")]
    bars = model.Bars(died, sum(number for _, number in died)) if died else None
    return model.page("Timeline", *sections, model.section("Deaths of the people recorded here, by year", bars))


def _line(entry: chronicle.Entry) -> model.Row:
    day = dates.both_styles(entry.date, dates.display(entry.date, short=True), entry.calendar)
    return model.Row(model.Day(day, entry.date), [model.To(entry.title, "events", entry.event or "")])


def trials(matter: Matter) -> Iterator[Leaf]:
    """The trials, and one each."""
    yield Leaf("trials.html", trial.trial_list(queries.trials(matter.library)), "trials.html")
    yield from matter.each("trials", "trials.html")


def cohorts(matter: Matter) -> Iterator[Leaf]:
    """The cohorts, and one each, with a chart of its years."""
    yield Leaf("cohorts.html", cohort.cohort_list(queries.cohorts(matter.library)), "cohorts.html")
    for record_id in queries.ids(matter.library, "cohorts"):
        page = screens.of_cohort(matter.library, record_id)
        years = cohort.years_page(queries.cohort(matter.library, record_id)).blocks
        chart = [one for one in years if isinstance(one, model.Stacks) and one.rows]
        notes = [one for one in years if isinstance(one, model.Paragraph) and isinstance(one.text[0], model.Quiet)]
        section = [model.Section("At the end of each year", [*chart, *notes])] if chart else []
        page = page.but(blocks=[*page.blocks[:2], *section, *page.blocks[2:]])
        yield Leaf(own_page("cohorts", record_id), page, "cohorts.html")
