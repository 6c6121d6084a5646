"""The library is made once, renewed when the content changes, and survives what happens to its file."""

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing

import pytest

from purgecli import folder as folders
from purgecli.authoring.faults import FaultyContent
from purgecli.library import places, queries, store
from purgecli.library.watching import Watcher
from tests.conftest import FILES


@pytest.fixture
def library(content, cache):
    return lambda: store.Library((content,), cache)


def ids(library):
    return [row[0] for row in library.rows("SELECT id FROM records WHERE kind = 'figures' ORDER BY id")]


def test_it_is_made_at_the_first_call_and_kept(library, cache):
    assert ids(library()) == ["ivanov-pavel", "ivanov-petr", "zhukhin"]
    (made,) = cache.glob("*.sqlite")
    before = made.stat()
    library()
    assert (made.stat().st_mtime_ns, made.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_change_of_the_content_is_seen(library, content):
    library()
    (content / "figures/ivanov-petr.yaml").unlink()
    assert ids(library()) == ["ivanov-pavel", "zhukhin"]
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Yuri", "Juri"))
    assert queries.figure(library(), "zhukhin").name == "Juri Zhukhin"


def test_a_file_that_was_touched_back_in_time_is_seen(library, content):
    library()
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Yuri", "Igor"))
    os.utime(path, (1, 1))
    assert queries.figure(library(), "zhukhin").name == "Igor Zhukhin"


def test_faulty_content_is_refused_and_leaves_nothing_behind(library, content, cache):
    (content / "figures/zhukhin.yaml").write_text("id: x\n")
    with pytest.raises(FaultyContent) as caught:
        library()
    assert caught.value.faults
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_damaged_library_is_made_again(library, cache, damage):
    library()
    (path,) = cache.glob("*.sqlite")
    path.write_bytes(damage)
    assert len(ids(library())) == 3
    assert len(ids(library())) == 3


def test_a_library_cut_off_anywhere_is_made_again(library, cache):
    library()
    (path,) = cache.glob("*.sqlite")
    whole = path.read_bytes()
    # In the header and the first pages closely, then here and there: each cut means another library.
    for length in (*range(0, 9000, 997), *range(9000, len(whole), 29_989)):
        path.write_bytes(whole[:length])
        opened = library()
        assert len(ids(opened)) == 3
        assert queries.figure(opened, "zhukhin").name == "Yuri Zhukhin"


def test_a_library_of_another_version_is_made_again(library, cache):
    library()
    (path,) = cache.glob("*.sqlite")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'version'")
        connection.execute("DELETE FROM records")
    assert len(ids(library())) == 3


def test_a_cache_that_cannot_be_made_means_memory(content, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    assert len(ids(store.Library((content,), blocker / "cache"))) == 3
    assert len(ids(store.Library((content,), None))) == 3


def test_a_full_disk_means_memory(content, cache, monkeypatch):
    real = sqlite3.connect

    def full(target, *rest, **options):
        connection = real(target, *rest, **options)
        if target != ":memory:":
            connection.execute("PRAGMA max_page_count = 2")
        return connection

    monkeypatch.setattr(store.sqlite3, "connect", full)
    assert len(ids(store.Library((content,), cache))) == 3
    assert list(cache.iterdir()) == []


def test_no_home_means_memory(monkeypatch):
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert places.cache_folder() is None


def test_two_folders_have_two_libraries(content, cache, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(content, other)
    (other / "figures/zhukhin.yaml").write_text(FILES["figures/zhukhin.yaml"].replace("Yuri", "Other"))
    store.Library((content,), cache)
    assert queries.figure(store.Library((other,), cache), "zhukhin").name == "Other Zhukhin"
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Yuri Zhukhin"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here")
def test_many_first_calls_at_once_all_answer(content, cache):
    program = f"""
        import os
        from pathlib import Path
        from purgecli.library import build, queries, store
        processes = []
        for _ in range(8):
            if not (process := os.fork()):
                with store.Library((Path({str(content)!r}),), Path({str(cache)!r})) as library:
                    os.write(1, queries.figure(library, "zhukhin").name.encode() + b";")
                break
            processes.append(process)
        else:
            assert not any(os.waitpid(process, 0)[1] for process in processes)
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "Yuri Zhukhin;" * 8, "")
    assert sorted(path.suffix for path in cache.iterdir()) == [".json", ".sqlite"]


@pytest.mark.parametrize("most", [0, 10_000_000])
def test_the_fingerprint_changes_with_the_files(content, monkeypatch, most):
    monkeypatch.setattr(folders, "_LONG", most)
    before = folders.fingerprint((content,))
    (content / "README.md").write_text("not content")
    assert folders.fingerprint((content,)) == before
    assert ("sources" in before) is (most > 0)
    (content / "sources/more.yaml").write_text("x")
    assert folders.fingerprint((content,)) != before


class Watching(Watcher):
    """Keeps what it is told."""

    def __init__(self):
        self.said, self.shown = [], []

    def say(self, message):
        self.said.append(message)

    def progress(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.shown.append("end")

    def show(self, done, total):
        self.shown.append((done, total))


def test_who_watches_sees_how_far_it_is_and_hears_nothing_without_need(content, cache):
    watching = Watching()
    store.Library((content,), cache, watching)
    assert watching.said == []
    assert watching.shown == [*((done, len(FILES)) for done in range(1, len(FILES) + 1)), "end"]
