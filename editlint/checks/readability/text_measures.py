"""What can be measured of a stretch of text: its words, a formula, the share of passives or of nouns that hide verbs.

Single passives and abstract nouns are no fault; a text full of them is hard to read and hides who does what.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from editlint.analysis.readability import OWN, measure
from editlint.analysis.readability.counts import RUNNING_TEXT
from editlint.language.en.grammar_forms import (
    ADJECTIVES_IN_ED,
    BETWEEN,
    CONCRETE_NOUNS,
    FORMS_OF_BE,
    IRREGULAR_PARTICIPLES,
    NOMINAL_SUFFIXES,
    SHORTEST_NOMINAL,
)
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article

WORDS = "words"
DIGITS = 1  # behind the point, of values as they are compared and printed
_REACH = 3  # words between "was" and its participle


class TextStretch(NamedTuple):
    """What is measured: prose offsets, and the blocks from index `first` up to, not including, `after` that hold it."""

    start: int
    end: int
    first: int
    after: int


class Measured(NamedTuple):
    """A value of a stretch.

    Attributes:
        value: as it is compared and printed: no grade of 17.0 is above 17.
        shown: the value in words of a message.
        words, sentences: of the running text that was measured.
        counted, total: how many of how many, where the value is a share; the words, where they are counted.
        places: prose offsets of what was counted, where that is a part of the stretch.
    """

    value: float
    shown: str
    words: int
    sentences: int
    counted: int
    total: int
    places: Sequence[tuple[int, int]] = ()


def measured_by_formula(article: Article, stretch: TextStretch, formula: str, sentences: str = OWN) -> Measured:
    """The value of a formula of readability, by its name in textstat."""
    found = measure(article, stretch.first, stretch.after)
    counts = found.counts
    value = round(found.grade(formula, sentences=sentences), DIGITS) if counts.words else 0.0
    return Measured(value, f"{value:.1f}", counts.words, counts.sentences, counts.words, counts.words)


def _words(article: Article, stretch: TextStretch) -> Measured:
    words = article.words
    count = sum(words.index_at(end) - words.index_at(start) for start, end in _running_text(article, stretch))
    return Measured(count, str(count), count, 0, count, count)


def _passives(article: Article, stretch: TextStretch) -> Measured:
    """The sentences of a stretch that are passive."""
    words, blocks = article.words, article.blocks
    sentences = [s for s in article.sentences_of(stretch.first, stretch.after) if blocks[s.block].kind in RUNNING_TEXT]
    places, read = [], 0
    for sentence in sentences:
        first, after = words.index_at(sentence.start), words.index_at(sentence.end)
        read += after - first
        span = passive_in(words.lower[first:after])
        if span is not None:
            places.append((words.starts[first + span[0]], words.ends[first + span[1]]))
    return _share(places, len(sentences), read, len(sentences))


def _nominals(article: Article, stretch: TextStretch) -> Measured:
    """The words of a stretch that are abstract nouns."""
    words = article.words
    places, read = [], 0
    for start, end in _running_text(article, stretch):
        first, after = words.index_at(start), words.index_at(end)
        read += after - first
        places += [(words.starts[i], words.ends[i]) for i in range(first, after) if is_nominal(words.forms[i])]
    return _share(places, read, read, 0)


def _share(places: Sequence[tuple[int, int]], total: int, words: int, sentences: int) -> Measured:
    share = round(100 * len(places) / total) if total else 0
    return Measured(share, str(share), words, sentences, len(places), total, places)


def _running_text(article: Article, stretch: TextStretch) -> Sequence[tuple[int, int]]:
    """The parts of a stretch that are running text."""
    blocks = (block for block in article.blocks[stretch.first : stretch.after] if block.kind in RUNNING_TEXT)
    return [(max(stretch.start, block.start), min(stretch.end, block.end)) for block in blocks]


def passive_in(words: Sequence[str]) -> tuple[int, int] | None:
    """The indexes of the form of "be" and of the participle of the first passive among lower-case words, or None."""
    for index, word in enumerate(words):
        if word not in FORMS_OF_BE:
            continue
        for other in range(index + 1, min(index + 1 + _REACH, len(words))):
            if is_participle(words[other]):
                return index, other
            if words[other] not in BETWEEN and not words[other].endswith("ly"):
                break
    return None


def is_participle(word: str) -> bool:
    """Whether a lower-case word is most often a past participle after "be"."""
    if word in IRREGULAR_PARTICIPLES:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in ADJECTIVES_IN_ED


def is_nominal(word: str) -> bool:
    """Whether a word is an abstract noun made from a verb or an adjective; names are none."""
    return (
        len(word) >= SHORTEST_NOMINAL
        and word.endswith(NOMINAL_SUFFIXES)
        and word.islower()
        and word not in CONCRETE_NOUNS
    )


# What is counted, by the name that a rule gives it; all other names are those of formulas.
COUNTED: Mapping[str, Callable[[Article, TextStretch], Measured]] = {
    WORDS: _words,
    "passives": _passives,
    "nominals": _nominals,
}
SHOWN_AS = {"passives": "a passive", "nominals": "hides a verb"}
