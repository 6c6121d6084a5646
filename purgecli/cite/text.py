"""A source as one line of plain text, for the foot of a screen and for lists."""

import re
from typing import TYPE_CHECKING

from purgecli import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

_CONTAINED = ("chapter", "article-journal", "article-newspaper", "article-magazine", "entry-encyclopedia", "review")
_QUOTED = re.compile('[“"]([^“”"]*)[”"]')


def reference(source: "Source") -> str:
    """Author, title, where and when it appeared: the fields that are known, in the usual order."""
    title = _title(source)
    if source.title_translation:
        title += f" [{source.title_translation}]"
    people = (_people("edited by", source.editor), _people("translated by", source.translator))
    rest = [_container(source), *people, _edition(source), _volume(source), _series(source), source.genre]
    rest += [_imprint(source), _archive(source), _accessed(source)]
    parts = [name_list(source.author), title, *(part[0].upper() + part[1:] for part in rest if part)]
    return " ".join(_ended(part) for part in parts if part)


def _title(source: "Source") -> str:
    """What stands in a larger whole in quotation marks, those inside it single."""
    if source.type not in _CONTAINED:
        return source.title
    inside = _QUOTED.sub(r"‘\1’", source.title)
    return f"“{inside}”"


def _ended(text: str) -> str:
    return text if text.rstrip("”’").endswith((".", "?", "!")) else f"{text}."


def _edition(source: "Source") -> str | None:
    return f"edition {source.edition}" if source.edition and source.edition.isdigit() else source.edition


def _volume(source: "Source") -> str | None:
    """The volume of a set, and its own title; that of a journal or a collection stands with it."""
    number = f"vol. {source.volume}" if source.volume and not source.container_title else None
    return ", ".join(part for part in (number, source.volume_title) if part) or None


def _series(source: "Source") -> str | None:
    return " ".join(part for part in (source.collection_title, source.collection_number) if part) or None


def _archive(source: "Source") -> str | None:
    return ", ".join(part for part in (source.archive, source.archive_place, source.archive_location) if part) or None


def _accessed(source: "Source") -> str | None:
    return f"read {dates.display(source.accessed)}" if source.accessed and not source.issued else None


def name_list(people: "Sequence[Name]", most: int = 3) -> str:
    """`Getty, J. Arch, and Oleg V. Naumov`; more than `most` are cut with `et al.`."""
    names = [_name(person, first=index == 0) for index, person in enumerate(people)]
    if len(names) > most:
        return f"{names[0]} et al."
    return ", and ".join(names) if len(names) < 3 else ", ".join(names[:-1]) + f", and {names[-1]}"


def address(source: "Source") -> str | None:
    """Where a source is on the web: its address, or that of its DOI."""
    return source.url or (doi_address(source.doi) if source.doi else None)


def doi_address(doi: str) -> str:
    """The address of a DOI: what an address can't hold stands in percent form (DOI Handbook, 3.8)."""
    if re.fullmatch(r"[\w./()-]+", doi, re.ASCII):
        return f"https://doi.org/{doi}"
    from urllib.parse import quote

    return f"https://doi.org/{quote(doi, safe='/:;().,!$*+=~@_-')}"


def _name(person: "Name", first: bool) -> str:
    if person.literal or not person.given:
        return person.literal or person.family or ""
    return f"{person.family}, {person.given}" if first else f"{person.given} {person.family}"


def _people(role: str, people: "Sequence[Name]") -> str | None:
    return f"{role} {', '.join(_name(person, first=False) for person in people)}" if people else None


def _container(source: "Source") -> str | None:
    if not source.container_title:
        return None
    numbers = f" {source.volume}" if source.volume else ""
    numbers += f", no. {source.issue}" if source.issue else ""
    pages = f": {source.page}" if source.page else ""
    return f"{'In ' if source.type == 'chapter' else ''}{source.container_title}{numbers}{pages}"


def _imprint(source: "Source") -> str | None:
    house = ": ".join(part for part in (source.publisher_place, source.publisher) if part)
    issued = dates.display(source.issued) if source.issued else "n.d." if "year" in source.unfound else ""
    if source.original_date and source.type in ("document", "speech"):
        day = dates.display(source.original_date)
        first = f" (dated {day})" if issued else f"{'. ' if house else ''}Dated {day}"
    else:
        first = f" (first published {dates.by_year(source.original_date)})" if source.original_date else ""
    return (", ".join(part for part in (house, issued) if part) + first).strip() or None
