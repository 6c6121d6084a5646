"""The whole content for other programs."""

import shlex
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from purgecli import clean
from purgecli.commands import asking
from purgecli.commands.options import Command, settings
from purgecli.export import FORMATS, writer
from purgecli.output import FAILED, USAGE, fail, printable, write_folded, write_json_parts

app = typer.Typer()

Force = Annotated[bool, typer.Option("--force", help="Replace what an earlier export wrote there, and nothing else.")]


def _complete(incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _known(name: str) -> str:
    """The format of some name, in any case."""
    if name.casefold() not in FORMATS:
        raise typer.BadParameter(f"'{printable(name)}' is none of {', '.join(FORMATS)}")
    return name.casefold()


@app.command(cls=Command)
def export(
    context: typer.Context,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=f"[{'|'.join(FORMATS)}]",
            help="; ".join(f"{name}: {one.about}" for name, one in FORMATS.items()) + ".",
            callback=_known,
            autocompletion=_complete,
        ),
    ] = "json",
    output: Annotated[str | None, typer.Option("--output", help="The file or folder to write.")] = None,
    force: Force = False,
) -> None:
    """The whole content for other programs. Example: purge export --format sqlite --output purge.sqlite"""
    known = FORMATS[format]
    if output is None:
        if format != "json":
            example = "purge.sqlite" if known.output == "file" else "DIR"
            fail(f"--format {format} writes a {known.output}: name it with --output, like --output {example}", USAGE)
        if force:
            fail("--force goes with --output", USAGE)
        from purgecli.export import json_file

        return write_json_parts(json_file.parts(asking.library(context)))
    _write(context, format, output, force)


@app.command(cls=Command)
def site(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder to write.")],
    force: Force = False,
) -> None:
    """The whole work as pages for a browser, without a server. Example: purge site pages"""
    _write(context, "site", folder, force)


def _write(context: typer.Context, format: str, output: str, force: bool) -> None:
    """Writes a file or a folder, and says how to go on with it."""
    from purgecli.export import placing

    known = FORMATS[format]
    if known.needs and find_spec(known.needs) is None:
        fail(f"a {format} needs {known.needs}, which is not installed; try: pip install 'purgecli[{known.extra}]'", USAGE)
    library = asking.library(context)
    try:
        with placing.placed(Path(output), known.output == "folder", force) as folder:
            writer(format).write(library, folder, Path(output).name)
    except (OSError, ValueError) as error:
        fail(f"'{clean.name(output)[:200]}' can't be written: {getattr(error, 'strerror', None) or error}", FAILED)
    if known.hint:
        path = Path(output)
        names = {"output": clean.name(path), "stem": clean.name(path.with_name(path.stem))}
        write_folded(known.hint.format(**{key: shlex.quote(name) for key, name in names.items()}), settings(context))
