"""The parts of a regular expression of Python's `re`, as a tree: what can repeat, what is one character.

Reads only what `re` has compiled before, so that nothing here says what is wrong with an expression. Sets of characters
are not interpreted: `re` itself is asked what they match.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.expressions.compiling import compile_quietly
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDLESS = 1 << 30  # how often something repeats that has no limit
_FLAGS = {
    "a": re.ASCII,
    "i": re.IGNORECASE,
    "L": re.LOCALE,
    "m": re.MULTILINE,
    "s": re.DOTALL,
    "u": re.UNICODE,
    "x": re.VERBOSE,
}
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_DIGITS = tuple("0123456789")
_HEX = {"x": 2, "u": 4, "U": 8}
_COUNT = LatePattern(r"\{([0-9]*)(?:(,)([0-9]*))?\}")
_OPTIONS = LatePattern(r"\(\?([aiLmsux]*)(?:-([imsx]+))?([:)])")
_OCTAL = LatePattern(r"0[0-7]{0,2}|[0-3][0-7]{2}")
_DEEPEST = 60  # groups within groups
_FEW = 4  # characters of a set that are as good as written out


class Character(NamedTuple):
    """One character. `source` and `flags` are for `re`; `points` are those named in it; `members` all, where few."""

    source: str
    flags: int
    points: str
    members: str

    def matches(self, characters: str) -> frozenset[str]:
        """Those of several characters that it stands for."""
        return _matched(self.source, self.flags, characters)


class Sequence_(NamedTuple):  # noqa: N801  the word is taken
    """One part after the other; of none, the empty text and whatever has no width."""

    parts: Sequence[Node]


class Choice(NamedTuple):
    """One of several ways."""

    ways: Sequence[Node]


class Repeat(NamedTuple):
    """A part from `least` to `most` times."""

    part: Node
    least: int
    most: int


class Ahead(NamedTuple):
    """What must, or must not, follow."""

    part: Node


class Behind(NamedTuple):
    """What must, or must not, stand before. It has a limited length."""

    part: Node


class Edge(NamedTuple):
    """A place without width, such as the end of a word, or where a group begins that keeps its text."""


class TooDeep(Exception):  # noqa: N818  it says what the expression is
    """Groups within groups, deeper than anybody writes them."""


Node = Character | Sequence_ | Choice | Repeat | Ahead | Behind | Edge

NOTHING = Sequence_(())


def lengths(node: Node) -> tuple[int, int]:
    """How many characters a part has at least, and at most; what it looks at beside them not counted."""
    if isinstance(node, Character):
        return 1, 1
    if isinstance(node, Ahead | Behind | Edge):
        return 0, 0
    if isinstance(node, Repeat):
        least, most = lengths(node.part)
        return min(ENDLESS, node.least * least), min(ENDLESS, node.most * most)
    if isinstance(node, Choice):
        ways = [lengths(way) for way in node.ways]
        return min(least for least, _ in ways), max(most for _, most in ways)
    parts = [lengths(part) for part in node.parts]
    return min(ENDLESS, sum(least for least, _ in parts)), min(ENDLESS, sum(most for _, most in parts))


def parse(pattern: str, flags: int) -> Node:
    """The tree of an expression that `re.compile(pattern, flags)` takes.

    Raises:
        TooDeep: its groups are too deep to be walked over.
    """
    return _PatternReader(pattern).choice(flags)


class _PatternReader:
    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0
        self._depth = 0
        self._groups: list[Node | None] = []  # None while a group is open
        self._names: dict[str, int] = {}

    def choice(self, flags: int) -> Node:
        """Ways up to the end of the group; options such as (?i) count to its end."""
        ways: list[Node] = []
        parts: list[Node] = []
        while self._at < len(self._text) and self._text[self._at] != ")":
            options = _OPTIONS.match(self._text, self._at)
            if self._text[self._at] == "|":
                self._at += 1
                ways.append(_joined(parts))
                parts = []
            elif options is not None and options[3] == ")":
                flags = _changed(flags, options)
                self._at = options.end()
            elif not self._skipped(flags):
                parts.append(self._repeated(self._part(flags), flags))
        ways.append(_joined(parts))
        return ways[0] if len(ways) == 1 else Choice(ways)

    def _skipped(self, flags: int) -> bool:
        """Whether white space or a comment of a verbose expression was passed."""
        if not flags & re.VERBOSE or self._text[self._at] not in " \t\n\r\f\v#":
            return False
        end = self._text.find("\n", self._at) if self._text[self._at] == "#" else self._at
        self._at = len(self._text) if end < 0 else end + 1
        return True

    def _repeated(self, part: Node, flags: int) -> Node:
        while self._at < len(self._text):
            if self._skipped(flags):
                continue
            sign = self._text[self._at]
            count = _COUNT.match(self._text, self._at) if sign == "{" else None
            if count is not None and (count[1] or count[2]):
                least = int(count[1] or 0)
                most = int(count[3] or ENDLESS) if count[2] else least
                self._at = count.end()
            elif sign in "*+?":
                least, most = int(sign == "+"), 1 if sign == "?" else ENDLESS
                self._at += 1
            else:
                break
            if self._text[self._at : self._at + 1] in ("?", "+"):  # as few as can be, or all or none
                self._at += 1
            part = Repeat(part, least, most)
        return part

    def _part(self, flags: int) -> Node:
        sign = self._text[self._at]
        if sign == "(":
            return self._group(flags)
        if sign == "[":
            return self._set(flags)
        if sign == "\\":
            return self._escape(flags)
        self._at += 1
        if sign in "^$":
            return Edge()
        return Character(".", flags, "", "") if sign == "." else _literal(sign, flags)

    def _group(self, flags: int) -> Node:
        text, at = self._text, self._at
        options = _OPTIONS.match(text, at)
        if options is not None:
            self._at = options.end()
            return self._closed(_changed(flags, options))
        if text.startswith("(?#", at):
            self._at = text.index(")", at) + 1
            return NOTHING
        if text.startswith("(?P=", at):
            self._at = text.index(")", at) + 1
            return self._copy(self._names[text[at + 4 : self._at - 1]], flags)
        if text.startswith("(?P<", at):
            self._at = text.index(">", at) + 1
            self._names[text[at + 4 : self._at - 1]] = len(self._groups)
            return self._kept(flags)
        if text.startswith("(?(", at):
            self._at = text.index(")", at) + 1
            return self._closed(flags)
        for opening in ("(?=", "(?!", "(?<=", "(?<!", "(?>"):
            if text.startswith(opening, at):
                self._at += len(opening)
                part = self._closed(flags)
                return part if opening == "(?>" else Behind(part) if "<" in opening else Ahead(part)
        self._at += 1
        return self._kept(flags)

    def _kept(self, flags: int) -> Node:
        number = len(self._groups)
        self._groups.append(None)
        part = self._closed(flags)
        self._groups[number] = part
        return Sequence_((Edge(), part))

    def _copy(self, number: int, flags: int) -> Node:
        """What a group has matched, once more: anything of its length."""
        group = self._groups[number]
        least, most = (0, ENDLESS) if group is None else lengths(group)
        return Repeat(Character(".", flags | re.DOTALL, "", ""), least, most)

    def _closed(self, flags: int) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise TooDeep
        part = self.choice(flags)
        self._depth -= 1
        self._at += 1
        return part

    def _set(self, flags: int) -> Node:
        start = self._at
        self._at += 2 if self._text.startswith("[^", start) else 1
        points, plain = "", self._text[start + 1] != "^"
        first = self._at
        while self._text[self._at] != "]" or self._at == first:
            if self._text[self._at] == "\\":
                part = self._escape(flags)
                points += part.points if isinstance(part, Character) else "\b"
                plain = plain and isinstance(part, Character) and bool(part.members)
            else:
                plain = plain and (self._text[self._at] != "-")
                points += self._text[self._at]
                self._at += 1
        self._at += 1
        members = points if plain and len(points) <= _FEW else ""
        return Character(self._text[start : self._at], flags, points, members)

    def _escape(self, flags: int) -> Node:
        text, start = self._text, self._at
        sign = text[start + 1]
        octal = _OCTAL.match(text, start + 1)
        if octal is not None:
            self._at = octal.end()
            return _literal(chr(int(octal[0], 8)), flags)
        if sign in "123456789":
            self._at = start + 3 if text[start + 2 : start + 3] in _DIGITS else start + 2
            return self._copy(int(text[start + 1 : self._at]) - 1, flags)
        if sign in _HEX:
            self._at = start + 2 + _HEX[sign]
            return _literal(chr(int(text[start + 2 : self._at], 16)), flags)
        if sign == "N":
            from unicodedata import lookup

            self._at = text.index("}", start) + 1
            return _literal(lookup(text[start + 3 : self._at - 1]), flags)
        self._at = start + 2
        if sign in "AbBZz":
            return Edge()
        return Character("\\" + sign, flags, "", "") if sign in "dDsSwW" else _literal(_ESCAPED.get(sign, sign), flags)


def _literal(character: str, flags: int) -> Character:
    return Character(re.escape(character), flags & ~re.VERBOSE, character, character)


def _joined(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else Sequence_(tuple(parts))


def _changed(flags: int, options: re.Match[str]) -> int:
    for letter in options[1]:
        flags |= _FLAGS[letter]
    for letter in options[2] or "":
        flags &= ~_FLAGS[letter]
    return flags


@cache
def _matched(source: str, flags: int, characters: str) -> frozenset[str]:
    found = compile_quietly(source, flags & ~re.VERBOSE)
    return frozenset(character for character in characters if found.match(character))
