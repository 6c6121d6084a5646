"""YAML is read as written, and what is hostile or doubtful is refused with its line."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purgecli.authoring import reader
from purgecli.authoring.faults import UnreadableFile


@pytest.fixture
def read(tmp_path):
    def write_and_read(data):
        path = tmp_path / "x.yaml"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return reader.read(path)

    return write_and_read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 0325", "0325"),
        ("a: 12:30", "12:30"),
        ("a: no", "no"),
        ("a: 1936-08-19", "1936-08-19"),
        ("a: 1.10", "1.10"),
        ("a: 10", 10),
        ('a: "10"', "10"),
        ("a: true", True),
        ("a: null", None),
        ("a:", None),
        ('a: ""', ""),
        ("a: Да", "Да"),
        ("a: =", "="),
        ("a: 0x1F", "0x1F"),
    ],
)
def test_scalars_stay_as_written(read, text, value):
    assert read(text) == {"a": value}


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        ("a: 1\na: 2\n", 2, "twice"),
        ("a: &x [1]\nb: *x\n", 1, "aliases"),
        ("a: &x [*x]\n", 1, "aliases"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "tags"),
        ("a: 1\nb: !custom 2\n", 2, "tags"),
        ("a: 1\n\tb: 2\n", 2, "not readable as YAML"),
        ("a: [1, 2\n", 2, "not readable as YAML"),
        ("a: 1\n---\nb: 2\n", 2, "not readable as YAML"),
        ("", 1, "empty"),
        ("? [a, b]\n: 1\n", 1, "plain text"),
        (b"a: 1\nb: \xff\xfe\n", 2, "UTF-8"),
        (b"a: 1\nb: x\x00y\n", 2, "U+0000"),
        ("a: \u202eevil\n", 1, "U+202E"),
        ("a: \x1b[31mred\n", 1, "U+001B"),
        ("a: " + "[" * 100 + "]" * 100, 1, "deep"),
        ("a: " + "[" * 1000 + "]" * 1000, 1, "deep"),
        ("a: " + "[" * 500_000, 1, "deep"),
        ("{a: " * 200_000, 1, "deep"),
        ("- " * 500_000 + "x", 1, "deep"),
        ("? " * 500_000 + "x", 1, "deep"),
        ("\n".join(" " * n + "a:" for n in range(1500)), 22, "deep"),
    ],
)
def test_what_is_refused(read, data, line, word):
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    assert word in caught.value.message
    assert caught.value.line == line


def test_a_bomb_of_aliases_is_refused_at_once(read, tmp_path):
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))
    with pytest.raises(UnreadableFile, match="aliases"):
        read(f"l0: &l0 x\n{levels}\n")
    assert len(reader.lines(tmp_path / "x.yaml")) < 1000


def test_a_huge_file_is_refused(read):
    with pytest.raises(UnreadableFile, match="larger"):
        read(b"a: " + b"x" * (reader.MAX_BYTES + 1))


def test_a_folder_and_a_missing_file_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "none.yaml"):
        with pytest.raises(UnreadableFile, match="regular file"):
            reader.read(path)


def test_bom_and_crlf_are_taken(read):
    assert read(b"\xef\xbb\xbfa: x\r\nb: |\r\n  one\r\n  two\r\n") == {"a": "x", "b": "one\ntwo\n"}


def test_lines_are_those_of_the_fields(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("a: 1\nb:\n  - c: 2\n    d: 3\n")
    lines = reader.lines(path)
    assert lines[("b", 0, "d")] == 4
    assert lines[("b",)] == 2


@settings(max_examples=300)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_it_crash(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "fuzz.yaml"
    path.write_bytes(data)
    with suppress(UnreadableFile):
        reader.read(path)
    reader.lines(path)
