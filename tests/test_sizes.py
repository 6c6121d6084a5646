"""Texts, queries and widths of any size end soon, in little memory, with an answer or a fault."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import FIGURE, FILES, takes_long, write_content

SECONDS = 4
"""Of one processor: twice the two that a user may wait, since a machine for tests may be slow."""
MEGABYTES = 300
MOST = 19_990
"""A little less than a text may have."""

needs_usage = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="the system does not say how much memory a process took"
)
# What the system tells a parent of its child counts the parent's own memory too.
MEASURED = """
import atexit, re, sys, time
from pathlib import Path
from purgecli.__main__ import main
@atexit.register
def tell():
    sys.stderr.write(f"USED {time.process_time()} " + re.search(r"VmHWM:\\s*([0-9]+)", Path("/proc/self/status").read_text())[1])
main()
"""
TEXTS = {
    "words": "word " * (MOST // 5), "letters": "a " * (MOST // 2), "wide": "漢" * MOST, "marks": "a" + "\u0301" * (MOST - 1), "joined": "👨\u200d" * (MOST // 2),
    "quotes": "”" * MOST, "apostrophes": "'" * MOST, "tags": "<a " * (MOST // 3), "digits": "1" * MOST, "ambiguous": "ch" * (MOST // 2), "dots": ". " * (MOST // 2),
    "hyphens": "a-" * (MOST // 2), "addresses": "http://a" * (MOST // 8),
}  # fmt: skip
COMMANDS = [
    ("figure", "zhukhin"), ("figure", "zhukhin", "--width", "20"), ("search", "a"), ("sources", "--format", "chicago-notes", "--italics", "markdown"),
    ("sources", "--format", "bibtex"), ("figures", "--format", "markdown"),
    ("figure", "zhukhin", "--width", "9" * 4000), ("figure", "petr"), ("search", "word"), ("sources", "--format", "mla"), ("source", "big"), ("timeline", "--figure", "zhukhin", "--width", "-5"),
]  # fmt: skip


def used(content, *words):
    """(exit code, seconds of a processor, megabytes, stderr) of a call."""
    environment = {**os.environ, "PURGE_CONTENT": str(content), "XDG_CACHE_HOME": str(content.parent / "home")}
    done = subprocess.run([sys.executable, "-c", MEASURED, *words], capture_output=True, env=environment, text=True, check=False)
    said, _, usage = done.stderr.rpartition("USED ")
    seconds, kilobytes = usage.split()
    return done.returncode, float(seconds), int(kilobytes) // 1024, said


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def big_content(folder, text):
    whole = FIGURE.format(id="zhukhin", name="Yuri Zhukhin", name_ru="Юрий Львович Жухин")
    head, _, rest = whole.partition("life:\n")
    life = "".join(f'  - {{date: "19{10 + year}", text: {quoted(text)}, cites: [{{source: book-1990}}]}}\n' for year in range(9))
    fields = ("title", "title_translation", "container_title", "page", "edition", "publisher", "good_for")
    source = f"id: big\ntype: article-journal\nkind: synthesis\nlanguage: en\nseen: text\nauthor: [{{family: {quoted(text)}, given: {quoted(text)}}}]\n"
    petr = FIGURE.format(id="ivanov-petr", name=quoted(text), name_ru=quoted(text)) + f"spellings: [{quoted(text)}]\n"
    return write_content(folder, {
        "figures/zhukhin.yaml": f"{head}life:\n{life}arrests:{rest.partition('arrests:')[2]}",
        "figures/ivanov-petr.yaml": petr,
        "sources/big.yaml": source + "".join(f"{field}: {quoted(text)}\n" for field in fields),
    })  # fmt: skip


SOME = ("words", "wide")
"""The texts that every run of the suite tries."""
ALWAYS = 6
"""How many of the commands are tried with each text; the others with those in which most goes on."""


def answered(purge, *words):
    """A call's result, which has taken no long time of the processor."""
    start = time.process_time()
    result = purge(*words)
    assert time.process_time() - start < SECONDS, words
    assert result.exit_code in (0, 1, 2), result.stderr[-500:]
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


@pytest.mark.parametrize("kind", [kind if kind in SOME else pytest.param(kind, marks=takes_long) for kind in TEXTS])
def test_texts_as_long_as_may_be(purge, content, kind):
    big_content(content, TEXTS[kind])
    for words in COMMANDS if kind in ("words", "wide", "quotes", "tags") else COMMANDS[:ALWAYS]:
        answered(purge, *words)


@takes_long
@needs_usage
def test_the_longest_records_take_little_memory(tmp_path):
    content = big_content(tmp_path / "content", TEXTS["wide"])
    for words in (("check",), *COMMANDS[:3]):
        code, seconds, size, said = used(content, *words)
        assert (code, said) == (0, "")
        assert seconds < SECONDS
        assert size < MEGABYTES


@needs_usage
@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("good_for: " + "word " * 380_000, "at most", marks=takes_long),
        pytest.param("checked: [" + "x," * 900_000 + "]", "values", marks=takes_long),
        pytest.param("checked: [" + "{a}," * 450_000 + "]", "values", marks=takes_long),
        ("checked:\n" + "- x\n" * 450_000, "values"),
        pytest.param("".join(f"k{number}: x\n" for number in range(150_000)), "values", marks=takes_long),
        pytest.param("x" * 1_000_000 + ": y", "not readable", marks=takes_long),
        ('? "' + "x" * 1_000_000 + '"\n: y', "a field's name of 1,000,000 characters"),
        ("checked: [" + "1," * 90_000 + "]", "of form"),
        ('good_for: "' + "\\x41" * 450_000 + '"', "at most"),
        ("good_for: " + "x" * 3_000_000, "larger"),
    ],
    ids=lambda value: str(value)[:20].encode("unicode_escape").decode(),
)
def test_files_of_any_size(tmp_path, text, message):
    content = write_content(tmp_path / "content")
    (content / "sources/page-2001.yaml").write_text(
        FILES["sources/page-2001.yaml"].replace("    ", "").replace("good_for: Tests.\n", "") + text + "\n"
    )
    code, seconds, size, said = used(content, "check")
    assert (code, message in said) == (3, True), said[:500]
    assert seconds < SECONDS
    assert size < MEGABYTES
    assert len(said) < 200_000


@pytest.mark.parametrize(
    "text", ["a " * 50_000, "ch" * 50_000, '"' * 100_000, "щ" * 40_000, "-9" * 50_000], ids=lambda text: text[:2]
)
def test_queries_of_any_size(purge, text):
    for words in (
        ("figure",),
        ("search",),
        ("sources", "--search"),
        ("timeline", "--from"),
        ("source",),
        ("cite", "book-1990", "--at"),
        ("check",),
    ):
        answered(purge, *words, text)


def test_a_width_of_any_number_is_a_width(purge):
    for width in ("999999999", "9" * 30, "-9", "0"):
        result = purge("figure", "zhukhin", "--width", width)
        assert result.exit_code == 0
        assert len(result.stdout) < 2_000_000
