"""What words each record has, filed when the library is made.

A record has three sets of words, kept as the stems in their order: its names (of a person under every spelling, of a source
those of its authors), its title, and all its other texts, the dates in them as words. Beside them stands what is shown of it: the
title, and its texts a line each, in which a snippet looks for a sentence.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache
from typing import Any

from purgecli import dates
from purgecli.library import sums
from purgecli.library.searching.stems import stem
from purgecli.library.searching.words import composed, words

Document = dict[str, Any]

SCHEMA = """
CREATE TABLE words (
    row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
    shown TEXT NOT NULL, shown_sum INTEGER NOT NULL
);
CREATE TABLE forms (surface TEXT PRIMARY KEY, plain TEXT NOT NULL, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX forms_by_plain ON forms (plain, stem);
CREATE INDEX forms_by_stem ON forms (stem, surface);
"""
"""`words` has a record's row, its words as stems, and what is shown of it; `forms` each word of the records: as it stands there
in lower case, as it is compared, and its stem."""
INDEX = """
CREATE VIRTUAL TABLE word_index USING fts5 (
    kind, name, title, body, content = "words", content_rowid = "row", tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE terms USING fts5vocab (word_index, row);
"""
"""Besides, where SQLite has FTS5."""

GAP = "\ue002"
"""A word of its own between two texts, so that no phrase reaches from one into the next."""

_TITLES = ("name", "title", "statement")
_MORE_TITLES = ("title_original", "title_translation", "original_title", "id")
_NAMES = {
    "figures": ("name", "name_ru", "birth_name", "spellings", "pseudonyms"),
    "scholars": ("name",),
    "sources": ("author", "editor"),
}
_HIDDEN = ("name", "name_ru", "from_name", "spellings", "pseudonyms", "birth_name", "author", "editor", "translator")
"""Fields whose words are searched, and are no sentences to be shown."""
_WHEN = ("date", "opened", "issued", "from", "to", "until", "since")
_DATE = re.compile(r"[0-9X]{4}[-0-9X/.~?%]*")
_HEADINGS = {
    "birth": "born", "death": "died", "arrests": "arrested", "sentences": "sentenced", "confessions": "confessed", "argues": "argues",
    "judicial": "rehabilitation", "reviews": "reviewed", "charges": "charged", "variants": "another account",
}  # fmt: skip
"""Field -> what a page says of what stands in it, which its texts need not say again."""
_SILENT = frozenset((
    "id", "source", "at", "url", "doi", "isbn", "language", "kind", "type", "seen", "checked", "identifiers", "cited_by",
    "further", "works", "figures", "reasons", "events", "original_date", "manner", "status", "outcome", "side", "trial", "trials",
    "cohorts", "cites", "role", "sentence", "verdict", "years", "counts", "near", "counted", "manners", "roles", "setting",
    "calendar", "passage", "first", "second", "party_since", "rehabilitated", "died", *_WHEN,
))  # fmt: skip
"""Fields that hold no words to be searched."""


def has_index() -> bool:
    """Whether this Python's SQLite has FTS5. Where not, a search reads the words of all records."""
    return _has_index(sqlite3.connect)


@cache
def _has_index(connect: Callable[..., sqlite3.Connection]) -> bool:
    with closing(connect(":memory:")) as probe:
        try:
            probe.execute("CREATE VIRTUAL TABLE probe USING fts5 (word)")
        except sqlite3.OperationalError:
            return False
    return True


def create(connection: sqlite3.Connection) -> None:
    """Makes the empty tables in an empty database."""
    connection.executescript(SCHEMA + (INDEX if has_index() else ""))


def put(connection: sqlite3.Connection, row: int, kind: str, document: Document) -> None:
    """Files the words of a record under the row that it has among the records."""
    shown = _shown(document)
    texts = (names(kind, document), titles(document), bodies(document))
    filed: dict[str, tuple[str, str]] = {}
    stemmed = [_stems(text, filed) for text in texts]
    values = (row, kind, document["id"], *stemmed, shown, sums.of(shown))
    connection.execute("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    rows = ((surface, *both) for surface, both in filed.items())
    connection.executemany("INSERT OR IGNORE INTO forms VALUES (?, ?, ?)", rows)
    if _is_indexed(connection):
        connection.execute(
            "INSERT INTO word_index (rowid, kind, name, title, body) VALUES (?, ?, ?, ?, ?)", (row, kind, *stemmed)
        )


def remove(connection: sqlite3.Connection, row: int) -> None:
    """Takes the words of a record out. The forms of words stay: that somebody used one is still true of the language."""
    found = connection.execute("SELECT kind, name, title, body FROM words WHERE row = ?", (row,)).fetchone()
    if found and _is_indexed(connection):
        sql = "INSERT INTO word_index (word_index, rowid, kind, name, title, body) VALUES ('delete', ?, ?, ?, ?, ?)"
        connection.execute(sql, (row, *found))
    connection.execute("DELETE FROM words WHERE row = ?", (row,))


def _is_indexed(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'word_index'").fetchone())


def title(document: Document) -> str:
    """What a record is called."""
    return str(next((document[field] for field in _TITLES if isinstance(document.get(field), str)), document["id"]))


def names(kind: str, document: Document) -> list[str]:
    """The names that a record bears, or that its authors bear."""
    return [text for field in _NAMES.get(kind, ()) for text in _strings(document.get(field))]


def titles(document: Document) -> list[str]:
    """What a record is called, in every language, and the words of its id."""
    return [title(document), *(text for field in _MORE_TITLES for text in _strings(document.get(field)))]


def bodies(document: Document) -> list[str]:
    """All other texts of a record, each once."""
    return list(dict.fromkeys(text for text, _ in _texts(document)))


def _shown(document: Document) -> str:
    """The title in a line, then each text that can be shown in one."""
    lines = dict.fromkeys(text for text, is_shown in _texts(document) if is_shown)
    return "\n".join(composed(line).replace("\n", " ") for line in (title(document), *lines))


def _stems(texts: Iterable[str], filed: dict[str, tuple[str, str]]) -> str:
    """The stems of the words of some texts, parted by spaces; takes note of each word's form."""
    found: list[str] = []
    for text in texts:
        if found:
            found.append(GAP)
        for word in words(composed(text)):
            if word.surface not in filed:
                filed[word.surface] = (word.plain, stem(word.plain))
            found.append(filed[word.surface][1])
    return " ".join(found)


def _texts(part: Document, top: bool = True, heading: str = "") -> Iterator[tuple[str, bool]]:
    """(text, whether it can be shown) of a record, or of a part of it: its own texts in one, with their date, then its parts'.

    `heading` is what a page says of such parts.
    """
    own = [(key, one) for key, one in part.items() if isinstance(one, str) and key not in _SILENT and not _DATE.fullmatch(one)]
    when = ", ".join(piece for piece in (_when(part), heading) if piece)
    told = [value for key, value in own if key not in _HIDDEN and not (top and key in _TITLES)]
    if top:
        yield from ((value, True) for value in told if value != part.get("text"))
        told = [part["text"]] if isinstance(part.get("text"), str) else []
    name = "" if top else next((value for key, value in own if key == "name"), "")
    said = ". ".join(text.removesuffix(".") for text in told) + ("." if told and told[-1].endswith(".") else "")
    if line := ": ".join(piece for piece in (when, name, said) if piece):
        yield line, bool(said)
    if not top:
        yield from ((value, False) for key, value in own if key in _HIDDEN and value != name)
    for key, value in part.items():
        if key in _SILENT or (top and key in _HIDDEN):
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from _texts(item, False, _HEADINGS.get(key, ""))
            elif isinstance(item, str) and isinstance(value, list):
                yield item, False


def _when(part: Document) -> str:
    """The dates of a record, or of a part of it, as words."""
    found = [part[key] for key in _WHEN if isinstance(part.get(key), str)]
    try:
        return " to ".join(dates.display(one) for one in found)
    except dates.BadDate:
        return ""


def _strings(value: Any) -> Iterator[str]:
    """The texts of a field, in lists and groups too, without citations."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "cites":
                yield from _strings(item)
