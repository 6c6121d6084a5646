"""An app whose theme changes while a reader waits for it.

Textual reads all the rules anew, styles every widget, and draws the screen twice: that takes it twice as long as a key may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.css.stylesheet import Stylesheet

_SOON = 0.05
"""Seconds after which what is not in sight is styled: the screen is drawn by then."""


class StyledApp(App[None]):
    """What is in sight is styled at once, the rest soon; the rules of the theme that comes next can be made ready."""

    _prepared: tuple[str, Stylesheet] | None = None

    def make_ready(self, theme: str) -> None:
        """Reads the rules under a theme that may be asked for next, when nobody waits."""
        found = self.get_theme(theme)
        if found is not None and (self._prepared is None or self._prepared[0] != theme):
            variables = {**self.get_theme_variable_defaults(), **found.to_color_system().generate(), **found.variables}
            rules = self.stylesheet.copy()
            rules.set_variables(variables)
            rules.parse()
            self._prepared = theme, rules

    def refresh_css(self, animate: bool = True) -> None:
        """Styles the widgets by the rules under the theme that is chosen."""
        if not self.screen_stack:
            return super().refresh_css(animate)
        if self._prepared and self._prepared[0] == self.theme:
            self.stylesheet = self._prepared[1]
        else:
            self.stylesheet.set_variables(self.get_css_variables())
            self.stylesheet.reparse()
        nodes = list(self.walk_children(with_self=True))
        unseen = {node for node in nodes if not all(one.display for one in node.ancestors_with_self if isinstance(one, Widget))}
        self.stylesheet.update_nodes([node for node in nodes if node not in unseen], animate=animate)
        self.screen.refresh()
        self.set_timer(_SOON, lambda: self.stylesheet.update_nodes([node for node in nodes if node in unseen], animate=animate))
        return None
