"""The page that a call of `purge` prints, without printing it."""

from __future__ import annotations

import io
import shlex
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from purgecli.cli import app
from purgecli.commands import asking, printing
from purgecli.pages.model import Page, Paragraph
from purgecli.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.store import Library

Words = tuple[str, ...]
"""A call, without `purge`: `("figure", "bukharin")`."""

FOR_THE_SHELL = ("browse", "cache", "check", "export", "new", "schema", "site")
"""Commands that write, or that are about the program itself: nothing to be read here."""


class NoPage(Exception):
    """A call that gives no page; the message is what it says of that."""


class Opened(NamedTuple):
    """A page, the call that gives it, and what that says besides."""

    page: Page
    call: Words
    remark: str


def of_text(text: str) -> Words | None:
    """The call that a text such as `purge figure bukharin` is; None where it is none that can be followed here."""
    try:
        program, *words = shlex.split(text)
    except ValueError:
        return None
    is_ours = program == "purge" and not any(word in ("|", ">", "&&") for word in words)
    return tuple(words) if is_ours and words[:1] and words[0] not in FOR_THE_SHELL else () if text.strip() == "purge" else None


def opened(library: Library, words: Words) -> Opened:
    """The page of a call. Raises `NoPage`.

    A call that prints something else than a page (a citation, BibTeX) gives that as a page of lines.
    """
    if words[:1] and words[0] in FOR_THE_SHELL:
        raise NoPage(f"purge {words[0]} is for the shell")
    said, printed, taken = io.StringIO(), io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), list[Page]()
    with redirect_stdout(printed), redirect_stderr(said):
        call = _invoke(library, words, taken, said)
    remark = said.getvalue().removeprefix("purge: ").strip()
    if taken:
        return Opened(taken[0], call, remark)
    if text := _written(printed):
        return Opened(_verbatim(words, text), call, remark)
    raise NoPage(remark or "this call gives no page")


def _invoke(library: Library, words: Words, taken: list[Page], said: io.StringIO) -> Words:
    """Runs a call that puts its page into `taken`; the call that it came to."""
    # The class is Typer's own copy of Click's, or Click's, by its release.
    group: Any = typer.main.get_command(app)
    call = words
    try:
        with group.make_context("purge", list(words), obj=Settings()) as context:
            asking.lend(context, library)
            printing.hand_over(context, lambda found: taken.append(found.page()))
            group.invoke(context)
            if came := printing.call_of(context):
                call = tuple(came.split()[1:])
    except typer.Exit:
        pass
    except Exception as error:
        # What Typer says of a wrong option or value, whatever module its class is of.
        if not hasattr(error, "format_message"):
            raise
        said.write(error.format_message())
    return call


def _written(printed: io.TextIOWrapper) -> str:
    printed.flush()
    buffer = printed.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8").rstrip()


def _verbatim(words: Sequence[str], text: str) -> Page:
    from purgecli import clean

    lines = clean.shown(_without_codes(text)).split("\n")
    return Page(" ".join(["purge", *words]), [Paragraph([line], 0) for line in lines])


def _without_codes(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", text)
