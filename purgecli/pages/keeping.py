"""The calls that a page suggests, with the options by which its reader chose the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.pages.model import Card, Columns, Commands, Page, Paragraph, Part, Rows, Section, Try

if TYPE_CHECKING:
    from purgecli.pages.model import Block, Prose


def keeping(page: Page, option: str) -> Page:
    """A page whose calls have an option (a space before it) at their end."""
    return page.but(blocks=[_block(block, option) for block in page.blocks])


def _block(block: Block, option: str) -> Block:
    match block:
        case Commands():
            return Commands([(call + option, words) for call, words in block.lines])
        case Paragraph():
            return Paragraph(_prose(block.text, option), block.indent)
        case Rows():
            rows = [row.but(text=_prose(row.text, option)) for row in block.rows]
            return Rows(rows, block.width, block.kind, block.indent)
        case Columns():
            texts = [(label, [_prose(text, option) for text in texts]) for label, texts in block.rows]
            return Columns(block.heads, texts, block.width)
        case Card():
            return Card(block.title, *(_block(one, option) for one in block.blocks))
        case Section():
            return Section(block.title, [_block(one, option) for one in block.blocks])
        case Part():
            return Part(block.title, [_block(one, option) for one in block.blocks], block.indent, block.months)
    return block


def _prose(text: Prose, option: str) -> Prose:
    return [Try(piece + option) if isinstance(piece, Try) else piece for piece in text]
