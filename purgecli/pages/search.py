"""What a search found: each record with the words in their place, and the command that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.library.search import MARK, MOST_HITS, UNMARK, command
from purgecli.pages.model import Found, Page, Quiet, Remark, Row, Rows, To, Try, page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.search import Hit


def hit_list(hits: Sequence[Hit]) -> Page:
    """A hit in three lines: title, the words in their place, the command."""
    found = [
        Row(
            Quiet(hit.kind.removesuffix("s")),
            [To(hit.title, hit.kind, hit.id, "strong"), "\n", *_marked(hit.snippet), "\n", Try(command(hit))],
        )
        for hit in hits
    ]
    count = f"{len(hits)} records" if len(hits) != 1 else "1 record"
    more = ", and perhaps more" if len(hits) == MOST_HITS else ""
    return page("What was found", Rows(found, 10, "entries"), Remark(f"{count}{more}"))


def _marked(snippet: str) -> list[str]:
    """A snippet with the words that were found standing out; in a pipe they do not."""
    parts = snippet.replace(UNMARK, MARK).split(MARK)
    return [Found(part) if place % 2 else part for place, part in enumerate(parts) if part]
