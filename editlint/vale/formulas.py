"""The formulas of metrics: arithmetic with names, comparisons and the functions of `math`, read and not run.

It is the part of Vale's script language in which one expression can be written. As there, a whole number and one with a
point are never equal, and dividing whole numbers gives a whole one.
"""

from __future__ import annotations

import math
import operator
import re
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Value = int | float | bool
    Term = Callable[[Mapping[str, float]], Value]

_DEEPEST = 50  # brackets within each other
_LONGEST = 2_000  # characters
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)"
    r"|(?P<sign>&&|\|\||[<>=!]=|[-+*/%()<>!,?:])|(?P<end>$)|(?P<other>\S))"
)
_LEVELS = (("||",), ("&&",), ("==", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "/", "%"))  # the loosest first

CONSTANTS = {"math.pi": math.pi, "math.e": math.e, "math.sqrt2": math.sqrt(2), "true": True, "false": False}
FUNCTIONS: Mapping[str, tuple[int, Callable[..., float]]] = {
    "math.abs": (1, abs),
    "math.cbrt": (1, math.cbrt),
    "math.ceil": (1, lambda x: float(math.ceil(x))),
    "math.exp": (1, math.exp),
    "math.floor": (1, lambda x: float(math.floor(x))),
    "math.hypot": (2, math.hypot),
    "math.log": (1, math.log),
    "math.log10": (1, math.log10),
    "math.log1p": (1, math.log1p),
    "math.log2": (1, math.log2),
    "math.max": (2, max),
    "math.min": (2, min),
    "math.mod": (2, math.fmod),
    "math.pow": (2, math.pow),
    "math.sqrt": (1, math.sqrt),
    "math.trunc": (1, lambda x: float(math.trunc(x))),
}


class FormulaError(ValueError):
    """What is wrong with a formula, at an offset in its text; `remedy` is what to write instead, where known."""

    def __init__(self, message: str, at: int, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.at = at
        self.remedy = remedy


class Formula(NamedTuple):
    """An expression that can be worked out again and again."""

    names: frozenset[str]
    term: Term

    def value(self, variables: Mapping[str, float]) -> Value:
        """What it comes to; not a number (NaN) where it asks for what arithmetic does not define."""
        try:
            value = self.term(variables)
            return value if math.isfinite(value) else float(value)
        except (ArithmeticError, ValueError):  # the root or the logarithm of a negative number, a number too great
            return math.nan


def read_formula(text: str, names: frozenset[str]) -> Formula:
    """Read an expression that may speak of `names`.

    Raises:
        FormulaError: it is no such expression.
    """
    if len(text) > _LONGEST:
        raise FormulaError(f"a formula of more than {_LONGEST:,} characters", _LONGEST)
    return _Reader(text, names).read()


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


class _Reader:
    """Reads one expression from left to right: each method takes one kind of term and leaves what follows it."""

    def __init__(self, text: str, names: frozenset[str]) -> None:
        self._tokens = [
            _Token(str(match.lastgroup), match[match.lastgroup or 0], match.start(match.lastgroup or 0))
            for match in _TOKEN.finditer(text)
        ]
        self._next = 0
        self._depth = 0
        self._names = names
        self._used: set[str] = set()

    def read(self) -> Formula:
        if self._seen.kind == "end":
            raise FormulaError("there is nothing to work out", 0)
        term = self._choice()
        if self._seen.kind != "end":
            raise self._unexpected()
        return Formula(frozenset(self._used), term)

    @property
    def _seen(self) -> _Token:
        return self._tokens[self._next]

    def _take(self, *signs: str) -> str:
        """The sign that comes next, taken, where it is one of these; else nothing."""
        token = self._seen
        if token.kind == "sign" and token.text in signs:
            self._next += 1
            return token.text
        return ""

    def _unexpected(self) -> FormulaError:
        token = self._seen
        if token.kind == "end":
            return FormulaError("the formula ends too early", token.at)
        hint = "a formula is one expression of numbers, names, + - * / and functions such as math.sqrt(words)"
        return FormulaError(f"“{token.text}” cannot stand there", token.at, hint)

    def _choice(self) -> Term:
        """`a ? b : c`, or what binds tighter."""
        condition = self._binary(0)
        if not self._take("?"):
            return condition
        yes = self._nested(self._choice)
        if not self._take(":"):
            raise self._unexpected()
        no = self._nested(self._choice)
        return lambda variables: yes(variables) if condition(variables) else no(variables)

    def _binary(self, level: int) -> Term:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while sign := self._take(*_LEVELS[level]):
            left = _joined(sign, left, self._binary(level + 1))
        return left

    def _unary(self) -> Term:
        if sign := self._take("-", "+", "!"):
            inner = self._nested(self._unary)
            if sign == "!":
                return lambda variables: not inner(variables)
            return inner if sign == "+" else lambda variables: -inner(variables)
        return self._primary()

    def _primary(self) -> Term:
        token = self._seen
        if self._take("("):
            inner = self._nested(self._choice)
            if not self._take(")"):
                raise self._unexpected()
            return inner
        if token.kind == "number":
            self._next += 1
            number = int(token.text) if token.text.isdigit() else float(token.text)
            return lambda _: number
        if token.kind == "name":
            self._next += 1
            return self._named(token)
        raise self._unexpected()

    def _nested(self, read: Callable[[], Term]) -> Term:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError(f"more than {_DEEPEST} brackets within each other", self._seen.at)
        term = read()
        self._depth -= 1
        return term

    def _named(self, token: _Token) -> Term:
        """A constant, a function with what it is given, or a variable."""
        name = token.text
        if name in CONSTANTS:
            constant = CONSTANTS[name]
            return lambda _: constant
        if name in FUNCTIONS:
            return self._call(token)
        if name not in self._names:
            raise FormulaError(f"unknown name “{name}”", token.at, _closest(name, self._names))
        self._used.add(name)
        return operator.itemgetter(name)

    def _call(self, token: _Token) -> Term:
        number, function = FUNCTIONS[token.text]
        if not self._take("("):
            raise self._unexpected()
        inner = [self._nested(self._choice)]
        while self._take(","):
            inner.append(self._nested(self._choice))
        if not self._take(")"):
            raise self._unexpected()
        if len(inner) != number:
            raise FormulaError(f"{token.text} takes {number}, not {len(inner)}", token.at)
        return lambda variables: function(*(float(each(variables)) for each in inner))


def _closest(name: str, names: frozenset[str]) -> str:
    from editlint.errors import did_you_mean

    known = [*sorted(names), *FUNCTIONS, *CONSTANTS]
    return did_you_mean(name, known) or f"known are {', '.join(sorted(names))}"


def _joined(sign: str, left: Term, right: Term) -> Term:
    if sign == "&&":
        return lambda variables: left(variables) and right(variables)
    if sign == "||":
        return lambda variables: left(variables) or right(variables)
    work = _WORK[sign]
    return lambda variables: work(left(variables), right(variables))


def _same(left: Value, right: Value) -> bool:
    return type(left) is type(right) and left == right


def _divided(left: Value, right: Value) -> Value:
    if isinstance(left, int) and isinstance(right, int):
        return math.trunc(left / right)
    if right == 0:
        return math.nan if left == 0 or math.isnan(left) else math.copysign(math.inf, left)
    return left / right


def _rest(left: Value, right: Value) -> Value:
    whole = isinstance(left, int) and isinstance(right, int)
    return int(math.fmod(left, right)) if whole else math.fmod(left, right)


_WORK: Mapping[str, Callable[[Value, Value], Value]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": _divided,
    "%": _rest,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": _same,
    "!=": lambda left, right: not _same(left, right),
}
