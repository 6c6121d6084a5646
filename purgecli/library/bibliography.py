"""The bibliography: which sources belong to it, and which of them a reader asks for.

Reference works and web pages, which are two in three of ours, are had by asking; a work to start with is listed whatever it is.
Where a content has nothing else, they are its bibliography.
"""

import json
from typing import TYPE_CHECKING, NamedTuple

from purgecli import kinds, names, views
from purgecli.library import queries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli import dates
    from purgecli.codes import Shelf, SourceKind
    from purgecli.library.store import Library

_MOST_LETTERS = 500
"""Characters of a query among sources that are looked at."""


class Wish(NamedTuple):
    """What is asked for; what is None or empty does not narrow. `ids` are sources', `words` stand in author, title, journal."""

    ids: "Sequence[str] | None" = None
    kind: "SourceKind | None" = None
    language: str | None = None
    days: "dates.Span | None" = None
    words: str | None = None
    essential: bool = False
    all: bool = False
    uncertain: bool = False

    @property
    def takes_all(self) -> bool:
        """Whether reference works and web pages are among those that are looked at."""
        return bool(self.all or self.kind or self.words or self.essential or self.ids is not None)

    @property
    def is_plain(self) -> bool:
        """Whether nothing narrows it."""
        return self._replace(all=False) == Wish()


def left_out(library: "Library", wish: Wish) -> "dict[Shelf, int]":
    """How many sources a wish passes over by where they stand: nothing where it takes all, or where there is nothing else."""
    if wish.takes_all:
        return {}
    counts = dict(library.rows("SELECT shelf, count(*) FROM notes GROUP BY shelf", ()))
    return {one: counts[one] for one in ("reference", "web") if one in counts} if "listed" in counts else {}


def entries(library: "Library", wish: Wish) -> list[str]:
    """The BibTeX entries of a plain wish, by id; they are made with the library, as what scripts ask for most."""
    return _texts(library, wish, "bibtex USING (source)", "entry")


def documents(library: "Library", wish: Wish) -> list[str]:
    """The JSON texts of a plain wish, by id."""
    return _texts(library, wish, _RECORDS, "document")


def find(library: "Library", wish: Wish) -> "list[views.SourceLine]":
    """The sources that a wish asks for, by id: those that are surely meant; with `uncertain` all that may be."""
    return queries.read_all(views.SourceLine, _texts(library, wish, _RECORDS, "summary"))


def notes(library: "Library", wish: Wish) -> "list[views.SourceNote]":
    """The same sources, as far as a page prints them."""
    return queries.read_all(views.SourceNote, _texts(library, wish, "", "note"))


def more(library: "Library", wish: Wish) -> int:
    """How many sources may belong to a wish besides, because it is not certain when they were published."""
    if wish.days is None or wish.uncertain:
        return 0
    sure, all_ = (_conditions(library, wish._replace(uncertain=uncertain)) for uncertain in (False, True))
    counts = [library.rows(f"SELECT count(*) FROM notes WHERE {sql}", values)[0][0] for sql, values in (all_, sure)]
    return int(counts[0] - counts[1])


def cited_by(library: "Library", kind: str | None, record_id: str) -> list[str]:
    """The ids of the sources that a record cites; without a kind, those that the records with an id cite, whatever their kind."""
    known = [kind] if kind else [one for one in (*kinds.FOLDERS, kinds.SUBJECT) if one != "sources"]
    sql = f"SELECT document, document_sum FROM records WHERE kind IN ({', '.join('?' * len(known))}) AND id = ? ORDER BY rowid"
    found = library.checked(sql, (*known, queries.storable(record_id).casefold()))
    cites = (cite for (document,) in found for cite in json.loads(document).get("cites", []))
    return list(dict.fromkeys(cite["source"] for cite in cites))


_RECORDS = "records ON records.kind = 'sources' AND records.id = source"


def _texts(library: "Library", wish: Wish, table: str, column: str) -> list[str]:
    """A text of each source that a wish asks for, by id, out of the notes or of a table beside them."""
    condition, values = _conditions(library, wish)
    beside = f" CROSS JOIN {table}" if table else ""
    sql = f"SELECT {column}, {column}_sum FROM notes{beside} WHERE {condition} ORDER BY source"
    return [row[0] for row in library.checked(sql, values)]


def _conditions(library: "Library", wish: Wish) -> tuple[str, tuple[str, ...]]:
    """The SQL condition on the notes of the sources that a wish asks for, and its values."""
    found = ["notes.shelf = 'listed'"] if left_out(library, wish) else ["true"]
    values: list[str] = []
    for column, wanted in (("kind", wish.kind), ("language", wish.language and wish.language.casefold())):
        if wanted is not None:
            found.append(f"notes.{column} = ?")
            values.append(wanted)
    if wish.essential:
        found.append("notes.essential IS NOT NULL")
    if wish.ids is not None:
        found.append(f"notes.source IN ({', '.join('?' * len(wish.ids))})")
        values += wish.ids
    for word in dict.fromkeys(names.plain_letters((wish.words or "")[:_MOST_LETTERS]).split()):
        sounds = sorted(names.sound_keys(word))
        found.append(_HOLDS.format(", ".join("?" * len(sounds))))
        values += [word, *sounds]
    if wish.days is not None:
        condition, days = queries.within(wish.days, wish.uncertain, "notes.")
        found.append(f"issued IS NOT NULL{condition}")
        values += days
    return " AND ".join(found), tuple(values)


_HOLDS = """notes.source IN (
    SELECT source FROM source_words WHERE sound = 0 AND word IN (SELECT word FROM vocabulary WHERE instr(word, ?))
    UNION SELECT source FROM source_words WHERE sound = 1 AND word IN ({}))"""
"""That a word stands in what a search among sources looks at, or sounds like the name of one of its people."""
