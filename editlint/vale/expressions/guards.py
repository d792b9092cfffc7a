"""Simpler expressions that match wherever a pattern can: run over all blocks at once, they say where to try it.

What demands something of its surroundings is left out or made milder, so that a guard finds too much, but never too
little; it ends before the first part that may go on without end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editlint.vale.expressions.anchors import sets_of, width
from editlint.vale.expressions.conditions import matching, single
from editlint.vale.expressions.risk import EXPLODES, Risk, risk
from editlint.vale.expressions.sample import SAMPLE
from editlint.vale.expressions.sets import escaped
from editlint.vale.expressions.tree import (
    ENDLESS,
    NOTHING,
    Atomic,
    Back,
    Choice,
    Condition,
    Edge,
    Group,
    Literal,
    Look,
    Node,
    OneOf,
    Repeat,
    Row,
    children,
    row,
)
from editlint.vale.expressions.writer import Writer, needs_regex
from editlint.values import NamedTuple

_PARTS = 12  # of a guard
_LONG = 24  # characters of one part that a guard still looks at


class Guard(NamedTuple):
    """An expression, and how far behind the start of a match of the pattern one of its own begins.

    `sets` are those of the characters between, None for any; `often` is how often it matches a character of prose, and
    `tried` how often its first character stands there; `risk` is what it can cost itself.
    """

    source: str
    wide: bool
    least: int
    most: int
    sets: tuple[OneOf, ...] | None
    often: float
    tried: float
    risk: Risk


def guards(node: Node) -> Iterator[Guard]:
    """The guards that a pattern can have."""
    from editlint.vale.dialect import Refused, compiled_source

    parts = _flat(node)
    for at, part in enumerate(parts[:_PARTS]):
        first = _first(part)
        if first is not None:
            made = _guard(parts, at)
            if made.risk.degree == EXPLODES:
                continue
            try:
                found = compiled_source(made.source, wide=made.wide).findall(SAMPLE)
                tried = compiled_source(_run_to(first), wide=made.wide).findall(SAMPLE)
            except Refused:
                continue
            yield made._replace(often=len(found) / len(SAMPLE), tried=len(tried) / len(SAMPLE))


def first_of(node: Node) -> str:
    """A set that holds the characters with which matches of a pattern begin; empty where that is not told."""
    for part in _flat(node):
        if not isinstance(part, Edge | Look):
            first = _first(part)
            return "" if first is None or needs_regex(first) else _run_to(first)
    return ""


def _flat(node: Node) -> list[Node]:
    """A pattern as parts one after the other; of what repeats, the last round is written out."""
    if isinstance(node, Row):
        return [each for part in node.parts for each in _flat(part)]
    if isinstance(node, Group | Atomic):
        return _flat(node.part)
    if isinstance(node, Repeat) and node.least and not isinstance(node.part, OneOf | Literal):
        before = Repeat(node.part, node.least - 1, node.most - 1 if node.most < ENDLESS else ENDLESS)
        return [*([before] if before.most else []), *_flat(node.part)]
    return [node]


def _first(part: Node) -> Node | None:
    """The one character that a part begins with."""
    if isinstance(part, Repeat):
        return _first(part.part) if part.least else None
    if isinstance(part, Literal):
        return part._replace(text=part.text[0])
    if isinstance(part, Row):
        return _first(part.parts[0]) if part.parts else None
    if isinstance(part, Choice):
        ways = [_first(way) for way in part.ways]
        return Choice(tuple(way for way in ways if way)) if all(ways) else None
    return part if isinstance(part, OneOf) else None


def _guard(parts: Sequence[Node], at: int) -> Guard:
    """The first character of a part, so that an engine can run to it, with the rest looked at from there."""
    first = _first(parts[at])
    assert first is not None
    edges = r"(?<=\b[\s\S])" if at and parts[at - 1] == Edge("b") else ""
    rest: list[Node] = []
    for part in parts[at:]:
        if isinstance(part, Repeat) and part.most > _LONG and not isinstance(part.part, OneOf):
            rest += [_milder(part.part)] * min(part.least, 1)
            break
        rest.append(_milder(part))
        if len(rest) >= _PARTS or _goes_on(part):
            break
    tail = Row(tuple(rest))
    source = f"{_run_to(first)}{edges}"
    if not (len(parts) == at + 1 and isinstance(single(parts[at]), OneOf)):
        source = f"{source}(?<=(?={Writer().write(tail)})[\\s\\S])"
    before = row(list(parts[:at]))
    least, most = width(before)
    return Guard(source, needs_regex(tail) or needs_regex(first), least, most, sets_of(before), 0.0, 0.0, risk(tail))


def _goes_on(part: Node) -> bool:
    """Whether a part may go on from word to word without end."""
    if isinstance(part, Repeat) and part.most > _LONG:
        return not isinstance(part.part, OneOf) or bool(matching(part.part, " "))
    return isinstance(part, Back) or any(_goes_on(child) for child in children(part) if not isinstance(part, Look))


def _run_to(first: Node) -> str:
    """A set that holds a character, in any case where that is all the same: engines run to a set without options."""
    ways = first.ways if isinstance(first, Choice) else (first,)
    sets = [single(way) for way in ways]
    if None in sets or any(one is not None and one.wide for one in sets):
        return f"(?:{Writer().write(first)})"
    inner = ""
    for one in sets:
        assert one is not None
        if one.ignore_case:
            inner += "".join(map(escaped, sorted(matching(one, map(chr, range(128)))))) + r"\x80-\U0010ffff"
        elif one.source.startswith("[^") or one.source.startswith("(") or len(sets) == 1:
            return one.source if len(sets) == 1 else f"(?:{Writer().write(first)})"
        else:
            inner += one.source[1:-1] if one.source.startswith("[") else one.source
    return f"[{inner}]"


def _milder(node: Node) -> Node:
    """A part that matches all that another does, wherever it stands, and can do it without groups."""
    if isinstance(node, Look):
        return NOTHING
    if isinstance(node, Back | Condition):
        return Repeat(OneOf(r"[\s\S]"), 0, ENDLESS)
    if isinstance(node, Edge):
        return node if node.kind == "b" else NOTHING
    if isinstance(node, Repeat):
        return Repeat(_milder(node.part), node.least, node.most)
    if isinstance(node, Group | Atomic):
        return _milder(node.part)
    if isinstance(node, Row):
        return Row(tuple(_milder(part) for part in children(node)))
    return Choice(tuple(map(_milder, node.ways))) if isinstance(node, Choice) else node
