"""What several parts of a site are made of, read from the library once; and what each part gives: leaves."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from purgecli import dates, screens, views, vocabulary
from purgecli.library import queries
from purgecli.library.searching.words import composed, words
from purgecli.pages import model
from purgecli.site.addresses import own_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from purgecli.library.store import Library

PAGES = "pages"
"""The kind of a `To` that leads to a page of the site by its path, and not to a record."""


class Leaf(NamedTuple):
    """A page of the site: its path, what is on it, the entry of the menu under which it stands, and where it leads besides.

    `further` are (path, words). A `template` of its own shows `data` after the page.
    """

    path: str
    page: model.Page
    menu: str
    further: Sequence[tuple[str, str]] = ()
    template: str = "page.html"
    data: Sequence[object] = ()


class Person(NamedTuple):
    """What every part asks of a person; `words` are those by which the filter finds the line, as they are compared.

    `trials` are (id, name). The dossiers themselves are read one by one, as there may be many.
    """

    id: str
    name: str
    name_ru: str | None
    years: str
    fate: str
    trial: str | None
    words: str
    trials: Sequence[tuple[str, str]]


class Matter:
    """The library, and what is asked of it more than once."""

    def __init__(self, library: Library):
        self.library = library

    @cached_property
    def subject(self) -> views.Subject | None:
        """What the content is about."""
        return queries.subject(self.library)

    @cached_property
    def figures(self) -> list[Person]:
        """Everybody, by name."""
        return [_person(queries.read(views.Figure, text)) for text in queries.each_document(self.library, "figures")]

    @cached_property
    def links(self) -> list[views.Link]:
        """All links, as the dossiers have them."""
        return queries.links(self.library)

    @cached_property
    def links_from(self) -> Mapping[str, Sequence[views.Link]]:
        """Id of a person -> the links that this person's dossier tells."""
        found: dict[str, list[views.Link]] = {}
        for link in self.links:
            found.setdefault(link.from_, []).append(link)
        return found

    @cached_property
    def events(self) -> list[views.Event]:
        """All events, in order."""
        return queries.events(self.library, dates.period(None, None), [])

    @cached_property
    def linked(self) -> Mapping[str, set[str]]:
        """Id of a person -> the ids of those with a link to that person."""
        found: dict[str, set[str]] = {one.id: set() for one in self.figures}
        for link in self.links:
            found[link.from_].add(link.to)
            found[link.to].add(link.from_)
        return found

    def each(self, kind: str, menu: str) -> Iterator[Leaf]:
        """A page for each record of a kind."""
        for record_id in queries.ids(self.library, kind):
            yield Leaf(own_page(kind, record_id), screens.RECORDS[kind](self.library, record_id), menu)


def _person(record: views.Figure) -> Person:
    fate = vocabulary.MANNERS[record.death.manner]
    texts = [record.name, record.name_ru, fate, *record.spellings, *(one.name for one in record.trials)]
    texts += [record.birth_name.name, record.birth_name.name_ru] if record.birth_name else []
    texts += record.pseudonyms.list if record.pseudonyms else []
    found = dict.fromkeys(word.plain for text in texts if text for word in words(composed(text)))
    years = f"{dates.years(record.birth.date)}–{dates.years(record.death.date)}"
    died = f"{fate}, {dates.moment(record.death.date, short=True)}"
    trials = [(one.id, one.name) for one in record.trials]
    return Person(record.id, record.name, record.name_ru, years, died, record.trial, " ".join(found), trials)


def to_page(words: str, path: str, look: model.Look = "plain") -> model.To:
    """A text that leads to a page of the site."""
    return model.To(words, PAGES, path, look)
