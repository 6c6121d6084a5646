"""Numbers of people in other catalogues: which there are, what form they have, and where they lead."""

from __future__ import annotations

import re
from typing import NamedTuple


class Scheme(NamedTuple):
    """A catalogue: its name, the form of its numbers, and the address of the page of one, with `{}` in its place.

    No address where nobody who read it has shown us its form.
    """

    name: str
    form: str
    example: str
    url: str | None


SCHEMES = {
    "wikidata": Scheme("Wikidata", r"Q[1-9][0-9]{0,11}", "Q42", "https://www.wikidata.org/wiki/{}"),
    "viaf": Scheme("VIAF", r"[1-9][0-9]{1,21}", "12345678", "https://viaf.org/viaf/{}"),
    "memorial": Scheme(
        "Memorial, Victims of Political Terror in the USSR", r"[1-9][0-9]{0,9}", "1234567", "https://base.memo.ru/person/show/{}"
    ),
    "memorial_lists": Scheme("Memorial, Stalin's execution lists", r"[1-9][0-9]{0,5}", "12345", None),
    "openlist": Scheme(
        "Open List",
        r"[^\s_/?#<>\[\]{}|]+(_[^\s_/?#<>\[\]{}|]+)*_\([0-9]{4}\)",
        "Сапронов_Тимофей_Владимирович_(1887)",
        "https://ru.openlist.wiki/{}",
    ),
}
"""Key in a record's `identifiers` -> the catalogue. The forms are those that the catalogues' own addresses have."""


def fault(scheme: str, value: str) -> str | None:
    """What is wrong with an identifier, in a sentence; None where nothing is."""
    if scheme not in SCHEMES:
        return f"'{scheme}' is no catalogue that is known here: there are {', '.join(SCHEMES)}"
    known = SCHEMES[scheme]
    if re.fullmatch(known.form, value):
        return None
    return f"'{value}' is no number of {known.name}, which has the form of '{known.example}'"


def address(scheme: str, value: str) -> str | None:
    """The page of a person in a catalogue; None in one that is not known here, or whose addresses are not."""
    from urllib.parse import quote

    known = SCHEMES.get(scheme)
    return known.url.format(quote(value, safe="()_")) if known and known.url else None
