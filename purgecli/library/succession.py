"""Who followed somebody in office: `who replaced Yagoda`, `Lenin's successor`.

It is the one whose office is called alike and began when the other's ended. Of offices that many held at once nobody follows.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from purgecli import dates, views
from purgecli.library import persons, queries
from purgecli.library.searching.small import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from purgecli.library.store import Library

_ASKING = "successor successors succeeded succeed replaced replacement преемник сменил заменил"
_WORDS = frozenset(_ASKING.split())
"""Words by which a question asks for whoever followed."""
_SHARED = ("member", "candidate", "Central Committee")
"""What the names of offices have that many held at once."""
_SAME = {"First Secretary": "General Secretary"}
"""An office under a later name -> the earlier one."""
_BEFORE, _AFTER = 60, 400
"""Days by which the one office may begin before the other ends, and after."""


def of(library: Library, plain: Sequence[str]) -> str | None:
    """The id of who followed the one person whom some words name, in the highest office that anybody did; None where they ask
    something else, or nobody with a dossier did."""
    others = [word for word in plain if word not in _WORDS and word not in SMALL]
    if not others or not set(plain) & _WORDS:
        return None
    bearers = persons.person(library, " ".join(others))
    if len(bearers) != 1:
        return None
    # The offices alone: to read all that is known of everybody takes twice as long.
    documents = json.loads(f"[{','.join(queries.chosen_figures(library, [], 'name', documents=True))}]")
    held: dict[str, list[tuple[tuple[int, str], date, date]]] = {
        one["id"]: list(_held(map(views.Office.read, one["offices"]))) for one in documents
    }
    for office, _, end in sorted(held.pop(bearers[0]), key=lambda one: one[0]):
        began = {(start, who) for who, theirs in held.items() for name, start, _ in theirs if name == office}
        near = [(start, one) for start, one in began if -_BEFORE <= (start - end).days <= _AFTER]
        if near:
            return str(min(near, key=lambda one: (abs((one[0] - end).days), one[1]))[1])
    return None


def _held(found: Iterable[views.Office]) -> Iterator[tuple[tuple[int, str], date, date]]:
    """((rank, name), first day, last day) of those of some offices that one holds at a time, if both days are known."""
    from purgecli import offices

    for office in found:
        rank, short = offices.ranked(office.title)
        if not (office.from_ and office.to) or any(word in short for word in _SHARED):
            continue
        start, end = dates.parse(office.from_).earliest, dates.parse(office.to).latest
        if start and end:
            yield (rank, short) if short not in _SAME else offices.ranked(_SAME[short]), start, end
