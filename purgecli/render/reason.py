"""The opening page, the five reasons, and one reason whole."""

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from purgecli import dates
from purgecli.render.claim import SIDES, claim_rows, missing, tally
from purgecli.render.layout import (
    COMMAND,
    STRONG,
    Card,
    Notes,
    Row,
    Rows,
    commands,
    paragraph,
    prose,
    screen,
    section,
)
from purgecli.render.notes import foot, further

if TYPE_CHECKING:
    from purgecli.records import Omission, Reason, Source, Subject


def overview(subject: "Subject", reasons: list[Any], sources: "dict[str, Source]") -> Group:
    """The question, the short answer, the reasons in a line each, and where to go next. Takes summaries of the reasons."""
    notes = Notes()
    return screen(
        Card(Text(subject.title), Text(subject.question, style=STRONG)),
        section("The short answer", paragraph(notes.cited(subject.answer.text, cites=subject.answer.cites))),
        section("The reasons given, and how they stand", Rows([_line(reason, notes) for reason in reasons], 4)),
        section("Where they come from", _origin(subject, notes)),
        section("Next", commands(*_ALWAYS, *((f"purge {one.command}", one.text) for one in subject.start))),
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


def reason_list(reasons: list[Any], omissions: "list[Omission]", sources: "dict[str, Source]") -> Group:
    """The reasons: title, the argument in a line, where scholarship stands; and what the essay leaves out. Takes summaries."""
    notes = Notes()
    parts = []
    for reason in reasons:
        parts.append(Text(f"\n{reason.number}. {reason.title}", style=STRONG).append(f"  {reason.id}", style=COMMAND))
        parts.append(paragraph(notes.cited(reason.short.text, cites=reason.short.cites)))
        standing = notes.cited(("Standing:", STRONG), reason.standing.text, cites=reason.standing.cites)
        parts.append(paragraph(standing))
        parts.append(paragraph(tally(vars(reason.verdicts))))
    lines = commands(
        ("purge reason 1", "the first reason whole"),
        ("purge claims --audit", "the essay passage by passage, with verdicts"),
        ("purge debate", "what each historian argues"),
    )
    return screen(*parts, missing(omissions, notes), section("Next", lines), foot(notes, sources))


def reason_page(reason: "Reason", sources: "dict[str, Source]") -> Group:
    """A reason whole: the argument, each point of the essay with its verdict, scholars, cases, events, citations."""
    notes = Notes()
    title = Text(f"Reason {reason.number}: {reason.title}", style=STRONG)
    return screen(
        Card(title, paragraph(notes.cited(reason.short.text, cites=reason.short.cites), 0)),
        section("The argument", paragraph(notes.cited(reason.argument.text, cites=reason.argument.cites))),
        section("Where scholarship stands", paragraph(notes.cited(reason.standing.text, cites=reason.standing.cites))),
        section("The essay, claim by claim", _claims(reason)),
        _views(reason, notes),
        _cases(reason, notes),
        _events(reason),
        foot(notes, sources),
        further([source for source in reason.further if source not in notes.numbers], sources),
        section("See also", commands(*_next(reason))),
    )


def summary_sources(reasons: list[Any], subject: "Subject | None" = None, standing: bool = False) -> list[str]:
    """The ids of the sources that a list of reasons cites, with or without their standing; with those of the opening page."""
    statements = [reason.short for reason in reasons] + [reason.standing for reason in reasons if standing]
    statements += [part for part in (subject.answer, subject.essay) if part] if subject else []
    return list(dict.fromkeys(cite.source for statement in statements for cite in statement.cites))


def cited_ids(reason: "Reason") -> list[str]:
    """The sources that a reason's page needs."""
    return [*dict.fromkeys([*(cite.source for cite in reason.cites), *reason.further])]


def _origin(subject: "Subject", notes: Notes) -> Rows | None:
    return paragraph(notes.cited(subject.essay.text, cites=subject.essay.cites)) if subject.essay else None


def _line(reason: Any, notes: Notes) -> Row:
    text = notes.cited((f"{reason.title}.", STRONG), reason.short.text, cites=reason.short.cites)
    return Row(f"{reason.number}", [*text, (" ", ""), *tally(vars(reason.verdicts))])


def _claims(reason: Any) -> Rows | None:
    return claim_rows(reason.claims) if reason.claims else None


def _views(reason: "Reason", notes: Notes) -> Group | None:
    rows = [
        Row(SIDES[view.side], notes.cited((f"{view.scholar}:", STRONG), view.text, cites=view.cites))
        for side in SIDES
        for view in reason.views
        if view.side == side
    ]
    return section("Scholars", Rows(rows, 12) if rows else None)


def _cases(reason: "Reason", notes: Notes) -> Group | None:
    rows = [Row("", notes.cited((f"{case.name}.", STRONG), case.text, cites=case.cites)) for case in reason.cases]
    return section("Cases", Rows(rows, 0) if rows else None)


def _events(reason: "Reason") -> Group | None:
    rows = [
        Row(dates.both_styles(one.date, dates.display(one.date, short=True), one.calendar), prose(one.title))
        for one in reason.events
    ]
    return section("Events", Rows(rows, 16) if rows else None)


def _next(reason: "Reason") -> list[tuple[str, str]]:
    lines = [(f"purge figure {case.figure}", case.name) for case in reason.cases[:2]]
    return [*lines, ("purge reasons", "all of them, with their standing")]
