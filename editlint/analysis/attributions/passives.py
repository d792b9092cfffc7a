"""Passive frames: "described by critics as" with an agent, "is believed to" with none, "it is said" with no subject.

Whether a passive without an agent hides a source depends on the verb and on the word after it; a table of the language
says which. What could be, must be or is not so regarded is no report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.frame import Cue, SourceFrame
from editlint.analysis.attributions.phrases import is_figure, phrase_after
from editlint.language.en import attribution_cues as cues
from editlint.language.en import reporting_verbs as verbs
from editlint.language.en import sourcing as en
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens

_VERDICTS = verbs.JUDGE_VERBS | verbs.CALL_VERBS
_NOT_VIEWS = (verbs.SHOW_VERBS - cues.VIEWS_TOO) | cues.NOT_VIEWS
_LONGEST_TO_AGENT = 9
_LONGEST_TO_BE = 4
_LONGEST_ASIDE = 6
_LONGEST_RELATIVE = 8  # words from "which" to the verb of its clause
_TO_BE = (["to", "be"], ["to", "have"])
_OF_MANY_AT_ALL = cues.OF_MANY - cues.NAMING
_APART = frozenset(",–—")
_LONGEST_TO_NAME = 30  # words from a participle to ", by Ana Ruiz"
_COURT_REACH = 2  # sentences from a court to the charge


def passive(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The passive frame of a participle, with the agent that follows "by" or with none."""
    if not cue.bits & verbs.PARTICIPLE:
        return None
    lower = tokens.lower
    before = _before_adverbs(tokens, cue)
    be = before >= cue.first and _is_be(tokens, before) and tokens.gaps[before] == " "
    if not be and before >= cue.first and lower[before + 1] in cues.PERFECT:
        return None
    by = _agent(tokens, cue)
    if by >= 0 and (be or not _has_object(tokens, cue)):
        return _with_agent(tokens, cue, by)
    if not be and _is_reduced(tokens, cue) and not _is_done_by_a_name(tokens, cue):
        index = cue.place
        return SourceFrame(
            index, index + 1, None, index, index + 1, cue.base, at.PASSIVE, cue.sentence, claim_first=index + 1
        )
    if not be or cue.base not in cues.AGENTLESS:
        return None
    return _without_agent(tokens, cue, before)


def _is_reduced(tokens: Tokens, cue: Cue) -> bool:
    """Whether a participle stands for a passive without its "is": "a film, considered one of the best", "Long seen as".

    It opens its sentence, stands behind a comma, or behind its noun with an adverb that speaks of many, or with "a".
    """
    begin = cue.place
    while begin > cue.first and tokens.lower[begin - 1] in cues.REDUCED_ADVERBS and tokens.gaps[begin - 1] == " ":
        begin -= 1
    many = not _OF_MANY_AT_ALL.isdisjoint(tokens.lower[begin : cue.place])
    judged = many and cue.base in cues.ANYTHING_WITH_ADVERB and _has_no_object(tokens, cue)
    if not (judged or cue.base in cues.REDUCED or cue.base in cues.HEARSAY):
        return False
    if not judged and not _has_complement(tokens, cue, opens=begin == cue.first):
        return False
    if begin == cue.first:
        return True
    if _is_in_a_relative(tokens, cue, begin):
        return False
    if not _APART.isdisjoint(tokens.gaps[begin - 1]) or _is_added(tokens, cue, begin):
        return cue.base not in cues.ACTIVE_TOO or begin < cue.place or _is_first_aside(tokens, cue, begin)
    return _is_behind_its_noun(tokens, cue, begin)


def _has_no_object(tokens: Tokens, cue: Cue) -> bool:
    """Whether nothing follows a participle that somebody could have praised: "widely praised for"."""
    place = cue.place + 1
    return place >= cue.last or bool(tokens.gaps[cue.place].strip()) or tokens.lower[place] in en.PREPOSITIONS


def _has_complement(tokens: Tokens, cue: Cue, *, opens: bool) -> bool:
    """Whether what follows a participle tells as what or to do what somebody is held: "said to be", "hailed as"."""
    lower, after = tokens.lower, _beyond_aside(tokens, cue)
    following = lower[cue.place + 1 : cue.place + 3]
    if cue.base == "consider" and not opens:
        return following in (["one", "of"], ["to", "be"])
    if after in cues.FATES and cue.base in cues.HEARSAY:
        return True
    if after == "that" or after not in cues.AGENTLESS[cue.base]:
        return opens and cue.base in cues.PREDICATED and _has_predicate(tokens, cue)
    if after == "at":
        return is_figure(tokens, cue.place + 2, cue.last)
    if after == "as" and lower[cue.place + 2 : cue.place + 3] and lower[cue.place + 2] in TITLES:
        return False  # "dismissed as captain"
    told = following[1:] and following[0] == "to" and (following[1] in cues.DETERMINERS or following[1] in cues.TOLD)
    return not told


def _is_in_a_relative(tokens: Tokens, cue: Cue, begin: int) -> bool:
    """Whether "which" or "that" stands a little before: "which its owner, Ana Ruiz, believed to be"."""
    return not cues.RELATIVES.isdisjoint(tokens.lower[max(cue.first, begin - _LONGEST_RELATIVE) : begin])


def _is_added(tokens: Tokens, cue: Cue, begin: int) -> bool:
    """Whether a participle goes on with what somebody is: "is a director and considered one of the best"."""
    return tokens.lower[begin - 1] == "and" and cue.base in ("consider", "regard")


def _is_first_aside(tokens: Tokens, cue: Cue, begin: int) -> bool:
    """Whether a participle that may be a verb stands in the first aside: "the sale, expected to cost"."""
    first = all("," not in tokens.gaps[at] for at in range(cue.first, begin - 1))
    return first and any("," in tokens.gaps[at] for at in range(cue.place, cue.last - 1))


def _is_behind_its_noun(tokens: Tokens, cue: Cue, begin: int) -> bool:
    """Whether a participle belongs to the noun before it: "a hire widely seen as a risk", "a ring said to be"."""
    lower, noun = tokens.lower, begin - 1
    if tokens.gaps[noun] != " " or lower[noun] in en.PRONOUNS or tokens.is_capital(noun) or _is_be(tokens, noun):
        return False
    if lower[noun] in en.AUXILIARIES:
        return False
    if begin < cue.place:
        return not cues.OF_MANY.isdisjoint(lower[begin : cue.place])
    article = any(word in ("a", "an") for word in lower[max(cue.first, noun - 2) : noun])
    return (
        article
        and cue.base in cues.HEARSAY
        and cue.base != "suspect"
        and lower[cue.place + 1 : cue.place + 3] in _TO_BE
    )


def _before_adverbs(tokens: Tokens, cue: Cue) -> int:
    """The word before the adverbs of a participle: where its form of "be" stands, if it has one."""
    before = cue.place - 1
    while before >= cue.first and cue.place - before <= _LONGEST_TO_BE and tokens.gaps[before] == " ":
        word = tokens.lower[before]
        adverb = (word in en.AUXILIARIES and word not in en.BE_FORMS) or word.endswith("ly") or word in cues.DEGREE
        if not adverb:
            break
        before -= 1
    return before


def _is_be(tokens: Tokens, index: int) -> bool:
    word = tokens.lower[index]
    return word in en.BE_FORMS or (word in ("it", "that") and tokens.is_possessive(index))


def _with_agent(tokens: Tokens, cue: Cue, by: int) -> SourceFrame | None:
    phrase = phrase_after(tokens, by + 1, cue.last, cue.first) if by + 1 < cue.last else None
    if phrase is None:
        return None
    if tokens.lower[phrase.first] in en.QUANTITIES and phrase.source_class == at.DESCRIBED and cue.base in _VERDICTS:
        phrase = phrase._replace(source_class=at.VAGUE_GROUP)
    if phrase.source_class == at.VAGUE_GROUP and (
        (phrase.weak and cue.base not in cues.HEARSAY) or cue.base in _NOT_VIEWS or cue.base in cues.MADE
    ):
        return None
    if phrase.source_class == at.REPORT and cue.base in _NOT_VIEWS:
        return None  # "detected by tests"
    if phrase.source_class == at.VAGUE_QUANTITY and cue.base in cues.MADE:
        return None
    if cue.base == "expect" and tokens.lower[phrase.head] in en.PEOPLE_IN_GENERAL:
        return None
    if cue.base == "hold" and tokens.lower[phrase.last : phrase.last + 1] != ["to"]:
        return None  # "shares held by many investors"
    return SourceFrame(
        cue.place, phrase.last, phrase, cue.place, by + 1, cue.base, at.PASSIVE, cue.sentence, inverted=True
    )


def _without_agent(tokens: Tokens, cue: Cue, be: int) -> SourceFrame | None:
    lower = tokens.lower
    first = be
    while first > cue.first and lower[first - 1] in cues.BEFORE_PARTICIPLE:
        first -= 1
    impersonal = lower[be] == "it"
    if first > cue.first and lower[first - 1] == "it":
        impersonal = True
        first -= 1
    after = _beyond_aside(tokens, cue)
    if after == "not" and lower[cue.place + 2 : cue.place + 3] == ["to"]:
        after = "to"  # "is understood not to have been told"
    if impersonal and cue.base in cues.NOT_IMPERSONAL and _is_of_many(tokens, cue, be, cues.OF_MANY - {"well", "also"}):
        impersonal = False  # "it has been widely panned": a thing, and many who judge it
    if impersonal:
        if cue.base in cues.NOT_IMPERSONAL or (
            "as" in cues.AGENTLESS[cue.base] and after not in cues.AGENTLESS[cue.base]
        ):
            return None
        if cue.base in cues.ONLY_PERFECT and not _hides_a_source(tokens, cue, be, after):
            return None
        if not (_is_of_a_clause(tokens, cue, after) and _is_affirmed(tokens, be, cue)):
            return None
    elif not (_is_asserted(tokens, be, cue) and _hides_a_source(tokens, cue, be, after)):
        return None
    form = at.IMPERSONAL if impersonal else at.PASSIVE
    index = cue.place
    if _is_done_by_a_name(tokens, cue):
        return None
    return SourceFrame(first, index + 1, None, index, index + 1, cue.base, form, cue.sentence, claim_first=index + 1)


def _is_done_by_a_name(tokens: Tokens, cue: Cue) -> bool:
    """Whether a name behind a comma tells who: "valued at $3 million, most of it in stones, by Ana Ruiz"."""
    for place in range(cue.place + 1, min(cue.last - 1, cue.place + _LONGEST_TO_NAME)):
        if tokens.lower[place] == "by" and tokens.gaps[place - 1] == ", ":
            phrase = phrase_after(tokens, place + 1, cue.last, cue.first)
            return phrase is not None and phrase.source_class in (at.NAMED_PERSON, at.NAMED_BODY)
    return False


def _beyond_aside(tokens: Tokens, cue: Cue) -> str:
    """The word behind a participle, past an adverb or words in commas: "said by now to", "said, between them, to"."""
    first = cue.place + 1
    if first + 1 < cue.last and tokens.lower[first].endswith("ally") and tokens.gaps[cue.place] == " ":
        return tokens.lower[first + 1]  # "regarded locally as"
    if first + 1 < cue.last and tokens.lower[first] == "by" and tokens.lower[first + 1] in cues.BY_NOW:
        return tokens.lower[min(first + 2, cue.last - 1)]
    if first < cue.last and tokens.lower[first] in cues.PLACES_OF_TALK and tokens.gaps[cue.place] == " ":
        stop = min(cue.last, first + _LONGEST_ASIDE)
        to = next((at for at in range(first, stop) if tokens.lower[at] == "to"), first)
        return tokens.lower[first if any(tokens.gaps[at].strip() for at in range(first, to)) else to]
    if first < cue.last and tokens.gaps[cue.place] == ", ":
        for at in range(first, min(cue.last - 1, first + _LONGEST_ASIDE)):
            if tokens.gaps[at] == ", " and tokens.lower[at + 1] == "to":
                return "to"
    return tokens.lower[first] if first < cue.last else ""


def _agent(tokens: Tokens, cue: Cue) -> int:
    """The index of the "by" that gives a passive's agent, or -1: directly, or after "as" and a few words."""
    lower, stop = tokens.lower, min(cue.last, cue.place + _LONGEST_TO_AGENT)
    if "by" not in lower[cue.place + 1 : stop]:
        return -1
    for index in range(cue.place + 1, stop):
        word, gap = lower[index], tokens.gaps[index - 1]
        if gap != " " and gap.strip() not in cues.QUOTES:
            return -1
        if word == "by" and not (index + 1 < cue.last and lower[index + 1] in cues.BY_NOW):
            own = index == cue.place + 1 or lower[index - 1] not in cues.MADE_BY
            return index if own and index + 1 < cue.last and lower[index + 1] not in verbs.REPORTING_FORMS else -1
        if (word in en.CLAUSE_BREAKS and word not in ("as", "and")) or word in en.BE_FORMS:
            return -1
        if word in en.PRONOUNS or word in ("which", "whom"):
            return -1
        if word == "to" if index == cue.place + 1 else word.endswith("ed"):
            return -1
    return -1


def _has_object(tokens: Tokens, cue: Cue) -> bool:
    """Whether a participle without "be" is rather the active past: "asked the families by the river to leave"."""
    after = tokens.lower[cue.place + 1] if cue.place + 1 < cue.last else ""
    return cue.base not in verbs.CALL_VERBS and (after in cues.DETERMINERS or after in en.PRONOUNS)


def _is_asserted(tokens: Tokens, be: int, cue: Cue) -> bool:
    """Whether a passive says that something is so regarded, not that it could be, must be or is not."""
    lower = tokens.lower
    before = lower[max(cue.first, be - 3) : be]
    came = lower[be] == "be" and len(before) >= 2 and before[-1] == "to" and before[-2] in cues.COMING
    if lower[be] in ("be", "been") and not came and not cues.UNASSERTED.isdisjoint(before):
        return False
    if not _is_affirmed(tokens, be, cue):
        return False
    return not any(word in ("we", "i", "you") for word in before)


def _is_affirmed(tokens: Tokens, be: int, cue: Cue) -> bool:
    """Whether a passive is neither denied nor a mere thing in another clause: "results in it being considered"."""
    lower = tokens.lower
    if cue.base not in cues.HEARSAY and not cues.DENYING.isdisjoint(lower[be : cue.place]):
        return False  # "is not thought to have worked" is as much a view
    return lower[be] != "being" or not cues.BE.isdisjoint(lower[max(cue.first, be - _LONGEST_TO_BE + 1) : be])


def _hides_a_source(tokens: Tokens, cue: Cue, be: int, after: str) -> bool:
    lower = tokens.lower
    followers = cues.AGENTLESS[cue.base]
    if cue.base in cues.JUDGED:
        return True
    if cue.base in cues.PREDICATED:
        return _has_predicate(tokens, cue)
    if cue.base in cues.CHARGES and _is_charged_elsewhere(tokens, cue, be):
        return False
    if (cue.base in cues.HEARSAY and after in cues.FATES) or (cue.base == "hold" and after == "responsible"):
        return True
    if cue.base in cues.ONLY_PERFECT:
        return lower[cue.place + 1 : cue.place + 3] == ["to", "have"] and _is_perfect(tokens, cue)
    if cue.base in cues.ONLY_OF_MANY and not _is_of_many(tokens, cue, be):
        return False
    if cue.base == "expect" and lower[min(cue.place + 2, cue.last - 1)] in verbs.SPEECH_VERBS:
        return False  # "is expected to say": what is planned is no view of anybody's
    if cue.base in cues.ONLY_BEEN and lower[be] != "been" and not _is_of_many(tokens, cue, be):
        return False
    if cue.base in cues.RECKONED:
        return after == "at" and is_figure(tokens, cue.place + 2, cue.last)
    if after in followers:
        beyond = lower[cue.place + 2] if cue.place + 2 < cue.last else ""
        told = (
            lower[cue.place + 1] == "to"
            and tokens.gaps[cue.place] == " "
            and (beyond in cues.DETERMINERS or beyond in cues.TOLD)
        )
        return not told or cue.base in cues.TO_A_CAUSE
    if cue.base == "call" and _is_naming(tokens, cue):
        return False
    if lower[be] == "been" and after in cues.AFTER_BEEN.get(cue.base, ()):
        return True
    adverbs = _OF_MANY_AT_ALL if cue.base == "call" and lower[be] != "been" else cues.OF_MANY
    return cue.base in cues.ANYTHING_WITH_ADVERB and _is_of_many(tokens, cue, be, adverbs)


def _is_of_many(tokens: Tokens, cue: Cue, be: int, adverbs: frozenset[str] = cues.OF_MANY) -> bool:
    """Whether an adverb beside the verb speaks of many people."""
    return not adverbs.isdisjoint(tokens.lower[max(cue.first, be - 2) : cue.place])


def _is_perfect(tokens: Tokens, cue: Cue) -> bool:
    """Whether "to have" is followed by a participle: "supposed to have met", not "supposed to have a licence"."""
    from editlint.language.en.irregular_verbs import IRREGULAR

    beyond = tokens.lower[cue.place + 3] if cue.place + 3 < cue.last else ""
    return beyond.endswith("ed") or beyond == "been" or any(beyond in forms[1] for forms in IRREGULAR.values())


def _is_of_a_clause(tokens: Tokens, cue: Cue, after: str) -> bool:
    """Whether "it" is nobody and no thing that something is done to: "it is said that", not "it is reported late"."""
    if cue.base == "expect":
        return after == "that"
    if "you" in (after, *tokens.lower[cue.place + 2 : cue.place + 3]) or (cue.base == "suggest" and after == "to"):
        return False  # talk with the reader: "it is suggested that you"
    if cue.base in cues.PREDICATED:
        return _has_predicate(tokens, cue)
    if cue.base not in cues.ALSO_OF_THINGS or tokens.lower[cue.place + 1 : cue.place + 3] in _TO_BE:
        return True
    if not after or tokens.gaps[cue.place].strip():
        return cue.place - 2 > cue.first and bool(
            tokens.gaps[cue.place - 3].strip()
        )  # "the sale, it is claimed, failed"
    if after in en.PREPOSITIONS:  # "it was reported on Saturday a bridge had burned"
        return cue.place + 3 < cue.last and tokens.lower[cue.place + 2] in en.CALENDAR
    return after in cues.CLAUSE_STARTS or tokens.is_capital(cue.place + 1) or after[0].isdigit()


def _has_predicate(tokens: Tokens, cue: Cue) -> bool:
    """Whether it is said what somebody or something is held to be: "considered unsafe", not "considered on Monday"."""
    place = cue.place + 1
    if place >= cue.last or tokens.gaps[cue.place].strip(" “\"‘'"):
        return False
    word = tokens.lower[place]
    if word in ("to", "as"):
        return word == "as" or cue.base != "deem"  # in law things are deemed to be: the text itself says so
    if word.endswith("ly") or word == "too":
        return word in cues.ADJECTIVES_IN_LY or _is_predicate(tokens, place + 1, cue.last)
    return _is_predicate(tokens, place, cue.last)


def _is_predicate(tokens: Tokens, place: int, last: int) -> bool:
    """Whether a word can begin a predicate: neither when, where or by whom, nor another verb or clause."""
    if place >= last or tokens.gaps[place - 1].strip(" “\"‘'"):
        return False
    word = tokens.lower[place]
    time = word in en.CALENDAR or word in cues.AT_THE_TIME or word in cues.NOT_A_PREDICATE
    other = word in en.PREPOSITIONS or word in en.CLAUSE_BREAKS or word in en.PRONOUNS or word in en.BE_FORMS
    return not (time or other or word in cues.MODALS or word in cues.FINITE_AUXILIARIES)


def _is_naming(tokens: Tokens, cue: Cue) -> bool:
    """Whether a thing is only given its name: "called the Blue House", "called “the Judge”", or in code."""
    place = cue.place + 1
    if place >= cue.last or tokens.gaps[cue.place] != " ":
        return True
    if tokens.lower[cue.first] in cues.OF_A_KIND:
        return True
    if tokens.lower[place] in cues.DETERMINERS:
        place += 1
        if place >= cue.last or tokens.gaps[place - 1] != " ":
            return place >= cue.last  # code; what stands in quotation marks is somebody's verdict: a “failure”
        closed = place + 1 >= cue.last or tokens.lower[place + 1] != "of"
        return tokens.lower[place - 1] == "the" and tokens.is_capital(place) and closed
    return tokens.is_capital(place)


def _is_charged_elsewhere(tokens: Tokens, cue: Cue, be: int) -> bool:
    """Whether a charge tells whom a clause is about ("people who were accused of"), or a document or a court has it."""
    lower = tokens.lower
    near = tokens.sentences[max(0, cue.sentence - _COURT_REACH)].first
    if lower[be] in ("is", "are") and not cues.COURTS.isdisjoint(lower[near:be]):
        return True
    if any(word in ("who", "those") for word in lower[max(cue.first, be - 3) : be]) or lower[be - 1] == "that":
        return True
    return not cues.CHARGE_SHEETS.isdisjoint(lower[cue.place + 1 : cue.last])
