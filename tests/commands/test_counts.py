"""Questions of number, on the test content and on the shipped one."""

import json

import pytest

from purgecli.library import counting, queries


@pytest.mark.parametrize(
    ("words", "number", "total"),
    [
        ("how many people were shot", 3, 3),
        ("How many were executed in 1938?", 3, 3),
        ("how many were executed in 1937", 0, 3),
        ("how many old bolsheviks were shot", 3, 3),
        ("do you know how many Old Bolsheviks were killed", 3, 3),
        ("сколько старых большевиков расстреляно", 3, 3),
        ("сколько человек расстреляли в 1938 году", 3, 3),
        ("how many were arrested in february 1937", 3, 3),
        ("how many were sentenced to death", 3, 3),
        ("how many were rehabilitated", 0, 3),
        ("how many members of the committee of 1934 were shot", 2, 2),
        ("what percentage of the committee of 1934 died in 1938", 2, 2),
        ("number of suicides", 0, 3),
        ("how many died between 1936 and 1939", 3, 3),
        ("how many defendants in the third moscow trial", 1, 1),
    ],
)
def test_people_are_counted_by_name(purge, words, number, total):
    result = purge(*words.split(), "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    (count,) = json.loads(result.stdout)["counts"]
    assert (count["number"], count["total"]) == (number, total)
    shown = purge(*words.split()).stdout
    assert f"{number} of {total} " in shown or shown.startswith(f"  {total} ")
    for call in (line.split("   ")[0].split() for line in shown.splitlines() if line.startswith("  purge ")):
        assert purge(*call[1:]).exit_code in (0, 1)


@pytest.mark.parametrize(
    ("words", "call"),
    [("how many claims are wrong", "claims wrong"), ("how many reasons are there", "reasons"), ("how many books", "sources")],
)
def test_records_are_listed_where_their_number_is_asked(purge, words, call):
    result = purge(*words.split())
    direct = purge(*call.split())
    assert (result.exit_code, result.stderr) == (0, direct.stderr)
    assert result.stdout.startswith(direct.stdout.rstrip("\n"))


@pytest.mark.parametrize(
    "words",
    [
        "how many insurrections were there",
        "how many were not shot",
        "how many were arrested and shot",
        "how many wives of the committee of 1934 were shot",
        "how many strikes did zhukhin lead",
    ],
)
def test_what_is_not_counted_is_said(purge, words):
    result = purge(*words.split())
    assert f"no count here answers '{words}'" in result.stderr
    assert "of 3" not in result.stdout


def test_a_question_that_has_the_word_how_is_no_question_of_number(purge):
    result = purge("how", "did", "zhukhin", "die")
    assert (result.exit_code, result.stderr) == (0, "")
    assert counting.subject_of("how did zhukhin die") == []


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("how many people were shot", [""]),
        ("how many old bolsheviks were shot", ["--party-before 1917"]),
        ("how many members of the left opposition were shot", ["--faction left-opposition"]),
        ("how many of the central committee of 1934 were killed", ["--cohort cc-1934"]),
        ("how many politburo members were shot", ["--cohort politburo-1919-1924", "--cohort politburo-1917-1939"]),
        ("how many of those named in lenin's testament were shot", ["--cohort testament"]),
    ],
)
def test_counts_are_those_of_the_list_of_figures(shipped_library, question, options):
    found = counting.count(shipped_library, question)
    assert sorted(one.group.options for one in found.counts) == sorted(options)
    for one in found.counts:
        by_fate = dict(queries.figure_counts(shipped_library, one.group.filters, "fate"))
        assert sum(by_fate.get(manner, 0) for manner in found.deed.manners) == one.number
        assert sum(by_fate.values()) == one.total


def test_what_records_say_of_everybody_stands_beside_the_count(purge, shipped, on_shipped):
    result = purge("how", "many", "people", "were", "shot", "--content", str(shipped))
    assert "WHAT RECORDS SAY OF EVERYBODY" in result.stdout
    assert "681,692" in result.stdout
