"""What a reader is told who named nothing, or several things: who else is meant, who mentions it, where else to look. Each ends
the program; words go to stderr."""

import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from purgecli.output import MAX_WIDTH, MIN_WIDTH, NOTHING_FOUND, fail, printable
from purgecli.terminal import facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.searching.hits import Findings, Hit

NEAREST = 3
"""Hits that are named where nothing was found."""
_MENTIONING = ("figures", "reasons", "claims", "omissions", "scholars", "trials", "cohorts", "events")
_NEAR_COMMAND = 0.8
"""How alike a word and a command must be, by `difflib`'s measure, for a slip of the pen."""


def call(library: Any, words: str) -> str:
    """A call that can be typed next, with the options by which its content was chosen."""
    return f"purge {words}{library.option}"


def several(library: Any, records: "Sequence[tuple[str, str]]", words: str) -> NoReturn:
    """Names the records that may be meant, each with what tells it apart; a record is (kind, id)."""
    from purgecli.library import candidates

    found = [candidates.candidate(library, *one) for one in records]
    lines = [f"  {one.command}\n{_folded(one.title.rstrip('.') + '; ' + one.detail)}" for one in found]
    fail("\n".join([f"{words}:", *lines]), NOTHING_FOUND)


def _folded(text: str) -> str:
    """A text in lines that the screen has room for, set off from the call above it."""
    from textwrap import fill

    room = min(facts.size(sys.stderr)[0] or 80, MAX_WIDTH)
    return fill(printable(text, 300), max(room, MIN_WIDTH), initial_indent="      ", subsequent_indent="      ")


def nobody(library: Any, name: str) -> NoReturn:
    """Says that nobody here bears a name; which names are near, who mentions it, where else such people are found."""
    from purgecli.library import queries, search

    near = queries.near_names(library, name)
    hint = f"; did you mean {' or '.join(near)}?" if near else f"; {call(library, 'figures')} lists everyone"
    lines = [f"no figure is called '{printable(name)}'{hint}"]
    phrase = name.replace('"', " ")
    if mentions := search.find(library, f'"{phrase}"', _MENTIONING, NEAREST, whole=True):
        lines += ["The name stands in:", *(f"  {_opened(library, one)}   {printable(one.title)}" for one in mentions)]
    fail("\n".join([*lines, *([] if near else _elsewhere(library, name))]), NOTHING_FOUND)


def _elsewhere(library: Any, name: str) -> list[str]:
    """Where more people are found, for what may be a name."""
    from purgecli.library import queries

    subject = queries.subject(library) if name.replace(" ", "").isalpha() else None
    if not subject or not subject.elsewhere:
        return []
    return ["More people are in:", *(f"  {one.text}: {one.url}" for one in subject.elsewhere)]


def is_place(text: str) -> bool:
    """Whether a text is the path of a file, or an address on the web."""
    return bool(re.fullmatch(r"[/~.\\]\S*[/\\]\S*|[/~]\S+|\w+:[/\\]\S+|[^/\\\s]+[/\\]\S*(?:[/\\]|\.[a-z]{2,4}\Z)\S*", text))


def _shape(text: str) -> str | None:
    """What a text is that can't be found by its words, and what to do with it; None for any other."""
    if is_place(text.strip()):
        return (
            "is a file or an address, and this asks for names, years, words: purge bukharin. "
            "purge check DIR checks a folder of content, --content DIR reads one"
        )
    if re.fullmatch(r"[\d.–—/-]*\d{4}[\d.–—/-]*", text.strip()):
        return 'is no time: write 1937, 1936..1938, 1934-12, "March 1938"'
    return None


def nothing(library: Any, text: str, findings: "Findings") -> NoReturn:
    """Says that nothing was found for some words, and who or what may have been meant."""
    if shape := _shape(text):
        fail(f"'{printable(text)}' {shape}", NOTHING_FOUND)
    from difflib import get_close_matches

    from purgecli.commands.modules import MODULES
    from purgecli.library import queries, search

    calls = [f"figure {one}" for one in queries.near_names(library, text)]
    first, _, others = text.casefold().partition(" ")
    calls += [f"{one} {printable(others)}".strip() for one in get_close_matches(first, MODULES, 2, _NEAR_COMMAND)]
    if not calls and (corrected := search.corrected(library, text)):
        calls.append(printable(corrected))
    lines = [f"\n  {call(library, one)}" for one in calls]
    lines += [f"\n  {_opened(library, hit)}   {printable(hit.title)}" for hit in findings.hits[:NEAREST]]
    near = search.near_words(library, text)
    words = f"; near words are {', '.join(near)}" if near else ""
    others = words or f"; {call(library, 'figures')} lists the people, purge --help the commands"
    hint = "; nearest are" + "".join(lines) if lines else others
    found = f"nothing has all of '{printable(text)}'{words if lines else ''}{hint}"
    fail("\n".join([found, *([] if lines or near or " " in text.strip() else _elsewhere(library, text))]), NOTHING_FOUND)


def _opened(library: Any, hit: "Hit") -> str:
    """The call that opens a hit."""
    from purgecli.library import search

    return f"{search.command(hit)}{library.option}"
