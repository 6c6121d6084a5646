"""What a search found: each record with the words in their place, and the command that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.kinds import singular
from purgecli.library.search import MARK, MOST_HITS, UNMARK, command
from purgecli.pages.model import Found, Page, Paragraph, Quiet, Remark, Row, Rows, Space, To, Try, page

if TYPE_CHECKING:
    from purgecli.library.search import Findings, Hit


def hit_list(findings: Findings, most: int | None = None, people: str | None = None) -> Page:
    """A hit in three lines: title, the words in a sentence, the command; at most so many hits. `people` is the command that lists
    those who are asked for, if it is people."""
    hits = findings.hits[:most]
    return page(
        "What was found",
        Paragraph([Quiet("These people in a list: "), Try(people)]) if people else None,
        Space() if people else None,
        Paragraph([Quiet(_without(findings))], 0) if findings.left_out else None,
        Rows([row(hit) for hit in hits], 10, "entries"),
        Remark(_count(len(findings.hits), len(hits))),
    )


def row(hit: Hit) -> Row:
    """A hit under its kind."""
    snippet = [*_marked(hit.snippet), "\n"] if hit.snippet else []
    return Row(Quiet(singular(hit.kind)), [To(hit.title, hit.kind, hit.id, "strong"), "\n", *snippet, Try(command(hit))])


def _without(findings: Findings) -> str:
    """What the hits do without, in a line."""
    left_out = ", ".join(findings.left_out)
    if findings.whole:
        one = "The first record has" if findings.whole == 1 else f"The first {findings.whole} records have"
        return f"{one} all of these words; the others do without: {left_out}."
    unknown = f" In no record at all: {', '.join(findings.unknown)}." if findings.unknown else ""
    return f"No record has all of these words; these have most of them, and do without: {left_out}.{unknown}"


def _count(found: int, shown: int) -> str:
    if shown < found:
        return f"the first {shown} records; --all shows every one, --in figures,events those of some kinds"
    more = ", and perhaps more" if found == MOST_HITS else ""
    return (f"{found} records" if found != 1 else "1 record") + more


def _marked(snippet: str) -> list[str]:
    """A snippet with the words that were found standing out; in a pipe they do not."""
    parts = snippet.replace(UNMARK, MARK).split(MARK)
    return [Found(part) if place % 2 else part for place, part in enumerate(parts) if part]
