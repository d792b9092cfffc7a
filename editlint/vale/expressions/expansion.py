"""The texts that a pattern is, where it is a few and nothing else: "colou?rs?" is four."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from editlint.vale.expressions.conditions import Neighbour, beside, matching, single
from editlint.vale.expressions.tree import Choice, Edge, Group, Literal, Look, Node, OneOf, Repeat, Row
from editlint.values import NamedTuple

MOST = 64  # texts of one pattern
_ROUNDS = 3  # of a repetition that is written out

Piece = Literal | Edge | Look | tuple[str, int]


class Exact(NamedTuple):
    """One text of a pattern, what must stand around it, and where in it the groups begin and end."""

    text: str
    ignore_case: bool
    left: tuple[Neighbour, ...]
    right: tuple[Neighbour, ...]
    groups: tuple[tuple[int, int, int], ...]


def expansion(node: Node) -> tuple[Exact, ...] | None:
    """All texts that a pattern matches, in order of precedence; None where they are many, or more than texts."""
    parts = node.parts if isinstance(node, Row) else ()
    plain: list[Piece] = [part for part in parts if isinstance(part, Literal | Edge)]
    ways = [tuple(plain)] if parts and len(plain) == len(parts) else _ways(node)
    if ways is None:
        return None
    made: dict[tuple[str, tuple[Neighbour, ...], tuple[Neighbour, ...]], Exact] = {}
    for way in ways:
        exact = _exact(way)
        if exact is None:
            return None
        if exact is not IMPOSSIBLE:
            made.setdefault((exact.text, exact.left, exact.right), exact)
    return tuple(made.values())


IMPOSSIBLE = Exact("", False, (), (), ())


def _ways(node: Node) -> list[tuple[Piece, ...]] | None:
    if isinstance(node, Literal | Edge | Look):
        return [(node,)]
    if isinstance(node, OneOf):
        return None if node.spaces or not node.members else [(Literal(m, node.ignore_case),) for m in node.members]
    if isinstance(node, Row):
        return _joined([_ways(part) for part in node.parts])
    if isinstance(node, Group):
        inner = _ways(node.part)
        return None if inner is None else [(("(", node.place), *way, (")", node.place)) for way in inner]
    if isinstance(node, Choice):
        ways: list[tuple[Piece, ...]] = []
        for each in node.ways:
            some = _ways(each)
            if some is None or len(ways) + len(some) > MOST:
                return None
            ways += some
        return ways
    return _repeated(node) if isinstance(node, Repeat) else None


def _repeated(node: Repeat) -> list[tuple[Piece, ...]] | None:
    if node.most > _ROUNDS or node.manner == "+":
        return None
    part = _ways(node.part)
    if part is None or not all(any(isinstance(piece, Literal) for piece in way) for way in part):
        return None
    counts = range(node.least, node.most + 1)
    ways: list[tuple[Piece, ...]] = []
    for count in counts if node.manner == "?" else reversed(counts):
        some = _joined([part] * count)
        if some is None or len(ways) + len(some) > MOST:
            return None
        ways += some
    # With several ways of one round, more rounds of another way may come before fewer of this: the order is not ours.
    return ways if len(part) == 1 or node.most == 1 else None


def _joined(parts: Sequence[list[tuple[Piece, ...]] | None]) -> list[tuple[Piece, ...]] | None:
    size = 1
    for part in parts:
        if part is None:
            return None
        size *= len(part)
        if size > MOST:
            return None
    return [tuple(piece for way in ways for piece in way) for ways in product(*(part for part in parts if part))]


def _exact(way: Sequence[Piece]) -> Exact | None:
    """One way as a text; IMPOSSIBLE where it contradicts itself, None where it is more than a text."""
    text = "".join(piece.text for piece in way if isinstance(piece, Literal))
    cases = {piece.ignore_case for piece in way if isinstance(piece, Literal) and _has_case(piece.text)}
    if not text or len(cases) > 1:
        return None
    ignore_case = True in cases
    at = 0
    left: list[Neighbour] = []
    right: list[Neighbour] = []
    opened: dict[int, int] = {}
    groups: list[tuple[int, int, int]] = []
    for piece in way:
        if isinstance(piece, Literal):
            at += len(piece.text)
        elif isinstance(piece, tuple) and not isinstance(piece, Edge | Look):
            if piece[0] == "(":
                opened[piece[1]] = at
            else:
                groups.append((piece[1], opened[piece[1]], at))
        else:
            holds = _holds(piece, text, at, ignore_case)
            if holds is None:
                return None
            if holds is False:
                return IMPOSSIBLE
            if holds is not True:
                (left if at == 0 else right).append(holds)
    return Exact(text, ignore_case, tuple(left), tuple(right), tuple(groups))


def _holds(piece: Edge | Look, text: str, at: int, ignore_case: bool) -> Neighbour | bool | None:
    """Whether a part without width holds at a place of a text, or what it demands of the character outside."""
    if isinstance(piece, Edge):
        if at == 0:
            return beside(piece, text[0], before=True)
        if at == len(text):
            return beside(piece, text[-1], before=False)
        neighbour, character = beside(piece, text[at], before=True), text[at - 1]
    else:
        inside = at > 0 if piece.behind else at < len(text)
        if not inside:
            return beside(piece, "", before=piece.behind)
        character = text[at - 1] if piece.behind else text[at]
        if ignore_case and _has_case(character):
            one = single(piece.part)
            if one is None or not one.ignore_case:
                return None
        neighbour = beside(piece, "", before=piece.behind)
    if neighbour is None:
        return None
    return bool(matching(neighbour, character)) == neighbour.inside


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()
