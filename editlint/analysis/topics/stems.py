"""Brings the forms of a word together, so that "visits", "visited" and "visiting" count as one term.

A light stemmer on purpose: it takes off plural, past, progressive and possessive endings and no more. Porter's would
also join "universe" and "university", and a paragraph about the one is foreign to an article about the other.
"""

from __future__ import annotations

_NO_PLURALS = frozenset(("news", "series", "species", "means", "odds", "headquarters"))
_VOWELS = frozenset("aeiouy")


def stem(word: str) -> str:
    """The stem of a lower-case word; not always a word itself."""
    if "'" in word:
        word = word.removesuffix("'s").removesuffix("'")
    if len(word) < 4 or word in _NO_PLURALS:
        return word
    if word[-1] == "s":
        word = _singular(word)
    if word[-2:] == "ed":
        word = _present(word, word[:-2])
    elif word[-3:] == "ing":
        word = _present(word, word[:-3])
    if word[-1] == "y" and len(word) > 3:
        return word[:-1] + "i"
    return word[:-1] if word[-1] == "e" and len(word) > 3 else word


def _present(word: str, base: str) -> str:
    """A word without its ending of the past or the progressive, if enough of it is left."""
    if len(base) < 3 or _VOWELS.isdisjoint(base):
        return word
    doubled = base[-1] == base[-2] and base[-1] not in "lsz"
    return base[:-1] if doubled else base


def _singular(word: str) -> str:
    """A word that ends in s without the ending of a plural."""
    before = word[-2]
    if before == "e":
        if word[-3] == "i" and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("sses", "shes", "ches", "xes")):
            return word[:-2]
    return word if before in "sui" else word[:-1]
