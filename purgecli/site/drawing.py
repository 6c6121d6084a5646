"""Links as pictures (SVG): one person's, and everybody's. Drawn by a rule, so that the same content gives the same picture.

The text beside a picture says the same in words; for who does not see it the picture is a group of links with a title.
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

SORTS = {
    "with": "allies, friends, colleagues",
    "against": "opponents, accusers",
    "kin": "family",
    "named": "named in a confession",
}
"""The sorts of ties that a picture tells apart, with their words."""
_SORT_OF = {
    "ally": "with", "friend": "with", "colleague": "with", "patron": "with", "protege": "with",
    "opponent": "against", "accuser": "against", "accused": "against",
    "spouse": "kin", "relative": "kin", vocabulary.NAMED: "named",
}  # fmt: skip

_WORDS = {**{str(kind): words for kind, words in vocabulary.RELATIONS.items()}, "accused": "accused", vocabulary.NAMED: "named"}

_LINE, _BRACKET, _NAMES, _WIDTH, _CHARACTER = 24, 140, 180, 680, 7.2
_RING, _MARGIN = 300, 180


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
    """A person and those with links to that person, by what they were; arcs between those who are linked themselves.

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
        people = [Person(*pair) for pair in groups[kind].items()]
        shapes += _group(kind, people, y, address)
        for number, person in enumerate(people):
            places.setdefault(person.id, y + number * _LINE + 11)
        y += len(people) * _LINE
    last = y - len(groups[kinds[-1]]) * _LINE + 11
    shapes.append(f'<path class="stem" d="M10,22V{last:g}"/>')
    reach = _NAMES + _CHARACTER * max(len(name) for names in groups.values() for name in names.values()) + 12
    shapes += _arcs(among, places, reach)
    title = f"A drawing of the links of {figure.name} by what they were; the list below tells the same in words"
    return Drawing(_figure(shapes, _WIDTH, y + 8, title, {_sort(kind) for kind in kinds}))


def _group(kind: str, people: Sequence[Person], top: float, address: Callable[[str], str | None]) -> list[str]:
    """The people who were the same to somebody, under each other behind a bracket with the word for it."""
    first, last = top + 11, top + 11 + (len(people) - 1) * _LINE
    branches = "".join(f"M{_BRACKET},{first + number * _LINE:g}H{_NAMES - 6}" for number in range(len(people)))
    lines = f'<path class="tie {_sort(kind)}" d="M10,{first:g}H24M{_BRACKET},{first:g}V{last:g}{branches}"/>'
    names = [_linked(_text(_NAMES, first + number * _LINE + 5, one.name), address(one.id)) for number, one in enumerate(people)]
    return [lines, _text(28, first + 5, _WORDS.get(kind, kind), "group"), *names]


def _sort(kind: str) -> str:
    """The sort of ties to which a kind of link belongs."""
    return _SORT_OF.get(kind, "with")


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
        sort = _sort(link.kind)
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
    """A name on the ring, read outwards on the right and inwards on the left, so that none stands on its head."""
    x, y = _on_ring(angle, _RING)
    is_left = math.cos(angle) < -1e-9
    degrees = math.degrees(angle) + (180 if is_left else 0)
    place = f'transform="translate({x:.1f},{y:.1f}) rotate({degrees:.1f})" text-anchor="{"end" if is_left else "start"}"'
    return _linked(f'<text {place} dy="4">{escape(person.name)}</text>', address(person.id))


def _on_ring(angle: float, radius: float) -> tuple[float, float]:
    return _RING + _MARGIN + radius * math.cos(angle), _RING + _MARGIN + radius * math.sin(angle)


def _arcs(links: Iterable[views.Link], places: Mapping[str, float], reach: float) -> list[str]:
    """Arcs on the right between names that stand under each other, the farther apart the wider."""
    found = set[tuple[float, float, str]]()
    for link in links:
        if link.from_ in places and link.to in places and link.from_ != link.to:
            low, high = sorted((places[link.from_], places[link.to]))
            found.add((low, high, _sort(link.kind)))
    widest = max((high - low for low, high, _ in found), default=1.0)
    # A curve reaches three quarters of the way to its handles.
    room = (_WIDTH - 6 - reach) * 4 / 3
    arcs = []
    for low, high, sort in sorted(found):
        out = reach + min(room, max(18.0, room * math.sqrt((high - low) / widest)))
        curve = f"M{reach:.1f},{low:g}C{out:.1f},{low:g} {out:.1f},{high:g} {reach:.1f},{high:g}"
        arcs.append(f'<path class="tie {sort}" d="{curve}"/>')
    return arcs


def _linked(text: str, address: str | None) -> str:
    return f'<a href="{escape(address, quote=True)}">{text}</a>' if address else text


def _text(x: float, y: float, text: str, look: str | None = None) -> str:
    name = f' class="{look}"' if look else ""
    return f'<text x="{x:g}" y="{y:g}"{name}>{escape(text)}</text>'


def _figure(shapes: Sequence[str], width: float, height: float, title: str, sorts: Iterable[str]) -> str:
    """The picture with its legend, which names the sorts of ties in it. It can be scrolled, so a keyboard must reach it."""
    known = set(sorts)
    legend = " ".join(
        f'<span class="sort">{_KEY.format(sort=sort)} {words}</span>' for sort, words in SORTS.items() if sort in known
    )
    return (
        f'<figure class="drawing" role="group" aria-label="{escape(title, quote=True)}" tabindex="0">'
        f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">{"".join(shapes)}</svg>'
        f"<figcaption>{legend}</figcaption></figure>"
    )


_KEY = '<svg aria-hidden="true" viewBox="0 0 30 10" width="30" height="10"><path class="tie {sort}" d="M1,5H29"/></svg>'
