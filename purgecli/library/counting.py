"""Questions of number: `how many Old Bolsheviks were shot`, `how many of the Politburo died in 1937`, `сколько расстреляно`.

A question is read as a deed (what was done, or what became of them), a group (whom it is about) and a time. Those who have a
dossier are counted, by name; a question of which a word fits none of the three has no count here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from purgecli import dates, views
from purgecli.dates import asked
from purgecli.library import answering, queries
from purgecli.library.listing import ANYBODY, plain_words
from purgecli.library.searching.small import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from purgecli.codes import Manner
    from purgecli.library.answering import Record
    from purgecli.library.store import Library


class Deed(NamedTuple):
    """What is counted: how a sentence says it of several people, and when it happened to one, in EDTF; never, where it did not.

    `words` are searches for records that tell of it. `manners` are those that make the deed, where it is a death, and `died` says
    within what time, where only then; the empty text is a day that is not known.
    """

    said: str
    words: tuple[str, ...]
    manners: tuple[Manner, ...]
    times: Callable[[views.Figure], list[str]]
    died: asked.Asked | None = None


class Group(NamedTuple):
    """Of whom a number is asked: what a sentence calls them, the options of `purge figures` that choose them, the record that
    they belong to, and the filters."""

    called: str
    options: str
    record: Record | None
    filters: list[queries.Filter | queries.During]


class Count(NamedTuple):
    """An answer: how many of a group, of how many, for how many more it is not certain; what became of those who died in the time
    asked for (all, without one), by frequency."""

    group: Group
    number: int
    total: int
    perhaps: int
    fates: list[tuple[Manner, int]]


class Counted(NamedTuple):
    """The answer to a question of number: for each group that may be meant. Without a deed it is the group that is counted."""

    question: str
    deed: Deed | None
    time: asked.Asked | None
    counts: list[Count]


_KILLED: tuple[Manner, ...] = ("executed", "murdered", "assassinated")
_ALL: tuple[Manner, ...] = (
    "executed", "murdered", "assassinated", "died-in-custody", "suicide", "natural", "accident", "war", "unknown",
)  # fmt: skip


def _death(said: str, words: str, *manners: Manner) -> Deed:
    return Deed(said, tuple(words.split(", ")), manners, lambda one: [one.death.date] if one.death.manner in manners else [])


def _survived(said: str, since: str, *manners: Manner) -> Deed:
    """A death from some day on, of those who came through what was before."""
    died = asked.Asked(since, None)

    def times(one: views.Figure) -> list[str]:
        return [one.death.date] if one.death.manner in manners and _surely(one.death.date, dates.period(*died)) else []

    return Deed(said, ("survived",), manners, times, died)


def _sentenced(said: str, words: str, *outcomes: str) -> Deed:
    return Deed(said, tuple(words.split(", ")), (), lambda one: [each.date for each in one.sentences if each.outcome in outcomes])


def _rehabilitated(one: views.Figure) -> list[str]:
    steps = [step for step in (one.rehabilitation.judicial, one.rehabilitation.party) if step and step.status == "granted"]
    return [step.date or "" for step in steps]


_DEEDS: tuple[tuple[str, Deed], ...] = (
    ("shot executed execution executions shootings расстрел* казн*",
     _death("were executed", "arrested shot, shot, executed", "executed")),
    ("killed kill slain liquidated purged perished убит* уничтож* репрессир*",
     _death("were executed, murdered or assassinated", "killed, arrested shot, shot", *_KILLED)),
    ("suicide suicides самоубий* застрел*", _death("killed themselves", "suicide", "suicide")),
    ("murdered murders", _death("were murdered", "murdered", "murdered")),
    ("assassinated assassinations", _death("were assassinated", "assassinated", "assassinated")),
    ("custody", _death("died in custody", "died", "died-in-custody")),
    ("survived survive survivors выжи* уцеле*", _survived("died of natural causes after 1938", "1939", "natural")),
    ("outlived outlive пережи*", _survived("outlived Stalin", "1953-03-06", *_ALL)),
    ("naturally natural", _death("died of natural causes", "survived", "natural")),
    ("died dead die death deaths умер* погиб*", _death("died", "died, perished", *_ALL)),
    ("arrested arrest arrests арест*",
     Deed("were arrested", ("arrested shot", "arrested"), (), lambda one: [each.date for each in one.arrests])),
    ("condemned приговор*", _sentenced("were sentenced to death", "sentenced", "death")),
    ("sentenced convicted осужд*",
     _sentenced("were sentenced", "sentenced", "death", "imprisonment", "exile", "camp", "other")),
    ("imprisoned jailed camp camps gulag prison лагер* тюрьм*",
     _sentenced("were sentenced to prison or camp", "camp, imprisoned", "imprisonment", "camp")),
    ("exiled banished ссыл* сослан*", _sentenced("were sentenced to exile", "exiled", "exile")),
    ("acquitted оправда*", _sentenced("were acquitted", "acquitted", "acquittal")),
    ("rehabilitated rehabilitation cleared реабилит*", Deed("were rehabilitated", ("rehabilitated",), (), _rehabilitated)),
    ("confessed confess confessions призна*",
     Deed("gave evidence against others", ("confessed",), (), lambda one: [each.date for each in one.confessions])),
)  # fmt: skip
"""(words, the deed that they name): a star stands for any ending."""
_PHRASES = {
    "sentenced to death": "condemned",
    "death sentence": "condemned",
    "death sentences": "condemned",
    "killed themselves": "suicide",
    "committed suicide": "suicide",
    "took their own lives": "suicide",
    "shot themselves": "suicide",
    "died in custody": "custody",
    "died in prison": "custody",
    "natural causes": "natural",
    "natural death": "natural",
    "natural deaths": "natural",
    "died naturally": "natural",
    "died of natural": "natural",
    "sent to": "",
    "executed by shooting": "executed",
    "survived stalin": "outlived",
    "survive stalin": "outlived",
    "outlived stalin": "outlived",
    "пережил сталина": "outlived",
    "пережили сталина": "outlived",
}
"""Words that together name one deed -> the word for it."""
_NEGATIONS = "not never no without except but nor nobody не ни кроме без"
_OTHERWISE = frozenset(_NEGATIONS.split())
"""Words by which a question asks for those to whom something did not happen."""
_NUMBER = ("how many", "how much", "what number of", "what percentage of", "what percent of", "what proportion of",
           "what share of", "what fraction of", "number of", "percentage of", "proportion of", "share of", "count of",
           "death toll", "сколько", "количество", "число")  # fmt: skip
"""How a question of number begins."""
_KINDS = """
trials processes claims statements reasons arguments sources books works articles documents orders events cohorts bodies
historians scholars процессов причин источников документов событий книг
"""
_RECORDS = frozenset(_KINDS.split())
"""Kinds of records, of which as many are asked for, not people."""
_OLD = (("old", "bolsheviks"), ("old", "bolshevik"), ("old", "guard"), ("старых", "большевиков"), ("старые", "большевики"))
_REVOLUTION = 1917
"""An Old Bolshevik was a member from before that year (see the claim `trotsky-an-old-bolshevik`)."""
_MOST_WORDS_OF_TIME = 5


def count(library: Library, text: str) -> Counted | None:
    """The answer to a question of number; None where nothing is counted here that it asks for."""
    plain = _after_number(plain_words(text))
    if plain is None:
        return None
    if set(plain) & _OTHERWISE:
        return None
    for time, deeds, others in _readings(plain):
        # All have died: without a time, that is no question.
        deed = deeds[0] if deeds and (time or deeds[0].died or deeds[0].manners != _ALL) else None
        is_about_people = deed or not is_of_records(others)
        groups = _groups(library, others) if len(deeds) < 2 and is_about_people else []
        if groups:
            return Counted(text, deed, time, [_counted(library, one, deed, time) for one in groups])
    return None


class Choice(NamedTuple):
    """People chosen by what became of them: the filters, and the options of `purge figures` for those."""

    filters: list[queries.Filter | queries.During]
    options: list[str]


def choice(library: Library, text: str) -> Choice | None:
    """Those whom some words mean by what became of them and when: `shot in 1937`, `of the Politburo who died in 1938`; None where
    they mean anything else, or where no list can be chosen so."""
    plain = plain_words(text)
    if set(plain) & _OTHERWISE:
        return None
    for time, deeds, others in _readings(plain):
        deed = deeds[0] if len(deeds) == 1 else None
        if deed is None or not (len(deed.manners) == 1 or (deed.manners == _ALL and (time or deed.died))):
            continue
        groups = _groups(library, others)
        if len(groups) == 1:
            return _chosen(groups[0], deed, time)
    return None


def _chosen(group: Group, deed: Deed, time: asked.Asked | None) -> Choice:
    fate = deed.manners[0] if len(deed.manners) == 1 else None
    found = Choice([queries.Filter("fate", fate)] if fate else [], ["--fate", fate] if fate else [])
    found.filters.extend(group.filters)
    found.options.extend(group.options.split())
    if died := time or deed.died:
        found.filters.append(queries.During("died", dates.period(*died)))
        found.options.extend(["--died", str(died)])
    return found


def is_of_records(words_: Sequence[str]) -> bool:
    """Whether some words ask for as many records of a kind (`moscow trials`), not people."""
    return bool(set(words_) & _RECORDS)


def subject_of(text: str) -> list[str]:
    """What a question of number asks the number of, without the words that only make it one; nothing for any other question."""
    plain = _after_number(plain_words(text)) or []
    return [word for word in plain if word not in SMALL]


def _after_number(plain: Sequence[str]) -> list[str] | None:
    """The words after those that ask how many; before them only the smallest may stand."""
    for start in range(len(plain)):
        for phrase in _NUMBER:
            asking = phrase.split()
            if list(plain[start : start + len(asking)]) == asking:
                return ["death"] * (phrase == "death toll") + list(plain[start + len(asking) :])
        if plain[start] not in SMALL:
            return None
    return None


def _readings(plain: Sequence[str]) -> list[tuple[asked.Asked | None, list[Deed], list[str]]]:
    """(time, deeds, other words) of the ways to read a question, the likeliest first: without a time (`the committee of 1934`),
    or with one that some of its words are; before all, as one in which no word is left over."""
    ways: list[tuple[asked.Asked | None, list[str]]] = [(None, list(plain))]
    for length in range(_MOST_WORDS_OF_TIME, 0, -1):
        for start in range(len(plain) - length + 1):
            if time := asked.read(" ".join(plain[start : start + length])):
                ways.append((time, [*plain[:start], *plain[start + length :]]))
    found = [(time, *_deeds(rest)) for time, rest in ways]
    return sorted(found, key=lambda one: not set(one[2]) <= ANYBODY)


def _deeds(plain: Sequence[str]) -> tuple[list[Deed], list[str]]:
    """The deeds that some words name, and the other words that count."""
    text = f" {' '.join(plain)} "
    for phrase, word in _PHRASES.items():
        text = text.replace(f" {phrase} ", f" {word} ")
    left = text.split()
    named = [deed for known, deed in _DEEDS if any(_fits(word, known) for word in left)]
    taken = {word for word in left if any(_fits(word, known) for known, _ in _DEEDS)}
    return named, [word for word in left if word not in taken and word not in SMALL]


def _fits(word: str, known: str) -> bool:
    return any(word.startswith(one[:-1]) if one.endswith("*") else word == one for one in known.split())


def _groups(library: Library, others: list[str]) -> list[Group]:
    """Whom some words mean: everybody, the Old Bolsheviks, a faction, or those of a cohort or a trial; none where they mean
    something else."""
    for pair in _OLD:
        if " ".join(pair) in " ".join(others) and set(others) - set(pair) <= ANYBODY:
            days = dates.period(None, f"{_REVOLUTION - 1}")
            called = f"people recorded here who were in the party before {_REVOLUTION}"
            return [Group(called, f"--party-before {_REVOLUTION}", None, [queries.During("party", days)])]
    if set(others) <= ANYBODY:
        return [Group("people who have a dossier here", "", None, [])]
    for wanted in (others, [word for word in others if word not in ANYBODY]):
        if found := _faction(library, wanted) or _of_records(library, " ".join(wanted)):
            return found
    return []


def _faction(library: Library, wanted: Sequence[str]) -> list[Group]:
    for key, name in queries.factions(library).items():
        if set(wanted) - {"the"} and set(wanted) <= set(plain_words(f"{name} {key}")):
            return [Group(f"people recorded here of the {name}", f"--faction {key}", None, [queries.Filter("faction", key)])]
    return []


def _of_records(library: Library, text: str) -> list[Group]:
    """The members of the cohorts, or the accused of the trials, that a text means."""
    meaning = answering.resolve(library, text)
    records = [meaning.record] if isinstance(meaning, answering.One) else []
    records = meaning.records if isinstance(meaning, answering.Several) else records
    if not records or {one.kind for one in records} - {"cohorts", "trials"}:
        # What is called so may be a document, and a body of people besides.
        records = [answering.Record("cohorts", one) for one in answering.named(library, text, "cohorts")]
    if not records:
        return []
    # A body and the trial of its members may have the same name; the trial has more to say.
    chosen = [one for one in records if one.kind == records[0].kind]
    return [_group(library, one) for one in chosen]


def _group(library: Library, record: Record) -> Group:
    kind, called = ("cohort", "members of") if record.kind == "cohorts" else ("trial", "accused of")
    title = queries.title(library, *record)
    return Group(f"{called} “{title}”", f"--{kind} {record.id}", record, [queries.Filter(kind, record.id)])


def _counted(library: Library, group: Group, deed: Deed | None, time: asked.Asked | None) -> Count:
    people = queries.read_all(views.Figure, queries.chosen_figures(library, group.filters, "name", documents=True))
    days = dates.period(*time) if time else dates.period(None, None)
    sure = [one for one in people if not deed or any(_surely(day, days) for day in deed.times(one))]
    perhaps = [one for one in people if deed and one not in sure and any(_perhaps(day, days) for day in deed.times(one))]
    died = [one for one in people if time is None or _surely(one.death.date, days)]
    numbers = {manner: sum(1 for one in died if one.death.manner == manner) for manner in _ALL}
    fates = sorted(((manner, number) for manner, number in numbers.items() if number), key=lambda one: -one[1])
    return Count(group, len(sure), len(people), len(perhaps), fates)


def _surely(day: str, days: dates.Span) -> bool:
    if not day:
        return days.first is None and days.last is None
    return dates.parse(day).surely_within(days.first, days.last)


def _perhaps(day: str, days: dates.Span) -> bool:
    return not day or dates.parse(day).may_be_within(days.first, days.last)
