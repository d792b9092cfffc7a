"""Finds all patterns of all rules in a file with one scan over its blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.dialect import compiled_source
from editlint.vale.expressions.conditions import Neighbour, fitting, matching
from editlint.vale.expressions.folding import EDGE, folded
from editlint.vale.expressions.tree import OneOf
from editlint.vale.matching import Candidate, ReadyUnit, Stream, leftmost
from editlint.vale.model import Match
from editlint.vale.preparation import ANCHORED, ANYWHERE, GUARDED, TEXTS, Unit, prepared
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

    from editlint.vale.model import Block, Pattern

_NEAR = 4  # starts that are tried one by one before a place


class _Target(NamedTuple):
    """What to do where a text stands: note it for a unit of a pattern."""

    pattern: int
    order: int
    rank: int
    kind: int
    compared: str
    ignore_case: bool
    least: int
    most: int


class Finder:
    """Finds patterns in the blocks that a file shows to rules of one scope."""

    def __init__(self, patterns: Sequence[Pattern], units: Sequence[Sequence[Unit]] = ()) -> None:
        """Patterns with what `prepared` made of them; made here where it is not given."""
        self.patterns = {pattern: index for index, pattern in enumerate(patterns)}
        made = units or [prepared(pattern) for pattern in patterns]
        self.units = [[ReadyUnit(unit, order) for order, unit in enumerate(each)] for each in made]
        self.everywhere = [
            [unit.order for unit in each if unit.unit.kind == ANYWHERE] for each in self.units
        ]
        self.known: set[str] = set()
        self._fits: dict[tuple[Any, ...], set[str]] = {}
        self._between: dict[tuple[Any, ...], set[str]] = {}
        self.guards: dict[tuple[str, bool], list[_Target]] = {}
        self.literals: dict[str, dict[tuple[tuple[Any, ...], tuple[Any, ...]], list[_Target]]] = {}
        for index, each in enumerate(self.units):
            for unit in each:
                self._register(index, unit)
        self.table = [
            [(self._fit(left), self._fit(right), targets) for (left, right), targets in ways.items()]
            for ways in self.literals.values()
        ]

    def _register(self, index: int, ready: ReadyUnit) -> None:
        unit = ready.unit
        if unit.kind == TEXTS:
            for rank, (low, compared, ignore_case, left, right, _) in enumerate(unit.texts):
                target = _Target(index, ready.order, rank, TEXTS, compared, ignore_case, 0, 0)
                self.literals.setdefault(low, {}).setdefault((left, right), []).append(target)
            return
        if unit.kind == ANYWHERE:
            return
        target = _Target(index, ready.order, 0, unit.kind, "", False, unit.least, unit.most)  # noqa: FBT003
        if unit.kind == GUARDED:
            self.guards.setdefault(unit.guard, []).append(target)
        for text in unit.texts if unit.kind == ANCHORED else ():
            self.literals.setdefault(text, {}).setdefault((unit.left, unit.right), []).append(target)

    def _fit(self, neighbours: tuple[Any, ...]) -> set[str] | None:
        """The characters that meet some demands, of those that were seen so far; None where all do."""
        return self._fits.setdefault(neighbours, set()) if neighbours else None

    @cached_property
    def automaton(self) -> AhoCorasick | None:
        """Looks for all texts at once."""
        import ahocorasick_rs

        return ahocorasick_rs.AhoCorasick(list(self.literals)) if self.literals else None

    def learn(self, characters: Collection[str]) -> None:
        """Take up characters that were not seen before."""
        new = set(characters) - self.known
        if new:
            self.known |= new
            for neighbours, fit in self._fits.items():
                fit |= fitting([Neighbour(*each) for each in neighbours], new, EDGE)
            for sets, between in self._between.items():
                for one in sets:
                    between |= matching(OneOf(*one), new - {EDGE})

    def between(self, sets: tuple[Any, ...] | None) -> set[str] | None:
        """The characters of some sets, of those that were seen so far; None for any character."""
        if sets is None:
            return None
        if sets not in self._between:
            made = self._between[sets] = set()
            for one in sets:
                made |= matching(OneOf(*one), self.known - {EDGE})
        return self._between[sets]


class Scan:
    """What was found in the blocks of one file."""

    def __init__(self, finder: Finder, blocks: Sequence[Block]) -> None:
        self._finder = finder
        self._blocks = blocks
        self._numbers = {id(block): number for number, block in enumerate(blocks)}
        texts = [block.text.replace(EDGE, "\x01") if EDGE in block.text else block.text for block in blocks]
        self._text = f"{EDGE}{EDGE.join(texts)}{EDGE}"
        self._starts: list[int] = []
        at = 1
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1
        self._candidates: dict[int, dict[int, list[Candidate]]] = {}
        self._hits: dict[int, dict[int, dict[int, list[int]]]] = {}
        finder.learn(set(self._text))
        self._look_for_texts()
        self._look_for_guards()

    def _look_for_texts(self) -> None:
        automaton = self._finder.automaton
        if automaton is None:
            return
        text, table = self._text, self._finder.table
        for literal, start, end in automaton.find_matches_as_indexes(folded(text), overlapping=True):
            for left, right, targets in table[literal]:
                if (left is None or text[start - 1] in left) and (right is None or text[end] in right):
                    self._note(targets, start, end)

    def _look_for_guards(self) -> None:
        for (source, wide), targets in self._finder.guards.items():
            for match in compiled_source(source, wide=wide).finditer(self._text):
                self._note(targets, match.start(), match.end())

    def _note(self, targets: Iterable[_Target], start: int, end: int) -> None:
        number = bisect_right(self._starts, start) - 1
        first = self._starts[number]
        for pattern, order, rank, kind, compared, ignore_case, least, most in targets:
            if compared:
                there = self._text[start:end]
                if there != compared and not (ignore_case and there.lower() == compared.lower()):
                    continue
            if kind == TEXTS:
                self._add(pattern, number, Candidate(start - first, order, rank, end - first))
            elif most - least < _NEAR:
                for back in range(least, most + 1):
                    if start - first - back >= 0:
                        self._add(pattern, number, Candidate(start - first - back, order, 0, -1))
            else:
                hits = self._hits.setdefault(pattern, {}).setdefault(number, {}).setdefault(order, [])
                hits.append(start - first)

    def _add(self, pattern: int, number: int, candidate: Candidate) -> None:
        self._candidates.setdefault(pattern, {}).setdefault(number, []).append(candidate)

    def numbers(self, pattern: Pattern) -> Sequence[int]:
        """The numbers of the blocks in which a pattern may match, in order."""
        index = self._finder.patterns[pattern]
        if self._finder.everywhere[index]:
            return range(len(self._blocks))
        return sorted(self._candidates.get(index, {}).keys() | self._hits.get(index, {}).keys())

    def matches(self, pattern: Pattern, block: Block) -> Sequence[Match]:
        """The matches that do not overlap, leftmost first, as one search after the other would give them."""
        number = self._numbers[id(block)]
        index = self._finder.patterns[pattern]
        units = self._finder.units[index]
        candidates = sorted(set(self._candidates.get(index, {}).get(number, ())))
        streams = [Stream(units[order], block.text, None, None) for order in self._finder.everywhere[index]]
        for order, hits in self._hits.get(index, {}).get(number, {}).items():
            back = self._finder.between(units[order].unit.sets)
            streams.append(Stream(units[order], block.text, sorted(set(hits)), back))
        return leftmost(units, block.text, candidates, streams)
