"""Finds the matches of one pattern in one block, from the places where its units may match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, overload

from editlint.vale.dialect import compiled_source
from editlint.vale.expressions.backtracker import Backtracker
from editlint.vale.expressions.reader import read
from editlint.vale.expressions.risk import EXPLODES
from editlint.vale.limits import window
from editlint.vale.model import Match
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from editlint.vale.expressions.backtracker import BoundedMatch
    from editlint.vale.preparation import Unit

Groups = tuple[str | None, ...]


class Candidate(NamedTuple):
    """A place where a unit matches, or, where `end` is -1, may match. They sort by place, then by precedence."""

    start: int
    order: int
    rank: int
    end: int


class Found(NamedTuple):
    """A match of a unit."""

    start: int
    order: int
    end: int
    groups: Groups


class ReadyUnit:
    """A unit with its engine, which is made when it is first needed."""

    def __init__(self, unit: Unit, order: int) -> None:
        self.unit = unit
        self.order = order

    @cached_property
    def expression(self) -> re.Pattern[str] | Backtracker:
        """The unit's own expression."""
        if self.explodes:
            return Backtracker(read(self.unit.source)[0])
        return compiled_source(self.unit.source, wide=self.unit.wide)

    @property
    def explodes(self) -> bool:
        """Whether only a slow engine can run it, which is to be asked seldom."""
        return self.unit.degree == EXPLODES

    def needs_care(self, text: str) -> bool:
        """Whether its matches in a text cannot be had from its engine in one go."""
        return self.unit.empty or self.explodes or bool(self.window(text, len(text)))

    def window(self, text: str, tries: int) -> int:
        """How many characters a match may have in a text in which it is tried so often; 0 for any number."""
        unit = self.unit
        return 0 if self.explodes else window(text, tries, unit.degree, unit.runs, unit.first, unit.costs)

    def texts(self, text: str) -> list[str]:
        """The texts of all matches, where none is empty."""
        whole = self.unit.is_group and self.expression.groups == 1
        if whole or not self.expression.groups:
            return self.expression.findall(text)
        return [text[slice(*match.span())] for match in self.expression.finditer(text)]

    def groups(self, match: re.Match[str] | BoundedMatch) -> Groups:
        """The texts of the groups of a match, as .NET counts them."""
        if self.unit.places == self.unit.shown:
            return match.groups()
        texts = dict(zip(self.unit.places, match.groups(), strict=True))
        return tuple(texts.get(place) for place in self.unit.shown)

    def at(self, text: str, start: int, limit: int) -> Found | None:
        """The match that begins at a place, within so many characters from there."""
        if limit:
            match = self.expression.match(text, start, start + limit)
            if match is not None and match.end() == start + limit < len(text):
                return None
        else:
            match = self.expression.match(text, start)
        return None if match is None else Found(start, self.order, match.end(), self.groups(match))

    def exact(self, text: str, candidate: Candidate) -> Found:
        """The match of one of the unit's texts."""
        if not self.unit.shown:
            return Found(candidate.start, self.order, candidate.end, ())
        at = candidate.start
        spans = self.unit.texts[candidate.rank][5]
        return Found(at, self.order, candidate.end, tuple(span and text[at + span[0] : at + span[1]] for span in spans))


class Stream:
    """The matches of a unit in a block one after the other, looked for only while something it requires lies ahead.

    `hits` are the places of what it requires, None where it may match anywhere; `back` are the characters that may
    stand between a start and such a place, None for any. `budget` has the steps that are left for the text, where they
    are counted.
    """

    def __init__(
        self, unit: ReadyUnit, text: str, hits: Sequence[int] | None, back: str | None, budget: list[int]
    ) -> None:
        self._unit = unit
        self._text = text
        self._hits = hits
        self._next_hit = 0
        self.limit = unit.window(text, len(text))
        self._budget = budget
        self.gave_up = False  # whether the text took more steps than there are for it
        self._back = back
        self._found: Found | None = None
        self._over = False

    def next(self, at: int) -> Found | None:
        """The first match that begins at a place or after it."""
        if self._over or (self._found is not None and self._found.start >= at):
            return None if self._over else self._found
        start = self._first_start(at)
        match = None if start < 0 else self._search(start)
        if match is None:
            self._over = True
            return None
        self._found = Found(match.start(), self._unit.order, match.end(), self._unit.groups(match))
        return self._found

    def _search(self, start: int) -> re.Match[str] | BoundedMatch | None:
        """The first match from a place on; within windows that overlap by half where there is a limit."""
        text, expression, limit = self._text, self._unit.expression, self.limit
        if isinstance(expression, Backtracker):
            found = expression.search(text, start, budget=self._budget)
            self.gave_up = expression.cut
            return found
        while limit and start + limit < len(text):
            stop = start + limit
            match = expression.search(text, start, stop)
            if match is not None and match.end() < stop and match.start() < start + limit // 2:
                return match
            start += limit // 2
        return expression.search(text, start)

    def _first_start(self, at: int) -> int:
        """The first place at which a match may begin; -1 where there is none."""
        if self._hits is None:
            return at
        while self._next_hit < len(self._hits) and self._hits[self._next_hit] < at:
            self._next_hit += 1
        if self._next_hit == len(self._hits):
            return -1
        if self._back is None:
            return at
        return at + len(self._text[at : self._hits[self._next_hit]].rstrip(self._back))


def leftmost(
    units: Sequence[ReadyUnit],
    text: str,
    candidates: Sequence[Candidate],
    streams: Sequence[Stream],
    limits: Mapping[int, int],
) -> list[Match]:
    """The matches that do not overlap: each the leftmost after the one before, of several there the first unit's."""
    found: list[Match] = []
    at = index = 0
    while at <= len(text):  # an engine asked to begin behind the end begins at it
        best: Found | None = None
        while index < len(candidates):
            candidate = candidates[index]
            if candidate[0] >= at:
                unit = units[candidate[1]]
                best = (
                    unit.exact(text, candidate)
                    if candidate[3] >= 0
                    else unit.at(text, candidate[0], limits.get(candidate[1], 0))
                )
                if best is not None:
                    break
            index += 1
        for stream in streams:
            other = stream.next(at)
            if other is not None and (best is None or other[:2] < best[:2]):
                best = other
        if best is None:
            break
        found.append(Match(best.start, best.end, units[best.order].unit.token, best.groups))
        at = max(best.end, best.start + 1)
    return found


class Lazy(Sequence[Match]):
    """Matches of which many checks ask only how many they are: they are made when they are looked at."""

    def __init__(self, ready: ReadyUnit, text: str) -> None:
        self._ready = ready
        self._text = text

    @cached_property
    def _all(self) -> list[Match]:
        return list(self)

    @cached_property
    def _count(self) -> int:
        return len(self._ready.expression.findall(self._text))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Match]:
        ready, token = self._ready, self._ready.unit.token
        found = ready.expression.finditer(self._text)
        return (Match(*match.span(), token, ready.groups(match)) for match in found)

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Match]: ...
    def __getitem__(self, index: int | slice) -> Match | Sequence[Match]:
        return self._all[index]
