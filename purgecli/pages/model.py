"""A page: plain data, made of blocks, whose texts are made of pieces. It knows nothing of terminals, Markdown or HTML.

A *piece* is a text that knows what it is; a plain `str` is a piece too. A *prose* is a list of pieces that are read one after the
other, the spaces between them included. A *block* is a part of a page. What shows a page (`purgecli.show`) walks these shapes
and no others, so that a new one has to be known to all of them; `BLOCKS` and `PIECES` list them for a test.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, Self

from purgecli.frozen import Fields

if TYPE_CHECKING:
    from purgecli.codes import Manner
    from purgecli.codes import Verdict as VerdictWord

Prose = Sequence[str]
"""Pieces, in order of reading."""

HARD_SPACE = "\u00a0"
"""A space at which no line is broken."""


class Strong(str):
    """Stands out."""

    __slots__ = ()


class Quiet(str):
    """Apparatus: a remark on the text, which may be passed over."""

    __slots__ = ()


class Found(str):
    """A word that was searched for."""

    __slots__ = ()


class Try(str):
    """A command that can be typed."""

    __slots__ = ()


class Day(str):
    """A date as it is shown; `edtf` is the date itself."""

    __slots__ = ("edtf",)
    edtf: str

    def __new__(cls, text: str, edtf: str) -> Self:
        piece = super().__new__(cls, text)
        piece.edtf = edtf
        return piece


class Cite(str):
    """A citation: the number of a source on this page, its id, and the place in it. As a text: `[1, p. 108]`.

    What stands in brackets is no place but a word on the part that the source bears: `[1 (the post)]`.
    """

    __slots__ = ("at", "number", "source")
    number: int
    source: str
    at: str | None

    def __new__(cls, number: int, source: str, at: str | None) -> Self:
        place = (f" {at}" if at.startswith("(") else f", {at}") if at else ""
        piece = super().__new__(cls, f"[{number}{place}]")
        piece.number, piece.source, piece.at = number, source, at
        return piece


class Link(str):
    """A text that leads to an address on the web; where that is None, the text alone."""

    __slots__ = ("url",)
    url: str | None

    def __new__(cls, text: str, url: str | None) -> Self:
        piece = super().__new__(cls, text)
        piece.url = url
        return piece


Look = Literal["plain", "strong", "quiet", "command"]


class To(str):
    """A text that leads to another record's page. With `url` a terminal, which has no pages, leads to that address."""

    __slots__ = ("id", "kind", "look", "url")
    kind: str
    id: str
    look: Look
    url: str | None

    def __new__(cls, text: str, kind: str, record: str, look: Look = "plain", url: str | None = None) -> Self:
        """`kind` is the plural, as the folder of the content has it; `look` is as what piece it is shown."""
        piece = super().__new__(cls, text)
        piece.kind, piece.id, piece.look, piece.url = kind, record, look, url
        return piece

    @property
    def is_handle(self) -> bool:
        """Whether it is a bare id beside what it stands for: something to type, and of no use on paper."""
        return self == self.id and self.look in ("quiet", "command")


class Verdict(str):
    """A verdict on a claim, or how many claims have it."""

    __slots__ = ("number", "word")
    word: "VerdictWord"
    number: int | None

    def __new__(cls, word: "VerdictWord", number: int | None = None) -> Self:
        piece = super().__new__(cls, word if number is None else f"{number}{HARD_SPACE}{word}")
        piece.word, piece.number = word, number
        return piece


class Fate(str):
    """How somebody's life ended: the word for a manner of death, told apart by colour too."""

    __slots__ = ("manner",)
    manner: "Manner"

    def __new__(cls, text: str, manner: "Manner") -> Self:
        piece = super().__new__(cls, text)
        piece.manner = manner
        return piece


class Kind(str):
    """The kind of an entry of a timeline: a terminal has a mark for each."""

    __slots__ = ()


PIECES: tuple[type[str], ...] = (str, Strong, Quiet, Found, Try, Day, Cite, Link, To, Verdict, Fate, Kind)


class Block:
    """A part of a page."""

    __slots__ = ()


class Paragraph(Block):
    """A running text; `indent` in cells is for a terminal."""

    __slots__ = ("indent", "text")

    def __init__(self, text: Prose, indent: int = 2) -> None:
        self.text, self.indent = text, indent


class Space(Block):
    """An empty line, where a terminal wants one."""

    __slots__ = ()


class Row(Fields):
    """A label and the text that belongs to it."""

    label: str
    text: Prose


RowKind = Literal["facts", "dated", "points", "entries"]


class Rows(Block):
    """Labels on the left, texts on the right; `width` in cells is that of the labels on a terminal.

    `kind` says what the rows are: `facts` (a name and its value), `dated` (a day and what happened), `points` (a list; the labels
    are marks or nothing), `entries` (a term and what is said of it).
    """

    __slots__ = ("indent", "kind", "rows", "width")

    def __init__(self, rows: Iterable[Row], width: int, kind: RowKind = "facts", indent: int = 2) -> None:
        self.rows, self.width, self.kind, self.indent = list(rows), width, kind, indent


class Card(Block):
    """The head of a page: what it is about, and the facts to be seen first."""

    __slots__ = ("blocks", "title")

    def __init__(self, title: Prose, *blocks: Block) -> None:
        self.title, self.blocks = title, blocks


class Section(Block):
    """A heading and what stands under it."""

    __slots__ = ("blocks", "title")

    def __init__(self, title: str, blocks: Sequence[Block]) -> None:
        self.title, self.blocks = title, blocks


class Part(Block):
    """A heading below that of a section, and what stands under it; `months` is a chart beside the heading."""

    __slots__ = ("blocks", "indent", "months", "title")

    def __init__(self, title: Prose, blocks: Sequence[Block], indent: int = 0, months: "Months | None" = None) -> None:
        self.title, self.blocks, self.indent, self.months = title, blocks, indent, months


class Months(Block):
    """A number for each of the twelve months of a year, and what is counted (`death`); `most` fills a whole bar."""

    __slots__ = ("most", "numbers", "what")

    def __init__(self, numbers: Sequence[int], most: int, what: str) -> None:
        self.numbers, self.most, self.what = numbers, most, what


class Column(Fields):
    """A column of a table under its head. On a terminal it is shown where that has from `since` to `until` cells.

    One that is `flexible` takes the room that is left, and its texts may be broken; where it has too little, or `below` so many
    cells, they stand on a line of their own under the name.
    """

    head: str
    since: int = 0
    until: int = 10_000
    flexible: bool = False
    below: int = 0


class Table(Block):
    """Rows of short cells under a header; the first cell of a row names it."""

    __slots__ = ("columns", "rows")

    def __init__(self, columns: Sequence[Column], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """`rows` are (name, the cells after it); the first of the `columns` is that of the names."""
        self.columns, self.rows = columns, rows

    @property
    def header(self) -> list[str]:
        """The heads of the columns."""
        return [column.head for column in self.columns]


class Grid(Block):
    """Numbers under their heads, which say nothing without them: rows of (name, numbers); the first head is that of the names."""

    __slots__ = ("heads", "rows")

    def __init__(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> None:
        self.heads, self.rows = heads, rows


class Columns(Block):
    """Several texts side by side under their heads, a row each with its label; `width` is that of the labels.

    Where they can't stand side by side, each text says under which head it belongs. Where the heads stand above already
    (`headed`), they are not said twice.
    """

    __slots__ = ("headed", "heads", "rows", "width")

    def __init__(
        self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Prose]]], width: int, headed: bool = False
    ) -> None:
        self.heads, self.rows, self.width, self.headed = heads, rows, width, headed


class Bars(Block):
    """A chart of numbers and their shares of a `total`."""

    __slots__ = ("rows", "total")

    def __init__(self, rows: Sequence[tuple[str, int]], total: int) -> None:
        self.rows, self.total = rows, total


class Bar(Fields):
    """A span of years under its name, and what is said of its first and last year."""

    name: str
    first: int
    last: int
    from_: str
    to: str


class Spans(Block):
    """A chart of spans of years on one axis."""

    __slots__ = ("spans",)

    def __init__(self, spans: Sequence[Bar]) -> None:
        self.spans = spans


class State(Fields):
    """One of the parts of a whole in a chart: its words, its mark on a terminal, and a word for it over its numbers."""

    words: str
    mark: str
    word: str


class Stacks(Block):
    """A chart of a whole in parts: (label, number of each part, in the order of `states`)."""

    __slots__ = ("rows", "states")

    def __init__(self, rows: Sequence[tuple[str, Sequence[int]]], states: Sequence[State]) -> None:
        self.rows, self.states = rows, states


class Branch(Fields):
    """A text of a tree and what hangs on it."""

    text: Prose
    leaves: "Sequence[Branch]"


class Tree(Block):
    """Texts that hang on each other."""

    __slots__ = ("root",)

    def __init__(self, root: Branch) -> None:
        self.root = root


class Commands(Block):
    """Commands to go on with, each with what it does."""

    __slots__ = ("lines",)

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        self.lines = lines


class Room(Block):
    """Empty lines to write on."""

    __slots__ = ("lines",)

    def __init__(self, lines: int) -> None:
        self.lines = lines


class Legend(Block):
    """What the marks of the kinds on a timeline mean, for who sees marks."""

    __slots__ = ("kinds",)

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self.kinds = kinds


class Remark(Block):
    """A line about the page itself, such as how much there is on it."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class Reference(Fields):
    """A source in a list: its number on the page (None where the page does not cite it), its id, its line, its address."""

    number: int | None
    source: str
    text: str
    url: str | None


class References(Block):
    """The sources to which the numbers of a page point, or works to read further; with `addresses` these are to be read too."""

    __slots__ = ("addresses", "lines")

    def __init__(self, lines: Sequence[Reference], addresses: bool = False) -> None:
        self.lines, self.addresses = lines, addresses


BLOCKS: tuple[type[Block], ...] = (
    Paragraph, Space, Rows, Card, Section, Part, Months, Table, Grid, Columns, Bars, Spans, Stacks, Tree, Commands, Room, Legend,
    Remark, References,
)  # fmt: skip


class Page(Fields):
    """What a command shows: its blocks, and the title by which a document or a browser calls it.

    A `wide` one is a table, which may use more of a terminal than prose.
    """

    title: str
    blocks: Sequence[Block]
    wide: bool = False


def page(title: str, *blocks: Block | None, wide: bool = False) -> Page:
    """A page of the blocks that there are."""
    return Page(title, [block for block in blocks if block is not None], wide)


def cited(page: Page) -> list[str]:
    """The ids of the sources that a page cites, in order of their numbers."""
    cites = {piece.number: piece.source for block in page.blocks for piece in pieces(block) if isinstance(piece, Cite)}
    return [cites[number] for number in sorted(cites)]


def pieces(block: Block) -> Iterator[str]:
    """Every piece of the running texts of a block and of those in it."""
    match block:
        case Paragraph():
            yield from block.text
        case Rows():
            for row in block.rows:
                yield from (row.label, *row.text)
        case Columns():
            for _, texts in block.rows:
                for text in texts:
                    yield from text
        case Tree():
            yield from _leaves(block.root)
        case Card() | Section() | Part():
            for one in block.blocks:
                yield from pieces(one)


def _leaves(branch: Branch) -> Iterator[str]:
    yield from branch.text
    for leaf in branch.leaves:
        yield from _leaves(leaf)


def section(title: str, *blocks: Block | None) -> Section | None:
    """A heading and what stands under it; None where there is nothing."""
    found = [block for block in blocks if block is not None]
    return Section(title, found) if found else None


def prose(*parts: str | None) -> list[str]:
    """Pieces joined by spaces; what is empty falls away."""
    found: list[str] = []
    for part in parts:
        if part:
            if found:
                found.append(" ")
            found.append(part)
    return found


def rows(found: Sequence[Row], width: int, kind: RowKind = "facts", indent: int = 2) -> Rows | None:
    """Rows, or None where there are none."""
    return Rows(found, width, kind, indent) if found else None


def together(text: str) -> str:
    """A text in which no line is broken between a number and the word after it: `13 death, 4 imprisonment`."""
    return re.sub(r"(\d) (?=\w)", rf"\1{HARD_SPACE}", text)
