"""A library is believed as long as it is of this version: so the version is raised with any change to what is in it."""

import zlib

from purgecli.authoring import stock
from purgecli.library import build, store
from purgecli.library.searching import index
from tests.library.test_update import QUERIES

KNOWN = (60, "c8816118")
"""The version, and the sum over the tables and over the library of the test content at that version."""


def test_the_version_was_raised_with_the_form(content, cache):
    texts = [stock.SCHEMA, build.SCHEMA, index.SCHEMA, index.INDEX]
    with store.Library((content,), None) as library:
        # What each file was is a matter of when and where.
        texts += [repr(library.rows(query)) for query in QUERIES if "FROM files" not in query]
    found = f"{zlib.crc32(chr(0).join(texts).encode()):08x}"
    assert (store.VERSION, found) == KNOWN, "the form of the library changed: raise store.VERSION, and note both here"
