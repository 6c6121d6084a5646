"""The list at the foot of a screen to which its numbers in brackets point."""

from typing import TYPE_CHECKING

from rich.console import RenderableType

from purgecli.cite.text import address, reference
from purgecli.render.layout import QUIET, Notes, Row, Rows, link, prose, section

if TYPE_CHECKING:
    from purgecli.records import Source

_LABEL = 5  # what a number under a hundred takes


def foot(notes: Notes, sources: "dict[str, Source]") -> RenderableType | None:
    """Every source that was numbered, in order of number."""
    rows = []
    for source_id, number in notes.numbers.items():
        rows.append(
            Row(f"[{number}]", prose(reference(sources[source_id]), (source_id, link(address(sources[source_id]), QUIET))), QUIET)
        )
    return section("Sources", Rows(rows, max(_LABEL, len(f"[{len(rows)}] ")))) if rows else None


def further(ids: list[str], sources: "dict[str, Source]") -> RenderableType | None:
    """Reading on the subject that the texts above do not rest on."""
    rows = [Row("–", prose(reference(sources[one]), (one, link(address(sources[one]), QUIET)))) for one in ids]
    return section("Further reading (not a source of the above)", Rows(rows, _LABEL)) if rows else None
