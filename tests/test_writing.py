"""What is written is whole or not there, and nothing else is touched."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from purgecli import writing
from tests.conftest import NO_BYTECODE

needs_links = pytest.mark.skipif(not hasattr(os, "symlink") or sys.platform == "win32", reason="no links here")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_with_the_usual_permissions(tmp_path):
    (tmp_path / "usual").touch()
    writing.put(tmp_path / "x", b"data")
    assert (tmp_path / "x").read_bytes() == b"data"
    assert (tmp_path / "x").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert names(tmp_path) == ["usual", "x"]


def test_what_is_there_is_not_written_over_unless_that_is_asked_for(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with pytest.raises(FileExistsError):
        writing.put(path, b"new")
    assert path.read_bytes() == b"old"
    writing.put(path, b"new", over=True)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["x"]


@needs_links
@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("target", ["kept", "nowhere"])
def test_a_link_is_not_followed(tmp_path, over, target):
    (tmp_path / "kept").write_bytes(b"kept")
    (tmp_path / "x").symlink_to(tmp_path / target)
    with pytest.raises(OSError):
        writing.put(tmp_path / "x", b"new", over=over)
    assert (tmp_path / "kept").read_bytes() == b"kept"
    assert names(tmp_path) == ["kept", "x"]


@needs_links
def test_a_folder_within_the_one_that_was_named_may_not_be_a_link(tmp_path):
    (tmp_path / "named/a").mkdir(parents=True)
    (tmp_path / "outside/b").mkdir(parents=True)
    (tmp_path / "named/a/link").symlink_to(tmp_path / "outside")
    with pytest.raises(writing.Linked):
        writing.put(tmp_path / "named/a/link/b/x", b"new", within=tmp_path / "named")
    assert names(tmp_path / "outside/b") == []
    # The named folder itself may be reached by one.
    (tmp_path / "way").symlink_to(tmp_path / "named")
    writing.put(tmp_path / "way/a/x", b"new", within=tmp_path / "way")


def test_another_name_of_the_same_file_keeps_what_it_had(tmp_path):
    (tmp_path / "x").write_bytes(b"old")
    os.link(tmp_path / "x", tmp_path / "other")
    writing.put(tmp_path / "x", b"new", over=True)
    assert (tmp_path / "other").read_bytes() == b"old"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_an_error_leaves_what_was_there(tmp_path, error):
    (tmp_path / "x").write_bytes(b"old")
    with pytest.raises(type(error)), writing.beside(tmp_path / "x", over=True) as draft:
        draft.write_bytes(b"half")
        raise error
    assert (tmp_path / "x").read_bytes() == b"old"
    assert names(tmp_path) == ["x"]


def test_a_name_taken_meanwhile_is_not_written_over(tmp_path):
    with pytest.raises(FileExistsError), writing.beside(tmp_path / "x") as draft:
        draft.write_bytes(b"mine")
        (tmp_path / "x").write_bytes(b"theirs")
    assert (tmp_path / "x").read_bytes() == b"theirs"
    assert names(tmp_path) == ["x"]


WRITER = textwrap.dedent("""
    import sys, time
    from pathlib import Path
    from purgecli import writing
    with writing.beside(Path(sys.argv[1]), over=True) as draft:
        draft.write_bytes(b"half")
        print("begun", flush=True)
        # A signal that comes just before one long sleep would be heard only after it.
        for _ in range(600):
            time.sleep(0.1)
""")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_what_was_there(tmp_path, number):
    (tmp_path / "x").write_bytes(b"old")
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path / "x")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(number)
        assert process.wait(30) != 0
    assert (tmp_path / "x").read_bytes() == b"old"
    assert names(tmp_path) == ["x"]


INTERRUPTED = textwrap.dedent("""
    import os, signal, sys
    from pathlib import Path
    from purgecli import writing
    draft, calls = Path(sys.argv[1]), []
    def remove():
        calls.append(draft)
        for _ in range(3):
            if len(calls) == int(sys.argv[2]):
                os.kill(os.getpid(), signal.SIGTERM)
        draft.unlink(missing_ok=True)
    with writing.signals_as_exits(), writing.taken_away(remove):
        draft.touch()
""")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("call", [1, 2])
def test_a_signal_while_a_draft_is_taken_away_leaves_none(tmp_path, call):
    words = [sys.executable, "-c", INTERRUPTED, str(tmp_path / "draft"), str(call)]
    assert subprocess.run(words, check=False).returncode == 128 + signal.SIGTERM
    assert names(tmp_path) == []


LOST = textwrap.dedent("""
    import os, signal, sys, weakref
    from pathlib import Path
    from purgecli import writing
    class Thing: pass
    with writing.beside(Path(sys.argv[1])) as draft:
        thing = Thing()
        reference = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGTERM))
        del thing
        draft.write_bytes(b"whole")
""")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_a_signal_that_python_loses_is_not_lost(tmp_path):
    done = subprocess.run([sys.executable, "-c", LOST, str(tmp_path / "x")], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (128 + signal.SIGTERM, b"")
    assert (tmp_path / "x").read_bytes() == b"whole"
    assert names(tmp_path) == ["x"]


LIMITED = textwrap.dedent("""
    import resource, sys
    from pathlib import Path
    from purgecli import writing
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    try:
        writing.put(Path(sys.argv[1]), b"x" * 100_000, over=True)
    except OSError as error:
        print(error.strerror)
""")


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
def test_a_limit_leaves_what_was_there(tmp_path):
    (tmp_path / "x").write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, *NO_BYTECODE, "-c", LIMITED, str(tmp_path / "x")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip()
    assert (tmp_path / "x").read_bytes() == b"old"
    assert names(tmp_path) == ["x"]
