"""Words of a question that are not what they look like: a will, a forebear, what all of this is about; other words for the same."""

import pytest

from purgecli.library import factions, listing, search
from purgecli.library.searching import glossary, query, small


@pytest.fixture
def library(unchanged_library):
    return unchanged_library


def read(text):
    return [str(one) for one in query.read(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lenin's will", ["lenins", "testament"]),
        ("Lenin’s last will and testament", ["lenins", "testament"]),
        ("will he come", ["he", "will", "come"]),
        ("my great-grandfather shot at Butovo", ["shot", "butovo"]),
        ("grandson", ["grandson"]),
        ("difference between left and right", ["left", "right"]),
    ],
)
def test_a_question_has_these_words(text, words):
    assert sorted(read(text)) == sorted(words)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("families of the old bolsheviks", "families of the"),
        ("старых большевиков общество", "общество"),
        ("the old bolsheviks", "the old bolsheviks"),
        ("purged comintern leaders", "comintern leaders"),
    ],
)
def test_what_all_of_this_is_about_does_not_narrow_a_question(text, rest):
    assert " ".join(small.narrower(text).split()) == rest


def test_a_word_stands_for_others_that_records_have(library):
    assert glossary.alike("executed") == ["executed", "shot"]
    terms = query.terms(library, query.read("icepick"))
    assert [phrase.stems for phrase in terms[0].phrases][1] == ("ice", "axe")


def test_a_name_in_another_spelling_is_looked_for_as_texts_have_it(library):
    (term,) = query.terms(library, query.read("Joukhine"))
    assert ("zhukhin",) in [phrase.stems for phrase in term.phrases]


def test_a_faction_is_named_by_its_name_alone(shipped_library):
    assert factions.named(shipped_library, ["democratic", "centralists"]) == "democratic-centralists"
    assert factions.named(shipped_library, ["new", "opposition"]) == "leningrad-opposition"
    assert factions.named(shipped_library, ["leningrad", "new", "opposition"]) == "leningrad-opposition"
    assert factions.named(shipped_library, ["mezhraiontsy"]) == "mezhraiontsy"
    assert factions.named(shipped_library, ["opposition"]) is None
    assert factions.named(shipped_library, []) is None


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("who survived the terror", "--fate natural --died 1939.."),
        ("old bolsheviks who survived stalin", "--party-before 1917 --died 1953-03-06.."),
        ("which old bolsheviks committed suicide", "--fate suicide --party-before 1917"),
        ("members of the left opposition who died in custody", "--fate died-in-custody --faction left-opposition"),
        ("who was never arrested", None),
        ("orders that were issued", None),
    ],
)
def test_a_list_of_people_is_asked_for(shipped_library, question, options):
    chosen = listing.listed(shipped_library, question)
    assert (" ".join(chosen.options) if chosen else None) == options


def test_people_who_are_asked_for_stand_first_and_in_a_list(purge, shipped_library, shipped, on_shipped):
    chosen = listing.listed(shipped_library, "who survived the purges")
    assert chosen is not None and chosen.options == ["--fate", "natural", "--died", "1939.."]
    assert {hit.kind for hit in search.look_up(shipped_library, "who survived the purges").hits[:4]} == {"figures"}
    screen = purge("search", "left opposition", "--content", str(shipped)).stdout
    assert screen.startswith("  These people in a list: purge figures --faction left-opposition")


def test_a_slip_is_mended_where_the_other_words_are_an_answer(purge, shipped, on_shipped):
    found = purge("search", "zinoviev confesion", "--content", str(shipped))
    assert found.exit_code == 0
    assert found.stderr == "purge: no record has confesion; these have the words of 'zinoviev confession'\n"
    assert "confess" in found.stdout
