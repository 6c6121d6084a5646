"""Where a source stands: what belongs to the bibliography, and what is had by asking."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from purgecli.codes import Shelf
    from purgecli.views import SourceLine


def shelf(source: "SourceLine") -> "Shelf":
    """Where a source stands."""
    if source.essential is not None:
        return "listed"
    if source.kind == "reference":
        return "reference"
    return "web" if source.type == "webpage" else "listed"
