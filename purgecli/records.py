"""The records of the content, one class for each kind of file.

These classes are the schema: `purgecli.authoring` reads YAML into them, and what they refuse is a fault. What each field
means is said in `content/README.md`. A look-up gets the same fields from the library as plain namespaces (see
`purgecli.library.store`), so this module, which needs msgspec, is imported only when the library is made.
"""

from typing import Annotated

from msgspec import Meta, Struct, field

from purgecli import clean, codes

END = r"$(?!\n)"
"""The end of a pattern: `$` alone lets a line end follow in Python, and `\\Z` is no end in the editors that read the schema."""

BLANK = r"\S"
"""The pattern of a text that is not blank."""

Slug = Annotated[str, Meta(pattern=rf"^[a-z0-9]+(-[a-z0-9]+)*{END}", max_length=100)]
Line = Annotated[str, Meta(min_length=1, max_length=20_000, pattern=BLANK)]
Date = Annotated[str, Meta(min_length=4, max_length=100)]
Address = Annotated[str, Meta(pattern=rf"^{clean.ADDRESS}{END}", max_length=2_000)]

Manner = codes.Manner
Outcome = codes.Outcome
Calendar = codes.Calendar
RehabilitationStatus = codes.Rehabilitated
RelationKind = codes.Relation
Setting = codes.Setting
EventKind = codes.EventKind
Verdict = codes.Verdict
Side = codes.Side
SourceType = codes.SourceType
SourceKind = codes.SourceKind
Seen = codes.Seen
Unfound = codes.Unfound


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all: immutable and closed to unknown fields."""


class Cite(Record, kw_only=True, frozen=True):
    """A source, and the place in it where that was really seen."""

    source: Slug
    at: Line | None = None


Cites = Annotated[list[Cite], Meta(min_length=1)]


class Statement(Record, kw_only=True, frozen=True):
    """A text and what it stands on."""

    text: Line
    cites: Cites


class Variant(Record, kw_only=True, frozen=True):
    """What another source says of a date, a place or a manner of death."""

    date: Date | None = None
    place: Line | None = None
    manner: Manner | None = None
    text: Line | None = None
    cites: Cites


class BirthName(Record, kw_only=True, frozen=True):
    """A name borne before the one in use."""

    name: Line
    name_ru: Line | None = None
    cites: Cites


class Pseudonyms(Record, kw_only=True, frozen=True):
    """Party names and pen names."""

    list: list[Line]
    cites: Cites


class Birth(Record, kw_only=True, frozen=True):
    """Date in EDTF, New Style; `text` is a remark; `calendar` is the one in use at the place of birth, if not the subject's."""

    date: Date
    calendar: Calendar | None = None
    place: Line | None = None
    text: Line | None = None
    cites: Cites
    variants: list[Variant] = []


class Death(Record, kw_only=True, frozen=True):
    """Date in EDTF; `manner` from the contract's list."""

    date: Date
    place: Line | None = None
    manner: Manner
    text: Line | None = None
    cites: Cites
    variants: list[Variant] = []


class Party(Record, kw_only=True, frozen=True):
    """The year from which party membership was counted; None where there is none, which `text` explains."""

    since: Date | None = None
    text: Line | None = None
    cites: Cites


class Faction(Record, kw_only=True, frozen=True):
    """A faction or opposition (one that the subject names) that the person belonged to, and when."""

    id: Slug
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None
    text: Line | None = None
    cites: Cites


class Office(Record, kw_only=True, frozen=True):
    """A party or state office."""

    title: Line
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None
    cites: Cites


class LifeEvent(Record, kw_only=True, frozen=True):
    """A dated entry of a life, or of a trial's course."""

    date: Date
    text: Line
    cites: Cites


class Arrest(Record, kw_only=True, frozen=True):
    """An arrest; `until` is the day on which custody, camp or exile ended, left out where it ended with the life."""

    date: Date
    until: Date | None = None
    text: Line
    cites: Cites


class Sentence(Record, kw_only=True, frozen=True):
    """What a Soviet court or board decided; `years` for a term, `until` as for an arrest."""

    date: Date
    until: Date | None = None
    court: Line | None = None
    outcome: Outcome
    years: Annotated[int, Meta(ge=1, le=25)] | None = None
    text: Line | None = None
    cites: Cites


class RehabilitationStep(Record, kw_only=True, frozen=True):
    """A judicial or a party decision, or the finding that there was none."""

    status: RehabilitationStatus
    date: Date | None = None
    body: Line | None = None
    text: Line | None = None
    cites: Cites


class Rehabilitation(Record, kw_only=True, frozen=True):
    """The two kinds, which came at different times and from different bodies."""

    judicial: RehabilitationStep | None = None
    party: RehabilitationStep | None = None


class Confession(Record, kw_only=True, frozen=True):
    """What this person said of others as a prisoner or an accused: testimony, often forced, and never itself a fact."""

    date: Date
    setting: Setting
    named: Annotated[list[Slug], Meta(min_length=1)]
    text: Line
    cites: Cites


class Relation(Record, kw_only=True, frozen=True):
    """What another figure was to this one."""

    to: Slug
    kind: RelationKind
    text: Line
    cites: Cites


class Illustration(Record, kw_only=True, frozen=True):
    """A reason that this case illustrates, or tells against."""

    id: Slug
    text: Line
    cites: Cites


class Figure(Record, kw_only=True, frozen=True):
    """A person's dossier."""

    id: Slug
    name: Line
    name_ru: Line | None = None
    birth_name: BirthName | None = None
    pseudonyms: Pseudonyms | None = None
    spellings: list[Line] = []
    identity: Statement
    birth: Birth
    party: Party | None = None
    factions: list[Faction] = []
    offices: list[Office] = []
    life: Annotated[list[LifeEvent], Meta(min_length=1)]
    arrests: list[Arrest] = []
    sentences: list[Sentence] = []
    confessions: list[Confession] = []
    death: Death
    rehabilitation: Rehabilitation = Rehabilitation()
    relations: list[Relation] = []
    reasons: list[Illustration] = []
    disputes: list[Statement] = []
    identifiers: dict[str, Line] = {}
    further: list[Slug] = []


class Event(Record, kw_only=True, frozen=True):
    """What happened on a date, and to whom."""

    id: Slug
    date: Date
    kind: EventKind
    title: Line
    text: Line
    figures: list[Slug] = []
    reasons: list[Slug] = []
    cites: Cites


class Case(Record, kw_only=True, frozen=True):
    """A figure who illustrates a reason, or tells against it."""

    figure: Slug
    text: Line
    cites: Cites


class View(Record, kw_only=True, frozen=True):
    """What a scholar holds, as the cited text reports it."""

    scholar: Line
    side: Side
    text: Line
    cites: Cites


class Reason(Record, kw_only=True, frozen=True):
    """One of the essay's reasons, argued and examined."""

    id: Slug
    number: Annotated[int, Meta(ge=1)]
    title: Line
    short: Statement
    argument: Statement
    cases: list[Case] = []
    events: list[Slug] = []
    views: list[View] = []
    standing: Statement
    further: list[Slug] = []


class Passage(Record, kw_only=True, frozen=True):
    """A passage of the essay under examination, in one close paraphrase; `number` gives their order."""

    id: Slug
    number: Annotated[int, Meta(ge=1)]
    text: Line
    cites: Cites


class Readings(Record, kw_only=True, frozen=True):
    """The verdicts of two readers who had not seen each other's; `text` says what decided, where they differ."""

    first: Verdict
    second: Verdict
    text: Line | None = None


class Claim(Record, kw_only=True, frozen=True):
    """One checkable statement of the essay, or one that it implies: its verdict and the evidence on each side.

    `place` is its place among the claims of its passage.
    """

    id: Slug
    passage: Slug
    place: Annotated[int, Meta(ge=1)]
    implied: bool = False
    statement: Line
    verdict: Verdict
    short: Line
    reasons: list[Slug] = []
    reasoning: Statement
    support: list[Statement] = []
    against: list[Statement] = []
    scholars: list[View] = []
    readings: Readings | None = None
    figures: list[Slug] = []
    events: list[Slug] = []
    further: list[Slug] = []


class Omission(Record, kw_only=True, frozen=True):
    """Something that bears on the question and that the essay does not mention."""

    id: Slug
    number: Annotated[int, Meta(ge=1)]
    title: Line
    text: Line
    figures: list[Slug] = []
    events: list[Slug] = []
    cites: Cites


class Scholar(Record, kw_only=True, frozen=True):
    """A historian's reading in two lines; `year` is that of the work in question, `archives` whether it could use them."""

    id: Slug
    name: Line
    year: Date
    archives: bool
    argues: Statement
    works: list[Slug] = []


class Defendant(Record, kw_only=True, frozen=True):
    """One of the accused: a figure by `id`, or anybody else by `name`. `sentence` is what the court gave, `years` a term."""

    id: Slug | None = None
    name: Line | None = None
    name_ru: Line | None = None
    sentence: Outcome
    years: Annotated[int, Meta(ge=1, le=25)] | None = None
    text: Line | None = None
    cites: Cites


class Review(Record, kw_only=True, frozen=True):
    """A later decision on a trial: who quashed it, refused to, or never looked at it, and for whom."""

    status: RehabilitationStatus
    date: Date | None = None
    body: Line | None = None
    text: Line
    cites: Cites


class PublishedSentences(Record, kw_only=True, frozen=True):
    """A published count of a trial's defendants, or of those with one of some `sentences` (all, where none is named)."""

    value: Annotated[int, Meta(ge=0)]
    sentences: list[Outcome] = []
    statement: Line
    cites: Cites


class Trial(Record, kw_only=True, frozen=True):
    """A case before a court or a board: dates, charges as charged, every defendant, what was decided later."""

    id: Slug
    name: Line
    title: Statement
    opened: Date
    verdict: Date
    court: Line
    place: Line | None = None
    hearing: Statement
    summary: Statement
    charges: Statement
    bench: Statement | None = None
    course: list[LifeEvent] = []
    defendants: Annotated[list[Defendant], Meta(min_length=1)]
    appeals: Statement | None = None
    executions: Statement | None = None
    reviews: list[Review] = []
    published: list[PublishedSentences] = []
    disputes: list[Statement] = []
    further: list[Slug] = []


class Member(Record, kw_only=True, frozen=True):
    """Somebody in a cohort, and in what role: a figure by `id`, or by `name` one of whom there is no dossier yet."""

    id: Slug | None = None
    name: Line | None = None
    name_ru: Line | None = None
    role: Line
    from_: Date | None = field(default=None, name="from")
    to: Date | None = None
    text: Line | None = None
    cites: Cites | None = None


class Published(Record, kw_only=True, frozen=True):
    """A published count of a cohort: `value` (of `of`), and which members it should be held against.

    Those counted have one of `roles`, one of `manners` of death, and died within `died`; what is left out does not restrict.
    `exact` says that the two must agree; otherwise the difference is shown by name, and `comment` says what is known of it.
    """

    value: Annotated[int, Meta(ge=0)]
    of: Annotated[int, Meta(ge=1)] | None = None
    statement: Line
    roles: list[Line] = []
    manners: list[Manner] = []
    died: Date | None = None
    exact: bool = False
    comment: Statement | None = None
    cites: Cites


class Cohort(Record, kw_only=True, frozen=True):
    """A body fixed at a date: its definition, its members, and the counts that others published of them."""

    id: Slug
    name: Line
    date: Date
    definition: Statement
    roster: Statement
    members: Annotated[list[Member], Meta(min_length=1)]
    published: list[Published] = []
    disputes: list[Statement] = []
    further: list[Slug] = []


class Name(Record, kw_only=True, frozen=True):
    """An author: a person (`family`, `given`) or a body (`literal`); `original` in its own script."""

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None
    original: Line | None = None


class Edition(Record, kw_only=True, frozen=True):
    """Another edition of a source."""

    issued: Date | None = None
    publisher: Line | None = None
    publisher_place: Line | None = None
    isbn: Line | None = None
    text: Line | None = None


class Source(Record, kw_only=True, frozen=True):
    """A bibliographic record in the terms of CSL-JSON.

    `issued` is the publication, `original_date` the document or the first edition; `accessed` the day on which a page was read.
    `translation_of` is the id of the work that this one translates. `essential` is the place among the works to start with, and
    `essential_for` says what for. `unfound` names what was sought for and not found.
    """

    id: Slug
    type: SourceType
    kind: SourceKind
    title: Line
    title_original: Line | None = None
    title_translation: Line | None = None
    author: list[Name] = []
    editor: list[Name] = []
    translator: list[Name] = []
    issued: Date | None = None
    original_date: Date | None = None
    original_title: Line | None = None
    translation_of: Slug | None = None
    genre: Line | None = None
    edition: Line | None = None
    container_title: Line | None = None
    volume: Line | None = None
    volume_title: Line | None = None
    issue: Line | None = None
    number: Line | None = None
    page: Line | None = None
    collection_title: Line | None = None
    collection_number: Line | None = None
    publisher: Line | None = None
    publisher_place: Line | None = None
    archive: Line | None = None
    archive_place: Line | None = None
    archive_location: Line | None = None
    isbn: Line | None = None
    doi: Annotated[str, Meta(pattern=rf"^{clean.DOI}{END}", max_length=500)] | None = None
    url: Address | None = None
    accessed: Date | None = None
    language: Annotated[str, Meta(pattern=rf"^[a-z]{{2,3}}{END}")]
    editions: list[Edition] = []
    unfound: list[Unfound] = []
    essential: Annotated[int, Meta(ge=1)] | None = None
    essential_for: Line | None = None
    good_for: Line
    standpoint: Line | None = None
    seen: Seen
    checked: list[Line] = []


class Start(Record, kw_only=True, frozen=True):
    """A command to begin with (`figure bukharin`), and what it shows."""

    command: Annotated[str, Meta(pattern=rf"^[a-z]+( [^\s]+)*{END}", max_length=1_000)]
    text: Line


class Elsewhere(Record, kw_only=True, frozen=True):
    """Where more people of this subject are found: what it is, and its address."""

    text: Line
    url: Address


class Subject(Record, kw_only=True, frozen=True):
    """What the content is about: the page that a bare `purge` prints.

    `factions` is id -> name; `calendar` is the one that the country used before 14 February 1918;
    `start` is offered on the opening page; `elsewhere` to those who ask for somebody who has no dossier.
    """

    title: Line
    question: Line
    answer: Statement
    essay: Statement | None = None
    calendar: Calendar = "gregorian"
    factions: dict[Slug, Line] = {}
    start: list[Start] = []
    elsewhere: list[Elsewhere] = []
    license: Line


KINDS = {
    "figures": Figure,
    "reasons": Reason,
    "passages": Passage,
    "claims": Claim,
    "omissions": Omission,
    "scholars": Scholar,
    "events": Event,
    "trials": Trial,
    "cohorts": Cohort,
    "sources": Source,
}
"""Folder of the content -> class of the records in it."""
