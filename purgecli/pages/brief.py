"""The page of a record as one screen of 24 lines at 80 columns: who or what, what happened, why, and the two best sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from purgecli import dates, evidence, lives, offices, views, vocabulary
from purgecli.cite.text import address, name_list
from purgecli.pages.claim import tally
from purgecli.pages.cohort import fates
from purgecli.pages.document import issuer
from purgecli.pages.figure import age_and_end
from purgecli.pages.model import (
    HARD_SPACE,
    Card,
    Commands,
    Link,
    Page,
    Paragraph,
    Reference,
    References,
    Row,
    Rows,
    Space,
    Strong,
    To,
    Verdict,
    page,
    together,
)
from purgecli.pages.trial import sentences, sitting
from purgecli.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from purgecli.codes import Manner

    Sources = Mapping[str, views.SourceLine]

_LABEL = 10
_LINE, _LINES = 68, 140
"""Characters of one line beside a label on a screen of 80 columns, and of two."""
_STEPS = 5
"""The most of what happened to somebody that is told."""


def of_figure(figure: views.Figure, sources: Sources) -> Page:
    """Who somebody was, what happened, which reasons the case illustrates."""
    highest = offices.highest(one.title for one in figure.offices)
    born = ", ".join(part for part in (dates.moment(figure.birth.date), figure.birth.place) if part)
    facts = [Row("Born", [born]), Row("Died", [age_and_end(figure)])]
    facts += [Row("Office", [highest.title])] if highest else []
    happened = [*(_step(one, figure) for one in lives.happened(figure)[:-1]), *_cleared(figure)]
    left_out = len(happened) - _STEPS
    told = happened if left_out <= 0 else [*happened[: _STEPS - 2], f"{left_out} more steps", *happened[-2:]]
    return _page(
        figure.name,
        f"figure {figure.id}",
        Card([Strong(figure.name)], Rows(facts, _LABEL, indent=0)),
        Paragraph([opening(figure.identity.text, 4 * _LINE)]),
        [
            Row("Happened", ["; ".join(told) + "."]) if told else None,
            Row("Why", _listed(To(f"{one.number}. {one.title}", "reasons", one.id) for one in figure.reasons[:2])),
        ],
        figure.cites,
        sources,
    )


def of_trial(trial: views.Trial, sources: Sources) -> Page:
    """What was charged, who was accused, how it ended, what was decided later."""
    where = ", ".join(part for part in (trial.court, trial.place) if part)
    facts = [
        Row("Court", [where if len(where) <= _LINE else trial.court]),
        Row("Heard", [f"{sitting(trial)}."]),
        Row("Sentences", [together(f"{len(trial.defendants)} defendants: {sentences(trial.counts)}")]),
    ]
    names = [one.name.split()[-1] for one in trial.defendants]
    decided: dict[str, list[str]] = {}
    for one in trial.reviews:
        if one.date:
            decided.setdefault(vocabulary.REHABILITATION[one.status], []).append(dates.years(one.date))
    reviewed = [f"{words} {', '.join(dict.fromkeys(years))}" for words, years in decided.items()]
    return _page(
        trial.name,
        f"trial {trial.id}",
        Card([Strong(trial.name)], Rows(facts, _LABEL + 1, indent=0)),
        Paragraph([opening(trial.summary.text, 3 * _LINE)]),
        [
            Row("Charges", [opening(trial.charges.text, _LINES)]),
            Row("Accused", [_names(names, 2 * _LINE)]),
            Row("Later", ["; ".join(reviewed)]) if reviewed else None,
        ],
        trial.cites,
        sources,
    )


def of_cohort(cohort: views.Cohort, sources: Sources) -> Page:
    """Who belonged to a cohort, what became of them, and the first published count."""
    counted = cohort.published[:1]
    said = [
        f"{opening(one.statement, _LINES)} The named records give {one.computed}{f' of {one.of}' if one.of else ''}."
        for one in counted
    ]
    names = [member.name.split()[-1] for member in cohort.members]
    return _page(
        cohort.name,
        f"cohort {cohort.id}",
        Card([Strong(f"{cohort.name} ({cohort.total})")], Paragraph([opening(cohort.definition.text, 3 * _LINE)], 0)),
        None,
        [
            Row("Ends", [together(fates(cohort))]),
            Row("Members", [_names(names, 4 * _LINE)]),
            Row("Published", said) if said else None,
        ],
        cohort.cites,
        sources,
    )


def of_claim(claim: views.Claim, sources: Sources) -> Page:
    """The verdict, how it was reached, the first of the evidence on each side."""
    sides = (("For", claim.support), ("Against", claim.against))
    return _page(
        claim.statement,
        f"claim {claim.id}",
        Card([Verdict(claim.verdict)], Paragraph([Strong(claim.statement)], 0)),
        Paragraph([Strong(claim.short), " ", opening(claim.reasoning.text, 4 * _LINE)]),
        [Row(side, [opening(found[0].text, 2 * _LINES)]) for side, found in sides if found],
        claim.cites,
        sources,
    )


def of_reason(reason: views.Reason, sources: Sources) -> Page:
    """The reason in a line, where scholarship stands, how its claims fare, who illustrates it."""
    title = f"Reason {reason.number}: {reason.title}"
    counts = {word: sum(one.verdict == word for one in reason.claims) for word in vocabulary.VERDICTS}
    return _page(
        title,
        f"reason {reason.id}",
        Card([Strong(title)], Paragraph([reason.short.text], 0)),
        Paragraph([opening(reason.standing.text, 5 * _LINE)]),
        [
            Row("Claims", tally({word: number for word, number in counts.items() if number})) if reason.claims else None,
            Row("Cases", _listed(To(one.name, "figures", one.figure) for one in reason.cases[:6])) if reason.cases else None,
        ],
        reason.cites,
        sources,
    )


def of_document(document: views.Document, sources: Sources) -> Page:
    """What a document was, what it laid down, who signed it, how it ended."""
    days = dates.display(document.date)
    facts = [Row("Kind", [vocabulary.DOCUMENT_KINDS[document.kind]]), Row("Issued", [f"{days}, by {issuer(document)}"])]
    facts += [Row("Until", [dates.display(document.until)])] if document.until and not document.ended else []
    signed = [one.name.split()[-1] for one in document.signatories]
    others = [one.name.split()[-1] for one in document.people]
    return _page(
        document.name,
        f"document {document.id}",
        Card([Strong(document.name)], Rows(facts, _LABEL, indent=0)),
        Paragraph([opening(document.short.text, 4 * _LINE)]),
        [
            Row("Content", [opening(document.provisions[0].text, _LINES)]) if document.provisions else None,
            Row("Signed", [_names(signed, _LINES)]) if signed else None,
            Row("People", [_names(others, _LINES)]) if others else None,
            Row("Numbers", [opening(document.numbers[0].text, _LINES)]) if document.numbers else None,
            Row("Ended", [opening(document.ended.text, _LINES)]) if document.ended else None,
        ],
        document.cites,
        sources,
    )


def of_source(source: views.Source) -> Page:
    """What a source is, what it is good for, how far it was read, how much rests on it."""
    where = address(source)
    facts = [
        Row("Kind", [vocabulary.SOURCE_KINDS[source.kind]]),
        Row("Good for", [opening(source.good_for, _LINES)]),
        Row("Standpoint", [opening(source.standpoint, _LINES)]) if source.standpoint else None,
        Row("Read here", [vocabulary.SEEN[source.seen]]),
        Row("Cited by", [f"{len(source.cited_by)} {'record' if len(source.cited_by) == 1 else 'records'}"]),
    ]
    name = source.title if len(source.title) <= _LINE else main_title(source.title)
    return page(
        source.title,
        # What the frame has no room for would be cut.
        Card([Strong(name if len(name) <= _LINE else source.id)], Paragraph([short_reference(source)], 0)),
        Rows([row for row in facts if row], _LABEL + 2),
        # On a line of its own fewer addresses are broken.
        Paragraph([Link(where, where)]) if where else None,
        Space(),
        _more(f"source {source.id}"),
    )


def opening(text: str, most: int) -> str:
    """The first sentences of a text, as far as they have `most` characters together; the first one, if it is longer, up to a
    semicolon after which another begins, or else whole."""
    found = ""
    for sentence in split(text):
        if found and len(found) + len(sentence) >= most:
            break
        found = f"{found} {sentence}".strip()
    return found if len(found) <= most else _clauses(found, most)


def _clauses(sentence: str, most: int) -> str:
    """The clauses of a sentence that semicolons part, as far as they have `most` characters together, the first one always."""
    first, *others = sentence.split("; ")
    found = first
    for clause in others:
        if len(found) + len(clause) > most:
            return found if found.endswith(".") else f"{found}."
        found = f"{found}; {clause}"
    return found


def best(cites: Sequence[views.Cite], sources: Sources, many: int = 2) -> list[views.SourceLine]:
    """The best sources of a record: of each grade of evidence in turn the one that is cited at most places.

    So a document and a study, where there are both.
    """
    places: dict[str, int] = {}
    for cite in cites:
        places[cite.source] = places.get(cite.source, 0) + 1
    graded: dict[str, list[str]] = {}
    for one in places:
        graded.setdefault(evidence.grade(sources[one]), []).append(one)
    groups = [sorted(graded.get(grade, []), key=lambda one: -places[one]) for grade in evidence.GRADES]
    firsts, others = [group[0] for group in groups if group], [one for group in groups for one in group[1:]]
    return [sources[one] for one in [*firsts, *others][:many]]


def short_reference(source: views.SourceLine) -> str:
    """Author, title and year; of a long title, what stands before its subtitle."""
    authors = name_list(source.author, most=2)
    year = f" ({dates.years(source.issued)})" if source.issued else ""
    lead = f"{authors.rstrip('.')}. " if authors else ""
    room = _LINES - len(lead) - len(year) - len(source.id)
    title = source.title if len(source.title) <= room else main_title(source.title)
    return f"{lead}{title.rstrip('.')}{year}."


def main_title(title: str) -> str:
    """A title without what stands after its first colon or full stop, if that leaves a few words."""
    for end in re.finditer(r"(?::|(?<=\w\w)[.?!]) (?=[^\W\d])", title):
        if title[: end.start()].count(" ") >= 1:
            return title[: end.start()]
    return title


def _page(
    title: str,
    command: str,
    card: Card,
    text: Paragraph | None,
    rows: Iterable[Row | None],
    cites: Sequence[views.Cite],
    sources: Sources,
) -> Page:
    found = [row for row in rows if row and row.text]
    known = len(dict.fromkeys(cite.source for cite in cites))
    lines = [Reference(None, one.id, short_reference(one), address(one)) for one in best(cites, sources)]
    said = Strong(f"The best of {known} sources" if known > len(lines) else "Sources")
    return page(
        title,
        card,
        text,
        Rows(found, _LABEL) if found else None,
        Space(),
        Paragraph([said]) if lines else None,
        References(lines) if lines else None,
        _more(command),
    )


def _more(command: str) -> Commands:
    return Commands([(f"purge {command}", "the whole, with every citation")])


def _step(one: views.Arrest | views.Sentence | views.Death, figure: views.Figure) -> str:
    """A step of what happened in a few words: `sentenced to death 13 Mar 1938`."""
    day = dates.moment(one.date, short=True).replace(" ", HARD_SPACE)
    if isinstance(one, views.Arrest):
        return f"arrested {day}"
    if isinstance(one, views.Sentence):
        term = f", {one.years} years" if one.years else ""
        return f"acquitted {day}" if one.outcome == "acquittal" else f"sentenced: {vocabulary.OUTCOMES[one.outcome]}{term}, {day}"
    return f"{_DIED.get(one.manner, vocabulary.MANNERS[one.manner])} {day}"


_DIED: dict[Manner, str] = {"natural": "died", "accident": "died in an accident", "unknown": "died"}
"""What is said of a death in a row of deeds, where the word for its manner is no verb."""


def _cleared(figure: views.Figure) -> list[str]:
    """The end of a life and what was decided after it."""
    death = lives.happened(figure)[-1]
    found = [_step(death, figure)] if isinstance(death, views.Death) else []
    for side, step in (("judicial", figure.rehabilitation.judicial), ("party", figure.rehabilitation.party)):
        if step:
            year = f" {dates.years(step.date)}" if step.date else ""
            found.append(f"{vocabulary.REHABILITATION[step.status]}{year} ({side})")
    return found


def _listed(pieces: Iterable[str]) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        found += ["; ", piece] if found else [piece]
    return found


def _names(names: Sequence[str], most: int) -> str:
    """Names in a row, as far as they have `most` characters together, and how many more there are."""
    found: list[str] = []
    for name in names:
        if len(", ".join([*found, name])) > most:
            break
        found.append(name)
    # Whoever would be the only one left out takes less room than words that say so.
    left_out = len(names) - len(found)
    return f"{', '.join(found)} and {left_out} more" if left_out > 1 else ", ".join(names)
