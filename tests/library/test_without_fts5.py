"""A Python whose SQLite has no FTS5: everything answers, and a search finds the same, only more slowly."""

import sqlite3

import pytest

from purgecli.library import search, store
from purgecli.library.searching import snippets

WORDS = [
    "insurrection", "Жухин", "ZHUKHIN", "zhukh", "zhukh*", "Петр Иванов", '"strike took"', '"took part"', "book", "law", "trial",
    "moscow trial", "Zhukhi\u0301n", "cafe\u0301", "a", "made tests", "an engineer", '"because', "()", "NOT x", "й", "²", "zebra",
]  # fmt: skip


class Without(sqlite3.Connection):
    """A connection of such a Python."""

    def execute(self, sql, *rest):
        self._look(sql)
        return super().execute(sql, *rest)

    def executescript(self, sql):
        self._look(sql)
        return super().executescript(sql)

    @staticmethod
    def _look(sql):
        if "fts5" in sql.casefold():
            raise sqlite3.OperationalError("in whatever words")


@pytest.fixture
def lose(monkeypatch):
    """Takes FTS5 away."""
    connect = sqlite3.connect

    def without(patch=monkeypatch):
        patch.setattr(sqlite3, "connect", lambda *rest, **more: connect(*rest, **more, factory=Without))

    return without


def found(library, words, kinds=search.KINDS):
    return [(hit.kind, hit.id, hit.title, hit.earliest) for hit in search.find(library, words, kinds)]


def test_every_command_answers(purge, cache, lose):
    lose()
    for words in (["reasons"], ["figure", "zhukhin"], ["figures", "--format", "json"], ["search", "insurrection"], ["check"]):
        result = purge(*words)
        assert (result.exit_code, result.stderr, result.stdout != "") == (0, "", True)
    assert "insurrection" in purge("search", "insurection").stderr


@pytest.mark.parametrize("made_without", [True, False])
def test_the_same_is_found_in_the_same_order(content, cache, lose, made_without, unchanged_library):
    expected = {words: found(unchanged_library, words) for words in WORDS}
    events = found(unchanged_library, "book", ("claims", "events"))
    library = None if made_without else store.Library((content,), cache)
    lose()
    library = library or store.Library((content,), cache)
    assert {words: found(library, words) for words in WORDS} == expected
    assert found(library, "book", ("claims", "events")) == events
    assert search.near_words(library, "insurection") == ["insurrection"]


@pytest.mark.parametrize("words", ["torture confession", '"moscow trial"', "Łódź"])
def test_so_it_is_in_the_shipped_content(shipped_library, lose, words):
    expected = found(shipped_library, words)
    assert expected
    lose()
    assert found(shipped_library, words) == expected


@pytest.mark.parametrize("words", ["insurrection", '"took part"', "zhukhin book", "wri*"])
def test_what_is_found_is_marked(content, cache, lose, words):
    lose()
    hits = search.find(store.Library((content,), cache), words)
    assert any(search.MARK in hit.snippet for hit in hits)
    for hit in hits:
        pieces = hit.snippet.split(search.MARK)
        assert all(piece.count(search.UNMARK) == 1 for piece in pieces[1:])
        assert len(hit.snippet.split()) <= 2 * snippets.WORDS


def test_one_library_for_a_python_with_and_one_without(content, cache, monkeypatch, lose):
    with monkeypatch.context() as patch:
        lose(patch)
        store.Library((content,), cache)
    with store.Library((content,), cache) as library:
        assert found(library, "insurrection")
