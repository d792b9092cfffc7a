"""Writes a tree as an expression of Python: for `re`, or for `regex` where that alone can run it."""

from __future__ import annotations

import re

from editlint.vale.expressions.tree import (
    ENDLESS,
    Atomic,
    Back,
    Choice,
    Condition,
    Edge,
    Group,
    Literal,
    Look,
    Node,
    OneOf,
    Repeat,
    Row,
    walk,
)

_CASELESS = re.compile(r"\\[wWdDsSn]")
_EDGES = {
    "b": r"\b",
    "B": r"\B",
    "^": "(?m:^)",
    "$": "(?m:$)",
    "A": r"\A",
    "Z": r"(?=\n?\Z)",
    "z": r"\Z",
    "G": r"\G",
}


def needs_regex(node: Node) -> bool:
    """Whether `re` cannot run it: it looks back over an unknown length, or knows of properties of characters."""
    return any(
        (isinstance(each, OneOf) and each.wide)
        or (isinstance(each, Edge) and each.kind == "G")
        or (isinstance(each, Look) and each.behind and _width(each.part) is None)
        for each in walk(node)
    )


def _width(node: Node) -> int | None:
    """The length that all matches have, as `re` counts it; None where they differ."""
    if isinstance(node, Literal):
        return len(node.text)
    if isinstance(node, OneOf):
        return 1
    if isinstance(node, Row):
        widths = [_width(part) for part in node.parts]
        return None if None in widths else sum(width for width in widths if width)
    if isinstance(node, Choice):
        ways = {_width(way) for way in node.ways}
        return ways.pop() if len(ways) == 1 else None
    if isinstance(node, Repeat):
        width = _width(node.part)
        return None if width is None or node.least != node.most else width * node.least
    if isinstance(node, Group | Atomic):
        return _width(node.part)
    return 0 if isinstance(node, Look | Edge) else None


class Writer:
    """Writes the parts of one expression.

    Attributes:
        places: the groups in the order in which they are written, by their place in the whole expression.
    """

    def __init__(self, *, dotnet: bool = False) -> None:
        """For Python, or again in the dialect that it was read from."""
        self.places: list[int] = []
        self._any_case = False
        self._edges = {**_EDGES, "z": r"\z", "Z": r"\Z"} if dotnet else _EDGES

    def write_whole(self, node: Node) -> str:
        """The source of a whole expression. Where all of it is in any case, that is said once: it compiles faster."""
        cased = [
            each.ignore_case
            for each in walk(node)
            if isinstance(each, Back) or (isinstance(each, Literal | OneOf) and _has_case(_named(each)))
        ]
        self._any_case = bool(cased) and all(cased)
        return f"(?i:{self.write(node)})" if self._any_case else self.write(node)

    def write(self, node: Node) -> str:
        """The source; ends of ways and rows are kept together by the one who asks."""
        if isinstance(node, Literal):
            text = re.escape(node.text)
            return f"(?i:{text})" if node.ignore_case and not self._any_case and _has_case(node.text) else text
        if isinstance(node, OneOf):
            return f"(?i:{node.source})" if node.ignore_case and not self._any_case else node.source
        if isinstance(node, Row):
            return "".join(self._bound(part) for part in node.parts)
        if isinstance(node, Choice):
            return "|".join(self.write(way) for way in node.ways)
        if isinstance(node, Repeat):
            return f"{self._atom(node.part)}{_count(node)}{node.manner}"
        if isinstance(node, Edge):
            return self._edges[node.kind]
        return self._bracketed(node)

    def _bracketed(self, node: Group | Look | Atomic | Back | Condition) -> str:
        if isinstance(node, Group):
            self.places.append(node.place)
            return f"({self.write(node.part)})"
        if isinstance(node, Look):
            return f"(?{'<' * node.behind}{'!' if node.negative else '='}{self.write(node.part)})"
        if isinstance(node, Atomic):
            return f"(?>{self.write(node.part)})"
        if node.place not in self.places:  # a group of another way, which took no part
            return r"(?!)" if isinstance(node, Back) else self._bound(node.no)
        number = self.places.index(node.place) + 1
        if isinstance(node, Back):
            return f"(?i:\\{number})" if node.ignore_case and not self._any_case else f"(?:\\{number})"
        return f"(?({number}){self._bound(node.yes)}|{self._bound(node.no)})"

    def _bound(self, node: Node) -> str:
        return f"(?:{self.write(node)})" if isinstance(node, Choice) else self.write(node)

    def _atom(self, node: Node) -> str:
        if isinstance(node, OneOf | Group) or (isinstance(node, Literal) and len(node.text) == 1):
            return self.write(node)
        return f"(?:{self.write(node)})"


def _named(node: Literal | OneOf) -> str:
    """The characters that a part names, without the sets of them that are the same in any case."""
    return node.text if isinstance(node, Literal) else _CASELESS.sub("", node.source)


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()


def _count(node: Repeat) -> str:
    signs = {(0, 1): "?", (0, ENDLESS): "*", (1, ENDLESS): "+"}
    least, most = node.least, node.most
    return signs.get((least, most)) or (f"{{{least}}}" if least == most else f"{{{least},{most}}}").replace(
        str(ENDLESS), ""
    )
