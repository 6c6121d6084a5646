"""What a reader is owed on every screen: names before slugs, words beside marks, numbers in plain output, links that work."""

import re
import sys

import pytest

from purgecli.pages.model import Cite, Columns, Paragraph, page
from purgecli.show import layout
from purgecli.show.layout import Plain
from purgecli.show.terminal import screen
from purgecli.terminal import pager
from tests.commands.test_people import RELATED
from tests.show.test_screens import shown

MARKS = "✓≈±≠✗†■▲○◇§·█▒"


def cited(*cites):
    parts = ["A text."]
    for number, at in cites:
        parts += [" ", Cite(number, f"s{number}", at)]
    return shown(screen(page("A page", Paragraph(parts))), 100)[0].strip()


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        ([(1, None), (2, None), (3, None), (4, None)], "A text. [1] [2] [3] [4]"),
        ([(1, None), (2, None), (3, None), (4, None), (5, None)], "A text. [1]–[5]"),
        ([(4, None), (1, None), (3, None), (2, None), (5, None)], "A text. [1]–[5]"),
        ([(1, None), (2, "p. 8"), (3, None), (4, None), (5, None)], "A text. [1] [2, p. 8] [3]–[5]"),
        ([(1, None), (3, None), (5, None), (7, None), (8, None)], "A text. [1] [3] [5] [7] [8]"),
        ([(9, None), (9, "p. 1"), (9, "p. 2"), (10, None), (11, None)], "A text. [9] [9, p. 1] [9, p. 2] [10] [11]"),
    ],
)
def test_more_than_four_citations_of_one_text_are_told_as_ranges(cites, told):
    assert cited(*cites) == told


def test_texts_stand_beside_each_other_from_70_columns_on_and_never_in_plain_output():
    block = Columns(["Left Name", "Right Name"], [("Born", [["1888"], ["1889"]]), ("Offices", [["One", "\n", "Two"], []])], 12)
    beside = shown(screen(page("Two", block)), 70)
    assert beside[0].split() == ["Left", "Name", "Right", "Name"]
    assert beside[1].split() == ["Born", "1888", "1889"]
    below = ["  Born        Left Name: 1888", "              Right Name: 1889", "  Offices     Left Name:", "              One",
             "              Two"]  # fmt: skip
    assert shown(screen(page("Two", block)), 69) == below
    assert shown(Plain(screen(page("Two", block))), 100) == below


def test_two_lives_on_a_narrow_screen_say_whose_is_what(purge):
    for words in (["--width", "60"], ["--plain"]):
        text = purge("compare", "zhukhin", "ivanov-petr", *words).stdout
        assert "Yuri Zhukhin: 9 October 1888" in text and "Petr Ivanov: 9 October 1888" in text
        lives = purge("timeline", "--figure", "zhukhin", "--figure", "ivanov-petr", *words).stdout
        assert "Petr Ivanov: Took part in a strike." in lives


def test_lists_and_panels_have_names_with_the_slug_beside(purge):
    assert "\nA committee of 1934  cc-1934\n" in purge("cohorts").stdout
    assert "\nThird Moscow trial, March 1938  moscow-1938\n" in purge("trials").stdout
    assert "Cohorts     A committee of 1934 (full) cc-1934" in purge("figure", "zhukhin").stdout
    assert purge("source", "book-1990").stdout.startswith("╭─ A Book ─")


def test_a_timeline_says_what_its_marks_mean(purge):
    assert "  Marks: § law, ■ trial.\n" in purge("timeline").stdout
    assert "Marks: § law.\n" in purge("timeline", "--kind", "law").stdout
    assert "Marks" not in purge("timeline", "--plain").stdout
    assert "Marks" not in purge("timeline", "--format", "markdown").stdout
    assert "Marks: § law, ▲ arrest, ■ trial, ✗ execution, ◇ life." in " ".join(
        purge("timeline", "--figure", "zhukhin", "--figure", "ivanov-petr").stdout.split()
    )


def test_one_life_does_not_repeat_its_name(purge):
    text = purge("timeline", "--figure", "zhukhin").stdout
    assert text.startswith("Yuri Zhukhin\n") and text.count("Yuri Zhukhin") == 1
    for words in ("◇ Born. Moscow (life)", "▲ Arrested. At a plenum.", "■ Death.", "✗ Executed.", "◇ Took part in a strike."):
        assert words in text
    assert "Yuri Zhukhin arrested" in purge("timeline", "--trial", "moscow-1938", "--figure", "zhukhin").stdout
    assert '"title": "Yuri Zhukhin arrested"' in purge("timeline", "--figure", "zhukhin", "--format", "json").stdout


def test_a_sentence_known_by_its_year_stands_after_that_years_arrest_on_a_timeline(purge, content):
    path = content / "figures/zhukhin.yaml"
    more = '  - {date: "1929", text: "Before.", cites: [{source: book-1990}]}\n  - {date: "1937-02-27"'
    text = path.read_text().replace('  - {date: "1937-02-27"', more).replace('"1938-03-13"', '"1937"')
    path.write_text(text.replace('"1938-03-15"', '"1937"'))
    for words in (["figure", "zhukhin"], ["timeline", "--figure", "zhukhin"]):
        shown = purge(*words).stdout
        places = [shown.index(word) for word in ("Before.", "At a plenum.", "eath.", "Executed.")]
        assert places == sorted(places)
    years = re.findall(r"^(\d{4})$", purge("timeline", "--figure", "zhukhin").stdout, re.MULTILINE)
    assert years == sorted(set(years))


def test_the_verdicts_read_as_a_scoreboard(purge):
    lines = [line.split() for line in purge("reasons").stdout.splitlines()]
    assert ["Reason", "1"] in lines and ["✓", "supported", "1"] in lines and ["✗", "wrong", "1"] in lines
    assert ["claims", "2"] in lines
    assert "2 claims: ✓ 1 supported, ✗ 1 wrong." in purge("reasons").stdout
    assert ["Verdict", "number"] in [line.split() for line in purge("claims").stdout.splitlines()]


@pytest.mark.parametrize(
    "call",
    ["figures --count fate", "cohort cc-1934", "cohort cc-1934 --timeline", "timeline", "claims", "reasons", "figure zhukhin"],
)
def test_plain_output_has_no_marks(purge, call):
    assert not set(purge(*call.split(), "--plain").stdout) & set(MARKS)
    assert set(MARKS) - set(layout.MARKS) == {"█", "▒"}


def test_a_sign_of_the_text_stays_in_plain_output(purge, content):
    path = content / "sources/page-2001.yaml"
    path.write_text(path.read_text() + "title_original: 奥西普·皮亚特\n")
    assert "奥西普·皮亚特" in purge("source", "page-2001", "--plain").stdout
    path = content / "events/all.yaml"
    path.write_text(path.read_text().replace("{source: page-2001}", "{source: page-2001, at: § 15}"))
    assert "[2, § 15]" in " ".join(purge("timeline", "--plain").stdout.split())


@pytest.mark.parametrize("call", ["reasons", "", "timeline 1934", "timeline"])
def test_where_a_mark_was_among_words_no_hole_is_left(purge, call):
    marked, plain = (purge(*call.split(), *more, "--width", "100").stdout for more in ((), ("--plain",)))
    assert re.search(r"(?:claims: |[0-9] Dec +|, |Aug 1936 +)[✓≈±≠✗†■▲○◇§·] ", marked)
    assert not re.search(r"(?:claims:|,)  ", plain)
    assert not re.search(r"1 Dec[ ]{12,}", plain)


def test_what_is_unsupported_has_no_mark_of_doubt_in_plain_output():
    assert layout.unmarked("10 claims: ? 1 unsupported.\n") == "10 claims: 1 unsupported.\n"
    assert layout.unmarked("  ? unsupported   Why?\n") == "    unsupported   Why?\n"


def test_no_mark_stands_without_its_word(purge, content):
    (content / "figures/zhukhin.yaml").write_text(RELATED)
    for call in ("timeline", "timeline --figure zhukhin", "claims", "claim it-says-so", "reasons", "reason 1"):
        for line in purge(*call.split(), "--width", "100").stdout.splitlines():
            if found := re.search(r"[✓≈±≠✗†■▲○◇§]", line):
                assert re.search(r"\w{3}", line[found.start() :]), line


def test_members_come_before_those_who_are_not_counted(purge):
    text = purge("cohort", "cc-1934").stdout
    assert text.index("MEMBERS") < text.index("Yuri Zhukhin: executed")
    only = purge("cohort", "cc-1934", "--section", "counted").stdout
    assert "Yuri Zhukhin: executed" in only and "MEMBERS" not in only


def test_less_gets_the_links_where_it_knows_them(tmp_path):
    for version, kept in ((590, True), (551, False), ("x", False)):
        program = tmp_path / str(version) / "less"
        program.parent.mkdir()
        program.write_text(f"#!{sys.executable}\nprint('less {version} (GNU regular expressions)')\n")
        program.chmod(0o755)
        assert pager.keeps_links(str(program)) is kept
    assert not pager.keeps_links("more") and not pager.keeps_links(str(tmp_path / "none" / "less"))
