"""Two lives field by field: what became of each, what they share, and what they were to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, lives, relations, vocabulary
from purgecli.pages.links import told
from purgecli.pages.model import Columns, Commands, Page, Quiet, Row, Rows, Section, Strong, page, rows, section
from purgecli.pages.notes import Notes, foot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from purgecli import views

    Value = list[tuple[str, Sequence[views.Cite]]]

Pair = tuple["views.Figure", "views.Figure"]

_LABEL = 12


def cited_ids(pair: Pair, between: Sequence[views.Link]) -> list[str]:
    """The ids of the sources that a comparison names."""
    cites = [cite for life in pair for _, field in FIELDS for _, group in field(life) for cite in group]
    return list(dict.fromkeys(cite.source for cite in [*cites, *(cite for one in between for cite in one.cites)]))


def comparison(pair: Pair, between: Sequence[views.Link], sources: Mapping[str, views.SourceNote]) -> Page:
    """Two figures, and the relations between them as seen from the first (`purgecli.relations.seen_from`)."""
    notes = Notes(sources)
    cells = [(label, [_cell(field(life), notes) for life in pair]) for label, field in FIELDS]
    more = Commands([(f"purge figure {life.id}", "the dossier") for life in pair])
    return page(
        f"{pair[0].name} and {pair[1].name}",
        Columns([life.name for life in pair], [row for row in cells if any(row[1])], _LABEL),
        section("In common", _shared(pair)),
        section("What they were to each other", _between(between, notes)),
        foot(notes, sources),
        Section("See also", [more]),
    )


def _born(life: views.Figure) -> Value:
    return [(", ".join(part for part in (dates.moment(life.birth.date), life.birth.place) if part), life.birth.cites)]


def _party(life: views.Figure) -> Value:
    return [(f"member since {dates.moment(life.party.since)}", life.party.cites)] if life.party and life.party.since else []


def _offices(life: views.Figure) -> Value:
    return [(f"{dates.between(one.from_, one.to)} {one.title}".strip(), one.cites) for one in life.offices]


def _factions(life: views.Figure) -> Value:
    return [(f"{one.name} {dates.between(one.from_, one.to)}".strip(), one.cites) for one in life.factions]


def _arrests(life: views.Figure) -> Value:
    return [(dates.display(one.date), one.cites) for one in life.arrests]


def _sentences(life: views.Figure) -> Value:
    found: Value = []
    for one in life.sentences:
        years = f", {one.years} years" if one.years else ""
        found.append((f"{dates.display(one.date)}: {vocabulary.OUTCOMES[one.outcome]}{years}", one.cites))
    return found


def _died(life: views.Figure) -> Value:
    age = dates.age(life.birth.date, life.death.date)
    known = f"aged {age}" if age is not None else None
    parts = (dates.moment(life.death.date), life.death.place, vocabulary.MANNERS[life.death.manner], known)
    return [(", ".join(part for part in parts if part), life.death.cites)]


def _rehabilitated(life: views.Figure) -> Value:
    steps = (("judicial", life.rehabilitation.judicial), ("party", life.rehabilitation.party))
    return [
        (f"{side}: {dates.display(step.date) if step.date else vocabulary.REHABILITATION[step.status]}", step.cites)
        for side, step in steps
        if step
    ]


FIELDS: list[tuple[str, Callable[[views.Figure], Value]]] = [
    ("Born", _born),
    ("Party", _party),
    ("Offices", _offices),
    ("Factions", _factions),
    ("Arrested", _arrests),
    ("Sentenced", _sentences),
    ("Died", _died),
    ("Cleared", _rehabilitated),
]
"""The fields of a comparison: a label, and what gives the lines of one life, each with what it is cited to."""


def _cell(lines: Value, notes: Notes) -> list[str]:
    parts: list[str] = []
    for text, cites in lines:
        parts += ["\n"] if parts else []
        parts += notes.cited(text, cites=cites)
    return parts


def _shared(pair: Pair) -> Rows:
    shared = lives.common(*pair)
    found = [Row(label.capitalize(), [", ".join(names.values())]) for label, names in shared.items() if names]
    return Rows(found or [Row("", [Quiet("No cohort, faction or trial of those recorded here.")])], _LABEL)


def _between(between: Sequence[views.Link], notes: Notes) -> Rows | None:
    """What the one was to the other, as seen from the first: in a row what both dossiers say, and in one each who named whom."""
    found = []
    for links in relations.by_other(between):
        one = links[0]
        words = Strong(f"{one.name}, {relations.BETWEEN[one.kind]} {one.from_name}.")
        found.append(Row("", [words, " ", *told(links, notes, whose=True)]))
    for one in (one for one in between if one.kind == vocabulary.NAMED):
        when = f", {dates.display(one.date)}" if one.date else ""
        words = Strong(f"{one.from_name} on {one.name} ({vocabulary.NAMED}{when}).")
        found.append(Row("", notes.cited(words, one.text, cites=one.cites)))
    return rows(found, 0, "points")
