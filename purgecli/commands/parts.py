"""What of a page is wanted: the options of the commands that show one, and what becomes of the page by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from typer.core import TyperOption

from purgecli.commands.options import Command
from purgecli.output import NOTHING_FOUND, USAGE, fail, printable, write

if TYPE_CHECKING:
    import typer

    from purgecli.pages.model import Page


class Wanted:
    """What is wanted of a page: one screen of it, some sections, a source opened (by its number), addresses to be read."""

    def __init__(self) -> None:
        self.brief = False
        self.section: list[str] = []
        self.open: int | None = None
        self.addresses = False


_WANTED = "purgecli.wanted"
"""Where a context has it."""


def wanted(context: typer.Context) -> Wanted:
    """What the options of a call want of its page."""
    found = context.meta.setdefault(_WANTED, Wanted())
    assert isinstance(found, Wanted)
    return found


class Paged(Command):
    """A command that shows a page with sources at its foot."""

    def more_options(self) -> list[TyperOption]:
        """Those about its sources."""
        return _about_sources()


class Dossier(Command):
    """A command that shows one record with sources at its foot."""

    def more_options(self) -> list[TyperOption]:
        """Those about the page, and about its sources."""
        return [*_about_the_page(), *_about_sources()]


class Work(Command):
    """A command that shows one source."""

    def more_options(self) -> list[TyperOption]:
        """Those about the page."""
        return _about_the_page()


def _about_the_page() -> list[TyperOption]:
    return [
        _option("--brief", is_flag=True, default=None, help="One screen: the most important, and the two best sources."),
        _option("--section", metavar="NAME[,NAME]", help="Only these sections of the page.", autocompletion=_section_names),
    ]


def _about_sources() -> list[TyperOption]:
    return [
        _option("--open", type=int, metavar="NUMBER", help="Open the source with this number in your browser."),
        _option("--addresses", is_flag=True, default=None, help="The addresses of its sources in full."),
    ]


def _option(declaration: str, **attributes: Any) -> TyperOption:
    return TyperOption(param_decls=[declaration], callback=_want, expose_value=False, **attributes)


def _want(context: typer.Context, parameter: Any, value: Any) -> None:
    if value is not None:
        names = [one.strip() for one in value.split(",")] if parameter.name == "section" else None
        setattr(wanted(context), parameter.name, value if names is None else names)


def _section_names(context: typer.Context, _: list[str], incomplete: str) -> list[str]:
    """Names of the sections that the page of a command may have; after a comma, another. Typer gives it the words before, too."""
    from purgecli.pages import parts

    before, comma, last = incomplete.rpartition(",")
    known = parts.NAMES.get(context.command.name or "", ())
    return [f"{before}{comma}{one}" for one in known if one.startswith(last.casefold()) and one not in before.split(",")]


def check(wants: Wanted, format: str, has_brief: bool) -> None:
    """Ends the program where the options of a call don't go together."""
    if wants.brief and wants.section:
        fail("--brief shows one screen and --section whole sections: leave one of them out", USAGE)
    if (wants.brief or wants.section or wants.open is not None or wants.addresses) and format not in ("text", "markdown", "html"):
        fail(f"--brief, --section, --open and --addresses are about a page: they don't go with --format {format}", USAGE)
    if wants.brief and not has_brief:
        fail("this page has no brief form", USAGE)


def of(page: Page, wants: Wanted) -> Page:
    """A page as it is wanted; ends the program where it has no such section."""
    if not (wants.section or wants.addresses):
        return page
    from purgecli.pages import parts

    if wants.section:
        try:
            page = parts.chosen(page, wants.section)
        except parts.NoSection as error:
            fail(f"this page has no section '{printable(error.wanted)}'; it has {', '.join(error.names)}", NOTHING_FOUND)
    return parts.with_addresses(page) if wants.addresses else page


def open_numbered(page: Page, number: int) -> None:
    """Opens the source that has a number on a page."""
    from purgecli.pages import parts

    found = parts.numbered(page, number)
    if found is None:
        known = parts.numbers(page)
        hint = f"its sources are {known[0]} to {known[-1]}" if known else "it cites none"
        fail(f"this page has no source [{number}]; {hint}", NOTHING_FOUND)
    open_source(found.source, found.url)


def open_source(source: str, address: str | None) -> None:
    """Opens the address of a source in the browser, and says which."""
    from purgecli.terminal import browser

    if not address:
        fail(f"{source} has no address on the web; purge source {source} says where it appeared", NOTHING_FOUND)
    if not browser.can_be_opened(address):
        _refuse(source, address)
    if not browser.open_address(address):
        fail(f"no browser could be started; the address is {printable(address, 2000)}", NOTHING_FOUND)
    write(f"{address}")


def _refuse(source: str, address: str) -> NoReturn:
    fail(f"the address of {source} is none of the web and is not opened: {printable(address, 200)}", USAGE)
