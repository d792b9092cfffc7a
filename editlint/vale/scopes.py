"""Which blocks a rule looks at: selectors against the scope of a block.

A selector is parts with dots; it fits where all its parts occur in a scope, in any order. `a & b` needs both, `~a` that
the parent of the block does not fit, and of the selectors of a rule one must fit. Blocks that are made for rules which
name them (paragraphs, sentences, links …) are looked at by those alone: all others see the block that holds them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.vale.model import KINDS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.vale.model import Block

_SIZED = frozenset(("raw", "summary"))


class _Term(NamedTuple):
    parts: frozenset[str]
    negated: bool


def selects(selectors: tuple[str, ...], block: Block) -> bool:
    """Whether a rule with these selectors looks at a block."""
    return _selects(selectors, block.scope, block.parent)


def kinds_of(scopes: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The kinds of blocks that rules with these selectors ask for, of those that are made only when asked for."""
    named = {part for selectors in scopes for each in selectors for term in _terms(each) for part in _asked(term)}
    return KINDS & named


@lru_cache(maxsize=65_536)
def _selects(selectors: tuple[str, ...], scope: str, parent: str) -> bool:
    parts = frozenset(scope.split("."))
    above = frozenset(parent.split("."))
    kind = KINDS & {scope.partition(".")[0]}
    return any(_fits(_terms(each), parts, above, kind) for each in selectors)


def _fits(terms: tuple[_Term, ...], parts: frozenset[str], above: frozenset[str], kind: frozenset[str]) -> bool:
    if kind and not any(kind <= _asked(term) for term in terms):
        return False
    for term in terms:
        if term.negated:
            if term.parts <= above or _SIZED & parts:
                return False
        elif not term.parts <= parts:
            return False
    return True


def _asked(term: _Term) -> frozenset[str]:
    return frozenset() if term.negated else term.parts


@lru_cache(maxsize=4096)
def _terms(selector: str) -> tuple[_Term, ...]:
    found = []
    for each in selector.split("&"):
        text = each.strip()
        negated = text.startswith("~")
        found.append(_Term(frozenset(part.strip() for part in text.removeprefix("~").split(".")), negated))
    return tuple(found)
