"""Claims: the list, one claim with the evidence on each side, the essay walked through, and the historians' debate."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from purgecli import dates, vocabulary
from purgecli.pages.model import (
    Block,
    Card,
    Column,
    Commands,
    Day,
    Page,
    Paragraph,
    Part,
    Quiet,
    Room,
    Row,
    Rows,
    Section,
    Strong,
    Table,
    To,
    Try,
    Verdict,
    page,
    prose,
    rows,
    section,
)
from purgecli.pages.notes import Notes, foot, further

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from purgecli import views
    from purgecli.codes import Verdict as VerdictWord

_VERDICTS = 16
_DATES = 16


def tally(counts: Mapping[VerdictWord, int]) -> list[str]:
    """How many claims there are and how many got which verdict, in a line: `3 claims: 2 supported, 1 wrong.`."""
    total = sum(counts.values())
    parts: list[str] = [f"{total} claims: " if total != 1 else "1 claim: "]
    for word in (word for word in vocabulary.VERDICTS if counts.get(word)):
        parts += [", "] if len(parts) > 1 else []
        parts.append(Verdict(word, counts[word]))
    return [*parts, "."] if total else ["No claims."]


def scoreboard(columns: Sequence[tuple[str, Mapping[VerdictWord, int]]], what: str) -> Table | None:
    """How many claims got which verdict, a row a verdict; `columns` are (head, verdict -> number), `what` is what they are."""
    found = [word for word in vocabulary.VERDICTS if any(counts.get(word) for _, counts in columns)]
    rows = [(Verdict(word), [f"{counts.get(word, 0)}" for _, counts in columns]) for word in found]
    totals = ("claims", [f"{sum(counts.values())}" for _, counts in columns])
    return Table([Column(what), *(Column(head) for head, _ in columns)], [*rows, totals]) if rows else None


def claim_rows(claims: Sequence[views.ClaimLine]) -> Rows:
    """A claim in two or three lines: the verdict, what is said, why the verdict."""
    return Rows([_line(claim) for claim in claims], _VERDICTS, "entries")


def claim_list(claims: Sequence[views.ClaimLine]) -> Page:
    """The claims in the essay's order, and how many have which verdict."""
    counts: dict[VerdictWord, int] = {}
    for claim in claims:
        counts[claim.verdict] = counts.get(claim.verdict, 0) + 1
    return page(
        "The claims of the essay",
        claim_rows(claims),
        section("How they stand", scoreboard([("number", counts)], "Verdict")),
        Section("Next", [_next_of_list(claims)]),
    )


def claim_page(claim: views.Claim, sources: Mapping[str, views.SourceNote]) -> Page:
    """A claim whole."""
    notes = Notes(sources)
    passage = claim.passage
    where = f"Passage {passage.number}{', implied' if claim.implied else ''}:"
    return page(
        claim.statement,
        Card([Verdict(claim.verdict)], Paragraph([Strong(claim.statement)], 0)),
        Paragraph(prose(Quiet(where), passage.text)),
        section(
            "The verdict",
            Paragraph(notes.cited(Strong(claim.short), claim.reasoning.text, cites=claim.reasoning.cites)),
        ),
        section("In support", _evidence(claim.support, notes)),
        section("Against", _evidence(claim.against, notes)),
        section("Scholars", opinions(claim.scholars, notes)),
        section("Two readers", _readings(claim.readings)),
        section("Events", events(claim.events)),
        foot(notes, sources),
        further(claim.further, notes, sources),
        Section("See also", [_next(claim)]),
    )


def audit(
    passages: Sequence[views.Passage],
    claims: Sequence[views.ClaimLine],
    omissions: Sequence[views.Omission],
    sources: Mapping[str, views.SourceNote],
) -> Page:
    """The essay passage by passage, each claim with its verdict in the margin; then what it leaves out."""
    notes = Notes(sources)
    by_passage = {number: list(group) for number, group in groupby(claims, key=lambda claim: claim.passage)}
    parts: list[Block] = [
        Part([Strong(f"Passage {one.number}")], [Paragraph([one.text]), claim_rows(by_passage.get(one.number, []))])
        for one in passages
    ]
    return page(
        "The essay, passage by passage",
        *parts,
        missing(omissions, notes),
        foot(notes, sources),
        Section("Next", [_next_of_list(claims)]),
    )


def exercise(passages: Sequence[views.Passage], claims: Sequence[views.ClaimLine]) -> Page:
    """The essay's claims under their passages, with room for an answer and without a verdict: a sheet for a class."""
    parts: list[Block] = []
    for number, claim in enumerate(claims, 1):
        parts += [Paragraph([Strong(f"{number}. {claim.statement}"), *_implied(claim)]), Room(3)]
    told = {claim.passage for claim in claims}
    texts = [Row(f"{one.number}", [one.text]) for one in passages if one.number in told]
    return page(
        "What holds of these claims?",
        Paragraph([_TASK], 0),
        section("What the essay says", rows(texts, 4, "entries")),
        section("The claims", *parts),
    )


def key(claims: Sequence[views.ClaimLine]) -> Page:
    """The verdicts to an exercise, by its numbers, with why and where the evidence stands."""
    found = [
        Row(f"{number}", [Verdict(claim.verdict), f". {claim.statement} {claim.short} ", Try(f"purge claim {claim.id}")])
        for number, claim in enumerate(claims, 1)
    ]
    return page("The key to the exercise", Rows(found, 4, "entries"))


_TASK = (
    "Each of these claims is made in a short essay on Stalin’s purge of the Old Bolsheviks, written by a machine. Say of each "
    "whether it is supported, holds with a qualification, is contested among historians, is ascribed to the wrong person, is "
    "without support or is wrong; and name the source by which you would decide it."
)


def _implied(claim: views.ClaimLine) -> list[str]:
    return [Quiet(" (implied)")] if claim.implied else []


def missing(omissions: Sequence[views.Omission], notes: Notes) -> Section | None:
    """What the essay does not mention."""
    found = [Row("", notes.cited(Strong(f"{one.title}."), one.text, cites=one.cites)) for one in omissions]
    return section("What the essay does not mention", rows(found, 0, "points"))


def debate(scholars: Sequence[views.Scholar], sources: Mapping[str, views.SourceNote]) -> Page:
    """What each historian argues, in order of the work, before and after the Soviet archives could be used."""
    notes = Notes(sources)
    parts = []
    for title, opened in (("Before the archives opened", False), ("With the archives", True)):
        found = [_scholar(one, notes) for one in scholars if one.archives == opened]
        parts.append(section(title, rows(found, 8, "dated")))
    more = (("purge reasons", "the reasons, each with where scholarship stands"), ("purge claims", "claim by claim"))
    return page("What each historian argues", *parts, foot(notes, sources), Section("Next", [Commands(more)]))


def cited_ids(groups: Iterable[Iterable[views.Cite]]) -> list[str]:
    """The ids of the sources of some groups of citations, each once."""
    return list(dict.fromkeys(cite.source for cites in groups for cite in cites))


def opinions(found: Sequence[views.Opinion], notes: Notes) -> Rows | None:
    """What scholars hold, those for a thing first."""
    lines = [
        Row(words, notes.cited(Strong(f"{one.scholar}:"), one.text, cites=one.cites))
        for side, words in vocabulary.SIDES.items()
        for one in found
        if one.side == side
    ]
    return rows(lines, 12, "entries")


def events(found: Sequence[views.EventLine]) -> Rows | None:
    """Events by their dates and titles."""
    lines = [
        Row(
            Day(dates.both_styles(one.date, dates.display(one.date, short=True), one.calendar), one.date),
            [To(one.title, "events", one.id)],
        )
        for one in found
    ]
    return rows(lines, _DATES, "dated")


def _scholar(scholar: views.Scholar, notes: Notes) -> Row:
    said = notes.cited(Strong(f"{scholar.name}."), scholar.argues.text, cites=scholar.argues.cites)
    return Row(Day(dates.years(scholar.year), scholar.year), said)


def _line(claim: views.ClaimLine) -> Row:
    said = [Strong(claim.statement), *_implied(claim), f"\n{claim.short} ", To(claim.id, "claims", claim.id, "command")]
    return Row(Verdict(claim.verdict), said)


def _evidence(statements: Sequence[views.Statement], notes: Notes) -> Rows | None:
    return rows([Row("–", notes.cited(one.text, cites=one.cites)) for one in statements], 2, "points")


def _readings(found: views.Readings | None) -> Paragraph | None:
    if not found:
        return None
    if found.first == found.second:
        return Paragraph(prose(f"Both, apart from each other, said {found.first}.", found.text))
    return Paragraph(prose(f"One said {found.first}, the other {found.second}.", found.text))


def _next(claim: views.Claim) -> Commands:
    lines = [(f"purge reason {one}", "the reason to which it belongs") for one in claim.reasons[:1]]
    lines += [(f"purge figure {one.id}", one.name) for one in claim.figures[:2]]
    return Commands([*lines, ("purge claims --audit", "the whole essay")])


def _next_of_list(claims: Sequence[views.ClaimLine]) -> Commands:
    lines = [(f"purge claim {claims[0].id}", "one claim, with the evidence on each side")] if claims else []
    more = [("purge claims --audit", "the essay passage by passage"), ("purge debate", "what each historian argues")]
    return Commands([*lines, *more])
