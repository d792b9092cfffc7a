"""Sets of characters of .NET, in the words of Python's modules."""

from __future__ import annotations

import re

from editlint.vale.expressions.tree import OneOf

# The names of RE2 stand for ASCII.
NAMED = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "ascii": "\\x00-\\x7f",
    "blank": "\\t ",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": "\\t\\n\\v\\f\\r ",
    "upper": "A-Z",
    "word": "0-9A-Za-z_",
    "xdigit": "0-9A-Fa-f",
}
FEW = 8  # members of a set that are as good as written out
_NAME = re.compile(r"\[:(\^?)(\w+):\]")


def escaped(character: str) -> str:
    """A character as it is written inside a set."""
    return "\\" + character if character in "\\]^-[&~|" else _visible(character)


def _visible(character: str) -> str:
    return f"\\x{ord(character):02x}" if ord(character) < 32 else character


class Members:
    """What stands between two square brackets, gathered."""

    def __init__(self, *, negative: bool) -> None:
        self.negative = negative
        self.parts: list[str] = []
        self.single: list[str] = []  # the members that stand there by themselves
        self.apart: list[str] = []  # sets that cannot stand inside another
        self.without = ""
        self.wide = False

    def node(self, ignore_case: bool) -> OneOf:
        """The set as a node."""
        inner = "".join(self.parts)
        source = f"[{'^' if self.negative else ''}{inner}]" if inner else r"[\s\S]" if self.negative else r"[^\s\S]"
        if self.apart:
            joined = "|".join(self.apart)
            source = f"(?:(?!{joined}){source})" if self.negative else f"(?:{source}|{joined})"
        if self.without:
            source = f"(?:(?!{self.without}){source})"
        spaces = r"\s" in self.parts
        few = len(self.parts) == len(self.single) + spaces and 0 < len(self.parts) <= FEW
        if self.negative or self.apart or self.without or not few:
            return OneOf(source, ignore_case, self.wide)
        return OneOf(source, ignore_case, self.wide, "".join(self.single), spaces)


def named(text: str, at: int) -> tuple[str, str, bool, int] | None:
    """The set that [:name:] stands for at a place: its name, its members, whether negated, and where it ends."""
    match = _NAME.match(text, at)
    return (match[2], NAMED.get(match[2], ""), bool(match[1]), match.end()) if match else None
