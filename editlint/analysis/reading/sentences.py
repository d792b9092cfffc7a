"""Sentences read on demand: their dates, quantities, phrases and clauses, each sentence once.

What finds one of these is loaded when a sentence is asked for it; many articles have none that is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, chain, repeat
from operator import sub
from typing import TYPE_CHECKING, TypeVar

from editlint.analysis.reading.number_places import most_numbers
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from editlint.analysis.carried import Carried
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.clauses import Clause as Clause  # noqa: PLC0414  annotations take it from here, too
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.kept import KeptSentence
    from editlint.analysis.reading.phrases import Part, Phrase
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.text.sentences import Sentence
    from editlint.analysis.text.words import Words


T = TypeVar("T")

LONGEST = 300  # words of a sentence that is read; what is longer is a list or no prose

# Dates that are lengths of time from another one: here the length is what counts, and its direction a word beside it.
_COUNTED = frozenset(("ago", "later", "window"))


class Read:
    """One sentence, read: everything in the order of the text, everything found on first use.

    Attributes:
        index: which sentence of the article it is.
        start, end, block: as of the sentence.
        dates: the dates in it.
    """

    def __init__(
        self,
        text: str,
        words: Words,
        sentence: Sentence,
        index: int,
        dates: Sequence[DateMention],
        most: int,
        kept: KeptSentence | None = None,
    ) -> None:
        """Read a sentence of a text that holds at most so many numbers; `kept` is what is known of it."""
        self._most, self._kept = most, kept
        self.index, self.dates = index, dates
        self.start, self.end, self.block = sentence
        self._text, self._words = text, words
        self._memory: dict[str, object] = {}

    def remember(self, name: str, compute: Callable[[Read], T]) -> T:
        """The value of `compute(read)`, computed once and shared by all that ask by the same name."""
        if name not in self._memory:
            self._memory[name] = compute(self)
        return self._memory[name]  # type: ignore[return-value]

    def let_go(self) -> None:
        """Forget what others found."""
        self._memory.clear()

    @cached_property
    def text(self) -> str:
        """The sentence as written."""
        return self._text[self.start : self.end]

    @property
    def is_read(self) -> bool:
        """Whether it is short enough to be read: else it is a list, or no prose."""
        return len(self._words_inside) <= LONGEST

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """The numbers in it, dates excepted."""
        return self._known("quantities", self._find_quantities)

    @cached_property
    def items(self) -> Sequence[Item]:
        """Its words, marks, dates and quantities with their parts of speech."""
        return self._known("items", self._find_items)

    @cached_property
    def parts(self) -> Sequence[Part]:
        """Its phrases, verb groups and links."""
        return self._known("parts", self._find_parts)

    @cached_property
    def phrases(self) -> Sequence[Phrase]:
        """Its phrases alone."""
        from editlint.analysis.reading.phrases import Phrase

        return [part for part in self.parts if isinstance(part, Phrase)]

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """Its clauses, by their verbs."""
        return self._known("clauses", self._find_clauses)

    def behind(self, place: int) -> Iterator[Part]:
        """The parts that begin at an offset or after it."""
        return iter(self.parts[bisect_left(self._starts, place) :])

    def complements(self, phrase: Phrase) -> list[Phrase]:
        """The phrases with prepositions that stand right behind a phrase: "a fall of two-thirds in May"."""
        from editlint.analysis.reading.phrases import Phrase

        found: list[Phrase] = []
        for part in self.behind(phrase.end):
            if not isinstance(part, Phrase) or not part.preposition:
                break
            found.append(part)
        return found

    def clause_at(self, place: int) -> Clause | None:
        """The clause that an offset belongs to: whose verb or phrases hold it, else the last that begins before it."""
        best = None
        for clause in self.clauses:
            if clause.start <= place:
                if place < clause.end:
                    for part in (clause.verb, clause.subject, *clause.objects, *clause.adjuncts, *clause.loose):
                        if part is not None and part.start <= place < part.end:
                            return clause
                elif clause.verb.start <= place < clause.verb.end:
                    return clause
                best = clause
        return best

    def between(self, start: int, end: int) -> Sequence[Part]:
        """The parts that lie between two offsets."""
        low = bisect_left(self._starts, start)
        found = self.parts[low : bisect_left(self._starts, end, low)]
        return found if not found or found[-1].end <= end else found[:-1]

    def _known(self, name: str, find: Callable[[], Sequence[T]]) -> Sequence[T]:
        """What is kept of the sentence by a name, found now where nothing is."""
        kept = self._kept
        if kept is None:
            return find()
        found = getattr(kept, name)
        if found is None:
            found = find()
            setattr(kept, name, found)
        return found  # type: ignore[no-any-return]

    def _find_quantities(self) -> Sequence[Quantity]:
        if not self._most or len(self._words_inside) > LONGEST:
            return []
        from editlint.analysis.reading.quantities import find_quantities

        taken = [(date.start, date.end) for date in self.dates]
        return find_quantities(self._text, self._words, self._words_inside.start, self._words_inside.stop, taken)

    def _find_items(self) -> Sequence[Item]:
        if len(self._words_inside) > LONGEST:
            return []
        from editlint.analysis.reading.items import items_of

        return items_of(self._text, self._words, self.start, self.end, self.dates, self.quantities)

    def _find_parts(self) -> Sequence[Part]:
        from editlint.analysis.reading.phrases import parts_of

        return parts_of(self.items)

    def _find_clauses(self) -> Sequence[Clause]:
        from editlint.analysis.reading.clauses import clauses_of

        return clauses_of(self.parts)

    @cached_property
    def _words_inside(self) -> range:
        starts = self._words.starts
        return range(bisect_left(starts, self.start), bisect_left(starts, self.end))

    @cached_property
    def _starts(self) -> list[int]:
        return [part.start for part in self.parts]


class Reading:
    """The sentences of an article, read on demand."""

    def __init__(
        self,
        text: str,
        words: Words,
        sentences: Sequence[Sentence],
        dates: Sequence[DateMention],
        carried: Carried | None = None,
    ) -> None:
        self._text, self._words, self._sentences, self._dates = text, words, sentences, dates
        self._carried = carried
        self._read: dict[int, Read] = {}
        self._told: dict[int, frozenset[str]] = {}
        self._starts = [sentence.start for sentence in sentences]
        self._ends = [0, *[sentence.end for sentence in sentences]]  # nothing ends before the first
        self._date_starts = [date.start for date in dates]

    def __len__(self) -> int:
        return len(self._sentences)

    def sentence(self, index: int) -> Read:
        """A sentence by its index."""
        if index not in self._read:
            sentence = self._sentences[index]
            low = bisect_left(self._date_starts, sentence.start)
            high = bisect_left(self._date_starts, sentence.end, low)
            dates = [date for date in self._dates[low:high] if date.kind not in _COUNTED]
            most = self.most_quantities(index)
            kept = self._kept(sentence, dates, most) if self._carried is not None else None
            self._read[index] = Read(self._text, self._words, sentence, index, dates, most, kept)
        return self._read[index]

    def _kept(self, sentence: Sentence, dates: Sequence[DateMention], most: int) -> KeptSentence:
        """What the version before has found of a sentence, at its place in this one."""
        from editlint.analysis.reading.kept import KeptSentence, key_of

        assert self._carried is not None
        key = key_of(self._text, sentence.start, sentence.end, dates, most)
        before = self._carried.of(key, KeptSentence)
        kept = KeptSentence(sentence.start, dates) if before is None else before.at(sentence.start, dates)
        self._carried.keep(key, kept)
        return kept

    def most_quantities(self, index: int) -> int:
        """How many quantities a sentence has at most, by its words alone: most sentences need not be read for them."""
        return self._most.get(index, 0)

    def most_together(self, indexes: Iterable[int]) -> int:
        """How many quantities several sentences have at most."""
        return sum(map(self._most.get, indexes, repeat(0)))

    def most_near(self, back: int, on: int) -> list[int]:
        """For each sentence, how many quantities it has at most with so many sentences before it and behind it."""
        number = len(self._sentences)
        sums = list(accumulate(map(self._most.get, range(number), repeat(0)), initial=0))
        ends = [*sums[on + 1 :], *repeat(sums[-1], on + 1)]
        return list(map(sub, ends[:number], chain(repeat(0, back), sums)))

    def let_go(self) -> None:
        """Forget what was found of the sentences, which points back to them."""
        for read in self._read.values():
            read.let_go()

    def words_of(self, index: int) -> frozenset[str]:
        """The words of a sentence in lower case, each once: what is asked before a sentence is read."""
        if index not in self._told:
            start, end, _ = self._sentences[index]
            first = bisect_left(self._words.starts, start)
            self._told[index] = frozenset(self._words.lower[first : bisect_left(self._words.starts, end, first)])
        return self._told[index]

    @property
    def numbered(self) -> Collection[int]:
        """The indexes of the sentences that may have quantities, in no order."""
        return self._most.keys()

    @cached_property
    def _most(self) -> dict[int, int]:
        found: dict[int, int] = {}
        taken = iter([date for date in self._dates if date.kind not in _COUNTED])
        date = next(taken, None)
        for at, most in most_numbers(self._words):
            start = self._words.starts[at]
            while date is not None and date.end <= start:
                date = next(taken, None)
            if date is None or start < date.start:
                index = bisect_right(self._starts, start) - 1
                found[index] = found.get(index, 0) + most
        found.pop(-1, None)
        return found

    def index_at(self, place: int) -> int:
        """The index of the sentence that holds a prose offset, -1 between two."""
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place < self._sentences[index].end else -1

    def indexes(self, places: Iterable[int]) -> set[int]:
        """The indexes of the sentences that hold some prose offsets."""
        return set(self.each_at(places)) - {-1}

    def each_at(self, places: Iterable[int]) -> list[int]:
        """What `index_at` says of some prose offsets, one by one: nothing is called for each."""
        ends, places = self._ends, list(places)
        found = zip(places, map(bisect_right, repeat(self._starts), places), strict=True)
        return [behind - 1 if place < ends[behind] else -1 for place, behind in found]

    def holding(self, words: frozenset[str]) -> set[int]:
        """The indexes of the sentences with one of some words: asked once of the article, for all its sentences."""
        starts, places = self._words.starts, self._words.places(words)
        return self.indexes([starts[at] for at in places]) if places else set()

    def at(self, place: int) -> Read | None:
        """The sentence that holds a prose offset, None between two."""
        index = self.index_at(place)
        return self.sentence(index) if index >= 0 else None
