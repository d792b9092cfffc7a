"""What an editor wants a source for: figures and superlatives, and whether one stands near.

Figures that anybody can see or that are part of a name are left out: dates, ages, ordinals, scores, times, street
numbers. Nothing here says that a figure is wrong.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.attributions import NONE, VAGUE_GROUP, VAGUE_QUANTITY
from editlint.analysis.quotations import WORDS_OF_OTHERS
from editlint.language.en import statistics as en
from editlint.language.en.reporting_verbs import SHOW_VERBS, SPEECH_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.article import Article

_LEAST = 1000
_DIGITS = frozenset("0123456789")
_VOUCHING = SPEECH_VERBS | SHOW_VERBS | {"according to"}


def find_figures(article: Article) -> Iterator[tuple[int, int]]:
    """Prose offsets of the figures that need a source: shares, sums, millions, and rounded or large counts."""
    words = article.words
    text = article.text
    lower = words.lower
    last = -1
    for index in [at for at, word in enumerate(lower) if word[0] in _DIGITS]:
        if index <= last:
            continue
        before = lower[index - 1] if index else ""
        start, end = words.starts[index], words.ends[index]
        stop = _number_end(article, index)
        after = lower[stop + 1] if stop + 1 < len(lower) else ""
        sign = text[start - 1 : start]
        percent = text[words.ends[stop] : words.ends[stop] + 1] == "%"
        if percent or after in en.SHARES or after in en.MAGNITUDES or sign in en.CURRENCIES:
            last = stop + (after in en.SHARES or after in en.MAGNITUDES)
            end = words.ends[last] + percent
        elif before in en.ROUGHLY and (value := _value(text[start : words.ends[stop]])) is not None and value >= _LEAST:
            last, end = _second_number(article, stop)
            after = lower[last + 1] if last + 1 < len(lower) else ""
            if after in en.COUNTED_BY_EYE:
                continue
            if text[end : end + 1] == " " and after.isalpha() and after not in en.FUNCTION_WORDS:
                last, end = last + 1, words.ends[last + 1]
        else:
            continue
        first = index - 1 if before in en.ROUGHLY else index
        yield words.starts[first] if first < index else start - (sign in en.CURRENCIES and bool(sign)), end


def _number_end(article: Article, index: int) -> int:
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


def _second_number(article: Article, stop: int) -> tuple[int, int]:
    """The end of "5,000 and 5,500": a range or pair belongs together."""
    words = article.words
    if stop + 2 < len(words) and words.lower[stop + 1] in ("and", "to", "or") and words.lower[stop + 2][0].isdigit():
        stop = _number_end(article, stop + 2)
    return stop, words.ends[stop]


def _value(number: str) -> float | None:
    try:
        return float(number.replace(",", ""))
    except ValueError:
        return None


def find_superlatives(article: Article) -> Iterator[tuple[int, int]]:
    """Prose offsets of "the largest", "the first ... ever", "the only", "a record"."""
    words = article.words
    lower = words.lower
    for index, word in enumerate(lower):
        if (word not in ("the", "a") and not word.endswith("'s")) or index + 2 >= len(lower):
            continue
        after = lower[index + 1]
        if word == "a":
            if after == "record" and lower[index + 2] in en.RECORD_OF:
                yield words.starts[index], words.ends[index + 2]
        elif after in en.SUPERLATIVES or (after in ("most", "least") and lower[index + 2] in en.GRADED):
            last = index + 2 if after in ("most", "least") else index + 1
            yield words.starts[index], words.ends[last]
        elif after == "first" and lower[index + 2] in ("ever", "known"):
            yield words.starts[index], words.ends[index + 2]


def is_sourced(article: Article, offset: int) -> bool:
    """Whether a source stands in the sentence at an offset or in a neighbour of the same block, or it is quoted."""
    sentence = article.sentence_at(offset)
    if sentence is None or article.in_quotation(offset, offset + 1):
        return True
    spans = article.remember("sourced-sentences", _sourced_sentences)
    index = bisect_right(article.remember("sentence-starts", _sentence_starts), offset) - 1
    return any(
        0 <= near < len(article.sentences) and article.sentences[near].block == sentence.block and near in spans
        for near in (index - 1, index, index + 1)
    )


def _sentence_starts(article: Article) -> list[int]:
    return [sentence.start for sentence in article.sentences]


def _sourced_sentences(article: Article) -> frozenset[int]:
    """The indices of the sentences with a source, a quotation or a link."""
    starts = article.remember("sentence-starts", _sentence_starts)
    spans = [
        (frame.start, frame.end)
        for frame in article.attributions
        if frame.source_class not in (NONE, VAGUE_GROUP, VAGUE_QUANTITY) and frame.cue in _VOUCHING
    ]
    spans += [(each.start, each.end) for each in article.quotations if each.kind in WORDS_OF_OTHERS]
    spans += [(link.start, link.end) for link in article.document.links]
    held: set[int] = set()
    for start, end in spans:
        first = max(0, bisect_right(starts, start) - 1)
        held.update(range(first, max(first + 1, bisect_left(starts, end))))
    return frozenset(held)
