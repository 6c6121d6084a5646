"""One event: what happened, to whom, and which reasons it bears on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, vocabulary
from purgecli.pages.figure import DATES, YEARS
from purgecli.pages.model import Card, Day, Page, Paragraph, Quiet, Row, Rows, Strong, To, page, rows, section
from purgecli.pages.notes import Notes, foot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views


def event_page(
    event: views.Event,
    people: Sequence[views.FigureLine],
    reasons: Sequence[views.ReasonLine],
    sources: Mapping[str, views.SourceNote],
) -> Page:
    """An event whole; `people` are those whom it touched, `reasons` those that it bears on."""
    notes = Notes(sources)
    day = dates.both_styles(event.date, dates.display(event.date), event.calendar)
    facts = [Row("Date", [Day(day, event.date)]), Row("Kind", [vocabulary.EVENT_KINDS[event.kind]])]
    return page(
        event.title,
        Card([Strong(event.title)], Rows(facts, 12, indent=0)),
        Paragraph(notes.cited(event.text, cites=event.cites)),
        section("People", rows([_person(one) for one in people], DATES, "entries")),
        section("Reasons", rows([_reason(one) for one in reasons], YEARS, "entries")),
        foot(notes, sources),
    )


def _person(one: views.FigureLine) -> Row:
    end = f"{vocabulary.MANNERS[one.manner]}, {dates.moment(one.death)}"
    return Row(To(one.name, "figures", one.id), [f"{one.identity} ", Quiet(f"({end})")])


def _reason(one: views.ReasonLine) -> Row:
    return Row(To(f"Reason {one.number}", "reasons", one.id), [f"{one.title}."])
