"""A table of contents for a screen that is longer than two: the sections, and the line on which each begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from purgecli.pages import parts
from purgecli.show import layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from purgecli.pages.model import Page

_CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")


def of(page: Page, text: str, console: Console, plain: bool = False, one_by_one: bool = True) -> str:
    """The table for a page that was shown as a text, ended by a line end; empty where it has fewer than two sections.

    `one_by_one` is whether the command shows a section alone. The lines count the table itself, so that `19g` leads there in
    `less`.
    """
    found = list(_lines(page, text))
    if len(found) < 2:
        return ""
    own = 0
    # The numbers may become longer by the table's own lines, and the table by them.
    for _ in range(3):
        shown = _shown([(title, line + own) for title, line in found], console, plain, one_by_one)
        own = shown.count("\n")
    return shown


def _lines(page: Page, text: str) -> Iterator[tuple[str, int]]:
    """The sections of a page, each with the line, from 1, on which its heading stands."""
    lines = [_CODES.sub("", line).rstrip() for line in text.split("\n")]
    place = 0
    for section in parts.sections(page):
        heading = section.title.upper()
        if heading in lines[place:]:
            place = lines.index(heading, place) + 1
            yield section.title, place


def _shown(found: Sequence[tuple[str, int]], console: Console, plain: bool, one_by_one: bool) -> str:
    words = "; ".join(f"{re.split('[,(]', title)[0].strip()} {line}".replace(" ", layout.HARD_SPACE) for title, line in found)
    alone = "; --section NAME shows one alone" if one_by_one else ""
    text = f"On this page, by line: {words}. In less, 20g goes to line 20{alone}."
    with console.capture() as capture:
        console.print(layout.Inert(layout.paragraph([(text, "" if plain else layout.QUIET)])), Text(), crop=False)
    return capture.get()
