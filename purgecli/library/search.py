"""Full-text search: what is indexed of each record, and how a reader's words become a question to SQLite's FTS5.

Letters are compared without case and accents, and ё as е. A reader's words are always quoted, so that no operator of the query
language can be reached.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from purgecli.library.store import Library

KINDS = ("figures", "reasons", "claims", "omissions", "scholars", "trials", "cohorts", "events", "sources")
"""The kinds of records that are searched."""
MARK, UNMARK = "\ue000", "\ue001"
"""What stands before and after a word that was found, in a snippet."""
GAP = "\ue002"
"""A word of its own between two texts, so that no phrase reaches from one into the next."""
MOST_HITS = 200
SNIPPET_WORDS = 20
TITLE_WEIGHT = 10.0
"""Of a word in the title, where one in the other texts has 1."""

_TITLES = ("name", "title", "statement")
_SILENT = frozenset((
    "id", "source", "at", "url", "doi", "isbn", "language", "kind", "type", "seen", "checked", "identifiers", "cited_by",
    "further", "works", "figures", "reasons", "events", "date", "from", "to", "until", "opened", "since", "issued",
    "original_date", "manner", "status", "outcome", "side", "trial", "trials", "cohorts", "cites", "role", "sentence",
    "verdict", "years", "counts", "near", "counted", "manners", "roles", "setting", "calendar", "passage", "first", "second",
))  # fmt: skip
"""Fields that hold no words to be searched."""
_LONG = 5_000
"""Characters from which on a text is not left to SQLite to cut: its time grows with the square of the number of words found."""
_MOST_TERMS = 32
"""Words of a query that are looked at."""
_NEAR_WORDS = 3


class Hit(NamedTuple):
    """A record that was found: its kind, id and title, a piece of its text with the words marked; an event's first and last day.

    The days (`YYYY-MM-DD`) are the earliest and the latest that its date may mean, None where open.
    """

    kind: str
    id: str
    title: str
    snippet: str
    earliest: str | None
    latest: str | None


def command(hit: Hit) -> str:
    """What opens a record."""
    match hit.kind:
        case "events":
            ends = (("--from", hit.earliest), ("--to", hit.latest))
            return " ".join(["purge timeline", *(f"{option} {day}" for option, day in ends if day)])
        case "omissions":
            return "purge claims --audit"
        case "scholars":
            return "purge debate"
    return f"purge {hit.kind.removesuffix('s')} {hit.id}"


def indexed(kind: str, document: dict[str, Any]) -> tuple[str, str]:
    """(title, all other words) of a record."""
    title = next((document[field] for field in _TITLES if isinstance(document.get(field), str)), document["id"])
    words = f" {GAP} ".join(dict.fromkeys(_words(document)))
    return title, words.replace("ё", "е").replace("Ё", "Е")


def find(library: "Library", text: str, kinds: tuple[str, ...] = KINDS) -> list[Hit]:
    """The records that hold all the words, the best first; where none does, those with words that begin so."""
    terms = _terms(text)
    if not terms:
        return []
    return _ask(library, terms, kinds) or _ask(library, [f"{term.rstrip('*')}*" for term in terms], kinds)


def near_words(library: "Library", text: str) -> list[str]:
    """Words of the library that look like those of the query of which it has none."""
    from difflib import get_close_matches

    found: list[str] = []
    for term in _terms(text):
        word = term.strip('"*').casefold()
        if " " in word or _ask(library, [f'"{word}"*'], KINDS):
            continue
        found += get_close_matches(word, _words_like(library, word[:1]), _NEAR_WORDS, 0.7)
    return list(dict.fromkeys(found))[:_NEAR_WORDS]


def has_index() -> bool:
    """Whether this Python's SQLite has FTS5. Where not, a library has no index of words, and a search reads the records."""
    with closing(sqlite3.connect(":memory:")) as probe:
        try:
            probe.execute("CREATE VIRTUAL TABLE probe USING fts5 (word)")
        except sqlite3.OperationalError:
            return False
    return True


def _words_like(library: "Library", beginning: str) -> list[str]:
    """The words of the library that begin so, in order."""
    if has_index():
        rows = library.rows("SELECT term FROM terms WHERE term BETWEEN ? AND ?", (beginning, beginning + "\uffff"))
        return [row[0] for row in rows]
    from purgecli.library import plain_search

    return sorted(term for term in plain_search.terms(library) if term.startswith(beginning))


def _ask(library: "Library", terms: list[str], kinds: tuple[str, ...]) -> list[Hit]:
    if not has_index():
        from purgecli.library import plain_search

        return plain_search.ask(library, terms, kinds)
    # To ask for the kind costs the reading of every record that has the words, so it is left out where all are wanted.
    wanted = () if kinds == KINDS else kinds
    only = f"AND kind IN ({', '.join('?' * len(wanted))})" if wanted else ""
    sql = f"""SELECT kind, id, title, CASE WHEN length(body) > {_LONG} THEN body
                         ELSE snippet(words, 3, '{MARK}', '{UNMARK}', '…', {SNIPPET_WORDS}) END,
                     (SELECT earliest FROM records WHERE records.kind = words.kind AND records.id = words.id),
                     (SELECT latest FROM records WHERE records.kind = words.kind AND records.id = words.id) FROM words
              WHERE words MATCH ? {only} AND rank MATCH 'bm25(0, 0, {TITLE_WEIGHT}, 1.0)' ORDER BY rank LIMIT {MOST_HITS}"""
    query = " ".join(terms)
    rows = library.rows(sql, (query, *wanted))
    return [Hit(kind, record_id, title, _snippet(text, query), *days) for kind, record_id, title, text, *days in rows]


def _snippet(text: str, query: str) -> str:
    """A snippet of a text, or of what SQLite has cut out of it already."""
    if len(text) > _LONG:
        from purgecli.library import snippets

        text = snippets.cut(text, re.findall(r'"[^"]*"\*?', query), MARK, UNMARK)
    return text.replace(GAP, "·")


def _terms(text: str) -> list[str]:
    """A reader's words as FTS5 strings: `"moscow trial"`, `"rehabil"*`."""
    text = text.encode("utf-8", "replace").decode().replace("ё", "е").replace("Ё", "Е").replace("\x00", " ")
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', text[:500]):
        letters = " ".join(re.findall(r"\w+", phrase or word))
        if letters:
            terms.append(f'"{letters}"' + ("*" if word.endswith("*") else ""))
    return list(dict.fromkeys(terms))[:_MOST_TERMS]


def _words(value: Any, key: str = "") -> Iterator[str]:
    """The texts of a document, without ids, dates and codes."""
    if isinstance(value, str) and key not in _SILENT:
        yield value
    elif isinstance(value, list) and key not in _SILENT:
        for item in value:
            yield from _words(item, key)
    elif isinstance(value, dict) and key not in _SILENT:
        for name, item in value.items():
            yield from _words(item, name)
