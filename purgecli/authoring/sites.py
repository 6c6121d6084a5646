"""Sites that are not cited as what they are not: those that only copy works, and those that no statement should stand on.

Names stand as sources give them (letters in any case), addresses as hosts, of which those below are meant too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

COPIES = (
    "encyclopedia.com", "thefreedictionary.com", "the free dictionary", "academic.ru", "factmonster.com", "infoplease.com",
    "google books", "books.google.com", "cyberleninka", "khronos", "hrono", "hrono.ru", "hrono.info", "megabook", "megabook.ru",
    "oxford index", "oxford reference", "oxfordindex.oup.com", "people.su", "wikireading.ru", "1937god", "1937god.info",
    "prabook", "prabook.com", "litres.ru", "royallib.com", "litmir.me", "e-reading.club", "coollib.com", "libking.ru",
)  # fmt: skip
"""What gathers the works of others: the work itself is cited, with its author and year."""

UNFIT = (
    "1917.org", "biographiya.com", "biographs.org", "calend.ru", "agenzia calendario", "deadlypass.com", "deserteur.ru",
    "ebsco research starters", "funeral-spb.ru", "globalsecurity.org", "historycentral", "historycentral.com", "pressunity",
    "pressunity.org", "russia-infocentre", "russia.rin.ru", "persona.rin.ru", "russian rulers", "russian personalities",
    "spartacus educational", "spartacus-educational.com", "timenote", "military review", "topwar.ru", "warhead.su", "russian7.ru",
    "русская семёрка", "livejournal.com", "people.su", "prabook", "prabook.com", "easy9.ru", "referat",
)  # fmt: skip
"""Pages for schools and tourists, calendars, essay mills, portals that gather what others write, forums."""


def is_copy(name: str | None) -> bool:
    """Whether a site or a container, by its name, only holds copies."""
    return _is_among(name, COPIES)


def is_unfit(name: str | None, address: str | None) -> bool:
    """Whether a page stands, by the name or the address of its site, where no statement should be taken from."""
    return _is_among(name, UNFIT) or _is_among(host(address), UNFIT)


def is_at_copy(address: str | None) -> bool:
    """Whether an address is that of a copy."""
    return _is_among(host(address), COPIES)


def host(address: str | None) -> str:
    """`marxists.org` for an address; empty for none."""
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def _is_among(name: str | None, known: Iterable[str]) -> bool:
    text = (name or "").casefold()
    return any(text == one or text.endswith(f".{one}") or text.startswith((f"{one} ", f"{one},")) for one in known)
