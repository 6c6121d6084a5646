"""Records of which one may be meant, each with what tells it from the others."""

import json
from typing import TYPE_CHECKING, NamedTuple

from purgecli import dates, kinds, views, vocabulary
from purgecli.library import queries

if TYPE_CHECKING:
    from purgecli.library.store import Library


class Candidate(NamedTuple):
    """A record that may be meant: kind (the plural) and id, what it is called, what tells it apart, the call that shows it."""

    kind: str
    id: str
    title: str
    detail: str
    command: str


def candidate(library: "Library", kind: str, record_id: str) -> Candidate:
    """A record as one that may be meant. Raises `NoRecord`."""
    text = queries.summary_text(library, kind, record_id)
    title, detail = _TOLD[kind](text) if kind in _TOLD else _other(kind, text)
    return Candidate(kind, record_id, title, detail, " ".join(["purge", *call(library, kind, record_id)]) + library.option)


def call(library: "Library", kind: str, record_id: str) -> list[str]:
    """The words of the call, after `purge`, that shows a record."""
    if kind == "events":
        first, last = (one or "" for one in queries.days_of(library, record_id))
        return ["timeline", first if first == last else f"{first}..{last}"]
    return kinds.opening(kind, record_id).split()[1:]


def _other(kind: str, text: str) -> tuple[str, str]:
    """A record of a kind of which nothing more is said."""
    one = json.loads(text)
    return str(one[kinds.KINDS[kind].title]), "; ".join(
        [kinds.singular(kind), *([dates.display(one["date"])] if "date" in one else [])]
    )


def _figure(text: str) -> tuple[str, str]:
    """Years, the highest office (who it was, of one who held none), and the end."""
    one = queries.read(views.FigureLine, text)
    who = one.office or _beginning(one.identity)
    return one.name, "; ".join(("years not known" if one.life == "?–?" else one.life, who, vocabulary.MANNERS[one.manner]))


def _trial(text: str) -> tuple[str, str]:
    one = queries.read(views.TrialLine, text)
    return one.name, f"{dates.by_year(one.opened)}, {one.total} accused"


def _cohort(text: str) -> tuple[str, str]:
    one = queries.read(views.CohortLine, text)
    return one.name, f"{one.total} people"


def _reason(text: str) -> tuple[str, str]:
    one = queries.read(views.ReasonLine, text)
    return one.title, f"reason {one.number}"


def _claim(text: str) -> tuple[str, str]:
    one = queries.read(views.ClaimLine, text)
    return one.statement, vocabulary.VERDICTS[one.verdict]


def _source(text: str) -> tuple[str, str]:
    one = queries.read(views.SourceLine, text)
    authors = ", ".join(name.family or name.literal or "" for name in (*one.author, *one.editor)[:2])
    parts = (authors, vocabulary.SOURCE_TYPES[one.type], dates.by_year(one.issued) if one.issued else "")
    return one.title, "; ".join(part for part in parts if part)


def _scholar(text: str) -> tuple[str, str]:
    one = queries.read(views.Scholar, text)
    return one.name, f"what this historian argues; {dates.by_year(one.year)}"


def _event(text: str) -> tuple[str, str]:
    one = queries.read(views.Event, text)
    return one.title, dates.display(one.date)


def _omission(text: str) -> tuple[str, str]:
    return queries.read(views.Omission, text).title, "what the essay leaves out"


_TOLD = {
    "figures": _figure,
    "trials": _trial,
    "cohorts": _cohort,
    "reasons": _reason,
    "claims": _claim,
    "sources": _source,
    "scholars": _scholar,
    "events": _event,
    "omissions": _omission,
}
"""Kind -> (title, what tells it apart) of a summary."""


def _beginning(text: str, most: int = 90) -> str:
    """The first part of a sentence."""
    start = text.split(";")[0].rstrip(".")
    return start if len(start) <= most else start[:most].rpartition(" ")[0] + " …"
