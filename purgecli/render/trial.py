"""The list of trials, and one trial whole: the charges as charged, every defendant, what was decided later."""

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from purgecli import dates, vocabulary
from purgecli.render.layout import QUIET, STRONG, Card, Notes, Row, Rows, commands, paragraph, prose, screen, section
from purgecli.render.notes import foot, further

if TYPE_CHECKING:
    from purgecli.records import Source, Statement, Trial

_DATES = 16
FIELDS = ("id", "name", "opened", "verdict", "court", "defendants", "sentences")
"""The columns of the trials as a table."""


def as_rows(trials: list[Any]) -> list[tuple]:
    """Trials as rows of a table. Takes summaries."""
    return [(one.id, one.name, one.opened, one.verdict, one.court, one.total, _sentences(one)) for one in trials]


def trial_list(trials: list[Any]) -> Group:
    """Two lines a trial: name and dates, court and sentences. Takes summaries."""
    rows = []
    for trial in trials:
        what = f"{trial.court}. {_sentences(trial).capitalize()}."
        rows.append(Row(trial.id, prose((f"{trial.name}.", STRONG), f"{_sitting(trial)}.", what), STRONG))
    width = max((len(trial.id) for trial in trials), default=0) + 2
    return screen(
        Rows(rows, width),
        section("Next", commands(*[(f"purge trial {trial.id}", trial.name) for trial in trials[:2]])) if trials else None,
    )


def trial_page(trial: "Trial", sources: "dict[str, Source]") -> Group:
    """A trial whole."""
    notes = Notes()
    return screen(
        _card(trial, notes),
        Text(),
        paragraph(notes.cited(trial.summary.text, cites=trial.summary.cites)),
        _part("The charges, as charged", trial.charges, notes),
        section("The course of the case", _course(trial, notes)),
        section(f"The defendants ({len(trial.defendants)})", *_defendants(trial, notes)),
        _part("Appeals", trial.appeals, notes),
        _part("Executions", trial.executions, notes),
        section("Later decisions", _reviews(trial, notes)),
        section("Published counts", _published(trial, notes)),
        section("Where sources differ", _disputes(trial, notes)),
        foot(notes, sources),
        further([source for source in trial.further if source not in notes.numbers], sources),
        section("See also", commands(*_next(trial))),
    )


def cited_ids(record: Any) -> list[str]:
    """The sources that the page of a trial or a cohort needs."""
    return [*dict.fromkeys([*(cite.source for cite in record.cites), *record.further])]


def _card(trial: "Trial", notes: Notes) -> Card:
    rows = [
        Row("Case", notes.cited(trial.title.text, cites=trial.title.cites)),
        Row("Court", prose(", ".join(part for part in (trial.court, trial.place) if part))),
        Row("Heard", notes.cited(f"{_sitting(trial)}.", trial.hearing.text, cites=trial.hearing.cites)),
    ]
    if trial.bench:
        rows.append(Row("Bench", notes.cited(trial.bench.text, cites=trial.bench.cites)))
    rows.append(Row("Sentences", prose(f"{len(trial.defendants)} defendants: {_sentences(trial)}")))
    return Card(Text(trial.name, style=STRONG), Rows(rows, 12, 0))


def _sitting(trial: Any) -> str:
    if trial.opened == trial.verdict:
        return dates.display(trial.opened)
    return f"Opened {dates.display(trial.opened)}, verdict {dates.display(trial.verdict)}"


def _sentences(trial: Any) -> str:
    """`13 death, 4 imprisonment`."""
    return ", ".join(f"{number} {vocabulary.OUTCOMES[sentence]}" for sentence, number in vars(trial.counts).items())


def _part(title: str, statement: "Statement | None", notes: Notes) -> Group | None:
    return section(title, paragraph(notes.cited(statement.text, cites=statement.cites)) if statement else None)


def _course(trial: "Trial", notes: Notes) -> Rows | None:
    rows = [Row(dates.display(step.date, short=True), notes.cited(step.text, cites=step.cites)) for step in trial.course]
    return Rows(rows, _DATES) if rows else None


def _defendants(trial: "Trial", notes: Notes) -> list[Any]:
    """The defendants under the sentence they were given, the heaviest first, each with what became of them."""
    parts = []
    partisan = any(one.party_since for one in trial.defendants)
    for outcome in vocabulary.OUTCOMES:
        rows = [_defendant(one, partisan, notes) for one in trial.defendants if one.sentence == outcome]
        if rows:
            parts += [Text(f"\n  {vocabulary.OUTCOMES[outcome].capitalize()} ({len(rows)})", style=STRONG), Rows(rows, 24)]
    return parts


def _defendant(one: Any, partisan: bool, notes: Notes) -> Row:
    """A line of the roster; where some were members of a party (`partisan`), those who were not are said to be none."""
    facts = [f"{one.years} years" if one.years else None]
    if one.id:
        membership = f"party since {dates.years(one.party_since)}" if one.party_since else "no party year"
        facts.append(membership if partisan else None)
        facts.append(f"{vocabulary.MANNERS[one.manner]} {dates.moment(one.death, short=True)}")
        facts.append(_rehabilitated(one.rehabilitated))
    words = "; ".join(fact for fact in facts if fact)
    text = f"{words[:1].upper()}{words[1:]}." if words else None
    return Row(one.name or "", notes.cited(text, one.text, cites=one.cites))


def _rehabilitated(known: str | None) -> str | None:
    """`rehabilitated 1988` for a date, the words for a status."""
    if not known:
        return None
    return vocabulary.REHABILITATION.get(known) or f"rehabilitated {dates.years(known)}"


def _reviews(trial: "Trial", notes: Notes) -> Rows | None:
    rows = []
    for step in trial.reviews:
        label = dates.display(step.date, short=True) if step.date else "undated"
        words = vocabulary.REHABILITATION[step.status].capitalize()
        title = f"{words}: {step.body}." if step.body else f"{words}."
        rows.append(Row(label, notes.cited((title, STRONG), step.text, cites=step.cites)))
    return Rows(rows, _DATES) if rows else None


def _published(trial: "Trial", notes: Notes) -> Rows | None:
    rows = []
    for count in trial.published:
        agrees = (f"The list above gives {count.value} too.", QUIET)
        rows.append(Row(f"{count.value}", notes.cited(count.statement, agrees, cites=count.cites)))
    return Rows(rows, 6) if rows else None


def _disputes(trial: "Trial", notes: Notes) -> Rows | None:
    rows = [Row("Dispute", notes.cited(dispute.text, cites=dispute.cites)) for dispute in trial.disputes]
    return Rows(rows, 12) if rows else None


def _next(trial: "Trial") -> list[tuple[str, str]]:
    people = [one for one in trial.defendants if one.id][:2]
    lines = [(f"purge figure {one.id}", one.name or "") for one in people]
    if len(people) == len(trial.defendants) or people:
        lines.insert(0, (f"purge figures --trial {trial.id}", "the defendants in one list"))
    return [*lines, ("purge trials", "all trials")]
