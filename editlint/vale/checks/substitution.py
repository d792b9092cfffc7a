"""Words and patterns for which others should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.actions import replaced, suggestions
from editlint.vale.alternatives import alternative, which
from editlint.vale.casing import like
from editlint.vale.exceptions import Exceptions
from editlint.vale.matched import listed
from editlint.vale.model import Found, Pattern
from editlint.vale.spellings import spelling_like

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Match, ValeRule, Vocabulary

_GROUP = re.compile(r"\$\d+")
_OPTION = re.compile(r"(?<!\\)\|")


class Substitution:
    """Objects to each key that is found, unless what is found is already written as the value asks."""

    also: tuple[Pattern, ...] = ()

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        self.rule = rule
        self.exceptions = Exceptions(rule, vocabulary)
        self.ignore_case = bool(rule.keys.get("ignorecase"))
        self.capitalize = bool(rule.keys.get("capitalize"))
        self.replaces = rule.action.name == "replace"
        swap: dict[str, str] = rule.keys.get("swap", {})
        # Where several keys fit, the longest counts, and of those the first in the file.
        self.pairs = sorted(swap.items(), key=lambda pair: -len(pair[0].encode()))
        self.needs: Pattern | None = self._pattern({key: place for place, key in enumerate(swap)}, vocabulary)

    def _pattern(self, places: dict[str, int], vocabulary: Vocabulary) -> Pattern:
        return Pattern(
            tuple(alternative(key) for key, _ in self.pairs),
            "(?m)(?:%s)" if self.rule.keys.get("nonword") else vocabulary.word_template,
            ignore_case=self.ignore_case,
            where=tuple(("swap", places[key]) for key, _ in self.pairs),
        )

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Each match for which something else should stand."""
        for match in matches if self.pairs else ():  # without keys, each edge of a word is a match
            observed = block.text[match.start : match.end]
            expected = self._expected(which(match), observed, finder)
            if self._fits(expected, observed, finder) or self.exceptions.hold_for(observed, finder):
                continue
            if not self.exceptions.cover(match.start, match.end, block, finder):
                yield self._found(match, expected, observed, finder)

    def _expected(self, token: int, observed: str, finder: Finder) -> str:
        """The value of the key that matched, with the groups of the key in it."""
        key, value = self.pairs[token]
        if self.capitalize and _is_capitalized(observed):
            value = _capitalized(value)
        if _GROUP.search(value):
            return replaced(Pattern((key,), "%s", ignore_case=self.ignore_case), value, observed, finder)
        return value

    def _fits(self, expected: str, observed: str, finder: Finder) -> bool:
        """Whether what stands there is what is asked for: one of the replacements, or a text that the value matches."""
        if self.replaces:
            return observed in _options(expected)
        if expected == observed:
            return True
        if all(char.isalpha() or char.isdecimal() or char in " -" for char in expected):
            return False
        return bool(finder.matches_in(Pattern((expected,), "^(?:%s)$"), observed))

    def _found(self, match: Match, expected: str, observed: str, finder: Finder) -> Found:
        action = self.rule.action
        if self.replaces and not action.params:
            options = _options(expected)
            if self.capitalize and _is_capitalized(observed):
                options = tuple(map(_capitalized, options))
            if self.rule.keys.get("matchcase"):
                options = tuple(like(option, observed) for option in options)
            values = (listed(options), observed)
            return Found(match.start, match.end, values, params=options, suggestions=options)
        if self.replaces:
            return Found(match.start, match.end, (expected, observed), suggestions=action.params or ())
        fixes = suggestions(action, observed, (), finder)
        return Found(match.start, match.end, (spelling_like(expected, observed), observed), suggestions=fixes)


def _options(value: str) -> tuple[str, ...]:
    """The replacements of which a value is a list, with bars between them."""
    return tuple(option.replace("\\|", "|") for option in _OPTION.split(value) if option)


def _is_capitalized(text: str) -> bool:
    """Whether a text begins as a capitalized one does; Vale knows that of English letters only."""
    return text[:1].isascii() and not text[:1].islower()


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:] if text[:1].isascii() else text


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run."""
    return Substitution(rule, vocabulary)
