"""The sentences of an article whose numbers may be related, each with those around it, read when they are asked for.

A sentence with one number is of no use by itself: it is looked at where a word of it comes back to another number.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.reading.units import POINTS, SHARE
from editlint.analysis.statements.cells import Cells, may_be_cell
from editlint.language.en import parts as en
from editlint.language.en.quantities import PARTS, SMALL, VULGAR
from editlint.language.en.rankings import BEFORE, NEXT, ORDER, PLACES, THEN
from editlint.language.en.returning import DEFINITE, SIZES
from editlint.language.en.units import UNITS
from editlint.language.en.votes import BODIES, MARGINS, PLURAL_VOTERS, VOTERS, VOTES, VOTING_FORMS
from editlint.values import LatePattern, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read

_NUMBERS = (
    frozenset(SMALL) - {"zero", "one"} | frozenset(PARTS) | {"dozen", "hundred", "thousand", "million"} | SIZES.keys()
)
_CUES = en.REST | en.SHARE_WORDS.keys() | PLACES.keys() - {"first", "last"} | NEXT | MARGINS
# With two numbers, these too may make them a vote, a rank, a share, or all of something.
_PAIRED = VOTES | VOTERS | PLURAL_VOTERS | BODIES | VOTING_FORMS | THEN | BEFORE | ORDER | {"cent", "percent"}
_OPENS = LatePattern(r"(?: [a-z-]+){1,5}(?:, [A-Z]|:| [(—–-])")  # behind a number and its noun: names, or a list
_SHARES = ("percent", "pct", "cent", "pc", *PARTS)
_UNITS = tuple(form.split("_")[-1] for row in UNITS if row[1] in (SHARE, POINTS) for form in row[4].split())
_SHARE_JOINED = LatePattern(rf"(?:^|-)(?:{'|'.join(_SHARES)})")
_UNIT_JOINED = LatePattern(rf"[\W\d_](?:{'|'.join((*_SHARES, *_UNITS))})")
_INITIALS = frozenset(word[:2] for word in _SHARES)
_SIGN = re.compile(rf"[%/{''.join(VULGAR)}](?:(?<!/)|\d)")
_PAIR = LatePattern(r"\d-\d")  # a score, or the counts of a vote
_JOINT = LatePattern(r"[\W\d_]+")  # between the words that one is joined of
_BEFORE = 2  # sentences before one that it may come back to
_FARTHEST = 3  # the same, where a count of the same people comes back


class NumberedPassage:
    """A sentence with numbers, and those around it in its paragraph.

    Attributes:
        index: which sentence of the article it is.
        numbered: all those with numbers.
        words: its words, as `Numbered.words_in` gives them.
        read: the sentence, whose numbers are found without its items.
        start, text: where it begins, and itself as written.
    """

    def __init__(self, numbered: Numbered, index: int) -> None:
        self.index, self.numbered = index, numbered
        self.words, self.read = numbered.words_in(index), numbered.read(index)
        self.start, self.text = self.read.start, self.read.text

    @cached_property
    def counts(self) -> Sequence[Quantity]:
        """Its numbers that count something, as `Numbered.counts` gives them."""
        return self.numbered.counts(self.index)

    @property
    def is_counted(self) -> bool:
        """Whether what looks like numbers is more than one of them, or one beside a word that comes back to others."""
        return len(self.numbered.words_at(self.index)) == 1 or len(self.read.quantities) > 1

    @property
    def current(self) -> Cells:
        """The sentence."""
        return self.numbered.cells(self.index)

    @cached_property
    def before(self) -> list[Cells]:
        """The sentences with numbers among the two before it, in order."""
        low = max(0, self.index - _BEFORE)
        return [self.numbered.cells(at) for at in range(low, self.index) if self.numbered.joined(at, self.index)]

    @property
    def sentences(self) -> list[Cells]:
        """Those before it and itself."""
        return [*self.before, self.current]

    @property
    def has_last(self) -> bool:
        """Whether a sentence with numbers stands right before it in its paragraph."""
        return self.numbered.joined(self.index - 1, self.index)

    @property
    def last(self) -> Cells | None:
        """The sentence with numbers right before it in its paragraph."""
        return self.numbered.cells(self.index - 1) if self.has_last else None


class Numbered:
    """The sentences with numbers of an article."""

    def __init__(self, article: Prose) -> None:
        self._article = article
        self._known: dict[int, Cells] = {}
        self._words_in: dict[int, frozenset[str]] = {}
        self._places = self._find()
        self._counted: dict[float, int] = {}  # for each count the first sentence with it, of those looked at
        self._uncounted = sorted(self._places, reverse=True)  # the sentences not looked at, the next one last

    def __iter__(self) -> Iterator[NumberedPassage]:
        for index in self._places:
            if self._article.reading.most_quantities(index) and self._is_told(index):
                yield NumberedPassage(self, index)

    @property
    def indexes(self) -> Iterable[int]:
        """The indexes of its sentences, in order."""
        return self._places

    def cells(self, index: int) -> Cells:
        """A sentence by its index."""
        if index not in self._known:
            self._known[index] = Cells(self._article.reading.sentence(index))
        return self._known[index]

    def read(self, index: int) -> Read:
        """A sentence by its index, whose numbers are found without its items."""
        return self._article.reading.sentence(index)

    def words_in(self, index: int) -> frozenset[str]:
        """The words of a sentence, and those that they are joined of: whatever a word of its items can be.

        Items take possessives apart, "council's", and numbers, "third-placed"; contractions alone are more than that.
        """
        if index not in self._words_in:
            words = self._article.reading.words_of(index)
            joined = words & self._article.words.mixed
            self._words_in[index] = words.union(*map(_JOINT.split, joined)) if joined else words
        return self._words_in[index]

    def counts(self, index: int) -> list[Quantity]:
        """The numbers of a sentence of which `Cells` makes counts: no other cell is one."""
        return [it for it in self.read(index).quantities if it.kind == COUNT and may_be_cell(it)]

    def most_cells(self, index: int) -> int:
        """How many cells a sentence has at most: "a third" may be one too, though it is read as a place in an order."""
        if not PARTS.keys().isdisjoint(self.words_in(index)):
            return self._article.reading.most_quantities(index)
        return sum(map(may_be_cell, self.read(index).quantities))

    def words_at(self, index: int) -> list[int]:
        """The indexes of the words of a sentence at which its numbers begin."""
        return self._places[index]

    @property
    def places(self) -> Iterator[tuple[int, int]]:
        """The words of the article at which numbers begin, each by the indexes of its sentence and its own."""
        return ((index, place) for index, places in self._places.items() for place in places)

    @cached_property
    def with_shares(self) -> frozenset[int]:
        """The sentences in which the sign of a share, or a word for one, stands."""
        words = self._article.words
        joined = [word for word in words.hyphened if _SHARE_JOINED.search(word)]
        plain = [word for word in words.distinct if word[:2] in _INITIALS and word.startswith(_SHARES)]
        return self._signed.union(self._article.reading.holding(frozenset([*joined, *plain])))

    @cached_property
    def with_parts_of_shares(self) -> frozenset[int]:
        """The sentences that may have a share at all, but for "one in ten": by a word or a part of one, or by a sign.

        `with_shares` asks for whole words, which is narrower: "10pc" has none. Points are among these.
        """
        words = self._article.words
        joined = [word for word in words.mixed if _UNIT_JOINED.search(word)]
        plain = [word for word in words.distinct if word[0] == "p" and word.startswith(_UNITS)]
        return self.with_shares.union(self._article.reading.holding(frozenset([*joined, *plain])))

    @cached_property
    def _signed(self) -> frozenset[int]:
        """The sentences with the sign of a share."""
        article = self._article
        found = [(article.reading.index_at(m.start()), m.end()) for m in _SIGN.finditer(article.text)]
        return frozenset([index for index, end in found if index >= 0 and end <= article.sentences[index].end])

    def near(self, index: int, back: int, on: int) -> list[int]:
        """A sentence, and those with numbers in its paragraph at most so many before it and behind it, in order."""
        sentences, places = self._article.sentences, self._places
        block = sentences[index].block
        return [
            at
            for at in range(index - back, index + on + 1)
            if at == index or (at in places and sentences[at].block == block)
        ]

    def joined(self, one: int, other: int) -> bool:
        """Whether a sentence has numbers and stands in the paragraph of another one."""
        sentences = self._article.sentences
        return one in self._places and sentences[one].block == sentences[other].block

    def before(self, index: int, most: int) -> Sequence[Cells]:
        """The sentences with numbers among those before one, of its paragraph and the one before, in order."""
        sentences = self._article.sentences
        near = [at for at in range(max(0, index - most), index) if at in self._places]
        return [self.cells(at) for at in near if sentences[index].block - sentences[at].block <= 1]

    def words_between(self, start: int, end: int) -> list[str]:
        """The words in lower case that begin between two prose offsets."""
        words = self._article.words
        return words.lower[bisect_left(words.starts, start) : bisect_left(words.starts, end)]

    def is_counted_before(self, value: float, index: int) -> bool:
        """Whether a sentence before one counts just so many: each is looked at once, whoever asks."""
        while value not in self._counted and self._uncounted and self._uncounted[-1] < index:
            at = self._uncounted.pop()
            for each in self.cells(at).all:
                if each.unit == COUNT:
                    self._counted.setdefault(each.quantity.value, at)
        return self._counted.get(value, index) < index

    def _find(self) -> dict[int, list[int]]:
        """The sentences with a number in figures or in words that is no date, with the indexes of those words."""
        words, starts = self._article.words, self._article.sentence_starts
        joined = (word for word in words.hyphened if not _NUMBERS.isdisjoint(word.split("-")))
        wanted = (words.numerals | words.distinct & _NUMBERS).union(joined)
        found: dict[int, list[int]] = {}
        dates = iter(self._article.dates)
        date = next(dates, None)
        for place in words.places(wanted):
            start = words.starts[place]
            while date is not None and date.end <= start:
                date = next(dates, None)
            if date is None or start < date.start:
                found.setdefault(bisect_right(starts, start) - 1, []).append(place)
        found.pop(-1, None)
        return found

    def _is_told(self, index: int) -> bool:
        """Whether numbers of a sentence may be related: three, or fewer with a word or a mark that relates them."""
        places, words = self._places[index], self._article.words
        if len(places) > 2 or any(_PAIR.search(words.lower[at]) for at in places):
            return True
        start, end, _ = self._article.sentences[index]
        told = self._article.reading.words_of(index)
        if not self._is_lone(index, told) and (not _CUES.isdisjoint(told) or any(map(self._is_joined, places))):
            return True
        if len(places) > 1 and (not _PAIRED.isdisjoint(told) or "%" in self._article.text[start:end]):
            return True
        return any(_OPENS.match(self._article.text, words.ends[at], end) for at in places)

    def _is_joined(self, at: int) -> bool:
        """Whether a hyphen joins a number in figures to something, or "the" or "all" stands before it."""
        lower = self._article.words.lower
        return (lower[at][0].isdigit() and "-" in lower[at]) or (at > 0 and lower[at - 1] in DEFINITE)

    def _is_lone(self, index: int, told: frozenset[str]) -> bool:
        """Whether a sentence has one number, and nothing before it that this can come back to: no other, no "most"."""
        if self._article.reading.most_quantities(index) > 1 or not en.SHARE_WORDS.keys().isdisjoint(told):
            return False
        return self._places.keys().isdisjoint(range(index - _FARTHEST, index))


def numbered_of(article: Prose) -> Numbered:
    """The sentences with numbers of an article, each read for them once."""
    return article.remember("numbered", Numbered)
