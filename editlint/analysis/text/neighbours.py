"""Words a letter apart: which of an article's names may be one name in two spellings.

Every word is filed under each form that it has without one of its letters, and under its letters in order, so that a
word meets only its neighbours (Mor & Fraenkel 1982, "A Hash Code Method for Detecting and Correcting Spelling Errors").
Comparing every name with every other would take the square of the article's length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST = 60  # letters of a word that is a name
_FEW = 8  # words of one initial that are compared each with each
_ANAGRAMS = 8  # words of the same letters with which one is compared: names have none, made-up texts have thousands


def neighbours(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different words of which the first comes first, each pair once; `words` holds none twice."""
    by_initial: dict[str, list[str]] = {}
    for word in words:
        if len(word) <= _LONGEST:
            by_initial.setdefault(word[0], []).append(word)
    for alike in by_initial.values():  # one table at a time: it is many times larger than the words
        yield from _among(alike) if len(alike) > _FEW else _of_few(alike)


def _of_few(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The neighbours among so few words that filing them would cost more than comparing each with each."""
    for at, other in enumerate(words):
        length = len(other)
        for one in words[:at]:
            if -2 < len(one) - length < 2 and one_letter_apart(one, other):
                yield one, other


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words begin alike and differ by one letter more, less or other, or two swapped."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        return any(longer[:i] + longer[i + 1 :] == shorter for i in range(1, len(longer)))
    different = [i for i in range(len(one)) if one[i] != other[i]]
    if len(different) == 1:
        return True
    return len(different) == 2 and one[different[0]] == other[different[1]] and one[different[1]] == other[different[0]]


def _among(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The neighbours among words with the same first letter."""
    filed: dict[str, list[str]] = {}
    letters: dict[str, list[str]] = {}
    for word in words:
        near: dict[str, None] = {}
        for form in dict.fromkeys([word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]):
            others = filed.setdefault(form, [])
            near.update(dict.fromkeys(others))
            others.append(word)
        anagrams = letters.setdefault("".join(sorted(word)), [])
        near.update(dict.fromkeys(anagrams))
        if len(anagrams) < _ANAGRAMS:
            anagrams.append(word)
        yield from ((other, word) for other in near if one_letter_apart(other, word))
