"""Whether a group, a number of people or a report that is the subject of a verb holds something to be so.

"Most readers expect to find" a thing, "claims asserted against" somebody, "giving it some thought": the verb is there
and nothing is claimed. It finds no subjects; the words beside the verb decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.language.en import attribution_cues as cues
from editlint.language.en import reporting_verbs as verbs
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import Cue
    from editlint.analysis.attributions.sources import SourcePhrase
    from editlint.analysis.attributions.tokens import Tokens

_VAGUE_CLASSES = (at.VAGUE_GROUP, at.VAGUE_QUANTITY, at.REPORT)
_PROPHETS = (en.VAGUE_GROUPS | en.QUANTITY_PRONOUNS | en.REPORTS | {"those"}) - en.GENERAL_GROUPS - en.DESCRIBED_PEOPLE
_LONGEST_EXPECTED = 9  # words from "expect" to the verb of what is expected
_LONGEST_GIFT = 4  # words between "give" and "some thought"


def is_stated(tokens: Tokens, cue: Cue, phrase: SourcePhrase, chain: list[str]) -> bool:
    """Whether a vague source says something, and not only might, or is asked how and whether."""
    if phrase.source_class not in _VAGUE_CLASSES:
        return True
    after = tokens.lower[cue.place + 1] if cue.place + 1 < cue.last else ""
    if cue.base == "consider" and (after.endswith("ing") or not _has_object(tokens, cue)):
        return False
    report = phrase.source_class == at.REPORT  # "science tells us that"
    volunteered = cue.base == "tell" and any(word in ("will", "would") for word in chain)  # "many will tell you"
    if (after in cues.NO_CLAIM_AFTER.get(cue.base, ()) and not (report or volunteered)) or tokens.lower[
        cue.place - 1
    ] == "other":
        return False
    if phrase.source_class == at.REPORT and _is_brought(tokens, cue, after, chain):
        return False
    if cue.base == "expect" and "had" in chain and "not" in chain:
        return False  # "analysts had not expected" measures a surprise
    if cue.base == "expect" and tokens.lower[phrase.head] not in _PROPHETS:
        return _expects_that(tokens, cue)
    if cue.base == "call" and after == "out" and _is_shouted(tokens, cue):
        return False
    if _is_made_to(tokens, cue, phrase):
        return False
    if cue.base in cues.EMERGING and after != "that" and tokens.lower[phrase.head] not in cues.WORDS_ABOUT:
        return False
    if cue.base == "say" and after == "to" and tokens.lower[cue.place + 2 : cue.place + 3] in (["me"], ["us"]):
        return False
    slight = phrase.source_class == at.VAGUE_QUANTITY or tokens.lower[phrase.head] not in en.VAGUE_GROUPS
    if cue.base == "feel" and slight and not (claim_follows(tokens, cue) or after == "like"):
        return False
    if cue.base == "see" and (slight or cue.bits & verbs.ING):
        return "as" in tokens.lower[cue.place + 1 : min(cue.last, cue.place + 11)]
    if not cues.MODALS.isdisjoint(chain) and cue.base not in cues.SAID_WITH_MODALS:
        return False
    before = tokens.lower[phrase.first - 1] if phrase.first > cue.first else ""
    if before == "than" and cue.base in cues.MEASURES_OF_SURPRISE:
        counted = not en.QUANTITIES.isdisjoint(tokens.lower[phrase.first : phrase.head])
        group = counted and tokens.lower[phrase.head] in en.VAGUE_GROUPS  # "than most insiders expected"
        return group or (phrase.source_class == at.VAGUE_QUANTITY and phrase.last - phrase.first == 1)
    return before not in cues.ASKING


def _has_object(tokens: Tokens, cue: Cue) -> bool:
    """Whether it is told what is considered: not "some of the names considered were long"."""
    if cue.place + 1 >= cue.last or tokens.gaps[cue.place].strip(" “\"‘'"):
        return False
    after = tokens.lower[cue.place + 1]
    return not (after in en.PREPOSITIONS or after in cues.FINITE_AUXILIARIES or after in cues.MODALS)


def _is_brought(tokens: Tokens, cue: Cue, after: str, chain: list[str]) -> bool:
    """Whether claims or reports are brought by somebody and claim nothing: "claims asserted against the holder"."""
    if not after or chain or not cue.bits & verbs.PARTICIPLE or tokens.gaps[cue.place].strip():
        return False
    return after in cues.BROUGHT or (cue.base in cues.STATED_IN and after in en.PREPOSITIONS)


def _expects_that(tokens: Tokens, cue: Cue) -> bool:
    """Whether people foresee something: "expect the government to fall", not "expect to find", "what they expect"."""
    lower = tokens.lower
    after = lower[cue.place + 1 : min(cue.last, cue.place + 2)]
    if after in (["that"], ["to"]):
        return after == ["that"]
    until = min(cue.last, cue.place + _LONGEST_EXPECTED)
    clause = next((at for at in range(cue.place + 2, until) if lower[at] == "to" or lower[at] in cues.MODALS), -1)
    return clause >= 0 and not any(lower[at] in cues.FREE_RELATIVES for at in range(cue.first, cue.place))


def _is_shouted(tokens: Tokens, cue: Cue) -> bool:
    """Whether somebody only shouts: "called out from the gallery", not "called out the mayor"."""
    beyond = cue.place + 2
    return beyond >= cue.last or bool(tokens.gaps[cue.place + 1].strip()) or tokens.lower[beyond] in en.PREPOSITIONS


def _is_made_to(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether a group is brought into a state and says nothing: "has many farmers worried"."""
    before = phrase.first - 1
    if before < cue.first or not cue.bits & verbs.PARTICIPLE:
        return False
    return tokens.lower[before] in cues.CAUSING and tokens.gaps[before] == " "


def is_object(tokens: Tokens, cue: Cue, phrase: SourcePhrase) -> bool:
    """Whether "some thought", "some say" is what is given, taken or had: "gave it some thought", "want some say in"."""
    after = tokens.lower[cue.place + 1] if cue.place + 1 < cue.last else ""
    if after in cues.SOME_OF_IT[cue.word]:
        return True
    before = phrase.first - 1
    if not cues.GIVING.isdisjoint(tokens.lower[max(cue.first, before - _LONGEST_GIFT) : before + 1]):
        return True
    if cue.word != "thought" or before < cue.first or tokens.gaps[before] != " ":
        return False
    word = tokens.lower[before]
    leads = word in en.CLAUSE_BREAKS or word in cues.SENTENCE_ADVERBS or word in cues.BEFORE_SOME or word in en.CALENDAR
    return not (leads or word.endswith("ly"))


def claim_follows(tokens: Tokens, cue: Cue) -> bool:
    """Whether a clause or a quotation follows a verb."""
    if cue.place + 1 >= cue.last:
        return False
    gap = tokens.gaps[cue.place]
    return tokens.lower[cue.place + 1] in cues.CLAIM_OPENERS or any(mark in gap for mark in '“":,')
