"""What the content stands on, counted: by kind of record, by the part of a dossier, and by person.

What matters in a dossier (see `purgecli.codes.Searched`) does not stand on open reference alone, unless the record says under
`searched` what was asked for better in vain.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, get_args

from purgecli import codes, evidence
from purgecli.records import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from purgecli.authoring.content import Content, Entry
    from purgecli.codes import Grade


class Standing(NamedTuple):
    """How many statements stand on what, at best: by kind of record, by field of dossiers, and by person.

    `weak` is how many statements that matter stand on open reference alone, by person; those who have none are left out.
    """

    kinds: Mapping[str, Mapping[Grade, int]]
    fields: Mapping[str, Mapping[Grade, int]]
    people: Mapping[str, Mapping[Grade, int]]
    weak: Mapping[str, int]


def of(content: Content) -> Standing:
    """What some content stands on."""
    grades = {one.id: evidence.grade(one) for one in content.all("sources")}
    kinds: dict[str, list[evidence.Statement]] = {}
    fields: dict[str, list[evidence.Statement]] = {}
    people: dict[str, Mapping[Grade, int]] = {}
    weak: dict[str, int] = {}
    for entry in content.entries():
        found = list(evidence.statements(entry.data))
        kinds.setdefault(entry.kind or "subject", []).extend(found)
        if entry.kind != "figures":
            continue
        for one in found:
            fields.setdefault(one.field, []).append(one)
        people[entry.record.id] = evidence.count(found, grades)
        if number := sum(_is_weak(one, entry, grades) for one in found):
            weak[entry.record.id] = number
    return Standing(_counted(kinds, grades), _counted(fields, grades), people, weak)


def table(found: Standing) -> str:
    """The counts as lines: kinds, parts of dossiers, and the people with most that matters on open reference alone first."""
    order = list(Figure.__struct_fields__)
    fields = dict(sorted(found.fields.items(), key=lambda pair: order.index(pair[0])))
    lines = [
        _head("kind"),
        *(_line(name, counts) for name, counts in found.kinds.items()),
        _line("all", _sum(found.kinds.values())),
    ]
    lines += ["", _head("dossiers"), *(_line(name, counts) for name, counts in fields.items())]
    lines += ["", f"{_head('person')}  what matters, on open reference alone"]
    for one in sorted(found.weak, key=lambda one: (-found.weak[one], one)):
        lines.append(f"{_line(one, found.people[one])}  {found.weak[one]}")
    return "\n".join([*lines, f"{len(found.weak)} of {len(found.people)} dossiers; {sum(found.weak.values())} statements"])


def as_json(found: Standing) -> str:
    """The same as a JSON object."""
    return json.dumps(found._asdict(), indent=1)


def _is_weak(one: evidence.Statement, entry: Entry, grades: Mapping[str, Grade]) -> bool:
    if one.field not in get_args(codes.Searched) or one.field in entry.record.searched:
        return False
    return evidence.best(grades[source] for source in one.sources if source in grades) == "open"


def _counted(groups: Mapping[str, list[evidence.Statement]], grades: Mapping[str, Grade]) -> dict[str, Mapping[Grade, int]]:
    found = {name: evidence.count(group, grades) for name, group in groups.items()}
    return {name: counts for name, counts in found.items() if any(counts.values())}


def _sum(groups: Iterable[Mapping[Grade, int]]) -> dict[Grade, int]:
    whole = list(groups)
    return {grade: sum(counts[grade] for counts in whole) for grade in evidence.GRADES}


def _head(first: str) -> str:
    return f"{first:<24}" + "".join(f"{grade:>11}" for grade in evidence.GRADES) + f"{'open alone':>12}"


def _line(name: str, counts: Mapping[Grade, int]) -> str:
    numbers = "".join(f"{counts[grade]:>11,}" for grade in evidence.GRADES)
    return f"{name:<24}{numbers}{evidence.share(counts, 'open'):>12.1%}"
