"""What a librarian would miss in the bibliography: a stricter look at sources than the check takes, for content that is shipped.

A folder of one's own may cite a book of which no more is known than its title; the bibliography that is shipped may not, unless
the record says `unfound: [year]`. `purge check --bibliography` names every fault; `python -m purgecli.authoring.bibliography DIR`
counts them by kind, and with a file of earlier counts prints those beside.

| code | what it finds |
|---|---|
| book-author ... document-place | what a source of a type has (see `purgecli.authoring.wanted`) |
| article-number | a journal's article without volume, issue or day |
| document-dates | a printed document with one date: its own day, or that of what prints it |
| unfound | a word that something was not found, where it stands in the record |
| essential | works to start with that share a number, or do not say what for |
| standpoint-book, standpoint-page, standpoint-press | studies, pages and articles that do not say from where they are written |
| title-original, title-translation | a title in another script without its own letters, in Russian without English |
| romanised | a title that is not its original by the one scheme of romanisation |
| aggregator | a site that only copies works in the place of the work |
| copy-address | the address of a copy |
| third-hand | an encyclopaedia read in a dictionary site's translation |
| unfit | a page where no statement should be taken from |
| name | a person under two forms of the name |
| journal | a journal or a site under two names |
| twin | a work under two ids |
| locator | a place in a source that is a topic, and no place |
| unused | a source that nothing cites or names |
"""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from purgecli.__main__ import begin

    begin()

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from purgecli import dates, names
from purgecli.authoring import authority, sites
from purgecli.authoring.content import Content, Entry, locate
from purgecli.authoring.faults import Fault
from purgecli.authoring.stock import whole
from purgecli.authoring.wanted import WANTED
from purgecli.cite.romanise import romanised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from purgecli.authoring.faults import Path as ValuePath
    from purgecli.records import Source

Finding = tuple[Entry, "ValuePath", str]


def faults(content: Content) -> list[Fault]:
    """Every fault of the bibliography, in order of file and line."""
    by_file: dict[tuple[Path, str, str], list[tuple[ValuePath, str]]] = {}
    for code, (entry, path, message) in _found(content):
        by_file.setdefault((entry.layer, entry.file, code), []).append(((*entry.path, *path), message))
    return sorted({one for (layer, file, code), items in by_file.items() for one in locate(layer, file, items, code)})


def count(content: Content) -> dict[str, int]:
    """The number of faults of each kind, in the order of the rules; a kind of which there is none has 0."""
    found = Counter(code for code, _ in _found(content))
    return {code: found[code] for code in CODES}


def _found(content: Content) -> Iterator[tuple[str, Finding]]:
    for entry in content.records["sources"].values():
        for one in WANTED:
            if _lacks(entry.record, one.types, one.fields, one.unfound):
                hint = f"; after a real search, 'unfound: [{one.unfound}]'" if one.unfound else ""
                yield one.code, (entry, ("id",), f"{one.message}{hint}")
    for code, rule in RULES.items():
        for finding in rule(content):
            yield code, finding


def _lacks(source: Source, types: Iterable[str], fields: Iterable[str], unfound: str | None) -> bool:
    return source.type in types and not any(getattr(source, one) for one in fields) and unfound not in source.unfound


def article_number(content: Content) -> Iterator[Finding]:
    """A journal's article without volume, issue or day."""
    for entry, source in _sources(content, "article-journal"):
        dated = source.issued and _has_month(source.issued)
        if not (source.volume or source.issue or dated or "volume" in source.unfound):
            yield entry, ("id",), "an article has a volume, an issue or a day; after a real search, 'unfound: [volume]'"


def document_dates(content: Content) -> Iterator[Finding]:
    """A printed document with one date."""
    for entry, source in _sources(content, "document", "speech"):
        printed = source.container_title or source.publisher
        if printed and not source.original_date and source.issued:
            yield entry, ("issued",), "a printed document has two dates: its own ('original_date'), and that of what prints it"
        elif printed and source.original_date and not source.issued and "year" not in source.unfound and not source.url:
            yield entry, ("original_date",), "printed in what year ('issued')? after a real search, 'unfound: [year]'"


_SOUGHT = {
    "author": ("author",), "year": ("issued",), "publisher": ("publisher",), "place": ("publisher_place",),
    "journal": ("container_title",), "volume": ("volume", "issue"), "page": ("page",), "site": ("container_title",),
    "archive": ("archive",),
}  # fmt: skip
"""Word of `unfound` -> the fields that it is about."""


def unfound(content: Content) -> Iterator[Finding]:
    """A word that something was not found, where it stands in the record."""
    for entry, source in _sources(content):
        for index, word in enumerate(source.unfound):
            if any(getattr(source, field) for field in _SOUGHT[word]):
                yield entry, ("unfound", index), f"'{word}' stands in the record: take the word away"


def essential(content: Content) -> Iterator[Finding]:
    """Works to start with that share a number, or do not say what for."""
    taken: dict[int, str] = {}
    for entry, source in _sources(content):
        if (source.essential is None) != (source.essential_for is None):
            yield entry, ("id",), "'essential' (a number) and 'essential_for' (what for, in a line) go together"
        if source.essential is not None and (other := taken.setdefault(source.essential, source.id)) != source.id:
            yield entry, ("essential",), f"the place {source.essential} is taken by '{other}'"


def standpoint_book(content: Content) -> Iterator[Finding]:
    """A study or a memoir that does not say from where it is written."""
    types = ("book", "chapter", "article-journal", "thesis")
    return _without_standpoint(content, types, ("synthesis", "archive-based", "memoir"))


def standpoint_page(content: Content) -> Iterator[Finding]:
    """A page that does not say from where it is written."""
    return _without_standpoint(content, ("webpage",), ("synthesis", "archive-based", "memoir", "reference"))


def standpoint_press(content: Content) -> Iterator[Finding]:
    """An article of the press that does not say from where it is written."""
    return _without_standpoint(content, ("article-newspaper", "article-magazine"), ("synthesis", "memoir", "reference"))


def title_original(content: Content) -> Iterator[Finding]:
    """A title in a language of another script without its own letters."""
    for entry, source in _sources(content):
        if source.language in _OTHER_SCRIPTS and not source.title_original and source.title.isascii():
            yield entry, ("title",), "the title in its own letters goes into 'title_original'"


def title_translation(content: Content) -> Iterator[Finding]:
    """A title in Russian without English; an entry's title is a name."""
    for entry, source in _sources(content):
        if source.language == "ru" and source.type != "entry-encyclopedia" and not source.title_translation:
            yield entry, ("title",), "the title in English goes into 'title_translation'"


def romanisation(content: Content) -> Iterator[Finding]:
    """A title that is not its original by the one scheme (Library of Congress without ligatures and signs)."""
    for entry, source in _sources(content):
        if source.language == "ru" and source.title_original:
            wanted = romanised(source.title_original)
            # A title is often cut short of its subtitle; letters count, not marks.
            if not _letters(wanted).startswith(_letters(romanised(source.title))) or _SOFT_SIGN.search(source.title):
                yield entry, ("title",), f"romanised by the one scheme it would be '{wanted[:80]}'"
        for field in ("title", "container_title", "publisher", "publisher_place"):
            text = getattr(source, field) or ""
            if (latin := romanised(text)) != text.replace("№", "no."):
                yield entry, (field,), f"'{text[:40]}' in Latin letters is '{latin[:80]}'"


def aggregator(content: Content) -> Iterator[Finding]:
    """A site that only copies works in the place of the work."""
    for entry, source in _sources(content):
        if sites.is_copy(source.container_title):
            yield entry, ("container_title",), f"'{source.container_title}' copies works: name the work that it copies"


def copy_address(content: Content) -> Iterator[Finding]:
    """The address of a copy."""
    for entry, source in _sources(content):
        if sites.is_at_copy(source.url):
            yield entry, ("url",), f"{sites.host(source.url)} copies works: give the address of the work, or none"


def third_hand(content: Content) -> Iterator[Finding]:
    """An encyclopaedia read in a dictionary site's translation."""
    for entry, source in _sources(content, "entry-encyclopedia"):
        if any("dictionary site" in text for text in source.checked):
            yield entry, ("id",), "read in the translation of a dictionary site: read the encyclopaedia itself"


def unfit(content: Content) -> Iterator[Finding]:
    """A page where no statement should be taken from."""
    for entry, source in _sources(content):
        if sites.is_unfit(source.container_title, source.url):
            yield entry, ("id",), "a page of this site carries no statement: find a better source, and drop this one"


def locator(content: Content) -> Iterator[Finding]:
    """A place in a source that is a topic, and no place."""
    for entry in content.entries():
        for path, value, meant in entry.values:
            if meant.locator and _TOPIC.match(value):
                yield entry, path, f"'{value}' is a topic: name a page, chapter, sitting or number of a document, or nothing"


def unused(content: Content) -> Iterator[Finding]:
    """A source that nothing cites or names."""
    named = {value for entry in content.entries() for _, value, meant in entry.references() if meant.refers == "sources"}
    for entry, source in _sources(content):
        if source.id not in named and source.essential is None:
            yield entry, ("id",), "nothing cites this source: drop it, or list it as further reading"


RULES: dict[str, Callable[[Content], Iterator[Finding]]] = {
    "article-number": article_number,
    "document-dates": document_dates,
    "unfound": unfound,
    "essential": essential,
    "standpoint-book": standpoint_book,
    "standpoint-page": standpoint_page,
    "standpoint-press": standpoint_press,
    "title-original": title_original,
    "title-translation": title_translation,
    "romanised": romanisation,
    "aggregator": aggregator,
    "copy-address": copy_address,
    "third-hand": third_hand,
    "unfit": unfit,
    "name": authority.name,
    "journal": authority.journal,
    "twin": authority.twin,
    "locator": locator,
    "unused": unused,
}
"""Code -> rule, of what the table of `purgecli.authoring.wanted` does not say."""

CODES = (*(one.code for one in WANTED), *RULES)
"""Every kind of fault, in order."""

_OTHER_SCRIPTS = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "tt", "hy", "ka", "el", "he", "yi", "ar", "fa", "ja", "zh", "ko")
_TOPIC = re.compile(r"(on|about|in|as|of|the|after|before|where|when|year|start|end|opening|beginning|middle)\b", re.IGNORECASE)
_SOFT_SIGN = re.compile(r"(?<=[^\W\d_])['’ʹ](?=[^\W\d_]|[ ,.:]|$)")


def _sources(content: Content, *types: str) -> Iterator[tuple[Entry, Source]]:
    """The sources of some types, or all of them."""
    for entry in content.records["sources"].values():
        if not types or entry.record.type in types:
            yield entry, entry.record


def _without_standpoint(content: Content, types: Iterable[str], kinds: Iterable[str]) -> Iterator[Finding]:
    for entry, source in _sources(content, *types):
        if source.kind in kinds and not source.standpoint:
            yield entry, ("id",), "from what standpoint is it written ('standpoint')?"


def _has_month(text: str) -> bool:
    try:
        span = dates.parse(text)
    except dates.BadDate:
        return False
    return bool((span.start or span.place) and span.start and span.start.month)


def _letters(text: str) -> str:
    return "".join(char for char in names.plain_letters(text) if char.isalnum())


def table(now: Mapping[str, int], before: Mapping[str, int] | None = None) -> str:
    """The counts, a kind a line; with earlier ones, those before them."""
    head = f"{'kind':<20}{'before':>8}{'now':>8}" if before else f"{'kind':<20}{'now':>8}"
    lines = [f"{code:<20}{f'{before.get(code, 0):>8}' if before else ''}{number:>8}" for code, number in now.items()]
    total = f"{'all':<20}{f'{sum(before.values()):>8}' if before else ''}{sum(now.values()):>8}"
    return "\n".join([head, *lines, total])


def main(words: list[str]) -> int:
    """Prints the counts of a folder, beside the `first` ones of a JSON file if one is named; returns the exit code."""
    if not words or not Path(words[0]).is_dir():
        print("python -m purgecli.authoring.bibliography FOLDER [COUNTS.json]", file=sys.stderr)
        return 2
    before = json.loads(Path(words[1]).read_text(encoding="utf-8"))["first"] if len(words) > 1 else None
    print(table(count(whole((Path(words[0]).resolve(),))), before))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
