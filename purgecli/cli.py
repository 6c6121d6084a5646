"""The command line: the group of all commands, each built when it is called, and what `purge` alone prints."""

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from purgecli import __version__
from purgecli.commands.modules import GROUPS, MODULES, Commands, built, told
from purgecli.commands.options import OneFormat, parsed, settings, shared
from purgecli.output import NOTHING_FOUND, fail, put, write_folded

if TYPE_CHECKING:
    from purgecli.pages.model import Page


_ONE_OF = {"cohorts": "cohort", "reasons": "reason", "documents": "document"}
"""A list that nothing narrows -> the command that shows one of it: `cohorts cc-1917`."""


class Group(TyperGroup):
    """The group of the commands, with the shared options before them too."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**{**attributes, "commands": {}})
        self.commands: Any = Commands()
        self.params = [*self.params, *shared()]

    def _main_shell_completion(self, ctx_args: Any, prog_name: str, complete_var: str | None = None) -> None:
        """Completion, if a shell asks for it. zsh and fish are told by us: Typer's quoting does not hold what zsh evaluates."""
        variable = complete_var or f"_{prog_name}_COMPLETE".replace("-", "_").upper()
        if (asked := os.environ.get(variable)) in ("complete_zsh", "complete_fish"):
            from purgecli.commands import shells

            shell = shells.Zsh if asked == "complete_zsh" else shells.Fish
            put(shell(self, ctx_args, prog_name, variable).complete())
            sys.exit(0)
        super()._main_shell_completion(ctx_args, prog_name, complete_var)

    def get_help(self, ctx: Any) -> str:
        """The help, no wider than the user's screen."""
        from purgecli.commands import helping

        return helping.fitting(ctx, settings(ctx).width, super().get_help)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The commands in their groups, then the options."""
        from purgecli.commands import helping

        helping.spell_out(self.params)
        helping.write_commands(GROUPS, told, formatter)
        helping.write_options(self.get_params(ctx), ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The options before the command, of which those that are the command's wait for it; where they can't be read, what would
        work is said too."""
        if args and args[0].startswith("-") and not ctx.resilient_parsing:
            from purgecli.commands import before

            own = self.get_params(ctx)
            args, ctx.meta[before.MOVED] = before.parted(args, own, self.commands)
            typed = tuple(args)
            return parsed(super().parse_args, self.help, ctx, args, lambda _: before.what_works(typed, own, self.commands))
        return parsed(super().parse_args, self.help, ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names; a first word that is none is the beginning of a question."""
        if ctx.resilient_parsing or args[0] in MODULES:
            if not ctx.resilient_parsing and args[0] in _ONE_OF and args[1:2] and not args[1].startswith("-"):
                args = [_ONE_OF[args[0]], *args[1:]]
            name, command, rest = super().resolve_command(ctx, args)
            return name, command, [*ctx.meta.get("purgecli.moved", ()), *rest]
        from purgecli.commands import question

        if args[0].startswith("-"):
            # It came after a `--`, which has done its work for the group.
            ctx.meta[question.ONLY_WORDS] = True
            args = ["--", *args]
        return "question", built(question.app, "question"), args

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The commands and options that begin so, and what a question may begin with."""
        from purgecli.commands import completing

        return [*super().shell_complete(ctx, incomplete), *completing.names(ctx, incomplete)]

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, without building the commands."""
        return list(MODULES)


app = typer.Typer(
    name="purge",
    cls=Group,
    # Markup in help would eat words in square brackets.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="[QUESTION | COMMAND ...]",
)


@app.callback(invoke_without_command=True)
def overview(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
    format: OneFormat = "text",
) -> None:
    """A reference on Stalin's purge of the Old Bolsheviks. What is no command is a question: a name, a year, a trial, words.
    Example: purge bukharin"""
    if version:
        write_folded(f"purge {__version__}", settings(context))
        raise typer.Exit
    if context.invoked_subcommand:
        return
    from purgecli.commands import asking
    from purgecli.commands.printing import Answer, answer
    from purgecli.library import queries

    library = asking.library(context)

    def page() -> "Page":
        from purgecli.pages import reason

        reasons, subject = queries.reasons(library), queries.subject(library)
        if subject is None:
            fail("this content has no subject.yaml, which holds the opening page; try: purge figures", NOTHING_FOUND)
        return reason.overview(subject, reasons, queries.notes(library, reason.sources_of_overview(subject, reasons)))

    def json() -> str:
        from purgecli.data import listings

        return listings.overview_json(queries.document(library, "subject", "subject"), queries.summary_texts(library, "reasons"))

    answer(context, format, Answer(page, json))
