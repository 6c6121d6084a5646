"""Words are read on the ground of each theme."""

import pytest

pytest.importorskip("textual", reason="purge browse needs Textual")

from purgecli.browse import themes

NAMES = ("red", "green", "yellow", "blue", "magenta", "cyan")
ENOUGH = 4.5
"""What the accessibility guidelines (WCAG 2.2, 1.4.3) ask for between words and their ground."""


def light(red: int, green: int, blue: int) -> float:
    """Relative luminance, as the guidelines define it."""
    parts = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_colours_stand_out_from_their_ground(walk, theme):
    async def steps(walk):
        reader = walk.reader
        ground = light(*reader.screen.background_colors[1].rgb)
        assert reader.current_theme.dark == (theme != "light")
        assert len({reader.ansi_theme.ansi_colors[number] for number in range(len(NAMES) + 1)}) == len(NAMES) + 1
        for number, name in enumerate(NAMES, 1):
            dark, bright = sorted((ground, light(*reader.ansi_theme.ansi_colors[number])))
            assert (bright + 0.05) / (dark + 0.05) >= ENOUGH, name

    walk(steps, ("zhukhin",), theme=theme)


def test_each_theme_is_followed_by_another_and_the_last_by_the_first():
    seen = ["terminal"]
    for _ in themes.THEMES:
        seen.append(themes.after(seen[-1]))
    assert seen[-1] == seen[0] and sorted(seen[:-1]) == sorted(themes.THEMES)
