"""A dossier by what its statements stand on, and the people by how well theirs stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, evidence, vocabulary
from purgecli.pages.model import Cell, Commands, Page, Quiet, Remark, Row, Section, Table, page, prose, rows, section
from purgecli.pages.notes import Notes, foot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views
    from purgecli.codes import Grade

_LABEL = 16


def by_grade(figure: views.Figure, statements: Sequence[evidence.Statement], sources: Mapping[str, views.SourceLine]) -> Page:
    """A dossier's statements, those on open reference alone first; what was searched for in vain is said beside."""
    notes = Notes(sources)
    grades = {one.id: one.evidence for one in sources.values()}
    parts = []
    for grade in reversed(evidence.GRADES):
        found = [one for one in statements if evidence.best(grades[cite.source] for cite in one.cites) == grade]
        lines = [Row(_label(one.field), _text(one, notes, figure.searched)) for one in found]
        parts.append(section(f"{_HEADS[grade]} ({len(found)})", rows(lines, _LABEL, "entries")))
    more = Commands(
        [(f"purge figure {figure.id}", "the whole dossier"), (f"purge sources --for figure {figure.id}", "its sources")]
    )
    return page(f"{figure.name}: the evidence", *parts, foot(notes, sources), Section("See also", [more]))


def figure_list(figures: Sequence[views.FigureLine]) -> Page:
    """One line a figure: how many statements stand on what, those worst off first."""
    worst = sorted(figures, key=lambda one: (-evidence.share(one.evidence, "open"), one.id))
    lines = [
        (one.name, [*(Cell(f"{one.evidence[grade]}", 11) for grade in evidence.GRADES), Cell(_open(one.evidence))])
        for one in worst
    ]
    width = max((len(one.name) for one in figures), default=0) + 2
    head = ("Name", *(_HEADS[grade].split()[0] for grade in evidence.GRADES), "Open alone")
    total = {grade: sum(one.evidence[grade] for one in figures) for grade in evidence.GRADES}
    more = Commands([(f"purge figure {one.id} --evidence", "a dossier by what it stands on") for one in worst[:1]])
    count = f"{sum(total.values()):,} statements: " + ", ".join(f"{number:,} on {_ON[grade]}" for grade, number in total.items())
    return page("Figures by evidence", Table(head, lines, width), Section("Next", [more]), Remark(count))


_HEADS: dict[Grade, str] = {
    "documents": "Documents",
    "studies": "Studies",
    "edited": "Edited reference, signed press, memoirs",
    "open": "Open reference alone",
}
_ON: dict[Grade, str] = {
    "documents": "documents",
    "studies": "studies",
    "edited": "edited reference",
    "open": "open reference alone",
}


def _open(counts: Mapping[Grade, int]) -> str:
    return f"{evidence.share(counts, 'open'):.0%}"


def _label(field: str) -> str:
    return field.replace("_", " ").capitalize()


def _text(one: evidence.Statement, notes: Notes, searched: Mapping[str, str]) -> list[str]:
    when = dates.moment(one.date, short=True) if one.date else None
    found = notes.cited(*prose(f"{when}." if when else None, one.text), cites=one.cites)
    asked = searched.get(one.field)
    return [*found, "\n", Quiet(f"Searched: {asked}")] if asked else found


__all__ = ["by_grade", "figure_list"]
_ = vocabulary
