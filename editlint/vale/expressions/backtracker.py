"""Runs a pattern in time that grows with the text and the pattern alone, whatever it repeats.

It goes back as other engines do, and so finds the same, but never tries one step of the pattern at one place twice
("BitState" in Go's regexp and RE2). It is slow; only what could take for ever elsewhere is run by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from editlint.vale.expressions.refusal import Refused
from editlint.vale.expressions.tree import (
    ENDLESS,
    Choice,
    Edge,
    Group,
    Literal,
    Look,
    Node,
    OneOf,
    Repeat,
    Row,
    walk,
)
from editlint.vale.expressions.writer import Writer
from editlint.values import NamedTuple

_LARGEST = 4000  # steps of a program
STEPS = 1_000_000  # in one text, after which no more is found in it ...
_EACH, _LEAST = 30, 5000  # ... and of those for one character of it, and for a short one
CHARACTER, SPLIT, JUMP, SAVE, TEST, ACCEPT = range(6)
_FOR_EVER = (
    "this pattern could take for ever",
    "leave out repetitions of repetitions, or else what goes with them: atomic groups and references to groups",
)
_LARGE = ("this pattern could take for ever, and is too large to be run step by step", "split it into several")


class _Op(NamedTuple):
    """One step: the characters that go on, two ways to go on, where a group begins, what must hold."""

    kind: int
    one: int = 0
    other: int = 0
    test: str = ""
    wide: bool = False


# The places of brackets that were passed, the last one first.
_Saved = tuple[Any, int, int] | None


class BoundedMatch:
    """What was found; like a match of `re` as far as anybody asks."""

    def __init__(self, text: str, spans: list[int]) -> None:
        self._text = text
        self._spans = spans

    def start(self) -> int:
        """Where it begins."""
        return self._spans[0]

    def end(self) -> int:
        """Where it ends."""
        return self._spans[1]

    def span(self, index: int = 0) -> tuple[int, int]:
        """Both, of all of it or of a group."""
        return self._spans[2 * index], self._spans[2 * index + 1]

    def group(self) -> str:
        """The text."""
        return self._text[self._spans[0] : self._spans[1]]

    def groups(self) -> tuple[str | None, ...]:
        """The texts of the groups in the order of their places."""
        pairs = zip(self._spans[2::2], self._spans[3::2], strict=True)
        return tuple(self._text[start:end] if min(start, end) >= 0 else None for start, end in pairs)

    def __getitem__(self, index: int) -> str | None:
        return self._text[self._spans[0] : self._spans[1]] if index == 0 else self.groups()[index - 1]


class Backtracker:
    """A pattern as a program; `cut` is whether it has given up in the last text."""

    def __init__(self, tree: Node) -> None:
        """The program of a tree.

        Raises:
            Refused: the pattern is too large for it.
        """
        self._places = [each.place for each in walk(tree) if isinstance(each, Group)]
        self.groups = len(self._places)
        self._program: list[_Op] = []
        self._emit(tree)
        self._program.append(_Op(ACCEPT))
        self._tests: dict[tuple[str, bool], re.Pattern[str]] = {}
        self._known: dict[tuple[int, str], bool] = {}
        self.cut = False

    def _add(self, op: _Op) -> int:
        if len(self._program) >= _LARGEST:
            raise Refused(*_LARGE)
        self._program.append(op)
        return len(self._program) - 1

    def _emit(self, node: Node) -> None:
        if isinstance(node, Literal):
            for character in node.text:
                source = re.escape(character)
                self._add(_Op(CHARACTER, test=f"(?i:{source})" if node.ignore_case else source))
        elif isinstance(node, OneOf):
            self._add(_Op(CHARACTER, test=Writer().write(node), wide=node.wide))
        elif isinstance(node, Row):
            for part in node.parts:
                self._emit(part)
        elif isinstance(node, Choice):
            self._choice(node)
        elif isinstance(node, Repeat):
            self._repeat(node)
        elif isinstance(node, Group):
            place = self._places.index(node.place)
            self._add(_Op(SAVE, 2 * place + 2))
            self._emit(node.part)
            self._add(_Op(SAVE, 2 * place + 3))
        elif isinstance(node, Edge) or (isinstance(node, Look) and _is_short(node.part)):
            self._add(_Op(TEST, test=Writer().write(node)))
        else:
            raise Refused(*_FOR_EVER)

    def _choice(self, node: Choice) -> None:
        ends = []
        for way in node.ways[:-1]:
            split = self._add(_Op(SPLIT))
            self._emit(way)
            ends.append(self._add(_Op(JUMP)))
            self._program[split] = _Op(SPLIT, split + 1, len(self._program))
        self._emit(node.ways[-1])
        for end in ends:
            self._program[end] = _Op(JUMP, len(self._program))

    def _repeat(self, node: Repeat) -> None:
        if node.manner == "+":
            raise Refused(*_FOR_EVER)
        for _ in range(node.least):
            self._emit(node.part)
        lazy = node.manner == "?"
        if node.most == ENDLESS:
            split = self._add(_Op(SPLIT))
            self._emit(node.part)
            self._add(_Op(JUMP, split))
            self._fork(split, lazy=lazy)
            return
        splits = []
        for _ in range(node.most - node.least):
            splits.append(self._add(_Op(SPLIT)))
            self._emit(node.part)
        for split in splits:
            self._fork(split, lazy=lazy)

    def _fork(self, split: int, *, lazy: bool) -> None:
        inside, behind = split + 1, len(self._program)
        self._program[split] = _Op(SPLIT, behind, inside) if lazy else _Op(SPLIT, inside, behind)

    def _holds(self, op: _Op, text: str, at: int) -> bool:
        from editlint.vale.dialect import compiled_source

        key = (op.test, op.wide)
        if key not in self._tests:
            self._tests[key] = compiled_source(op.test, wide=op.wide)
        return self._tests[key].match(text, at) is not None

    def search(
        self, text: str, start: int = 0, end: int | None = None, budget: list[int] | None = None
    ) -> BoundedMatch | None:
        """The first match from a place on; `budget` has the steps that are left for its text."""
        last = len(text) if end is None else min(end, len(text))
        self.cut = False
        seen: set[int] = set()
        budget = budget_for(text) if budget is None else budget
        for at in range(start, last + 1):
            match = self._run(text, at, last, seen, budget)
            if match is not None or budget[0] < 0:
                return match
        return None

    def match(self, text: str, start: int = 0, end: int | None = None) -> BoundedMatch | None:
        """The match that begins at a place."""
        return self._run(text, start, len(text) if end is None else min(end, len(text)), set(), budget_for(text))

    def finditer(self, text: str) -> Iterator[BoundedMatch]:
        """The matches that do not overlap."""
        at, left = 0, budget_for(text)
        while at <= len(text):
            match = self.search(text, at, budget=left)
            if match is None:
                return
            yield match
            at = max(match.end(), match.start() + 1)

    def findall(self, text: str) -> list[str]:
        """The texts of the matches that do not overlap."""
        return [text[match.start() : match.end()] for match in self.finditer(text)]

    def _run(self, text: str, start: int, last: int, seen: set[int], budget: list[int]) -> BoundedMatch | None:
        program, width, known = self._program, len(self._program), self._known
        stack: list[tuple[int, int, _Saved]] = [(0, start, None)]
        while stack:
            pc, at, saved = stack.pop()
            while True:
                key = at * width + pc
                if key in seen:
                    break
                seen.add(key)
                budget[0] -= 1
                if budget[0] < 0:
                    self.cut = True
                    return None
                kind, one, other, _, _ = op = program[pc]
                if kind == CHARACTER:
                    if at >= last:
                        break
                    character = (pc, text[at])
                    if character not in known:
                        known[character] = self._holds(op, text, at)
                    if not known[character]:
                        break
                    pc, at = pc + 1, at + 1
                elif kind == SPLIT:
                    stack.append((other, at, saved))
                    pc = one
                elif kind == JUMP:
                    pc = one
                elif kind == SAVE:
                    saved = (saved, one, at)
                    pc += 1
                elif kind == ACCEPT:
                    spans = [-1] * (2 + 2 * self.groups)
                    while saved is not None:  # from the last on
                        saved, place, where = saved
                        if spans[place] < 0:
                            spans[place] = where
                    spans[:2] = start, at
                    return BoundedMatch(text, spans)
                elif self._holds(op, text, at):
                    pc += 1
                else:
                    break
        return None


def budget_for(text: str) -> list[int]:
    """The steps that are left for a text, at its beginning."""
    return [min(STEPS, max(_LEAST, _EACH * len(text)))]


def _is_short(node: Node) -> bool:
    """Whether another engine may look at what stands there: it ends soon, and is soon read."""
    from editlint.vale.expressions.risk import risk

    return not any(isinstance(each, Repeat) and each.most == ENDLESS for each in walk(node)) and risk(node).degree == 0
