"""Writes the library from the content. Imported only when there is one to make."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from purgecli import dates, kinds, names
from purgecli.authoring import check, stock
from purgecli.authoring.content import Content, Entry, of_folder
from purgecli.authoring.faults import FaultyContent
from purgecli.cite import bibtex
from purgecli.folder import File, Layers, Survey, is_as_it_was
from purgecli.library import documents, nearness, people, shelves, sums, titles
from purgecli.library.composing import Document, compose
from purgecli.library.searching import index, told
from purgecli.records import Event, Figure, Source
from purgecli.views import SourceLine, Subject

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    kind TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, earliest TEXT, latest TEXT, summary TEXT NOT NULL,
    document TEXT NOT NULL,
    summary_sum INTEGER NOT NULL, document_sum INTEGER NOT NULL
);
CREATE UNIQUE INDEX records_by_id ON records (kind, id);
CREATE INDEX records_by_sort ON records (kind, sort);
CREATE TABLE names (key TEXT NOT NULL, sound INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (key, sound, id)) WITHOUT ROWID;
CREATE INDEX names_by_id ON names (id);
CREATE TABLE near_keys (
    pair TEXT NOT NULL, size INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (pair, size, key)
) WITHOUT ROWID;
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
CREATE TABLE notes (
    source TEXT PRIMARY KEY, shelf TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, essential INTEGER,
    issued TEXT, earliest TEXT, latest TEXT, note TEXT NOT NULL, note_sum INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX notes_by_shelf ON notes (shelf);
CREATE TABLE source_words (
    word TEXT NOT NULL, sound INTEGER NOT NULL, source TEXT NOT NULL, PRIMARY KEY (word, sound, source)
) WITHOUT ROWID;
CREATE INDEX source_words_by_source ON source_words (source);
CREATE TABLE vocabulary (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE event_figures (figure TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (figure, event)) WITHOUT ROWID;
"""
"""What is asked. A change of it, or of what stands in it, raises `store.VERSION`."""


def build(layers: Layers, connection: sqlite3.Connection, progress: stock.Progress) -> None:
    """Fills an empty database from the content, calling `progress(files read, files in all)` as it goes.

    Raises `FaultyContent` with every fault, where there is one.
    """
    connection.executescript(stock.SCHEMA + stock.TEMPORARY + SCHEMA + titles.SCHEMA)
    index.create(connection)
    drawer = stock.Stock(connection, layers)
    drawer.fill(progress)
    writer = _Writer(connection, drawer)
    found = drawer.content.faults
    for content in check.parts(drawer, found):
        if not found:
            writer.write(content)
    if found:
        raise FaultyContent(sorted(set(found)))
    if subject := drawer.subject():
        document = compose(Subject, subject.record, Content(layers))
        writer.insert((kinds.SUBJECT, kinds.SUBJECT), documents.Made("", document, document))


def update(layer: Path, found: Survey, connection: sqlite3.Connection) -> bool:
    """Brings a library of one folder, in which something was found, up to date by what changed in a few files; whether it could.

    Where it could not (a fault, a double, a new subject, a file that was changed again) the database is of no more use.
    """
    connection.executescript(stock.TEMPORARY)
    drawer = stock.Stock(connection, (layer,))
    read, gone = drawer.changed(0, found)
    if of_folder(layer, found) or len(read) > MOST_UPDATED or any("/" not in file for file in (*gone, *(one[0] for one in read))):
        return False
    changes = Changes(drawer, read, gone)
    if drawer.content.faults or drawer.content.broken or drawer.content.doubles or not _is_counted(drawer):
        return False
    writer = _Writer(connection, drawer)
    stems = writer.remove(changes.stale)
    content = drawer.extract(drawer.part(changes.fresh))
    if check.faults(content):
        return False
    writer.write(content)
    index.prune(connection, stems)
    # What was not read is as it was found, so that the library has all of one moment if that holds for what was read too.
    return all(is_as_it_was(layer, file) for file in read)


def _is_counted(drawer: stock.Stock) -> bool:
    """Whether each numbered kind goes from 1 without a gap: a number that was taken away is a fault of those after it."""
    numbers = ([number for _, number in drawer.counted(kind.plural)] for kind in kinds.TABLE if kind.numbered)
    return all(found == list(range(1, len(found) + 1)) for found in numbers)


MOST_UPDATED = 50
"""Changed files from which on it is simpler to make the library anew."""


class Changes:
    """What the change of some files of the only layer means: `stale` records' rows go, those of `fresh` ones are written (again).

    Takes the files in: when it is made, the drawer is up to date.
    """

    def __init__(self, drawer: stock.Stock, read: list[File], gone: list[str]):
        before = {key: one for file in gone for key, one in drawer.held(0, file).items()}
        links = drawer.targets(before)
        for file in gone:
            drawer.forget(0, file)
        for changed in read:
            drawer.read(0, changed)
        after = {key: one for changed in read for key, one in drawer.held(0, changed[0]).items()}
        touched = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        naming = touched | {key for key in drawer.referrers(touched) if key[0]}
        affected = naming | _tellers(links | drawer.targets(naming), touched)
        # What is checked together is looked at together: those of a name, of a file in order of date.
        affected |= drawer.namesakes(touched)
        affected |= {key for key in after if kinds.KINDS[key[0]].dated}
        self.stale = affected
        self.fresh = {key for key in affected if drawer.has(*key)}


def _tellers(links: set[tuple[stock.Key, stock.Key]], touched: set[stock.Key]) -> set[stock.Key]:
    """The records whose documents tell of touched ones, or of parts of touched ones, by which they were or are named.

    A source's page tells of everything that cites it.
    """
    changed = touched | {one for one, whole in links if whole in touched and whole[0] == kinds.KINDS[one[0]].within}
    named = {(one[0], target) for one, target in links if one in changed}
    return {target for kind, target in named if target[0] == "sources" or kind in kinds.KINDS[target[0]].gathers}


class _Writer:
    """Writes the rows of records, and takes them out."""

    def __init__(self, connection: sqlite3.Connection, drawer: stock.Stock):
        self.connection = connection
        self.drawer = drawer
        self.forms = index.Forms()

    def write(self, content: Content) -> None:
        """The rows of the records in the focus of an extract."""
        around = documents.Surroundings(content, people.Places(content), self.drawer.citing, self.drawer.translating)
        for kind in kinds.FOLDERS:
            for entry in content.chosen(kind):
                made = documents.make(entry, around)
                row = self.insert((kind, entry.record.id), made, _day(entry))
                if kinds.KINDS[kind].searched:
                    index.put(self.connection, row, (kind, entry.record.id), told.of(entry, content), self.forms)
                if kind in _OTHER_ROWS:
                    _OTHER_ROWS[kind](self.connection, entry.record, made.document)

    def insert(self, key: stock.Key, made: documents.Made, when: dates.Span | None = None) -> int:
        """A record's row; returns its number. `when` is the time by which lists ask for it."""
        texts = [json.dumps(item, ensure_ascii=False) for item in (made.summary, made.document)]
        days = people.ends(when) if when else (None, None)
        values = (*key, made.sort, *days, *texts, *map(sums.of, texts))
        row = self.connection.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values).lastrowid
        assert row
        titles.put(self.connection, row, key[0], made.summary)
        return row

    def remove(self, keys: set[stock.Key]) -> set[str]:
        """Takes out all rows of some records; returns the stems of their words."""
        stems = set[str]()
        for kind, record_id in keys:
            sql = "SELECT rowid FROM records WHERE kind = ? AND id = ?"
            if row := self.connection.execute(sql, (kind, record_id)).fetchone():
                stems |= index.remove(self.connection, row[0])
                titles.remove(self.connection, row[0], kind)
                self.connection.execute("DELETE FROM records WHERE rowid = ?", row)
            for kinds_with, table, column in _TABLES:
                if kind == kinds_with:
                    self.connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (record_id,))
        return stems


_TABLES = (
    ("figures", "names", "id"),
    ("figures", "facts", "figure"),
    ("figures", "relations", "figure"),
    ("events", "event_figures", "event"),
    ("sources", "bibtex", "source"),
    ("sources", "notes", "source"),
    ("sources", "source_words", "source"),
)
"""(kind, table, column) of the other rows that a record has."""


def _day(entry: Entry) -> dates.Span | None:
    """When something happened, of a kind whose records stand in order of date."""
    return dates.parse(entry.record.date) if kinds.KINDS[entry.kind].dated else None


def _rows_of_figure(connection: sqlite3.Connection, figure: Figure, document: Document) -> None:
    keys = sorted(name_keys(figure))
    connection.executemany("INSERT INTO names VALUES (?, ?, ?)", keys)
    near = (row for key, sound, _ in keys if not sound for row in nearness.rows(key))
    connection.executemany("INSERT OR IGNORE INTO near_keys VALUES (?, ?, ?)", near)
    relations = [*document["relations"], *people.namings(document)]
    more = {"date": None, "setting": None, "told_by": figure.id}
    texts = [json.dumps({**more, **one}, ensure_ascii=False) for one in relations]
    rows = [(figure.id, one["to"], one["kind"], text, sums.of(text)) for one, text in zip(relations, texts, strict=True)]
    connection.executemany("INSERT INTO relations VALUES (?, ?, ?, ?, ?)", rows)
    facts = [(one.kind, one.value, figure.id, *one[2:]) for one in people.figure_facts(figure, document)]
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


def _rows_of_event(connection: sqlite3.Connection, event: Event, _: Document) -> None:
    rows = [(figure, event.id) for figure in dict.fromkeys(event.figures)]
    connection.executemany("INSERT INTO event_figures VALUES (?, ?)", rows)


def _rows_of_source(connection: sqlite3.Connection, source: Source, document: Document) -> None:
    line = SourceLine.read(document)
    entry = bibtex.entry(line)
    connection.execute("INSERT INTO bibtex VALUES (?, ?, ?)", (source.id, entry, sums.of(entry)))
    note = json.dumps(documents.source_note(line), ensure_ascii=False)
    days = people.ends(dates.parse(line.issued)) if line.issued else (None, None)
    about = (shelves.shelf(line), line.kind, line.language, line.essential, line.issued)
    connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (source.id, *about, *days, note, sums.of(note)))
    words = shelves.filed_words(line)
    connection.executemany("INSERT INTO source_words VALUES (?, ?, ?)", sorted((*one, source.id) for one in words))
    plain = sorted((word,) for word, sound in words if not sound)
    connection.executemany("INSERT OR IGNORE INTO vocabulary VALUES (?)", plain)


_OTHER_ROWS: dict[str, Callable[[sqlite3.Connection, Any, Document], None]] = {
    "figures": _rows_of_figure,
    "events": _rows_of_event,
    "sources": _rows_of_source,
}
"""Kind -> what writes the other rows of its records."""
