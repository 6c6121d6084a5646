"""The frame around the pages of a site, made with Jinja2: the head, the menu, how to cite the page, the licence."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from purgecli import __version__, clean
from purgecli.show import html
from purgecli.site.addresses import HOME, Addresses, relative
from purgecli.site.drawing import Drawing
from purgecli.site.matter import PAGES, Leaf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from purgecli import views
    from purgecli.library.store import Library
    from purgecli.pages import model


class Work(NamedTuple):
    """What the site is about: its title, its licence, and the edition: a sum of all records, to tell one text from another."""

    title: str
    licence: str
    edition: str


def work(library: Library, subject: views.Subject | None) -> Work:
    """The work that a library holds."""
    sums = hashlib.sha256()
    for kind, record_id, text in library.checked("SELECT kind, id, document, document_sum FROM records ORDER BY kind, id"):
        sums.update(f"{kind}\0{record_id}\0{text}\0".encode("utf-8", "replace"))
    edition = sums.hexdigest()[:8]
    return Work(subject.title, subject.license, edition) if subject else Work("A reference", "not stated", edition)


class Frame:
    """Makes the file of each page."""

    def __init__(self, about: Work, menu: Sequence[tuple[str, str]], addresses: Addresses):
        """`menu` are (path, words)."""
        self._about, self._menu, self._addresses = about, menu, addresses
        loader = FileSystemLoader(Path(__file__).with_name("templates"))
        self._templates = Environment(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def file(self, leaf: Leaf) -> str:
        """The whole file of a page."""
        body = _Body(self._address(leaf.path)).body(leaf.page)
        text = self._templates.get_template(leaf.template).render(
            page=leaf,
            body=Markup(body),
            work=self._about,
            version=__version__,
            menu=self._menu,
            home=HOME,
            to=lambda path: relative(leaf.path, path),
            record=lambda kind, record_id: self._addresses.seen_from(leaf.path, kind, record_id),
        )
        return clean.shown(text)

    def _address(self, page: str) -> Callable[[str, str], str | None]:
        def address(kind: str, record_id: str) -> str | None:
            return relative(page, record_id) if kind == PAGES else self._addresses.seen_from(page, kind, record_id)

        return address


class _Body(html.Html):
    """The body of a page, with the blocks that only a site has."""

    def block(self, block: model.Block) -> Iterator[str]:
        if isinstance(block, Drawing):
            yield block.markup
        else:
            yield from super().block(block)
