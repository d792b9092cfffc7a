"""Who is told to have spoken behind a claim without a speaker: "by Ana Ruiz", "from the Tarn Union", "in a letter"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.phrases import KNOWN_HEADS, phrase_after
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en import voiceless as words
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from editlint.analysis.attributions.sources import SourcePhrase
    from editlint.analysis.attributions.tokens import SentenceTokens, Tokens

_REACH = 14  # words behind a verb in which it is told who spoke and where
_OCCASION_REACH = 7
_UNNAMED = (at.VAGUE_GROUP, at.VAGUE_QUANTITY, at.REPORT)


def is_told(
    tokens: Tokens,
    stretch: SentenceTokens,
    last: int,
    occasions: Collection[str],
    *,
    by: bool,
    others: Collection[str],
    causes: bool = True,
) -> bool:
    """Whether it is told who spoke, or in what paper or at what occasion, from word `last` of a sentence on.

    `occasions` are words of a paper or an occasion; `by` says whether "by" gives who spoke, and `others` are the
    prepositions that do so before a name. With `causes` a thing behind "by" will do, as the occasion of it all.
    """
    lower = tokens.lower
    for index in range(last, min(stretch.last - 1, last + _REACH)):
        word = lower[index]
        if ((by and word == "by") or word in others) and lower[index + 1] not in cues.BY_NOW:
            phrase = phrase_after(tokens, index + 1, stretch.last, stretch.first)
            if phrase is not None and phrase.source_class not in _UNNAMED and (causes or _can_speak(tokens, phrase)):
                return word == "by" or phrase.source_class != at.DESCRIBED
        if word in words.WHERE_TOLD and _is_at_an_occasion(lower, index, stretch.last, occasions):
            return True
        if ";" in tokens.gaps[index]:
            return False
    return False


def _is_at_an_occasion(lower: Sequence[str], preposition: int, last: int, occasions: Collection[str]) -> bool:
    """Whether what stands right behind a preposition is an occasion: "at the inquest", not "at the pace of it"."""
    for index in range(preposition + 1, min(last, preposition + _OCCASION_REACH)):
        if lower[index] in occasions:
            return True
        if lower[index] == "of":
            return False
    return False


def _can_speak(tokens: Tokens, phrase: SourcePhrase) -> bool:
    """Whether a phrase is somebody, and no thing that is only the cause: not "raised by the slump"."""
    head = tokens.lower[phrase.head]
    if phrase.source_class == at.PRONOUN:
        return head != "it"
    return phrase.source_class != at.DESCRIBED or head in KNOWN_HEADS or head in TITLES or head in en.PERSONS
