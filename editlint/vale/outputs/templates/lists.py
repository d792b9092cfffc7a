"""Sprig's functions of lists, mappings and numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.templates.values import FunctionError, is_true, printed

if TYPE_CHECKING:
    from collections.abc import Callable


def _whole(value: Any) -> int:
    """A value as a whole number; 0 for what is none."""
    try:
        return int(float(value)) if isinstance(value, str) else int(value or 0)
    except (ValueError, OverflowError):
        return 0


def _number(value: Any) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return 0.0


def _divided(left: Any, right: Any) -> int:
    """The quotient without its fraction, towards zero."""
    if not _whole(right):
        raise FunctionError("a division by zero")
    quotient = abs(_whole(left)) // abs(_whole(right))
    return quotient if (_whole(left) < 0) == (_whole(right) < 0) else -quotient


def _product(*values: Any) -> int:
    made = 1
    for value in values:
        made *= _whole(value)
    return made


def _dict(*values: Any) -> dict[str, Any]:
    pairs = zip(values[::2], [*values[1::2], *([""] if len(values) % 2 else [])], strict=True)
    return {printed(key): value for key, value in pairs}


def _set(mapping: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    mapping[key] = value
    return mapping


def _unset(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    mapping.pop(key, None)
    return mapping


def _merged(*mappings: dict[str, Any]) -> dict[str, Any]:
    first, *rest = mappings
    for each in rest:
        for key, value in each.items():
            first.setdefault(key, value)
    return first


def _unique(values: list[Any]) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def _json(value: Any, indent: int | None = None) -> str:
    separators = (",", ":") if indent is None else None
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)


def _split(between: str, text: str) -> list[str]:
    return text.split(between) if between else list(text)


def _joined(between: str, values: Any) -> str:
    return between.join(printed(value) for value in values) if isinstance(values, list) else printed(values)


def _split_in(between: str, most: int, text: str) -> dict[str, str]:
    parts = text.split(between, most - 1) if most > 0 else text.split(between)
    return {f"_{number}": part for number, part in enumerate(parts)}


def _counted(*bounds: int) -> str:
    """Numbers as `seq` of a shell writes them: to a last one, from a first one, in steps."""
    first = bounds[0] if len(bounds) > 1 else 1
    last = bounds[-1]
    step = bounds[1] if len(bounds) > 2 else 1 if last >= first else -1
    return " ".join(map(str, range(first, last + (1 if step > 0 else -1), step)[:_MOST])) if step else ""


def _dug(*words: Any) -> Any:
    """What lies in a mapping of mappings below several names, or else the value before the mapping."""
    *names, otherwise, found = words
    for name in names:
        if not isinstance(found, dict) or name not in found:
            return otherwise
        found = found[name]
    return found


def _kind(value: Any) -> str:
    return _KINDS.get(type(value), "map")


_MOST = 100_000  # numbers in a row
_KINDS = {str: "string", bool: "bool", int: "int", float: "float64", list: "slice", type(None): "invalid"}
LISTS: dict[str, Callable[..., Any]] = {
    "list": lambda *values: list(values),
    "dict": _dict,
    "set": _set,
    "unset": _unset,
    "get": lambda mapping, key: mapping.get(key, ""),
    "hasKey": lambda mapping, key: key in mapping,
    "keys": lambda *mappings: [key for mapping in mappings for key in mapping],
    "values": lambda mapping: list(mapping.values()),
    "merge": _merged,
    "pluck": lambda key, *mappings: [mapping[key] for mapping in mappings if key in mapping],
    "append": lambda values, value: [*values, value],
    "push": lambda values, value: [*values, value],
    "prepend": lambda values, value: [value, *values],
    "concat": lambda *lists: [value for values in lists for value in values],
    "first": lambda values: values[0] if values else None,
    "last": lambda values: values[-1] if values else None,
    "rest": lambda values: values[1:],
    "initial": lambda values: values[:-1],
    "reverse": lambda values: values[::-1],
    "uniq": _unique,
    "without": lambda values, *others: [value for value in values if value not in others],
    "has": lambda value, values: value in (values or []),
    "compact": lambda values: [value for value in values if is_true(value)],
    "sortAlpha": lambda values: sorted(map(printed, values)),
    "join": _joined,
    "splitList": _split,
    "split": lambda between, text: {f"_{number}": part for number, part in enumerate(_split(between, text))},
    "until": lambda count: list(range(min(_whole(count), _MOST))),
    "untilStep": lambda first, end, step: list(range(first, end, step)[:_MOST]) if step else [],
    "seq": _counted,
    "tuple": lambda *values: list(values),
    "toStrings": lambda values: list(map(printed, values)),
    "splitn": _split_in,
    "chunk": lambda size, values: [values[at : at + size] for at in range(0, len(values), max(1, size))],
    "pick": lambda mapping, *keys: {key: mapping[key] for key in keys if key in mapping},
    "omit": lambda mapping, *keys: {key: value for key, value in mapping.items() if key not in keys},
    "dig": _dug,
    "all": lambda *values: all(map(is_true, values)),
    "any": lambda *values: any(map(is_true, values)),
    "default": lambda otherwise, value=None: value if is_true(value) else otherwise,
    "empty": lambda value: not is_true(value),
    "coalesce": lambda *values: next((value for value in values if is_true(value)), None),
    "ternary": lambda yes, no, value: yes if value else no,
    "toJson": _json,
    "toRawJson": _json,
    "toPrettyJson": lambda value: _json(value, 2),
    "add": lambda *values: sum(map(_whole, values)),
    "add1": lambda value: _whole(value) + 1,
    "sub": lambda left, right: _whole(left) - _whole(right),
    "mul": _product,
    "div": _divided,
    "mod": lambda left, right: _whole(left) - _whole(right) * _divided(left, right),
    "max": lambda *values: max(map(_whole, values)),
    "min": lambda *values: min(map(_whole, values)),
    "int": _whole,
    "int64": _whole,
    "float64": _number,
    "atoi": _whole,
    "round": lambda value, places: round(_number(value), _whole(places)),
    "floor": lambda value: float(_number(value) // 1),
    "ceil": lambda value: float(-(-_number(value) // 1)),
    "kindOf": _kind,
    "kindIs": lambda kind, value: _kind(value) == kind,
    "deepEqual": lambda left, right: left == right,
}
