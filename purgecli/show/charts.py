"""The charts of a page as drawings inside HTML (SVG), each with its numbers as a text for who does not see it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli.pages import model

_WIDTH, _LINE, _CHARACTER = 470, 22, 7.2
"""The width of a chart, in pixels where there is room; on a phone it has three quarters of them, and can still be read."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def bars(block: model.Bars) -> str:
    """A bar for each number, with its share of the whole."""
    most = max((number for _, number in block.rows), default=1) or 1
    labels = round(_CHARACTER * max((len(label) for label, _ in block.rows), default=0)) + 10
    room = max(60, _WIDTH - labels - 90)
    shapes, words = [], []
    for place, (label, number) in enumerate(block.rows):
        share = f"{number / block.total:.0%}" if block.total else "0%"
        length = max(2, round(number * room / most)) if number else 0
        y = place * _LINE
        shapes += [
            _text(0, y + 15, label),
            f'<rect class="bar" x="{labels}" y="{y + 3}" width="{length}" height="{_LINE - 8}"/>',
            _text(labels + length + 6, y + 15, f"{number} ({share})"),
        ]
        words.append(f"{label}: {number} ({share})")
    return _figure(shapes, len(block.rows) * _LINE, words)


def stacks(block: model.Stacks) -> str:
    """A bar of parts for each whole; the parts are told apart by their order and shade, and by the legend."""
    most = max((sum(numbers) for _, numbers in block.rows), default=1) or 1
    room = _WIDTH - 60
    legend = (len(block.states) + 1) // 2
    shapes = [
        shape
        for place, state in enumerate(block.states)
        for shape in (
            f'<rect class="part-{place}" x="{place % 2 * _WIDTH // 2}" y="{place // 2 * _LINE + 3}" width="14" height="14"/>',
            _text(place % 2 * _WIDTH // 2 + 20, place // 2 * _LINE + 15, state.words),
        )
    ]
    words = []
    for place, (label, numbers) in enumerate(block.rows, legend):
        x, y = 50.0, place * _LINE
        shapes.append(_text(0, y + 15, label))
        for part, number in enumerate(numbers):
            length = number * room / most
            shapes.append(f'<rect class="part-{part}" x="{x:.1f}" y="{y + 2}" width="{length:.1f}" height="{_LINE - 5}"/>')
            x += length
        each = ", ".join(f"{state.words} {number}" for state, number in zip(block.states, numbers, strict=False))
        words.append(f"{label}: {each}")
    return _figure(shapes, (len(block.rows) + legend) * _LINE, words)


def spans(block: model.Spans) -> str:
    """Spans of years on one axis."""
    first, last = min(one.first for one in block.spans), max(one.last for one in block.spans)
    scale = (_WIDTH - 120) / max(1, last - first)
    shapes, words = [], []
    for place, one in enumerate(block.spans):
        y = place * 2 * _LINE
        x, length = 50 + (one.first - first) * scale, max(2.0, (one.last - one.first) * scale)
        shapes += [
            _text(0, y + 15, one.name),
            f'<rect class="bar" x="{x:.1f}" y="{y + _LINE + 3}" width="{length:.1f}" height="{_LINE - 10}"/>',
            _text(x - 45, y + _LINE + 14, one.from_),
            _text(x + length + 6, y + _LINE + 14, one.to),
        ]
        words.append(f"{one.name}: {one.from_} to {one.to}")
    return _figure(shapes, len(block.spans) * 2 * _LINE, words)


def months(block: model.Months) -> str:
    """A small bar for each month of a year."""
    height, step = 36, 14
    shapes = []
    for place, number in enumerate(block.numbers):
        length = max(2, round(number * height / max(1, block.most))) if number else 0
        shapes.append(f'<rect class="bar" x="{place * step}" y="{height - length}" width="{step - 3}" height="{length}"/>')
    total = sum(block.numbers)
    words = [f"{name}: {number}" for name, number in zip(_MONTHS, block.numbers, strict=True) if number]
    return _figure(shapes, height, [f"{total} {block.what}{'' if total == 1 else 's'}", *words], 12 * step)


def _text(x: float, y: float, text: str) -> str:
    return f'<text x="{x:g}" y="{y:g}">{escape(text)}</text>'


def _figure(shapes: Sequence[str], height: int, words: Sequence[str], width: int = _WIDTH) -> str:
    """A drawing that is one picture to who hears it, and under it its numbers, to be opened."""
    told = escape("; ".join(words), quote=True)
    drawing = "".join(shapes)
    return (
        f'<figure><svg role="img" aria-label="{told}" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"{drawing}</svg><figcaption>{escape(words[0]) if len(words) > 1 and width < _WIDTH else ''}</figcaption></figure>"
    )
