"""Which article tells what, by its number alone: so an article is the same in whatever order all are made."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

BLOCK = 100  # articles, of which each block has as many plants of each kind as the next
_WITHIN = 2  # of a block


class Place(NamedTuple):
    """What an article is for.

    Attributes:
        role: "" for an article with nothing planted, else "within", "across" or "trap".
        case: the number of what is planted, from 0 for each role.
        part: of a case of two articles, whether it is the earlier (0) or the later (1).
        other: the number of the other article, its own where there is none.
    """

    role: str
    case: int
    part: int
    other: int


class Plan:
    """The plan of an archive of `count` articles; `seed` makes it another one."""

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self.seed = seed
        self._blocks = count // BLOCK
        # the blocks in an order without order; every two neighbours of it share a case
        self._order = list(range(self._blocks))
        self.random("order").shuffle(self._order)
        self._ranks = [0] * self._blocks
        for rank, block in enumerate(self._order):
            self._ranks[block] = rank
        self._slots: tuple[int, tuple[int, ...]] = (-1, ())

    def place(self, number: int) -> Place:
        """What the article of a number is for."""
        block, at = divmod(number, BLOCK)
        slots = self._slots_of(block) if block < self._blocks else ()
        if at not in slots:
            return Place("", 0, 0, number)
        index = slots.index(at)
        if index < _WITHIN:
            return Place("within", block * _WITHIN + index, 0, number)
        rank = self._ranks[block]
        if rank ^ 1 >= self._blocks:
            return Place("", 0, 0, number)
        partner = self._order[rank ^ 1]
        other = partner * BLOCK + self._slots_of(partner, remember=False)[index]
        return Place(("across", "trap")[index - _WITHIN], rank // 2, int(number > other), other)

    def random(self, *of: object) -> Random:
        """A source of choices for something of this archive."""
        return Random(f"{self.seed}:{':'.join(map(str, of))}")

    def _slots_of(self, block: int, *, remember: bool = True) -> tuple[int, ...]:
        """Where in a block something is planted: within, within, across, trap."""
        if self._slots[0] == block:
            return self._slots[1]
        slots = tuple(self.random("block", block).sample(range(BLOCK), _WITHIN + 2))
        if remember:
            self._slots = block, slots
        return slots
