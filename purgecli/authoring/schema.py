"""Says everything that is wrong with the form of a record, in words.

`msgspec` decides in microseconds whether data fits a record class; only where it does not, the class's JSON Schema is applied
to name every fault rather than the first.
"""

import difflib
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from purgecli.authoring.faults import Path
from purgecli.records import BLANK, END, SLUG, Record

_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "array": "a list",
    "object": "a group of fields",
    "null": "nothing",
}

_FORMS = {
    "url": "an address: http:// or https://, a host, and no space, quotation mark, bracket or backslash",
    "doi": "a DOI, like 10.1000/182: one, without https://doi.org/ before it, and no space or quotation mark in it",
}
"""Field -> what its pattern says, where the pattern itself says it badly."""
_ID = "an id: small letters, digits and single hyphens, like moscow-1938"
_BLANK_ID = re.compile(r"([A-Z]+)-ID")
_BLANK_TEXT = re.compile(r"FILL IN|YYYY")
"""What a blank record has in place of an id, and at the beginning of a text or a date."""


def convert(data: object, kind: type[Record]) -> Record | None:
    """The data as a record, or None where it does not fit."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError:
        return None


def problems(data: object, kind: type[Record]) -> Iterator[tuple[Path, str]]:
    """(path, message) for everything in the data that does not fit the record class."""
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(msgspec.json.schema(kind)).iter_errors(data)
    # Several fields that are missing make as many errors, and only the words of these say whose each is: so each names all.
    told = set()
    for problem in (one for error in errors for one in _flatten(error)):
        # One by one: of very many only the first are asked for.
        if problem not in told:
            told.add(problem)
            yield problem
    # Whoever begins with a blank record wants to see at once what is left to do.
    yield from _unfilled(data, ())


def _unfilled(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts and dates that still stand as in a blank record."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _unfilled(item, (*path, name))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _unfilled(item, (*path, place))
    elif isinstance(value, str) and path and _BLANK_TEXT.match(value):
        yield path, f"'{path[-1]}' is not filled in yet"


def _flatten(error: Any) -> Iterator[tuple[Path, str]]:
    """An optional group fails once for each alternative: what is wrong inside the group is the useful part."""
    inner = [part for part in error.context if part.validator != "type" or part.validator_value != "null"]
    if error.validator == "anyOf" and inner:
        for part in inner:
            yield from _flatten(part)
        return
    path: Path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known = list(error.schema.get("properties", ()))
        for name in error.instance:
            if name not in known:
                yield (*path, name), _unknown(name, known)
    elif error.validator == "required":
        for name in error.validator_value:
            if name not in error.instance:
                yield path, "a statement without a citation: add 'cites'" if name == "cites" else f"missing field '{name}'"
    else:
        yield path, _describe(error)


def _unknown(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"unknown field '{name}'" + (f": did you mean '{near[0]}'?" if near else "")


def _describe(error: Any) -> str:
    where = error.absolute_path[-1] if error.absolute_path else "record"
    if error.validator == "type":
        return f"'{where}' should be {_TYPES.get(error.validator_value, error.validator_value)}, not {_shown(error.instance)}"
    if error.validator == "enum":
        return f"'{where}' is {_shown(error.instance)}, but should be one of: {', '.join(map(str, error.validator_value))}"
    if error.validator == "pattern" and error.validator_value == BLANK:
        return f"'{where}' is empty"
    if error.validator == "pattern":
        if blank := _BLANK_ID.fullmatch(str(error.instance)):
            return f"'{where}' is not filled in yet: it takes the id of a {blank[1].lower()}"
        pattern = error.validator_value.replace(END, "$")
        form = _FORMS.get(str(where), _ID if error.validator_value == SLUG else f"in the form {pattern}")
        return f"'{where}' is {_shown(error.instance)}, which is not {form}"
    if error.validator in ("minItems", "minLength"):
        return "a statement without a citation: 'cites' is empty" if where == "cites" else f"'{where}' is empty"
    if error.validator == "maxLength":
        return f"'{where}' has {len(error.instance):,} characters, but can hold {error.validator_value:,} at most"
    if error.validator in ("minimum", "maximum"):
        bound = "at least" if error.validator == "minimum" else "at most"
        return f"'{where}' is {error.instance}, but should be {bound} {error.validator_value}"
    return f"'{where}' is {_shown(error.instance)}, which does not fit ({error.validator})"


def _shown(value: object) -> str:
    """A value for a message: short, with its kind where that is the point."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the word {str(value).lower()} (put text in quotes)"
    if isinstance(value, int):
        return f"the number {value} (put text in quotes)"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a group of fields"
    text = str(value)
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"
