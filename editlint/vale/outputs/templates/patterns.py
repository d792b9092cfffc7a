"""Sprig's functions with regular expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.templates.values import FunctionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.vale.lone import Found, Lone

_GROUP = re.compile(r"\$(?:(\$)|\{(\w+)\}|(\w+))")


def _compiled(pattern: str) -> Lone:
    from editlint.vale.dialect import Refused, compiled

    try:
        return compiled(pattern)
    except Refused as refused:
        raise FunctionError(f"the pattern “{pattern}” cannot be run: {refused.message}") from None


def _found(pattern: str, text: str, most: int = -1) -> Iterator[Found]:
    for number, match in enumerate(_compiled(pattern).finditer(text)):
        if 0 <= most <= number:
            return
        yield match


def _first(pattern: str, text: str) -> str:
    return next((match.group() for match in _found(pattern, text)), "")


def _replaced(pattern: str, text: str, template: str) -> str:
    """Every match replaced, with the groups that the template names; one that there is not is empty, as in Go."""
    expression = _compiled(pattern)

    def filled(match: Found) -> str:
        def group(named: re.Match[str]) -> str:
            name = named[2] or named[3]
            if named[1]:
                return "$"
            number = int(name) if name.isdecimal() and len(name) < 4 else -1
            return (match[number] or "") if 0 <= number <= expression.groups else ""

        return _GROUP.sub(group, template)

    return expression.sub(filled, text)


def _parts(pattern: str, text: str, most: int) -> list[str]:
    """What stands between matches, in so many parts at most; all of them where that is below zero."""
    parts: list[str] = []
    place = 0
    for match in _found(pattern, text):
        if 0 < most <= len(parts) + 1:
            break
        if match.end() > 0:
            parts.append(text[place : match.start()])
            place = match.end()
    return [] if most == 0 else [*parts, text[place:]]


PATTERNS: dict[str, Callable[..., Any]] = {
    "regexMatch": lambda pattern, text: any(True for _ in _found(pattern, text, 1)),
    "regexFind": _first,
    "regexFindAll": lambda pattern, text, most: [match.group() for match in _found(pattern, text, most)],
    "regexReplaceAll": _replaced,
    "regexReplaceAllLiteral": lambda pattern, text, new: _compiled(pattern).sub(lambda _: new, text),
    "regexSplit": _parts,
    "regexQuoteMeta": lambda text: re.sub(r"[\\.+*?()|\[\]{}^$]", r"\\\g<0>", text),
}
