"""The argument: reasons, claims, the essay passage by passage, the historians."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import screens
from purgecli.library import queries
from purgecli.pages import claim
from purgecli.site.addresses import own_page
from purgecli.site.matter import Leaf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from purgecli.site.matter import Matter


def reasons(matter: Matter) -> Iterator[Leaf]:
    """The reasons, and one each."""
    yield Leaf("reasons.html", screens.reasons(matter.library), "reasons.html")
    yield from matter.each("reasons", "reasons.html")


def claims(matter: Matter) -> Iterator[Leaf]:
    """The claims of the essay, and one each, which leads to its reasons and people."""
    yield Leaf("claims.html", claim.claim_list(queries.claims(matter.library)), "claims.html")
    titles = {one.id: f"Reason {one.number}: {one.title}" for one in queries.reasons(matter.library)}
    for record_id in queries.ids(matter.library, "claims"):
        record = queries.claim(matter.library, record_id)
        further = [(own_page("reasons", one), titles[one]) for one in record.reasons]
        further += [(own_page("figures", one.id), one.name) for one in record.figures]
        yield Leaf(own_page("claims", record_id), screens.of_claim(matter.library, record_id), "claims.html", further)


def audit(matter: Matter) -> Iterator[Leaf]:
    """The essay passage by passage."""
    yield Leaf("audit.html", screens.audit(matter.library), "audit.html")


def debate(matter: Matter) -> Iterator[Leaf]:
    """What each historian argues."""
    yield Leaf("debate.html", screens.debate(matter.library), "debate.html")
