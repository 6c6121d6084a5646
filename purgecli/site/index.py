"""What the search in the browser reads: an index for MiniSearch, made here, as a plain script that assigns it to a variable.

It has the library's own words: the stems of each record's names, title and texts, and the stem of every word whose stem is
another one, so that a question in the browser is cut as the library cuts it. The form is the one that MiniSearch's `toJSON` has.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from purgecli.library.store import Library
    from purgecli.site.addresses import Addresses

FIELDS = ("name", "title", "body")
_LONGEST = 160
"""Characters of what a hit is shown with."""


def script(library: Library, addresses: Addresses) -> str:
    """The script: `purgeIndex` has the index, the stems of words, and of each record its kind, title, address, first words."""
    records: list[list[str]] = []

    def stemmed() -> Iterator[Sequence[Sequence[str]]]:
        for kind, record_id, *texts, shown in _rows(library):
            records.append(_record(kind, record_id, shown, addresses))
            yield [_stems(text) for text in texts]

    index = _index(stemmed())
    stems: dict[str, str] = dict(library.rows("SELECT DISTINCT plain, stem FROM forms WHERE plain != stem ORDER BY plain"))
    whole = {"index": index, "stems": stems, "records": records}
    return f"var purgeIndex = {_literal(whole)};\n"


_AT_ONCE = 200
"""Records whose texts are in memory together."""


def _rows(library: Library) -> Iterator[tuple[str, ...]]:
    """What is filed of each record, in order: kind and id, its words as stems, and what is shown of it."""
    numbers = [number for (number,) in library.rows("SELECT row FROM words ORDER BY kind, id")]
    for first in range(0, len(numbers), _AT_ONCE):
        wanted = tuple(numbers[first : first + _AT_ONCE])
        sql = f"""SELECT kind, id, name, title, body, shown, shown_sum FROM words
                  WHERE row IN ({", ".join("?" * len(wanted))}) ORDER BY kind, id"""
        yield from library.checked(sql, wanted)


def _stems(text: str) -> list[str]:
    """The stems of a text; what parts two texts is no word."""
    return [one for one in text.split() if one[0].isalnum()]


def _record(kind: str, record_id: str, shown: str, addresses: Addresses) -> list[str]:
    title, _, rest = shown.partition("\n")
    line = rest.partition("\n")[0]
    about = line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return [kind, title, addresses.path(kind, record_id) or "", about]


def _index(records: Iterable[Sequence[Sequence[str]]]) -> Mapping[str, Any]:
    """The index of records by their number; of each the stems of its FIELDS."""
    terms: dict[str, dict[int, dict[int, int]]] = {}
    lengths: dict[int, list[int]] = {}
    for number, fields in enumerate(records):
        # The length of a field counts each of its terms once, as MiniSearch does.
        counts = [Counter(words) for words in fields]
        lengths[number] = [len(one) for one in counts]
        for field, found in enumerate(counts):
            for term, times in found.items():
                terms.setdefault(term, {}).setdefault(field, {})[number] = times
    count = len(lengths)
    averages = [sum(one[field] for one in lengths.values()) / max(1, count) for field in range(len(FIELDS))]
    return {
        "documentCount": count,
        "nextId": count,
        "documentIds": {number: number for number in range(count)},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": lengths,
        "averageFieldLength": averages,
        "storedFields": {},
        "dirtCount": 0,
        "index": [[term, {field: terms[term][field] for field in sorted(terms[term])}] for term in sorted(terms)],
        "serializationVersion": 2,
    }


def _literal(value: object) -> str:
    """A value as a script has it. `<` and what ends a line of JavaScript stand as escapes, so that no text ends the script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
