"""The page of a record, or of a list, by its name: the library is asked and the page composed, apart from any command.

`RECORDS` has a function for each kind of record that has a page of its own; what shows many pages (a site) goes by it. A page
that gathers a whole kind is a function here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from purgecli import chronicle, relations, views
from purgecli.library import queries
from purgecli.pages import claim, cohort, document, event, figure, links, reason, source, timeline, trial
from purgecli.pages.notes import ids_on_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from purgecli.dates import Span
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

V = TypeVar("V", views.Reason, views.Claim, views.Figure, views.Trial, views.Cohort, views.Document)


def _of(view: type[V], composed: Callable[[V, Mapping[str, views.SourceNote]], Page]) -> Callable[[Library, str], Page]:
    """What makes the page of a record of which all that it cites stands on the page."""

    def screen(library: Library, record_id: str) -> Page:
        record = queries.whole(library, view, record_id)
        return composed(record, queries.notes(library, ids_on_page(record)))

    return screen


of_reason = _of(views.Reason, reason.reason_page)
of_claim = _of(views.Claim, claim.claim_page)
of_figure = _of(views.Figure, figure.dossier)
of_trial = _of(views.Trial, trial.trial_page)
of_cohort = _of(views.Cohort, cohort.cohort_page)
of_document = _of(views.Document, document.document_page)


def of_event(library: Library, record_id: str) -> Page:
    """One event, with whom it touched."""
    record = queries.event(library, record_id)
    people = queries.records(library, views.FigureLine, "figures", record.figures)
    reasons = queries.records(library, views.ReasonLine, "reasons", record.reasons)
    return event.event_page(record, people, reasons, queries.notes(library, claim.cited_ids([record.cites])))


def of_source(library: Library, record_id: str) -> Page:
    """One source and what cites it."""
    return source.source_page(queries.source(library, record_id))


RECORDS: Mapping[str, Callable[[Library, str], Page]] = {
    "reasons": of_reason,
    "claims": of_claim,
    "figures": of_figure,
    "events": of_event,
    "trials": of_trial,
    "cohorts": of_cohort,
    "documents": of_document,
    "sources": of_source,
}
"""Kind -> what composes the page of one of its records. Each raises `NoRecord`."""


def overview(library: Library, subject: views.Subject) -> Page:
    """The opening page."""
    reasons = queries.reasons(library)
    return reason.overview(subject, reasons, queries.notes(library, reason.sources_of_overview(subject, reasons)))


def reasons(library: Library) -> Page:
    """The reasons, and what the essay leaves out."""
    found, omissions = queries.reasons(library), queries.omissions(library)
    ids = [*reason.sources_of_lines(found, standing=True), *claim.cited_ids(one.cites for one in omissions)]
    return reason.reason_list(found, omissions, queries.notes(library, ids))


def audit(library: Library) -> Page:
    """The essay passage by passage."""
    omissions = queries.omissions(library)
    sources = queries.notes(library, claim.cited_ids(one.cites for one in omissions))
    return claim.audit(queries.passages(library), queries.claims(library), omissions, sources)


def debate(library: Library) -> Page:
    """What each historian argues."""
    found = queries.scholars(library)
    return claim.debate(found, queries.notes(library, claim.cited_ids(one.argues.cites for one in found)))


def documents(library: Library) -> Page:
    """The documents, by date."""
    found = queries.documents(library)
    return document.document_list(found, queries.notes(library, document.sources_of_list(found)))


def tree(library: Library, figure_id: str) -> Page:
    """What others were to a person, and who named whom."""
    record = queries.figure(library, figure_id)
    found = relations.seen_from(figure_id, queries.links(library, figure_id))
    accused = {one.id: queries.people_of(library, "trial", one.id) for one in record.trials}
    return links.tree(record, found, accused, queries.notes(library, links.cited_ids(found)))


def life(library: Library, figure_id: str) -> Page:
    """A person's life and the events that touched it, year by year."""
    from purgecli import dates

    always = dates.period(None, None)
    entries = [chronicle.of_event(one) for one in queries.events(library, always, [figure_id])]
    entries += chronicle.of_life(queries.figure(library, figure_id))
    return chronology(library, chronicle.in_order(entries, ()))


def chronology(library: Library, entries: Sequence[chronicle.Entry], days: Span | None = None) -> Page:
    """Entries under their years, with the deaths of each month of `days` beside them."""
    sources = queries.notes(library, claim.cited_ids(entry.cites for entry in entries))
    months, others = queries.deaths_by_month(library, days) if days else ({}, 0)
    return timeline.timeline(entries, sources, months, others)
