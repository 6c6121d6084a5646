"""Whether anybody has a library's file open: one that nobody reads can be changed itself, where another has to be copied."""

import os
import signal
import sys
from pathlib import Path


def has_any(path: Path) -> bool:
    """Whether a program, this one or another, has a file open; True as well where the system can't tell. Raises `OSError`."""
    if sys.platform != "linux":
        return True
    import fcntl

    file = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        # Linux leases a file for writing only to whoever alone has it open. Who opens it in the moment until the lease is given
        # back waits for that, and the one who has it is told by a signal, which by itself would end it but for this one.
        fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError:
        return True
    finally:
        os.close(file)
    return False
