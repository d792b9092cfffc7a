"""Where the values of a JSON text stand: `json` says what they mean and that all is well, this says where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.documents.collections.cutting import as_utf8, check_utf8
from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OBJECT = "{"
ARRAY = "["
STRING = '"'
OTHER = ""
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)


class Value(NamedTuple):
    """A value of a JSON text.

    Attributes:
        kind: OBJECT, ARRAY, STRING or OTHER.
        start, end: offsets in the text; of a string, those between its quotation marks.
        members: of an object, the values by their names, the last of those that share one.
        elements: of an array, its objects, arrays and strings: of numbers there may be millions, and nobody asks.
    """

    kind: str
    start: int
    end: int
    members: Mapping[str, Value]
    elements: Sequence[Value]


class _Open:
    """An object or array that has not ended."""

    def __init__(self, kind: str, start: int) -> None:
        self.kind = kind
        self.start = start
        self.members: dict[str, Value] = {}
        self.elements: list[Value] = []
        self.name: str | None = None

    def add(self, value: Value, text: str) -> None:
        """Put in a name, or the value of the name before it."""
        if self.kind == ARRAY:
            self.elements.append(value)
        elif self.name is None:
            self.name = _name(text[value.start : value.end])
        else:
            self.members[self.name] = value
            self.name = None


def places(text: str) -> Value:
    """The value that a text holds, of which `json.loads` has found no fault."""
    top = _Open(ARRAY, 0)
    stack = [top]
    for token in _TOKEN.finditer(text):
        sign = text[token.start()]
        if sign in "{[":
            stack.append(_Open(sign, token.start()))
        elif sign in "}]":
            done = stack.pop()
            stack[-1].add(Value(done.kind, done.start, token.end(), done.members, done.elements), text)
        elif sign == STRING:
            stack[-1].add(Value(STRING, token.start() + 1, token.end() - 1, {}, ()), text)
        elif sign not in ":," and stack[-1].kind == OBJECT:
            stack[-1].add(Value(OTHER, token.start(), token.end(), {}, ()), text)
    return top.elements[0] if top.elements else Value(OTHER, 0, len(text), {}, ())


def _name(raw: str) -> str:
    if "\\" not in raw:
        return raw
    import json

    name: str = json.loads(f'"{raw}"', strict=False)
    return name


def json_bytes(data: bytes, path: str, called: str = "") -> bytes:
    """A file of JSON in UTF-8.

    Raises:
        EditlintError: it is in no encoding that is known, or it is no JSON: “{called}no JSON” is said then.
    """
    data = as_utf8(data, path)
    check_utf8(data, path)
    try:
        loads(data.decode("utf-8"))
    except ValueError as error:
        raise EditlintError(f"{called}no JSON: {error}", location=Location(path)) from None
    return data


def loads(text: str) -> Any:
    """What a JSON text means, but for numbers, which may have any length and number.

    Raises:
        ValueError: it is no JSON, or nested too deep; the message says where.
    """
    import json

    try:
        return json.loads(text, parse_int=len, parse_float=len)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise ValueError("it is nested too deep") from None
