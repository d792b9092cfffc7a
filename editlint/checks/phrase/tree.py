"""The form in which phrases are kept: as steps for the cache, as a tree of words for looking them up.

A step is one word of `Words.lower`; where something other than a space stands before the word, the step has it in front
(", and"). Trees are grown word by word, when an article first has the word with which phrases begin, so that start-up
does not pay for phrases that nobody writes. How cues become steps stands in `phrase_index`.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Node = dict[str, Any]  # steps to nodes, and under the two names below
HERE = ""  # the numbers of the entries that end at a node
OPEN = "\0"  # the nodes after `*` and after classes such as {date}; in front of their steps
PHRASE, EXCEPT, NEAR, UNLESS_NEAR = 0, 1, 2, 3


class PhraseEntry(NamedTuple):
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


class Phrases:
    """The phrases of one rule, packed as the cache holds them: hardly any of them stands in an article.

    Attributes:
        by_first: for each first step, packed, the phrases that begin with it: the number of the entry, then the other
            steps.
    """

    def __init__(self, by_first: Mapping[str, bytes], entries: bytes) -> None:
        self.by_first = by_first
        self._entries = entries

    @cached_property
    def entries(self) -> Sequence[PhraseEntry]:
        """What the numbers mean."""
        return [PhraseEntry(*fields) for fields in marshal.loads(self._entries)]  # noqa: S302  our own cache

    def grown(self, step: str) -> Node:
        """The tree of the phrases that begin with a step."""
        return grown(marshal.loads(self.by_first[step]))  # noqa: S302  our own cache


def grown(phrases: Iterable[Sequence[Any]]) -> Node:
    """The tree of some phrases, each the number of its entry and its steps."""
    root: Node = {}
    for number, *steps in phrases:
        node = root
        for each in steps:
            if each[0] == OPEN:
                node, each = node.setdefault(OPEN, {}), each[1:]  # noqa: PLW2901  past the mark
            node = node.setdefault(each, {})
        node.setdefault(HERE, []).append(number)
    return root


class PhraseIndex:
    """The phrases of several rules, to be looked up together. Made once a run."""

    def __init__(self, rules: Sequence[Phrases]) -> None:
        self.rules = rules
        first: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for step in rule.by_first:
                first.setdefault(step, []).append(number)
        self.first = frozenset(first)
        self.starts = _StartsByWord(first, rules)
        self.classes = [step for step in first if step[0] == OPEN]


class Starts(NamedTuple):
    """What follows a first step, by rule.

    Attributes:
        nodes: where the tree of each rule goes on.
        here: those nodes at which a phrase ends or opens; `by_step` has the others, by the step that follows.
        marked: whether a mark stands in one of those steps (", and").
    """

    nodes: Sequence[tuple[int, Node]]
    here: Sequence[tuple[int, Node]]
    by_step: Mapping[str, Sequence[tuple[int, Node]]]
    marked: bool


class _StartsByWord(dict[str, Starts]):
    """What follows each first step; worked out when an article first has it."""

    def __init__(self, first: Mapping[str, Sequence[int]], rules: Sequence[Phrases]) -> None:
        super().__init__()
        self._first = first
        self._rules = rules

    def __missing__(self, step: str) -> Starts:
        found = self[step] = _starts([(rule, self._rules[rule].grown(step)) for rule in self._first[step]])
        return found


def _starts(nodes: Sequence[tuple[int, Node]]) -> Starts:
    here = [(rule, node) for rule, node in nodes if HERE in node or OPEN in node]
    by_step: dict[str, list[tuple[int, Node]]] = {}
    for rule, node in nodes:
        if HERE not in node and OPEN not in node:
            for step in node:
                by_step.setdefault(step, []).append((rule, node))
    return Starts(nodes, here, by_step, any(not step[0].isalnum() for step in by_step))


def plain_gap(gap: str) -> str:
    """What stands between two words, with straight quotation marks and a space for a line break."""
    return gap.translate(_GAPS)


_GAPS = {ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"', ord("\n"): " "}


def step_key(gap: str, word: str) -> str:
    """The key of a word behind a gap: the word alone after a plain space."""
    return word if gap == " " else gap + word
