"""Words and patterns that should not be there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.exceptions import Exceptions
from editlint.vale.matched import matched
from editlint.vale.model import Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Found, Match, ValeRule, Vocabulary


class Existence:
    """Objects to each match of its tokens that no exception lets pass."""

    also: tuple[Pattern, ...] = ()

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        self.rule = rule
        nonword = bool(rule.keys.get("nonword"))
        # A pattern that is no word may hold an accepted one by chance, which excuses nothing.
        self.exceptions = Exceptions(rule, vocabulary, accept=not nonword)
        self.needs: Pattern | None = _pattern(rule, vocabulary, nonword=nonword)

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Each match that is no exception."""
        for match in matches:
            text = block.text[match.start : match.end].strip()
            if self.exceptions.hold_for(text, finder):
                continue
            if not self.exceptions.cover(match.start, match.end, block, finder):
                yield matched(self.rule, block, match, finder)


def _pattern(rule: ValeRule, vocabulary: Vocabulary, *, nonword: bool) -> Pattern:
    tokens: list[str] = rule.keys.get("tokens", [])
    kept = [(token, ("tokens", index)) for index, token in enumerate(tokens) if token.strip()]
    raw = "".join(rule.keys.get("raw", []))
    append = bool(rule.keys.get("append"))
    return Pattern(
        tuple(token for token, _ in kept),
        "(?m)(?:%s)" if nonword or not tokens else vocabulary.word_template,
        before="" if append else raw,
        after=raw if append else "",
        ignore_case=bool(rule.keys.get("ignorecase")),
        where=tuple(place for _, place in kept),
    )


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run."""
    return Existence(rule, vocabulary)
