"""Two spellings of which a file should keep to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.alternatives import alternative, which
from editlint.vale.matched import matched
from editlint.vale.model import Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Found, Match, ValeRule, Vocabulary


class Consistency:
    """Objects, once in a block, to a spelling of a pair of which the file has used both."""

    needs: Pattern | None = None

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        self.rule = rule
        template = "(?m)(?:%s)" if rule.keys.get("nonword") else vocabulary.word_template
        either: dict[str, str] = rule.keys.get("either", {})
        self.pairs = [
            Pattern(
                (alternative(one), alternative(other)),
                template,
                ignore_case=bool(rule.keys.get("ignorecase")),
                where=(("either", index), ("either", index)),
            )
            for index, (one, other) in enumerate(either.items())
        ]
        self.also = tuple(self.pairs)

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Of each pair that the file mixes, the last of its spellings in the block."""
        for index, pair in enumerate(self.pairs):
            found = finder.matches(pair, block)
            used: set[int] = memory.setdefault(str(index), set())
            used.update(which(match) for match in found)
            if found and len(used) > 1:
                yield matched(self.rule, block, found[-1], finder)


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run."""
    return Consistency(rule, vocabulary)
