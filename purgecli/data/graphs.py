"""The network of people for graph tools. An edge runs from the figure whose dossier tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from purgecli import views


def as_dot(people: Sequence[views.FigureLine], links: Sequence[views.Link]) -> str:
    """The network in Graphviz' language."""
    lines = [f"  {_dot(one.id)} [label={_dot(one.name)}, fate={_dot(one.manner)}];" for one in people]
    lines += [f"  {_dot(one.from_)} -> {_dot(one.to)} [label={_dot(one.kind)}];" for one in links]
    return "\n".join(["digraph links {", *lines, "}"])


def as_graphml(people: Sequence[views.FigureLine], links: Sequence[views.Link]) -> str:
    """The network as GraphML (http://graphml.graphdrawing.org)."""
    from html import escape

    keys = [("name", "node"), ("fate", "node"), ("kind", "edge")]
    lines = [f'  <key id="{key}" for="{place}" attr.name="{key}" attr.type="string"/>' for key, place in keys]
    lines.append('  <graph id="links" edgedefault="directed">')
    for one in people:
        data = f'<data key="name">{escape(one.name)}</data><data key="fate">{escape(one.manner)}</data>'
        lines.append(f'    <node id="{escape(one.id)}">{data}</node>')
    for link in links:
        ends = f'source="{escape(link.from_)}" target="{escape(link.to)}"'
        lines.append(f'    <edge {ends}><data key="kind">{escape(link.kind)}</data></edge>')
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    return "\n".join([head, *lines, "  </graph>", "</graphml>"])


def _dot(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
