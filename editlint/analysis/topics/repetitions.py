"""Passages that an article gives twice, word for word or nearly so.

Runs of words are found by the trigrams that begin with a long word, so that one word in four is looked up, and are
then grown over a few changed words (seed and extend, as in Altschul et al., Basic Local Alignment Search Tool, 1990).
Headings, captions and tables may repeat; so may other people's words, which a pull quote repeats, and long names.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from editlint.documents.document import BLOCK_QUOTE, LIST_ITEM, PARAGRAPH
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.story import Story
    from editlint.analysis.text.words import Words

_PROSE = frozenset((PARAGRAPH, LIST_ITEM, BLOCK_QUOTE))
_LONG = 7  # letters of a word at which a trigram is looked up
_REJOIN = 3  # equal words after such a gap, or the run ends before it
_PLACES = 3  # of one trigram that are remembered


class RepetitionLimits(NamedTuple):
    """What counts as given twice.

    Attributes:
        words: that both places have in common, at least.
        changed: words that may be changed, left out or put in between two equal runs, at most.
        names: share of capitalised words from which a run is a name.
        quoted: share of quoted characters from which a run is somebody's words.
    """

    words: int
    changed: int
    names: float
    quoted: float


class Repetition(NamedTuple):
    """A stretch that says again what stands earlier.

    Attributes:
        start, end: prose offsets of the later stretch. `first_start`, `first_end`: those of the earlier one.
        words: how many words the two have in common, in order.
        exact: whether nothing is changed between them.
    """

    start: int
    end: int
    first_start: int
    first_end: int
    words: int
    exact: bool


class _EqualRun(NamedTuple):
    """Two stretches of words, by index: from `first` and `later` on, `equal` words in common."""

    first: int
    first_end: int
    later: int
    later_end: int
    equal: int


def find_repetitions(article: Story, limits: RepetitionLimits) -> Iterator[Repetition]:
    """The stretches that stand earlier in the article, in order, none overlapping."""
    words = article.words
    quoted = sorted((quotation.start, quotation.end) for quotation in article.quotations)
    reach = list(accumulate((end for _, end in quoted), max))
    for run in _runs(article, limits):
        found = Repetition(
            start=words.starts[run.later],
            end=words.ends[run.later_end - 1],
            first_start=words.starts[run.first],
            first_end=words.ends[run.first_end - 1],
            words=run.equal,
            exact=run.first_end - run.first == run.later_end - run.later == run.equal,
        )
        name = _named_share(words.forms[run.later : run.later_end]) >= limits.names
        if not name and _quoted_share(quoted, reach, found) < limits.quoted:
            yield found


def _runs(article: Story, limits: RepetitionLimits) -> Iterator[_EqualRun]:
    from editlint.analysis.topics.story_blocks import story_blocks

    words = article.words
    lower = words.lower
    again = _again(words)
    if not again:
        return
    seen: dict[tuple[str, str, str], tuple[int, ...]] = {}
    stops: list[int] = []  # where the words of each block end
    for index in story_blocks(article):
        block = article.blocks[index]
        if block.kind not in _PROSE:
            continue
        first, last = article.block_words[index]
        stops.append(last)
        done = first
        for at in again[bisect_left(again, first) : bisect_left(again, last - 2)]:
            trigram = (lower[at], lower[at + 1], lower[at + 2])
            places = seen.get(trigram, ())
            if places and at >= done:
                ends = [stops[bisect_right(stops, place)] for place in places]
                both = zip(places, ends, strict=True)
                runs = [_grown(lower, place, end, at, done, last, limits.changed) for place, end in both]
                best = max(runs, key=lambda run: run.equal)
                if best.equal >= limits.words:
                    yield best
                    done = best.later_end
            if len(places) < _PLACES:
                seen[trigram] = (*places, at)


def _again(words: Words) -> list[int]:
    """The places of trigrams that begin with a long word and stand in the article more than once."""
    lower = words.lower
    found: list[int] = []
    following = [*lower[1:], ""]
    for places in [places for word, places in words.where.items() if len(places) > 1 and len(word) >= _LONG]:
        if len(set(itemgetter(*places)(following))) == len(places):  # most: not even the next word is the same
            continue
        behind = [tuple(lower[at + 1 : at + 3]) for at in places]
        if len(set(behind)) < len(behind):
            times = Counter(behind)
            found += [at for at, two in zip(places, behind, strict=True) if times[two] > 1]
    found.sort()
    return found


def _grown(lower: Sequence[str], first: int, first_stop: int, later: int, done: int, stop: int, most: int) -> _EqualRun:
    """The run round two equal words: backwards while words are equal, forwards also over small gaps."""
    begin = 0
    while later - begin > done and first - begin > 0 and lower[first - begin - 1] == lower[later - begin - 1]:
        begin += 1
    i, j, equal = first, later, begin
    first_stop = min(first_stop, later - begin)
    while True:
        while i < first_stop and j < stop and lower[i] == lower[j]:
            i, j, equal = i + 1, j + 1, equal + 1
        gap = _gap(lower, i, j, first_stop, stop, most)
        if gap is None:
            return _EqualRun(first - begin, i, later - begin, j, equal)
        i, j = gap


def _gap(lower: Sequence[str], i: int, j: int, first_stop: int, stop: int, most: int) -> tuple[int, int] | None:
    """Where two runs go on after the fewest changed words, at most so many in either, or None."""
    last_a, last_b = first_stop - _REJOIN, stop - _REJOIN
    for skipped in range(1, 2 * most + 1):
        for left in range(max(0, skipped - most), min(most, skipped) + 1):
            a, b = i + left, j + skipped - left
            if a > last_a or b > last_b or lower[a] != lower[b]:
                continue
            if lower[a + 1 : a + _REJOIN] == lower[b + 1 : b + _REJOIN]:
                return a, b
    return None


def _named_share(forms: Sequence[str]) -> float:
    """The share of words that begin with a capital among those that are no particles; 1 where there are none."""
    bearing = [form for form in forms if len(form) > 3]
    return sum(form[0].isupper() for form in bearing) / len(bearing) if bearing else 1.0


def _quoted_share(quoted: Sequence[tuple[int, int]], reach: Sequence[int], found: Repetition) -> float:
    """The share of the later stretch that other people say; `reach` is how far each quotation and those before go."""
    near = quoted[bisect_right(reach, found.start) : bisect_left(quoted, (found.end, 0))]
    said = sum(max(0, min(end, found.end) - max(start, found.start)) for start, end in near)
    return said / (found.end - found.start)
