"""The list of documents, and one document whole: what it was, who signed it, what stood in it, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from purgecli import dates, vocabulary
from purgecli.pages.figure import DATES, YEARS, disputes
from purgecli.pages.model import (
    Card,
    Commands,
    Day,
    Page,
    Paragraph,
    Remark,
    Row,
    Rows,
    Section,
    Space,
    Strong,
    To,
    page,
    rows,
    section,
)
from purgecli.pages.notes import Notes, foot, further

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views


_POINTS: Final = dict.fromkeys(("letter", "report", "platform", "declaration"), "What it said")
"""The heading over a document's points, where it had no power to lay anything down."""


def document_list(documents: Sequence[views.DocumentLine], sources: Mapping[str, views.SourceNote]) -> Page:
    """A document in a few lines, in order of date."""
    notes = Notes(sources)
    lines = []
    for one in documents:
        name = To(f"{one.name}.", "documents", one.id, "strong")
        said = notes.cited(name, f"{one.body}.", one.short.text, cites=one.short.cites)
        lines.append(
            Row(Day(dates.display(one.date, short=True), one.date), [*said, "\n", To(one.id, "documents", one.id, "command")])
        )
    more = [(f"purge document {one.id}", one.name) for one in documents[:2]]
    return page(
        "Documents",
        Rows(lines, DATES, "dated") if lines else Remark("no documents"),
        foot(notes, sources),
        section("Next", Commands(more) if more else None),
    )


def sources_of_list(documents: Sequence[views.DocumentLine]) -> list[str]:
    """The ids of the sources that a list of documents cites."""
    return list(dict.fromkeys(cite.source for one in documents for cite in one.short.cites))


def document_page(document: views.Document, sources: Mapping[str, views.SourceNote]) -> Page:
    """A document whole."""
    notes = Notes(sources)
    return page(
        document.name,
        _card(document, notes),
        Space(),
        Paragraph(notes.cited(document.short.text, cites=document.short.cites)),
        section(_POINTS.get(document.kind, "What it laid down"), _points(document.provisions, notes)),
        section("Who signed it", _signatories(document, notes)),
        section("Who had to do with it", _people(document, notes)),
        section("Numbers", _points(document.numbers, notes)),
        _part("What became of it", document.ended, notes),
        section("What happened", _events(document)),
        section("Where its text can be read", _printed(document, notes, sources)),
        section("Where sources differ", rows(disputes(document.disputes, notes), YEARS, "entries")),
        foot(notes, sources),
        further(document.further, notes, sources),
        Section("See also", [_next(document)]),
    )


def issuer(document: views.Document) -> str:
    """Who issued a document, as it is said after `by`: a body has an article; people, by name or by number, have none."""
    opening = [word.strip(",") for word in document.body.split()[:2]]
    names = [*(one.name for one in document.signatories), *(one.name for one in document.people)]
    if any(name.split()[-1] in opening for name in names):
        return document.body
    if "members of" in document.body:
        return f"{document.body[0].lower()}{document.body[1:]}"
    return f"the {document.body}"


def _card(document: views.Document, notes: Notes) -> Card:
    days = dates.display(document.date)
    facts = [
        Row("Kind", [vocabulary.DOCUMENT_KINDS[document.kind]]),
        Row("Issued", [f"{days}, by {issuer(document)}"]),
    ]
    if document.until:
        facts.append(Row("Until", [Day(dates.display(document.until), document.until)]))
    if document.title:
        facts.append(Row("Title", notes.cited(document.title.text, cites=document.title.cites)))
    return Card([Strong(document.name)], Rows(facts, 12, indent=0))


def _points(found: Sequence[views.Statement], notes: Notes) -> Rows | None:
    return rows([Row("–", notes.cited(one.text, cites=one.cites)) for one in found], 2, "points")


def _part(title: str, statement: views.Statement | None, notes: Notes) -> Section | None:
    return section(title, Paragraph(notes.cited(statement.text, cites=statement.cites)) if statement else None)


def _signatories(document: views.Document, notes: Notes) -> Rows | None:
    found = [Row(_name(one), notes.cited(one.role, cites=one.cites or ())) for one in document.signatories]
    return rows(found, 24, "entries")


def _people(document: views.Document, notes: Notes) -> Rows | None:
    return rows([Row(_name(one), notes.cited(one.text, cites=one.cites)) for one in document.people], 24, "entries")


def _name(one: views.Signatory | views.Involved) -> str:
    return To(one.name, "figures", one.id) if one.id else one.name


def _events(document: views.Document) -> Rows | None:
    found = []
    for one in document.events:
        found.append(Row(Day(dates.display(one.date, short=True), one.date), [To(one.title, "events", one.id)]))
    return rows(found, DATES, "dated")


def _printed(document: views.Document, notes: Notes, sources: Mapping[str, views.SourceNote]) -> Rows | None:
    found = [Row("–", [sources[cite.source].text, *notes.mark([cite])]) for cite in document.printed]
    return rows(found, 2, "points")


def _next(document: views.Document) -> Commands:
    signed = [(f"purge figure {one.id}", one.name) for one in document.signatories if one.id]
    others = [(f"purge figure {one.id}", one.name) for one in document.people if one.id]
    people = [*signed, *others][:2]
    reasons = [(f"purge reason {one.number}", one.title) for one in document.reasons]
    return Commands([*people, *reasons, ("purge documents", "all documents")])
