"""How often something may or must stand in one block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.actions import suggestions
from editlint.vale.model import Found, Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Match, ValeRule, Vocabulary


class Occurrence:
    """Objects to a block in which its token stands more often, or less often, than it may."""

    also: tuple[Pattern, ...] = ()

    def __init__(self, rule: ValeRule) -> None:
        self.rule = rule
        self.most: int = rule.keys.get("max", 0)
        self.least: int = rule.keys.get("min", 0)
        self.token = Pattern(
            (rule.keys.get("token", ""),),
            "(?:%s)",
            ignore_case=bool(rule.keys.get("ignorecase")),
            where=(("token", -1),),
        )
        # Where something must stand, blocks without it are the ones to look at.
        self.needs: Pattern | None = None if self.least > 0 else self.token

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """The first match outside of code, or the start of a block that has none."""
        found = matches if self.needs is not None else finder.matches(self.token, block)
        count = len(found)
        if not (0 < self.most < count or count < self.least):
            return
        if not count:
            yield Found(0, 0, (0,))
        for match in found:
            text = block.text[match.start : match.end]
            if text.strip() and text.strip("*@"):
                fixes = suggestions(self.rule.action, text, match.groups, finder)
                yield Found(match.start, match.end, (count,), suggestions=fixes)
                return


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001  as all checks are made
    """The rule, ready to run."""
    return Occurrence(rule)
