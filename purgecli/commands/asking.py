"""What commands ask: the library, and the things that a user names. What can't be found ends the program with a hint."""

from typing import Any

import typer

from purgecli import vocabulary
from purgecli.output import FAULTY_CONTENT, NOTHING_FOUND, USAGE, fail, printable


def library(context: typer.Context) -> Any:
    """The library of the shipped content; faults in the content end the program."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.library.store import open_library

    try:
        return open_library()
    except FaultyContent as error:
        from purgecli.folder import default_folder

        report(error.faults, str(default_folder()))


def report(faults: list[Any], root: str) -> None:
    """Prints faults and ends the program. The folder is shown as seen from here, so that an editor can open the place."""
    from pathlib import Path

    folder = Path(root)
    if folder.is_absolute() and folder.is_relative_to(Path.cwd()):
        folder = folder.relative_to(Path.cwd())
    for fault in faults:
        typer.echo(printable(f"{folder}/{fault}", 1000), err=True)
    count = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
    fail(f"{count} in the content; content/README.md says what each field holds", FAULTY_CONTENT)


def person(library: Any, name: str) -> str:
    """The id of the one figure who bears a name; otherwise says who might be meant and ends the program."""
    from purgecli.library import queries

    found = queries.find_figure(library, name)
    if found.id:
        return found.id
    shown = printable(name)
    if found.bearers:
        lines = "".join(f"\n  purge figure {one}" for one in found.bearers)
        fail(f"several figures bear the name '{shown}':{lines}", NOTHING_FOUND)
    hint = f"; did you mean {_listed(found.near)}?" if found.near else "; purge figures lists everyone"
    fail(f"no figure is called '{shown}'{hint}", NOTHING_FOUND)


def one(library: Any, kind: str, wanted: str) -> str:
    """The id of a record; otherwise says which are near and ends the program."""
    from purgecli.library import queries

    found = queries.find_id(library, kind, wanted)
    if found.id:
        return found.id
    hint = f"; did you mean {_listed(found.near)}?" if found.near else f"; purge {kind} lists them"
    fail(f"no {kind[:-1]} has the id '{printable(wanted)}'{hint}", NOTHING_FOUND)


def _listed(ids: list[str]) -> str:
    return " or ".join(ids)


def period(first: str | None, last: str | None) -> tuple[str, str]:
    """The first and the last day asked for."""
    from purgecli import dates

    try:
        start = dates.lower(first) if first is not None else "0000-00-00"
        end = dates.upper(last) if last is not None else "9999-12-31"
    except dates.BadDate as error:
        fail(printable(str(error), 200), USAGE)
    if start > end:
        fail(f"'{printable(first or '')}' is later than '{printable(last or '')}'", USAGE)
    return start, end


def faction(wanted: str) -> str:
    """The id of a faction; otherwise says which there are and ends the program."""
    if wanted not in vocabulary.FACTIONS:
        fail(f"no faction has the id '{printable(wanted)}'; there are {', '.join(vocabulary.FACTIONS)}", USAGE)
    return wanted


def span(option: str, text: str) -> tuple[str, str]:
    """The first and last day of `1937`, `1937..1938`, `..1917` or `1938-03..`."""
    first, dots, last = text.partition("..")
    if not dots:
        return period(text, text)
    if not (first or last):
        fail(f"--{option} wants a year or a span: 1937, 1937..1938, ..1917 or 1938-03..", USAGE)
    return period(first or None, last or None)
