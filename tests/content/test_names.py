"""The people under three hundred spellings: each leads to the one who is meant."""

from pathlib import Path

import pytest

from purgecli.library import queries

LINES = [
    line for line in Path(__file__).with_name("name_variants.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"
]
VARIANTS = [(name.strip(), figure) for figure, _, names in (line.partition(":") for line in LINES) for name in names.split(",")]


@pytest.fixture(scope="module")
def library(shipped_library):
    return shipped_library


def test_there_are_three_hundred():
    assert len(set(VARIANTS)) >= 300


@pytest.mark.parametrize("figure", sorted({figure for _, figure in VARIANTS}))
def test_every_spelling_leads_to_the_one_who_is_meant(library, figure):
    found = {name: queries.find_figure(library, name) for name, meant in VARIANTS if meant == figure}
    assert {name: (one.id, one.bearers) for name, one in found.items() if one.id != figure} == {}
