"""What a person was to others, as a tree on the screen, and the network for graph tools."""

import json
from typing import Any

from rich.console import Group

from purgecli import dates, vocabulary
from purgecli.render.layout import STRONG, Branch, Notes, Tree, commands, prose, screen, section
from purgecli.render.notes import foot


def cited_ids(relations: list[Any]) -> list[str]:
    """The ids of the sources that a tree of links names."""
    return list(dict.fromkeys(cite.source for one in relations for cite in one.cites))


def tree(figure: Any, relations: list[Any], trials: dict[str, list[Any]], sources: dict[str, Any]) -> Group:
    """A figure's links: by what each other was, as told in its own dossier and in theirs; then who was tried beside it."""
    notes = Notes()
    branches = [_kind(kind, figure, relations, notes) for kind in vocabulary.RELATIONS]
    branches += [_trial(trial, trials[trial.id], figure) for trial in figure.trials]
    return screen(
        Tree(Branch([(figure.name, STRONG)], [branch for branch in branches if branch])),
        foot(notes, sources),
        section("See also", commands(*_next(figure, relations))),
    )


def _kind(kind: str, figure: Any, relations: list[Any], notes: Notes) -> Branch | None:
    leaves = []
    for one in (one for one in relations if one.kind == kind):
        mine = one.from_ == figure.id
        who = (f"{one.name}." if mine else f"{one.from_name}, whose dossier says:", STRONG)
        leaves.append(Branch(notes.cited(who, one.text, cites=one.cites), []))
    return Branch([(vocabulary.RELATIONS[kind].capitalize(), STRONG)], leaves) if leaves else None


def _trial(trial: Any, people: list[Any], figure: Any) -> Branch | None:
    others = [one for one in people if one.id != figure.id]
    leaves = [Branch(prose(f"{one.name}: {vocabulary.MANNERS[one.manner]}, {dates.display(one.death)}"), []) for one in others]
    return Branch([(f"Accused with, in: {trial.name}", STRONG)], leaves) if leaves else None


def _next(figure: Any, relations: list[Any]) -> list[tuple[str, str]]:
    others = dict.fromkeys(one.to if one.from_ == figure.id else one.from_ for one in relations)
    lines = [(f"purge compare {figure.id} {other}", "side by side") for other in list(others)[:2]]
    return [*lines, (f"purge links {figure.id} --format dot", "for graph tools; without a name, everybody")]


def as_json(relations: list[Any]) -> str:
    """Relations as an array of objects."""
    items = [
        {
            "from": one.from_,
            "to": one.to,
            "kind": one.kind,
            "text": one.text,
            "cites": [{"source": cite.source, "at": cite.at} for cite in one.cites],
        }
        for one in relations
    ]
    return json.dumps(items, ensure_ascii=False, indent=1)


def as_dot(people: list[Any], relations: list[Any]) -> str:
    """The network in Graphviz' language; an edge runs from the figure whose dossier tells of it."""
    lines = [f"  {_dot(one.id)} [label={_dot(one.name)}, fate={_dot(one.manner)}];" for one in people]
    lines += [f"  {_dot(one.from_)} -> {_dot(one.to)} [label={_dot(one.kind)}];" for one in relations]
    return "\n".join(["digraph links {", *lines, "}"])


def as_graphml(people: list[Any], relations: list[Any]) -> str:
    """The network as GraphML (http://graphml.graphdrawing.org)."""
    from html import escape

    keys = [("name", "node"), ("fate", "node"), ("kind", "edge")]
    lines = [f'  <key id="{key}" for="{place}" attr.name="{key}" attr.type="string"/>' for key, place in keys]
    lines.append('  <graph id="links" edgedefault="directed">')
    for one in people:
        data = f'<data key="name">{escape(one.name)}</data><data key="fate">{one.manner}</data>'
        lines.append(f'    <node id="{escape(one.id)}">{data}</node>')
    for one in relations:
        ends = f'source="{escape(one.from_)}" target="{escape(one.to)}"'
        lines.append(f'    <edge {ends}><data key="kind">{one.kind}</data></edge>')
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    return "\n".join([head, *lines, "  </graph>", "</graphml>"])


GRAPHS = {"dot": as_dot, "graphml": as_graphml}
"""Format -> its writer."""


def _dot(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
