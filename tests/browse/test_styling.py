"""Another theme: all that there is has its colours, what is in sight first."""

import pytest

from tests.browse.conftest import said


@pytest.mark.parametrize("is_ready", [True, False])
def test_what_was_not_in_sight_has_the_new_colours_too(walk, is_ready):
    """Whether or not the rules of the theme were read before it was asked for."""

    async def steps(walk):
        reader, hidden = walk.reader, walk.reader.questions.text
        before = hidden.styles.background
        rules = reader.stylesheet
        if is_ready:
            reader.make_ready("textual-light")
        await walk("T")
        assert said(reader) == ["theme: light"] and reader.screen.styles.background.hex == "#E0E0E0"
        assert (reader.stylesheet is rules) != is_ready
        await walk.until(lambda: hidden.styles.background != before)
        assert hidden.styles.background == reader.screen.styles.background
        await walk("question_mark")
        assert hidden.display and hidden.styles.border_top[1] == reader.questions.line.styles.border_top[1]

    walk(steps, ("zhukhin",), theme="dark")
