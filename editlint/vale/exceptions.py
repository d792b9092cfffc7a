"""What a rule lets pass: its own exceptions and the terms that the vocabulary accepts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from editlint.vale.model import Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Block, Finder, ValeRule, Vocabulary

_OF_SEVERAL_WORDS = re.compile(r"[ \t]|\\s")


class Exceptions:
    """The exceptions of one rule: texts that are looked for in a match, and phrases of which a match may be a part.

    They are regular expressions, case sensitive but for those that begin with "(?i)"; phrases never are.
    """

    def __init__(self, rule: ValeRule, vocabulary: Vocabulary, *, accept: bool = True) -> None:
        """The exceptions of a rule; `accept` is whether its kind lets accepted terms pass at all."""
        own: list[str] = rule.keys.get("exceptions", [])
        accepted = vocabulary.accept if accept and rule.keys.get("vocab", True) else ()
        terms = [*own, *accepted]
        places = [("exceptions", index) for index in range(len(own))] + [("", -1)] * len(accepted)
        self.terms = _terms(terms, places)
        self.phrases = _phrases(terms)

    def hold_for(self, match: str, finder: Finder) -> bool:
        """Whether an exception is found in the text of a match."""
        return self.terms is not None and bool(finder.matches_in(self.terms, match))

    def cover(self, start: int, end: int, block: Block, finder: Finder) -> bool:
        """Whether a stretch of a block lies inside a phrase that is let pass."""
        if self.phrases is None:
            return False
        return any(each.start <= start and end <= each.end for each in finder.matches(self.phrases, block))


def _terms(terms: list[str], places: list[tuple[str, int]]) -> Pattern | None:
    if not terms:
        return None
    ordered = sorted(range(len(terms)), key=lambda index: -len(terms[index].encode()))
    return Pattern(
        tuple(_with_case(terms[index]) for index in ordered),
        r"(?m)\b(?:%s)\b",
        where=tuple(places[index] for index in ordered),
    )


def _with_case(term: str) -> str:
    return term if term.startswith("(?i)") else f"(?-i){term}"


def _phrases(terms: Iterable[str]) -> Pattern | None:
    phrases = tuple(term for term in terms if _OF_SEVERAL_WORDS.search(term))
    return Pattern(phrases, r"\b(?:%s)\b", ignore_case=True) if phrases else None
