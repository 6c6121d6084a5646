"""What people were to each other: the word that says the same from the other side, and whose sentence it is.

A dossier says what *another* was to its person. What another's dossier says of somebody is therefore turned before it stands
among what is said of that person: whose patron Stalin was is Stalin's protégé.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from purgecli import views

TURNED: Final[dict[str, str]] = {
    "ally": "ally",
    "opponent": "opponent",
    "friend": "friend",
    "colleague": "colleague",
    "patron": "protege",
    "protege": "patron",
    "spouse": "spouse",
    "relative": "relative",
    "accuser": "accused",
    "accused": "accuser",
}
"""Each relation, and what it is seen from the other side."""

_PASSIVE = ("protege", "accused")
"""The relations whose other side acts."""

BETWEEN: Final[dict[str, str]] = {
    **{word: f"{word} of" for word in TURNED},
    "protege": "protégé of",
    "accused": "accused by",
}
"""Each relation as it stands between two names: `Beria, protégé of Stalin`."""


def is_mutual(kind: str) -> bool:
    """Whether both sides of a relation are called the same."""
    return TURNED.get(kind) == kind


def turned(link: views.Link) -> views.Link:
    """The same link seen from its other side; a naming has none: it runs from who spoke."""
    if link.kind not in TURNED:
        return link
    return _with(link, link.to, link.name, link.from_, link.from_name, TURNED[link.kind])


def seen_from(figure: str, links: Iterable[views.Link]) -> list[views.Link]:
    """Links as seen from one figure (its id): `kind` is what the other was to it, whoever tells; its own dossier's come first."""
    found = [turned(one) if one.to == figure else one for one in links]
    return sorted(found, key=lambda one: one.told_by != figure)


def by_other(links: Iterable[views.Link]) -> list[list[views.Link]]:
    """Relations that are seen from one figure, those with the same other together; a naming is no relation."""
    found: dict[str, list[views.Link]] = {}
    for one in links:
        if one.kind in TURNED:
            found.setdefault(one.to, []).append(one)
    return list(found.values())


def from_actor(link: views.Link) -> views.Link:
    """A link whose `from` is to its `to` what `kind` says: patron to protégé, accuser to accused, who spoke to who was named.

    What is mutual runs from the figure whose dossier tells it.
    """
    if link.kind not in TURNED or is_mutual(link.kind):
        return link
    if link.kind in _PASSIVE:
        return _with(link, link.from_, link.from_name, link.to, link.name, TURNED[link.kind])
    return _with(link, link.to, link.name, link.from_, link.from_name, link.kind)


def _with(link: views.Link, from_: str, from_name: str, to: str, name: str, kind: str) -> views.Link:
    """A link with other ends and another kind; who tells it, and in what words, stays."""
    return type(link)(
        from_=from_,
        from_name=from_name,
        to=to,
        name=name,
        kind=kind,
        told_by=link.told_by,
        date=link.date,
        setting=link.setting,
        text=link.text,
        cites=link.cites,
    )
