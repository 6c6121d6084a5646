"""Whom a question for a list means: `who was shot in 1937`, the people of a faction.

Most searches ask for none, and need nothing of what reads a question of number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.clean import as_it_looks
from purgecli.library import factions
from purgecli.library.searching.words import composed, words

if TYPE_CHECKING:
    from purgecli.library.counting import Choice
    from purgecli.library.store import Library

_PEOPLE = """
people persons person men man human humans beings figures figure leaders leader members member bolsheviks bolshevik communists
communist victims dossiers party altogether total totally exactly really actually stalin stalins defendants defendant accused
tried there overall purge purges great terror them those soviet ussr during under here recorded lost lives life sent put officials
человек людей большевиков большевики были всего партии членов члены сталин сталина при террор террора чистка чистки подсудимых
"""
ANYBODY = frozenset(_PEOPLE.split())
"""Words by which a question narrows nothing: whom this work is about, and what."""
_WHO = frozenset(
    ("who", "which", "people", "persons", "those", "figures", "everyone", "everybody", "bolsheviks", "кто", "все", "люди")
)
_LISTING = _WHO | frozenset(("list", "of", "all", "the", "a", "who", "were", "was", "are", "which", "names", "был", "были"))
"""Words with which a question for a list of people begins; one of the others has to be among them."""
_RELATIVE = frozenset(("who", "that", "which", "кто", "которые"))
"""Words after a name of several people, before what became of them."""
_MOST_LETTERS = 500
"""Characters of a question that are looked at."""


def listed(library: Library, text: str) -> Choice | None:
    """Those whom a question for a list of people means: `who was shot in 1937`, `people executed`, `members of the Politburo who
    were shot`; None for any other question."""
    plain = plain_words(text)
    if plain[:1] and plain[0] not in _LISTING and set(plain) & _RELATIVE:
        return _choice(library, " ".join(word for word in plain if word not in _RELATIVE))
    starts = next((place for place, word in enumerate(plain) if word not in _LISTING), len(plain))
    return _choice(library, " ".join(plain[starts:])) if set(plain[:starts]) & _WHO else None


def faction(library: Library, text: str) -> list[str] | None:
    """The options of `purge figures` for the people of a faction, where some words are its name and nothing else."""
    key = factions.named(library, [word for word in plain_words(text) if word not in ANYBODY])
    return ["--faction", key] if key else None


def plain_words(text: str) -> list[str]:
    """The words of a question as they are compared."""
    return [word.plain for word in words(composed(as_it_looks(text[:_MOST_LETTERS])))]


def _choice(library: Library, text: str) -> Choice | None:
    from purgecli.library import counting

    return counting.choice(library, text)
