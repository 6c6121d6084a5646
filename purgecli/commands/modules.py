"""Which commands there are, in which module each is, and under which heading the help has it."""

from purgecli.kinds import TABLE

MODULES = {
    **{name: kind.plural for kind in TABLE if kind.has_pages for name in (kind.plural, kind.singular)},
    "debate": "reasons",
    "compare": "people",
    "links": "people",
    "random": "people",
    "timeline": "timeline",
    "cite": "sources",
    "search": "search",
    "browse": "browse",
    "check": "authors",
    "new": "authors",
    "schema": "authors",
    "export": "export",
    "site": "export",
    "cache": "cache",
}
"""Command -> its module in `purgecli.commands`."""
GROUPS = {
    "Look something up": ("search", "timeline", "trials", "trial", "documents", "document", "random", "browse"),
    "People": ("figures", "figure", "compare", "links", "cohorts", "cohort"),
    "The argument": ("reasons", "reason", "claims", "claim", "debate"),
    "Sources": ("sources", "source", "cite"),
    "Your own content": ("new", "check", "schema", "cache"),
    "All of it": ("export", "site"),
}
"""Heading of the help -> the commands under it."""
