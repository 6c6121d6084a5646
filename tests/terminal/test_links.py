"""On a terminal every source in a list or at a foot is a link to its address; the text is that of a pipe."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.conftest import takes_long
from tests.terminal.test_plain import PROGRAM, ROOT, shown

LINK = re.compile(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\")


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """A cache with the library in it: to make one is told of on a terminal."""
    folder = str(tmp_path_factory.mktemp("links"))
    shown("reasons", folder)
    return folder


def run(call):
    words = [sys.executable, "-c", PROGRAM, *call.split(), "--width", "80"]
    settings = {**os.environ, "PURGE_CONTENT": str(ROOT / "tests/rivonia"), "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, capture_output=True, text=True, check=True, env=settings).stdout


def links(text):
    """(what is shown, its address) of every link, in order; of several lines, each."""
    found, address, at = [], "", 0
    for mark in LINK.finditer(text):
        if address:
            found.append((re.sub(r"\x1b\[[0-9;]*m", "", text[at : mark.start()]).strip(), address))
        address, at = mark[1], mark.end()
    return found


LONG = ("sources --all", "figure mandela", "timeline")


@pytest.mark.parametrize("call", ["figure mandela --brief", "reasons", *(pytest.param(call, marks=takes_long) for call in LONG)])
def test_every_source_is_a_link_to_its_address_and_no_text_is_changed(cache, call):
    text = shown(f"{call} --no-pager", cache, LINES="2000").replace("\r\n", "\n")
    sources = {one["id"]: one for one in json.loads(run("sources --all --format json"))}
    linked = {name: address for name, address in links(text) if name in sources}
    assert linked
    for name, address in linked.items():
        one = sources[name]
        assert address in (one["url"], f"https://doi.org/{one['doi']}")
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", LINK.sub("", text))
    at_the_end = {line.split()[-1] for line in plain.splitlines() if line.split()}
    assert {name for name in at_the_end & set(sources) if sources[name]["url"] or sources[name]["doi"]} <= set(linked)
    assert [line.rstrip() for line in plain.strip().splitlines()] == [line.rstrip() for line in run(call).strip().splitlines()]
