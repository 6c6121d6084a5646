"""What happened when: events, the dated parts of lives and the course of trials, as entries of one timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli import dates, lives, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date as day

    from purgecli import views
    from purgecli.codes import EntryKind


class Entry(NamedTuple):
    """A line of the timeline: an event (`event` is its id) or a part of a life (`figure` is its id).

    `place` is the day at which it stands. `deed` is the title of a part of a life without the name, empty where nothing is left.
    """

    date: str
    span: dates.Span
    place: day
    kind: EntryKind
    title: str
    text: str
    cites: Sequence[views.Cite]
    event: str | None = None
    figure: str | None = None
    calendar: str = "gregorian"
    deed: str = ""


def of_event(event: views.Event) -> Entry:
    """An event as an entry."""
    span = dates.parse(event.date)
    return Entry(event.date, span, span.place, event.kind, event.title, event.text, event.cites, event.id, None, event.calendar)


def of_life(figure: views.Figure) -> list[Entry]:
    """The dated parts of a dossier as entries."""
    days = {id(one): place for place, one in lives.placed(figure)}

    def entry(date: str, kind: EntryKind, deed: str, text: str | None, cites: Sequence[views.Cite], of: object = None) -> Entry:
        span = dates.parse(date)
        # Of what is known by its year alone a life tells the order.
        place = max(span.place, days.get(id(of), span.place))
        title = f"{figure.name}{deed}"
        said = deed.lstrip(" :")
        return Entry(
            date, span, place, kind, title, text or "", cites, None, figure.id, figure.calendar, said[:1].upper() + said[1:]
        )

    death = figure.death
    kind: EntryKind = "execution" if death.manner in ("executed", "murdered") else "death"
    entries = [
        entry(figure.birth.date, "life", " born", figure.birth.place, figure.birth.cites),
        *(entry(one.date, "life", "", one.text, one.cites) for one in figure.life),
        *(entry(one.date, "arrest", " arrested", one.text, one.cites, one) for one in figure.arrests),
        *(entry(one.date, "trial", f": {_sentence(one)}", one.text or one.court, one.cites, one) for one in figure.sentences),
        entry(death.date, kind, f": {vocabulary.MANNERS[death.manner]}", death.place, death.cites, death),
    ]
    for side, step in (("judicial", figure.rehabilitation.judicial), ("party", figure.rehabilitation.party)):
        if step and step.date:
            deed = f": {vocabulary.REHABILITATION[step.status]} ({side})"
            entries.append(entry(step.date, "rehabilitation", deed, step.text or step.body, step.cites))
    return entries


def of_trial(trial: views.Trial, accused: Iterable[views.Figure]) -> list[Entry]:
    """The course of a trial, what was decided on it later, and what its defendants with a dossier came to."""
    entries = [_step(one.date, "trial", trial.name, one.text, one.cites) for one in trial.course]
    for review in trial.reviews:
        if review.date:
            entries.append(_step(review.date, "rehabilitation", trial.name, review.text, review.cites))
    opened = dates.parse(trial.opened).place.replace(month=1, day=1)
    ends = ("arrest", "execution", "death")
    for figure in accused:
        entries += [one for one in of_life(figure) if one.kind in ends and (one.span.last or opened) >= opened]
    return entries


def in_order(entries: Iterable[Entry], kinds: Sequence[str]) -> list[Entry]:
    """The entries of some kinds (all, if none), in order."""
    wanted = (entry for entry in entries if not kinds or entry.kind in kinds)
    return sorted(wanted, key=lambda entry: (entry.place, entry.event is None))


def _step(date: str, kind: EntryKind, title: str, text: str, cites: Sequence[views.Cite]) -> Entry:
    span = dates.parse(date)
    return Entry(date, span, span.place, kind, title, text, cites)


def _sentence(sentence: views.Sentence) -> str:
    years = f", {sentence.years} years" if sentence.years else ""
    return f"{vocabulary.OUTCOMES[sentence.outcome]}{years}"
