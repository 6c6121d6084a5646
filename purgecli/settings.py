"""What a user may wish for any call: the options that every command has, and the environment variables behind them."""

import os
from dataclasses import dataclass


@dataclass
class Settings:
    """The options of one call.

    `width` is in columns (None: the terminal's, or `COLUMNS`); `plain` leaves out colour, boxes and symbols. `content` is a
    folder in place of the shipped one; with `with_default` its records come on top of those. `bibliography` is a file for the
    CSL-JSON of what a page in Markdown cites.
    """

    content: str | None = None
    with_default: bool = False
    width: int | None = None
    plain: bool = False
    pager: bool = True
    bibliography: str | None = None

    @property
    def option(self) -> str:
        """The options, a space before each, by which this call chose the content: to be kept in what is suggested next."""
        if self.content is None or self.content == os.environ.get("PURGE_CONTENT"):
            chosen = ""
        else:
            import shlex

            chosen = f" --content {shlex.quote(self.content)}"
        return chosen + (" --with-default" if self.with_default else "")

    @classmethod
    def from_environment(cls) -> "Settings":
        """The settings before any option is read: `PURGE_CONTENT` names a folder."""
        return cls(content=os.environ.get("PURGE_CONTENT") or None)
