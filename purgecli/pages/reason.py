"""The opening page, the reasons, and one reason whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.pages.claim import cited_ids, claim_rows, events, missing, opinions, scoreboard, tally
from purgecli.pages.model import (
    Block,
    Card,
    Commands,
    Page,
    Paragraph,
    Part,
    Row,
    Rows,
    Section,
    Strong,
    To,
    page,
    rows,
    section,
)
from purgecli.pages.notes import Notes, foot, further

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views


def overview(subject: views.Subject, reasons: Sequence[views.ReasonLine], sources: Mapping[str, views.SourceNote]) -> Page:
    """The question, the short answer, the reasons in a line each, and where to go next."""
    notes = Notes(sources)
    return page(
        subject.title,
        Card([subject.title], Paragraph([Strong(subject.question)], 0)),
        section("The short answer", Paragraph(notes.cited(subject.answer.text, cites=subject.answer.cites))),
        section("The reasons given, and how they stand", Rows([_line(reason, notes) for reason in reasons], 4, "entries")),
        section("Where they come from", _origin(subject, notes)),
        Section("Next", [Commands([*_ALWAYS, *((f"purge {one.command}", one.text) for one in subject.start)])]),
        foot(notes, sources),
    )


_ALWAYS = (
    ("purge reasons", "the reasons with their standing"),
    ("purge reason 1", "one reason: argument, evidence, verdicts"),
    ("purge claims --audit", "the essay taken apart, passage by passage"),
    ("purge figures", "the people"),
    ("purge timeline", "what happened when"),
    ("purge sources --format bibtex", "the bibliography, for LaTeX and reference managers"),
)


def reason_list(
    reasons: Sequence[views.ReasonLine], omissions: Sequence[views.Omission], sources: Mapping[str, views.SourceNote]
) -> Page:
    """The reasons: title, the argument in a line, where scholarship stands; and what the essay leaves out."""
    notes = Notes(sources)
    more = (
        ("purge reason 1", "the first reason whole"),
        ("purge claims --audit", "the essay passage by passage, with verdicts"),
        ("purge debate", "what each historian argues"),
    )
    return page(
        "The reasons",
        *[_standing(reason, notes) for reason in reasons],
        section("How the claims of each stand", scoreboard([(f"{one.number}", one.verdicts) for one in reasons], "Reason")),
        missing(omissions, notes),
        Section("Next", [Commands(more)]),
        foot(notes, sources),
    )


def reason_page(reason: views.Reason, sources: Mapping[str, views.SourceNote]) -> Page:
    """A reason whole: the argument, each point of the essay with its verdict, scholars, cases, events, citations."""
    notes = Notes(sources)
    title = f"Reason {reason.number}: {reason.title}"
    return page(
        title,
        Card([Strong(title)], Paragraph(notes.cited(reason.short.text, cites=reason.short.cites), 0)),
        section("The argument", Paragraph(notes.cited(reason.argument.text, cites=reason.argument.cites))),
        section("Where scholarship stands", Paragraph(notes.cited(reason.standing.text, cites=reason.standing.cites))),
        section("The essay, claim by claim", claim_rows(reason.claims) if reason.claims else None),
        section("Scholars", opinions(reason.views, notes)),
        section("Cases", _cases(reason, notes)),
        section("Events", events(reason.events)),
        foot(notes, sources),
        further(reason.further, notes, sources),
        Section("See also", [_next(reason)]),
    )


def sources_of_lines(reasons: Sequence[views.ReasonLine], standing: bool = False) -> list[str]:
    """The ids of the sources that a list of reasons cites, with or without their standing."""
    statements = [one.short for one in reasons] + [one.standing for one in reasons if standing]
    return cited_ids(one.cites for one in statements)


def sources_of_overview(subject: views.Subject, reasons: Sequence[views.ReasonLine]) -> list[str]:
    """The ids of the sources that the opening page cites."""
    parts = [part for part in (subject.answer, subject.essay) if part]
    return [*dict.fromkeys([*sources_of_lines(reasons), *cited_ids(part.cites for part in parts)])]


def _origin(subject: views.Subject, notes: Notes) -> Paragraph | None:
    return Paragraph(notes.cited(subject.essay.text, cites=subject.essay.cites)) if subject.essay else None


def _line(reason: views.ReasonLine, notes: Notes) -> Row:
    text = notes.cited(Strong(f"{reason.title}."), reason.short.text, cites=reason.short.cites)
    return Row(To(f"{reason.number}", "reasons", reason.id), [*text, " ", *tally(reason.verdicts)])


def _standing(reason: views.ReasonLine, notes: Notes) -> Block:
    title = [Strong(f"{reason.number}. {reason.title}"), "  ", To(reason.id, "reasons", reason.id, "command")]
    return Part(
        title,
        [
            Paragraph(notes.cited(reason.short.text, cites=reason.short.cites)),
            Paragraph(notes.cited(Strong("Standing:"), reason.standing.text, cites=reason.standing.cites)),
            Paragraph(tally(reason.verdicts)),
        ],
    )


def _cases(reason: views.Reason, notes: Notes) -> Rows | None:
    found = [
        Row("", notes.cited(To(f"{one.name}.", "figures", one.figure, "strong"), one.text, cites=one.cites))
        for one in reason.cases
    ]
    return rows(found, 0, "points")


def _next(reason: views.Reason) -> Commands:
    lines = [(f"purge figure {case.figure}", case.name) for case in reason.cases[:2]]
    return Commands([*lines, ("purge reasons", "all of them, with their standing")])
