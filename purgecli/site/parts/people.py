"""The people: a list that can be filtered, the dossiers, the lives beside the events; and the links between them as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import relations, screens
from purgecli.library import queries
from purgecli.pages import figure, model
from purgecli.site import drawing
from purgecli.site.addresses import own_page
from purgecli.site.matter import Leaf, to_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from purgecli.site.matter import Matter, Person

_ON_THE_RING = 48
"""People in the picture of all links."""
_INTRO = (
    "What people were to each other, as the dossiers tell, and who named whom in a confession. A name in the picture leads to "
    "the links of that person."
)


def people(matter: Matter) -> Iterator[Leaf]:
    """The list with a chart of fates, and a dossier each."""
    fates = queries.figure_counts(matter.library, [], "fate")
    chart = figure.figure_counts(fates, "fate", len(matter.figures), {}).blocks[:1]
    page = model.page("People", model.section("What became of them", *chart))
    yield Leaf("figures.html", page, "figures.html", template="people.html", data=matter.figures)
    touched = {one for event in matter.events for one in event.figures}
    for record in matter.figures:
        further = [(own_page("trials", one), name) for one, name in record.trials]
        further += [(own_page("links", record.id), "The links as a picture")] if matter.linked[record.id] else []
        further += [(own_page("lives", record.id), "The life beside the events")] if record.id in touched else []
        yield Leaf(own_page("figures", record.id), screens.of_figure(matter.library, record.id), "figures.html", further)
        if record.id in touched:
            life = screens.life(matter.library, record.id).but(title=f"{record.name}: the life beside the events")
            yield Leaf(own_page("lives", record.id), life, "figures.html", [_dossier(record)])


def links(matter: Matter) -> Iterator[Leaf]:
    """The picture of those with most links, a list of all, and a picture each."""
    most = sorted(matter.linked, key=lambda one: (-len(matter.linked[one]), one))[:_ON_THE_RING]
    ring = [drawing.Person(one.id, one.name) for one in matter.figures if one.id in most and matter.linked[one.id]]
    picture = drawing.everybody(ring, matter.links, lambda one: own_page("links", one))
    rows = [
        model.Row("", [to_page(one.name, own_page("links", one.id)), model.Quiet(f" {len(matter.linked[one.id])}")])
        for one in matter.figures
        if matter.linked[one.id]
    ]
    everybody = model.section("Everybody, and to how many others", model.rows(rows, 0, "points"))
    yield Leaf("links.html", model.page("Links", model.Paragraph([_INTRO]), picture, everybody), "links.html")
    for record in matter.figures:
        if matter.linked[record.id]:
            yield _links_of(matter, record)


def _links_of(matter: Matter, record: Person) -> Leaf:
    page = screens.tree(matter.library, record.id)
    around = relations.seen_from(record.id, queries.links(matter.library, record.id))
    near = matter.linked[record.id]
    among = [link for one in sorted(near) for link in matter.links_from.get(one, ()) if link.to in near]
    person = drawing.Person(record.id, record.name)
    picture = drawing.one(person, around, among, lambda one: f"../{own_page('links', one)}")
    blocks = [picture, *page.blocks] if picture else page.blocks
    return Leaf(own_page("links", record.id), page.but(blocks=blocks), "links.html", [_dossier(record)])


def _dossier(record: Person) -> tuple[str, str]:
    return own_page("figures", record.id), record.name
