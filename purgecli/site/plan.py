"""Which parts a site has for a content, and the opening page, which leads to them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli import screens
from purgecli.library import queries
from purgecli.pages import model
from purgecli.site.addresses import HOME
from purgecli.site.matter import Leaf, Matter, to_page
from purgecli.site.parts import argument, people, times, works

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Part(NamedTuple):
    """A part of a site: the page that gathers it, its words in the menu, what it is; it is left out without records of a kind."""

    path: str
    words: str
    about: str
    kind: str
    leaves: Callable[[Matter], Iterator[Leaf]]


def _search(matter: Matter) -> Iterator[Leaf]:
    yield Leaf("search.html", model.page("Search"), "search.html", template="search.html")


PARTS = (
    Part("reasons.html", "Reasons", "The reasons given, each with where scholarship stands.", "reasons", argument.reasons),
    Part("claims.html", "Claims", "Each claim with its verdict and the evidence on both sides.", "claims", argument.claims),
    Part("audit.html", "Audit", "The essay passage by passage, and what it does not mention.", "passages", argument.audit),
    Part("debate.html", "Historians", "What each historian argues.", "scholars", argument.debate),
    Part("figures.html", "People", "A dossier each; the list can be filtered.", "figures", people.people),
    Part("links.html", "Links", "Who was what to whom, as pictures.", "figures", people.links),
    Part("timeline.html", "Timeline", "What happened when.", "events", times.timeline),
    Part("trials.html", "Trials", "Charges, defendants, what was decided later.", "trials", times.trials),
    Part("cohorts.html", "Cohorts", "Bodies followed by name, and what became of each member.", "cohorts", times.cohorts),
    Part("documents.html", "Documents", "Orders, decrees, decisions and letters, by date.", "documents", works.documents),
    Part("sources.html", "Sources", "The bibliography, and what rests on each work.", "sources", works.sources),
    Part("search.html", "Search", "Every record, by its words.", "sources", _search),
)
"""In the order of the menu."""


def parts(matter: Matter) -> list[Part]:
    """The parts for which there are records."""
    return [part for part in PARTS if queries.ids(matter.library, part.kind)]


def leaves(matter: Matter) -> Iterator[Leaf]:
    """Every page of a site, one after the other."""
    found = parts(matter)
    yield _home(matter, found)
    for part in found:
        yield from part.leaves(matter)


def _home(matter: Matter, found: Sequence[Part]) -> Leaf:
    """The opening page; where the content has no subject, the contents alone."""
    page = screens.overview(matter.library, matter.subject) if matter.subject else model.page("Contents")
    rows = [model.Row("", [to_page(part.words, part.path, "strong"), f": {part.about}"]) for part in found]
    contents = model.Section("What is here", [model.Rows(rows, 0, "points")])
    *others, last = [*page.blocks] or [contents]
    # The sources of the page stay at its foot.
    blocks = [*others, contents, last] if last is not contents else [contents]
    return Leaf(HOME, page.but(blocks=blocks), HOME)
