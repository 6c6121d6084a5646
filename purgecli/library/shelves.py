"""Where a source stands: what belongs to the bibliography, and what is had by asking; and by which words it is found."""

from typing import TYPE_CHECKING

from purgecli import names

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


def filed_words(source: "SourceLine") -> set[tuple[str, int]]:
    """The words by which a source is found, each with 0, and the sounds of its people's names, each with 1."""
    people = [name for one in (*source.author, *source.editor) for name in (one.family, one.given, one.literal, one.original)]
    texts = (source.id, source.title, source.title_original, source.title_translation, source.container_title, *people)
    plain = names.plain_letters(" ".join(text for text in texts if text))
    sounds = {key for name in people if name for word in name.split() for key in names.sound_keys(word)}
    return {*((word, 0) for word in plain.split()), *((key, 1) for key in sounds)}
