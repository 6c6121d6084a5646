"""Licences of a content by the words with which its subject names them."""

from __future__ import annotations

from typing import NamedTuple


class Licence(NamedTuple):
    """A licence: its identifier in the SPDX list, its title, its address; only the title where it is not known here."""

    id: str | None
    title: str
    url: str | None


_KNOWN = {
    "CC BY 4.0": Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC BY-SA 4.0": Licence(
        "CC-BY-SA-4.0", "Creative Commons Attribution Share-Alike 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"
    ),
    "CC0": Licence("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}


def of(words: str) -> Licence:
    """The licence that some words name."""
    return _KNOWN.get(words.strip()) or Licence(None, words, None)
