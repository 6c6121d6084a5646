"""What a search found: each record with the words in their place, and the command that opens it."""

import json

from rich.console import Group
from rich.text import Text

from purgecli.library.search import MARK, MOST_HITS, UNMARK, Hit
from purgecli.render.layout import COMMAND, QUIET, STRONG, Prose, Row, Rows, screen

FIELDS = ("kind", "id", "title", "snippet", "command")
"""The columns of the hits as a table."""

_FOUND = "bold underline"


def command(hit: Hit) -> str:
    """What opens a record."""
    match hit.kind:
        case "events":
            ends = (("--from", hit.earliest), ("--to", hit.latest))
            return " ".join(["purge timeline", *(f"{option} {day}" for option, day in ends if day)])
        case "omissions":
            return "purge claims --audit"
        case "scholars":
            return "purge debate"
    return f"purge {hit.kind.removesuffix('s')} {hit.id}"


def as_rows(hits: list[Hit]) -> list[tuple]:
    """Hits as rows of a table."""
    return [(hit.kind, hit.id, hit.title, _plain(hit.snippet), command(hit)) for hit in hits]


def as_json(hits: list[Hit]) -> str:
    """Hits as a JSON array."""
    items = [dict(zip(FIELDS, row, strict=True)) for row in as_rows(hits)]
    return json.dumps(items, ensure_ascii=False, indent=1)


def hit_list(hits: list[Hit]) -> Group:
    """A hit in three lines: title, the words in their place, the command."""
    rows = []
    for hit in hits:
        text: Prose = [(hit.title, STRONG), ("\n", ""), *_marked(hit.snippet), ("\n", ""), (command(hit), COMMAND)]
        rows.append(Row(hit.kind.removesuffix("s"), text, QUIET))
    count = f"{len(hits)} records" if len(hits) != 1 else "1 record"
    more = ", and perhaps more" if len(hits) == MOST_HITS else ""
    return screen(Rows(rows, 10), Text(f"\n  {count}{more}", style=QUIET))


def _marked(snippet: str) -> Prose:
    """A snippet with the words that were found standing out; in a pipe they do not."""
    found: Prose = []
    for place, part in enumerate(snippet.replace(UNMARK, MARK).split(MARK)):
        if part:
            found.append((part, _FOUND if place % 2 else ""))
    return found


def _plain(snippet: str) -> str:
    return snippet.replace(MARK, "").replace(UNMARK, "")
