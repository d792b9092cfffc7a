"""Subjects of several members: "Ann Toll, Bo Lund and two sisters left" says of all of them that they left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.phrases import AMOUNT, NOMINAL, TIME, Joint, Phrase
from editlint.language.en import lexicon as en

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINTS = frozenset(("and", "or", "nor"))


def first_of_several(between: Sequence[Phrase | Joint], last: int, low: int) -> int:
    """The index of the first member of a subject, given that of its last; `last` itself where it is the only one."""
    joint = between[last - 1] if last > low else None
    if not isinstance(joint, Joint) or joint.lower not in _JOINTS:
        return last
    first, joined = last, True
    for at in range(last - 2, low - 1, -1):
        part = between[at]
        if isinstance(part, Joint):
            if part.tag != tags.MARK or part.lower != ",":
                break
            joined = True
        elif part.preposition in en.SUBORDINATORS_TOO and joined:
            return at
        elif not part.preposition and (part.kind not in (TIME, AMOUNT) or _is_of(between[at + 1], part)):
            if not joined:
                break
            first, joined = at, False
    return first


def _is_of(following: Phrase | Joint, part: Phrase) -> bool:
    """Whether a number is one of what follows: "a third of the men and women"."""
    return part.kind == AMOUNT and isinstance(following, Phrase) and following.preposition == "of"


def coordinated(members: Sequence[Phrase | Joint]) -> Phrase | None:
    """The phrase from the first member of a subject to the last, which has the head of the last."""
    phrases = [member for member in members if isinstance(member, Phrase)]
    if len(phrases) < 2:
        return phrases[0] if phrases else None
    first, last = phrases[0], phrases[-1]
    return Phrase(
        first.start,
        last.end,
        NOMINAL,
        last.head,
        first.determiner,
        first.preposition,
        tuple(word for member in members for word in (member.words if isinstance(member, Phrase) else (member.lower,))),
        tuple(quantity for phrase in phrases for quantity in phrase.quantities),
        tuple(date for phrase in phrases for date in phrase.dates),
        None,
        last.proper,
        first.preposition_start,
    )
