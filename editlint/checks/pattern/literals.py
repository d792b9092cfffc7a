"""Texts of which every match of a regular expression holds one.

A pattern is tried only in an article that holds one of its texts; looking for a text is hundreds of times cheaper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.expressions.syntax import Ahead, Behind, Character, Choice, Edge, Node, Repeat, Sequence_, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 40  # alternatives after which looking for them costs more than it saves
_NOTHING_YET = frozenset(("",))


def required_texts(pattern: str, flags: int) -> tuple[str, ...]:
    """Lower-case texts of which every match holds at least one; none when nothing can be told."""
    return tuple(sorted(_required(parse(pattern, flags)), key=lambda text: (-len(text), text)))


def _required(node: Node) -> frozenset[str]:
    """The best of the texts that the parts of a node demand: the set whose shortest member is longest."""
    best = frozenset[str]()
    runs = _NOTHING_YET
    for part in (*_flat(node), None):
        ways = _ways(part)
        longer = frozenset(run + way for run in runs for way in ways)
        if 0 < len(longer) <= _MOST:
            runs = longer
            continue
        again = _ways(part.part) if isinstance(part, Repeat) and part.least > 0 else ()
        closed = frozenset(run + way for run in runs for way in again)  # the first time ends what stands before it ...
        best = max(best, runs, closed, _NOTHING_YET if part is None else _inside(part), key=_worth)
        runs = frozenset(again) or _NOTHING_YET  # ... and the last begins what follows
    return best


def _ways(part: Node | None) -> Sequence[str]:
    """The texts that a part can be, where each of them is plain and none is empty: "(deaf|blind)"."""
    if part is None:
        return ()
    ways = [_plain(way) for way in (part.ways if isinstance(part, Choice) else (part,))]
    return ways if all(ways) else ()


def _plain(node: Node) -> str:
    """The text that a node is, in lower case; empty where it is more than one."""
    parts = _flat(node)
    plain = [each.members.lower() for each in parts if isinstance(each, Character) and len(each.members) == 1]
    return "".join(plain) if len(plain) == len(parts) else ""


def _flat(node: Node) -> Sequence[Node]:
    """The parts of a sequence with those of sequences in their place, and without what is only a place."""
    if isinstance(node, Behind | Edge):
        return ()
    return [part for each in node.parts for part in _flat(each)] if isinstance(node, Sequence_) else [node]


def _worth(texts: frozenset[str]) -> tuple[int, int]:
    return (min(map(len, texts)), -len(texts)) if texts and len(texts) <= _MOST else (0, 0)


def _inside(part: Node) -> frozenset[str]:
    if isinstance(part, Character):
        return frozenset(part.members.lower())
    if isinstance(part, Repeat):
        return _required(part.part) if part.least > 0 else frozenset()
    if isinstance(part, Choice):
        ways = [_required(way) for way in part.ways]
        return frozenset[str]().union(*ways) if all(ways) else frozenset()
    return frozenset() if isinstance(part, Ahead) else _required(part)
