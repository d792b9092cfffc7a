"""How long a regular expression can take: whether the number of ways through a text explodes with its length.

`re` tries one way after the other, so that what a failing match costs is the number of ways to read the text. The
expression is turned into an automaton whose states are its characters (Glushkov 1961), and pairs of states that one
text leads to show where ways part and meet again (Weber and Seidl, "On the degree of ambiguity of finite automata",
1991): in a cycle, the ways double with each round; from one cycle into another, they grow with the length. What is not
told of a text, such as what a look behind demands, only lessens the ways: an expression found harmless is harmless.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from editlint.expressions.syntax import ENDLESS, Ahead, Character, Choice, Node, Repeat, Sequence_, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REACH = 1000  # characters of a match that may repeat without end; more stand in no sentence
COST = 40_000  # steps that one place of a text may cost
_COPIED = 4  # rounds of a repetition that are written out
_STATES = 4000
_STEPS = 400_000  # of the check itself
# Some of every kind, so that two sets that both match a kind have one in common.
_SAMPLE = "aZ_09 \t\n.,;:!?'\"()-/@#%&*+<>=[]{}|~^$`\\éßЖ中٣५’“–…€\u00a0\u2003\u2028\u0301😀\x00\x1f"


class TooSlow(Exception):  # noqa: N818  it says what the expression is
    """An expression that can take for ever: the message says why, the hint what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


_FIRM = "give what is repeated a beginning of its own, as in (?:, \\w+)+"
NESTED = ("a repetition of repetitions can take for ever", _FIRM)
DOUBLED = ("a repetition whose rounds can be read in two ways can take for ever", _FIRM)
CHAINED = (
    "repetitions that can share their characters in many ways can take for ever",
    "say how long each may be, as in .{0,60}, or let them begin with different characters",
)
LARGE = ("this regular expression is too large to see how long it takes", "split it into several")


def check_cost(pattern: str, flags: int) -> None:
    """See to it that an expression takes a limited time for each place of a text.

    Raises:
        TooSlow: it does not, or that cannot be told.
    """
    automaton = _Automaton(parse(pattern, flags))
    longest = longest_match(pattern, flags)
    ways = _Ambiguity(automaton).ways()
    if ways * min(longest, 2 * REACH) > COST:
        raise TooSlow(*CHAINED)


@cache
def longest_match(pattern: str, flags: int) -> int:
    """How many characters a match can have, those that it looks ahead at included."""
    return _longest(parse(pattern, flags))


def _longest(node: Node) -> int:
    if isinstance(node, Character):
        return 1
    if isinstance(node, Sequence_):
        return min(ENDLESS, sum(map(_longest, node.parts)))
    if isinstance(node, Choice):
        return max(map(_longest, node.ways))
    if isinstance(node, Ahead):
        return _longest(node.part)
    return min(ENDLESS, node.most * _longest(node.part))


class _Fragment:
    """A part of an automaton: where it is entered and left, and whether it can be passed without a character."""

    __slots__ = ("empty", "first", "last")

    def __init__(self, first: list[int], last: list[int], *, empty: bool) -> None:
        self.first = first
        self.last = last
        self.empty = empty


class _Automaton:
    """States and what may follow each. State 0 is the beginning.

    Attributes:
        after: the states that may follow a state.
        mask: the characters of a state, a bit each.
        rounds: how often a state can be passed in one match.
        doubled: states of which the second may follow the first in two ways, as in (a+)+.
    """

    def __init__(self, tree: Node) -> None:
        points = "".join(character.points for character in _characters(tree))
        near = {chr(code) for p in points for code in (ord(p) - 1, ord(p), ord(p) + 1) if 0 <= code < 0x110000}
        both = {c.swapcase() for c in near if len(c.swapcase()) == 1}
        self._alphabet = "".join(sorted(near | both | set(_SAMPLE)))
        self._bits = {character: 1 << place for place, character in enumerate(self._alphabet)}
        self._masks: dict[tuple[str, int], int] = {}
        self.after: list[dict[int, None]] = [{}]
        self.mask = [0]
        self.rounds = [1]
        self.doubled: list[tuple[int, int]] = []
        self._link([0], self._build(tree, 1).first)

    def _link(self, ends: Iterable[int], starts: Sequence[int]) -> None:
        for end in ends:
            after = self.after[end]
            self.doubled += [(end, start) for start in starts if start in after]
            after.update(dict.fromkeys(starts))

    def _build(self, node: Node, rounds: int) -> _Fragment:
        if isinstance(node, Character):
            return self._character(node, rounds)
        if isinstance(node, Choice):
            ways = [self._build(way, rounds) for way in node.ways]
            first, last = [s for way in ways for s in way.first], [s for way in ways for s in way.last]
            return _Fragment(first, last, empty=any(way.empty for way in ways))
        if isinstance(node, Ahead):  # a way that ends there
            return _Fragment(self._build(node.part, rounds).first, [], empty=True)
        if isinstance(node, Repeat):
            return self._repeat(node, rounds)
        return self._row([self._build(part, rounds) for part in node.parts])

    def _character(self, node: Character, rounds: int) -> _Fragment:
        if len(self.mask) > _STATES:
            raise TooSlow(*LARGE)
        key = (node.source, node.flags)
        if key not in self._masks:
            self._masks[key] = sum(self._bits[character] for character in node.matches(self._alphabet))
        self.after.append({})
        self.mask.append(self._masks[key])
        self.rounds.append(rounds)
        state = len(self.mask) - 1
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

    def _repeat(self, node: Repeat, rounds: int) -> _Fragment:
        if node.most > _COPIED:
            part = self._build(node.part, min(ENDLESS, rounds * node.most))
            if part.empty:
                raise TooSlow(*NESTED)
            self._link(part.last, part.first)
            return _Fragment(part.first, part.last, empty=node.least == 0)
        copies = [self._build(node.part, rounds) for _ in range(node.most)]
        whole = self._row(copies)
        for copy in copies[max(0, node.least - 1) : -1]:
            whole.last += () if copy.empty else copy.last
        whole.empty = whole.empty or node.least == 0
        return whole


def _characters(node: Node) -> Iterator[Character]:
    if isinstance(node, Character):
        yield node
    elif isinstance(node, Repeat | Ahead):
        yield from _characters(node.part)
    else:
        for part in node.parts if isinstance(node, Sequence_) else node.ways:
            yield from _characters(part)


class _Ambiguity:
    """Where the ways through an automaton part and meet again, and how many they come to."""

    def __init__(self, automaton: _Automaton) -> None:
        self._automaton = automaton
        self._steps = 0
        self._reached: dict[int, set[int]] = {}

    def ways(self) -> int:
        """The number of ways on which one text can lead to one state, at most.

        Raises:
            TooSlow: it doubles with each round of a repetition.
        """
        states = range(len(self._automaton.mask))
        factors: dict[int, dict[int, int]] = defaultdict(dict)  # by the state where ways meet, that where they part
        parted = ((state, meeting) for state in states for meeting in self._meetings(state))
        for state, meeting in chain(self._automaton.doubled, parted):
            if state in self._reach(meeting):
                raise TooSlow(*DOUBLED)
            factors[meeting][state] = 2
        cycles = [state for state in states if state in self._reach(state)]
        for one in cycles:
            for other in cycles:
                if other in self._reach(one) and one not in self._reach(other) and self._runs_over(one, other):
                    rounds = min(self._automaton.rounds[one], self._automaton.rounds[other], 2 * REACH)
                    factors[other][one] = max(rounds, factors[other].get(one, 0))
        return self._product(factors)

    def _product(self, factors: dict[int, dict[int, int]]) -> int:
        """The largest product of factors that stand one behind the other."""
        known: dict[int, int] = {}

        def up_to(state: int) -> int:
            if state not in known:
                known[state] = max(
                    (
                        factor * max((up_to(m) for m in factors if m == one or one in self._reach(m)), default=1)
                        for one, factor in factors[state].items()
                    ),
                    default=1,
                )
            return known[state]

        return max(map(up_to, list(factors)), default=1)

    def _step(self) -> None:
        self._steps += 1
        if self._steps > _STEPS:
            raise TooSlow(*LARGE)

    def _pairs(self, one: int, other: int) -> Iterator[tuple[int, int]]:
        """The states to which one character leads from two."""
        mask = self._automaton.mask
        for a in self._automaton.after[one]:
            for b in self._automaton.after[other]:
                if mask[a] & mask[b]:
                    self._step()
                    yield a, b

    def _meetings(self, state: int) -> Iterator[int]:
        """The states at which two ways from a state with the same text meet again."""
        after = self._automaton.after[state]
        if len(after) < 2:
            return
        seen = {(a, b) for a, b in self._pairs(state, state) if a < b}
        queue = list(seen)
        met: set[int] = set()
        while queue:
            for a, b in self._pairs(*queue.pop()):
                if a == b and a not in met:
                    met.add(a)
                    yield a
                pair = (min(a, b), max(a, b))
                if a != b and pair not in seen:
                    seen.add(pair)
                    queue.append(pair)

    def _runs_over(self, one: int, other: int) -> bool:
        """Whether some text leads round one cycle, round another, and from the first to the second."""
        mask = self._automaton.mask
        seen = {(one, one, other)}
        queue = [(one, one, other)]
        while queue:
            first, middle, last = queue.pop()
            for a, b in self._pairs(first, middle):
                if one not in self._reach(a) or other not in self._reach(b):
                    continue
                for c in self._automaton.after[last]:
                    triple = (a, b, c)
                    if mask[a] & mask[b] & mask[c] and other in self._reach(c) and triple not in seen:
                        if triple == (one, other, other):
                            return True
                        seen.add(triple)
                        queue.append(triple)
        return False

    def _reach(self, state: int) -> set[int]:
        """The states that can follow a state, sooner or later."""
        if state not in self._reached:
            seen: set[int] = set()
            queue = [state]
            while queue:
                for each in self._automaton.after[queue.pop()]:
                    if each not in seen:
                        self._step()
                        seen.add(each)
                        queue.append(each)
            self._reached[state] = seen
        return self._reached[state]
