"""What the library tells of each kind of record: the JSON of the contract, as typed and immutable classes.

A view is made where the library is made, from a record and those that it names (see `purgecli.library.documents`), and read at
a look-up without another question. Names and titles of what it refers to stand in it. Dates are EDTF texts, New Style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.frozen import View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli.codes import (
        Calendar,
        DocumentKind,
        EventKind,
        Grade,
        Manner,
        Outcome,
        Rehabilitated,
        Relation,
        Searched,
        Seen,
        Setting,
        Side,
        SourceKind,
        SourceType,
        Unfound,
        Verdict,
    )


class Cite(View):
    """A source's id, and the place in it where that was really seen."""

    source: str
    at: str | None


class TextCite(Cite):
    """A source of a running text: `for_` are the sentences that stand on it, counted from 1; empty, the text as a whole does."""

    for_: Sequence[int]


class Statement(View):
    """A text and what it stands on."""

    text: str
    cites: Sequence[TextCite]


class Line(View):
    """What a list prints of a record of any kind, as far as all kinds have it."""

    id: str


class Named(View):
    """A record by its id and name."""

    id: str
    name: str


class Variant(View):
    """What another source says of a date, a place or a manner of death."""

    date: str | None
    place: str | None
    manner: Manner | None
    text: str | None
    cites: Sequence[Cite]


class BirthName(View):
    """A name borne before the one in use."""

    name: str
    name_ru: str | None
    cites: Sequence[Cite]


class Pseudonyms(View):
    """Party names and pen names."""

    list: Sequence[str]
    cites: Sequence[Cite]


class Birth(View):
    """`calendar` is the one whose date stands beside that of the New Style."""

    date: str
    calendar: Calendar
    place: str | None
    text: str | None
    cites: Sequence[Cite]
    variants: Sequence[Variant]


class Death(View):
    """`manner` is from the contract's list."""

    date: str
    place: str | None
    manner: Manner
    text: str | None
    cites: Sequence[Cite]
    variants: Sequence[Variant]


class Party(View):
    """Party membership as it was counted."""

    since: str | None
    text: str | None
    cites: Sequence[Cite]


class Faction(View):
    """A faction by its id and name, and when the person belonged to it."""

    id: str
    name: str
    from_: str | None
    to: str | None
    text: str | None
    cites: Sequence[Cite]


class Office(View):
    """A party or state office."""

    title: str
    from_: str | None
    to: str | None
    cites: Sequence[Cite]


class LifeEvent(View):
    """A dated entry of a life, or of a trial's course."""

    date: str
    text: str
    cites: Sequence[Cite]


class Arrest(View):
    """`until` is when custody, camp or exile ended; None where it ended with the life, or is not known."""

    date: str
    until: str | None
    text: str
    cites: Sequence[Cite]


class Sentence(View):
    """What a Soviet court or board decided; `years` for a term, `until` as for an arrest."""

    date: str
    until: str | None
    court: str | None
    outcome: Outcome
    years: int | None
    text: str | None
    cites: Sequence[Cite]


class RehabilitationStep(View):
    """A judicial or a party decision, or the finding that there was none."""

    status: Rehabilitated
    date: str | None
    body: str | None
    text: str | None
    cites: Sequence[Cite]


class Rehabilitation(View):
    """The two kinds, which came at different times and from different bodies."""

    judicial: RehabilitationStep | None
    party: RehabilitationStep | None


class Confession(View):
    """What this person said of others as a prisoner or an accused; `named` are they."""

    date: str
    setting: Setting
    named: Sequence[Named]
    text: str
    cites: Sequence[Cite]


class Tie(View):
    """What `to` was to `from_`, as the dossier of `from_` tells."""

    from_: str
    from_name: str
    to: str
    name: str
    kind: Relation
    text: str
    cites: Sequence[Cite]


class Link(View):
    """A tie, or a naming in a confession, which has a `date`, a `setting` and the kind `named`.

    `told_by` is the figure whose dossier has it: as the library holds a link, that is `from_`.
    """

    from_: str
    from_name: str
    to: str
    name: str
    kind: str
    told_by: str
    date: str | None
    setting: Setting | None
    text: str
    cites: Sequence[Cite]


class Illustration(View):
    """A reason that a case illustrates, or tells against."""

    id: str
    number: int
    title: str
    text: str
    cites: Sequence[Cite]


class TrialPlace(View):
    """A trial in which somebody was accused, with the day of its verdict."""

    id: str
    name: str
    verdict: str


class CohortPlace(View):
    """A cohort to which somebody belonged, and in what role."""

    id: str
    role: str
    name: str


class Figure(View):
    """A person's dossier. `trials` are the person's, the last first, `trial` is the first of them.

    `evidence` is how many statements stand on what, at best.
    """

    id: str
    name: str
    name_ru: str | None
    birth_name: BirthName | None
    pseudonyms: Pseudonyms | None
    spellings: Sequence[str]
    identity: Statement
    birth: Birth
    party: Party | None
    factions: Sequence[Faction]
    offices: Sequence[Office]
    life: Sequence[LifeEvent]
    arrests: Sequence[Arrest]
    sentences: Sequence[Sentence]
    confessions: Sequence[Confession]
    death: Death
    rehabilitation: Rehabilitation
    relations: Sequence[Tie]
    reasons: Sequence[Illustration]
    disputes: Sequence[Statement]
    searched: Mapping[Searched, str]
    identifiers: Mapping[str, str]
    further: Sequence[str]
    calendar: Calendar
    party_since: str | None
    trials: Sequence[TrialPlace]
    trial: str | None
    cohorts: Sequence[CohortPlace]
    cites: Sequence[Cite]
    evidence: Mapping[Grade, int]


class FigureLine(View):
    """What a list prints of a figure.

    `who` is that in about three words, the highest office where one was held; `office` is its title as the dossier has it.
    `evidence` is how many statements stand on what, at best. `life` (years), `joined` (the party, the year) and `died` (the day)
    are as a narrow column has them.
    """

    id: str
    name: str
    name_ru: str | None
    birth: str
    death: str
    manner: Manner
    party_since: str | None
    trial: str | None
    who: str
    office: str | None
    identity: str
    evidence: Mapping[Grade, int]
    life: str
    joined: str
    died: str


class EventLine(View):
    """What a page prints of an event that it names."""

    id: str
    date: str
    title: str
    calendar: Calendar


class Event(View):
    """What happened on a date, and to whom."""

    id: str
    date: str
    kind: EventKind
    title: str
    text: str
    figures: Sequence[str]
    reasons: Sequence[str]
    cites: Sequence[TextCite]
    calendar: Calendar


class ReasonTitle(View):
    """A reason as a page names it."""

    id: str
    number: int
    title: str


class Case(View):
    """A figure who illustrates a reason, or tells against it."""

    figure: str
    name: str
    text: str
    cites: Sequence[TextCite]


class Opinion(View):
    """What a scholar holds, as the cited text reports it."""

    scholar: str
    side: Side
    text: str
    cites: Sequence[TextCite]


class ClaimLine(View):
    """What a list prints of a claim; `passage` is its number."""

    id: str
    passage: int
    implied: bool
    statement: str
    verdict: Verdict
    short: str
    reasons: Sequence[str]


class ReasonLine(View):
    """What a list prints of a reason; `verdicts` counts its claims by verdict."""

    id: str
    number: int
    title: str
    short: Statement
    standing: Statement
    verdicts: Mapping[Verdict, int]


class Reason(View):
    """One of the essay's reasons, argued and examined."""

    id: str
    number: int
    title: str
    short: Statement
    argument: Statement
    cases: Sequence[Case]
    events: Sequence[EventLine]
    views: Sequence[Opinion]
    standing: Statement
    further: Sequence[str]
    claims: Sequence[ClaimLine]
    cites: Sequence[Cite]


class Passage(View):
    """A passage of the essay, in one close paraphrase."""

    id: str
    number: int
    text: str
    cites: Sequence[TextCite]


class PassageLine(View):
    """The passage in which a claim is made."""

    id: str
    number: int
    text: str


class Readings(View):
    """The verdicts of two readers who had not seen each other's."""

    first: Verdict
    second: Verdict
    text: str | None


class Claim(View):
    """One checkable statement: its verdict and the evidence on each side."""

    id: str
    passage: PassageLine
    place: int
    implied: bool
    statement: str
    verdict: Verdict
    short: str
    reasons: Sequence[str]
    reasoning: Statement
    support: Sequence[Statement]
    against: Sequence[Statement]
    scholars: Sequence[Opinion]
    readings: Readings | None
    figures: Sequence[Named]
    events: Sequence[EventLine]
    further: Sequence[str]
    cites: Sequence[Cite]


class Omission(View):
    """Something that bears on the question and that the essay does not mention."""

    id: str
    number: int
    title: str
    text: str
    figures: Sequence[str]
    events: Sequence[str]
    cites: Sequence[TextCite]


class Scholar(View):
    """A historian's reading; `archives`: whether it could use the Soviet archives."""

    id: str
    name: str
    year: str
    archives: bool
    argues: Statement
    works: Sequence[str]
    cites: Sequence[Cite]


class Defendant(View):
    """One of the accused, with what became of them where there is a dossier.

    `rehabilitated` is the date of the judicial decision, or its status where it has none.
    """

    id: str | None
    name: str
    name_ru: str | None
    sentence: Outcome
    years: int | None
    text: str | None
    cites: Sequence[Cite]
    party_since: str | None
    manner: Manner | None
    death: str | None
    rehabilitated: str | None


class Review(View):
    """A later decision on a trial."""

    status: Rehabilitated
    date: str | None
    body: str | None
    text: str
    cites: Sequence[Cite]


class PublishedSentences(View):
    """A published count of a trial's defendants."""

    value: int
    sentences: Sequence[Outcome]
    statement: str
    cites: Sequence[Cite]


class TrialLine(View):
    """What a list prints of a trial; `counts` is sentence to number."""

    id: str
    name: str
    opened: str
    verdict: str
    court: str
    total: int
    counts: Mapping[Outcome, int]


class Trial(View):
    """A case before a court or a board."""

    id: str
    name: str
    title: Statement
    opened: str
    verdict: str
    court: str
    place: str | None
    hearing: Statement
    summary: Statement
    charges: Statement
    bench: Statement | None
    course: Sequence[LifeEvent]
    defendants: Sequence[Defendant]
    appeals: Statement | None
    executions: Statement | None
    reviews: Sequence[Review]
    published: Sequence[PublishedSentences]
    disputes: Sequence[Statement]
    further: Sequence[str]
    counts: Mapping[Outcome, int]
    cites: Sequence[Cite]


class Member(View):
    """Somebody in a cohort, and in what role, with what became of them where there is a dossier."""

    id: str | None
    name: str
    name_ru: str | None
    role: str
    from_: str | None
    to: str | None
    text: str | None
    cites: Sequence[Cite] | None
    party_since: str | None
    manner: Manner | None
    death: str | None
    rehabilitated: str | None


class Person(View):
    """A member of a cohort whom a published count takes in or leaves out."""

    id: str | None
    name: str
    name_ru: str | None
    party_since: str | None
    manner: Manner | None
    death: str | None
    rehabilitated: str | None


class Published(View):
    """A published count of a cohort, held against the records, which give `computed`.

    `near` is who another reading would take in; `counted` is who makes a count of the dead that comes out higher than published.
    """

    value: int
    of: int | None
    statement: str
    source: str
    roles: Sequence[str]
    manners: Sequence[Manner]
    died: str | None
    exact: bool
    comment: Statement | None
    cites: Sequence[Cite]
    computed: int
    near: Sequence[Person]
    counted: Sequence[Person]


class Year(View):
    """How many members of a cohort were in which state at the end of a year."""

    year: int
    free: int
    held: int
    dead: int
    unknown: int


class CohortLine(View):
    """What a list prints of a cohort; `counts` is manner of death to number."""

    id: str
    name: str
    date: str
    total: int
    counts: Mapping[Manner, int]


class Cohort(View):
    """A body fixed at a date, its members, and the counts that others published of them."""

    id: str
    name: str
    date: str
    definition: Statement
    roster: Statement
    members: Sequence[Member]
    published: Sequence[Published]
    disputes: Sequence[Statement]
    further: Sequence[str]
    total: int
    counts: Mapping[Manner, int]
    years: Sequence[Year]
    cites: Sequence[Cite]


class Signatory(View):
    """Somebody who signed a document, and as what."""

    id: str | None
    name: str
    name_ru: str | None
    role: str | None
    cites: Sequence[Cite] | None


class Involved(View):
    """Somebody who had to do with a document, and how."""

    id: str | None
    name: str
    name_ru: str | None
    text: str
    cites: Sequence[Cite]


class DocumentLine(View):
    """What a list prints of a document."""

    id: str
    name: str
    kind: DocumentKind
    date: str
    body: str
    short: Statement


class Document(View):
    """An order, a decree, a decision, a letter: its day, who issued and signed it, what stood in it, what became of it."""

    id: str
    name: str
    kind: DocumentKind
    date: str
    until: str | None
    body: str
    title: Statement | None
    short: Statement
    provisions: Sequence[Statement]
    signatories: Sequence[Signatory]
    people: Sequence[Involved]
    numbers: Sequence[Statement]
    ended: Statement | None
    events: Sequence[EventLine]
    reasons: Sequence[ReasonTitle]
    printed: Sequence[Cite]
    disputes: Sequence[Statement]
    further: Sequence[str]
    cites: Sequence[Cite]


class Name(View):
    """An author: a person (`family`, `given`) or a body (`literal`); `original` in its own script."""

    family: str | None
    given: str | None
    literal: str | None
    original: str | None


class Edition(View):
    """Another edition of a source."""

    issued: str | None
    publisher: str | None
    publisher_place: str | None
    isbn: str | None
    text: str | None


class Titled(View):
    """A work by its id and title."""

    id: str
    title: str


class CitedBy(View):
    """A record that cites a source."""

    kind: str
    id: str
    title: str


class SourceLine(View):
    """What a reference, a list or a bibliography prints of a source, in the terms of CSL-JSON."""

    id: str
    type: SourceType
    kind: SourceKind
    title: str
    title_original: str | None
    title_translation: str | None
    author: Sequence[Name]
    editor: Sequence[Name]
    translator: Sequence[Name]
    issued: str | None
    original_date: str | None
    original_title: str | None
    translation_of: str | None
    genre: str | None
    edition: str | None
    container_title: str | None
    volume: str | None
    volume_title: str | None
    issue: str | None
    number: str | None
    page: str | None
    collection_title: str | None
    collection_number: str | None
    publisher: str | None
    publisher_place: str | None
    archive: str | None
    archive_place: str | None
    archive_location: str | None
    isbn: str | None
    doi: str | None
    url: str | None
    accessed: str | None
    language: str
    unfound: Sequence[Unfound]
    essential: int | None
    essential_for: str | None
    good_for: str
    seen: Seen
    evidence: Grade


class SourceNote(View):
    """What the foot of a page, or a list, prints of a source: its line, made with the library, so that no page composes it.

    `remark` is what it is good for; `filed` is what it is filed by under its author, `year` by date.
    """

    id: str
    kind: SourceKind
    text: str
    address: str | None
    evidence: Grade
    essential: int | None
    remark: str
    filed: str
    year: str


class Source(SourceLine):
    """A source whole, with the records that cite it and its translations."""

    editions: Sequence[Edition]
    standpoint: str | None
    checked: Sequence[str]
    cited_by: Sequence[CitedBy]
    translations: Sequence[Titled]


class Start(View):
    """A command to begin with, and what it shows."""

    command: str
    text: str


class Elsewhere(View):
    """Where more people of this subject are found: what it is, and its address."""

    text: str
    url: str


class Subject(View):
    """What the content is about."""

    title: str
    question: str
    answer: Statement
    essay: Statement | None
    calendar: Calendar
    factions: Mapping[str, str]
    start: Sequence[Start]
    elsewhere: Sequence[Elsewhere]
    license: str
    cites: Sequence[Cite]
