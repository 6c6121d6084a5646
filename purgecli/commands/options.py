"""What the commands' signatures are made of, and the options that every command has.

The shared options are added by `Command`, the class of every command; they fill the `Settings` in the context.
"""

from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand, TyperOption

from purgecli.settings import Settings

ListFormat = Annotated[Literal["text", "json", "csv", "markdown"], typer.Option("--format", help="How to print it.")]
Uncertain = Annotated[bool, typer.Option("--uncertain", help="Also what may lie within the time asked for, not surely.")]
Style = Literal["chicago-author-date", "chicago-notes", "apa", "mla"]
OneFormat = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print it.")]


def settings(context: typer.Context) -> Settings:
    """The settings of the call that a context belongs to."""
    if not isinstance(context.obj, Settings):
        context.obj = Settings.from_environment()
    return context.obj


def shared() -> list[TyperOption]:
    """The options that every command has, and the group itself: `purge --width 60 reasons` is `purge reasons --width 60`."""
    return [
        _option("--content", metavar="DIR", help="A content folder of your own in place of the shipped one."),
        _option("--with-default", is_flag=True, default=None, help="With --content: on top of the shipped content."),
        _option("--width", type=int, metavar="COLUMNS", help="Columns to use; the terminal's by default, at most 100."),
        _option("--plain", is_flag=True, default=None, help="No colour, boxes or symbols: for screen readers."),
        _option("--pager/--no-pager", is_flag=True, default=None, help="Long screens go through your pager on a terminal."),
    ]


class Command(TyperCommand):
    """A command with the shared options."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        for one in self.params:
            if hasattr(one.type, "choices"):
                one.type.case_sensitive = False
        self.params = [*self.params, *shared()]


def _option(declaration: str, **attributes: Any) -> TyperOption:
    return TyperOption(param_decls=[declaration], callback=_wish, expose_value=False, **attributes)


def _wish(context: typer.Context, parameter: Any, value: Any) -> None:
    if value is not None:
        setattr(settings(context), parameter.name, value)
