"""How long a regular expression can take: what it costs to try it at one place of a text, at most.

`re` tries one way after the other, so that a match which fails costs as much as there are ways to read the text. These
are counted for the worst text (`automaton`, `ambiguity`). Where a match may have any length, it is looked for within a
window in which the cost of a place is bearable: a text of 100,000 characters takes no longer than two seconds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.expressions.ambiguity import Ambiguity
from editlint.expressions.automaton import LARGE, Automaton, TooSlow
from editlint.expressions.syntax import ENDLESS, Ahead, Behind, Character, Choice, Edge, Node, Sequence_, TooDeep, parse
from editlint.expressions.windows import COST, Reach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["CHAINED", "COST", "REACH", "WIDE", "Reach", "TooSlow", "check_cost", "longest_match", "reach_of"]

REACH = 1000  # characters of a match that may repeat without end; more stand in no sentence
SHORTEST = 400  # characters of a window, where more ways come with the length ...
_SHORT = 8  # ... and where none do: few texts need one
_WAYS = 100  # to read one text, that are no matter of its length
_DEAREST = 200 * COST
DOUBLED = (
    "a repetition whose rounds can be read in two ways can take for ever",
    "give what is repeated a beginning of its own, as in (?:, \\w+)+",
)
CHAINED = (
    "repetitions that can share their characters in many ways can take for ever",
    "say how long each may be, as in .{0,60}, or let them begin with different characters",
)
MANY = (
    "this regular expression has too many ways to read one text, and can take for ever",
    "leave out what can be read as something else as well",
)
WIDE = ("this regular expression has too many alternatives behind what it repeats", "split it into several")


def check_cost(pattern: str, flags: int) -> None:
    """See to it that an expression takes a limited time for each place of a text.

    Raises:
        TooSlow: it does not, or that cannot be told.
    """
    reach_of(pattern, flags)


@cache
def reach_of(pattern: str, flags: int) -> Reach | None:
    """How far the matches of an expression may reach; None where each is short enough by itself.

    Raises:
        TooSlow: it takes too long for any length, or that cannot be told.
    """
    try:
        tree = parse(pattern, flags)
    except TooDeep:
        raise TooSlow(*LARGE) from None
    longest = _longest(tree)
    automaton = Automaton(tree, _cost_behind)
    ambiguity = Ambiguity(automaton)
    if ambiguity.doubles():
        raise TooSlow(*DOUBLED)
    costs = _up_to(_DEAREST, ambiguity.costs(min(longest, 2 * REACH)))
    if longest <= 2 * REACH and costs[-1] <= COST:
        return None
    window = sum(1 for cost in costs if cost * 3 // 4 <= COST) - 1  # the mean of a window whose first half is read from
    grows = costs[-1] - costs[-2] > costs[len(costs) // 2] - costs[len(costs) // 2 - 1] if len(costs) > 2 else True
    if window < min(longest, SHORTEST if grows else _SHORT):
        raise TooSlow(*(CHAINED if grows and longest == ENDLESS else MANY if ambiguity.most > _WAYS else WIDE))
    return _reach(automaton, ambiguity, window, costs)


def _reach(automaton: Automaton, ambiguity: Ambiguity, window: int, costs: Sequence[int]) -> Reach:
    cycles = ambiguity.cycles()
    sources = automaton.sources
    runs = ["|".join(sorted({sources[state] for state in cycle})) for cycle in cycles]
    first = "|".join(sorted({sources[state] for state in automaton.after[0] if sources[state]}))
    fixed = len(sources) - sum(map(len, cycles))
    return Reach(window, tuple(costs[min(1 << n, len(costs) - 1)] for n in range(1, 12)), first, tuple(runs), fixed)


def _up_to(most: int, costs: Iterator[int]) -> list[int]:
    """The costs up to a length, or to the first that is so great that nobody asks how great."""
    found: list[int] = []
    for cost in costs:
        found.append(cost)
        if cost > most:
            break
    return found


def _cost_behind(tree: Node) -> int:
    ambiguity = Ambiguity(Automaton(tree, _cost_behind))
    return _up_to(_DEAREST, ambiguity.costs(_longest(tree)))[-1]


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
    if isinstance(node, Behind | Edge):
        return 0
    return min(ENDLESS, node.most * _longest(node.part))
