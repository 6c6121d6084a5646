"""Everyday words for our commands, as somebody says them who has not read the help."""

from collections.abc import Sequence
from typing import NamedTuple


class Meant(NamedTuple):
    """What a first word stands for: the call where nothing follows it, and the call that takes what follows.

    None in place of the second: what follows is a question by itself.
    """

    alone: tuple[str, ...]
    with_words: tuple[str, ...] | None = None


_PHRASES: dict[str, tuple[str, ...]] = {
    "primary sources | primary source | original documents": ("sources", "--kind", "primary"),
    "reading list | further reading | recommended reading | books read | book read | best books": ("sources", "--essential"),
    "cite | cite program | cite work | how cite": ("cite",),
    "essay right | essay wrong | essay true | essay accurate | essay reliable | essay mistakes | mistakes essay | essay errors"
    " | errors essay | wrong essay | wrong with essay": ("claims", "--audit"),
    "historians disagree | historians argue | historians debate | historians think | do historians agree": ("debate",),
    "great terror | great purge | great purges | purge | purges | stalin purges | stalin purge | the terror | stalins purges"
    " | stalinist purges | большой террор | большая чистка": (),
    "stalin kill old bolsheviks | stalin purge old bolsheviks | stalin purge bolsheviks | stalin kill bolsheviks"
    " | stalin kill comrades | stalin purge party | stalin purge leadership | reasons purge | reasons great purge"
    " | reasons terror | reasons purges | causes purge | causes great purge | causes terror | causes great terror"
    " | causes purges | stalin kill them | old bolsheviks killed | old bolsheviks purged | old bolsheviks shot"
    " | причины террора | причины большого террора | сталин убил старых большевиков": ("reasons",),
}
"""Questions, by their words without the smallest -> the call that answers them."""
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
    "exercise exercises worksheet worksheets handout handouts quiz homework lesson класс урок": Meant(("claims", "--exercise")),
    "dataset datasets data database sqlite csv json spreadsheet excel данные": Meant(("export", "--help")),
    "bibtex biblatex ris zotero endnote csl": Meant(("sources", "--list-formats")),
    "purge purges yezhovshchina ежовщина чистка чистки": Meant(()),
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
_WHY = ("why", "почему", "зачем")
_REASONS = ("reasons", "causes", "причины")
_BY_PHRASE = {phrase.strip(): call for phrases, call in _PHRASES.items() for phrase in phrases.split("|")}
_FOR_HELP = frozenset(("help", "man", "usage", "commands", "помощь", "справка"))
_MOST_WORDS = 12
"""Words of a question that is one of those phrases, at most."""
_QUESTION_WORDS = frozenset(("who", "when", "why", "кто", "когда", "почему", "зачем"))
_VERBS = frozenset(word for word, meant in BY_WORD.items() if meant.with_words is None) - _QUESTION_WORDS
"""Words before a question that only make it one: `show bukharin`. What asks who, when or why stays: it says what is asked for."""
_AFTER_VERBS = frozenset(("me", "us", "the", "a", "all", "about", "of", "мне", "о", "про"))


def call(words: Sequence[str]) -> list[str] | None:
    """The words of the call, after `purge`, that some words stand for; None where they are a question."""
    if len(words) > 1 and (found := _of_phrase(words)) is not None:
        return found
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


def _of_phrase(words: Sequence[str]) -> list[str] | None:
    """The call that answers a question which a reader of a first book asks; None for any other."""
    if len(words) > _MOST_WORDS:
        return None
    from purgecli.library.searching.small import SMALL

    text = " ".join(one for word in words if (one := _bare(word).replace("'s", "").replace("’s", "")) not in SMALL)
    found = _BY_PHRASE.get(text)
    asks_why = _bare(words[0]) in _WHY or text.startswith(_REASONS)
    return None if found is None or (found == ("reasons",) and not asks_why) else list(found)


def without_verbs(words: Sequence[str]) -> list[str]:
    """A question without the words before it that only make it one; the last word stays."""
    found = list(words)
    while len(found) > 1 and _bare(found[0]) in _VERBS:
        found = found[1:]
        while len(found) > 1 and _bare(found[0]) in _AFTER_VERBS:
            found = found[1:]
    return found


def _bare(word: str) -> str:
    return word.casefold().strip("?!:,.")
