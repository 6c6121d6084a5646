"""Where an export is written: whole or not at all, over nothing of the user's, and over an earlier export only when asked."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from purgecli.export import FORMATS, placing
from tests.conftest import takes_long
from tests.copies import Copies

FOLDERS = [name for name, one in FORMATS.items() if one.output == "folder" and name != "site"]
FILES = [name for name, one in FORMATS.items() if one.output == "file"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such limits, links and rights there")


def state(folder: Path) -> dict[str, bytes]:
    """All that lies below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))
    }


def refused(result, words: str) -> bool:
    return (result.exit_code, words in result.stderr, "Traceback" in result.output) == (4, True, False)


@pytest.mark.parametrize("format", FOLDERS)
def test_a_folder_that_is_not_there_or_is_empty_is_filled(purge, tmp_path, format):
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        assert purge("export", "--format", format, "--output", str(tmp_path / name)).exit_code == 0
    assert state(tmp_path / "new") == state(tmp_path / "empty")
    assert {path.name for path in tmp_path.iterdir()} >= {"new", "empty"}
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize("format", FOLDERS)
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_nothing_of_the_users_is_replaced(purge, tmp_path, format, force):
    mine = tmp_path / "mine"
    (mine / "data").mkdir(parents=True)
    (mine / "figures.csv").write_text("my table")
    (mine / "data/figures.csv").write_text("my table")
    (tmp_path / "file").write_text("my file")
    before = state(tmp_path / "mine")
    assert refused(purge("export", "--format", format, "--output", str(mine), *force), "no export wrote it")
    assert refused(
        purge("export", "--format", format, "--output", str(tmp_path / "file"), *force), "there is a file of that name"
    )
    assert state(mine) == before
    assert (tmp_path / "file").read_text() == "my file"


@pytest.mark.parametrize("format", FILES)
def test_a_file_of_the_users_is_not_replaced_by_force_either(purge, tmp_path, format):
    out = tmp_path / "out"
    out.mkdir()
    (out / "x.db").write_text("my only copy")
    for force in ([], ["--force"]):
        assert refused(purge("export", "--format", format, "--output", str(out / "x.db"), *force), "no export wrote it")
        assert refused(purge("export", "--format", format, "--output", str(out), *force), "there is a folder of that name")
    assert state(out) == {"x.db": b"my only copy"}


def test_metadata_of_the_users_beside_a_new_database_is_not_replaced(purge, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "x-metadata.json").write_text("mine")
    assert refused(purge("export", "--format", "sqlite", "--output", str(out / "x.db")), "x-metadata.json")
    assert state(out) == {"x-metadata.json": b"mine"}


@pytest.mark.parametrize("format", [*FOLDERS, *FILES])
def test_force_replaces_an_earlier_export_and_leaves_the_rest(purge, content, tmp_path, format):
    out = tmp_path / "out"
    out.mkdir()
    target = out if format in FOLDERS else out / "x"
    words = ("export", "--format", format, "--output", str(target))
    assert purge(*words).exit_code == 0
    before = state(out)
    assert refused(purge(*words), "--force replaces it")
    (out / "notes.txt").write_text("mine")
    (content / "events/all.yaml").write_text((content / "events/all.yaml").read_text().replace("A law", "Another law"))
    done = purge(*words, "--force")
    assert done.exit_code == 0, done.output
    after = state(out)
    assert after.pop("notes.txt") == b"mine"
    assert after.keys() == before.keys() and after != before
    assert any(b"Another law" in data for data in after.values())


@pytest.mark.parametrize("format", FOLDERS)
def test_force_does_not_take_a_file_that_was_changed_since(purge, tmp_path, format):
    out = tmp_path / "out"
    assert purge("export", "--format", format, "--output", str(out)).exit_code == 0
    (changed,) = out.rglob("figures.csv")
    changed.write_text("with my corrections")
    before = state(out)
    assert refused(purge("export", "--format", format, "--output", str(out), "--force"), "was changed since")
    assert state(out) == before


def test_force_with_another_format_takes_the_old_files_away(purge, tmp_path):
    out = tmp_path / "out"
    assert purge("export", "--format", "datapackage", "--output", str(out)).exit_code == 0
    assert purge("export", "--format", "csv", "--output", str(out), "--force").exit_code == 0
    assert purge("export", "--format", "csv", "--output", str(tmp_path / "plain")).exit_code == 0
    assert state(out) == state(tmp_path / "plain")


def test_exports_in_one_folder_do_not_know_each_other(purge, tmp_path):
    out = tmp_path / "out"
    assert purge("export", "--format", "csv", "--output", str(out)).exit_code == 0
    assert purge("export", "--format", "sqlite", "--output", str(out / "all.sqlite")).exit_code == 0
    database = (out / "all.sqlite").read_bytes()
    assert purge("export", "--format", "csv", "--output", str(out), "--force").exit_code == 0
    assert (out / "all.sqlite").read_bytes() == database
    assert purge("export", "--format", "sqlite", "--output", str(out / "all.sqlite"), "--force").exit_code == 0


@pytest.mark.parametrize("listed", ["../precious", "/precious", "..\\precious", "a/../../precious"])
def test_a_list_that_names_files_elsewhere_is_not_followed(purge, tmp_path, listed):
    import hashlib

    precious = tmp_path / "precious"
    precious.write_text("mine")
    out = tmp_path / "out"
    assert purge("export", "--format", "csv", "--output", str(out)).exit_code == 0
    manifest = json.loads((out / placing.MANIFEST).read_text())
    manifest["exports"]["."][listed.replace("/precious", str(precious)) if listed[0] == "/" else listed] = hashlib.sha256(
        b"mine"
    ).hexdigest()
    (out / placing.MANIFEST).write_text(json.dumps(manifest))
    purge("export", "--format", "csv", "--output", str(out), "--force")
    assert precious.read_text() == "mine"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"exports": []}', '{"exports": {".": 7}}', "\udcff", "[" * 100_000])
def test_a_list_that_is_damaged_is_none(purge, tmp_path, text):
    out = tmp_path / "out"
    assert purge("export", "--format", "csv", "--output", str(out)).exit_code == 0
    (out / placing.MANIFEST).write_bytes(text.encode(errors="surrogateescape"))
    before = state(out)
    assert refused(purge("export", "--format", "csv", "--output", str(out), "--force"), "no export wrote it")
    assert state(out) == before


@POSIX
@pytest.mark.parametrize("format", [*FOLDERS, *FILES])
def test_nothing_is_written_through_a_link(purge, tmp_path, format):
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "link").symlink_to(outside)
    assert refused(purge("export", "--format", format, "--output", str(tmp_path / "link")), "it is a link")
    assert list(outside.iterdir()) == []


@POSIX
def test_force_follows_no_link_that_came_since(purge, tmp_path):
    out, outside = tmp_path / "out", tmp_path / "outside"
    assert purge("export", "--format", "datapackage", "--output", str(out)).exit_code == 0
    (out / "data").rename(outside)
    (out / "data").symlink_to(outside)
    before = state(outside)
    assert purge("export", "--format", "datapackage", "--output", str(out), "--force").exit_code == 4
    assert state(outside) == before


@pytest.mark.parametrize("format", [*FOLDERS, *FILES])
def test_a_place_in_no_folder_is_said(purge, tmp_path, format):
    assert refused(purge("export", "--format", format, "--output", str(tmp_path / "no/where")), "make it first")
    assert not (tmp_path / "no").exists()


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="to root every folder is open")
@pytest.mark.parametrize("format", [*FOLDERS, *FILES])
def test_a_folder_that_cannot_be_written_is_said(purge, tmp_path, format):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert refused(purge("export", "--format", format, "--output", str(closed / "x")), "Permission denied")
    assert list(closed.iterdir()) == []


LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))
"""


@pytest.fixture(scope="module")
def limited():
    """Runs calls in processes whose files have a limit."""
    with Copies(LIMITED) as copies:
        yield copies


@POSIX
@pytest.mark.parametrize("format", [*FOLDERS, *FILES])
@pytest.mark.parametrize("there", ["nothing", "an empty folder", "an export"])
def test_a_full_disk_leaves_what_was_there(purge, limited, content, tmp_path, format, there):
    """A limit on the size of files stands for the disk: what is too much fails in the same calls."""
    out = tmp_path / "out"
    target = out if format in FOLDERS else out / "x"
    if there != "nothing" or format in FILES:
        out.mkdir()
    if there == "an export":
        assert purge("export", "--format", format, "--output", str(target)).exit_code == 0
    before = state(tmp_path)
    words = ["export", "--content", str(content), "--format", format, "--output", str(target), "--force"]
    done = limited.run(*words, XDG_CACHE_HOME="/dev/null")
    assert (done.exit_code, "can't be written" in done.stderr, "Traceback" in done.stderr) == (4, True, False), done.stderr
    assert state(tmp_path) == before


@pytest.mark.parametrize("format", FOLDERS)
def test_a_move_that_fails_half_way_is_undone(purge, content, tmp_path, format, monkeypatch):
    out = tmp_path / "out"
    assert purge("export", "--format", format, "--output", str(out)).exit_code == 0
    (content / "events/all.yaml").write_text((content / "events/all.yaml").read_text().replace("A law", "Another law"))
    before = state(out)
    really, moves = placing.writing.move_to_free, iter(range(1000))

    def failing(draft, path):
        if next(moves) == 20:
            raise OSError(errno.EIO, "the disk is broken")
        really(draft, path)

    monkeypatch.setattr("purgecli.writing.move_to_free", failing)
    assert refused(purge("export", "--format", format, "--output", str(out), "--force"), "the disk is broken")
    assert state(out) == before


ENDED = """
import os, signal, sys
from purgecli.cli import app

def exported(number, step, *words):
    steps = iter(range(10_000))
    def hook(event, arguments):
        if event in ("os.rename", "os.link") and next(steps) == step:
            os.kill(os.getpid(), number)
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.dup2(2, 1)
    sys.addaudithook(hook)
    try:
        app(words)
    except SystemExit as end:
        os._exit(end.code or 0)
    os._exit(9)

for line in sys.stdin:
    number, step, *words = line.split()
    print(exported(int(number), int(step), *words), flush=True)
"""
"""Reads a signal, a step on the disk and a call, line by line; ends the call by the signal at the step, and says its exit code."""


@takes_long
@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_an_export_that_is_ended_at_any_step_can_be_made_again(content, tmp_path, number):
    """After SIGTERM all is as it was; after SIGKILL what lies there is known for that of an export."""
    out = tmp_path / "out"
    words = f"export --format sqlite --output {out / 'x.db'} --content {content}"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "user")}
    with subprocess.Popen(
        [sys.executable, "-c", ENDED],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as run:

        def ended(step, *force):
            run.stdin.write(" ".join([str(int(number)), str(step), words, *force]) + "\n")
            run.stdin.flush()
            return int(run.stdout.readline())

        out.mkdir()
        assert ended(-1) == 0
        earlier = state(out)
        (content / "events/all.yaml").write_text((content / "events/all.yaml").read_text().replace("A law", "Another law"))
        assert ended(-1, "--force") == 0
        later = state(out)
        assert later.keys() == earlier.keys() and later != earlier
        outcomes = []
        for step in range(1000):
            for name, data in earlier.items():
                (out / name).write_bytes(data)
            outcomes.append(ended(step, "--force"))
            if outcomes[-1] == 0:
                break
            assert outcomes[-1] == (128 + number if number == signal.SIGTERM else -number)
            if number == signal.SIGTERM:
                assert state(out) in (earlier, later), step
            else:
                assert ended(-1, "--force") == 0, step
                assert {name: data for name, data in state(out).items() if ".tmp" not in name} == later, step
            shutil.rmtree(out)
            out.mkdir()
        # Two files that come and two that go, and the list twice.
        assert len(outcomes) > 6
        run.stdin.close()


@POSIX
@pytest.mark.parametrize("format", FOLDERS)
def test_a_move_into_an_empty_folder_that_fails_leaves_it_empty(purge, tmp_path, format, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    really, moves = placing.writing.move_to_free, iter(range(1000))

    def failing(draft, path):
        if next(moves) == 10:
            raise OSError(errno.EIO, "the disk is broken")
        really(draft, path)

    monkeypatch.setattr("purgecli.writing.move_to_free", failing)
    assert refused(purge("export", "--format", format, "--output", str(out)), "the disk is broken")
    assert state(out) == {}


def test_what_makes_no_sense_is_refused(purge, tmp_path):
    for words, message in (
        (["--format", "csv"], "writes a folder: name it with --output"),
        (["--format", "sqlite"], "writes a file: name it with --output"),
        (["--force"], "goes with --output"),
        (["--format", "parquet"], "is none of"),
    ):
        result = purge("export", *words)
        assert (result.exit_code, message in result.stderr) == (2, True), result.stderr
    assert purge("export", "--format", "CSV", "--output", str(tmp_path / "x")).exit_code == 0
    assert refused(purge("export", "--output", "a\0b"), "can't be written")


@pytest.mark.parametrize("name", ["{x}", "a b", "%s", "[bold]"])
def test_the_hint_names_the_place_as_it_is(purge, tmp_path, name, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = purge("export", "--format", "sqlite", "--output", name)
    assert done.exit_code == 0
    assert name in done.stdout
