"""Brings the forms of a word together, so that "visits", "visited" and "visiting" count as one term.

A light stemmer on purpose: it takes off plural, past, progressive and possessive endings and no more. Porter's would
also join "universe" and "university", and a paragraph about the one is foreign to an article about the other.
"""

from __future__ import annotations

_NO_PLURALS = frozenset(("news", "series", "species", "means", "odds", "headquarters"))
_VOWELS = frozenset("aeiouy")


def stem(word: str) -> str:
    """The stem of a lower-case word; not always a word itself."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) < 4 or word in _NO_PLURALS:
        return word
    word = _singular(word)
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2 and not _VOWELS.isdisjoint(base):
            doubled = base[-1] == base[-2] and base[-1] not in "lsz"
            word = base[:-1] if doubled else base
            break
    if word.endswith("y") and len(word) > 3:
        return word[:-1] + "i"
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
