"""Parts of a page: the sections that a reader asks for by name, the source that has a number, addresses to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from purgecli.pages.model import Block, Cite, Page, Paragraph, Reference, References, Section, Strong, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "figure": (
        "what-happened", "offices", "factions-and-oppositions", "life", "what-this-prisoner-said-of-others",
        "what-the-case-illustrates", "relations", "where-sources-differ", "sources", "further-reading", "in-other-catalogues",
        "see-also",
    ),
    "trial": (
        "charges", "course-of-the-case", "defendants", "appeals", "executions", "later-decisions", "published-counts",
        "where-sources-differ", "sources", "further-reading", "see-also",
    ),
    "cohort": (
        "what-became-of-them", "published-counts", "members", "where-the-list-comes-from", "where-sources-differ",
        "counted-and-not-counted", "sources", "further-reading", "see-also",
    ),
    "claim": (
        "verdict", "in-support", "against", "scholars", "two-readers", "events", "sources", "further-reading", "see-also",
    ),
    "reason": (
        "argument", "where-scholarship-stands", "essay", "scholars", "cases", "events", "sources", "further-reading", "see-also",
    ),
    "document": (
        "what-it-laid-down", "what-it-said", "who-signed-it", "who-had-to-do-with-it", "numbers", "what-became-of-it",
        "what-happened", "where-its-text-can-be-read", "where-sources-differ", "sources", "further-reading", "see-also",
    ),
    "source": ("other-editions", "bibliographic-data-read-in", "cited-by", "see-also"),
}  # fmt: skip
"""Command -> the names of the sections that its page may have, in order: for completion, which has no page."""


class NoSection(LookupError):
    """No section of a page has a name; `names` are those that there are."""

    def __init__(self, wanted: str, names: Sequence[str]) -> None:
        super().__init__(wanted)
        self.wanted, self.names = wanted, list(names)


def name(title: str) -> str:
    """The name of a section: its title up to a comma or a bracket, in small letters, joined by hyphens."""
    words = re.split(r"[,(]", title, maxsplit=1)[0].casefold().split()
    return "-".join(words[1:] if words[0] == "the" and len(words) > 1 else words)


def sections(page: Page) -> list[Section]:
    """The sections of a page, in order."""
    return [block for block in page.blocks if isinstance(block, Section)]


def chosen(page: Page, wanted: Sequence[str]) -> Page:
    """A page of some of its sections under its title, with the sources that these cite, which keep their numbers.

    A name may be the beginning of a section's, or of a word in it. Raises `NoSection`.
    """
    found = [section for one in wanted for section in _named(page, one)]
    blocks: list[Block] = [section for section in sections(page) if section in found]
    numbers = {piece.number for block in blocks for piece in pieces(block) if isinstance(piece, Cite)}
    for section in sections(page):
        if section not in found:
            blocks += _cited(section, numbers)
    return page.but(blocks=[Paragraph([Strong(page.title)], 0), *blocks])


def _named(page: Page, wanted: str) -> list[Section]:
    key = "-".join(wanted.casefold().replace("-", " ").split())
    names = {name(section.title): section for section in sections(page)}
    if key in names:
        return [names[key]]
    near = [one for one in names if one.startswith(key)]
    near = near or [one for one in names if any(word.startswith(key) for word in one.split("-"))]
    if not key or not near:
        raise NoSection(wanted, list(names))
    return [names[one] for one in near]


def _cited(section: Section, numbers: set[int]) -> Iterator[Section]:
    """A section with a list of sources, of which those with some numbers are left; nothing of any other section."""
    for block in section.blocks:
        if isinstance(block, References):
            lines = [line for line in block.lines if line.number in numbers]
            if lines:
                yield Section(section.title, [References(lines)])


def numbered(page: Page, number: int) -> Reference | None:
    """The source with a number in the lists of a page."""
    return next((line for line in _references(page) if line.number == number), None)


def numbers(page: Page) -> list[int]:
    """The numbers of the sources in the lists of a page."""
    return [line.number for line in _references(page) if line.number is not None]


def _references(page: Page) -> Iterator[Reference]:
    for section in sections(page):
        for block in section.blocks:
            if isinstance(block, References):
                yield from block.lines


def with_addresses(page: Page) -> Page:
    """The same page with the addresses of the sources in its lists to be read."""

    def told(block: Block) -> Block:
        if isinstance(block, Section):
            return Section(block.title, [told(one) for one in block.blocks])
        return References(block.lines, addresses=True) if isinstance(block, References) else block

    return page.but(blocks=[told(block) for block in page.blocks])
