"""Runs the command line: `purge`, `purgecli`, `python -m purgecli`."""

import os
import sys


def main() -> None:
    """The program: a closed pipe is silent, and what a terminal's encoding lacks is replaced."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from purgecli.cli import app

    try:
        app()
    except BrokenPipeError:
        # What is still buffered has no reader: without this the interpreter would report it while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
