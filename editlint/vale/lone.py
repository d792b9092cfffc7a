"""An expression that stands alone, such as one of TokenIgnores, of a filter or of a template: run in bounded time."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from editlint.expressions.windows import Reach, matches_within, width_in
from editlint.vale.expressions.backtracker import Backtracker, BoundedMatch
from editlint.vale.expressions.guards import first_of
from editlint.vale.expressions.refusal import Refused
from editlint.vale.expressions.risk import STEEP, risk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.vale.expressions.tree import Node

_WINDOW = 64  # characters in which a match is looked for by what cannot be run step by step

Found = re.Match[str] | BoundedMatch


class Lone:
    """It is run by an engine where that takes a bearable time in a text, and step by step elsewhere.

    Attributes:
        groups: how many groups it has.
    """

    def __init__(self, tree: Node, compiled: re.Pattern[str]) -> None:
        """Make a tree ready, and what an engine has made of it.

        Raises:
            Refused: it could take for ever, and cannot be run step by step.
        """
        self._tree = tree
        self._compiled = compiled
        self.groups = compiled.groups
        cost = risk(tree)
        self._steep = cost.degree >= STEEP
        self._reach = Reach(_WINDOW, cost.costs, first_of(tree), cost.runs, _WINDOW) if cost.costs else None
        if self._steep:
            self._step_by_step = Backtracker(tree)

    @cached_property
    def _step_by_step(self) -> Backtracker | None:
        try:
            return Backtracker(self._tree)
        except Refused:
            return None

    def finditer(self, text: str) -> Iterator[Found]:
        """The matches that do not overlap."""
        if not self._steep and not (self._reach and width_in(text, self._reach)):
            return self._compiled.finditer(text)
        if self._step_by_step is not None:
            return self._step_by_step.finditer(text)
        return matches_within(self._compiled, text, 0, len(text), self._reach)

    def search(self, text: str) -> Found | None:
        """The first match."""
        return next(iter(self.finditer(text)), None)

    def sub(self, replaced: Callable[[Found], str], text: str) -> str:
        """The text with each match replaced."""
        return self.subn(replaced, text)[0]

    def subn(self, replaced: Callable[[Found], str], text: str) -> tuple[str, int]:
        """The text with each match replaced, and how many there were."""
        parts: list[str] = []
        at = count = 0
        for match in self.finditer(text):
            start, end = match.span()
            parts += [text[at:start], replaced(match)]
            at = end
            count += 1
        return "".join([*parts, text[at:]]), count
