"""How long a pattern can take at one place of a text: what it repeats without end, and how these repetitions meet."""

from __future__ import annotations

from editlint.expressions.cost import CHAINED, WIDE, TooSlow, reach_of
from editlint.vale.expressions.anchors import sets_of
from editlint.vale.expressions.tree import Back, Choice, Condition, Node, OneOf, Repeat, Row, children, walk
from editlint.vale.expressions.writer import Writer
from editlint.values import NamedTuple

_MANY = 16  # rounds from which a repetition counts as endless
_FORKS = 10  # places where a way parts, from which they are counted
STEEP = 2  # for a degree: windows in which it is bearable would be too short to find anything in
EXPLODES = 99  # for a degree: the ways through a text double with its length
LINEAR = tuple(30 << power for power in range(1, 12))  # for costs: what nothing better is known of


class Risk(NamedTuple):
    """The steps at one place are at most the length of the longest run to the power of `degree`; 0 for a few.

    `runs` are what the repetitions run over, each as the source of a set; empty where that may be anything. `costs` are
    nanoseconds for a match of up to 2, 4, 8 ... characters, where the degree is 1.
    """

    degree: int
    runs: tuple[str, ...]
    costs: tuple[int, ...] = ()


def risk(tree: Node) -> Risk:
    """What a pattern can cost."""
    repeats = [each for each in walk(tree) if isinstance(each, Repeat) and each.most > _MANY]
    if not repeats and _forks(tree) < _FORKS:
        return Risk(0, ())
    runs: list[str] = []
    for each in repeats:
        sets = sets_of(each.part)
        if sets is None or any(one.wide for one in sets):
            runs.clear()
            break
        runs.append("|".join(f"(?i:{one.source})" if one.ignore_case else one.source for one in sets))
    degree, costs = _growth(tree, repeats)
    return Risk(degree, tuple(dict.fromkeys(runs)), costs)


def _growth(tree: Node, repeats: list[Repeat]) -> tuple[int, tuple[int, ...]]:
    """How the steps grow, by the automaton of the pattern; by its look, where none can be made."""
    explodes = EXPLODES if not repeats or any(map(_varies, repeats)) else _in_a_row(tree)
    if any(isinstance(each, OneOf) and each.wide for each in walk(tree)):
        degree = _in_a_row(tree) if repeats and not any(map(_varies, repeats)) else explodes
        return degree, LINEAR if degree == 1 else ()
    try:
        reach = reach_of(Writer().write(tree), 0)
    except TooSlow as slow:
        if slow.args[0] == WIDE[0]:
            return 1, LINEAR
        degree = max(2, _in_a_row(tree)) if slow.args[0] == CHAINED[0] else max(2, explodes)
        return degree, ()
    return (0, ()) if reach is None else (1, reach.costs)


def _forks(node: Node) -> int:
    """At how many places a way through a pattern may part."""
    if isinstance(node, Repeat):
        return min(node.most, _FORKS) * _forks(node.part) + (node.least != node.most)
    if isinstance(node, Choice):
        return 1 + max(map(_forks, node.ways))
    if isinstance(node, Row):
        return sum(map(_forks, node.parts))
    return sum(map(_forks, children(node)))


def _varies(node: Repeat) -> bool:
    """Whether the rounds of a repetition may be of several kinds, so that a text may be shared out in several ways."""
    return any(
        isinstance(each, Choice | Back | Condition) or (isinstance(each, Repeat) and each.least != each.most)
        for each in walk(node.part)
    )


def _in_a_row(node: Node) -> int:
    """How many endless repetitions one way through a pattern has."""
    below = [_in_a_row(child) for child in children(node)]
    if isinstance(node, Choice):
        return max(below)
    return sum(below) + (isinstance(node, Repeat) and node.most > _MANY)
