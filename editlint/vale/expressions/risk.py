"""How long a pattern can take at one place of a text: what it repeats without end, and how these repetitions meet."""

from __future__ import annotations

from editlint.expressions.cost import CHAINED, TooSlow, check_cost
from editlint.vale.expressions.anchors import sets_of
from editlint.vale.expressions.tree import Back, Choice, Condition, Literal, Node, OneOf, Repeat, children, walk
from editlint.vale.expressions.writer import Writer
from editlint.values import NamedTuple

_MANY = 16  # rounds from which a repetition counts as endless
STEEP = 3  # for a degree: windows in which it is bearable would be too short to find anything in
EXPLODES = 99  # for a degree: the ways through a text double with its length


class Risk(NamedTuple):
    """The steps at one place are at most the length of the longest run to the power of `degree`; 0 for a few.

    `runs` are what the repetitions run over, each as the source of a set; empty where that may be anything.
    """

    degree: int
    runs: tuple[str, ...]


def risk(tree: Node) -> Risk:
    """What a pattern can cost."""
    repeats = [each for each in walk(tree) if isinstance(each, Repeat) and each.most > _MANY]
    if not repeats:
        return Risk(0, ())
    runs: list[str] = []
    for each in repeats:
        sets = sets_of(each.part)
        if sets is None or any(one.wide for one in sets):
            runs.clear()
            break
        runs.append("|".join(f"(?i:{one.source})" if one.ignore_case else one.source for one in sets))
    simple = len(repeats) == 1 and isinstance(repeats[0].part, OneOf | Literal)
    return Risk(1 if simple else _degree(tree, repeats), tuple(dict.fromkeys(runs)))


def _degree(tree: Node, repeats: list[Repeat]) -> int:
    """How the steps grow, by the automaton of the pattern; by its look, where none can be made."""
    if not any(map(_varies, repeats)) and _in_a_row(tree) == 1:
        return 1
    if not any(isinstance(each, OneOf) and each.wide for each in walk(tree)):
        try:
            check_cost(Writer().write(tree), 0)
        except TooSlow as slow:
            if slow.args[0] == CHAINED[0]:
                return _in_a_row(tree)
        else:
            return 1
    return EXPLODES if any(map(_varies, repeats)) else _in_a_row(tree)


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
