"""Options before the word that they are meant for: `purge --format json figures`, `purge --brief bukharin`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from purgecli.commands.helping import example
from purgecli.output import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOVED = "purgecli.moved"
"""Under it a context has the options that stood before the word, for the command that answers."""
_HELP = ("-h", "--help")


class Parted(NamedTuple):
    """A call: what the group itself takes, and the options before the first word that are that word's."""

    own: list[str]
    moved: list[str]


def parted(args: Sequence[str], own: Iterable[Any], commands: Mapping[str, Any]) -> Parted:
    """Parts the words of a call; `own` are the parameters of the group, `commands` the commands by name.

    An option that nobody knows stays, for the group to refuse. So does what no word follows: it is about the opening page.
    """
    known = _takes_value(own)
    stays: list[str] = []
    moved: list[str] = []
    place = 0
    while place < len(args) and args[place][:1] == "-" and args[place] not in ("-", "--"):
        name, is_joined, _ = args[place].partition("=")
        # What a table of the group can't say is asked of all commands, which have to be imported for it.
        is_own = name in known and name != "--format"
        if name not in known and name not in (known := {**_of_all(commands), **known}):
            return Parted(list(args), [])
        width = 2 if name in known and known[name](args[place + 1 :]) and not is_joined else 1
        (stays if is_own else moved).extend(args[place : place + width])
        place += width
    rest = list(args[place:])
    if not rest or (rest == ["--"]):
        return Parted(list(args), [])
    for one in _HELP:
        if one in stays and rest[0] in commands:
            stays.remove(one)
            moved.append(one)
    return Parted([*stays, *rest], moved)


def what_works(args: Sequence[str], own: Iterable[Any], commands: Mapping[str, Any]) -> str | None:
    """What would work in place of a call that begins with an option that can't stand there: a command that has it, or the same as
    a question. None where there is neither, or where the group has it."""
    name, _, value = args[0].partition("=")
    if name in _takes_value(own):
        return None
    takers = [one for one in commands if name in _takes_value(commands[one].params)]
    if takers:
        wanted = commands["figure" if "figure" in takers else takers[0]]
        is_enough = not any(one.required for one in wanted.params)
        call = f"purge {wanted.name}" if is_enough else example(wanted.help or "")
        return f"{call} {printable(' '.join(args))}"
    words = " ".join([name.lstrip("-"), value, *args[1:]]).split()
    return f"purge {printable(' '.join(words))}" if any(char.isalnum() for char in name) else None


class _Value:
    """Whether an option takes the next word for its value."""

    def __init__(self, always: bool, only_numbers: bool = False) -> None:
        self._always, self._only_numbers = always, only_numbers

    def __call__(self, after: Sequence[str]) -> bool:
        return self._always or (self._only_numbers and bool(after) and after[0].isdecimal())


def _takes_value(parameters: Iterable[Any]) -> dict[str, _Value]:
    """Each name of an option -> whether a value follows it."""
    options = (one for one in parameters if one.param_type_name == "option")
    return {name: _Value(not one.is_flag) for one in options for name in (*one.opts, *one.secondary_opts)}


def _of_all(commands: Mapping[str, Any]) -> dict[str, _Value]:
    """The same for the options of all commands; one that takes a value for some only (`--open 5`) takes a number."""
    found: dict[str, _Value] = {}
    for command in commands.values():
        for name, value in _takes_value(command.params).items():
            differs = name in found and found[name](()) != value(())
            found[name] = _Value(False, only_numbers=True) if differs else value
    return found
