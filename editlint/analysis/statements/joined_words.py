"""The words of a sentence as they may be read: joined ones taken apart, for what is asked before it is read."""

from __future__ import annotations

from functools import lru_cache
from itertools import filterfalse

from editlint.language.en.lexicon import CLITICS

_FIGURES = "0123456789.&"  # with what a word in digits begins whose end is a unit


def taken_apart(words: frozenset[str]) -> frozenset[str]:
    """The words, and what those that are joined may be read as: "fall" in "fall's", "is" in "it's", "bp" in "40bp"."""
    joined = filterfalse(str.isalpha, words)
    return words.union(*map(_pieces_of, joined))


@lru_cache(maxsize=2048)
def _pieces_of(word: str) -> tuple[str, ...]:
    """What one word may be read as: its pieces, and what stands behind its last apostrophe."""
    pieces = [piece.lstrip(_FIGURES) for piece in word.replace("'", "-").split("-")]
    return (*pieces, CLITICS.get(word[word.rfind("'") :], "")) if "'" in word else tuple(pieces)
