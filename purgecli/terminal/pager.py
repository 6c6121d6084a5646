"""Hands a text to the user's pager, as git does: the pager has the keyboard, and this program waits for it."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PROMPT = r"?ltlines %lt-%lb?L of %L.:start.?e (end). - q quits"
"""What `less` shows at the foot: where one is and how one leaves (its manual explains the signs under PROMPTS)."""

_LINKS = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
"""Hyperlinks of a terminal (OSC 8), which not every pager understands."""
_LINKS_SINCE = 566
"""The version of `less` from which on it does (its release notes)."""


def command() -> str | None:
    """The user's pager as a shell command: PURGE_PAGER, else PAGER, else `less`; None where there is none to be had."""
    wanted = os.environ.get("PURGE_PAGER", os.environ.get("PAGER"))
    if wanted is None:
        import shutil

        return "less" if shutil.which("less") else None
    return None if wanted.strip() in ("", "cat") else wanted.strip()


def page(text: str) -> bool:
    """Shows a text in the pager; whether it was shown: not by a pager that is missing, or that ends with an error.

    A pager that the user ended with Ctrl-C has shown it.
    """
    wanted = command()
    if wanted is None:
        return False
    linked = "\x1b]8;" in text and keeps_links(wanted)
    with _signals_are_the_pagers() as state:
        try:
            process = subprocess.Popen(wanted, shell=True, stdin=subprocess.PIPE, env=_environment())
        except OSError:
            return False
        state.started(process)
        process.communicate((text if linked else _LINKS.sub("", text)).encode("utf-8", "replace"))
    if state.ended_by:
        # As it would have ended without a pager.
        signal.signal(state.ended_by, signal.SIG_DFL)
        os.kill(os.getpid(), state.ended_by)
    return process.returncode == 0 or state.interrupted


def keeps_links(wanted: str) -> bool:
    """Whether a pager hands hyperlinks on to the terminal: `less` does since version 566, with the options that we give it."""
    words = wanted.split()
    if words[0].rpartition("/")[2] != "less":
        return False
    try:
        told = subprocess.run([words[0], "--version"], capture_output=True, text=True, timeout=5, errors="replace").stdout
    except (OSError, subprocess.SubprocessError):
        return False
    version = re.match(r"less (\d+)", told)
    return version is not None and int(version[1]) >= _LINKS_SINCE


class _State:
    """What came in while the pager ran."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.interrupted = False
        self.ended_by: int | None = None

    def started(self, process: "subprocess.Popen[bytes]") -> None:
        """The pager runs; what was asked meanwhile is handed on."""
        self.process = process
        if self.ended_by:
            process.send_signal(self.ended_by)


@contextmanager
def _signals_are_the_pagers() -> Iterator[_State]:
    """Ctrl-C reaches the pager by itself and does nothing here; a request to end is handed on to it."""
    state = _State()

    def interrupted(number: int, frame: FrameType | None) -> None:
        state.interrupted = True

    def ended(number: int, frame: FrameType | None) -> None:
        state.ended_by = number
        if state.process:
            state.process.send_signal(number)

    handlers = {signal.SIGINT: interrupted, signal.SIGTERM: ended}
    if hasattr(signal, "SIGHUP"):
        handlers[signal.SIGHUP] = ended
    # Handlers, not SIG_IGN, which the pager would inherit.
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield state
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _environment() -> dict[str, str]:
    """The pager's: `less` passes colours on and has our prompt, whatever else the user's `LESS` says; that comes last."""
    prompts = "".join(f"-P{kind}{PROMPT}$" for kind in "smM")
    return {
        **os.environ,
        "LESS": f"-R {prompts} {os.environ.get('LESS', '-FRX')}",
        "LESSCHARSET": os.environ.get("LESSCHARSET", "utf-8"),
    }
