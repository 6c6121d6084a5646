"""Which faction some words are the name of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.library import queries
from purgecli.library.searching.small import SMALL
from purgecli.library.searching.words import composed, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from purgecli.library.store import Library


def named(library: Library, plain: Iterable[str]) -> str | None:
    """The id of the faction of which some words are the name, with or without what stands in brackets, or are that; None for any
    others."""
    asked = set(plain) - SMALL
    for key, name in queries.factions(library).items():
        outside, _, inside = (_plain(part) for part in name.partition("("))
        if asked and asked <= outside | inside and (outside <= asked or (inside and inside <= asked)):
            return key
    return None


def _plain(text: str) -> set[str]:
    return {word.plain for word in words(composed(text))} - SMALL
