"""Texts of which every match of a pattern holds one, and how far from its start: where to try the pattern at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import exp, log

from editlint.vale.expressions.conditions import Neighbour, beside
from editlint.vale.expressions.folding import EDGE, folded
from editlint.vale.expressions.sample import SAMPLE
from editlint.vale.expressions.tree import (
    ENDLESS,
    Atomic,
    Choice,
    Edge,
    Group,
    Literal,
    Look,
    Node,
    OneOf,
    Repeat,
    Row,
    children,
)
from editlint.values import NamedTuple

_MOST = 96  # texts of one anchor
_ROUNDS = 3
_OFTEN = dict(zip(" etaoinsrhdlucmfgypwbvkxjqz", (
    18, 10, 7.4, 6.4, 6.2, 5.7, 5.9, 5.3, 5, 4.6, 3.3, 3.3, 2.3, 2.6, 2, 1.9, 1.7, 1.5, 1.4, 1.4, 1.2, 0.8, 0.6, 0.15,
    0.12, 0.08, 0.07), strict=True))  # fmt: skip
_SELDOM = 0.3
_WORD = 3e-6  # how often a character begins a word that is neither frequent nor rare
_FOLDED_SAMPLE = folded(SAMPLE)
_BESIDE = 0.3  # how much seldomer a text is found when the character next to it must be of some kind


class Texts(NamedTuple):
    """One of a few texts, all folded."""

    texts: tuple[str, ...]


class Gap(NamedTuple):
    """Characters of some sets, of any where `sets` is None."""

    least: int
    most: int
    sets: tuple[OneOf, ...] | None


class Mark(NamedTuple):
    """Something without width."""

    node: Edge | Look


class Anchor(NamedTuple):
    """Texts of which a match holds one, between `least` and `most` characters after its start.

    `sets` are those of the characters between, None for any; `often` is a guess how often a text has one a character.
    """

    texts: tuple[str, ...]
    least: int
    most: int
    sets: tuple[OneOf, ...] | None
    left: tuple[Neighbour, ...]
    right: tuple[Neighbour, ...]
    often: float


Item = Texts | Gap | Mark


def anchors(node: Node) -> Iterator[Anchor]:
    """The anchors that a pattern can have."""
    parts: list[Node] = list(node.parts) if isinstance(node, Row) else [node]
    last = parts[-1] if parts else None
    if isinstance(last, Look) and not last.behind and not last.negative:
        parts[-1] = last.part  # what must follow at the end stands there as what matches does
    return _anchors([item for part in parts for item in items(part)])


def items(node: Node) -> list[Item]:
    """A pattern as texts and gaps one after the other. More matches it than the pattern."""
    if isinstance(node, Literal):
        return [Texts((folded(node.text),))]
    if isinstance(node, OneOf):
        members = {folded(member) for member in node.members} | ({" "} if node.spaces else set())
        few = node.members or node.source == r"\s"
        return [Texts(tuple(sorted(members)))] if few else [Gap(1, 1, (node,))]
    if isinstance(node, Row):
        return [item for part in node.parts for item in items(part)]
    if isinstance(node, Group | Atomic):
        return items(node.part)
    if isinstance(node, Edge | Look):
        return [Mark(node)]
    if isinstance(node, Choice):
        texts = [_only_texts(items(way)) for way in node.ways]
        if all(each is not None for each in texts):
            all_texts = {text for each in texts if each is not None for text in each}
            if len(all_texts) <= _MOST:
                return [Texts(tuple(sorted(all_texts)))]
    if isinstance(node, Repeat):
        return _repeated(node)
    return [Gap(*width(node), sets_of(node))]


def _repeated(node: Repeat) -> list[Item]:
    inner = items(node.part)
    texts = _only_texts(inner)
    if texts is not None and node.most <= _ROUNDS:
        rounds = {"".join(row) for n in range(node.least, node.most + 1) for row in product(texts, repeat=n)}
        if len(rounds) <= _MOST:
            return [Texts(tuple(sorted(rounds)))]
    least, most = width(node.part)
    sets = sets_of(node.part)
    if node.least == 0:
        return [Gap(0, min(ENDLESS, most * node.most), sets)]
    if isinstance(node.part, OneOf) and not isinstance(inner[0], Texts):
        return [Gap(node.least, node.most, sets)]
    if texts is not None and node.least <= _ROUNDS:
        return [*inner * node.least, Gap(0, min(ENDLESS, most * (node.most - node.least)), sets)]
    rest = Gap(least * (node.least - 1), min(ENDLESS, most * (node.most - 1)), sets)
    return [*([rest] if rest.most else []), *inner]


def _only_texts(parts: Sequence[Item]) -> tuple[str, ...] | None:
    if not all(isinstance(part, Texts) for part in parts):
        return None
    size = 1
    for part in parts:
        size *= len(part.texts) if isinstance(part, Texts) else 1
    if size > _MOST:
        return None
    return tuple("".join(row) for row in product(*(part.texts for part in parts if isinstance(part, Texts))))


def _anchors(parts: Sequence[Item]) -> Iterator[Anchor]:
    """All anchors of a row of items."""
    start = 0
    while start < len(parts):
        first = parts[start]
        if not isinstance(first, Texts):
            start += 1
            continue
        end, texts = _run(parts, start)
        if all(texts) and not any(EDGE in text for text in texts):
            yield _placed(parts, start, end, texts)
        # A run may have been cut short: what it did not take begins another.
        start = end


def _run(parts: Sequence[Item], start: int) -> tuple[int, tuple[str, ...]]:
    """The end of the texts that follow each other from a place, and what they come to."""
    texts: set[str] = {""}
    end = start
    for at in range(start, len(parts)):
        part = parts[at]
        if isinstance(part, Mark):
            continue
        if not isinstance(part, Texts) or len(texts) * len(part.texts) > _MOST:
            break
        texts = {one + other for one in texts for other in part.texts}
        end = at + 1
    return max(end, start + 1), tuple(sorted(texts))


def _placed(parts: Sequence[Item], start: int, end: int, texts: tuple[str, ...]) -> Anchor:
    least = most = 0
    sets: list[OneOf] | None = []
    for part in parts[:start]:
        if isinstance(part, Texts):
            least += min(map(len, part.texts))
            most += max(map(len, part.texts))
            more: tuple[OneOf, ...] | None = tuple(_set_of(text) for text in part.texts if text)
        elif isinstance(part, Gap):
            least, most, more = least + part.least, most + part.most, part.sets
        else:
            continue
        sets = None if sets is None or more is None else [*sets, *more]
    left = _beside(parts[start - 1 :: -1] if start else (), [text[0] for text in texts], before=True)
    right = _beside(parts[end:], [text[-1] for text in texts], before=False)
    often = sum(exp(sum(log(_OFTEN.get(c, _SELDOM) / 100) for c in text)) for text in texts)
    often = max(often, sum(_FOLDED_SAMPLE.count(text) for text in texts) / len(_FOLDED_SAMPLE))
    often = max(often * (_BESIDE if left else 1) * (_BESIDE if right else 1), _WORD * len(texts))
    between = None if sets is None else tuple(dict.fromkeys(sets))
    return Anchor(texts, least, min(most, ENDLESS), between, left, right, often)


def _set_of(text: str) -> OneOf:
    """A set that holds all characters of a folded text in any case."""
    from editlint.vale.expressions.sets import escaped

    return OneOf("[" + "".join(escaped(c) if c != " " else r"\s" for c in dict.fromkeys(text)) + "]", ignore_case=True)


def _beside(parts: Sequence[Item], characters: Sequence[str], *, before: bool) -> tuple[Neighbour, ...]:
    """What must stand next to texts that all begin, or end, with some characters."""
    neighbours: list[Neighbour] = []
    for part in parts:
        if isinstance(part, Mark):
            demands = {beside(part.node, character, before=before) for character in characters}
            if len(demands) == 1 and None not in demands:
                neighbours += [each for each in demands if each is not None]
            continue
        if isinstance(part, Gap) and part.least and part.sets and len(part.sets) == 1:
            one = part.sets[0]
            neighbours.append(Neighbour(one.source, one.ignore_case, one.wide, inside=True, edge=False))
        break
    return tuple(neighbours)


def width(node: Node) -> tuple[int, int]:
    """How many characters a part has at least and at most."""
    if isinstance(node, Literal):
        return len(node.text), len(node.text)
    if isinstance(node, OneOf):
        return 1, 1
    if isinstance(node, Edge | Look):
        return 0, 0
    if isinstance(node, Group | Atomic):
        return width(node.part)
    if isinstance(node, Repeat):
        least, most = width(node.part)
        return least * node.least, min(ENDLESS, most * node.most)
    widths = [width(child) for child in children(node)]
    if isinstance(node, Row):
        return sum(each[0] for each in widths), min(ENDLESS, sum(each[1] for each in widths))
    if not widths:
        return 0, ENDLESS  # what a group has matched, once more
    return min(each[0] for each in widths), max(each[1] for each in widths)


def sets_of(node: Node) -> tuple[OneOf, ...] | None:
    """Sets that hold all characters which a part can match; None for any character."""
    if isinstance(node, OneOf):
        return (node,)
    if isinstance(node, Literal):
        return (_set_of(folded(node.text)),)
    if isinstance(node, Edge | Look):
        return ()
    below = [sets_of(child) for child in children(node)]
    if None in below or (not below and not isinstance(node, Row)):
        return None
    return tuple(dict.fromkeys(one for each in below if each for one in each))
