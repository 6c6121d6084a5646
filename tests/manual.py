"""The manual page, made from the program. Run as a module, it writes it anew: python -m tests.manual

The language is man(7) (https://man7.org/linux/man-pages/man7/man.7.html).
"""

from pathlib import Path

import typer

from purgecli import __version__
from purgecli.cli import GROUPS, app
from purgecli.commands import helping
from purgecli.commands.options import shared

MAN = Path(__file__).parent.parent / "man"
PAGES = {"purge.1": None, "purgecli.1": ".so man1/purge.1\n"}
"""Pages, and the text of one that only points to the other: macOS has a purge(8) of its own."""

_DESCRIPTION = (
    "A reference work in a terminal: who the people were, what became of each, why, what historians dispute, and which source "
    "says so. It works offline.",
    "A first word that is no command is a question: a name in any spelling (`purge boukharine`), a time (`purge march 1938`), a "
    "trial, a body, a claim, an author (`purge conquest`), an everyday word for a command (`purge people`), or words to be "
    "searched. Options of the command that answers may follow.",
)
_EXIT = (
    ("0", "done"),
    ("1", "nothing found; what may have been meant is said on the standard error"),
    ("2", "wrong usage"),
    ("3", "the content has faults"),
)
_ENVIRONMENT = (
    ("PURGE_CONTENT", "a content folder in place of the shipped one, as by --content"),
    ("PURGE_PAGER, PAGER", "the pager for a screen that does not fit; less by default, cat for none"),
    ("COLUMNS", "the width, where the output is no terminal"),
    ("NO_COLOR, TERM=dumb", "no colour; no codes at all"),
)


def rendered() -> str:
    """The page as the program is now."""
    group = typer.main.get_command(app)
    lines = [
        f'.TH PURGE 1 "" "purge {__version__}" "User Commands"',
        *_section("NAME", [_text("purge \\- " + helping.summary(group.help).split(".")[0], raw=True)]),
        *_section("SYNOPSIS", [".B purge", _text("[OPTIONS] [QUESTION | COMMAND ...]")]),
        *_section("DESCRIPTION", [line for text in _DESCRIPTION for line in (".PP", _text(text))]),
    ]
    for heading, names in GROUPS.items():
        lines += _section(heading.upper(), [line for name in names for line in _command(group.commands[name])])
    common = [line for one in shared() for line in _entry(_record(one))]
    lines += _section("OPTIONS OF EVERY COMMAND", common)
    lines += _section("EXIT STATUS", [line for one in _EXIT for line in _entry(one)])
    lines += _section("ENVIRONMENT", [line for one in _ENVIRONMENT for line in _entry(one)])
    return "\n".join(lines) + "\n"


def _command(command) -> list[str]:
    """A command: how it is called, what it does, its own arguments and options, an example."""
    common = {one.name for one in shared()}
    helping.spell_out(command.params)
    own = [one for one in command.params if one.name not in common]
    called = [_called(one) if one.required else f"[{_called(one)}]" for one in own if one.param_type_name == "argument"]
    found = [".SS " + _text(" ".join(["purge", command.name, *called, "[OPTIONS]"])), _text(helping.summary(command.help))]
    for one in own:
        found += _entry(_record(one))
    if example := helping.example(command.help):
        found += [".PP", "For example:", ".PP", ".nf", ".RS", _text(example), ".RE", ".fi"]
    return found


def _record(parameter) -> tuple[str, str]:
    """An argument or an option, and what it is for."""
    if parameter.param_type_name == "argument":
        return _called(parameter), parameter.help or ""
    names = ", ".join([*parameter.opts, *parameter.secondary_opts])
    return (names if parameter.is_flag else f"{names} {_called(parameter)}"), parameter.help or ""


def _called(parameter) -> str:
    """What stands for a value."""
    values = getattr(parameter.type, "choices", ())
    name = parameter.metavar or "|".join(map(str, values)) or parameter.name.upper()
    return name.strip("[]") + ("..." if parameter.nargs == -1 and " " not in name else "")


def _section(heading: str, lines: list[str]) -> list[str]:
    return [f'.SH "{heading}"', *lines]


def _entry(record: tuple[str, str]) -> list[str]:
    return [".TP", f'.B "{_text(record[0])}"', _text(record[1])]


def _text(text: str, raw: bool = False) -> str:
    """A text in which nothing is a request or an escape."""
    text = " ".join(text.split())
    if not raw:
        text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq").replace("`", "")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    for name, text in PAGES.items():
        MAN.joinpath(name).write_text(text or rendered(), encoding="utf-8")
