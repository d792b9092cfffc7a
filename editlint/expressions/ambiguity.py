"""In how many ways one text can be read by an automaton: what a search that goes back has to try.

Pairs of states that one text leads to show where ways part and meet again (Weber and Seidl, "On the degree of
ambiguity of finite automata", 1991). In a cycle, the ways double with each round. Where none do, the ways are counted
character by character: a state can be reached in as many ways as those before it together, of those that one text can
lead to.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from editlint.expressions.automaton import LARGE, TooSlow
from editlint.expressions.syntax import ENDLESS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.expressions.automaton import Automaton

_STEPS = 1_500_000  # of the check itself
_BEYOND = 1 << 40  # ways


class Ambiguity:
    """The ways through one automaton.

    Attributes:
        most: the ways to one state, as far as they were counted.
    """

    def __init__(self, automaton: Automaton) -> None:
        self._automaton = automaton
        self.most = 1
        self._steps = 0
        self._reached: dict[int, set[int]] = {}
        self._grouped: dict[int, list[tuple[int, list[int]]]] = {}
        self._pauses: dict[int, int] = {}
        self._beside: dict[frozenset[int], int] = {}
        self._gathering: dict[frozenset[int], bool] = {}
        self._most_into: dict[int, int] = defaultdict(int)

    def doubles(self) -> bool:
        """Whether the ways double with each round of some repetition.

        Raises:
            TooSlow: that is too long to see.
        """
        states = range(len(self._automaton.mask))
        parted = ((state, meeting) for state in states for meeting in self._meetings(state))
        return any(state in self._reach(meeting) for state, meeting in chain(self._automaton.doubled, parted))

    def costs(self, longest: int) -> Iterator[int]:
        """What a match costs that fails after none, one, two characters ..., at most, up to a length.

        Raises:
            TooSlow: that is too long to see.
        """
        passing = self._automaton.passing
        node = [passing(state) for state in range(len(self._automaton.mask))]
        total = node[0]
        yield total
        ways: Mapping[int, int] = {0: 1}
        here = same = 0
        entered: dict[int, list[int]] = defaultdict(list)  # for states that follow themselves: the ways in, in time
        for length in range(longest):
            known, ways = ways, self._further(ways, entered, length)
            if not ways:
                return
            self.most = max(self.most, *ways.values())
            same = same + 1 if known == ways else 0
            if not same:
                here = self._together({state: number * node[state] for state, number in ways.items()})
            total += here
            yield total
            if same > max(self._automaton.rounds[state] % ENDLESS for state in ways):  # nothing changes any more
                yield from (total + here * more for more in range(1, longest - length))
                return

    def _further(self, ways: Mapping[int, int], entered: dict[int, list[int]], length: int) -> dict[int, int]:
        """The ways to each state after one more character."""
        automaton = self._automaton
        before: dict[int, list[int]] = defaultdict(list)
        for state in ways:
            for other in automaton.after[state]:
                if automaton.mask[other]:
                    self._step()
                    before[other].append(state)
        further: dict[int, int] = {}
        for state, others in before.items():
            into = self._into(state, others, ways, entered[state], length)
            if into:
                further[state] = into
        return further

    def _into(self, state: int, others: Sequence[int], ways: Mapping[int, int], entered: list[int], length: int) -> int:
        """The ways to a state from those before it."""
        cycle = self._cycle_of[state]
        if not self._automaton.rounds[state]:
            into = self._together({other: ways[other] for other in others})
        else:
            outer = {other: ways[other] for other in others if other != state}
            entered += [0] * (length - len(entered)) + [min(_BEYOND, self._together(outer)) if outer else 0]
            into = self._staying(state, entered)
        if cycle:
            outer = {other: ways[other] for other in others if other not in cycle}
            self._most_into[state] = max(self._most_into[state], self._together(outer) if outer else 0)
            if not self._gathers(state):
                into = min(into, sum(self._most_into[each] for each in cycle) * self._passing_by(state))
        return min(_BEYOND, into)

    def _staying(self, state: int, entered: Sequence[int]) -> int:
        """The ways to a state that follows itself: those that came into it and may stay."""
        lately = entered[-min(self._automaton.rounds[state], len(entered)) :]
        most = max(lately)
        pause = self._pause(state)
        return min(_BEYOND, most + (sum(lately) - most + pause - 1) // pause if pause else most)

    def _pause(self, state: int) -> int:
        """The characters from one way into a state that follows itself to the next, at least; 0 where there is none."""
        if state not in self._pauses:
            outer = [other for other in self._before(state) if other != state]
            if not self._concurrent[state].intersection(outer):
                self._pauses[state] = 0
            else:
                self._pauses[state] = self._distance(outer[0]) if len(outer) == 1 else 1
        return self._pauses[state]

    @cached_property
    def _cycle_of(self) -> list[frozenset[int]]:
        """For each state those that it goes round with; none where it is passed once."""
        cycles = {state: cycle for cycle in map(frozenset, self.cycles()) for state in cycle}
        return [cycles.get(state, frozenset()) for state in range(len(self._automaton.mask))]

    def _passing_by(self, state: int) -> int:
        """How many ways into a cycle can be under way at once, where they do not become more with each round.

        Were the ways in the same two states at two of their entrances, what lies between could be said again and again.
        """
        cycle = self._cycle_of[state]
        if cycle not in self._beside:
            self._beside[cycle] = 1 + sum(
                1 for each in cycle for other in self._concurrent[each] - cycle if each in self._reach(other)
            )
        return self._beside[cycle]

    def _gathers(self, state: int) -> bool:
        """Whether ever more ways come into a cycle, from one before it that the same text can go round."""
        cycle = self._cycle_of[state]
        if cycle not in self._gathering:
            earlier = [p for p, its in enumerate(self._cycle_of) if its and its != cycle and state in self._reach(p)]
            self._gathering[cycle] = any(self._runs_over(one, other) for one in earlier for other in cycle)
        return self._gathering[cycle]

    def _runs_over(self, one: int, other: int) -> bool:
        """Whether some text leads round one state, round another, and from the first to the second."""
        if not self._concurrent[other].intersection(self._cycle_of[one]):
            return False
        mask, first_cycle, last_cycle = self._automaton.mask, self._cycle_of[one], self._cycle_of[other]
        seen = {(one, one, other)}
        queue = [(one, one, other)]
        while queue:
            first, middle, last = queue.pop()
            for a, b in self._pairs(first, middle):
                if a not in first_cycle or not (b in last_cycle or other in self._reach(b)):
                    continue
                for c in self._automaton.after[last]:
                    triple = (a, b, c)
                    if c in last_cycle and mask[a] & mask[b] & mask[c] and triple not in seen:
                        if triple == (one, other, other):
                            return True
                        self._step()
                        seen.add(triple)
                        queue.append(triple)
        return False

    def _distance(self, state: int) -> int:
        """How far before a state some other is that a text leads to as well, or the state itself."""
        others = self._concurrent[state] | {state}
        far, ahead = 1, self._before(state)
        seen: set[int] = set()
        while ahead and others.isdisjoint(ahead):
            seen |= ahead
            ahead = {earlier for each in ahead for earlier in self._before(each)} - seen
            far += 1
        return far

    def _before(self, state: int) -> set[int]:
        self._step(len(self._automaton.after))
        return {other for other, after in enumerate(self._automaton.after) if state in after}

    def cycles(self) -> list[set[int]]:
        """The states that follow each other without end, those of one repetition together."""
        found: list[set[int]] = []
        for state in sorted(self._automaton.looped):
            if state in self._reach(state) and self._automaton.mask[state] and not any(state in it for it in found):
                found.append({other for other in self._reach(state) if state in self._reach(other)})
        return found

    def _together(self, worth: Mapping[int, int]) -> int:
        """The worth of several states, of those only to which one text can lead: all have its last character."""
        most = 0
        for state, own in worth.items():
            among = self._concurrent[state]
            self._step(min(len(among), len(worth)) + 1)
            beside = [s for s in among if s in worth] if len(among) < len(worth) else [s for s in worth if s in among]
            if len(beside) < 2:
                most = max(most, own + sum(worth[other] for other in beside))
                continue
            mask = self._automaton.mask
            for character in self._characters:
                if mask[state] & character:
                    self._step(len(beside))
                    most = max(most, own + sum(worth[other] for other in beside if mask[other] & character))
        return most

    @cached_property
    def _characters(self) -> list[int]:
        """One character for each set of states, as a bit of their masks."""
        masks = set(self._automaton.mask)
        kinds: dict[tuple[int, ...], int] = {}
        used = 0
        for mask in masks:
            used |= mask
        while used:
            bit = used & -used
            used ^= bit
            kinds.setdefault(tuple(sorted(mask for mask in masks if mask & bit)), bit)
        return list(kinds.values())

    @cached_property
    def _concurrent(self) -> dict[int, set[int]]:
        """For each state, the others to which some text leads as well."""
        found: dict[int, set[int]] = defaultdict(set)
        for a, b in self._pairs_from([(0, 0)]):
            if a != b:
                found[a].add(b)
                found[b].add(a)
        return found

    def _pairs_from(self, queue: list[tuple[int, int]]) -> set[tuple[int, int]]:
        seen = set(queue)
        while queue:
            for a, b in self._pairs(*queue.pop()):
                pair = (a, b) if a < b else (b, a)
                if pair not in seen:
                    seen.add(pair)
                    queue.append(pair)
        return seen

    def _step(self, steps: int = 1) -> None:
        self._steps += steps
        if self._steps > _STEPS:
            raise TooSlow(*LARGE)

    def _groups(self, state: int) -> list[tuple[int, list[int]]]:
        """What follows a state, those of the same characters together."""
        if state not in self._grouped:
            groups: dict[int, list[int]] = {}
            for other in self._automaton.after[state]:
                groups.setdefault(self._automaton.mask[other], []).append(other)
            self._grouped[state] = list(groups.items())
        return self._grouped[state]

    def _pairs(self, one: int, other: int) -> Iterator[tuple[int, int]]:
        """The states to which one character leads from two."""
        for mask, group in self._groups(one):
            for same, beside in self._groups(other):
                self._step()
                if mask & same:
                    self._step(len(group) * len(beside))
                    yield from ((a, b) for a in group for b in beside)

    def _meetings(self, state: int) -> Iterator[int]:
        """The states at which two ways from a state with the same text meet again."""
        after = self._automaton.after[state]
        if len(after) < 2:
            return
        seen = {(a, b) for a, b in self._pairs(state, state) if a < b}
        queue = list(seen)
        met: set[int] = set()
        while queue:
            for a, b in self._pairs(*queue.pop()):
                if a == b and a not in met:
                    met.add(a)
                    yield a
                pair = (min(a, b), max(a, b))
                if a != b and pair not in seen:
                    seen.add(pair)
                    queue.append(pair)

    def _reach(self, state: int) -> set[int]:
        """The states that can follow a state, sooner or later."""
        if state not in self._reached:
            seen: set[int] = set()
            queue = [state]
            while queue:
                for each in self._automaton.after[queue.pop()]:
                    if each not in seen:
                        self._step()
                        seen.add(each)
                        queue.append(each)
            self._reached[state] = seen
        return self._reached[state]
