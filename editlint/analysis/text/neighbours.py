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
        if len(alike) > 1:  # most stand alone
            yield from _among(alike) if len(alike) > _FEW else _of_few(alike)


def _of_few(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The neighbours among so few words that filing them would cost more than comparing each with each."""
    lengths = [len(word) for word in words]
    for at, other in enumerate(words):
        length = lengths[at]
        for place in range(at):
            if -2 < lengths[place] - length < 2 and one_letter_apart(words[place], other):
                yield words[place], other


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words begin alike and differ by one letter more, less or other, or two swapped."""
    if one[0] != other[0]:
        return False
    more = len(one) - len(other)
    if more:
        longer, shorter = (one, other) if more > 0 else (other, one)
        at = _first_difference(shorter, longer)
        return more in (-1, 1) and longer[at + 1 :] == shorter[at:]
    at = _first_difference(one, other)
    one, other = one[at:], other[at:]
    if not one or one[1:] == other[1:]:
        return bool(one)
    at = 1 + _first_difference(one[1:], other[1:])
    return one[0] == other[at] and one[at] == other[0] and one[at + 1 :] == other[at + 1 :]


def _first_difference(one: str, other: str) -> int:
    """The place of the first letter in which two words differ; the length of the shorter one where none does."""
    at = 0
    for letter, counterpart in zip(one, other, strict=False):
        if letter != counterpart:
            break
        at += 1
    return at


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
