"""Two lives field by field: what became of each, what they share, and what they were to each other."""

import json
from collections.abc import Callable
from typing import Any

from rich.console import Group

from purgecli import dates, vocabulary
from purgecli.render.layout import QUIET, STRONG, Columns, Notes, Prose, Row, Rows, commands, prose, screen, section
from purgecli.render.notes import foot

_LABEL = 12


def cited_ids(lives: list[Any], between: list[Any]) -> list[str]:
    """The ids of the sources that a comparison names."""
    cites = [cite for life in lives for _, field in FIELDS for _, group in field(life) for cite in group]
    return list(dict.fromkeys(cite.source for cite in [*cites, *(cite for one in between for cite in one.cites)]))


def comparison(lives: list[Any], between: list[Any], sources: dict[str, Any]) -> Group:
    """The screen. Takes two documents of figures, and the relations from either to the other."""
    notes = Notes()
    rows = [(label, [_cell(field(life), notes) for life in lives]) for label, field in FIELDS]
    heads = [[(life.name, STRONG)] for life in lives]
    return screen(
        Columns([("", heads), *(row for row in rows if any(row[1]))], _LABEL),
        section("In common", _shared(lives)),
        section("What they were to each other", _between(between, notes)),
        foot(notes, sources),
        section("See also", commands(*((f"purge figure {life.id}", "the dossier") for life in lives))),
    )


def as_json(lives: list[Any], between: list[Any]) -> str:
    """Both lives, what they share, and their relations, as one object."""
    values = {life.id: {label: [text for text, _ in field(life)] for label, field in FIELDS} for life in lives}
    relations = [{"from": one.from_, "to": one.to, "kind": one.kind, "text": one.text} for one in between]
    shared = {label: sorted(found) for label, found in common(lives).items()}
    return json.dumps({"lives": values, "common": shared, "relations": relations}, ensure_ascii=False, indent=1)


def common(lives: list[Any]) -> dict[str, dict[str, str]]:
    """Cohorts, factions and trials in which both stand: id -> name."""
    found: dict[str, dict[str, str]] = {}
    for label in ("cohorts", "factions", "trials"):
        first, second = ({one.id: one.name for one in getattr(life, label)} for life in lives)
        found[label] = {key: name for key, name in first.items() if key in second}
    return found


Value = list[tuple[str, list[Any]]]
"""Lines of a cell, each with what it is cited to."""


def _born(life: Any) -> Value:
    return [(", ".join(part for part in (dates.moment(life.birth.date), life.birth.place) if part), life.birth.cites)]


def _party(life: Any) -> Value:
    return [(f"member since {dates.moment(life.party.since)}", life.party.cites)] if life.party and life.party.since else []


def _offices(life: Any) -> Value:
    return [(f"{dates.between(one.from_, one.to)} {one.title}".strip(), one.cites) for one in life.offices]


def _factions(life: Any) -> Value:
    return [(f"{one.name} {dates.between(one.from_, one.to)}".strip(), one.cites) for one in life.factions]


def _arrests(life: Any) -> Value:
    return [(dates.display(one.date), one.cites) for one in life.arrests]


def _sentences(life: Any) -> Value:
    years = [f", {one.years} years" if one.years else "" for one in life.sentences]
    return [
        (f"{dates.display(one.date)}: {vocabulary.OUTCOMES[one.outcome]}{term}", one.cites)
        for one, term in zip(life.sentences, years, strict=True)
    ]


def _died(life: Any) -> Value:
    age = dates.age(life.birth.date, life.death.date)
    parts = (dates.moment(life.death.date), life.death.place, vocabulary.MANNERS[life.death.manner], age and f"aged {age}")
    return [(", ".join(part for part in parts if part), life.death.cites)]


def _rehabilitated(life: Any) -> Value:
    steps = (("judicial", life.rehabilitation.judicial), ("party", life.rehabilitation.party))
    return [
        (f"{side}: {dates.display(step.date) if step.date else vocabulary.REHABILITATION[step.status]}", step.cites)
        for side, step in steps
        if step
    ]


FIELDS: list[tuple[str, Callable[[Any], Value]]] = [
    ("Born", _born),
    ("Party", _party),
    ("Offices", _offices),
    ("Factions", _factions),
    ("Arrested", _arrests),
    ("Sentenced", _sentences),
    ("Died", _died),
    ("Cleared", _rehabilitated),
]


def _cell(lines: Value, notes: Notes) -> Prose:
    parts: Prose = []
    for text, cites in lines:
        parts += [("\n", "")] if parts else []
        parts += notes.cited(text, cites=cites)
    return parts


def _shared(lives: list[Any]) -> Rows:
    rows = [Row(label.capitalize(), prose(", ".join(names.values()))) for label, names in common(lives).items() if names]
    return Rows(rows or [Row("", prose(("No cohort, faction or trial of those recorded here.", QUIET)))], _LABEL)


def _between(between: list[Any], notes: Notes) -> Rows | None:
    rows = []
    for one in between:
        named = one.kind == vocabulary.NAMED
        what = f"{vocabulary.NAMED}, {dates.display(one.date)}" if named else vocabulary.RELATIONS[one.kind]
        words = (f"{one.from_name} on {one.name} ({what}).", STRONG)
        rows.append(Row("", notes.cited(words, one.text, cites=one.cites)))
    return Rows(rows, 0) if rows else None
