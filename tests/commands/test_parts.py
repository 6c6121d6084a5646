"""What of a page is wanted: one screen, some sections, a source opened in a browser, addresses in full."""

import json
import re
import stat
import sys

import pytest

from purgecli import views
from purgecli.library import queries
from purgecli.pages import brief, claim, cohort, document, figure, parts, reason, source, trial
from purgecli.pages.notes import ids_on_page
from purgecli.show.terminal import screen
from purgecli.terminal import browser
from tests.commands.test_completing import offered
from tests.conftest import takes_long
from tests.show.test_screens import shown
from tests.terminal.screens import Call, each
from tests.terminal.test_plain import PROGRAM, settings

BRIEF = """\
╭─ Yuri Zhukhin ───────────────────────────────────────────────────────────────╮
│ Born      9 October 1888, Moscow                                             │
│ Died      15 March 1938, Moscow, executed, aged 49                           │
╰──────────────────────────────────────────────────────────────────────────────╯
  A person made up for the tests.
  Happened  arrested 27 Feb 1937; sentenced: death, 13 Mar 1938; executed
            15 Mar 1938.

  Sources
  –    Writer, Ann. A Book (1990). book-1990
  –    A Page. page-2001
  purge figure zhukhin   the whole, with every citation
"""
RECORDS = ("figure zhukhin", "trial moscow-1938", "cohort cc-1934", "claim it-says-so", "reason first", "source book-1990",
           "document a-decree")  # fmt: skip


def test_a_dossier_as_one_screen(purge):
    assert purge("figure", "zhukhin", "--brief").stdout == BRIEF


@pytest.mark.parametrize("call", RECORDS)
def test_every_record_has_a_brief_form_and_sections(purge, call):
    short = purge(*call.split(), "--brief").stdout
    assert f"purge {call}" in short and len(short.splitlines()) <= 23
    assert purge(*call.split(), "--section", "see-also").stdout.count("SEE ALSO") == 1
    assert json.loads(purge(*call.split(), "--format", "json").stdout)
    for words in (["--brief", "--section", "see-also"], ["--brief", "--format", "json"], ["--section", "x", "--format", "json"]):
        result = purge(*call.split(), *words)
        assert (result.exit_code, result.stdout) == (2, "")


def pages(library):
    """Every record's pages: its kind, the whole, the brief one."""
    kinds = {
        "figure": (figure.dossier, brief.of_figure),
        "trial": (trial.trial_page, brief.of_trial),
        "cohort": (cohort.cohort_page, brief.of_cohort),
        "claim": (claim.claim_page, brief.of_claim),
        "reason": (reason.reason_page, brief.of_reason),
    }
    for kind, (whole, short) in kinds.items():
        for one in queries.ids(library, f"{kind}s"):
            record = getattr(queries, kind)(library, one)
            named = ids_on_page(record)
            yield kind, whole(record, queries.notes(library, named)), short(record, queries.sources(library, named))
    for one in queries.ids(library, "documents"):
        record = queries.whole(library, views.Document, one)
        named = ids_on_page(record)
        whole = document.document_page(record, queries.notes(library, named))
        yield "document", whole, brief.of_document(record, queries.sources(library, named))
    for one in queries.ids(library, "sources"):
        record = queries.source(library, one)
        yield "source", source.source_page(record), brief.of_source(record)


@takes_long
def test_the_shipped_records_in_brief_fit_a_screen_of_24_lines_at_80_columns(shipped_library):
    for kind, whole, short in pages(shipped_library):
        lines = shown(screen(short), 80)
        assert len(lines) <= 23, whole.title
        # Nothing is cut.
        assert "…" not in lines[0] or "…" in whole.title, whole.title
        assert not any(line.rstrip(" │").endswith("…") for line in lines), whole.title
        assert {parts.name(one.title) for one in parts.sections(whole)} <= set(parts.NAMES[kind]), whole.title


@pytest.mark.parametrize(
    ("text", "most", "found"),
    [
        ("One is said. Another, too.", 14, "One is said."),
        ("One is said. Another, too.", 40, "One is said. Another, too."),
        ("I. N. Smirnov spoke; nobody heard him; nobody asked.", 40, "I. N. Smirnov spoke; nobody heard him."),
        ("A sentence that is longer than there is room for.", 10, "A sentence that is longer than there is room for."),
    ],
)
def test_a_text_ends_where_a_sentence_or_a_clause_of_it_does(text, most, found):
    assert brief.opening(text, most) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("The Great Terror: A Reassessment", "The Great Terror"),
        ("Postanovlenie ot 4 fevralia 1988 goda. Delo", "Postanovlenie ot 4 fevralia 1988 goda"),
        ("Prikaz no. 00485", "Prikaz no. 00485"),
        ("V. I. Lenin", "V. I. Lenin"),
        ("Stalin: Waiting for Hitler", "Stalin: Waiting for Hitler"),
    ],
)
def test_a_long_title_stands_without_its_subtitle(title, found):
    assert brief.main_title(title) == found


def test_numbers_in_other_catalogues_stand_at_the_foot(purge, content):
    path = content / "figures" / "zhukhin.yaml"
    path.write_text(path.read_text() + "identifiers: {wikidata: Q42, memorial_lists: '12'}\n")
    assert "IN OTHER CATALOGUES" not in purge("figure", "ivanov-petr").stdout
    shown_at = purge("figure", "zhukhin", "--section", "in-other").stdout
    assert "  Wikidata: Q42; Memorial, Stalin's execution lists: 12" in shown_at.splitlines()
    assert '<a href="https://www.wikidata.org/wiki/Q42"' in purge("figure", "zhukhin", "--format", "html").stdout


def test_some_sections_keep_the_numbers_of_their_sources(purge):
    whole = purge("figure", "zhukhin").stdout
    some = purge("figure", "zhukhin", "--section", "Life").stdout
    assert [line for line in some.splitlines() if line.isupper()] == ["LIFE", "SOURCES"]
    assert "  1905            Took part in a strike. [1]" in some.splitlines()
    for words in ("what-happened,life", "happ, LIFE", "life,what happened"):
        found = purge("figure", "zhukhin", "--section", words).stdout
        assert [line for line in found.splitlines() if line.isupper()] == ["WHAT HAPPENED", "LIFE", "SOURCES"]
    assert set(re.findall(r"\[\d+\]", some)) == {"[1]", "[2]"}
    only = purge("claim", "it-says-so", "--section", "against").stdout
    numbers = set(re.findall(r"\[(\d+)", only))
    assert len(numbers) == 1
    assert f"[{numbers.pop()}]  Writer, Ann" in only and "A Page" not in only and whole


def test_an_unknown_section_is_answered_with_those_that_there_are(purge):
    for wanted in ("gossip", "", "life,,"):
        result = purge("figure", "zhukhin", "--section", wanted)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "it has what-happened, life, sources, see-also" in result.stderr


def test_addresses_in_full(purge):
    assert "https://example.org/a_page" not in purge("figure", "zhukhin").stdout
    assert "       https://example.org/a_page" in purge("figure", "zhukhin", "--addresses").stdout.splitlines()


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """A browser that writes down what it was given, one argument a line."""
    log, program = tmp_path / "opened", tmp_path / "a browser"
    program.write_text(f"#!{sys.executable}\nimport sys\nopen({str(log)!r}, 'a').write('|'.join(sys.argv[1:]) + '\\n')\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr("webbrowser._browsers", {})
    monkeypatch.setattr("webbrowser._tryorder", None)
    monkeypatch.setenv("BROWSER", f"'{program}' %s")
    return lambda: log.read_text().splitlines() if log.exists() else []


def test_a_source_is_opened_by_its_id_or_its_number(purge, opened):
    assert purge("source", "page-2001", "--open").stdout == "https://example.org/a_page\n"
    assert purge("figure", "zhukhin", "--open", "2").stdout == "https://example.org/a_page\n"
    assert purge("timeline", "--open", "2").exit_code == 0
    assert opened() == ["https://example.org/a_page"] * 3


def test_what_cannot_be_opened_is_said(purge, opened):
    for words, said in (
        (["figure", "zhukhin", "--open", "7"], "no source [7]; its sources are 1 to 2"),
        (["figure", "zhukhin", "--open", "1"], "book-1990 has no address"),
        (["source", "book-1990", "--open"], "book-1990 has no address"),
    ):
        result = purge(*words)
        assert (result.exit_code, result.stdout, opened()) == (1, "", [])
        assert said in result.stderr


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "/etc/passwd", "-private", "javascript:alert(1)", "https://a b", "https://x/'$(reboot)'",
     "https://user@x/", "ftp://example.org/", "https://x/\nhttps://y/", ""],
)  # fmt: skip
def test_nothing_but_an_address_of_the_web_is_opened(address, opened):
    assert not browser.can_be_opened(address)
    with pytest.raises(ValueError):
        browser.open_address(address)
    assert opened() == []


def test_without_a_browser_the_address_is_told(purge, monkeypatch):
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    result = purge("source", "page-2001", "--open")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "https://example.org/a_page" in result.stderr


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "purge figure zhukhin --section what-t",
            ["what-this-prisoner-said-of-others", "what-the-case-illustrates"],
        ),
        ("purge figure zhukhin --section life,rel", ["life,relations"]),
        ("purge figure zhukhin --section life,life", []),
        ("purge claim --section v", ["verdict"]),
        ("purge source --section c", ["cited-by"]),
    ],
)
def test_sections_are_completed(purge, typed, expected):
    assert offered(purge, typed) == expected


@pytest.fixture(scope="module")
def on_terminal(tmp_path_factory):
    """What a terminal of some lines shows of each call."""
    low, high = {"LINES": "5"}, {"LINES": "500"}
    calls = [Call(["figure", "mandela", "--width", "60"], low), Call(["--plain", "figure", "mandela", "--width", "60"], low),
             Call(["figure", "mandela"], low), Call(["links", "mandela"], low), Call(["figure", "mandela"], high)]  # fmt: skip
    cache = str(tmp_path_factory.mktemp("parts"))
    found = each(PROGRAM, calls, settings(cache), (24, 80))
    return {(" ".join(call.words), call.environment["LINES"]): text for call, (text, _) in zip(calls, found, strict=True)}


def test_a_page_of_more_than_two_screens_begins_with_its_sections_on_a_terminal(on_terminal):
    for words in ("figure mandela --width 60", "--plain figure mandela --width 60"):
        lines = on_terminal[words, "5"].lstrip().split("\n")
        plain = [re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", line).rstrip() for line in lines]
        plain = plain[next(place for place, line in enumerate(plain) if "On this page" in line) :]
        numbers = dict(re.findall(r"([A-Z][^;:]*?) (\d+)[;.]", " ".join(" ".join(plain[:9]).split()).partition(": ")[2]))
        assert plain[int(numbers["What happened"]) - 1] == "WHAT HAPPENED"
        assert plain[int(numbers["See also"]) - 1] == "SEE ALSO"
    assert "On this page" not in on_terminal["figure mandela", "500"]


def test_sections_are_promised_alone_only_where_they_can_be_had(on_terminal):
    for call, has in (("figure mandela", True), ("links mandela", False)):
        text = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal[call, "5"])
        shown = " ".join(text.split())
        assert "On this page, by line:" in shown
        assert ("--section NAME shows one alone" in shown) == has
