"""The answer to a question of number: a sentence, what became of those counted, and how the count is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli import dates, vocabulary
from purgecli.pages.model import Bars, Block, Commands, Page, Paragraph, Quiet, Rows, Section, Space, Strong, page, section
from purgecli.pages.search import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from purgecli.library.counting import Count, Counted
    from purgecli.library.search import Hit

_NOTE = "Counted by name are the people who have a dossier here: a choice, not all who were persecuted."


def counted_page(found: Counted, elsewhere: Sequence[Hit] = ()) -> Page:
    """The counts; `elsewhere` are records with numbers on what was asked."""
    answers = [block for count in found.counts for block in _answer(found, count)]
    return page(
        found.question,
        *answers,
        Paragraph([Quiet(_NOTE)]),
        section("What records say of everybody", Rows([row(one) for one in elsewhere], 10, "entries") if elsewhere else None),
        Section("See also", [Commands(list(_calls(found)))]),
    )


def _answer(found: Counted, count: Count) -> Iterator[Block]:
    group, deed = count.group, found.deed
    if deed is None:
        yield Paragraph([Strong(f"{count.total}"), f" {group.called}."])
    else:
        share = f" ({round(100 * count.number / count.total)}%)" if count.total else ""
        yield Paragraph([Strong(f"{count.number} of {count.total}"), f" {group.called} {deed.said}{_when(found)}{share}."])
    if count.perhaps:
        yield Paragraph([Quiet(f"Of {count.perhaps} more it is not certain enough: the date may lie in that time, or not.")])
    if count.fates and (deed is None or deed.manners):
        yield Space()
        yield Bars([(vocabulary.MANNERS[manner], number) for manner, number in count.fates], sum(dict(count.fates).values()))
    yield Space()


def _when(found: Counted) -> str:
    if found.time is None:
        return ""
    first, last = found.time
    if first and last:
        return f" in {dates.by_year(first)}" if first == last else f" from {dates.by_year(first)} to {dates.by_year(last)}"
    return f" from {dates.by_year(first)} on" if first else f" by {dates.by_year(last or '')}"


def _calls(found: Counted) -> Iterator[tuple[str, str]]:
    """The calls by which the counts are made, and what leads on."""
    deed = found.deed
    time = f"--died {found.time} " if found.time and deed and deed.manners else ""
    for count in found.counts:
        chosen = f"{count.group.options} " if count.group.options else ""
        yield f"purge figures {chosen}{time}--count fate", "the same count"
        if deed and len(deed.manners) == 1:
            yield f"purge figures {chosen}{time}--fate {deed.manners[0]}", "who they are"
        elif deed and not deed.manners:
            yield f"purge figures {chosen}--format csv", "arrests, sentences and rehabilitation in columns"
        if count.group.record:
            kind = count.group.record.kind.removesuffix("s")
            yield (
                f"purge {kind} {count.group.record.id}",
                "who they are, and counts by others" if kind == "cohort" else "each of them",
            )
