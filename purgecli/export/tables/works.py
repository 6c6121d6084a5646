"""The tables of sources, of citations, and of what all kinds of records have."""

from __future__ import annotations

from purgecli import vocabulary
from purgecli.export.model import FIELD, ITEM, KIND, RECORD, Column, Place, Reference, Table, Value, number, record, words

_SOURCE = record("source", "sources", "Which source")
_RECORD = (
    Column("kind", "The kind of the record, which is the name of its table", at=KIND, required=True),
    Column("record", "The record", at=RECORD, required=True),
)
_REFERS = (Reference(("kind", "record"), "records", ("kind", "id")),)
_FIELD = Column("field", "The field: the name of its column, or of the record's list, whose table has the row with that number")
_PLACE = Column("number", "Place in that list, from 1; 0 where the field is no list", "integer", required=True)


def _grade(place: Place) -> Value:
    from purgecli import evidence, views

    return evidence.grade(views.Source.read(place.document))


SOURCES = (
    Table(
        "sources",
        "Sources",
        "The bibliography, in the terms of CSL-JSON.",
        (
            Column("id", "Slug", required=True),
            Column("type", "What it is", required=True, words=words(vocabulary.SOURCE_TYPES)),
            Column("kind", "As evidence", required=True, words=words(vocabulary.SOURCE_KINDS)),
            Column("title", "Title as published, romanised", required=True),
            Column("title_original", "Title in its own script"),
            Column("title_translation", "Title in English"),
            Column("issued", "When this edition was published, EDTF", "date"),
            Column("original_date", "When first published or written, EDTF", "date"),
            Column("original_title", "Title of the first publication"),
            Column("translation_of", "The work that this one translates", refers="sources"),
            Column("genre", "What kind of document, thesis or report"),
            Column("edition", "Which edition"),
            Column("container_title", "The journal, book or encyclopaedia that it stands in"),
            Column("volume", "Volume"),
            Column("volume_title", "Title of the volume"),
            Column("issue", "Issue"),
            Column("number", "Number of a document or report"),
            Column("page", "Pages"),
            Column("collection_title", "Series"),
            Column("collection_number", "Number in the series"),
            Column("publisher", "Publisher"),
            Column("publisher_place", "Where published"),
            Column("archive", "Archive"),
            Column("archive_place", "Where the archive is"),
            Column("archive_location", "Where in the archive"),
            Column("isbn", "ISBN"),
            Column("doi", "DOI"),
            Column("url", "Address", "address"),
            Column("accessed", "The day on which a page was read, EDTF", "date"),
            Column("language", "Language, ISO 639", required=True),
            Column(
                "grade",
                "Grade of evidence, computed from this record",
                compute=_grade,
                required=True,
                words=words(vocabulary.GRADES),
            ),
            Column("unfound", "What was sought for and not found", "list"),
            Column("essential", "Place among the works to start with", "integer"),
            Column("essential_for", "What for", prose=True),
            Column("good_for", "What it is good for", prose=True),
            Column("standpoint", "From what standpoint it is written", prose=True),
            Column("seen", "How far it was read", required=True, words=words(vocabulary.SEEN)),
        ),
        kinds=("sources",),
        facets=("grade", "kind", "type", "language", "seen"),
        searched=("title", "title_original", "title_translation", "container_title"),
        label="title",
    ),
    Table(
        "source_people",
        "Authors, editors, translators",
        "Who wrote, edited or translated a source.",
        (
            _SOURCE,
            Column("role", "As what", at=FIELD, required=True),
            number(),
            Column("family", "Surname"),
            Column("given", "Given names"),
            Column("literal", "Name of a body"),
            Column("original", "Name in its own script"),
        ),
        kinds=("sources",),
        each=("author", "editor", "translator"),
        key=("source", "role", "number"),
        facets=("role",),
        searched=("family", "given", "literal", "original"),
    ),
    Table(
        "source_editions",
        "Other editions",
        "Other editions of a source.",
        (
            _SOURCE,
            number(),
            Column("issued", "When, EDTF", "date"),
            Column("publisher", "Publisher"),
            Column("publisher_place", "Where published"),
            Column("isbn", "ISBN"),
            Column("text", "A remark"),
        ),
        kinds=("sources",),
        each=("editions",),
        key=("source", "number"),
    ),
    Table(
        "source_checks",
        "How far a source was read",
        "What was read of a source, and where its bibliographic data comes from.",
        (_SOURCE, number(), Column("text", "What was read", at=ITEM, required=True)),
        kinds=("sources",),
        each=("checked",),
        key=("source", "number"),
    ),
)

COMMON = (
    Table(
        "subject",
        "The subject",
        "What the content is about, in one row.",
        (
            Column("id", "Always `subject`", required=True),
            Column("title", "Title", required=True),
            Column("question", "The question"),
            Column("answer", "The answer", at="answer.text", prose=True),
            Column("essay", "Where the reasons come from", at="essay.text", prose=True),
            Column("calendar", "The calendar in use before 14 February 1918"),
            Column("license", "Licence of the content"),
        ),
        kinds=("subject",),
    ),
    Table(
        "subject_start",
        "Commands to begin with",
        "What the opening page of the program offers.",
        (number(), Column("command", "Command", required=True), Column("text", "What it shows")),
        kinds=("subject",),
        each=("start",),
        key=("number",),
    ),
    Table(
        "records",
        "Records",
        "Every record of every kind, by its kind and id.",
        (
            Column("kind", "The kind, which is the name of its table", at=KIND, required=True),
            Column("id", "The record", required=True),
            Column("title", "What a list calls it", required=True),
        ),
        key=("kind", "id"),
        facets=("kind",),
        label="title",
    ),
    Table(
        "disputes",
        "Disputes",
        "Where historians or sources disagree.",
        (*_RECORD, number(), Column("text", "On what, and who says what", prose=True)),
        kinds=("figures", "trials", "cohorts", "documents"),
        each=("disputes",),
        key=("kind", "record", "number"),
        refers=_REFERS,
        facets=("kind",),
    ),
    Table(
        "further_reading",
        "Further reading",
        "Works that were not read, or are not cited, and are worth it.",
        (*_RECORD, number(), Column("source", "Which", at=ITEM, refers="sources", required=True)),
        kinds=("figures", "reasons", "claims", "trials", "cohorts", "documents"),
        each=("further",),
        key=("kind", "record", "number"),
        refers=_REFERS,
    ),
    Table(
        "texts",
        "Statements",
        "Every statement of every record, which `citations` says the sources of.",
        (*_RECORD, _FIELD, _PLACE, Column("text", "The statement", required=True)),
        key=("kind", "record", "field", "number"),
        refers=_REFERS,
        facets=("kind", "field"),
        searched=("text",),
    ),
    Table(
        "citations",
        "Citations",
        "What each statement stands on: a source, and the place in it where that was read.",
        (
            Column("id", "A running number", "integer", required=True),
            *_RECORD,
            _FIELD,
            _PLACE,
            Column("source", "The source", refers="sources", required=True),
            Column("locator", "The place in it", at="at"),
            Column(
                "sentences", "The sentences of the text that stand on it, counted from 1; empty: the text as a whole", at="for"
            ),
        ),
        refers=_REFERS,
        facets=("kind", "field", "source"),
    ),
)

TABLES = (*SOURCES, *COMMON)
