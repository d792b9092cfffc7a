"""Text that is not in the case that a rule asks for: title, sentence, lower, upper, or what a pattern says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.exceptions import Exceptions
from editlint.vale.letter_case import WORD, SentenceCase, Terms, TitleCase
from editlint.vale.model import Found, Pattern
from editlint.vale.runnable import require_patterns

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Match, ValeRule, Vocabulary

_SHARE = 0.8  # of the words that have to be as they should, where a rule does not say


class _Cased:
    """What title and sentence case have in common: a block is compared with what it should be, word by word."""

    needs: Pattern | None = None
    also: tuple[Pattern, ...] = ()

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        keys = rule.keys
        self.exceptions = Exceptions(rule, vocabulary)
        terms = Terms(keys.get("exceptions", []), vocabulary.accept if keys.get("vocab", True) else ())
        prefix = keys.get("prefix", "")
        self.in_sentence = keys.get("match") == "$sentence"
        self.convert: SentenceCase | TitleCase
        if self.in_sentence:
            self.convert = SentenceCase(terms, tuple(keys.get("indicators", ())), prefix)
        else:
            self.convert = TitleCase(terms, chicago=keys.get("style") == "Chicago", prefix=prefix)
        self.share = float(keys.get("threshold", 0)) or _SHARE
        self.replaces = rule.action.name == "replace" and not rule.action.params
        excepted = self.exceptions.terms
        self.words = Pattern((WORD,), "%s")
        if excepted is not None:
            whole = excepted.template % "|".join(excepted.tokens)
            self.words = Pattern((whole, WORD), "%s")

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """The whole block, where too many of its words are not as they should be."""
        text = block.text
        expected = self.convert(text, finder)
        if not self._is_as(expected, text, finder):
            params = (expected,) if self.replaces else None
            yield Found(0, len(text), (text, expected), params, suggestions=params or ())

    def _is_as(self, expected: str, text: str, finder: Finder) -> bool:
        words = self._words(text, finder)
        right = 0
        wanted = self._words(expected, finder)
        for index, word in enumerate(words):
            if index >= len(wanted) or word == wanted[index] or self.exceptions.hold_for(word, finder):
                right += 1
            elif not self.in_sentence:
                right += word == word.upper()
            elif index == 0 and word != _capitalized(word):
                return False
        return not words or right / len(words) >= self.share

    def _words(self, text: str, finder: Finder) -> list[str]:
        return [text[match.start : match.end] for match in finder.matches_in(self.words, text)]


def _capitalized(word: str) -> str:
    """The word in lower case but for each letter that follows none: what's is What'S."""
    letters = []
    before = " "
    for letter in word.lower():
        letters.append(letter if before.isalnum() or before == "_" or ord(before) > 127 else letter.title())
        before = letter
    return "".join(letters)


class _Whole:
    """A block all in lower case, all in upper case, or as a pattern says; exceptions let the whole of it pass."""

    needs: Pattern | None = None
    also: tuple[Pattern, ...] = ()

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary) -> None:
        self.match: str = rule.keys.get("match", "")
        self.exceptions = Exceptions(rule, vocabulary)
        self.pattern = Pattern((self.match,), "%s", where=(("match", -1),))

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """The whole block, where it is not as it should be."""
        text = block.text
        if self.match == "$lower":
            expected, right = text.lower(), text == text.lower()
        elif self.match == "$upper":
            expected, right = text.upper(), text == text.upper()
        else:
            expected, right = self.match, bool(finder.matches_in(self.pattern, text))
        if not right and not self.exceptions.hold_for(text, finder):
            yield Found(0, len(text), (text, expected))


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run.

    Raises:
        EditlintError: a pattern of it cannot be run.
    """
    match = rule.keys.get("match", "")
    if match in ("$title", "$sentence"):
        require_patterns(rule, prefix=[rule.keys.get("prefix", "")], exceptions=rule.keys.get("exceptions", []))
        return _Cased(rule, vocabulary)
    if match not in ("$lower", "$upper"):
        require_patterns(rule, match=[match])
    return _Whole(rule, vocabulary)
