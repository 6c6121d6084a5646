"""Options before the word that they are meant for (`purge --format json figures`, `purge --brief bukharin`), and what would
work in place of a call that can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from purgecli.commands.helping import example
from purgecli.output import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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


def instead(command: Any, typed: Sequence[str], unknown: str | None) -> str | None:
    """What would work in place of a call of a command: with an option that it does not have (`unknown`) as a word
    (`figures --name bukharin`), or with a word too many as the value of the option that takes it (`export csv`). None where
    neither helps."""
    if unknown:
        from purgecli.commands.modules import Commands

        if any(unknown in _takes_value(one.params) for one in Commands().values()):
            # It is another command's.
            return None
        takes_words = any(one.param_type_name == "argument" for one in command.params)
        words = list(_without(typed, unknown)) if takes_words else []
    else:
        # A word after an option's name may be the value of that already.
        words = [
            word if before.startswith("-") else _as_option(command, word)
            for before, word in zip(["", *typed], typed, strict=False)
        ]
    if not words or words == list(typed):
        return None
    return f"purge {command.name} {printable(' '.join(words))}"


def _without(typed: Sequence[str], unknown: str) -> Iterator[str]:
    """The words of a call without the name of an option; one that has no value is a word itself."""
    for place, word in enumerate(typed):
        name, is_joined, value = word.partition("=")
        after = typed[place + 1 : place + 2]
        if name != unknown:
            yield word
        elif is_joined:
            yield value
        elif not after or after[0].startswith("-"):
            yield name.lstrip("-")


def _as_option(command: Any, word: str) -> str:
    """A word with the option before it that has it among its values; any other as it is."""
    for one in command.params:
        values = [*map(str, getattr(one.type, "choices", ())), *(one.metavar or "").strip("[]").split("|")]
        if one.param_type_name == "option" and word.casefold() in values:
            return f"{one.opts[0]} {word.casefold()}"
    return word


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
