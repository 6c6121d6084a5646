"""Opens an address in the user's browser. No shell has a part in it, and nothing but an address of the web is opened."""

import re

from purgecli import clean


def can_be_opened(address: str) -> bool:
    """Whether a text is an address of the web and nothing else: not a file, not an option, not a command."""
    return re.fullmatch(clean.ADDRESS, address) is not None


def open_address(address: str) -> bool:
    """Hands an address to the browser that the system or `BROWSER` names; whether there is one. Raises `ValueError`."""
    if not can_be_opened(address):
        raise ValueError(address)
    import webbrowser

    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False
