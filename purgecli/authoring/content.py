"""Content as records: every record that could be read, and every fault of form."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from purgecli import evidence, kinds
from purgecli import folder as folders
from purgecli.authoring import meaning, reader, schema
from purgecli.authoring.faults import Fault, UnreadableFile
from purgecli.authoring.faults import Path as ValuePath
from purgecli.codes import Grade
from purgecli.records import KINDS, Record, Root, class_of

MOST_FAULTS = 100
"""Faults of form that one file is told of: a file of another kind altogether would have as many as it has lines."""
MAX_RECORD = 200_000
"""Characters in all the texts of one record: what a search or a screen can still go through in a moment."""


@dataclass(frozen=True)
class Entry:
    """A record as read: its kind (`""` for the subject), the record, its plain data, the file below the layer, the way to it."""

    layer: Path
    kind: str
    record: Any
    data: dict[str, Any]
    file: str
    path: ValuePath

    @property
    def title(self) -> str:
        """What a list calls the record."""
        return str(getattr(self.record, kinds.KINDS[self.kind].title if self.kind else "title"))

    @cached_property
    def values(self) -> list[tuple[ValuePath, Any, meaning.Meaning]]:
        """(path, value, meaning) of everything in the record that is neither a list nor a group."""
        return meaning.walk(class_of(self.kind), self.data)

    def references(self) -> Iterator[tuple[ValuePath, str, meaning.Meaning]]:
        """(path, id, meaning) of everything that the record refers to by its id."""
        return (one for one in self.values if one[2].refers)


@dataclass
class Content:
    """Some records of the content of some layers.

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

    def counted(self, kind: str) -> list[tuple[str, int]]:
        """(id, number) of the records of a numbered kind, in order of number."""
        return sorted(((one, entry.record.number) for one, entry in self.records[kind].items()), key=lambda pair: pair[1])

    def grades(self, kind: str, record_id: str) -> dict[str, Grade]:
        """The grade of evidence of each source that a record cites, by its id."""
        cited = {value for _, value, meant in self.records[kind][record_id].references() if meant.cited}
        sources = self.records["sources"]
        return {one: evidence.grade(sources[one].record) for one in cited if one in sources}

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
        for kind in self.records:
            yield from self.chosen(kind)
        yield from self.doubles

    @property
    def factions(self) -> dict[str, str]:
        """Id -> name of each faction that the subject has."""
        return dict(self.subject.record.factions) if self.subject else {}

    @property
    def calendar(self) -> str:
        """The calendar that the subject's country used before 14 February 1918."""
        return str(self.subject.record.calendar) if self.subject else "gregorian"

    def all(self, kind: str) -> list[Any]:
        """The records of a kind, in order of id."""
        return [entry.record for _, entry in sorted(self.records[kind].items())]

    def chosen(self, kind: str) -> list[Entry]:
        """The entries of a kind that are in focus, in order of id."""
        found = sorted(self.records[kind].items())
        return [entry for one, entry in found if self.focus is None or (kind, one) in self.focus]


def of_folders(layers: folders.Layers) -> list[Fault]:
    """The faults of the folders themselves."""
    return [fault for layer in layers for fault in of_folder(layer, folders.survey(layer))]


def of_folder(layer: Path, found: folders.Survey) -> list[Fault]:
    """The faults of a folder itself: what can't be read, what would be passed over, that there is no content."""
    faults = [Fault(one.path, 1, one.message, "folder", str(layer)) for one in found.strays if one.is_fault]
    if not found.files and not faults:
        message = "no content here: a content folder holds figures/, sources/ and so on"
        faults.append(Fault(".", 1, message, "empty", str(layer)))
    return faults


def ignored(layers: folders.Layers) -> list[Fault]:
    """What lies in the folders, is not read, and is no fault: notes in the form of faults."""
    strays = [(layer, one) for layer in layers for one in folders.survey(layer).strays if not one.is_fault]
    return [Fault(one.path, 1, one.message, "ignored", str(layer)) for layer, one in strays]


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
    items: list[tuple[ValuePath, Any]] = [((), data)]
    if isinstance(data, list) and kind:
        items = [((index,), item) for index, item in enumerate(data)]
    found: list[tuple[ValuePath, str]] = []
    for path, item in items:
        record = schema.convert(item, class_of(kind))
        found += _load_record(content, Entry(layer, kind, record, item, file, path))
        if len(found) >= MOST_FAULTS:
            found.append((path, f"{MOST_FAULTS} faults of form in this file; what follows was not looked at"))
            break
    content.faults += locate(layer, file, found, "form") if found else []


def _load_record(content: Content, entry: Entry) -> list[tuple[ValuePath, str]]:
    """Takes a record into the content; returns what is wrong with its form (everything, where the entry has no record)."""
    if entry.record is None:
        wanted = entry.data.get("id") if isinstance(entry.data, dict) else None
        content.broken.add((entry.kind, wanted if isinstance(wanted, str) else Path(entry.file).stem))
        found = islice(schema.problems(entry.data, class_of(entry.kind)), MOST_FAULTS)
        return [((*entry.path, *path), message) for path, message in found]
    if (length := sum(len(value) for _, value, _ in entry.values if isinstance(value, str))) > MAX_RECORD:
        content.broken.add((entry.kind, _id(entry.record)))
        return [(entry.path, f"a record of {length:,} characters: it can hold {MAX_RECORD:,} at most")]
    _take(content, entry)
    return []


def _take(content: Content, entry: Entry) -> None:
    if not entry.kind:
        content.subject = entry
        return
    known = content.records[entry.kind].get(entry.record.id)
    if known and known.layer == entry.layer:
        content.doubles.append(entry)
    else:
        content.records[entry.kind][entry.record.id] = entry


def _id(record: Record) -> str:
    return record.id if isinstance(record, Root) else ""


def locate(layer: Path, file: str, found: list[tuple[ValuePath, str]], code: str) -> list[Fault]:
    """Faults with their lines; the file is read again for them, which costs only a faulty folder anything."""
    lines = reader.lines(layer / file)
    return [Fault(file, _line(lines, path), message, code, str(layer)) for path, message in found]


def _line(lines: dict[ValuePath, int], path: ValuePath) -> int:
    """The line of a value, or of the nearest one that encloses it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
