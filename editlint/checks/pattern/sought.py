"""A pattern made ready to be looked for, and what is wrong with one that cannot be."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.expressions.compiling import compile_quietly
from editlint.expressions.windows import Reach, matches_within
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MOST_NAMED = 100  # groups that a replacement may name: each may be long


class Sought(NamedTuple):
    """A pattern with how far its matches may reach, and the group that is reported: `hit` where it has one."""

    compiled: re.Pattern[str]
    reach: Reach | None
    group: str | int

    def matches(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in a stretch of text."""
        return matches_within(self.compiled, text, start, end, self.reach)


def sought(pattern: str, flags: int, options: Mapping[str, Any]) -> Sought:
    """A pattern of a rule with these options."""
    known = options.get("reaches", {}).get(pattern, False)
    compiled = _compiled(pattern, flags)
    reach = _reach(pattern, flags) if known is False else known and Reach(*known)
    return Sought(compiled, reach, "hit" if "hit" in compiled.groupindex else 0)


def reaches(patterns: Iterable[str], flags: int) -> dict[str, tuple[Any, ...] | None]:
    """How far the matches of patterns may reach, as plain values for a cache."""
    found = ((pattern, _reach(pattern, flags)) for pattern in patterns)
    return {pattern: reach and tuple(reach) for pattern, reach in found}


def _reach(pattern: str, flags: int) -> Reach | None:
    from editlint.expressions.cost import reach_of

    return reach_of(pattern, flags)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return compile_quietly(pattern, flags)


def pattern_mistake(pattern: str, flags: int) -> tuple[str, str, int] | None:
    """What is wrong with a pattern: message, hint and place."""
    from editlint.expressions.cost import TooSlow, check_cost
    from editlint.rulebook.message import shortened

    try:
        found = compile_quietly(pattern, flags)
        check_cost(pattern, flags)
        if found.fullmatch(""):
            return "this pattern matches an empty text", "make one part of it compulsory", 0
    except re.error as error:
        return f"not a regular expression: {error.msg}", "see the documentation of Python’s re module", error.pos or 0
    except TooSlow as slow:
        return f"{slow}: “{shortened(pattern)}”", slow.hint, 0
    except (OverflowError, RecursionError):
        return "this regular expression is too large", "split it into several", 0
    return None


def template_mistake(pattern: str, flags: int, templates: Sequence[str]) -> tuple[str, str, int] | None:
    """What is wrong with the replacements of a right pattern."""
    for template in templates:
        if template.count("\\") > _MOST_NAMED:
            return "the replacement names too many groups", f"name {_MOST_NAMED} at most", 0
        try:
            compile_quietly(pattern, flags).sub(template, "")
        except (re.error, IndexError) as error:
            return f"the replacement “{template}” cannot be filled in: {error}", "count the pattern’s groups", 0
    return None
