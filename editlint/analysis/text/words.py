"""The words of a text with their offsets: found once, shared by phrases, attribution, topics and readability."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, chain, compress, count, filterfalse
from typing import TYPE_CHECKING

from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Callable

    _Columns = tuple[list[int], list[int], list[str], list[str]]

# Nothing is ever given back: after each mark a letter must follow, and behind the word there is nothing to match.
WORD = re.compile(r"[^\W_]++(?:[’'\-.&][^\W_]++)*+")
_WORDS_AND_GAPS = re.compile(f"({WORD.pattern})")


class Words:
    """Parallel lists over the words of a text.

    A word keeps its inner apostrophes, hyphens, points and ampersands ("don't", "three-year-old", "U.S", "AT&T");
    `lower` folds case and straightens apostrophes. `gaps` are what stands behind each word, with nothing at -1.
    """

    def __init__(self, text: str, columns: _Columns | None = None) -> None:
        """Find the words of a text, or take them from four columns: starts, ends, forms and gaps."""
        self.starts, self.ends, forms, self.gaps = columns if columns is not None else _columns_of(text)
        known = dict[str, str]()
        self.forms = list(map(known.setdefault, forms, forms))  # each kept once: a tenth of the memory
        self._known = known

    def again(self, before: str, text: str) -> Words:
        """The words of a text, given that these are those of the text before: what is the same is not split again.

        No word holds a newline, nor depends on what stands behind one or before it: what is split anew are the lines in
        which the texts differ.
        """
        first, last, by = _same_lines(before, text)
        low = bisect_left(self.starts, first)
        high = max(low, bisect_left(self.starts, len(before) - last))
        opening = self.ends[low - 1] if low else 0
        closing = self.starts[high] + by if high < len(self.starts) else len(text)
        parts = _WORDS_AND_GAPS.split(text[opening:closing])
        edges = list(accumulate(map(len, parts), initial=opening))
        behind = self.gaps[high:-1] if high < len(self.starts) else []
        lead = [*self.gaps[: low - 1], parts[0]] if low else []
        columns = (
            [*self.starts[:low], *edges[1:-1:2], *[start + by for start in self.starts[high:]]],
            [*self.ends[:low], *edges[2::2], *[end + by for end in self.ends[high:]]],
            [*self.forms[:low], *parts[1::2], *self.forms[high:]],
            [*lead, *parts[2::2], *behind, ""],
        )
        return Words(text, columns)

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case with straight apostrophes."""
        forms = list(self._known)
        small = dict(zip(forms, "\n".join(forms).lower().replace("’", "'").split("\n"), strict=True)) if forms else {}
        return list(map(small.__getitem__, self.forms))

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Each word of `lower` once: what most rules ask first, and few have to go on."""
        return frozenset(self.lower)

    @cached_property
    def capitals(self) -> list[int]:
        """The indexes of the words with a capital, in order."""
        maybe = [form for form in self._known if form < "[" or form > "\x7f"]  # most are told by ASCII
        capital = {form for form in maybe if form[0].isupper()}
        return list(compress(count(), map(capital.__contains__, self.forms)))

    @cached_property
    def mixed(self) -> frozenset[str]:
        """Those of `distinct` that are not made of letters alone: all that have a figure, a hyphen or another mark."""
        return frozenset(filterfalse(str.isalpha, self.distinct))

    @cached_property
    def numerals(self) -> frozenset[str]:
        """Those of `distinct` that begin with a digit."""
        return frozenset([word for word in self.mixed if word < ":"])

    @cached_property
    def figures(self) -> list[int]:
        """The indexes of the words that begin with a digit, in order."""
        return self.places(self.numerals)

    @cached_property
    def hyphened(self) -> frozenset[str]:
        """Those of `distinct` that are joined of several: "three-year-old"."""
        return frozenset([word for word in self.mixed if "-" in word])

    def capitals_between(self, first: int, last: int) -> list[int]:
        """Those of `capitals` from `first` up to, not including, `last`."""
        capitals = self.capitals
        return capitals[bisect_left(capitals, first) : bisect_left(capitals, last)]

    def places(self, wanted: frozenset[str]) -> list[int]:
        """The indexes of the words of `lower` that are among the wanted ones, in order."""
        found = self.distinct & wanted
        if not found:
            return []
        met = [self.where[word] for word in found]
        return sorted(chain.from_iterable(met)) if len(met) != 1 else list(met[0])

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Where each word stands: one look at the text for all the rules that ask."""
        found: dict[str, list[int]] = {word: [] for word in dict.fromkeys(self.lower)}
        for _ in map(list.append, map(found.__getitem__, self.lower), count()):
            pass
        return found

    def index_at(self, offset: int) -> int:
        """The index of the first word that ends after `offset`; the number of words when there is none."""
        return bisect_right(self.ends, offset)


def _columns_of(text: str) -> _Columns:
    parts = _WORDS_AND_GAPS.split(text)  # gap, word, gap, word, ..., gap: nothing is done word by word here
    edges = list(accumulate(map(len, parts)))
    return edges[:-1:2], edges[1::2], parts[1::2], [*parts[2::2], ""]


def _same_lines(before: str, text: str) -> tuple[int, int, int]:
    """How many characters two texts have in common in whole lines at their beginning and at their end.

    Returns:
        both numbers, and by how much the second text is longer.
    """
    least = min(len(before), len(text))
    same = _agreeing(least, lambda size: before.startswith(text[:size]))
    first = text.rfind("\n", 0, same) + 1
    same = _agreeing(least - first, lambda size: before.endswith(text[len(text) - size :]))
    line = text.find("\n", len(text) - same)
    return first, len(text) - line if line >= 0 else 0, len(text) - len(before)


def _agreeing(most: int, agree: Callable[[int], bool]) -> int:
    """The largest number up to `most` for which two texts agree, who agree for all that are smaller."""
    return bisect_left(range(1, most + 1), 1, key=lambda size: not agree(size))


def find_words(text: str) -> Words:
    """The words of `text` in order."""
    return Words(text)
