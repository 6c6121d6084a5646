"""Runs the command line: `purge`, `purgecli`, `python -m purgecli`."""

import gc
import os
import sys


def main() -> None:
    """The program: a closed pipe is silent, and what a terminal's encoding lacks is replaced."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    # A look-up is over before its garbage is worth a search, which would take a twentieth of its time.
    gc.set_threshold(200_000)
    from purgecli.cli import app

    try:
        app()
    except BrokenPipeError:
        # What is still buffered has no reader: without this the interpreter would report it while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
