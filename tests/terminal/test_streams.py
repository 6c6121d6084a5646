"""Streams that are closed, full, cut off or blocked change neither the exit code nor bring a traceback; Ctrl-C ends at once."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/rivonia"
PURGE = [sys.executable, "-m", "purgecli"]
CALLS = {
    "figure mandela": 0,
    "figures --format json": 0,
    "figure nobody": 1,
    "figures --format xml": 2,
    "figures --no-such-option": 2,
    "check no-such-folder": 2,
    "--help": 0,
}
REDIRECTED = ("2>/dev/full", "2>&-", "<&-", ">&-", "<&- >&- 2>&-", "2</dev/null", "| true")


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """An environment of our own with the library made."""
    cache = tmp_path_factory.mktemp("streams")
    settings = {"PATH": os.environ["PATH"], "XDG_CACHE_HOME": str(cache), "PURGE_CONTENT": str(FOLDER), "PYTHONPATH": str(ROOT)}
    subprocess.run([*PURGE, "figures"], env=settings, check=True, capture_output=True)
    return settings


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("call", CALLS)
def test_a_stream_that_takes_nothing_keeps_the_exit_code(environment, call, tmp_path):
    words = " ".join([*PURGE, call])
    for redirected in REDIRECTED if CALLS[call] else ("<&- >&- 2>&-", "| true"):
        script = f'{words} {redirected}; exit "${{PIPESTATUS[0]}}"'
        run = subprocess.run(["bash", "-c", script], env=environment, cwd=tmp_path, capture_output=True, text=True)
        assert run.returncode == CALLS[call], (redirected, run.stderr)
        assert "Traceback" not in run.stderr and "Exception" not in run.stderr


def test_a_closed_stderr_does_not_lead_into_a_file_of_ours(environment):
    script = "import sys; sys.argv = ['purge', 'figures']; from purgecli.__main__ import main\n"
    script += "try: main()\nfinally:\n import os; os.write(2, b'SPILT')"
    files = sorted(Path(environment["XDG_CACHE_HOME"], "purgecli").iterdir())
    before = [path.read_bytes() for path in files]
    run = subprocess.run(["bash", "-c", f'{sys.executable} -c "$0" <&- 2>&-', script], env=environment, capture_output=True)
    assert run.returncode == 0
    assert [path.read_bytes() for path in files] == before


def test_a_pipe_that_must_not_block_gets_everything(environment):
    reads, writes = os.pipe()
    fcntl.fcntl(writes, fcntl.F_SETFL, os.O_NONBLOCK)
    with subprocess.Popen([*PURGE, "export"], env=environment, stdout=writes, stderr=subprocess.PIPE, text=True) as run:
        os.close(writes)
        time.sleep(0.5)
        with os.fdopen(reads, "rb") as file:
            text = file.read()
        assert run.communicate()[1] == ""
    assert run.returncode == 0
    assert text == subprocess.run([*PURGE, "export"], env=environment, capture_output=True, check=True).stdout


# What Python does before it comes to us, and the script by which pip starts us, are beyond us.
WITHIN = """
import os, signal, sys, time
from purgecli.__main__ import main
from purgecli.terminal import streams
sys.argv = ["purge", *sys.argv[1:]]
really = streams.prepare
def prepare():
    print("READY", flush=True)
    if "PAUSE" in os.environ:
        time.sleep(60)
    really()
streams.prepare = prepare
main()
"""


def test_ctrl_c_at_any_moment_ends_it_without_a_word(environment):
    words = [sys.executable, "-c", WITHIN, "figure", "mandela"]

    def run(delay, **more):
        with subprocess.Popen(words, env={**environment, **more}, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout.readline() == b"READY\n"
            start = time.monotonic()
            if delay is not None:
                time.sleep(delay)
                process.send_signal(signal.SIGINT)
            _, error = process.communicate()
            return process.returncode, error, time.monotonic() - start

    whole = min(run(None)[2] for _ in range(3))
    # How many are in time depends on what else the machine does.
    ended = [run(whole * moment / 12)[:2] for moment in range(12)]
    # A shell calls the end by SIGINT 130.
    assert set(ended) <= {(-signal.SIGINT, b""), (130, b""), (0, b"")}
    assert run(0, PAUSE="1")[:2] == (-signal.SIGINT, b"")


def test_a_caller_that_wants_ctrl_c_ignored_has_it_ignored(environment):
    script = f"trap '' INT; exec {sys.executable} -c \"$0\" figure mandela"
    with subprocess.Popen(
        ["bash", "-c", script, WITHIN], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"READY\n"
        process.send_signal(signal.SIGINT)
        process.communicate()
    assert process.returncode == 0


def test_ctrl_c_while_a_file_is_written_takes_its_draft_away(environment, tmp_path):
    script = """
import sys, time
from pathlib import Path
from purgecli import writing
from purgecli.__main__ import main
def slow(path):
    print("READY", flush=True)
    time.sleep(30)
writing.on_disk = slow
sys.argv = ["purge", "export", "--output", sys.argv[1]]
main()
"""
    words = [sys.executable, "-c", script, str(tmp_path / "out.json")]
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"READY\n"
        assert len(list(tmp_path.iterdir())) == 1
        process.send_signal(signal.SIGINT)
        assert process.communicate()[1] == b""
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []
