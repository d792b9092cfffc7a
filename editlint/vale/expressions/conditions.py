r"""What the character next to a text must be: a word's for "\b", the end of a line for "$", one of a set."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from editlint.vale.expressions.tree import Edge, Literal, Look, Node, OneOf
from editlint.values import NamedTuple


class Neighbour(NamedTuple):
    """A demand on one character: it is of a set, or it is not. `edge` is whether the text may end there instead."""

    source: str
    ignore_case: bool
    wide: bool
    inside: bool
    edge: bool


WORD = Neighbour(r"\w", False, False, True, False)
NO_WORD = Neighbour(r"\w", False, False, False, True)
_LINE = Neighbour(r"\n", False, False, True, True)
_END = Neighbour(r"[^\s\S]", False, False, True, True)


def is_word(character: str) -> bool:
    r"""Whether "\w" matches it."""
    return character.isalnum() or character == "_"


def beside(node: Node, character: str, *, before: bool) -> Neighbour | None:
    """What a part without width demands of the character before, or after, a text that begins, or ends, with one.

    None where that is not the demand of one character.
    """
    if isinstance(node, Edge):
        if node.kind in "bB":
            return NO_WORD if is_word(character) == (node.kind == "b") else WORD
        if node.kind == ("^" if before else "$"):
            return _LINE
        return _END if node.kind == ("A" if before else "z") else None
    if isinstance(node, Look) and node.behind == before:
        return _seen(node)
    return None


def _seen(node: Look) -> Neighbour | None:
    one = single(node.part)
    return one and Neighbour(one.source, one.ignore_case, one.wide, not node.negative, node.negative)


def single(node: Node) -> OneOf | None:
    """A part as one character of a set, if it is one."""
    if isinstance(node, OneOf):
        return node
    if isinstance(node, Literal) and len(node.text) == 1:
        from re import escape

        return OneOf(escape(node.text), node.ignore_case)
    return None


def matching(one: OneOf | Neighbour, characters: Iterable[str]) -> frozenset[str]:
    """Those of several characters that are of a set."""
    from editlint.vale.dialect import compiled_source

    source = f"(?i:{one.source})" if one.ignore_case else one.source
    expression = compiled_source(source, wide=one.wide)
    return frozenset(character for character in characters if expression.fullmatch(character))


def fitting(neighbours: Collection[Neighbour], characters: Collection[str], edge: str) -> frozenset[str]:
    """Those of several characters that meet all demands; `edge` is the one that stands for the end of a text."""
    fit = frozenset(characters)
    for each in neighbours:
        inside = matching(each, fit - {edge})
        fit = (inside if each.inside else fit - inside) | ({edge} if each.edge and edge in fit else frozenset())
        if not each.edge:
            fit -= {edge}
    return fit
