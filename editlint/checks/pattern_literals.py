"""What can be told of a regular expression without running it: a text that every match holds, and a slow shape.

A pattern is tried only in an article that holds one of its texts; looking for a text is hundreds of times cheaper.
Built on the parser inside the standard library's own module, which is private: where an interpreter has none, or
another, nothing can be told and patterns are tried everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
# What comes of a parser that we do not know.
_OTHER_PARSER = (ImportError, AttributeError, LookupError, TypeError, ValueError)
_MOST = 40  # alternatives after which looking for them costs more than it saves


def required_texts(pattern: str, flags: int) -> tuple[str, ...]:
    """Lower-case texts of which every match holds at least one; none when nothing can be told."""
    try:
        best = _required(_parsed(pattern, flags))
    except _OTHER_PARSER:
        return ()
    return tuple(sorted(best, key=lambda text: (-len(text), text)))


def nested_repeat(pattern: str, flags: int) -> bool:
    r"""Whether an unlimited repetition repeats nothing but repetitions, as in (\w+)+, which can take for ever."""
    try:
        return _nests(_parsed(pattern, flags))
    except _OTHER_PARSER:
        return False


def _parsed(pattern: str, flags: int) -> Sequence[tuple[Any, Any]]:
    items: Sequence[tuple[Any, Any]] = import_module("re._parser").parse(pattern, flags)
    return items


def _name(item: tuple[Any, Any]) -> str:
    return str(item[0])


def _required(items: Sequence[tuple[Any, Any]]) -> frozenset[str]:
    """The best of the texts that the items of a sequence demand: the set whose shortest member is longest."""
    best: frozenset[str] = frozenset()
    run: list[str] = []
    for item in [*_flat(items), (None, None)]:
        if _name(item) == "LITERAL":
            run.append(chr(item[1]).lower())
            continue
        candidates = [frozenset(["".join(run)])] if run else []
        run = []
        candidates += [_inside(item)]
        best = max(best, *candidates, key=_worth)
    return best


def _flat(items: Sequence[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """The items with those of plain groups in their place, so that a text may reach across the edge of a group."""
    flat: list[tuple[Any, Any]] = []
    for item in items:
        plain = _name(item) == "SUBPATTERN" and not (item[1][1] or item[1][2])
        flat += _flat(item[1][3]) if plain else [item]
    return flat


def _worth(texts: frozenset[str]) -> tuple[int, int]:
    return (min(map(len, texts)), -len(texts)) if texts and len(texts) <= _MOST else (0, 0)


def _inside(item: tuple[Any, Any]) -> frozenset[str]:
    name, value = _name(item), item[1]
    if name == "SUBPATTERN":
        return _required(value[3])
    if name == "ATOMIC_GROUP":
        return _required(value)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _required(value[2])
    if name == "BRANCH":
        ways = [_required(way) for way in value[1]]
        if all(ways):
            return frozenset[str]().union(*ways)
    return frozenset()


def _nests(items: Sequence[tuple[Any, Any]]) -> bool:
    return any(
        (_is_endless(item) and any(_only_repeats(way) for way in _ways(item[1][2]))) or any(map(_nests, _inner(item)))
        for item in items
    )


def _inner(item: tuple[Any, Any]) -> list[Sequence[tuple[Any, Any]]]:
    """The sequences inside an item."""
    name, value = _name(item), item[1]
    if name == "BRANCH":
        return list(value[1])
    if name == "SUBPATTERN":
        return [value[3]]
    if name in _REPEATS:
        return [value[2]]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    return [value] if name == "ATOMIC_GROUP" else []


def _ways(items: Sequence[tuple[Any, Any]]) -> list[Sequence[tuple[Any, Any]]]:
    """The ways through a sequence that is one group or one choice; else the sequence itself."""
    if len(items) == 1 and _name(items[0]) in ("SUBPATTERN", "BRANCH"):
        return [way for inner in _inner(items[0]) for way in _ways(inner)]
    return [items]


def _is_endless(item: tuple[Any, Any]) -> bool:
    return _name(item) in _REPEATS and int(item[1][1]) > 1000


def _only_repeats(items: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a sequence has an endless repetition and nothing that must stand between two rounds of it."""
    return any(map(_is_endless, items)) and all(
        _is_endless(item) or (_name(item) in _REPEATS and item[1][0] == 0) for item in items
    )
