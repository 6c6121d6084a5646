"""The visual language of all screens: the few shapes that they are made of, as Rich renderables.

- A heading is in capitals as well as bold, so that it is one without colour too.
- A date stands in a column of its own to the left; under 50 columns of width, on a line of its own.
- A citation is a number in square brackets, dim; the list that it points to stands at the foot.
- An address is a link of the terminal (OSC 8) as well as a text, and so is the id of a source that has one.
- Meaning is never carried by colour alone: a verdict has a mark and a word. Only the terminal's own basic colours are used,
  which its theme keeps legible on light and dark backgrounds.

Texts of the content go into `Prose` or `Text`, never into markup.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.panel import Panel
from rich.segment import Segment
from rich.text import Text

from purgecli import clean
from purgecli.frozen import Fields
from purgecli.pages.model import Bar, Column

Prose = list[tuple[str, str]]
"""A running text: pieces with the style of each. Lighter than `Text`, which is felt in a dossier of two hundred lines."""

HEADING = "bold"
STRONG = "bold"
QUIET = "dim"
COMMAND = "cyan"
CHART = "cyan"
FOUND = "bold underline"
BAR = "█"
LEVELS = "·▁▂▃▄▅▆▇█"

VERDICT_STYLES = {
    "supported": ("✓", "green"),
    "qualified": ("≈", "cyan"),
    "contested": ("±", "magenta"),
    "misattributed": ("≠", "red"),
    "unsupported": ("?", "red"),
    "wrong": ("✗", "bold red"),
}
"""Verdict -> (mark, style)."""

FATE_STYLES = {
    "executed": "red",
    "murdered": "red",
    "died-in-custody": "red",
    "suicide": "magenta",
    "assassinated": "magenta",
    "natural": "green",
    "accident": "green",
    "war": "green",
    "unknown": "dim",
}
"""Manner of death -> style; the word stands there."""

MARKS = "✓≈±≠✗†■▲○◇§·"
"""The symbols of our own. Plain output has nothing for them, since a word stands beside each."""
_MARK = rf"(?<!\S)(?:[{MARKS.replace('§', '')}]|§(?![ \u00a0]\d))(?!\S)"
"""One of them that stands alone, as our own do; what a text has within a word, or before a number (`§ 15`), is the text's."""
_ALONE = re.compile(_MARK)
_AMONG_WORDS = re.compile(rf"(?m)(?<=\S)([ \u00a0]+){_MARK}[ \u00a0](?=\S)|^( +){_MARK}[ \u00a0](?=\d)")


def unmarked(text: str) -> str:
    """A plain screen without our symbols: among words nothing is left of one, in a column of labels a blank."""
    text = _AMONG_WORDS.sub(lambda found: found[1] or found[2], text)
    text = re.sub(r"\? (?=\d+[ \u00a0]unsupported)", "", text)
    return _ALONE.sub(" ", re.sub(r"\?(?= unsupported)", " ", text))


_NARROW = 50
_COLUMN = 22
"""The fewest cells in which a text beside others is still read with ease."""
_TABLE_MARGIN, _TABLE_GAP = 2, 2
"""Cells before a table, and between its columns."""
_LEAST_BAR = 12
"""The fewest cells of a bar that still shows its parts."""
_FLEXIBLE = 16
"""The fewest cells in which the texts of a flexible column are broken."""
_BESIDE = 70
"""The fewest columns of a screen on which texts stand side by side."""
HARD_SPACE = "\u00a0"


_FRAME = 6
"""Cells of a frame beside its title: two corners, and a line and a space on either side."""


class Card:
    """The head of a screen: a box with a title, or in plain output a heading. A title for which the frame has no room stands in
    the box."""

    def __init__(self, title: Text, body: RenderableType):
        self.title, self.body = title, body

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.ascii_only:
            yield from (self.title, self.body)
        elif self.title.cell_len > options.max_width - _FRAME:
            yield Panel(Group(self.title, self.body), safe_box=True)
        else:
            yield Panel(self.body, title=self.title, title_align="left", safe_box=True)


class Plain:
    """A screen without boxes, as for a terminal that has only ASCII; see `MARKS` for its symbols."""

    def __init__(self, screen: RenderableType):
        self.screen = screen

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        options = options.copy()
        options.encoding = "ascii"
        yield from console.render(self.screen, options)


class Inert:
    """A screen in whose texts nothing acts: the terminal's codes in what is printed are those of our own styles."""

    def __init__(self, screen: RenderableType):
        self.screen = screen

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        segments = list(console.render(self.screen, options))
        if clean.is_harmless("".join([segment.text for segment in segments])):
            return segments
        return [one if one.control else Segment(clean.shown(one.text), one.style) for one in segments]


class Row(Fields):
    """A label for the left column and what stands to its right."""

    label: str
    text: Prose
    style: str = ""


class Rows:
    """Rows in two columns, the texts wrapped at the column's edge; below their labels, where those leave no room for a column."""

    def __init__(self, rows: Iterable[Row], width: int, indent: int = 2):
        """`width` is that of the left column, in cells."""
        self.rows, self.width, self.indent = list(rows), width, indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrow = options.max_width < _NARROW
        margin = 1 if narrow and self.indent else self.indent
        below = narrow or options.max_width - margin - self.width < _COLUMN
        left = min(1 if narrow else 2, self.width) if below else self.width
        right = max(8, options.max_width - margin - left)
        space = (" " * margin, "")
        lines: list[Prose] = []
        for row in self.rows:
            label = row.label
            if below and label and self.width:
                lines += [[space, *line] for line in wrap([(label, row.style)], options.max_width - margin)]
                label = ""
            lines += _row(space, label, row.style, left, wrap(row.text, right))
        yield from _segments(console, *lines)


class Table:
    """Short cells in columns under their heads; on a narrow screen, or where they don't fit, the cells under the name."""

    def __init__(self, columns: Sequence[Column], rows: list[list[tuple[str, str]]]):
        """`rows` are cells as (text, style), one for each of the `columns`."""
        self.columns, self.rows = columns, rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        shown = [place for place, one in enumerate(self.columns) if one.since <= options.max_width <= one.until]
        below = [place for place in shown if self.columns[place].below > options.max_width]
        beside = [place for place in shown if place not in below]
        widths = self._widths(beside, options.max_width)
        if not widths:
            yield from self._stacked(console, options.max_width, shown)
            return
        lines: list[Prose] = []
        margin = (" " * 2 * _TABLE_MARGIN, "")
        # Most texts are lines as they stand: to see that for all at once is cheaper than for each.
        even = _are_lines([text for row in self.rows for text, _ in row])
        lines += self._lines([self._heads[place] for place in beside], widths, even)
        for row in self.rows:
            lines += self._lines([row[place] for place in beside], widths, even)
            for text in (row[place] for place in below if row[place][0]):
                lines += [[margin, *line] for line in wrap([text], options.max_width - 2 * _TABLE_MARGIN)]
        yield from _segments(console, *lines)

    def _widths(self, places: list[int], width: int) -> list[int]:
        """The cells of each column; none where they don't fit."""
        widths = {place: _widest([row[place][0] for row in [self._heads, *self.rows]]) for place in places}
        excess = _TABLE_MARGIN + sum(widths.values()) + _TABLE_GAP * (len(places) - 1) - width
        for place in (one for one in places if self.columns[one].flexible and excess > 0):
            narrower = max(min(_FLEXIBLE, widths[place]), widths[place] - excess)
            excess -= widths[place] - narrower
            widths[place] = narrower
        return list(widths.values()) if excess <= 0 else []

    @property
    def _heads(self) -> list[tuple[str, str]]:
        return [(one.head, QUIET) for one in self.columns]

    def _lines(self, row: Prose, widths: Sequence[int], even: bool) -> Iterator[Prose]:
        """A row, of as many lines as its longest cell has; `even` says that what has room is a line as it stands."""
        beside = list(zip(row, widths, strict=True))
        cells = [[[cell]] if even and len(cell[0]) <= width else wrap([cell], width) for cell, width in beside]
        for index in range(max(map(len, cells))):
            line: Prose = []
            spaces = _TABLE_MARGIN
            for cell, width in zip(cells, widths, strict=True):
                if index < len(cell):
                    line += [(" " * spaces, ""), *cell[index]]
                    spaces = -sum([len(text) if even else _cells(text) for text, _ in cell[index]])
                spaces += width + _TABLE_GAP
            yield line

    def _stacked(self, console: Console, width: int, shown: list[int]) -> RenderResult:
        """Each row as its name and, further in, its other cells."""
        for row in self.rows:
            name, *others = [row[place] for place in shown if row[place][0]]
            for line in wrap([name], width - 1):
                yield from _segments(console, [(" ", ""), *line])
            cells: Prose = []
            for text, style in others:
                cells += [(", ", "")] if cells else []
                cells.append((text, style))
            for line in wrap(cells, width - 2) if cells else []:
                yield from _segments(console, [("  ", ""), *line])


class Columns:
    """Rows of a label and several texts side by side; on a narrow screen and in plain output the texts one below another."""

    def __init__(self, rows: list[tuple[str, list[Prose]]], width: int, heads: Sequence[str] = (), headed: bool = False):
        """`rows` are (label, texts); `width` is that of the labels, in cells; with `headed` the heads stand above already."""
        self.rows, self.width, self.heads, self.headed = rows, width, heads, headed

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        many = max([len(self.heads), *(len(texts) for _, texts in self.rows)], default=1) or 1
        room = (options.max_width - 2 - self.width - 2 * (many - 1)) // many
        if room < _COLUMN or options.max_width < _BESIDE or options.ascii_only:
            yield from self._below(console, options)
            return
        heads = [("", [[(head, STRONG)] for head in self.heads])] if self.heads and not self.headed else []
        for label, texts in [*heads, *self.rows]:
            cells = [wrap([(label, "")], self.width - 1), *(_hanging(text, room) for text in texts)]
            widths = [self.width, *[room + 2] * len(texts)]
            for index in range(max(map(len, cells))):
                line: Prose = [("  ", "")]
                for cell, width in zip(cells, widths, strict=True):
                    part = cell[index] if index < len(cell) else []
                    line += [*part, (" " * (width - sum(cell_len(text) for text, _ in part)), "")]
                yield from _segments(console, line[:-1])

    def _below(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for label, texts in self.rows:
            named = zip(self.heads or [""] * len(texts), texts, strict=False)
            told = [self._named(head, text) if head else text for head, text in named if text]
            rows = [Row("" if place else label, text) for place, text in enumerate(told)]
            yield from console.render(Rows(rows, self.width), options)

    @staticmethod
    def _named(head: str, text: Prose) -> Prose:
        """A text with its head before it, above it where it has lines of its own."""
        several = any("\n" in piece for piece, _ in text)
        return [(f"{head}:{chr(10) if several else ' '}", STRONG), *text]


class Grid:
    """Numbers under their heads, a row each with its name; where the screen has no room for the columns, after their heads."""

    def __init__(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]):
        self.heads, self.rows = heads, rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        left = max((cell_len(name) for name, _ in self.rows), default=0) + 1
        widths = [self._width(place) for place in range(len(self.heads))]
        if left + sum(widths) + 2 > options.max_width:
            yield from self._below(console, options)
            return
        heads = [wrap([(head, "")], width - 1) for head, width in zip(self.heads, widths, strict=True)]
        deep = max(map(len, heads), default=0)
        for line in range(deep):
            # What has fewer lines stands at the foot.
            cells = ["".join(text for text, _ in _from_foot(head, line, deep)) for head in heads]
            yield from self._line(console, " " * left, cells, widths, QUIET)
        for name, numbers in self.rows:
            yield from self._line(console, name + " " * (left - cell_len(name)), numbers, widths, "")

    def _width(self, place: int) -> int:
        """Cells for a column: its widest number, or the widest word of its head, and a space."""
        words = [*self.heads[place].split(), *(numbers[place] for _, numbers in self.rows)]
        return max(map(cell_len, words)) + 1

    def _line(self, console: Console, name: str, cells: Sequence[str], widths: Sequence[int], style: str) -> RenderResult:
        shown = "".join(" " * (width - cell_len(cell)) + cell for cell, width in zip(cells, widths, strict=True))
        yield from _segments(console, [("  ", ""), (name, STRONG), (shown, style)])

    def _below(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for name, numbers in self.rows:
            yield from console.render(paragraph([(name, STRONG)]), options)
            parts = [f"{head} {number}" for head, number in zip(self.heads, numbers, strict=True) if number != "0"]
            yield from console.render(paragraph([(", ".join(parts), "")], 4), options)


def _from_foot(lines: Sequence[Prose], line: int, deep: int) -> Prose:
    """The line of a text that stands at the foot of a space some lines deep."""
    place = line - (deep - len(lines))
    return lines[place] if place >= 0 else []


class Months:
    """A year as a heading, with a number for each of its months as a small chart; in plain output the numbers."""

    def __init__(self, year: str, numbers: Sequence[int], most: int, what: str):
        """`most` is the number that fills a whole cell; `what` is counted."""
        self.year, self.numbers, self.most, self.what = year, numbers, most, what

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        total = sum(self.numbers)
        if options.ascii_only:
            shown, style = " ".join(map(str, self.numbers)), ""
        else:
            shown, style = "".join(LEVELS[-(-number * (len(LEVELS) - 1) // max(1, self.most))] for number in self.numbers), CHART
        year: Prose = [(self.year, HEADING), ("  ", "")]
        count: Prose = [(f"{total} {self.what}" if total == 1 else f"{total} {self.what}s", QUIET)]
        if len(self.year) + len(shown) + len(count[0][0]) + 4 <= options.max_width:
            yield from _segments(console, [*year, (shown, style), ("  ", ""), *count])
        else:
            yield from _segments(console, [*year, *count])
            for line in wrap([(shown, style)], options.max_width - 2):
                yield from _segments(console, [("  ", ""), *line])


class Spans:
    """Spans of years as bars on one axis, each under its name."""

    def __init__(self, spans: Sequence[Bar]):
        self.spans = spans

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        first, last = min(one.first for one in self.spans), max(one.last for one in self.spans)
        words = max(len(one.from_) + len(one.to) for one in self.spans)
        scale = max(1, options.max_width - 8 - max(8, words)) / max(1, last - first)
        for one in self.spans:
            gap, length = round((one.first - first) * scale), max(1, round((one.last - one.first) * scale))
            bar = ("=" if options.ascii_only else "━") * length
            yield from _segments(console, [("  ", ""), (_cut(clean.one_line(one.name), options.max_width - 2)[0], STRONG)])
            yield from _segments(console, [(" " * (2 + gap), ""), (f"{one.from_} ", ""), (bar, CHART), (f" {one.to}", "")])


class Branch(Fields):
    """A text of a tree and what hangs on it."""

    text: Prose
    leaves: "list[Branch]"


class Tree:
    """Texts that hang on each other, joined by lines."""

    def __init__(self, root: Branch):
        self.root = root

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        guides = ("  ", "  ", "  ", "  ") if options.ascii_only else ("├─ ", "└─ ", "│  ", "   ")
        yield from self._branch(console, options.max_width, guides, self.root, "  ", "  ")

    def _branch(
        self, console: Console, width: int, guides: tuple[str, ...], branch: Branch, first: str, then: str
    ) -> RenderResult:
        fork, last, line, space = guides
        for index, text in enumerate(wrap(branch.text, max(8, width - len(first)))):
            yield from _segments(console, [(then if index else first, QUIET), *text])
        for leaf in branch.leaves:
            ends = leaf is branch.leaves[-1]
            yield from self._branch(
                console, width, guides, leaf, then + (last if ends else fork), then + (space if ends else line)
            )


class Bars:
    """A chart: a label, a bar, a number and its share of the whole, one line each; in plain output without the bar."""

    def __init__(self, rows: list[tuple[str, int]], total: int):
        """`rows` are (label, number); shares are of `total`."""
        self.rows, self.total = rows, total

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        figures = [f" {number} ({share(number, self.total)})" for _, number in self.rows]
        rest = options.max_width - 2 - max(map(len, figures), default=0)
        longest = max((cell_len(label) for label, _ in self.rows), default=0) + 2
        left = min(longest, rest - 1, options.max_width if options.ascii_only else options.max_width // 2)
        room = max(1, rest - left)
        most = max((number for _, number in self.rows), default=1)
        for (label, number), shown in zip(self.rows, figures, strict=True):
            word = label if cell_len(label) < left else _cut(label, left - 2)[0] + ("~" if options.ascii_only else "…")
            gap = " " * (left - cell_len(word) + 2)
            bar = BAR * max(1, round(number * room / most)) if number and not options.ascii_only else ""
            yield from _segments(console, [(f"  {word}{gap[2:]}", ""), (bar, CHART), (shown, "")])


class Stacks:
    """A chart of parts of one whole: a label, a bar of marks, and the numbers under their words; in plain output these alone."""

    def __init__(self, rows: list[tuple[str, list[int]]], marks: list[tuple[str, str]]):
        """`rows` are (label, the parts' numbers in the order of `marks`); `marks` are (mark, word)."""
        self.rows, self.marks = rows, marks

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        total = max((sum(parts) for _, parts in self.rows), default=0)
        if options.ascii_only:
            yield from self._told(console, options)
            return
        widths = [max(len(f"{mark} {word}"), len(str(total))) for mark, word in self.marks]
        left = max((cell_len(label) for label, _ in self.rows), default=0) + 1
        room = options.max_width - 2 - left - sum(width + 2 for width in widths)
        if room < _LEAST_BAR:
            yield from self._told(console, options)
            return
        heads = "".join(f"  {f'{mark} {word}':>{width}}" for (mark, word), width in zip(self.marks, widths, strict=True))
        length = min(room, total)
        yield from _segments(console, [(" " * (2 + left + length), ""), (heads, QUIET)])
        for label, parts in self.rows:
            bar = self._bar(parts, min(1.0, room / max(1, total)))
            numbers = "".join(f"  {number:>{width}}" for number, width in zip(parts, widths, strict=True))
            gap = " " * (left - cell_len(label))
            yield from _segments(console, [("  ", ""), (f"{label}{gap}", STRONG), (f"{bar:<{length}}", CHART), (numbers, "")])

    def _bar(self, parts: list[int], scale: float) -> str:
        bar, done, drawn = "", 0, 0
        for (mark, _), number in zip(self.marks, parts, strict=True):
            done += number
            bar += mark * (round(done * scale) - drawn)
            drawn = round(done * scale)
        return bar

    def _told(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The numbers with their words."""
        for label, parts in self.rows:
            told = ", ".join(f"{number}{HARD_SPACE}{word}".replace(" ", HARD_SPACE)
                             for (_, word), number in zip(self.marks, parts, strict=True))  # fmt: skip
            yield from console.render(Rows([Row(label, [(told, "")], STRONG)], cell_len(label) + 2), options)


class Room:
    """Empty lines to write on."""

    def __init__(self, lines: int):
        self.lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for _ in range(self.lines):
            yield Segment.line()
            yield from _segments(console, [("  " + "_" * (options.max_width - 4), QUIET)])


class Legend:
    """What marks mean, for a screen that has them."""

    def __init__(self, marks: Sequence[tuple[str, str]]):
        self.marks = marks

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if not options.ascii_only:
            told = ", ".join(f"{mark}{HARD_SPACE}{word}" for mark, word in self.marks)
            yield from console.render(paragraph([(f"Marks: {told}.", QUIET)]), options)


def share(number: int, total: int) -> str:
    """A share in whole per cent."""
    return f"{number / total:.0%}" if total else "0%"


def _row(space: tuple[str, str], label: str, style: str, left: int, lines: list[Prose]) -> Iterator[Prose]:
    """The lines of a row, those of its label beside those of its text; `space` stands before each."""
    labels = [line[0][0] for line in wrap([(label, "")], max(1, left - 1)) if line] if label else []
    empty = (" " * left, "")
    for index, line in enumerate(lines):
        if index < len(labels):
            yield [space, (labels[index], style), (" " * (left - _cells(labels[index])), ""), *line]
        else:
            yield [space, empty, *line]
    for first in labels[len(lines) :]:
        yield [space, (first, style)]


def _segments(console: Console, *lines: Prose) -> list[Segment]:
    """Lines as segments: neighbours of one style are one, whatever lines they stand on, since each costs Rich the same."""
    if console.color_system is None:
        # No style will show.
        return [_segment(console, [text for line in lines for text, _ in (*line, ("\n", ""))], "")] if lines else []
    found: list[Segment] = []
    texts: list[str] = []
    current = ""
    for text, style in (piece for line in lines for piece in (*line, ("\n", ""))):
        if style != current and text:
            if texts:
                found.append(_segment(console, texts, current))
            texts, current = [], style
        texts.append(text)
    if texts:
        found.append(_segment(console, texts, current))
    return found


def _segment(console: Console, texts: Sequence[str], style: str) -> Segment:
    return Segment("".join(texts).replace(HARD_SPACE, " "), console.get_style(style) if style else None)


_EVEN = "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0373\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*"
"""Characters that take one cell each, among them those of nearly all our texts."""


def _is_even(text: str) -> bool:
    """Whether a text has as many cells as characters, wherever it is cut."""
    return text.isascii() or re.fullmatch(_EVEN, text) is not None


def _is_line(text: str, width: int) -> bool:
    """Whether a text is one line of no more than so many cells as it stands."""
    return len(text) <= width and _is_even(text) and " ".join(text.split()) == text


def _are_lines(texts: Sequence[str]) -> bool:
    """Whether some texts are lines as they stand, each of as many cells as characters."""
    whole = "|".join(texts)
    return _is_even(whole) and " ".join(whole.split()) == whole and "| " not in whole and " |" not in whole


def _widest(texts: Sequence[str]) -> int:
    """The cells of the widest of some texts."""
    return max(map(len if _is_even("".join(texts)) else cell_len, texts))


def _cells(text: str) -> int:
    """The cells of a text."""
    return len(text) if _is_even(text) else cell_len(text)


class _Wrapping:
    """Lines that are filled piece by piece: `room` is left on the last, `gap` says whether a space is due before a word."""

    def __init__(self, width: int):
        self.width = self.room = width
        self.gap = False
        self.lines: list[Prose] = []
        self.line: Prose = []

    def end(self) -> None:
        """Ends a line."""
        self.lines.append(self.line)
        self.line, self.room = [], self.width

    def put(self, part: str, style: str) -> None:
        """Takes a text without line ends, however often a space stands in it."""
        if ("underline" in style or "link" in style) and (self.gap or part[:1] == " ") and self.room < self.width:
            part = self._spaced(part.lstrip(" ")) or part
        if "  " in part or not _is_even(part):
            self._put_words(part.split(" "), style)
        else:
            self._put_even(part.strip(" "), part[:1] == " ", style)
        self.gap = part.endswith(" ")

    def _spaced(self, part: str) -> str:
        """Puts the space before a text whose style would be seen on it, where the first word still fits; returns the text."""
        if part and _cells(part.split(" ", 1)[0]) < self.room:
            self.line.append((" ", ""))
            self.room -= 1
            self.gap = False
        else:
            self.gap = True
        return part

    def _put_even(self, body: str, gap: bool, style: str) -> None:
        """Takes a text in which one cell is one character and one space parts two words: cut by the line, not by the word."""
        self.gap = self.gap or gap
        place, end = 0, len(body)
        while place < end:
            before = " " if self.gap and self.room < self.width else ""
            room = self.room - len(before)
            if end - place <= room:
                self.line.append((before + body[place:], style))
                self.room = room - (end - place)
                return
            cut = body.rfind(" ", place, max(place, place + room + 1))
            if cut > place:
                self.line.append((before + body[place:cut], style))
                place, self.gap = cut + 1, True
            elif self.room == self.width:
                self._put_words(body[place:].split(" "), style)
                return
            self.end()

    def _put_words(self, words: Sequence[str], style: str) -> None:
        taken: list[str] = []
        for word in words:
            if word:
                length = _cells(word)
                if length + self.gap > self.room < self.width:
                    self.line.append(("".join(taken), style))
                    self.end()
                    taken = []
                while length > self.width:
                    head, word = _cut(word, self.width)
                    self.lines.append([(head, style)])
                    # To measure what is far too long at each cut would take the square of its length.
                    length = cell_len(word) if len(word) <= 4 * self.width else len(word)
                self.gap = self.gap and self.room < self.width
                taken.append(f" {word}" if self.gap else word)
                self.room -= length + self.gap
            self.gap = True
        self.line.append(("".join(taken), style))


def wrap(text: Prose, width: int) -> list[Prose]:
    """The lines of a text, none wider than `width` cells: broken at spaces and line ends; a word that is wider is cut."""
    if len(text) == 1 and _is_line(text[0][0], width):
        return [text]
    found = _Wrapping(width)
    for piece, style in text:
        first, *others = piece.split("\n") if "\n" in piece else (piece,)
        found.put(first, style)
        for part in others:
            found.end()
            found.put(part, style)
    return [*found.lines, found.line]


def fold(text: str, width: int) -> str:
    """A text whose lines are no wider than `width` cells; what had to be broken goes on under the line's own indentation."""
    lines = []
    for line in text.split("\n"):
        if cell_len(line) <= width:
            lines.append(line)
            continue
        margin = min(len(line) - len(line.lstrip(" ")), width // 3)
        lines += [" " * margin + "".join(piece for piece, _ in part) for part in wrap([(line.strip(), "")], width - margin)]
    return "\n".join(lines)


def _hanging(text: Prose, width: int) -> list[Prose]:
    """The lines of a text; where it has several of its own, what had to be broken goes on two cells further in."""
    own: list[Prose] = [[]]
    for piece, style in text:
        first, *others = piece.split("\n")
        own[-1].append((first, style))
        own += [[(other, style)] for other in others]
    if len(own) == 1:
        return wrap(text, width)
    lines: list[Prose] = []
    for one in own:
        broken = wrap(one, width)
        if len(broken) > 1:
            broken = wrap(one, width - 2)
        lines += [[("  ", ""), *line] if place else line for place, line in enumerate(broken)]
    return lines


def _cut(word: str, width: int) -> tuple[str, str]:
    """The first `width` cells of a word, and the rest."""
    cut = min(len(word), width)
    # No character takes more than two cells.
    while cut > 1 and (excess := cell_len(word[:cut]) - width) > 0:
        cut -= max(1, excess // 2)
    return word[:cut], word[cut:]


class Lines:
    """A text across the whole width, below some empty lines; `indent` is for its first line.

    Lighter than `Text`, which measures each word apart.
    """

    def __init__(self, text: Prose, above: int = 0, indent: int = 0):
        self.text, self.above, self.indent = text, above, indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # Several spaces stay where a line is not broken at them.
        text = [(HARD_SPACE * self.indent, ""), *((text.replace("  ", HARD_SPACE + " "), style) for text, style in self.text)]
        first, *others = wrap(text, options.max_width)
        yield from _segments(console, *[[] for _ in range(self.above)], first, *map(_begun, others))


def _begun(line: Prose) -> Prose:
    """A line without the spaces that it begins with."""
    while line and not (text := line[0][0].lstrip(f" {HARD_SPACE}")):
        line = line[1:]
    return [(text, line[0][1]), *line[1:]] if line else line


def heading(text: str) -> Lines:
    """A heading, with an empty line above."""
    return Lines([(text.upper(), HEADING)], 1)


def paragraph(text: Prose, indent: int = 2) -> Rows:
    """A text across the whole width, indented."""
    return Rows([Row("", text)], 0, indent)
