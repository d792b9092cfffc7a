"""The words of an article as attribution needs them: by sentence, with the gaps between them and what is quoted.

Made once an article and shared by the finders. It decides nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain, count, repeat
from typing import TYPE_CHECKING

from editlint.analysis.text.marks import find_marked
from editlint.analysis.text.transcripts import spoken_blocks
from editlint.language.en.sourcing import NAMES_LIKE_PRONOUNS
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.text.marks import Marked

_LIKE_NAMES = frozenset(map(str.lower, NAMES_LIKE_PRONOUNS))


class SentenceTokens(NamedTuple):
    """The words of one sentence: indices of the first and of the one after the last, and its block."""

    first: int
    last: int
    block: int


class Tokens:
    """Parallel views of one article.

    Attributes:
        text: the prose.
        lower, forms, starts, ends: the words, as `Words` has them; `lower` without a possessive 's, and with a point
            where an abbreviation would pass for a pronoun ("WHO").
        capitals: the indices of the words with a capital.
        gaps: what stands between each word and the next one; at -1 nothing.
        sentences: the words of each sentence.
        telling: for each word the index of its sentence, -1 where the article does not tell it itself: in quotation
            marks, or in an interview.
        marked: what stands in quotation marks.
        spoken: the paragraphs of an interview by index of their block, each with the label that names its speaker.
        mark_of: for each word the index of the marked stretch that holds it, or -1.
        asked: the words for which `is_inner_capital` was asked, to be cleared by who wants to know.
    """

    def __init__(self, article: Prose) -> None:
        words = article.words
        self.text = article.text
        self.forms = words.forms
        self.starts = words.starts
        self.ends = words.ends
        self.gaps = words.gaps
        self.lower = words.lower.copy()
        self.capitals = words.capitals
        self._where = words.where
        self._owners = [word for word in words.mixed if word.endswith("'s")]
        for word in self._owners:
            for index in self._where[word]:
                self.lower[index] = word[:-2]
        self._renamed = [index for index in words.places(_LIKE_NAMES) if self.forms[index] in NAMES_LIKE_PRONOUNS]
        for index in self._renamed:
            self.lower[index] += "."
        self.blocks = article.blocks
        self.marked: Sequence[Marked] = article.remember("quotation-marks", lambda it: find_marked(it.text, it.blocks))
        self.spoken = spoken_blocks(self.text, self.blocks)
        self.asked: dict[str, bool] = {}
        self._marked_words: list[int] = []
        self.mark_of = self._marks()
        self.sentences = self._sentences(article)
        self.telling = self._telling()

    def is_inner_capital(self, form: str) -> bool:
        """Whether a word has a capital inside a sentence somewhere, so that it is a name at its start, too."""
        found = self.asked[form] = form in self._inner_capitals
        return found

    @cached_property
    def _inner_capitals(self) -> frozenset[str]:
        starts = {stretch.first for stretch in self.sentences}
        return frozenset(self.forms[index] for index in self.capitals if index not in starts)

    def places(self, wanted: frozenset[str]) -> list[int]:
        """The indexes of the words of `lower` that are in a set, in order."""
        met = self.distinct & wanted
        return sorted(chain.from_iterable(map(self.known.__getitem__, met))) if met else []

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Each word of `lower` once: two sets meet far quicker than a set and the keys of `known`."""
        return frozenset(self.known)

    @cached_property
    def known(self) -> dict[str, list[int]]:
        """Where each word of `lower` stands, so that not each of many rules goes through all of them."""
        found: dict[str, list[int]] = dict(self._where)  # those of the words, but for what `lower` has otherwise
        for word in self._owners:
            plain = word.removesuffix("'s")
            found[plain] = sorted([*found.get(plain, ()), *found.pop(word)])
        for index in self._renamed:
            word = self.lower[index]
            found[word[:-1]] = [at for at in found[word[:-1]] if at != index]
            found[word] = [*found.get(word, ()), index]
        return found

    def is_marked(self, first: int, last: int) -> bool:
        """Whether a word from `first` up to `last` stands in quotation marks."""
        at = bisect_left(self._marked_words, first)
        return at < len(self._marked_words) and self._marked_words[at] < last

    def _marks(self) -> list[int]:
        """Which marked stretch holds each word."""
        held = [-1] * len(self.starts)
        for index, mark in enumerate(self.marked):
            first = bisect_right(self.ends, mark.start)
            last = bisect_right(self.starts, mark.end - 1)
            held[first:last] = [index] * (last - first)
            self._marked_words += range(first, last)
        return held

    def _sentences(self, article: Prose) -> list[SentenceTokens]:
        sentences = article.sentences
        lasts = list(map(bisect_left, repeat(self.starts), [sentence.end for sentence in sentences]))
        return [
            SentenceTokens(first, last, sentence.block)
            for first, last, sentence in zip([0, *lasts], lasts, sentences, strict=False)
            if last > first
        ]

    def _telling(self) -> list[int]:
        counts = [last - first for first, last, _ in self.sentences]
        telling = list(chain.from_iterable(map(repeat, count(), counts)))
        for first, last, block in self.sentences if self.spoken else ():
            if block in self.spoken:
                telling[first:last] = [-1] * (last - first)
        telling += [-1] * (len(self.starts) - len(telling))
        for word in self._marked_words:
            telling[word] = -1
        return telling

    def is_possessive(self, index: int) -> bool:
        """Whether a word ends in 's or in s'."""
        form = self.forms[index]
        if form[-2:] in ("'s", "’s"):
            return True
        return form[-1] == "s" and self.text[self.ends[index] : self.ends[index] + 1] in ("'", "’")

    def is_asked(self, stretch: SentenceTokens) -> bool:
        """Whether a question mark stands behind the last word of a sentence."""
        return self.text.startswith("?", self.ends[stretch.last - 1])

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.forms[index][0].isupper()


def tokens_of(article: Prose) -> Tokens:
    """The tokens of an article, made on first use."""
    return article.remember("tokens", Tokens)
