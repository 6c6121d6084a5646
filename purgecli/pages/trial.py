"""The list of trials, and one trial whole: the charges as charged, every defendant, what was decided later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, vocabulary
from purgecli.pages.figure import DATES, YEARS, disputes
from purgecli.pages.model import (
    Block,
    Card,
    Commands,
    Day,
    Page,
    Paragraph,
    Part,
    Quiet,
    Remark,
    Row,
    Rows,
    Section,
    Space,
    Strong,
    To,
    page,
    prose,
    rows,
    section,
    together,
)
from purgecli.pages.notes import Notes, foot, further

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from purgecli import views
    from purgecli.codes import Outcome


def trial_list(trials: Sequence[views.TrialLine]) -> Page:
    """Two lines a trial: name and dates, court and sentences."""
    lines = []
    for trial in trials:
        what = together(f"{trial.court}. Sentences: {sentences(trial.counts)}.")
        title = [To(trial.name, "trials", trial.id, "strong"), "  ", Quiet(trial.id)]
        lines.append(Part(title, [Paragraph(prose(f"{sitting(trial)}.", what))]))
    more = [(f"purge trial {trial.id}", trial.name) for trial in trials[:2]]
    return page("Trials", *lines, None if lines else Remark("no trials"), section("Next", Commands(more) if more else None))


def trial_page(trial: views.Trial, sources: Mapping[str, views.SourceNote]) -> Page:
    """A trial whole."""
    notes = Notes(sources)
    return page(
        trial.name,
        _card(trial, notes),
        Space(),
        Paragraph(notes.cited(trial.summary.text, cites=trial.summary.cites)),
        _part("The charges, as charged", trial.charges, notes),
        section("The course of the case", _course(trial, notes)),
        section(f"The defendants ({len(trial.defendants)})", *_defendants(trial, notes)),
        _part("Appeals", trial.appeals, notes),
        _part("Executions", trial.executions, notes),
        section("Later decisions", _reviews(trial, notes)),
        section("Published counts", _published(trial, notes)),
        section("Where sources differ", rows(disputes(trial.disputes, notes), YEARS, "entries")),
        foot(notes, sources),
        further(trial.further, notes, sources),
        Section("See also", [_next(trial)]),
    )


def sentences(counts: Mapping[Outcome, int]) -> str:
    """`13 death, 4 imprisonment`."""
    return ", ".join(f"{number} {vocabulary.OUTCOMES[sentence]}" for sentence, number in counts.items())


def _card(trial: views.Trial, notes: Notes) -> Card:
    facts = [
        Row("Case", notes.cited(trial.title.text, cites=trial.title.cites)),
        Row("Court", [", ".join(part for part in (trial.court, trial.place) if part)]),
        Row("Heard", notes.cited(f"{sitting(trial)}.", trial.hearing.text, cites=trial.hearing.cites)),
    ]
    if trial.bench:
        facts.append(Row("Bench", notes.cited(trial.bench.text, cites=trial.bench.cites)))
    facts.append(Row("Sentences", [together(f"{len(trial.defendants)} defendants: {sentences(trial.counts)}")]))
    return Card([Strong(trial.name)], Rows(facts, 12, indent=0))


def sitting(trial: views.Trial | views.TrialLine) -> str:
    """From when to when a trial sat."""
    if trial.opened == trial.verdict:
        return dates.display(trial.opened)
    return f"Opened {dates.display(trial.opened)}, verdict {dates.display(trial.verdict)}"


def _part(title: str, statement: views.Statement | None, notes: Notes) -> Section | None:
    return section(title, Paragraph(notes.cited(statement.text, cites=statement.cites)) if statement else None)


def _course(trial: views.Trial, notes: Notes) -> Rows | None:
    found = [
        Row(Day(dates.display(step.date, short=True), step.date), notes.cited(step.text, cites=step.cites))
        for step in trial.course
    ]
    return rows(found, DATES, "dated")


def _defendants(trial: views.Trial, notes: Notes) -> Iterator[Block]:
    """The defendants under the sentence they were given, the heaviest first, each with what became of them."""
    partisan = any(one.party_since for one in trial.defendants)
    for outcome, words in vocabulary.OUTCOMES.items():
        found = [_defendant(one, partisan, notes) for one in trial.defendants if one.sentence == outcome]
        if found:
            yield Part([Strong(f"{words.capitalize()} ({len(found)})")], [Rows(found, 24, "entries")], indent=2)


def _defendant(one: views.Defendant, partisan: bool, notes: Notes) -> Row:
    """A line of the roster; where some were members of a party (`partisan`), those who were not are said to be none."""
    facts = [f"{one.years} years" if one.years else None]
    if one.id and one.manner and one.death:
        membership = f"party since {dates.years(one.party_since)}" if one.party_since else "no party year"
        facts.append(membership if partisan else None)
        facts.append(f"{vocabulary.MANNERS[one.manner]} {dates.moment(one.death, short=True)}")
        facts.append(_rehabilitated(one.rehabilitated))
    words = "; ".join(fact for fact in facts if fact)
    text = f"{words[:1].upper()}{words[1:]}." if words else None
    label = To(one.name, "figures", one.id) if one.id else one.name
    return Row(label, notes.cited(text, one.text, cites=one.cites))


def _rehabilitated(known: str | None) -> str | None:
    """`rehabilitated 1988` for a date, the words for a status."""
    if not known:
        return None
    words = {str(status): words for status, words in vocabulary.REHABILITATION.items()}
    return words.get(known) or f"rehabilitated {dates.years(known)}"


def _reviews(trial: views.Trial, notes: Notes) -> Rows | None:
    found = []
    for step in trial.reviews:
        label = Day(dates.display(step.date, short=True), step.date) if step.date else "undated"
        words = vocabulary.REHABILITATION[step.status].capitalize()
        title = f"{words}: {step.body}." if step.body else f"{words}."
        found.append(Row(label, notes.cited(Strong(title), step.text, cites=step.cites)))
    return rows(found, DATES, "dated")


def _published(trial: views.Trial, notes: Notes) -> Rows | None:
    found = []
    for count in trial.published:
        agrees = Quiet(f"The list above gives {count.value} too.")
        found.append(Row(f"{count.value}", notes.cited(count.statement, agrees, cites=count.cites)))
    return rows(found, 6, "entries")


def _next(trial: views.Trial) -> Commands:
    people = [(f"purge figure {one.id}", one.name) for one in trial.defendants if one.id][:2]
    roster = [(f"purge figures --trial {trial.id}", "the defendants in one list")] if people else []
    return Commands([*roster, *people, ("purge trials", "all trials")])
