"""The screens of trials and cohorts: a few whole, and what the charts owe the reader."""

import json

import pytest

from purgecli.show.layout import Bars, Plain, Stacks, share
from tests.show.test_screens import shown

TRIAL_70 = """\
╭─ Third Moscow trial, March 1938 ───────────────────────────────────╮
│ Case        A case. [1]                                            │
│ Court       Military Collegium, Moscow                             │
│ Heard       Opened 2 March 1938, verdict 13 March 1938. Held in    │
│             public. [1]                                            │
│ Sentences   2 defendants: 1 death, 1 imprisonment                  │
╰────────────────────────────────────────────────────────────────────╯

  A trial made up for the tests. [1]

THE CHARGES, AS CHARGED
  Charged with something. [2]*

THE COURSE OF THE CASE
  2 Mar 1938      It opened. [1]

THE DEFENDANTS (2)

  Death (1)
  Yuri Zhukhin            Party since 1906; executed 15 Mar 1938. [1]

  Imprisonment (1)
  A. Stranger             15 years. An engineer. [1]

LATER DECISIONS
  4 Feb 1988      Rehabilitated: Supreme Court. For one. [2]*

PUBLISHED COUNTS
  2     Two stood trial. The list above gives 2 too. [2]*
  1     One was to be shot. The list above gives 1 too. [2]*

SOURCES
  [1]  Writer, Ann. A Book. Press, 1990. book-1990
  [2]  A Page. page-2001
  Stands on 1 study, 1 open.
  * on open reference alone: encyclopaedias that anyone edits, pages
  that nobody signs

SEE ALSO
  purge figures --trial moscow-1938   the defendants in one list
  purge figure zhukhin                Yuri Zhukhin
  purge trials                        all trials
"""

COHORT_70 = """\
╭─ A committee of 1934 (2) ──────────────────────────────────────────╮
│ Those elected. [1]                                                 │
╰────────────────────────────────────────────────────────────────────╯

WHAT BECAME OF THEM
  executed  █████████████████████████████████████████████████ 2 (100%)

PUBLISHED COUNTS, HELD AGAINST THE NAMES BELOW
  1           One full member. The named records give 1: agrees. [1]
  2 of 2      Both died so. The named records give 0 of 2: differs by
              2. [2]*
              Not counted here, by name and why (2): at the foot.

MEMBERS
  Yuri Zhukhin  executed         15 Mar 1938  (full)
  Pavel Ivanov  executed         15 Mar 1938  (candidate) Elected
                last. [2]*

WHERE THE LIST COMES FROM
  From a book. [1]

COUNTED AND NOT COUNTED, BY NAME

  2 of 2: Not counted here, by name and why (2):
    Yuri Zhukhin: executed, 15 March 1938
    Pavel Ivanov: executed, 15 March 1938

SOURCES
"""


def test_a_trial_at_70_columns(purge):
    assert purge("trial", "moscow-1938", env={"COLUMNS": "70"}).stdout == TRIAL_70


def test_a_cohort_at_70_columns(purge):
    assert purge("cohort", "cc-1934", env={"COLUMNS": "70"}).stdout.startswith(COHORT_70)


def test_a_member_without_a_dossier_is_counted_in_the_total_alone(purge, content):
    path = content / "cohorts/cc-1934.yaml"
    text = path.read_text()
    path.write_text(
        text.replace(
            "published:",
            """  - {name: Ivan Makarov, name_ru: Иван Макаров, role: candidate, cites: [{source: page-2001}]}
published:""",
        )
    )
    shown = purge("cohort", "cc-1934", "--width", "100").stdout
    assert "(3)" in shown
    assert "without a dossier" in next(line for line in shown.splitlines() if "█" in line and "1" in line and "without" in line)
    assert "Ivan Makarov  without a dossier." in shown
    assert "by name and why (3):" in shown and "Ivan Makarov: without a dossier" in shown
    assert "The 2 members at the end" in purge("cohort", "cc-1934", "--timeline").stdout
    found = json.loads(purge("cohort", "cc-1934", "--format", "json").stdout)
    assert (found["total"], found["counts"]) == (3, {"executed": 2})
    assert found["members"][2]["id"] is None
    path.write_text(path.read_text().replace("roles: [full], exact: true", "roles: [candidate]"))
    assert json.loads(purge("cohort", "cc-1934", "--format", "json").stdout)["published"][0]["computed"] == 2
    assert "2 executed, 1 without a dossier" in " ".join(purge("cohorts").stdout.split())


def test_the_years_of_a_cohort_tell_who_was_free_held_and_dead(purge):
    lines = purge("cohort", "cc-1934", "--timeline", env={"COLUMNS": "60"}).stdout.splitlines()
    assert "           · free  ▒ held  █ dead" in lines
    assert "  1936 ··       2       0       0" in lines
    assert "  1937 ▒▒       0       2       0" in lines
    assert "  1938 ██       0       0       2" in lines


def test_the_years_of_a_cohort_take_nobody_for_free_of_whom_nothing_more_is_known(purge, content):
    path = content / "figures/zhukhin.yaml"
    text = path.read_text()
    path.write_text(
        text[: text.index("arrests:")] + 'death: {date: "1936-06/..", manner: unknown, cites: [{source: page-2001}]}\n'
    )
    lines = purge("cohort", "cc-1934", "--timeline", env={"COLUMNS": "60"}).stdout.splitlines()
    assert "           · free  ▒ held  █ dead  ? not known" in lines
    assert "  1935 ··       2       0       0            0" in lines
    assert "  1936 ·?       1       0       0            1" in lines
    assert "  1938 █?       0       0       1            1" in lines


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_charts_keep_the_width_and_show_every_number(width):
    rows = [("a rather long label of a bar", 139), ("short", 1), ("none", 0)]
    lines = shown(Bars(rows, 139), width)
    assert all(len(line) <= width for line in lines)
    assert [line.split()[-2] for line in lines] == ["139", "1", "0"]
    assert lines[1].count("█") == 1 and "█" not in lines[2]
    marks = [(".", "free"), ("o", "held"), ("x", "dead")]
    stacks = shown(Stacks([("1937", [100, 9, 30]), ("1938", [0, 0, 139])], marks), width)
    assert all(len(line) <= width for line in stacks)
    year = " ".join(stacks[: stacks.index(next(line for line in stacks if "1938" in line))]).split()
    if any(word in year for word in ("o", "x")):
        # Under the words, beside a bar of all three marks.
        assert year[:6] == [".", "free", "o", "held", "x", "dead"] and year[-3:] == ["100", "9", "30"]
        assert set(year[-4]) == set(".ox")
    else:
        assert " ".join(year) == "1937 100 free, 9 held, 30 dead"


@pytest.mark.parametrize("width", [40, 80, 140])
def test_plain_charts_give_numbers_with_words(width):
    rows = [("a label", 139), ("short", 1)]
    assert shown(Plain(Bars(rows, 140)), width) == ["  a label   139 (99%)", "  short     1 (1%)"]
    stacks = Stacks([("1937", [100, 9])], [(".", "free"), ("o", "held")])
    assert shown(Plain(stacks), width)[-1].endswith("100 free, 9 held")


def test_a_long_label_is_cut_with_a_mark():
    assert "…" in shown(Bars([("a rather long label of a bar", 3)], 3), 40)[0]


def test_shares_are_whole_per_cent():
    assert (share(1, 3), share(0, 0)) == ("33%", "0%")


def test_a_count_that_comes_out_higher_names_whom_it_counts(purge, content):
    path = content / "cohorts/cc-1934.yaml"
    path.write_text(
        path.read_text().replace('value: 2, of: 2, manners: [executed], died: "1939/1956"', "value: 1, manners: [executed]")
    )
    shown = " ".join(purge("cohort", "cc-1934", "--width", "100").stdout.split())
    assert "The named records give 2: differs by 1. [2]* Counted here (2): at the foot." in shown
    assert "1: Counted here (2): Yuri Zhukhin: executed, 15 March 1938" in shown


def test_an_unknown_end_within_the_time_may_be_meant(purge, content):
    path = content / "cohorts/cc-1934.yaml"
    path.write_text(path.read_text().replace('manners: [executed], died: "1939/1956"', 'manners: [suicide], died: "1938"'))
    figure = content / "figures/zhukhin.yaml"
    assert "Not counted here" not in purge("cohort", "cc-1934").stdout
    figure.write_text(figure.read_text().replace("manner: executed", "manner: unknown"))
    shown = " ".join(purge("cohort", "cc-1934", "--width", "100").stdout.split())
    assert "Not counted here, by name and why (1): Yuri Zhukhin: cause not known, 15 March 1938" in shown
