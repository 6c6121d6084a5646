"""YAML is read as written, and what is hostile or doubtful is refused with its line."""

import subprocess
import sys
import textwrap
from contextlib import suppress

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from purgecli.authoring import loaders, reader
from purgecli.authoring.faults import UnreadableFile
from tests.conftest import FILES


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
        ("a: 1\n\tb: 2\n", 2, "a tab"),
        ("a: 1\nb: x\ty\n", 2, "a tab"),
        ("a: [1, 2\n", 1, "not readable as YAML"),
        ("x: 1\na: 'it\nb: 2\n", 2, "not readable as YAML"),
        ("a: 1\nno colon\nb: 2\n", 2, "not readable as YAML"),
        ("a: 1\n b: 2\n", 2, "not readable as YAML"),
        ("a: 1\nb: *x\n", 2, "not readable as YAML"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("a: 1\nb: «\n...\n---\n- b\n", 4, "a second document"),
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


@pytest.fixture
def both(read, tmp_path, monkeypatch):
    """What comes of a text with the loader on libyaml and with the one in Python: data and lines, or line and message."""
    compose = loaders.compose

    def one(data, loader):
        monkeypatch.setattr(loaders, "compose", lambda text, *most: compose(text, *most, loader))
        try:
            return read(data), reader.lines(tmp_path / "x.yaml")
        except UnreadableFile as error:
            return error.line, error.message

    return lambda data: (one(data, loaders.CLoader), one(data, loaders.PythonLoader))


ALIKE = [
    "cites: [{source: x, at: What is to be done?}, {source: y, at: p. 1? no}]\n",
    "a: [what?, who]\n",
    "a: 1\n\tb: 2\n",
    "a: [1, 2\n",
    "x: 1\na: 'it\nb: 2\n",
    "a: 1\nno colon\nb: 2\n",
    "a: 1\n b: 2\n",
    "a: 1\n---\nb: 2\n",
    "a: &x [1]\nb: *x\n",
    "a: 1\nb: *x\n",
    "a: !!python/name:os.system x\n",
    "a: b: c\n",
    "a: %b\n",
    "a: [" + "x, " * 50 + "\n" + "b: 1\n",
    "a: " + "[" * 1000 + "]" * 1000,
    "- " * 5000 + "x",
    "\n".join(" " * n + "a:" for n in range(1500)),
    "a: 1\na: 2\n",
    "",
    "# nothing\n",
]


@pytest.mark.skipif(loaders.Loader is not loaders.CLoader, reason="no libyaml here")
@pytest.mark.parametrize("text", ALIKE)
def test_without_libyaml_faults_and_data_are_the_same(both, text):
    fast, slow = both(text)
    assert fast == slow


@pytest.mark.skipif(loaders.Loader is not loaders.CLoader, reason="no libyaml here")
def test_without_libyaml_the_test_content_is_the_same(both):
    for text in FILES.values():
        fast, slow = both(textwrap.dedent(text).lstrip("\n"))
        assert fast == slow


WITHOUT_LIBYAML = """
import sys
sys.modules["yaml._yaml"] = sys.modules["yaml.cyaml"] = None
from purgecli.authoring import loaders
assert loaders.Loader is loaders.PythonLoader
from purgecli.__main__ import main
main()
"""


def test_without_libyaml_the_program_does_its_work(content):
    (content / "figures/zhukhin.yaml").write_text("id: zhukhin\nname: 'Yuri\n")
    runs = [
        subprocess.run([sys.executable, *words, "check", str(content)], capture_output=True, text=True)
        for words in (["-m", "purgecli"], ["-c", WITHOUT_LIBYAML])
    ]
    assert [run.returncode for run in runs] == [3, 3]
    assert "zhukhin.yaml:2: not readable as YAML" in runs[0].stderr
    assert runs[0].stderr == runs[1].stderr


@pytest.mark.parametrize("words", [("problem", "context"), (None, None)])
def test_the_words_of_a_fault_are_ours_whatever_the_library_says(read, monkeypatch, words):
    def failing(*_):
        mark = yaml.Mark("x", 0, 2, 0, None, 0)
        raise yaml.parser.ParserError(words[1], mark if words[1] else None, words[0], mark)

    monkeypatch.setattr(loaders, "compose", failing)
    with pytest.raises(UnreadableFile, match=r"^not readable as YAML: a missing colon") as caught:
        read("a: 1\n\n\n\n")
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "escape",
    ["\\0", "\\a", "\\b", "\\v", "\\f", "\\r", "\\e", "\\x7f", "\\x9b", "\\N", "\\L", "\\P", "\\u202e", "\\u2066", "\\u200b", "\\ufeff",
     "\\uFFFE", "\\uffff", "\\ufdd0", "\\U0001FFFE", "\\ue000", "\\U000E0041", "\\ud800", "\\t"],
)  # fmt: skip
@pytest.mark.parametrize("text", ['a: 1\nb: "x{}y"\n', 'a: 1\n"x{}y": b\n', 'a: 1\nb: [{{c: "{}"}}]\n'])
def test_an_escape_brings_in_nothing_that_acts(read, text, escape):
    with pytest.raises(UnreadableFile) as caught:
        read(text.format(escape))
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "value"), [(r'a: "\x41\u0416\U0001F600\n\_\u200d"', "AЖ😀\n\u00a0\u200d"), ("a: |\n  x\n\n  y\n", "x\n\ny\n")]
)
def test_other_escapes_and_line_ends_stay(read, text, value):
    assert read(text) == {"a": value}


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
