"""A page as Pandoc's Markdown: https://pandoc.org/MANUAL.html#pandocs-markdown.

Citations are Pandoc's (`[@conquest-1990, chap. 4]`), so that `pandoc --citeproc` makes footnotes and a bibliography of them in
any style; where the page has its list of sources, that bibliography will stand. Commands to go on with are for a terminal and
left out. Whatever Markdown, TeX or HTML would act on in a text is escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from purgecli.pages import model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ACTS = re.compile(r"[\\`*_{}\[\]<>~^$@|#&\"']|\.\.\.|--")
"""What Pandoc's Markdown acts on anywhere in a text, its typographic replacements included."""
_STARTS = re.compile(r"^([-+=%:>!]|\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)])(?=\s|$|[-=])")
"""What makes a line something else than a text where it stands first: a list, a heading, a definition, a comment."""


def document(page: model.Page) -> str:
    """A whole document, with its title as a heading."""
    parts = [f"# {escaped(page.title)}", *(part for block in page.blocks for part in parts_of(block))]
    return "\n\n".join(parts) + "\n"


def parts_of(block: model.Block) -> Iterator[str]:
    """The paragraphs, lists and tables of a block. Raises `KeyError` for a block that is not known here."""
    yield from _BLOCKS[type(block)](block)


def escaped(text: str) -> str:
    """A text on one line in which nothing acts."""
    return _ACTS.sub(lambda found: "".join(f"\\{char}" for char in found[0]), " ".join(text.split()))


def prose(text: model.Prose) -> str:
    """The pieces of a text; citations that follow each other stand in one pair of brackets."""
    found: list[str] = []
    cites: list[model.Cite] = []
    for piece in _joined(text):
        if isinstance(piece, model.Cite):
            cites.append(piece)
            continue
        if cites and not piece.strip():
            continue
        if cites:
            found.append(f" {_cited(cites)}")
            cites = []
        found.append(_PIECES[type(piece)](piece))
    if cites:
        found.append(f" {_cited(cites)}")
    shown = re.sub(r"[ \n]+", " ", "".join(found)).strip()
    return _STARTS.sub(_inert, shown)


def _inert(found: re.Match[str]) -> str:
    """The beginning of a line with its mark escaped: `-` as `\\-`, `1905.` as `1905\\.`."""
    mark = found[0]
    return f"{mark[:-1]}\\{mark[-1]}"


def _joined(text: model.Prose) -> Iterator[str]:
    """The pieces, with neighbours of one plain or strong kind as one: two pairs of asterisks must not meet."""
    held: str | None = None
    for piece in text:
        if held is not None and type(held) is type(piece) and type(piece) in (str, model.Strong, model.Quiet):
            held = type(piece)(held + piece)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _cited(cites: Sequence[model.Cite]) -> str:
    return f"[{'; '.join(_one_cite(cite) for cite in cites)}]"


def _one_cite(cite: model.Cite) -> str:
    # A semicolon would end the citation.
    return f"@{cite.source}, {escaped(cite.at).replace(';', chr(92) + ';')}" if cite.at else f"@{cite.source}"


def _spaced(text: str) -> str:
    """A text with its inner white space made one, its outer spaces kept."""
    shown = escaped(text)
    return f"{' ' * text[:1].isspace()}{shown}{' ' * (text[-1:].isspace() and bool(shown))}"


def _strong(piece: str) -> str:
    inner = escaped(piece)
    if not inner:
        return " "
    return f"{' ' * piece[0].isspace()}**{inner}**{' ' * piece[-1].isspace()}"


def _code(piece: str) -> str:
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", piece)), default=0))
    return f"{fence} {piece} {fence}" if "`" in piece else f"`{piece}`"


def _link(piece: model.Link) -> str:
    return f"[{escaped(piece)}](<{piece.url}>)" if piece.url else escaped(piece)


def _to(piece: model.To) -> str:
    if piece.is_handle:
        return ""
    return _strong(piece) if piece.look == "strong" else _spaced(piece)


_PIECES: dict[type[str], Callable[[Any], str]] = {
    str: _spaced,
    model.Strong: _strong,
    model.Quiet: _spaced,
    model.Found: _strong,
    model.Try: _code,
    model.Day: _spaced,
    model.Cite: lambda piece: _cited([piece]),
    model.Link: _link,
    model.To: _to,
    model.Verdict: lambda piece: f"**{escaped(piece)}**",
    model.Fate: _spaced,
    # The kind's word stands beside it.
    model.Kind: lambda piece: "",
}


def _paragraph(block: model.Paragraph) -> Iterator[str]:
    if text := prose(block.text):
        yield text


def _nothing(_: model.Block) -> Iterator[str]:
    return iter(())


def _rows(block: model.Rows) -> Iterator[str]:
    if block.kind == "points":
        yield "\n".join(f"- {prose(row.text)}" for row in block.rows)
    elif block.kind == "dated":
        yield "\n".join(f"- {_labelled(row)}" for row in block.rows)
    else:
        yield "\n\n".join(_defined(row) for row in block.rows)


def _labelled(row: model.Row) -> str:
    label = prose([row.label])
    return f"**{label}:** {prose(row.text)}" if label else prose(row.text)


def _defined(row: model.Row) -> str:
    """A term and its definition; without a term, a paragraph."""
    label = prose([row.label])
    return f"{label}\n:   {prose(row.text)}" if label else prose(row.text)


def _card(block: model.Card) -> Iterator[str]:
    # The title of the page stands above already.
    title = prose(block.title)
    if isinstance(block.title[0], model.Verdict):
        yield title
    yield from _all(block.blocks)


def _section(block: model.Section) -> Iterator[str]:
    inside = list(_all(block.blocks))
    if inside:
        yield f"## {escaped(block.title)}"
        yield from inside


def _part(block: model.Part) -> Iterator[str]:
    yield f"### {prose([str(piece) for piece in block.title])}"
    if block.months:
        yield from _months(block.months)
    yield from _all(block.blocks)


def _months(block: model.Months) -> Iterator[str]:
    total = sum(block.numbers)
    each = ", ".join(f"{number}" for number in block.numbers)
    yield f"{total} {block.what}{'' if total == 1 else 's'}, January to December: {each}."


def _table(block: model.Table) -> Iterator[str]:
    rows = [[escaped(name), *(prose([cell]) for cell in cells)] for name, cells in block.rows]
    yield _pipes([escaped(head) for head in block.header], rows)


def _grid(block: model.Grid) -> Iterator[str]:
    rows = [[escaped(name), *map(str, numbers)] for name, numbers in block.rows]
    yield _pipes([escaped(head) for head in block.heads], rows)


def _pipes(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    width = max([len(header), *map(len, rows)])
    lines = [list(header), ["---"] * width, *map(list, rows)]
    return "\n".join("| " + " | ".join([*line, *[""] * (width - len(line))]) + " |" for line in lines)


def _columns(block: model.Columns) -> Iterator[str]:
    """Each row as a list, an item a column: a cell of several lines has no form that every reader of Markdown takes."""
    heads = [escaped(head) for head in block.heads]
    for label, texts in block.rows:
        if label:
            yield f"**{escaped(label)}**"
        yield "\n".join(
            f"- {f'*{heads[place]}:* ' if heads else ''}{'; '.join(prose(line) for line in _lines(text))}"
            for place, text in enumerate(texts)
            if text
        )


def _lines(text: model.Prose) -> list[list[str]]:
    """A text taken apart at its line ends."""
    lines: list[list[str]] = [[]]
    for piece in text:
        if piece == "\n":
            lines.append([])
        else:
            lines[-1].append(piece)
    return lines


def _bars(block: model.Bars) -> Iterator[str]:
    rows = [[escaped(label), str(number), _share(number, block.total)] for label, number in block.rows]
    yield _pipes(["", "Number", "Share"], rows)


def _share(number: int, total: int) -> str:
    return f"{number / total:.0%}" if total else "0%"


def _spans(block: model.Spans) -> Iterator[str]:
    yield _pipes(["", "From", "To"], [[escaped(one.name), escaped(one.from_), escaped(one.to)] for one in block.spans])


def _stacks(block: model.Stacks) -> Iterator[str]:
    rows = [[escaped(label), *map(str, numbers)] for label, numbers in block.rows]
    yield _pipes(["", *(escaped(state.words) for state in block.states)], rows)


def _tree(block: model.Tree) -> Iterator[str]:
    yield prose(block.root.text)
    yield "\n".join(_branches(block.root.leaves, 0))


def _branches(branches: Sequence[model.Branch], depth: int) -> Iterator[str]:
    for branch in branches:
        yield f"{'    ' * depth}- {prose(branch.text)}"
        yield from _branches(branch.leaves, depth + 1)


def _room(block: model.Room) -> Iterator[str]:
    for _ in range(block.lines):
        yield "\\_" * 60


def _remark(block: model.Remark) -> Iterator[str]:
    yield escaped(block.text)


def _references(block: model.References) -> Iterator[str]:
    if block.lines[0].number is None:
        yield "\n".join(f"- {prose([line.text])}" for line in block.lines)
    else:
        # Where Pandoc's citation processor puts the bibliography.
        yield "::: {#refs}\n:::"


def _all(blocks: Sequence[model.Block]) -> Iterator[str]:
    for block in blocks:
        yield from parts_of(block)


_BLOCKS: dict[type[model.Block], Callable[[Any], Iterator[str]]] = {
    model.Paragraph: _paragraph,
    model.Space: _nothing,
    model.Rows: _rows,
    model.Card: _card,
    model.Section: _section,
    model.Part: _part,
    model.Months: _months,
    model.Table: _table,
    model.Grid: _grid,
    model.Columns: _columns,
    model.Bars: _bars,
    model.Spans: _spans,
    model.Stacks: _stacks,
    model.Tree: _tree,
    model.Legend: _nothing,
    model.Commands: _nothing,
    model.Room: _room,
    model.Remark: _remark,
    model.References: _references,
}
