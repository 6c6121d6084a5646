"""The last filter: nothing that acts is left, and nothing else is changed."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli import clean

ACTS = ["\x00", "\x07", "\x08", "\x0b", "\x1b", "\x7f", "\x85", "\x9b", "\xad", "\u061c", "\u200b", "\u200e", "\u2028", "\u2029", "\u202e", "\u2060",
        "\u2066", "\u2069", "\ud800", "\udce9", "\ue000", "\ufdd0", "\ufeff", "\ufff9", "\ufffe", "\uffff", "\U0001fffe", "\U0001bca0", "\U0001d17a", "\U000e0041", "\U0010ffff"]  # fmt: skip
STAYS = ["\n", "\r\n", "\t", " ", "\u00a0", "\u200c", "\u200d", "\u0301", "Ж", "漢", "👨", "\ufe0f", "\U000e0100", "\ufffd"]


@pytest.mark.parametrize("char", ACTS)
def test_what_acts_is_marked_and_in_json_escaped(char):
    assert clean.shown(f"a{char}b") == "a\ufffdb"
    written = clean.as_json(json.dumps(f"a{char}b", ensure_ascii=False))
    assert clean.shown(written) == written
    assert json.loads(written) == f"a{char}b"


@pytest.mark.parametrize("char", STAYS)
def test_what_does_not_act_stays(char):
    assert clean.shown(f"a{char}b") == clean.as_json(f"a{char}b") == f"a{char}b"


def test_a_carriage_return_alone_acts():
    assert clean.shown("a\rb\r\nc\r") == "a\ufffdb\r\nc\ufffd"


def test_every_control_and_every_character_without_a_meaning_acts():
    without = (char for char in map(chr, range(0x110000)) if ord(char) & 0xFFFE == 0xFFFE)
    controls = (char for char in map(chr, range(0x110000)) if unicodedata.category(char) in ("Cc", "Co", "Cs", "Zl", "Zp"))
    # Alone between spaces, where a carriage return is no part of a line end.
    assert set(clean.acting().sub("", " ".join((*without, *controls)))) == {" ", "\t", "\n"}


@given(st.text())
def test_any_text_comes_out_harmless_and_json_says_the_same(text):
    assert not clean.acting().search(clean.shown(text))
    written = clean.as_json(json.dumps(text, ensure_ascii=False))
    assert not clean.acting().search(written)
    assert json.loads(written) == text


def test_names_of_files_are_shown_whatever_their_bytes():
    assert clean.name("caf\udce9/\x1b[31m\n") == "caf\\xe9/\ufffd[31m\ufffd"


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "http://a.b/c_(d)?e=f&g#h",
        "https://историк.рф/dve-puli/",
        "http://localhost:80/x",
        "https://a.b/c@d",
        "https://a.b/%20*~!",
    ],
)
def test_addresses(text):
    assert re.fullmatch(clean.ADDRESS, text)


@pytest.mark.parametrize(
    "text",
    [
        "https://", "ftp://a.b", "javascript:alert(1)", "https://a b", 'https://a"b', "https://a'b", "https://a/<b>", "https://a/[b](c)", "https://a\\b",
        "https://a/b\n", "https://a/`b`", "https://a/{b}", "https://a/b|c", "https://user@a.b/", "https:///a", " https://a.b", "HTTPS:a",
    ],
)  # fmt: skip
def test_what_is_no_address(text):
    assert not re.fullmatch(clean.ADDRESS, text)


@pytest.mark.parametrize(("text", "is_one"), [("10.1000/182", True), ("10.1000.10/a-b.c(d)", True), ("10.1/x", False), ("10.1000/a b", False),
                                              ("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", True), ('10.1000/"', False), ("10.1000/", False), ("doi:10.1000/1", False)])  # fmt: skip
def test_dois(text, is_one):
    assert bool(re.fullmatch(clean.DOI, text)) is is_one


IGNORABLE = [*"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a\u202e\u2060\u2065\u206f\u3164\ufeff\uffa0\ufff0\ufff8\U0001bca0\U0001bca3\U0001d173\U0001d17a",
             *"\U000e0000\U000e0001\U000e007f\U000e0080\U000e00ff\U000e01f0\U000e0fff"]  # fmt: skip
"""The ends of each range that Unicode calls ignorable by default, but for joiners and selectors of variants."""
BLANK = [*"\u115f\u2800\u3164\uffa0\U00013441\U00013442\U0001d159"]
"""What has the room of a letter and no shape."""


@pytest.mark.parametrize("char", [*IGNORABLE, *BLANK], ids=lambda char: f"{ord(char):04X}")
def test_what_has_no_shape_acts_and_is_not_seen(char):
    assert not clean.is_harmless(f"a{char}б") and clean.shown(f"a{char}b") == "a\ufffdb"
    assert clean.as_it_looks(f"a{char}б") in ("aб", "a б")
    if char in BLANK:
        assert clean.as_it_looks(f"a{char}b") == "a b"


def test_what_a_reader_types_is_taken_as_it_looks():
    assert clean.as_it_looks("Bu\u200bkha\u00adrin\u3164Nikolai\u2028") == "Bukharin Nikolai "
    for stays in STAYS:
        assert clean.as_it_looks(f"a{stays}b") == f"a{stays}b"


def test_a_place_of_one_line_has_a_space_for_a_line_end():
    assert clean.one_line("Yuri \r\n\n Zhukhin") == "Yuri Zhukhin"
    assert clean.one_line("Yuri\u00a0 Zhukhin") == "Yuri\u00a0 Zhukhin"
