"""Prepositions, subordinators and adverbs of several words: "according to", "as soon as", "so far"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.item import ADVERB, PREPOSITION, SUBORDINATOR
from editlint.language.en import lexicon as en

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def _by_first(several: frozenset[str], apart: frozenset[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(several - apart, key=len, reverse=True):
        first, *_ = split = tuple(words.split(" "))
        found.setdefault(first, []).append(split)
    return found


_KNOWN = (
    (SUBORDINATOR, _by_first(en.SUBORDINATORS_OF_SEVERAL_WORDS, en.READ_WORD_BY_WORD)),
    (PREPOSITION, _by_first(en.PREPOSITIONS_OF_SEVERAL_WORDS, en.READ_WORD_BY_WORD)),
    (ADVERB, _by_first(en.ADVERBS_OF_SEVERAL_WORDS, frozenset())),
)
OPENS = frozenset(first for _, known in _KNOWN for first in known)  # words that may begin one
_SEVERAL = {first: [(words, tag) for tag, known in _KNOWN for words in known.get(first, ())] for first in OPENS}


def compound_at(lower: Sequence[str], at: int) -> tuple[int, int]:
    """How many words the one at a place has, 1 for none, and its part of speech."""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    for words, tag in _SEVERAL.get(lower[at], ()):
        if words[1] == following and tuple(lower[at : at + len(words)]) == words:
            return len(words), tag
    return 1, 0
