"""`--filter`: an expression that says which rules run, in the part of expr-lang that speaks of a rule's fields.

.Level in ["error", "warning"] and not (.Name startsWith "House.")
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, Location, did_you_mean
from editlint.files import read_bytes
from editlint.vale.dialect import Refused, compiled
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editlint.vale.model import ValeRule

DEEPEST = 100  # brackets within brackets
FILTERS = os.path.join("config", "filters")
FIELDS: dict[str, Callable[[ValeRule], Any]] = {
    "Name": lambda rule: rule.name,
    "Level": lambda rule: rule.level,
    "Scope": lambda rule: list(rule.scope),
    "Message": lambda rule: rule.message,
    "Description": lambda rule: rule.description,
    "Extends": lambda rule: rule.extends,
    "Link": lambda rule: rule.link,
    "Limit": lambda rule: rule.limit,
}
_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<number>\d+(?:\.\d+)?)|(?P<field>[.#]\.?[A-Za-z_]\w*)
    |(?P<word>[A-Za-z_]\w*)|(?P<sign>==|!=|<=|>=|&&|\|\||\?\?|[<>!()\[\]{},|#?:]))""",
    re.VERBOSE,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_COMPARED = ("==", "!=", "<", ">", "<=", ">=", "in", "matches", "contains", "startsWith", "endsWith")

Value = Any  # a field of a rule, or what is made of it
if TYPE_CHECKING:
    Term = Callable[[ValeRule], Value]


class Filter(NamedTuple):
    """An expression made ready. `by_level` is whether it speaks of levels: it then decides also of what is shown."""

    holds: Callable[[ValeRule], bool]
    by_level: bool


def read_filter(text: str, styles_paths: Sequence[str]) -> Filter:
    """The filter that a text says, or a file that it names, here or in the filters of a folder of styles.

    Raises:
        EditlintError: it is no expression that can be read, with the place where.
    """
    candidates = [text, *(os.path.join(path, FILTERS, text) for path in styles_paths)]
    for path in candidates:
        if os.path.isfile(path):
            from editlint.source import decode

            return parse_filter(decode(read_bytes(path), path).text, path)
    return parse_filter(text, "--filter")


def parse_filter(text: str, origin: str) -> Filter:
    """An expression made ready.

    Raises:
        EditlintError: it cannot be read.
    """
    reader = _Reader(text, origin)
    term = reader.whole()
    return Filter(lambda rule: _truth(term(rule)), ".Level" in text)


def _truth(value: Value) -> bool:
    return value is True


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


class _Reader:
    """Reads an expression from left to right: a choice, or, and, not, comparisons, values and what follows them."""

    def __init__(self, text: str, origin: str) -> None:
        self.text = text
        self.origin = origin
        self.tokens = self._tokens()
        self.at = 0
        self.depth = 0
        self.elements: list[list[Value]] = []  # of the lists that predicates around this place look at, one at a time

    def _tokens(self) -> list[_Token]:
        found: list[_Token] = []
        at, end = 0, len(self.text.rstrip())
        while at < end:
            match = _TOKEN.match(self.text, at)
            if match is None:
                rest = len(self.text[at:]) - len(self.text[at:].lstrip())
                raise self._error("this is not understood", at + rest)
            kind = match.lastgroup or ""
            found.append(_Token(kind, match[kind], match.start(kind)))
            at = match.end()
        return [*found, _Token("end", "", end)]

    def whole(self) -> Term:
        term = self._choice()
        if self.tokens[self.at].kind != "end":
            raise self._error("this is one word too many", self.tokens[self.at].at)
        return term

    def _choice(self) -> Term:
        self._deeper()
        term = self._or()
        if self._take("?"):
            yes = self._choice()
            self._expect(":")
            term = _chosen(term, yes, self._choice())
        self.depth -= 1
        return term

    def _or(self) -> Term:
        terms = [self._and()]
        while self._take("or", "||"):
            terms.append(self._and())
        return terms[0] if len(terms) == 1 else lambda rule: any(_truth(term(rule)) for term in terms)

    def _and(self) -> Term:
        terms = [self._not()]
        while self._take("and", "&&"):
            terms.append(self._not())
        return terms[0] if len(terms) == 1 else lambda rule: all(_truth(term(rule)) for term in terms)

    def _not(self) -> Term:
        self._deeper()
        term = _negated(self._not()) if self._take("not", "!") else self._comparison()
        self.depth -= 1
        return term

    def _comparison(self) -> Term:
        left = self._followed()
        negated = self._take("not")
        token = self.tokens[self.at]
        if token.text not in _COMPARED or token.kind == "text":
            if negated:
                raise self._error("“not” stands before what it turns round, as in: not in", token.at)
            return left
        self.at += 1
        compare = self._comparer(token, self.tokens[self.at])
        term = _compared(left, compare, self._followed())
        return _negated(term) if negated else term

    def _comparer(self, sign: _Token, right: _Token) -> Callable[[Value, Value], bool]:
        if sign.text == "matches" and right.kind == "text":
            try:
                compiled(_unquoted(right.text))
            except Refused as refused:
                raise self._error(f"this pattern cannot be run: {refused.message}", right.at, refused.hint) from None
        return _COMPARERS[sign.text]

    def _followed(self) -> Term:
        """A value with what follows it: `[0]`, `| lower()`, and `?? "else"`, which no field of a rule needs."""
        term = self._value()
        while True:
            if self._take("["):
                term = _placed(term, self._choice())
                self._expect("]")
            elif self._take("|"):
                token = self.tokens[self.at]
                self.at += 1
                term = self._call(token, term)
            elif self._take("??"):
                self._value()
            else:
                return term

    def _value(self) -> Term:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind == "text":
            return _constant(_unquoted(token.text))
        if token.kind == "number":
            return _constant(float(token.text))
        if token.kind == "field":
            return self._field(token)
        if token.text == "(":
            term = self._choice()
            self._expect(")")
            return term
        if token.text == "#" and self.elements:
            element = self.elements[-1]
            return lambda _: element[-1]
        if token.text == "[":
            return self._list()
        if token.text in ("true", "false"):
            return _constant(token.text == "true")
        if token.text in _FUNCTIONS:
            return self._call(token)
        if token.text in _PREDICATES:
            return self._predicate(token)
        raise self._error(
            "a value is missing" if token.kind == "end" else f"“{token.text}” is not understood", token.at
        )

    def _field(self, token: _Token) -> Term:
        name = token.text.lstrip("#.")
        if name not in FIELDS:
            hint = did_you_mean(name, list(FIELDS)) or f"a rule has {', '.join('.' + each for each in FIELDS)}"
            raise self._error(f"a rule has no .{name}", token.at, hint)
        return FIELDS[name]

    def _list(self) -> Term:
        terms: list[Term] = []
        while not self._take("]"):
            terms.append(self._choice())
            if not self._take(","):
                self._expect("]")
                break
        return lambda rule: [term(rule) for term in terms]

    def _call(self, token: _Token, *piped: Term) -> Term:
        """A function of values in brackets, of which the first may stand before it, with a bar between."""
        if token.text not in _FUNCTIONS:
            raise self._error(f"“{token.text}” is no function", token.at, f"those are {', '.join(_FUNCTIONS)}")
        terms = list(piped)
        if not piped or self.tokens[self.at].text == "(":
            self._expect("(")
            while not self._take(")"):
                terms.append(self._choice())
                if not self._take(","):
                    self._expect(")")
                    break
        function, needed = _FUNCTIONS[token.text]
        if len(terms) != needed:
            raise self._error(f"{token.text} takes {needed} value{'s' * (needed > 1)}, not {len(terms)}", token.at)
        return lambda rule: function(*(term(rule) for term in terms))

    def _predicate(self, token: _Token) -> Term:
        """What holds for the entries of a list, each of them “#”: any(.Scope, {# == "raw"})."""
        self._expect("(")
        listed = self._choice()
        self._expect(",")
        braces = self._take("{")
        element: list[Value] = []
        self.elements.append(element)
        holds = self._choice()
        self.elements.pop()
        if braces:
            self._expect("}")
        self._expect(")")
        judge = _PREDICATES[token.text]

        def judged(rule: ValeRule) -> Value:
            values = listed(rule)
            found: list[bool] = []
            for value in values if isinstance(values, list) else ():
                element.append(value)
                found.append(_truth(holds(rule)))
                element.pop()
            return judge(found)

        return judged

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._error("this is nested too deeply", self.tokens[self.at].at)

    def _take(self, *words: str) -> bool:
        token = self.tokens[self.at]
        if token.kind in ("word", "sign") and token.text in words:
            self.at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._error(f"“{sign}” is missing", self.tokens[self.at].at)

    def _error(self, message: str, at: int, hint: str = "") -> EditlintError:
        from editlint.source import Source

        source = Source(self.text)
        line, column = source.position(min(at, len(self.text)))
        location = Location(self.origin, line, column, column + 1, source.line(line))
        hint = hint or "as in: .Level in ['error', 'warning'] and .Name != 'House.Terms'"
        return EditlintError(f"the filter cannot be read: {message}", hint=hint, location=location)


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[1]), text[1:-1])


def _constant(value: Value) -> Term:
    return lambda _: value


def _chosen(condition: Term, yes: Term, no: Term) -> Term:
    return lambda rule: yes(rule) if _truth(condition(rule)) else no(rule)


def _negated(term: Term) -> Term:
    return lambda rule: not _truth(term(rule))


def _compared(left: Term, compare: Callable[[Value, Value], bool], right: Term) -> Term:
    return lambda rule: compare(left(rule), right(rule))


def _ordered(compare: Callable[[Value, Value], bool]) -> Callable[[Value, Value], bool]:
    """A comparison by size, of two texts or two numbers; nothing else has a size."""

    def compared(left: Value, right: Value) -> bool:
        alike = isinstance(left, str) == isinstance(right, str) and not isinstance(left, list | bool)
        return alike and not isinstance(right, list | bool) and compare(left, right)

    return compared


def _of_texts(compare: Callable[[str, str], bool]) -> Callable[[Value, Value], bool]:
    def compared(left: Value, right: Value) -> bool:
        return isinstance(left, str) and isinstance(right, str) and compare(left, right)

    return compared


def _matches(text: str, pattern: str) -> bool:
    """Whether a pattern is found in a text; one that is itself a field of a rule, and no pattern, is not."""
    try:
        return compiled(pattern).search(text) is not None
    except Refused:
        return False


_COMPARERS: dict[str, Callable[[Value, Value], bool]] = {
    "==": lambda left, right: bool(left == right),
    "!=": lambda left, right: bool(left != right),
    "<": _ordered(lambda left, right: left < right),
    ">": _ordered(lambda left, right: left > right),
    "<=": _ordered(lambda left, right: left <= right),
    ">=": _ordered(lambda left, right: left >= right),
    "in": lambda left, right: isinstance(right, list) and left in right,
    "matches": _of_texts(_matches),
    "contains": _of_texts(lambda left, right: right in left),
    "startsWith": _of_texts(str.startswith),
    "endsWith": _of_texts(str.endswith),
}


def _placed(term: Term, place: Term) -> Term:
    """What stands at a place of a list or a text; nothing where there is none."""

    def found(rule: ValeRule) -> Value:
        values, index = term(rule), place(rule)
        if not isinstance(values, str | list) or not isinstance(index, float):
            return None
        return values[int(index)] if -len(values) <= index < len(values) else None

    return found


def _text(function: Callable[..., Value]) -> Callable[..., Value]:
    """A function of texts, which leaves its first value alone where any is none."""
    return lambda *values: function(*values) if all(isinstance(each, str) for each in values) else values[0]


_FUNCTIONS: dict[str, tuple[Callable[..., Value], int]] = {
    "len": (lambda value: float(len(value)) if isinstance(value, str | list) else 0.0, 1),
    "lower": (_text(str.lower), 1),
    "upper": (_text(str.upper), 1),
    "trim": (_text(str.strip), 1),
    "trimPrefix": (_text(str.removeprefix), 2),
    "trimSuffix": (_text(str.removesuffix), 2),
    "hasPrefix": (_of_texts(str.startswith), 2),
    "hasSuffix": (_of_texts(str.endswith), 2),
    "indexOf": (_text(lambda text, part: float(text.find(part))), 2),
    "split": (_text(lambda text, between: text.split(between) if between else list(text)), 2),
}
_PREDICATES: dict[str, Callable[[list[bool]], Value]] = {
    "any": any,
    "all": all,
    "none": lambda found: not any(found),
    "one": lambda found: sum(found) == 1,
    "count": lambda found: float(sum(found)),
}
