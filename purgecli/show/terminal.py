"""A page on a terminal: each of its blocks as one of the shapes of `purgecli.show.layout`, each piece with its style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from purgecli import clean
from purgecli.pages import model
from purgecli.show import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType

_MARKS = {
    "politics": "·",
    "opposition": "○",
    "law": "§",
    "arrest": "▲",
    "trial": "■",
    "execution": "✗",
    "death": "†",
    "rehabilitation": "✓",
    "life": "◇",
}
"""Kind of an entry of a timeline -> its mark; the kind's word stands beside it."""

_NUMBERED = 5
"""Cells that the number of a source takes, up to 99."""


def screen(page: model.Page) -> Group:
    """A page as a Rich renderable."""
    return Group(*(shape for block in page.blocks for shape in shapes(block)))


def shapes(block: model.Block) -> Iterator[RenderableType]:
    """What shows a block. Raises `KeyError` for a block that no screen knows."""
    yield from _SHAPES[type(block)](block)


def styled(text: model.Prose) -> layout.Prose:
    """The pieces of a text with their styles; neighbours of one style are one."""
    if len(text) == 1:
        return [_STYLES[type(text[0])](text[0])]
    found: layout.Prose = []
    for piece in _grouped(text):
        shown, style = _STYLES[type(piece)](piece)
        if found and found[-1][1] == style:
            found[-1] = (found[-1][0] + shown, style)
        else:
            found.append((shown, style))
    return found


_MANY = 4
"""Citations after one text that are shown one by one; more are told as ranges of their numbers."""


def _grouped(text: model.Prose) -> Iterator[str]:
    """The pieces of a text; where more than a few citations follow each other, those without a place as ranges: `[1]–[6]`."""
    run: list[model.Cite] = []
    spaced = False
    for piece in text:
        if type(piece) is str and not run:
            yield piece
            continue
        if isinstance(piece, model.Cite):
            run.append(piece)
        elif run and piece == " ":
            # Between two citations it belongs to the run, after the last it parts it from what follows.
            spaced = True
            continue
        else:
            yield from _ranges(run)
            if run and spaced:
                yield " "
            run = []
            yield piece
        spaced = False
    yield from _ranges(run)


def _ranges(run: list[model.Cite]) -> Iterator[str]:
    groups = [[cite] for cite in run]
    if len(run) > _MANY:
        groups = []
        for cite in sorted(run, key=lambda one: one.number):
            last = groups[-1][-1] if groups else None
            if last and not last.at and not cite.at and cite.number <= last.number + 1:
                groups[-1].append(cite)
            else:
                groups.append([cite])
    for place, group in enumerate(groups):
        if place:
            yield " "
        if len(group) > 2:
            yield model.Quiet(f"{group[0]}–{group[-1]}")
        else:
            yield from (part for cite in group for part in ([cite] if cite is group[0] else [" ", cite]))


def _plain(piece: str) -> tuple[str, str]:
    return piece, ""


def _line(text: str) -> str:
    """What stands in one line, whatever the content has: an older library may hold a name with a line end."""
    return clean.one_line(text)


def _in(style: str) -> Callable[[str], tuple[str, str]]:
    return lambda piece: (str(piece), style)


def _verdict(piece: Any) -> tuple[str, str]:
    mark, style = layout.VERDICT_STYLES[piece.word]
    return f"{mark}{' ' if piece.number is None else model.HARD_SPACE}{piece}", style


def _linked(url: str | None, style: str = "") -> str:
    return f"{style} link {''.join(clean.shown(url).split())}".strip() if url else style


_LOOKS = {"plain": "", "strong": layout.STRONG, "quiet": layout.QUIET, "command": layout.COMMAND}

_STYLES: dict[type[str], Callable[[Any], tuple[str, str]]] = {
    str: _plain,
    model.Strong: _in(layout.STRONG),
    model.Quiet: _in(layout.QUIET),
    model.Found: _in(layout.FOUND),
    model.Try: _in(layout.COMMAND),
    model.Day: _in(""),
    model.Cite: _in(layout.QUIET),
    model.Link: lambda piece: (str(piece), _linked(piece.url)),
    model.To: lambda piece: (_line(piece), _linked(piece.url, _LOOKS[piece.look])),
    model.Verdict: _verdict,
    model.Fate: lambda piece: (str(piece), layout.FATE_STYLES[piece.manner]),
    model.Kind: lambda piece: (_MARKS[piece], layout.STRONG),
}


def _paragraph(block: model.Paragraph) -> Iterator[RenderableType]:
    yield layout.paragraph(styled(block.text), block.indent)


def _space(_: model.Space) -> Iterator[RenderableType]:
    yield layout.Lines([])


def _rows(block: model.Rows) -> Iterator[RenderableType]:
    yield layout.Rows([_row(row) for row in block.rows], block.width, block.indent)


def _row(row: model.Row) -> layout.Row:
    ((label, style),) = styled([row.label])
    # Only of a date we break a label ourselves.
    return layout.Row(label if isinstance(row.label, model.Day) else _line(label), styled(row.text), style)


def _card(block: model.Card) -> Iterator[RenderableType]:
    title = [(_line(text), style) for text, style in styled(block.title)]
    yield layout.Card(Text.assemble(*title), Group(*_all(block.blocks)))


def _section(block: model.Section) -> Iterator[RenderableType]:
    yield layout.heading(_line(block.title))
    yield from _all(block.blocks)


def _part(block: model.Part) -> Iterator[RenderableType]:
    if block.months:
        yield layout.Lines([])
        months = block.months
        yield layout.Months("".join(block.title), months.numbers, months.most, months.what)
    else:
        yield layout.Lines(styled(block.title), 1, block.indent)
    yield from _all(block.blocks)


def _table(block: model.Table) -> Iterator[RenderableType]:
    rows = [[_name(name), *[_STYLES[type(cell)](cell) for cell in cells]] for name, cells in block.rows]
    # To see for all at once that none has a line end is cheaper than for each.
    if not clean.is_harmless(whole := "".join([text for row in rows for text, _ in row])) or "\n" in whole:
        rows = [[(_line(text), style) for text, style in row] for row in rows]
    yield layout.Table(block.columns, rows)


def _name(name: str) -> tuple[str, str]:
    return styled([name])[0] if isinstance(name, model.Verdict) else (str(name), layout.STRONG)


def _grid(block: model.Grid) -> Iterator[RenderableType]:
    yield layout.Grid(
        [*map(_line, block.heads[1:])], [(_line(name), [str(number) for number in numbers]) for name, numbers in block.rows]
    )


def _columns(block: model.Columns) -> Iterator[RenderableType]:
    rows = [(_line(label), [styled(text) for text in texts]) for label, texts in block.rows]
    yield layout.Columns(rows, block.width, [*map(_line, block.heads)], block.headed)


def _bars(block: model.Bars) -> Iterator[RenderableType]:
    yield layout.Bars([(_line(label), number) for label, number in block.rows], block.total)


def _spans(block: model.Spans) -> Iterator[RenderableType]:
    yield layout.Spans(block.spans)


def _stacks(block: model.Stacks) -> Iterator[RenderableType]:
    marks = [(state.mark, state.word) for state in block.states]
    yield layout.Stacks([(_line(label), list(parts)) for label, parts in block.rows], marks)


def _tree(block: model.Tree) -> Iterator[RenderableType]:
    yield layout.Tree(_branch(block.root))


def _branch(branch: model.Branch) -> layout.Branch:
    return layout.Branch(styled(branch.text), [_branch(leaf) for leaf in branch.leaves])


def _commands(block: model.Commands) -> Iterator[RenderableType]:
    width = max(len(command) for command, _ in block.lines) + 3
    yield layout.Rows([layout.Row(command, [(_line(words), "")], layout.COMMAND) for command, words in block.lines], width)


def _room(block: model.Room) -> Iterator[RenderableType]:
    yield layout.Room(block.lines)


def _legend(block: model.Legend) -> Iterator[RenderableType]:
    yield layout.Legend([(_MARKS[kind], str(kind)) for kind in block.kinds])


def _remark(block: model.Remark) -> Iterator[RenderableType]:
    yield layout.Lines([(block.text, layout.QUIET)], 1, 2)


def _references(block: model.References) -> Iterator[RenderableType]:
    rows = []
    for line in block.lines:
        label = "–" if line.number is None else f"[{line.number}]"
        text = [(line.text, ""), (" ", ""), (line.source, _linked(line.url, layout.QUIET))]
        if block.addresses and line.url:
            text += [("\n", ""), (line.url, _linked(line.url))]
        rows.append(layout.Row(label, text, "" if line.number is None else layout.QUIET))
    numbered = block.lines[-1].number
    yield layout.Rows(rows, max(_NUMBERED, len(f"[{numbered}] ")) if numbered else _NUMBERED)


def _all(blocks: Sequence[model.Block]) -> Iterator[RenderableType]:
    for block in blocks:
        yield from shapes(block)


_SHAPES: dict[type[model.Block], Callable[[Any], Iterator[RenderableType]]] = {
    model.Paragraph: _paragraph,
    model.Space: _space,
    model.Rows: _rows,
    model.Card: _card,
    model.Section: _section,
    model.Part: _part,
    model.Table: _table,
    model.Grid: _grid,
    model.Columns: _columns,
    model.Bars: _bars,
    model.Spans: _spans,
    model.Stacks: _stacks,
    model.Tree: _tree,
    model.Commands: _commands,
    model.Room: _room,
    model.Legend: _legend,
    model.Remark: _remark,
    model.References: _references,
}
