"""What an editor would miss: a slip of each kind is named where it stands, and what is written as it should be is not."""

import json

import pytest

from purgecli.authoring import prose
from purgecli.authoring.stock import whole
from tests.conftest import FILES, write_content

SLIPS = {
    "space": ["He was  tried twice.", "He was tried , and condemned."],
    "quotes": ['He was called \\"the old man\\".', "It was Lenin's wish that he should go."],
    "stops": ["He was tried twice..", "He was tried by the the court."],
    "pronoun": ["It came a month after he was dismissed.", "Their friends were tried as well."],
    "verb": ["A man of the old guard.", "He was tried. Later in the same case again."],
    "spelling": ["He was tried with Jukhin.", "Jukhin’s friends were tried as well."],
}
RIGHT = [
    "He was tried twice.",
    "He was called “the old man”, and said: ‘What ...’",
    "He had had enough, and gave in in 1934.",
    "One source only.",
    "It is not known whether he was tried.",
    "He was tried with Zhukhin.",
    "He was tried with Anna Jukhin.",
]


def found(folder, text, field="At a plenum."):
    """The codes of the slips that are found in one text of a dossier."""
    spelled = FILES["figures/zhukhin.yaml"] + "spellings: [Jukhin]\n"
    changed = FILES["figures/ivanov-petr.yaml"].replace(field, text)
    assert changed.count(text) == 1
    content = whole((write_content(folder, {"figures/zhukhin.yaml": spelled, "figures/ivanov-petr.yaml": changed}),))
    assert not content.faults
    return [one.code for one in prose.faults(content) if one.file == "figures/ivanov-petr.yaml"]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SLIPS.items() for text in texts])
def test_a_slip_is_named(tmp_path, code, text):
    assert code in found(tmp_path, text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(tmp_path, text):
    assert found(tmp_path, text) == found(tmp_path / "before", "He was tried.")


def test_a_life_is_told_without_subjects(tmp_path):
    assert "verb" not in found(tmp_path, "Student of the law at Kazan.", "Took part in a strike.")


def test_each_kind_is_described():
    assert all(f"| {code} |" in prose.__doc__ for code in prose.CODES)


def test_slips_are_named_with_file_and_line(purge, tmp_path):
    text = FILES["figures/zhukhin.yaml"].replace("At a plenum.", "He was  tried.")
    folder = write_content(tmp_path / "own", {"figures/zhukhin.yaml": text})
    result = purge("check", str(folder), "--prose")
    line = 1 + text.lstrip("\n")[: text.lstrip("\n").index("He was  tried")].count("\n")
    assert result.exit_code == 3
    assert f"figures/zhukhin.yaml:{line}: a space too many: 'was  tried.'" in result.stderr
    listed = json.loads(purge("check", str(folder), "--prose", "--format", "json").stdout)
    assert {"space"} <= {one["code"] for one in listed} <= set(prose.CODES)
    assert purge("check", str(folder)).exit_code == 0
