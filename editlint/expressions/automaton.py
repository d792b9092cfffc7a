"""A regular expression as an automaton whose states are its characters (Glushkov 1961), with what a state costs.

What is not told of a text, such as what a look behind demands, is left out, and only lets more ways be seen than there
are. What a look behind costs is not: it is worked out as an expression of its own, and paid where it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.expressions.alphabet import alphabet_of
from editlint.expressions.syntax import ENDLESS, Ahead, Behind, Character, Choice, Edge, Node, Repeat, Sequence_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_COPIED = 4  # rounds of a repetition that are written out
_STATES = 20_000
_LINKS = 400_000
# Nanoseconds of `re` on a machine of 2024, each the worst that was met: scripts/fuzzing/patterns.py holds them to it.
RUN_ON, STEP, ROUND = 4, 12, 32  # a character of \w+ before a literal; any other; one in the rounds of a group
TRY_LITERAL, TRY, TRY_NEXT = 2, 8, 4  # one of several ways to go on; the only one
EDGE = 10  # such as \b


class TooSlow(Exception):  # noqa: N818  it says what the expression is
    """An expression that can take for ever: the message says why, the hint what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


_FIRM = "give what is repeated a beginning of its own, as in (?:, \\w+)+"
NESTED = ("a repetition of repetitions can take for ever", _FIRM)
LARGE = ("this regular expression is too large to see how long it takes", "split it into several")


class _Fragment:
    """A part of an automaton: where it is entered and left, and whether it can be passed without a character."""

    __slots__ = ("empty", "first", "last")

    def __init__(self, first: list[int], last: list[int], *, empty: bool) -> None:
        self.first = first
        self.last = last
        self.empty = empty


class Automaton:
    """States and what may follow each. State 0 is the beginning.

    Attributes:
        after: the states that may follow a state.
        mask: the characters of a state, a bit each; none for one that stands for a look behind.
        rounds: how often a state that follows itself can be passed in a row.
        doubled: states of which the second may follow the first in two ways, as in (a+)+.
        looped: the states that may be passed again and again.
        trying: what it costs to see whether a state goes on.
        sources: the set of characters of a state, as `re` reads it.
    """

    def __init__(self, tree: Node, cost_behind: Callable[[Node], int]) -> None:
        """The automaton of a tree.

        Raises:
            TooSlow: it would be too large, or rounds of a repetition may be empty.
        """
        self._alphabet = alphabet_of(list(_characters(tree)))
        self._bits = {character: 1 << place for place, character in enumerate(self._alphabet)}
        self._masks: dict[tuple[str, int], int] = {}
        self._cost_behind = cost_behind
        self._links = 0
        self.after: list[dict[int, None]] = [{}]
        self.mask = [0]
        self.rounds = [0]
        self.trying = [0]
        self.sources = [""]
        self.looped: set[int] = set()
        self.doubled: list[tuple[int, int]] = []
        self._passing = [STEP]
        self._link([0], self._build(tree, grouped=False).first)

    def passing(self, state: int) -> int:
        """What it costs to take the character of a state and to see what goes on from there."""
        others = [self.trying[other] for other in self.after[state] if other != state]
        passing = self._passing[state]
        if passing == STEP and self.rounds[state] and others == [TRY_LITERAL]:
            passing = RUN_ON
        return passing + (TRY_NEXT if others in ([TRY], [TRY_LITERAL]) else sum(others))

    def _state(self, mask: int, source: str, *, passing: int, trying: int) -> int:
        if len(self.mask) > _STATES:
            raise TooSlow(*LARGE)
        self.sources.append(source)
        self.after.append({})
        self.mask.append(mask)
        self.rounds.append(0)
        self.trying.append(trying)
        self._passing.append(passing)
        return len(self.mask) - 1

    def _link(self, ends: Iterable[int], starts: Sequence[int]) -> None:
        for end in ends:
            self._links += len(starts)
            if self._links > _LINKS:
                raise TooSlow(*LARGE)
            after = self.after[end]
            self.doubled += [(end, start) for start in starts if start in after and self.mask[start]]
            after.update(dict.fromkeys(starts))

    def _build(self, node: Node, *, grouped: bool) -> _Fragment:
        if isinstance(node, Character):
            return self._character(node, grouped=grouped)
        if isinstance(node, Choice):
            ways = [self._build(way, grouped=grouped) for way in node.ways]
            first, last = [s for way in ways for s in way.first], [s for way in ways for s in way.last]
            return _Fragment(first, last, empty=any(way.empty for way in ways))
        if isinstance(node, Ahead):  # a way that ends there
            first = self._build(node.part, grouped=grouped).first
            return _Fragment([self._state(0, "", passing=0, trying=EDGE), *first], [], empty=True)
        if isinstance(node, Behind | Edge):
            trying = self._cost_behind(node.part) if isinstance(node, Behind) else EDGE
            state = self._state(0, "", passing=0, trying=trying)
            return _Fragment([state], [], empty=True)
        if isinstance(node, Repeat):
            return self._repeat(node, grouped=grouped)
        return self._row([self._build(part, grouped=grouped) for part in node.parts])

    def _character(self, node: Character, *, grouped: bool) -> _Fragment:
        key = (node.source, node.flags)
        if key not in self._masks:
            self._masks[key] = sum(self._bits[character] for character in node.matches(self._alphabet))
        plain = len(node.members) == 1 and not (node.flags & re.IGNORECASE and node.members.swapcase() != node.members)
        source = _scoped(*key)
        passing, trying = ROUND if grouped else STEP, TRY_LITERAL if plain else TRY
        state = self._state(self._masks[key], source, passing=passing, trying=trying)
        return _Fragment([state], [state], empty=False)

    def _row(self, parts: Sequence[_Fragment]) -> _Fragment:
        whole = _Fragment([], [], empty=True)
        for part in parts:
            self._link(whole.last, part.first)
            whole = _Fragment(
                whole.first + part.first if whole.empty else whole.first,
                whole.last + part.last if part.empty else part.last,
                empty=whole.empty and part.empty,
            )
        return whole

    def _repeat(self, node: Repeat, *, grouped: bool) -> _Fragment:
        grouped = grouped or (not isinstance(node.part, Character) and node.most > 1)
        if node.most > _COPIED:
            start = len(self.mask)
            part = self._build(node.part, grouped=grouped)
            if part.empty:
                raise TooSlow(*NESTED)
            self.looped.update(range(start, len(self.mask)))
            if isinstance(node.part, Character):
                self.rounds[part.first[0]] = min(node.most, ENDLESS)
            self._link(part.last, part.first)
            return _Fragment(part.first, part.last, empty=node.least == 0)
        copies = [self._build(node.part, grouped=grouped) for _ in range(node.most)]
        whole = self._row(copies)
        for copy in copies[max(0, node.least - 1) : -1]:
            whole.last += () if copy.empty else copy.last
        whole.empty = whole.empty or node.least == 0
        return whole


def _scoped(source: str, flags: int) -> str:
    """A set of characters with the flags that it stands under."""
    letters = "".join(
        letter for letter, flag in (("a", re.ASCII), ("i", re.IGNORECASE), ("s", re.DOTALL)) if flags & flag
    )
    return f"(?{letters}:{source})" if letters else source


def _characters(node: Node) -> Iterator[Character]:
    if isinstance(node, Character):
        yield node
    elif isinstance(node, Repeat | Ahead):
        yield from _characters(node.part)
    elif isinstance(node, Sequence_ | Choice):
        for part in node.parts if isinstance(node, Sequence_) else node.ways:
            yield from _characters(part)
