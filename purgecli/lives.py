"""What a life is: in which order things happened to somebody, which trial a sentence belongs to, what two people share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from purgecli import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from purgecli import views

    _Placed = views.CohortPlace | views.Faction | views.TrialPlace


def placed(figure: views.Figure) -> list[tuple[date, views.Arrest | views.Sentence | views.Death]]:
    """Arrests, sentences and the death, in order of time, each with the day at which it stands in a chronicle.

    A sentence known by its year comes after the arrest in that year, a death after both.
    """
    days = [(_first(one.date), one) for one in figure.arrests]
    found: list[tuple[date, views.Arrest | views.Sentence | views.Death]] = [*days]
    found += [(_after_arrest([day for day, _ in days], one.date), one) for one in figure.sentences]
    found.append((_not_before([day for day, _ in found], figure.death.date), figure.death))
    return sorted(found, key=lambda pair: pair[0])


def happened(figure: views.Figure) -> list[views.Arrest | views.Sentence | views.Death]:
    """Arrests, sentences and the death, in order of time (see `placed`)."""
    return [one for _, one in placed(figure)]


def tried_in(sentence: views.Sentence, figure: views.Figure) -> list[views.TrialPlace]:
    """The trials that ended with a sentence: on its day, or in its month or year where the day is not known."""
    span = dates.parse(sentence.date)
    if span.start != span.end or span.mark:
        return []
    return [one for one in figure.trials if dates.parse(one.verdict).surely_within(span.first, span.last)]


def common(first: views.Figure, second: views.Figure) -> dict[str, dict[str, str]]:
    """Cohorts, factions and trials in which two people both stand: id -> name, by kind."""
    groups: dict[str, tuple[Iterable[_Placed], Iterable[_Placed]]] = {
        "cohorts": (first.cohorts, second.cohorts),
        "factions": (first.factions, second.factions),
        "trials": (first.trials, second.trials),
    }
    found = {}
    for label, (mine, theirs) in groups.items():
        known = {one.id for one in theirs}
        found[label] = {one.id: one.name for one in mine if one.id in known}
    return found


def _first(text: str) -> date:
    """The first day that a date may mean, the first of all where that is open."""
    return dates.parse(text).first or date.min


def _after_arrest(days: Iterable[date], text: str) -> date:
    """The first day that the date of a sentence may mean, or where there were arrests within it the day of the first of those."""
    span = dates.parse(text)
    first = span.first or date.min
    return next((day for day in sorted(days) if first <= day <= (span.last or date.max)), first)


def _not_before(days: Iterable[date], text: str) -> date:
    """The first day that a date may mean and on which those of `days` that it may follow are past."""
    last = dates.parse(text).last or date.max
    return max([_first(text), *(day for day in days if day <= last)])
