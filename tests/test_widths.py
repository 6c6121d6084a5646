"""No line is wider than was asked for, in any command, whatever the texts and the stream are like."""

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from purgecli.cli import app
from purgecli.commands.modules import MODULES
from tests.conftest import FILES, write_content

LONG = "ab" * 40
WIDTHS = {"utf-8": (20, 21, 33, 49, 50, 57, 80), "ascii": (20, 50)}
CHANGES = {
    "Yuri Zhukhin": "漢字漢字漢字漢字漢字漢字 漢字漢字漢字漢字漢字漢字漢字漢字",
    "Petr Ivanov": "Pneumonoultramicroscopicsilicovolcanoconiosis Ivanovskyivanovskyivanovsky",
    "zhukhin": f"zhukhin-{LONG}",
    "cc-1934": f"cc-1934-{LONG}",
    "book-1990": f"book-1990-{LONG}",
    "title: A Book": f"title: {'字' * 70}",
    "title: A law": f"title: {'法' * 60}",
    "name: A committee of 1934": f"name: {'会' * 60}",
    "place: Moscow": f"place: {'京' * 40}",
    "https://example.org/a_page": f"https://example.org/a_page/{'x' * 150}",
}
"""What stands in place of the test content's texts: long words, long ids, wide letters."""
CALLS = (
    "",
    "reasons",
    "reason 1",
    "claims",
    "claims --audit",
    "claim it-says-so",
    "debate",
    "figures",
    *(f"figures --count {fact}" for fact in ("fate", "trial", "cohort", "died")),
    f"figure zhukhin-{LONG}",
    "figure ivanov-petr",
    f"figure zhukhin-{LONG} --cite mla",
    f"compare zhukhin-{LONG} ivanov-petr",
    f"links zhukhin-{LONG}",
    "random",
    "timeline",
    f"timeline --figure zhukhin-{LONG} --figure ivanov-petr --figure ivanov-pavel",
    "timeline --trial moscow-1938",
    "trials",
    "trial moscow-1938",
    "cohorts",
    f"cohort cc-1934-{LONG}",
    f"cohort cc-1934-{LONG} --timeline",
    "sources",
    "sources --list-formats",
    *(f"sources --format {style}" for style in ("chicago-author-date", "chicago-notes", "apa", "mla")),
    f"source book-1990-{LONG}",
    "cite page-2001 --at 5",
    "cite",
    "search book",
    "check",
    "cache",
    "--version",
    "--help",
    *(f"{command} --help" for command in MODULES),
)


@pytest.fixture(scope="module")
def stretched_content(tmp_path_factory):
    """The test content with texts that are hard to break."""
    files = {}
    for name, text in FILES.items():
        for old, new in CHANGES.items():
            text = text.replace(old, new)
            if old.islower() and "/" not in old:
                name = name.replace(f"/{old}.", f"/{new}.")
        files[name] = text
    return write_content(tmp_path_factory.mktemp("stretched"), {**dict.fromkeys(FILES), **files})


@pytest.fixture
def stretched(stretched_content, unchanged, monkeypatch):
    """The same, whose library is kept."""
    monkeypatch.setattr("purgecli.library.places.cache_folder", lambda: unchanged / "cache")
    return stretched_content


@pytest.mark.parametrize("call", CALLS)
def test_no_line_is_wider_than_asked_for(stretched, call):
    for charset, widths in WIDTHS.items():
        for more in ([], ["--plain"]):
            for width in widths:
                words = ["--content", str(stretched), "--width", str(width), *more, *call.split()]
                result = CliRunner(charset=charset).invoke(app, words)
                assert result.exit_code == 0, (words, result.stderr)
                assert result.stdout
                assert [line for line in result.stdout.splitlines() if cell_len(line) > width] == [], words


def test_a_citation_is_one_line_unless_a_width_is_asked_for(purge):
    whole = purge("cite", "page-2001").stdout
    assert len(whole.splitlines()) == 2
    narrow = purge("cite", "page-2001", "--width", "20").stdout
    assert len(narrow.splitlines()) > 2
    assert "".join(narrow.split()) == "".join(whole.split())


@pytest.mark.parametrize("plain", [False, True])
def test_a_year_stands_with_its_deaths_and_its_months_at_any_width(purge, content, plain):
    path = content / "events/all.yaml"
    more = '- {id: last, date: "1938-03-15", kind: death, title: An end, text: Ended., cites: [{source: page-2001}]}\n'
    path.write_text(path.read_text() + more)
    for width in ("20", "35", "60"):
        words = ["timeline", "--from", "1938", "--width", width, *(["--plain"] if plain else [])]
        lines = [" ".join(line.split()) for line in purge(*words).stdout.splitlines()]
        start = next(number for number, line in enumerate(lines) if line.startswith("1938"))
        chart = "0 0 3 0 0 0 0 0 0 0 0 0" if plain else "··█·········"
        assert " ".join(lines[start : start + 3]).startswith(
            f"1938 {chart} 3 deaths" if width == "60" or (width == "35" and not plain) else f"1938 3 deaths {chart}"[:30]
        )
