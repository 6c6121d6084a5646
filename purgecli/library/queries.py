"""The questions that commands ask the library.

Records come back as the views of `purgecli.views`, or as the JSON texts in which the library holds those.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from purgecli import names, views
from purgecli.frozen import Fields, View
from purgecli.kinds import KINDS, SINGULARS
from purgecli.library.store import Library

if TYPE_CHECKING:
    from purgecli import dates

V = TypeVar("V", bound=View)

_NEAR, _VERY_NEAR = 0.8, 0.85
"""How alike two names must be, by `difflib`'s measure, to be near: with the same first letter, and without."""
_MOST_BEARERS = 2000
"""Names of people that are looked at for one of several words."""
_MOST_IDS = 5000
"""Records of a kind among whose ids one that is near is looked for letter by letter; of more, among those that begin like it."""
NEAR_NAMES = 3
"""The most suggestions that a look-up that found nothing gives."""


class Found(NamedTuple):
    """What a name led to: one id, or several bearers, or none and the nearest names."""

    id: str | None
    bearers: list[str]
    near: list[str]


class NoRecord(LookupError):
    """A record was asked for that the library does not have."""


def read(kind: type[V], text: str) -> V:
    """A JSON text of the library as a view."""
    return kind.read(json.loads(text))


def read_all(kind: type[V], texts: Iterable[str]) -> list[V]:
    """JSON texts of the library as views."""
    return [kind.read(one) for one in json.loads(f"[{','.join(texts)}]")]


class Filter(Fields):
    """What a list of figures is narrowed to: a fact of some kind (see `purgecli.library.documents.Fact`)."""

    kind: str
    value: str

    def condition(self, uncertain: bool) -> tuple[str, list[str]]:
        """The SQL condition on a row of `facts`, and its values; `uncertain` makes no difference."""
        return "kind = ? AND value = ?", [self.kind, self.value]


class During(Fields):
    """What a list of figures is narrowed to: a time of some kind that lies within some days."""

    kind: str
    days: "dates.Span"

    def condition(self, uncertain: bool) -> tuple[str, list[str]]:
        """The SQL condition on a row of `facts`, and its values: that it surely lies within, or (`uncertain`) that it may."""
        condition, values = within(self.days, uncertain)
        return f"kind = ?{condition}", [self.kind, *values]


class Among(Fields):
    """What a list of figures is narrowed to: some of them by their ids."""

    ids: tuple[str, ...]

    def condition(self, uncertain: bool) -> tuple[str, list[str]]:
        """The SQL condition on a row of `facts` (everybody has one), and its values; `uncertain` makes no difference."""
        return f"figure IN ({', '.join('?' * len(self.ids))})", list(self.ids)


Filters = Sequence[Filter | During | Among]
TIMES = ("party", "born", "died")
"""The kinds of facts that are times."""


def within(days: "dates.Span", uncertain: bool, table: str = "") -> tuple[str, list[str]]:
    """The SQL condition, to be added to others, that an earliest and a latest day surely lie within some days, or that they may.

    `table` is that of the days, with a full stop.

    The same as `Span.surely_within` and `Span.may_be_within`: what is open is null, and compares as neither.
    """
    first, last = (f"{table}{side}" for side in (("latest", "earliest") if uncertain else ("earliest", "latest")))
    open_end = " OR {} IS NULL" if uncertain else ""
    condition, values = "", []
    for side, sign, day in ((first, ">=", days.first), (last, "<=", days.last)):
        if day:
            condition += f" AND ({side} {sign} ?{open_end.format(side)})"
            values.append(day.isoformat())
    return condition, values


def document(library: Library, kind: str, record_id: str) -> str | None:
    """The JSON text of one record, None if there is none."""
    sql = "SELECT document, document_sum FROM records WHERE kind = ? AND id = ?"
    return next((text for (text,) in library.checked(sql, (kind, record_id))), None)


def the_document(library: Library, kind: str, record_id: str) -> str:
    """The JSON text of a record. Raises `NoRecord`."""
    text = document(library, kind, record_id)
    if text is None:
        raise NoRecord(kind, record_id)
    return text


def all_documents(library: Library, kind: str) -> list[str]:
    """The JSON texts of all records of a kind, in their order."""
    return _texts(library, "SELECT document, document_sum FROM records WHERE kind = ? ORDER BY sort, id", (kind,))


def summary_texts(library: Library, kind: str) -> list[str]:
    """The JSON texts of the summaries of all records of a kind, in their order."""
    return _texts(library, "SELECT summary, summary_sum FROM records WHERE kind = ? ORDER BY sort, id", (kind,))


def kinds(library: Library) -> list[str]:
    """The kinds of which there are records, and `subject` where there is one."""
    return [kind for (kind,) in library.rows("SELECT DISTINCT kind FROM records ORDER BY kind")]


_AT_ONCE = 20
"""Documents that are taken out of the library together where all are read: one may have 200 kB."""


def each_document(library: Library, kind: str) -> Iterator[str]:
    """The JSON texts of all records of a kind, in their order; a few at a time are in memory, however many there are."""
    sql = """SELECT sort, id, document, document_sum FROM records WHERE kind = ? AND (sort, id) > (?, ?)
             ORDER BY sort, id LIMIT ?"""
    last = ("", "")
    while rows := library.checked(sql, (kind, *last, _AT_ONCE)):
        yield from (text for _, _, text in rows)
        last = rows[-1][:2]


def lines(library: Library, view: type[V]) -> list[V]:
    """What a list prints of all records of a kind, in their order; the view (`TrialLine`, `Passage`) says of which."""
    kind = SINGULARS[view.__name__.removesuffix("Line").lower()]
    return read_all(view, summary_texts(library, kind))


def whole(library: Library, view: type[V], record_id: str) -> V:
    """A record; the view (`Trial`) says of which kind. Raises `NoRecord`."""
    return read(view, the_document(library, SINGULARS[view.__name__.lower()], record_id))


def _lines_of(view: type[V]) -> Callable[[Library], list[V]]:
    return lambda library: lines(library, view)


figures = _lines_of(views.FigureLine)
"""All figures, by name."""
reasons = _lines_of(views.ReasonLine)
"""All reasons, by number."""
passages = _lines_of(views.Passage)
"""The passages of the essay, in its order."""
claims = _lines_of(views.ClaimLine)
"""All claims, in the essay's order."""
omissions = _lines_of(views.Omission)
"""What the essay does not mention, by number."""
scholars = _lines_of(views.Scholar)
"""What historians argue, by the year of the work."""
trials = _lines_of(views.TrialLine)
"""All trials, in order of opening."""
cohorts = _lines_of(views.CohortLine)
"""All cohorts, in order of date."""
documents = _lines_of(views.DocumentLine)
"""All documents, in order of date."""
all_sources = _lines_of(views.SourceLine)
"""The whole bibliography, by id."""


def ids(library: Library, kind: str) -> list[str]:
    """The ids of all records of a kind, in their order."""
    return [one for (one,) in library.rows("SELECT id FROM records WHERE kind = ? ORDER BY sort, id", (kind,))]


def beginning(library: Library, kind: str, view: type[V], text: str) -> list[V]:
    """The records whose id begins with a text, in any script; for figures, where there is none, by a name."""
    typed = storable(text).casefold()
    key = typed if typed.isascii() else names.plain_letters(typed).replace(" ", "-")
    if typed and not key:
        return []
    sql = "SELECT summary, summary_sum FROM records WHERE kind = ? AND id >= ? AND id < ? ORDER BY sort, id"
    found = _texts(library, sql, (kind, key, key + "\U0010ffff"))
    if not found and kind == "figures" and (key := names.plain_key(typed)):
        named = "SELECT id FROM names WHERE sound = 0 AND key >= ? AND key < ? AND instr(key, ' ') = 0"
        sql = f"SELECT summary, summary_sum FROM records WHERE kind = 'figures' AND id IN ({named}) ORDER BY sort, id"
        found = _texts(library, sql, (key, key + "\U0010ffff"))
    return read_all(view, found)


def chosen_figures(library: Library, filters: Filters, sort: str, documents: bool = False, uncertain: bool = False) -> list[str]:
    """The JSON texts (summaries, or whole documents) of the figures that pass all filters, by name or by a kind of time.

    A time passes where it surely does, or (`uncertain`) where it may. Figures of whom it is not known, or no more than a bound
    of it, stand last.
    """
    column = "document" if documents else "summary"
    day = "(SELECT facts.sort FROM facts WHERE figure = records.id AND kind = ?)"
    where, values = _passing(filters, uncertain)
    # Nobody has a fact of the kind `name`: then all days are unknown, and the names decide.
    sql = f"""SELECT {column}, {column}_sum FROM (SELECT *, {day} AS day FROM records WHERE kind = 'figures'{where})
              ORDER BY day IS NULL, day, sort, id"""
    return _texts(library, sql, (sort, *values))


def perhaps_figures(library: Library, filters: Filters) -> int:
    """How many figures may pass all filters, and do not surely."""
    sure, everybody = (_number_passing(library, filters, uncertain) for uncertain in (False, True))
    return everybody - sure


def _number_passing(library: Library, filters: Filters, uncertain: bool) -> int:
    where, values = _passing(filters, uncertain)
    [(number,)] = library.rows(f"SELECT count(*) FROM records WHERE kind = 'figures'{where}", values)
    return int(number)


def figure_counts(library: Library, filters: Filters, kind: str, uncertain: bool = False) -> list[tuple[str, int]]:
    """(value, number of figures that pass all filters) for a kind of fact; times by year, the rest by frequency.

    A figure may stand under several values (two oppositions), or under none, which is counted under an empty value; so is a
    time of which the year is not certain, at the end.
    """
    where, values = _passing(filters, uncertain)
    if kind in TIMES:
        sql = f"""SELECT earliest, latest FROM (SELECT id FROM records WHERE kind = 'figures'{where})
                  LEFT JOIN facts ON facts.figure = id AND facts.kind = ?"""
        years = Counter(_year(*row) for row in library.rows(sql, (*values, kind)))
        unknown = years.pop("", 0)
        return [*sorted(years.items()), *([("", unknown)] if unknown else [])]
    sql = f"""SELECT coalesce(value, ''), count(DISTINCT id) FROM (SELECT id FROM records WHERE kind = 'figures'{where})
              LEFT JOIN facts ON facts.figure = id AND facts.kind = ? GROUP BY 1 ORDER BY 2 DESC, 1"""
    return library.rows(sql, (*values, kind))


class Cross(Fields):
    """A cross-table of figures: (value of one kind of fact, number of figures), and of them how many have which value of another.

    `cells` has the number of each pair (value of the first, value of the second) of which there is one.
    """

    rows: list[tuple[str, int]]
    columns: list[tuple[str, int]]
    cells: dict[tuple[str, str], int]


def figure_cross(library: Library, filters: Filters, kind: str, by: str, uncertain: bool) -> Cross:
    """The figures that pass all filters, counted by a kind of fact within each value of another, `by`.

    Rows and columns stand in the order of `figure_counts`; a figure may stand in several of either.
    """
    ours, theirs = (_figure_values(library, filters, one, uncertain) for one in (kind, by))
    cells = Counter((row, column) for figure, rows in theirs.items() for row in rows for column in ours[figure])
    rows, columns = (figure_counts(library, filters, one, uncertain) for one in (by, kind))
    return Cross(rows, columns, dict(cells))


def _figure_values(library: Library, filters: Filters, kind: str, uncertain: bool) -> dict[str, set[str]]:
    """Figure -> its values of a kind of fact, an empty one where it has none; of a time the year, where that is certain."""
    where, values = _passing(filters, uncertain)
    sql = f"""SELECT id, coalesce(value, ''), earliest, latest FROM (SELECT id FROM records WHERE kind = 'figures'{where})
              LEFT JOIN facts ON facts.figure = id AND facts.kind = ?"""
    found: dict[str, set[str]] = {}
    for figure, value, *days in library.rows(sql, (*values, kind)):
        found.setdefault(figure, set()).add(_year(*days) if kind in TIMES else value)
    return found


def _year(earliest: str | None, latest: str | None) -> str:
    """The year in which two days lie, empty where they lie in no one year."""
    from datetime import date

    years = {date.fromisoformat(day).year if day else None for day in (earliest, latest)}
    return f"{years.pop() or ''}" if len(years) == 1 else ""


def _passing(filters: Filters, uncertain: bool) -> tuple[str, tuple[str, ...]]:
    """The SQL condition for some filters, to be added to others, and its values."""
    found = [one.condition(uncertain) for one in filters]
    where = "".join(f" AND id IN (SELECT figure FROM facts WHERE {condition})" for condition, _ in found)
    return where, tuple(value for _, values in found for value in values)


def subject(library: Library) -> views.Subject | None:
    """What the content is about."""
    text = document(library, "subject", "subject")
    return read(views.Subject, text) if text else None


def factions(library: Library) -> dict[str, str]:
    """Id -> name of each faction that the subject has."""
    known = subject(library)
    return dict(known.factions) if known else {}


def names_of(library: Library, kind: str) -> dict[str, str]:
    """Id -> name of the trials, cohorts or factions that a kind of fact (`trial`, `cohort`, `faction`) has for its values."""
    if kind == "faction":
        return factions(library)
    found = trials(library) if kind == "trial" else cohorts(library) if kind == "cohort" else []
    return {one.id: one.name for one in found}


def _whole_of(view: type[V]) -> Callable[[Library, str], V]:
    return lambda library, record_id: whole(library, view, record_id)


figure = _whole_of(views.Figure)
"""A figure's dossier. Raises `NoRecord`, as do those that follow."""
reason = _whole_of(views.Reason)
claim = _whole_of(views.Claim)
event = _whole_of(views.Event)
trial = _whole_of(views.Trial)
cohort = _whole_of(views.Cohort)
source = _whole_of(views.Source)
"""A source, with what cites it."""


def links(library: Library, figure_id: str | None = None) -> list[views.Link]:
    """What figures were to each other, as their dossiers say: those from and to one figure, or all of them."""
    sql, values = "SELECT document, document_sum FROM relations", tuple[str, ...]()
    if figure_id:
        sql, values = f"{sql} WHERE figure = ? OR other = ?", (figure_id, figure_id)
    return read_all(views.Link, _texts(library, f"{sql} ORDER BY figure, rowid", values))


def summary_text(library: Library, kind: str, record_id: str) -> str:
    """The JSON text of a record's summary. Raises `NoRecord`."""
    found = _texts(library, "SELECT summary, summary_sum FROM records WHERE kind = ? AND id = ?", (kind, record_id))
    text = next(iter(found), None)
    if text is None:
        raise NoRecord(kind, record_id)
    return text


def days_of(library: Library, event_id: str) -> tuple[str | None, str | None]:
    """The earliest and the latest day (`YYYY-MM-DD`) that an event's date may mean, None where open."""
    rows = library.rows("SELECT earliest, latest FROM records WHERE kind = 'events' AND id = ?", (event_id,))
    return next(iter(rows), (None, None))


def title(library: Library, kind: str, record_id: str) -> str:
    """What a record is called. Raises `NoRecord`."""
    summary = json.loads(summary_text(library, kind, record_id))
    return str(summary[KINDS[kind].title])


def facts_of(library: Library, figure_id: str, kind: str) -> list[str]:
    """The values of a figure's facts of a kind (see `purgecli.library.documents.Fact`)."""
    rows = library.rows("SELECT value FROM facts WHERE figure = ? AND kind = ? ORDER BY value", (figure_id, kind))
    return [one for (one,) in rows]


def people_of(library: Library, kind: str, value: str) -> list[views.FigureLine]:
    """The summaries of the figures with a fact, by name."""
    return read_all(views.FigureLine, chosen_figures(library, [Filter(kind, value)], "name"))


def deaths_by_month(library: Library, days: "dates.Span") -> tuple[dict[int, list[int]], int]:
    """Year -> deaths in each of its twelve months, of the figures who surely died in that month and within some days; and how
    many more may have died within them."""
    from purgecli import dates

    condition, values = within(days, uncertain=True)
    months: dict[int, list[int]] = {}
    others = 0
    for (text,) in library.rows(f"SELECT value FROM facts WHERE kind = 'died'{condition}", tuple(values)):
        died = dates.parse(text)
        if died.year and died.month and died.surely_within(days.first, days.last):
            months.setdefault(died.year, [0] * 12)[died.month - 1] += 1
        else:
            others += 1
    return months, others


def records(library: Library, view: type[V], kind: str, ids: Sequence[str]) -> list[V]:
    """The summaries of the records of a kind with these ids, in the order of the ids."""
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT id, summary, summary_sum FROM records WHERE kind = ? AND id IN ({marks})"
    found = {record_id: read(view, text) for record_id, text in library.checked(sql, (kind, *ids))}
    return [found[one] for one in ids if one in found]


def sources(library: Library, ids: Sequence[str]) -> dict[str, views.SourceLine]:
    """What references need of the sources with these ids, by id."""
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT id, summary, summary_sum FROM records WHERE kind = 'sources' AND id IN ({marks})"
    return {source_id: read(views.SourceLine, text) for source_id, text in library.checked(sql, tuple(ids))}


def notes(library: Library, ids: Sequence[str]) -> dict[str, views.SourceNote]:
    """What pages print of the sources with these ids, by id."""
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT source, note, note_sum FROM notes WHERE source IN ({marks})"
    return {source_id: read(views.SourceNote, text) for source_id, text in library.checked(sql, tuple(ids))}


def all_notes(library: Library) -> list[views.SourceNote]:
    """What pages print of the whole bibliography, by id."""
    return read_all(views.SourceNote, _texts(library, "SELECT note, note_sum FROM notes ORDER BY source", ()))


def events(library: Library, days: "dates.Span", figure_ids: Sequence[str]) -> list[views.Event]:
    """The events that may lie, whole or in part, within some days, with any of the figures if named."""
    condition, values = within(days, uncertain=True)
    sql = f"SELECT document, document_sum FROM records WHERE kind = 'events'{condition}"
    if figure_ids:
        marks = ", ".join("?" * len(figure_ids))
        sql += f" AND id IN (SELECT event FROM event_figures WHERE figure IN ({marks}))"
    return read_all(views.Event, _texts(library, sql + " ORDER BY sort, id", (*values, *figure_ids)))


def find_figure(library: Library, name: str) -> Found:
    """Who bears a name, and where nobody does, who bears one that is near."""
    found = bearers(library, name) or (bearers(library, name) if library.heals() else [])
    if len(found) == 1:
        return Found(found[0], [], [])
    return Found(None, found, [] if found else near_names(library, name))


def bearers(library: Library, name: str, as_it_sounds: bool = True) -> list[str]:
    """Who bears a name, under any spelling: an id, else the name as written, else (if wanted) as it sounds."""
    wanted = storable(name)
    if has(library, "figures", wanted.casefold()):
        return [wanted.casefold()]
    found = _bearers(library, {names.plain_key(wanted)}, 0)
    return found or (_bearers(library, names.sound_keys(wanted), 1) if as_it_sounds else [])


def has(library: Library, kind: str, record_id: str) -> bool:
    """Whether there is such a record."""
    return bool(library.rows("SELECT 1 FROM records WHERE kind = ? AND id = ?", (kind, record_id)))


def find_id(library: Library, kind: str, wanted: str) -> Found:
    """A record by its id; reasons by their number too."""
    found = _find_id(library, kind, wanted)
    return _find_id(library, kind, wanted) if not found.id and library.heals() else found


def _find_id(library: Library, kind: str, wanted: str) -> Found:
    key = storable(wanted).casefold()
    if has(library, kind, key):
        return Found(key, [], [])
    if kind == "reasons":
        numbers = {str(number): record_id for number, record_id in enumerate(ids(library, kind), 1)}
        if key in numbers:
            return Found(numbers[key], [], [])
    return Found(None, [], _near_ids(library, kind, key)[:NEAR_NAMES])


def _near_ids(library: Library, kind: str, key: str) -> list[str]:
    """The ids that a text is a part of; where there is none, those that are near."""
    sql = "SELECT id FROM records INDEXED BY records_by_id WHERE kind = ? AND instr(id, ?) LIMIT ?"
    if key and (rows := library.rows(sql, (kind, key, _MOST_IDS))):
        found = {one for (one,) in rows}
        return [one for one in ids(library, kind) if one in found] if len(found) < _MOST_IDS else sorted(found)
    from difflib import get_close_matches

    [(count,)] = library.rows("SELECT count(*) FROM records WHERE kind = ?", (kind,))
    begins = "" if count <= _MOST_IDS else key[:3]
    sql = "SELECT id FROM records WHERE kind = ? AND id >= ? AND id < ? ORDER BY sort, id LIMIT ?"
    known = [one for (one,) in library.rows(sql, (kind, begins, begins + "\U0010ffff", _MOST_IDS))]
    return get_close_matches(key[: names.MAX_LENGTH], known, NEAR_NAMES, 0.5)


def _bearers(library: Library, keys: set[str], sound: int) -> list[str]:
    marks = ", ".join("?" * len(keys))
    rows = library.rows(f"SELECT DISTINCT id FROM names WHERE key IN ({marks}) AND sound = ? ORDER BY id", (*sorted(keys), sound))
    return [one for (one,) in rows]


def near_names(library: Library, name: str) -> list[str]:
    """The ids of the figures whose names differ from what was asked for by a slip of the pen, the likeliest first."""
    from difflib import get_close_matches

    from purgecli.library import nearness

    key = names.plain_key(storable(name))
    # What is asked for in a word is a surname; a slip seldom touches its first letter.
    alike = _keys_of_bearers(library, key) if " " in key else nearness.keys(library, key)
    close = get_close_matches(key, alike, len(alike), _NEAR) if key and alike else []
    near = (one for one in close if one[:1] == key[:1] or get_close_matches(key, [one], cutoff=_VERY_NEAR))
    found: dict[str, None] = {}
    for one in near:
        found |= dict.fromkeys(_bearers(library, {one}, 0))
        if len(found) >= NEAR_NAMES:
            break
    return list(found)[:NEAR_NAMES]


def _keys_of_bearers(library: Library, key: str) -> list[str]:
    """The keys, as long as one that is alike can be, of those who have a name that may be meant by one of several words."""
    from purgecli.library import nearness

    alike = nearness.keys_of_several(library, key.split())
    marks = ", ".join("?" * len(alike))
    sql = f"""SELECT DISTINCT key FROM names WHERE sound = 0 AND length(key) BETWEEN ? AND ?
              AND id IN (SELECT id FROM names WHERE sound = 0 AND key IN ({marks}) LIMIT ?)"""
    return [one for (one,) in library.rows(sql, (*nearness.sizes(key, _NEAR), *alike, _MOST_BEARERS))]


def _texts(library: Library, sql: str, values: tuple[str, ...]) -> list[str]:
    """The texts that a query of two columns finds: a text and its sum."""
    return [text for (text,) in library.checked(sql, values)]


def storable(text: str) -> str:
    """A user's text without what SQLite can't take: bytes that were no UTF-8 reach us as lone surrogates."""
    return text.encode("utf-8", "replace").decode().strip()
