"""Grades of evidence, from the record alone."""

import pytest

from purgecli import evidence
from tests.cite.works import WORKS, work

STUDY = {"author": ["Writer, Ann"], "publisher": "Press"}


@pytest.mark.parametrize(
    ("source", "grade"),
    [
        (work("x", "document", kind="primary"), "documents"),
        (work("x", "webpage", kind="primary", container_title="Archive"), "documents"),
        (work("x", **STUDY), "studies"),
        (work("x", author=["Writer, Ann"]), "edited"),
        (work("x", publisher="Press"), "edited"),
        (work("x"), "open"),
        (WORKS["article"], "studies"),
        (WORKS["newspaper"], "edited"),
        (work("x", "article-newspaper", container_title="Paper"), "open"),
        (work("x", "review", kind="reference", container_title="Journal", volume="3"), "edited"),
        (work("x", kind="memoir"), "edited"),
        (work("x", "entry-encyclopedia", kind="reference", container_title="Great Soviet Encyclopedia"), "edited"),
        (work("x", "entry-encyclopedia", kind="reference", container_title="Wikipedia"), "open"),
        (work("x", "entry-encyclopedia", kind="memoir", container_title="Wikipedia"), "open"),
        (work("x", "entry-encyclopedia", kind="reference", container_title="E", url="https://de.wikipedia.org/wiki/X"), "open"),
        (work("x", "webpage", kind="reference", container_title="A site"), "open"),
        (work("x", "webpage", kind="reference", author=["Writer, Ann"]), "edited"),
        (work("x", "chapter", author=["Writer, Ann"], container_title="Wikireading", publisher="Press"), "studies"),
    ],
)
def test_a_source_has_one_grade(source, grade):
    assert evidence.grade(source) == grade


def test_a_statement_stands_on_its_best_source():
    assert evidence.best(["open", "studies", "edited"]) == "studies"
    assert evidence.best([]) is None
