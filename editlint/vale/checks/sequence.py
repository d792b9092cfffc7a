"""Words that follow each other in a sentence, by what they are: a pattern, a part of speech, or both.

A search begins at each word that fits the first token which must be there and has a pattern, or a tag if none has one.
From it the tokens before and behind are looked at one word after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, did_you_mean
from editlint.language.en.universal_tags import UNIVERSAL_TAGS, WORDS_OF
from editlint.vale.model import Found, Pattern
from editlint.vale.runnable import NotRunError, mistake, require_patterns, told_at
from editlint.vale.tagging import require_tagger, tagged, tokens_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Match, ValeRule, Vocabulary
    from editlint.vale.tagging import Token

_MOST_STEPS = 200  # of a sequence with all its skips


class Step(NamedTuple):
    """What one word of a sequence has to be.

    `optional` is whether another word may stand here, which `skip` allows; `first` and `last` are the two ends of the
    places that one occurrence has, all of the same `group`.
    """

    pattern: Pattern | None
    tag: Pattern | None
    words: frozenset[str]
    negate: bool
    target: bool
    group: int
    optional: bool = False
    first: bool = False
    last: bool = False
    skips: bool = False

    def fits(self, token: Token, finder: Finder) -> bool:
        """Whether a word is what the step asks for."""
        if self.words and (token.text.lower().replace("’", "'") in self.words) == self.negate:
            return False
        if self.tag is not None and bool(finder.matches_in(self.tag, token.tag)) == self.negate:
            return False
        return self.pattern is None or bool(finder.matches_in(self.pattern, token.text)) != self.negate

    def leftwards(self) -> Step:
        """The step as it is when words are looked at from right to left: the place that must fit is the first."""
        return self._replace(optional=(self.optional or self.last) and not self.first) if self.skips else self


class _Sequence:
    """Objects to the words that a sequence fits."""

    also: tuple[Pattern, ...] = ()

    def __init__(self, rule: ValeRule, steps: Sequence[Step], anchor: int) -> None:
        self.steps = steps
        self.anchor = anchor
        self.tags = any(step.tag is not None for step in steps)
        self.targets = [index for index, step in enumerate(steps) if step.target]
        excepted: list[str] = rule.keys.get("exceptions", [])
        self.exceptions = [Pattern((each,), "%s", where=(("exceptions", at),)) for at, each in enumerate(excepted)]
        token = steps[anchor].pattern
        self.needs: Pattern | None = token._replace(template="(?m)(?:%s)") if token is not None else None

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Each place at which the sequence stands."""
        text = block.text
        words = tagged(text) if self.tags else tokens_of(text)
        excepted = [match for each in self.exceptions for match in finder.matches_in(each, text)]
        for index, word in enumerate(words):
            if not self.steps[self.anchor].fits(word, finder):
                continue
            places = self._places(words, index, finder)
            if not places:
                continue
            low, high = self._shown(places)
            start, end = words[low].start, words[high].start + len(words[high].text)
            if any(match.start <= start < match.end for match in excepted):
                continue
            covered = range(min(places.values()), max(places.values()) + 1)
            yield Found(start, end, tuple(words[place].text for place in covered))

    def _places(self, words: Sequence[Token], index: int, finder: Finder) -> dict[int, int]:
        """The words that the steps stand for, by the number of the step, begun at a word; none where one is wrong."""
        before = [(place, self.steps[place].leftwards()) for place in range(self.anchor - 1, -1, -1)]
        left = _walked(before, words, range(index - 1, -1, -1), finder)
        if left is None:
            return {}
        behind = [(place, self.steps[place]) for place in range(self.anchor, len(self.steps))]
        right = _walked(behind, words, range(index, len(words)), finder)
        return {} if right is None else left | right

    def _shown(self, places: dict[int, int]) -> tuple[int, int]:
        """The first and last word to show: those of the targets, or all."""
        shown = [places[target] for target in self.targets if target in places]
        if not shown or len(shown) < len(self.targets):
            shown = list(places.values())
        return min(shown), max(shown)


def _walked(
    steps: Sequence[tuple[int, Step]], words: Sequence[Token], way: range, finder: Finder
) -> dict[int, int] | None:
    """The words of the steps on the way through a sentence, or None where a step does not fit.

    At the end of the sentence nothing stands, which is what negated steps ask for.
    """
    places: dict[int, int] = {}
    at = 0
    for word in way:
        if at >= len(steps):
            return places
        place, step = steps[at]
        places[place] = word
        fits = step.fits(words[word], finder)
        if not fits and not step.optional:
            return None
        at += 1
        while fits and step.optional and at < len(steps) and steps[at][1].group == step.group:
            at += 1
    return places if all(step.negate for _, step in steps[at:]) else None


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001
    """The rule, ready to run.

    Raises:
        EditlintError: a token of it says nothing that can be looked for, or tags are asked for without a tagger.
    """
    if rule.keys.get("model"):
        hint = "leave it out: all rules are read with the tagger of the extra “tagger”"
        raise told_at(rule, "model", NotRunError("model: other taggers are not supported", hint=hint))
    require_patterns(rule, exceptions=rule.keys.get("exceptions", []))
    steps = list(_steps(rule))
    if len(steps) > _MOST_STEPS:
        raise mistake(rule, "tokens", f"tokens: more than {_MOST_STEPS} places with all that is skipped")
    anchor = _anchor(steps)
    if anchor is None:
        hint = "at least one token has to be there: one with a pattern or a tag, and without “negate”"
        raise mistake(rule, "tokens", "tokens: there is nothing to look for", hint=hint)
    if any(step.tag is not None for step in steps):
        try:
            require_tagger()
        except EditlintError as error:
            raise told_at(rule, "tokens", error) from None
    return _Sequence(rule, steps, anchor)


def _anchor(steps: Sequence[Step]) -> int | None:
    present = [at for at, step in enumerate(steps) if not step.negate]
    with_pattern = [at for at in present if steps[at].pattern is not None]
    with_tag = [at for at in present if steps[at].tag is not None]
    return next(iter(with_pattern or with_tag), None)


def _steps(rule: ValeRule) -> Iterator[Step]:
    """The steps of a rule's tokens: for each time that one occurs the places that may be skipped, then its own."""
    group = 0
    for index, token in enumerate(rule.keys.get("tokens", [])):
        base = _step(rule, token, index)
        skip = min(int(token.get("skip", 0)), _MOST_STEPS)
        for _ in range(min(max(1, int(token.get("min", 1))), _MOST_STEPS)):
            group += 1
            each = base._replace(group=group, skips=skip > 0)
            for number in range(skip):
                yield each._replace(optional=True, first=number == 0)
            if base.pattern is not None or base.tag is not None:
                yield each._replace(last=True)


def _step(rule: ValeRule, token: dict[str, Any], index: int) -> Step:
    pattern, tag, universal = (str(token.get(key, "")) for key in ("pattern", "tag", "upos"))
    if tag and universal:
        raise mistake(rule, "tokens", "tokens: one token with both “tag” and “upos”", index=index)
    words: frozenset[str] = frozenset()
    if universal:
        tag, words = _universal(rule, universal, index)
        words = frozenset() if pattern else words
    for text in filter(None, (pattern, tag)):
        require_patterns(rule, tokens=[text])
    ignore_case = bool(rule.keys.get("ignorecase"))
    where = (("tokens", index),)
    return Step(
        pattern=Pattern((pattern,), r"^(?:%s)$", ignore_case=ignore_case, where=where) if pattern else None,
        tag=Pattern((tag,), "%s", where=where) if tag else None,
        words=words,
        negate=bool(token.get("negate")),
        target=bool(token.get("target")),
        group=0,
    )


def _universal(rule: ValeRule, names: str, index: int) -> tuple[str, frozenset[str]]:
    """The tags that universal ones stand for, as a pattern, and the words that are meant where tags do not tell."""
    import re

    tags: list[str] = []
    words: list[frozenset[str]] = []
    for name in (each.strip().upper() for each in names.split("|")):
        if name not in UNIVERSAL_TAGS:
            hint = did_you_mean(name, list(UNIVERSAL_TAGS)) or f"known are {', '.join(UNIVERSAL_TAGS)}"
            raise mistake(rule, "tokens", f"tokens: unknown universal part of speech “{name}”", hint=hint, index=index)
        tags += UNIVERSAL_TAGS[name].split()
        words.append(WORDS_OF.get(name, frozenset()))
    return f"^(?:{'|'.join(map(re.escape, tags))})$", frozenset().union(*words) if all(words) else frozenset()
