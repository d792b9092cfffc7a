"""Patterns of files as Vale reads them: in sections of a configuration and on the command line.

Without “**” a star crosses folders, so that “sub/*.md” fits “sub/deep/a.md”; with “**” somewhere in the pattern a star
stays inside a folder and “**” stands for any number of them. A leading “!” turns the answer round.
"""

from __future__ import annotations

import os
import re
from itertools import pairwise

from editlint.values import NamedTuple

_STARS = (".*", "[^/]*")
DEEPEST = 20  # braces within braces
_FREE_STAR = re.compile(r"(?<!\(\?>)(?:(?<!\\)\.|\[\^/\])[*+]")
_MOST_FREE = 3  # stars that no other one follows within the same braces


class Glob(NamedTuple):
    """A pattern made ready: fits a path as it was given on the command line, with slashes."""

    pattern: str
    negated: bool
    compiled: re.Pattern[str]

    def match(self, path: str) -> bool:
        """Whether it fits a path."""
        return (self.compiled.fullmatch(path.replace(os.sep, "/")) is not None) != self.negated


class GlobError(ValueError):
    """A pattern that is none; the text says why."""


def compiled_glob(text: str) -> Glob:
    """A pattern made ready.

    Raises:
        GlobError: a bracket or a brace is not closed, or a range of characters runs backwards.
    """
    pattern = text.lstrip("!") if text.startswith("!") else text
    found = _known.get(pattern)
    if found is None:
        found = _known[pattern] = _bounded(_Translation(pattern).whole())
    return Glob(text, text.startswith("!"), found)


def _bounded(source: str) -> re.Pattern[str]:
    """The expression of a pattern, in which not too much can be read in several ways."""
    if "(?:" in source:
        from editlint.expressions.cost import CHAINED, TooSlow, check_cost

        slow = False
        try:
            check_cost(source, int(re.DOTALL))
        except TooSlow as found:  # stars in a row are bound elsewhere; those that are not are counted
            slow = found.args[0] != CHAINED[0] or len(_FREE_STAR.findall(source)) > _MOST_FREE
        if slow:
            raise GlobError("it could take for ever, since it can be read in too many ways")
    return re.compile(source, re.DOTALL)


_known: dict[str, re.Pattern[str]] = {}


class _Translation:
    """One walk through a pattern, from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.depth = 0
        self.by_folder = "**" in pattern

    def whole(self) -> str:
        """The regular expression of the whole pattern."""
        made = self._sequence(inside=False)
        if self.at < len(self.pattern):
            raise GlobError("a brace is closed that was not opened")
        return made

    def _sequence(self, *, inside: bool) -> str:
        parts: list[str] = []
        while self.at < len(self.pattern):
            char = self.pattern[self.at]
            if inside and char in ",}":
                break
            if char == "}":
                raise GlobError("a brace is closed that was not opened")
            parts.append(self._item(char))
        return "".join(parts if inside else _once(parts))

    def _item(self, char: str) -> str:
        if char == "*":
            return self._stars()
        self.at += 1
        if char == "?":
            return "[^/]" if self.by_folder else "."
        if char == "[":
            return self._class()
        if char == "{":
            return self._alternatives()
        if char == "\\":
            return re.escape(self._next("a backslash at the end stands for nothing"))
        if char == "/" and self.pattern.startswith("**", self.at) and self.at + 2 == len(self.pattern):
            self.at += 2
            return "(?:/.*)?"  # “notes/**” fits the folder itself as well
        return re.escape(char)

    def _stars(self) -> str:
        start = self.at
        while self.pattern.startswith("*", self.at):
            self.at += 1
        if not self.by_folder:
            return ".*"
        opens = start == 0 or self.pattern[start - 1] in "/{,"
        if self.at - start < 2 or not opens:
            return "[^/]*"
        if self.pattern.startswith("/", self.at):
            self.at += 1
            return "(?:[^/]+/)*"
        return ".*" if self.at == len(self.pattern) or self.pattern[self.at] in ",}" else "[^/]*"

    def _class(self) -> str:
        negated = self.pattern[self.at : self.at + 1] in ("!", "^")
        self.at += negated
        members: list[str] = []
        unclosed = "a bracket is not closed"
        while (char := self._next(unclosed)) != "]" or not members:
            low = self._next(unclosed) if char == "\\" else char
            if self.pattern.startswith("-", self.at) and self.pattern[self.at + 1 : self.at + 2] not in ("", "]"):
                self.at += 1
                high = self._next(unclosed)
                if high < low:
                    raise GlobError(f"the range {low}-{high} runs backwards")
                members.append(f"{re.escape(low)}-{re.escape(high)}")
            else:
                members.append(re.escape(low))
        return f"[{'^' if negated else ''}{''.join(members)}]"

    def _alternatives(self) -> str:
        self.depth += 1
        if self.depth > DEEPEST:
            raise GlobError("braces are nested too deeply")
        found: list[str] = []
        while True:
            found.append(self._sequence(inside=True))
            if self._next("a brace is not closed") == "}":
                self.depth -= 1
                return f"(?:{'|'.join(found)})"

    def _next(self, otherwise: str) -> str:
        if self.at >= len(self.pattern):
            raise GlobError(otherwise)
        self.at += 1
        return self.pattern[self.at - 1]


def _once(parts: list[str]) -> list[str]:
    """The parts of a pattern with each star that another one follows bound to what stands between: none is slow then.

    Such a star need not be tried again with more, since the one behind it takes whatever it leaves.
    """
    stars = [at for at, part in enumerate(parts) if part in _STARS]
    made = list(parts)
    for star, following in pairwise(stars):
        between = parts[star + 1 : following]
        if between and not any(part.startswith("(?:") for part in between):
            made[star] = f"(?>{parts[star]}?{''.join(between)})"
            made[star + 1 : following] = [""] * len(between)
    return made
