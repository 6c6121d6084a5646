"""People counted by one thing within another: a cross-table, and a chart for each of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import vocabulary
from purgecli.pages.model import Bars, Block, Commands, Grid, Page, Part, Remark, Section, Strong, page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from purgecli.library.queries import Cross


def labels(factions: Mapping[str, str]) -> Callable[[str, str], str]:
    """What to call a value of a kind of fact; `factions` is id -> name. Trials and cohorts are called by their short ids."""
    words = {"fate": {str(key): word for key, word in vocabulary.MANNERS.items()}, "faction": factions}
    return lambda kind, value: words.get(kind, {}).get(value, value) or vocabulary.without(kind)


def cross_page(found: Cross, kind: str, by: str, total: int, factions: Mapping[str, str]) -> Page:
    """The cross-table of `total` figures. Numbers of a row may add up to more: one may stand in several columns."""
    call = labels(factions)
    header = (by, "all", *(call(kind, value) for value, _ in found.columns))
    rows = [
        (call(by, value), number, [found.cells.get((value, column), 0) for column, _ in found.columns])
        for value, number in found.rows
    ]
    table = Grid(header, [(name, [number, *cells]) for name, number, cells in rows])
    several = sum(number for _, number in found.rows) > total or sum(number for _, number in found.columns) > total
    note = "; one may stand in several rows or columns" if several else ""
    more = Commands([(f"purge figures --count {kind} --by {by} --format csv", "the same for a spreadsheet")])
    return page(
        f"Figures by {by} and {kind}",
        table,
        Section(f"Each {by}, by {kind}", list(_charts(rows, header[2:]))),
        Remark(f"{total} figures by {by} and {kind}{note}"),
        Section("See also", [more]),
    )


def _charts(rows: list[tuple[str, int, list[int]]], heads: tuple[str, ...]) -> Iterator[Block]:
    """A chart for each row, of what there is in it."""
    for name, number, cells in rows:
        bars = [(head, cell) for head, cell in zip(heads, cells, strict=True) if cell]
        yield Part([Strong(f"{name} ({number})")], [Bars(bars, number)], indent=2)
