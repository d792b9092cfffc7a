"""`printf`: texts and numbers in the forms of Go."""

from __future__ import annotations

import re
from typing import Any

from editlint.vale.outputs.templates.values import FunctionError, printed

_VERB = re.compile(r"%([-+# 0]*)([1-9]\d*|\*)?(?:\.(\d+))?([a-zA-Z%])")
_KNOWN = "sdvqxXobctfgeFGET"
WIDEST = 10_000  # columns that a value may be padded to


def formatted(form: str, values: tuple[Any, ...]) -> str:
    """A form with the values in it."""
    rest = list(values)
    made = _VERB.sub(lambda match: _one(match, rest), form)
    if rest:
        made += f"%!(EXTRA {', '.join(map(printed, rest))})"
    return made


def _one(match: re.Match[str], rest: list[Any]) -> str:
    flags, width, precision, verb = match.groups()
    if verb == "%":
        return "%"
    if verb not in _KNOWN:
        raise FunctionError(f"%{verb} is not known")
    columns = (rest.pop(0) if rest else 0) if width == "*" else int(width or 0)
    if not rest:
        return f"%!{verb}(MISSING)"
    text = _text(rest.pop(0), verb, flags, precision)
    columns = min(int(columns), WIDEST)
    if "-" in flags:
        return text.ljust(columns)
    return text.zfill(columns) if "0" in flags and verb not in "sqv" else text.rjust(columns)


def _text(value: Any, verb: str, flags: str, precision: str | None) -> str:
    from editlint.vale.outputs.jsons import go_json

    number = isinstance(value, int | float) and not isinstance(value, bool)
    if verb == "q":
        return go_json(str(value))
    if verb in "dxXob" and isinstance(value, int):
        made = format(value, verb)
    elif verb in "feFGEg" and number:
        made = format(float(value), f".{precision or 6}{verb}") if precision or verb != "g" else printed(float(value))
    elif verb == "c" and isinstance(value, int):
        made = chr(value)
    elif verb in "svt":
        made = printed(value)
        return made[: int(precision)] if precision and verb == "s" else made
    else:
        return f"%!{verb}({printed(value)})"
    return f"+{made}" if "+" in flags and value >= 0 else made
