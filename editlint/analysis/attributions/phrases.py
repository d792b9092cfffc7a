"""Reads noun phrases from their first word on: after "according to", "said" or "by", and the name in commas behind.

A phrase ends with the gap, the preposition or the verb that cannot belong to it. It never looks back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import DESCRIBED, NAMED_BODY, NAMED_PERSON
from editlint.analysis.attributions.sources import SourcePhrase, classify, is_name
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en.reporting_verbs import NOUN_LIKE, REPORTING_FORMS
from editlint.language.en.titles import TITLES
from editlint.language.en.voiceless import AFTER_A_NOUN

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens

_LONGEST_PHRASE = 14
_LONGEST_APPOSITION = 9
_PARTICLES = frozenset(["de", "van", "von", "der", "al", "bin"])
JOINING_GAPS = frozenset((" ", "-", "’ ", "' ", "/", " & ", "–"))
KNOWN_HEADS = en.VAGUE_GROUPS | en.GENERAL_GROUPS | en.DESCRIBED_PEOPLE | en.REPORTS | en.BODIES


def apposition(tokens: Tokens, phrase: SourcePhrase, stop: int, sentence_first: int) -> SourcePhrase | None:
    """The person whose name follows a description in commas: "the mayor, Ana Ruiz, said"."""
    if phrase.source_class not in (DESCRIBED, NAMED_BODY):
        return None
    first = phrase.last
    for _ in range(2):
        if first >= stop or tokens.gaps[first - 1] != ", ":
            return None
        last = first
        while last < stop and last - first < _LONGEST_APPOSITION and (last == first or tokens.gaps[last - 1] == " "):
            last += 1
        name_first = last
        while name_first > first and is_name_part(tokens, name_first - 1):
            name_first -= 1
        closed = last == stop or tokens.gaps[last - 1] != " "
        if closed and last - name_first >= 2 and not any(is_finite_verb(tokens.lower[at]) for at in range(first, last)):
            found = classify(tokens, name_first, last, last - 1, sentence_first)
            if found.source_class == NAMED_PERSON:
                return found
        first = last
    return None


def is_finite_verb(word: str) -> bool:
    """Whether a word can only be a finite verb, so that a clause and not an apposition holds it."""
    return word in en.AUXILIARIES or word in en.CLAUSE_BREAKS or word in en.PRONOUNS


def is_figure(tokens: Tokens, place: int, last: int) -> bool:
    """Whether a figure begins at a word: "$30 million", "between three and four"."""
    from editlint.language.en.dates import NUMBER_WORDS

    if place >= last:
        return False
    word = tokens.lower[place]
    known = word in cues.AFTER_RECKONED or word in NUMBER_WORDS or word[0].isdigit()
    return known or tokens.gaps[place - 1].strip()[-1:] in ("$", "£", "€")


def is_name_part(tokens: Tokens, at: int) -> bool:
    """Whether a word is a proper name, or a particle such as "de" inside one."""
    return is_name(tokens, at, -1) or tokens.lower[at] in _PARTICLES


def is_abbreviation(tokens: Tokens, at: int, gap: str) -> bool:
    """Whether a point after a word belongs to it: "Dr. Ruiz", "J. Smith", "the U.S. Senate"."""
    return gap == ". " and (tokens.lower[at] in TITLES or len(tokens.forms[at]) <= 2 or "." in tokens.forms[at])


def phrase_after(tokens: Tokens, first: int, end: int, sentence_first: int) -> SourcePhrase | None:
    """The noun phrase that begins at a word: after "according to", "said" or "by"."""
    lower = tokens.lower
    head = -1
    last = first
    while last < min(end, first + _LONGEST_PHRASE):
        word = lower[last]
        if last > first:
            gap = tokens.gaps[last - 1]
            if gap not in JOINING_GAPS and not is_abbreviation(tokens, last - 1, gap) and not _is_bracket(tokens, last):
                break
            if _ends_phrase(tokens, last, end) or _leaves_name(tokens, last) or _begins_clause(tokens, last):
                break
            if word in en.PREPOSITIONS:
                if head < 0:
                    head = last - 1
                if word not in cues.AFTER_SOURCE or (lower[head] != "those" and _is_adjunct(tokens, last, end)):
                    break
                if tokens.lower[head] in en.QUANTITY_PRONOUNS and word not in ("of", "in"):
                    break
            elif head < 0 and _is_told_of(tokens, last):
                head = last - 1
        elif word in en.PREPOSITIONS or word in en.CLAUSE_BREAKS:
            return None
        last += 1
    if last == first:
        return None
    if head < 0:
        head = last - 1
    head, first_of = _through_quantity(tokens, first, head, last)
    return classify(tokens, first_of, last, head, sentence_first)


def _is_told_of(tokens: Tokens, at: int) -> bool:
    """Whether a participle after a source goes on with it: "rumours doing the rounds", "figures released on Monday"."""
    word = tokens.lower[at]
    told = word in AFTER_A_NOUN or word in cues.ISSUING
    return told and tokens.gaps[at - 1] == " " and tokens.lower[at - 1] in KNOWN_HEADS and word not in KNOWN_HEADS


def _is_bracket(tokens: Tokens, at: int) -> bool:
    """Whether an abbreviation in brackets begins at a word, or has just ended: "Customs Enforcement (ICE) director"."""
    before = tokens.gaps[at - 1]
    if before == " (":
        return tokens.forms[at].isupper() and at + 1 < len(tokens.forms) and tokens.gaps[at] == ") "
    return before == ") " and tokens.forms[at - 1].isupper()


def _begins_clause(tokens: Tokens, at: int) -> bool:
    """Whether an article behind a plural opens a clause: "according to insiders the sale"."""
    return tokens.lower[at] in cues.ARTICLES and tokens.lower[at - 1] in KNOWN_HEADS and tokens.gaps[at - 1] == " "


def _leaves_name(tokens: Tokens, at: int) -> bool:
    """Whether a word in lower case after a name is the verb of the name, and not part of its bearer's description."""
    if tokens.is_capital(at) or not tokens.is_capital(at - 1) or tokens.is_possessive(at - 1):
        return False
    word = tokens.lower[at]
    if word in en.PREPOSITIONS or word in _PARTICLES or word == "and":
        return False
    described = word in KNOWN_HEADS or word in en.THIN_MODIFIERS or word in TITLES
    return not described and not word.endswith(("er", "or", "ist", "ian", "ant"))


def _through_quantity(tokens: Tokens, first: int, head: int, last: int) -> tuple[int, int]:
    """The head behind "a number of" and "some of the": critics, in "some of the critics"."""
    lower = tokens.lower
    if lower[head] in en.QUANTITY_NOUNS and lower[first] != "the" and head + 2 < last and lower[head + 1] == "of":
        inner = head + 2
        while inner + 1 < last and lower[inner + 1] not in en.PREPOSITIONS:
            inner += 1
        return inner, first
    return head, first


def _ends_phrase(tokens: Tokens, at: int, end: int) -> bool:
    word = tokens.lower[at]
    if word in en.CLAUSE_BREAKS or word in en.AUXILIARIES or word in en.PRONOUNS or word in ("there", "here"):
        joins = word == "and" and at + 1 < end and tokens.is_capital(at - 1) and tokens.is_capital(at + 1)
        return not joins
    if word in en.CALENDAR and tokens.is_capital(at):
        return True
    form = REPORTING_FORMS.get(word)
    if form is None or word in NOUN_LIKE or tokens.is_capital(at):
        return False
    return tokens.lower[at - 1] not in cues.DETERMINERS


def _is_adjunct(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a preposition after a source begins where or when it was said: "in a statement", "on Tuesday"."""
    if at + 1 >= end:
        return True
    after = tokens.lower[at + 1]
    if after in en.CALENDAR or after[0].isdigit():
        return True
    if tokens.lower[at] in ("in", "on", "at", "to", "from", "with"):
        return after in ("a", "an", "his", "her", "their", "its", "this", "that", "response", "reply") or (
            tokens.lower[at] != "at" and tokens.lower[at] != "from" and not is_name(tokens, at + 1, -1)
        )
    return False
