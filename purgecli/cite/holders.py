"""What a work belongs to or lies in: its series, its archive, and what kind of report or thesis it is."""

from typing import TYPE_CHECKING

from purgecli.cite.parts import clean

if TYPE_CHECKING:
    from purgecli.views import SourceLine as Source


def series(source: "Source") -> str | None:
    """`Annals of Communism 12`, where it is not the title of a book's own container."""
    parts = (source.collection_title, source.collection_number if source.collection_title else None)
    return clean(" ".join(part for part in parts if part)) or None


def genre(source: "Source") -> str | None:
    """What a report or a thesis is, with a report's number."""
    return clean(" ".join(part for part in (source.genre, source.number) if part)) or None


def archive(source: "Source") -> list[str]:
    """Where an unprinted document lies: the place in the archive, and the archive with its town."""
    where = clean(source.archive_location) if source.archive_location else None
    house = clean(", ".join(part for part in (source.archive, source.archive_place) if part))
    return [part for part in (where, house) if part]
