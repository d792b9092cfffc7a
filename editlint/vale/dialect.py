r"""Patterns in the dialect of .NET, as Vale's styles are written in, made to run in Python.

What differs from Python: options such as (?i) hold from where they stand to the end of their group, and so reach later
tokens; "$" is the very end unless lines are asked for; (?<name>…), sets taken from sets, [[:alpha:]], looking back over
any length. Python's `re` runs what it can, for it starts quickly; `regex` the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.expressions.compiling import compile_quietly
from editlint.vale.expressions.backtracker import Backtracker, BoundedMatch
from editlint.vale.expressions.reader import numbering, read
from editlint.vale.expressions.refusal import Refused
from editlint.vale.expressions.risk import EXPLODES, STEEP, risk
from editlint.vale.expressions.writer import Writer, needs_regex
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.vale.expressions.tree import Node
    from editlint.vale.lone import Lone
    from editlint.vale.model import Pattern

__all__ = ["PatternRefused", "Refused", "compiled", "joined", "read_pattern"]


class PatternRefused(Refused):
    """A pattern of a rule that cannot be run.

    Attributes:
        key: the key of the rule file that the mistake stands in; empty where it is not known.
        index: of the entry below that key.
        column: of the mistake in that entry, from 1.
    """

    def __init__(self, refused: Refused, key: str, index: int, column: int) -> None:
        super().__init__(refused.message, refused.hint, refused.offset)
        self.key = key
        self.index = index
        self.column = column


class Joined(NamedTuple):
    """A pattern as one expression: its text, and where in it each token starts."""

    text: str
    starts: tuple[int, ...]


def joined(pattern: Pattern) -> Joined:
    """The expression that Vale makes of a pattern."""
    head, _, tail = pattern.template.partition("%s")
    start = ("(?i)" if pattern.ignore_case else "") + pattern.before + head
    starts = []
    at = len(start)
    for token in pattern.tokens:
        starts.append(at)
        at += len(token) + 1
    return Joined(f"{start}{'|'.join(pattern.tokens)}{tail}{pattern.after}", tuple(starts))


def read_pattern(pattern: Pattern) -> tuple[Node, list[str], Joined]:
    """The tree of a pattern, the names of its groups, and its text.

    Raises:
        PatternRefused: some part of it cannot be run.
    """
    whole = joined(pattern)
    try:
        tree, groups = read(whole.text)
    except Refused as refused:
        raise _located(refused, pattern, whole) from None
    return tree, groups, whole


def _located(refused: Refused, pattern: Pattern, whole: Joined) -> PatternRefused:
    """The refusal with its place in the rule file: in a token, or in the first raw part."""
    for start, each in zip(whole.starts, pattern.tokens, strict=True):  # a bracket open in one is missed far from it
        try:
            read(each)
        except Refused as alone:
            refused = Refused(alone.message, alone.hint, start + alone.offset)
            break
    token = bisect_right(whole.starts, refused.offset) - 1
    if token >= 0 and refused.offset <= whole.starts[token] + len(pattern.tokens[token]):
        key, index = pattern.where[token] if token < len(pattern.where) else ("", token)
        return PatternRefused(refused, key, index, refused.offset - whole.starts[token] + 1)
    before = refused.offset - 4 * pattern.ignore_case
    after = refused.offset - (len(whole.text) - len(pattern.after))
    if pattern.after and after >= 0:
        return PatternRefused(refused, "raw", 0, after + 1)
    return PatternRefused(refused, "raw" if before < len(pattern.before) else "", 0, max(0, before) + 1)


@lru_cache(maxsize=512)
def compiled(text: str) -> Lone:
    """An expression on its own, to be searched for with the methods that Python's expressions have.

    Its groups are numbered in the order of their opening brackets, and have no names.

    Raises:
        Refused: it is none.
    """
    from editlint.vale.lone import Lone

    tree, _ = read(text)
    return Lone(tree, compiled_source(Writer().write_whole(tree), wide=needs_regex(tree)))


def compiled_tree(tree: Node) -> tuple[re.Pattern[str] | Backtracker, list[int]]:
    """A tree made ready to search for, and the places of its groups in the order in which it counts them.

    Raises:
        Refused: no engine takes it.
    """
    writer = Writer()
    source = writer.write_whole(tree)
    degree = risk(tree).degree
    if degree >= STEEP:
        try:
            return Backtracker(tree), writer.places
        except Refused:
            if degree == EXPLODES:
                raise
    return compiled_source(source, wide=needs_regex(tree)), writer.places


def compiled_source(source: str, *, wide: bool) -> re.Pattern[str]:
    """A written expression, compiled by `re` or, where it is wide, by `regex`.

    Raises:
        Refused: the engine does not take it.
    """
    if not wide:
        try:
            return compile_quietly(source)
        except (re.error, OverflowError, RecursionError):  # `regex` says whether anything is wrong
            pass
    import regex

    try:
        made: re.Pattern[str] = regex.compile(source, regex.V0)
    except (regex.error, OverflowError, RecursionError) as error:
        raise Refused(f"not a regular expression: {error}", "see the page on patterns of Vale’s styles") from None
    return made


def group_texts(match: re.Match[str] | BoundedMatch, places: list[int], groups: list[str]) -> tuple[str | None, ...]:
    """The texts of all groups of an expression as .NET counts them, from a match of a part of it."""
    texts = dict(zip(places, match.groups(), strict=True))
    return tuple(texts.get(place) for place in numbering(groups))
