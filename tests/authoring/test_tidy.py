"""The one form of content files: it loses nothing, it is stable, and the shipped files have it."""

import shutil

import pytest

from purgecli import folder
from purgecli.authoring import reader
from purgecli.authoring.tidy import tidy, tidy_folder


def test_tidying_loses_nothing_and_is_stable(content):
    before = {file: reader.read(content / file) for file, *_ in folder.scan(content)}
    assert tidy_folder(content)
    assert {file: reader.read(content / file) for file in before} == before
    assert tidy_folder(content) == []


def test_keys_stand_in_the_order_of_the_record(content):
    path = content / "sources/book-1990.yaml"
    path.write_text(
        "seen: text\ngood_for: x\nlanguage: en\nkind: memoir\ntitle: 'T: 1'\ntype: book\nid: book-1990\nissued: 1990-01\n"
    )
    text = tidy("sources/book-1990.yaml", path)
    assert [line.split(":")[0] for line in text.splitlines()] == [
        "id", "type", "kind", "title", "issued", "language", "good_for", "seen",
    ]  # fmt: skip
    assert 'issued: "1990-01"' in text


@pytest.mark.parametrize("text", ["unknown: 1\n", "id: &id book-1990\ntitle: *id\n", "id: [\n"])
def test_a_file_that_cannot_be_read_or_fits_no_record_is_left_alone(content, text):
    path = content / "sources/book-1990.yaml"
    path.write_text(text)
    tidy_folder(content)
    assert path.read_text() == text


def test_the_shipped_files_are_tidy(shipped, tmp_path):
    shutil.copytree(shipped, tmp_path / "content")
    assert tidy_folder(tmp_path / "content") == [], "run: python -m purgecli.authoring.tidy"
