"""Writes the library from the content. Imported only when there is one to make."""

import json
import sqlite3
from collections.abc import Callable

from purgecli import dates, names
from purgecli.authoring.check import faults
from purgecli.authoring.content import Content, load
from purgecli.authoring.faults import FaultyContent
from purgecli.folder import Layers
from purgecli.library import documents, search
from purgecli.records import Figure

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    kind TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, summary TEXT NOT NULL, document TEXT NOT NULL
);
CREATE UNIQUE INDEX records_by_id ON records (kind, id);
CREATE INDEX records_by_sort ON records (kind, sort);
CREATE TABLE names (key TEXT NOT NULL, sound INTEGER NOT NULL, id TEXT NOT NULL);
CREATE INDEX names_by_key ON names (key, sound);
CREATE TABLE facts (
    kind TEXT NOT NULL, value TEXT NOT NULL, figure TEXT NOT NULL, PRIMARY KEY (kind, value, figure)
) WITHOUT ROWID;
CREATE INDEX facts_by_figure ON facts (figure, kind, value);
CREATE VIRTUAL TABLE words USING fts5 (kind UNINDEXED, id UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE terms USING fts5vocab (words, row);
CREATE TABLE relations (figure TEXT NOT NULL, other TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL);
CREATE INDEX relations_by_figure ON relations (figure);
CREATE INDEX relations_by_other ON relations (other);
CREATE TABLE event_figures (figure TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (figure, event)) WITHOUT ROWID;
"""

Progress = Callable[[int, int], None]


def build(layers: Layers, connection: sqlite3.Connection, progress: Progress) -> None:
    """Fills an empty database from the content, calling `progress(files read, files in all)` as it goes.

    Raises `FaultyContent` with every fault, where there is one.
    """
    content = Content(layers)
    for done, total, so_far in load(layers):
        progress(done, total)
        content = so_far
    if found := faults(content):
        raise FaultyContent(found)
    connection.executescript(SCHEMA)
    _write_figures(connection, content)
    _write_reasons(connection, content)
    _write_claims(connection, content)
    _write_events(connection, content)
    _write_trials(connection, content)
    _write_cohorts(connection, content)
    _write_sources(connection, content)
    if content.subject:
        subject = documents.plain_document(content.subject.record)
        _insert(connection, "subject", "subject", "", subject, subject)


def _write_figures(connection: sqlite3.Connection, content: Content) -> None:
    places = documents.Places(content)
    for figure in content.all("figures"):
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
        rows = [(figure.id, one["to"], one["kind"], json.dumps(one, ensure_ascii=False)) for one in relations]
        connection.executemany("INSERT INTO relations VALUES (?, ?, ?, ?)", rows)
        facts = [(*fact, figure.id) for fact in sorted(documents.figure_facts(figure, places))]
        connection.executemany("INSERT INTO facts VALUES (?, ?, ?)", facts)


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
    for reason in content.all("reasons"):
        summary, document = documents.reason_summary(reason, content), documents.reason_document(reason, content)
        _insert(connection, "reasons", reason.id, f"{reason.number:04}", summary, document)


def _write_claims(connection: sqlite3.Connection, content: Content) -> None:
    claims = sorted(content.all("claims"), key=lambda one: documents.claim_order(one, content))
    for place, claim in enumerate(claims, 1):
        summary, document = documents.claim_summary(claim, content), documents.claim_document(claim, content)
        _insert(connection, "claims", claim.id, f"{place:06}", summary, document)
    for kind in ("passages", "omissions", "scholars"):
        for record in content.all(kind):
            document = documents.plain_document(record)
            sort = record.year if kind == "scholars" else f"{record.number:06}"
            _insert(connection, kind, record.id, sort, document, document)


def _write_events(connection: sqlite3.Connection, content: Content) -> None:
    for event in content.all("events"):
        document = documents.event_document(event, content)
        _insert(connection, "events", event.id, dates.lower(event.date), document, document)
        rows = [(figure, event.id) for figure in dict.fromkeys(event.figures)]
        connection.executemany("INSERT INTO event_figures VALUES (?, ?)", rows)


def _write_trials(connection: sqlite3.Connection, content: Content) -> None:
    for trial in content.all("trials"):
        summary, document = documents.trial_summary(trial), documents.trial_document(trial, content)
        _insert(connection, "trials", trial.id, dates.lower(trial.opened), summary, document)


def _write_cohorts(connection: sqlite3.Connection, content: Content) -> None:
    for cohort in content.all("cohorts"):
        document = documents.cohort_document(cohort, content)
        _insert(connection, "cohorts", cohort.id, dates.lower(cohort.date), documents.cohort_summary(document), document)


def _write_sources(connection: sqlite3.Connection, content: Content) -> None:
    cited: dict[str, list[documents.Document]] = {}
    for kind in ("reasons", "claims", "omissions", "scholars", "figures", "events", "trials", "cohorts"):
        for record in content.all(kind):
            title = documents.record_title(kind, record)
            for source in dict.fromkeys(cite["source"] for cite in documents.unique_cites(documents.plain_document(record))):
                cited.setdefault(source, []).append({"kind": kind[:-1], "id": record.id, "title": title})
    for source in content.all("sources"):
        document = documents.source_document(source, cited.get(source.id, []))
        _insert(connection, "sources", source.id, source.id, documents.source_summary(document), document)


def _insert(
    connection: sqlite3.Connection,
    kind: str,
    record_id: str,
    sort: str,
    summary: documents.Document,
    document: documents.Document,
) -> None:
    texts = [json.dumps(item, ensure_ascii=False) for item in (summary, document)]
    connection.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?)", (kind, record_id, sort, *texts))
    if kind in search.KINDS:
        connection.execute("INSERT INTO words VALUES (?, ?, ?, ?)", (kind, record_id, *search.indexed(kind, document)))
