"""What commands ask: the library, and the things that a user names. What can't be found ends the program with a hint."""

from pathlib import Path
from typing import Any, NoReturn

import typer

from purgecli import clean, vocabulary
from purgecli.commands.options import settings
from purgecli.output import FAULTY_CONTENT, NOTHING_FOUND, USAGE, fail, printable
from purgecli.settings import Settings


def library(context: typer.Context) -> Any:
    """The library of the content that the user wants; faults in it end the program."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.library.store import UnsteadyContent, open_library

    try:
        return open_library(layers(settings(context)))
    except FaultyContent as error:
        report(error.faults)
    except UnsteadyContent:
        fail("the content changes while it is read; try again when it has come to rest", FAULTY_CONTENT)


def layers(wishes: Settings) -> tuple[Path, ...]:
    """The folders of the content, the lowest first."""
    from purgecli.folder import default_folder

    if wishes.content is None:
        if wishes.with_default:
            fail("--with-default goes with --content DIR (or PURGE_CONTENT)", USAGE)
        return (default_folder(),)
    own = content_folder(wishes.content)
    return (default_folder(), own) if wishes.with_default else (own,)


def content_folder(name: str) -> Path:
    """A folder that a user named."""
    folder = Path(name)
    try:
        if name and folder.is_dir():
            return folder.resolve()
    except PermissionError as error:
        fail(f"'{clean.name(name)[:200]}' can't be read: {error.strerror}", FAULTY_CONTENT)
    except (OSError, ValueError, RuntimeError):
        pass
    fail(f"'{clean.name(name)[:200]}' is no folder", USAGE)


def report(faults: list[Any]) -> NoReturn:
    """Prints faults and ends the program."""
    for fault in faults:
        typer.echo(clean.name(f"{place(fault)}:{fault.line}: {fault.message}"[:1000]), err=True)
    count = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
    fail(f"{count} in the content; content/README.md says what each field holds", FAULTY_CONTENT)


def place(fault: Any) -> str:
    """A fault's file as seen from here, so that an editor can open it."""
    path = Path(fault.folder) / fault.file
    return clean.name(path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path)


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


def faction(library: Any, wanted: str) -> str:
    """The id of a faction; otherwise says which there are and ends the program."""
    from purgecli.library import queries

    known = queries.factions(library)
    if wanted not in known:
        hint = f"there are {', '.join(known)}" if known else "this content names none"
        fail(f"no faction has the id '{printable(wanted)}'; {hint}", USAGE)
    return wanted


def kind(wanted: str) -> str:
    """A kind of entries of a timeline."""
    known = (*vocabulary.EVENT_KINDS, "life")
    if wanted not in known:
        fail(f"'{printable(wanted)}' is no kind of entry; there are {', '.join(known)}", USAGE)
    return wanted


def span(option: str, text: str) -> tuple[str, str]:
    """The first and last day of `1937`, `1937..1938`, `..1917` or `1938-03..`."""
    first, dots, last = text.partition("..")
    if not dots:
        return period(text, text)
    if not (first or last):
        fail(f"--{option} wants a year or a span: 1937, 1937..1938, ..1917 or 1938-03..", USAGE)
    return period(first or None, last or None)
