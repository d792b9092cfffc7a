"""Prepositions and subordinators of several words: "according to", "as soon as"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.language.en import lexicon as en

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def _by_first(several: frozenset[str], apart: frozenset[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(several - apart, key=len, reverse=True):
        first, *_ = split = tuple(words.split(" "))
        found.setdefault(first, []).append(split)
    return found


_PREPOSITIONS = _by_first(en.PREPOSITIONS_OF_SEVERAL_WORDS, en.READ_WORD_BY_WORD)
_SUBORDINATORS = _by_first(en.SUBORDINATORS_OF_SEVERAL_WORDS, en.READ_WORD_BY_WORD)
OPENS = frozenset((*_PREPOSITIONS, *_SUBORDINATORS))  # words that may begin one


def compound_at(lower: Sequence[str], at: int) -> tuple[int, bool]:
    """How many words the longest one at a place has, 1 for none, and whether it opens a clause."""
    for known, subordinates in ((_SUBORDINATORS, True), (_PREPOSITIONS, False)):
        for words in known.get(lower[at], ()):
            if tuple(lower[at : at + len(words)]) == words:
                return len(words), subordinates
    return 1, False
