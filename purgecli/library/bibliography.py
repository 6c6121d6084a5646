"""The bibliography: which sources belong to it, and which of them a reader asks for.

Reference works and web pages, which are two in three of ours, are had by asking; a work to start with is listed whatever it is.
Where a content has nothing else, they are its bibliography.
"""

import json
from typing import TYPE_CHECKING, NamedTuple

from purgecli import names, views
from purgecli.library import queries, shelves

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


class Found(NamedTuple):
    """The summaries of the sources found, how many more may belong to them, and how many of a shelf were left out."""

    sources: "list[views.SourceLine]"
    more: int
    left_out: "dict[Shelf, int]"


def left_out(library: "Library", wish: Wish) -> "dict[Shelf, int]":
    """How many sources a wish passes over by where they stand: nothing where it takes all, or where there is nothing else."""
    if wish.takes_all:
        return {}
    counts = dict(library.rows("SELECT shelf, count(*) FROM bibtex GROUP BY shelf", ()))
    return {one: counts[one] for one in ("reference", "web") if one in counts} if "listed" in counts else {}


def entries(library: "Library", wish: Wish) -> list[str]:
    """The BibTeX entries of a plain wish, by id; they are made with the library, as what scripts ask for most."""
    return _made(library, "SELECT entry, entry_sum FROM bibtex{} ORDER BY source", wish)


def documents(library: "Library", wish: Wish) -> list[str]:
    """The JSON texts of a plain wish, by id."""
    sql = "SELECT document, document_sum FROM records JOIN bibtex ON source = id{} ORDER BY id"
    return _made(library, sql.replace("{}", "{} AND kind = 'sources'"), wish)


def find(library: "Library", wish: Wish) -> Found:
    """The sources that a wish asks for, by id.

    `more` were perhaps published within the days; with `uncertain` they stand among the others.
    """
    without = left_out(library, wish)
    found = queries.all_sources(library) if wish.ids is None else list(queries.sources(library, wish.ids).values())
    found = [one for one in found if not without or shelves.shelf(one) == "listed"]
    wanted = names.plain_letters((wish.words or "")[:_MOST_LETTERS]).split()
    found = [
        one
        for one in found
        if (wish.kind is None or one.kind == wish.kind)
        and (wish.language is None or one.language == wish.language.casefold())
        and (not wish.essential or one.essential is not None)
        and _holds(one, wanted)
    ]
    if wish.days is None:
        return Found(found, 0, without)
    chosen, more = _published(found, wish.days, wish.uncertain)
    return Found(chosen, more, without)


def cited_by(library: "Library", kind: str | None, record_id: str) -> list[str]:
    """The ids of the sources that a record cites; without a kind, those that the records with an id cite, whatever their kind."""
    sql = "SELECT document, document_sum FROM records WHERE id = ? AND kind != 'sources' AND kind = coalesce(?, kind)"
    found = library.checked(sql, (queries.storable(record_id).casefold(), kind))
    cites = (cite for (document,) in found for cite in json.loads(document).get("cites", []))
    return list(dict.fromkeys(cite["source"] for cite in cites))


def _made(library: "Library", sql: str, wish: Wish) -> list[str]:
    condition = " WHERE shelf = 'listed'" if left_out(library, wish) else " WHERE true"
    return [row[0] for row in library.checked(sql.format(condition), ())]


def _published(found: "list[views.SourceLine]", days: "dates.Span", uncertain: bool) -> "tuple[list[views.SourceLine], int]":
    """Those that were surely published within some days, and how many more may have been."""
    from purgecli import dates

    issued = ((one, dates.parse(one.issued)) for one in found if one.issued)
    possible = [(one, span) for one, span in issued if span.may_be_within(days.first, days.last)]
    chosen = [one for one, span in possible if uncertain or span.surely_within(days.first, days.last)]
    return chosen, len(possible) - len(chosen)


def _holds(source: "views.SourceLine", words: "Sequence[str]") -> bool:
    """Whether all of some words stand in what a search among sources looks at: a name under any spelling."""
    if not words:
        return True
    people = [name for one in (*source.author, *source.editor) for name in (one.family, one.given, one.literal, one.original)]
    texts = (source.id, source.title, source.title_original, source.title_translation, source.container_title, *people)
    searched = names.plain_letters(" ".join(text for text in texts if text))
    missing = [word for word in words if word not in searched]
    if not missing:
        return True
    sounds = {key for name in people if name for word in name.split() for key in names.sound_keys(word)}
    return all(names.sound_keys(word) & sounds for word in missing)
