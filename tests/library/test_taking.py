"""A library that nobody reads is brought up to date itself, without a copy; whatever happens meanwhile, what is there is whole."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from purgecli.authoring.faults import FaultyContent
from purgecli.library import queries, store
from tests.library.test_faults import PROGRAM, start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open")

UNMADE = "from purgecli.library.making import Making\nMaking.new = lambda *_: sys.exit('made anew')\n"


def edit(content, old="Yuri", new="Anna"):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace(old, new))


def name(content, cache):
    with store.Library((content,), cache) as library:
        return queries.figure(library, "zhukhin").name


@pytest.fixture
def made(content, cache):
    """The file of a library that nobody has open."""
    store.Library((content,), cache).close()
    (path,) = cache.glob("*.sqlite")
    return path


@pytest.fixture
def copies(monkeypatch):
    """The files that are copied."""
    copied = []
    monkeypatch.setattr(shutil, "copyfile", lambda one, two, really=shutil.copyfile: copied.append(one) or really(one, two))
    return copied


def test_one_that_nobody_reads_is_not_copied(content, cache, made, copies):
    before = made.stat().st_ino
    edit(content)
    assert name(content, cache) == "Anna Zhukhin"
    assert (copies, made.stat().st_ino, list(cache.glob("*.tmp"))) == ([], before, [])


def test_who_reads_one_goes_on_reading_what_it_was(content, cache, made, copies):
    with store.Library((content,), cache) as reader:
        edit(content)
        assert name(content, cache) == "Anna Zhukhin"
        assert queries.figure(reader, "zhukhin").name == "Yuri Zhukhin"
        assert copies == [made]


def test_another_program_that_reads_one_is_noticed(content, cache, made, copies):
    program = PROGRAM.replace("    print(", "    print(flush=True), sys.stdin.read(), print(")
    words = [sys.executable, "-c", program, str(content), str(cache)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        run.stdout.readline()
        edit(content)
        assert name(content, cache) == "Anna Zhukhin"
        assert run.communicate("")[0] == "Yuri Zhukhin\n"
    assert copies == [made]


def test_a_fault_leaves_what_was_there_to_be_brought_up_to_date_later(content, cache, made, copies):
    before = made.read_bytes()
    edit(content, "page-2001", "nothing-such")
    for _ in range(2):
        with pytest.raises(FaultyContent):
            store.Library((content,), cache)
        assert made.read_bytes() == before
    edit(content, "nothing-such", "page-2001")
    edit(content)
    number = made.stat().st_ino
    assert (name(content, cache), made.stat().st_ino, copies) == ("Anna Zhukhin", number, [])


@pytest.mark.parametrize(("number", "is_kept"), [(signal.SIGKILL, False), (signal.SIGINT, True)])
def test_one_that_is_ended_meanwhile_leaves_the_old_one_or_none(content, cache, made, number, is_kept):
    before = made.read_bytes()
    edit(content)
    slow = "import time\nfrom purgecli.library import build\nbuild.index.prune = lambda *_: time.sleep(60)\n"
    words = [sys.executable, "-c", slow + PROGRAM, str(content), str(cache)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        end = time.monotonic() + 60
        while made.exists() and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.3)
        run.send_signal(number)
        run.communicate()
    assert made.exists() == is_kept
    assert not is_kept or made.read_bytes() == before
    assert start(content, cache).communicate() == ("Anna Zhukhin\n", "")
    assert list(cache.glob("*.tmp")) == []


def test_two_calls_after_an_edit_need_not_make_it_anew(content, cache, made):
    edit(content)
    slow = "import time\nfrom purgecli.library import build\nbuild.index.prune = lambda *_: time.sleep(0.5)\n"
    words = [sys.executable, "-c", "import sys\n" + UNMADE + slow + PROGRAM, str(content), str(cache)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        end = time.monotonic() + 60
        while made.exists() and time.monotonic() < end:
            time.sleep(0.01)
        number = int(next(cache.glob("*.tmp")).name.split(".")[1].split("-")[0])
        assert number == run.pid != os.getpid()
        second = subprocess.run(words, capture_output=True, text=True)
        assert (second.stdout, second.stderr) == ("Anna Zhukhin\n", "")
        assert run.communicate() == ("Anna Zhukhin\n", "")
