"""The line at the foot: the call of the page that is open, and the keys that lead on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from purgecli import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE_KEYS = ("Tab Enter follow", "← back", "/ find", "? keys", "q quit")
LIST_KEYS = ("type a name", "Enter open", "← → kind", "F1 keys")
_GAP = "  "


def line(call: Sequence[str], keys: Sequence[str], width: int) -> str:
    """The line, in so many cells. The call is what can be typed in a shell: it stands there whole or not at all.

    It is worth as much as the one key in the middle, which `?` names as well.
    """
    whole, middle = clean.shown(" ".join(["purge", *call])), len(keys) // 2
    for some in (keys, [*keys[:middle], *keys[middle + 1 :]]):
        found = _GAP.join([whole, *some])
        if cell_len(found) <= width:
            return found
    return _GAP.join(keys)
