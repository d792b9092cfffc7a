"""Whether somebody stands beside a quotation who may be its speaker, though no verb of saying gives the words to him.

"Hart remembers the night well. “We could not see the road.”" has a speaker for every reader.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.attributions.names import names_of
from editlint.analysis.attributions.sources import COMMON_OPENERS, is_name
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.text.marks import OPENING_MARKS
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en.regions import REGIONS
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens
    from editlint.analysis.prose import Prose
    from editlint.analysis.quotations.quotation import Quotation

_NO_PERSON = en.BODY_WORDS | en.PLACES | frozenset(REGIONS) | en.CALENDAR
_MARKS = 2  # characters of the marks that open a quotation
_LONGEST_POINTER = 120  # words of the sentence behind a motto in which somebody is looked for
_LONGEST_RUN = 9  # paragraphs of a motto, and the line that signs it
_SIGNATURE = 10  # words of that line
_SEEN_BY = 6  # words of "For the engineer Ana Ruiz,"
_APOSTROPHE = re.compile("['’]")
_BETWEEN_BLOCKS = 8  # characters in which the end of the block before is looked for
_COMMON_ENDINGS = ("s", "ing", "ed", "ly", "tion", "ment")
_PERSONS = (en.DESCRIBED_PEOPLE | TITLES | en.PERSONS | en.PERSONAL_PRONOUNS | {"his", "her"}) - {"source"}


def somebody_near(article: Prose, quotation: Quotation) -> bool:
    """Whether a person is told of in the sentence before a quotation, in its own, or in one that points back to it."""
    block = article.blocks[article.document.block_index(quotation.start)]
    own = article.sentence_at(max(block.start, quotation.start - 1)) or article.sentence_at(quotation.start)
    if own is None:
        return False
    before = article.sentence_at(own.start - 2)
    first = before.start if before is not None and before.start >= block.start else own.start
    if _has_person(article, first, quotation.start) or _is_announced(article, block.start, quotation.start):
        return True
    if _pointed_at(article, quotation, block.end):
        return True
    return _is_signed(article, quotation, article.document.block_index(quotation.start))


def _is_announced(article: Prose, block_start: int, start: int) -> bool:
    """Whether the paragraph before ends with a colon, or the sentence itself gives the words to reader or writer."""
    if (
        start - block_start <= _MARKS
        and article.text[max(0, block_start - _BETWEEN_BLOCKS) : block_start].rstrip()[-1:] == ":"
    ):
        return True
    own = article.sentence_at(start - 1)
    words = article.words
    first = words.index_at(own.start if own is not None else block_start)
    leading = words.lower[first : words.index_at(start)]
    if any(_APOSTROPHE.split(word)[0] in en.PRONOUNS for word in leading):
        return True
    seen_by = 1 < len(leading) <= _SEEN_BY and leading[0] in cues.SEEN_BY
    return seen_by and any(tokens_of(article).is_capital(at) for at in range(first + 1, first + len(leading)))


def _is_signed(article: Prose, quotation: Quotation, block: int) -> bool:
    """Whether a run of paragraphs that are all quoted ends with a line that names somebody, as mottoes do."""
    text, blocks = article.text, article.blocks
    if quotation.start - blocks[block].start > _MARKS:
        return False
    for after in blocks[block + 1 : block + _LONGEST_RUN]:
        if text[after.start] in OPENING_MARKS:
            continue
        words = article.words
        count = words.index_at(after.end) - words.index_at(after.start)
        return count <= _SIGNATURE and _has_person(article, after.start, after.end)
    return False


def _pointed_at(article: Prose, quotation: Quotation, end: int) -> bool:
    """Whether the next sentence of the paragraph says whose words they were."""
    words = article.words
    index = words.index_at(quotation.end)
    if index >= len(words) or words.starts[index] >= end or words.lower[index] not in cues.POINTING_BACK:
        return False
    after = article.sentence_at(words.starts[index])
    until = min(index + _LONGEST_POINTER, len(words)) - 1
    return after is not None and _has_person(article, words.starts[index], min(after.end, words.ends[until]))


def _has_person(article: Prose, start: int, end: int) -> bool:
    """Whether a person is named or described between two offsets, outside quotation marks."""
    tokens = tokens_of(article)
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    if any(tokens.mark_of[at] < 0 and tokens.lower[at] in _PERSONS for at in range(first, last)):
        return True
    return any(tokens.mark_of[at] < 0 and _is_person(article, tokens, at, first) for at in range(first, last))


def _is_person(article: Prose, tokens: Tokens, at: int, first: int) -> bool:
    """Whether a word is a capitalised name that is not a body's, a place's or a day's."""
    if not tokens.is_capital(at) or tokens.lower[at] in _NO_PERSON:
        return False
    if at == first:
        return bool(names_of(article).full(tokens.lower[at])) or _is_subject(tokens, at)
    inside = tokens.lower[at - 1] in en.PREPOSITIONS or tokens.lower[at - 1] == "the"
    return not inside and is_name(tokens, at, first)


def _is_subject(tokens: Tokens, at: int) -> bool:
    """Whether a name opens a sentence as the subject of its verb: "Hart remembers"."""
    word = tokens.lower[at]
    if word in COMMON_OPENERS or word.endswith(_COMMON_ENDINGS) or at + 1 == len(tokens.lower):
        return False
    return tokens.gaps[at] == " " and tokens.lower[at + 1].endswith(("s", "ed"))
