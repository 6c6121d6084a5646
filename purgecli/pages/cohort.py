"""The list of cohorts, and one cohort: a chart of fates, published counts held against the named records, the roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, vocabulary
from purgecli.pages.figure import YEARS, disputes
from purgecli.pages.model import (
    HARD_SPACE,
    Bars,
    Block,
    Card,
    Commands,
    Page,
    Paragraph,
    Part,
    Quiet,
    Remark,
    Row,
    Rows,
    Section,
    Space,
    Stacks,
    State,
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

_STATES = (
    State("alive and free", "·", "free"),
    State("in prison, camp or exile", "▒", "held"),
    State("dead", "█", "dead"),
    State("not known", "?", "not known"),
)
"""What a member of a cohort may be at the end of a year."""

_NO_DOSSIER = "without a dossier"
"""What is said of members of whom no birth and death were found."""

_YEARS_NOTE = (
    "Computed from the members' dossiers. Prison, camp, exile and banishment count from the arrest or the sentence to the "
    "release that the dossier gives, or to a death in custody; where it gives neither, to the end of the term, or of the year of "
    "a sentence without one. An arrest of which no end was found counts for that moment only. A death known by the year counts "
    "at its end. Of whom no death was found, nothing is known after the last date that was."
)


def cohort_list(cohorts: Sequence[views.CohortLine]) -> Page:
    """A cohort in two lines: name, size, fates."""
    lines = [
        Part(
            [To(one.name, "cohorts", one.id, "strong"), "  ", Quiet(one.id)],
            [Paragraph([together(f"{one.total} members: {fates(one)}.")])],
        )
        for one in cohorts
    ]
    more = [(f"purge cohort {one.id}", one.name) for one in cohorts[-1:]]
    return page("Cohorts", *lines, None if lines else Remark("no cohorts"), section("Next", Commands(more) if more else None))


def cohort_page(cohort: views.Cohort, sources: Mapping[str, views.SourceNote]) -> Page:
    """A cohort whole."""
    notes = Notes(sources)
    return page(
        cohort.name,
        _card(cohort, notes),
        section("What became of them", _chart(cohort)),
        section("Published counts, held against the names below", *_published(cohort, notes)),
        section("Members", *_members(cohort, notes)),
        section("Where the list comes from", Paragraph(notes.cited(cohort.roster.text, cites=cohort.roster.cites))),
        section("Where sources differ", rows(disputes(cohort.disputes, notes), YEARS, "entries")),
        section("Counted and not counted, by name", *_by_name(cohort)),
        foot(notes, sources),
        further(cohort.further, notes, sources),
        Section("See also", [_next(cohort)]),
    )


def years_page(cohort: views.Cohort) -> Page:
    """How many members were alive and free, held, and dead at the end of each year.

    The column of those of whom nothing more is known is left out where it would be empty.
    """
    unknown = any(year.unknown for year in cohort.years)
    states = _STATES if unknown else _STATES[:-1]
    parts = [(str(one.year), (one.free, one.held, one.dead, one.unknown)[: len(states)]) for one in cohort.years]
    legend = ", ".join(state.word if state.word in state.words else f"{state.word} ({state.words})" for state in states)
    known = sum(cohort.counts.values())
    more = Commands([(f"purge cohort {cohort.id}", "who they were, and the sources")])
    return page(
        f"{cohort.name}, year by year",
        Paragraph([Strong(cohort.name)], 0),
        Paragraph([f"The {known} members at the end of each year: {legend}."]),
        Space(),
        Stacks(parts, states),
        Space(),
        Paragraph([Quiet(_YEARS_NOTE)]),
        Section("See also", [more]),
    )


def fates(cohort: views.Cohort | views.CohortLine) -> str:
    """`19 executed, 5 natural causes`."""
    known = [f"{number} {vocabulary.MANNERS[manner]}" for manner, number in cohort.counts.items()]
    nameless = cohort.total - sum(cohort.counts.values())
    return ", ".join(known + ([f"{nameless} {_NO_DOSSIER}"] if nameless else []))


def _card(cohort: views.Cohort, notes: Notes) -> Card:
    text = Paragraph(notes.cited(cohort.definition.text, cites=cohort.definition.cites), 0)
    return Card([Strong(f"{cohort.name} ({cohort.total})")], text)


def _chart(cohort: views.Cohort) -> Bars:
    counts = sorted(cohort.counts.items(), key=lambda pair: -pair[1])
    found = [(vocabulary.MANNERS[manner], number) for manner, number in counts]
    if nameless := cohort.total - sum(cohort.counts.values()):
        found.append((_NO_DOSSIER, nameless))
    return Bars(found, cohort.total)


def _published(cohort: views.Cohort, notes: Notes) -> Iterator[Block]:
    for one in cohort.published:
        of = f" of {one.of}" if one.of else ""
        agreed = "agrees" if one.computed == one.value else f"differs by {abs(one.computed - one.value)}"
        verdict = Strong(f"The named records give {one.computed}{of}: {agreed}.")
        yield Rows([Row(Strong(f"{one.value}{of}"), notes.cited(one.statement, verdict, cites=one.cites))], 12, "entries")
        if one.comment:
            yield Rows([Row("", notes.cited(one.comment.text, cites=one.comment.cites))], 12, "points")
        if said := [f"{words} ({len(people)})" for words, people in _groups(one)]:
            yield Rows([Row("", [Quiet(f"{'; '.join(said)}: at the foot.")])], 12, "points")


def _groups(one: views.Published) -> list[tuple[str, Sequence[views.Person]]]:
    """Who makes a count higher than published, and who would be taken in by another reading, where there is somebody."""
    groups = (("Counted here", one.counted), ("Not counted here, by name and why", one.near))
    return [(words, people) for words, people in groups if people]


def _by_name(cohort: views.Cohort) -> Iterator[Block]:
    """The same for each published count, by name."""
    for one in cohort.published:
        for words, people in _groups(one):
            of = f" of {one.of}" if one.of else ""
            found = [Row("", prose(_who(who), _end(who))) for who in people]
            yield Part([Strong(f"{one.value}{of}"), f": {words} ({len(people)}):"], [Rows(found, 2, "points")], indent=2)


def _who(who: views.Person) -> str:
    return To(f"{who.name}:", "figures", who.id, "strong") if who.id else Strong(f"{who.name}:")


def _end(who: views.Person) -> str:
    return f"{vocabulary.MANNERS[who.manner]}, {dates.moment(who.death)}" if who.manner and who.death else _NO_DOSSIER


def _members(cohort: views.Cohort, notes: Notes) -> Iterator[Block]:
    """The members under their roles, where several share one; else in one list with the role beside the name."""
    width = max(len(member.name) for member in cohort.members) + 2
    roles = list(dict.fromkeys(member.role for member in cohort.members))
    if len(roles) > len(cohort.members) // 2:
        yield Rows([_member(member, notes, member.role) for member in cohort.members], width, "entries")
        return
    for role in roles:
        found = [member for member in cohort.members if member.role == role]
        block = Rows([_member(member, notes) for member in found], width, "entries")
        yield Part([Strong(f"{role.capitalize()} ({len(found)})")], [block], indent=2) if len(roles) > 1 else block


def _member(member: views.Member, notes: Notes, role: str | None = None) -> Row:
    years = dates.between(member.from_, member.to) if member.from_ else None
    place = ", ".join(part for part in (role, years) if part)
    more = " ".join(part for part in (f"({place})" if place else None, member.text) if part)
    marks = notes.mark(member.cites or [])
    if not (member.id and member.manner and member.death):
        return Row(member.name, [Quiet(f"{_NO_DOSSIER}. {more}".rstrip()), *marks])
    manner, died = vocabulary.MANNERS[member.manner], dates.moment(member.death, short=True)
    # In columns of their own, which no line break takes apart; without a remark the day is the last.
    day = f"{died:<{max(12, len(died))}} " if more else died
    fate = f"{manner:<17}".replace(" ", HARD_SPACE) + (day[:-1].replace(" ", HARD_SPACE) + " " if more else day)
    return Row(To(member.name, "figures", member.id), [fate, more, *marks])


def _next(cohort: views.Cohort) -> Commands:
    return Commands(
        [
            (f"purge cohort {cohort.id} --timeline", "free, held and dead at the end of each year"),
            (f"purge figures --cohort {cohort.id} --sort died", "the members in order of death"),
            ("purge cohorts", "all cohorts"),
        ]
    )
