"""Finds the subject with which a sentence opens, past adverbs, labels and what stands before the first comma.

It is the speaker where a second verb or a participle reports, or where no verb does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.phrases import KNOWN_HEADS, apposition, phrase_after
from editlint.analysis.attributions.sources import SourcePhrase, classify, is_name
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en.first_names import FIRST_NAMES
from editlint.language.en.reporting_verbs import NOUN_LIKE
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens

_LONGEST_ADJUNCT = 16
_LONGEST_LABEL = 6
_LONGEST_OFFICE = 4  # words after the article: "the deputy chief executive officer"
_OFFICES = KNOWN_HEADS | TITLES | en.PERSONS


def opening_subject(tokens: Tokens, sentence_first: int, stop: int, *, any_noun: bool = False) -> SourcePhrase | None:
    """The subject with which a sentence opens, past "On Tuesday," and "then": of a second verb, or of none of ours.

    With `any_noun` a noun will do that is no source by itself: "the palace issued a statement".
    """
    first = _past_adjunct(tokens, sentence_first, stop)
    if first is None:
        return None
    for _ in range(3):
        phrase = _opening_phrase(tokens, first, stop, sentence_first, any_noun=any_noun)
        after = _past_comma(tokens, first, stop)
        if phrase is not None or after is None:
            return phrase
        first = after
    return None


def _opening_phrase(
    tokens: Tokens, first: int, stop: int, sentence_first: int, *, any_noun: bool
) -> SourcePhrase | None:
    if tokens.mark_of[first] >= 0:
        return None
    if tokens.lower[first] in en.PRONOUNS:
        return classify(tokens, first, first + 1, first, sentence_first)
    phrase = phrase_after(tokens, first, stop, sentence_first)
    if phrase is None or tokens.is_possessive(phrase.head):
        return None
    if tokens.lower[phrase.head] in cues.REFLEXIVES and phrase.head > phrase.first:
        phrase = classify(tokens, phrase.first, phrase.head, phrase.head - 1, sentence_first)
    named = apposition(tokens, phrase, stop, sentence_first)
    if named is not None:
        return named
    known = tokens.lower[phrase.head] in KNOWN_HEADS or is_name(tokens, phrase.head, sentence_first)
    if not known and any_noun and tokens.lower[first] in cues.DETERMINERS and first + 1 < stop:
        head = _office(tokens, first + 1, stop)
        return classify(tokens, first, head + 1, head, sentence_first)
    return phrase if known else None


def _office(tokens: Tokens, at: int, stop: int) -> int:
    """The last word of an office that a noun begins: the executive, in "the chief executive hung up"."""
    head = at
    for word in range(at + 1, min(stop, at + _LONGEST_OFFICE)):
        lower = tokens.lower[word]
        if tokens.gaps[word - 1] not in (" ", "-"):
            break
        if (lower in _OFFICES and lower not in NOUN_LIKE) or lower == "general":
            head = word
        elif lower not in en.THIN_MODIFIERS:
            break
    return head


def _past_adjunct(tokens: Tokens, first: int, stop: int) -> int | None:
    """The word at which the subject of a sentence can begin: not before the colon of a label."""
    lower = tokens.lower
    label = next((at for at in range(first, min(stop - 1, first + _LONGEST_LABEL)) if ":" in tokens.gaps[at]), -1)
    first = label + 1 if label >= 0 else first
    while first < stop and lower[first] in cues.SENTENCE_ADVERBS:
        first += 1
    if first == stop:
        return None
    if lower[first] in ("this", "last", "next", "that") and first + 1 < stop and lower[first + 1] in cues.TIMES:
        return _past_comma(tokens, first, stop)
    word = lower[first]
    participle = word.endswith(("ing", "ed")) and word not in FIRST_NAMES
    if participle or word in en.PREPOSITIONS or word in en.CLAUSE_BREAKS or word in cues.OPENING_PARTICIPLES:
        return _past_comma(tokens, first, stop)
    return first


def _past_comma(tokens: Tokens, first: int, stop: int) -> int | None:
    """The word after the next comma."""
    for index in range(first, min(stop - 1, first + _LONGEST_ADJUNCT)):
        if "," in tokens.gaps[index]:
            return index + 1
    return None
