"""What the commands' signatures are made of, and the options that every command has.

The shared options are added by `Command`, the class of every command; they fill the `Settings` in the context.
"""

from collections.abc import Callable
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand, TyperOption

from purgecli.output import USAGE, fail
from purgecli.settings import Settings

ListFormat = Annotated[
    Literal["text", "json", "csv", "csv-excel", "markdown", "html"], typer.Option("--format", help="How to print it.")
]
Uncertain = Annotated[bool, typer.Option("--uncertain", help="Also what may lie within the time asked for, not surely.")]
Style = Literal["chicago-author-date", "chicago-notes", "chicago-18-author-date", "chicago-18-notes", "apa", "mla"]
OneFormat = Annotated[Literal["text", "json", "markdown", "html"], typer.Option("--format", help="How to print it.")]


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
        # Eager, so that help that is asked for after it has the width.
        _option(
            "--width", type=int, metavar="COLUMNS", is_eager=True, help="Columns to use; the terminal's by default, at most 100."
        ),
        _option("--bibliography", metavar="FILE", help="With --format markdown: the CSL-JSON of what is cited, for pandoc."),
        _option("--plain", is_flag=True, default=None, help="No colour, boxes or symbols: for screen readers."),
        _option("--pager/--no-pager", is_flag=True, default=None, help="Long screens go through your pager on a terminal."),
    ]


def alone(context: typer.Context, chosen: str, *others: str) -> None:
    """Ends the program where other options were typed that make no difference beside what was chosen (`--count`)."""
    names = {option: one.name for one in context.command.params for option in one.opts}
    sources = {one: context.get_parameter_source(str(names[one])) for one in others if one in names}
    typed = [one for one, source in sources.items() if source is not None and source.name == "COMMANDLINE"]
    if typed:
        said = f"{' and '.join(typed)} {'make' if typed[1:] else 'makes'} no difference"
        fail(f"{said} with {chosen}: leave {'them' if typed[1:] else 'it'} out", USAGE)


class Command(TyperCommand):
    """A command with the shared options."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        for one in self.params:
            if hasattr(one.type, "case_sensitive"):
                one.type.case_sensitive = False
        # An option of a command's own takes the place of a shared one of the same name.
        own = {name for one in self.params for name in one.opts}
        self.params = [*self.params, *self.more_options(), *(one for one in shared() if not own & {*one.opts})]

    def more_options(self) -> list[TyperOption]:
        """The options that a kind of commands has beside its own and the shared ones."""
        return []

    def invoke(self, ctx: Any) -> Any:
        """Runs the command, unless a bibliography is wanted of what has no Markdown; a question asks another command."""
        formats = [getattr(one.type, "choices", ()) for one in self.params if "--format" in one.opts]
        if not any("markdown" in known for known in formats) and self.name != "question":
            alone(ctx, f"purge {self.name}", *({"--bibliography"} if settings(ctx).bibliography is not None else ()))
        return super().invoke(ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments read; where they can't be, what would work is said too."""
        typed = tuple(args)
        return parsed(super().parse_args, self.help, ctx, args, lambda error: _instead(self, typed, error))

    def get_help(self, ctx: Any) -> str:
        """The help, no wider than the user's screen."""
        from purgecli.commands import helping

        helping.spell_out(self.params)
        return helping.fitting(ctx, settings(ctx).width, super().get_help)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options under their headings."""
        from purgecli.commands import helping

        helping.write_options(self.get_params(ctx), ctx, formatter)


def parsed(
    parse: Any, help: str | None, context: Any, args: list[str], hint: Callable[[Any], str | None] | None = None
) -> list[str]:
    """The arguments of a command, read by `parse`; an error has at its end what `hint` says would work in place of it, or the
    example of the command's help."""
    try:
        found: list[str] = parse(context, args)
        return found
    except UsageError as error:
        from purgecli.commands.helping import example

        said, works = error.format_message(), (hint(error) if hint else None) or example(help or "")
        raise UsageError(f"{said}\nFor example: {works}" if works else said, error.ctx or context) from None


def _instead(command: Any, typed: tuple[str, ...], error: Any) -> str | None:
    """What would work in place of a call of a command that can't be read; None where no more is known than its example."""
    from purgecli.commands import before

    is_unknown = type(error).__name__ == "NoSuchOption"
    return before.instead(command, typed, error.option_name if is_unknown else None)


UsageError: Any = typer.BadParameter.__mro__[1]
"""What is raised for a call that can't be read. Typer brings Click's, and does not name it."""


def _option(declaration: str, **attributes: Any) -> TyperOption:
    return TyperOption(param_decls=[declaration], callback=_wish, expose_value=False, **attributes)


def _wish(context: typer.Context, parameter: Any, value: Any) -> None:
    if value is not None:
        setattr(settings(context), parameter.name, value)
