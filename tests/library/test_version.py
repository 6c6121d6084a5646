"""A library is believed as long as it is of this version: so the version is raised with any change to what is in it."""

import zlib

from purgecli import views
from purgecli.authoring import stock
from purgecli.frozen import View
from purgecli.library import build, store
from purgecli.library.searching import index
from tests.conftest import write_content
from tests.library.test_update import QUERIES
from tests.library.test_update_at_random import MORE

KNOWN = (100, "2241e93e")
"""The version, and the sum over its form: the tables, the fields of the views, and the library of a sample of each kind."""


def form(folder):
    """A text that is another one once anything in a library is: but for words' stems, which are the stemmer's, and for where the
    content lay."""
    texts = [stock.SCHEMA, build.SCHEMA, index.SCHEMA, index.INDEX]
    texts += [f"{name} {view.fields()}" for name, view in sorted(vars(views).items()) if _is_view(view)]
    asked = [query for query in QUERIES if "FROM files" not in query and "FROM terms" not in query]
    with store.Library((folder,), None) as library:
        texts += [repr(library.rows(query)) for query in asked]
    return "\0".join(texts)


def _is_view(value):
    return isinstance(value, type) and issubclass(value, View)


def test_the_version_was_raised_with_the_form(tmp_path, monkeypatch):
    # Releases of the stemmer differ in what they cut off.
    monkeypatch.setattr(index, "stem", lambda plain: plain)
    found = f"{zlib.crc32(form(write_content(tmp_path / 'content', MORE)).encode()):08x}"
    assert (store.VERSION, found) == KNOWN, "the form of a library changed: raise store.VERSION, and note both here"
