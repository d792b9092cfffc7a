"""Cues as a tree of words, so that any number of phrases is looked up in one pass over an article's words.

A tree is made of dictionaries, tuples, texts and numbers only, so that the rulebook's cache can keep it. Each step of
the tree is one word of `Words.lower`; where something other than a space stands before the word, the step has it in
front (", and"). Nothing here reads articles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from editlint.analysis.words import WORD
from editlint.rulebook.cues import expand, fill, unescape

Node = dict[str, Any]  # words to nodes, and under the two names below
HERE = ""  # the numbers of the entries that end at a node
OPEN = "\0"  # the nodes after `*` and after classes such as {date}
PHRASE, EXCEPT, NEAR, UNLESS_NEAR = 0, 1, 2, 3
_STEP = re.compile(rf"\{{[a-z-]+\}}|\*|{WORD.pattern}")


class Entry(NamedTuple):
    """What a phrase means to its rule.

    Attributes:
        role: PHRASE, EXCEPT, NEAR or UNLESS_NEAR.
        cue: the cue as the rule writes it.
        exact: for each step the word with its capitals, or "" where case is nothing; () for a phrase in any case.
        replacements: what may stand instead, `*` where the met word belongs.
        any_steps: which steps are `*`.
        before, after: characters of the phrase right before its first and after its last word.
    """

    role: int
    cue: str
    exact: tuple[str, ...] = ()
    replacements: tuple[str, ...] = ()
    any_steps: tuple[int, ...] = ()
    before: str = ""
    after: str = ""


class Builder:
    """Collects the phrases of one rule."""

    def __init__(self, lists: Mapping[str, Sequence[str]], *, case: bool = False) -> None:
        self._lists = lists
        self._case = case
        self.tree: Node = {}
        self._numbers: dict[Entry, int] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the numbers in the tree stand for."""
        return tuple(self._numbers)

    def add(self, cue: str, role: int, replacements: Sequence[str] = ()) -> None:
        """Add all phrases of a cue.

        Raises:
            CueError: the cue or a replacement is wrong.
        """
        for expansion in expand(cue, self._lists):
            texts = tuple(
                dict.fromkeys(unescape(t) for each in replacements for t in fill(each, expansion, self._lists))
            )
            self._add(expansion.text, Entry(role, cue, replacements=texts))

    def _add(self, phrase: str, entry: Entry) -> None:
        steps, before, after = _steps(phrase)
        words = [match.group() for match in _STEP.finditer(phrase)]
        node = self.tree
        for opens, key in steps:
            if opens:
                node = node.setdefault(OPEN, {})
            node = node.setdefault(key, {})
        any_steps = tuple(i for i, word in enumerate(words) if word == "*")
        entry = entry._replace(exact=self._exact(words), any_steps=any_steps, before=before, after=after)
        number = self._numbers.setdefault(entry, len(self._numbers))
        here: list[int] = node.setdefault(HERE, [])
        if number not in here:
            here.append(number)

    def _exact(self, words: Sequence[str]) -> tuple[str, ...]:
        exact = tuple(w.replace("’", "'") if self._case or w != w.lower() else "" for w in words)
        return exact if any(exact) else ()


def _steps(phrase: str) -> tuple[list[tuple[bool, str]], str, str]:
    """The keys of a phrase from the root (whether one lies behind OPEN, and its name), and what stands round it."""
    steps: list[tuple[bool, str]] = []
    at = 0
    before = ""
    for match in _STEP.finditer(phrase):
        gap = plain_gap(unescape(phrase[at : match.start()]))
        if not steps:
            before, gap = gap, " "
        word = match.group()
        opens = word[0] in "{*"
        steps.append((opens, step_key(gap, word if opens else word.lower().replace("’", "'"))))
        at = match.end()
    return steps, before, plain_gap(unescape(phrase[at:]))


def plain_gap(gap: str) -> str:
    """What stands between two words, with straight quotation marks and a space for a line break."""
    return gap.translate(_GAPS)


_GAPS = {ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"', ord("\n"): " "}


def step_key(gap: str, word: str) -> str:
    """The key of a word behind a gap: the word alone after a plain space."""
    return word if gap == " " else gap + word
