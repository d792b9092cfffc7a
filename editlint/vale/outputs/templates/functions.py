"""The functions of templates: those of Go, those of Vale, and of Sprig those that make texts, lists and sums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.templates.values import FunctionError, Table, Written, is_true, printed

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.vale.outputs.terminal import Paint

Functions = dict[str, "Callable[..., Any]"]


def functions(paint: Paint) -> Functions:
    """All functions by name."""
    from editlint.vale.outputs.templates.codes import CODES
    from editlint.vale.outputs.templates.lists import LISTS
    from editlint.vale.outputs.templates.patterns import PATTERNS
    from editlint.vale.outputs.templates.texts import TEXTS

    sprig = {**TEXTS, **LISTS, **PATTERNS, **CODES}
    strict = {f"must{name[0].upper()}{name[1:]}": function for name, function in sprig.items()}
    return {**_GO, **strict, **sprig, **_vale(paint)}


def _vale(paint: Paint) -> Functions:
    from editlint.vale.outputs.jsons import go_json
    from editlint.vale.outputs.terminal import BLUE, RED, UNDERLINED, YELLOW

    return {
        "red": lambda text: paint(str(text), RED),
        "blue": lambda text: paint(str(text), BLUE),
        "yellow": lambda text: paint(str(text), YELLOW),
        "underline": lambda text: paint(str(text), UNDERLINED),
        "newTable": lambda wrap: Table(wrap=bool(wrap)),
        "addRow": _add_row,
        "renderTable": lambda table: Written(table.shown(), table),
        "jsonEscape": lambda text: go_json(str(text))[1:-1],
    }


def _add_row(table: Table, row: list[Any]) -> Table:
    table.rows.append([printed(cell) for cell in row])
    return table


def _index(value: Any, *keys: Any) -> Any:
    for key in keys:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(key, int) and not 0 <= key < len(value):
            raise FunctionError(f"there is no place {key} in a list of {len(value)}")
        else:
            value = ord(value[key]) if isinstance(value, str) else value[key]
    return value


def _slice(value: Any, first: int = 0, last: int | None = None) -> Any:
    last = len(value) if last is None else last
    if not 0 <= first <= last <= len(value):
        raise FunctionError(f"there is no part from {first} to {last} in what has {len(value)}")
    return value[first:last]


def _printf(form: str, *values: Any) -> str:
    from editlint.vale.outputs.templates.formats import formatted

    return formatted(form, values)


def _print(*values: Any) -> str:
    made = ""
    for number, value in enumerate(values):
        apart = number and not isinstance(value, str) and not isinstance(values[number - 1], str)
        made += (" " if apart else "") + printed(value)
    return made


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def compared(left: Any, right: Any) -> bool:
        if isinstance(left, str) != isinstance(right, str):
            raise FunctionError(f"{printed(left)} and {printed(right)} cannot be compared")
        return compare(left, right)

    return compared


def _html(*values: Any) -> str:
    text = _print(*values)
    for char, escape in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;")):
        text = text.replace(char, escape)
    return text


def _urlquery(*values: Any) -> str:
    from urllib.parse import quote_plus

    return quote_plus(_print(*values))


_GO: Functions = {
    "and": lambda *values: next((value for value in values if not is_true(value)), values[-1]),
    "or": lambda *values: next((value for value in values if is_true(value)), values[-1]),
    "not": lambda value: not is_true(value),
    "eq": lambda left, *rights: any(left == right for right in rights),
    "ne": lambda left, right: left != right,
    "lt": _ordered(lambda left, right: left < right),
    "le": _ordered(lambda left, right: left <= right),
    "gt": _ordered(lambda left, right: left > right),
    "ge": _ordered(lambda left, right: left >= right),
    "len": lambda value: len(value.encode()) if isinstance(value, str) else len(value),
    "index": _index,
    "slice": _slice,
    "print": _print,
    "println": lambda *values: " ".join(map(printed, values)) + "\n",
    "printf": _printf,
    "html": _html,
    "urlquery": _urlquery,
}
