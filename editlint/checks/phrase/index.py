"""Cues as steps from word to word, so that any number of phrases is looked up in one pass over an article's words.

Made when rules are read; the rulebook's cache keeps it. Nothing here reads articles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from editlint.analysis.text.words import WORD
from editlint.checks.phrase.tree import HERE, OPEN, Node, PhraseEntry, grown, plain_gap, step_key
from editlint.rulebook.cues import CueError, expand, fill, lists_in, unescape

_STEP = re.compile(rf"\{{[a-z-]+\}}|\*|{WORD.pattern}")


_WORDS = 50  # of one phrase: each is a step deeper for the one who looks for it
WAYS = 60  # on which the phrases of a rule may be followed at one place, since “*” is any word


class Builder:
    """Collects the phrases of one rule."""

    def __init__(self, lists: Mapping[str, Sequence[str]], *, case: bool = False) -> None:
        self._lists = lists
        self._case = case
        self.by_first: dict[str, list[tuple[int | str, ...]]] = {}
        self._numbers: dict[PhraseEntry, int] = {}

    @property
    def entries(self) -> tuple[PhraseEntry, ...]:
        """What the numbers of the phrases stand for."""
        return tuple(self._numbers)

    def add(self, cue: str, role: int, replacements: Sequence[str] = ()) -> None:
        """Add all phrases of a cue.

        Raises:
            CueError: the cue or a replacement is wrong.
        """
        named = {name for text in (cue, *replacements) for name in lists_in(text)}
        lists = tuple((name, tuple(words)) for name, words in self._lists.items() if name in named)
        try:
            phrases = _phrases(cue, role, tuple(replacements), self._case, lists)
        except CueError:
            expand(cue, self._lists)  # a misspelt list is answered with all there are
            raise
        for steps, entry in phrases:
            self._add(steps, entry)

    def crowded(self) -> str:
        """A first word at which phrases can be followed in too many ways; empty where there is none."""
        for first, phrases in self.by_first.items():
            if sum(OPEN in str(step) for steps in phrases for step in steps) > 1:
                tree = grown(phrases)
                if _ways_through(tree) > WAYS:
                    return first.lstrip(OPEN)
        return ""

    def _add(self, steps: Sequence[str], entry: PhraseEntry) -> None:
        number = self._numbers.setdefault(entry, len(self._numbers))
        self.by_first.setdefault(steps[0], []).append((number, *steps[1:]))


@lru_cache(maxsize=10_000)
def _phrases(
    cue: str, role: int, replacements: tuple[str, ...], case: bool, lists: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[tuple[tuple[str, ...], PhraseEntry], ...]:
    """The steps and the meaning of each phrase that a cue stands for, remembered: a rule is checked, then compiled."""
    table = dict(lists)
    found: list[tuple[tuple[str, ...], PhraseEntry]] = []
    for expansion in expand(cue, table):
        texts = dict.fromkeys(unescape(text) for each in replacements for text in fill(each, expansion, table))
        words = [match.group() for match in _STEP.finditer(expansion.text)]
        if len(words) > _WORDS:
            raise CueError(f"has more than {_WORDS} words", cue, 0, len(cue), hint="leave out all but what tells it")
        exact = tuple(w.replace("’", "'") if case or w != w.lower() else "" for w in words)
        any_steps = tuple(i for i, word in enumerate(words) if word == "*")
        steps, before, after = _steps(expansion.text)
        entry = PhraseEntry(role, cue, exact if any(exact) else (), tuple(texts), any_steps, before, after)
        found.append((tuple(steps), entry))
    return tuple(found)


def _ways_through(node: Node) -> int:
    """How many nodes of a tree the words of one text can lead to, at most."""
    opened = sum(map(_ways_through, node.get(OPEN, {}).values()))
    return (
        1 + opened + max((_ways_through(below) for step, below in node.items() if step not in (HERE, OPEN)), default=0)
    )


def _steps(phrase: str) -> tuple[list[str], str, str]:
    """The steps of a phrase, and what stands right before and behind it."""
    steps: list[str] = []
    at = 0
    before = ""
    for match in _STEP.finditer(phrase):
        gap = plain_gap(unescape(phrase[at : match.start()]))
        if not steps:
            before, gap = gap, " "
        word = match.group()
        opens = word[0] in "{*"
        steps.append(OPEN + step_key(gap, word) if opens else step_key(gap, word.lower().replace("’", "'")))
        at = match.end()
    return steps, before, plain_gap(unescape(phrase[at:]))
