"""A dossier by what its statements stand on, and the people by how well theirs stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, evidence
from purgecli.pages.model import (
    Column,
    Commands,
    Page,
    Quiet,
    Remark,
    Row,
    Section,
    Table,
    To,
    page,
    prose,
    rows,
    section,
)
from purgecli.pages.notes import Notes, foot
from purgecli.views import Cite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views
    from purgecli.codes import Grade, Searched

_LABEL = 16
_HEADS: dict[Grade, str] = {
    "documents": "Documents",
    "studies": "Studies",
    "edited": "Edited reference, signed press, memoirs",
    "open": "Open reference alone",
}
_COLUMNS = (Column("Name"), Column("Documents"), Column("Studies"), Column("Edited"), Column("Open alone"), Column("of all"))


def by_grade(figure: views.Figure, statements: Sequence[evidence.Statement], sources: Mapping[str, views.SourceNote]) -> Page:
    """A dossier's statements by what they stand on, the weakest first; what was asked for better in vain is said beside."""
    notes = Notes(sources)
    grades = {one.id: one.evidence for one in sources.values()}
    parts = []
    for grade in reversed(evidence.GRADES):
        found = [one for one in statements if evidence.best(grades[source] for source in one.sources) == grade]
        lines = [Row(_label(one.field), _text(one, notes, figure.searched)) for one in found]
        parts.append(section(f"{_HEADS[grade]} ({len(found)})", rows(lines, _LABEL, "entries")))
    more = [(f"purge figure {figure.id}", "the whole dossier"), (f"purge sources --for figure {figure.id}", "its sources")]
    return page(f"{figure.name}: the evidence", *parts, foot(notes, sources), Section("See also", [Commands(more)]))


def figure_list(figures: Sequence[views.FigureLine]) -> Page:
    """One line a figure: how many statements stand on what, those worst off first."""
    worst = sorted(figures, key=lambda one: (-evidence.share(one.evidence, "open"), one.id))
    lines = []
    for one in worst:
        numbers = [f"{one.evidence[grade]}" for grade in evidence.GRADES]
        lines.append((To(one.name, "figures", one.id), [*numbers, f"{evidence.share(one.evidence, 'open'):.0%}"]))
    more = [(f"purge figure {one.id} --evidence", "a dossier by what it stands on") for one in worst[:1]]
    totals = {grade: sum(one.evidence[grade] for one in figures) for grade in evidence.GRADES}
    words = ", ".join(f"{number:,} on {grade} ({evidence.share(totals, grade):.0%})" for grade, number in totals.items())
    return page(
        "Figures by evidence",
        Table(_COLUMNS, lines) if lines else None,
        section("Next", Commands(more) if more else None),
        Remark(f"{sum(totals.values()):,} statements: {words} at best"),
    )


def _label(field: str) -> str:
    return field.replace("_", " ").capitalize()


def _text(one: evidence.Statement, notes: Notes, searched: Mapping[Searched, str]) -> list[str]:
    when = f"{dates.moment(one.date, short=True)}." if one.date else None
    cites = [Cite(source=source, at=None) for source in one.sources]
    found = notes.cited(*prose(when, one.text), cites=cites)
    asked = next((words for field, words in searched.items() if field == one.field), None)
    return [*found, "\n", Quiet(f"Searched: {asked}")] if asked else found
