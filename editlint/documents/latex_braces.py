"""Which braces of a LaTeX source belong together: found once, so that no depth of them costs more than its length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACES = re.compile(r"\\[\s\S]|%[^\r\n]*|[{}]")


def matching_braces(text: str) -> dict[int, int]:
    """The place of the closing brace by that of its opening one."""
    return dict(_pairs(text))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for brace in _BRACES.finditer(text):
        if brace.group() == "{":
            opened.append(brace.start())
        elif brace.group() == "}" and opened:
            yield opened.pop(), brace.start()
