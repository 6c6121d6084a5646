"""How to cite this program: a record of itself, which says the same as `CITATION.cff`."""

from purgecli import __released__, __version__
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
        "title": "purge: A Terminal Reference on Stalin's Purge of the Old Bolsheviks",
        "edition": f"version {__version__}",
        "issued": __released__,
        "author": [{"family": None, "given": None, "literal": "The purge authors", "original": None}],
        "editor": [],
        "translator": [],
        "unfound": [],
        "evidence": "edited",
        "url": ADDRESS,
        "language": "en",
    }
    return SourceLine.read(empty | known)
