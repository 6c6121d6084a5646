"""What an editor would miss in the texts: the commonest slips of the pen, for content that is shipped.

A folder of one's own may be written as its author likes; `purge check --prose` names every slip, with file and line. What is
running text is said by the types of the records.

| code | what it finds |
|---|---|
| space | two spaces between words, or one before a stop |
| quotes | straight quotation marks and apostrophes |
| stops | two full stops, a word that stands twice |
| pronoun | a remark in a dossier that begins with a pronoun which has nothing to refer to |
| verb | a sentence without a verb, where sentences are wanted |
| spelling | somebody who has a dossier under another spelling than there |
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from purgecli.authoring.content import Content, Entry, locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from purgecli.authoring.faults import Fault
    from purgecli.authoring.faults import Path as ValuePath


class Text(NamedTuple):
    """A running text of a record, and the way to it."""

    entry: Entry
    path: ValuePath
    words: str

    def within(self, *names: str) -> bool:
        """Whether it stands in one of some fields, at any depth."""
        return any(name in self.path for name in names)


def faults(content: Content) -> list[Fault]:
    """Every slip of the texts, in order of file and line."""
    by_file: dict[tuple[Path, str, str], list[tuple[ValuePath, str]]] = {}
    spellings = _spellings(content)
    for text in _texts(content):
        entry = text.entry
        found = [(code, message) for code, rule in RULES.items() for message in rule(text)]
        found += [("spelling", message) for message in _misspelt(text, spellings)]
        for code, message in found:
            by_file.setdefault((entry.layer, entry.file, code), []).append(((*entry.path, *text.path), message))
    return sorted({one for (layer, file, code), items in by_file.items() for one in locate(layer, file, items, code)})


def _texts(content: Content) -> Iterator[Text]:
    entries = [one for records in content.records.values() for one in records.values()]
    for entry in [*([content.subject] if content.subject else []), *entries]:
        yield from (Text(entry, path, value) for path, value, meant in entry.values if meant.prose)


def space(text: Text) -> Iterator[str]:
    """Two spaces between words, or one before a stop."""
    if found := re.search(r"\S+  +\S+|\S+ [,;:.?!](?![.\w])", text.words):
        yield f"a space too many: '{found[0]}'"


def quotes(text: Text) -> Iterator[str]:
    """A straight quotation mark or apostrophe."""
    if found := re.search(r"\S*[\"']\S*", text.words):
        yield f"straight: '{found[0]}'; in prose “double”, ‘single’ and the apostrophe ’ are curly"


def stops(text: Text) -> Iterator[str]:
    """Two full stops, or a word that stands twice."""
    # "He had had it" and "he gave in in 1934" are English.
    if found := re.search(r"(?<!\.)\.\.(?!\.)|\b(?!had\b|in\b|on\b|that\b)([a-z]+) \1\b", text.words):
        yield f"stands twice: '{found[0]}'"


def pronoun(text: Text) -> Iterator[str]:
    """A remark of a dossier that begins with a pronoun."""
    # A variant is a remark on the date that stands before it.
    if text.entry.kind == "figures" and not text.within("variants", "disputes") and (found := _PRONOUN.match(text.words)):
        yield f"'{found[0]}' has nothing to refer to: the remark is read alone"


_PRONOUN = re.compile(
    r"(?:It|They|Its|Their|These|Those)\b(?!(?: \w+){1,4} (?:that|whether|where|how|who|when|why|which|what)\b)"
)


def verb(text: Text) -> Iterator[str]:
    """A sentence without a verb."""
    if text.entry.kind == "sources" or text.within(*_WITHOUT_VERB):
        return
    for sentence in re.split(r"(?<=[a-z0-9)”][.!?])\s+(?=[A-Z“])", text.words):
        found = re.findall(r"[a-z]+", sentence.lower())
        if len(found) >= _SHORT and not any(word in _VERBS or word.endswith("ed") for word in found):
            yield f"no verb: '{sentence}'"


_SHORT = 4
"""Words from which on a sentence is looked at: 'One source only.' is none."""
_WITHOUT_VERB = (
    "identity",
    "life",
    "members",
    "absent",
    "defendants",
    "bench",
    "prosecution",
    "counsel",
    "title",
    "searched",
    "start",
)
"""The fields in which a noun phrase will do; see *Style of the texts* in CONTRIBUTING."""

_VERBS = frozenset(
    re.findall(
        "[a-z]+",
        """
    accelerates adds agree agrees am are argue argues arise arises arose arrive arrives ask asks avoid avoids be bear
    bears beat became become becomes been began begin begins begun being believe believes belong belongs bind binds
    blame blames bore bought break breaks bring brings broke broken brought build builds built buried buy call calls
    came can cannot carries carry cast catch caught charges chose chosen cite cites claim claims clear clears collects
    come comes concern concerns confirm confirms confuses connect connects consist consists contradict contradicts
    contrasts correct corrects cost could count counts cover covers crush date dates deal dealt declare defend defends
    denies denounce denounces deny depend depends describe describes devours did die dies differ differs disagree
    disagrees dispute disputes distinguish divide divides do does done doubt doubts drank draw drawn draws drew drive
    drives drove eat end ends enter enters examine examines exist exists expel expels explain explains fall fallen falls
    feel feels fell felt fight fights find finds fit fits fled flee flew fly follow follows forbade foretold forget
    forgot forgotten fought found gave get gets give given gives go goes gone got grant grants grew grow grows had hang
    has have head heads hear heard held hid hide hit hold holds hung identifies implies imply include includes is join
    joins judge judges justifies keep keeps kept kill kills knew know known knows lack lacks laid lasts lay lays lead
    leads leave leaves led left let lets lie lies limits link links list lists live lives look looks lose loses lost
    made make makes mark marks matter matters may mean means meant meet meets mention mentions met might miss misses mix
    mixes must name names need needs note notes occur occurs offer offers omit omits overcame oversaw overthrow own owns
    pass passes place places point points prefer prefers print prints prove proves put puts quote quotes ran rank ranks
    read reads recall recalls recites refuse refutes reject rejects relate relates relies rely remain remains remark
    remarks remember remembers repeat repeats report reports resist rest rests rewrote rise rose run runs said sang sat
    saw say says see seek seeks seem seems seen sees sell send sends sent serve serves set sets settles shot should show
    shown shows sign signs sink sit sits slew sold sought speak speaks spend spent split spoke spoken spread spreads
    stand stands state states stay stays steal stem step stole stood stop stops stress strike struck suggest suggests
    suit supports survive survives swept swore take taken takes talk taught tell tells testifies think thinks thought
    threw throw tie ties told took treat treats tried trust turn turns understand understood use used uses vanish varies
    vary wages wait want wants was watch weighs went were will win wins withdrew won wore work works worn would wound
    write writes written wrote
        """,
    )
)
"""The verbs of our texts, but for those in -ed."""

RULES: dict[str, Callable[[Text], Iterator[str]]] = {one.__name__: one for one in (space, quotes, stops, pronoun, verb)}
"""Code -> what finds its slips in a text."""
CODES = (*RULES, "spelling")


def _spellings(content: Content) -> dict[str, str]:
    """A surname under a spelling that is nobody's own -> the name as its dossier has it."""
    figures = [entry.record for entry in content.records["figures"].values()]
    names = [name for one in figures for name in (one.name, *([one.birth_name.name or ""] if one.birth_name else []))]
    names += [name for one in figures if one.pseudonyms for name in one.pseudonyms.list]
    authors = [author for entry in content.records["sources"].values() for author in entry.record.author]
    borne = {word for name in [*names, *(one.family or "" for one in authors)] for word in name.split()}
    others: dict[str, str] = {}
    for one in figures:
        for word in (spelling.split()[-1] for spelling in one.spellings):
            if word.isascii() and word.istitle() and word not in borne:
                others[word] = one.name
    return others


def _misspelt(text: Text, spellings: dict[str, str]) -> Iterator[str]:
    if text.entry.kind == "sources":
        return
    # After "at" or "in" it is a town, after "one" somebody of whom no more is known.
    named = re.findall(r"(?<![\w’-])(?<!\bat )(?<!\bin )(?<!\bone )[A-Z][a-z]+(?![\w-])", text.words)
    for word in dict.fromkeys(named):
        name = spellings.get(word)
        # Somebody else of the name has his own given name once.
        given = set(re.findall(rf"([A-Z][a-z]+) {word}", text.words))
        if name and name != getattr(text.entry.record, "name", None) and given <= {name.split()[0]}:
            yield f"'{word}' is {name} in the dossier: spell everybody as there, or give another his first name"
