"""The list of cohorts, and one cohort: a chart of fates, published counts held against the named records, the roster."""

from collections.abc import Iterator
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
    Row,
    Rows,
    Stacks,
    columns,
    commands,
    paragraph,
    prose,
    screen,
    section,
)
from purgecli.render.notes import foot, further

if TYPE_CHECKING:
    from purgecli.records import Source

FIELDS = ("id", "name", "date", "members", "fates")
"""The columns of the cohorts as a table."""
STATES = (
    ("free", "alive and free", "·"),
    ("held", "in prison, camp or exile", "▒"),
    ("dead", "dead", "█"),
    ("unknown", "not known", "?"),
)
"""(field of a year, its words, its mark) of what a member of a cohort may be at the end of a year."""


def as_rows(cohorts: list[Any]) -> list[tuple]:
    """Cohorts as rows of a table. Takes summaries."""
    return [(one.id, one.name, one.date, one.total, _fates(one)) for one in cohorts]


def cohort_list(cohorts: list[Any]) -> Group:
    """A cohort in two lines: name, size, fates. Takes summaries."""
    rows = [Row(one.id, prose((f"{one.name}.", STRONG), f"{one.total} members: {_fates(one)}."), STRONG) for one in cohorts]
    width = max((len(one.id) for one in cohorts), default=0) + 2
    return screen(
        Rows(rows, width),
        section("Next", commands(*[(f"purge cohort {one.id}", one.name) for one in cohorts[-1:]])) if cohorts else None,
    )


def cohort_page(cohort: Any, sources: "dict[str, Source]") -> Group:
    """A cohort whole. Takes its document."""
    notes = Notes()
    return screen(
        _card(cohort, notes),
        section("What became of them", _chart(cohort)),
        section("Published counts, held against the names below", *_published(cohort, notes)),
        section("Members", *_members(cohort, notes)),
        section("Where the list comes from", paragraph(notes.cited(cohort.roster.text, cites=cohort.roster.cites))),
        section("Where sources differ", _disputes(cohort, notes)),
        foot(notes, sources),
        further([source for source in cohort.further if source not in notes.numbers], sources),
        section("See also", commands(*_next(cohort))),
    )


def years_page(cohort: Any) -> Group:
    """How many members were alive and free, held, and dead at the end of each year. Takes the cohort's document.

    The column of those of whom nothing more is known is left out where it would be empty.
    """
    states = [state for state in STATES if state[0] != "unknown" or any(year.unknown for year in cohort.years)]
    rows = [(str(year.year), [getattr(year, field) for field, _, _ in states]) for year in cohort.years]
    legend = ", ".join(f"{mark}\u00a0{words}" for _, words, mark in states)
    known = sum(vars(cohort.counts).values())
    return screen(
        Text(cohort.name, style=STRONG),
        paragraph(prose(f"The {known} members at the end of each year: {legend}.")),
        Text(),
        Stacks(rows, [mark for _, _, mark in states]),
        Text(),
        paragraph(prose((_YEARS_NOTE, QUIET))),
        section("See also", commands((f"purge cohort {cohort.id}", "who they were, and the sources"))),
    )


_NO_DOSSIER = "without a dossier"
"""What is said of members of whom no birth and death were found."""
_YEARS_NOTE = (
    "Computed from the members' dossiers. A time in custody runs from the arrest to the release that the dossier gives, or to a "
    "death in custody; an arrest of which no end was found counts for that moment only. A death known by the year counts at its "
    "end. Of whom no death was found, nothing is known after the last date that was."
)


def _card(cohort: Any, notes: Notes) -> Card:
    text = paragraph(notes.cited(cohort.definition.text, cites=cohort.definition.cites), 0)
    title = Text(f"{cohort.name} ({cohort.total})", style=STRONG)
    return Card(title, text)


def _chart(cohort: Any) -> Bars:
    counts = vars(cohort.counts)
    rows = [(vocabulary.MANNERS[manner], counts[manner]) for manner in sorted(counts, key=lambda one: -counts[one])]
    if nameless := cohort.total - sum(counts.values()):
        rows.append((_NO_DOSSIER, nameless))
    return Bars(rows, cohort.total)


def _fates(cohort: Any) -> str:
    """`19 executed, 5 natural causes`."""
    known = [f"{number} {vocabulary.MANNERS[manner]}" for manner, number in vars(cohort.counts).items()]
    nameless = cohort.total - sum(vars(cohort.counts).values())
    return ", ".join(known + ([f"{nameless} {_NO_DOSSIER}"] if nameless else []))


def _published(cohort: Any, notes: Notes) -> Iterator[Any]:
    for one in cohort.published:
        of = f" of {one.of}" if one.of else ""
        agreed = "agrees" if one.computed == one.value else f"differs by {abs(one.computed - one.value)}"
        verdict = f"The named records give {one.computed}{of}: {agreed}."
        yield Rows([Row(f"{one.value}{of}", notes.cited(one.statement, (verdict, STRONG), cites=one.cites), STRONG)], 12)
        if one.comment:
            yield Rows([Row("", notes.cited(one.comment.text, cites=one.comment.cites))], 12)
        for words, people in (("Counted here", one.counted), ("Not counted here, by name and why", one.near)):
            if people:
                yield Rows([Row("", prose((f"{words} ({len(people)}):", QUIET)))], 12)
                yield Rows([Row("", prose((f"{who.name}:", STRONG), _end(who))) for who in people], 14)


def _end(who: Any) -> str:
    return f"{vocabulary.MANNERS[who.manner]}, {dates.moment(who.death)}" if who.id else _NO_DOSSIER


def _members(cohort: Any, notes: Notes) -> Iterator[Any]:
    """The members under their roles, where several share one; else in one list with the role beside the name."""
    roles = list(dict.fromkeys(member.role for member in cohort.members))
    if len(roles) > len(cohort.members) // 2:
        yield Rows([_member(member, notes, member.role) for member in cohort.members], _width(cohort))
        return
    for role in roles:
        group = [member for member in cohort.members if member.role == role]
        if len(roles) > 1:
            yield Text(f"\n  {role.capitalize()} ({len(group)})", style=STRONG)
        yield Rows([_member(member, notes) for member in group], _width(cohort))


def _width(cohort: Any) -> int:
    return max(len(member.name) for member in cohort.members) + 2


def _member(member: Any, notes: Notes, role: str | None = None) -> Row:
    years = dates.between(member.from_, member.to) if member.from_ else None
    place = ", ".join(part for part in (role, years) if part)
    more = " ".join(part for part in (f"({place})" if place else None, member.text) if part)
    if not member.id:
        return Row(member.name, [(f"{_NO_DOSSIER}. {more}".rstrip(), QUIET), (notes.mark(member.cites or []), QUIET)])
    cells = ((vocabulary.MANNERS[member.manner], ""), (dates.moment(member.death, short=True), ""), (more, ""))
    # Without a remark the date is the last cell, and not padded.
    died = columns(*cells[: 3 if more else 2], widths=(17, 13) if more else (17,))
    return Row(member.name, [*died, (notes.mark(member.cites or []), QUIET)])


def _disputes(cohort: Any, notes: Notes) -> Rows | None:
    rows = [Row("Dispute", notes.cited(dispute.text, cites=dispute.cites)) for dispute in cohort.disputes]
    return Rows(rows, 12) if rows else None


def _next(cohort: Any) -> list[tuple[str, str]]:
    return [
        (f"purge cohort {cohort.id} --timeline", "free, held and dead at the end of each year"),
        (f"purge figures --cohort {cohort.id} --sort died", "the members in order of death"),
        ("purge cohorts", "all cohorts"),
    ]
