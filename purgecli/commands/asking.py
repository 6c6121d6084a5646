"""What commands ask: the library, and the things that a user names. What can't be found ends the program with a hint."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from purgecli import clean, vocabulary
from purgecli.commands.options import settings
from purgecli.kinds import singular
from purgecli.output import FAILED, FAULTY_CONTENT, NOTHING_FOUND, USAGE, fail, printable, warn
from purgecli.settings import Settings

if TYPE_CHECKING:
    from purgecli import dates


_LIBRARY = "purgecli.library"
"""Under it a context has the library, which a question and the command that answers it share."""


def library(context: typer.Context) -> Any:
    """The library of the content that the user wants, closed with the call; faults in it end the program."""
    from purgecli.library.store import open_library

    if _LIBRARY in context.meta:
        return context.meta[_LIBRARY]
    wishes = settings(context)
    try:
        library = open_library(layers(wishes), lambda: _watcher(wishes))
    except Exception as error:
        _report(error)
        raise
    context.call_on_close(library.close)
    library.option = wishes.option
    context.meta[_LIBRARY] = library
    return library


def _report(error: Exception) -> None:
    """Ends the program where an error is one of the content."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.library.making import UnsteadyContent

    if isinstance(error, FaultyContent):
        report(error.faults)
    if isinstance(error, UnsteadyContent):
        fail("the content changes while it is read; try again when it has come to rest", FAULTY_CONTENT)


def lend(context: typer.Context, library: Any) -> None:
    """Has a call use a library that is open already, and leave it open."""
    context.meta[_LIBRARY] = library


def _watcher(wishes: Settings) -> Any:
    """Tells the user on stderr of the making of a library."""
    from purgecli.library.watching import Progress, Watcher

    class Terminal(Watcher):
        def say(self, message: str) -> None:
            warn(printable(message, 1000))

        def progress(self) -> Progress:
            from purgecli.terminal.progress import Bar

            return Bar(wishes.plain)

    return Terminal()


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
        fail(f"'{clean.name(name)[:200]}' can't be read: {error.strerror}", FAILED)
    except (OSError, ValueError, RuntimeError):
        pass
    fail(f"'{clean.name(name)[:200]}' is no folder", USAGE)


def report(faults: list[Any]) -> NoReturn:
    """Prints faults and ends the program."""
    for fault in faults:
        typer.echo(clean.name(f"{place(fault)}:{fault.line}: {fault.message}"[:1000]), err=True)
    count = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
    fail(f"{count} in the content; purge schema KIND --prose says what each field holds", FAULTY_CONTENT)


def place(fault: Any) -> str:
    """A fault's file as seen from here, so that an editor can open it."""
    path = Path(fault.folder) / fault.file
    try:
        return clean.name(path.relative_to(Path.cwd()))
    except (OSError, ValueError):
        # Not below the folder that one is in, or that folder is gone.
        return clean.name(path)


def person(library: Any, name: str) -> str:
    """The id of the one figure who bears a name; otherwise says who might be meant and ends the program."""
    from purgecli.library import persons

    found = persons.person(library, name) or (persons.person(library, name) if library.heals() else [])
    if len(found) == 1:
        return found[0]
    from purgecli.commands import missing

    if found:
        missing.several(library, [("figures", one) for one in found], f"several figures bear the name '{printable(name)}'")
    missing.nobody(library, name)


def one(library: Any, kind: str, wanted: str) -> str:
    """The id of the one record of a kind that is meant, by its id or by words of its title; otherwise says which may be, or are
    near, and ends the program."""
    from purgecli.commands import missing
    from purgecli.library import answering, queries

    found = queries.find_id(library, kind, answering.number(wanted) if kind == "reasons" else wanted)
    if found.id:
        return found.id
    meant = answering.trials(library, wanted) if kind == "trials" else answering.named(library, wanted, kind)
    if len(meant) == 1:
        return meant[0]
    if meant:
        missing.several(library, [(kind, one) for one in meant], f"several {kind} may be meant by '{printable(wanted)}'")
    hint = f"; did you mean {' or '.join(found.near)}?" if found.near else f"; {missing.call(library, kind)} lists them"
    fail(f"no {singular(kind)} has the id '{printable(wanted)}'{hint}", NOTHING_FOUND)


def period(first: str | None, last: str | None) -> "dates.Span":
    """The days asked for."""
    from purgecli import dates

    try:
        return dates.period(first, last)
    except dates.BadDate as error:
        fail(printable(str(error), 200), USAGE)


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


def span(option: str, text: str) -> "dates.Span":
    """The days of `1937`, `1937..1938`, `..1917` or `1938-03..`."""
    first, dots, last = text.partition("..")
    if not dots:
        return period(text, text)
    if not (first or last):
        fail(f"--{option} wants a year or a span: 1937, 1937..1938, ..1917 or 1938-03..", USAGE)
    return period(first or None, last or None)


def before(year: int) -> "dates.Span":
    """The days before a year."""
    from datetime import date

    from purgecli.dates import Point, Span

    eve = date.fromordinal(max(1, date(year, 1, 1).toordinal() - 1))
    return Span(None, Point(eve.year, eve.month, eve.day))


def perhaps(more: int) -> None:
    """Says on stderr how many records were left out because their dates are not certain enough."""
    if more:
        sys.stderr.write(f"purge: {more} more may belong here; {_taken_in(more)}\n")


def none_passes(kind: str, more: int) -> NoReturn:
    """Says that no record of a kind passes the filters, and ends the program; `more` is how many may."""
    if more:
        fail(f"no {singular(kind)} surely passes all of these filters; {more} may: {_taken_in(more)}", NOTHING_FOUND)
    fail(f"no {singular(kind)} passes all of these filters; purge {kind} lists them all", NOTHING_FOUND)


def _taken_in(more: int) -> str:
    return f"--uncertain takes {'it' if more == 1 else 'them'} in"
