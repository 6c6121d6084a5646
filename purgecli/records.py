"""The records of the content, one class for each kind of file.

These classes are the schema: `purgecli.authoring` reads YAML into them, and what they refuse is a fault. What each field
means is said in `content/README.md`. What a value *is* (the id of another record, a date, words to be searched) is said by its
type, from which `purgecli.authoring.meaning` reads it: so nothing keeps lists of fields. A look-up gets its data from the
library as views (see `purgecli.views`), so this module, which needs msgspec, is imported only when the library is made.
"""

from typing import Annotated

from msgspec import Meta, Struct, field

from purgecli import clean, codes, kinds

END = r"$(?!\n)"
"""The end of a pattern: `$` alone lets a line end follow in Python, and `\\Z` is no end in the editors that read the schema."""

BLANK = r"[^\s\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f]"
"""The pattern of a text that is not blank: joiners and selectors of variants alone say nothing."""

SLUG = rf"^[a-z0-9]+(-[a-z0-9]+)*{END}"
"""The pattern of an id."""

Slug = Annotated[str, Meta(pattern=SLUG, max_length=100)]
"""An id."""

FigureId = Annotated[Slug, Meta(extra={"refers": "figures"})]
NamedId = Annotated[FigureId, Meta(extra={"named": True})]
"""A figure of whom the record says something: whoever searches for the name is led to it."""
ReasonId = Annotated[Slug, Meta(extra={"refers": "reasons"})]
PassageId = Annotated[Slug, Meta(extra={"refers": "passages"})]
EventId = Annotated[Slug, Meta(extra={"refers": "events"})]
SourceId = Annotated[Slug, Meta(extra={"refers": "sources"})]
CitedId = Annotated[SourceId, Meta(extra={"cited": True})]
"""A source on which the record stands."""
FactionId = Annotated[Slug, Meta(extra={"refers": "factions", "named": True})]
"""A faction that the subject names."""

Code = Annotated[str, Meta(min_length=1, max_length=20_000, pattern=BLANK)]
"""A text that holds no words to be searched."""
Locator = Annotated[Code, Meta(extra={"locator": True})]
"""A place in a source: a page, a chapter, a sitting."""
Line = Annotated[Code, Meta(extra={"words": True})]
"""A text of some words."""
Prose = Annotated[Line, Meta(extra={"prose": True})]
"""A running text."""
OwnName = Annotated[Line, Meta(extra={"bears": True})]
"""A name that the record bears, or that its authors bear: who looks for it wants this record."""
Term = Annotated[OwnName, Meta(extra={"brief": True})]
"""A name of which several stand in one line."""
Title = Annotated[Line, Meta(extra={"title": True})]
"""What the record is called, in any language."""
Role = Annotated[Code, Meta(extra={"brief": True})]
Date = Annotated[str, Meta(min_length=4, max_length=100, extra={"date": True})]
"""A date in EDTF."""
When = Annotated[Date, Meta(extra={"when": True})]
"""The date of what is told beside it."""
Isbn = Annotated[Code, Meta(extra={"isbn": True})]
Ordinal = Annotated[int, Meta(ge=1, extra={"brief": True, "ordinal": True})]
"""The place of a sentence in the text of its group."""
Doi = Annotated[str, Meta(pattern=rf"^{clean.DOI}{END}", max_length=500)]
Address = Annotated[str, Meta(pattern=rf"^{clean.ADDRESS}{END}", max_length=2_000)]

Manner = codes.Manner
Outcome = codes.Outcome
Calendar = codes.Calendar
RehabilitationStatus = codes.Rehabilitated
RelationKind = codes.Relation
Setting = codes.Setting
EventKind = codes.EventKind
DocumentKind = codes.DocumentKind
Verdict = codes.Verdict
Side = codes.Side
SourceType = codes.SourceType
SourceKind = codes.SourceKind
Seen = codes.Seen
Unfound = codes.Unfound
Searched = codes.Searched


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all: immutable and closed to unknown fields."""


class Root(Record, kw_only=True, frozen=True):
    """Base of the records of the kinds."""

    id: Slug


class Brief(Record, frozen=True):
    """A group of fields that stands in one line of its file."""


class Somebody(Record, kw_only=True, frozen=True):
    """Somebody on a roster: a figure by `id`, or by `name` one of whom there is no dossier."""

    id: NamedId | None = None
    name: Line | None = None
    name_ru: Line | None = None


class Cite(Brief, kw_only=True, frozen=True):
    """A source, and the place in it where that was really seen."""

    source: CitedId
    at: Locator | None = None


Cites = Annotated[list[Cite], Meta(min_length=1)]


class TextCite(Cite, kw_only=True, frozen=True):
    """A source of a running text: `for` are the sentences that stand on it, counted from 1; without it, the whole text does."""

    for_: list[Ordinal] = field(default=[], name="for")


TextCites = Annotated[list[TextCite], Meta(min_length=1)]


class Statement(Record, kw_only=True, frozen=True):
    """A text and what it stands on."""

    text: Prose
    cites: TextCites


class Variant(Record, kw_only=True, frozen=True):
    """What another source says of a date, a place or a manner of death."""

    date: When | None = None
    place: Line | None = None
    manner: Manner | None = None
    text: Prose | None = None
    cites: Cites


class BirthName(Record, kw_only=True, frozen=True):
    """A name borne before the one in use."""

    name: OwnName
    name_ru: OwnName | None = None
    cites: Cites


class Pseudonyms(Record, kw_only=True, frozen=True):
    """Party names and pen names."""

    list: list[Term]
    cites: Cites


class Birth(Record, kw_only=True, frozen=True):
    """Date in EDTF, New Style; `text` is a remark; `calendar` is the one in use at the place of birth, if not the subject's."""

    date: When
    calendar: Calendar | None = None
    place: Line | None = None
    text: Prose | None = None
    cites: Cites
    variants: list[Variant] = []


class Death(Record, kw_only=True, frozen=True):
    """Date in EDTF; `manner` from the contract's list."""

    date: When
    place: Line | None = None
    manner: Manner
    text: Prose | None = None
    cites: Cites
    variants: list[Variant] = []


class Party(Record, kw_only=True, frozen=True):
    """The year from which party membership was counted; None where there is none, which `text` explains."""

    since: When | None = None
    text: Prose | None = None
    cites: Cites


class Faction(Record, kw_only=True, frozen=True):
    """A faction or opposition (one that the subject names) that the person belonged to, and when."""

    id: FactionId
    from_: When | None = field(default=None, name="from")
    to: When | None = None
    text: Prose | None = None
    cites: Cites


class Office(Record, kw_only=True, frozen=True):
    """A party or state office."""

    title: Line
    from_: When | None = field(default=None, name="from")
    to: When | None = None
    cites: Cites


class LifeEvent(Record, kw_only=True, frozen=True):
    """A dated entry of a life, or of a trial's course."""

    date: When
    text: Prose
    cites: Cites


class Arrest(Record, kw_only=True, frozen=True):
    """An arrest; `until` is the day on which custody, camp or exile ended, left out where it ended with the life."""

    date: When
    until: When | None = None
    text: Prose
    cites: Cites


class Sentence(Record, kw_only=True, frozen=True):
    """What a Soviet court or board decided; `years` for a term, `until` as for an arrest."""

    date: When
    until: When | None = None
    court: Line | None = None
    outcome: Outcome
    years: Annotated[int, Meta(ge=1, le=25)] | None = None
    text: Prose | None = None
    cites: Cites


class RehabilitationStep(Record, kw_only=True, frozen=True):
    """A judicial or a party decision, or the finding that there was none."""

    status: RehabilitationStatus
    date: When | None = None
    body: Line | None = None
    text: Prose | None = None
    cites: Cites


class Rehabilitation(Record, kw_only=True, frozen=True):
    """The two kinds, which came at different times and from different bodies."""

    judicial: RehabilitationStep | None = None
    party: RehabilitationStep | None = None


class Confession(Record, kw_only=True, frozen=True):
    """What this person said of others as a prisoner or an accused: testimony, often forced, and never itself a fact."""

    date: When
    setting: Setting
    named: Annotated[list[NamedId], Meta(min_length=1)]
    text: Prose
    cites: Cites


class Relation(Record, kw_only=True, frozen=True):
    """What another figure was to this one."""

    to: NamedId
    kind: RelationKind
    text: Prose
    cites: Cites


class Illustration(Record, kw_only=True, frozen=True):
    """A reason that this case illustrates, or tells against."""

    id: ReasonId
    text: Prose
    cites: Cites


class Figure(Root, kw_only=True, frozen=True):
    """A person's dossier. `searched` says, of a part that stands on open reference alone, what was asked for better in vain."""

    name: OwnName
    name_ru: OwnName | None = None
    birth_name: BirthName | None = None
    pseudonyms: Pseudonyms | None = None
    spellings: list[Term] = []
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
    searched: dict[Searched, Prose] = {}
    identifiers: dict[str, Code] = {}
    further: list[SourceId] = []


class Event(Root, kw_only=True, frozen=True):
    """What happened on a date, and to whom."""

    date: When
    kind: EventKind
    title: Line
    text: Prose
    figures: list[FigureId] = []
    reasons: list[ReasonId] = []
    cites: TextCites


class Case(Record, kw_only=True, frozen=True):
    """A figure who illustrates a reason, or tells against it."""

    figure: NamedId
    text: Prose
    cites: TextCites


class View(Record, kw_only=True, frozen=True):
    """What a scholar holds, as the cited text reports it."""

    scholar: Line
    side: Side
    text: Prose
    cites: TextCites


class Reason(Root, kw_only=True, frozen=True):
    """One of the essay's reasons, argued and examined."""

    number: Annotated[int, Meta(ge=1)]
    title: Line
    short: Statement
    argument: Statement
    cases: list[Case] = []
    events: list[EventId] = []
    views: list[View] = []
    standing: Statement
    further: list[SourceId] = []


class Passage(Root, kw_only=True, frozen=True):
    """A passage of the essay under examination, in one close paraphrase; `number` gives their order."""

    number: Annotated[int, Meta(ge=1)]
    text: Prose
    cites: TextCites


class Readings(Record, kw_only=True, frozen=True):
    """The verdicts of two readers who had not seen each other's; `text` says what decided, where they differ."""

    first: Verdict
    second: Verdict
    text: Prose | None = None


class Claim(Root, kw_only=True, frozen=True):
    """One checkable statement of the essay, or one that it implies: its verdict and the evidence on each side.

    `place` is its place among the claims of its passage.
    """

    passage: PassageId
    place: Annotated[int, Meta(ge=1)]
    implied: bool = False
    statement: Line
    verdict: Verdict
    short: Line
    reasons: list[ReasonId] = []
    reasoning: Statement
    support: list[Statement] = []
    against: list[Statement] = []
    scholars: list[View] = []
    readings: Readings | None = None
    figures: list[FigureId] = []
    events: list[EventId] = []
    further: list[SourceId] = []


class Omission(Root, kw_only=True, frozen=True):
    """Something that bears on the question and that the essay does not mention."""

    number: Annotated[int, Meta(ge=1)]
    title: Line
    text: Prose
    figures: list[FigureId] = []
    events: list[EventId] = []
    cites: TextCites


class Scholar(Root, kw_only=True, frozen=True):
    """A historian's reading in two lines; `year` is that of the work in question, `archives` whether it could use them."""

    name: OwnName
    year: Date
    archives: bool
    argues: Statement
    works: list[SourceId] = []


class Defendant(Somebody, kw_only=True, frozen=True):
    """One of the accused. `sentence` is what the court gave, `years` a term."""

    sentence: Outcome
    years: Annotated[int, Meta(ge=1, le=25)] | None = None
    text: Prose | None = None
    cites: Cites


class Review(Record, kw_only=True, frozen=True):
    """A later decision on a trial: who quashed it, refused to, or never looked at it, and for whom."""

    status: RehabilitationStatus
    date: When | None = None
    body: Line | None = None
    text: Prose
    cites: Cites


class PublishedSentences(Record, kw_only=True, frozen=True):
    """A published count of a trial's defendants, or of those with one of some `sentences` (all, where none is named)."""

    value: Annotated[int, Meta(ge=0)]
    sentences: list[Outcome] = []
    statement: Line
    cites: Cites


class Trial(Root, kw_only=True, frozen=True):
    """A case before a court or a board: dates, charges as charged, every defendant, what was decided later."""

    name: Line
    title: Statement
    opened: When
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
    further: list[SourceId] = []


class Member(Somebody, kw_only=True, frozen=True):
    """Somebody in a cohort, and in what role."""

    role: Role
    from_: When | None = field(default=None, name="from")
    to: When | None = None
    text: Prose | None = None
    cites: Cites | None = None


class Published(Record, kw_only=True, frozen=True):
    """A published count of a cohort: `value` (of `of`), and which members it should be held against.

    Those counted have one of `roles`, one of `manners` of death, and died within `died`; what is left out does not restrict.
    `exact` says that the two must agree; otherwise the difference is shown by name, and `comment` says what is known of it.
    """

    value: Annotated[int, Meta(ge=0)]
    of: Annotated[int, Meta(ge=1)] | None = None
    statement: Line
    roles: list[Role] = []
    manners: list[Manner] = []
    died: Date | None = None
    exact: bool = False
    comment: Statement | None = None
    cites: Cites


class Cohort(Root, kw_only=True, frozen=True):
    """A body fixed at a date: its definition, its members, and the counts that others published of them."""

    name: Line
    date: When
    definition: Statement
    roster: Statement
    members: Annotated[list[Member], Meta(min_length=1)]
    published: list[Published] = []
    disputes: list[Statement] = []
    further: list[SourceId] = []


class Signatory(Somebody, kw_only=True, frozen=True):
    """Somebody who signed a document, and as what; `cites` where they are not those of the document's first line."""

    role: Line | None = None
    cites: Cites | None = None


class Involved(Somebody, kw_only=True, frozen=True):
    """Somebody who had to do with a document, and how."""

    text: Prose
    cites: Cites


class Document(Root, kw_only=True, frozen=True):
    """An order, a decree, a decision, a letter: its day and who issued it, in `short` what it was, and what stood in it.

    `until` is the day on which it ended, `ended` how; `printed` is where its text can be read.
    """

    name: Line
    kind: DocumentKind
    date: When
    until: Date | None = None
    body: Line
    title: Statement | None = None
    short: Statement
    provisions: list[Statement] = []
    signatories: list[Signatory] = []
    people: list[Involved] = []
    numbers: list[Statement] = []
    ended: Statement | None = None
    events: list[EventId] = []
    reasons: list[ReasonId] = []
    printed: list[Cite] = []
    disputes: list[Statement] = []
    further: list[SourceId] = []


class Name(Brief, kw_only=True, frozen=True):
    """An author: a person (`family`, `given`) or a body (`literal`); `original` in its own script."""

    family: OwnName | None = None
    given: OwnName | None = None
    literal: OwnName | None = None
    original: OwnName | None = None


class Edition(Record, kw_only=True, frozen=True):
    """Another edition of a source."""

    issued: When | None = None
    publisher: Line | None = None
    publisher_place: Line | None = None
    isbn: Isbn | None = None
    text: Prose | None = None


class Source(Root, kw_only=True, frozen=True):
    """A bibliographic record in the terms of CSL-JSON.

    `issued` is the publication, `original_date` the document or the first edition; `accessed` the day on which a page was read.
    `translation_of` is the id of the work that this one translates. `essential` is the place among the works to start with, and
    `essential_for` says what for. `unfound` names what was sought for and not found.
    """

    type: SourceType
    kind: SourceKind
    title: Line
    title_original: Title | None = None
    title_translation: Title | None = None
    author: list[Name] = []
    editor: list[Name] = []
    translator: list[Name] = []
    issued: When | None = None
    original_date: Date | None = None
    original_title: Title | None = None
    translation_of: SourceId | None = None
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
    isbn: Isbn | None = None
    doi: Doi | None = None
    url: Address | None = None
    accessed: Date | None = None
    language: Annotated[str, Meta(pattern=rf"^[a-z]{{2,3}}{END}")]
    editions: list[Edition] = []
    unfound: list[Unfound] = []
    essential: Annotated[int, Meta(ge=1)] | None = None
    essential_for: Prose | None = None
    good_for: Prose
    standpoint: Prose | None = None
    seen: Seen
    checked: list[Code] = []


class Start(Record, kw_only=True, frozen=True):
    """A command to begin with (`figure bukharin`), and what it shows."""

    command: Annotated[str, Meta(pattern=rf"^[a-z]+( [^\s]+)*{END}", max_length=1_000)]
    text: Prose


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


KINDS: dict[str, type[Root]] = {kind.plural: globals()[kind.singular.capitalize()] for kind in kinds.TABLE}
"""Folder of the content -> class of the records in it."""


def class_of(kind: str) -> type[Record]:
    """The class of the records of a kind; without one (`""`), that of the subject."""
    return KINDS[kind] if kind else Subject
