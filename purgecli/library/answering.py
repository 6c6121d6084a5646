"""What a question means, by what the library has: one record, a time, or one of several records. Nothing is searched here.

Asked are, in this order: a time; a record by its id; a reason by its number; a person; a trial by its number, its year or an
accused; whose life, or who to somebody, is asked for; what has all the words in its title; a source by its author or title. First
the question as it was typed, then without the words that only make it one (`who was ...`).
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from purgecli.clean import as_it_looks
from purgecli.dates import asked
from purgecli.library import persons, queries
from purgecli.library.persons import MOST_CANDIDATES
from purgecli.library.searching import small
from purgecli.library.searching.small import SMALL

if TYPE_CHECKING:
    from purgecli.library.searching.query import Term
    from purgecli.library.store import Library

# What searches is imported when it comes to that: most questions are a name.
TITLE = ("name", "title")
"""The columns of the index that have what a record is called."""

_OWN_IDS, _LATER_IDS = ("figures", "trials", "cohorts", "documents", "claims", "reasons"), ("events", "sources")
"""Kinds in the order in which an id that several have is taken: a trial before the cohort of its accused. The later ones come
after the people and the trials that a question may mean."""
_TRIAL = frozenset(
    (
        "trial",
        "trials",
        "tried",
        "court",
        "case",
        "cases",
        "affair",
        "show",
        "process",
        "процесс",
        "процесса",
        "процессы",
        "суд",
        "дело",
    )
)
_ASKING = frozenset(("did", "was", "were", "is", "are", "does", "do", "why", "how", "what"))
_AND = r"(?i)\s+(?:and|or|vs\.?|versus|with|и|или|с)\s+|\s*[,&+/]\s*"
_ORDINALS = (
    "first 1st i один первый",
    "second 2nd ii второй",
    "third 3rd iii третий",
    "fourth 4th iv четвертый",
    "fifth 5th v пятый",
)
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip


class Record(NamedTuple):
    """A record of the library: its kind (the plural, as its folder is called) and its id."""

    kind: str
    id: str


class One(NamedTuple):
    """The one record that is meant."""

    record: Record


class Several(NamedTuple):
    """The records of which one is meant, in order of likelihood."""

    records: list[Record]


class Scope(NamedTuple):
    """What of a timeline is asked for: a time, people, trials. Each may be missing."""

    time: asked.Asked | None
    people: list[str]
    trials: list[str]


Meaning = One | Several | asked.Asked | None
"""What a question means; None where it has to be searched for."""


def resolve(library: "Library", text: str) -> Meaning:
    """What a question means."""
    text = persons.bare(small.weighty(text))
    plain = _plain(text)
    weighty = [word for word in plain if word not in SMALL]
    tries = [(text, plain)] if weighty in (plain, []) else [(text, plain), (" ".join(weighty), weighty)]
    for way in (_surely, _less_surely):
        for tried, its_words in tries if plain else []:
            if found := way(library, tried, its_words):
                return found
    return _of_shape(library, plain) or (_by_title(library, text, weighty) if any(len(word) > 2 for word in weighty) else None)


def _of_shape(library: "Library", plain: list[str]) -> Meaning:
    """Somebody whose life is asked for, or who was something to somebody."""
    from purgecli.library import shapes

    if found := shapes.of_life(library, plain):
        return One(Record("figures", found))
    kin = shapes.of_kin(library, plain)
    return _meaning("figures", kin[:MOST_CANDIDATES]) if kin else None


def _surely(library: "Library", text: str, plain: list[str]) -> Meaning:
    """What is called just so."""
    time = asked.read(text)
    if time and _has_events(library, time):
        return time
    if found := _by_id(library, text, plain, _OWN_IDS) or _by_number(library, plain):
        return One(found)
    if people := persons.person(library, text) or _pair(library, text):
        return _meaning("figures", people)
    if set(plain) & _TRIAL and (found_trials := trials(library, text)):
        return _meaning("trials", found_trials)
    return None


def _less_surely(library: "Library", text: str, plain: list[str]) -> Meaning:
    """The one document that is called so; an event or a source by its id."""
    documents = _documents(library, text, [word for word in plain if word not in SMALL])
    found = documents[0] if len(documents) == 1 else _by_id(library, text, plain, _LATER_IDS)
    return One(found) if found else None


def _documents(library: "Library", text: str, weighty: list[str]) -> list[Record]:
    """The documents that are called so. One word of a long name is a subject, unless it is the number of an order."""
    found = [Record("documents", one) for one in named(library, text, "documents")] if weighty else []
    sure = len(weighty) > 1 or (len(weighty) == 1 and weighty[0].isdigit())
    return found if sure else [one for one in found if _is_most(library, one, weighty)]


def scope(library: "Library", words: Sequence[str]) -> Scope | None:
    """The time, people and trials that some words mean, each by itself or a time after or before the others; None where they
    mean none."""
    for end in range(len(words), -1, -1):
        for first, last in ((words[:end], words[end:]), (words[end:], words[:end])):
            time = asked.read(" ".join(first)) if first else None
            if first and not time:
                continue
            found = _lives(library, last)
            if found and (first or last):
                return Scope(time, *found)
    return None


def _lives(library: "Library", words: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """(people, trials) that some words mean together, else each of them; None where one is neither."""
    if not words:
        return [], []
    text = " ".join(words)
    people = persons.person(library, text)
    if len(people) == 1:
        return people, []
    if found := _pair(library, text):
        return found, []
    if queries.has(library, "trials", text.casefold()) or set(_plain(text)) & _TRIAL:
        known = trials(library, text)
        return ([], known) if len(known) == 1 else None
    each = [persons.person(library, word) for word in words]
    return ([one for (one,) in each], []) if len(words) > 1 and all(len(one) == 1 for one in each) else None


def parted(text: str) -> list[str]:
    """The parts of a text around each `and`, comma or the like."""
    return [part for part in re.split(_AND, text) if part.strip()]


def _pair(library: "Library", text: str) -> list[str]:
    """Several people, each by a name that is only theirs."""
    parts = parted(text)
    found = [queries.bearers(library, part) for part in parts] if 1 < len(parts) <= MOST_CANDIDATES else []
    return [one for (one,) in found] if found and all(len(one) == 1 for one in found) else []


def trials(library: "Library", text: str) -> list[str]:
    """The ids of the trials that are meant: by id, number, year, number of accused, words of the name, or somebody accused."""
    plain = [word for word in _plain(text) if word not in SMALL or word in ("i", "один")]
    if (one := "-".join(plain)) and queries.has(library, "trials", one):
        return [one]
    chosen = queries.trials(library)
    rest, is_narrowed = [], False
    for word in (word for word in plain if word not in _TRIAL):
        if fitting := [one for one in chosen if _has_number(one.name, one.opened, one.total, word)]:
            chosen, is_narrowed = fitting, True
        else:
            rest.append(word)
    known = [one.id for one in chosen]
    if not rest:
        return known if is_narrowed else []
    named = _records(library, _terms(library, " ".join(rest)), ("trials",), TITLE)
    accused = {trial for one in persons.person(library, " ".join(rest)) for trial in queries.facts_of(library, one, "trial")}
    return [one for one in known if one in accused or Record("trials", one) in named]


_LONG_NUMBER = 5
"""Digits that no number or year of a trial has."""


def _has_number(name: str, opened: str, total: int, word: str) -> bool:
    """Whether a word is a trial's number, its year or month, or the number of its accused."""
    ordinal = next((names.split()[0] for names in _ORDINALS if word in names.split()), None)
    if word.isdigit() and len(word) < _LONG_NUMBER and 0 < int(word) <= len(_ORDINALS):
        ordinal = _ORDINALS[int(word) - 1].split()[0]
    if ordinal:
        return ordinal in _plain(name)
    from purgecli import dates

    number = word if word.isdigit() else str(_NUMBERS.index(word)) if word in _NUMBERS else ""
    return bool(number) and number in (str(dates.parse(opened).year), str(total))


def named(library: "Library", text: str, kind: str) -> list[str]:
    """The ids of the records of a kind that are meant: by id, or by the words of the title."""
    plain = _plain(text)
    if (one := "-".join(plain)) and queries.has(library, kind, one):
        return [one]
    return [record.id for record in _records(library, _terms(library, text), (kind,), TITLE)]


def number(text: str) -> str:
    """The digits of a number up to twenty that is said in a word (`two`, `second`); any other text as it is."""
    word = text.strip().casefold()
    ordinal = next((place for place, names in enumerate(_ORDINALS, 1) if word in names.split()), None)
    return str(ordinal or (_NUMBERS.index(word) if word in _NUMBERS else text))


def _by_id(library: "Library", text: str, plain: list[str], kinds: Sequence[str]) -> Record | None:
    small = text.strip().casefold()
    known = list(dict.fromkeys((small, "-".join(re.findall(r"\w+", small)), "-".join(plain))))
    return next((Record(kind, one) for kind in kinds for one in known if one and queries.has(library, kind, one)), None)


def _by_number(library: "Library", plain: list[str]) -> Record | None:
    """A reason by its number."""
    if len(plain) != 1 or not plain[0].isdecimal() or len(plain[0]) > 3:
        return None
    found = queries.find_id(library, "reasons", plain[0]).id
    return Record("reasons", found) if found else None


def _by_title(library: "Library", text: str, weighty: list[str]) -> Meaning:
    terms = _terms(library, text)

    def titled(*kinds: str) -> list[Record]:
        return _records(library, terms, kinds, TITLE)

    found = [*titled("trials"), *titled("cohorts")]
    found += _documents(library, text, weighty)
    found += [one for one in titled("reasons", "claims") if _is_most(library, one, weighty)]
    scholars = titled("scholars")
    if scholars or not found:
        found += [*scholars, *_records(library, terms, ("sources",), TITLE, named=True)]
    # Some works are called by a question, which is not asked for them.
    if not found and _plain(text)[0] not in _ASKING:
        found = [one for one in titled("sources") if len(weighty) > 1 and _is_most(library, one, weighty)]
        # What several sources are called is their subject.
        found = found if len(found) == 1 else []
    if not found:
        found = [one for one in titled("events") if len(weighty) > 1 and _is_most(library, one, weighty)]
    return One(found[0]) if len(found) == 1 else Several(found) if 1 < len(found) <= MOST_CANDIDATES else None


def _is_most(library: "Library", record: Record, weighty: Sequence[str]) -> bool:
    """Whether some words stand one after the other in a title, or in an id, and are more than half of it."""
    texts = (queries.title(library, *record), record.id)
    wholes = [[word for word in _plain(text) if word not in SMALL] for text in texts]
    asked_for = f" {' '.join(weighty)} "
    return any(asked_for in f" {' '.join(whole)} " and 2 * len(weighty) > len(whole) for whole in wholes)


def _records(
    library: "Library", terms: "Sequence[Term]", kinds: Sequence[str], columns: tuple[str, ...], named: bool = False
) -> list[Record]:
    """The records of some kinds that have all the words in some columns of the index (with `named`, one of them in a name), at
    most one too many."""
    if not terms:
        return []
    from purgecli.library.searching import relevance

    return [Record(*one) for one in relevance.records(library, terms, kinds, columns, MOST_CANDIDATES + 1, named)]


def _terms(library: "Library", text: str) -> "list[Term]":
    from purgecli.library.searching import query

    return query.terms(library, query.read(text))


def _meaning(kind: str, ids: Iterable[str]) -> Meaning:
    found = [Record(kind, one) for one in ids]
    return One(found[0]) if len(found) == 1 else Several(found)


def _has_events(library: "Library", time: asked.Asked) -> bool:
    from purgecli import dates

    return bool(queries.events(library, dates.period(time.first, time.last), []))


def _plain(text: str) -> list[str]:
    if text.isascii() and text.isalnum():
        # A word by itself, the commonest question.
        return [text.lower().lstrip("0") or "0"] if text.isdecimal() else [text.lower()]
    from purgecli.library.searching.words import composed, words

    return [word.plain for word in words(composed(as_it_looks(text)))]
