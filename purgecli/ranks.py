"""Which of somebody's offices was the highest: by rank in the Soviet party and state, read off the office's title.

The order is ours, for lists; the record has all of the offices. Subjects with other offices have none of these ranks, and then
nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from purgecli.views import Office

_ELSEWHERE = re.compile(
    r"Ukrain|Georgia|Belorussia|Azerbaijan|Armenia|Uzbek|Kazakh|Transcaucas|Polish|Latvia|Lithuania|Turkestan|Dagestan|Komsomol"
    r"|Youth|Baltic Fleet|Far Eastern Republic|Tatar|Bashkir|Crimea|province|region|city|Finland"
)
"""Bodies of a republic, a region or another party, which have the names of the highest ones."""

_COMMISSAR = r"((acting )?people's commissar|people's secretary|minister|commissar of education)\b"
_OFFICES = (
    ("leader of the party", r"general secretary of the (central committee|communist party of the soviet union|party)"),
    ("head of government", r"chairman(,| of the) council of (people's commissars|ministers) of (the ussr|soviet russia)"),
    ("member of the Politburo", r"(full )?member of the politburo"),
    ("member of the Politburo", r"member of the presidium of the central committee \(full\)"),
    ("head of state", r"chairman of the (presidium of the supreme soviet|all-russian central executive committee)"),
    ("head of state", r"(one of the chairmen|a chairman|chairman) of the central executive committee"),
    ("candidate member of the Politburo", r"candidate member of the (politburo|presidium of the central committee)"),
    ("secretary of the Central Committee", r"secretary of the central committee"),
    ("secretary of the Central Committee", r"member of the (orgburo|secretariat|organisational bureau)"),
    ("people's commissar", _COMMISSAR),
    ("people's commissar", r"chairman(,| of)( the)? (supreme (council|economic)|gosplan|council of labour|cheka|ogpu)"),
    ("procurator or judge of the Union", r"procurator( general)? of the ussr"),
    ("procurator or judge of the Union", r"(chairman|president) of the (supreme court|military collegium)"),
    ("member of the Central Committee", r"member of the central (committee|control commission)"),
    ("candidate member of the Central Committee", r"candidate member of the (central committee|orgburo|secretariat)"),
)
RANKS: Final = tuple((rank, re.compile(form, re.IGNORECASE)) for rank, form in _OFFICES)
"""(rank, how the title of an office of that rank begins), the highest first."""


def highest(offices: Iterable[Office]) -> Office | None:
    """The office of the highest rank, the first of several; None where none has a rank."""
    found = [(rank, one) for one in offices if (rank := _rank(one.title)) is not None]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _rank(title: str) -> int | None:
    if _ELSEWHERE.search(title):
        return None
    return next((place for place, (_, form) in enumerate(RANKS) if form.match(title)), None)
