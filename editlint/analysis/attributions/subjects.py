"""Finds the noun phrase that is the subject of a reporting verb, before it or (inverted) after it.

It walks over words and the gaps between them, a bounded number of steps a verb: over adverbs and auxiliaries, over
parentheses between commas, then through the phrase to its head. No parser, no part-of-speech tagger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import (
    DESCRIBED,
    NAMED_BODY,
    NAMED_PERSON,
    PRONOUN,
    VAGUE_GROUP,
    VAGUE_QUANTITY,
)
from editlint.analysis.attributions.callings import ANYBODY, nobody_of, people_of_a_calling
from editlint.analysis.attributions.openings import opening_subject
from editlint.analysis.attributions.phrases import JOINING_GAPS, KNOWN_HEADS, apposition, is_abbreviation, is_name_part
from editlint.analysis.attributions.sources import SourcePhrase, classify
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en.reporting_verbs import NOUN_LIKE, REPORTING_FORMS, SPEECH_VERBS

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens

_GROUPS = en.VAGUE_GROUPS | en.GENERAL_GROUPS | en.CALLINGS
_BOUNDS = (en.CLAUSE_BREAKS | en.PRONOUNS) - {"and", "who"}
_TELLING = cues.ISSUING | {"who"}
_BEHIND_A_HEAD = en.POSTMODIFIERS | cues.ISSUING
_NOBODY_NAMED = ANYBODY | en.QUANTITY_PRONOUNS
_NAMED_SUBJECTS = (NAMED_PERSON, NAMED_BODY, DESCRIBED, PRONOUN)
_BEFORE_A_GROUP = en.THIN_MODIFIERS | en.QUANTITIES | cues.DETERMINERS
_NO_END = cues.DETERMINERS | en.PREPOSITIONS | {"which"}  # with these no subject ends
_NEVER_BEFORE_A_VERB = _NO_END - en.AUXILIARIES - en.PRONOUNS
_LONGEST_PHRASE = 14
_LONGEST_PARENTHESIS = 30
_LONGEST_CHAIN = 7
_LONGEST_PROMPTED = 6
_OPENER_OF = {
    ",": ",",
    ")": "(",
    "),": "(",
    ".)": "(",
    ".),": "(",
    "—": "—",
    "–": "–",
    "”,": ",",
    '",': ",",
    "’,": ",",
    ".,": ",",
}


def subject_before(tokens: Tokens, verb: int, sentence_first: int, base: str) -> SourcePhrase | None:
    """The subject of the verb at a word index, or None where there is none that could be a source.

    `base` is the verb of saying, which is this verb or hangs on it.
    """
    if verb <= sentence_first:
        return None
    if tokens.lower[verb - 1] == "to" and verb - 2 >= sentence_first and tokens.lower[verb - 2] in cues.BEFORE_TO_SAY:
        return opening_subject(tokens, sentence_first, verb - 1)
    if tokens.lower[verb - 1] == "to" and verb - 3 >= sentence_first:
        prompted = _prompted(tokens, verb - 2, sentence_first)
        if prompted is not None:
            return prompted
    at = _skip_chain(tokens, verb, sentence_first)
    if at is None:
        return None
    if tokens.lower[at] in ("and", "but", "then"):
        phrase = opening_subject(tokens, sentence_first, at)
        return phrase if phrase is not None and phrase.source_class in _NAMED_SUBJECTS else None
    gap = tokens.gaps[at].strip()
    if not gap or gap in ("’", "'"):
        return _phrase_ending(tokens, at, sentence_first, base)
    for _ in range(3):
        opener = _OPENER_OF.get(tokens.gaps[at].strip())
        if opener is None:
            return None
        before = _before_parenthesis(tokens, at, opener, sentence_first)
        if before is None:
            return None
        at = before
        if tokens.mark_of[at] != tokens.mark_of[verb]:
            return None
        phrase = _phrase_ending(tokens, at, sentence_first, base)
        if phrase is not None:
            return apposition(tokens, phrase._replace(last=at + 1), verb, sentence_first) or phrase
    return None


def ends_no_subject(tokens: Tokens, at: int) -> bool:
    """Whether no subject can end with a word nor stand before it, so that `subject_before` of the verb is none."""
    return tokens.lower[at] in _NEVER_BEFORE_A_VERB and tokens.gaps[at] == " "


def _prompted(tokens: Tokens, at: int, sentence_first: int) -> SourcePhrase | None:
    """The vague source in "led some to wonder", "prompting many critics to ask"."""
    lower = tokens.lower
    groups = lower[at] in en.VAGUE_GROUPS or lower[at] in en.GENERAL_GROUPS or lower[at] in en.PARTIES
    if not groups and lower[at] not in en.QUANTITY_PRONOUNS:
        return None
    first = at
    while first - 1 > sentence_first and at - first < _LONGEST_PROMPTED and lower[first - 1] not in cues.PROMPTING:
        if tokens.gaps[first - 1] not in JOINING_GAPS:
            return None
        first -= 1
    if lower[first - 1] not in cues.PROMPTING:
        return None
    phrase = classify(tokens, first, at + 1, at, sentence_first)
    return phrase if phrase.source_class in (VAGUE_GROUP, VAGUE_QUANTITY) and not phrase.weak else None


def _skip_chain(tokens: Tokens, verb: int, sentence_first: int) -> int | None:
    """The last word before a verb's adverbs and auxiliaries."""
    at = verb - 1
    lower = tokens.lower
    stop = max(sentence_first, verb - _LONGEST_CHAIN)
    while at >= stop:
        word = lower[at]
        if word == "to" and lower[at - 1] not in cues.CATENATIVES:
            return None
        if not (word in en.AUXILIARIES or (word.endswith("ly") and word not in ("family", "assembly", "italy"))):
            return at
        if tokens.gaps[at] != " ":
            return None if "," not in tokens.gaps[at] or (at == verb - 1 and word not in en.AUXILIARIES) else at
        at -= 1
    return None


def _before_parenthesis(tokens: Tokens, at: int, opener: str, sentence_first: int) -> int | None:
    """The word before a stretch in commas, dashes or brackets that ends with the word `at`."""
    stop = max(sentence_first, at - _LONGEST_PARENTHESIS)
    for word in range(at - 1, stop - 1, -1):
        gap = tokens.gaps[word]
        if opener in gap:
            return word
        if len(gap) > 1 and gap.strip() in (";", ":"):
            return None
    return None


def _phrase_ending(tokens: Tokens, at: int, sentence_first: int, base: str) -> SourcePhrase | None:
    lower = tokens.lower
    if lower[at] in en.PRONOUNS:
        if lower[at] == "who":
            return _antecedent(tokens, at, sentence_first, base)
        return classify(tokens, at, at + 1, at, sentence_first)
    if lower[at] in _NO_END:
        return None
    begin = _segment_start(tokens, at, sentence_first)
    nobody = nobody_of(tokens, begin, at, sentence_first)
    if nobody is not None:
        return nobody
    told = _told_of(tokens, begin, at)
    head = told if told is not None else _head(tokens, begin, at)
    if head is not None and lower[head] in en.QUANTITY_PRONOUNS and _clause_start(tokens, head, at) > head:
        head = None
    unknown = head is None or (head == sentence_first and lower[head] not in _NOBODY_NAMED)
    if unknown and (counted := people_of_a_calling(tokens, begin, at, sentence_first, base)) is not None:
        return counted
    if head is None:
        begin = _clause_start(tokens, begin, at)
        if base not in SPEECH_VERBS or lower[begin] not in cues.DETERMINERS:
            return None
        head = _first_head(tokens, begin, at)
        if head == begin:
            return None
    phrase = _outermost(tokens, begin, at + 1, head, sentence_first)
    if phrase is not None and phrase.head == sentence_first < head and lower[phrase.head] not in ANYBODY:
        return people_of_a_calling(tokens, begin, at, sentence_first, base) or phrase
    return phrase


def _outermost(tokens: Tokens, begin: int, last: int, head: int, sentence_first: int) -> SourcePhrase | None:
    """The phrase that a phrase with that head belongs to by its prepositions: "some of the critics of the plan"."""
    lower = tokens.lower
    first = _phrase_start(tokens, begin, head)
    for _ in range(4):
        quantity = _quantity_before(tokens, begin, first)
        if quantity is not None:
            first = quantity
            break
        outer = _governor(tokens, begin, first)
        if outer is None:
            break
        if outer < 0:
            farther = _head(tokens, begin, first - 2) if first - 2 >= begin else None
            if farther is None or not (tokens.is_capital(farther) or lower[farther + 1] in cues.AFTER_THOSE):
                return None
            outer = farther
        head = outer
        first = _phrase_start(tokens, begin, head)
    return classify(tokens, first, last, head, sentence_first)


def _antecedent(tokens: Tokens, who: int, sentence_first: int, base: str) -> SourcePhrase | None:
    """The person or vague group to whom a relative clause belongs: "Ana Ruiz, who said", "critics, who say"."""
    says = tokens.gaps[who - 1] == ", " or (tokens.gaps[who - 1] == " " and base in SPEECH_VERBS)
    aside = tokens.gaps[who - 1] == ", " and tokens.lower[who - 1] in en.CALLINGS
    if says and (aside or tokens.lower[who - 1] in en.VAGUE_GROUPS) and who - 1 > sentence_first:
        first = who - 1
        while first > sentence_first and tokens.gaps[first - 1] == " " and tokens.lower[first - 1] in _BEFORE_A_GROUP:
            first -= 1
        if first > sentence_first and tokens.is_possessive(first - 1):
            return None
        group = classify(tokens, first, who, who - 1, sentence_first)
        one_of_them = group.first > sentence_first and tokens.lower[group.first - 1] in ("of", "among")
        return group if group.source_class == VAGUE_GROUP and not one_of_them else None
    last = who
    first = last
    while (
        first > sentence_first and is_name_part(tokens, first - 1) and (first == last or tokens.gaps[first - 1] == " ")
    ):
        first -= 1
    if first == last or tokens.gaps[last - 1] not in (" ", ", "):
        return None
    phrase = classify(tokens, first, last, last - 1, sentence_first)
    return phrase if phrase.source_class == NAMED_PERSON else None


def _segment_start(tokens: Tokens, at: int, sentence_first: int) -> int:
    """The first word of the stretch before a verb in which its subject must stand."""
    lower = tokens.lower
    begin = at
    stop = max(sentence_first, at - _LONGEST_PHRASE)
    while begin > stop:
        before = lower[begin - 1]
        gap = tokens.gaps[begin - 1]
        if gap not in JOINING_GAPS and not is_abbreviation(tokens, begin - 1, gap):
            break
        if before in _BOUNDS:
            break
        form = REPORTING_FORMS.get(before)
        if form is not None and form[0] in SPEECH_VERBS and before not in NOUN_LIKE and lower[begin] != "by":
            relative = next(
                (back for back in range(begin - 2, max(stop, begin - 6) - 1, -1) if lower[back] == "who"), -1
            )
            if relative < 0:
                break
        begin -= 1
    return begin


def _head(tokens: Tokens, begin: int, at: int) -> int | None:
    """The rightmost word that can be a source and is followed by nothing but what belongs to it."""
    lower = tokens.lower
    for head in range(at, begin - 1, -1):
        word = lower[head]
        if head < at and lower[head + 1] not in _BEHIND_A_HEAD:
            continue
        if word in KNOWN_HEADS or word in en.QUANTITY_PRONOUNS:
            return head
        if word == "those" and head < at and lower[head + 1] in cues.AFTER_THOSE:
            return head
        if tokens.is_capital(head) and word not in en.CALENDAR and word not in en.PREPOSITIONS:
            if head == begin and (
                word in en.CLAUSE_BREAKS
                or word in en.AUXILIARIES
                or word in cues.DETERMINERS
                or (word.endswith("ing") and not tokens.is_inner_capital(tokens.forms[head]))
            ):
                continue
            return head
    return None


def _told_of(tokens: Tokens, begin: int, at: int) -> int | None:
    """The group or report of which a clause tells right before the verb: "lawyers who follow trials"."""
    lower = tokens.lower
    if _TELLING.isdisjoint(lower[begin + 1 : at + 1]):
        return None
    for word in range(begin, at):
        beyond = lower[word + 1]
        group = beyond == "who" and lower[word] in _GROUPS
        report = beyond in cues.ISSUING and lower[word] in en.REPORTS
        if (group or report) and tokens.gaps[word] == " ":
            return word
        if beyond == "who":
            return None
    return None


def _clause_start(tokens: Tokens, begin: int, at: int) -> int:
    """The first word behind an "after" or the like that opens a clause: "most came after the leader said"."""
    lower = tokens.lower
    opening = (
        word + 1
        for word in range(at - 1, begin - 1, -1)
        if lower[word] in cues.BEFORE_A_CLAUSE and lower[word + 1] in cues.DETERMINERS
    )
    return next(opening, begin)


def _first_head(tokens: Tokens, begin: int, at: int) -> int:
    """The word before the first preposition of a phrase, else its last."""
    for word in range(begin + 1, at):
        if tokens.lower[word + 1] in en.PREPOSITIONS or tokens.lower[word + 1] in ("who", "that", "which"):
            return word
    return at


def _phrase_start(tokens: Tokens, begin: int, head: int) -> int:
    """The first word of the phrase with that head."""
    lower = tokens.lower
    first = head
    while first > begin:
        before = lower[first - 1]
        if before in cues.DETERMINERS:
            return first - 1
        if before in en.PREPOSITIONS:
            break
        if before in en.CLAUSE_BREAKS and not (before == "and" and _joins(tokens, first - 1, begin)):
            break
        if before in en.AUXILIARIES or before in en.PRONOUNS:
            break
        first -= 1
    return first


def _quantity_before(tokens: Tokens, begin: int, first: int) -> int | None:
    """The first word of "some of", "many of" or "a growing number of" before a phrase."""
    lower = tokens.lower
    if first - 2 < begin or lower[first - 1] != "of":
        return None
    if lower[first - 2] in en.QUANTITIES:
        return first - 2
    if lower[first - 2] not in en.QUANTITY_NOUNS:
        return None
    start = first - 2
    while start > begin and start > first - 5 and lower[start - 1] not in en.PREPOSITIONS:
        start -= 1
    return start


def _joins(tokens: Tokens, index: int, begin: int) -> bool:
    """Whether an "and" joins two sources: "Smith and Jones", "critics and supporters"."""
    if index <= begin:
        return False
    return tokens.lower[index - 1] in KNOWN_HEADS or (tokens.is_capital(index - 1) and tokens.is_capital(index + 1))


def _governor(tokens: Tokens, begin: int, first: int) -> int | None:
    """The head that a phrase belongs to through a preposition: the index, None for none, -1 for no source at all."""
    lower = tokens.lower
    if first <= begin or lower[first - 1] not in en.PREPOSITIONS:
        return None
    outer = first - 2
    if outer < begin:
        return -1 if lower[first - 1] in ("of", "by", "to", "than") else None
    if lower[outer] in en.QUANTITY_PRONOUNS:
        return outer
    if lower[outer] in en.QUANTITY_NOUNS or lower[outer] in en.QUANTITIES:
        return -1
    if lower[outer] in KNOWN_HEADS or tokens.is_capital(outer):
        return outer
    return -1 if lower[first - 1] in ("of", "to", "by", "against", "on", "with", "among", "between") else None
