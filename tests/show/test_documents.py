"""Pages as Markdown and as HTML, judged by their readers: Pandoc, and an HTML parser."""

import json
import re
import subprocess
from html.parser import HTMLParser

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purgecli.pages.model import Cite, Link, Paragraph, Quiet, Row, Rows, Strong, page
from purgecli.show import html, markdown
from tests.show.test_terminal import BLOCKS, PIECES

SPECIMENS = (
    "1905. A year", "- a dash", "# no heading", "[@conquest, p. 1]", "a^b^ ~c~ $x$ `d`", "<script>alert(1)</script>", "a | b", "@everyone",
    "* * *", "\\newpage", "&amp; &#60;", '"quoted" and \'so\'', "...and -- so", "http://example.org/a_b*c", "{#id .class}", "%title", ": defined",
    "[text](javascript:alert(1))", "![picture](x.png)", "(a) letter", "i. roman", "> quoted", "+ plus", "=== ", "a\\", "^[note]", "{=html}", "+++",
)  # fmt: skip


def read(text: str, *options: str) -> str:
    """What Pandoc makes of a Markdown text."""
    command = [pypandoc.get_pandoc_path(), "-f", "markdown", *options]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=300).stdout


def strings(node) -> str:
    """The words of a Pandoc document, in order."""
    if isinstance(node, dict):
        match node.get("t"):
            case "Str":
                return node["c"]
            case "Space" | "SoftBreak" | "LineBreak":
                return " "
            case "RawInline" | "RawBlock" | "Math" | "Note":
                raise AssertionError(f"something acted: {node}")
        return strings(node.get("c", ""))
    return "".join(strings(item) for item in node) if isinstance(node, list) else ""


@pytest.mark.parametrize("text", SPECIMENS)
def test_what_markdown_acts_on_stays_text(text):
    found = json.loads(read(markdown.document(page("T", Paragraph([text]))), "-t", "json"))
    _, block = found["blocks"]
    assert block["t"] == "Para"
    assert strings(block).split() == text.split()


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=30), min_size=12, max_size=12))
def test_any_text_reaches_the_reader(texts):
    rows = [Row("", [f"x{text}", Strong(f"y{text}z"), " ", Quiet(text)]) for text in texts]
    found = json.loads(read(markdown.document(page("T", Rows(rows, 0, "points"))), "-t", "json"))
    _, block = found["blocks"]
    assert block["t"] == "BulletList"
    shown = ["".join(strings(item).split()) for item in block["c"]]
    assert shown == ["".join(f"x{text}y{text}z{text}".split()) for text in texts]


def test_citations_are_pandocs():
    text = markdown.document(
        page("T", Paragraph(["Said.", " ", Cite(1, "a-1990", "chap. 4; p. 2"), " ", Cite(2, "b-1937", None)]))
    )
    (cite,) = [one for one in json.loads(read(text, "-t", "json"))["blocks"][1]["c"] if one["t"] == "Cite"]
    assert [one["citationId"] for one in cite["c"][0]] == ["a-1990", "b-1937"]
    assert "Said. [@a-1990, chap. 4\\; p. 2; @b-1937]" in text


def test_every_shape_is_known_to_markdown_and_html():
    text = markdown.document(page("All", *BLOCKS))
    assert all(
        word in text for word in ("strong", "`purge try`", "@a, p. 2", "wrong", "January to December", "| bar | 1 | 50% |")
    )
    shown = html.document(page("All", *BLOCKS))
    assert all(
        word in shown for word in ("<strong>strong", "<code>purge try", 'datetime="1917-05-01"', "wrong</b>", "<svg", "leaf")
    )
    assert len(PIECES) > 10


class Opened(HTMLParser):
    """The tags of a document that want to be closed, the ids, the addresses, and the scripts."""

    VOID = frozenset({"meta", "br", "link", "img", "input", "hr", "rect", "path"})

    def __init__(self):
        super().__init__()
        self.stack, self.ids, self.addresses, self.tags = [], [], [], set()

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.tags.add(tag)
        self.ids += [known["id"]] if "id" in known else []
        self.addresses += [known[name] for name in ("href", "src") if name in known]
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self.stack.pop() == tag


def opened(text: str) -> Opened:
    parser = Opened()
    parser.feed(text)
    parser.close()
    assert parser.stack == []
    return parser


@pytest.mark.parametrize(
    "words",
    [["figure", "zhukhin"], ["reason", "1"], ["reasons"], ["claim", "it-says-so"], ["claims", "--audit"], ["claims", "--exercise"],
     ["claims", "--key"], ["trial", "moscow-1938"], ["cohort", "cc-1934"], ["cohort", "cc-1934", "--timeline"], ["timeline"],
     ["compare", "zhukhin", "ivanov-petr"], ["links", "zhukhin"], ["source", "book-1990"], ["sources"], ["debate"], [], ["figures"],
     ["figures", "--count", "fate"], ["search", "insurrection"], ["timeline", "--figure", "zhukhin", "--figure", "ivanov-petr"]],
)  # fmt: skip
def test_every_screen_is_one_file_that_asks_nothing_of_anybody(purge, words):
    parser = opened(purge(*words, "--format", "html").stdout)
    assert len(set(parser.ids)) == len(parser.ids)
    assert {one[1:] for one in parser.addresses if one.startswith("#")} <= set(parser.ids)
    assert all(one.startswith(("#", "https://", "http://")) for one in parser.addresses)
    assert not parser.tags & {"script", "iframe", "img", "link", "object"}
    assert {"h1", "main", "title"} <= parser.tags
    assert purge(*words, "--format", "markdown").stdout.startswith("# ")


@given(st.text(max_size=40))
def test_no_text_acts_in_html(text):
    parser = opened(html.document(page(text, Paragraph([text, Strong(text), Link(text, "javascript:alert(1)")]))))
    assert "script" not in parser.tags and parser.addresses == []


def test_a_bibliography_of_just_what_is_cited(purge, tmp_path):
    file = tmp_path / "refs.json"
    text = purge("reason", "1", "--format", "markdown", "--bibliography", str(file)).stdout
    assert {one["id"] for one in json.loads(file.read_text())} == set(re.findall(r"@([a-z0-9-]+)", text))
    shown = read(text, "--citeproc", "--bibliography", str(file), "-t", "plain")
    assert "Writer" in shown and "@" not in shown
    # Again: it takes the place of the earlier one, but of nothing else.
    assert purge("reason", "1", "--format", "markdown", "--bibliography", str(file)).exit_code == 0
    file.write_text("my notes")
    done = purge("reason", "1", "--format", "markdown", "--bibliography", str(file))
    assert (done.exit_code, file.read_text()) == (4, "my notes")
    assert purge("reason", "1", "--bibliography", str(file)).exit_code == 2


def test_the_exercise_has_no_verdict_and_the_key_has_them(purge):
    sheet = purge("claims", "--exercise").stdout
    assert "It is so." in sheet and "wrong" not in sheet.split("THE CLAIMS")[1]
    assert "✗ wrong" in purge("claims", "--key").stdout
    assert purge("claims", "--exercise", "--verdict", "wrong").exit_code == 2
