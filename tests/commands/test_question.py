"""A first word that is no command, on the test content; and commands that were half right."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from purgecli.cli import MODULES, app
from purgecli.commands import synonyms
from purgecli.library import answering


def last(result):
    return result.stdout.strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "call"),
    [
        (["zhukhin"], "purge figure zhukhin"),
        (["Жухин"], "purge figure zhukhin"),
        (["who", "was", "Joukhine?"], "purge figure zhukhin"),
        (["show", "me", "zhukhin"], "purge figure zhukhin"),
        (["moscow-1938"], "purge trial moscow-1938"),
        (["trial of zhukhin"], "purge trial moscow-1938"),
        (["third", "moscow", "trial"], "purge trial moscow-1938"),
        (["1934"], "purge timeline 1934"),
        (["December 1934"], "purge timeline 1934-12"),
        (["1934..1936"], "purge timeline 1934..1936"),
        (["committee", "of", "1934"], "purge cohort cc-1934"),
        (["Writer's", "book"], "purge source book-1990"),
        (["insurrection"], "purge search insurrection"),
        (["when", "was", "Zhukhin", "shot?"], "purge figure zhukhin"),
        (["where is zhukhin buried"], "purge figure zhukhin"),
        (["what happened to zhukhin"], "purge figure zhukhin"),
        (["zhukhin biography"], "purge figure zhukhin"),
        (["когда расстреляли Жухина"], "purge figure zhukhin"),
        (["who was shot in 1938"], "purge figures --fate executed --died 1938"),
        (["list", "of", "people", "executed"], "purge figures --fate executed"),
        (["members of the committee of 1934 who were executed"], "purge figures --fate executed --cohort cc-1934"),
    ],
)
def test_one_thing_is_shown_with_the_call_that_gives_it(purge, words, call):
    result = purge(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    assert last(result).startswith(f"  {call}   ")
    direct = purge(*call.split()[1:])
    assert result.stdout.startswith(direct.stdout.rstrip("\n"))


def test_options_of_the_command_that_answers_may_follow(purge):
    assert json.loads(purge("zhukhin", "--format", "json").stdout) == json.loads(
        purge("figure", "zhukhin", "--format", "json").stdout
    )
    assert purge("zhukhin", "--cite", "apa").stdout == purge("figure", "zhukhin", "--cite", "apa").stdout
    assert max(map(len, purge("Жухин", "--width", "60").stdout.splitlines())) == 60
    assert max(map(len, purge("--width", "60", "Жухин").stdout.splitlines())) == 60
    assert json.loads(purge("insurrection", "--format=json").stdout)[0]["id"] == "zhukhin"
    assert purge("zhukhin", "--nonsense").exit_code == 2


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("kamenev's wife", ["kameneva"]),
        ("wife of Bukharin", ["lukina", "larina"]),
        ("жена Бухарина", ["lukina", "larina"]),
        ("trotsky's sons", ["sedov-lev", "sedov-sergei"]),
        ("trotsky's children", ["sedov-lev", "sedov-sergei"]),
        ("trotsky's sister", ["kameneva"]),
        ("sister of Trotsky", ["kameneva"]),
        ("who was Lev Sedov's father", ["trotsky"]),
        ("Lazar Kaganovich's brother", ["kaganovich-mikhail"]),
        ("was bukharin rehabilitated", ["bukharin"]),
        ("за что расстреляли Бухарина", ["bukharin"]),
    ],
)
def test_a_life_and_its_kin(shipped_library, question, meant):
    found = answering.resolve(shipped_library, question)
    records = [found.record] if isinstance(found, answering.One) else found.records
    assert [one.id for one in records] == meant


@pytest.mark.parametrize(
    "question", ["kamenev's brother", "kamenev's sister", "sverdlov's brother", "sverdlov's father", "kedrov's sister"]
)
def test_a_brother_in_law_is_no_brother(shipped_library, question):
    assert answering.resolve(shipped_library, question) is None


@pytest.mark.parametrize("question", ["who killed kirov", "who replaced yagoda", "did stalin kill kirov", "trotsky on lenin"])
def test_what_asks_for_more_than_a_life_is_searched(shipped_library, question):
    assert answering.resolve(shipped_library, question) is None


@pytest.mark.parametrize(
    ("words", "call"),
    [
        ("why did stalin kill the old bolsheviks", "reasons"),
        ("what were the causes of the great terror", "reasons"),
        ("what was the great purge", ""),
        ("ежовщина", ""),
        ("how to cite", "cite"),
        ("primary sources", "sources --kind primary"),
        ("what books should i read", "sources --essential"),
        ("is the essay right?", "claims --audit"),
        ("worksheet", "claims --exercise"),
        ("bibtex", "sources --list-formats"),
    ],
)
def test_what_a_reader_asks_first(purge, words, call):
    asked, direct = purge(*words.split()), purge(*call.split())
    assert (asked.exit_code, asked.stdout, asked.stderr) == (direct.exit_code, direct.stdout, direct.stderr)


def test_a_slip_is_mended_in_what_is_suggested(purge):
    assert "\n  purge insurrection strike\n" in purge("insurrection", "strikke").stderr + "\n"
    assert "\n  purge timeline 1937\n" in purge("tiemline", "1937").stderr + "\n"


def test_a_word_for_a_command_may_be_a_word_of_the_question(purge):
    assert last(purge("book", "book")).startswith("  purge source")
    assert "no source has the id" not in purge("article", "insurrection").stderr
    assert "no source has the id" in purge("source", "insurrection").stderr


def test_several_things_are_told_apart(purge):
    result = purge("ivanov")
    assert result.exit_code == 0
    assert "purge figure ivanov-pavel" in result.stdout and "purge figure ivanov-petr" in result.stdout
    assert "1888–1938" in result.stdout and "executed" in result.stdout
    found = json.loads(purge("ivanov", "--format", "json").stdout)
    assert [(one["kind"], one["id"]) for one in found] == [("figures", "ivanov-pavel"), ("figures", "ivanov-petr")]
    assert purge("ivanov", "--format", "csv").exit_code == 2


def test_nothing_has_near_names_and_the_nearest_hits(purge):
    result = purge("zhukhim")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "purge figure zhukhin" in result.stderr
    result = purge("figurse")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "purge figures" in result.stderr
    result = purge("insurrection", "zebra", "giraffe")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "purge figure zhukhin" in result.stderr


def test_most_of_the_words_are_enough_and_that_is_said(purge):
    result = purge("who", "replaced", "zhukhin")
    assert result.exit_code == 0
    assert "purge figure zhukhin" in result.stdout
    assert "replaced" in result.stdout.partition("figure")[0]
    result = purge("search", "insurrection", "strike", "zebra", "--format", "json")
    assert "zhukhin" in [one["id"] for one in json.loads(result.stdout)]
    assert "zebra" in result.stderr


@pytest.mark.parametrize("name", MODULES)
def test_real_commands_come_first(purge, content, name):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text() + f"spellings: [{name}]\n")
    assert purge(name, "--help").stdout.startswith(f"Usage: purge {name} ")


@pytest.mark.parametrize(
    ("word", "call"),
    [("people", "figures"), ("who", "figures"), ("books", "sources"), ("references", "sources"), ("bibliography", "sources"),
     ("events", "timeline"), ("why", "reasons"), ("historians", "debate"), ("version", "--version"), ("help", "--help"),
     ("list", "--help"), ("help figure", "figure --help"), ("help people", "figures --help"), ("list trials", "trials"),
     ("person zhukhin", "figure zhukhin"), ("find strike", "search strike"), ("errors", "claims --verdict wrong"), ("люди", "figures"),
     ("home", "")],
)  # fmt: skip
def test_everyday_words_stand_for_commands(purge, word, call):
    asked, direct = purge(*word.split()), purge(*call.split())
    assert (asked.exit_code, asked.stdout) == (direct.exit_code, direct.stdout)
    assert asked.exit_code == 0


def test_no_everyday_word_is_a_command_and_each_leads_to_one():
    for word, meant in synonyms.BY_WORD.items():
        assert word not in MODULES
        for call in (meant.alone, meant.with_words or ()):
            assert not call or call[0] in MODULES or call[0] in ("--help", "--version")


BAD = ["", " ", "?", "--", "-", "...", "\x00", "\ud800", "\x1b[31mred\x07", '"', '"unclosed', "a AND", "NEAR(a b)", "title:", "'; DROP TABLE words; --",
       "[bold]x[/end]", "/etc/passwd", "./figures", "C:\\x", "*", "%", "_", "^a", "{x}", "${HOME}", "а" * 9_999, "x " * 10_000, "1937" * 500,
       "\u202e1937", "🙂", "0", "-1", "1e9", "١٩٣٧", "²", "w " * 10_000, "how many " + "shot in 1937 " * 5_000, "how many " * 5_000,
       "name:x OR {title} : y", "\"a\" + \"b\"", "^a NOT b", "(a OR", "a\nb\tc", "\x07\x9b\x00 zhukhin", "e" + "\u0301" * 5_000,
       "%s %n {0}", "(a+)+$" * 40, "~", "file:///etc/passwd", "a/b/c", "\\\\x\\y", "1937-13-45", "99999", "..", "1938..1936"]  # fmt: skip


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_a_bad_question_gets_an_answer_or_a_clear_word(purge, text):
    result = purge("--", text)
    assert result.exit_code in (0, 1, 2)
    assert (result.exit_code == 0) == (result.stdout != "")
    assert "Traceback" not in result.stderr and "\x1b" not in result.stdout + result.stderr
    assert result.exit_code == 0 or result.stderr.startswith("purge: ")
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_ten_thousand_words_are_cut_and_said_to_be(purge):
    result = purge(*["insurrection"] * 10_000)
    assert result.exit_code == 0
    assert result.stderr == "purge: of a question the first 500 characters are looked at\n"
    assert len(result.stdout) < 5_000


@pytest.mark.parametrize("text", ["./figures/zhukhin.yaml", "/home/me/content/figures/zhukhin.yaml", "https://en.wikipedia.org/wiki/Yuri_Zhukhin",
                                  "https://ru.wikipedia.org/wiki/%D0%96%D1%83%D1%85%D0%B8%D0%BD", "C:\\content\\zhukhin.yaml"])  # fmt: skip
def test_a_file_or_an_address_is_asked_by_its_name(purge, text):
    assert last(purge(text)).startswith("  purge figure zhukhin   ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/etc/passwd", "is a file or an address"),
        ("https://example.org/x/y", "is a file or an address"),
        ("1937-13-45", "is no time"),
        ("99999", "is no time"),
        ("1938..1936", "is no time"),
    ],
)
def test_what_has_no_words_is_called_what_it_is(purge, text, said):
    result = purge(text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert "purge bukharin" in result.stderr or "1936..1938" in result.stderr


def test_words_that_stand_together_need_not_follow_each_other(purge):
    assert "zhukhin" in purge("strike/insurrection", "--format", "json").stdout


def test_a_question_that_looks_like_an_option(purge):
    assert purge("--why").exit_code == 2
    assert "For example: purge why\n" in purge("--why").stderr
    assert purge("--", "--why").exit_code == 1
    assert purge("--", "-zhukhin").exit_code == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_any_words_are_a_question(content, words):
    result = CliRunner().invoke(app, ["--", *words])
    assert result.exit_code in (0, 1, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("half", "whole"),
    [
        ("timeline 1934", "timeline --from 1934 --to 1934"),
        ("timeline 1934..1936", "timeline --from 1934 --to 1936"),
        ("timeline zhukhin", "timeline --figure zhukhin"),
        ("timeline zhukhin ivanov-petr", "timeline --figure zhukhin --figure ivanov-petr"),
        ("timeline zhukhin 1937", "timeline --figure zhukhin --from 1937 --to 1937"),
        ("timeline moscow-1938", "timeline --trial moscow-1938"),
        ("trial zhukhin", "trial moscow-1938"),
        ("trial 1938", "trial moscow-1938"),
        ("trials 1938", "trials"),
        ("figures executed", "figures --fate executed"),
        ("figures cc-1934", "figures --cohort cc-1934"),
        ("sources writer", "sources --search writer"),
        ("claims wrong", "claims --verdict wrong"),
        ("claims 1", "claims --reason 1"),
        ("claim more", "claim and-more"),
        ("cohort committee 1934", "cohort cc-1934"),
        ("reason the first reason", "reason first"),
        ("source a book", "source book-1990"),
        ("sources --cited-by 1", "sources --cited-by first"),
        ("sources --cited-by Жухин", "sources --cited-by zhukhin"),
        ("cite book 1990", "cite book-1990"),
        ("compare zhukhin and petr ivanov", "compare zhukhin ivanov-petr"),
        ("compare petr ivanov zhukhin", "compare ivanov-petr zhukhin"),
        ("search book --in claim", "search book --in claims"),
        ("search book --kind claims", "search book --in claims"),
        ("figures shot in 1938", "figures --fate executed --died 1938"),
        ("people shot", "figures --fate executed"),
        ("figures committee of 1934 shot", "figures --fate executed --cohort cc-1934"),
        ("cohorts cc-1934", "cohort cc-1934"),
        ("reasons 1", "reason 1"),
        ("reason one", "reason 1"),
        ("documents a-decree", "document a-decree"),
    ],
)
def test_half_right_commands_answer(purge, half, whole):
    asked, direct = purge(*half.split()), purge(*whole.split())
    assert (asked.exit_code, asked.stdout, asked.stderr) == (0, direct.stdout, direct.stderr)


def test_a_faction_of_which_nobody_was(purge):
    asked, direct = purge("figures", "left"), purge("figures", "--faction", "left")
    assert (asked.exit_code, asked.stderr) == (direct.exit_code, direct.stderr) == (1, direct.stderr)


def test_lists_of_those_who_are_meant(purge):
    assert [one["id"] for one in json.loads(purge("figures", "ivanov", "--format", "json").stdout)] == [
        "ivanov-pavel",
        "ivanov-petr",
    ]
    both = purge("cite", "book-1990", "page-2001").stdout.splitlines()
    assert len(both) == 5 and both[0] == purge("cite", "book-1990").stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("figures 1937", "--died 1937"),
        ("timeline 1938-13", "1936..1938"),
        ("timeline 1934 --from 1935", "leave out"),
        ("figure", "purge figure bukharin"),
        ("figures --fate shot", "For example: purge figures"),
        ("figures --nonsense", "For example: purge figures nonsense"),
        ("figures --name zhukhin", "For example: purge figures zhukhin"),
        ("trial --id=moscow-1938 --plain", "For example: purge trial moscow-1938 --plain"),
        ("cohort", "For example: purge cohort cc-1917 --timeline"),
        ("timeline --kind", "For example: purge timeline --from 1934"),
        ("export csv", "For example: purge export --format csv"),
        ("links zhukhin ivanov-petr", "purge compare zhukhin ivanov-petr"),
        ("compare zhukhin", "purge compare bukharin kamenev"),
        ("cite book-1990 page-2001 --at p.1", "--at"),
        # What follows an option is its value, and no other option's.
        ("figure zhukhin --cite --format json", "For example: purge figure bukharin\n"),
    ],
)
def test_a_usage_error_names_what_would_work(purge, words, said):
    result = purge(*words.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_somebody_without_a_dossier(purge, content):
    (content / "subject.yaml").write_text(
        (content / "subject.yaml").read_text() + "elsewhere: [{text: A list of others, url: https://example.org/others}]\n"
    )
    result = purge("figure", "Stranger")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "purge trial moscow-1938" in result.stderr, "he is mentioned there"
    assert "https://example.org/others" in result.stderr
    near = purge("figure", "zhukhim").stderr
    assert "zhukhin" in near and "example.org" not in near
    assert "did you mean" not in purge("figure", "Qwerty").stderr


def test_what_is_suggested_keeps_the_content(purge, content):
    words = ("--content", str(content))
    option = f" --content {content}"
    assert f"  purge figure zhukhin{option}" in purge("zhukhin", *words, "--width", "200").stdout
    assert f"purge figure ivanov-petr{option}" in purge("figure", "ivanov", *words).stderr
    assert f"purge figure ivanov-petr{option}" in purge("ivanov", *words, "--width", "200").stdout
    assert f"purge figures{option} lists" in purge("figure", "qwerty", *words).stderr
    assert f"purge figure zhukhin{option}" in purge("search", "zhukhin", *words, "--width", "200").stdout
    assert "--content" not in purge("zhukhin", env={"PURGE_CONTENT": str(content)}).stdout
