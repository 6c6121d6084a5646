"""What a person was to others and who named whom in a confession, as a tree on the screen; the network for graph tools."""

import json
from typing import Any

from rich.console import Group

from purgecli import dates, vocabulary
from purgecli.render.layout import STRONG, Branch, Notes, Prose, Tree, commands, prose, screen, section
from purgecli.render.notes import foot


def cited_ids(relations: list[Any]) -> list[str]:
    """The ids of the sources that a tree of links names."""
    return list(dict.fromkeys(cite.source for one in relations for cite in one.cites))


def tree(figure: Any, relations: list[Any], trials: dict[str, list[Any]], sources: dict[str, Any]) -> Group:
    """A figure's links: what each other was, as told in its own dossier and in theirs; who named whom; who was tried with it."""
    notes = Notes()
    branches = [_kind(kind, figure, relations, notes) for kind in vocabulary.RELATIONS]
    branches += _named(figure, relations, notes)
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


def _named(figure: Any, relations: list[Any], notes: Notes) -> list[Branch | None]:
    """Whom the figure named in confessions, one leaf a confession; and who named it."""
    spoken: dict[tuple[str, str, str], list[Any]] = {}
    heard = []
    for one in (one for one in relations if one.kind == vocabulary.NAMED):
        if one.from_ == figure.id:
            spoken.setdefault((one.date, one.setting, one.text), []).append(one)
        else:
            heard.append(Branch(_testimony(one.from_name, one, notes), []))
    mine = [Branch(_testimony(", ".join(one.name for one in group), group[0], notes), []) for group in spoken.values()]
    titles = (f"Named by {figure.name}, as prisoner or accused", f"{figure.name} named by others, as prisoners or accused")
    pairs = zip(titles, (mine, heard), strict=True)
    return [Branch([(title, STRONG)], leaves) if leaves else None for title, leaves in pairs]


def _testimony(who: str, one: Any, notes: Notes) -> Prose:
    where = f"{dates.display(one.date)}, {vocabulary.SETTINGS[one.setting]}"
    return notes.cited((f"{who}.", STRONG), f"{where}. {one.text}", cites=one.cites)


def _trial(trial: Any, people: list[Any], figure: Any) -> Branch | None:
    others = [one for one in people if one.id != figure.id]
    leaves = [Branch(prose(f"{one.name}: {vocabulary.MANNERS[one.manner]}, {dates.moment(one.death)}"), []) for one in others]
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
            "date": getattr(one, "date", None),
            "setting": getattr(one, "setting", None),
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
        data = f'<data key="name">{escape(one.name)}</data><data key="fate">{escape(one.manner)}</data>'
        lines.append(f'    <node id="{escape(one.id)}">{data}</node>')
    for one in relations:
        ends = f'source="{escape(one.from_)}" target="{escape(one.to)}"'
        lines.append(f'    <edge {ends}><data key="kind">{escape(one.kind)}</data></edge>')
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    return "\n".join([head, *lines, "  </graph>", "</graphml>"])


GRAPHS = {"dot": as_dot, "graphml": as_graphml}
"""Format -> its writer."""


def _dot(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
