"""Patterns made ready for one scan: what each of their tokens is looked for by. Plain values, so that a cache keeps it.

A pattern is taken apart into units, in order of precedence: one of them matches where the pattern does, and of those
that match at a place the first counts. A unit is one of four kinds: a few texts; something to be tried where one of a
few texts stands; where a simpler expression matches; anywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.dialect import PatternRefused, Refused, compiled_source, read_pattern
from editlint.vale.expressions.anchors import Anchor, anchors, width
from editlint.vale.expressions.backtracker import Backtracker
from editlint.vale.expressions.conditions import matching
from editlint.vale.expressions.expansion import MOST, expansion
from editlint.vale.expressions.folding import folded
from editlint.vale.expressions.guards import Guard, first_of, guards
from editlint.vale.expressions.reader import numbering
from editlint.vale.expressions.risk import EXPLODES, STEEP, Risk, risk
from editlint.vale.expressions.tree import Choice, Edge, Group, Look, Node, OneOf, Row, row, walk
from editlint.vale.expressions.writer import Writer, needs_regex
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.vale.model import Pattern

TEXTS, ANCHORED, GUARDED, ANYWHERE = range(4)
NEAR = 4  # starts that are tried one by one before a place
# What something costs in nanoseconds: to run over a character with a guard, to note a place, to try there.
_GUARDED, _TRIED, _NOTED = 4, 80, 500
_AT, _IN_WORD, _IN_BLOCK, _EVERYWHERE = 1000, 8000, 100_000, 60
_FEW, _SHORT = 4, 8  # ways that are told apart for the sake of what follows, and how long that may be


class Unit(NamedTuple):
    """One way of a pattern.

    Attributes:
        token: the index of the pattern's token that it belongs to, -1 where that is not known.
        source, wide: what `compiled_source` takes; it may be empty where the texts say all.
        places: the groups of `source` in its order; `shown` those of a match in the order of .NET.
        kind: one of TEXTS, ANCHORED, GUARDED, ANYWHERE.
        texts: (folded text, text to compare with or "", whether in lower case, demands before and after, spans of
            the groups) of TEXTS; folded texts of ANCHORED.
        left, right: demands on the characters next to the texts of ANCHORED.
        guard: the source, whether it is wide, and what it can cost itself.
        degree, runs, costs: what a try can cost, see `Risk`; where that explodes, `source` is for a `Backtracker`.
        first: a set of the characters with which it begins, where that is known.
        empty: whether it can match an empty text.
        is_group: whether all of it is one group.
        least, most, sets: between the start of a match and what it is found by; the sets of characters or None.
    """

    token: int
    source: str
    wide: bool
    places: tuple[int, ...]
    shown: tuple[int, ...]
    kind: int
    texts: tuple[Any, ...] = ()
    left: tuple[Any, ...] = ()
    right: tuple[Any, ...] = ()
    guard: tuple[str, bool, int, tuple[str, ...]] = ("", False, 0, ())
    degree: int = 0
    runs: tuple[str, ...] = ()
    costs: tuple[int, ...] = ()
    first: str = ""
    empty: bool = False
    is_group: bool = False
    least: int = 0
    most: int = 0
    sets: tuple[Any, ...] | None = ()


def prepared(pattern: Pattern) -> tuple[Unit, ...]:
    """The units of a pattern.

    Raises:
        PatternRefused: some part of it cannot be run.
    """
    tree, groups, whole = read_pattern(pattern)
    order = numbering(groups)
    units: dict[Unit, Unit] = {}
    for way, start in _ways(tree, -1):
        token = bisect_right(whole.starts, start) - 1 if start >= 0 else -1
        if len(pattern.tokens) == 1 and not pattern.before and not pattern.after:
            token = 0
        inside = {each.place for each in walk(way) if isinstance(each, Group)} if groups else ()
        shown = order if len(pattern.tokens) == 1 else [place for place in order if place in inside]
        try:
            unit = _unit(way, token, tuple(shown))
        except Refused as refused:
            key, index = pattern.where[token] if 0 <= token < len(pattern.where) else ("", token)
            raise PatternRefused(refused, key, index, 1) from None
        if unit.shown:
            units[unit] = unit
        else:  # the same way once more: wherever it matches, the first one counts
            units.setdefault(unit._replace(token=0), unit)
    return tuple(units.values())


def _ways(node: Node, start: int) -> Iterator[tuple[Node, int]]:
    """The ways of a pattern that are tried one after the other, with where in it each begins."""
    if isinstance(node, Choice):
        for way, at in zip(node.ways, node.starts, strict=True):
            yield from _ways(way, at)
        return
    parts = node.parts if isinstance(node, Row) else ()
    at = next((index for index, part in enumerate(parts) if not isinstance(part, Edge | Look)), len(parts))
    choice = parts[at] if at < len(parts) else None
    if isinstance(choice, Group) and isinstance(choice.part, Choice) and len(choice.part.ways) > MOST:
        ways = tuple(Group(way, choice.place) for way in choice.part.ways)
        choice = Choice(ways, choice.part.starts)
    if isinstance(choice, Choice) and _is_short(parts[at + 1 :], len(choice.ways)) and not any(map(_keeps, parts[:at])):
        for way, begin in zip(choice.ways, choice.starts, strict=True):
            yield from _ways(row([*parts[:at], *_parts(way), *parts[at + 1 :]]), begin)
    else:
        yield node, start


def _parts(node: Node) -> Sequence[Node]:
    return node.parts if isinstance(node, Row) else (node,)


def _is_short(parts: Sequence[Node], ways: int) -> bool:
    """Whether what follows on the ways of a choice can be written once for each, being short or the ways few."""
    if len(parts) <= 3 and all(isinstance(part, Edge | Look) for part in parts):
        return True
    return ways <= _FEW and sum(1 for part in parts for _ in walk(part)) <= _SHORT and not any(map(_keeps, parts))


def _keeps(node: Node) -> bool:
    return any(isinstance(each, Group) for each in walk(node))


def _unit(tree: Node, token: int, shown: tuple[int, ...]) -> Unit:
    exact = expansion(tree)
    if exact is not None and not any("\x00" in each.text for each in exact):
        texts = []
        for each in exact:
            plain = each.ignore_case and not any(c.isspace() for c in each.text)
            compared = "" if plain or not _differs(each.text) else each.text
            spans = {place: (start, end) for place, start, end in each.groups}
            groups = tuple(spans.get(place) for place in shown)
            low = folded(each.text)
            texts.append((low, compared, each.ignore_case, each.left, each.right, groups))
        return Unit(token, "", False, (), shown, TEXTS, tuple(texts))
    cost = _as_run(risk(tree), tree)
    writer = Writer(dotnet=cost.degree == EXPLODES)
    unit = Unit(token, writer.write_whole(tree), needs_regex(tree), tuple(writer.places), shown, ANYWHERE)
    unit = unit._replace(degree=cost.degree, runs=cost.runs, costs=cost.costs)
    unit = unit._replace(first=first_of(tree), is_group=isinstance(tree, Group))
    if cost.degree == EXPLODES:
        Backtracker(tree)  # refuses what it cannot run
    else:
        compiled_source(unit.source, wide=unit.wide)  # refuses what the engine refuses
    if width(tree)[0] == 0:
        return unit._replace(empty=True)
    return _anchored(unit, tree)


def _as_run(cost: Risk, tree: Node) -> Risk:
    """What a pattern costs: one that is steep runs step by step, where it can, like one whose ways double."""
    if STEEP <= cost.degree < EXPLODES:
        try:
            Backtracker(tree)
        except Refused:
            return cost
        return cost._replace(degree=EXPLODES)
    return cost


def _differs(text: str) -> bool:
    """Whether something else folds to the same as a text."""
    return any(c.isspace() or c.lower() != c.upper() for c in text)


def _anchored(unit: Unit, tree: Node) -> Unit:
    """A unit with what it is found by: what costs least in prose, or nothing where trying it everywhere does."""
    best, least = unit, float(_EVERYWHERE)
    for text in anchors(tree):
        cost = text.often * (_NOTED + _looking(text.least, text.most, text.sets))
        if cost < least:
            least = cost
            best = unit._replace(kind=ANCHORED, texts=text.texts, left=text.left, right=text.right, **_back(text))
    if least > _GUARDED:
        for guard in guards(tree):
            looking = guard.often * (_NOTED + _looking(guard.least, guard.most, guard.sets))
            cost = _GUARDED + guard.tried * _TRIED + looking
            if cost < least:
                least = cost
                best = unit._replace(kind=GUARDED, guard=(guard.source, guard.wide, *guard.risk[:2]), **_back(guard))
    return best


def _looking(least: int, most: int, sets: tuple[OneOf, ...] | None) -> float:
    """What it costs to look for a match at a place that is so far behind its start."""
    if most - least < NEAR:
        return _AT * (most - least + 1)
    return _IN_WORD if sets is not None and not any(matching(one, " ") for one in sets) else _IN_BLOCK


def _back(found: Anchor | Guard) -> dict[str, Any]:
    return {"least": found.least, "most": found.most, "sets": found.sets}
