"""Says in ASCII, letter by letter, what a stream's encoding lacks: `Бухарин` is `Bukharin` in a stream of ASCII or cp1252."""

import codecs

READABLE = "purgecli.readable"
"""The name under which `register` makes this known as a way of treating errors of an encoding."""

_ONE_CELL = {
    **dict.fromkeys("─━–—‒−‑", "-"),
    **dict.fromkeys("│┃", "|"),
    **dict.fromkeys("╭╮╰╯├└┌┐┘┤┬┴┼", "+"),
    "█": "#", "▒": ":", "·": ".", "✓": "+", "≈": "~", "±": "/", "≠": "!", "✗": "x", "†": "+", "■": "#", "▲": "^", "○": "o",
    "◇": "-", "•": "*", "→": ">", "←": "<", "§": "S", "\u00a0": " ",
}  # fmt: skip
"""Symbols that stand in columns and charts: they stay as wide as they are."""


def register() -> None:
    """Makes `READABLE` known to the codecs; may be called again."""
    codecs.register_error(READABLE, _readable)


def has_all(encoding: str | None) -> bool:
    """Whether an encoding has every letter; one that is not known is taken to."""
    return not encoding or encoding.lower().startswith("utf")


def spelled(text: str, encoding: str) -> str:
    """A text with what an encoding lacks said in ASCII. Raises `LookupError` where there is no such encoding."""
    if text.isascii():
        return text
    register()
    return text.encode(encoding, READABLE).decode(encoding)


def _readable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_said, error.object[error.start : error.end])), error.end


def _said(char: str) -> str:
    """A character in ASCII: nothing for one that only marks its neighbour, `?` for one that nobody can say."""
    if char in _ONE_CELL:
        return _ONE_CELL[char]
    import unicodedata

    from anyascii import anyascii

    category = unicodedata.category(char)
    if category == "Cs":
        return "?"
    return anyascii(char) or ("" if category in ("Mn", "Me", "Cf") else "?")
