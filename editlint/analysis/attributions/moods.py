"""Views without a verb of saying: "many are convinced that", "with insiders worried that", "in some quarters".

An adjective of opinion reports like a verb where its subject is a vague group; a named subject needs no frame for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.frame import Cue, SourceFrame
from editlint.analysis.attributions.phrases import KNOWN_HEADS, phrase_after
from editlint.analysis.attributions.sources import SourcePhrase, classify
from editlint.analysis.attributions.subjects import subject_before
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens

_GRADING = cues.DEGREE | cues.LESS
_VAGUE = (at.VAGUE_GROUP, at.VAGUE_QUANTITY)
_SHARES = en.SHARES_OF_PEOPLE | cues.PER_CENT
_MOST_MODIFIERS = 3
_LONGEST_PREDICATE = 9  # words from "is" to "to some"
_TOLD_BEFORE = 3  # sentences before "They say" that may tell who they are


def mood(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of an adjective of opinion with a vague group before it, with "be" or in an absolute clause."""
    place, lower = cue.place, tokens.lower
    after = lower[place + 1] if place + 1 < cue.last and tokens.gaps[place] == " " else ""
    closes = not after or after in cues.JOINING
    if place == cue.first or not (closes or after in cues.AFTER_A_MOOD):
        return None
    verb = place
    while verb - 1 > cue.first and (lower[verb - 1].endswith("ly") or lower[verb - 1] in _GRADING):
        verb -= 1
    be = verb - 1 >= cue.first and lower[verb - 1] in cues.BEING
    phrase = _absolute(tokens, cue, verb) or (subject_before(tokens, verb - 1, cue.first, "think") if be else None)
    if phrase is None or phrase.source_class not in _VAGUE or phrase.last > place:
        return None
    if closes and (
        phrase.weak or phrase.source_class == at.VAGUE_QUANTITY or lower[phrase.head] not in en.VAGUE_GROUPS
    ):
        return None  # "some were unhappy" is a state of theirs, "critics were unkind" a verdict
    return SourceFrame(
        phrase.first, place + 1, phrase, place, place + 1, cue.word, at.ACTIVE, cue.sentence, claim_first=place + 1
    )


def _absolute(tokens: Tokens, cue: Cue, verb: int) -> SourcePhrase | None:
    """The group of "with many critics worried that": behind a comma and "with", without a verb."""
    lower = tokens.lower
    head = verb - 1
    for first in range(head, max(cue.first, head - _MOST_MODIFIERS) - 1, -1):
        if lower[first - 1] in cues.BEFORE_AN_ABSOLUTE and first - 1 >= cue.first:
            return classify(tokens, first, head + 1, _group(tokens, first, head), cue.first)
        if tokens.gaps[first - 1] != " ":
            return None
    return None


def _group(tokens: Tokens, first: int, head: int) -> int:
    """The head of "some in the party" and "many shopkeepers": the quantity where the noun is no group of ours."""
    known = tokens.lower[head] in en.VAGUE_GROUPS or tokens.lower[head] in en.GENERAL_GROUPS
    return first if tokens.lower[first] in en.QUANTITY_PRONOUNS and not known else head


def eyes(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "in the eyes of many", "in the view of some analysts"."""
    place, lower = cue.place, tokens.lower
    if place - 2 < cue.first or lower[place - 1] != "the" or lower[place + 1 : place + 2] != ["of"]:
        return None
    if cue.word not in cues.BEFORE_EYES.get(lower[place - 2], ()):
        return None
    phrase = phrase_after(tokens, place + 2, cue.last, cue.first)
    if lower[place + 2 : place + 3] == ["those"] and {*lower[place + 3 : place + 4]} <= cues.AFTER_THOSE:
        phrase = SourcePhrase(place + 2, place + 3, place + 2, at.VAGUE_QUANTITY)
    if phrase is None or phrase.source_class not in _VAGUE:
        return None
    first = place - 2
    return SourceFrame(
        first, phrase.last, phrase, first, place + 2, cue.word, at.ACCORDING, cue.sentence, inverted=True
    )


def quarters(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "in some quarters", "in certain circles", "among insiders at the club": whose view it is."""
    place, lower = cue.place, tokens.lower
    first = place
    while first > cue.first and place - first < _MOST_MODIFIERS and lower[first - 1] not in cues.INSIDE:
        first -= 1
        if tokens.gaps[first] != " " or lower[first] in en.CLAUSE_BREAKS or lower[first] in en.BE_FORMS:
            return None
    if first == cue.first or lower[first - 1] not in cues.INSIDE or tokens.gaps[first - 1] != " ":
        return None
    if lower[place + 1 : place + 2] == ["of"] or en.QUANTITIES.isdisjoint(lower[first:place]):
        return None
    phrase = SourcePhrase(first, place + 1, place, at.VAGUE_GROUP)
    return SourceFrame(
        first - 1, place + 1, phrase, first - 1, first, lower[first - 1], at.ACCORDING, cue.sentence, inverted=True
    )


def to_whom(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "To some, it is a ruin", "a hero to many": to whom a thing seems so."""
    lower = tokens.lower
    to = cue.place - 1
    while to > cue.first and cue.place - to <= _MOST_MODIFIERS and lower[to] not in cues.SEEMING:
        to -= 1
    if to < cue.first or lower[to] not in cues.SEEMING:
        return None
    phrase = phrase_after(tokens, to + 1, cue.last, cue.first)
    if phrase is None or phrase.source_class not in _VAGUE or phrase.head != cue.place:
        return None
    closed = phrase.last == cue.last or tokens.gaps[phrase.last - 1][:1] in (",", " –", "—")
    opens = to == cue.first or "," in tokens.gaps[to - 1] or lower[to - 1] in cues.BEFORE_SEEMING
    after = lower[phrase.last] if phrase.last < cue.last else ""
    led = opens and (closed or after in en.PRONOUNS) and after and lower[to] == "to"
    seen = opens and closed and lower[to] == "for" and (after in en.PRONOUNS or after in cues.DETERMINERS)
    too = lower[to] == "for" and "too" in lower[max(cue.first, to - _MOST_MODIFIERS) : to]  # "too loud for some"
    if not (led or seen or too or _is_predicate_to(tokens, cue, to, after)):
        return None
    return SourceFrame(to, phrase.last, phrase, to, to + 1, lower[to], at.ACCORDING, cue.sentence, inverted=True)


def _is_predicate_to(tokens: Tokens, cue: Cue, to: int, after: str) -> bool:
    """Whether "to some" ends what something is: "a hero to some and a traitor to others"."""
    lower = tokens.lower
    ends = not after or tokens.gaps[cue.place][:1] == "," or after == "and"
    first = max(cue.first, to - _LONGEST_PREDICATE)
    be = next((place for place in range(to - 1, first - 1, -1) if lower[place] in cues.BEING), -1)
    return ends and lower[to] == "to" and 0 <= be < to - 1 and lower[be + 1] in cues.ARTICLES


def they(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "They say it leaks" where nobody was told of whom "they" could mean."""
    place = cue.place
    if cue.word not in cues.THEY_SAY or place - 1 != cue.first or tokens.lower[place - 1] != "they":
        return None
    block = tokens.sentences[cue.sentence].block
    if cue.sentence == 0 or tokens.sentences[cue.sentence - 1].block != block:
        return None
    first = next(at for at in range(cue.sentence, -1, -1) if at == 0 or tokens.sentences[at - 1].block != block)
    told = range(tokens.sentences[max(first, cue.sentence - _TOLD_BEFORE)].first, place - 1)
    if any(_is_of_people(tokens, word) for word in told):
        return None
    phrase = SourcePhrase(place - 1, place, place - 1, at.VAGUE_QUANTITY)
    return SourceFrame(
        place - 1, place + 1, phrase, place, place + 1, cue.base, at.ACTIVE, cue.sentence, claim_first=place + 1
    )


def _is_of_people(tokens: Tokens, place: int) -> bool:
    """Whether a word is several people, a body or one of two names, so that "they" can mean it."""
    word = tokens.lower[place]
    known = word in KNOWN_HEADS and (word.endswith("s") or word in en.PLURAL_WITHOUT_S or word in en.BODIES)
    people = word.endswith(cues.PEOPLE_ENDINGS) and word not in cues.NO_PEOPLE
    body = tokens.is_capital(place) and word in en.BODY_WORDS
    joined = word == "and" and tokens.is_capital(place - 1) and tokens.is_capital(place + 1)
    return known or people or body or joined or word in ("both", "they", "them", "their", "couple", "pair", "family")


def in_a_poll(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of "In one study, nine out of ten slept": what is found comes from a report that has no owner."""
    place, lower = cue.place, tokens.lower
    first = place
    while first > cue.first and place - first <= _MOST_MODIFIERS and lower[first - 1] != "in":
        first -= 1
        if tokens.gaps[first] not in (" ", "-"):
            return None
    opens = first - 1 == cue.first or (first - 1 > cue.first and "," in tokens.gaps[first - 2])
    if place + 1 == cue.last and lower[first] in cues.OF_ANY:  # "Only 12 percent could name him in one survey."
        opens = closed = not _SHARES.isdisjoint(lower[cue.first : first])
    else:
        closed = place + 1 < cue.last and tokens.gaps[place] == ", "
    several = lower[place].endswith("s") and lower[first] not in cues.DETERMINERS
    if not (opens and closed) or lower[first - 1] != "in" or not (several or lower[first] in cues.OF_ANY):
        return None
    phrase = classify(tokens, first, place + 1, place, cue.first)
    if phrase.source_class != at.REPORT or not en.OURS.isdisjoint(lower[cue.first : cue.last]):
        return None
    return SourceFrame(first - 1, place + 1, phrase, first - 1, first, "in", at.ACCORDING, cue.sentence, inverted=True)
