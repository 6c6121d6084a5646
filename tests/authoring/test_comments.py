"""Comments survive the tidying, each beside the field that it stood by."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purgecli import clean, folder
from purgecli.authoring import comments, reader
from purgecli.authoring.tidy import tidy
from tests.conftest import write_content

WORDS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=12).filter(clean.is_harmless)
"""Letters without a shape are no text of a file."""

BEFORE = """
    # head
    seen: text # how far
    # of the title
    title: "A # Book"
    id: book
    good_for: > # of the block
      Long text that goes on and on and on, well over the seventy-six characters that are needed for it # no comment.
    # below
    kind: synthesis
    type: book
      # indented
    author: # of the authors
      - {family: X, given: Y} # of the first
      - {family: Z,
         # inside
         given: W}
    checked:
      # of the list
      - one # of one
      - two
    edition: null # of nothing
    language: en
    # foot
"""


def dedented(text):
    return textwrap.dedent(text).lstrip("\n")


def beside(text):
    """Comment -> the field of its line, or else the next line's."""
    lines = [line.strip() for line in text.splitlines()]
    found = {}
    for number, line in enumerate(lines):
        if "# " in line:
            words = line[line.rindex("# ") :]
            owner = next((one for one in lines[number:] if not one.startswith("#")), "")
            found[words] = owner.split(":")[0].split("  #")[0]
    return found


def test_each_stays_beside_its_field(tmp_path):
    path = tmp_path / "book.yaml"
    path.write_text(dedented(BEFORE))
    text = tidy("sources/book.yaml", path)
    found = beside(text)
    for words, owner in (
        ("# head", "id"), ("# how far", "seen"), ("# of the title", "title"), ("# of the block", "good_for"), ("# below", "kind"),
        ("# of the authors", "author"), ("# of the first", "author"), ("# inside", "author"), ("# of the list", "- one"),
        ("# of one", "- one"), ("# foot", ""),
    ):  # fmt: skip
        assert found[words] == owner, text
    assert "# of nothing" in found
    path.write_text(text)
    assert tidy("sources/book.yaml", path) == text


@pytest.mark.parametrize("text", ["a: '# no'\n", "a: x#no\n", 'a: "x # no"\n', "a: >\n  # no\n", "a: |\n  x\n  # no\n"])
def test_what_is_no_comment(text):
    assert comments.found(text) == []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_comment_and_no_text_is_ever_lost(tmp_path_factory, data):
    content = write_content(tmp_path_factory.mktemp("content"))
    file = data.draw(st.sampled_from([name for name, *_ in folder.scan(content)]))
    path = content / file
    lines = path.read_text().splitlines()
    put = 0
    for number in sorted(data.draw(st.sets(st.integers(0, len(lines)), max_size=6)), reverse=True):
        words = data.draw(WORDS)
        if data.draw(st.booleans()) and number < len(lines):
            lines[number] += f" # {put} {words}"
        else:
            lines.insert(number, " " * data.draw(st.integers(0, 4)) + f"# {put} {words}")
        put += 1
    path.write_text("\n".join(lines) + "\n")
    before = reader.read(path)
    text = tidy(file, path)
    assert text is not None
    path.write_text(text)
    assert reader.read(path) == before
    assert len(comments.found(text)) == put
    assert tidy(file, path) == text
