"""Finds subjects that are no known group: people of any calling ("many shopkeepers"), and nobody ("no official")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import DESCRIBED, VAGUE_GROUP
from editlint.analysis.attributions.phrases import KNOWN_HEADS
from editlint.analysis.attributions.sources import SourcePhrase, is_name
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en import standing
from editlint.language.en.reporting_verbs import SAY_VERBS, SHOW_VERBS, SPEECH_VERBS, THINK_VERBS
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens

_ENDS_BEFORE = en.CLAUSE_BREAKS | en.AUXILIARIES
ANYBODY = KNOWN_HEADS | TITLES
_OF_PEOPLE = (
    SPEECH_VERBS | THINK_VERBS | SAY_VERBS
) - SHOW_VERBS - cues.NOT_FROM_QUANTITIES - cues.SAID_OF_THINGS | cues.JUDGEMENTS
_SOME = (en.QUANTITY_PRONOUNS - {"others"}) | {"various", "numerous", "countless", "multiple", "dozens", "scores"}
_TELLING_WHERE = en.POSTMODIFIERS - cues.OF_A_HOUSE
_LONGEST_PHRASE = 14
_MOST_MODIFIERS = 6


def people_of_a_calling(tokens: Tokens, begin: int, at: int, sentence_first: int, base: str) -> SourcePhrase | None:
    """People of any calling, with a vague quantity or bare: "many shopkeepers", "a number of tenants", "dockers"."""
    lower = tokens.lower
    at, whole = _placed(tokens, begin, at), at  # "skippers in the port"
    word = lower[at]
    plural = word in en.PLURAL_WITHOUT_S or (word.endswith("s") and not word.endswith("ss"))
    if not plural or tokens.is_possessive(at) or base not in _OF_PEOPLE or word in cues.NO_PEOPLE:
        return None
    if base in cues.OF_TEXTS_TOO and not word.endswith(cues.PEOPLE_ENDINGS):
        return None
    if base == "call" and (begin == sentence_first or lower[begin - 1] not in cues.RELATIVES):
        return None  # they called the police; "which many shopkeepers call ruinous"
    first = at
    while first > begin and at - first < _MOST_MODIFIERS and lower[first - 1] not in en.QUANTITIES:
        before = lower[first - 1]
        if before == "of" and first - 2 >= begin and lower[first - 2] in en.QUANTITY_NOUNS:
            return SourcePhrase(first - 2, whole + 1, at, VAGUE_GROUP)
        if before in en.PREPOSITIONS or before in cues.DETERMINERS or before in _ENDS_BEFORE:
            return None
        first -= 1
    if first > begin and lower[first - 1] in _SOME:
        return SourcePhrase(first - 1, whole + 1, at, VAGUE_GROUP)
    named = _is_of_a_name(tokens, first, at, sentence_first, told=at < whole)
    bare = first == begin and word.endswith(cues.PEOPLE_ENDINGS) and not named
    opens = begin == sentence_first or bool(tokens.gaps[begin - 1].strip()) or lower[begin - 1] in en.CLAUSE_BREAKS
    return SourcePhrase(first, whole + 1, at, VAGUE_GROUP) if bare and opens else None


def _placed(tokens: Tokens, begin: int, at: int) -> int:
    """The people of a phrase that goes on with where or who they are, else its last word: "skippers in the port"."""
    lower = tokens.lower
    for word in range(begin, at):
        if lower[word + 1] in _TELLING_WHERE and (
            lower[word] in en.CALLINGS
            or (
                lower[word].endswith(cues.PEOPLE_ENDINGS)
                and lower[word][-1] == "s"
                and lower[word] not in cues.NO_PEOPLE
            )
        ):
            return word
    return at


def _is_of_a_name(tokens: Tokens, first: int, last: int, sentence_first: int, *, told: bool) -> bool:
    """Whether a name or somebody's stands in a phrase; at the start of a sentence, a word of which nothing is told."""
    if first == sentence_first and (
        tokens.is_inner_capital(tokens.forms[first])
        or (
            first == last
            and not told
            and tokens.lower[first] not in en.CALLINGS
            and not tokens.lower[first].endswith(cues.NEVER_SURNAMES)
        )
    ):
        return True
    return any(
        (at > sentence_first and is_name(tokens, at, sentence_first))
        or tokens.is_possessive(at)
        or tokens.lower[at] in en.DEFINITE
        or tokens.lower[at][0].isdigit()
        for at in range(first, last + 1)
    )


def nobody_of(tokens: Tokens, begin: int, at: int, sentence_first: int) -> SourcePhrase | None:
    """A subject that says that nobody did: "no one at the firm", "no official", "neither the mayor nor her deputy"."""
    lower = tokens.lower
    if begin - 1 > sentence_first and lower[begin - 1] == "nor":
        stop = max(sentence_first, begin - _LONGEST_PHRASE)
        first = next((word for word in range(begin - 2, stop - 1, -1) if lower[word] == "neither"), -1)
        return SourcePhrase(first, at + 1, at, DESCRIBED) if first >= 0 else None
    if standing.NOBODY.isdisjoint(lower[begin : at + 1]):
        return None
    first = next(word for word in range(begin, at + 1) if lower[word] in standing.NOBODY)
    if first > begin and lower[first - 1] in en.AUXILIARIES:
        return None  # "would neither confirm nor deny"
    if lower[first] != "no":
        return SourcePhrase(first, at + 1, first, DESCRIBED)
    head = next((word for word in range(first + 1, at + 1) if lower[word] == "one" or lower[word] in ANYBODY), -1)
    return SourcePhrase(first, at + 1, head, DESCRIBED) if head >= 0 else None
