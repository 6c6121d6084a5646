"""What a search finds."""

from typing import NamedTuple

from purgecli.kinds import SEARCHED, opening

KINDS = SEARCHED
"""The kinds of records that are searched."""
MARK, UNMARK = "\ue000", "\ue001"
"""What stands before and after a word that was found, in a snippet."""
MOST_HITS = 200


class Hit(NamedTuple):
    """A record that was found: its kind, id and title, a piece of its text with the words marked; an event's first and last day.

    The days (`YYYY-MM-DD`) are the earliest and the latest that its date may mean, None where open.
    """

    kind: str
    id: str
    title: str
    snippet: str
    earliest: str | None
    latest: str | None


class Findings(NamedTuple):
    """What was found: the hits, the best first; the words of the question that counted; those that the hits do without.

    The first `whole` hits have all the words, the first of the others all but those `left_out`; `unknown` are the words that no
    record has. `is_answer` says whether the hits have most of the words, or the name of a person among them; where not, they are
    no more than the nearest there is.
    """

    hits: list[Hit]
    whole: int
    words: list[str]
    left_out: list[str]
    unknown: list[str]
    is_answer: bool


def command(hit: Hit) -> str:
    """What opens a record."""
    return opening(hit.kind, hit.id, hit.earliest, hit.latest)
