"""The words of a sentence as they may be read: joined ones taken apart, for what is asked before it is read."""

from __future__ import annotations

from itertools import filterfalse

from editlint.language.en.lexicon import CLITICS

_FIGURES = "0123456789.&"  # with what a word in digits begins whose end is a unit


def taken_apart(words: frozenset[str]) -> frozenset[str]:
    """The words, and what those that are joined may be read as: "fall" in "fall's", "is" in "it's", "bp" in "40bp"."""
    joined = list(filterfalse(str.isalpha, words))
    if not joined:
        return words
    pieces = [piece.lstrip(_FIGURES) for word in joined for piece in word.replace("'", "-").split("-")]
    clitics = [CLITICS.get(word[word.rfind("'") :], "") for word in joined if "'" in word]
    return words.union(pieces, clitics)
