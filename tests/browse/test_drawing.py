"""A page as lines: its links lead where the page says, nothing is wider than the screen, words are found across lines."""

import pytest

pytest.importorskip("textual", reason="purge browse needs Textual")

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from purgecli.browse import calls, drawing, links
from purgecli.pages import model

CALLS = [
    (), ("figure", "bukharin"), ("cohort", "testament"), ("trial", "moscow-1938"), ("claims", "--audit"), ("links", "bukharin"),
    ("compare", "bukharin", "kamenev"), ("sources",), ("debate",), ("timeline", "--figure", "trotsky"), ("cohort", "cc-1917", "--timeline"), ("figures",),
]  # fmt: skip


def text(drawn: drawing.Drawn) -> list[str]:
    return ["".join(segment.text for segment in line) for line in drawn.lines]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@pytest.mark.parametrize("width", [20, 58, 100])
def test_no_line_is_wider_than_the_screen_and_every_link_is_in_it(shipped_library, call, width):
    drawn = drawing.drawn(calls.opened(shipped_library, call).page, width)
    shown = text(drawn)
    assert max(map(cell_len, shown)) <= width
    assert {span.number for span in drawn.spans} == set(range(len(drawn.targets)))
    assert all(0 <= span.start < span.end <= width for span in drawn.spans)
    linked = [shown[one.line][one.start : one.end] for one in drawn.spans]
    assert linked == [one.strip() for one in linked]
    assert all(heading.title for heading in drawn.headings)
    assert not [
        segment for line in drawn.lines for segment in line if segment.style and (segment.style.link or "").startswith(links.MARK)
    ]


def test_every_piece_that_leads_somewhere_is_a_link():
    page = model.Page(
        "A page",
        [
            model.Paragraph([model.To("A man", "figures", "man"), model.Cite(1, "book", "p. 2"), model.Link("here", "https://example.org"), model.Try("purge reasons")]),
            model.Paragraph([model.Link("nowhere", None), model.Try("purge export"), model.Try("purge 'unended")]),
            model.Columns(["a"], [("b", [[model.To("C", "claims", "c")]])], 10),
            model.Tree(model.Branch([model.To("T", "trials", "t")], [])),
            model.Card([model.To("K", "cohorts", "k")]),
            model.Commands([("purge trial t", "a trial"), ("purge links --format dot > x", "a file")]),
            model.References([model.Reference(1, "book", "A Book.", "https://example.org/book")]),
        ],
    )  # fmt: skip
    records = [("figures", "man"), ("sources", "book"), ("claims", "c"), ("trials", "t"), ("cohorts", "k"), ("sources", "book")]
    targets = drawing.drawn(page, 80).targets
    assert [one.record for one in targets if one.record] == records
    assert [one.call for one in targets if one.call] == [("reasons",), ("trial", "t")]
    assert [one.url for one in targets if one.url] == ["https://example.org"]
    assert [one.at for one in targets if one.at] == ["p. 2"]


def test_words_are_found_across_lines_in_their_cells():
    page = model.Page("A page", [model.Paragraph(["漢字 the Old Bolsheviks and Бухарин, и\u0306 again the OLD bolsheviks"], 0)])
    drawn = drawing.drawn(page, 20)
    found = drawn.find("old  Bolsheviks")
    assert {span.number for span in found} == {0, 1}
    for number in (0, 1):
        parts = []
        for span in (one for one in found if one.number == number):
            cut = list(Segment.divide(drawn.lines[span.line], [span.start, span.end]))[1]
            parts.append("".join(segment.text for segment in cut).strip())
        assert " ".join(parts).casefold() == "old bolsheviks"
    assert drawn.find("бухарин") and not drawn.find("  ") and not drawn.find("zzz")


def test_cells_are_styled_and_the_text_stays():
    line = [Segment("abc", Style(bold=True)), Segment("漢字"), Segment("def")]
    over = Style(reverse=True)
    found = drawing.restyled(line, [(1, 5, over), (9, 10, over)])
    assert "".join(segment.text for segment in found) == "abc漢字def"
    assert "".join(segment.text for segment in found if segment.style and segment.style.reverse) == "bc漢f"


def test_a_call_that_prints_no_page_is_shown_line_by_line(shipped_library):
    found = calls.opened(shipped_library, ("source", "conquest-1990", "--format", "bibtex"))
    assert any("@book{conquest-1990," in line for line in text(drawing.drawn(found.page, 80)))
    with pytest.raises(calls.NoPage, match="is for the shell"):
        calls.opened(shipped_library, ("cache", "--clear"))
    with pytest.raises(calls.NoPage, match="no figure is called"):
        calls.opened(shipped_library, ("figure", "qqqq"))
