"""A page whose links are numbered: each piece that leads somewhere is one that a terminal shows as a link to its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli.browse import calls
from purgecli.pages import model

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "purge:"
"""How the address of a numbered link begins: `purge:12`."""

_COMMANDS_GAP = 3


class Target(NamedTuple):
    """Where a link leads: to a record (kind and id; of a source perhaps the place in it), to a call, or to an address."""

    record: tuple[str, str] | None = None
    at: str | None = None
    call: calls.Words | None = None
    url: str | None = None

    @property
    def source(self) -> str | None:
        """The id of the source that it leads to."""
        return self.record[1] if self.record and self.record[0] == "sources" else None


class Linked(NamedTuple):
    """A page with numbered links, and where each leads."""

    page: model.Page
    targets: list[Target]


def linked(page: model.Page) -> Linked:
    """A page with its links numbered in order of reading."""
    walker = _Walker()
    blocks = [walker.block(block) for block in page.blocks]
    return Linked(page.but(blocks=blocks), walker.targets)


class _Walker:
    """Goes through a page and numbers what it meets."""

    def __init__(self) -> None:
        self.targets: list[Target] = []

    def _mark(self, target: Target) -> str:
        self.targets.append(target)
        return f"{MARK}{len(self.targets) - 1}"

    def _to(self, text: str, look: model.Look, target: Target) -> model.To:
        return model.To(text, "", "", look, self._mark(target))

    def piece(self, piece: str) -> str:
        """A piece, as a link where it leads somewhere."""
        match piece:
            case model.To():
                return self._to(str(piece), piece.look, Target((piece.kind, piece.id)))
            case model.Cite():
                return self._to(str(piece), "quiet", Target(("sources", piece.source), piece.at))
            case model.Link() if piece.url:
                return self._to(str(piece), "plain", Target(url=piece.url))
            case model.Try():
                return self.command(piece)
        return piece

    def command(self, text: str) -> str:
        """A command, as a link where its page can be shown here."""
        call = calls.of_text(text)
        return model.Try(text) if call is None else self._to(str(text), "command", Target(call=call))

    def prose(self, text: model.Prose) -> list[str]:
        """A text with its links."""
        return [self.piece(piece) for piece in text]

    def block(self, block: model.Block) -> model.Block:
        """A block with its links."""
        match block:
            case model.Paragraph():
                return model.Paragraph(self.prose(block.text), block.indent)
            case model.Rows():
                found = [model.Row(self.piece(row.label), self.prose(row.text)) for row in block.rows]
                return model.Rows(found, block.width, block.kind, block.indent)
            case model.Card():
                return model.Card(self.prose(block.title), *self._blocks(block.blocks))
            case model.Section():
                return model.Section(block.title, self._blocks(block.blocks))
            case model.Part():
                return model.Part(self.prose(block.title), self._blocks(block.blocks), block.indent, block.months)
            case model.Columns():
                rows = [(label, [self.prose(text) for text in texts]) for label, texts in block.rows]
                return model.Columns(block.heads, rows, block.width)
            case model.Tree():
                return model.Tree(self._branch(block.root))
            case model.Commands():
                width = max(len(command) for command, _ in block.lines) + _COMMANDS_GAP
                return model.Rows([model.Row(self.command(command), [words]) for command, words in block.lines], width)
            case model.References():
                return self._references(block)
        return block

    def _blocks(self, blocks: Sequence[model.Block]) -> list[model.Block]:
        return [self.block(one) for one in blocks]

    def _branch(self, branch: model.Branch) -> model.Branch:
        return model.Branch(self.prose(branch.text), [self._branch(leaf) for leaf in branch.leaves])

    def _references(self, block: model.References) -> model.References:
        """The id of a source leads to its page here, not to its address."""
        return model.References([one.but(url=self._mark(Target(("sources", one.source)))) for one in block.lines])
