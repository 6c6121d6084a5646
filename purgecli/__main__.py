"""Runs the command line: `purge`, `purgecli`, `python -m purgecli`."""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    # `python -m` looks for modules in the working folder first: somebody's `yaml.py` or `typer/` there is not ours to run.
    # Only what Python itself imports before it comes here is beyond us: `python -P -m purgecli` is proof against that as well.
    del sys.path[0]

import gc
import os


def main() -> None:
    """The program: a closed pipe is silent, an output that can't be written is named, and what an encoding lacks is replaced."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(errors="replace")
    # A look-up is over before its garbage is worth a search, which would take a twentieth of its time.
    gc.set_threshold(200_000)
    from purgecli.cli import app

    try:
        app()
    except BrokenPipeError:
        _drop_output()
        sys.exit(0)
    except OSError as error:
        _drop_output()
        sys.stderr.write(f"purge: {error.strerror or error}\n")
        sys.exit(1)


def _drop_output() -> None:
    """Sends what is still buffered nowhere: without this the interpreter would fail on it again while closing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
