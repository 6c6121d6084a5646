"""The tables of trials, cohorts and events."""

from __future__ import annotations

from purgecli import vocabulary
from purgecli.export.model import ITEM, Column, Table, number, record, words

_TRIAL = record("trial", "trials", "Which trial")
_COHORT = record("cohort", "cohorts", "Which cohort")
_EVENT = record("event", "events", "Which event")
_WHO = (
    Column("figure", "The person, where there is a dossier", at="id", refers="figures"),
    Column("name", "Name", required=True),
    Column("name_ru", "Name in Russian"),
)

TRIALS = (
    Table(
        "trials",
        "Trials",
        "Cases before a court or a board.",
        (
            Column("id", "Slug", required=True),
            Column("name", "Usual English name", required=True),
            Column("title", "What the case was called officially", at="title.text", prose=True),
            Column("opened", "First day, EDTF", "date", required=True),
            Column("verdict", "Day of the sentence, EDTF", "date", required=True),
            Column("court", "Which court or board", required=True),
            Column("place", "Where"),
            Column("hearing", "How it sat", at="hearing.text", prose=True),
            Column("summary", "The case in two or three sentences", at="summary.text", prose=True),
            Column("charges", "What was charged, as charged", at="charges.text", prose=True),
            Column("bench", "Who presided, prosecuted and defended", at="bench.text", prose=True),
            Column("appeals", "What became of appeals", at="appeals.text", prose=True),
            Column("executions", "How death sentences were carried out", at="executions.text", prose=True),
        ),
        kinds=("trials",),
        facets=("court", "place"),
        label="name",
    ),
    Table(
        "defendants",
        "Defendants",
        "Every one of the accused, with the sentence.",
        (
            _TRIAL,
            number(),
            *_WHO,
            Column("sentence", "What the court gave", required=True, words=words(vocabulary.OUTCOMES)),
            Column("years", "Length of a term, in years", "integer", in_years=True),
            Column("text", "A remark", prose=True),
        ),
        kinds=("trials",),
        each=("defendants",),
        key=("trial", "number"),
        facets=("trial", "sentence", "years"),
    ),
    Table(
        "trial_course",
        "Course of the trials",
        "The steps of each case.",
        (_TRIAL, number(), Column("date", "When, EDTF", "date", required=True), Column("text", "What happened", prose=True)),
        kinds=("trials",),
        each=("course",),
        key=("trial", "number"),
    ),
    Table(
        "trial_reviews",
        "Later decisions on trials",
        "Who quashed a sentence, refused to, or never looked at it.",
        (
            _TRIAL,
            number(),
            Column("status", "What was decided", required=True, words=words(vocabulary.REHABILITATION)),
            Column("date", "When, EDTF", "date"),
            Column("body", "By whom"),
            Column("text", "For whom, and how", prose=True),
        ),
        kinds=("trials",),
        each=("reviews",),
        key=("trial", "number"),
        facets=("status",),
    ),
    Table(
        "trial_counts",
        "Published counts of trials",
        "Counts of the accused that others published; the defendants agree with them.",
        (
            _TRIAL,
            number(),
            Column("value", "The count", "integer", required=True),
            Column("sentences", "Which sentences are counted; all, where empty", "list"),
            Column("statement", "The count in words", prose=True),
        ),
        kinds=("trials",),
        each=("published",),
        key=("trial", "number"),
    ),
)

COHORTS = (
    Table(
        "cohorts",
        "Cohorts",
        "Bodies fixed at a date, whose members are followed by name.",
        (
            Column("id", "Slug", required=True),
            Column("name", "Name", required=True),
            Column("date", "The day or the years at which the body is fixed, EDTF", "date", required=True),
            Column("definition", "Who belongs to it", at="definition.text", prose=True),
            Column("roster", "Where the list of names comes from", at="roster.text", prose=True),
            Column("total", "Members", "integer", required=True),
        ),
        kinds=("cohorts",),
        label="name",
    ),
    Table(
        "members",
        "Members of cohorts",
        "Every member, and in what role.",
        (
            _COHORT,
            number("Place in the roster, from 1"),
            *_WHO,
            Column("role", "In what role", required=True),
            Column("began", "From when, EDTF", "date", "from"),
            Column("ended", "Until when, EDTF", "date", "to"),
            Column("text", "A remark", prose=True),
        ),
        kinds=("cohorts",),
        each=("members",),
        key=("cohort", "number"),
        facets=("cohort", "role"),
    ),
    Table(
        "cohort_counts",
        "Published counts of cohorts",
        "Counts that others published, held against the records.",
        (
            _COHORT,
            number(),
            Column("value", "The published count", "integer", required=True),
            Column("out_of", "Of how many", "integer", "of"),
            Column("computed", "What the records give", "integer", required=True),
            Column("statement", "The count in words", prose=True),
            Column("roles", "Roles of those counted; all, where empty", "list"),
            Column("manners", "Manners of death of those counted; all, where empty", "list"),
            Column("died", "Within which time those counted died, EDTF", "date"),
            Column("exact", "Whether the two must agree", "boolean", required=True),
            Column("comment", "What is known of the difference", at="comment.text", prose=True),
        ),
        kinds=("cohorts",),
        each=("published",),
        key=("cohort", "number"),
        facets=("cohort", "exact"),
    ),
    Table(
        "cohort_years",
        "Cohorts year by year",
        "How many of the members who have a dossier were in which state at the end of each year, computed from the dossiers.",
        (
            _COHORT,
            Column("year", "The year", "integer", required=True),
            Column("free", "Alive and free", "integer", required=True),
            Column("held", "In prison, camp or exile", "integer", required=True),
            Column("dead", "Dead", "integer", required=True),
            Column("unknown", "Not known", "integer", required=True),
        ),
        kinds=("cohorts",),
        each=("years",),
        key=("cohort", "year"),
    ),
)

EVENTS = (
    Table(
        "events",
        "Events",
        "What happened on a date.",
        (
            Column("id", "Slug", required=True),
            Column("date", "When, EDTF, New Style", "date", required=True),
            Column("kind", "Of what kind", required=True, words=words(vocabulary.EVENT_KINDS)),
            Column("title", "In a few words", required=True),
            Column("text", "In one to three sentences", prose=True),
        ),
        kinds=("events",),
        facets=("kind",),
        searched=("title", "text"),
        label="title",
    ),
    Table(
        "event_figures",
        "People in events",
        "Who had a part in an event.",
        (_EVENT, Column("figure", "Who", at=ITEM, refers="figures", required=True)),
        kinds=("events",),
        each=("figures",),
        key=("event", "figure"),
    ),
    Table(
        "event_reasons",
        "Events and reasons",
        "To which reason an event belongs.",
        (_EVENT, Column("reason", "The reason", at=ITEM, refers="reasons", required=True)),
        kinds=("events",),
        each=("reasons",),
        key=("event", "reason"),
    ),
)

TABLES = (*TRIALS, *COHORTS, *EVENTS)
