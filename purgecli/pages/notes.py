"""The numbers of a page's citations, and the lists of sources at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from purgecli.cite.text import address, reference
from purgecli.pages.model import Cite, Reference, References, Section, prose, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from purgecli import views


class Cited(Protocol):
    """A record with all its citations, and further reading."""

    @property
    def cites(self) -> Sequence[views.Cite]:
        """All that the record cites."""

    @property
    def further(self) -> Sequence[str]:
        """Ids of sources."""


class Notes:
    """Numbers the sources of a page in the order in which they are met."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def mark(self, cites: Iterable[views.Cite]) -> list[str]:
        """A citation for each of some, a space before each."""
        marks: list[str] = []
        for cite in cites:
            number = self.numbers.setdefault(cite.source, len(self.numbers) + 1)
            marks += [" ", Cite(number, cite.source, cite.at)]
        return marks

    def cited(self, *parts: str | None, cites: Iterable[views.Cite]) -> list[str]:
        """Pieces joined by spaces, and what they stand on."""
        return [*prose(*parts), *self.mark(cites)]


def ids_on_page(record: Cited) -> list[str]:
    """The ids of the sources that a record's page names."""
    return [*dict.fromkeys([*(cite.source for cite in record.cites), *record.further])]


def foot(notes: Notes, sources: Mapping[str, views.SourceLine]) -> Section | None:
    """Every source that was numbered, in order of number."""
    lines = [_line(number, sources[one]) for one, number in notes.numbers.items()]
    return section("Sources", References(lines)) if lines else None


def further(ids: Sequence[str], notes: Notes, sources: Mapping[str, views.SourceLine]) -> Section | None:
    """Reading on the subject that the texts above do not rest on."""
    lines = [_line(None, sources[one]) for one in ids if one not in notes.numbers]
    return section("Further reading (not a source of the above)", References(lines)) if lines else None


def _line(number: int | None, source: views.SourceLine) -> Reference:
    return Reference(number, source.id, reference(source), address(source))
