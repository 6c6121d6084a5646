"""A folder whose people, events and sources have open, approximate, seasonal, unspecified dates and intervals, through the commands."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pybtex.database import parse_string
from typer.testing import CliRunner

from purgecli import dates
from purgecli.cli import app

FOLDER = Path(__file__).parent / "people"
MORE = re.compile(r"^purge: (\d+) more may belong here; --uncertain takes (?:it|them) in$", re.MULTILINE)


@pytest.fixture
def purge(unchanged, monkeypatch):
    """Runs the command line on the folder, whose library is kept."""
    monkeypatch.setattr("purgecli.library.places.cache_folder", lambda: unchanged / "cache")
    return lambda *words, **options: CliRunner().invoke(app, [*words, "--content", str(FOLDER)], **options)


@pytest.fixture
def listed(purge):
    """(ids that a list has, how many more it says may belong there) for some words."""

    def run(*words):
        done = purge(*words, "--format", "json")
        assert done.exit_code == 0
        more = MORE.search(done.stderr)
        assert bool(done.stderr) == bool(more)
        return [one["id"] for one in json.loads(done.stdout)], int(more[1]) if more else 0

    return run


def test_it_has_no_faults(purge):
    assert purge("check", str(FOLDER)).exit_code == 0


@pytest.mark.parametrize(
    ("filters", "sure", "perhaps"),
    [
        ("--born 1880", "exact season", "about decade open"),
        ("--born 1880..1889", "decade exact interval season", "about open"),
        ("--born 1879..1889", "about decade exact interval season", "open"),
        ("--born ..1850", "", "open"),
        ("--born ..1904", "about decade exact interval open season", ""),
        ("--born 1904..", "", "open"),
        ("--born 1880-06..1880-08", "season", "about decade open"),
        ("--born 1880-06..1880-07", "", "about decade open season"),
        ("--born 1880-07..1880-08", "", "about decade open season"),
        ("--born 1881..1883", "interval", "about decade open"),
        ("--born 1883..1884", "", "decade interval open"),
        ("--died 1934", "", "open"),
        ("--died 1934..", "about decade exact interval open season", ""),
        ("--died 1938", "about decade exact", "interval open"),
        ("--died 1938-03-15", "exact", "about decade open"),
        ("--died 1938-03-14..1938-03-16", "about exact", "decade open"),
        ("--died 1936-12..1937-02", "season", "open"),
        ("--died 1936", "", "open season"),
        ("--died ..1934-02-09", "", ""),
        ("--died ..1934-02-10", "", "open"),
        ("--party-before 1904", "exact", "about decade interval"),
        ("--party-before 1903", "", "decade"),
        ("--party-before 1906", "about exact interval season", "decade"),
        ("--party-before 1910", "about decade exact interval season", ""),
        ("--born 1880 --died 1938", "exact", "about decade open"),
    ],
)
def test_people_who_surely_belong_in_a_list_and_how_many_more_may(listed, filters, sure, perhaps):
    assert listed("figures", *filters.split()) == (sure.split(), len(perhaps.split()))
    everybody = sorted([*sure.split(), *perhaps.split()])
    assert listed("figures", *filters.split(), "--uncertain") == (everybody, 0)


def test_who_may_belong_is_said_beside_every_form_of_a_list(purge):
    said = "purge: 3 more may belong here; --uncertain takes them in\n"
    for words in (
        [],
        ["--format", "csv"],
        ["--format", "markdown"],
        ["--count", "died"],
        ["--count", "fate", "--format", "json"],
    ):
        done = purge("figures", "--born", "1880", *words)
        assert (done.exit_code, done.stderr) == (0, said)
        assert "may belong" not in done.stdout
    assert purge("figures", "--born", "1880", "--uncertain").stderr == ""
    assert purge("figures").stderr == ""


def test_where_nobody_surely_passes_those_are_counted_who_may(purge):
    done = purge("figures", "--died", "1934")
    assert done.exit_code == 1
    assert done.stderr == "purge: no figure surely passes all of these filters; 1 may: --uncertain takes it in\n"
    assert "Boris Open" in purge("figures", "--died", "1934", "--uncertain").stdout
    assert purge("figures", "--died", "1900").stderr == (
        "purge: no figure passes all of these filters; purge figures lists them all\n"
    )
    done = purge("sources", "--year", "1920-05")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no source surely passes all of these filters; 2 may" in done.stderr


@pytest.mark.parametrize("words", ["figures", "figures --fate executed", "sources", "sources --kind synthesis", "timeline"])
def test_uncertain_without_a_time_is_refused(purge, words):
    done = purge(*words.split(), "--uncertain")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("purge: --uncertain goes with ")


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        ("born", {"1880": 2, None: 4}),
        ("died", {"1938": 3, None: 3}),
        ("party", {"1903": 1, "1905": 1, None: 4}),
    ],
)
def test_counts_by_year_have_what_is_not_known_last(purge, kind, counts):
    rows = json.loads(purge("figures", "--count", kind, "--format", "json").stdout)
    assert [(row[kind], row["figures"]) for row in rows] == list(counts.items())
    table = list(csv.reader(io.StringIO(purge("figures", "--count", kind, "--format", "csv").stdout)))
    assert table[1:] == [[year or "", str(number)] for year, number in counts.items()]
    for form in ("text", "markdown"):
        shown = purge("figures", "--count", kind, "--format", form).stdout
        assert list(re.findall(r"\b\d{4}\b|not known", shown)) == [year or "not known" for year in counts]


@pytest.mark.parametrize("kind", ["born", "died"])
def test_a_count_is_the_length_of_its_list(purge, listed, kind):
    for row in json.loads(purge("figures", "--count", kind, "--format", "json").stdout):
        if row[kind]:
            assert len(listed("figures", f"--{kind}", row[kind])[0]) == row["figures"]


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("born", "about decade exact season interval open"),
        ("died", "season interval decade about exact open"),
        ("party", "decade exact interval about season open"),
        ("name", "about decade exact interval open season"),
    ],
)
def test_sorts_have_what_is_not_known_last(listed, kind, order):
    assert sorted(order.split()) == sorted(listed("figures")[0])
    assert listed("figures", "--sort", kind)[0] == order.split()


def test_a_list_shows_no_year_as_certain_that_is_not(purge):
    lives = dict(re.findall(r"^  (\w+ \w+) +(\S+–\S+) ", purge("figures", "--width", "100").stdout, re.MULTILINE))
    assert lives == {
        "Clara About": "1880?–1938?",
        "Fyodor Decade": "1880s–1938",
        "Anna Exact": "1880–1938",
        "Dmitri Interval": "1881/83–1937/38",
        "Boris Open": "?–?",
        "Elena Season": "1880–1936/37",
    }


def titles(done) -> list[str]:
    return [one["event"] for one in json.loads(done.stdout)]


@pytest.mark.parametrize(
    ("words", "sure", "perhaps"),
    [
        ("--from 1936 --to 1936", "summer day", "decade from winter"),
        ("--from 1936-06 --to 1937-02", "summer day winter", "decade from about"),
        ("--from 1936-12-01 --to 1937-02-27", "", "decade from winter about"),
        ("--from 1936-12-02 --to 1937-02-28", "", "decade from winter about"),
        ("--from 1937 --to 1939", "about", "decade from winter"),
        ("--from 1938 --to 1938", "", "decade from about"),
        ("--to 1920", "by", ""),
        ("--from 1920 --to 1920", "", "by"),
        ("--from 1930 --to 1939", "decade summer day winter about", "from"),
        ("--from 1934-12", "from summer day winter about", "decade"),
        ("--from 1935", "summer day winter about", "decade from"),
        ("--from 1940 --to 1941", "", "from"),
    ],
)
def test_events_that_surely_lie_in_a_period_and_how_many_more_may(purge, words, sure, perhaps):
    done = purge("timeline", *words.split(), "--format", "json")
    more = MORE.search(done.stderr)
    assert titles(done) == sure.split()
    assert int(more[1] if more else 0) == len(perhaps.split())
    done = purge("timeline", *words.split(), "--uncertain", "--format", "json")
    assert sorted(titles(done)) == sorted([*sure.split(), *perhaps.split()])
    assert done.stderr == ""


def test_a_timeline_puts_what_is_open_under_the_year_that_is_known(purge):
    shown = purge("timeline").stdout
    assert re.findall(r"^(\d{4})\b", shown, re.MULTILINE) == ["1920", "1930", "1934", "1936", "1938"]
    labels = re.findall(r"^  (?!Marks:)(\S.*?) +[·§■] ", shown, re.MULTILINE)
    assert labels == ["by 1920", "the 1930s", "from Dec", "summer", "19 Aug", "winter 1936–37", "about 1938"]


def test_deaths_by_month_are_those_of_which_the_month_is_certain(purge):
    shown = " ".join(purge("timeline", "--plain").stdout.split())
    assert "1938 0 0 3 0 0 0 0 0 0 0 0 0 3 deaths" in shown
    assert "of the people recorded here. 3 more are left out: not known closely enough." in shown
    # Nobody died in a month of 1936 for certain: two may have, one of them in the winter.
    assert "2 more are left out" in " ".join(purge("timeline", "--from", "1936", "--to", "1936").stdout.split())
    shown = " ".join(purge("timeline", "--from", "1938-03-15", "--to", "1938", "--plain", "--uncertain").stdout.split())
    assert "1938 0 0 1 0 0 0 0 0 0 0 0 0 1 death " in shown
    assert "3 more are left out" in shown
    assert "left out" not in purge("timeline", "--to", "1933").stdout


def test_two_lives_start_with_the_first_year_that_is_known(purge):
    shown = purge("timeline", "--figure", "open", "--figure", "exact", "--width", "80").stdout
    bars = re.findall(r"^ *(\S+) (━+) (\S+)$", shown, re.MULTILINE)
    assert [(first, last) for first, _, last in bars] == [("?", "?"), ("1880", "1938")]
    # 1904 to 1934 is about half of 1880 to 1938.
    assert 0.45 < len(bars[0][1]) / len(bars[1][1]) < 0.6
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert re.findall(r"^(\d{4})$", shown, re.MULTILINE)[:2] == ["1880", "1904"]
    wide = purge("timeline", "--figure", "interval", "--figure", "season", "--width", "60").stdout
    assert re.findall(r"^ *(\S+) ━+ (\S+)$", wide, re.MULTILINE) == [("1881/83", "1937/38"), ("1880", "1936/37")]
    assert all(len(line) <= 60 for line in wide.splitlines())


def test_an_age_is_given_for_two_certain_days_only(purge):
    aged = [one for one in ("about", "decade", "exact", "interval", "open", "season") if "aged" in purge("figure", one).stdout]
    assert aged == ["exact"]
    assert "executed, aged 57 [1]" in purge("figure", "exact").stdout
    assert purge("compare", "exact", "about").stdout.count("aged") == 1


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("about", "Born about 1880 [1]"),
        ("about", "member since perhaps 1904"),
        ("decade", "Born the 1880s [1]"),
        ("decade", "Died March 1938, executed"),
        ("decade", "member since between 1900 and 1909"),
        ("season", "Born summer 1880 [1]"),
        ("season", "Died winter 1936–37, executed"),
        ("season", "autumn 1936 Arrested."),
        ("open", "Died 10 February 1934 or later, executed"),
    ],
)
def test_a_dossier_says_it_in_words(purge, who, words):
    assert words in " ".join(purge("figure", who, "--width", "100").stdout.replace("│", "").split())


@pytest.mark.parametrize(
    ("who", "tried"),
    [("exact", True), ("decade", True), ("about", False), ("interval", False), ("season", False), ("open", False)],
)
def test_a_sentence_is_that_of_a_trial_only_where_its_date_says_so(purge, who, tried):
    (line,) = [line for line in purge("figure", who, "--width", "100").stdout.splitlines() if "Sentenced:" in line]
    assert ("A trial of 1938" in line) == tried


def test_the_end_of_a_trial_leaves_out_what_was_over_before_its_year(purge):
    entries = json.loads(purge("timeline", "--trial", "trial-1938", "--format", "json").stdout)
    assert [(one["figure"], one["kind"]) for one in entries] == [
        ("decade", "arrest"), ("interval", "execution"), ("decade", "execution"), ("about", "execution"), ("exact", "execution"),
    ]  # fmt: skip


def test_a_roster_shows_no_date_cut(purge):
    shown = " ".join(purge("trial", "trial-1938", "--width", "100").stdout.split())
    for words in ("Party since 1904?; executed perhaps 15 Mar 1938", "Party since 1900/09;", "Party since 1903/05;"):
        assert words in shown
    assert "(1930?–1931/32)" in purge("cohort", "all", "--width", "100").stdout


def test_a_cohort_at_the_end_of_each_year(purge):
    years = {one["year"]: one for one in json.loads(purge("cohort", "all", "--format", "json").stdout)["years"]}
    assert min(years) == 1930
    assert years[1933] == {"year": 1933, "free": 6, "held": 0, "dead": 0, "unknown": 0}
    # From the day in 1934 to which it was last heard of, nothing is known of one.
    assert years[1934] == {"year": 1934, "free": 5, "held": 0, "dead": 0, "unknown": 1}
    assert years[1937] == {"year": 1937, "free": 1, "held": 3, "dead": 1, "unknown": 1}
    assert years[1938] == {"year": 1938, "free": 0, "held": 0, "dead": 5, "unknown": 1}


def test_a_published_count_takes_in_who_surely_died_in_its_time(purge):
    (one,) = json.loads(purge("cohort", "all", "--format", "json").stdout)["published"]
    assert one["computed"] == 3
    assert [near["id"] for near in one["near"]] == ["interval", "open", "season"]


@pytest.mark.parametrize(
    ("span", "sure", "perhaps"),
    [
        ("1937", "days exact months season", "about century decade interval open winter"),
        ("1936..1938", "about days exact interval months season winter", "century decade open"),
        ("..1920", "bound", "century"),
        ("1930..1939", "about days decade exact interval months season winter", "century open"),
        ("1937-06..1937-08", "season", "about century decade exact interval open"),
    ],
)
def test_sources_surely_of_some_years_and_how_many_more_may(listed, span, sure, perhaps):
    assert listed("sources", "--year", span) == (sure.split(), len(perhaps.split()))
    assert listed("sources", "--year", span, "--uncertain") == (sorted([*sure.split(), *perhaps.split()]), 0)


def test_bibtex_has_no_year_cut_or_called_certain(purge):
    entries = parse_string(purge("sources", "--format", "bibtex").stdout, "bibtex").entries
    found = {key: (entry.fields.get("year"), entry.fields.get("month")) for key, entry in entries.items()}
    assert found == {
        "about": ("(about 1937)", None),
        "bound": ("(by 1920)", None),
        "century": ("1900--1999", None),
        "days": ("1937", "November"),
        "decade": ("1930--1939", None),
        "exact": ("1937", None),
        "interval": ("1936--1938", None),
        "months": ("1937", "November--December"),
        "open": ("(from 1934)", None),
        "season": ("1937", "Summer"),
        "undated": (None, None),
        "winter": ("1937", "Winter"),
    }


def test_ris_has_whole_years_and_seasons(purge):
    lines = purge("sources", "--format", "ris").stdout.splitlines()
    assert all(re.fullmatch(r"PY  - \d{4}", line) for line in lines if line.startswith("PY"))
    assert [line for line in lines if line.startswith("DA")] == [
        "DA  - 1937/11/07/", "DA  - 1937/11//", "DA  - 1937///summer", "DA  - 1937///winter",
    ]  # fmt: skip


def test_csl_json_has_seasons_spans_and_circa(purge):
    items = {one["id"]: one.get("issued") for one in json.loads(purge("sources", "--format", "csl-json").stdout)}
    assert items == {
        "about": {"date-parts": [[1937]], "circa": True},
        "bound": {"date-parts": [[1920]], "circa": True},
        "century": {"date-parts": [[1900], [1999]]},
        "days": {"date-parts": [[1937, 11, 7], [1937, 11, 9]]},
        "decade": {"date-parts": [[1930], [1939]]},
        "exact": {"date-parts": [[1937]]},
        "interval": {"date-parts": [[1936], [1938]]},
        "months": {"date-parts": [[1937, 11], [1937, 12]]},
        "open": {"date-parts": [[1934]], "circa": True},
        "season": {"date-parts": [[1937]], "season": 2},
        "undated": None,
        "winter": {"date-parts": [[1937]], "season": 4},
    }


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (
            "chicago-author-date",
            ["ca. 1937.", "by 1920.", "1900–1999.", "1930s.", "1936–1938.", "1934–.", "Monthly, November 7–9, 1937."],
        ),
        ("chicago-notes", ["Press, ca. 1937.", "Monthly, November–December 1937.", "Monthly, Summer 1937.", "Press, by 1920."]),
        (
            "apa",
            ["(ca. 1937).", "(1937, November 7–9).", "(1937, November–December).", "(1937, Summer).", "(1936–1938).", "(n.d.)."],
        ),
        ("mla", ["Press, ca. 1937.", "Monthly, Nov.–Dec. 1937.", "Monthly, Summer 1937.", "Press, 1936–1938."]),
    ],
)
def test_the_styles(purge, style, lines):
    shown = purge("sources", "--format", style).stdout
    for line in lines:
        assert line in shown
    assert "/" not in shown and ".." not in shown


def test_an_exported_date_has_both_ends_and_null_where_open(purge, tmp_path):
    path = tmp_path / "all.sqlite"
    assert purge("export", "--format", "sqlite", "--output", str(path)).exit_code == 0
    with closing(sqlite3.connect(path)) as database:
        facts = {}
        for field in ("birth", "death", "party_since"):
            rows = database.execute(f"SELECT id, {field}, {field}_first, {field}_last FROM figures WHERE {field} NOT NULL")
            facts |= {(field, figure): rest for figure, *rest in rows}
    assert facts["birth", "exact"] == ["1880-05-01", "1880-05-01", "1880-05-01"]
    assert facts["birth", "open"] == ["../1904", None, "1904-12-31"]
    assert facts["death", "open"] == ["1934-02-10/..", "1934-02-10", None]
    assert facts["party_since", "season"] == ["1905", "1905-01-01", "1905-12-31"]
    assert facts["birth", "about"] == ["1880~", "1879-01-01", "1881-12-31"]
    assert ("party_since", "open") not in facts
    for text, earliest, latest in facts.values():
        span = dates.parse(text)
        assert (span.earliest and span.earliest.isoformat(), span.latest and span.latest.isoformat()) == (earliest, latest)


def test_the_command_beside_an_event_that_was_found_shows_it(purge):
    hits = list(json.loads(purge("search", "it", "--in", "events", "--format", "json").stdout))
    assert len(hits) == 7
    for hit in hits:
        words = hit["command"].split()[1:]
        assert hit["id"] in titles(purge(*words, "--format", "json"))


def test_the_year_of_a_scholar_is_a_date(content, purge):
    path = content / "scholars/all.yaml"
    path.write_text(path.read_text().replace('year: "1990"', 'year: "abcd"'))
    done = CliRunner().invoke(app, ["check", str(content)])
    assert done.exit_code == 3
    assert "'abcd' is no date" in done.stdout + done.stderr
