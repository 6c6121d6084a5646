"""Draws citations by lot, to be opened again by somebody who has not seen them: `python -m purgecli.authoring.draw content`.

The same seed draws the same citations from the same content.
"""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from purgecli.__main__ import begin

    begin()

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from purgecli import evidence
from purgecli.authoring.stock import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.authoring.content import Content

NUMBER, SEED = 60, 1938
USAGE = "python -m purgecli.authoring.draw FOLDER [NUMBER [SEED]]"


class Citation(NamedTuple):
    """A source that a statement stands on: the statement's file and field, its day (EDTF), the source's id, the words."""

    file: str
    field: str
    date: str
    source: str
    text: str


def citations(content: Content) -> list[Citation]:
    """Every citation, in one order whatever that of the files."""
    return sorted(
        Citation(entry.file, one.field, one.date or "", source, one.text)
        for entry in content.entries()
        for one in evidence.statements(entry.data)
        for source in one.sources
    )


def draw(found: Sequence[Citation], number: int, seed: int) -> list[Citation]:
    """Some citations by lot, in order of file; all, where there are no more than wanted."""
    return sorted(Random(seed).sample(found, min(number, len(found))))


def main(words: list[str]) -> int:
    """Prints a draw, a citation a line between tabs; returns the exit code."""
    if not 1 <= len(words) <= 3 or not Path(words[0]).is_dir() or not all(word.isdecimal() for word in words[1:]):
        print(USAGE, file=sys.stderr)
        return 2
    number, seed = [int(word) for word in words[1:]] + [NUMBER, SEED][len(words) - 1 :]
    for one in draw(citations(whole((Path(words[0]).resolve(),))), number, seed):
        print("\t".join(" ".join(part.split()) for part in one))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
