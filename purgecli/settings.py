"""What a user may wish for any call: the options that every command has, and the environment variables behind them."""

import os


class Settings:
    """The options of one call. No dataclass, whose making each call would feel.

    `width` is in columns (None: the terminal's, or `COLUMNS`); `plain` leaves out colour, boxes and symbols. `content` is a
    folder in place of the shipped one; with `with_default` its records come on top of those. `bibliography` is a file for the
    CSL-JSON of what a page in Markdown cites.
    """

    def __init__(self, content: str | None = None, plain: bool = False, pager: bool = True) -> None:
        self.content = content
        self.with_default = False
        self.width: int | None = None
        self.plain = plain
        self.pager = pager
        self.bibliography: str | None = None

    @property
    def option(self) -> str:
        """The options, a space before each, by which this call chose the content: to be kept in what is suggested next."""
        if self.content is None or self.content == os.environ.get("PURGE_CONTENT"):
            chosen = ""
        else:
            import shlex

            chosen = f" --content {shlex.quote(self.content)}"
        return chosen + (" --with-default" if self.with_default else "")

    def on(self, content: str) -> "Settings":
        """The same wishes for another folder of content."""
        other = Settings()
        vars(other).update(vars(self), content=content)
        return other

    @classmethod
    def from_environment(cls) -> "Settings":
        """The settings before any option is read: `PURGE_CONTENT` names a folder."""
        return cls(content=os.environ.get("PURGE_CONTENT") or None)
