"""Nobody but `purgecli.dates` takes a date apart: the source of every other module is looked through for it."""

import ast
import re
from pathlib import Path

import pytest

import purgecli

ROOT = Path(purgecli.__file__).parent
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if ROOT / "dates" not in path.parents and "_content" not in path.parts]
READERS_SQL = "export/questions.py"
"""Views for readers of an exported database, who have SQL and no `purgecli.dates`. Their columns hold whole days, never EDTF."""

DATES = {
    "date", "when", "day", "verdict", "opened", "issued", "original_date", "birth", "death", "born", "died", "since", "party_since",
    "until", "from_", "to", "year", "rehabilitated", "earliest", "latest",
}  # fmt: skip
"""What a field or a variable with a date in it is called."""
CUTS = {(None, 4), (0, 4), (None, 7), (0, 7), (None, 10), (0, 10), (5, 7), (5, None), (8, None), (8, 10), (-10, -6), (-5, None)}
"""Bounds of a slice that takes a year, a month or a day out of `YYYY-MM-DD`."""
PARTING = {"startswith", "endswith", "split", "rsplit", "partition", "rpartition", "removeprefix", "removesuffix", "replace"}
SQL = re.compile(r"\b(substr|substring|strftime)\s*\(|GLOB '\[0-9\]")


def cuts(source: str) -> list[int]:
    """The lines of a module on which a date is taken apart."""
    return [node.lineno for node in ast.walk(ast.parse(source)) if _is_cut(node)]


def _is_cut(node: ast.AST) -> bool:
    match node:
        case ast.Subscript(slice=ast.Slice(lower=lower, upper=upper, step=None)):
            return (_number(lower), _number(upper)) in CUTS
        case ast.Constant(value=str(text)):
            return bool(SQL.search(text))
        case ast.Call(func=ast.Attribute(value=value, attr=name), args=arguments):
            return name in PARTING and any(_name(one) in DATES for one in (value, *arguments))
        case ast.Compare(
            left=ast.Constant(value="/" | ".." | "-" | "~" | "?"), ops=[ast.In() | ast.NotIn()], comparators=[right]
        ):
            return _name(right) in DATES
    return False


def _number(node: ast.AST | None) -> int | str | None:
    match node:
        case None:
            return None
        case ast.Constant() | ast.UnaryOp(operand=ast.Constant()):
            return ast.literal_eval(node)
    return "computed"


def _name(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Subscript(slice=ast.Constant(value=str(name))):
            return name
    return ""


def test_no_module_takes_a_date_apart():
    assert len(MODULES) > 50
    found = {path.relative_to(ROOT).as_posix(): lines for path in MODULES if (lines := cuts(path.read_text(encoding="utf-8")))}
    assert set(found) == {READERS_SQL}


@pytest.mark.parametrize(
    "source",
    [
        "figure.birth[:4]",
        "text[0:7]",
        "text[-10:-6]",
        "int(month[5:])",
        'sql = "SELECT substr(value, 1, 4) FROM facts"',
        "sql = f\"SELECT count(*) FROM {table} WHERE strftime('%Y', day) = ?\"",
        "trial.verdict.startswith(sentence.date)",
        "text.startswith(one.issued)",
        'record["date"].split("-")',
        'year, _, rest = since.partition("-")',
        '".." in date',
        '"/" not in source.issued',
    ],
)
def test_what_would_be_found(source):
    assert cuts(source) == [1]


@pytest.mark.parametrize("source", ["names[:3]", "found[:most]", 'text.partition("..")', '"/" in path', "entry[4]", "text[:-1]"])
def test_what_is_no_date(source):
    assert cuts(source) == []
