"""Content, read whole: every record that could be read, and every fault of form."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from purgecli import folder as folders
from purgecli.authoring import reader, schema
from purgecli.authoring.faults import Fault, UnreadableFile
from purgecli.authoring.faults import Path as ValuePath
from purgecli.authoring.references import walk
from purgecli.records import KINDS, Record, Subject

MOST_FAULTS = 100
"""Faults of form that one file is told of: a file of another kind altogether would have as many as it has lines."""
MAX_RECORD = 200_000
"""Characters in all the texts of one record: what a search or a screen can still go through in a moment."""


@dataclass(frozen=True)
class Entry:
    """A record as read: its class's folder, the record, its plain data, the file (below the layer), the way to it there."""

    layer: Path
    kind: str
    record: Any
    data: dict[str, Any]
    file: str
    path: ValuePath


@dataclass
class Content:
    """The content of some layers.

    `records` is kind -> id -> entry; `doubles` are entries whose id was taken already; `broken` holds (kind, id) of what
    could not be read as a record, so that what refers to it is not called a fault as well. `focus` holds (kind, id) of the
    records that are asked about, where others are there only because those name them; None means all.
    """

    layers: folders.Layers
    subject: Entry | None = None
    records: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    doubles: list[Entry] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    focus: set[tuple[str, str]] | None = None

    def is_in_focus(self, entry: Entry) -> bool:
        """Whether an entry is asked about: a record in focus, the subject, one whose id was taken."""
        if self.focus is None or not entry.kind or (entry.kind, entry.record.id) in self.focus:
            return True
        return any(entry is double for double in self.doubles)

    def unread(self) -> set[str]:
        """The ids of the sources of which only the bibliographic data was seen."""
        return {source_id for source_id, entry in self.records["sources"].items() if entry.record.seen == "record"}

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record, even a faulty one."""
        return record_id in self.records[kind] or (kind, record_id) in self.broken

    def entries(self) -> Iterator[Entry]:
        """Every record in focus, those with a taken id and the subject too."""
        if self.subject:
            yield self.subject
        for kind, group in self.records.items():
            yield from (entry for one, entry in group.items() if self.focus is None or (kind, one) in self.focus)
        yield from self.doubles

    @property
    def factions(self) -> dict[str, str]:
        """Id -> name of each faction that the subject has."""
        return self.subject.record.factions if self.subject else {}

    @property
    def calendar(self) -> str:
        """The calendar that the subject's country used before 14 February 1918."""
        return self.subject.record.calendar if self.subject else "gregorian"

    def all(self, kind: str) -> list[Any]:
        """The records of a kind, in order of id."""
        return [entry.record for _, entry in sorted(self.records[kind].items())]

    def chosen(self, kind: str) -> list[Any]:
        """The records of a kind that are in focus, in order of id."""
        return [one for one in self.all(kind) if self.focus is None or (kind, one.id) in self.focus]


def load(layers: folders.Layers) -> Iterator[tuple[int, int, Content]]:
    """Reads layers file by file; yields (files read, files in all, content so far) after each, for a progress bar."""
    content = Content(layers)
    files = [(layer, file[0]) for layer in layers for file in folders.scan(layer)]
    content.faults += of_folders(layers)
    if not files:
        yield 0, 0, content
    for number, (layer, file) in enumerate(files, 1):
        load_file(content, layer, file)
        yield number, len(files), content


def of_folders(layers: folders.Layers) -> list[Fault]:
    """The faults of the folders themselves: what can't be read, what would be passed over, and a folder without any content."""
    found: list[Fault] = []
    for layer in layers:
        files, strays = folders.survey(layer)
        faults = [Fault(one.path, 1, one.message, "folder", str(layer)) for one in strays if one.is_fault]
        if not files and not faults:
            message = "no content here: a content folder holds figures/, sources/ and so on"
            faults.append(Fault(".", 1, message, "empty", str(layer)))
        found += faults
    return found


def ignored(layers: folders.Layers) -> list[Fault]:
    """What lies in the folders, is not read, and is no fault: notes in the form of faults."""
    strays = [(layer, one) for layer in layers for one in folders.survey(layer)[1] if not one.is_fault]
    return [Fault(one.path, 1, one.message, "ignored", str(layer)) for layer, one in strays]


def load_all(layers: folders.Layers) -> Content:
    """Reads layers in one go."""
    *_, (_, _, content) = load(layers)
    return content


def load_file(content: Content, layer: Path, file: str) -> None:
    """Takes the records of one file into the content, and its faults of form."""
    kind = file.split("/")[0] if "/" in file else ""
    if kind and kind not in KINDS:
        message = f"'{kind}' is no folder of the content: {', '.join(KINDS)}"
        content.faults.append(Fault(file, 1, message, "folder", str(layer)))
        return
    try:
        if not (layer / file).resolve().is_relative_to(layer.resolve()):
            raise UnreadableFile("a link out of the content folder: put the file itself here")
        data = reader.read(layer / file)
    except UnreadableFile as error:
        content.faults.append(Fault(file, error.line, error.message, "yaml", str(layer)))
        content.broken.add((kind, Path(file).stem))
        return
    record_class = KINDS.get(kind, Subject)
    items = [((index,), item) for index, item in enumerate(data)] if isinstance(data, list) and kind else [((), data)]
    found: list[tuple[ValuePath, str]] = []
    for path, item in items:
        found += _load_record(content, Entry(layer, kind, None, item, file, path), record_class)
        if len(found) >= MOST_FAULTS:
            found.append((path, f"{MOST_FAULTS} faults of form in this file; what follows was not looked at"))
            break
    content.faults += locate(layer, file, found, "form") if found else []


def _load_record(content: Content, draft: Entry, record_class: type[Record]) -> list[tuple[ValuePath, str]]:
    """Takes a record into the content; returns what is wrong with its form."""
    record = schema.convert(draft.data, record_class)
    if record is not None and (length := sum(len(value) for _, value in walk(draft.data) if isinstance(value, str))) > MAX_RECORD:
        content.broken.add((draft.kind, getattr(record, "id", "")))
        return [(draft.path, f"a record of {length:,} characters: it can hold {MAX_RECORD:,} at most")]
    if record is None:
        wanted = draft.data.get("id") if isinstance(draft.data, dict) else None
        content.broken.add((draft.kind, wanted if isinstance(wanted, str) else Path(draft.file).stem))
        return [
            ((*draft.path, *path), message) for path, message in islice(schema.problems(draft.data, record_class), MOST_FAULTS)
        ]
    entry = Entry(draft.layer, draft.kind, record, draft.data, draft.file, draft.path)
    known = content.records[draft.kind].get(record.id) if draft.kind else None
    if not draft.kind:
        content.subject = entry
    elif known and known.layer == draft.layer:
        content.doubles.append(entry)
    else:
        content.records[draft.kind][record.id] = entry
    return []


def locate(layer: Path, file: str, found: list[tuple[ValuePath, str]], code: str) -> list[Fault]:
    """Faults with their lines; the file is read again for them, which costs only a faulty folder anything."""
    lines = reader.lines(layer / file)
    return [Fault(file, _line(lines, path), message, code, str(layer)) for path, message in found]


def _line(lines: dict[ValuePath, int], path: ValuePath) -> int:
    """The line of a value, or of the nearest one that encloses it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
