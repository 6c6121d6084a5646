"""Completion as the shells ask for it; `test_shells` tries real ones."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from purgecli import clean
from purgecli.authoring import check
from purgecli.cli import MODULES
from purgecli.commands import completing, shells
from tests.conftest import FIGURE, FILES


def offered(purge, words: str) -> list[str]:
    result = purge(
        env={"_PURGE_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    )
    assert result.stderr == ""
    return result.stdout.split("\n")[:-1] if result.stdout.strip() else []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("purge figure zh", ["zhukhin\tYuri Zhukhin, 1888-1938"]),
        ("purge compare zhukhin ivanov-pe", ["ivanov-petr\tPetr Ivanov, 1888-1938"]),
        ("purge trial m", ["moscow-1938\tThird Moscow trial, March 1938"]),
        ("purge figures --cohort c", ["cc-1934\tA committee of 1934"]),
        ("purge figures --faction l", ["left\tThe Left"]),
        ("purge figures --fate ex", ["executed"]),
        ("purge claim it", ["it-says-so\twrong - It is so."]),
        ("purge reason f", ["first\tThe first reason"]),
        ("purge source b", ["book-1990\tA Book"]),
        ("purge timeline --kind la", ["law"]),
        ("purge sources --format bibl", ["biblatex"]),
        ("purge tim", ["timeline\tWhat happened when."]),
        ("purge zh", ["zhukhin\tYuri Zhukhin, 1888-1938"]),
        ("purge Zh", ["zhukhin\tYuri Zhukhin, 1888-1938"]),
        ("purge жу", ["zhukhin\tYuri Zhukhin, 1888-1938", "жухин\tYuri Zhukhin, 1888-1938"]),
        ("purge moscow", ["moscow-1938\tThird Moscow trial, March 1938"]),
        ("purge cc", ["cc-1934\tA committee of 1934"]),
        ("purge a-", ["a-decree\tA decree on something"]),
        ("purge zhukhin ivanov-pe", ["ivanov-petr\tPetr Ivanov, 1888-1938"]),
        ("purge '; DROP", []),
        ("purge figure Zh", ["zhukhin\tYuri Zhukhin, 1888-1938"]),
        ("purge figure жу", ["zhukhin\tYuri Zhukhin, 1888-1938", "жухин\tYuri Zhukhin, 1888-1938"]),
        ("purge trial МОСК", []),
        ("purge trial Moscow", ["moscow-1938\tThird Moscow trial, March 1938"]),
        ("purge timeline --kind LA", ["law"]),
        ("purge figures --fate EX", ["executed"]),
        ("purge figure q", []),
        ("purge figure '; DROP", []),
    ],
)
def test_live_values(purge, words, expected):
    assert offered(purge, words) == expected


def test_commands_stand_before_names(purge, content):
    (content / "figures/searcher.yaml").write_text(FIGURE.format(id="searcher", name="Ann Searcher", name_ru="Анна Сёрчер"))
    found = [one.split("\t")[0] for one in offered(purge, "purge sea")]
    assert found == ["search", "searcher"]
    # Before a letter is typed the names would hide the commands.
    assert [one.split("\t")[0] for one in offered(purge, "purge ")] == list(MODULES)


def test_without_content_the_commands_are_offered_all_the_same(purge, content):
    (content / "figures/zhukhin.yaml").write_text("[")
    assert offered(purge, "purge tim") == ["timeline\tWhat happened when."]
    assert offered(purge, "purge zh") == []


def test_faulty_content_offers_nothing_and_keeps_quiet(purge, content):
    (content / "figures/zhukhin.yaml").write_text("[")
    assert offered(purge, "purge figure zh") == []


def test_bash_gets_the_id_for_a_name_in_any_script(purge):
    result = purge(env={"_PURGE_COMPLETE": "complete_bash", "COMP_WORDS": "purge figure жу", "COMP_CWORD": "2"})
    assert result.stdout.split() == ["zhukhin"]


@pytest.mark.parametrize(
    "title",
    ["'A \\$(touch x) Book'", "'[cyan]A[/] Book'", "\"A '; touch x; ' Book\\n touch x\"", "'A: B::: %s {a,b} * ? ~ ! & | < > #'"],
)
@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_what_a_title_says_stays_plain_words(purge, content, title, shell, monkeypatch):
    # A library may be older than the rule that a title has no line end.
    monkeypatch.delitem(check.RULES, "line")
    path = content / "sources/book-1990.yaml"
    path.write_text(FILES["sources/book-1990.yaml"].replace("    ", "").replace("A Book", title))
    words = {
        "_TYPER_COMPLETE_ARGS": "purge source b",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "b",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    shown = purge(env={"_PURGE_COMPLETE": f"complete_{shell}", **words}).stdout
    assert re.search("book-1990.*A.*B", shown)
    assert "\\" not in shown
    assert not re.search(r"[$`\[\]{}%*?~!&|<>#\"]", shown)
    assert shown.count("'") == (2 if shell == "zsh" else 0)
    assert shown.count("\n") == 1


@given(st.text(max_size=80))
def test_help_is_letters_digits_spaces_and_plain_punctuation(text):
    shown = clean.plain(text, completing.MOST_HELP)
    assert len(shown) <= completing.MOST_HELP
    assert all(char.isalnum() or char in " .,-" for char in shown)


@given(st.lists(st.tuples(st.text(max_size=10), st.text(max_size=20)), max_size=5), st.text(max_size=3))
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_zsh_is_told_of_words_in_single_quotes_only(offers, typed):
    code = shells.code(offers, typed)
    if code != "_files":
        assert re.fullmatch(
            r"local -a offered; offered=\(('[^'$`\\]*' ?)+\); (compstate[^$`\\(]*; )?_describe value offered( -U)?", code
        )
