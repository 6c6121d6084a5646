"""People beside and among each other; the timeline's selections."""

import json
import shutil
import subprocess
import xml.etree.ElementTree as ET

import pytest

from tests.conftest import FILES

RELATED = FILES["figures/zhukhin.yaml"] + (
    'relations: [{to: ivanov-petr, kind: ally, text: "On one side.", cites: [{source: book-1990}]}]\n'
    'factions: [{id: left, from: "1923", cites: [{source: page-2001}]}]\n'
)


@pytest.fixture
def related(content):
    """The test content, with a relation and a faction."""
    (content / "figures/zhukhin.yaml").write_text(RELATED)
    path = content / "figures/ivanov-petr.yaml"
    path.write_text(path.read_text() + 'factions: [{id: left, from: "1924", cites: [{source: page-2001}]}]\n')
    return content


def test_two_lives_and_what_they_share(purge, related):
    text = purge("compare", "жухин", "ivanov-petr").stdout
    for words in (
        "Yuri Zhukhin",
        "Petr Ivanov",
        "The Left 1923",
        "IN COMMON",
        "Petr Ivanov, ally of Yuri Zhukhin. Zhukhin’s dossier: On one side.",
    ):
        assert words in text
    found = json.loads(purge("compare", "zhukhin", "ivanov-petr", "--format", "json").stdout)
    assert found["common"] == {"cohorts": [], "factions": ["left"], "trials": []}
    assert [one["kind"] for one in found["relations"]] == ["ally"]


def test_a_person_is_not_compared_with_himself(purge):
    result = purge("compare", "zhukhin", "Жухин")
    assert (result.exit_code, result.stdout) == (2, "")


def test_links_from_and_to_a_person_and_the_co_defendants(purge, related):
    (related / "trials/moscow-1938.yaml").write_text(
        FILES["trials/moscow-1938.yaml"].replace("name: A. Stranger", "id: ivanov-pavel")
    )
    assert "Petr Ivanov. On one side. [1]" in purge("links", "zhukhin").stdout
    assert "Pavel Ivanov: executed, 15 March 1938" in purge("links", "zhukhin").stdout
    assert "Yuri Zhukhin. Zhukhin’s dossier: On one side." in purge("links", "ivanov-petr").stdout
    assert json.loads(purge("links", "--format", "json").stdout)[0]["to"] == "ivanov-petr"


def test_the_network_for_graph_tools(purge, related):
    tree = ET.fromstring(purge("links", "--format", "graphml").stdout)
    names = {"g": "http://graphml.graphdrawing.org/xmlns"}
    assert len(tree.findall(".//g:node", names)) == 2
    assert [edge.attrib for edge in tree.findall(".//g:edge", names)] == [{"source": "zhukhin", "target": "ivanov-petr"}]
    dot = purge("links", "zhukhin", "--format", "dot").stdout
    assert (
        '"zhukhin" -> "ivanov-petr" [label="ally", dir="none", tooltip="On one side.", told_by="zhukhin", source="book-1990"];'
        in dot
    )
    if shutil.which("dot"):
        subprocess.run(["dot", "-Tsvg"], input=dot, text=True, check=True, capture_output=True)


CONFESSION = """confessions:
  - date: "1937-03-01"
    setting: interrogation
    named: [ivanov-petr, ivanov-pavel]
    text: Both were of the centre, it was written down.
    cites: [{source: book-1990}]
"""


def test_who_named_whom_in_which_confession(purge, related):
    path = related / "figures/zhukhin.yaml"
    path.write_text(path.read_text() + CONFESSION)
    said = "1 March 1937, under interrogation. Both were of the centre, it was written down. [1]"
    assert f"Petr Ivanov, Pavel Ivanov. {said}" in " ".join(purge("links", "zhukhin", "--plain", "--width", "200").stdout.split())
    heard = " ".join(purge("links", "ivanov-pavel", "--plain", "--width", "200").stdout.split())
    assert "Pavel Ivanov named by others" in heard
    assert f"Yuri Zhukhin. {said}" in heard
    assert "Named Petr Ivanov, Pavel Ivanov, under interrogation." in purge("figure", "zhukhin", "--width", "200").stdout
    assert "Yuri Zhukhin on Pavel Ivanov (named, 1 March 1937)." in purge("compare", "zhukhin", "ivanov pavel").stdout
    found = [one for one in json.loads(purge("links", "--format", "json").stdout) if one["kind"] == "named"]
    assert [(one["to"], one["date"], one["setting"]) for one in found] == [
        ("ivanov-petr", "1937-03-01", "interrogation"),
        ("ivanov-pavel", "1937-03-01", "interrogation"),
    ]


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (("ivanov-pavel", "nobody-such"), "nobody-such"),
        (("interrogation", "tavern"), "tavern"),
        (("1937-03-01", "1837-03-01"), "before the birth"),
    ],
)
def test_a_confession_names_figures_of_the_content(purge, related, wrong, fault):
    path = related / "figures/zhukhin.yaml"
    path.write_text(path.read_text() + CONFESSION.replace(*wrong))
    result = purge("check", str(related))
    assert result.exit_code == 3
    assert fault in result.output


def test_hostile_names_stay_inert_in_graphs(purge, related):
    path = related / "figures/zhukhin.yaml"
    path.write_text(RELATED.replace("name: Yuri Zhukhin", """name: 'Yuri "x" \\ ]; < a > & Zhukhin'"""))
    tree = ET.fromstring(purge("links", "--format", "graphml").stdout)
    assert 'Yuri "x" \\ ]; < a > & Zhukhin' in "".join(tree.itertext())
    assert r'[label="Yuri \"x\" \\ ]; < a > & Zhukhin",' in purge("links", "--format", "dot").stdout


def test_the_whole_network_is_no_screen(purge):
    result = purge("links")
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_case_of_the_day_is_the_same_all_day(purge):
    first = json.loads(purge("random", "--format", "json").stdout)
    assert json.loads(purge("random", "--format", "json").stdout) == first
    assert {json.loads(purge("random", "--again", "--format", "json").stdout)["id"] for _ in range(60)} == {
        "zhukhin", "ivanov-petr", "ivanov-pavel",
    }  # fmt: skip


def test_timeline_by_kind_and_by_trial(purge):
    assert {one["kind"] for one in json.loads(purge("timeline", "--kind", "law", "--format", "json").stdout)} == {"law"}
    found = json.loads(purge("timeline", "--trial", "moscow-1938", "--format", "json").stdout)
    assert [(one["date"], one["kind"]) for one in found] == [
        ("1938-03-02", "trial"),
        ("1938-03-15", "execution"),
        ("1988-02-04", "rehabilitation"),
    ]
    for words in (["--kind", "gossip"], ["--trial", "none"]):
        assert purge("timeline", *words).exit_code in (1, 2)
        assert purge("timeline", *words).stdout == ""


def test_deaths_by_month_stand_beside_their_year(purge, content):
    path = content / "events/all.yaml"
    path.write_text(path.read_text().replace('date: "1936-08"', 'date: "1938-08"'))
    assert "1938  ··█·········  3 deaths" in purge("timeline").stdout
    assert "1938  0 0 3 0 0 0 0 0 0 0 0 0  3 deaths" in purge("timeline", "--plain").stdout


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_long_date_beside_two_lives_keeps_to_the_width(purge, content, width):
    for name in ("zhukhin", "ivanov-petr"):
        path = content / f"figures/{name}.yaml"
        path.write_text(path.read_text().replace('date: "1937-02-27"', 'date: "1937-02-23/1937-03-05"'))
    text = purge("timeline", "--figure", "zhukhin", "--figure", "ivanov petr", "--width", str(width)).stdout
    assert max(map(len, text.splitlines())) <= width


def test_lives_side_by_side_stand_in_their_columns(purge):
    text = purge("timeline", "--figure", "zhukhin", "--figure", "ivanov petr", "--width", "80").stdout
    heads = next(line for line in text.splitlines() if "Yuri Zhukhin" in line and "Petr Ivanov" in line)
    died = [line for line in text.splitlines() if "Executed" in line]
    assert {line.index("✗") for line in died} == {heads.index("Yuri"), heads.index("Petr")}
