"""The colours: the terminal's own, dark, light, and high contrast."""

from textual.theme import Theme

CONTRAST = Theme(
    name="contrast",
    primary="#ffff00",
    secondary="#00ffff",
    warning="#ffff00",
    error="#ff8080",
    success="#00ff00",
    accent="#00ffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    boost="#000000",
    dark=True,
    luminosity_spread=0.0,
    text_alpha=1.0,
)

THEMES = {"terminal": "ansi-dark", "dark": "textual-dark", "light": "textual-light", "contrast": CONTRAST.name}
"""The name of a theme -> Textual's."""


def after(name: str) -> str:
    """The name of the next theme."""
    names = list(THEMES)
    return names[(names.index(name) + 1) % len(names)]
