"""The shipped table of frequent words: how telling each one is, and what it means as a small vector.

A word is looked up by its checksum once a process; its vector is one big integer with a lane for each number, so that
the weighted sum of a paragraph's words is plain integer arithmetic. Nothing is read before the first article that
needs it, and then only the pages that its words stand on.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from editlint.analysis.topics.matrix import LANE_BYTES, ones
from editlint.analysis.topics.stems import stem
from editlint.language.en.topics import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from mmap import mmap

BIAS = 128  # what each stored number has been raised by, to have no sign
RARE = 8.0  # the idf of a word that the table does not know
IDF_SCALE = 32
CENTRE_SCALE = 32767
WEIGHT_STEPS = 16
_SHORTEST = 3  # letters of a word that tells anything
_MOST_WEIGHT = 1 << 23  # of all words together: more would run over the lanes of their sum
_HEAVIEST = 8 * 46  # of one word: its idf is 8 at most, and no count of words has a logarithm above 45
MOST_WORDS = _MOST_WEIGHT // (WEIGHT_STEPS * _HEAVIEST)  # that weigh no more than that together, whatever they are
REMEMBERED = 20_000  # words, after which the memory starts anew


class KnownWord:
    """What a word counts as. One object a word, so that it is compared by identity.

    Attributes:
        stem: what all forms of the word share.
        idf: its inverse document frequency, 0 to 8.
        steps: its inverse document frequency in steps of 1/WEIGHT_STEPS, without the rest.
        told: its vector times `steps` as one integer, each number in a lane of LANE_BYTES, the first lowest; 0 for a
            word that the table does not know.
        once: what its stem comes to in a passage that has it once: the number and the idf.
    """

    __slots__ = ("idf", "once", "stem", "steps", "told")

    def __init__(self, stem: str, idf: float, vector: int) -> None:
        self.stem = stem
        self.idf = idf
        self.steps = int(WEIGHT_STEPS * idf) or 1
        self.told = vector * self.steps  # ready, because most words of a passage stand in it once
        self.once = (1, idf)

    def weighed(self, weight: float) -> int:
        """Its vector times a weight in whole steps, as one integer."""
        return self.told // self.steps * int(WEIGHT_STEPS * weight)


def lightened(words: Sequence[tuple[KnownWord, float]]) -> list[int]:
    """The vectors of words times their weights, brought down where they would run over the lanes of their sum."""
    steps = [int(WEIGHT_STEPS * weight) if term.told else 0 for term, weight in words]
    total = max(sum(steps), _MOST_WEIGHT)
    return [
        term.weighed(step * _MOST_WEIGHT // total / WEIGHT_STEPS) for (term, _), step in zip(words, steps, strict=True)
    ]


class WordTable:
    """Terms by word.

    The file: the number of words and of lanes (32 bits each), the sorted CRC-32 of each word, the centre (16 bits a
    lane, signed), the idf of each word (8 bits, in 1/32), the vectors (8 bits a lane, raised by 128).
    """

    def __init__(self, data: bytes | mmap) -> None:
        count, self.lanes = memoryview(data[:8]).cast("I")
        self._bias = BIAS * ones(self.lanes)
        at = 8 + 4 * count
        self._sums = array("I", data[8:at])  # searched several times faster than a view of the file
        self.centre = memoryview(data[at : at + 2 * self.lanes]).cast("h").tolist()
        self.centre_squared = sum(number * number for number in self.centre)
        at += 2 * self.lanes
        self._idf = data[at : at + count]
        self._vectors = memoryview(data)[at + count :]
        self._terms: dict[str, tuple[KnownWord, ...]] = {}

    def terms(self, words: Collection[str]) -> dict[str, tuple[KnownWord, ...]]:
        """The terms of lower-case words: several for a compound. Function words and numbers are left out."""
        if len(self._terms) > REMEMBERED:
            self._terms.clear()
        known = self._terms
        for word in frozenset(words).difference(known):
            known[word] = self._terms_of(word)
        return {word: terms for word in words if (terms := known[word])}

    def _terms_of(self, word: str) -> tuple[KnownWord, ...]:
        if word.isalpha():  # most words: nothing is to be parted or taken off
            return () if len(word) < _SHORTEST or word in FUNCTION_WORDS else (self._known(word),)
        parts = [part.removesuffix("'s").removesuffix("'") for part in word.split("-")]
        return tuple([self._known(part) for part in parts if _tells(part)])

    def _known(self, word: str) -> KnownWord:
        base = stem(word)
        row = self._row(word)
        if row >= 0:
            return KnownWord(base, self._idf[row] / IDF_SCALE, self._packed(row))
        known = self._row(base)
        return KnownWord(base, self._idf[known] / IDF_SCALE if known >= 0 else RARE, 0)

    def _row(self, word: str) -> int:
        checksum = crc32(word.encode())
        row = bisect_left(self._sums, checksum)
        return row if row < len(self._sums) and self._sums[row] == checksum else -1

    def _packed(self, row: int) -> int:
        lanes = bytearray(self.lanes * LANE_BYTES)
        lanes[::LANE_BYTES] = self._vectors[row * self.lanes : (row + 1) * self.lanes]
        return int.from_bytes(lanes, "little") - self._bias


def _tells(word: str) -> bool:
    """Whether a word can say what a text is about: it is no function word, no figure, no abbreviation with points."""
    if len(word) < _SHORTEST or word in FUNCTION_WORDS or "." in word:
        return False
    return word.isalpha() or any(map(str.isalpha, word))


@cache
def english() -> WordTable:
    """The table that ships with the program."""
    import mmap
    import os

    import editlint.language.en as folder

    with open(os.path.join(*folder.__path__, "word_table.bin"), "rb") as file:
        return WordTable(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
