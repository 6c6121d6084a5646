"""The last filter before a text leaves: nothing that a content folder, a library or a user says acts on what shows or reads it.

What acts are characters that a terminal, an editor or a reader of files obeys rather than shows: the C0 and C1 controls but
tab and line end, DEL, the marks of direction, the line and paragraph separators, invisible format characters and tags, the
private characters (with which this program marks things for itself), lone surrogates, and noncharacters (Unicode 16, ch. 23).
So are letters and signs that have no shape, as the Hangul fillers: two names that differ by one look the same. These are what
Unicode calls ignorable by default (`Default_Ignorable_Code_Point`), and what it names a blank, a filler or a null. The joiners
U+200C and U+200D and the selectors of variants stay: Persian, Indic and Mongolian words need them, and many a sign.
"""

import re
from functools import cache

MARK = "\ufffd"
"""What stands for a character that acts: Unicode's own sign of replacement."""
_SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00013441\U00013442\U0001d159"
"""Those that Python takes for printable."""
_ROOMY = "\u115f\u2800\u3164\uffa0\U00013441\U00013442\U0001d159"
"""Those of them that look like a space."""
_WITHIN_ADDRESS = r"""[^\s"'<>\\^`{|}\[\]]"""
ADDRESS = rf"https?://(?![^/?#]*@){_WITHIN_ADDRESS.replace('[^', '[^/?#')}+([/?#]{_WITHIN_ADDRESS}*)?"
"""What an address can hold (RFC 3986, and RFC 3987 for letters that are not ASCII), without user names and bare apostrophes."""
DOI = r"""10\.[0-9]{4,9}(\.[0-9]+)*/((?!10\.[0-9]{4,9}/)[^\s"'\\`{}])+"""
"""What a DOI can hold (ISO 26324): any sign that prints, but here none that quotes, and no second DOI."""


def shown(text: str) -> str:
    """A text for a terminal, a table, a graph or a pager: each character that acts is replaced by `MARK`."""
    return text if is_harmless(text) else acting().sub(MARK, text)


def as_json(text: str) -> str:
    """JSON with each character that acts in its escaped form, which says the same: outside strings JSON has none."""
    return text if is_harmless(text) else acting().sub(_escaped, text)


def plain(text: str, most: int) -> str:
    """Letters, digits, spaces, full stops, commas and hyphens: what no shell acts on, in one line of `most` characters at most.

    Everything else becomes a space.
    """
    return " ".join(re.sub(r"[^\w .,-]|_", " ", shown(text)).split())[:most].rstrip()


def name(path: object) -> str:
    """The name of a file or folder, whatever bytes it is made of: those that are no UTF-8 as `\\xe9`, what acts as `MARK`."""
    text = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return re.sub(r"[\t\r\n]", MARK, shown(text))


def one_line(text: str) -> str:
    """A text for a place that has one line: a space for each line end, and what stands around it."""
    return text if text.isprintable() else re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text)


def as_it_looks(text: str) -> str:
    """What a reader typed, as it looks: a space for what takes the room of one, nothing for what is not seen at all."""
    return text if is_harmless(text) else acting().sub(_look, text)


def _look(found: re.Match[str]) -> str:
    from unicodedata import category

    return "" if category(found[0]) in ("Cf", "Lo", "Mn") and found[0] not in _ROOMY else " "


def is_harmless(text: str) -> bool:
    """Whether a text has nothing but line ends and what prints: for nearly every text the quick answer."""
    if text.isascii():
        return text.replace("\r\n", "").replace("\n", "").isprintable()
    return text.replace("\r\n", "").replace("\n", "").isprintable() and not any(char in text for char in _SHAPELESS)


@cache
def acting(besides: str = "") -> re.Pattern[str]:
    """What finds one character that acts, or one of some more. Made when it is needed: that takes some 2 ms.

    A carriage return acts, unless it belongs to a line end.
    """
    planes = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000))
    lower = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff"
    upper = "\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    upper += "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\U000f0000-\U0010ffff"
    return re.compile(f"[{lower}{upper}{planes}{_SHAPELESS}{besides}]|\r(?!\n)")


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))
