"""Questions of a certain shape, each about somebody: of a life (`when was Zinoviev shot`, `bukharin biography`), of kin and
allies (`kamenev's wife`).

A question has such a shape where it is the name of one person, the words of the shape, and no others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.library import queries
from purgecli.library.searching.small import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli import views
    from purgecli.library.store import Library

_ABOUT = """
biography bio biographies life lives story summary profile dossier facts fact information info details background career
fate born birth birthday birthplace die died dead death buried burial shot executed execution killed arrested arrest
arrests sentenced sentence imprisoned exiled expelled rehabilitated rehabilitation age old confess confessed
accused charged nationality education
биография жизнь судьба родился умер умерла смерть расстрелян расстреляли казнен арестован арестовали похоронен осужден
реабилитирован убит убили
"""
_LIFE = frozenset(_ABOUT.split())
"""What a dossier tells of."""
_WHOEVER = frozenset(("who", "кто", "whom", "by"))
"""Words by which a question is about somebody else than its name."""
_ASKING = frozenset(
    ("when", "where", "how", "why", "what", "was", "is", "did", "were", "когда", "где", "как", "почему", "за", "что", "зачем")
)
_FOR_LIFE = frozenset(_ABOUT.split()[: _ABOUT.split().index("fate") + 1])
"""Words of a life that need no question word: `bukharin biography`."""
_KIN: dict[str, tuple[str, ...]] = {
    "wife wives husband widow spouse married жена жены жену муж вдова": ("spouse",),
    "family relatives relative kin семья родственники": ("relative", "spouse"),
    "friend friends друг друзья": ("friend",),
    "ally allies supporters followers союзники сторонники": ("ally",),
    "enemy enemies opponent opponents rival rivals враг враги противники": ("opponent",),
    "accuser accusers обвинители": ("accuser",),
    "patron patrons покровитель": ("patron",),
    "protege proteges": ("protege",),
}
_RELATIONS = {word: kinds for words, kinds in _KIN.items() for word in words.split()}
_BLOOD: dict[str, str] = {
    "son sons сын сыновья": "son",
    "daughter daughters дочь дочери": "daughter",
    "child children дети": "son|daughter",
    "brother brothers брат братья": "brother",
    "sister sisters сестра сестры": "sister",
    "father отец": "father",
    "mother мать": "mother",
    "parents родители": "father|mother",
}
_NEXT_OF_KIN = {word: kin for words, kin in _BLOOD.items() for word in words.split()}
"""What a relative is called. Records know only that somebody is one: who is more than that is told in words."""


def of_life(library: Library, plain: Sequence[str]) -> str | None:
    """The id of the one person of whose life some words ask; None where they ask something else."""
    asks = bool(set(plain) & _ASKING) and not set(plain) & _WHOEVER
    known = _LIFE if asks else _FOR_LIFE
    others = [word for word in plain if word not in known and (word not in SMALL)]
    if len(others) == len([word for word in plain if word not in SMALL]) or not others:
        return None
    return _one(library, others)


def of_kin(library: Library, plain: Sequence[str]) -> list[str]:
    """The ids of those who were to somebody what some words say (`bukharin s wife`); none where they say nothing of the kind."""
    wanted = {kind for word in plain for kind in _RELATIONS.get(word, ())}
    blood = "|".join(_NEXT_OF_KIN[word] for word in plain if word in _NEXT_OF_KIN)
    others = [word for word in plain if word not in _RELATIONS and word not in _NEXT_OF_KIN and word not in SMALL]
    found = _one(library, others) if (wanted or blood) and others else None
    if found is None:
        return []
    from purgecli import relations

    links = relations.seen_from(found, queries.links(library, found))
    meant = [link for link in links if link.kind in wanted or (blood and link.kind == "relative" and _is_called(link, blood))]
    return list(dict.fromkeys(link.to for link in meant))


def _is_called(link: views.Link, kin: str) -> bool:
    """Whether the other of a relation is by its text the figure's own `kin`: `A was B’s elder son`, no `sister of B’s wife`."""
    import re

    mine, other = (re.escape(name.split()[-1]) for name in (link.from_name, link.name))
    whose = rf"(?:his|her|{mine}’s?) (?:\w+ )?(?:{kin})\b(?!-)|(?:the|an?) (?:\w+ )?(?:{kin}) of (?:\w+ )*{mine}\b"
    return bool(re.match(rf"(?:\w+ )*{other}(?:, [^,]+,)? was (?:{whose})", link.text))


def _one(library: Library, words: Sequence[str]) -> str | None:
    from purgecli.library import persons

    name = " ".join(words)
    # `Kamenevs wife`, as it is often typed.
    bearers = persons.person(library, name) or persons.person(library, name.removesuffix("s"))
    # A man's name in the genitive is that of a woman, too; the question has its grammar from him.
    return bearers[0] if len(bearers) == 1 or (bearers and not name.isascii()) else None
