"""The words of a text with their offsets: found once, shared by phrases, attribution, topics and readability."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, chain, compress, count, filterfalse

from editlint.values import cached_property

# Nothing is ever given back: after each mark a letter must follow, and behind the word there is nothing to match.
WORD = re.compile(r"[^\W_]++(?:[’'\-.&][^\W_]++)*+")
_WORDS_AND_GAPS = re.compile(f"({WORD.pattern})")


class Words:
    """Parallel lists over the words of a text.

    A word keeps its inner apostrophes, hyphens, points and ampersands ("don't", "three-year-old", "U.S", "AT&T");
    `lower` folds case and straightens apostrophes. `gaps` are what stands behind each word, with nothing at -1.
    """

    def __init__(self, text: str) -> None:
        parts = _WORDS_AND_GAPS.split(text)  # gap, word, gap, word, ..., gap: nothing is done word by word here
        edges = list(accumulate(map(len, parts)))
        self.starts = edges[:-1:2]
        self.ends = edges[1::2]
        forms, known = parts[1::2], dict[str, str]()
        self.forms = list(map(known.setdefault, forms, forms))  # each kept once: a tenth of the memory
        self._known = known
        self.gaps = [*parts[2::2], ""]

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


def find_words(text: str) -> Words:
    """The words of `text` in order."""
    return Words(text)
