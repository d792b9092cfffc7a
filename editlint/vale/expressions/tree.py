"""The parts of a regular expression of .NET, as a tree.

Options such as (?i) are resolved while it is read: each part says for itself what holds for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from editlint.values import NamedTuple

ENDLESS = 1 << 30  # how often something repeats that has no limit


class Literal(NamedTuple):
    """Characters one after the other; in any case where `ignore_case`."""

    text: str
    ignore_case: bool = False


class OneOf(NamedTuple):
    r"""One character of a set. `source` is what Python's modules call it; `wide` is whether only `regex` knows it.

    `members` are its characters where they are few, and `spaces` whether all white space is in it besides.
    """

    source: str
    ignore_case: bool = False
    wide: bool = False
    members: str = ""
    spaces: bool = False


class Row(NamedTuple):
    """One part after the other; of none, the empty text."""

    parts: tuple[Node, ...]


class Choice(NamedTuple):
    """Ways in order of precedence. `starts` is where in the expression each begins."""

    ways: tuple[Node, ...]
    starts: tuple[int, ...] = ()


class Repeat(NamedTuple):
    """A part from `least` to `most` times: as often as can be, or as few ("?"), or all or none ("+" for `manner`)."""

    part: Node
    least: int
    most: int
    manner: str = ""


class Group(NamedTuple):
    """A part whose text is kept. `place` counts the opening brackets."""

    part: Node
    place: int


class Look(NamedTuple):
    """What must, or must not, stand here or before."""

    part: Node
    behind: bool
    negative: bool


class Atomic(NamedTuple):
    """A part of which only the first way is tried."""

    part: Node


class Edge(NamedTuple):
    r"""A place without width: "b", "B", "^", "$" (of lines), "A", "Z" (before a last newline), "z", "G"."""

    kind: str


class Back(NamedTuple):
    """What a group has matched, once more."""

    place: int
    ignore_case: bool = False


class Condition(NamedTuple):
    """One part where a group took part, else another."""

    place: int
    yes: Node
    no: Node


Node = Literal | OneOf | Row | Choice | Repeat | Group | Look | Atomic | Edge | Back | Condition

NOTHING = Row(())


def row(parts: list[Node]) -> Node:
    """Parts as one node."""
    return parts[0] if len(parts) == 1 else Row(tuple(parts)) if parts else NOTHING


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below one."""
    if isinstance(node, Row):
        return node.parts
    if isinstance(node, Choice):
        return node.ways
    if isinstance(node, Repeat | Group | Look | Atomic):
        return (node.part,)
    return (node.yes, node.no) if isinstance(node, Condition) else ()


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it."""
    yield node
    for child in children(node):
        yield from walk(child)
