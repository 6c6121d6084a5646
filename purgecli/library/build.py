"""Writes the library from the content. Imported only when there is one to make."""

import json
import sqlite3
from collections.abc import Callable

from purgecli import dates, names
from purgecli.authoring.check import faults
from purgecli.authoring.content import Content, of_folders
from purgecli.authoring.faults import FaultyContent
from purgecli.cite import bibtex
from purgecli.folder import File, Layers
from purgecli.library import documents, stock, sums
from purgecli.library.searching import index
from purgecli.library.searching.hits import KINDS as SEARCHED
from purgecli.records import Figure

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    kind TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, earliest TEXT, latest TEXT, summary TEXT NOT NULL,
    document TEXT NOT NULL,
    summary_sum INTEGER NOT NULL, document_sum INTEGER NOT NULL
);
CREATE UNIQUE INDEX records_by_id ON records (kind, id);
CREATE INDEX records_by_sort ON records (kind, sort);
CREATE TABLE names (key TEXT NOT NULL, sound INTEGER NOT NULL, id TEXT NOT NULL);
CREATE INDEX names_by_key ON names (key, sound);
CREATE INDEX names_by_id ON names (id);
CREATE TABLE facts (
    kind TEXT NOT NULL, value TEXT NOT NULL, figure TEXT NOT NULL, sort TEXT, earliest TEXT, latest TEXT,
    PRIMARY KEY (kind, value, figure)
) WITHOUT ROWID;
CREATE INDEX facts_by_figure ON facts (figure, kind, value);
CREATE TABLE relations (
    figure TEXT NOT NULL, other TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL, document_sum INTEGER NOT NULL
);
CREATE INDEX relations_by_figure ON relations (figure);
CREATE INDEX relations_by_other ON relations (other);
CREATE TABLE bibtex (source TEXT PRIMARY KEY, entry TEXT NOT NULL, entry_sum INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE event_figures (figure TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (figure, event)) WITHOUT ROWID;
"""
Progress = Callable[[int, int], None]


def build(layers: Layers, connection: sqlite3.Connection, progress: Progress) -> None:
    """Fills an empty database from the content, calling `progress(files read, files in all)` as it goes.

    Raises `FaultyContent` with every fault, where there is one.
    """
    connection.executescript(stock.SCHEMA + stock.TEMPORARY + SCHEMA)
    index.create(connection)
    drawer = stock.Stock(connection, layers)
    files, _ = drawer.changed()
    for number, (layer, file) in enumerate(files, 1):
        drawer.read(layer, file)
        progress(number, len(files))
    found = [*drawer.content.faults, *of_folders(layers), *faults(drawer.doubles())]
    for part in drawer.parts():
        content = drawer.extract(part)
        found += faults(content)
        if not found:
            _write(connection, content, drawer)
    if found:
        raise FaultyContent(sorted(set(found)))
    if subject := drawer.subject():
        document = documents.plain_document(subject.record)
        _insert(connection, "subject", "subject", "", document, document)


def update(layers: Layers, connection: sqlite3.Connection) -> bool:
    """Brings a library of these layers up to date by what changed in a few files; whether it could.

    Where it could not (a fault, a double, a new subject, a layer on top of another) the database is of no more use.
    """
    connection.executescript(stock.TEMPORARY)
    drawer = stock.Stock(connection, layers)
    read, gone = drawer.changed()
    if of_folders(layers) or len(layers) > 1 or len(read) > MOST_UPDATED or any("/" not in file[0] for _, file in read):
        return False
    changes = Changes(drawer, read, gone)
    if drawer.content.faults or drawer.content.broken or drawer.content.doubles:
        return False
    _remove(connection, changes.stale)
    content = drawer.extract(changes.fresh)
    if faults(content):
        return False
    _write(connection, content, drawer)
    return True


MOST_UPDATED = 50
"""Changed files from which on it is simpler to make the library anew."""


class Changes:
    """What the change of some files means: `stale` records' rows go, those of `fresh` ones are written (again).

    Takes the files in: when it is made, the drawer is up to date.
    """

    def __init__(self, drawer: stock.Stock, read: list[tuple[int, File]], gone: list[tuple[int, str]]):
        before = {key: one for layer, file in gone for key, one in drawer.held(layer, file).items()}
        links = drawer.targets(before)
        for layer, file in gone:
            drawer.forget(layer, file)
        for layer, file in read:
            drawer.read(layer, file)
        after = {key: one for layer, file in read for key, one in drawer.held(layer, file[0]).items()}
        touched = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        renamed = {key for key in touched if before.get(key, ("",))[0] != after.get(key, ("",))[0]}
        affected = touched | drawer.referrers(touched)
        told = renamed | {key for key in touched if key[0] in _TOLD}
        affected |= self._targets(links, drawer.targets(after), told)
        kinds = {key[0] for key in affected}
        if kinds & {"claims", "passages"}:
            affected |= drawer.of_kinds(["reasons"])
        affected |= drawer.of_kinds(kinds & set(stock.NUMBERED))
        self.stale = affected
        self.fresh = {key for key in affected if key[0] and drawer.has(*key)}

    @staticmethod
    def _targets(before: set, after: set, told: set[stock.Key]) -> set[stock.Key]:
        """The records that are named by other ones than before, or by one of `told`: their documents say by which."""
        changed = (before ^ after) | {pair for pair in before | after if pair[0] in told}
        return {target for _, target in changed}


_TOLD = ("trials", "cohorts", "claims")
"""Kinds of which more than the title stands in the documents of those whom they name."""


def _write(connection: sqlite3.Connection, content: Content, drawer: stock.Stock) -> None:
    """The rows of the records in the focus of an extract."""
    _write_figures(connection, content)
    _write_reasons(connection, content)
    _write_claims(connection, content)
    _write_events(connection, content)
    _write_trials(connection, content)
    _write_cohorts(connection, content)
    _write_sources(connection, content, drawer)


def _remove(connection: sqlite3.Connection, keys: set[stock.Key]) -> None:
    """Takes out all rows of some records."""
    for kind, record_id in keys:
        row = connection.execute("SELECT rowid FROM records WHERE kind = ? AND id = ?", (kind, record_id)).fetchone()
        if row:
            index.remove(connection, row[0])
            connection.execute("DELETE FROM records WHERE rowid = ?", row)
        for kinds, table, column in _PARTS:
            if kind == kinds:
                connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (record_id,))


_PARTS = (
    ("figures", "names", "id"),
    ("figures", "facts", "figure"),
    ("figures", "relations", "figure"),
    ("events", "event_figures", "event"),
    ("sources", "bibtex", "source"),
)
"""(kind, table, column) of the other rows that a record has."""


def _write_figures(connection: sqlite3.Connection, content: Content) -> None:
    places = documents.Places(content)
    for figure in content.chosen("figures"):
        summary, document = documents.figure_summary(figure, places), documents.figure_document(figure, content, places)
        _insert(
            connection,
            "figures",
            figure.id,
            names.plain_key(figure.name.split()[-1]) + " " + figure.id,
            summary,
            document,
        )
        connection.executemany("INSERT INTO names VALUES (?, ?, ?)", sorted(name_keys(figure)))
        relations = [*document["relations"], *documents.namings(document)]
        more = {"date": None, "setting": None, "told_by": figure.id}
        texts = [json.dumps({**more, **one}, ensure_ascii=False) for one in relations]
        rows = [(figure.id, one["to"], one["kind"], text, sums.of(text)) for one, text in zip(relations, texts, strict=True)]
        connection.executemany("INSERT INTO relations VALUES (?, ?, ?, ?, ?)", rows)
        facts = [(one.kind, one.value, figure.id, *one[2:]) for one in documents.figure_facts(figure, places)]
        connection.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", facts)


def name_keys(figure: Figure) -> set[tuple[str, int, str]]:
    """(key, 1 for a sound key or 0 for a plain one, id) for every form of every name of a figure."""
    full = [name for name in (figure.name, figure.name_ru) if name]
    if figure.birth_name:
        full += [name for name in (figure.birth_name.name, figure.birth_name.name_ru) if name]
    given = figure.name.split()[:-1]
    spelled = [*figure.spellings, *(figure.pseudonyms.list if figure.pseudonyms else [])]
    forms = set(spelled) | {form for name in full for form in names.person_forms(name)}
    forms |= {" ".join([*given, spelling]) for spelling in figure.spellings if " " not in spelling}
    forms |= {form for spelling in figure.spellings if " " in spelling for form in names.person_forms(spelling)}
    keys = {(names.plain_key(form), 0, figure.id) for form in forms}
    keys |= {(key, 1, figure.id) for form in forms for key in names.sound_keys(form)}
    return {key for key in keys if key[0]}


def _write_reasons(connection: sqlite3.Connection, content: Content) -> None:
    for reason in content.chosen("reasons"):
        summary, document = documents.reason_summary(reason, content), documents.reason_document(reason, content)
        _insert(connection, "reasons", reason.id, f"{reason.number:04}", summary, document)


def _write_claims(connection: sqlite3.Connection, content: Content) -> None:
    for claim in content.chosen("claims"):
        summary, document = documents.claim_summary(claim, content), documents.claim_document(claim, content)
        passage, place, _ = documents.claim_order(claim, content)
        _insert(connection, "claims", claim.id, f"{passage:06} {place:06}", summary, document)
    for kind in ("passages", "omissions", "scholars"):
        for record in content.chosen(kind):
            document = documents.plain_document(record)
            sort = _place(record.year) if kind == "scholars" else f"{record.number:06}"
            _insert(connection, kind, record.id, sort, document, document)


def _write_events(connection: sqlite3.Connection, content: Content) -> None:
    for event in content.chosen("events"):
        document = documents.event_document(event, content)
        _insert(connection, "events", event.id, _place(event.date), document, document, event.date)
        rows = [(figure, event.id) for figure in dict.fromkeys(event.figures)]
        connection.executemany("INSERT INTO event_figures VALUES (?, ?)", rows)


def _write_trials(connection: sqlite3.Connection, content: Content) -> None:
    for trial in content.chosen("trials"):
        summary, document = documents.trial_summary(trial), documents.trial_document(trial, content)
        _insert(connection, "trials", trial.id, _place(trial.opened), summary, document)


def _write_cohorts(connection: sqlite3.Connection, content: Content) -> None:
    for cohort in content.chosen("cohorts"):
        document = documents.cohort_document(cohort, content)
        _insert(connection, "cohorts", cohort.id, _place(cohort.date), documents.cohort_summary(document), document)


def _write_sources(connection: sqlite3.Connection, content: Content, drawer: stock.Stock) -> None:
    for source in content.chosen("sources"):
        cited_by = [{"kind": kind[:-1], "id": one, "title": title} for kind, one, title in drawer.citing(source.id)]
        document = documents.source_document(source, cited_by)
        _insert(connection, "sources", source.id, source.id, documents.source_summary(document), document)
        entry = bibtex.entry(source)
        connection.execute("INSERT INTO bibtex VALUES (?, ?, ?)", (source.id, entry, sums.of(entry)))


def _place(text: str) -> str:
    """What records with a date are sorted by."""
    return dates.parse(text).place.isoformat()


def _insert(
    connection: sqlite3.Connection,
    kind: str,
    record_id: str,
    sort: str,
    summary: documents.Document,
    document: documents.Document,
    when: str | None = None,
) -> None:
    texts = [json.dumps(item, ensure_ascii=False) for item in (summary, document)]
    days = documents.ends(dates.parse(when)) if when else (None, None)
    values = (kind, record_id, sort, *days, *texts, *map(sums.of, texts))
    row = connection.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values).lastrowid
    if row is not None and kind in SEARCHED:
        index.put(connection, row, kind, document)
