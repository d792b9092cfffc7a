"""The same word twice in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import eq
from typing import TYPE_CHECKING, Any

from editlint.vale.exceptions import Exceptions
from editlint.vale.matched import matched
from editlint.vale.model import Match, Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Found, ValeRule, Vocabulary


class Repetition:
    """Objects to a match that is the same as the one before it, within one sentence."""

    needs: Pattern | None = None  # of its matches, which are most words, the texts are enough nearly always

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        self.rule = rule
        self.exceptions = Exceptions(rule, vocabulary)
        self.most: int = rule.keys.get("max", 0)
        self.alpha = bool(rule.keys.get("alpha"))
        self.ignore_case = bool(rule.keys.get("ignorecase"))
        tokens: list[str] = rule.keys.get("tokens", [])
        self.token = Pattern(
            tuple(tokens),
            "(%s)",
            ignore_case=self.ignore_case,
            where=tuple(("tokens", index) for index in range(len(tokens))),
        )
        self.also: tuple[Pattern, ...] = (self.token,)

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Each pair of equal matches; its message names the second of the two."""
        words = list(map(str.strip, finder.texts(self.token, block)))
        compared = list(map(str.lower, words)) if self.ignore_case else words
        if not any(map(eq, compared, compared[1:])):
            return
        pairs = [index for index, same in enumerate(map(eq, compared, compared[1:])) if same]
        all_matches = finder.matches(self.token, block)
        count = 0
        for index in pairs:
            word = words[index + 1]
            if word and not (self.alpha and not word.isalpha()):
                count += 1
                pair = Match(all_matches[index].start, all_matches[index + 1].end)
                if count > self.most and self._objects_to(pair, block, finder):
                    yield matched(self.rule, block, pair, finder)._replace(values=(word,))
                    count = 0

    def _objects_to(self, pair: Match, block: Block, finder: Finder) -> bool:
        text = block.text[pair.start : pair.end]
        if _of_several_sentences(text) or self.exceptions.hold_for(text, finder):
            return False
        return not self.exceptions.cover(pair.start, pair.end, block, finder)


def _of_several_sentences(text: str) -> bool:
    from editlint.vale.blocks.dividing import sentences
    from editlint.vale.model import Block

    return len(list(sentences(Block("", text, ())))) > 1


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run."""
    return Repetition(rule, vocabulary)
