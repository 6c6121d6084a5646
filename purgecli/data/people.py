"""The list of people as a table for those who count: what each dossier has, in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli import evidence, identifiers, offices
from purgecli.data.listings import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from purgecli import views
    from purgecli.data.listings import Value

HEADER = (
    "id", "name", "name_ru", "birth", "death", "manner", "party_since", "trial", "birth_place", "death_place", "highest_office",
    "cohorts", "factions", "arrested", "sentenced", "court", "sentence", "years", "rehabilitated", "evidence",
    "on_documents", "on_studies", "on_edited", "on_open",
    *identifiers.SCHEMES,
)  # fmt: skip
"""`trial` is the last, `arrested` the first arrest, `sentenced` and what follows it the last sentence. `rehabilitated` is the
date of the judicial decision, or its status where it has none; `evidence` the best grade of the sources that the death is
cited to; `on_documents` and so on how many statements stand on what, at best."""


class _Sentence(NamedTuple):
    date: str | None = None
    court: str | None = None
    outcome: str | None = None
    years: int | None = None


def table(found: Iterable[views.Figure], sources: Mapping[str, views.SourceLine]) -> Table:
    """People: dates are EDTF; ids of which there may be several are separated by spaces."""
    return Table(HEADER, [_row(one, sources) for one in found])


def _row(figure: views.Figure, sources: Mapping[str, views.SourceLine]) -> tuple[Value, ...]:
    office = offices.highest(one.title for one in figure.offices)
    last = figure.sentences[-1] if figure.sentences else None
    sentence = _Sentence(last.date, last.court, last.outcome, last.years) if last else _Sentence()
    return (
        figure.id,
        figure.name,
        figure.name_ru,
        figure.birth.date,
        figure.death.date,
        figure.death.manner,
        figure.party_since,
        figure.trial,
        figure.birth.place,
        figure.death.place,
        office.title if office else None,
        " ".join(dict.fromkeys(one.id for one in figure.cohorts)),
        " ".join(dict.fromkeys(one.id for one in figure.factions)),
        figure.arrests[0].date if figure.arrests else None,
        *sentence,
        _rehabilitated(figure.rehabilitation.judicial),
        evidence.best(sources[cite.source].evidence for cite in figure.death.cites),
        *(figure.evidence[grade] for grade in evidence.GRADES),
        *(figure.identifiers.get(scheme) for scheme in identifiers.SCHEMES),
    )


def _rehabilitated(step: views.RehabilitationStep | None) -> str | None:
    if not step:
        return None
    return step.date if step.date and step.status == "granted" else step.status
