"""The documents of trials and cohorts: who was on them, what became of each, and the counts that are made of that."""

from datetime import date

from purgecli import dates, views
from purgecli.authoring import counts, custody
from purgecli.authoring.content import Content
from purgecli.library.composing import Document, counted, named, plain_document, unique_cites
from purgecli.library.people import party_since
from purgecli.records import Cohort, Figure, Published, Trial


def trial_document(trial: Trial, content: Content) -> Document:
    """A trial, with each defendant's name, party membership and end where there is a dossier, and the union of its `cites`."""
    document = plain_document(trial)
    for one in document["defendants"]:
        one.update(_person(one, content))
    document["counts"] = counted(one["sentence"] for one in document["defendants"])
    document["cites"] = unique_cites(document)
    return document


def trial_summary(trial: Trial) -> Document:
    """What a list of trials prints of one; `counts` is sentence to number."""
    return {
        "id": trial.id,
        "name": trial.name,
        "opened": trial.opened,
        "verdict": trial.verdict,
        "court": trial.court,
        "total": len(trial.defendants),
        "counts": counted(one.sentence for one in trial.defendants),
    }


def cohort_document(cohort: Cohort, content: Content) -> Document:
    """A cohort as the contract has it, with `counts` (manner to number), `years`, and each published count's computed value."""
    document = plain_document(cohort)
    people = content.records["figures"]
    for member in document["members"]:
        member.update(_person(member, content))
    document["total"] = len(cohort.members)
    document["counts"] = counted(member["manner"] for member in document["members"] if member["id"])
    document["published"] = [_published(one, cohort, content) for one in cohort.published]
    members = [people[member.id].record for member in cohort.members if member.id in people]
    document["years"] = _years(dates.parse(cohort.date).place.year, members)
    document["cites"] = unique_cites(document)
    return document


def cohort_summary(document: Document) -> Document:
    """What a list of cohorts prints of one. Takes the cohort's document."""
    return {key: document[key] for key in views.CohortLine.fields()}


def _published(published: Published, cohort: Cohort, content: Content) -> Document:
    """A published count and what the records give (`computed`).

    `near` is who another reading would take in; `counted` is who makes a count of the dead that comes out higher than published.
    """
    document = plain_document(published)
    document["source"] = published.cites[0].source
    meant = counts.counted(cohort, published, content)
    document["computed"] = len(meant)
    near = counts.near(cohort, published, content) if published.manners and not published.exact else []
    beyond = meant if published.manners and len(meant) > published.value else []
    for field, members in (("near", near), ("counted", beyond)):
        people = [{"id": one.id, "name": one.name, "name_ru": one.name_ru} for one in members]
        document[field] = [one | _person(one, content) for one in people]
    return document


YEARS_FOLLOWED = 25
"""The ends of so many years a cohort is followed through, from its own year on: that of 1917 to 1941."""


def _years(first: int, people: list[Figure]) -> list[Document]:
    """How many were alive and free, in prison, camp or exile, dead, and of unknown fate at the end of each year."""
    deaths = {one.id: dates.parse(one.death.date) for one in people}
    times = {one.id: custody.held(one) for one in people}
    return [{"year": year, **_at(date(year, 12, 31), deaths, times)} for year in range(first, first + YEARS_FOLLOWED)]


def _at(day: date, deaths: dict[str, dates.Span], times: dict[str, list[tuple[date, date]]]) -> Document:
    dead = {one for one, death in deaths.items() if death.surely_within(None, day)}
    held = {one for one, spans in times.items() if any(start <= day < end for start, end in spans)} - dead
    unknown = {one for one, death in deaths.items() if death.may_be_within(None, day)} - dead - held
    free = len(deaths) - len(held) - len(dead) - len(unknown)
    return {"free": free, "held": len(held), "dead": len(dead), "unknown": len(unknown)}


_PERSON_FIELDS = ("party_since", "manner", "death", "rehabilitated")


def _person(one: Document, content: Content) -> Document:
    """What a trial's or a cohort's roster prints of a figure beside its `id`; of one known by name alone, that nothing is known.

    `rehabilitated` is the date of the judicial decision, or its status where it has none.
    """
    if not one["id"]:
        return dict.fromkeys(_PERSON_FIELDS)
    figure = content.records["figures"][one["id"]].record
    judicial = figure.rehabilitation.judicial
    known = judicial and (judicial.date if judicial.date and judicial.status == "granted" else judicial.status)
    values = (party_since(figure), figure.death.manner, figure.death.date, known)
    return {**named(one, content), **dict(zip(_PERSON_FIELDS, values, strict=True))}
