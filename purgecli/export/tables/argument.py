"""The tables of the argument: the reasons, the essay's claims, what it leaves out, what historians hold."""

from __future__ import annotations

from purgecli import vocabulary
from purgecli.export.model import FIELD, ITEM, Column, Table, number, record, words

_REASON = record("reason", "reasons", "Which reason")
_CLAIM = record("claim", "claims", "Which claim")
_OMISSION = record("omission", "omissions", "Which omission")
_HELD = (
    Column("scholar", "Who holds it", required=True),
    Column("side", "On which side", required=True, words=words(vocabulary.SIDES)),
    Column("text", "What is held, as the cited text reports it", prose=True),
)


def _pairs(name: str, title: str, about: str, owner: Column, field: str, column: str, refers: str) -> Table:
    """A table that says which records of one kind a record of another names, in its field."""
    kinds = (owner.refers or "",)
    other = Column(column, "Which", at=ITEM, refers=refers, required=True)
    return Table(name, title, about, (owner, other), kinds, (field,), (owner.name, column))


REASONS = (
    Table(
        "reasons",
        "Reasons",
        "The reasons for the purge that the essay gives, argued and examined.",
        (
            Column("id", "Slug", required=True),
            Column("number", "Place in the essay", "integer", required=True),
            Column("title", "Short title", required=True),
            Column("short", "The reason in a line", at="short.text", prose=True),
            Column("argument", "The argument whole", at="argument.text", prose=True),
            Column("standing", "Where scholarship stands", at="standing.text", prose=True),
        ),
        kinds=("reasons",),
        label="title",
    ),
    Table(
        "reason_cases",
        "Cases of reasons",
        "Who illustrates a reason, or tells against it.",
        (_REASON, number(), Column("figure", "Who", refers="figures", required=True), Column("text", "How", prose=True)),
        kinds=("reasons",),
        each=("cases",),
        key=("reason", "number"),
        facets=("reason",),
    ),
    Table(
        "reason_views",
        "Scholars on reasons",
        "What scholars hold of a reason.",
        (_REASON, number(), *_HELD),
        kinds=("reasons",),
        each=("views",),
        key=("reason", "number"),
        facets=("reason", "side", "scholar"),
    ),
    Table(
        "reason_events",
        "Events of reasons",
        "Events that a reason names.",
        (_REASON, Column("event", "Which", at="id", refers="events", required=True)),
        kinds=("reasons",),
        each=("events",),
        key=("reason", "event"),
    ),
)

CLAIMS = (
    Table(
        "passages",
        "Passages of the essay",
        "The essay in its order, each passage in one close paraphrase.",
        (
            Column("id", "Slug", required=True),
            Column("number", "Place in the essay", "integer", required=True),
            Column("text", "The paraphrase", prose=True),
        ),
        kinds=("passages",),
        label="text",
    ),
    Table(
        "claims",
        "Claims",
        "Each checkable statement of the essay, with the verdict on it.",
        (
            Column("id", "Slug", required=True),
            Column("passage", "The passage in which it is made", at="passage.id", refers="passages", required=True),
            Column("place", "Place in that passage", "integer", required=True),
            Column("implied", "Whether the essay says it by its order or silence only", "boolean", required=True),
            Column("statement", "The claim in our words", required=True, prose=True),
            Column("verdict", "The verdict", required=True, words=words(vocabulary.VERDICTS)),
            Column("short", "Why, in a line", prose=True),
            Column("reasoning", "How the verdict was reached", at="reasoning.text", prose=True),
            Column("first_reading", "The verdict of the first reader", at="readings.first", words=words(vocabulary.VERDICTS)),
            Column("second_reading", "The verdict of the second reader", at="readings.second", words=words(vocabulary.VERDICTS)),
            Column("readings", "What decided, where they differed", at="readings.text", prose=True),
        ),
        kinds=("claims",),
        facets=("verdict", "implied", "passage"),
        searched=("statement", "short", "reasoning"),
        label="statement",
    ),
    Table(
        "claim_evidence",
        "Evidence on claims",
        "The evidence for and against a claim.",
        (_CLAIM, Column("side", "For or against it", at=FIELD, required=True), number(), Column("text", "It", prose=True)),
        kinds=("claims",),
        each=("support", "against"),
        key=("claim", "side", "number"),
        facets=("side",),
    ),
    Table(
        "claim_views",
        "Scholars on claims",
        "What scholars hold of a claim.",
        (_CLAIM, number(), *_HELD),
        kinds=("claims",),
        each=("scholars",),
        key=("claim", "number"),
        facets=("side", "scholar"),
    ),
    _pairs("claim_reasons", "Claims of reasons", "To which reasons a claim belongs.", _CLAIM, "reasons", "reason", "reasons"),
    Table(
        "claim_figures",
        "People in claims",
        "Of whom a claim speaks.",
        (_CLAIM, Column("figure", "Who", at="id", refers="figures", required=True)),
        kinds=("claims",),
        each=("figures",),
        key=("claim", "figure"),
    ),
    Table(
        "claim_events",
        "Events in claims",
        "Of what a claim speaks.",
        (_CLAIM, Column("event", "Which", at="id", refers="events", required=True)),
        kinds=("claims",),
        each=("events",),
        key=("claim", "event"),
    ),
    Table(
        "omissions",
        "Omissions",
        "What bears on the question and the essay does not mention.",
        (
            Column("id", "Slug", required=True),
            Column("number", "Place in the list", "integer", required=True),
            Column("title", "Short title", required=True),
            Column("text", "What it is", prose=True),
        ),
        kinds=("omissions",),
        label="title",
    ),
    _pairs("omission_figures", "People in omissions", "Whom it concerns.", _OMISSION, "figures", "figure", "figures"),
    _pairs("omission_events", "Events in omissions", "What it concerns.", _OMISSION, "events", "event", "events"),
)

SCHOLARS = (
    Table(
        "scholars",
        "Scholars",
        "A historian's reading in two lines.",
        (
            Column("id", "Slug", required=True),
            Column("name", "Name", required=True),
            Column("year", "Year of the work, EDTF", "date", required=True),
            Column("archives", "Whether it could use the Soviet archives", "boolean", required=True),
            Column("argues", "What is argued", at="argues.text", prose=True),
        ),
        kinds=("scholars",),
        facets=("archives",),
        label="name",
    ),
    _pairs(
        "scholar_works",
        "Works of scholars",
        "In which works.",
        record("scholar", "scholars", "Who"),
        "works",
        "source",
        "sources",
    ),
)

TABLES = (*REASONS, *CLAIMS, *SCHOLARS)
