"""The questions that commands ask the library.

Records come back as plain namespaces with the attributes of their class in `purgecli.records` (`from` is `from_`), and with
what `purgecli.library.documents` adds. The classes themselves are not imported: that would cost each look-up some 8 ms.
"""

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from purgecli import names
from purgecli.library.store import Library

if TYPE_CHECKING:
    from purgecli.records import Figure, Reason, Source, Subject

_MOST_LETTERS = 500
"""Characters of a query among sources that are looked at."""
NEAR_NAMES = 3
"""The most suggestions that a look-up that found nothing gives."""


class Found(NamedTuple):
    """What a name led to: one id, or several bearers, or none and the nearest names."""

    id: str | None
    bearers: list[str]
    near: list[str]


def parse(document: str) -> Any:
    """A document of the library as a namespace."""
    return json.loads(document, object_hook=_namespace)


class Filter(NamedTuple):
    """What a list of figures is narrowed to: facts of some kind that lie between two values (both included)."""

    kind: str
    first: str
    last: str


FACTS = ("fate", "trial", "cohort", "faction", "party", "born", "died")
"""The kinds of facts by which figures are filtered, sorted and counted (see `purgecli.library.documents.figure_facts`)."""
_TIMES = ("party", "born", "died")


def document(library: Library, kind: str, record_id: str) -> str | None:
    """The JSON text of one record, None if there is none."""
    rows = library.rows("SELECT document FROM records WHERE kind = ? AND id = ?", (kind, record_id))
    return rows[0][0] if rows else None


def all_documents(library: Library, kind: str) -> list[str]:
    """The JSON texts of all records of a kind, in their order."""
    return [row[0] for row in library.rows("SELECT document FROM records WHERE kind = ? ORDER BY sort, id", (kind,))]


def bibtex(library: Library) -> list[str]:
    """The BibTeX entries of all sources, in their order; they are made with the library, as what scripts ask for most."""
    return [row[0] for row in library.rows("SELECT entry FROM bibtex ORDER BY source")]


def summary_texts(library: Library, kind: str) -> list[str]:
    """The JSON texts of the summaries of all records of a kind, in their order."""
    return [row[0] for row in library.rows("SELECT summary FROM records WHERE kind = ? ORDER BY sort, id", (kind,))]


def summaries(library: Library, kind: str) -> list[Any]:
    """The summaries of all records of a kind, in their order."""
    return [parse(text) for text in summary_texts(library, kind)]


def ids(library: Library, kind: str) -> list[str]:
    """The ids of all records of a kind, in their order."""
    return [row[0] for row in library.rows("SELECT id FROM records WHERE kind = ? ORDER BY sort, id", (kind,))]


def beginning(library: Library, kind: str, text: str) -> list[Any]:
    """The summaries of the records whose id begins with a text, in any script; for figures, where there is none, by a name."""
    typed = _storable(text).casefold()
    key = typed if typed.isascii() else names.plain_letters(typed).replace(" ", "-")
    if typed and not key:
        return []
    sql = "SELECT summary FROM records WHERE kind = ? AND id >= ? AND id < ? ORDER BY sort, id"
    found = library.rows(sql, (kind, key, key + "\U0010ffff"))
    if not found and kind == "figures" and (key := names.plain_key(typed)):
        named = "SELECT id FROM names WHERE sound = 0 AND key >= ? AND key < ? AND instr(key, ' ') = 0"
        sql = f"SELECT summary FROM records WHERE kind = 'figures' AND id IN ({named}) ORDER BY sort, id"
        found = library.rows(sql, (key, key + "\U0010ffff"))
    return [parse(row[0]) for row in found]


def chosen_figures(library: Library, filters: list[Filter], sort: str, documents: bool = False) -> list[str]:
    """The JSON texts (summaries, or whole documents) of the figures that pass all filters, by name or by a kind of time.

    Figures of whom the time is not known stand last.
    """
    column = "document" if documents else "summary"
    day = "(SELECT min(value) FROM facts WHERE figure = records.id AND kind = ?)"
    where, values = _passing(filters)
    # Nobody has a fact of the kind `name`: then all days are unknown, and the names decide.
    sql = f"SELECT {column}, {day} AS day FROM records WHERE kind = 'figures'{where} ORDER BY day IS NULL, day, sort, id"
    return [row[0] for row in library.rows(sql, (sort, *values))]


def figure_counts(library: Library, filters: list[Filter], kind: str) -> list[tuple[str, int]]:
    """(value, number of figures that pass all filters) for a kind of fact; times by year, the rest by frequency.

    A figure may stand under several values (two oppositions), or under none, which is counted under an empty value.
    """
    where, values = _passing(filters)
    value = "substr(value, 1, 4)" if kind in _TIMES else "value"
    sql = f"""SELECT coalesce({value}, ''), count(DISTINCT id) FROM records
              LEFT JOIN facts ON facts.figure = records.id AND facts.kind = ?
              WHERE records.kind = 'figures'{where} GROUP BY 1 ORDER BY {"1" if kind in _TIMES else "2 DESC, 1"}"""
    return library.rows(sql, (kind, *values))


def fact_values(library: Library, kind: str) -> list[str]:
    """Every value that a kind of fact has."""
    return [row[0] for row in library.rows("SELECT DISTINCT value FROM facts WHERE kind = ? ORDER BY value", (kind,))]


def _passing(filters: list[Filter]) -> tuple[str, tuple[str, ...]]:
    """The SQL condition for some filters, to be added to others, and its values."""
    one = " AND id IN (SELECT figure FROM facts WHERE kind = ? AND value BETWEEN ? AND ?)"
    return one * len(filters), tuple(value for item in filters for value in item)


def subject(library: Library) -> "Subject | None":
    """What the content is about."""
    text = document(library, "subject", "subject")
    return parse(text) if text else None


def factions(library: Library) -> dict[str, str]:
    """Id -> name of each faction that the subject has."""
    return json.loads(document(library, "subject", "subject") or "{}").get("factions", {})


def figure(library: Library, figure_id: str) -> "Figure":
    """A figure that exists."""
    return parse(document(library, "figures", figure_id) or "null")


def reason(library: Library, reason_id: str) -> "Reason":
    """A reason that exists."""
    return parse(document(library, "reasons", reason_id) or "null")


def relations(library: Library, figure_id: str | None = None) -> list[Any]:
    """What figures were to each other, as their dossiers say: those from and to one figure, or all of them."""
    sql, values = "SELECT document FROM relations", ()
    if figure_id:
        sql, values = f"{sql} WHERE figure = ? OR other = ?", (figure_id, figure_id)
    return [parse(row[0]) for row in library.rows(f"{sql} ORDER BY figure, rowid", values)]


def people_of(library: Library, kind: str, value: str) -> list[Any]:
    """The summaries of the figures with a fact, by name."""
    return [parse(text) for text in chosen_figures(library, [Filter(kind, value, value)], "name")]


def deaths_by_month(library: Library, first: str, last: str) -> dict[str, list[int]]:
    """Year -> deaths in each of its twelve months, for the figures who died between two days and of whom the month is known."""
    sql = """SELECT substr(json_extract(summary, '$.death'), 1, 7) AS month, count(*) FROM records
             WHERE kind = 'figures' AND month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' AND month BETWEEN ? AND ? GROUP BY month"""
    months: dict[str, list[int]] = {}
    for month, number in library.rows(sql, (first[:7], last[:7])):
        months.setdefault(month[:4], [0] * 12)[int(month[5:]) - 1] = number
    return months


def record(library: Library, kind: str, record_id: str) -> Any:
    """A record of any kind that exists."""
    return parse(document(library, kind, record_id) or "null")


def sources(library: Library, ids: list[str]) -> "dict[str, Source]":
    """What references need of the sources with these ids, by id."""
    marks = ", ".join("?" * len(ids))
    rows = library.rows(f"SELECT id, summary FROM records WHERE kind = 'sources' AND id IN ({marks})", tuple(ids))
    return {source_id: parse(text) for source_id, text in rows}


def cited_by(library: Library, record_id: str) -> list[str]:
    """The ids of the sources that the records with an id cite, whatever their kind."""
    rows = library.rows("SELECT document FROM records WHERE id = ? AND kind != 'sources'", (_storable(record_id).casefold(),))
    cites = (cite for (document,) in rows for cite in json.loads(document).get("cites", []))
    return list(dict.fromkeys(cite["source"] for cite in cites))


def chosen_sources(
    library: Library,
    ids: list[str] | None,
    kind: str | None,
    language: str | None,
    days: tuple[str, str] | None,
    words: str | None,
) -> list[Any]:
    """The summaries of the sources that pass all the filters that are not None; `days` are the first and the last."""
    found = summaries(library, "sources") if ids is None else list(sources(library, ids).values())
    wanted = set(names.plain_letters((words or "")[:_MOST_LETTERS]).split())
    return [
        one
        for one in found
        if (kind is None or one.kind == kind)
        and (language is None or one.language == language.casefold())
        and (days is None or (one.issued and days[0] <= one.issued[:4] + "-12-31" and one.issued[:4] + "-00-00" <= days[1]))
        and _holds(one, wanted)
    ]


def _holds(source: Any, words: set[str]) -> bool:
    """Whether all of some words stand in what a search among sources looks at."""
    if not words:
        return True
    people = (name for one in (*source.author, *source.editor) for name in (one.family, one.given, one.literal, one.original))
    texts = (source.id, source.title, source.title_original, source.title_translation, source.container_title, *people)
    searched = names.plain_letters(" ".join(text for text in texts if text))
    return all(word in searched for word in words)


def events(library: Library, first: str, last: str, figure_ids: list[str]) -> list[str]:
    """The JSON texts of the events that start between two days (both included), with any of the figures if named."""
    sql = "SELECT document FROM records WHERE kind = 'events' AND sort BETWEEN ? AND ?"
    if figure_ids:
        marks = ", ".join("?" * len(figure_ids))
        sql += f" AND id IN (SELECT event FROM event_figures WHERE figure IN ({marks}))"
    return [row[0] for row in library.rows(sql + " ORDER BY sort, id", (first, last, *figure_ids))]


def find_figure(library: Library, name: str) -> Found:
    """Who bears a name, under any spelling: an id, else the name as written, else as it sounds."""
    wanted = _storable(name)
    if library.rows("SELECT 1 FROM records WHERE kind = 'figures' AND id = ?", (wanted.casefold(),)):
        return Found(wanted.casefold(), [], [])
    bearers = _bearers(library, {names.plain_key(wanted)}, 0) or _bearers(library, names.sound_keys(wanted), 1)
    if len(bearers) == 1:
        return Found(bearers[0], [], [])
    return Found(None, bearers, [] if bearers else _near_names(library, wanted))


def find_id(library: Library, kind: str, wanted: str) -> Found:
    """A record by its id; reasons by their number too."""
    key = _storable(wanted).casefold()
    known = ids(library, kind)
    if key in known:
        return Found(key, [], [])
    numbers = {str(number): record_id for number, record_id in enumerate(known, 1)} if kind == "reasons" else {}
    if key in numbers:
        return Found(numbers[key], [], [])
    from difflib import get_close_matches

    near = [one for one in known if key and key in one] or get_close_matches(key[: names.MAX_LENGTH], known, NEAR_NAMES, 0.5)
    return Found(None, [], near[:NEAR_NAMES])


def _bearers(library: Library, keys: set[str], sound: int) -> list[str]:
    marks = ", ".join("?" * len(keys))
    rows = library.rows(f"SELECT DISTINCT id FROM names WHERE key IN ({marks}) AND sound = ? ORDER BY id", (*sorted(keys), sound))
    return [row[0] for row in rows]


def _near_names(library: Library, wanted: str) -> list[str]:
    """The ids of the figures whose names look most like what was asked for."""
    from difflib import get_close_matches

    filed: dict[str, str] = dict(library.rows("SELECT key, id FROM names WHERE sound = 0"))
    close = get_close_matches(names.plain_key(wanted), filed, n=3 * NEAR_NAMES, cutoff=0.7)
    return list(dict.fromkeys(filed[key] for key in close))[:NEAR_NAMES]


def _storable(text: str) -> str:
    """A user's text without what SQLite can't take: bytes that were no UTF-8 reach us as lone surrogates."""
    return text.encode("utf-8", "replace").decode().strip()


def _namespace(fields: dict[str, Any]) -> SimpleNamespace:
    if "from" in fields:
        fields["from_"] = fields.pop("from")
    return SimpleNamespace(**fields)
