"""Rules of the bibliography on what is one: a person under two forms of the name, a journal under two, a work under two ids."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from purgecli import names
from purgecli.authoring import sites

if TYPE_CHECKING:
    from collections.abc import Iterator

    from purgecli.authoring.content import Content, Entry
    from purgecli.authoring.faults import Path
    from purgecli.records import Name, Source

    Finding = tuple[Entry, Path, str]

Form = TypeVar("Form", str, tuple[str, str])

_TELLING = 30
"""Letters from which on a title is hardly borne by two works."""


def name(content: Content) -> Iterator[Finding]:
    """A person under two forms of the name: a family name by one sound, given names of which one shortens the other."""
    people: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    stand: list[tuple[Entry, Path, tuple[str, str]]] = []
    for entry, source in _sources(content):
        for path, one in _people(source):
            if one.family and one.given:
                form = (one.family, one.given)
                stand.append((entry, path, form))
                for key in names.sound_keys(one.family):
                    people[key][form] += 1
    better: dict[tuple[str, str], tuple[str, str]] = {}
    for forms in people.values():
        for first, second in combinations(_usual_first(forms), 2):
            if _same_person(first, second):
                better.setdefault(second, better.get(first, first))
    for entry, path, form in stand:
        if form in better:
            yield entry, path, f"'{', '.join(form)}' stands elsewhere as '{', '.join(better[form])}': one person, one form"


def journal(content: Content) -> Iterator[Finding]:
    """A journal or a site under two names."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for _, source in _sources(content):
        for key in _container_keys(source):
            forms[key][source.container_title or ""] += 1
    for entry, source in _sources(content):
        for key in _container_keys(source):
            usual = _usual_first(forms[key])[0]
            if source.container_title != usual:
                yield entry, ("container_title",), f"'{source.container_title}' stands elsewhere as '{usual}': one name"
                break


def twin(content: Content) -> Iterator[Finding]:
    """A work under two ids: one DOI, ISBN or address, or one author and title."""
    first: dict[tuple[object, ...], str] = {}
    for entry, source in _sources(content):
        for key, words in _identities(source):
            if (other := first.setdefault(key, source.id)) != source.id:
                yield entry, ("id",), f"the same {words} as '{other}': a work stands once, under one id"
                break


def _sources(content: Content) -> Iterator[tuple[Entry, Source]]:
    return ((entry, entry.record) for entry in content.records["sources"].values())


def _people(source: Source) -> Iterator[tuple[Path, Name]]:
    for role in ("author", "editor", "translator"):
        for index, one in enumerate(getattr(source, role)):
            yield (role, index), one


def _usual_first(forms: Counter[Form]) -> list[Form]:
    """The most frequent form first; of equals the fuller one."""
    return sorted(forms, key=lambda form: (-forms[form], -len("".join(form)), form))


def _same_person(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Whether two names may be one person's: each given name of the shorter is, or shortens, the other's at its place.

    Initials alone agree with too many people: then the family names must be the same letter by letter.
    """
    one, two = (given.replace(".", ". ").split() for _, given in (first, second))
    if any(not _agree(*pair) for pair in zip(one, two, strict=False)):
        return False
    spelled = any(len(word.rstrip(".")) > 1 for word in one) and any(len(word.rstrip(".")) > 1 for word in two)
    return spelled or names.plain_letters(first[0]) == names.plain_letters(second[0])


def _agree(one: str, two: str) -> bool:
    if one.endswith(".") or two.endswith("."):
        short, long = sorted((one.rstrip("."), two.rstrip(".")), key=len)
        return any(two.startswith(one) for one in names.sound_keys(short) for two in names.sound_keys(long))
    return bool(names.sound_keys(one) & names.sound_keys(two))


def _container_keys(source: Source) -> Iterator[str]:
    """By what a journal's or a site's names are one: their sound without article; for a page the host."""
    if not source.container_title:
        return
    words = names.plain_letters(source.container_title).removeprefix("the ")
    yield from (f"name {key}" for key in sorted(names.sound_keys(words))[:1])
    if source.type == "webpage" and (host := sites.host(source.url)):
        yield f"host {host}"


def _identities(source: Source) -> Iterator[tuple[tuple[object, ...], str]]:
    if source.doi:
        yield ("doi", source.doi.casefold()), "DOI"
    if source.isbn and source.type == "book":
        yield ("isbn", re.sub(r"\W", "", source.isbn), source.volume), "ISBN"
    if source.url:
        yield ("url", source.url.partition("#")[0].rstrip("/")), "address"
    if source.type in ("entry-encyclopedia", "review"):
        # An entry is named after its subject, a review after another work.
        return
    people = tuple(sorted(names.plain_letters(one.family or one.literal or "") for one in source.author or source.editor))
    title = names.plain_letters(source.title).replace(" ", "")
    # Two interrogations of one man have one title, and two days.
    day = (source.original_date or source.issued) if source.kind == "primary" else None
    if people:
        yield ("title", people, title, source.volume, source.language, day), "author and title"
    if len(title) >= _TELLING:
        yield ("title", title, source.volume, source.language, day), "title"
