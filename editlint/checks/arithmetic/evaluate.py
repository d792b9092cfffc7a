"""What a side of a relation comes to when statements stand for its terms, and a relation solved for one of them."""

from __future__ import annotations

from collections.abc import Mapping

from editlint.analysis.statements.statement import DATE
from editlint.checks.arithmetic.amounts import (
    ANY,
    PLAIN,
    POINT,
    SHARE,
    Converter,
    Value,
    between,
    brought,
    combined,
    no_conversion,
    opposite,
    stands,
)
from editlint.checks.arithmetic.interval import (
    Interval,
    calendar_year,
    days_of_years,
    multiplied,
    point,
    years_after,
    years_before,
)
from editlint.checks.arithmetic.relation import (
    BETWEEN,
    YEAR,
    Aggregate,
    Binary,
    Call,
    Negative,
    Node,
    Number,
    Relation,
    Slot,
    Term,
    Time,
    walk,
)
from editlint.values import NamedTuple

IN_YEAR, AFTER, BEFORE = "in-year", "-after", "-before"  # functions that only a solved relation has
_INVERSE = {"+": "-", "-": "+", "*": "/", "/": "*"}
_SHIFTS = {"day": 1, "week": 7}


class Scope(NamedTuple):
    """What stands for the terms of a relation.

    Attributes:
        values: of each slot the values of its statements: one, or all where the slot asks for every one.
        times: the days of each variable of time that is known.
        convert: brings units to each other.
    """

    values: Mapping[Slot, tuple[Value, ...]]
    times: Mapping[str, Interval]
    convert: Converter = no_conversion

    def with_value(self, slot: Slot, index: int, value: Value) -> Scope:
        """The same with another value in one place."""
        values = self.values[slot]
        return self._replace(values={**self.values, slot: (*values[:index], value, *values[index + 1 :])})


def evaluate(node: Node, scope: Scope) -> Value | None:
    """What a node comes to; None where units do not go together."""
    if isinstance(node, Number):
        return Value(point(node.value), SHARE if node.percent else ANY)
    if isinstance(node, Term):
        return scope.values[node.slot][0]
    if isinstance(node, Time):
        days = scope.times.get(node.variable)
        return Value(days, DATE) if days is not None else None
    if isinstance(node, Aggregate):
        return _aggregate(node, scope)
    if isinstance(node, Negative):
        value = evaluate(node.of, scope)
        return opposite(value) if value is not None else None
    parts = [evaluate(part, scope) for part in (node.arguments if isinstance(node, Call) else (node.left, node.right))]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    if isinstance(node, Binary):
        return combined(node.operator, known[0], known[1], scope.convert)
    return _call(node.function, known, scope)


def holds(relation: Relation, scope: Scope) -> bool | None:
    """Whether a relation can hold; None where it says nothing about these statements."""
    left, right = evaluate(relation.left, scope), evaluate(relation.right, scope)
    if left is None or right is None:
        return None
    tolerance = relation.tolerance
    if relation.relative:
        same = brought(right, left.unit, scope.convert) or right  # the tolerance is one in the unit of the left side
        tolerance *= max(map(abs, same.range))
    elif {left.unit, right.unit} & {SHARE, POINT}:
        tolerance /= 100
    return stands(relation.comparison, left, right, tolerance, scope.convert, relation.side)


def _aggregate(node: Aggregate, scope: Scope) -> Value | None:
    values = scope.values[node.slot]
    if node.function == "count":
        return Value(point(len(values)), PLAIN)
    rest = [value for index, value in enumerate(values) if index != node.without]
    total: Value | None = rest[0]
    for value in rest[1:]:
        total = combined("+", total, value, scope.convert) if total is not None else None
    return total


def _call(function: str, values: list[Value], scope: Scope) -> Value | None:
    if function in BETWEEN:
        return between(function, values[0], values[1])
    if function == YEAR:
        return Value(calendar_year(values[0].range)) if values[0].unit == DATE else None
    if function == IN_YEAR:
        return Value(days_of_years(values[0].range), DATE)
    unit, after = function.removesuffix(AFTER).removesuffix(BEFORE), function.endswith(AFTER)
    amount = brought(values[1], unit, scope.convert)
    if values[0].unit != DATE or amount is None:
        return None
    if unit == "year":
        return Value((years_after if after else years_before)(values[0].range, amount.range), DATE)
    days = Value(multiplied(amount.range, point(_SHIFTS[unit])), "day")
    return combined("+" if after else "-", values[0], days, scope.convert)


def solved(relation: Relation, slot: Slot, index: int = 0) -> Node | None:
    """What a statement must be, in terms of the others; None where that cannot be said.

    `index` is the statement's among those of a slot that asks for every one.
    """
    if relation.comparison != "=":
        return None
    places = [(side, sum(_is(node, slot) for node in walk(side))) for side in (relation.left, relation.right)]
    if [count for _, count in places if count] != [1]:
        return None
    (side, count), (other, _) = places
    return _unwrapped(side, slot, index, other) if count else _unwrapped(other, slot, index, side)


def _is(node: Node, slot: Slot) -> bool:
    return isinstance(node, (Term, Aggregate)) and node.slot == slot


def _has(node: Node, slot: Slot) -> bool:
    return any(_is(each, slot) for each in walk(node))


def _unwrapped(side: Node, slot: Slot, index: int, result: Node) -> Node | None:
    """What the slot in `side` is when all of `side` is `result`: operators are taken off from the outside in."""
    while True:
        if isinstance(side, Term):
            return result
        if isinstance(side, Aggregate):
            alone = Aggregate(side.function, slot, index)
            return Binary("-", result, alone) if side.function == "sum" else None
        if isinstance(side, Negative):
            side, result = side.of, Negative(result)
        elif isinstance(side, Binary):
            side, result = _without_operator(side, slot, result)
        else:
            assert isinstance(side, Call)
            inner = _without_call(side, slot, result)
            if inner is None:
                return None
            side, result = inner


def _without_operator(side: Binary, slot: Slot, result: Node) -> tuple[Node, Node]:
    operator, left, right = side.operator, side.left, side.right
    if _has(left, slot):
        return left, Binary(_INVERSE[operator], result, right)
    if operator in "+*":
        return right, Binary(_INVERSE[operator], result, left)
    return right, Binary(operator, left, result)


def _without_call(side: Call, slot: Slot, result: Node) -> tuple[Node, Node] | None:
    if side.function == YEAR:
        return side.arguments[0], Call(IN_YEAR, (result,))
    unit = side.function.removesuffix("s")
    if unit != "year" and unit not in _SHIFTS:
        return None
    start, end = side.arguments
    if _has(start, slot):
        return start, Call(unit + BEFORE, (end, result))
    return end, Call(unit + AFTER, (start, result))
