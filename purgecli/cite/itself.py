"""How to cite this program: a record of itself, with its version and the day of the content."""

from purgecli import __version__
from purgecli.views import SourceLine

ADDRESS = None
"""Where the program can be had; None as long as it has no public address."""


def record() -> SourceLine:
    """The program as a source."""
    empty = dict.fromkeys(SourceLine.fields())
    known = {
        "id": f"purge-{__version__}",
        "type": "book",
        "kind": "reference",
        "title": f"purge: A Reference on Stalin's Purge of the Old Bolsheviks, version {__version__}",
        "author": [{"family": None, "given": None, "literal": "The purge contributors", "original": None}],
        "editor": [],
        "translator": [],
        "unfound": [],
        "evidence": "edited",
        "url": ADDRESS,
        "language": "en",
    }
    return SourceLine.read(empty | known)
