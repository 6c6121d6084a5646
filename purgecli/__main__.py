"""Runs the command line: `purge`, `purgecli`, `python -m purgecli`."""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    # `python -m` looks for modules in the working folder first: somebody's `yaml.py` or `typer/` there is not ours to run.
    # Only what Python itself imports before it comes here is beyond us: `python -P -m purgecli` is proof against that as well.
    del sys.path[0]


def main() -> None:
    """The program: Ctrl-C ends it at once, a closed pipe is silent, an output that can't be written is named."""
    try:
        import signal

        # Python's own way to end on Ctrl-C prints where it happened. A caller may want it ignored (nohup): then it stays so.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            # One that comes between the two ways would be lost, with a message: it waits.
            waits = hasattr(signal, "pthread_sigmask")
            if waits:
                signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            if waits:
                signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    _run()


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
