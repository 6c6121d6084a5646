"""What words after a list's name narrow it to: `timeline bukharin 1937`, `figures executed`. Where they mean nothing, the program
ends with a hint."""

from typing import TYPE_CHECKING, Any, NamedTuple

from purgecli import vocabulary
from purgecli.commands import missing
from purgecli.output import USAGE, fail, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.answering import Scope
    from purgecli.library.queries import Among, During, Filter


class Narrowed(NamedTuple):
    """What a list of figures is narrowed to, and the options for those of it that are times, as they would be typed."""

    filters: "list[Filter | During | Among]"
    times: list[str]


def of_timeline(library: Any, words: "Sequence[str]") -> "Scope":
    """The time, people and trials that some words mean."""
    from purgecli.library import answering, persons

    found = answering.scope(library, words) if words else answering.Scope(None, [], [])
    if found:
        return found
    text = " ".join(words)
    if people := persons.person(library, text):
        missing.several(library, [("figures", one) for one in people], f"several figures bear the name '{printable(text)}'")
    if any(char.isdigit() for char in text):
        fail(f"'{printable(text)}' is no time: write 1937, 1936..1938, 1934-12, \"March 1938\"", USAGE)
    missing.nobody(library, text)


def of_figures(library: Any, words: "Sequence[str]") -> "Narrowed":
    """What narrows a list of figures by some words: a fate (and when), a trial, a cohort, a faction, a name, the words of a
    dossier."""
    text = " ".join(words).strip()
    if not words:
        return Narrowed([], [])
    if found := _by_fate(library, text):
        return found
    return Narrowed(_by_words(library, text), [])


def _by_fate(library: Any, text: str) -> "Narrowed | None":
    from purgecli.library import counting, queries

    chosen = counting.choice(library, text)
    if chosen is None:
        return None
    # The options of the filters that are a fact are made from those.
    options = " ".join(chosen.options).split(" --")
    times = [f"--{one.removeprefix('--')}" for one in options if one.removeprefix("--").startswith(("died", "party"))]
    return Narrowed([*chosen.filters], times if any(isinstance(one, queries.During) for one in chosen.filters) else [])


def _by_words(library: Any, text: str) -> "list[Filter | During | Among]":
    from purgecli.dates import asked
    from purgecli.library import persons, queries, search

    if text.casefold() in vocabulary.MANNERS:
        return [queries.Filter("fate", text.casefold())]
    if time := asked.read(text):
        timeline = missing.call(library, f"timeline {time}")
        fail(f"of '{printable(text)}', say what: --died {time}, --born {time}; or {timeline}", USAGE)
    for kind in ("trial", "cohort"):
        if queries.has(library, f"{kind}s", text.casefold()):
            return [queries.Filter(kind, text.casefold())]
    if text in queries.factions(library):
        return [queries.Filter("faction", text)]
    found = persons.person(library, text) or [hit.id for hit in search.find(library, text, ("figures",))]
    if not found:
        missing.nobody(library, text)
    return [queries.Among(tuple(found))]
