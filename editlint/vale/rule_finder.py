"""The finder of a run: the patterns of its rules are looked for together, each other one by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from editlint.vale.dialect import PatternRefused
from editlint.vale.finder import PlainFinder
from editlint.vale.preparation import prepared
from editlint.vale.scan import PatternSet, Scan
from editlint.vale.scopes import kinds_of, selects
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.errors import EditlintError
    from editlint.vale.model import Block, Check, Match, Pattern, ValeRule
    from editlint.vale.preparation import Unit


class Ready(NamedTuple):
    """A rule with the check that runs it."""

    rule: ValeRule
    check: Check


class Group(NamedTuple):
    """Rules of one scope with the patterns that they look for.

    `rules` come with the indexes of those patterns in the set of which one must match where there is anything to do.
    """

    scope: tuple[str, ...]
    rules: tuple[tuple[Ready, tuple[int, ...]], ...]
    patterns: PatternSet

    def concerned(self, found: Collection[int]) -> Sequence[int]:
        """The numbers of the rules for which there may be something to do where some patterns may match."""
        if not self.patterns.rules_of:
            self._connect()
        rules_of = self.patterns.rules_of
        numbers = set(rules_of[-1])
        for index in found:
            numbers.update(rules_of.get(index, ()))
        return sorted(numbers)

    def _connect(self) -> None:
        """Note for each pattern the rules that need it; under -1 those that are always concerned."""
        rules_of = self.patterns.rules_of
        rules_of[-1] = []
        for number, (_, needed) in enumerate(self.rules):
            if not needed or any(self.patterns.everywhere[index] for index in needed):
                rules_of[-1].append(number)
            for index in needed:
                rules_of.setdefault(index, []).append(number)


class Plan(NamedTuple):
    """The rules of a run by their scopes, and the kinds of blocks that they ask for."""

    kinds: frozenset[str]
    groups: tuple[Group, ...]


class RuleFinder(PlainFinder):
    """Finds the patterns of rules; what is needed for that is made once for the same rules.

    Attributes:
        refused: patterns that cannot be run, which match nothing, with the reasons.
        prepared: what patterns come down to; some may be known from an earlier run.
    """

    def __init__(self, known: Mapping[Pattern, tuple[Unit, ...]] = {}) -> None:
        super().__init__()
        self.prepared = dict(known)
        self.refused: dict[Pattern, PatternRefused] = {}
        self._plans: dict[tuple[int, ...], tuple[Sequence[Ready], Plan]] = {}
        self._single: dict[Pattern, PatternSet] = {}

    def plan(self, rules: Sequence[Ready]) -> Plan:
        """How some rules are run."""
        key = tuple(map(id, (each for ready in rules for each in ready)))
        if key not in self._plans:
            self._plans[key] = (rules, self._plan(rules))  # with the rules, so that their identities stay theirs
        return self._plans[key][1]

    def _plan(self, rules: Sequence[Ready]) -> Plan:
        scopes: dict[tuple[str, ...], list[Ready]] = {}
        for ready in rules:
            scopes.setdefault(ready.rule.scope, []).append(ready)
        groups = []
        for scope, some in scopes.items():
            patterns = [pattern for ready in some for pattern in patterns_of(ready.check)]
            together = PatternSet([(each, self._units(each)) for each in patterns])
            needed = [(ready, tuple(together.indexes[id(each)] for each in needed_by(ready.check))) for ready in some]
            groups.append(Group(scope, tuple(needed), together))
        return Plan(kinds_of(scopes), tuple(groups))

    def _units(self, pattern: Pattern) -> tuple[Unit, ...]:
        if pattern not in self.prepared:
            try:
                self.prepared[pattern] = prepared(pattern)
            except PatternRefused as refused:
                self.refused[pattern] = refused
                self.prepared[pattern] = ()
        return self.prepared[pattern]

    def refusals(self, rules: Sequence[Ready]) -> Iterator[tuple[ValeRule, EditlintError]]:
        """What is wrong with patterns of some rules, with their places in the files of the rules."""
        from editlint.vale.runnable import mistake

        self.plan(rules)
        for rule, check in rules:
            for pattern in patterns_of(check):
                refused = self.refused.get(pattern)
                if refused is not None:
                    yield rule, mistake(rule, refused.key, refused.message, hint=refused.hint, index=refused.index)

    def matches(self, pattern: Pattern, block: Block) -> Sequence[Match]:
        """The matches of a pattern that no scan was made for."""
        if pattern not in self._single:
            self._single[pattern] = PatternSet([(pattern, self._units(pattern))])
        known = self._single[pattern]
        return Scan(known, [block], self).matches(known.patterns[0], block)

    def scan(self, group: Group, blocks: Sequence[Block]) -> Scan:
        """Look for the patterns of a group in those blocks of a file that its scope selects."""
        return Scan(group.patterns, [block for block in blocks if selects(group.scope, block)], self)


def patterns_of(check: Check) -> tuple[Pattern, ...]:
    """The patterns that a check looks for in blocks."""
    return check.also if check.needs is None else (check.needs, *check.also)


def needed_by(check: Check) -> tuple[Pattern, ...]:
    """The patterns of which one must match in a block where there is something to do; none where that is not told."""
    return check.also if check.needs is None else (check.needs,)
