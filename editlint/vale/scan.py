"""Finds all patterns of the rules of a scope with one scan over the blocks that they look at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.dialect import compiled_source
from editlint.vale.expressions.backtracker import budget_for
from editlint.vale.expressions.conditions import Neighbour, fitting, matching
from editlint.vale.expressions.folding import EDGE, folded
from editlint.vale.expressions.tree import OneOf
from editlint.vale.limits import few, window
from editlint.vale.matching import Candidate, Lazy, ReadyUnit, Stream, leftmost
from editlint.vale.preparation import ANCHORED, ANYWHERE, GUARDED, NEAR, TEXTS
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

    from editlint.vale.model import Block, Finder, Match, Pattern
    from editlint.vale.preparation import Unit

_PIECE = 1 << 18  # characters
_DENSE = 20_000  # places in one block from which it is as well to try everywhere
_Demands = tuple[tuple[Any, ...], ...]


class _Target(NamedTuple):
    """What to do where a text stands: note it for a unit of a pattern.

    Attributes:
        compared: what the text must be but for its case, "" where that is known.
    """

    pattern: int
    order: int
    rank: int
    kind: int
    compared: str
    ignore_case: bool
    least: int
    most: int


class Cut(NamedTuple):
    """A pattern that was not looked for in all of a block: within so many characters, or not to its end (0)."""

    pattern: int
    block: int
    limit: int


class PatternSet:
    """Patterns that are looked for together, with what `prepared` made of each.

    Attributes:
        everywhere: by pattern, the units that are tried in each block.
        table: by text, the characters that must stand before and after it and what to do there.
    """

    def __init__(self, prepared: Sequence[tuple[Pattern, Sequence[Unit]]]) -> None:
        self.indexes: dict[int, int] = {}
        self.patterns = [pattern for pattern, _ in prepared]  # kept, so that no other gets the identity of one
        self.units: list[list[ReadyUnit]] = []
        self.known: set[str] = set()
        self.guards: dict[tuple[str, bool, int, tuple[str, ...]], list[_Target]] = {}
        self._fits: dict[_Demands, set[str]] = {}
        self._between: dict[tuple[Any, ...], str] = {}
        self._texts: dict[str, dict[tuple[_Demands, _Demands], list[_Target]]] = {}
        same: dict[Pattern, int] = {}  # rules of different styles often look for the same
        for pattern, units in prepared:
            index = self.indexes[id(pattern)] = same.setdefault(pattern._replace(where=()), len(self.units))
            if index == len(self.units):
                self.units.append([ReadyUnit(unit, order) for order, unit in enumerate(units)])
        self.rules_of: dict[int, list[int]] = {}  # for who runs rules: those that need a pattern
        self.degrees = [max((ready.unit.degree for ready in each), default=0) for each in self.units]
        self.everywhere = [[ready for ready in each if ready.unit.kind == ANYWHERE] for each in self.units]
        for index, each in enumerate(self.units):
            for ready in each:
                self._register(index, ready)
        self.table = [
            [(self._fit(left), self._fit(right), targets) for (left, right), targets in ways.items()]
            for ways in self._texts.values()
        ]

    def _register(self, index: int, ready: ReadyUnit) -> None:
        unit = ready.unit
        if unit.kind == TEXTS:
            for rank, (low, compared, ignore_case, left, right, _) in enumerate(unit.texts):
                target = _Target(index, ready.order, rank, TEXTS, compared, ignore_case, 0, 0)
                self._texts.setdefault(low, {}).setdefault((left, right), []).append(target)
            return
        target = _Target(index, ready.order, 0, unit.kind, "", ignore_case=False, least=unit.least, most=unit.most)
        if unit.kind == GUARDED:
            self.guards.setdefault(unit.guard, []).append(target)
        for text in unit.texts if unit.kind == ANCHORED else ():
            self._texts.setdefault(text, {}).setdefault((unit.left, unit.right), []).append(target)

    def _fit(self, demands: _Demands) -> set[str] | None:
        """The characters that meet some demands, of those that were seen so far; None where all do."""
        return self._fits.setdefault(demands, set()) if demands else None

    @cached_property
    def longest(self) -> int:
        """The length of the longest text."""
        return max(map(len, self._texts), default=0)

    @cached_property
    def automaton(self) -> AhoCorasick | None:
        """Looks for all texts at once."""
        if not self._texts:
            return None
        import ahocorasick_rs

        return ahocorasick_rs.AhoCorasick(list(self._texts), store_patterns=False)

    def learn(self, characters: Collection[str]) -> None:
        """Take up characters that were not seen before."""
        new = set(characters) - self.known
        if new:
            self.known |= new
            for demands, fit in self._fits.items():
                fit.update(fitting([Neighbour(*each) for each in demands], new, EDGE))
            for sets in self._between:
                self._between[sets] += self._of_sets(sets, new)

    def between(self, sets: tuple[Any, ...] | None) -> str | None:
        """The characters of some sets, of those that were seen so far; None for any character."""
        if sets is None:
            return None
        if sets not in self._between:
            self._between[sets] = EDGE + self._of_sets(sets, self.known)
        return self._between[sets]

    @staticmethod
    def _of_sets(sets: tuple[Any, ...], characters: set[str]) -> str:
        found: frozenset[str] = frozenset()
        for one in sets:
            found |= matching(OneOf(*one), characters - found - {EDGE})
        return "".join(sorted(found))


class Scan:
    """What a set of patterns finds in the blocks of one file: a finder of them, and of others as another finder can."""

    def __init__(self, patterns: PatternSet, blocks: Sequence[Block], others: Finder) -> None:
        self.blocks = blocks
        self._patterns = patterns
        self._others = others
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
        # Units that are tried everywhere in a block after all, by pattern and block.
        self._dense: dict[int, dict[int, set[int]]] = {}
        self.cuts: list[Cut] = []
        self._found: dict[tuple[int, int], Sequence[Match]] = {}
        patterns.learn(set(self._text))
        self._look_for_texts()
        self._look_for_guards()

    def _look_for_texts(self) -> None:
        automaton = self._patterns.automaton
        if automaton is None:
            return
        text, table = self._text, self._patterns.table
        passed = [0] * len(table)  # up to where a text need not be noted
        low = folded(self._text)
        for first in range(0, len(low), _PIECE):  # of a large file not all is held at once
            piece = low if len(low) <= _PIECE else low[first : first + _PIECE + self._patterns.longest]
            for literal, begin, stop in automaton.find_matches_as_indexes(piece, overlapping=True):
                start, end = begin + first, stop + first
                if begin >= _PIECE or start < passed[literal]:
                    continue  # the next piece has it, or nobody asks any more
                for left, right, targets in table[literal]:
                    if (left is None or text[start - 1] in left) and (right is None or text[end] in right):
                        passed[literal] = self._note(targets, start, end)

    def _look_for_guards(self) -> None:
        text = self._text
        for (source, wide, degree, runs), targets in self._patterns.guards.items():
            guard = compiled_source(source, wide=wide)
            if not window(text, len(text), degree, runs):
                for match in guard.finditer(text):
                    self._note(targets, match.start(), match.end())
                continue
            for number, block in enumerate(self.blocks):
                if window(block.text, len(block.text), degree, runs):  # the guard itself would take for ever
                    for each in targets:
                        self._make_dense(each.pattern, each.order, number)
                    continue
                start = self._starts[number]
                for match in guard.finditer(text, start, start + len(block.text) + 1):  # with the edge behind it
                    self._note(targets, match.start(), match.end())

    def _make_dense(self, pattern: int, order: int, number: int) -> None:
        self._dense.setdefault(pattern, {}).setdefault(number, set()).add(order)

    def _note(self, targets: Sequence[_Target], start: int, end: int) -> int:
        """Note a place for units; up to where none of them needs to be told of the same text again."""
        number = bisect_right(self._starts, start) - 1
        told = 0
        first = self._starts[number]
        for pattern, order, rank, kind, compared, ignore_case, least, most in targets:
            if compared:
                there = self._text[start:end]
                if there != compared and not (ignore_case and there.lower() == compared.lower()):
                    continue
            dense = self._dense.get(pattern)
            if dense is not None and order in dense.get(number, ()):
                told += 1
                continue
            if kind == TEXTS:
                self._add(pattern, number, Candidate(start - first, order, rank, end - first))
            elif most - least < NEAR and not self._patterns.units[pattern][order].explodes:
                for back in range(least, most + 1):
                    if start - first - back >= 0:
                        self._add(pattern, number, Candidate(start - first - back, order, 0, -1))
            else:
                hits = self._hits.setdefault(pattern, {}).setdefault(number, {}).setdefault(order, [])
                hits.append(start - first)
                if len(hits) > _DENSE:
                    self._make_dense(pattern, order, number)
        return first + len(self.blocks[number].text) if told == len(targets) else 0

    def _add(self, pattern: int, number: int, candidate: Candidate) -> None:
        there = self._candidates.setdefault(pattern, {}).setdefault(number, [])
        there.append(candidate)
        if len(there) > _DENSE and candidate.end < 0:
            self._make_dense(pattern, candidate.order, number)

    @property
    def found(self) -> Collection[int]:
        """The patterns that may match in some block, without those that may do so in each."""
        return self._candidates.keys() | self._hits.keys() | self._dense.keys()

    def blocks_for(self, indexes: Sequence[int]) -> Sequence[Block]:
        """The blocks in which one of some patterns may match, in order; all where no pattern is named."""
        numbers: set[int] = set()
        for index in indexes:
            if self._patterns.everywhere[index]:
                return self.blocks
            if index in self._candidates:
                numbers |= self._candidates[index].keys()
            if index in self._hits:
                numbers |= self._hits[index].keys()
            if index in self._dense:
                numbers |= self._dense[index].keys()
        if not numbers:
            return () if indexes else self.blocks
        return [self.blocks[number] for number in sorted(numbers)]

    def matches(self, pattern: Pattern, block: Block) -> Sequence[Match]:
        """The matches that do not overlap, leftmost first, as one search after the other would give them."""
        index, number = self._patterns.indexes.get(id(pattern)), self._numbers.get(id(block))
        if index is None or number is None:
            return self._others.matches(pattern, block)
        if (index, number) not in self._found:
            self._found[index, number] = self._matches(index, number, block.text)
        return self._found[index, number]

    def _matches(self, index: int, number: int, text: str) -> Sequence[Match]:
        units = self._patterns.units[index]
        everywhere = self._patterns.everywhere[index]
        if len(units) == 1 and everywhere and not units[0].needs_care(text):
            return Lazy(units[0], text)
        here = self._candidates.get(index, {}).get(number, ())
        degree = self._patterns.degrees[index]
        safe = not degree or few(text, len(here), degree)
        if not everywhere and safe and index not in self._hits and index not in self._dense:
            return leftmost(units, text, sorted(set(here)) if len(here) > 1 else here, (), {})
        dense = self._dense.get(index, {}).get(number, set())
        candidates = sorted({each for each in here if each.order not in dense or each.end >= 0})
        left = budget_for(text)
        streams = [Stream(ready, text, None, None, left) for ready in (*everywhere, *(units[order] for order in dense))]
        for order, hits in self._hits.get(index, {}).get(number, {}).items():
            if order not in dense:
                back = self._patterns.between(units[order].unit.sets)
                streams.append(Stream(units[order], text, sorted(set(hits)), back, left))
        tries = Counter(each.order for each in candidates if each.end < 0)
        limits = {order: units[order].window(text, count) for order, count in tries.items()}
        self._note_cuts(index, number, [*limits.values(), *(stream.limit for stream in streams)])
        found = leftmost(units, text, candidates, streams, limits)
        if any(stream.gave_up for stream in streams):
            self.cuts.append(Cut(index, number, 0))
        return found

    def _note_cuts(self, index: int, number: int, limits: Sequence[int]) -> None:
        if any(limits):
            self.cuts.append(Cut(index, number, min(filter(None, limits))))

    def texts(self, pattern: Pattern, block: Block) -> Sequence[str]:
        """The texts of the matches alone."""
        index = self._patterns.indexes.get(id(pattern))
        if index is not None and len(self._patterns.units[index]) == 1 and self._patterns.everywhere[index]:
            ready = self._patterns.units[index][0]
            if not ready.unit.empty:
                return ready.texts(block.text)
        return [block.text[match.start : match.end] for match in self.matches(pattern, block)]

    def matches_in(self, pattern: Pattern, text: str) -> Sequence[Match]:
        """The same in a short text."""
        return self._others.matches_in(pattern, text)
