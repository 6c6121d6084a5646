"""What another's dossier says of somebody is turned before it stands among what is said of that person, wherever it is shown."""

import json
import xml.etree.ElementTree as ET
from typing import get_args

import pytest

from purgecli import codes, relations
from purgecli.library import queries
from tests.conftest import FILES

RELATIONS = get_args(codes.Relation)
DIRECTED = {"patron": ("patron", "ivanov-petr"), "protege": ("patron", "zhukhin"),
            "accuser": ("accuser", "ivanov-petr"), "accused": ("accuser", "zhukhin")}  # fmt: skip
"""What Petr Ivanov was to Zhukhin -> the kind of the edge, and who acts."""
HEADS = {"protege": "Protégé", "accused": "Accused by him or her"}


@pytest.fixture
def related(content):
    """Writes what Petr Ivanov was to Zhukhin, and perhaps what Zhukhin was to Petr Ivanov."""

    def write(kind, back=None):
        for name, to, word in (("zhukhin", "ivanov-petr", kind), ("ivanov-petr", "zhukhin", back)):
            more = f'relations: [{{to: {to}, kind: {word}, text: "As {name} has it.", cites: [{{source: book-1990}}]}}]\n'
            (content / f"figures/{name}.yaml").write_text(FILES[f"figures/{name}.yaml"] + (more if word else ""))

    return write


def test_every_relation_has_another_side_and_its_own_words():
    assert set(relations.TURNED) == set(relations.BETWEEN) == set(RELATIONS)
    assert all(relations.TURNED[relations.TURNED[kind]] == kind for kind in RELATIONS)
    assert {kind for kind in RELATIONS if not relations.is_mutual(kind)} == set(DIRECTED)


@pytest.mark.parametrize("kind", RELATIONS)
def test_each_relation_from_both_sides(purge, related, kind):
    related(kind)
    turned = relations.TURNED[kind]
    for name, word, lead in (("zhukhin", kind, ""), ("ivanov-petr", turned, "Zhukhin’s dossier: ")):
        (found,) = json.loads(purge("links", name, "--format", "json").stdout)
        other = {"zhukhin": "ivanov-petr", "ivanov-petr": "zhukhin"}[name]
        assert (found["from"], found["to"], found["kind"], found["told_by"]) == (name, other, word, "zhukhin")
        lines = purge("links", name, "--plain").stdout.splitlines()
        assert lines[1].strip() == HEADS.get(word, word.capitalize())
        assert f"Ivanov. {lead}As zhukhin" in lines[2] or f"Zhukhin. {lead}As zhukhin" in lines[2]
    (told,) = json.loads(purge("links", "--format", "json").stdout)
    assert (told["from"], told["kind"]) == ("zhukhin", kind)


@pytest.mark.parametrize("kind", RELATIONS)
def test_an_edge_runs_from_who_acts(purge, related, kind):
    related(kind)
    word, actor = DIRECTED.get(kind, (kind, "zhukhin"))
    for name in ([], ["zhukhin"], ["ivanov-petr"]):
        tree = ET.fromstring(purge("links", *name, "--format", "graphml").stdout)
        names = {"g": "http://graphml.graphdrawing.org/xmlns"}
        (edge,) = tree.findall(".//g:edge", names)
        data = {one.get("key"): one.text for one in edge}
        assert (edge.get("source"), data["kind"]) == (actor, word)
        assert data["mutual"] == ("false" if kind in DIRECTED else "true")
        assert (data["told_by"], data["text"], data["source"]) == ("zhukhin", "As zhukhin has it.", "book-1990")
        (line,) = (line for line in purge("links", *name, "--format", "dot").stdout.splitlines() if "->" in line)
        assert line.startswith(f'  "{actor}" -> ') and f'label="{word}"' in line and "As zhukhin has it." in line
        assert ('dir="none"' in line) == (kind not in DIRECTED)


def test_a_person_is_told_of_in_one_line_with_both_sides_words(purge, related):
    related("patron", "friend")
    lines = purge("links", "zhukhin", "--plain", "--width", "200").stdout.splitlines()
    assert lines[1].strip() == "Patron"
    said = "Petr Ivanov. As zhukhin has it. [1] Ivanov’s dossier, friend: As ivanov-petr has it. [1]"
    assert lines[2].strip() == said
    lines = purge("links", "ivanov-petr", "--plain", "--width", "200").stdout.splitlines()
    assert lines[1].strip() == "Friend"
    said = "Yuri Zhukhin. As ivanov-petr has it. [1] Zhukhin’s dossier, protégé: As zhukhin has it. [1]"
    assert lines[2].strip() == said


def test_two_lives_are_told_of_as_seen_from_the_first(purge, related):
    related("patron", "protege")
    text = " ".join(purge("compare", "ivanov-petr", "zhukhin", "--plain", "--width", "200").stdout.split())
    said = "Ivanov’s dossier: As ivanov-petr has it. [1] Zhukhin’s dossier: As zhukhin has it. [1]"
    assert f"Yuri Zhukhin, protégé of Petr Ivanov. {said}" in text
    found = json.loads(purge("compare", "ivanov-petr", "zhukhin", "--format", "json").stdout)["relations"]
    assert [(one["from"], one["kind"], one["told_by"]) for one in found] == [
        ("ivanov-petr", "protege", "ivanov-petr"),
        ("ivanov-petr", "protege", "zhukhin"),
    ]


def test_each_link_of_the_shipped_content_says_the_same_from_both_sides(shipped_library):
    told = [one for one in queries.links(shipped_library) if one.kind in relations.TURNED]
    assert len(told) > 100
    for one in told:
        seen = relations.seen_from(one.to, queries.links(shipped_library, one.to))
        turned = next(other for other in seen if (other.told_by, other.text) == (one.from_, one.text))
        assert (turned.from_, turned.to) == (one.to, one.from_)
        assert turned.kind == relations.TURNED[one.kind]
