"""What a library holds acts on nothing, even one that is older than the checks of the content."""

import csv
import io
import json
import xml.dom.minidom

import pytest

from purgecli import clean
from purgecli.authoring import check, reader
from purgecli.library import store
from tests.conftest import FILES, write_content

CONTROL = "\x1b]0;PWNED\x07\x1b[2J\x9b31m\x85\u2028\u202e\u200b\U000e0041\ufffe\x00\r"
MARKUP = '[cyan]A[/] <b &amp; "q" \'p\' \\N \\" |*_`~$(x)'
WORDS = [
    ("figures",), ("figure", "zhukhin"), ("trials",), ("trial", "moscow-1938"), ("cohorts",), ("cohort", "cc-1934"), ("sources",), ("source", "book-1990"),
    ("search", "strike"), ("timeline",), ("timeline", "--figure", "zhukhin"), ("links", "zhukhin"), ("compare", "zhukhin", "ivanov-petr"), ("debate",),
    ("reasons",), ("reason", "1"), ("claims",), ("claims", "--audit"), ("claim", "it-says-so"), ("random",), (), ("export",),
    ("cite", "book-1990"), ("figures", "--count", "fate"), ("figure", "zhukhin", "--cite", "apa"),
]  # fmt: skip
TEXTS = ("name", "title", "text", "statement", "publisher", "family", "place", "short")
FORMATS = [
    "text",
    "json",
    "csv",
    "csv-excel",
    "markdown",
    "dot",
    "graphml",
    "bibtex",
    "biblatex",
    "ris",
    "csl-json",
    "chicago-notes",
    "apa",
    "mla",
]


@pytest.fixture(scope="module")
def hostile_content(unchanged, tmp_path_factory):
    """A content in whose library something that would act stands in every text."""
    figure = "figures/zhukhin.yaml"
    relation = "relations: [{to: ivanov-petr, kind: ally, text: Friends., cites: [{source: book-1990}]}]\n"
    content = write_content(tmp_path_factory.mktemp("hostile"), {figure: FILES[figure] + relation})
    honest = reader.read
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(check.RULES, "line")
        patch.setattr(reader, "read", lambda *place: _with_control(honest(*place)))
        with store.Library((content,), unchanged / "cache") as made:
            assert all("PWNED" in text for (text,) in made.rows("SELECT document FROM records WHERE kind = 'figures'"))
    return content


@pytest.fixture
def hostile(purge, hostile_content):
    """Commands run on its library."""
    return lambda *words: purge(*words, "--content", str(hostile_content))


def _with_control(value, key=""):
    if isinstance(value, dict):
        return {name: _with_control(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_with_control(item, key) for item in value]
    return f"{value}{CONTROL}{MARKUP}" if isinstance(value, str) and key in TEXTS else value


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_nothing_acts_in_any_form(hostile, words):
    tried = 0
    for format in FORMATS:
        result = hostile(*words, "--format", format)
        if result.exit_code == 2 and "--format" in result.stderr:
            continue
        assert result.exit_code == 0, result.stderr
        assert not clean.acting().search(result.stdout.removeprefix("\ufeff").replace("\r\n", "\n")), format
        assert "\t" not in result.stdout or format == "text"
        if format in ("json", "csl-json") and "apa" not in words:
            assert _has_all_or_nothing(json.loads(result.stdout))
        if format.startswith("csv") and format != "csl-json":
            widths = {len(row) for row in csv.reader(io.StringIO(result.stdout, newline=""))}
            assert len(widths) == 1
        if format == "graphml":
            xml.dom.minidom.parseString(result.stdout)
        tried += 1
    assert tried or words in ((), ("export",)) or "cite" in words


def _has_all_or_nothing(value):
    """Whether each text of JSON that holds something of `CONTROL` holds it whole: it is escaped, not changed."""
    if isinstance(value, dict | list):
        return all(map(_has_all_or_nothing, value.values() if isinstance(value, dict) else value))
    if not isinstance(value, str) or "PWNED" not in value:
        return True
    # A snippet of a search may be cut anywhere; it and a title found are one line.
    return " ".join(CONTROL.split()) in " ".join(value.split()) or value.endswith("…")


def test_a_message_acts_no_more_than_a_screen(purge, content):
    for words in (
        ["figure", f"x{CONTROL}"],
        ["source", f"x{CONTROL}"],
        ["--content", f"x{CONTROL[:5]}", "figures"],
        ["timeline", "--from", f"x{CONTROL}"],
    ):
        result = purge(*words)
        assert result.exit_code in (1, 2)
        assert not clean.acting().search(result.stderr)
    (content / "sources/x.yaml").write_text(
        FILES["sources/page-2001.yaml"].replace("    ", "").replace("kind: reference", 'kind: "[red]x"')
    )
    assert "[red]x" in purge("check", str(content)).stderr


def test_markdown_and_html_take_a_title_as_text(purge, content):
    title = "'A http://e>[click](javascript:alert(1)) Book <!-- ~~x~~ $y$ https://example.org'"
    path = content / "sources/book-1990.yaml"
    path.write_text(path.read_text().replace("A Book", title))
    shown = purge("source", "book-1990", "--format", "apa", "--italics", "markdown").stdout
    assert "](" not in shown.replace("\\](", "")
    assert "<!--" not in shown
    assert "~~" not in shown.replace("\\~", "")
    assert "<https://example.org>" in shown
    shown = purge("source", "book-1990", "--format", "apa", "--italics", "html").stdout
    assert "<!--" not in shown
    assert "&lt;!--" in shown


@pytest.mark.parametrize(
    "call",
    ["figures", "figures --sort died", "trial moscow-1938", "cohort cc-1934", "document a-decree", "figure zhukhin", "timeline"],
)
@pytest.mark.parametrize("width", ["60", "120"])
def test_a_line_end_in_a_name_breaks_no_line(purge, content, monkeypatch, call, width):
    """The check refuses one; a library may be older than the check."""
    monkeypatch.delitem(check.RULES, "line")
    whole = purge(*call.split(), "--width", width, "--plain")
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("name: Yuri Zhukhin", 'name: "Yuri\\nZhukhin"'))
    broken = purge(*call.split(), "--width", width, "--plain")
    assert broken.stdout == whole.stdout


def test_a_letter_without_a_shape_makes_no_difference_to_who_is_found(purge):
    for name in (
        "zhukh\u200bin",
        "Zhu\u034fkhin",
        "yuri\u3164zhukhin",
        "\u2800Жухин",
        "zhukhin\ufe0f",
        "zhu\u200dkhin",
        "zhu\u1160khin",
    ):
        for call in (["figure", name], [name], ["search", name.replace("\ufe0f", "").replace("\u200d", "")]):
            assert "Yuri Zhukhin" in purge(*call, "--plain").stdout, call
    assert purge("timeline", "19\u200b34").stdout == purge("timeline", "1934").stdout
    assert "\ufffd" in purge("figure", "no\u3164body").stderr
