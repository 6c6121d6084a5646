"""Counts of people, each made from the records of named persons: who in a roster a published figure speaks of."""

from datetime import date

from purgecli import dates
from purgecli.authoring.content import Content
from purgecli.records import Cohort, Defendant, Figure, Member, Published, PublishedSentences, Trial

VICTIMS = ("executed", "murdered", "died-in-custody", "suicide")
"""Manners of death that a count of the purge's dead may take in or leave out."""


def sentenced(trial: Trial, published: PublishedSentences) -> list[Defendant]:
    """The defendants that a published count of sentences speaks of."""
    return [one for one in trial.defendants if not published.sentences or one.sentence in published.sentences]


def counted(cohort: Cohort, published: Published, content: Content) -> list[Member]:
    """The members that a published count speaks of.

    One without a dossier is counted where the count is of those elected, and not where it is of the dead.
    """
    people = content.records["figures"]
    return [
        member
        for member in cohort.members
        if (not published.roles or member.role in published.roles)
        and (
            _is_among_the_dead(people[member.id].record, published)
            if member.id in people
            else member.id is None and not published.manners and not published.died
        )
    ]


def near(cohort: Cohort, published: Published, content: Content) -> list[Member]:
    """The members whom another reading of a published count of the dead would take in, yet not counted.

    A count of those shot could take in whoever was arrested or died by violence; any count, whose manner of death is unknown,
    and who has no dossier.
    """
    people = content.records["figures"]
    inside = {member.id for member in counted(cohort, published, content)}
    return [
        member
        for member in cohort.members
        if (not published.roles or member.role in published.roles)
        and (
            member.id not in inside and _may_be_meant(people[member.id].record, published)
            if member.id in people
            else member.id is None
        )
    ]


def _may_be_meant(figure: Figure, published: Published) -> bool:
    if "executed" in published.manners and (figure.death.manner in VICTIMS or figure.arrests):
        return True
    return figure.death.manner == "unknown" and _may_be_within(figure, published)


def _is_among_the_dead(figure: Figure, published: Published) -> bool:
    return (not published.manners or figure.death.manner in published.manners) and _is_within(figure, published)


def _is_within(figure: Figure, published: Published) -> bool:
    """Whether a death surely falls within the time of a count. What is no date does not; that is a fault of its own."""
    try:
        return not published.died or dates.parse(figure.death.date).surely_within(*_ends(published.died))
    except dates.BadDate:
        return False


def _may_be_within(figure: Figure, published: Published) -> bool:
    """Whether a death may fall within the time of a count."""
    return not published.died or dates.parse(figure.death.date).may_be_within(*_ends(published.died))


def _ends(text: str) -> tuple[date | None, date | None]:
    span = dates.parse(text)
    return span.first, span.last
