"""The help: options and commands under headings, no line cut, no wider than the reader's screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from purgecli.output import MIN_WIDTH
from purgecli.terminal import facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

HELP_WIDTH = 80
"""Columns that help uses, unless it is told otherwise."""
_NARROWEST = 50
"""Columns under which the help's two columns can't be set; what is left is folded."""
_HEADINGS = {
    "Content": ("content", "with_default"),
    "Output": ("format", "width", "bibliography", "plain", "pager"),
    "Help": ("version", "install_completion", "show_completion", "help"),
}
"""Heading -> the options under it; all others are the command's own."""
_LONGEST = 30
"""Characters of a list of values beside an option; a longer one goes into its help."""


def fitting(context: Any, width: int | None, get_help: Callable[[Any], str]) -> str:
    """The help at the width that its user has or asked for; by itself it would keep to 50 columns at least."""
    room = max(MIN_WIDTH, width or min(facts.size(sys.stdout)[0] or HELP_WIDTH, HELP_WIDTH))
    context.terminal_width = max(room, _NARROWEST)
    text = get_help(context)
    if all(len(line) <= room for line in text.splitlines()):
        return text
    from purgecli.show.layout import fold

    return fold(text, room)


def summary(text: str) -> str:
    """What a help says a command does, without its example."""
    return " ".join(text.partition("Example:")[0].split())


def example(text: str) -> str:
    """The call that a help gives as an example, empty if none."""
    return " ".join(text.partition("Example:")[2].split())


def spell_out(parameters: Iterable[Any]) -> None:
    """Has options with many values list them in their help, where lines can be broken."""
    for one in parameters:
        values = [str(value) for value in getattr(one.type, "choices", ())]
        if one.param_type_name == "option" and not one.metavar and len("|".join(values)) > _LONGEST:
            one.metavar = one.name.upper()
            one.help = f"{(one.help or '').rstrip('.')}: {', '.join(values)}."


def write_options(parameters: Iterable[Any], context: Any, formatter: Any) -> None:
    """Writes arguments and options under their headings."""
    found: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": [], **{heading: [] for heading in _HEADINGS}}
    for one in parameters:
        record = one.get_help_record(context)
        if record:
            found["Arguments" if one.param_type_name == "argument" else _heading(one)].append(record)
    for heading, records in found.items():
        if records:
            with formatter.section(heading):
                formatter.write_dl(records)


def _heading(option: Any) -> str:
    """The heading of an option. `--bibliography` is one of output where it names a file; `check` has a flag of that name."""
    if option.name == "bibliography" and option.is_flag:
        return "Options"
    return next((heading for heading, names in _HEADINGS.items() if option.name in names), "Options")


def write_commands(groups: Mapping[str, Iterable[str]], told: Callable[[str], str], formatter: Any) -> None:
    """Writes the commands under the headings of their groups, each with what it does, of which `told` gives the text."""
    for heading, names in groups.items():
        with formatter.section(heading):
            formatter.write_dl([(name, summary(told(name))) for name in names])
