"""How to cite this program: a record of itself, with its version and the day of the content."""

from types import SimpleNamespace

from purgecli import __version__

ADDRESS = None
"""Where the program can be had; None as long as it has no public address."""


def record() -> SimpleNamespace:
    """The program as a source, in the fields of `purgecli.records.Source`."""
    fields = dict.fromkeys(
        ("title_original", "title_translation", "original_date", "original_title", "container_title", "volume", "issue", "page",
         "publisher_place", "isbn", "doi")
    )  # fmt: skip
    return SimpleNamespace(
        **fields,
        id=f"purge-{__version__}",
        type="book",
        kind="reference",
        title=f"purge: A Reference on Stalin's Purge of the Old Bolsheviks, version {__version__}",
        author=[SimpleNamespace(family=None, given=None, literal="The purge contributors", original=None)],
        editor=[],
        translator=[],
        issued=None,
        edition=None,
        publisher=None,
        url=ADDRESS,
        language="en",
    )
