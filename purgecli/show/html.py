"""A page as one HTML file that asks nothing of anybody: no script, no request, readable without its style sheet.

The shapes become the elements that say what they are (headings, lists, tables, `time`, figures with a text in their place).
`Html` makes the body of a page, so that a site can put its own frame around it; `document` puts a whole file around it.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from purgecli.pages import model
from purgecli.show import charts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_OTHER_SCRIPT = re.compile("[\u0400-\u04ff][\u0300-\u036f\u0400-\u04ff«».,()\\- ]*[\u0400-\u04ff]|[\u0400-\u04ff]")
_MACHINE_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z")
"""What of EDTF the `datetime` of a `time` element can hold."""


def document(page: model.Page) -> str:
    """A whole file."""
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(page.title)}</title>",
            f"<style>\n{style_sheet()}</style>",
            "</head>",
            "<body>",
            "<main>",
            Html().body(page),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def style_sheet() -> str:
    """The style sheet: light and dark, a phone and a desk, a printed handout."""
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


class Html:
    """The body of one page.

    `address` gives the address of a record's page (kind in the plural, id), None where it has none; by itself, no record has one.
    """

    def __init__(self, address: Callable[[str, str], str | None] | None = None) -> None:
        self._address = address or (lambda kind, record: None)
        self._marks: dict[int, int] = {}
        self._headings = 0
        self._inside = 0

    def body(self, page: model.Page) -> str:
        """The page's blocks, with its title as the heading where no card has it."""
        blocks = list(page.blocks)
        parts: list[str] = []
        if not (blocks and isinstance(blocks[0], model.Card)):
            parts.append(f"<h1>{self.text(page.title)}</h1>")
        else:
            parts.append(self._head(blocks.pop(0), page.title))
        parts += [part for block in blocks for part in self.block(block)]
        return "\n".join(parts)

    def block(self, block: model.Block) -> Iterator[str]:
        """The elements of a block. Raises `KeyError` for a block that is not known here."""
        yield from _BLOCKS[type(block)](self, block)

    def blocks(self, blocks: Iterable[model.Block]) -> str:
        """The elements of some blocks."""
        return "\n".join(part for block in blocks for part in self.block(block))

    def prose(self, text: model.Prose) -> str:
        """The pieces of a text."""
        return "".join(_PIECES[type(piece)](self, piece) for piece in text).strip()

    def text(self, text: str) -> str:
        """A text in which nothing acts; what is in Cyrillic is marked as Russian."""
        # On a terminal cells are padded with spaces that do not break.
        text = re.sub("[ \u00a0]{2,}", " ", text)
        found = []
        end = 0
        for match in _OTHER_SCRIPT.finditer(text):
            found += [escape(text[end : match.start()]), f'<span lang="ru">{escape(match[0])}</span>']
            end = match.end()
        return "".join([*found, escape(text[end:])])

    def _head(self, block: model.Block, title: str) -> str:
        assert isinstance(block, model.Card)
        shown = self.prose(block.title)
        over = (
            f"<h1>{self.text(title)}</h1>\n<p>{shown}</p>" if isinstance(block.title[0], model.Verdict) else f"<h1>{shown}</h1>"
        )
        # A claim's card repeats its statement, which is the title of the page.
        inside = [] if isinstance(block.title[0], model.Verdict) else [self.blocks(block.blocks)]
        return "\n".join(['<header class="card">', over, *inside, "</header>"])

    # Pieces

    def _day(self, piece: model.Day) -> str:
        shown = self.text(piece).replace("\n", "<br>")
        return f'<time datetime="{piece.edtf}">{shown}</time>' if _MACHINE_DATE.match(piece.edtf) else shown

    def _cite(self, piece: model.Cite) -> str:
        times = self._marks[piece.number] = self._marks.get(piece.number, 0) + 1
        return (
            f'<a class="cite" id="cite-{piece.number}-{times}" href="#source-{piece.number}" '
            f'aria-label="source {piece.number}{escape(f", {piece.at}", quote=True) if piece.at else ""}">{self.text(piece)}</a>'
        )

    def _link(self, piece: model.Link) -> str:
        return _anchor(piece.url, self.text(piece)) if piece.url else self.text(piece)

    def _to(self, piece: model.To) -> str:
        if piece.is_handle and not self._address(piece.kind, piece.id):
            return ""
        shown = self.text(piece)
        if piece.look in ("quiet", "command"):
            shown = f'<span class="id">{shown}</span>'
        if address := self._address(piece.kind, piece.id):
            shown = f'<a href="{escape(address, quote=True)}">{shown}</a>'
        return f"<strong>{shown}</strong>" if piece.look == "strong" else shown

    def _verdict(self, piece: model.Verdict) -> str:
        return f'<b class="verdict {piece.word}">{self.text(piece)}</b>'

    # Blocks

    def _paragraph(self, block: model.Paragraph) -> Iterator[str]:
        if text := self.prose(block.text):
            yield f"<p>{text}</p>"

    def _rows(self, block: model.Rows) -> Iterator[str]:
        if block.kind == "points":
            yield "<ul>" + "".join(f"\n<li>{self.prose(row.text)}</li>" for row in block.rows) + "\n</ul>"
            return
        lines: list[str] = []
        for row in block.rows:
            label = self.prose([row.label]).replace("\n", "<br>")
            # A row without a label goes on with the one above; a list cannot begin so.
            lines += [f"<dt>{label}</dt>"] if label or not lines else []
            lines.append(f"<dd>{self.prose(row.text).replace(chr(10), '<br>')}</dd>")
        yield "\n".join([f'<dl class="{block.kind}">', *lines, "</dl>"])

    def _card(self, block: model.Card) -> Iterator[str]:
        yield "\n".join(['<div class="card">', f"<p>{self.prose(block.title)}</p>", self.blocks(block.blocks), "</div>"])

    def _section(self, block: model.Section) -> Iterator[str]:
        self._inside += 1
        inside = self.blocks(block.blocks)
        self._inside -= 1
        if inside:
            self._headings += 1
            name = f"section-{self._headings}"
            head = f'<h2 id="{name}">{self.text(block.title)}</h2>'
            yield f'<section aria-labelledby="{name}">\n{head}\n{inside}\n</section>'

    def _part(self, block: model.Part) -> Iterator[str]:
        # No level of headings is left out, where a part stands in no section.
        level = "h3" if self._inside else "h2"
        yield f"<{level}>{self.prose(block.title)}</{level}>"
        if block.months:
            yield from self._months(block.months)
        if inside := self.blocks(block.blocks):
            yield inside

    def _months(self, block: model.Months) -> Iterator[str]:
        yield charts.months(block)

    def _table(self, block: model.Table) -> Iterator[str]:
        head = "".join(f'<th scope="col">{self.text(cell)}</th>' for cell in block.header)
        rows = []
        for name, cells in block.rows:
            rest = "".join(f"<td>{self.prose([cell])}</td>" for cell in cells)
            rows.append(f'<tr><th scope="row">{self.text(name)}</th>{rest}</tr>')
        yield "\n".join(["<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>"])

    def _grid(self, block: model.Grid) -> Iterator[str]:
        head = "".join(f'<th scope="col">{self.text(cell)}</th>' for cell in block.heads)
        rows = []
        for name, numbers in block.rows:
            rows.append(f'<tr><th scope="row">{self.text(name)}</th>{"".join(f"<td>{number}</td>" for number in numbers)}</tr>')
        yield "\n".join(["<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>"])

    def _columns(self, block: model.Columns) -> Iterator[str]:
        lines = ['<table class="columns">']
        if block.heads:
            heads = "".join(f'<th scope="col">{self.text(head)}</th>' for head in block.heads)
            lines.append(f"<thead><tr><td></td>{heads}</tr></thead>")
        lines.append("<tbody>")
        for label, texts in block.rows:
            cells = "".join(f"<td>{self.prose(text).replace(chr(10), '<br>')}</td>" for text in texts)
            head = f'<th scope="row">{self.text(label)}</th>' if label else "<td></td>"
            lines.append(f"<tr>{head}{cells}</tr>")
        yield "\n".join([*lines, "</tbody>", "</table>"]) if block.rows else ""

    def _tree(self, block: model.Tree) -> Iterator[str]:
        yield f"<p>{self.prose(block.root.text)}</p>"
        yield self._branches(block.root.leaves)

    def _branches(self, branches: Sequence[model.Branch]) -> str:
        lines = ["<ul>"]
        for branch in branches:
            below = f"\n{self._branches(branch.leaves)}" if branch.leaves else ""
            lines.append(f"<li>{self.prose(branch.text)}{below}</li>")
        return "\n".join([*lines, "</ul>"])

    def _remark(self, block: model.Remark) -> Iterator[str]:
        yield f'<p class="remark">{self.text(block.text)}</p>'

    def _references(self, block: model.References) -> Iterator[str]:
        items = []
        for line in block.lines:
            shown = _anchor(line.url, self.text(line.text)) if line.url else self.text(line.text)
            name = f'<span class="id">{escape(line.source)}</span>'
            if address := self._address("sources", line.source):
                name = f'<a href="{escape(address, quote=True)}">{name}</a>'
            if line.number is None:
                items.append(f"<li>{shown} {name}</li>")
                continue
            times = self._marks.get(line.number, 0)
            back = " ".join(
                f'<a class="back" href="#cite-{line.number}-{time}" aria-label="back to citation {time}">↑</a>'
                for time in range(1, times + 1)
            )
            items.append(f'<li id="source-{line.number}" value="{line.number}">{shown} {name} {back}</li>')
        kind = "ul" if block.lines[0].number is None else "ol"
        yield "\n".join([f'<{kind} class="sources">', *items, f"</{kind}>"])


def _anchor(url: str, shown: str) -> str:
    """A link to the web; an address of another kind than these two is text."""
    if not url.startswith(("https://", "http://")):
        return shown
    return f'<a href="{escape(url, quote=True)}" rel="noopener noreferrer">{shown}</a>'


def _bars(html: Html, block: model.Bars) -> Iterator[str]:
    yield charts.bars(block)


def _spans(html: Html, block: model.Spans) -> Iterator[str]:
    yield charts.spans(block)


def _stacks(html: Html, block: model.Stacks) -> Iterator[str]:
    yield charts.stacks(block)


def _room(html: Html, block: model.Room) -> Iterator[str]:
    yield '<div class="room"></div>' * block.lines


def _nothing(html: Html, block: model.Block) -> Iterator[str]:
    return iter(())


_PIECES: dict[type[str], Callable[[Html, Any], str]] = {
    str: lambda html, piece: html.text(piece),
    model.Strong: lambda html, piece: f"<strong>{html.text(piece)}</strong>",
    model.Quiet: lambda html, piece: f'<span class="quiet">{html.text(piece)}</span>',
    model.Found: lambda html, piece: f"<mark>{html.text(piece)}</mark>",
    model.Try: lambda html, piece: f"<code>{html.text(piece)}</code>",
    model.Day: Html._day,
    model.Cite: Html._cite,
    model.Link: Html._link,
    model.To: Html._to,
    model.Verdict: Html._verdict,
    model.Fate: lambda html, piece: html.text(piece),
    # The kind's word stands beside it.
    model.Kind: lambda html, piece: "",
}

_BLOCKS: dict[type[model.Block], Callable[[Html, Any], Iterator[str]]] = {
    model.Paragraph: Html._paragraph,
    model.Space: _nothing,
    model.Rows: Html._rows,
    model.Card: Html._card,
    model.Section: Html._section,
    model.Part: Html._part,
    model.Months: Html._months,
    model.Table: Html._table,
    model.Grid: Html._grid,
    model.Columns: Html._columns,
    model.Bars: _bars,
    model.Spans: _spans,
    model.Stacks: _stacks,
    model.Tree: Html._tree,
    # For a terminal.
    model.Legend: _nothing,
    model.Commands: _nothing,
    model.Room: _room,
    model.Remark: Html._remark,
    model.References: Html._references,
}
