"""The numbers of a page's citations, and the lists of sources at its foot."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from purgecli import vocabulary
from purgecli.pages.model import Cite, Paragraph, Quiet, Reference, References, Section, prose, section
from purgecli.views import TextCite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from purgecli import views
    from purgecli.codes import Grade


class Cited(Protocol):
    """A record with all its citations, and further reading."""

    @property
    def cites(self) -> Sequence[views.Cite]:
        """All that the record cites."""

    @property
    def further(self) -> Sequence[str]:
        """Ids of sources."""


OPEN = "*"
"""The mark after the citations of a statement that stands on open reference alone."""
_ALL = 0
"""In place of the number of a sentence: the text as a whole."""
_ON_ALL = " On the whole text:"
_LEGEND = "on open reference alone: encyclopaedias that anyone edits, pages that nobody signs"


class Notes:
    """Numbers the sources of a page in the order in which they are met, and marks what stands on open reference alone."""

    def __init__(self, sources: Mapping[str, views.SourceNote]) -> None:
        self.numbers: dict[str, int] = {}
        self.sources = sources
        self.has_open = False

    def mark(self, cites: Iterable[views.Cite]) -> list[str]:
        """A citation for each of some, a space before each; behind them the mark, if that is all that there is."""
        marks: list[str] = []
        grades = set()
        for cite in cites:
            number = self.numbers.setdefault(cite.source, len(self.numbers) + 1)
            marks += [" ", Cite(number, cite.source, cite.at)]
            grades.add(self.sources[cite.source].evidence)
        if grades == {"open"}:
            self.has_open = True
            marks.append(Quiet(OPEN))
        return marks

    def cited(self, *parts: str | None, cites: Sequence[views.Cite]) -> list[str]:
        """Pieces joined by spaces, and what they stand on.

        Where citations say for which sentences they are, and the last piece is the text itself, they stand behind those.
        """
        *lead, text = parts
        if type(text) is str and any(isinstance(cite, TextCite) and cite.for_ for cite in cites):
            return [*(piece for part in lead if part for piece in (part, " ")), *self._by_sentence(text, cites)]
        return [*prose(*parts), *self.mark(cites)]

    def _by_sentence(self, text: str, cites: Sequence[views.Cite]) -> Iterator[str]:
        """The sentences of a text with the citations of each behind it, and at the end those of the text as a whole."""
        from purgecli import sentences

        known = sentences.split(text)
        of_one: dict[int, list[views.Cite]] = {}
        for cite in cites:
            for number in (isinstance(cite, TextCite) and cite.for_) or (_ALL,):
                of_one.setdefault(number, []).append(cite)
        for number, sentence in enumerate(known, 1):
            yield sentence if number == 1 else f" {sentence}"
            yield from self.mark(of_one.get(number, ()))
        if _ALL in of_one:
            yield Quiet(_ON_ALL)
            yield from self.mark(of_one[_ALL])


def ids_on_page(record: Cited) -> list[str]:
    """The ids of the sources that a record's page names."""
    return [*dict.fromkeys([*(cite.source for cite in record.cites), *record.further])]


def foot(notes: Notes, sources: Mapping[str, views.SourceNote]) -> Section | None:
    """Every source that was numbered, in order of number; how many are of which grade of evidence, and what the mark means."""
    lines = [_line(number, sources[one]) for one, number in notes.numbers.items()]
    if not lines:
        return None
    found = Counter(sources[one].evidence for one in notes.numbers)
    words = ", ".join(f"{found[grade]} {_counted(grade, found[grade])}" for grade in vocabulary.GRADES if found[grade])
    legend = Paragraph([Quiet(f"{OPEN} {_LEGEND}")]) if notes.has_open else None
    return section("Sources", References(lines), Paragraph([Quiet(f"Stands on {words}.")]), legend)


def _counted(grade: Grade, number: int) -> str:
    """`documents`, or `document` of one."""
    return {"documents": "document", "studies": "study"}.get(grade, grade) if number == 1 else grade


def further(ids: Sequence[str], notes: Notes, sources: Mapping[str, views.SourceNote]) -> Section | None:
    """Reading on the subject that the texts above do not rest on."""
    lines = [_line(None, sources[one]) for one in ids if one not in notes.numbers]
    return section("Further reading (not a source of the above)", References(lines)) if lines else None


def _line(number: int | None, source: views.SourceNote) -> Reference:
    return Reference(number, source.id, source.text, source.address)
