"""The tables of documents: orders, decrees, decisions, letters."""

from __future__ import annotations

from purgecli import vocabulary
from purgecli.export.model import FIELD, Column, Table, number, record, words

_DOCUMENT = record("document", "documents", "Which document")

TABLES = (
    Table(
        "documents",
        "Documents",
        "Orders, decrees, decisions, letters: what somebody laid down or declared in writing.",
        (
            Column("id", "Slug", required=True),
            Column("name", "Name under which it is known", required=True),
            Column("kind", "Of what kind", required=True, words=words(vocabulary.DOCUMENT_KINDS)),
            Column("date", "When issued, EDTF", "date", required=True),
            Column("until", "When it ended, EDTF", "date"),
            Column("body", "Who issued it", required=True),
            Column("title", "Official title, in English", at="title.text", prose=True),
            Column("short", "What it was", at="short.text", prose=True),
            Column("ended", "How it ended", at="ended.text", prose=True),
        ),
        kinds=("documents",),
        facets=("kind", "body"),
        searched=("name", "short"),
        label="name",
    ),
    Table(
        "document_points",
        "Points of documents",
        "What a document laid down, and what was counted under it.",
        (_DOCUMENT, Column("part", "Which of the two", at=FIELD, required=True), number(), Column("text", "It", prose=True)),
        kinds=("documents",),
        each=("provisions", "numbers"),
        key=("document", "part", "number"),
        facets=("part",),
    ),
    Table(
        "document_people",
        "People of documents",
        "Who signed a document, and who else had to do with it.",
        (
            _DOCUMENT,
            Column("part", "Among which of the two", at=FIELD, required=True),
            number(),
            Column("figure", "The person, where there is a dossier", at="id", refers="figures"),
            Column("name", "Name", required=True),
            Column("name_ru", "Name in Russian"),
            Column("role", "As what"),
            Column("text", "How", prose=True),
        ),
        kinds=("documents",),
        each=("signatories", "people"),
        key=("document", "part", "number"),
        facets=("part",),
    ),
    Table(
        "document_events",
        "Events of documents",
        "Events that belong to a document.",
        (_DOCUMENT, Column("event", "Which", at="id", refers="events", required=True)),
        kinds=("documents",),
        each=("events",),
        key=("document", "event"),
    ),
    Table(
        "document_reasons",
        "Documents of reasons",
        "To which reasons a document belongs.",
        (_DOCUMENT, Column("reason", "Which", at="id", refers="reasons", required=True)),
        kinds=("documents",),
        each=("reasons",),
        key=("document", "reason"),
    ),
    Table(
        "document_texts",
        "Texts of documents",
        "Where the text of a document can be read.",
        (
            _DOCUMENT,
            number(),
            Column("source", "In which source", refers="sources", required=True),
            Column("locator", "Where in it", at="at"),
        ),
        kinds=("documents",),
        each=("printed",),
        key=("document", "number"),
    ),
)
