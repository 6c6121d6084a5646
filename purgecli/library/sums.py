"""The sum beside each text of the library, by which one that was changed on the disk is noticed when it is read."""

import zlib


def of(text: str) -> int:
    """The sum of a text (CRC-32 of its UTF-8)."""
    return zlib.crc32(text.encode())


def is_right(text: object, kept: object) -> bool:
    """Whether a text is the one of which a sum was kept; what is no text never is."""
    return isinstance(text, str) and zlib.crc32(text.encode()) == kept
