"""What may stand in a file only where something else does, such as an abbreviation and its definition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.exceptions import Exceptions
from editlint.vale.matched import matched
from editlint.vale.model import Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Found, Match, ValeRule, Vocabulary


class Conditional:
    """Objects to matches of `first` that no match of `second` has allowed.

    Where `second` captures something, each text that it captures allows itself from that block on. Else it allows all
    of the block in which it stands.
    """

    needs: Pattern | None = None

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        self.rule = rule
        self.exceptions = Exceptions(rule, vocabulary)
        second: str = rule.keys.get("second", "")
        self.first = Pattern((rule.keys.get("first", ""),), "%s", where=(("first", -1),))
        self.second = Pattern((second,), "%s", where=(("second", -1),))
        self.also: tuple[Pattern, ...] = (self.first, self.second)
        self.captures = second.count("(") > second.count("(?") + second.count("\\(")

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Each match of `first` that is not allowed and no exception."""
        seconds = finder.matches(self.second, block)
        allowed: set[str] = memory.setdefault("allowed", set())
        if self.captures:
            allowed.update(text for match in seconds for text in match.groups if text)
        elif seconds:
            return
        for match in finder.matches(self.first, block):
            text = block.text[match.start : match.end]
            if text in allowed or self.exceptions.hold_for(text, finder):
                continue
            if not self.exceptions.cover(match.start, match.end, block, finder):
                yield matched(self.rule, block, match, finder)


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run."""
    return Conditional(rule, vocabulary)
