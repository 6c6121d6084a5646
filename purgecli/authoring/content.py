"""A folder of content, read whole: every record that could be read, and every fault of form."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from purgecli import folder as folders
from purgecli.authoring import reader, schema
from purgecli.authoring.faults import Fault, UnreadableFile
from purgecli.authoring.faults import Path as ValuePath
from purgecli.records import KINDS, Record, Subject


@dataclass(frozen=True)
class Entry:
    """A record as read: its class's folder, the record, its plain data, the file (below the folder), the way to it there."""

    kind: str
    record: Any
    data: dict[str, Any]
    file: str
    path: ValuePath


@dataclass
class Content:
    """A folder of content.

    `records` is kind -> id -> entry; `doubles` are entries whose id was taken already; `broken` holds (kind, id) of what
    could not be read as a record, so that what refers to it is not called a fault as well.
    """

    folder: Path
    subject: Entry | None = None
    records: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    doubles: list[Entry] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record, even a faulty one."""
        return record_id in self.records[kind] or (kind, record_id) in self.broken

    def entries(self) -> Iterator[Entry]:
        """Every record, those with a taken id and the subject too."""
        if self.subject:
            yield self.subject
        for group in self.records.values():
            yield from group.values()
        yield from self.doubles

    def all(self, kind: str) -> list[Any]:
        """The records of a kind, in order of id."""
        return [entry.record for _, entry in sorted(self.records[kind].items())]


def load(folder: Path) -> Iterator[tuple[int, int, Content]]:
    """Reads a folder file by file; yields (files read, files in all, content so far) after each, for a progress bar."""
    content = Content(folder)
    files = [path for path, _, _ in folders.scan(folder)]
    if not files:
        content.faults.append(
            Fault(str(folder), 1, "no content here: a content folder holds figures/, sources/ and so on", "empty")
        )
        yield 0, 0, content
    for number, file in enumerate(files, 1):
        _load_file(content, file)
        yield number, len(files), content


def load_all(folder: Path) -> Content:
    """Reads a folder in one go."""
    *_, (_, _, content) = load(folder)
    return content


def _load_file(content: Content, file: str) -> None:
    kind = file.split("/")[0] if "/" in file else ""
    if kind and kind not in KINDS:
        content.faults.append(Fault(file, 1, f"'{kind}' is no folder of the content: {', '.join(KINDS)}", "folder"))
        return
    try:
        data = reader.read(content.folder / file)
    except UnreadableFile as error:
        content.faults.append(Fault(file, error.line, error.message, "yaml"))
        content.broken.add((kind, Path(file).stem))
        return
    record_class = KINDS.get(kind, Subject)
    items = [((index,), item) for index, item in enumerate(data)] if isinstance(data, list) and kind else [((), data)]
    for path, item in items:
        _load_record(content, Entry(kind, None, item, file, path), record_class)


def _load_record(content: Content, draft: Entry, record_class: type[Record]) -> None:
    record = schema.convert(draft.data, record_class)
    if record is None:
        found = [((*draft.path, *path), message) for path, message in schema.problems(draft.data, record_class)]
        content.faults += locate(content.folder, draft.file, found, "form")
        wanted = draft.data.get("id") if isinstance(draft.data, dict) else None
        content.broken.add((draft.kind, wanted if isinstance(wanted, str) else Path(draft.file).stem))
        return
    entry = Entry(draft.kind, record, draft.data, draft.file, draft.path)
    if not draft.kind:
        content.subject = entry
    elif record.id in content.records[draft.kind]:
        content.doubles.append(entry)
    else:
        content.records[draft.kind][record.id] = entry


def locate(folder: Path, file: str, found: list[tuple[ValuePath, str]], code: str) -> list[Fault]:
    """Faults with their lines; the file is read again for them, which costs only a faulty folder anything."""
    lines = reader.lines(folder / file)
    return [Fault(file, _line(lines, path), message, code) for path, message in found]


def _line(lines: dict[ValuePath, int], path: ValuePath) -> int:
    """The line of a value, or of the nearest one that encloses it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
