"""The JSON that commands print, as JSON Schema, made of the views; and whether a document is just what its view says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any, get_type_hints

import msgspec

from purgecli import codes, kinds, views
from purgecli.frozen import View


def view_of(kind: str) -> type[View]:
    """The view of a whole record of a kind; of the subject too."""
    found: type[View] = getattr(views, kinds.singular(kind).capitalize())
    return found


def line_of(kind: str) -> type[View]:
    """The view of what a list prints of a record of a kind: where it has none, the whole."""
    line: type[View] | None = getattr(views, f"{kinds.singular(kind).capitalize()}Line", None)
    return line if line and kind in kinds.KINDS and kinds.KINDS[kind].has_pages else view_of(kind)


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of what `--format json` prints of one record of a kind; a list command prints an array of them."""
    return msgspec.json.schema(struct(view_of(kind)))


def struct(view: type[View]) -> type[msgspec.Struct]:
    """A class of msgspec with the fields of a view, all of which must be there, and no others."""
    if view.__name__ not in _MADE:
        _MADE[view.__name__] = _struct(view)
    return _MADE[view.__name__]


_MADE: dict[str, type[msgspec.Struct]] = {}
"""Name of a view -> the class made of it: one that stands in two places is one."""


def _struct(view: type[View]) -> type[msgspec.Struct]:
    names = {**vars(codes), **vars(views), "Mapping": Mapping, "Sequence": Sequence}
    hints = get_type_hints(SimpleNamespace(__annotations__=view.fields()), names)
    fields = [(name, _plain(hints[name])) for name in view.fields()]
    renamed = {name: name.removesuffix("_") for name in view.fields() if name.endswith("_")}
    made = msgspec.defstruct(view.__name__, fields, rename=renamed or None, forbid_unknown_fields=True, kw_only=True)
    made.__doc__ = view.__doc__
    return made


def _plain(hint: Any) -> Any:
    """A type in which views are the classes that are made of them."""
    if isinstance(hint, type) and issubclass(hint, View):
        return struct(hint)
    parts = getattr(hint, "__args__", ())
    if not any(_has_view(part) for part in parts):
        return hint
    made = tuple(_plain(part) for part in parts)
    if getattr(hint, "__origin__", None) is Sequence:
        return Sequence[made[0]]  # type: ignore[valid-type]
    found = made[0]
    for part in made[1:]:
        found = found | part
    return found


def _has_view(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, View):
        return True
    return any(_has_view(part) for part in getattr(hint, "__args__", ()))
