"""The commands as a user types them, on the test content."""

import csv
import io
import json
import re

import pytest

from purgecli import __version__
from purgecli.commands.modules import MODULES

LISTS = ["reasons", "claims", "debate", "figures", "timeline", "trials", "cohorts", "documents", "sources"]
SEARCH = ["search", "book"]
LIVES = ["timeline", "--figure", "zhukhin", "--figure", "ivanov petr"]
SINGLES = [
    ["reason", "1"],
    ["claim", "it-says-so"],
    ["figure", "zhukhin"],
    ["compare", "zhukhin", "ivanov-petr"],
    ["links", "zhukhin"],
    ["random"],
    ["trial", "moscow-1938"],
    ["cohort", "cc-1934"],
    ["document", "a-decree"],
    ["source", "book-1990"],
]
COMMANDS = ["", *MODULES]


def test_bare_purge_asks_and_answers(purge):
    result = purge()
    assert result.exit_code == 0
    for words in ("Why?", "Because.", "The first reason", "purge figures"):
        assert words in result.stdout


def test_version(purge):
    assert purge("--version").stdout == f"purge {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(purge, command):
    result = purge(*command.split(), "--help")
    assert result.exit_code == 0
    assert "Example: purge" in " ".join(result.stdout.split())


@pytest.mark.parametrize("words", [[name] for name in LISTS] + SINGLES)
def test_text_is_plain_in_a_pipe_and_no_wider_than_80(purge, words):
    result = purge(*words)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert not any(line != line.rstrip() for line in result.stdout.splitlines())


@pytest.mark.parametrize("width", [20, 40, 60, 120, 200])
@pytest.mark.parametrize(
    "words",
    [[], *([name] for name in LISTS), *SINGLES, ["cohort", "cc-1934", "--timeline"], ["claims", "--audit"], LIVES, SEARCH],
)
def test_screens_keep_to_the_width(purge, words, width):
    result = purge(*words, env={"COLUMNS": str(width)})
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= width


@pytest.mark.parametrize("name", LISTS)
def test_lists_as_json_and_csv_and_as_a_document(purge, name):
    items = json.loads(purge(name, "--format", "json").stdout)
    assert isinstance(items, list) and items
    rows = list(csv.DictReader(io.StringIO(purge(name, "--format", "csv").stdout)))
    assert len(rows) == len(items)
    assert purge(name, "--format", "markdown").stdout.startswith("# ")


def test_a_figure_as_json_keeps_the_contract(purge):
    figure = json.loads(purge("figure", "zhukhin", "--format", "json").stdout)
    assert figure["id"] == "zhukhin"
    assert figure["name_ru"] == "Юрий Львович Жухин"
    assert figure["birth"]["date"] == "1888-10-09" and figure["birth"]["place"] == "Moscow"
    assert figure["death"]["manner"] == "executed"
    assert (figure["party_since"], figure["trial"], figure["cohorts"]) == (
        "1906",
        "moscow-1938",
        [{"id": "cc-1934", "role": "full", "name": "A committee of 1934"}],
    )
    assert {"source": "book-1990", "at": "p. 1"} in figure["cites"]
    assert json.loads(purge("figures", "--format", "json").stdout)[-1] == figure


def test_the_opening_page_as_json(purge):
    page = json.loads(purge("--format", "json").stdout)
    assert page["question"] == "Why?"
    assert page["reasons"][0]["verdicts"] == {"wrong": 1, "supported": 1}


def test_a_dossier_shows_what_happened_before_the_life(purge):
    text = purge("figure", "Жухин").stdout
    parts = [
        "Yuri Zhukhin",
        "9 October 1888 (27 September Old Style)",
        "aged 49",
        "WHAT HAPPENED",
        "27 Feb 1937",
        "LIFE",
        "SOURCES",
    ]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert set(re.findall(r"\[(\d+)", text.partition("SOURCES")[0])) == {"1", "2"}


def test_a_dossier_without_a_year_of_joining_claims_none(purge, content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace('since: "1906"', 'text: "Before there was a party."'))
    assert "│ Party       Before there was a party. [1]" in purge("figure", "zhukhin").stdout


def test_timeline_of_a_period_and_of_a_person(purge):
    assert "A law" in purge("timeline", "--from", "1934", "--to", "1934").stdout
    assert "A trial" not in purge("timeline", "--from", "1934", "--to", "1934-12").stdout
    life = json.loads(purge("timeline", "--figure", "zhukhin", "--format", "json").stdout)
    assert life[0]["date"] == "1888-10-09"
    assert {entry["event"] for entry in life} == {None, "an-event"}
    assert life == sorted(life, key=lambda entry: entry["date"])


@pytest.mark.parametrize(
    "words", [["--from", "yesterday"], ["--to", "1934-13"], ["--from", "1938", "--to", "1934"], ["--from", ""]]
)
def test_a_bad_period_is_a_usage_error(purge, words):
    result = purge("timeline", *words)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_an_empty_period_is_an_empty_list(purge):
    assert json.loads(purge("timeline", "--from", "1800", "--to", "1801", "--format", "json").stdout) == []


def test_a_name_of_several_lists_them(purge):
    result = purge("figure", "ivanov")
    assert result.exit_code == 1
    assert "purge figure ivanov-pavel" in result.stderr and "purge figure ivanov-petr" in result.stderr
    assert result.stdout == ""


def test_a_near_miss_asks_back(purge):
    result = purge("figure", "zhukhim")
    assert result.exit_code == 1
    assert "did you mean zhukhin?" in result.stderr


@pytest.mark.parametrize("command", ["figure", "reason", "source"])
@pytest.mark.parametrize(
    "name", ["", " ", "nobody-at-all", "[bold]x[/end]", "\x1b[31mred\x07", "a" * 10_000, "'; DROP TABLE x", "--"]
)
def test_bad_names_fail_in_words(purge, command, name):
    result = purge(command, "--", name)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert "\x1b" not in result.stderr
    assert len(result.stderr) < 300


@pytest.mark.parametrize(
    "words", [["figures", "--format", "xml"], ["figure"], ["--nonsense"], ["figure", "x", "--format", "bibtex"]]
)
def test_usage_errors(purge, words):
    result = purge(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--verdict", "wrong", "figure", "zhukhin"], "--verdict"),
        (["cache", "--clear", "--format", "json"], "leave out --format"),
        (["schema", "figure", "--output", "--prose"], "ask for one of them"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(purge, words, hint):
    result = purge(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in " ".join(result.stderr.split())


def test_faulty_content_is_reported_with_file_and_line(purge, content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("1938-03-15", "soon"))
    for words in (["figure", "zhukhin"], ["check"], ["check", str(content)]):
        result = purge(*words)
        assert result.exit_code == 3
        assert f"{content}/figures/zhukhin.yaml:14: 'soon' is no date" in result.stderr
        assert result.stdout == ""


def test_check_of_clean_content(purge, content):
    result = purge("check", str(content))
    assert (result.exit_code, result.stdout) == (0, "16 records, no faults\n")


def test_check_of_what_is_no_folder(purge):
    assert purge("check", "/nowhere").exit_code == 2


def test_content_without_an_opening_page_says_so(purge, content):
    (content / "subject.yaml").unlink()
    result = purge()
    assert result.exit_code == 1
    assert "subject.yaml" in result.stderr


def test_texts_of_the_content_are_never_markup(purge, content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("At a plenum.", "[sic] and [/end] and [x=y]"))
    result = purge("figure", "zhukhin")
    assert result.exit_code == 0
    assert "[sic] and [/end] and [x=y]" in result.stdout
