"""A few screens of the test content, whole, at fixed widths; and what all screens owe the reader."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from purgecli.show.layout import Card, Row, Rows, wrap

DOSSIER_60 = """\
╭─ Yuri Zhukhin ───────────────────────────────────────────╮
│ Russian     Юрий Львович Жухин                           │
│ Born        9 October 1888 (27 September Old Style),     │
│             Moscow [1, p. 1]                             │
│ Died        15 March 1938, Moscow, executed, aged 49     │
│             [2]*                                         │
│ Party       member since 1906 [1]                        │
│ Cohorts     A committee of 1934 (full) cc-1934           │
╰──────────────────────────────────────────────────────────╯

  A person made up for the tests. [1]

WHAT HAPPENED
  27 Feb 1937     Arrested. At a plenum. [1]
  13 Mar 1938     Sentenced: death. Military Collegium,
                  Third Moscow trial, March 1938. [1]
  15 Mar 1938     Executed. [2]*

LIFE
  1905            Took part in a strike. [1]
  7 Nov 1917      Took part in an insurrection. [2]*
  (25 Oct OS)

SOURCES
  [1]  Writer, Ann. A Book. Press, 1990. book-1990
  [2]  A Page. page-2001
  Stands on 1 study, 1 open.
  * on open reference alone: encyclopaedias that anyone
  edits, pages that nobody signs

SEE ALSO
  purge trial moscow-1938           Third Moscow trial,
                                    March 1938
  purge timeline --figure zhukhin   this life and the events
                                    around it
"""

TIMELINE = """\
  Beside a year: deaths in each of its months, January to December, of the
  people recorded here.
  Marks: § law, ■ trial.

1934
  1 Dec           § A law. Passed. (law) [1]

1936
  Aug             ■ A trial. Held. (trial) [2]*

SOURCES
  [1]  Writer, Ann. A Book. Press, 1990. book-1990
  [2]  A Page. page-2001
  Stands on 1 study, 1 open.
  * on open reference alone: encyclopaedias that anyone edits, pages that nobody
  signs

  2 entries

SEE ALSO
  purge timeline --kind trial --kind law   entries of some kinds only
  purge timeline --figure ID --figure ID   several lives side by side
  purge timeline --trial ID                the course of one trial
"""


def test_a_dossier_at_60_columns(purge):
    assert purge("figure", "zhukhin", env={"COLUMNS": "60"}).stdout == DOSSIER_60


def test_a_timeline(purge):
    assert purge("timeline").stdout == TIMELINE


def test_a_narrow_terminal_has_dates_on_lines_of_their_own(purge):
    lines = purge("figure", "zhukhin", env={"COLUMNS": "40"}).stdout.splitlines()
    assert " 27 Feb 1937" in lines


def test_bounds_of_what_happened_are_told_in_words(purge, content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace('{date: "1937-02-27", text', '{date: "../1930", until: "../1936", text'))
    shown = " ".join(purge("figure", "zhukhin", "--width", "100").stdout.split())
    assert "by 1930 Arrested. At a plenum. Held until 1936 or earlier." in shown


def test_what_is_known_by_its_year_alone_comes_after_what_it_followed(purge, content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace('"1938-03-13"', '"1937"').replace('"1938-03-15"', '"1937"'))
    shown = purge("figure", "zhukhin").stdout
    assert shown.index("Arrested.") < shown.index("Sentenced: death.") < shown.index("Executed.")


def test_every_number_of_a_screen_stands_in_its_list(purge):
    for words in (["figure", "zhukhin"], ["reason", "1"], ["reasons"], ["timeline"], ["trial", "moscow-1938"], []):
        body, _, foot = purge(*words).stdout.partition("\nSOURCES\n")
        assert set(re.findall(r"\[(\d+)[,\]]", body)) == set(re.findall(r"^  \[(\d+)\]", foot, re.MULTILINE))


def test_numbers_are_given_in_the_order_of_reading(purge):
    for words in (["figure", "zhukhin"], ["reason", "1"], ["timeline"], ["trial", "moscow-1938"], ["cohort", "cc-1934"]):
        numbers = [int(one) for one in re.findall(r"\[(\d+)[,\]]", purge(*words).stdout)]
        firsts = list(dict.fromkeys(numbers))
        assert firsts == sorted(firsts)


def test_colour_only_where_it_is_wanted(purge):
    coloured = purge("reason", "1", env={"FORCE_COLOR": "1", "TERM": "xterm-256color"}).stdout
    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == purge("reason", "1").stdout.split()


def shown(renderable, width: int) -> list[str]:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(renderable)
    return [line.rstrip() for line in capture.get().splitlines()]


@pytest.mark.parametrize("width", [20, 30, 60, 100])
def test_wrapped_text_loses_nothing_and_keeps_the_width(width):
    pieces = ("One two three ", "fourfivesix" * 5, " семь восемь девять ", "漢字漢字漢字漢字漢字 ", "x [1]")
    text = [(piece, "bold" if place == 1 else "") for place, piece in enumerate(pieces)]
    lines = shown(Rows([Row("label", text)], 10), width)
    assert all(Text(line).cell_len <= width for line in lines)
    joined = "".join("".join(lines).split()).replace("label", "", 1)
    assert joined == "".join("".join(piece for piece, _ in text).split())


def plain(lines) -> list[str]:
    return ["".join(piece for piece, _ in line) for line in lines]


def test_a_line_end_in_a_text_is_kept():
    assert plain(wrap([("one\ntwo", "")], 20)) == ["one", "two"]


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        (["a bc", " de f"], ["a bc", "de f"]),
        (["a ", "b"], ["a b"]),
        (["ab", "cd ef"], ["abcd", "ef"]),
        (["abc", " ", "d"], ["abc", "d"]),
        (["  a   b  "], ["a b"]),
        (["abcdefghij k"], ["abcd", "efgh", "ij k"]),
        (["漢字漢字"], ["漢字", "漢字"]),
        ([""], [""]),
    ],
)
def test_wrap(pieces, lines):
    assert plain(wrap([(piece, style) for piece, style in zip(pieces, ("", "bold", ""), strict=False)], 4)) == lines


@given(st.lists(st.text("ab 漢я\n", max_size=12), max_size=4), st.integers(2, 12))
def test_wrapping_keeps_every_letter_and_the_width(pieces, width):
    lines = plain(wrap([(piece, "") for piece in pieces], width))
    assert "".join("".join(lines).split()) == "".join("".join(pieces).split())
    assert all(cell_len(line) <= width for line in lines)
    assert all(line == line.strip(" ") for line in lines)


def test_a_title_that_the_frame_has_no_room_for_is_not_cut():
    for width in (30, 80):
        lines = shown(Card(Text("A committee that was elected in 1934"), Text("Its definition.")), width)
        assert "A committee that was elected in 1934" in " ".join(" ".join(lines).replace("│", " ").split())


@given(
    st.lists(st.tuples(st.text("ab  ", max_size=8), st.sampled_from(["", "bold", "bold underline", "link x"])), max_size=8),
    st.integers(4, 20),
)
def test_no_space_before_a_word_is_underlined_and_no_text_is_changed_by_a_style(text, width):
    plain = ["".join(piece for piece, _ in line).rstrip() for line in wrap([(piece, "") for piece, _ in text], width)]
    lines = wrap(text, width)
    assert ["".join(piece for piece, _ in line).rstrip() for line in lines] == plain
    for line in lines:
        assert not any(piece[:1] == " " and piece.strip() and style in ("bold underline", "link x") for piece, style in line)
