"""The keys, in one table: what binds them, the help that shows them and the command palette read it."""

from typing import NamedTuple


class Key(NamedTuple):
    """Keys (Textual's names, with commas between), the action of the app that they call, how they are shown, what they do."""

    keys: str
    action: str
    shown: str
    words: str


KEYS = (
    Key("tab", "next_link", "Tab", "Next link of the page"),
    Key("shift+tab", "previous_link", "Shift+Tab", "Link before"),
    Key("enter", "follow", "Enter", "Follow the link: a name, a trial, a claim, a citation to its source"),
    Key("backspace,left,b,alt+left", "go_back", "Backspace ← b", "Back"),
    Key("right,f,alt+right", "go_forward", "→ f", "Forward"),
    Key("escape,l", "list", "Esc l", "The list: type a name there; ← → change the kind"),
    Key("g", "contents", "g", "Contents of the page: jump to a part"),
    Key("slash", "find", "/", "Search in the page"),
    Key("n", "next_match", "n", "Next place found"),
    Key("N", "previous_match", "N", "Place found before"),
    Key("s,ctrl+f", "search", "s Ctrl+F", "Search the whole work"),
    Key("t", "timeline", "t", "The life, or the trial, on its timeline"),
    Key("c", "compare", "c", "Compare with another person"),
    Key("o", "open_address", "o", "Open a source's address in the web browser"),
    Key("y", "copy_note", "y", "Copy the footnote of the citation or source"),
    Key("Y", "next_style", "Y", "Another style for what y copies"),
    Key("e", "write", "e", "Write the page: Markdown, HTML or BibTeX"),
    Key("i", "history", "i", "Where you have been"),
    Key("m", "mark", "m", "Bookmark this page, or take the bookmark away"),
    Key("M", "bookmarks", "M", "Bookmarks"),
    Key("r,f5", "renew", "r F5", "Read the content again, where it was changed"),
    Key("T,f6", "next_theme", "T F6", "Another theme: the terminal's colours, dark, light, high contrast"),
    Key("question_mark,f1", "keys", "? F1", "These keys"),
    Key("q", "quit", "q", "Quit (Ctrl+Q and Ctrl+C do it everywhere)"),
)
"""In the order in which they are shown."""
