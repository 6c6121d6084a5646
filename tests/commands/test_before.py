"""Options before the word that they are meant for."""

import json

import pytest


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["--format", "json", "figures"], ["figures", "--format", "json"]),
        (["--format=csv", "figures"], ["figures", "--format", "csv"]),
        (["--format", "json", "zhukhin"], ["figure", "zhukhin", "--format", "json"]),
        (["--format", "json", "people"], ["figures", "--format", "json"]),
        (["--format", "json", "ivanov"], ["ivanov", "--format", "json"]),
        (
            ["--width", "60", "--format", "csv", "figures", "--fate", "executed"],
            ["figures", "--fate", "executed", "--format", "csv"],
        ),
        (["--cohort", "cc-1934", "--plain", "figures"], ["figures", "--cohort", "cc-1934", "--plain"]),
        (["--fate", "executed", "figures"], ["figures", "--fate", "executed"]),
        (["--from", "1934", "timeline"], ["timeline", "--from", "1934"]),
        (["--in", "figures", "search", "insurrection"], ["search", "insurrection", "--in", "figures"]),
        (["--brief", "figure", "zhukhin"], ["figure", "zhukhin", "--brief"]),
        (["--cite", "apa", "zhukhin"], ["figure", "zhukhin", "--cite", "apa"]),
        (["--help", "figure"], ["figure", "--help"]),
        (["--format", "json", "--", "-zhukhin"], ["figure", "zhukhin", "--format", "json"]),
    ],
)
def test_an_option_before_the_word_is_the_words(purge, before, after):
    first, second = purge(*before), purge(*after)
    assert (first.exit_code, first.stderr) == (second.exit_code, second.stderr) == (0, "")
    assert first.stdout == second.stdout


def test_a_question_with_options_before_it_names_the_call(purge):
    last = purge("--brief", "zhukhin").stdout.strip().splitlines()[-1]
    assert " ".join(last.split()) == "purge figure zhukhin --brief gives it, too"


def test_without_a_word_they_are_about_the_opening_page(purge):
    assert json.loads(purge("--format", "json").stdout)["reasons"]
    assert purge("--plain").stdout == purge("--plain", "--").stdout != ""


@pytest.mark.parametrize(
    ("words", "works"),
    [
        (["--zhukhin"], "purge zhukhin"),
        (["--brief"], "purge figure bukharin --brief"),
        (["--cohort", "cc-1934"], "purge figures --cohort cc-1934"),
        (["--open", "5"], "purge figure bukharin --open 5"),
        (["--format", "yaml"], "purge bukharin"),
        (["-1937"], "purge 1937"),
        (["---"], "purge bukharin"),
        (["--cohort", "cc-1934", "zhukhin"], "purge figure bukharin"),
        (["--format", "csv", "figure", "zhukhin"], "purge figure bukharin"),
    ],
)
def test_what_can_not_be_is_refused_with_what_would_work(purge, words, works):
    result = purge(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(f"For example: {works}\n")
