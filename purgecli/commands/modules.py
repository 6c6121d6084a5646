"""Which commands there are, in which module each is, and under which heading the help has it."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.main import get_command_from_info
from typer.models import CommandInfo

from purgecli.kinds import TABLE

MODULES = {
    **{name: kind.plural for kind in TABLE if kind.has_pages for name in (kind.plural, kind.singular)},
    "debate": "reasons",
    "compare": "people",
    "links": "people",
    "random": "people",
    "timeline": "timeline",
    "cite": "sources",
    "search": "search",
    "browse": "browse",
    "check": "authors",
    "new": "authors",
    "schema": "authors",
    "export": "export",
    "site": "export",
    "cache": "cache",
}
"""Command -> its module in `purgecli.commands`."""
GROUPS = {
    "Look something up": ("search", "timeline", "trials", "trial", "documents", "document", "random", "browse"),
    "People": ("figures", "figure", "compare", "links", "cohorts", "cohort"),
    "The argument": ("reasons", "reason", "claims", "claim", "debate"),
    "Sources": ("sources", "source", "cite"),
    "Your own content": ("new", "check", "schema", "cache"),
    "All of it": ("export", "site"),
}
"""Heading of the help -> the commands under it."""


def built(commands: typer.Typer, name: str) -> Any:
    """One of the commands of a module."""
    return get_command_from_info(command_info=_info(commands, name), pretty_exceptions_short=False, rich_markup_mode=None)


def _info(commands: typer.Typer, name: str) -> CommandInfo:
    return next(one for one in commands.registered_commands if one.callback and one.callback.__name__.strip("_") == name)


def told(name: str) -> str:
    """What the help of a command says, without building the command: a third of what the whole help would take."""
    return _info(_app(name), name).callback.__doc__ or ""


def _app(name: str) -> typer.Typer:
    """What has the commands of the module in which a command is."""
    found: typer.Typer = import_module(f"purgecli.commands.{MODULES[name]}").app
    return found


class Commands(Mapping[str, Any]):
    """The commands by name. A command's module is imported when the command is asked for: a look-up pays for itself only."""

    def __getitem__(self, name: str) -> Any:
        return built(_app(name), name)

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)
