"""A first word that is no command is a question: a name, a year, a record, an everyday word for a command, words to search."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Annotated, Any

import typer

from purgecli.commands import asking, before, synonyms
from purgecli.commands.options import Command, settings
from purgecli.commands.printing import Answer, answer, came_by
from purgecli.output import USAGE, fail, warn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.library.answering import Record
    from purgecli.library.store import Library
    from purgecli.pages.model import Page

app = typer.Typer()

ONLY_WORDS = "purgecli.only_words"
"""Under it a context says that all that follows is words, whatever it looks like: `purge -- --why`."""

_NUMBER = "how number percentage percent proportion share fraction count toll сколько количество число"
_OF_NUMBER = frozenset(_NUMBER.split())
"""Words of which a question of number has one."""
_MANY = "who people persons those figures everyone everybody bolsheviks кто все люди"
_OF_MANY = frozenset(_MANY.split())
"""Words of which a question for a list of people has one at its beginning."""
_BEGINNING = 8
"""Words that are the beginning of a question."""


@app.command(cls=Command, context_settings={"ignore_unknown_options": True})
def question(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="A name, a year, a record, words to search.")],
) -> None:
    """Whatever you ask, without a command; options of the command that answers may follow. Example: purge bukharin"""
    from purgecli.dates.asked import Asked
    from purgecli.library import answering, candidates

    asked = words if context.meta.get(ONLY_WORDS) else list(takewhile(lambda word: word[:1] != "-" or word == "-", words))
    options = [*context.meta.get(before.MOVED, ()), *words[len(asked) :]]
    text = " ".join(" ".join(asked).split())
    if not any(char.isalnum() for char in text):
        fail("ask for a name, a year or words: purge bukharin, purge 1937, purge torture; purge --help lists the commands", USAGE)
    call = synonyms.call(asked)
    if call is not None and not _is_title(context, call, text):
        return run(context, [*call, *options])
    asked = synonyms.without_verbs(_looked_at(text).split())
    text = " ".join(asked)
    library = asking.library(context)
    if _OF_NUMBER & {word.casefold() for word in text.split()}:
        from purgecli.commands import counts

        if found := counts.found(library, text):
            return answer(context, _format(options, "a count"), found)
        if call := counts.call_of(text):
            return run(context, [*call, *options], came=True)
        text = counts.without_number(text)
    if set(text.casefold().split()[:_BEGINNING]) & _OF_MANY:
        from purgecli.library import listing

        if chosen := listing.listed(library, text):
            return run(context, ["figures", *chosen.options, *options], came=True)
    meaning = answering.resolve(library, _named_by_place(text) if "/" in text or "\\" in text else text)
    if isinstance(meaning, Asked):
        run(context, ["timeline", str(meaning), *options], came=True)
    elif isinstance(meaning, answering.One):
        run(context, [*candidates.call(library, *meaning.record), *options], came=True)
    elif isinstance(meaning, answering.Several):
        _several(context, library, text, meaning.records, options)
    else:
        run(context, ["search", *options, "--", *text.split()], came=True)


def _is_title(context: typer.Context, call: Sequence[str], text: str) -> bool:
    """Whether an everyday word for a command is rather a part of what is asked for: `article 58`, `book of the dead`."""
    from purgecli.kinds import SINGULARS
    from purgecli.library import answering, queries

    kind = SINGULARS.get(call[0]) if len(call) > 1 and not call[1].startswith("-") else None
    if kind not in ("sources", "claims"):
        return False
    library = asking.library(context)
    named = " ".join(call[1:])
    return not (queries.find_id(library, kind, named).id or answering.named(library, named, kind))


_MOST_LETTERS = 500


def _looked_at(text: str) -> str:
    """The beginning of a question, as far as it is looked at; what is left out is said on stderr."""
    if len(text) <= _MOST_LETTERS:
        return text
    warn(f"of a question the first {_MOST_LETTERS} characters are looked at")
    return text[:_MOST_LETTERS]


def _named_by_place(text: str) -> str:
    """What a path of a file or an address on the web calls what is there; any other text as it is."""
    from purgecli.commands import missing

    if not missing.is_place(text):
        return text
    from urllib.parse import unquote

    last = re.split(r"[/\\]", unquote(text).rstrip("/\\"))[-1]
    return re.sub(r"\.[a-z]{2,4}\Z", "", last).replace("_", " ").split(" (")[0]


def run(context: typer.Context, words: Sequence[str], came: bool = False) -> None:
    """Calls one of our commands in place of the question; with `came` its page names it at the foot."""
    group: Any = context.parent
    group.obj = settings(context)
    if not words or words[0].startswith("-"):
        # The group by itself: its help, its version, its opening page.
        with group.command.make_context(group.info_name, list(words), obj=group.obj) as inner:
            group.command.invoke(inner)
        return
    if came:
        came_by(context, " ".join(["purge", *(_typed(word) for word in words if word != "--")]))
    with group.command.commands[words[0]].make_context(words[0], list(words[1:]), parent=group) as inner:
        inner.command.invoke(inner)


def _typed(word: str) -> str:
    """A word as a shell takes it, in quotation marks where it needs them: in double ones where that is easier to read."""
    if re.fullmatch(r"[\w@%+=:,./-]+", word):
        return word
    if re.fullmatch(r"[\w@%+=:,./' -]+", word):
        return f'"{word}"'
    import shlex

    return shlex.quote(word)


def _several(context: typer.Context, library: Library, text: str, records: Sequence[Record], options: list[str]) -> None:
    """A short list of what may be meant."""
    from purgecli.library import candidates

    found = [candidates.candidate(library, *record) for record in records]

    def page() -> Page:
        from purgecli.pages import candidates as pages

        return pages.candidate_list(text, found)

    def json() -> str:
        from purgecli.data import listings

        return listings.as_objects(listings.candidates(found))

    answer(context, _format(options, "a list of what may be meant"), Answer(page, json))


def _format(options: list[str], what: str) -> str:
    """The format that options ask for, of those that `what` has; no other option makes a difference to it."""
    texts = [part for option in options for part in option.split("=", 1)]
    wanted = texts[texts.index("--format") + 1] if "--format" in texts[:-1] else "text"
    if wanted not in ("text", "json", "markdown", "html"):
        fail(f"the answer is {what}, which is text, json, markdown or html", USAGE)
    return wanted
