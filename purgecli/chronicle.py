"""What happened when: events, the dated parts of lives and the course of trials, as entries of one timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli import dates, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from purgecli import views
    from purgecli.codes import EntryKind


class Entry(NamedTuple):
    """A line of the timeline: an event (`event` is its id) or a part of a life (`figure` is its id)."""

    date: str
    span: dates.Span
    kind: EntryKind
    title: str
    text: str
    cites: Sequence[views.Cite]
    event: str | None = None
    figure: str | None = None
    calendar: str = "gregorian"


def of_event(event: views.Event) -> Entry:
    """An event as an entry."""
    span = dates.parse(event.date)
    return Entry(event.date, span, event.kind, event.title, event.text, event.cites, event.id, None, event.calendar)


def of_life(figure: views.Figure) -> list[Entry]:
    """The dated parts of a dossier as entries."""
    name = figure.name

    def entry(date: str, kind: EntryKind, title: str, text: str | None, cites: Sequence[views.Cite]) -> Entry:
        return Entry(date, dates.parse(date), kind, title, text or "", cites, None, figure.id, figure.calendar)

    death = figure.death
    kind: EntryKind = "execution" if death.manner in ("executed", "murdered") else "death"
    entries = [
        entry(figure.birth.date, "life", f"{name} born", figure.birth.place, figure.birth.cites),
        *(entry(one.date, "life", name, one.text, one.cites) for one in figure.life),
        *(entry(one.date, "arrest", f"{name} arrested", one.text, one.cites) for one in figure.arrests),
        *(entry(one.date, "trial", _sentence(name, one), one.text or one.court, one.cites) for one in figure.sentences),
        entry(death.date, kind, f"{name}: {vocabulary.MANNERS[death.manner]}", death.place, death.cites),
    ]
    for side, step in (("judicial", figure.rehabilitation.judicial), ("party", figure.rehabilitation.party)):
        if step and step.date:
            words = f"{name}: {vocabulary.REHABILITATION[step.status]} ({side})"
            entries.append(entry(step.date, "rehabilitation", words, step.text or step.body, step.cites))
    return entries


def of_trial(trial: views.Trial, accused: Iterable[views.Figure]) -> list[Entry]:
    """The course of a trial, what was decided on it later, and what its defendants with a dossier came to."""
    entries = [Entry(one.date, dates.parse(one.date), "trial", trial.name, one.text, one.cites) for one in trial.course]
    for review in trial.reviews:
        if review.date:
            span = dates.parse(review.date)
            entries.append(Entry(review.date, span, "rehabilitation", trial.name, review.text, review.cites))
    opened = dates.parse(trial.opened).place.replace(month=1, day=1)
    ends = ("arrest", "execution", "death")
    for figure in accused:
        entries += [one for one in of_life(figure) if one.kind in ends and (one.span.last or opened) >= opened]
    return entries


def in_order(entries: Iterable[Entry], kinds: Sequence[str]) -> list[Entry]:
    """The entries of some kinds (all, if none), in order."""
    wanted = (entry for entry in entries if not kinds or entry.kind in kinds)
    return sorted(wanted, key=lambda entry: (entry.span.place, entry.event is None))


def _sentence(name: str, sentence: views.Sentence) -> str:
    years = f", {sentence.years} years" if sentence.years else ""
    return f"{name}: {vocabulary.OUTCOMES[sentence.outcome]}{years}"
