"""The sum as a reader sees it: "2024 − 1960 = 64", "29 + 6 + 9 = 44", "80,000 → 60,000 is −25%".

A relation is shown solved for the statement that is reported, with the numbers that stand in the text; where it cannot
be solved, its two sides are shown beside each other. An outcome that the dates leave open is "64 or 65".
"""

from __future__ import annotations

from math import floor, isinf
from typing import TYPE_CHECKING

from editlint.analysis.statements.statement import DATE
from editlint.checks.arithmetic.amounts import ANY, CLOCK, PLAIN, POINT, QUOTIENT, SHARE, SHIFTED, Value, brought
from editlint.checks.arithmetic.evaluate import AFTER, BEFORE, IN_YEAR, Scope, evaluate, solved
from editlint.checks.arithmetic.figures import days_text, nominal
from editlint.checks.arithmetic.interval import Interval, calendar_year, negated
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
    Term,
    Time,
)
from editlint.language.en.inflection import plural
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.checks.arithmetic.solver import Contradiction

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}  # how strongly an operator holds its sides together
_FAILED = {"!=": "is", "<": "is not less than", "<=": "is more than", ">": "is not more than", ">=": "is less than"}
_FAILED_DATES = {"!=": "is", "<": "is not before", "<=": "is after", ">": "is not after", ">=": "is before"}
_BARE = (PLAIN, ANY, QUOTIENT, SHIFTED, "year")  # units that a sum need not name
_TIMES = ("month", "week", "day", "hour", "minute")
_PERCENT = 100


class Shown(NamedTuple):
    """The sum of a contradiction, and what the reported statement should be by it ("" where that cannot be told)."""

    sum: str
    expected: str
    outcome: Value | None


def shown(contradiction: Contradiction) -> Shown:
    """The sum of a contradiction."""
    scope = _as_written(contradiction)
    slot, index = contradiction.slot_of(contradiction.own)
    node = solved(contradiction.relation, slot, index)
    in_list = slot.every  # what one part of a sum should be says less than the whole sum
    value = contradiction._replace(scope=scope).right_value(contradiction.own)
    view = _View(contradiction, scope)
    if node is None or value is None or (isinf(value.range.low) and isinf(value.range.high)):
        return Shown(view.sides(), "", None)
    expected = view.outcome(value)
    return Shown(view.sides() if in_list else view.equation(node, value, expected), expected, value)


def number_text(number: float) -> str:
    """A number in figures, its fraction no longer than a reader needs: 80,000, 2.5, −0.125."""
    sign, size = "−" if number < 0 else "", abs(number)
    if abs(size - round(size)) <= size * 1e-9:
        return f"{sign if round(size) else ''}{round(size):,}"
    decimals = 1 if size >= 100 else 2 if size >= 1 else 3
    return f"{sign}{size:,.{decimals}f}".rstrip("0").rstrip(".")


def _as_written(contradiction: Contradiction) -> Scope:
    """The scope with each number as it is written."""
    scope = contradiction.scope
    values = {
        slot: tuple(nominal(each, value) for each, value in zip(members, scope.values[slot], strict=True))
        for slot, members in zip(contradiction.relation.slots, contradiction.binding, strict=True)
    }
    return scope._replace(values=values)


class _View:
    """Shows nodes with the statements that stand for their terms."""

    def __init__(self, contradiction: Contradiction, scope: Scope) -> None:
        self.relation = contradiction.relation
        self.members = dict(zip(contradiction.relation.slots, contradiction.binding, strict=True))
        self.scope = scope
        units = {value.unit for values in scope.values.values() for value in values}
        self.one_unit = len(units - {*_BARE, SHARE, POINT}) == 1

    def equation(self, node: Node, value: Value, expected: str) -> str:
        """A node with what it comes to."""
        if isinstance(node, Call):
            return self._call(node, value, expected)
        change = _change(node)
        if change is not None:
            begin, end, sign = change
            said = expected if sign > 0 else self.outcome(value._replace(range=negated(value.range)))
            return f"{self.node(begin)} → {self.node(end)} is {said}"
        if isinstance(node, Term):
            statement = self.members[node.slot][0]
            label = node.slot.attribute.replace("-", " ")
            same = self.scope.values[node.slot][0].unit == value.unit
            return f"{label} {statement.text}" if same else f"{statement.text} = {expected}"
        if isinstance(node, Aggregate) and node.function == "count":
            return self._counted(node)
        return f"{self.node(node)} = {expected}"

    def sides(self) -> str:
        """The two sides of the relation beside each other."""
        relation = self.relation
        values = [evaluate(side, self.scope) for side in (relation.left, relation.right)]
        left, right = (
            self._side(side, value, other)
            for side, value, other in zip((relation.left, relation.right), values, reversed(values), strict=True)
        )
        moved = _movement(relation)
        if moved is not None:
            difference = evaluate(moved, self.scope)
            said = self.outcome(difference) if difference is not None else "?"
            return f"{self.node(moved.right)} → {self.node(moved.left)} is {said}"
        if relation.comparison == "=":
            bare = isinstance(relation.left, (Term, Time, Number))
            return f"{right}, not {left}" if bare else f"{left}, not {right}"
        dates = values[0] is not None and values[0].unit == DATE
        return f"{left} {(_FAILED_DATES if dates else _FAILED)[relation.comparison]} {right}"

    def _side(self, side: Node, value: Value | None, other: Value | None) -> str:
        if value is None or isinstance(side, (Term, Time)):
            return self.node(side)
        if isinstance(side, Aggregate) and side.function == "count":
            return self._counted(side)
        as_other = brought(value, other.unit, self.scope.convert) if other is not None and value.unit == ANY else value
        came_to = self.outcome(as_other or value)
        return came_to if isinstance(side, (Number, Call)) else f"{self.node(side)} = {came_to}"

    def outcome(self, value: Value) -> str:
        """What a value comes to: one number, two with "or", or its two ends."""
        if value.unit == DATE:
            return _date_outcome(value.range)
        low, high = ("" if isinf(end) else _in_unit(end, value.unit) for end in value.range)
        unit = value.unit if self._is_named(value.unit) else ""
        if isinf(value.range.low) or isinf(value.range.high):
            text = f"at most {high}" if isinf(value.range.low) else f"at least {low}"
        elif low == high:
            return f"{low} {unit if value.range.low == 1 else _several(unit)}" if unit else low
        else:
            text = f"{low} or {high}" if value.range.high - value.range.low == 1 else f"{low} to {high}"
        return f"{text} {_several(unit)}" if unit else text

    def _is_named(self, unit: str) -> bool:
        """Whether a number of a unit needs its name: units of time, and any where there are several."""
        return unit not in (*_BARE, SHARE, POINT, CLOCK) and (unit in _TIMES or not self.one_unit)

    def node(self, node: Node, strength: int = 0) -> str:
        """A node as a part of a sum; in brackets where what stands round it holds together more strongly."""
        if isinstance(node, Number):
            return _in_unit(node.value, SHARE if node.percent else PLAIN)
        if isinstance(node, Negative):
            return f"−{self.node(node.of, 3)}"
        if isinstance(node, Aggregate) and node.function == "sum":
            text, own = " + ".join(map(_figure, self.scope.values[node.slot])), 1
        elif isinstance(node, Call) and self._years_apart(node):
            text, own = self._years_apart(node), 1
        elif isinstance(node, Binary):
            text, own = self._binary(node), _BINDING[node.operator]
        else:
            text, own = self._plain(node), 3
        return f"({text})" if own < strength else text

    def _plain(self, node: Node) -> str:
        """The value of a node that has no parts to be shown."""
        value = evaluate(node, self.scope)
        if value is None:
            return "?"
        if value.unit == DATE and isinstance(node, Term):
            return self.members[node.slot][0].text
        if value.unit == DATE:
            return _date_outcome(value.range)
        if isinstance(node, Call) and node.function == YEAR:
            return "–".join(str(end) for end in dict.fromkeys(value.range))
        return _figure(value)

    def _counted(self, node: Aggregate) -> str:
        texts = [each.text for each in self.members[node.slot]]
        return f"{', '.join(texts[:-1])} and {texts[-1]} are {len(texts)}"

    def _binary(self, node: Binary) -> str:
        operator, left, right = node.operator, node.left, node.right
        growth = _growth(node)
        if growth is not None and self._unit(growth.right) == SHARE != self._unit(growth.left):
            operator, left, right = growth
        elif operator in "+-" and self._unit(right) == SHARE and isinstance(left, Number):
            left = left._replace(percent=True)
        second = self.node(right, _BINDING[operator] + (operator in "-/"))
        if operator == "+" and second.startswith("−"):
            operator, second = "-", second[1:]
        return f"{self.node(left, _BINDING[operator])} {_SIGNS[operator]} {second}"

    def _unit(self, node: Node) -> str:
        value = evaluate(node, self.scope)
        return value.unit if value is not None else ""

    def _call(self, node: Call, value: Value, expected: str) -> str:
        if node.function == IN_YEAR:
            return f"{self.node(node.arguments[0])} = {expected}"
        if node.function not in BETWEEN and not node.function.endswith((AFTER, BEFORE)):
            return f"{self.node(node)} = {expected}"
        one, other = node.arguments
        if node.function not in BETWEEN:
            unit, sign = node.function.partition("-")[0], "−" if node.function.endswith(BEFORE) else "+"
            if unit == "year":
                return f"{self._year(one) or self.node(one)} {sign} {self.node(other, 2)} = {expected}"
            return f"{self.node(one)} {sign} {self.node(other, 2)} {unit}s = {expected}"
        if self._years_apart(node):
            return f"{self._years_apart(node)} = {expected}"
        unit = node.function.removesuffix("s") if expected == "1" else node.function
        named = f"{expected} {unit}" if value.unit in _BARE else expected
        return f"from {self.node(one)} to {self.node(other)} it is {named}"

    def _years_apart(self, node: Call) -> str:
        """The years of two dates with a minus, where that is how many lie between; else ""."""
        value = evaluate(node, self.scope)
        first, last = (self._year(each) for each in node.arguments) if node.function == "years" else ("", "")
        fits = first and last and value is not None and int(last) - int(first) in value.range
        return f"{last} − {first}" if fits else ""

    def _year(self, node: Node) -> str:
        """The calendar year of a date, "" where it may be several."""
        value = evaluate(node, self.scope)
        years = calendar_year(value.range) if value is not None and value.unit == DATE else Interval(0, 1)
        return str(int(years.low)) if years.low == years.high and not isinf(years.low) else ""


def _in_unit(number: float, unit: str) -> str:
    if unit == SHARE:
        return f"{number_text(number * _PERCENT)}%"
    if unit == POINT:
        return f"{number_text(number * _PERCENT)} points"
    if unit == CLOCK:
        return f"{floor(number / 60):02}:{floor(number % 60):02}"
    return number_text(number)


def _figure(value: Value) -> str:
    """A value as a part of a sum; the end that is known of one that is open."""
    return "–".join(dict.fromkeys(_in_unit(end, value.unit) for end in value.range if not isinf(end)))


def _several(unit: str) -> str:
    """The plural of a unit: "feet", "kilometres per hour"."""
    noun, *rest = unit.split(" ", 1)
    return " ".join((plural(noun), *rest))


def _date_outcome(days: Interval) -> str:
    years = calendar_year(days)
    if days.is_point:
        return days_text(days)
    if years.high - years.low == 1 and not isinf(years.low):
        return f"{int(years.low)} or {int(years.high)}"
    return days_text(days) or "another day"


def _change(node: Node) -> tuple[Node, Node, int] | None:
    """From what to what a change is reckoned in b / a − 1, (b − a) / a or, with the sign −1, in 1 − b / a."""
    if not isinstance(node, Binary):
        return None
    left, right = node.left, node.right
    if isinstance(right, Binary) and node.operator == "-" and right.operator == "/" and left == Number(1):
        return right.right, right.left, -1
    if isinstance(left, Binary) and node.operator == "-" and left.operator == "/" and right == Number(1):
        return left.right, left.left, 1
    if isinstance(left, Binary) and node.operator == "/" and left.operator == "-" and left.right == right:
        return right, left.left, 1
    return None


def _movement(relation: Relation) -> Binary | None:
    """The difference in a law on the direction of a change, (b − a) × c > 0."""
    left = relation.left
    if relation.right == Number(0) and isinstance(left, Binary) and left.operator == "*":
        for side in (left.left, left.right):
            if isinstance(side, Binary) and side.operator == "-":
                return side
    return None


def _growth(node: Binary) -> Binary | None:
    """What a node of the form a * (1 + b) or (1 − b) * a is in other words: a + b, a − b, where b is a share of a."""
    for whole, factor in ((node.left, node.right), (node.right, node.left)):
        if node.operator == "*" and isinstance(factor, Binary) and factor.operator in "+-" and factor.left == Number(1):
            return Binary(factor.operator, whole, factor.right)
    return None
