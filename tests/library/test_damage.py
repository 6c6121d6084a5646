"""Whatever is changed in a library on the disk, the next call answers as if it had not been, and the one after it quickly."""

import os
import random
import sqlite3
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from purgecli.dates import period
from purgecli.library import bibliography, labels, queries, search, store
from tests.conftest import FILES, write_content

TEXTS = (
    ("records", "document", "figures"),
    ("records", "summary", "figures"),
    ("records", "document", "sources"),
    ("records", "summary", "sources"),
    ("records", "document", "events"),
    ("relations", "document", None),
    ("bibtex", "entry", None),
)


def answers(library):
    """A bit of everything that can be asked."""
    kinds = ("figures", "reasons", "claims", "events", "trials", "cohorts", "sources")
    return [
        [queries.all_documents(library, kind) for kind in kinds],
        [queries.summary_texts(library, kind) for kind in kinds],
        bibliography.entries(library, bibliography.Wish(all=True)),
        queries.find_figure(library, "Жухин"),
        queries.find_figure(library, "ivanov"),
        queries.find_figure(library, "zhukhim"),
        queries.chosen_figures(library, [queries.Filter("fate", "executed")], "died"),
        queries.figure_counts(library, [], "cohort"),
        queries.deaths_by_month(library, period("1900", "1999")),
        [repr(one) for one in queries.links(library)],
        queries.events(library, period("1900", "1999"), ["zhukhin"]),
        search.find(library, "plenum"),
    ]


class Kept(NamedTuple):
    """A content that no test changes, the cache whose library each damages and finds healed, and the right answers."""

    content: Path
    cache: Path
    right: list


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kept")
    figure = "figures/zhukhin.yaml"
    relation = "relations: [{to: ivanov-petr, kind: ally, text: Both wrote., cites: [{source: book-1990}]}]\n"
    content = write_content(folder / "content", {figure: FILES[figure] + relation})
    with store.Library((content,), folder / "cache") as library:
        return Kept(content, folder / "cache", answers(library))


def only_library(cache):
    (path,) = cache.glob("*.sqlite")
    return path


def test_a_byte_changed_anywhere_is_noticed_and_healed(kept):
    content, cache, right = kept
    path = only_library(cache)
    chance = random.Random(1937)
    for _ in range(25):
        whole = bytearray(path.read_bytes())
        status = path.stat()
        for place in chance.sample(range(len(whole)), 3):
            whole[place] ^= 1 << chance.randrange(8)
        path.write_bytes(whole)
        # As if nobody had been there.
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert answers(store.Library((content,), cache)) == right
        made = path.stat().st_ino
        assert answers(store.Library((content,), cache)) == right
        assert path.stat().st_ino == made


@pytest.mark.parametrize(("table", "column", "kind"), TEXTS)
@pytest.mark.parametrize("change", ["replace({0}, 'e', 'a')", "substr({0}, 2)", "''", "x'ff'", "17", "{0} || ' '"])
def test_a_text_that_is_not_the_one_that_was_written_is_noticed_by_its_sum(kept, table, column, kind, change):
    """Even where the label is that of the file as it is: a disk may forget a bit and tell nobody."""
    content, cache, right = kept
    path = only_library(cache)
    with sqlite3.connect(path) as connection:
        only = f" WHERE kind = '{kind}'" if kind else ""
        assert connection.execute(f"UPDATE {table} SET {column} = {change.format(column)}{only}").rowcount
    connection.close()
    labels.write(path, (content,))
    assert answers(store.Library((content,), cache)) == right
    made = path.stat().st_ino
    assert answers(store.Library((content,), cache)) == right
    assert path.stat().st_ino == made


@pytest.mark.parametrize(
    "label", ["", "{}", "[]", "null", '{"folders": [], "state": []}', '{"folders": 1, "state": ["", 2, 3]}', "\x00"]
)
def test_a_damaged_label_means_a_new_library(kept, label):
    content, cache, right = kept
    before = only_library(cache).stat().st_ino
    labels.path_of(only_library(cache)).write_text(label)
    assert answers(store.Library((content,), cache)) == right
    made = only_library(cache).stat().st_ino
    assert made != before
    store.Library((content,), cache)
    assert only_library(cache).stat().st_ino == made


NOT_WAITED = 4
"""Seconds on a machine that is busy with other things; SQLite would wait five for a lock."""


def quickly(content, cache):
    start = time.monotonic()
    found = answers(store.Library((content,), cache))
    assert time.monotonic() - start < NOT_WAITED
    return found


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("text", [b"", b"nonsense", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 4096])
def test_a_stale_journal_is_not_looked_at(kept, ending, text):
    content, cache, right = kept
    path = only_library(cache)
    path.with_name(path.name + ending).write_bytes(text)
    assert quickly(content, cache) == right
    # When a new one is made it goes.
    path.write_bytes(b"")
    assert quickly(content, cache) == right
    assert not path.with_name(path.name + ending).exists()


@pytest.mark.parametrize("edited", [False, True])
def test_a_lock_held_by_others_is_not_waited_for(content, cache, edited):
    store.Library((content,), cache)
    holder = sqlite3.connect(only_library(cache), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        if edited:
            path = content / "figures/zhukhin.yaml"
            path.write_text(path.read_text().replace("Yuri", "Juri"))
        quickly(content, cache)
        assert queries.figure(store.Library((content,), cache), "zhukhin").name == ("Juri Zhukhin" if edited else "Yuri Zhukhin")
    finally:
        holder.close()


def test_a_reader_is_not_disturbed_by_an_edit(content, cache):
    reader = store.Library((content,), cache)
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Yuri", "Juri"))
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Juri Zhukhin"
    assert queries.figure(reader, "zhukhin").name == "Yuri Zhukhin"


@pytest.mark.parametrize("thing", ["a folder", "a link", "a link to nothing", "a pipe"])
def test_something_else_in_its_place(content, cache, tmp_path, thing, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    right = answers(store.Library((content,), cache))
    path = only_library(cache)
    moved = path.rename(tmp_path / "moved.sqlite")
    before = moved.read_bytes()
    match thing:
        case "a folder":
            (path / "full").mkdir(parents=True)
        case "a link":
            path.symlink_to(moved)
        case "a link to nothing":
            path.symlink_to(tmp_path / "nothing")
        case "a pipe":
            os.mkfifo(path)
    assert quickly(content, cache) == right
    assert quickly(content, cache) == right
    assert moved.read_bytes() == before


def test_a_cache_folder_that_was_deleted_meanwhile(content, cache):
    library = store.Library((content,), cache)
    for path in cache.iterdir():
        path.unlink()
    cache.rmdir()
    assert queries.figure(library, "zhukhin").name == "Yuri Zhukhin"
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Yuri Zhukhin"


def test_a_working_folder_that_was_deleted(purge, tmp_path, monkeypatch, content):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert purge("figure", "zhukhin").exit_code == 0
    assert purge("figures", "--content", "relative").exit_code == 2
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("1938-03-15", "soon"))
    result = purge("check")
    assert (result.exit_code, type(result.exception)) == (3, SystemExit)
    assert f"{path}:14: 'soon' is no date" in result.stderr
