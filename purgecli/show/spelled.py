"""Screens for a stream whose encoding has not every letter: texts are spelled in what it has before lines are made of them."""

import copy
from collections.abc import Callable, Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Span, Text

from purgecli.frozen import Fields
from purgecli.terminal import letters

Spell = Callable[[str], str]
_SHAPES = "purgecli.show."
"""The modules whose classes are made of texts, or of others like them; so are the records of a page's blocks (`Fields`)."""


class SpelledConsole(Console):
    """A console that spells every text that it is given, wherever in a screen it stands."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments of a renderable; Rich calls this for the parts of it too."""
        return super().render(spelled(renderable, self._spell), options)

    def _spell(self, text: str) -> str:
        return letters.spelled(text, self.encoding)


def spelled(value: Any, spell: Spell) -> Any:
    """A text, or what is made of texts, with all of them spelled; anything else as it is."""
    if isinstance(value, str):
        return spell(value)
    if isinstance(value, Text):
        return _text(value, spell)
    if isinstance(value, tuple):
        parts = [spelled(part, spell) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, list):
        return [spelled(part, spell) for part in value]
    if (isinstance(value, Fields) or type(value).__module__.startswith(_SHAPES)) and hasattr(value, "__dict__"):
        shape = copy.copy(value)
        vars(shape).update({name: spelled(part, spell) for name, part in vars(value).items()})
        return shape
    return value


def _text(text: Text, spell: Spell) -> Text:
    """A styled text; spelling goes letter by letter, so that a style starts where the text before it ends."""
    plain = text.plain
    if plain.isascii():
        return text
    spans = [Span(len(spell(plain[: span.start])), len(spell(plain[: span.end])), span.style) for span in text.spans]
    return Text(spell(plain), style=text.style, spans=spans)
