"""What a person was to others and who named whom in a confession, as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, relations, vocabulary
from purgecli.pages.model import Branch, Commands, Page, Quiet, Section, Strong, To, Tree, page
from purgecli.pages.notes import Notes, foot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views


def cited_ids(links: Sequence[views.Link]) -> list[str]:
    """The ids of the sources that a tree of links names."""
    return list(dict.fromkeys(cite.source for one in links for cite in one.cites))


def tree(
    figure: views.Figure,
    links: Sequence[views.Link],
    trials: Mapping[str, Sequence[views.FigureLine]],
    sources: Mapping[str, views.SourceNote],
) -> Page:
    """A figure's links as seen from it (`purgecli.relations.seen_from`): what each other was to it, a leaf a person; who named
    whom; who was tried with it.

    A person stands where the figure's own dossier has them first, else where their own does. `trials` are the accused of each
    trial of the figure, by its id.
    """
    notes = Notes(sources)
    people = relations.by_other(links)
    branches = [
        _kind(words, [one for one in people if one[0].kind == kind], notes) for kind, words in vocabulary.RELATIONS.items()
    ]
    branches += _named(figure, links, notes)
    branches += [_trial(trial, trials[trial.id], figure) for trial in figure.trials]
    root = Branch([Strong(figure.name)], [branch for branch in branches if branch])
    return page(f"Links of {figure.name}", Tree(root), foot(notes, sources), Section("See also", [_next(figure, links)]))


def told(links: Sequence[views.Link], notes: Notes, whose: bool = False) -> list[str]:
    """What is said of two people, one sentence after the other, each with what it stands on.

    Another word than the first one's stands before its sentence, and whose dossier it is: always (`whose`), or where it is not
    that of the person from whom the links are seen.
    """
    parts: list[str] = []
    words = {str(kind): label for kind, label in vocabulary.RELATIONS.items()}
    for one in links:
        dossier = f"{_teller(one)}’s dossier" if whose or one.told_by != one.from_ else ""
        other = words[one.kind] if one.kind != links[0].kind else ""
        lead = ", ".join(part for part in (dossier, other) if part)
        parts += [" "] if parts else []
        parts += notes.cited(Quiet(f"{lead[:1].upper()}{lead[1:]}:") if lead else None, one.text, cites=one.cites)
    return parts


def _teller(link: views.Link) -> str:
    """Whose dossier tells of a link: the surname, which is enough unless both have it."""
    teller, other = (link.from_name, link.name) if link.told_by == link.from_ else (link.name, link.from_name)
    surname = teller.split()[-1]
    return teller if surname == other.split()[-1] else surname


def _kind(words: str, people: Sequence[Sequence[views.Link]], notes: Notes) -> Branch | None:
    leaves = []
    for links in people:
        who = To(f"{links[0].name}.", "figures", links[0].to, "strong")
        leaves.append(Branch([who, " ", *told(links, notes)], []))
    return Branch([Strong(words.capitalize())], leaves) if leaves else None


def _named(figure: views.Figure, links: Sequence[views.Link], notes: Notes) -> list[Branch | None]:
    """Whom the figure named in confessions, one leaf a confession; and who named it."""
    spoken: dict[tuple[str | None, str | None, str], list[views.Link]] = {}
    heard = []
    for one in (one for one in links if one.kind == vocabulary.NAMED):
        if one.from_ == figure.id:
            spoken.setdefault((one.date, one.setting, one.text), []).append(one)
        else:
            heard.append(Branch(_testimony(one.from_name, one, notes), []))
    mine = [Branch(_testimony(", ".join(one.name for one in group), group[0], notes), []) for group in spoken.values()]
    pairs = (
        (f"Named by {figure.name}, as prisoner or accused", mine),
        (f"{figure.name} named by others, as prisoners or accused", heard),
    )
    return [Branch([Strong(title)], leaves) if leaves else None for title, leaves in pairs]


def _testimony(who: str, one: views.Link, notes: Notes) -> list[str]:
    places = (dates.display(one.date) if one.date else None, vocabulary.SETTINGS[one.setting] if one.setting else None)
    where = ", ".join(place for place in places if place)
    return notes.cited(Strong(f"{who}."), f"{where}. {one.text}", cites=one.cites)


def _trial(trial: views.TrialPlace, people: Sequence[views.FigureLine], figure: views.Figure) -> Branch | None:
    leaves = []
    for one in (one for one in people if one.id != figure.id):
        end = f": {vocabulary.MANNERS[one.manner]}, {dates.moment(one.death)}"
        leaves.append(Branch([To(one.name, "figures", one.id), end], []))
    return Branch([Strong(f"Accused with, in: {trial.name}")], leaves) if leaves else None


def _next(figure: views.Figure, links: Sequence[views.Link]) -> Commands:
    others = dict.fromkeys(one.to if one.from_ == figure.id else one.from_ for one in links)
    lines = [(f"purge compare {figure.id} {other}", "side by side") for other in list(others)[:2]]
    return Commands([*lines, (f"purge links {figure.id} --format dot", "for graph tools; without a name, everybody")])
