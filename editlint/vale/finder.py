"""Finds the patterns of rules in blocks: plainly, one pattern after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from editlint.vale.dialect import Refused, compiled_tree, group_texts, read_pattern
from editlint.vale.expressions.backtracker import Backtracker, budget_for
from editlint.vale.model import Match

if TYPE_CHECKING:
    from editlint.vale.expressions.backtracker import BoundedMatch
    from editlint.vale.model import Block, Pattern


class PlainFinder:
    """Runs each pattern as the one expression that it is."""

    def __init__(self) -> None:
        self._compiled: dict[Pattern, tuple[re.Pattern[str] | Backtracker, list[int], list[str]]] = {}

    def matches(self, pattern: Pattern, block: Block) -> Sequence[Match]:
        """The matches that do not overlap, leftmost first."""
        return self._search(pattern, block.text)

    def texts(self, pattern: Pattern, block: Block) -> Sequence[str]:
        """The texts of the matches alone."""
        return [block.text[match.start : match.end] for match in self.matches(pattern, block)]

    def matches_in(self, pattern: Pattern, text: str) -> Sequence[Match]:
        """The same in a short text."""
        try:
            return self._search(pattern, text)
        except Refused:
            return ()

    def _search(self, pattern: Pattern, text: str) -> Sequence[Match]:
        if pattern not in self._compiled:
            tree, groups, _ = read_pattern(pattern)
            self._compiled[pattern] = (*compiled_tree(tree), groups)
        expression, places, groups = self._compiled[pattern]
        left = budget_for(text)
        found = []
        at = 0
        while at <= len(text):
            if isinstance(expression, Backtracker):
                match: re.Match[str] | BoundedMatch | None = expression.search(text, at, budget=left)
            else:
                match = expression.search(text, at)
            if match is None:
                break
            found.append(Match(match.start(), match.end(), -1, group_texts(match, places, groups)))
            at = max(match.end(), match.start() + 1)
        return found
