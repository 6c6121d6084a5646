"""When somebody was in prison, camp or exile under Soviet rule, as far as the dossier tells: what the years of a cohort count.

An arrest begins a time in custody, and so does a sentence to prison, camp or exile, which needs no arrest; a banishment from the
country is exile too. The data dictionary (`content/README.md`, under *cohort*) says the same in prose.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from purgecli import dates
from purgecli.records import Arrest, Figure, Sentence

HELD: Final = ("imprisonment", "camp", "exile")
"""The outcomes of a sentence that begin a time in custody, or go on with one."""

_IN_CUSTODY = ("executed", "murdered", "died-in-custody")
"""The manners of death that end the last time in custody."""


class _Step(NamedTuple):
    """What begins or goes on with a time in custody: the first and the last day that its date may mean, and its record."""

    first: date
    last: date
    record: Arrest | Sentence


def held(figure: Figure) -> list[tuple[date, date]]:
    """(first day, last day) of each known time in custody; on the last day it is over.

    It begins with the last day that the date may mean. It lasts until the day that the record gives (`until`); else, of the last
    one, until a death in custody; else an arrest until the sentence that follows it, and a sentence for its term (as long as the
    person surely lived), or where that is not known to the end of its year; any other arrest counts for that day only.
    """
    steps = _steps(figure)
    return [(step.last, max(step.last, _end(figure, steps, place))) for place, step in enumerate(steps)]


def _steps(figure: Figure) -> list[_Step]:
    """The arrests and sentences in order of time; of one day, the arrest before the sentence."""
    records: list[Arrest | Sentence] = [*figure.arrests, *(one for one in figure.sentences if one.outcome in HELD)]
    steps = []
    for one in records:
        span = dates.parse(one.date)
        steps.append(_Step(span.place, span.last or span.place, one))
    return sorted(steps, key=lambda step: step.first)


def _end(figure: Figure, steps: list[_Step], place: int) -> date:
    step, following = steps[place], next(iter(steps[place + 1 :]), None)
    if released := _released(figure, step):
        return released
    if following is None and (death := _death(figure, step)):
        return death
    if isinstance(step.record, Arrest):
        return following.last if following and isinstance(following.record, Sentence) else step.last
    term = _after(step.last, step.record.years) if step.record.years else date(step.last.year + 1, 1, 1)
    return min(term, dates.parse(figure.death.date).earliest or term)


def _released(figure: Figure, step: _Step) -> date | None:
    """The first day that the release may mean: as the record itself gives it, or for a sentence the arrest before it."""
    if step.record.until:
        return dates.parse(step.record.until).first or step.last
    if isinstance(step.record, Arrest):
        return None
    before = [one for one in figure.arrests if dates.parse(one.date).place <= step.last]
    released = dates.parse(before[-1].until) if before and before[-1].until else None
    return released.first or step.last if released and (released.last or step.first) >= step.first else None


def _death(figure: Figure, step: _Step) -> date | None:
    """The day of a death in custody; of somebody in exile also of an assassination."""
    manner = figure.death.manner
    exiled = isinstance(step.record, Sentence) and step.record.outcome == "exile"
    if manner in _IN_CUSTODY or (exiled and manner == "assassinated"):
        death = dates.parse(figure.death.date)
        return death.last or death.place
    return None


def _after(day: date, years: int) -> date:
    """The day so many years later."""
    return date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
