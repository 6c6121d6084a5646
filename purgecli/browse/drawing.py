"""A page as lines of a terminal, with the places of its links, its headings and its words."""

from __future__ import annotations

import io
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.console import Console, Group
from rich.segment import Segment

from purgecli.browse import links
from purgecli.pages import model
from purgecli.show import layout, terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType


class Span(NamedTuple):
    """Cells of a line, from `start` up to `end`, and the number of the link (or of the match) that they belong to."""

    line: int
    start: int
    end: int
    number: int


class Heading(NamedTuple):
    """A heading, its depth from 0, and the line at which it stands."""

    title: str
    depth: int
    line: int


class Drawn(NamedTuple):
    """A page as lines: `spans` are those of the links, in order of reading; a link that is broken has several."""

    lines: list[list[Segment]]
    spans: list[Span]
    headings: list[Heading]
    targets: list[links.Target]

    def first_spans(self) -> list[Span]:
        """Where each link begins, in order of reading."""
        seen: dict[int, Span] = {}
        for span in self.spans:
            seen.setdefault(span.number, span)
        return list(seen.values())

    def link_at(self, line: int, cell: int) -> int | None:
        """The number of the link under a cell."""
        return next((one.number for one in self.spans if one.line == line and one.start <= cell < one.end), None)

    def find(self, text: str) -> list[Span]:
        """Where a text stands, whatever its case and wherever its lines are broken; `number` is that of the match."""
        wanted = " ".join(_lower(text).split())
        if not wanted:
            return []
        joined, places = _joined(self.lines)
        found, start = [], joined.find(wanted)
        count = 0
        while start >= 0:
            found += _cells(self.lines, places[start : start + len(wanted)], count)
            count += 1
            start = joined.find(wanted, start + len(wanted))
        return found


def drawn(page: model.Page, width: int, plain: bool = False) -> Drawn:
    """A page at a width in cells; `plain` leaves out boxes and symbols."""
    numbered = links.linked(page)
    # Its codes are Textual's to write: this one only makes segments.
    console = Console(file=io.StringIO(), width=width, color_system="standard", force_terminal=True, legacy_windows=False)
    lines: list[list[Segment]] = []
    headings = []
    for title, depth, shape in _shapes(numbered.page.blocks, 0):
        if title:
            headings.append((title, depth, len(lines)))
        shown: RenderableType = layout.Inert(layout.Plain(shape) if plain else shape)
        lines += console.render_lines(shown, console.options.update(highlight=False), pad=False)
    while lines and not "".join(segment.text for segment in lines[0]).strip():
        # What stands at the very top needs no line above it.
        lines.pop(0)
        headings = [(title, depth, max(0, line - 1)) for title, depth, line in headings]
    bare, spans = _apart(lines, numbered.targets)
    return Drawn(bare, spans, [Heading(*one) for one in headings], numbered.targets)


def restyled(line: Sequence[Segment], marks: Sequence[tuple[int, int, object]]) -> list[Segment]:
    """A line in which some cells (start, end, Rich style) have a style on top of their own; the marks stand in order."""
    from rich.style import Style

    cuts = sorted({cut for start, end, _ in marks for cut in (start, end)})
    found: list[Segment] = []
    place = 0
    width = sum(segment.cell_length for segment in line)
    for part in Segment.divide(line, [*(cut for cut in cuts if cut < width), width]):
        over = [style for start, end, style in marks if start <= place < end and isinstance(style, Style)]
        for segment in part:
            style = segment.style or Style.null()
            for one in over:
                style = style + one
            found.append(Segment(segment.text, style))
            place += segment.cell_length
    return found


def _shapes(blocks: Sequence[model.Block], depth: int) -> Iterator[tuple[str, int, RenderableType]]:
    """(the heading that it begins with, or nothing; its depth; what shows it) of each block; of a section, of each in it."""
    for block in blocks:
        match block:
            case model.Card():
                yield "".join(block.title), depth, Group(*terminal.shapes(block))
            case model.Section():
                yield block.title, depth, Group(*terminal.shapes(model.Section(block.title, [])))
                yield from _shapes(block.blocks, depth + 1)
            case model.Part():
                head = model.Part(block.title, [], block.indent, block.months)
                yield "".join(block.title), depth, Group(*terminal.shapes(head))
                yield from _shapes(block.blocks, depth + 1)
            case _:
                yield "", depth, Group(*terminal.shapes(block))


def _apart(lines: list[list[Segment]], targets: Sequence[links.Target]) -> tuple[list[list[Segment]], list[Span]]:
    """The lines without the numbers of their links, and where these stand; an address stays one that the terminal knows."""
    spans: list[Span] = []
    bare = []
    for number, line in enumerate(lines):
        place = 0
        shown = []
        for segment in line:
            style, length = segment.style, segment.cell_length
            if style and style.link and style.link.startswith(links.MARK):
                link = int(style.link.removeprefix(links.MARK))
                # The space that parts a link from the word before belongs to neither.
                before, after = (length - cell_len(text) for text in (segment.text.lstrip(), segment.text.rstrip()))
                if before < length:
                    spans.append(Span(number, place + before, place + length - after, link))
                style = style.update_link(targets[link].url)
            shown.append(Segment(segment.text, style))
            place += length
        bare.append(shown)
    return bare, spans


def _joined(lines: Sequence[Sequence[Segment]]) -> tuple[str, list[tuple[int, int]]]:
    """The words of all lines, a space between, and (line, character) of each letter."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        for place, letter in enumerate(_lower(" " + "".join(segment.text for segment in line))):
            if letter.isspace():
                if not letters or letters[-1] == " ":
                    continue
                letter = " "
            letters.append(letter)
            places.append((number, place - 1))
    return "".join(letters), places


def _cells(lines: Sequence[Sequence[Segment]], places: Sequence[tuple[int, int]], number: int) -> list[Span]:
    """The cells of some letters, a span a line."""
    found = []
    for line in dict.fromkeys(line for line, _ in places):
        its = [place for one, place in places if one == line and place >= 0]
        text = "".join(segment.text for segment in lines[line])
        if its:
            found.append(Span(line, cell_len(text[: its[0]]), cell_len(text[: its[-1] + 1]), number))
    return found


def _lower(text: str) -> str:
    """Small letters, as many as there were."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def first_from(spans: Sequence[Span], place: tuple[int, int]) -> int:
    """The place of the first span at or after a place (line and cell); that of none, where there is none."""
    return bisect_left([(one.line, one.start) for one in spans], place)
