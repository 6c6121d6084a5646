"""The colours: the terminal's own, dark, light, and high contrast."""

from rich.terminal_theme import TerminalTheme
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

ON_LIGHT = TerminalTheme(
    (255, 255, 255),
    (0, 0, 0),
    [(0, 0, 0), (160, 30, 30), (0, 95, 30), (120, 75, 0), (30, 70, 170), (115, 45, 145), (0, 90, 125), (90, 90, 90)],
)
"""What pages call red, green and so on, where the ground is light: Textual's own are too pale for words."""

ON_DARK = TerminalTheme(
    (18, 18, 18),
    (224, 224, 224),
    [
        (18, 18, 18),
        (255, 110, 110),
        (130, 210, 90),
        (230, 190, 80),
        (130, 165, 255),
        (220, 145, 255),
        (88, 209, 235),
        (200, 200, 200),
    ],
)
"""The same where it is dark: of Textual's own magenta is red, so that what is contested looks as if it were wrong."""

THEMES = {"terminal": "ansi-dark", "dark": "textual-dark", "light": "textual-light", "contrast": CONTRAST.name}
"""The name of a theme -> Textual's."""


def after(name: str) -> str:
    """The name of the next theme."""
    names = list(THEMES)
    return names[(names.index(name) + 1) % len(names)]
