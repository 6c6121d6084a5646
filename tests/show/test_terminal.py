"""Every shape that a page may have is known to a terminal."""

import inspect

from purgecli.pages import model
from purgecli.pages.model import (
    Bar,
    Bars,
    Branch,
    Card,
    Cite,
    Column,
    Columns,
    Commands,
    Day,
    Fate,
    Found,
    Grid,
    Kind,
    Legend,
    Link,
    Months,
    Paragraph,
    Part,
    Quiet,
    Reference,
    References,
    Remark,
    Room,
    Row,
    Rows,
    Section,
    Space,
    Spans,
    Stacks,
    State,
    Strong,
    Table,
    To,
    Tree,
    Try,
    Verdict,
    page,
)  # fmt: skip
from purgecli.show.terminal import screen
from tests.show.test_screens import shown

PIECES = [
    "plain", Strong("strong"), Quiet("quiet"), Found("found"), Try("purge try"), Day("1 May", "1917-05-01"),
    Cite(1, "a", "p. 2"), Link("link", "https://example.org"), To("to", "figures", "a"), Verdict("wrong"),
    Fate("executed", "executed"), Kind("law"),
]  # fmt: skip
BLOCKS = [
    Paragraph(PIECES), Space(), Rows([Row("label", ["text"])], 10), Card([Strong("title")], Paragraph(["in the card"], 0)),
    Section("heading", [Paragraph(["under it"])]), Part(["part"], [Paragraph(["of it"])]),
    Part(["1934"], [], months=Months([1] * 12, 1, "death")), Table((Column("a"), Column("b")), [("name", ["cell"])]),
    Grid(["fate", "all"], [("executed", [7])]), Columns(["left", "right"], [("row", [["one"], ["two"]])], 6), Bars([("bar", 1)], 2),
    Spans([Bar("life", 1888, 1938, "1888", "1938")]),
    Stacks([("1917", [1, 2])], [State("free", ".", "free"), State("dead", "#", "dead")]), Legend([Kind("law")]),
    Tree(Branch(["root"], [Branch(["leaf"], [])])), Commands([("purge reasons", "all of them")]), Room(2), Remark("a remark"),
    Room(2),
    References([Reference(1, "a", "A Book.", None)]),
]  # fmt: skip


def test_the_lists_of_shapes_are_whole():
    blocks = {
        one for _, one in inspect.getmembers(model, inspect.isclass) if issubclass(one, model.Block) and one is not model.Block
    }
    pieces = {one for _, one in inspect.getmembers(model, inspect.isclass) if issubclass(one, str)} | {str}
    # Months are drawn as a part of a heading only.
    assert blocks - set(model.BLOCKS) == set() and set(model.PIECES) == pieces


def test_every_block_and_piece_is_shown():
    assert {type(block) for block in BLOCKS} | {Months} == set(model.BLOCKS)
    assert {type(piece) for piece in PIECES} == set(model.PIECES)
    text = "\n".join(shown(screen(page("All", *BLOCKS)), 80))
    for words in (
        "plain",
        "strong",
        "[1, p. 2]",
        "✗ wrong",
        "§",
        "HEADING",
        "12 deaths",
        "cell",
        "two",
        "leaf",
        "[1]  A Book. a",
    ):
        assert words in text


def test_a_text_after_citations_is_parted_from_them():
    text = ["Said.", " ", Cite(1, "a", None), " ", Cite(2, "b", None), " ", "Somebody’s dossier:"]
    assert shown(screen(page("T", Paragraph(text, 0))), 60) == ["Said. [1] [2] Somebody’s dossier:"]
