"""What a reader takes from a page: a footnote, an address, a file; and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import clean
from purgecli.browse import deeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from purgecli.browse.links import Target
    from purgecli.browse.messages import Say
    from purgecli.browse.reading import Reading
    from purgecli.commands.options import Style

_NO_SOURCE = "choose a citation with Tab first, or open a source"


class Taking:
    """Footnotes in the style chosen, addresses in the web browser, pages in a folder."""

    def __init__(self, reading: Reading, say: Say, copy: Callable[[str], None], style: Style, folder: Path):
        """`copy` puts a text on the clipboard."""
        self.browse: Callable[[str], bool] = lambda url: False
        """Shows an address in a web browser; whether it was shown."""
        self._reading, self._say, self._copy = reading, say, copy
        self._style, self._folder = style, folder

    def open_address(self, target: Target | None) -> None:
        """Opens the address of a link, or of the source that it leads to, else of the source of the page."""
        if target and target.url:
            return self.open(target.url)
        source = self._reading.source()
        url = deeds.address(self._reading.library, source[0]) if source else None
        if url:
            return self.open(url)
        return self._say("this source has no address" if source else _NO_SOURCE)

    def open(self, url: str) -> None:
        """Opens an address; where there is no web browser it is copied."""
        if not deeds.is_address(url):
            self._say(f"only addresses of the web are opened, not {url[:60]}", is_wrong=True)
        elif self.browse(url):
            self._say(f"opened in the web browser: {url}")
        else:
            self._copy(url)
            self._say(f"no web browser here; the address is copied: {url}")

    def copy_note(self) -> None:
        """Copies the footnote of the chosen citation, or of the source of the page."""
        source = self._reading.source()
        if not source:
            return self._say(_NO_SOURCE)
        text = deeds.note(self._reading.library, *source, self._style)
        self._copy(text)
        return self._say(f"copied ({self._style}): {text}")

    def next_style(self) -> None:
        """Another style for footnotes."""
        self._style = deeds.STYLES[(deeds.STYLES.index(self._style) + 1) % len(deeds.STYLES)]
        self._say(f"footnotes are copied in the style {self._style}")

    def write(self, form: deeds.Form) -> None:
        """Writes the page into a file."""
        page, call = self._reading.page, self._reading.call
        if page is None or call is None:
            return
        try:
            path = deeds.write(self._reading.library, page, call, form, self._folder)
        except (OSError, ValueError) as error:
            self._say(f"not written: {getattr(error, 'strerror', None) or error}", is_wrong=True)
        else:
            self._say(f"written: {clean.name(path)}")
