"""The language of relations: `age(x, t) = years(born(x), t) within 1`. Texts become small trees; nothing is ever run.

    age(x, t)               a statement of the attribute `age` about x, which holds at the time t
    sum(part(q))            all statements of `part` about q, added up; count(part(q)): how many they are
    years(a, b)             how much time lies between two dates; also months, weeks, days, hours, minutes
    year(d)                 the calendar year of a date
    + - * / ( ) 12 1.5 25%  as everywhere
    = != < <= > >=          one of them, once
    within 1, within 5%     how far the two sides may be apart
    within 1 over           the left side may be up to that much more, but not less; "under" the other way

All statements of a relation are about one subject; terms of one attribute with different times are two statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from editlint.errors import did_you_mean
from editlint.values import LatePattern, NamedTuple

BETWEEN = ("years", "months", "weeks", "days", "hours", "minutes")
YEAR = "year"
AGGREGATES = ("sum", "count")
COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
WITHIN = "within"
SIDES = ("over", "under")
_DEEPEST = 20  # brackets within brackets
_TOKEN = LatePattern(
    r"(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?P<sign>[<>!]=|[-+*/()=<>,%])|(?P<blank>\s+)"
)


class RelationError(ValueError):
    """A mistake in a relation: what, what to do about it, and the offset in characters where it stands."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


class Slot(NamedTuple):
    """What a term asks for: one statement of an attribute at a time (a variable, "" for any), or all of them."""

    attribute: str
    time: str = ""
    every: bool = False


class Number(NamedTuple):
    """A number of the relation itself; 25% is 0.25."""

    value: float
    percent: bool = False


class Term(NamedTuple):
    """The value of a statement."""

    slot: Slot


class Time(NamedTuple):
    """The days at which a statement holds, by the variable of its term."""

    variable: str


class Negative(NamedTuple):
    """The value with the other sign."""

    of: Node


class Binary(NamedTuple):
    """Two values with one of + - * / between."""

    operator: str
    left: Node
    right: Node


class Call(NamedTuple):
    """A function of dates."""

    function: str
    arguments: tuple[Node, ...]


class Aggregate(NamedTuple):
    """All statements of an attribute in one number; `without` is the index of one that is left out, -1 for none."""

    function: str
    slot: Slot
    without: int = -1


Node = Number | Term | Time | Negative | Binary | Call | Aggregate


class Relation(NamedTuple):
    """A law.

    Attributes:
        text: as it is written.
        left, comparison, right: its sides, and one of COMPARISONS between them.
        tolerance: how far the sides may be apart, at least 0; a part of the right side where `relative`.
        side: "over" or "under" where the left side may only be that much more, or less, than the right; else "".
        slots: what it asks for, each once, in the order in which they stand.
        times: the variables of time whose days it reckons with: a statement without a time cannot stand for them.
    """

    text: str
    left: Node
    comparison: str
    right: Node
    tolerance: float
    relative: bool
    side: str
    slots: tuple[Slot, ...]
    times: frozenset[str]

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that it names, each once, in order."""
        return tuple(dict.fromkeys(slot.attribute for slot in self.slots))


def children(node: Node) -> tuple[Node, ...]:
    """The parts of a node."""
    if isinstance(node, Negative):
        return (node.of,)
    if isinstance(node, Binary):
        return (node.left, node.right)
    return node.arguments if isinstance(node, Call) else ()


def walk(node: Node) -> Iterator[Node]:
    """A node and all that is in it, from left to right."""
    yield node
    for child in children(node):
        yield from walk(child)


@cache
def parse_relation(text: str) -> Relation:
    """Read a relation.

    Raises:
        RelationError: it is none; with the place.
    """
    return _Parser(text).relation()


@cache
def attributes_of(text: str) -> tuple[str, ...]:
    """The attributes that a relation names, each once, in order."""
    return parse_relation(text).attributes


class _Token(NamedTuple):
    kind: str  # "number", "name", "sign" or "end"
    text: str
    at: int


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            hint = (
                "names are written in small letters" if text[at].isupper() else "see docs/writing-rules.md, Relations"
            )
            raise RelationError(f"“{text[at]}” has no meaning in a relation", at, hint)
        kind = match.lastgroup or ""
        if kind != "blank":
            found.append(_Token(kind, match.group(), at))
        at = match.end()
    return [*found, _Token("end", "", len(text))]


class _Parser:
    """Reads one relation from left to right, and checks what its variables stand for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.index = 0
        self.depth = 0
        self.subject = ""
        self.slots: dict[Slot, None] = {}
        self.bound: set[str] = set()  # variables of time that a term binds
        self.loose: list[_Token] = []  # variables that stand where a date must

    @property
    def next(self) -> _Token:
        return self.tokens[self.index]

    @property
    def after(self) -> _Token:
        """What stands behind the next one; behind the end, the end."""
        return self.tokens[min(self.index + 1, len(self.tokens) - 1)]

    def relation(self) -> Relation:
        left = self._sum()
        comparison = self.next
        if comparison.text not in COMPARISONS:
            self._refuse_rest(f"a comparison such as “=” must stand here, not {_named(comparison)}")
        self.index += 1
        right = self._sum()
        tolerance, relative, side = self._within()
        if self.next.kind != "end":
            self._refuse_rest(f"the relation must end here, not go on with {_named(self.next)}")
        if not self.slots:
            raise RelationError("no attribute is named", 0, "write one as in age(x)")
        self._check_times()
        times = frozenset(token.text for token in self.loose)
        return Relation(self.text, left, comparison.text, right, tolerance, relative, side, tuple(self.slots), times)

    def _refuse_rest(self, message: str) -> None:
        token = self.next
        hint = "one relation has one comparison, as in age(x, t) = years(born(x), t)"
        if token.kind in ("name", "number") or token.text == "(":
            hint = "write an operator (+ - * /) between two values"
        elif token.text == ")":
            message, hint = "“)” closes nothing", "count the brackets"
        raise RelationError(message, token.at, hint)

    def _within(self) -> tuple[float, bool, str]:
        if self.next.text != WITHIN:
            return 0, False, ""
        self.index += 1
        token = self.next
        if token.kind != "number":
            raise RelationError(f"a number must follow “within”, not {_named(token)}", token.at, "within 1, within 5%")
        self.index += 1
        relative = self._accept("%")
        side = self.next.text if self.next.text in SIDES else ""
        self.index += 1 if side else 0
        return float(token.text) / (100 if relative else 1), relative, side

    def _accept(self, sign: str) -> bool:
        found = self.next.kind == "sign" and self.next.text == sign
        self.index += found
        return found

    def _expect(self, sign: str, opened: _Token) -> None:
        if not self._accept(sign):
            message = f"“{sign}” must stand here, not {_named(self.next)}"
            raise RelationError(message, self.next.at, f"for the bracket of {_named(opened)}")

    def _sum(self) -> Node:
        node = self._product()
        while self.next.text in ("+", "-"):
            operator = self.next.text
            self.index += 1
            node = Binary(operator, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._value()
        while self.next.text in ("*", "/"):
            operator = self.next.text
            self.index += 1
            node = Binary(operator, node, self._value())
        return node

    def _value(self) -> Node:
        token = self.next
        self.depth += 1
        if self.depth > _DEEPEST:
            raise RelationError(
                "brackets within brackets, too deep to follow", token.at, "make several relations of it"
            )
        try:
            return self._plain_value(token)
        finally:
            self.depth -= 1

    def _plain_value(self, token: _Token) -> Node:
        self.index += token.kind != "end"
        if token.kind == "number":
            percent = self._accept("%")
            return Number(float(token.text) / (100 if percent else 1), percent)
        if token.text == "-":
            return Negative(self._value())
        if token.text == "(":
            node = self._sum()
            self._expect(")", token)
            return node
        if token.kind == "name" and token.text != WITHIN:
            if not self._accept("("):
                self.loose.append(token)
                return Time(token.text)
            return self._called(token)
        raise RelationError(f"a value must stand here, not {_named(token)}", token.at, "an attribute, as in age(x)")

    def _called(self, name: _Token) -> Node:
        if name.text in BETWEEN or name.text == YEAR:
            return self._function(name)
        if name.text in AGGREGATES and self.after.text == "(":
            inner = self.next
            self.index += 2
            slot = self._slot(inner, every=True)
            self._expect(")", name)
            return Aggregate(name.text, slot)
        return Term(self._slot(name, every=False))

    def _function(self, name: _Token) -> Node:
        arguments = [self._sum()]
        while self._accept(","):
            arguments.append(self._sum())
        self._expect(")", name)
        wanted = 1 if name.text == YEAR else 2
        if len(arguments) != wanted:
            message = f"“{name.text}” takes {'one date' if wanted == 1 else 'two dates'}, not {len(arguments)}"
            raise RelationError(message, name.at, "year(d), years(a, b)")
        return Call(name.text, tuple(arguments))

    def _slot(self, name: _Token, *, every: bool) -> Slot:
        """The rest of an attribute behind its bracket: a variable for the subject and perhaps one for the time."""
        subject, time = self._variable(name), None
        if self._accept(","):
            time = self._variable(name)
        self._expect(")", name)
        if self.subject and subject.text != self.subject:
            message = f"“{subject.text}” is another subject than “{self.subject}”"
            raise RelationError(message, subject.at, "all attributes of a relation are about one subject")
        self.subject = subject.text
        if every and time is not None:
            raise RelationError("a sum of statements has no time", time.at, f"write {name.text}({subject.text})")
        if time is not None:
            self.bound.add(time.text)
        slot = Slot(name.text, time.text if time else "", every)
        self.slots.setdefault(slot)
        return slot

    def _variable(self, name: _Token) -> _Token:
        token, after = self.next, self.after
        if token.kind == "name" and after.text != "(":
            self.index += 1
            return token
        if after.text == "(" and token.kind == "name":
            known = (*BETWEEN, YEAR, *AGGREGATES)
            hint = did_you_mean(name.text, list(known)) or f"functions: {', '.join(known)}"
            raise RelationError(f"“{name.text}” is no function", name.at, hint)
        hint = f"write {name.text}(x) or {name.text}(x, t)"
        raise RelationError(f"a variable must stand here, not {_named(token)}", token.at, hint)

    def _check_times(self) -> None:
        for token in self.loose:
            if token.text == self.subject:
                hint = f"name what is meant of it, as in born({token.text})"
                raise RelationError(f"“{token.text}” is a subject and has no value", token.at, hint)
            if token.text not in self.bound:
                hint = f"give it to an attribute, as in age(x, {token.text})"
                raise RelationError(f"nothing says what “{token.text}” is", token.at, hint)
        if self.subject in self.bound:
            at = self.text.index(self.subject)
            raise RelationError(f"“{self.subject}” is a subject and a time", at, "give the time another name")


def _named(token: _Token) -> str:
    return "the end" if token.kind == "end" else f"“{token.text}”"
