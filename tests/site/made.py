"""Sites for the tests, and a reader of their pages."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from purgecli.library.store import Library

VOID = frozenset({"meta", "br", "link", "img", "input", "hr", "rect", "path"})


def site(content: Path, folder: Path) -> Path:
    """The site of a content folder."""
    from purgecli.site import build

    folder.mkdir(exist_ok=True)
    with Library((content,), None) as library:
        build.write(library, folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Path below a folder -> what is in the file."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Address(NamedTuple):
    """An address on a page: the element and the attribute that have it."""

    tag: str
    attribute: str
    url: str


class PageReader(HTMLParser):
    """What a page holds. Fails where elements are not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[Address] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        known = dict(attrs)
        self.ids += [known["id"]] if "id" in known else []
        self.addresses += [Address(tag, name, known[name] or "") for name in ("href", "src", "action") if name in known]
        assert not any(name.startswith("on") for name in known), "a text that acts"
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.stack.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def pages(folder: Path) -> Iterator[tuple[str, PageReader]]:
    """(path, reader) of each page of a site."""
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), PageReader(path.read_text(encoding="utf-8"))
