"""What metrics and grades of readability count in a stretch of prose, as Vale counts it."""

from __future__ import annotations

import re
from functools import lru_cache

from editlint.vale.syllables import syllables
from editlint.values import NamedTuple

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_LONG = 6  # bytes of UTF-8; longer words are long ones
_MANY = 2  # syllables; a word of more is polysyllabic
_ENDINGS = ("es", "ed", "ing")  # of a complex word they do not count


class ProseCounts(NamedTuple):
    """Numbers of a stretch of prose, under the names that formulas have for them."""

    characters: int = 0
    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    syllables: int = 0
    complex_words: int = 0
    long_words: int = 0
    polysyllabic_words: int = 0


@lru_cache(8)  # the rules of a style ask for the same document, one after the other
def counts_of(text: str) -> ProseCounts:
    """The counts of a text whose paragraphs are parted by blank lines."""
    paragraphs = text.split("\n\n")
    words = _WORD.findall(text)
    spoken = list(map(syllables, words))
    return ProseCounts(
        characters=sum(sum(map(str.isalnum, word)) for word in words),
        words=len(words),
        sentences=sum(map(_sentences, paragraphs)),
        paragraphs=len(paragraphs) - 1,
        syllables=sum(spoken),
        complex_words=sum(each - word.endswith(_ENDINGS) > _MANY for word, each in zip(words, spoken, strict=True)),
        long_words=sum(len(word.encode()) > _LONG for word in words),
        polysyllabic_words=sum(each > _MANY for each in spoken),
    )


def _sentences(paragraph: str) -> int:
    """How many sentences a paragraph has, its lines read as one."""
    from editlint.analysis.text.sentences import find_sentences
    from editlint.documents.document import PARAGRAPH, Block

    return len(find_sentences(paragraph.replace("\n", " "), [Block(PARAGRAPH, 0, len(paragraph))]))
