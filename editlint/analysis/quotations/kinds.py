"""Tells what a stretch in quotation marks is: speech, a few quoted words, a title, a term, a block quote.

Its length, its capitals and the words beside it decide. Who speaks is found elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.quotations.codelike import is_code_like
from editlint.analysis.quotations.quotation import BLOCK, FRAGMENT, SCARE, SPEECH, TITLE
from editlint.language.en import attribution_cues as cues
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.text.marks import Marked

_WORD = LatePattern(r"[^\W_]+(?:[’'-][^\W_]+)*")
_READ = 400  # characters of a quotation that are looked at
_SPEECH_WORDS = 6
_SCARE_WORDS = 3
_TERM_WORDS = 8
_NAME_WORDS = 5
_TITLE_WORDS = 20
_TOUCHING = 3  # characters between a word and the first of a quotation: a space and a mark or two


def kind_of(article: Prose, mark: Marked, start: int, end: int) -> str:
    """The kind of a quotation, as `Quotation` has it."""
    if mark.whole:
        return BLOCK
    if mark.open_end:
        return SPEECH
    text = article.text
    words = _WORD.findall(text[start:end][:_READ])
    term = len(words) <= _TERM_WORDS and word_before(article, start) in cues.BEFORE_A_TERM
    if term and not is_code_like(text[start:end]):
        return SCARE
    if is_code_like(text[start:end]) or _is_title(text, words, end) or _is_name(article, words, end):
        return TITLE
    if len(words) >= _SPEECH_WORDS or (text[end - 1] in ".!?," and words and words[0][0].isupper()):
        return SPEECH
    return SCARE if len(words) <= _SCARE_WORDS else FRAGMENT


def word_before(article: Prose, start: int) -> str:
    """The word right before a quotation, "" where none touches it."""
    words = article.words
    index = words.index_at(start) - 1
    return words.lower[index] if index >= 0 and start - words.ends[index] <= _TOUCHING else ""


def _is_title(text: str, words: Sequence[str], end: int) -> bool:
    """Whether every word has the capital of a title."""
    if not words or len(words) > _TITLE_WORDS or text[end - 1] in ".!?…" or (len(words) == 1 and text[end - 1] == ","):
        return False
    return words[0][0].isupper() and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in cues.SMALL for word in words
    )


def _is_name(article: Prose, words: Sequence[str], end: int) -> bool:
    """Whether quoted words name a thing in a sentence of the reporter's: he said “Save for later” would come."""
    text, following = article.text, article.words
    if not words or len(words) > _NAME_WORDS or text[end - 1] in ".!?,":
        return False
    if not words[0][0].isupper() or words[0] in cues.SPEAKING:
        return False
    index = following.index_at(end)
    if index >= len(following) or following.starts[index] - end > _TOUCHING:
        return False
    joined = text[end : following.starts[index]].strip("”\"’'» ") == ""
    return joined and following.lower[index] in cues.AFTER_A_SUBJECT
