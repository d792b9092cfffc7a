"""Views without a verb of saying: "many are convinced that", "with insiders worried that", "in some quarters".

An adjective of opinion reports like a verb where its subject is a vague group; a named subject needs no frame for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.frame import Cue, Frame
from editlint.analysis.attributions.phrases import phrase_after
from editlint.analysis.attributions.sources import Phrase, classify
from editlint.analysis.attributions.subjects import subject_before
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from editlint.analysis.attributions.reading import Reading

_VAGUE = (at.VAGUE_GROUP, at.VAGUE_QUANTITY)
_MOST_MODIFIERS = 3


def mood(reading: Reading, cue: Cue) -> Frame | None:
    """The frame of an adjective of opinion with a vague group before it, with "be" or in an absolute clause."""
    place, lower = cue.place, reading.lower
    after = lower[place + 1] if place + 1 < cue.last and reading.gap(place) == " " else ""
    if place == cue.first or after not in cues.AFTER_A_MOOD:
        return None
    verb = place
    while verb - 1 > cue.first and (lower[verb - 1].endswith("ly") or lower[verb - 1] in cues.DEGREE):
        verb -= 1
    be = verb - 1 >= cue.first and lower[verb - 1] in cues.BEING
    phrase = _absolute(reading, cue, verb) or (subject_before(reading, verb - 1, cue.first, "think") if be else None)
    if phrase is None or phrase.source_class not in _VAGUE or phrase.last > place:
        return None
    return Frame(
        phrase.first, place + 1, phrase, place, place + 1, cue.word, at.ACTIVE, cue.sentence, claim_first=place + 1
    )


def _absolute(reading: Reading, cue: Cue, verb: int) -> Phrase | None:
    """The group of "with many critics worried that": behind a comma and "with", without a verb."""
    lower = reading.lower
    head = verb - 1
    for first in range(head, max(cue.first, head - _MOST_MODIFIERS) - 1, -1):
        if lower[first - 1] in cues.BEFORE_AN_ABSOLUTE and first - 1 >= cue.first:
            return classify(reading, first, head + 1, _group(reading, first, head), cue.first)
        if reading.gap(first - 1) != " ":
            return None
    return None


def _group(reading: Reading, first: int, head: int) -> int:
    """The head of "some in the party" and "many shopkeepers": the quantity where the noun is no group of ours."""
    known = reading.lower[head] in en.VAGUE_GROUPS or reading.lower[head] in en.GENERAL_GROUPS
    return first if reading.lower[first] in en.QUANTITY_PRONOUNS and not known else head


def eyes(reading: Reading, cue: Cue) -> Frame | None:
    """The frame of "in the eyes of many", "in the view of some analysts"."""
    place, lower = cue.place, reading.lower
    if place - 2 < cue.first or lower[place - 2 : place] != ["in", "the"] or lower[place + 1 : place + 2] != ["of"]:
        return None
    phrase = phrase_after(reading, place + 2, cue.last, cue.first)
    if phrase is None or phrase.source_class not in _VAGUE:
        return None
    first = place - 2
    return Frame(first, phrase.last, phrase, first, place + 2, cue.word, at.ACCORDING, cue.sentence, inverted=True)


def quarters(reading: Reading, cue: Cue) -> Frame | None:
    """The frame of "in some quarters", "in certain circles", "among insiders at the club": whose view it is."""
    place, lower = cue.place, reading.lower
    first = place
    while first > cue.first and place - first < _MOST_MODIFIERS and lower[first - 1] not in cues.INSIDE:
        first -= 1
        if reading.gap(first) != " " or lower[first] in en.CLAUSE_BREAKS or lower[first] in en.BE_FORMS:
            return None
    if first == cue.first or lower[first - 1] not in cues.INSIDE or reading.gap(first - 1) != " ":
        return None
    if lower[place + 1 : place + 2] == ["of"] or not any(word in en.QUANTITIES for word in lower[first:place]):
        return None
    phrase = Phrase(first, place + 1, place, at.VAGUE_GROUP)
    return Frame(
        first - 1, place + 1, phrase, first - 1, first, lower[first - 1], at.ACCORDING, cue.sentence, inverted=True
    )
