"""The documents and the bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import screens, vocabulary
from purgecli.library import queries
from purgecli.pages import model, source
from purgecli.site.matter import Leaf, to_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from purgecli.site.matter import Matter

_FULL = 400
"""Sources on one page."""
_INTRO = (
    "Each source has a page with its data, how far it was read, and everything here that cites it. The search finds authors and "
    "titles."
)


def documents(matter: Matter) -> Iterator[Leaf]:
    """The documents, and one each."""
    yield Leaf("documents.html", screens.documents(matter.library), "documents.html")
    yield from matter.each("documents", "documents.html")


def sources(matter: Matter) -> Iterator[Leaf]:
    """The bibliography by kind, in pages that are not too long, and a page for each source."""
    entries: list[model.Row] = []
    lists: list[Leaf] = []
    found = queries.all_notes(matter.library)
    for kind, label in vocabulary.SOURCE_KINDS.items():
        of_kind = [one for one in found if one.kind == kind]
        for number, start in enumerate(range(0, len(of_kind), _FULL), 1):
            some = of_kind[start : start + _FULL]
            path = f"sources-{kind}.html" if number == 1 else f"sources-{kind}-{number}.html"
            title = label if len(some) == len(of_kind) else f"{label}, {some[0].id} to {some[-1].id}"
            entries.append(model.Row("", [to_page(title, path), model.Quiet(f" {len(some)}")]))
            lists.append(Leaf(path, source.source_list(some, {}).but(title=title), "sources.html"))
    page = model.page("The bibliography", model.Paragraph([_INTRO]), model.rows(entries, 0, "points"))
    yield Leaf("sources.html", page, "sources.html")
    yield from lists
    yield from matter.each("sources", "sources.html")
