"""The rules that a folder of content is held to, beyond the form of its records.

Each rule is one function: it takes the content and yields (entry, path in the record, message). `RULES` binds a code to each.

| code | what it finds |
|---|---|
| yaml, form | a file that cannot be read, or does not fit its record (from the reading) |
| folder, empty | a folder that cannot be read; a file that is not read where it stands, or by its name; no content at all |
| double | two records of a kind with one id |
| file-name | a file that is not named after its record |
| date | a text that is no date of our profile |
| reference | an id that does not exist |
| faction | a faction that subject.yaml does not name |
| unread | a citation of a source of which only the bibliographic data was seen |
| isbn | an ISBN whose check digit is wrong |
| name | an author or editor without a name, or with that of a person and of a body |
| identifier | a number of a person in a catalogue that is not known here, or that has not the form of its numbers |
| order | dates that cannot follow each other: death before birth, an end before its start, a list out of order |
| number | two reasons, passages or omissions with one number, or a gap in the numbers |
| sides | a contested claim without evidence on both sides, or a supported one with none for it, a wrong one with none against |
| line | a text of more than one line, where one line is wanted: all but running text |
| mark | a text that holds markup, where plain text is wanted |
| unfilled | a text that still stands as in a blank record |
| sentence | a citation of a sentence that its text does not have, or of one twice |
| twin-name | two figures whose whole names are the same |
| defendant | a defendant, or a member, who is neither a figure nor named, or is both |
| twice | a person who stands twice in one roster |
| count | a published count that should agree with the records and does not |
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from purgecli import dates, identifiers, kinds, sentences
from purgecli.authoring import counts, meaning, stock
from purgecli.authoring.content import Content, Entry, locate, of_folders
from purgecli.authoring.faults import Fault
from purgecli.authoring.faults import Path as ValuePath
from purgecli.folder import Layers
from purgecli.records import class_of

Finding = tuple[Entry, ValuePath, str]

_DATED_LISTS = ("arrests", "sentences", "confessions", "life")


class Report(NamedTuple):
    """What a check found: how many records there are, and every fault, in order of file and line."""

    records: int
    faults: list[Fault]


def check(folder: Path) -> list[Fault]:
    """Every fault of a folder, in order of file and line."""
    return report((folder,)).faults


def report(layers: Layers) -> Report:
    """Looks at all the content of some layers."""
    with stock.of_layers(layers) as drawer:
        found: list[Fault] = []
        for _ in parts(drawer, found):
            pass
        return Report(drawer.size(), sorted(set(found)))


def parts(drawer: stock.Stock, found: list[Fault]) -> Iterator[Content]:
    """The content part by part, the faults of each part, and first those of the whole, having been added to `found`."""
    found += [*drawer.content.faults, *of_folders(drawer.layers), *faults(drawer.doubles())]
    for part in drawer.parts():
        content = drawer.extract(part)
        found += faults(content)
        yield content


def faults(content: Content) -> list[Fault]:
    """Every fault of content that was read: those of form, and those that the rules find in what stands in its focus."""
    found = list(content.faults)
    by_file: dict[tuple[Path, str, str], list[tuple[ValuePath, str]]] = {}
    for code, rule in RULES.items():
        for entry, path, message in rule(content):
            if not content.is_in_focus(entry):
                continue
            by_file.setdefault((entry.layer, entry.file, code), []).append(((*entry.path, *path), message))
    for (layer, file, code), items in by_file.items():
        found += locate(layer, file, items, code)
    return sorted(set(found))


def double(content: Content) -> Iterator[Finding]:
    """Two records of a kind with one id."""
    for entry in content.doubles:
        first = content.records[entry.kind][entry.record.id]
        yield entry, ("id",), f"the id '{entry.record.id}' is taken already, in {first.file}"


def file_name(content: Content) -> Iterator[Finding]:
    """A file that is not named after its record."""
    for entry in content.entries():
        if entry.kind and not entry.path:
            stem = Path(entry.file).stem
            if stem != entry.record.id:
                yield entry, ("id",), f"the id '{entry.record.id}' does not match the file's name '{stem}'"


def date(content: Content) -> Iterator[Finding]:
    """A text that is no date of our profile."""
    for entry in content.entries():
        for path, value, meant in entry.values:
            if meant.date:
                try:
                    dates.parse(value)
                except dates.BadDate as error:
                    yield entry, path, str(error)


def reference(content: Content) -> Iterator[Finding]:
    """An id that does not exist."""
    for entry in content.entries():
        for path, value, meant in entry.references():
            kind = meant.refers
            if kind in kinds.KINDS and not content.has(kind, value):
                yield entry, path, f"there is no {kinds.singular(kind)} with the id '{value}'"


def faction(content: Content) -> Iterator[Finding]:
    """A faction that the subject does not name."""
    known = content.factions
    for entry in content.entries():
        for path, value, meant in entry.references():
            if meant.refers == "factions" and value not in known:
                yield entry, path, f"there is no faction with the id '{value}': subject.yaml names them"


def unread(content: Content) -> Iterator[Finding]:
    """A citation of a source of which only the bibliographic data was seen."""
    unread = content.unread()
    for entry in content.entries():
        for path, value, meant in entry.references():
            if meant.cited and value in unread:
                yield entry, path, f"'{value}' was not read (seen: record), so it can't be cited: move it to 'further'"


def isbn(content: Content) -> Iterator[Finding]:
    """An ISBN whose check digit is wrong."""
    for entry in content.entries():
        for path, value, meant in entry.values:
            if meant.isbn and not isbn_is_valid(str(value)):
                several = len(_ISBN.findall(str(value))) > 1
                wrong = (
                    "stands in a field for one ISBN: the others go to 'editions'"
                    if several
                    else "is no ISBN: its check digit is wrong"
                )
                yield entry, path, f"'{value}' {wrong}"


def name(content: Content) -> Iterator[Finding]:
    """An author or editor without a name, or with that of a person and of a body."""
    for entry in content.records["sources"].values():
        for role in ("author", "editor", "translator"):
            for index, one in enumerate(getattr(entry.record, role)):
                if bool(one.family) == bool(one.literal):
                    yield entry, (role, index), "a name has a 'family' (and 'given'), or for a body a 'literal'"


def identifier(content: Content) -> Iterator[Finding]:
    """A number in another catalogue that can't be one."""
    for entry in content.records["figures"].values():
        for scheme, value in entry.record.identifiers.items():
            if message := identifiers.fault(scheme, value):
                yield entry, ("identifiers", scheme), message


def order(content: Content) -> Iterator[Finding]:
    """Dates that cannot follow each other."""
    for entry in content.entries():
        if entry.kind == "figures":
            yield from ((entry, path, message) for path, message in _figure_order(entry.data))
        if entry.kind == "trials" and _earlier(entry.data["verdict"], entry.data["opened"]):
            yield entry, ("verdict",), f"the verdict {entry.data['verdict']} before the opening {entry.data['opened']}"
    by_file: dict[tuple[Path, str], list[Entry]] = {}
    for kind in (one for one in kinds.TABLE if one.dated):
        for entry in content.records[kind.plural].values():
            by_file.setdefault((entry.layer, entry.file), []).append(entry)
    for entries in by_file.values():
        for before, after in pairwise(entries):
            if _earlier(after.data["date"], before.data["date"]):
                yield after, ("date",), f"out of order: {after.data['date']} stands after {before.data['date']}"


def number(content: Content) -> Iterator[Finding]:
    """Two reasons, passages or omissions with one number, or a gap in the numbers."""
    for kind in (one for one in kinds.TABLE if one.numbered):
        counted = content.counted(kind.plural)
        wrong = {one: expected for expected, (one, number) in enumerate(counted, 1) if number != expected}
        for entry in content.chosen(kind.plural) if wrong else ():
            if expected := wrong.get(entry.record.id):
                message = f"the {kind.plural} should be numbered 1 to {len(counted)}: {expected} was expected here"
                yield entry, ("number",), message


def sides(content: Content) -> Iterator[Finding]:
    """A verdict without the evidence that it needs."""
    for entry in content.records["claims"].values():
        claim = entry.record
        if claim.verdict in ("supported", "contested") and not claim.support:
            yield entry, ("verdict",), f"'{claim.verdict}', but there is no evidence in its support"
        if claim.verdict in ("contested", "wrong", "misattributed") and not claim.against:
            yield entry, ("verdict",), f"'{claim.verdict}', but there is no evidence against it"
        if claim.readings and claim.readings.first != claim.readings.second and not claim.readings.text:
            yield entry, ("readings",), "the two readers differ, and 'text' does not say what decided"


def line(content: Content) -> Iterator[Finding]:
    """A text of more than one line, where one line is wanted."""
    for entry in content.entries():
        for path, value, meant in entry.values:
            if isinstance(value, str) and not meant.prose and not meant.date and ("\n" in value or "\r" in value):
                yield entry, path, f"a line end in '{path[-1] if isinstance(path[-1], str) else path[-2]}': write it in one line"


def mark(content: Content) -> Iterator[Finding]:
    """A text that holds markup, where plain text is wanted."""
    for entry in content.entries():
        for path, value, _ in entry.values:
            if isinstance(value, str) and _MARKUP.search(value):
                yield entry, path, "markup in the text: write plain words"


def sentence(content: Content) -> Iterator[Finding]:
    """A citation of a sentence that its text does not have, or of one twice."""
    for entry in content.entries():
        texts = {path: value for path, value, meant in entry.values if meant.prose}
        seen = set()
        for path, value, meant in entry.values:
            if not meant.ordinal:
                continue
            # From the ordinal to the group around its citation: its place in `for`, the citation's in `cites`.
            many = len(sentences.split(texts[(*path[:-4], "text")]))
            if value > many:
                yield entry, path, f"there is no sentence {value}: the text has {many}"
            elif (path[:-1], value) in seen:
                yield entry, path, f"sentence {value} stands twice in 'for'"
            seen.add((path[:-1], value))


def unfilled(content: Content) -> Iterator[Finding]:
    """A text that still stands as in a blank record."""
    for entry in content.entries():
        for path, value, _ in entry.values:
            if isinstance(value, str) and value.startswith("FILL IN"):
                yield entry, path, f"'{path[-1]}' is not filled in yet"


def twin_name(content: Content) -> Iterator[Finding]:
    """Two figures whose whole names are the same."""
    seen: dict[str, str] = {}
    for entry in content.records["figures"].values():
        name = entry.record.name.casefold()
        if name in seen:
            yield entry, ("name",), f"'{entry.record.name}' is also the name of '{seen[name]}': tell them apart"
        seen.setdefault(name, entry.record.id)


def defendant(content: Content) -> Iterator[Finding]:
    """A defendant, or a member, who is neither a figure nor named, or is both."""
    for entry, field, people in _rosters(content):
        for index, one in enumerate(people):
            if (one.id is None) == (one.name is None):
                yield entry, (field, index), f"{_one_of(field)} has either the 'id' of a figure or a 'name'"


def twice(content: Content) -> Iterator[Finding]:
    """A person who stands twice in one roster."""
    for entry, field, people in _rosters(content):
        seen: set[str] = set()
        for index, one in enumerate(people):
            if one.id in seen:
                yield entry, (field, index, "id"), f"'{one.id}' stands twice among the {field}"
            seen |= {one.id} if one.id else set()


def _rosters(content: Content) -> Iterator[tuple[Entry, str, list[Any]]]:
    """(entry, field, people) of every roster."""
    for entry in content.entries():
        for field in meaning.rosters(class_of(entry.kind)):
            yield entry, field, getattr(entry.record, field)


def _one_of(field: str) -> str:
    one = f"{field.removesuffix('ies')}y" if field.endswith("ies") else field.removesuffix("s")
    return f"an {one}" if one[0] in "aeiou" else f"a {one}"


def count(content: Content) -> Iterator[Finding]:
    """A published count that should agree with the records and does not."""
    for entry in content.records["trials"].values():
        for index, published in enumerate(entry.record.published):
            found = len(counts.sentenced(entry.record, published))
            if found != published.value:
                yield entry, ("published", index, "value"), f"published are {published.value}, the records give {found}"
    people = content.records["figures"]
    for entry in content.records["cohorts"].values():
        # A member whose own record is faulty can't be counted, which is no fault of the cohort's.
        whole = all(member.id in people for member in entry.record.members if member.id)
        for index, published in enumerate(entry.record.published):
            found = len(counts.counted(entry.record, published, content))
            if whole and published.exact and found != published.value:
                yield entry, ("published", index, "value"), f"published are {published.value}, the records give {found}"


RULES: dict[str, Callable[[Content], Iterator[Finding]]] = {
    "double": double,
    "file-name": file_name,
    "date": date,
    "reference": reference,
    "faction": faction,
    "unread": unread,
    "isbn": isbn,
    "name": name,
    "identifier": identifier,
    "order": order,
    "number": number,
    "sides": sides,
    "line": line,
    "mark": mark,
    "unfilled": unfilled,
    "sentence": sentence,
    "twin-name": twin_name,
    "defendant": defendant,
    "twice": twice,
    "count": count,
}

_ISBN = re.compile(r"(?<![\dX-])[\d][\d -]{8,15}[\dX](?![\dX-])", re.IGNORECASE)
# What is looked through for a closing bracket stops at an opening one, or the time would grow with the square of their number.
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*( [^<>]*)?>|\[/?(bold|italic|red|link|b|i)([ =][^\[\]]*)?\]")


def isbn_is_valid(text: str) -> bool:
    """Whether the check digit of an ISBN-10 or ISBN-13 (hyphens and spaces allowed) is right; ISO 2108."""
    digits = text.replace("-", "").replace(" ", "").upper()
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11 == 0
    if re.fullmatch(r"97[89][0-9]{10}", digits):
        return sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits)) % 10 == 0
    return False


def _figure_order(data: dict[str, Any]) -> Iterator[tuple[ValuePath, str]]:
    birth, death = data["birth"]["date"], data["death"]["date"]
    if _earlier(death, birth):
        yield ("death", "date"), f"death {death} before birth {birth}"
    for name in _DATED_LISTS:
        items = data.get(name) or []
        for index, item in enumerate(items):
            if _earlier(item["date"], birth):
                yield (name, index, "date"), f"{item['date']} is before the birth"
            # What was decided after a death (a posthumous expulsion, a verdict in absence) belongs to the record too.
            if name == "arrests" and _earlier(death, item["date"]):
                yield (name, index, "date"), f"arrested {item['date']}, after the death {death}"
            if index and _earlier(item["date"], items[index - 1]["date"]):
                yield (name, index, "date"), f"out of order: {item['date']} stands after {items[index - 1]['date']}"
    for name, first, last in (("offices", "from", "to"), ("factions", "from", "to"), *_ENDED):
        for index, item in enumerate(data.get(name) or []):
            if item.get(first) and item.get(last) and _earlier(item[last], item[first]):
                yield (name, index, last), f"ends ({item[last]}) before it starts ({item[first]})"


_ENDED = (("arrests", "date", "until"), ("sentences", "date", "until"))


def _earlier(first: str, second: str) -> bool:
    """Whether a date is certainly before another: its last possible day before the other's first. A bad date is neither."""
    try:
        before, after = dates.parse(first).latest, dates.parse(second).earliest
        return bool(before and after and before < after)
    except dates.BadDate:
        return False
