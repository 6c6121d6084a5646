"""What zsh and fish are told of completions. The other shells are told by Typer; imported only when one of the two asks."""

import re
from typing import Any

from typer._completion_classes import FishComplete, ZshComplete

from purgecli import clean
from purgecli.commands.completing import MOST_HELP, Offers


class Zsh(ZshComplete):  # type: ignore[misc, unused-ignore]
    """Offers that zsh evaluates, with nothing in them to act on, and whether or not they begin with what was typed."""

    def complete(self) -> str:
        """The code that zsh evaluates."""
        args, incomplete = self.get_completion_args()
        found: list[Any] = self.get_completions(args, incomplete)
        return code([(item.value, item.help or "") for item in found], incomplete)


class Fish(FishComplete):  # type: ignore[misc, unused-ignore]
    """Offers for fish in plain words; Typer would have Rich look for markup in them, which takes longer than all the rest."""

    def format_completion(self, item: Any) -> str:
        """A value, and its help after a tab."""
        words = _plain(item.help or "")
        return f"{item.value}\t{words}" if words else f"{item.value}"


def _plain(words: str) -> str:
    return clean.plain(words.replace(": ", ", "), MOST_HELP)


def code(offers: Offers, incomplete: str) -> str:
    """The values with their help, as zsh code; where there are none, the files.

    zsh itself would drop a value that does not begin with what was typed (`bukharin` for `Bukh`), unless it is told not to match.
    """
    plain = [(value, _plain(words)) for value, words in offers if re.fullmatch(r"[\w-]+", value)]
    if not plain:
        return "_files"
    described = " ".join(f"'{value}:{words}'" if words else f"'{value}'" for value, words in plain)
    start = f"local -a offered; offered=({described}); "
    if all(str.startswith(value, incomplete) for value, _ in plain):
        return f"{start}_describe value offered"
    # Of several, none takes the place of what was typed: they may have no beginning in common.
    listed = "compstate[insert]=; compstate[list]='list force'; " if len(plain) > 1 else ""
    return f"{start}{listed}_describe value offered -U"
