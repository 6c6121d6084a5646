"""Who somebody was in three words."""

import json

import pytest

from purgecli import offices, views
from purgecli.library import queries
from tests.conftest import FILES

HIGHEST = [
    (["Candidate member of the Central Committee", "Member of the Politburo (full)", "Editor of Pravda"], "Politburo member"),
    (["Member of the Politburo (full)", "Chairman of the Council of People's Commissars of the USSR"], "Head of government"),
    (["Member of the Politburo of the Communist Party of Ukraine", "Member of the Central Committee (full)"],
     "Central Committee member"),
    (["Candidate member of the Central Committee", "Candidate member of the Politburo"], "Politburo candidate"),
    (["Candidate member of the Politburo", "People's Commissar for Internal Affairs of the USSR"], "Head of the NKVD"),
    (["Member of the Central Committee (full)", "People's Commissar of Posts and Telegraphs of the USSR"],
     "Commissar for posts and telegraphs"),
    (["People's Commissar for Finance of Georgia", "Chairman of the Council of People's Commissars of Georgia"], "Premier, Georgia"),
    (["Deputy People's Commissar for Foreign Affairs of the USSR", "Soviet envoy to Finland"], "Deputy commissar, foreign affairs"),
    (["Soviet envoy in Afghanistan"], "Envoy in Afghanistan"),
    (["First secretary of the Far Eastern regional committee", "Member of the Central Committee (full)"],
     "Far Eastern party secretary"),
    (["Commander of the Moscow military district"], "Moscow district commander"),
    (["Member of the Central Committee of the Polish Communist Party"], "Polish party leader"),
    (["Member of the political bureau chosen to direct the insurrection", "Member of the Central Committee"],
     "Central Committee member"),
    (["Head of the NKVD of the Saratov region", "First Deputy People's Commissar for Internal Affairs of the USSR"],
     "Deputy commissar, internal affairs"),
    (["Head of the garage of the mines at Prokopyevsk"], "Head of the garage of the mines"),
    (["Deputy head of the Kaganovich (Perm) railway"], "Deputy head of the Kaganovich railway"),
    (["Member of the Reichstag and of the Central Committee of the German party"], "Member of the Reichstag"),
    (["Member of the collegium of the People's Commissariat of Education of the RSFSR"],
     "Member of the collegium of the education commissariat"),
    (["Secretary of the Council of People's Commissars and of the Council of Labour and Defence"], "Secretary of Sovnarkom"),
    (["President of South Africa (1994)", "Deputy president of the African National Congress"], "President of South Africa"),
]  # fmt: skip


@pytest.mark.parametrize(("titles", "short"), HIGHEST)
def test_the_highest_office(titles, short):
    found = offices.in_short(titles, "Somebody.")
    assert found.short == short
    assert any(title.replace(" (Perm)", "").startswith(found.title) for title in titles)


@pytest.mark.parametrize(
    ("identity", "short"),
    [
        ("Historian and journalist of a school, a secret collaborator.", "Historian"),
        ("Elder son of Trotsky and editor of the Bulletin.", "Elder son of Trotsky"),
        ("Soviet intelligence officer in the West who fled.", "Soviet intelligence officer"),
        ("Made up.", "Made up"),
    ],
)
def test_who_held_no_office_is_said_by_the_first_words(identity, short):
    assert offices.in_short([], identity) == (short, "")


def test_everybody_is_somebody(shipped_library):
    people = queries.figures(shipped_library)
    assert all(one.who and one.who[0].isupper() for one in people)
    told = {one.id: one.who for one in people}
    assert told["stalin"] == "General Secretary"
    assert told["lenin"] == told["molotov"] == "Head of government" and told["trotsky"] == "Politburo member"
    # Of an office nothing is left hanging: `Head of the garage of`.
    assert not [one.who for one in people if one.who.split()[-1] in ("a", "and", "at", "for", "from", "in", "of", "the", "to")]
    # In three words: of few people, whose office no rule knows, it takes more.
    assert sum(len(one.who.split()) > 5 for one in people) < len(people) // 8


def test_whoever_held_an_office_has_a_highest_one_in_the_table(shipped_library):
    from purgecli.data import people

    found = queries.read_all(views.Figure, queries.all_documents(shipped_library, "figures"))
    sources = {one.id: one for one in queries.all_sources(shipped_library)}
    table = people.table(found, sources)
    place = list(table.header).index("highest_office")
    assert {one.id for one in found if one.offices} == {row[0] for row in table.rows if row[place]}


def listed(purge, *words):
    return purge("figures", *words).stdout.splitlines()


@pytest.fixture
def office(content):
    path = content / "figures/zhukhin.yaml"
    offices = 'offices: [{title: "People\'s Commissar for Finance of the USSR", from: "1930", cites: [{source: book-1990}]}]\n'
    path.write_text(FILES["figures/zhukhin.yaml"].replace("life:\n", f"{offices}life:\n"))


LIST_60 = """\
  Name          Life       Fate
  Pavel Ivanov  1888–1938  executed
    A person made up
  Petr Ivanov   1888–1938  executed
    A person made up
  Yuri Zhukhin  1888–1938  executed
    Commissar for finance
"""
LIST_80 = """\
  Name          Life       Who                    Fate
  Pavel Ivanov  1888–1938  A person made up       executed
  Petr Ivanov   1888–1938  A person made up       executed
  Yuri Zhukhin  1888–1938  Commissar for finance  executed
"""
LIST_120 = """\
  Name          Life       Office                                      Party  Fate      Died
  Pavel Ivanov  1888–1938  A person made up                            1906   executed  15 Mar 1938
  Petr Ivanov   1888–1938  A person made up                            1906   executed  15 Mar 1938
  Yuri Zhukhin  1888–1938  People's Commissar for Finance of the USSR  1906   executed  15 Mar 1938
"""


def test_the_list_of_figures(purge, office):
    for width, shown in ((60, LIST_60), (80, LIST_80), (120, LIST_120)):
        assert purge("figures", "--width", str(width)).stdout.startswith(shown)
        assert purge("figures", env={"COLUMNS": str(width)}).stdout.startswith(shown)


def test_a_fate_has_a_word_and_a_colour(purge):
    coloured = purge("figures", env={"FORCE_COLOR": "1", "TERM": "xterm-256color"}).stdout
    assert "\x1b[31mexecuted\x1b[0m" in coloured


def test_what_comes_next_keeps_the_filters(purge, office):
    for count in ("--count fate", "--count cohort", "--count died"):
        text = purge("figures", "--cohort", "CC-1934", "--born", "1888", "--uncertain", *count.split()).stdout
        assert "purge figures --cohort cc-1934 --born 1888 --uncertain --sort died" in " ".join(text.split())
    assert "purge figures --cohort cc-1934 --fate executed " in purge("figures", "--cohort", "cc-1934", "--count", "fate").stdout
    text = purge("figures", "--cohort", "cc-1934", "--fate", "executed").stdout
    assert "purge figures --fate executed --cohort cc-1934 --count fate" in text


def test_trials_and_cohorts_are_counted_by_name(purge):
    for kind, name in (("trial", "Third Moscow trial"), ("cohort", "A committee of 1934")):
        assert name in purge("figures", "--count", kind).stdout
        assert json.loads(purge("figures", "--count", kind, "--format", "json").stdout)[0][kind] in ("cc-1934", None)
