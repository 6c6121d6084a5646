"""The pager: when there is one, what it is told, and who gets Ctrl-C."""

import os
import shutil
import signal
import sys
import textwrap
import time

import pytest

from tests.terminal.screens import Call, Terminal, each

PROGRAM = textwrap.dedent("""
    import sys
    from rich.text import Text
    from purgecli import output
    from purgecli.settings import Settings
    lines = "\\n".join(f"line {n}" for n in range(int(sys.argv[1])))
    output.show(Text(lines, style="bold"), Settings(plain="--plain" in sys.argv))
    print("AFTER")
""")
needs_less = pytest.mark.skipif(not shutil.which("less"), reason="no less here")


def terminal(lines=50, *words, **environment):
    return Terminal([sys.executable, "-c", PROGRAM, str(lines), *words], environment)


NO_PAGERS = (
    "false",
    "exit 2",
    "exit 126",
    "exit 127",
    "exit 255",
    "kill -9 $$",
    "no-such-program-here",
    "no-such-program-here --with arguments",
    "sh -c 'echo less is not recognized >&2; exit 1'",
    "",
    "  ",
    "cat",
    "cat -u",
)


@pytest.fixture(scope="module")
def without_pager():
    """What is shown of 50 lines, and the exit code, by what stands for a pager."""
    return dict(zip(NO_PAGERS, each(PROGRAM, [Call([50], {"PAGER": pager}) for pager in NO_PAGERS], {}), strict=True))


@pytest.mark.parametrize("pager", NO_PAGERS)
def test_without_a_pager_that_shows_it_the_text_is_printed(without_pager, pager):
    text, code = without_pager[pager]
    assert (text.count("line "), code) == (50, 0)
    assert text.endswith("AFTER\n")


def test_without_less_the_text_is_printed(tmp_path):
    text, _ = terminal(PATH=str(tmp_path)).end()
    assert text.count("line ") == 50


POOR = ({"TERM": "dumb"}, {"TERM": "unknown"}, {"TERM": ""}, {"INSIDE_EMACS": "29.1,comint"}, {"CI": "true"}, {"CI": "1"})
IN_FULL = ({"CI": ""}, {"CI": "false"}, {"INSIDE_EMACS": "29.1,vterm"})


@pytest.fixture(scope="module")
def in_environment(tmp_path_factory):
    """What is shown of 50 lines, the exit code, and the file to which a pager writes what it is given, by the environment."""
    folder = tmp_path_factory.mktemp("paged")
    files = {repr(environment): folder / str(number) for number, environment in enumerate((*POOR, *IN_FULL))}
    calls = [Call([50], {"PAGER": f"cat > '{files[repr(one)]}'", **one}) for one in (*POOR, *IN_FULL)]
    return {name: (*found, files[name]) for name, found in zip(files, each(PROGRAM, calls, {}), strict=True)}


@pytest.mark.parametrize("environment", POOR, ids=repr)
def test_neither_pager_nor_codes_where_nobody_could_use_them(in_environment, environment):
    text, code, paged = in_environment[repr(environment)]
    assert (text.count("line "), code) == (50, 0)
    assert "\x1b" not in text
    assert not paged.exists()


@pytest.mark.parametrize("environment", IN_FULL, ids=repr)
def test_a_terminal_in_full_has_both(in_environment, environment):
    text, _, paged = in_environment[repr(environment)]
    assert text == "AFTER\n"
    assert "\x1b[1m" in paged.read_text()


def test_plain_has_a_pager_and_no_codes(tmp_path):
    terminal(50, "--plain", PAGER=f"cat > '{tmp_path}/paged'").end()
    assert (tmp_path / "paged").read_text().count("line ") == 50
    assert "\x1b" not in (tmp_path / "paged").read_text()


@needs_less
@pytest.mark.parametrize("options", [None, "-i", "i", "FX", "-Mi", "--ignore-case"])
def test_less_shows_no_raw_codes_and_says_where_one_is_and_how_to_leave(options):
    shown = terminal(**({} if options is None else {"LESS": options}))
    shown.read_until(lambda text: "q quits" in text)
    shown.type(b" ")
    text = shown.read_until(lambda text: text.count("q quits") > 1)
    assert "lines 1-9" in text and "lines 10-" in text
    assert "ESC" not in text
    assert shown.end(keys=b"q")[0].endswith("AFTER\n")


@needs_less
def test_a_prompt_of_the_users_own_is_kept():
    shown = terminal(LESS="-Psmine%lt$ -R")
    shown.read_until(lambda text: "mine1" in text)
    assert "q quits" not in shown.end(keys=b"q")[0]


@needs_less
def test_ctrl_c_belongs_to_less():
    shown = terminal()
    shown.read_until(lambda text: "q quits" in text)
    shown.type(b"\x03")
    time.sleep(0.3)
    assert shown.process.poll() is None
    # less may still be busy with the interrupt, and drop a key.
    shown.type_until(b"G", lambda text: "line 49" in text)
    text, code = shown.end(keys=b"q")
    assert (text.count("AFTER"), code) == (1, 0)
    assert "Traceback" not in text


def test_a_pager_that_ctrl_c_ends_is_not_followed_by_the_text_again():
    shown = terminal(PAGER="cat; echo SHOWN; sleep 30")
    shown.read_until(lambda text: "SHOWN" in text)
    # A shell that is about to start its last command can lose the interrupt.
    text, code = shown.end(keys=b"\x03")
    assert (text.count("line "), code) == (50, 0)
    assert "Traceback" not in text


def test_a_request_to_end_ends_the_pager_too(tmp_path):
    shown = terminal(PAGER=f"echo $$ > '{tmp_path}/pager'; echo SHOWN; exec sleep 30")
    shown.read_until(lambda text: "SHOWN" in text)
    shown.process.send_signal(signal.SIGTERM)
    text, code = shown.end()
    assert code == -signal.SIGTERM
    assert "Traceback" not in text
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pager").read_text()), 0)
