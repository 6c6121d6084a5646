"""What may happen to the cache and to the content while a library is made: the next call answers correctly, or says what is wrong."""

import os
import signal
import subprocess
import sys
import time

import pytest

from purgecli.authoring.faults import FaultyContent
from purgecli.library import queries, store
from purgecli.library.watching import Watcher
from tests.conftest import FILES

PROGRAM = """
import sys
from pathlib import Path
from purgecli.library import queries, store
with store.Library((Path(sys.argv[1]),), Path(sys.argv[2])) as library:
    print(queries.figure(library, "zhukhin").name)
"""


def start(content, cache):
    words = [sys.executable, "-c", PROGRAM, str(content), str(cache)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("delay", [0.02, 0.06, 0.09, 0.12, 0.15, 0.2])
def test_killed_while_it_is_made(content, cache, delay):
    run = start(content, cache)
    time.sleep(delay)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    assert start(content, cache).communicate() == ("Yuri Zhukhin\n", "")


def test_what_a_killed_program_left_behind_is_swept_up_later(content, cache):
    cache.mkdir()
    old, new = (cache / f"content-1.{os.getpid()}-{n}.tmp" for n in (1, 2))
    old.touch()
    new.touch()
    os.utime(old, (1, 1))
    store.Library((content,), cache)
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.skipif(os.name == "nt", reason="Windows can't be asked who runs")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_the_next_call_removes_what_an_ended_one_left(content, cache, number, monkeypatch):
    store.Library((content,), cache)
    slow = PROGRAM.replace(
        "import sys", "import sys, time\nfrom purgecli.authoring import content\nreally = content.load_file", 1
    )
    slow = slow.replace("print(", "from purgecli.authoring import stock\nstock.load_file = lambda *a: time.sleep(30)\nprint(")
    (content / "figures/zhukhin.yaml").touch()
    words = [sys.executable, "-c", slow, str(content), str(cache)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        deadline = time.monotonic() + 60
        while not list(cache.glob("*.tmp")) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert list(cache.glob("*.tmp"))
        run.send_signal(number)
        run.communicate()
    assert number == signal.SIGINT or list(cache.glob("*.tmp"))
    store.Library((content,), cache)
    assert list(cache.glob("*.tmp")) == []


class Editing(Watcher):
    """Makes `edit` happen when the content has been read, the first `times` times."""

    def __init__(self, edit, times):
        self.edit, self.times, self.calls = edit, times, 0

    def progress(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def show(self, done, total):
        if done == total and self.calls < self.times:
            self.calls += 1
            self.edit(self.calls)


def test_content_that_is_edited_while_it_is_read_is_read_again(content, cache):
    path = content / "figures/zhukhin.yaml"
    editing = Editing(lambda n: path.write_text(FILES["figures/zhukhin.yaml"].replace("Yuri", f"Edited{n}")), 2)
    assert queries.figure(store.Library((content,), cache, editing), "zhukhin").name == "Edited2 Zhukhin"
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Edited2 Zhukhin"


def test_a_file_that_vanishes_while_the_others_are_read_is_gone(content, cache):
    path = content / "figures/ivanov-petr.yaml"
    library = store.Library((content,), cache, Editing(lambda n: path.unlink(), 1))
    assert queries.ids(library, "figures") == ["ivanov-pavel", "zhukhin"]


def test_content_that_never_rests_is_named(purge, content, monkeypatch):
    path = content / "figures/zhukhin.yaml"
    editing = Editing(lambda n: path.write_text(FILES["figures/zhukhin.yaml"].replace("Yuri", f"Edited{n}")), 99)
    monkeypatch.setattr("purgecli.terminal.progress.Bar", lambda plain: editing)
    result = purge("figures")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "changes while it is read" in result.stderr


def test_a_fault_that_is_mended_meanwhile_is_none(content, cache):
    path = content / "figures/zhukhin.yaml"
    path.write_text("half a fi")
    editing = Editing(lambda n: path.write_text(FILES["figures/zhukhin.yaml"]), 1)
    assert queries.figure(store.Library((content,), cache, editing), "zhukhin").name == "Yuri Zhukhin"


def test_a_cache_that_belongs_to_somebody_else(content, cache, monkeypatch):
    store.Library((content,), cache)
    real = store.Path.is_file

    def refused(path):
        if cache in path.parents:
            raise PermissionError(13, "Permission denied")
        return real(path)

    def closed(path, *rest, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store.Path, "is_file", refused)
    monkeypatch.setattr(store.Path, "touch", closed)
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Yuri Zhukhin"


def test_a_cache_on_a_path_with_spaces_and_other_letters(content, tmp_path):
    cache = tmp_path / "мой cache ?#%41" / "für uns"
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Yuri Zhukhin"
    (made,) = cache.glob("*.sqlite")
    before = made.stat().st_ino
    store.Library((content,), cache)
    assert made.stat().st_ino == before


def test_a_library_that_is_another_folders(content, cache, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (content / "figures").rename(other / "figures")
    for name in (
        "sources",
        "reasons",
        "passages",
        "claims",
        "omissions",
        "scholars",
        "events",
        "trials",
        "cohorts",
        "subject.yaml",
    ):
        (content / name).rename(other / name)
    first = store.Library((other,), cache)
    (other / "figures").rename(content / "figures")
    first.path.replace(store.Library((content, other), cache).path)
    assert queries.figure(store.Library((content, other), cache), "zhukhin").name == "Yuri Zhukhin"


def test_a_clock_set_back_changes_nothing(content, cache, monkeypatch):
    store.Library((content,), cache)
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Yuri", "Anna"))
    os.utime(path, (0, 0))
    monkeypatch.setattr(store.time, "time", lambda: 0.0)
    assert queries.figure(store.Library((content,), cache), "zhukhin").name == "Anna Zhukhin"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_links_out_pipes_and_devices_are_faults(content, cache, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text(FILES["figures/zhukhin.yaml"].replace("zhukhin", "outside"))
    (content / "figures/outside.yaml").symlink_to(outside)
    (content / "figures/zero.yaml").symlink_to("/dev/zero")
    os.mkfifo(content / "figures/pipe.yaml")
    (content / "figures/none.yaml").symlink_to(tmp_path / "none.yaml")
    with pytest.raises(FaultyContent) as caught:
        store.Library((content,), cache)
    found = {fault.file: fault.message for fault in caught.value.faults}
    assert "a link out" in found["figures/outside.yaml"]
    assert "a link out" in found["figures/zero.yaml"]
    assert "regular file" in found["figures/pipe.yaml"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_hostile_files_take_little_memory(content, tmp_path):
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))
    (content / "figures/bomb.yaml").write_text(f"l0: &l0 x\n{levels}\n")
    (content / "figures/deep.yaml").write_text("a: " + "[" * 100_000)
    with (content / "figures/huge.yaml").open("wb") as huge:
        huge.truncate(100_000_000)
    (content / "figures/many.yaml").write_text("- {}\n" * 100_000)
    # Not getrusage(): its maximum begins with that of the process that started this one.
    program = "import sys; from pathlib import Path; from purgecli.cli import app\ntry: app(['check', sys.argv[1]])\n"
    program += "finally: print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    run = subprocess.run([sys.executable, "-c", program, str(content)], capture_output=True, text=True)
    assert run.returncode == 3
    assert int(run.stdout) < 300_000
