"""The network of people for graph tools.

An edge runs from who acts to whom: its source was to its target what `kind` says (patron to protégé, accuser to accused, who
named to who was named). What is mutual runs from the figure whose dossier tells it, and is marked so. Each dossier's statement
is an edge of its own, with its sentence, whose dossier has it, and the sources that it stands on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from purgecli.relations import from_actor, is_mutual

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from purgecli import views

    Data = dict[str, str | None]

_MEANING = "An edge runs from who acts to whom: its source was to its target what its kind says. told_by: whose dossier says so."


def as_dot(people: Sequence[views.FigureLine], links: Sequence[views.Link]) -> str:
    """The network in Graphviz' language; edges of mutual relations have no head."""
    lines = []
    for one in people:
        lines.append(f"  {_dot(one.id)} [{_attributes({'label': one.name, **_node(one)})}];")
    for link in map(from_actor, links):
        drawn = {"label": link.kind, "dir": "none" if is_mutual(link.kind) else None, "tooltip": link.text, **_edge(link)}
        lines.append(f"  {_dot(link.from_)} -> {_dot(link.to)} [{_attributes(drawn)}];")
    return "\n".join(["digraph links {", f"  // {_MEANING}", *lines, "}"])


def as_graphml(people: Sequence[views.FigureLine], links: Sequence[views.Link]) -> str:
    """The network as GraphML (http://graphml.graphdrawing.org)."""
    nodes = [(f'<node id="{_xml(one.id)}">', {"name": one.name, **_node(one)}, "</node>") for one in people]
    edges = []
    for link in map(from_actor, links):
        data = {"kind": link.kind, "mutual": "true" if is_mutual(link.kind) else "false", "text": link.text, **_edge(link)}
        edges.append((f'<edge source="{_xml(link.from_)}" target="{_xml(link.to)}">', data, "</edge>"))
    lines = [f"    {start}{_data(data)}{end}" for start, data, end in [*nodes, *edges]]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    graph = ['  <graph id="links" edgedefault="directed">', f"    <desc>{_xml(_MEANING)}</desc>"]
    return "\n".join([head, *_keys(), *graph, *lines, "  </graph>", "</graphml>"])


def _node(one: views.FigureLine) -> Data:
    """What a graph tells of a person beside the name: dates are EDTF."""
    return {"fate": one.manner, "birth": one.birth, "death": one.death, "party_since": one.party_since, "office": one.office}


def _edge(link: views.Link) -> Data:
    """What a graph tells of a link beside its kind and its sentence; `source` as `id, place; id`."""
    cited = "; ".join(f"{cite.source}, {cite.at}" if cite.at else cite.source for cite in link.cites)
    return {"told_by": link.told_by, "date": link.date, "setting": link.setting, "source": cited}


_NODES = ("name", "fate", "birth", "death", "party_since", "office")
_EDGES = ("kind", "mutual", "text", "told_by", "date", "setting", "source")


def _keys() -> Iterable[str]:
    for place, names in (("node", _NODES), ("edge", _EDGES)):
        for name in names:
            kind = "boolean" if name == "mutual" else "string"
            yield f'  <key id="{name}" for="{place}" attr.name="{name}" attr.type="{kind}"/>'


def _data(data: Data) -> str:
    return "".join(f'<data key="{key}">{_xml(value)}</data>' for key, value in data.items() if value)


def _attributes(data: Data) -> str:
    return ", ".join(f"{key}={_dot(value)}" for key, value in data.items() if value)


def _xml(text: str) -> str:
    from html import escape

    return escape(text)


def _dot(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
