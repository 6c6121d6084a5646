"""The content in a database: what each file held when it was last read, and which record names which.

So neither the check nor the making of a library has to hold all records in memory: some hundreds at a time are taken out, with
those that they name, as a `Content` of their own. And an edit costs the reading of the files that changed.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple

import msgspec

from purgecli import evidence, kinds
from purgecli.authoring.content import Content, Entry, load_file
from purgecli.authoring.schema import convert
from purgecli.codes import Grade
from purgecli.folder import File, Layers, Survey, scan
from purgecli.records import KINDS, class_of

SCHEMA = """
CREATE TABLE files (
    layer INTEGER NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
    PRIMARY KEY (layer, file)
) WITHOUT ROWID;
CREATE TABLE entries (
    row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, layer INTEGER NOT NULL, file TEXT NOT NULL, place INTEGER,
    title TEXT NOT NULL, number INTEGER, twin TEXT, unread INTEGER NOT NULL, grade TEXT, size INTEGER NOT NULL
);
CREATE TABLE entry_data (row INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE UNIQUE INDEX entries_by_id ON entries (kind, id);
CREATE INDEX entries_by_file ON entries (kind, layer, file, place);
CREATE INDEX entries_by_number ON entries (kind, number) WHERE number IS NOT NULL;
CREATE INDEX entries_by_twin ON entries (twin) WHERE twin IS NOT NULL;
CREATE INDEX entries_unread ON entries (id) WHERE unread;
CREATE TABLE refs (
    kind TEXT NOT NULL, id TEXT NOT NULL, target_kind TEXT NOT NULL, target TEXT NOT NULL, cited INTEGER NOT NULL,
    PRIMARY KEY (kind, id, target_kind, target, cited)
) WITHOUT ROWID;
CREATE INDEX refs_by_target ON refs (target_kind, target, kind, id, cited);
"""
TABLES = ("files", "entries", "entry_data", "refs")
"""The tables of `SCHEMA`: what only a library that may have to be brought up to date needs."""
TEMPORARY = "CREATE TEMP TABLE chosen (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
"""What each connection that takes something out needs besides."""

A_PART = 500_000
"""Characters of records, about, that are taken out at once with those around them; in memory one takes some twenty bytes."""

Key = tuple[str, str]
"""A record's kind and id."""
Progress = Callable[[int, int], None]
"""Is told (files read, files in all)."""


class Held(NamedTuple):
    """What is known of a record of a file: two that are equal say the same at the same place."""

    file: str
    title: str
    data: str
    place: int | None


class Part(NamedTuple):
    """Some records that are looked at together, and these with the records around them."""

    focus: set[Key]
    around: set[Key]


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

    def size(self) -> int:
        """How many records there are."""
        return int(self.connection.execute("SELECT count(*) FROM entries WHERE kind != ''").fetchone()[0])

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record, even a faulty one."""
        sql = "SELECT 1 FROM entries WHERE kind = ? AND id = ?"
        return (kind, record_id) in self.content.broken or bool(self.connection.execute(sql, (kind, record_id)).fetchone())

    def fill(self, progress: Progress) -> None:
        """Takes in all the files."""
        files = [(layer, file) for layer, folder in enumerate(self.layers) for file in scan(folder)]
        for number, (layer, file) in enumerate(files, 1):
            self.read(layer, file)
            progress(number, len(files))

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
        self.connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", (layer, *file))

    def forget(self, layer: int, file: str) -> None:
        """Takes out what a file held."""
        for kind, record_id in self.held(layer, file):
            self._drop(kind, record_id)
        self.connection.execute("DELETE FROM files WHERE layer = ? AND file = ?", (layer, file))

    def changed(self, layer: int, found: Survey) -> tuple[list[File], list[str]]:
        """(files of a layer to be read, names of those that are gone or will be read again)."""
        sql = "SELECT file, size, modified, changed FROM files WHERE layer = ?"
        known, present = set(self.connection.execute(sql, (layer,))), set(found.files)
        return sorted(present - known), sorted(file[0] for file in known - present)

    def held(self, layer: int, file: str) -> dict[Key, Held]:
        """The records of a file. The place of one matters where the records of a file stand in order."""
        kind = file.partition("/")[0] if "/" in file else ""
        dated = kind in kinds.KINDS and kinds.KINDS[kind].dated
        sql = """SELECT id, title, data, place FROM entries JOIN entry_data USING (row)
                 WHERE kind = ? AND layer = ? AND file = ? ORDER BY place"""
        rows = self.connection.execute(sql, (kind, layer, file)).fetchall()
        return {(kind, one): Held(file, title, data, place if dated else None) for one, title, data, place in rows}

    def targets(self, keys: Iterable[Key]) -> set[tuple[Key, Key]]:
        """(record, record that it names) for some records."""
        sql = "SELECT target_kind, target FROM refs WHERE kind = ? AND id = ?"
        return {(key, target) for key in keys for target in self.connection.execute(sql, key)}

    def referrers(self, keys: Iterable[Key]) -> set[Key]:
        """The records that name some of these."""
        sql = "SELECT kind, id FROM refs WHERE target_kind = ? AND target = ?"
        return {row for key in keys for row in self.connection.execute(sql, key)}

    def namesakes(self, keys: Iterable[Key]) -> set[Key]:
        """The records whose name is that of one of these."""
        sql = """SELECT other.kind, other.id FROM entries JOIN entries AS other USING (twin)
                 WHERE entries.kind = ? AND entries.id = ?"""
        return {row for key in keys for row in self.connection.execute(sql, key)}

    def counted(self, kind: str) -> list[tuple[str, int]]:
        """(id, number) of the records of a numbered kind, in order of number."""
        sql = "SELECT id, number FROM entries WHERE kind = ? AND number IS NOT NULL ORDER BY number, layer, file, place"
        return list(self.connection.execute(sql, (kind,)))

    def gathered(self, keys: Iterable[Key]) -> set[Key]:
        """The records of which the documents of these tell more than the titles, because they name these."""
        asked = [(key, kinds.KINDS[key[0]].gathers) for key in keys if key[0] and kinds.KINDS[key[0]].gathers]
        return {other for key, gathers in asked for other in self.referrers([key]) if other[0] in gathers}

    def citing(self, source_id: str) -> list[tuple[str, str, str]]:
        """(kind, id, title) of the records that cite a source, in order of kind and id; the subject first."""
        sql = """SELECT DISTINCT kind, id, title FROM refs JOIN entries USING (kind, id)
                 WHERE target_kind = 'sources' AND target = ? AND cited"""
        order = ("", *kinds.FOLDERS)
        rows = sorted(self.connection.execute(sql, (source_id,)), key=lambda row: (order.index(row[0]), row[1]))
        return [(kind or kinds.SUBJECT, record_id, title) for kind, record_id, title in rows]

    def translating(self, source_id: str) -> list[tuple[str, str]]:
        """(id, title) of the sources that say that they translate one."""
        sql = """SELECT DISTINCT id, title FROM refs JOIN entries USING (kind, id)
                 WHERE target_kind = 'sources' AND target = ? AND kind = 'sources' ORDER BY id"""
        return list(self.connection.execute(sql, (source_id,)))

    def parts(self) -> Iterator[Part]:
        """All the records, as many at a time as bear being in memory with those around them.

        A file whose records are checked for their order stands in one part.
        """
        part = Part(set(), set())
        size, last = 0, None
        for kind, record_id, *here in self.connection.execute(_IN_ORDER):
            if size >= A_PART and (here != last or not kinds.KINDS[kind].dated):
                yield part
                part, size = Part(set(), set()), 0
            part.focus.add((kind, record_id))
            new = self._around({(kind, record_id)}) - part.around
            part.around.update(new)
            size += sum(map(self._size, new))
            last = here
        if part.focus:
            yield part

    def part(self, focus: set[Key]) -> Part:
        """Some records, with those around them."""
        return Part(focus, self._around(focus))

    def _around(self, focus: set[Key]) -> set[Key]:
        """Some records, those that they name, and those that a document of theirs takes something from."""
        gathered = self.gathered(focus)
        wanted = focus | gathered | {key for _, key in self.targets(focus) if key[0] != "sources"}
        return wanted | {key for one, key in self.targets(gathered) if key[0] == kinds.KINDS[one[0]].within}

    def _size(self, key: Key) -> int:
        row = self.connection.execute("SELECT size FROM entries WHERE kind = ? AND id = ?", key).fetchone()
        return row[0] if row else 0

    def extract(self, part: Part) -> Content:
        """The records of a part, with its focus."""
        found = _Extract(self, part.focus, self.subject())
        self.connection.execute("DELETE FROM chosen")
        self.connection.executemany("INSERT INTO chosen VALUES (?, ?)", part.around)
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

    def _entries(self, condition: str, values: tuple[str, ...] = ()) -> Iterator[Entry]:
        sql = f"""SELECT kind, layer, file, place, data FROM entries JOIN entry_data USING (row)
                  WHERE {condition} ORDER BY kind, layer, file, place"""
        for kind, layer, file, place, text in self.connection.execute(sql, values):
            data = msgspec.json.decode(text)
            record = convert(data, class_of(kind))
            yield Entry(self.layers[layer], kind, record, data, file, () if place is None else (place,))

    def _put(self, layer: int, entry: Entry) -> None:
        record_id = entry.record.id if entry.kind else kinds.SUBJECT
        sql = "SELECT layer FROM entries WHERE kind = ? AND id = ?"
        if row := self.connection.execute(sql, (entry.kind, record_id)).fetchone():
            if row[0] == layer:
                self.content.doubles.append(entry)
                return
            self._drop(entry.kind, record_id)
        twin = entry.title.casefold() if entry.kind == "figures" else None
        unread = entry.kind == "sources" and entry.record.seen == "record"
        place = entry.path[0] if entry.path else None
        text = msgspec.json.encode(entry.data).decode()
        grade = evidence.grade(entry.record) if entry.kind == "sources" else None
        number = entry.record.number if entry.kind and kinds.KINDS[entry.kind].numbered else None
        values = (entry.kind, record_id, layer, entry.file, place, entry.title, number, twin, unread, grade, len(text))
        sql = "INSERT INTO entries VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        row_id = self.connection.execute(sql, values).lastrowid
        self.connection.execute("INSERT INTO entry_data VALUES (?, ?)", (row_id, text))
        named = {(meant.refers, target, meant.cited) for _, target, meant in entry.references() if meant.refers in KINDS}
        rows = [(entry.kind, record_id, *one) for one in sorted(named)]
        self.connection.executemany("INSERT INTO refs VALUES (?, ?, ?, ?, ?)", rows)

    def _drop(self, kind: str, record_id: str) -> None:
        entry = "SELECT row FROM entries WHERE kind = ? AND id = ?"
        self.connection.execute(f"DELETE FROM entry_data WHERE row = ({entry})", (kind, record_id))
        for table in ("entries", "refs"):
            self.connection.execute(f"DELETE FROM {table} WHERE kind = ? AND id = ?", (kind, record_id))


@contextmanager
def of_layers(layers: Layers, progress: Progress = lambda _done, _total: None) -> Iterator[Stock]:
    """A stock with all the content of some layers, for as long as the block lasts; SQLite keeps it where it has room."""
    with closing(sqlite3.connect("")) as connection:
        connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;{SCHEMA}{TEMPORARY}")
        drawer = Stock(connection, layers)
        drawer.fill(progress)
        yield drawer


def whole(layers: Layers) -> Content:
    """All the content of some layers at once, for what has to compare everything with everything."""
    with of_layers(layers) as drawer:
        found = drawer.extract(drawer.part({key for part in drawer.parts() for key in part.focus}))
    found.faults, found.broken, found.doubles = drawer.content.faults, drawer.content.broken, drawer.content.doubles
    return found


_IN_ORDER = "SELECT kind, id, layer, file FROM entries WHERE kind != '' ORDER BY kind, layer, file, place"

_WANTED = """row IN (
    SELECT entries.row FROM chosen JOIN entries USING (kind, id)
    UNION SELECT other.row
          FROM chosen CROSS JOIN entries USING (kind, id) CROSS JOIN entries AS other ON other.twin = entries.twin)"""
"""Those chosen, and the namesakes of figures among them: `CROSS` has SQLite begin with the chosen, not with all the figures."""


class _Extract(Content):
    """A part of the content, that knows the rest by its ids."""

    def __init__(self, stock: Stock, focus: set[Key], subject: Entry | None):
        super().__init__(stock.layers, subject)
        self.focus = focus
        self._stock = stock

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record in the whole content."""
        return record_id in self.records[kind] or self._stock.has(kind, record_id)

    def counted(self, kind: str) -> list[tuple[str, int]]:
        """(id, number) of the records of a numbered kind in the whole content, in order of number."""
        return self._stock.counted(kind)

    def grades(self, kind: str, record_id: str) -> dict[str, Grade]:
        """The grade of evidence of each source that a record cites, by its id."""
        sql = """SELECT entries.id, grade FROM refs JOIN entries ON entries.kind = 'sources' AND entries.id = target
                 WHERE refs.kind = ? AND refs.id = ? AND target_kind = 'sources' AND cited"""
        return dict(self._stock.connection.execute(sql, (kind, record_id)))

    def unread(self) -> set[str]:
        """The ids of the sources of which only the bibliographic data was seen."""
        return {row[0] for row in self._stock.connection.execute("SELECT id FROM entries WHERE unread")}
