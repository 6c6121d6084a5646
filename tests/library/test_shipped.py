"""The library that is shipped with the content: read where it lies, the same from any building, and replaced where it is damaged."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from purgecli import folder as folders
from purgecli.library import queries, shipped, store

CALLS = (
    ["figure", "zhukhin"],
    ["figure", "Joukhine"],
    ["жухин"],
    ["search", "plenum"],
    ["reasons"],
    ["figures", "--count", "fate"],
    ["claim", "it-says-so"],
    ["figure", "nobody"],
)


@pytest.fixture
def library(content, tmp_path, monkeypatch):
    """The library of the test content, as it lies in an installed package."""
    path = tmp_path / "_library.sqlite"
    assert shipped.make(content, path, store.VERSION)
    monkeypatch.setattr(folders, "INSTALLED", content)
    monkeypatch.setattr(shipped, "LIBRARY", path)
    return path


def told(purge):
    return [(found.exit_code, found.stdout, found.stderr) for found in (purge(*words) for words in CALLS)]


def test_it_is_read_and_nothing_is_written(purge, library, cache):
    before = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in library.parent.glob("_library*")}
    assert [code for code, *_ in told(purge)] == [0] * 7 + [1]
    assert not cache.exists()
    assert {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in library.parent.glob("_library*")} == before


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def without_rows(path):
    data = path.read_bytes()
    path.write_bytes(data[:8192] + bytes(len(data) - 8192))


def of_another_version(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'version'")


def with_other_names(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE names SET key = 'nobody at all ' || key")


def with_other_ids(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE records SET id = id || '-x' WHERE kind = 'claims'")


def with_an_empty_text(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE records SET document = '{}' WHERE kind = 'figures'")


HARMS = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "no database": lambda path: path.write_bytes(b"nothing of the kind" * 1000),
    "cut": cut,
    "without rows": without_rows,
    "another version": of_another_version,
    "other names": with_other_names,
    "other ids": with_other_ids,
    "an empty text": with_an_empty_text,
    "no sum": lambda path: shipped.sum_file(path).unlink(),
}


@pytest.mark.parametrize("harm", HARMS)
def test_where_it_is_damaged_or_missing_one_is_made_in_the_cache(purge, library, cache, harm):
    right = told(purge)
    HARMS[harm](library)
    assert told(purge) == right
    assert list(cache.glob("content-*.sqlite"))
    assert told(purge) == right


def test_who_is_not_found_in_a_damaged_one_is_looked_for_in_another(library, cache):
    with_other_names(library)
    with store.open_library() as opened:
        assert queries.find_figure(opened, "Yuri Zhukhin") == ("zhukhin", [], [])
    with_other_ids(library)
    with store.open_library() as opened:
        assert queries.find_id(opened, "claims", "and-more") == ("and-more", [], [])


BUILT = """
import sys
from pathlib import Path
from purgecli.library import shipped, store
content, target = map(Path, sys.argv[1:])
shipped.make(content, target / "_library.sqlite", store.VERSION)
store.Library((content,), target).close()
"""


def test_the_same_bytes_whatever_the_seed_of_the_hashes_and_the_place(content, tmp_path):
    built = []
    for seed, zone in (("1", "UTC"), ("77", "Asia/Tokyo")):
        target = tmp_path / seed
        target.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run([sys.executable, "-c", BUILT, str(content), str(target)], env=environment, cwd=target, check=True)
        built.append({path.name: path.read_bytes() for path in target.iterdir() if path.suffix in (".sqlite", ".sum")})
    first, second = built
    assert len(first) == 3
    assert first == second
    assert str(tmp_path).encode() not in first["_library.sqlite"]
