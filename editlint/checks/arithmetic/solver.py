"""Which statements of an article cannot hold together under a relation, whatever their words can mean.

A set of statements is contradictory when no combination of their readings fits. Each set is found once, whatever the
order of the statements. The work grows with the number of statements: those of one subject are combined with each
other, and a subject of which very much is said is passed by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, permutations, product
from math import comb, prod
from typing import TYPE_CHECKING

from editlint.checks.arithmetic.amounts import POINT, SHARE, Converter, Value, brought, no_conversion, value_of
from editlint.checks.arithmetic.evaluate import Scope, evaluate, holds, solved
from editlint.checks.arithmetic.interval import Interval, hull
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.statements.collection import Statements
    from editlint.analysis.statements.statement import Statement
    from editlint.checks.arithmetic.relation import Relation, Slot

# Ways to combine one statement with others of its subject. A story tells a few things of somebody; where more than this
# could be meant together it is a table or a list whose members were taken for one subject, and nothing is sure.
MOST_COMBINATIONS = 40
MOST_READINGS = 64  # combinations of readings: words that can mean so many things contradict nothing
FEWEST_PARTS = 2  # a single part is no list of parts

Binding = tuple[tuple["Statement", ...], ...]  # for each slot of a relation its statements


class Contradiction(NamedTuple):
    """Statements that cannot hold together.

    Attributes:
        relation: the law that they break.
        own: the statement that is reported.
        binding: the statements of each slot of the relation.
        scope: their values under their first reading.
    """

    relation: Relation
    own: Statement
    binding: Binding
    scope: Scope

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, each once, in the order of the slots."""
        return tuple(dict.fromkeys(each for members in self.binding for each in members))

    @property
    def timed(self) -> tuple[Statement, ...]:
        """Those of them that hold at a time with which the law reckons."""
        relation = self.relation
        pairs = zip(relation.slots, self.binding, strict=True)
        return tuple(dict.fromkeys(each for slot, some in pairs if slot.time in relation.times for each in some))

    def slot_of(self, statement: Statement) -> tuple[Slot, int]:
        """The slot for which a statement stands, and which of its statements it is there."""
        for slot, members in zip(self.relation.slots, self.binding, strict=True):
            if statement in members:
                return slot, members.index(statement)
        raise KeyError(statement)

    def right_value(self, statement: Statement) -> Value | None:
        """What a statement must be for the others to hold, in its own unit; None where that cannot be told."""
        slot, index = self.slot_of(statement)
        node = solved(self.relation, slot, index)
        value = evaluate(node, self.scope) if node is not None else None
        unit = self.scope.values[slot][index].unit
        if value is not None and {value.unit, unit} == {SHARE, POINT}:
            return value._replace(unit=unit)
        return brought(value, unit, self.scope.convert) if value is not None else None

    def holds_with(self, statement: Statement, value: Value) -> bool:
        """Whether the relation holds with another value of one of the statements."""
        return holds(self.relation, self.scope.with_value(*self.slot_of(statement), value)) is True


class _Group(NamedTuple):
    """The slots of one attribute, and the statements that may stand for them."""

    slots: tuple[int, ...]
    every: bool
    candidates: tuple[Statement, ...]

    def choices(self) -> Iterable[tuple[Statement, ...]]:
        """The statements that can stand for the slots together, in any order."""
        return [self.candidates] if self.every else combinations(self.candidates, len(self.slots))

    def number(self) -> int:
        return 1 if self.every else comb(len(self.candidates), len(self.slots))


def find_contradictions(
    statements: Statements,
    relations: Sequence[Relation],
    *,
    reports: str = "",
    unless: Iterable[str] = (),
    convert: Converter = no_conversion,
) -> list[Contradiction]:
    """The contradictions among statements, one for each statement that is to be reported, in order of place.

    Args:
        statements: what the article states.
        relations: laws, each by itself.
        reports: the attribute whose statement is reported; the first of the relation where it has no such.
        unless: attributes of which a subject may have no statement.
        convert: brings units to each other.
    """
    relations = [it for it in relations if all(map(statements.of, it.attributes))]
    if not relations:
        return []
    excused = {subject for attribute in unless for subject in statements.by_subject(attribute)}
    found: dict[Statement, Contradiction] = {}
    for relation in relations:
        attributes = relation.attributes
        maps = [statements.by_subject(attribute) for attribute in attributes]
        reported = reports if reports in attributes else attributes[0]
        for subject in min(maps, key=len):
            if subject not in excused and all(subject in each for each in maps):
                for each in _of_subject(statements, relation, subject, reported, convert):
                    known = found.get(each.own)
                    if known is None or _size(each) < _size(known):
                        found[each.own] = each
    return [each for _, each in sorted(found.items(), key=lambda item: (item[0].start, item[0].end))]


def _size(contradiction: Contradiction) -> tuple[int, int]:
    """What makes a set of statements smaller: fewer, then nearer to the reported one."""
    own, members = contradiction.own, contradiction.statements
    return len(members), sum(abs(each.start - own.start) for each in members)


def _of_subject(
    statements: Statements, relation: Relation, subject: str, reported: str, convert: Converter
) -> Iterator[Contradiction]:
    """The contradictions about one subject.

    A statement that fits with others is not reported for one that it does not fit with: of these another is wrong.
    """
    groups = _groups(statements, relation, subject)
    if any(_is_short(group) for group in groups):
        return
    at = next(index for index, slot in enumerate(relation.slots) if slot.attribute == reported)
    own = next(group for group in groups if at in group.slots)
    partners = 1 if own.every else comb(len(own.candidates) - 1, len(own.slots) - 1)
    if partners * prod(group.number() for group in groups if group is not own) > MOST_COMBINATIONS:
        return
    fitting: set[Statement] = set()
    failing: list[tuple[tuple[Statement, ...], Contradiction]] = []
    for chosen in product(*(group.choices() for group in groups)):
        members = chosen[groups.index(own)]
        if not _one_voice(each for some in chosen for each in some):
            continue
        outcome = _outcome(relation, groups, chosen, convert)
        if outcome is True:
            fitting.update(members)
        elif isinstance(outcome, Contradiction):
            failing.append((members, outcome))
    for members, contradiction in failing:
        odd = [each for each in members if each not in fitting]
        if odd or len(own.slots) > 1:
            yield contradiction._replace(own=(odd or members)[-1])


def _groups(statements: Statements, relation: Relation, subject: str) -> list[_Group]:
    slots: dict[tuple[str, bool], list[int]] = {}
    for index, slot in enumerate(relation.slots):
        slots.setdefault((slot.attribute, slot.every), []).append(index)
    return [
        _Group(
            tuple(indices),
            every,
            tuple(each for each in statements.by_subject(attribute)[subject] if each.standing.asserted),
        )
        for (attribute, every), indices in slots.items()
    ]


def _is_short(group: _Group) -> bool:
    return len(group.candidates) < (FEWEST_PARTS if group.every else len(group.slots))


def _one_voice(statements: Iterable[Statement]) -> bool:
    """Whether one speaker says all, or the article itself a part: two persons may contradict each other."""
    voices = {statement.standing.speaker for statement in statements}
    return len(voices) == 1 or "" in voices


def _outcome(
    relation: Relation, groups: Sequence[_Group], chosen: Sequence[tuple[Statement, ...]], convert: Converter
) -> Contradiction | bool | None:
    """True when the statements can hold together in some order and reading, None when the relation says nothing."""
    failed: list[Contradiction] = []
    for ordered in product(*(_orders(group, some) for group, some in zip(groups, chosen, strict=True))):
        binding = _bound(relation, groups, ordered)
        times = _times(relation, binding)
        if times is None:
            continue
        scopes = _scopes(relation, binding, times, convert)
        results = [holds(relation, scope) for scope in scopes]
        if True in results:
            return True
        if results and None not in results:
            failed.append(Contradiction(relation, binding[0][0], binding, scopes[0]))
    return max(failed, key=_lateness) if failed else None


def _orders(group: _Group, some: tuple[Statement, ...]) -> Iterable[tuple[Statement, ...]]:
    return [some] if group.every else permutations(some)


def _lateness(contradiction: Contradiction) -> list[float]:
    """Of two orders the one whose later statement comes first is easier to read: its differences are positive."""
    whens = [members[0].when for members in contradiction.binding]
    return [when.low if when is not None else 0 for when in whens]


def _bound(relation: Relation, groups: Sequence[_Group], ordered: Sequence[tuple[Statement, ...]]) -> Binding:
    places: dict[int, tuple[Statement, ...]] = {}
    for group, some in zip(groups, ordered, strict=True):
        if group.every:
            places[group.slots[0]] = some
        else:
            places.update((index, (each,)) for index, each in zip(group.slots, some, strict=True))
    return tuple(places[index] for index in range(len(relation.slots)))


def _times(relation: Relation, binding: Binding) -> dict[str, Interval] | None:
    """The days of each variable of time; None where one is missing, or is another for another statement."""
    found: dict[str, Interval | None] = {}
    for slot, members in zip(relation.slots, binding, strict=True):
        if slot.time:
            when = members[0].when
            days = Interval(when.low, when.high) if when is not None else None
            if found.setdefault(slot.time, days) != days:
                return None
    known = {variable: days for variable, days in found.items() if days is not None}
    return known if relation.times <= known.keys() else None


def _scopes(relation: Relation, binding: Binding, times: dict[str, Interval], convert: Converter) -> list[Scope]:
    """A scope for each combination of readings; none where there are too many, or parts have several units."""
    slots = relation.slots
    options: list[list[tuple[Value, ...]]] = []
    for slot, members in zip(slots, binding, strict=True):
        if slot.every:
            parts = [_whole(part) for part in members]
            known = tuple(part for part in parts if part is not None)
            options.append([known] if len(known) == len(parts) else [])
        else:
            options.append([(value,) for value in _values(members[0])])
    if prod(map(len, options)) > MOST_READINGS:
        return []
    return [Scope(dict(zip(slots, values, strict=True)), times, convert) for values in product(*options)]


def _values(statement: Statement) -> list[Value]:
    return [value_of(reading, statement.style) for reading in statement.readings]


def _whole(statement: Statement) -> Value | None:
    """A part of a sum with all that its readings allow: a sum has too many combinations to try each."""
    values = _values(statement)
    if len({value.unit for value in values}) != 1:
        return None
    return Value(hull(*(value.range for value in values)), values[0].unit)
