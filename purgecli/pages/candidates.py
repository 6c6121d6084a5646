"""Several things that a question may mean, and what tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.kinds import singular
from purgecli.pages.model import Page, Paragraph, Quiet, Row, Rows, To, Try, page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.candidates import Candidate


def candidate_list(question: str, found: Sequence[Candidate]) -> Page:
    """A candidate in three lines: what it is called, what tells it apart, the call that shows it."""
    rows = [
        Row(
            Quiet(singular(one.kind)),
            [To(one.title, one.kind, one.id, "strong"), "\n", one.detail, "\n", Try(one.command)],
        )
        for one in found
    ]
    return page(question, Paragraph(["“", question, "” may mean one of these:"]), Rows(rows, 10, "entries"))
