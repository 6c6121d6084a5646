"""Claims: the list, one claim with the evidence on each side, the essay walked through, and the historians' debate."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.text import Text

from purgecli import dates, vocabulary
from purgecli.render.layout import (
    COMMAND,
    HEADING,
    QUIET,
    STRONG,
    VERDICT_STYLES,
    Card,
    Notes,
    Prose,
    Row,
    Rows,
    commands,
    paragraph,
    prose,
    screen,
    section,
)
from purgecli.render.notes import foot, further

if TYPE_CHECKING:
    from purgecli.records import Claim, Omission, Passage, Scholar, Source

FIELDS = ("id", "passage", "verdict", "statement", "short", "implied", "reasons")
"""The columns of the claims as a table."""
SIDES = {"for": "For", "against": "Against", "qualifies": "Qualifies"}
_VERDICTS = 16


def as_rows(claims: list[Any]) -> list[tuple]:
    """Claims as rows of a table. Takes summaries."""
    return [
        (one.id, one.passage, one.verdict, one.statement, one.short, "yes" if one.implied else "", " ".join(one.reasons))
        for one in claims
    ]


def verdict(word: str) -> tuple[str, str]:
    """A verdict as it is shown everywhere: its mark and its word, with its style."""
    mark, style = VERDICT_STYLES[word]
    return f"{mark} {word}", style


def tally(counts: dict[str, int]) -> Prose:
    """How many claims got which verdict."""
    return prose(
        *[
            (f"{VERDICT_STYLES[word][0]}\u00a0{counts[word]}\u00a0{word}", VERDICT_STYLES[word][1])
            for word in vocabulary.VERDICTS
            if word in counts
        ]
    )


def claim_rows(claims: list[Any]) -> Rows:
    """A claim in two or three lines: the verdict, what is said, why the verdict. Takes summaries."""
    return Rows([_line(claim) for claim in claims], _VERDICTS)


def claim_list(claims: list[Any]) -> Group:
    """The claims in the essay's order, and how many have which verdict. Takes summaries."""
    counts: dict[str, int] = {}
    for claim in claims:
        counts[claim.verdict] = counts.get(claim.verdict, 0) + 1
    count = f"{len(claims)} claims" if len(claims) != 1 else "1 claim"
    return screen(
        claim_rows(claims),
        Text(),
        paragraph(prose(f"{count}:", *tally(counts))),
        section("Next", commands(*_next_of_list(claims))),
    )


def claim_page(claim: "Claim", sources: "dict[str, Source]") -> Group:
    """A claim whole."""
    notes = Notes()
    passage: Any = claim.passage
    where = f"Passage {passage.number}{', implied' if claim.implied else ''}:"
    return screen(
        Card(Text(*verdict(claim.verdict)), Text(claim.statement, style=STRONG)),
        paragraph(prose((where, QUIET), passage.text)),
        section("The verdict", paragraph(notes.cited((claim.short, STRONG), claim.reasoning.text, cites=claim.reasoning.cites))),
        section("In support", *_evidence(claim.support, notes)),
        section("Against", *_evidence(claim.against, notes)),
        section("Scholars", _scholars(claim, notes)),
        section("Two readers", _readings(claim)),
        section("Events", _events(claim)),
        foot(notes, sources),
        further([source for source in claim.further if source not in notes.numbers], sources),
        section("See also", commands(*_next(claim))),
    )


def audit(passages: "list[Passage]", claims: list[Any], omissions: "list[Omission]", sources: "dict[str, Source]") -> Group:
    """The essay passage by passage, each claim with its verdict in the margin; then what it leaves out. Takes summaries."""
    notes = Notes()
    by_passage = {number: list(group) for number, group in groupby(claims, key=lambda claim: claim.passage)}
    parts: list[RenderableType] = []
    for passage in passages:
        parts.append(Text(f"\nPassage {passage.number}", style=HEADING))
        parts.append(paragraph(prose(passage.text)))
        parts.append(claim_rows(by_passage.get(passage.number, [])))
    return screen(
        *parts,
        missing(omissions, notes),
        foot(notes, sources),
        section("Next", commands(*_next_of_list(claims))),
    )


def missing(omissions: "list[Omission]", notes: Notes) -> Group | None:
    """What the essay does not mention."""
    rows = [Row("", notes.cited((f"{one.title}.", STRONG), one.text, cites=one.cites)) for one in omissions]
    return section("What the essay does not mention", Rows(rows, 0) if rows else None)


def debate(scholars: "list[Scholar]", sources: "dict[str, Source]") -> Group:
    """What each historian argues, in order of the work, before and after the Soviet archives could be used."""
    notes = Notes()
    parts = []
    for title, opened in (("Before the archives opened", False), ("With the archives", True)):
        rows = [_scholar(one, notes) for one in scholars if one.archives == opened]
        parts.append(section(title, Rows(rows, 8) if rows else None))
    lines = commands(("purge reasons", "the reasons, each with where scholarship stands"), ("purge claims", "claim by claim"))
    return screen(*parts, foot(notes, sources), section("Next", lines))


def cited_ids(records: list[Any], name: str = "cites") -> list[str]:
    """The ids of the sources that some records cite (in their own `cites`, or in those of a statement of that name)."""
    cites = (cite for one in records for cite in (one.cites if name == "cites" else getattr(one, name).cites))
    return list(dict.fromkeys(cite.source for cite in cites))


def _scholar(scholar: "Scholar", notes: Notes) -> Row:
    return Row(
        dates.years(scholar.year), notes.cited((f"{scholar.name}.", STRONG), scholar.argues.text, cites=scholar.argues.cites)
    )


def _line(claim: Any) -> Row:
    text, style = verdict(claim.verdict)
    implied = " (implied)" if claim.implied else ""
    said = [(claim.statement, STRONG), (implied, QUIET), (f"\n{claim.short} ", ""), (claim.id, COMMAND)]
    return Row(text, said, style)


def _evidence(statements: list[Any], notes: Notes) -> Iterator[RenderableType]:
    if statements:
        yield Rows([Row("–", notes.cited(one.text, cites=one.cites)) for one in statements], 2)


def _scholars(claim: "Claim", notes: Notes) -> Rows | None:
    rows = [
        Row(SIDES[view.side], notes.cited((f"{view.scholar}:", STRONG), view.text, cites=view.cites))
        for side in SIDES
        for view in claim.scholars
        if view.side == side
    ]
    return Rows(rows, 12) if rows else None


def _readings(claim: "Claim") -> Rows | None:
    found = claim.readings
    if not found:
        return None
    if found.first == found.second:
        return paragraph(prose(f"Both, apart from each other, said {found.first}.", found.text))
    return paragraph(prose(f"One said {found.first}, the other {found.second}.", found.text))


def _events(claim: "Claim") -> Rows | None:
    events: list[Any] = claim.events
    rows = [
        Row(dates.both_styles(one.date, dates.display(one.date, short=True), one.calendar), prose(one.title)) for one in events
    ]
    return Rows(rows, 16) if rows else None


def _next(claim: "Claim") -> list[tuple[str, str]]:
    figures: list[Any] = claim.figures
    lines = [(f"purge reason {one}", "the reason to which it belongs") for one in claim.reasons[:1]]
    return [*lines, *[(f"purge figure {one.id}", one.name) for one in figures[:2]], ("purge claims --audit", "the whole essay")]


def _next_of_list(claims: list[Any]) -> list[tuple[str, str]]:
    lines = [(f"purge claim {claims[0].id}", "one claim, with the evidence on each side")] if claims else []
    return [*lines, ("purge claims --audit", "the essay passage by passage"), ("purge debate", "what each historian argues")]
