"""What the library holds of each record: the JSON of the contract, and the line of a list.

How a kind's documents differ from what its view says by itself is decided here, in `people` and in `rosters`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from purgecli import evidence, kinds, views
from purgecli.authoring.content import Content, Entry
from purgecli.cite import filing, text
from purgecli.library.composing import Document, compose, counted, plain_document, sort_key, told, unique_cites
from purgecli.library.people import Places, figure_document, figure_summary
from purgecli.library.rosters import cohort_document, cohort_summary, trial_document, trial_summary
from purgecli.records import Claim, Cohort, Figure, Reason, Record, Source, Trial


class Made(NamedTuple):
    """What the library holds of a record: what it is sorted by, what a list prints of it, and all that its page prints."""

    sort: str
    summary: Document
    document: Document


class Surroundings(NamedTuple):
    """What a document takes something from: records around, the places of figures, (kind, id, title) of what cites a source, and
    (id, title) of what translates one."""

    content: Content
    places: Places
    citing: Callable[[str], list[tuple[str, str, str]]]
    translating: Callable[[str], list[tuple[str, str]]]


def make(entry: Entry, around: Surroundings) -> Made:
    """What the library holds of a record of any kind.

    A kind that has a maker below has its document from there; any other has it composed by its view.
    """
    summary, document = _MAKERS.get(entry.kind, _compose_both)(entry.record, around)
    return Made(sort_key(entry.kind, entry.record, around.content), summary, document)


def _compose_both(record: Record, around: Surroundings) -> tuple[Document, Document]:
    """(summary, document) of a record whose kind has no maker; where there is no view of a line, the summary is the document."""
    name = type(record).__name__
    document = compose(getattr(views, name), record, around.content)
    # The view of a line of a kind without pages is what the page of another record prints of it.
    if not kinds.KINDS[kinds.SINGULARS[name.lower()]].has_pages or not (line := getattr(views, f"{name}Line", None)):
        return document, document
    return {field: document[field] for field in line.fields()}, document


def reason_document(reason: Reason, content: Content) -> Document:
    """A reason, with the names of its cases, the titles of its events and the union of its `cites`."""
    document = plain_document(reason)
    for case in document["cases"]:
        case["name"] = content.records["figures"][case["figure"]].record.name
    document["events"] = told(views.EventLine, "events", reason.events, content)
    document["claims"] = [claim_summary(claim, content) for claim in claims_of(reason, content)]
    document["cites"] = unique_cites(document)
    return document


def claims_of(reason: Reason, content: Content) -> list[Claim]:
    """The claims that belong to a reason, in the essay's order."""
    found = [claim for claim in content.all("claims") if reason.id in claim.reasons]
    return sorted(found, key=lambda one: (sort_key("claims", one, content), one.id))


def claim_summary(claim: Claim, content: Content) -> Document:
    """What a list of claims prints of one; `passage` is its number."""
    return {
        "id": claim.id,
        "passage": content.records["passages"][claim.passage].record.number,
        "implied": claim.implied,
        "statement": claim.statement,
        "verdict": claim.verdict,
        "short": claim.short,
        "reasons": claim.reasons,
    }


def reason_summary(reason: Reason, content: Content) -> Document:
    """What a list of reasons prints of one; `verdicts` counts its claims by verdict."""
    verdicts = counted(claim.verdict for claim in claims_of(reason, content))
    return {
        "id": reason.id,
        "number": reason.number,
        "title": reason.title,
        "short": plain_document(reason.short),
        "standing": plain_document(reason.standing),
        "verdicts": verdicts,
    }


def source_document(source: Source, citing: list[tuple[str, str, str]], translating: list[tuple[str, str]]) -> Document:
    """A source, with its grade of evidence, what cites it ((kind, id, title) of each) and its translations ((id, title))."""
    document = plain_document(source)
    document["evidence"] = evidence.grade(views.SourceLine(**{**document, "evidence": None}))
    document["translations"] = [{"id": one, "title": title} for one, title in translating]
    document["cited_by"] = [{"kind": kinds.singular(kind), "id": one, "title": title} for kind, one, title in citing]
    return document


def source_summary(document: Document) -> Document:
    """What a reference, a list or a bibliography prints of a source: its document without what only its own page shows."""
    return {key: document[key] for key in views.SourceLine.fields()}


def source_note(line: views.SourceLine) -> Document:
    """What the foot of a page prints of a source."""
    return {
        "id": line.id,
        "kind": line.kind,
        "text": text.reference(line),
        "address": text.address(line),
        "evidence": line.evidence,
        "essential": line.essential,
        "remark": line.essential_for or line.good_for,
        "filed": filing.letters_of(filing.key("chicago-notes", line, line.title)),
        "year": filing.year_of(line),
    }


def _figure(record: Figure, around: Surroundings) -> tuple[Document, Document]:
    document = figure_document(record, around.content, around.places)
    return figure_summary(record, document, around.places), document


def _reason(record: Reason, around: Surroundings) -> tuple[Document, Document]:
    return reason_summary(record, around.content), reason_document(record, around.content)


def _claim(record: Claim, around: Surroundings) -> tuple[Document, Document]:
    return claim_summary(record, around.content), compose(views.Claim, record, around.content)


def _trial(record: Trial, around: Surroundings) -> tuple[Document, Document]:
    return trial_summary(record), trial_document(record, around.content)


def _cohort(record: Cohort, around: Surroundings) -> tuple[Document, Document]:
    document = cohort_document(record, around.content)
    return cohort_summary(document), document


def _source(record: Source, around: Surroundings) -> tuple[Document, Document]:
    document = source_document(record, around.citing(record.id), around.translating(record.id))
    return source_summary(document), document


_MAKERS: dict[str, Callable[[Any, Surroundings], tuple[Document, Document]]] = {
    "figures": _figure,
    "reasons": _reason,
    "claims": _claim,
    "trials": _trial,
    "cohorts": _cohort,
    "sources": _source,
}
"""Kind -> what makes (summary, document) of its records."""
