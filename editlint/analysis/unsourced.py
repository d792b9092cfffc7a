"""What an editor wants a source for: figures and superlatives, and whether one stands near.

Figures that anybody can see or that are part of a name are left out: dates, ages, ordinals, scores, times, street
numbers. Nothing here says that a figure is wrong.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.attributions import ASKED, NONE, SUPPOSED, VAGUE_GROUP, VAGUE_QUANTITY, WITHHELD
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.quotations import WORDS_OF_OTHERS
from editlint.language.en import statistics as en
from editlint.language.en.attribution_cues import CHARGE_SHEETS, DETERMINERS
from editlint.language.en.reporting_verbs import SHOW_VERBS, SPEECH_VERBS
from editlint.language.en.sourcing import CALENDAR, PLURAL_WITHOUT_S

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.story import Story

COUNTS = 1000  # from which a number is a statistic
SUMS = 1_000_000  # of money: a fine or a price is a fact, not a statistic
_RATE_REACH = 8  # words between a tax and its rate
_GIVER_REACH = 6  # words between a sum and who gives it
_UNSAID = frozenset((WITHHELD, ASKED, SUPPOSED))
_VOUCHING = SPEECH_VERBS | SHOW_VERBS | {"according to"}


def find_figures(article: Story, counts: int = COUNTS, sums: int = SUMS) -> Iterator[tuple[int, int]]:
    """Story offsets of the figures that need a source: shares, sums, millions, and rounded or large counts."""
    last = -1
    for index in article.words.figures:
        if index > last:
            last = _number_end(article, index)  # no figure begins inside a number
            figure = _figure(article, index, last, counts, sums)
            if figure is not None:
                start, end, last = figure
                if not _is_settled(article, index, last):
                    yield start, end


def _is_settled(article: Story, first: int, last: int) -> bool:
    """Whether a figure is nobody's count: a rate that is set ("a tax of 7 percent"), or money and whose it is."""
    words, text = article.words, article.text
    sentence = article.sentence_at(words.starts[first])
    if sentence is None:
        return False
    low, high = words.index_at(sentence.start), bisect_left(words.starts, sentence.end) - 1
    if any(words.lower[at] in en.SET_BY_RULE for at in range(max(low, first - _RATE_REACH), min(high, last + 2) + 1)):
        return True
    currency = text[words.starts[first] - 1 : words.starts[first]] in en.CURRENCIES
    return currency and any(_names_giver(article, at, high) for at in range(last + 1, min(high, last + _GIVER_REACH)))


def _names_giver(article: Story, at: int, last: int) -> bool:
    """Whether a name follows "from" or "by": "from the Bremer Foundation"."""
    words = article.words
    if words.lower[at] not in en.GIVEN_BY:
        return False
    name = at + 1 + (words.lower[at + 1] == "the")
    return name <= last and words.forms[name][0].isupper() and words.lower[name] not in CALENDAR


def _figure(article: Story, index: int, stop: int, counts: int, sums: int) -> tuple[int, int, int] | None:
    """The figure of a number from one word to another: its offsets and last word; None where it needs no source."""
    words, text = article.words, article.text
    after = words.lower[stop + 1] if stop + 1 < len(words) else ""
    if text[words.ends[stop] : words.ends[stop] + 1] == "%":
        return _from(article, index), words.ends[stop] + 1, stop
    if after in en.SHARES or after in en.MAGNITUDES:
        return _from(article, index), words.ends[stop + 1], stop + 1
    number = text[words.starts[index] : words.ends[stop]]
    value = _value(number)
    currency = text[words.starts[index] - 1 : words.starts[index]] in en.CURRENCIES
    if value is None or value < (sums if currency else counts) or _is_year(number):
        return None
    if not currency and (not index or words.lower[index - 1] not in en.ROUGHLY):
        return None
    last, end = _second_number(article, stop)
    noun = words.lower[last + 1] if last + 1 < len(words) else ""
    if noun in en.COUNTED_BY_EYE:
        return None
    if text[end : end + 1] == " " and (noun.endswith("s") or noun in PLURAL_WITHOUT_S):
        last, end = last + 1, words.ends[last + 1]
    return _from(article, index), end, last


def _from(article: Story, index: int) -> int:
    """Where a figure begins: with "about", "more than" or the sign of a currency before its number."""
    words = article.words
    start = words.starts[index]
    if start and article.text[start - 1] in en.CURRENCIES:
        start -= 1
    if index and words.lower[index - 1] in en.ROUGHLY and start - words.ends[index - 1] == 1:
        first = index - 1
        if first and words.lower[first] in ("than", "least") and words.lower[first - 1] in en.BEFORE_ROUGHLY:
            first -= 1
        return words.starts[first]
    return start


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and number[:2] in ("18", "19", "20")


def _number_end(article: Story, index: int) -> int:
    """The last word of a number that begins at a word: "5,000" is two words, "1.5" is one."""
    words = article.words
    while (
        index + 1 < len(words)
        and words.lower[index + 1].isdigit()
        and len(words.lower[index + 1]) == 3
        and article.text[words.ends[index] : words.starts[index + 1]] == ","
    ):
        index += 1
    return index


def _second_number(article: Story, stop: int) -> tuple[int, int]:
    """The end of "5,000 and 5,500": a range or pair belongs together."""
    words = article.words
    joined = stop + 2 < len(words) and article.text[words.ends[stop + 1] : words.starts[stop + 2]] == " "
    if joined and words.lower[stop + 1] in ("and", "to", "or") and words.lower[stop + 2][0].isdigit():
        stop = _number_end(article, stop + 2)
    return stop, words.ends[stop]


def _value(number: str) -> float | None:
    try:
        return float(number.replace(",", ""))
    except ValueError:
        return None


def find_superlatives(
    article: Story, superlatives: Iterable[str], graded: Iterable[str], records: Iterable[str]
) -> Iterator[tuple[int, int]]:
    """Story offsets of "the largest", "the most ...", "the first ... ever", "the only", "a record ..."."""
    words = article.words
    lower = words.lower
    best, more, kept = frozenset(superlatives), frozenset(graded), frozenset(records)
    for index in range(len(lower) - 2):
        word, after = lower[index], lower[index + 1]
        if word == "a":
            if after == "record" and lower[index + 2] in kept:
                yield words.starts[index], words.ends[index + 2]
        elif word != "the" and not word.endswith("'s"):
            continue
        elif after in best:
            yield words.starts[index], words.ends[index + 1]
        elif (after in ("most", "least") and lower[index + 2] in more) or (
            after == "first" and lower[index + 2] in ("ever", "known")
        ):
            yield words.starts[index], words.ends[index + 2]


def is_sourced(article: Story, offset: int) -> bool:
    """Whether a source stands in the sentence at an offset or in a neighbour of the same block, or it is quoted."""
    sentence = article.sentence_at(offset)
    if sentence is None or article.in_quotation(offset, offset + 1) or sentence.block in tokens_of(article).spoken:
        return True
    spans = article.remember("sourced-sentences", _sourced_sentences)
    index = bisect_right(article.sentence_starts, offset) - 1
    return any(
        0 <= near < len(article.sentences) and article.sentences[near].block == sentence.block and near in spans
        for near in (index - 1, index, index + 1)
    )


def _in_documents(article: Story) -> Iterator[tuple[int, int]]:
    """Where a sentence says in what paper a thing stands: "alleged in the indictment"."""
    words = article.words
    for index in words.places(CHARGE_SHEETS):
        if index > 1 and words.lower[index - 1] in DETERMINERS and words.lower[index - 2] in ("in", "by"):
            yield words.starts[index], words.ends[index]


def _sourced_sentences(article: Story) -> frozenset[int]:
    """The indices of the sentences with a source, a quotation or a link."""
    starts = article.sentence_starts
    spans = [
        (frame.start, frame.end)
        for frame in article.attributed
        if frame.source_class not in (NONE, VAGUE_GROUP, VAGUE_QUANTITY)
        and frame.cue in _VOUCHING
        and frame.standing not in _UNSAID
    ]
    spans += [(each.start, each.end) for each in article.quotations if each.kind in WORDS_OF_OTHERS]
    spans += [(link.start, link.end) for link in article.document.links]
    spans += _in_documents(article)
    held: set[int] = set()
    for start, end in spans:
        first = max(0, bisect_right(starts, start) - 1)
        held.update(range(first, max(first + 1, bisect_left(starts, end))))
    return frozenset(held)
