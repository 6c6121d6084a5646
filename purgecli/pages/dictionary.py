"""The data dictionary: what each field of a kind of record holds, from the prose that lies with the shipped content."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from purgecli.pages.model import Paragraph, Quiet, Row, Rows, Section, Strong, page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from purgecli.pages.model import Block, Page

_RULES = "rules"
"""The beginning of the heading of what holds for every kind."""


def dictionary(prose: str, kind: str | None) -> Page:
    """The sections of a dictionary in Markdown: that of a kind (`figure`) and the rules for all, or every one."""
    sections = re.split(r"^## ", prose, flags=re.MULTILINE)[1:]
    own = [one for one in sections if kind is None or one.casefold().startswith(f"{kind}:")]
    rules = [one for one in sections if one.casefold().startswith(_RULES) and one not in own]
    return page("Data dictionary", *(_section(one) for one in (*own, *rules)))


def _section(text: str) -> Section:
    heading, _, body = text.partition("\n")
    title, _, file = _plain(heading).partition(": ")
    where = [Paragraph([Quiet(file)])] if file else []
    return Section(title, [*where, *_blocks(body.splitlines())])


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The paragraphs, lists and tables among some lines."""
    for kind, group in groupby(_joined(lines), key=lambda line: line[:1] if line[:1] in ("|", "-") else ""):
        found = list(group)
        if kind == "|":
            yield Rows([_row(line) for line in found if not re.fullmatch(r"[|\s:-]+", line)][1:], 2, "points")
        elif kind == "-":
            yield Rows([Row("–", [_plain(line[1:])]) for line in found], 2, "points")
        else:
            yield from (Paragraph([_plain(line)]) for line in found)


def _joined(lines: Sequence[str]) -> list[str]:
    """Lines with those that go on with them; a row of a table is always one."""
    found = [""]
    for line in (line.strip() for line in lines):
        if not line or line.startswith(("|", "- ")) or found[-1].startswith("|"):
            found.append(line)
        else:
            found[-1] = f"{found[-1]} {line}".strip()
    return [line for line in found if line]


def _row(line: str) -> Row:
    """A line of a table of two columns: the first stands out."""
    cells: Sequence[str] = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
    return Row("", [Strong(_plain(cells[0])), ": ", _plain("; ".join(cells[1:]))])


def _plain(text: str) -> str:
    """A text without the marks of Markdown."""
    return " ".join(re.sub(r"`|\*\*|\\(?=\|)", "", text).split())
