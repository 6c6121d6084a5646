"""Links as pictures (SVG): one person's, and everybody's. Drawn by a rule, so that the same content gives the same picture.

The text beside a picture says the same in words; for who does not see it the picture is one image with a title. Each name leads on.
"""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from purgecli import vocabulary
from purgecli.pages import model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from purgecli import views

SORTS = {"with": "with each other", "against": "against each other", "kin": "family", "named": "named in a confession"}
"""The sorts of ties that a picture tells apart, with their words."""
_SORT_OF = {
    "ally": "with", "friend": "with", "colleague": "with", "patron": "with", "protege": "with",
    "opponent": "against", "accuser": "against", "accused": "against",
    "spouse": "kin", "relative": "kin", vocabulary.NAMED: "named",
}  # fmt: skip

_LINE, _NAMES, _WIDTH, _CHARACTER = 24, 190, 680, 7.2
_RING, _MARGIN = 330, 190


class Drawing(model.Block):
    """A picture in a page of the site: the markup of it, ready."""

    __slots__ = ("markup",)

    def __init__(self, markup: str) -> None:
        self.markup = markup


class Person(NamedTuple):
    """Somebody in a picture."""

    id: str
    name: str


def one(
    figure: Person, around: Sequence[views.Link], among: Iterable[views.Link], address: Callable[[str], str | None]
) -> Drawing | None:
    """A person and those with links to that person, by what they were; on the right, arcs between those who are linked themselves.

    `around` are the person's links, as seen from there; `among` any links. None where there is nobody to draw.
    """
    groups: dict[str, dict[str, str]] = {}
    for link in around:
        groups.setdefault(link.kind, {}).setdefault(link.to, link.name)
    kinds = [kind for kind in (*vocabulary.RELATIONS, vocabulary.NAMED) if kind in groups]
    if not kinds:
        return None
    shapes, places, y = [_text(0, 16, figure.name, "centre")], dict[str, float](), float(_LINE)
    for kind in kinds:
        words = _LABELS.get(kind, kind)
        shapes.append(_text(28, y + 16, words, "group"))
        for number, (other, name) in enumerate(groups[kind].items()):
            shapes.append(
                f'<path class="tie {_SORT_OF.get(kind, "with")}" d="M10,22V{y + 11:g}H24M140,{y + 11:g}H{_NAMES - 8}"/>'
            )
            shapes.append(_name(_NAMES, y + 16, Person(other, name), address))
            places.setdefault(other, y + 11)
            y += _LINE
    reach = _NAMES + _CHARACTER * max(len(name) for names in groups.values() for name in names.values()) + 12
    shapes += _arcs(among, places, reach)
    others = sum(len(names) for names in groups.values())
    title = f"A drawing of the links of {figure.name}: {others} people by what they were; the list below tells the same in words"
    return Drawing(_figure(shapes, _WIDTH, y + 8, title, {_SORT_OF.get(kind, "with") for kind in kinds}))


_LABELS = {**{str(kind): words for kind, words in vocabulary.RELATIONS.items()}, vocabulary.NAMED: "named"}
_LABELS["accused"] = "accused"


def everybody(people: Sequence[Person], links: Iterable[views.Link], address: Callable[[str], str | None]) -> Drawing | None:
    """Some people on a ring in the order given, and the ties between them."""
    if len(people) < 2:
        return None
    size = 2 * (_RING + _MARGIN)
    angles = {one.id: 2 * math.pi * number / len(people) - math.pi / 2 for number, one in enumerate(people)}
    shapes = []
    drawn: set[tuple[str, str, str]] = set()
    sorts: set[str] = set()
    for link in links:
        first, second = sorted((link.from_, link.to))
        sort = _SORT_OF.get(link.kind, "with")
        if first in angles and second in angles and first != second and (first, second, sort) not in drawn:
            drawn.add((first, second, sort))
            sorts.add(sort)
            (ax, ay), (bx, by) = (_on_ring(angles[one], _RING - 6) for one in (first, second))
            shapes.append(
                f'<path class="tie {sort}" d="M{ax:.1f},{ay:.1f}Q{_RING + _MARGIN},{_RING + _MARGIN} {bx:.1f},{by:.1f}"/>'
            )
    shapes += [_around(one, angles[one.id], address) for one in people]
    title = f"A drawing of the links among the {len(people)} people who have the most; the table below names everybody"
    return Drawing(_figure(shapes, size, size, title, sorts))


def _around(person: Person, angle: float, address: Callable[[str], str | None]) -> str:
    """A name on the ring, turned so that it is read from the outside or the inside, never upside down."""
    x, y = _on_ring(angle, _RING)
    degrees = math.degrees(angle)
    is_left = math.cos(angle) < -1e-9
    turned = degrees + 180 if is_left else degrees
    anchor = "end" if is_left else "start"
    text = f'<text transform="translate({x:.1f},{y:.1f}) rotate({turned:.1f})" text-anchor="{anchor}" dy="4">{escape(person.name)}</text>'
    return _linked(text, address(person.id))


def _on_ring(angle: float, radius: float) -> tuple[float, float]:
    return _RING + _MARGIN + radius * math.cos(angle), _RING + _MARGIN + radius * math.sin(angle)


def _arcs(links: Iterable[views.Link], places: Mapping[str, float], reach: float) -> list[str]:
    """Arcs on the right between names that stand under each other."""
    found: dict[tuple[float, float, str], str] = {}
    for link in links:
        if link.from_ in places and link.to in places and link.from_ != link.to:
            low, high = sorted((places[link.from_], places[link.to]))
            sort = _SORT_OF.get(link.kind, "with")
            out = min(_WIDTH - 4.0, reach + 20 + (high - low) * 0.55)
            found[low, high, sort] = (
                f'<path class="tie {sort}" d="M{reach:.1f},{low:g}C{out:.1f},{low:g} {out:.1f},{high:g} {reach:.1f},{high:g}"/>'
            )
    return [found[key] for key in sorted(found)]


def _name(x: float, y: float, person: Person, address: Callable[[str], str | None]) -> str:
    return _linked(_text(x, y, person.name), address(person.id))


def _linked(text: str, address: str | None) -> str:
    return f'<a href="{escape(address, quote=True)}">{text}</a>' if address else text


def _text(x: float, y: float, text: str, look: str | None = None) -> str:
    name = f' class="{look}"' if look else ""
    return f'<text x="{x:g}" y="{y:g}"{name}>{escape(text)}</text>'


def _figure(shapes: Sequence[str], width: float, height: float, title: str, sorts: Iterable[str]) -> str:
    """The picture with its legend, which names the sorts of ties in it."""
    known = set(sorts)
    legend = " ".join(
        f'<span class="sort"><svg class="key" aria-hidden="true" viewBox="0 0 30 10" width="30" height="10"><path class="tie {sort}" d="M1,5H29"/></svg>'
        f" {words}</span>"
        for sort, words in SORTS.items()
        if sort in known
    )
    return (
        f'<figure class="drawing" role="group" aria-label="{escape(title, quote=True)}" tabindex="0">'
        f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">{"".join(shapes)}</svg>'
        f"<figcaption>{legend}</figcaption></figure>"
    )
