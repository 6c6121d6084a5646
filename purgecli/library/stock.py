"""The content inside the library: what each file held when it was last read, and which record names which.

With it an edit costs the reading of the files that changed, and a library is made without holding all records in memory: a
few at a time are taken out, with those that they name, as a `Content` of their own.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from purgecli.authoring.content import Content, Entry, load_file
from purgecli.authoring.references import references
from purgecli.authoring.schema import convert
from purgecli.folder import File, Layers, scan
from purgecli.library.documents import record_title
from purgecli.records import KINDS, Subject

SCHEMA = """
CREATE TABLE files (
    layer INTEGER NOT NULL, file TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (layer, file)
) WITHOUT ROWID;
CREATE TABLE entries (
    kind TEXT NOT NULL, id TEXT NOT NULL, layer INTEGER NOT NULL, file TEXT NOT NULL, place INTEGER, title TEXT NOT NULL,
    twin TEXT, unread INTEGER NOT NULL, data TEXT NOT NULL
);
CREATE UNIQUE INDEX entries_by_id ON entries (kind, id);
CREATE INDEX entries_by_file ON entries (kind, layer, file, place);
CREATE INDEX entries_by_twin ON entries (twin) WHERE twin IS NOT NULL;
CREATE INDEX entries_unread ON entries (id) WHERE unread;
CREATE TABLE refs (
    kind TEXT NOT NULL, id TEXT NOT NULL, target_kind TEXT NOT NULL, target TEXT NOT NULL, cited INTEGER NOT NULL,
    PRIMARY KEY (kind, id, target_kind, target, cited)
) WITHOUT ROWID;
CREATE INDEX refs_by_target ON refs (target_kind, target, kind, id, cited);
"""
TEMPORARY = "CREATE TEMP TABLE chosen (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
"""What each connection that takes something out needs besides."""

CITING = ("reasons", "claims", "omissions", "scholars", "figures", "events", "trials", "cohorts")
"""The kinds that a source's page names as citing it, in its order."""
NUMBERED = ("reasons", "passages", "omissions")
"""Kinds that are checked and written all together: their numbers have no gaps."""
A_PART = 400
"""Records that are taken out at once, about."""

Key = tuple[str, str]
"""A record's kind and id."""


class Stock:
    """The files of some layers as they stand in a database that has `SCHEMA` and `TEMPORARY`.

    What could not be taken in is kept beside it: `content.faults`, `content.broken` and `content.doubles`.
    """

    def __init__(self, connection: sqlite3.Connection, layers: Layers):
        self.connection = connection
        self.layers = layers
        self.content = Content(layers)

    def subject(self) -> Entry | None:
        """The entry of `subject.yaml`."""
        return next(self._entries("kind = ''"), None)

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record, even a faulty one."""
        sql = "SELECT 1 FROM entries WHERE kind = ? AND id = ?"
        return (kind, record_id) in self.content.broken or bool(self.connection.execute(sql, (kind, record_id)).fetchone())

    def read(self, layer: int, file: File) -> None:
        """Takes in one file. A record replaces that of the same id in a lower layer; one whose id is taken is a double."""
        draft = Content(self.layers)
        load_file(draft, self.layers[layer], file[0])
        self.content.faults += draft.faults
        self.content.broken |= draft.broken
        self.content.doubles += draft.doubles
        draft.doubles.clear()
        for entry in draft.entries():
            self._put(layer, entry)
        self.connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (layer, file[0], repr(file)))

    def forget(self, layer: int, file: str) -> None:
        """Takes out what a file held."""
        for kind in ("", *KINDS):
            rows = self.connection.execute(
                "SELECT id FROM entries WHERE kind = ? AND layer = ? AND file = ?", (kind, layer, file)
            )
            for record_id in [row[0] for row in rows]:
                self._drop(kind, record_id)
        self.connection.execute("DELETE FROM files WHERE layer = ? AND file = ?", (layer, file))

    def changed(self) -> tuple[list[tuple[int, File]], list[tuple[int, str]]]:
        """(files to be read, files that are gone or will be read again), of all layers."""
        known = {(layer, file): state for layer, file, state in self.connection.execute("SELECT * FROM files")}
        present = {(layer, file[0]): file for layer, folder in enumerate(self.layers) for file in scan(folder)}
        new = [(key[0], file) for key, file in present.items() if known.get(key) != repr(file)]
        old = [key for key, state in known.items() if key not in present or state != repr(present[key])]
        return new, old

    def held(self, layer: int, file: str) -> dict[Key, tuple]:
        """The records of a file; (title, data, place among the events) of each."""
        kind = file.partition("/")[0] if "/" in file else ""
        sql = """SELECT id, title, data, CASE kind WHEN 'events' THEN place END FROM entries
                 WHERE kind = ? AND layer = ? AND file = ?"""
        return {(kind, one): tuple(rest) for one, *rest in self.connection.execute(sql, (kind, layer, file))}

    def targets(self, keys: Iterable[Key]) -> set[tuple[Key, Key]]:
        """(record, record that it names) for some records."""
        sql = "SELECT target_kind, target FROM refs WHERE kind = ? AND id = ?"
        return {(key, target) for key in keys for target in self.connection.execute(sql, key)}

    def referrers(self, keys: Iterable[Key]) -> set[Key]:
        """The records that name some of these."""
        sql = "SELECT kind, id FROM refs WHERE target_kind = ? AND target = ?"
        return {row for key in keys for row in self.connection.execute(sql, key)}

    def of_kinds(self, kinds: Iterable[str]) -> set[Key]:
        """All the records of some kinds."""
        sql = "SELECT kind, id FROM entries WHERE kind = ?"
        return {row for kind in kinds for row in self.connection.execute(sql, (kind,))}

    def citing(self, source_id: str) -> list[tuple[str, str, str]]:
        """(kind, id, title) of the records that cite a source, in order of `CITING` and id."""
        sql = """SELECT DISTINCT kind, id, title FROM refs JOIN entries USING (kind, id)
                 WHERE target_kind = 'sources' AND target = ? AND cited"""
        rows = [row for row in self.connection.execute(sql, (source_id,)) if row[0] in CITING]
        return sorted(rows, key=lambda row: (CITING.index(row[0]), row[1]))

    def parts(self) -> Iterator[set[Key]]:
        """All the records, some hundreds at a time; a file, or a numbered kind, stands in one part."""
        part: set[Key] = set()
        last = None
        for kind, record_id, layer, file in self.connection.execute(
            "SELECT kind, id, layer, file FROM entries WHERE kind != '' ORDER BY kind, layer, file, place"
        ):
            here = kind if kind in NUMBERED else (kind, layer, file)
            if len(part) >= A_PART and here != last:
                yield part
                part = set()
            part.add((kind, record_id))
            last = here
        if part:
            yield part

    def extract(self, focus: set[Key]) -> Content:
        """Some records, with those that they name and those that a document of theirs takes something from."""
        found = _Extract(self, focus, self.subject())
        wanted = focus | {key for _, key in self.targets(focus) if key[0] != "sources"}
        wanted |= {key for key in self.referrers(one for one in focus if one[0] == "figures") if key[0] in ("trials", "cohorts")}
        claims = {key for key in self.referrers(one for one in focus if one[0] == "reasons") if key[0] == "claims"}
        wanted |= claims | {key for _, key in self.targets(claims) if key[0] == "passages"}
        self.connection.execute("DELETE FROM chosen")
        self.connection.executemany("INSERT INTO chosen VALUES (?, ?)", wanted)
        for entry in self._entries(_WANTED):
            found.records[entry.kind][entry.record.id] = entry
        return found

    def doubles(self) -> Content:
        """The records whose id is taken, with the first of each."""
        found = _Extract(self, set(), None)
        found.doubles = self.content.doubles
        for double in found.doubles:
            for entry in self._entries("kind = ? AND id = ?", (double.kind, double.record.id)):
                found.records[entry.kind][entry.record.id] = entry
        return found

    def _entries(self, condition: str, values: tuple = ()) -> Iterator[Entry]:
        sql = f"SELECT kind, layer, file, place, data FROM entries WHERE {condition} ORDER BY kind, layer, file, place"
        for kind, layer, file, place, text in self.connection.execute(sql, values).fetchall():
            data = json.loads(text)
            record = convert(data, KINDS.get(kind, Subject))
            yield Entry(self.layers[layer], kind, record, data, file, () if place is None else (place,))

    def _put(self, layer: int, entry: Entry) -> None:
        record_id = getattr(entry.record, "id", "subject")
        sql = "SELECT layer FROM entries WHERE kind = ? AND id = ?"
        if row := self.connection.execute(sql, (entry.kind, record_id)).fetchone():
            if row[0] == layer:
                self.content.doubles.append(entry)
                return
            self._drop(entry.kind, record_id)
        title = _title(entry)
        twin = title.casefold() if entry.kind == "figures" else None
        unread = entry.kind == "sources" and entry.record.seen == "record"
        place = entry.path[0] if entry.path else None
        text = json.dumps(entry.data, ensure_ascii=False)
        values = (entry.kind, record_id, layer, entry.file, place, title, twin, unread, text)
        self.connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        named = {(kind, target, path[-1] == "source") for path, kind, target in references(entry.kind, entry.data)}
        rows = [(entry.kind, record_id, *one) for one in named]
        self.connection.executemany("INSERT INTO refs VALUES (?, ?, ?, ?, ?)", rows)

    def _drop(self, kind: str, record_id: str) -> None:
        for table in ("entries", "refs"):
            self.connection.execute(f"DELETE FROM {table} WHERE kind = ? AND id = ?", (kind, record_id))


def _title(entry: Entry) -> str:
    if entry.kind == "sources":
        return entry.record.title
    return record_title(entry.kind, entry.record) if entry.kind else ""


_WANTED = """rowid IN (
    SELECT entries.rowid FROM chosen JOIN entries USING (kind, id)
    UNION SELECT other.rowid FROM chosen JOIN entries USING (kind, id) JOIN entries AS other ON other.twin = entries.twin
    UNION SELECT other.rowid FROM chosen JOIN entries USING (kind, id)
        JOIN entries AS other ON (other.kind, other.layer, other.file) = (entries.kind, entries.layer, entries.file)
        WHERE chosen.kind = 'events')"""
"""Those chosen, the namesakes of figures among them, and the whole files of events, whose order is checked."""


class _Extract(Content):
    """A part of the content, that knows the rest by its ids."""

    def __init__(self, stock: Stock, focus: set[Key], subject: Entry | None):
        super().__init__(stock.layers, subject)
        self.focus = focus
        self._stock = stock

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record in the whole content."""
        return record_id in self.records[kind] or self._stock.has(kind, record_id)

    def unread(self) -> set[str]:
        """The ids of the sources of which only the bibliographic data was seen."""
        return {row[0] for row in self._stock.connection.execute("SELECT id FROM entries WHERE unread")}
