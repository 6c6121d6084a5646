"""Everyday words for our commands, as somebody says them who has not read the help."""

from collections.abc import Sequence
from typing import NamedTuple


class Meant(NamedTuple):
    """What a first word stands for: the call where nothing follows it, and the call that takes what follows.

    None in place of the second: what follows is a question by itself.
    """

    alone: tuple[str, ...]
    with_words: tuple[str, ...] | None = None


HELP = Meant(("--help",))
_WORDS: dict[str, Meant] = {
    "people persons bolsheviks names biographies bios lives dossiers profiles everyone everybody люди лица": Meant(
        ("figures",), ("figures",)
    ),
    "who кто": Meant(("figures",)),
    "person biography bio dossier profile человек биография": Meant(("figures",), ("figure",)),
    "bibliography references books reading literature works articles источники литература книги библиография": Meant(
        ("sources",), ("sources",)
    ),
    "book reference article источник книга": Meant(("sources",), ("source",)),
    "events chronology dates calendar хронология события даты": Meant(("timeline",), ("timeline",)),
    "when когда": Meant(("timeline",)),
    "arguments theses explanations motives causes причины мотивы": Meant(("reasons",), ("reasons",)),
    "argument thesis motive причина": Meant(("reasons",), ("reason",)),
    "why почему зачем": Meant(("reasons",)),
    "statements verdicts assertions": Meant(("claims",), ("claims",)),
    "statement assertion": Meant(("claims",), ("claim",)),
    "errors mistakes wrong ошибки": Meant(("claims", "--verdict", "wrong")),
    "audit essay": Meant(("claims", "--audit")),
    "historians scholars historiography controversy disputes историки споры": Meant(("debate",)),
    "processes proceedings courts процессы суды": Meant(("trials",), ("trials",)),
    "bodies committees groups rosters": Meant(("cohorts",), ("cohorts",)),
    "network graph relations relationships связи": Meant(("links",), ("links",)),
    "comparison versus vs diff сравнить": Meant(("compare",), ("compare",)),
    "find grep query lookup искать найти поиск": Meant(("search",), ("search",)),
    "footnote citation quote цитата": Meant(("cite",), ("cite",)),
    "lucky surprise today": Meant(("random",)),
    "download save dump backup": Meant(("export",)),
    "validate lint": Meant(("check",), ("check",)),
    "create add": Meant(("new",), ("new",)),
    "version ver версия": Meant(("--version",)),
    "help man usage commands помощь справка list ls index contents menu": HELP,
    "show open view get display print tell read see покажи список": HELP,
    "home start intro introduction overview summary question answer about": Meant(()),
}
BY_WORD = {word: meant for words, meant in _WORDS.items() for word in words.split()}
_FOR_HELP = frozenset(("help", "man", "usage", "commands", "помощь", "справка"))
_VERBS = frozenset(word for word, meant in BY_WORD.items() if meant.with_words is None)
"""Words before a question that only make it one: `show bukharin`, `who bukharin`, `why bukharin`."""


def call(words: Sequence[str]) -> list[str] | None:
    """The words of the call, after `purge`, that some words stand for; None where they are a question."""
    first, *others = words
    meant = BY_WORD.get(_bare(first))
    if meant is None:
        return None
    if not others:
        return list(meant.alone)
    if meant.with_words is not None:
        return [*meant.with_words, *others]
    from purgecli.commands.modules import MODULES

    second = _bare(others[0])
    if _bare(first) in _FOR_HELP:
        # `help trials`, `help people`: the help of a command. Help with anything else is the answer itself.
        topic = [second] if second in MODULES else list(BY_WORD[second].alone) if second in BY_WORD else []
        return [*topic[:1], "--help"] if topic and not topic[0].startswith("-") else None
    return [second, *others[1:]] if meant is HELP and second in MODULES else call(others) if second in BY_WORD else None


def without_verbs(words: Sequence[str]) -> list[str]:
    """A question without the words before it that only make it one; the last word stays."""
    found = list(words)
    while len(found) > 1 and _bare(found[0]) in _VERBS:
        found = found[1:]
    return found


def _bare(word: str) -> str:
    return word.casefold().strip("?!:,.")
