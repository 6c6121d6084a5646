"""The lists as tables and as JSON: for each its columns, and a row or an object of each thing on it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from purgecli import vocabulary
from purgecli.library.search import MARK, UNMARK, command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from purgecli import views
    from purgecli.chronicle import Entry
    from purgecli.library.candidates import Candidate
    from purgecli.library.counting import Counted
    from purgecli.library.queries import Cross
    from purgecli.library.search import Hit

Value = str | int | bool | None


class Table(NamedTuple):
    """The names of the columns, and the rows."""

    header: Sequence[str]
    rows: Sequence[Sequence[Value]]


def reasons(found: Iterable[views.ReasonLine]) -> Table:
    """Reasons, with where scholarship stands."""
    rows = [(one.number, one.id, one.title, one.short.text, one.standing.text) for one in found]
    return Table(("number", "id", "title", "short", "standing"), rows)


def claims(found: Iterable[views.ClaimLine]) -> Table:
    """Claims with their verdicts; `passage` is its number, `reasons` are ids."""
    header = ("id", "passage", "verdict", "statement", "short", "implied", "reasons")
    rows = [
        (one.id, one.passage, one.verdict, one.statement, one.short, "yes" if one.implied else "", " ".join(one.reasons))
        for one in found
    ]
    return Table(header, rows)


def scholars(found: Iterable[views.Scholar]) -> Table:
    """What each historian argues."""
    return Table(("year", "name", "archives", "argues"), [(one.year, one.name, one.archives, one.argues.text) for one in found])


def trials(found: Iterable[views.TrialLine]) -> Table:
    """Trials with the number of their defendants and sentences."""
    from purgecli.pages.trial import sentences

    header = ("id", "name", "opened", "verdict", "court", "defendants", "sentences")
    rows = [(one.id, one.name, one.opened, one.verdict, one.court, one.total, sentences(one.counts)) for one in found]
    return Table(header, rows)


def cohorts(found: Iterable[views.CohortLine]) -> Table:
    """Cohorts with the number of their members and what became of them."""
    from purgecli.pages.cohort import fates

    return Table(
        ("id", "name", "date", "members", "fates"), [(one.id, one.name, one.date, one.total, fates(one)) for one in found]
    )


def sources(found: Iterable[views.SourceLine]) -> Table:
    """The bibliography."""
    from purgecli.cite.text import name_list

    header = ("id", "type", "kind", "author", "title", "container_title", "publisher", "issued", "isbn", "doi", "url", "language")
    rows = [
        (one.id, one.type, one.kind, name_list(one.author, most=99), one.title, one.container_title, one.publisher, one.issued,
         one.isbn, one.doi, one.url, one.language)
        for one in found
    ]  # fmt: skip
    return Table(header, rows)


def entries(found: Iterable[Entry]) -> Table:
    """A timeline; the citations as `source, at; source`."""
    header = ("date", "kind", "title", "text", "event", "figure", "cites")
    rows = [(one.date, one.kind, one.title, one.text, one.event, one.figure, _cited(one.cites)) for one in found]
    return Table(header, rows)


def hits(found: Iterable[Hit]) -> Table:
    """What a search found, with the command that opens it."""
    rows = [(one.kind, one.id, one.title, _unmarked(one.snippet), command(one)) for one in found]
    return Table(("kind", "id", "title", "snippet", "command"), rows)


def candidates(found: Iterable[Candidate]) -> Table:
    """What a question may mean, with the command that shows it."""
    return Table(("kind", "id", "title", "detail", "command"), list(found))


def counts(kind: str, found: Iterable[tuple[str, int]], named: bool = False) -> Table:
    """How many figures have which value of a kind of fact; those who have none stand under an empty one, or (`named`) a word."""
    return Table((kind, "figures"), [(value or (vocabulary.without(kind) if named else ""), number) for value, number in found])


def counts_json(kind: str, found: Iterable[tuple[str, int]]) -> str:
    """The same as a JSON array of objects; the value of those who have none is null."""
    return json.dumps([{kind: value or None, "figures": number} for value, number in found], ensure_ascii=False)


def cross(kind: str, by: str, found: Cross, named: Callable[[str, str], str] | None = None) -> Table:
    """A cross-table: a row for each value of `by`, with all of its figures and those with each value of `kind`.

    `named` says what to call a value of a kind; without it the values stand as they are, those who have none under an empty one.
    """
    call = named or (lambda _, value: value)
    header = (by, "figures", *(call(kind, value) or "none" for value, _ in found.columns))
    rows: list[tuple[Value, ...]] = [
        (call(by, row), total, *(found.cells.get((row, column), 0) for column, _ in found.columns)) for row, total in found.rows
    ]
    return Table(header, rows)


def cross_json(kind: str, by: str, found: Cross) -> str:
    """The same as a JSON array of objects, with the numbers under `kind`; the value of those who have none is null, or `none`."""
    return array(
        [
            {
                by: row or None,
                "figures": total,
                kind: {column or "none": number for column, _ in found.columns if (number := found.cells.get((row, column), 0))},
            }
            for row, total in found.rows
        ]
    )


def counted_json(found: Counted) -> str:
    """The answer to a question of number as a JSON object: for each group that may be meant, how many of how many."""
    first, last = found.time or (None, None)
    counts = [
        {
            "of": one.group.called,
            "options": one.group.options,
            "number": one.number,
            "total": one.total,
            "perhaps": one.perhaps,
            "fates": dict(one.fates),
        }
        for one in found.counts
    ]
    told = {"question": found.question, "counted": found.deed.said if found.deed else None, "from": first, "to": last}
    return json.dumps({**told, "counts": counts}, ensure_ascii=False, indent=1)


def members(cohort: views.Cohort) -> Table:
    """The members of a cohort, in order of the roster; the citations as `source, at; source`."""
    header = ("id", "name", "name_ru", "role", "from", "to", "party_since", "manner", "death", "rehabilitated", "text", "cites")
    rows = [
        (one.id, one.name, one.name_ru, one.role, one.from_, one.to, one.party_since, one.manner, one.death, one.rehabilitated,
         one.text, _cited(one.cites or []))
        for one in cohort.members
    ]  # fmt: skip
    return Table(header, rows)


def cohort_years(cohort: views.Cohort) -> Table:
    """A cohort's members at the end of each year."""
    rows = [(one.year, one.free, one.held, one.dead, one.unknown) for one in cohort.years]
    return Table(("year", "free", "held", "dead", "unknown"), rows)


def defendants(trial: views.Trial) -> Table:
    """The accused of a trial, in order of the record; `years` is the length of a term."""
    header = (
        "id", "name", "name_ru", "sentence", "years", "party_since", "manner", "death", "rehabilitated", "text", "cites",
    )  # fmt: skip
    rows = [
        (one.id, one.name, one.name_ru, one.sentence, one.years, one.party_since, one.manner, one.death, one.rehabilitated,
         one.text, _cited(one.cites))
        for one in trial.defendants
    ]  # fmt: skip
    return Table(header, rows)


def links(found: Iterable[views.Link]) -> Table:
    """Relations: `kind` is what `to` was to `from`, `told_by` is whose dossier says so."""
    header = ("from", "from_name", "to", "to_name", "kind", "told_by", "date", "setting", "text", "cites")
    rows = [
        (one.from_, one.from_name, one.to, one.name, one.kind, one.told_by, one.date, one.setting, one.text, _cited(one.cites))
        for one in found
    ]
    return Table(header, rows)


def as_objects(table: Table) -> str:
    """A table as a JSON array of objects."""
    return array([dict(zip(table.header, row, strict=True)) for row in table.rows])


def entries_json(found: Iterable[Entry]) -> str:
    """A timeline as a JSON array of objects; `cites` are objects."""
    return array(
        [
            {
                "date": one.date,
                "kind": one.kind,
                "title": one.title,
                "text": one.text,
                "event": one.event,
                "figure": one.figure,
                "cites": cites(one.cites),
            }
            for one in found
        ]
    )


def links_json(found: Iterable[views.Link]) -> str:
    """Relations as a JSON array of objects: `kind` is what `to` was to `from`, `told_by` is whose dossier says so."""
    return array(
        [
            {
                "from": one.from_,
                "to": one.to,
                "kind": one.kind,
                "told_by": one.told_by,
                "date": one.date,
                "setting": one.setting,
                "text": one.text,
                "cites": cites(one.cites),
            }
            for one in found
        ]
    )


def comparison_json(pair: tuple[views.Figure, views.Figure], between: Iterable[views.Link]) -> str:
    """Two lives, what they share, and their relations, as one JSON object."""
    from purgecli import lives
    from purgecli.pages.compare import FIELDS

    values = {life.id: {label: [text for text, _ in field(life)] for label, field in FIELDS} for life in pair}
    relations = [{"from": one.from_, "to": one.to, "kind": one.kind, "told_by": one.told_by, "text": one.text} for one in between]
    shared = {label: sorted(found) for label, found in lives.common(*pair).items()}
    return json.dumps({"lives": values, "common": shared, "relations": relations}, ensure_ascii=False, indent=1)


def overview_json(subject: str | None, reasons: Iterable[str]) -> str:
    """The subject as a JSON object, with the reasons under `reasons`. Takes JSON texts."""
    known = json.loads(subject or "{}")
    known["reasons"] = [json.loads(text) for text in reasons]
    return json.dumps(known, ensure_ascii=False, indent=2)


def cites(found: Iterable[views.Cite]) -> list[dict[str, str | None]]:
    """Citations as plain data."""
    return [{"source": one.source, "at": one.at} for one in found]


def array(items: Sequence[dict[str, Any]]) -> str:
    """Objects as a JSON array."""
    return json.dumps(items, ensure_ascii=False, indent=1)


def _cited(found: Iterable[views.Cite]) -> str:
    return "; ".join(f"{one.source}, {one.at}" if one.at else one.source for one in found)


def _unmarked(snippet: str) -> str:
    return snippet.replace(MARK, "").replace(UNMARK, "")
