"""A figure's dossier, and the list of figures."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from purgecli import dates, vocabulary
from purgecli.render.layout import (
    QUIET,
    STRONG,
    Bars,
    Card,
    Notes,
    Prose,
    Row,
    Rows,
    columns,
    commands,
    paragraph,
    prose,
    screen,
    section,
)
from purgecli.render.notes import foot, further

if TYPE_CHECKING:
    from purgecli.records import Birth, Death, Figure, Party, RehabilitationStep, Sentence, Source

_DATES = 16
_YEARS = 12


def dossier(figure: "Figure", sources: "dict[str, Source]") -> Group:
    """The whole reference card: who, what happened, offices, life, reasons, relations, and the citations at the foot."""
    notes = Notes()
    return screen(
        _card(figure, notes),
        Text(),
        paragraph(notes.cited(figure.identity.text, cites=figure.identity.cites)),
        section("What happened", Rows(_happened(figure, notes), _DATES)),
        _offices(figure, notes),
        _factions(figure, notes),
        section(
            "Life",
            Rows([_dated(entry.date, entry.text, entry.cites, notes, None, figure.calendar) for entry in figure.life], _DATES),
        ),
        _confessions(figure, notes),
        _reasons(figure, notes),
        _relations(figure, notes),
        _differences(figure, notes),
        foot(notes, sources),
        further([source for source in figure.further if source not in notes.numbers], sources),
        section("See also", commands(*_next(figure))),
    )


def cited_ids(figure: "Figure") -> list[str]:
    """The sources that a dossier needs."""
    return [*dict.fromkeys([*(cite.source for cite in figure.cites), *figure.further])]


def figure_list(figures: list[Any]) -> Group:
    """One line a figure: name, life, what became of them, trial. Takes summaries."""
    rows = []
    lives = [f"{dates.years(figure.birth)}–{dates.years(figure.death)}" for figure in figures]
    widths = (max([10, *(len(years) + 1 for years in lives)]), 28)
    for figure, years in zip(figures, lives, strict=True):
        died = f"{vocabulary.MANNERS[figure.manner]:<16}{dates.moment(figure.death, short=True)}"
        rows.append(Row(figure.name, columns((years, ""), (died, ""), (figure.trial or "", QUIET), widths=widths), STRONG))
    width = max((len(figure.name) for figure in figures), default=0) + 2
    count = "1 figure" if len(figures) == 1 else f"{len(figures)} figures"
    return screen(
        Rows(rows, width),
        section(
            "Next", commands(*((f"purge figure {one.id}", "one dossier, under any spelling of the name") for one in figures[:1]))
        ),
        Text(f"\n  {count}", style=QUIET),
    )


def figure_counts(counts: list[tuple[str, int]], kind: str, total: int, factions: dict[str, str]) -> Group:
    """How many figures have which value of a kind of fact; `factions` is id -> name."""
    words = {"fate": vocabulary.MANNERS, "faction": factions}.get(kind, {})
    rows = [(words.get(value, value), number) for value, number in counts]
    note = "" if sum(number for _, number in counts) == total else "; one may stand in several lines"
    more = commands(("purge figures --sort died", "who they are, in order of death"))
    return screen(Bars(rows, total), Text(f"\n  {total} figures by {kind}{note}", style=QUIET), section("See also", more))


def _card(figure: "Figure", notes: Notes) -> Card:
    rows = [Row("Russian", prose(figure.name_ru))] if figure.name_ru else []
    if figure.birth_name:
        names = [name for name in (figure.birth_name.name, figure.birth_name.name_ru) if name]
        rows.append(Row("Birth name", notes.cited(", ".join(names), cites=figure.birth_name.cites)))
    if figure.pseudonyms:
        rows.append(Row("Known as", notes.cited(", ".join(figure.pseudonyms.list), cites=figure.pseudonyms.cites)))
    rows.append(Row("Born", _born(figure.birth, notes)))
    rows.append(Row("Died", _died(figure.birth, figure.death, notes)))
    rows += [_party(figure.party, notes)] if figure.party else []
    if figure.cohorts:
        rows.append(Row("Cohorts", prose(", ".join(f"{one.id} ({one.role})" for one in figure.cohorts))))
    return Card(Text(figure.name, style=STRONG), Rows(rows, 12, 0))


def _party(membership: "Party", notes: Notes) -> Row:
    since = f"member since {dates.moment(membership.since)}" if membership.since else None
    party = _remark(since, membership.text) if since else membership.text
    return Row("Party", notes.cited(party or "no year found", cites=membership.cites))


def _born(birth: "Birth", notes: Notes) -> Prose:
    day = dates.moment(birth.date)
    if birth.calendar == "julian" and (old := dates.old_style(birth.date)):
        day += f" ({old} Old Style)"
    return notes.cited(_remark(", ".join(part for part in (day, birth.place) if part), birth.text), cites=birth.cites)


def _died(birth: "Birth", death: "Death", notes: Notes) -> Prose:
    parts = [dates.moment(death.date), death.place, vocabulary.MANNERS[death.manner]]
    age = dates.age(birth.date, death.date)
    if age is not None:
        parts.append(f"aged {age}")
    return notes.cited(", ".join(part for part in parts if part), cites=death.cites)


def _happened(figure: "Figure", notes: Notes) -> list[Row]:
    """Arrests, trial, sentences, death and rehabilitation, in order of date."""
    rows = [(_first(item.date), _arrest(item, figure.calendar, notes)) for item in figure.arrests]
    first = [day for day, _ in rows[:1]]
    rows += [(_not_before(first, item.date), _sentence(item, figure, notes)) for item in figure.sentences]
    manner = vocabulary.MANNERS[figure.death.manner]
    words = f"Died: {manner}" if figure.death.manner in ("natural", "accident", "war", "unknown") else manner.capitalize()
    day = dates.both_styles(figure.death.date, dates.moment(figure.death.date, short=True), figure.calendar)
    death = Row(day, notes.cited((f"{words}.", STRONG), figure.death.text, cites=figure.death.cites))
    rows.append((_not_before([day for day, _ in rows], figure.death.date), death))
    rows.sort(key=lambda pair: pair[0])
    return [row for _, row in rows] + list(_rehabilitation(figure, notes))


def _first(text: str) -> date:
    """The first day that a date may mean, the first of all where that is open."""
    return dates.parse(text).first or date.min


def _not_before(days: list[date], text: str) -> date:
    """The first day that a date may mean and on which those of `days` that it may follow are past.

    A sentence known by its year comes after the arrest in that year, a death after both.
    """
    last = dates.parse(text).last or date.max
    return max([_first(text), *(day for day in days if day <= last)])


def _arrest(arrest: Any, calendar: str, notes: Notes) -> Row:
    held = f"Held until {dates.moment(arrest.until)}." if arrest.until else None
    more = " ".join(part for part in (arrest.text, held) if part)
    return _dated(arrest.date, "Arrested", arrest.cites, notes, more, calendar)


def _sentence(sentence: "Sentence", figure: "Figure", notes: Notes) -> Row:
    years = f", {sentence.years} years" if sentence.years else ""
    words = "Acquitted" if sentence.outcome == "acquittal" else f"Sentenced: {vocabulary.OUTCOMES[sentence.outcome]}{years}"
    # A sentence belongs to the trial that ended on its day (or in its month, where the day is not known).
    span = dates.parse(sentence.date)
    certain = span.start == span.end and not span.mark
    trials = [one.name for one in figure.trials if certain and dates.parse(one.verdict).surely_within(span.first, span.last)]
    where = ", ".join(part for part in (sentence.court, *trials) if part)
    return _dated(sentence.date, words, sentence.cites, notes, _joined(where, sentence.text), figure.calendar)


def _rehabilitation(figure: "Figure", notes: Notes) -> Iterator[Row]:
    for side, step in (("judicial", figure.rehabilitation.judicial), ("party", figure.rehabilitation.party)):
        if step:
            yield _rehabilitation_row(side, step, notes)


def _rehabilitation_row(side: str, step: "RehabilitationStep", notes: Notes) -> Row:
    words = f"{vocabulary.REHABILITATION[step.status].capitalize()} ({side})"
    label = dates.display(step.date, short=True) if step.date else "undated"
    return Row(label, notes.cited((f"{words}.", STRONG), _joined(step.body, step.text), cites=step.cites))


def _dated(when: str, text: str, cites: list, notes: Notes, more: str | None, calendar: str) -> Row:
    """A row with its date; with `more` (which may be empty), the first text stands out as its title."""
    label = dates.both_styles(when, dates.display(when, short=True), calendar)
    return Row(label, notes.cited((f"{text}.", STRONG) if more is not None else text, more, cites=cites))


def _offices(figure: "Figure", notes: Notes) -> Group | None:
    rows = [
        Row(dates.between(office.from_, office.to), notes.cited(office.title, cites=office.cites)) for office in figure.offices
    ]
    return section("Offices", Rows(rows, _YEARS) if rows else None)


def _factions(figure: "Figure", notes: Notes) -> Group | None:
    rows = []
    for faction in figure.factions:
        title = (f"{faction.name}.", STRONG)
        rows.append(Row(dates.between(faction.from_, faction.to), notes.cited(title, faction.text, cites=faction.cites)))
    return section("Factions and oppositions", Rows(rows, _YEARS) if rows else None)


def _reasons(figure: "Figure", notes: Notes) -> Group | None:
    rows = [
        Row(f"Reason {item.number}", notes.cited((f"{item.title}.", STRONG), item.text, cites=item.cites))
        for item in figure.reasons
    ]
    return section("What the case illustrates", Rows(rows, _YEARS) if rows else None)


def _confessions(figure: "Figure", notes: Notes) -> Group | None:
    rows = []
    for one in figure.confessions:
        who = f"Named {', '.join(other.name for other in one.named)}, {vocabulary.SETTINGS[one.setting]}"
        rows.append(_dated(one.date, who, one.cites, notes, one.text, figure.calendar))
    return section("What this prisoner said of others", Rows(rows, _DATES) if rows else None)


def _relations(figure: "Figure", notes: Notes) -> Group | None:
    rows = []
    for relation in figure.relations:
        who = (f"{relation.name} ({vocabulary.RELATIONS[relation.kind]}).", STRONG)
        rows.append(Row("", notes.cited(who, relation.text, cites=relation.cites)))
    return section("Relations", Rows(rows, 0) if rows else None)


def _differences(figure: "Figure", notes: Notes) -> Group | None:
    """Where the sources do not agree: other dates and places, and what historians dispute."""
    rows = []
    for label, group in (("Birth", figure.birth), ("Death", figure.death)):
        for variant in group.variants:
            day = dates.moment(variant.date) if variant.date else None
            manner = vocabulary.MANNERS[variant.manner] if variant.manner else None
            given = ", ".join(part for part in (day, variant.place, manner) if part)
            rows.append(Row(label, notes.cited(_joined(given, variant.text), cites=variant.cites)))
    rows += [Row("Dispute", notes.cited(dispute.text, cites=dispute.cites)) for dispute in figure.disputes]
    return section("Where sources differ", Rows(rows, _YEARS) if rows else None)


def _next(figure: "Figure") -> Iterator[tuple[str, str]]:
    if figure.trials:
        yield f"purge trial {figure.trials[0].id}", figure.trials[0].name
    yield f"purge timeline --figure {figure.id}", "this life and the events around it"
    if figure.reasons:
        yield f"purge reason {figure.reasons[0].number}", figure.reasons[0].title
    if figure.relations or figure.confessions:
        yield f"purge links {figure.id}", "allies, opponents, accusers; who named whom"
    if figure.relations:
        yield f"purge figure {figure.relations[0].to}", figure.relations[0].name


def _remark(fact: str, remark: str | None) -> str:
    """A fact, and a remark on it as a sentence of its own."""
    return f"{fact}. {remark}" if remark else fact


def _joined(first: str | None, second: str | None) -> str:
    """Two remarks as sentences."""
    parts = [part.rstrip(".") + "." for part in (first, second) if part]
    return " ".join(parts)
