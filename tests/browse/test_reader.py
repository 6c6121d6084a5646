"""The reader, walked through with keys: the list, following and coming back, and what each key does."""

import json
from pathlib import Path

import pytest

from purgecli.browse.keys import KEYS
from purgecli.library import queries
from purgecli.library.titles import LISTED
from tests.browse.conftest import NARROW, WIDE, said, screen
from tests.conftest import FIGURE, takes_long, write_content

PAGES = {
    "figures": ("zhukhin", "Yuri Zhukhin"),
    "reasons": ("first", "The first reason"),
    "claims": ("it-says", "It is so."),
    "events": ("an-event", "A law"),
    "trials": ("moscow", "Third Moscow trial"),
    "cohorts": ("cc-1934", "A committee of 1934"),
    "documents": ("a-decree", "decree"),
    "sources": ("page-2001", "A Page"),
}


def test_each_kind_is_found_in_the_list_and_opened(walk):
    async def steps(walk):
        for typed, words in (PAGES[kind] for kind in PAGES if kind != "events"):
            await walk.type(typed)
            await walk("enter")
            assert words in walk.page
            assert walk.reader.focused is walk.reader.view
            await walk("escape", "ctrl+u")

    walk(steps)


def test_a_spelling_and_a_prefix_narrow_the_list(walk):
    async def steps(walk):
        await walk.type("Zhuchin")
        assert walk.line.startswith("Yuri Zhukhin") and walk.line.endswith("1888–1938 executed")
        await walk("ctrl+u")
        await walk.type("жух")
        assert walk.line.startswith("Yuri Zhukhin")
        await walk("escape")
        assert (
            walk.reader.records.choice.total == sum(len(queries.ids(walk.reader.reading.library, kind)) for kind in LISTED) > 10
        )
        await walk.type("trials: mosc")
        assert walk.line.startswith("Third Moscow") and walk.reader.records.kind == "trials"
        await walk.type("zzz")
        assert walk.reader.records.choice.total == 0
        await walk("enter")

    walk(steps)


def test_arrows_go_to_other_kinds_and_down_the_list(walk):
    async def steps(walk):
        await walk("right")
        assert walk.reader.records.kind == "figures"
        await walk("down", "down", "up")
        assert walk.line.startswith("Petr Ivanov")
        await walk("left", "left")
        assert walk.reader.records.kind == "sources" and walk.reader.records.cursor == 0
        await walk("end", "enter")
        assert walk.call == "source page-2001"

    walk(steps)


@pytest.mark.parametrize(("size", "rounds"), [(NARROW, 2), pytest.param(WIDE, 10, marks=takes_long)])
def test_many_steps_there_and_back(walk, size, rounds):
    async def steps(walk):
        calls = ["figure zhukhin"]
        for _ in range(rounds):
            await walk.follow("[1")
            calls.append(walk.call)
            await walk("g", "end", "enter")
            await walk.follow("zhukhin")
            calls.append(walk.call)
        assert calls == ["figure zhukhin", *["source book-1990", "figure zhukhin"] * rounds]
        for call in calls[-2::-1]:
            await walk("backspace")
            assert walk.call == call
        await walk("left")
        assert said(walk.reader)[-1] == "nothing further back"
        for call in calls[1:]:
            await walk("right")
            assert walk.call == call

    walk(steps, ("zhukhin",), size)


def test_who_comes_back_finds_the_page_as_it_was_left(walk):
    async def steps(walk):
        await walk("pagedown")
        await walk.follow("[2")
        link = walk.reader.reading.history.visits[0].link
        await walk("b")
        assert walk.reader.view.link == link and walk.reader.view.top == walk.reader.reading.history.visits[0].line > 0

    walk(steps, ("figure", "zhukhin"), (60, 12))


def test_a_narrow_terminal_shows_one_at_a_time_and_a_wide_one_both(walk):
    async def steps(walk):
        assert walk.reader.records.display and "Ivanov" in screen(walk.reader)
        both = walk.reader.size.width >= 100
        assert ("Because." in screen(walk.reader)) == both
        await walk.type("zhukhin")
        await walk("enter")
        assert "A person made up" in screen(walk.reader) and ("› zhukhin" in screen(walk.reader)) == both
        await walk("escape")
        assert "› zhukhin" in screen(walk.reader) and ("A person made up" in screen(walk.reader)) == both
        await walk.pilot.resize_terminal(120, 30)
        await walk.settled()
        assert "A person made up" in screen(walk.reader) and "› zhukhin" in screen(walk.reader)

    walk(steps, size=NARROW)
    walk(steps, size=WIDE)


@pytest.mark.parametrize("key", ["tab", "shift+tab", "enter"])
def test_a_page_without_links_says_so(walk, key):
    async def steps(walk):
        assert not walk.reader.view.drawn.spans
        await walk(key)
        assert said(walk.reader)[-1] == "this page has no links: ← goes back"

    walk(steps, ("source", "page-2001", "--format", "bibtex"))


def test_search_in_the_page(walk):
    async def steps(walk):
        await walk("slash")
        await walk.type("took PART in")
        await walk("enter")
        assert said(walk.reader)[-1].startswith("1 of 2")
        assert walk.reader.view.match == 0
        await walk("n")
        assert walk.reader.view.match == 1
        await walk("n")
        assert walk.reader.view.match == 0
        await walk("N")
        assert walk.reader.view.match == 1
        await walk("slash")
        await walk.type("nowhere")
        await walk("enter")
        assert said(walk.reader)[-1] == "“nowhere” is not on this page"

    walk(steps, ("zhukhin",))


def test_tab_goes_on_from_what_was_found(walk):
    async def steps(walk):
        await walk("tab", "slash")
        await walk.type("insurrection")
        await walk("enter")
        view = walk.reader.view
        found = view.matches[0].line
        assert view.top + 1 < found < view.top + view.size.height * 2 // 3 + 1
        await walk("tab")
        spans = view.drawn.first_spans()
        link = next(one for one in spans if one.number == view.link)
        assert (link.line, link.start) >= (found, view.matches[0].end)
        assert view.target.source == "page-2001" and all(
            (one.line, one.start) <= (found, 0) for one in spans[: spans.index(link)]
        )

    walk(steps, ("zhukhin",), (60, 16))


@pytest.mark.parametrize("key", ["s", "ctrl+f"])
def test_search_in_the_whole_work(walk, key):
    async def steps(walk):
        await walk(key)
        await walk.type("insurrection")
        await walk("enter")
        assert "Took part in an insurrection" in walk.page
        await walk.follow("Zhukhin")
        assert walk.call == "figure zhukhin"

    walk(steps, ("zhukhin",))


def test_timeline_and_comparison(walk):
    async def steps(walk):
        await walk("t")
        assert walk.call == "timeline --figure zhukhin" and "Took part in a strike" in walk.page
        await walk("t")
        assert said(walk.reader)[-1].startswith("a timeline is that of")
        await walk("b", "c")
        await walk.type("pavel iv")
        await walk("enter")
        assert walk.call == "compare zhukhin ivanov-pavel" and "IN COMMON" in walk.page
        await walk("c")
        assert said(walk.reader)[-1] == "to compare, open a person first"

    walk(steps, ("zhukhin",))


def test_only_an_address_of_the_web_is_opened(walk):
    opened = []

    async def steps(walk):
        walk.reader.taking.browse = lambda url: opened.append(url) or True
        await walk("o")
        assert opened == ["https://example.org/a_page"]
        walk.reader.taking.browse = lambda url: False
        await walk("o")
        assert walk.reader.clipboard == "https://example.org/a_page"
        walk.reader.actions.go_to(walk.reader.view.drawn.targets[0]._replace(record=None, url="file:///etc/passwd"))
        await walk.settled()
        assert said(walk.reader)[-1].startswith("only addresses of the web") and len(opened) == 1

    walk(steps, ("source", "page-2001"))


def test_a_footnote_has_the_place_of_its_citation_and_the_style_that_was_chosen(walk):
    async def steps(walk):
        await walk("y")
        assert said(walk.reader)[-1].startswith("choose a citation")
        for _ in range(40):
            await walk("tab")
            if walk.reader.view.target.at == "p. 1":
                break
        await walk("y")
        assert walk.reader.clipboard == "Ann Writer, A Book (Press, 1990), 1."
        assert walk.reader.clipboard in said(walk.reader)[-1]
        await walk("Y", "Y", "y")
        assert walk.reader.clipboard == "Writer, A. (1990). A Book. Press."

    walk(steps, ("zhukhin",))


def test_a_page_is_written_in_each_form_and_over_nothing(walk, tmp_path):
    async def steps(walk):
        for downs in (0, 1, 2, 0):
            await walk("e", *["down"] * downs, "enter")
        assert said(walk.reader)[-1].startswith("written: ")

    walk(steps, ("zhukhin",))
    assert (tmp_path / "figure-zhukhin.md").read_text().startswith("# Yuri Zhukhin")
    assert (tmp_path / "figure-zhukhin-2.md").exists()
    assert "<html" in (tmp_path / "figure-zhukhin.html").read_text()
    assert (tmp_path / "figure-zhukhin.bib").read_text().count("@") == 2


def test_contents_jump(walk):
    async def steps(walk):
        await walk("g")
        await walk("down", "down", "enter")
        view = walk.reader.view
        assert view.drawn.headings[2].line <= view.top + view.size.height
        assert view.top > 0

    walk(steps, ("zhukhin",), (60, 10))


def test_a_message_makes_room_for_the_next(walk):
    async def steps(walk):
        await walk("Y", "Y", "T")
        assert len(said(walk.reader)) == 3
        shown = screen(walk.reader)
        assert [one in shown for one in said(walk.reader)] == [False, False, True]

    walk(steps, ("zhukhin",))


def test_bookmarks_are_kept(walk, tmp_path):
    async def mark(walk):
        await walk("m")

    async def use(walk):
        await walk("escape", "tab", "M", "enter")
        assert walk.call == "figure zhukhin"
        await walk("m")
        await walk("M")
        assert said(walk.reader)[-1].startswith("no bookmarks yet")

    walk(mark, ("zhukhin",))
    assert json.loads((tmp_path / "data/bookmarks.json").read_text()) == [[["figure", "zhukhin"], "Yuri Zhukhin"]]
    walk(use)
    assert json.loads((tmp_path / "data/bookmarks.json").read_text()) == []


@pytest.mark.parametrize("text", ["{", "[1]", '[["figure", 3, 4]]', "[" * 100_000])
def test_a_damaged_file_of_bookmarks_harms_nothing(walk, tmp_path, text):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/bookmarks.json").write_text(text)

    async def steps(walk):
        await walk("m")
        assert said(walk.reader)[-1] == "bookmarked: Yuri Zhukhin"

    walk(steps, ("zhukhin",))


def test_history_goes_to_any_page_of_it(walk):
    async def steps(walk):
        await walk.follow("[1")
        await walk("t", "i", "down", "enter")
        assert walk.call == "figure zhukhin"
        await walk("f")
        assert walk.call == "source book-1990"

    walk(steps, ("zhukhin",))


def test_changed_content_is_taken_up_and_a_fault_is_told_with_its_line(walk, content):
    async def steps(walk):
        write_content(
            content,
            {
                "figures/zhukhin.yaml": FIGURE.format(id="zhukhin", name="Yuri Zhukhin", name_ru="Юрий Жухин").replace(
                    "a strike", "a march"
                )
            },
        )
        await walk.renew()
        assert "Took part in a march" in walk.page
        (content / "figures/zhukhin.yaml").write_text("id: zhukhin\nname: 3\n")
        await walk.renew()
        text = walk.reader.query_one("#text Text")
        told = "".join(text.render_line(y).text[1:].rstrip(" ▐") for y in range(text.size.height))
        assert "figures/zhukhin.yaml:2:" in told and walk.reader.focused is text
        await walk("escape")
        assert "Took part in a march" in walk.page
        await walk("t")
        assert "Took part in a march" in walk.page

    walk(steps, ("zhukhin",))


def test_the_keys_are_shown_and_are_in_the_palette(walk):
    async def steps(walk):
        await walk("question_mark")
        shown = screen(walk.reader)
        assert all(key.words[:30] in shown for key in KEYS[:12])
        await walk("escape")
        await walk("ctrl+p")
        shown = screen(walk.reader)
        assert all(f"{key.shown:<15}{key.words}" in shown for key in KEYS)
        await walk.type("timeline")
        assert "on its timeline" in screen(walk.reader) and KEYS[0].words not in screen(walk.reader)
        await walk("enter")
        assert walk.call == "timeline --figure zhukhin"

    walk(steps, ("zhukhin",), (100, 50))


def test_every_key_of_the_table_has_its_action(walk):
    async def steps(walk):
        assert all(callable(getattr(walk.reader.actions, key.action)) for key in KEYS)
        keys = [one for key in KEYS for one in key.keys.split(",")]
        assert len(keys) == len(set(keys))
        assert set(keys) <= set(walk.reader.view._bindings.key_to_bindings)

    walk(steps)


def test_themes_change_and_nothing_moves_by_itself(walk):
    async def steps(walk):
        assert walk.reader.animation_level == "none"
        seen = [walk.reader.theme]
        for _ in range(4):
            await walk("T")
            seen.append(walk.reader.theme)
        assert seen[0] == seen[-1] and len(set(seen)) == 4

    walk(steps, ("zhukhin",))


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (("nobody-at-all",), "nothing has all of"),
        (("figure",), "Missing argument"),
        (("export",), "is for the shell"),
        (("figure", "ivanov"), "several figures bear the name"),
    ],
)
def test_a_start_that_leads_nowhere_is_told_and_the_list_stands_open(walk, start, words):
    async def steps(walk):
        assert words in said(walk.reader)[0]
        assert walk.call == "" and "Because." in walk.page

    walk(steps, start)


def test_the_mouse_follows_a_link_and_opens_a_line(walk):
    async def steps(walk):
        view = walk.reader.view
        span = next(one for one in view.drawn.spans if view.drawn.targets[one.number].source)
        await walk.pilot.click("#page", offset=(span.start + 2, span.line - view.top))
        await walk.settled()
        assert walk.call.startswith("source ")
        await walk.pilot.click("#list", offset=(3, 1))
        await walk.settled()
        assert walk.call == "figure ivanov-petr"

    walk(steps, ("zhukhin",))


def test_q_and_ctrl_c_end_it(walk):
    for key in ("q", "ctrl+c", "ctrl+q"):

        async def steps(walk, key=key):
            await walk(key)
            assert not walk.reader.is_running or walk.reader._exit

        assert walk(steps, ("zhukhin",)).failure is None


@pytest.mark.parametrize(
    ("name", "start", "size"), [("wide", ("zhukhin",), (100, 30)), ("narrow", ("zhukhin",), (60, 30)), ("list", None, (60, 20))]
)
def test_screens_stay_as_they_are(walk, name, start, size):
    """A change that is meant is taken up by removing the file and running this test twice."""

    async def steps(walk):
        walk.reader.messages.hush()

    path = Path(__file__).parent / "snapshots" / f"{name}.txt"
    seen = walk(steps, start, size).seen
    if not path.exists():
        path.write_text(seen, encoding="utf-8")
        pytest.fail(f"{path.name} was not there and is written: look at it")
    assert seen == path.read_text(encoding="utf-8")
