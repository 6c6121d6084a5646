"""The base of the classes that hold data at a look-up: immutable, typed, and all but free to import.

A dataclass costs a millisecond to make and msgspec eight to import, which a look-up that takes ninety would feel; here a class
is its annotations, and what makes it from a JSON document is read off them when it is defined.
"""

import sys
from collections.abc import Mapping
from typing import Any, ClassVar, Self, dataclass_transform

Part = tuple[str, type["View"], bool]
"""A field that holds views: its name, their class, and whether it holds a sequence of them."""


class _Frozen:
    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} can't be set")


@dataclass_transform(frozen_default=True, kw_only_default=True)
class View(_Frozen):
    """What the library tells of something: its fields are the class's annotations.

    The modules of views have their annotations as texts (`from __future__ import annotations`). A field whose type is a view
    defined before, that or None, or a `Sequence` of it, is made from the document's object or array. The keys `from` and `for`
    are the attributes `from_` and `for_`.
    """

    _parts: ClassVar[tuple["Part", ...] | None] = None

    def __init_subclass__(cls) -> None:
        # Read off the annotations when first wanted: a look-up uses a few of the classes.
        cls._parts = None

    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Self:
        """The view that a document of the library holds. Raises `KeyError` where a field with views of its own is missing."""
        view = cls.__new__(cls)
        fields = view.__dict__
        fields.update(document)
        if "from" in fields:
            fields["from_"] = fields.pop("from")
        if "for" in fields:
            fields["for_"] = fields.pop("for")
        for name, part, many in cls.parts() if cls._parts is None else cls._parts:
            if value := fields[name]:
                fields[name] = [part.read(one) for one in value] if many else part.read(value)
        return view

    @classmethod
    def fields(cls) -> dict[str, str]:
        """The name of each field, in order, with its type as the class's text has it."""
        return {
            name: hint
            for base in reversed(cls.__mro__)
            for name, hint in vars(base).get("__annotations__", {}).items()
            if base is not View and base is not object
        }

    @classmethod
    def parts(cls) -> tuple["Part", ...]:
        """The fields that hold views."""
        if cls._parts is None:
            known = vars(sys.modules[cls.__module__])
            cls._parts = tuple((name, *found) for name, hint in cls.fields().items() if (found := _part(hint, known)))
        return cls._parts

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # it holds lists

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({fields})"


@dataclass_transform(frozen_default=True)
class Fields(_Frozen):
    """Fields by place or by name, as a named tuple has them; to define one costs a tenth of that, as no code is compiled.

    Its fields are the class's annotations, in order, those with a value last.
    """

    _names: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        cls._names = tuple(cls.__annotations__)

    def __init__(self, *values: Any, **fields: Any) -> None:
        self.__dict__.update(zip(self._names, values, strict=False), **fields)

    def but(self, **changes: Any) -> Self:
        """A copy in which some fields are others."""
        copy = type(self)()
        copy.__dict__.update(self.__dict__, **changes)
        return copy

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._values()!r}"

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._names)


def _part(hint: str, known: dict[str, Any]) -> tuple[type[View], bool] | None:
    """(the view class that a field's type names, whether a sequence of it); None for any other field."""
    bare = hint.removesuffix(" | None")
    many = bare.startswith("Sequence[")
    kind = known.get(bare[9:-1] if many else bare)
    return (kind, many) if isinstance(kind, type) and issubclass(kind, View) else None
