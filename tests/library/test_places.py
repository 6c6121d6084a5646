"""A library that somebody else could have written is not believed, and one that nobody needs is not kept."""

import json
import os
import shutil
import time

import pytest

from purgecli.library import labels, places, queries, store
from tests.library.test_store import Watching

pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows a user's folders are closed to others")
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files of our own, where the libraries go that can't be in the cache."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


def opened(content, cache):
    """The name of a figure by a library, and what was said about it."""
    watching = Watching()
    with_name = queries.figure(store.Library((content,), cache, watching), "zhukhin").name
    return with_name, watching.said


def planted(content, cache):
    """A library that looks right in all but its contents."""
    import sqlite3

    from purgecli.library import sums

    store.Library((content,), cache)
    (path,) = cache.glob("*.sqlite")
    with sqlite3.connect(path) as connection:
        connection.create_function("sum_of", 1, sums.of)
        connection.execute("UPDATE records SET document = replace(document, 'Yuri', 'Evil')")
        connection.execute("UPDATE records SET document_sum = sum_of(document)")
    connection.close()
    labels.write(path, (content,))
    assert opened(content, cache)[0] == "Evil Zhukhin"
    return path


@pytest.mark.parametrize("bits", [0o020, 0o002, 0o022])
@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_others_may_write_to_is_not_believed_and_said_once(content, cache, temporary, bits, which):
    path = planted(content, cache)
    doubted = path if which == "file" else cache
    doubted.chmod(doubted.stat().st_mode | bits)
    before = path.read_bytes()
    name, said = opened(content, cache)
    assert name == "Yuri Zhukhin"
    (words,) = said
    assert f"{doubted} may be written to by other users" in words
    assert opened(content, cache) == ("Yuri Zhukhin", [])
    assert path.read_bytes() == before
    (elsewhere,) = temporary.glob("*/*.sqlite")
    assert elsewhere.parent.stat().st_mode & 0o777 == 0o700
    doubted.chmod(doubted.stat().st_mode & ~0o022)


@as_root
@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_belongs_to_another_user_is_not_believed(content, cache, which):
    path = planted(content, cache)
    doubted = path if which == "file" else cache
    os.chown(doubted, 65534, 65534)
    name, said = opened(content, cache)
    assert name == "Yuri Zhukhin"
    assert "belongs to another user" in said[0]
    assert opened(content, cache) == ("Yuri Zhukhin", [])


@as_root
@pytest.mark.parametrize("plant", ["a folder of another's", "a link", "a file"])
def test_where_nothing_elsewhere_can_be_believed_it_is_made_for_the_call(content, cache, temporary, plant):
    planted(content, cache)
    cache.chmod(0o777)
    elsewhere = temporary / f"purgecli-{os.geteuid()}"
    if plant == "a file":
        elsewhere.touch()
    elif plant == "a link":
        elsewhere.symlink_to(cache)
    else:
        shutil.copytree(cache, elsewhere)
        os.chown(elsewhere, 65534, 65534)
    for _ in range(2):
        name, said = opened(content, cache)
        assert name == "Yuri Zhukhin"
        assert "for this call only" in said[0]


def test_what_is_said_is_on_stderr_and_the_answer_on_stdout(purge, content, cache):
    planted(content, cache)
    cache.chmod(0o777)
    result = purge("figure", "zhukhin")
    assert (result.exit_code, result.stderr.count("is not believed")) == (0, 1)
    assert "Yuri Zhukhin" in result.stdout
    assert purge("figure", "zhukhin").stderr == ""


def test_a_cache_is_its_users_alone(content, cache):
    before = os.umask(0)
    try:
        store.Library((content,), cache)
    finally:
        os.umask(before)
    assert cache.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in cache.iterdir()} == {0o600}
    assert places.doubts(cache, True) is None


@pytest.fixture
def two(content, cache, tmp_path):
    """Two folders with a library each; those of the second."""
    other = tmp_path / "other"
    shutil.copytree(content, other)
    second = store.Library((other,), cache).path
    store.Library((content,), cache)
    return other, second


def made_again(content, cache):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text() + "# edited\n")
    store.Library((content,), cache)


def test_a_library_whose_folder_is_gone_is_removed(content, cache, two):
    other, library = two
    made_again(content, cache)
    assert library.exists()
    shutil.rmtree(other)
    made_again(content, cache)
    assert not library.exists() and not labels.path_of(library).exists()
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize(("days", "kept"), [(89, True), (91, False)])
def test_a_library_that_nobody_used_for_90_days_is_removed(content, cache, two, days, kept):
    _, library = two
    then = time.time() - days * 86_400
    os.utime(labels.path_of(library), (then, then))
    made_again(content, cache)
    assert library.exists() == kept


def test_a_look_up_is_a_use_and_looks_through_the_others_once_a_day(content, cache, two):
    other, library = two
    ours = store.Library((content,), cache).path
    shutil.rmtree(other)
    store.Library((content,), cache)
    assert library.exists()
    then = time.time() - 2 * 86_400
    os.utime(labels.path_of(ours), (then, then))
    store.Library((content,), cache)
    assert not library.exists()
    assert time.time() - labels.read(ours).used < 60


def test_libraries_of_earlier_versions_and_labels_of_nothing_are_removed(content, cache, monkeypatch):
    cache.mkdir(mode=0o700)
    (cache / "content-00000000.sqlite").write_bytes(b"old")
    (cache / "content-00000001.json").write_text("{}")
    (cache / "notes.sqlite").write_bytes(b"not ours")
    store.Library((content,), cache)
    # One without a label may be another program's that is about to write it.
    assert (cache / "content-00000000.sqlite").exists()
    assert not (cache / "content-00000001.json").exists()
    monkeypatch.setattr(labels.time, "time", lambda really=time.time: really() + 7200)
    made_again(content, cache)
    assert not (cache / "content-00000000.sqlite").exists()
    assert (cache / "notes.sqlite").exists()


def test_purge_cache_shows_and_clears(purge, content, cache, two, tmp_path):
    other, _ = two
    text = purge("cache", "--width", "100").stdout
    assert str(other) in text and str(content) in text and "2 libraries" in text
    items = json.loads(purge("cache", "--format", "json").stdout)
    assert {item["file"] for item in items} == {str(path) for path in cache.glob("*.sqlite")}
    assert {tuple(item["folders"]) for item in items} == {(str(other),), (str(content),)}
    assert all(item["bytes"] > 1000 and item["used"] == time.strftime("%Y-%m-%d") for item in items)
    (cache / "mine.txt").write_text("not yours")
    assert purge("cache", "--clear").stdout == "2 libraries removed\n"
    assert [path.name for path in cache.iterdir()] == ["mine.txt"]
    assert purge("cache", "--clear").stdout == "0 libraries removed\n"
    assert json.loads(purge("cache", "--format", "json").stdout) == []
    assert purge("cache").exit_code == 0
    assert purge("figure", "zhukhin").exit_code == 0
