"""What is asked above a page: it takes the keys, and gives them back however it is left."""

import pytest

from purgecli.browse.keys import KEYS
from tests.browse.conftest import said, screen
from tests.conftest import FIGURE, write_content

OPENED = {
    "g": "Contents",
    "slash": "Search in this page",
    "s": "Search everything",
    "c": "Compare with",
    "e": "Write this page as",
    "i": "Where you have been",
    "question_mark": "Keys",
    "ctrl+p": "What to do",
}
"""Key -> what it asks."""
READ_OR_PICKED = ("g", "e", "i", "question_mark")
"""Those in which letters mean nothing."""


@pytest.mark.parametrize("key", OPENED)
def test_escape_leaves_it_and_the_page_has_the_keys_again(walk, key):
    async def steps(walk):
        await walk(key)
        assert f"─ {OPENED[key]} ─" in screen(walk.reader)
        await walk("tab", "escape")
        if walk.reader.focused is not walk.reader.view:
            await walk("escape")
        assert f"─ {OPENED[key]} ─" not in screen(walk.reader)
        await walk("t")
        assert walk.call == "timeline --figure zhukhin"

    walk(steps, ("zhukhin",))


@pytest.mark.parametrize("key", READ_OR_PICKED)
@pytest.mark.parametrize("way", ["q", "left", "backspace"])
def test_what_is_not_typed_into_is_left_by_other_keys_too(walk, key, way):
    async def steps(walk):
        await walk(key, way)
        assert f"─ {OPENED[key]} ─" not in screen(walk.reader)
        assert walk.reader.focused is walk.reader.view and walk.reader.is_running and walk.call == "figure zhukhin"

    walk(steps, ("zhukhin",))


@pytest.mark.parametrize("key", ["f1", "ctrl+f"])
def test_one_question_takes_the_place_of_another(walk, key):
    async def steps(walk):
        await walk("c", key)
        shown = screen(walk.reader)
        assert "─ Compare with ─" not in shown and ("─ Keys ─" in shown or "─ Search everything ─" in shown)
        await walk("escape")
        assert "─ Keys ─" not in screen(walk.reader) and "─ Search everything ─" not in screen(walk.reader)
        assert walk.reader.focused is walk.reader.view

    walk(steps, ("zhukhin",))


def test_content_that_is_read_again_ends_what_is_asked_of_the_old_one(walk, content):
    async def steps(walk):
        write_content(content, {"figures/zhukhin.yaml": FIGURE.format(id="zhukhin", name="Yuri Zhukhin", name_ru="Юрий")})
        await walk("c")
        await walk.renew("f5")
        assert said(walk.reader)[-1] == "the content is read again"
        assert "─ Compare with ─" not in screen(walk.reader) and walk.reader.focused is walk.reader.view
        await walk("c")
        await walk.type("pavel iv")
        await walk("enter")
        assert walk.call == "compare zhukhin ivanov-pavel"

    walk(steps, ("zhukhin",))


def test_content_that_has_not_changed_leaves_everything_as_it_is(walk):
    async def steps(walk):
        library = walk.reader.reading.library
        await walk("tab", "pagedown")
        left = walk.reader.view.link, walk.reader.view.top
        await walk.renew()
        assert said(walk.reader)[-1] == "the content is as it was"
        assert (walk.reader.view.link, walk.reader.view.top) == left and walk.reader.reading.library is library
        await walk("c")
        await walk.renew("f5")
        await walk.type("pavel iv")
        await walk("enter")
        assert walk.call == "compare zhukhin ivanov-pavel"

    walk(steps, ("zhukhin",))


def test_a_click_beside_it_leaves_it(walk):
    async def steps(walk):
        await walk("g")
        await walk.pilot.click("#page", offset=(2, 0))
        await walk.settled()
        assert "─ Contents ─" not in screen(walk.reader) and walk.reader.focused is walk.reader.view

    walk(steps, ("zhukhin",))


def test_the_palette_is_narrowed_by_words_in_any_order(walk):
    async def steps(walk):
        await walk("ctrl+p")
        await walk.type("page CONTENTS")
        assert "Contents of the page: jump to a part" in screen(walk.reader)
        assert "Next link" not in screen(walk.reader)
        await walk("enter")
        assert "─ Contents ─" in screen(walk.reader)
        await walk("escape", "ctrl+p")
        await walk.type("zzz")
        await walk("enter")
        assert "nothing" in screen(walk.reader)
        await walk("ctrl+u")
        await walk.type("list: people")
        await walk("enter")
        assert walk.reader.focused is walk.reader.records and walk.reader.records.kind == "figures"

    walk(steps, ("zhukhin",))


@pytest.mark.parametrize(("key", "last"), [("g", "SOURCES"), ("ctrl+p", "List: Sources")])
def test_the_last_line_of_a_list_that_is_longer_than_the_terminal_comes_into_sight(walk, key, last):
    async def steps(walk):
        await walk(key)
        assert last.casefold() not in screen(walk.reader).casefold()
        await walk("end")
        assert f" {last.casefold()} " in screen(walk.reader).casefold()

    walk(steps, ("zhukhin",), (60, 5))


@pytest.mark.parametrize("key", ["slash", "s", "c", "ctrl+p"])
def test_what_is_typed_is_seen(walk, key):
    async def steps(walk):
        await walk(key)
        await walk.type("abc")
        assert "abc" in screen(walk.reader)

    walk(steps, ("zhukhin",), (60, 24))


def test_the_wheel_and_the_bar_scroll_a_page(walk):
    async def steps(walk):
        view = walk.reader.view
        lines = [line.rstrip() for line in screen(walk.reader).splitlines()]
        assert lines[0].endswith("▐") and not lines[view.size.height - 1].endswith("▐")
        await walk.pilot._post_mouse_events([_wheel()], "#page", (3, 3))
        await walk.settled()
        assert view.top == 3
        await walk.pilot.click("#page", offset=(view.size.width - 1, view.size.height - 1))
        await walk.settled()
        assert view.top > 3
        lines = [line.rstrip() for line in screen(walk.reader).splitlines()]
        assert not lines[0].endswith("▐") and walk.call == "figure zhukhin"

    walk(steps, ("zhukhin",), (60, 12))


def _wheel():
    from textual import events

    return events.MouseScrollDown


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_what_is_cut_off_in_a_list_is_seen_to_be_cut(walk, width):
    async def steps(walk):
        await walk("ctrl+p")
        choices = walk.reader.questions.palette.taker
        shown = [choices.render_line(y).text[:-1].strip() for y in range(choices.count)]
        whole = [f"{key.shown:<15}{key.words}" for key in KEYS]
        assert len(shown) > len(whole)
        for line, words in zip(shown, whole, strict=False):
            assert line == words or (line.endswith("…") and words.startswith(line[:-1]) and len(line) > 40)
        assert any(line.endswith("…") for line in shown) == (width < 100)

    walk(steps, ("zhukhin",), (width, 60))


@pytest.mark.parametrize("key", ["slash", "question_mark", "ctrl+p"])
def test_the_page_is_not_drawn_anew_for_what_is_asked_above_it(walk, key):
    """It would take longer than all the rest of the answer."""

    async def steps(walk):
        view, drawn = walk.reader.view, []
        really = view.render_line
        view.render_line = lambda y: drawn.append(y) or really(y)
        await walk(key)
        assert f"─ {OPENED[key]} ─" in screen(walk.reader) and not view.has_focus
        await walk("escape")
        assert f"─ {OPENED[key]} ─" not in screen(walk.reader) and view.has_focus and not drawn
        await walk("tab")
        assert drawn

    walk(steps, ("zhukhin",))
