"""Runs the command line: `purge`, `purgecli`, `python -m purgecli`."""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    # `python -m` looks for modules in the working folder first: somebody's `yaml.py` or `typer/` there is not ours to run.
    # Only what Python itself imports before it comes here is beyond us: `python -P -m purgecli` is proof against that as well.
    del sys.path[0]


def main() -> None:
    """The program: Ctrl-C ends it at once, a closed pipe is silent, an output that can't be written is named."""
    try:
        _let_ctrl_c_end_it()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    _run()


def begin() -> None:
    """For other modules that are run by `python -m`, before they import anything: as this one begins."""
    if not sys.flags.safe_path:
        del sys.path[0]
    _let_ctrl_c_end_it()


def _let_ctrl_c_end_it() -> None:
    """Ends the time in which Ctrl-C shows a traceback, which begins before anything of ours is run.

    Python's own way to end on Ctrl-C prints where it happened. It takes it up while it starts; then come `site` and the lines
    of the script by which pip or uv starts us: some milliseconds that nothing of ours can shorten.
    """
    try:
        # What `signal` is made of: without the names of all signals as an enumeration, which take 4 ms, in which Ctrl-C may come.
        signals = __import__("_signal")
    except ImportError:
        import signal as signals
    # A caller may want it ignored (nohup): then it stays so.
    if signals.getsignal(signals.SIGINT) is signals.default_int_handler:
        # One that comes between the two ways would be lost, with a message: it waits.
        waits = hasattr(signals, "pthread_sigmask")
        if waits:
            signals.pthread_sigmask(signals.SIG_BLOCK, {signals.SIGINT})
        signals.signal(signals.SIGINT, signals.SIG_DFL)
        if waits:
            signals.pthread_sigmask(signals.SIG_UNBLOCK, {signals.SIGINT})


def _run() -> None:
    import atexit
    import gc
    import sys

    from purgecli.terminal import streams

    streams.prepare()
    # A look-up is over before its garbage is worth a search, which would take a twentieth of its time.
    gc.set_threshold(200_000)
    # Nor is it while the interpreter closes, which would look at every object twice: a sixth of a look-up's time.
    atexit.register(gc.freeze)
    from purgecli.cli import app

    try:
        app()
    except OSError as error:
        from purgecli.output import FAILED, warn

        streams.drop_output()
        about = f"'{str(error.filename)[:200]}': " if error.filename else ""
        warn(f"{about}{error.strerror or error}")
        sys.exit(FAILED)


if __name__ == "__main__":
    main()
