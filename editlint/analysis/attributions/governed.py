"""Finds the verb before a verb of saying that takes the saying back or puts it off: "refused to say", "plans to tell".

It looks at the few words before the verb and decides nothing about the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.language.en import standing as en
from editlint.language.en.reporting_verbs import BASE, ING
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import Cue
    from editlint.analysis.attributions.tokens import Tokens

_LONGEST_WITHOUT = 4  # words between "without" and its verb: "without ever publicly saying"


class Governor(NamedTuple):
    """The word on which a verb of saying hangs: its index, and whether it is "without", which has no subject."""

    place: int
    without: bool = False


def governor_of(tokens: Tokens, cue: Cue) -> Governor | None:
    """What a verb of saying hangs on, None where it hangs on nothing that changes how it stands."""
    if cue.base not in en.GOVERNED:
        return None
    lower, first = tokens.lower, cue.first
    at = cue.place - 1
    while at > first and lower[at].endswith("ly"):
        at -= 1
    if at <= first:
        return None
    if cue.bits & BASE and lower[at] == "to":
        before = at - 1
        known = lower[before] in en.WITHHOLDING or lower[before] in en.PLANNING or lower[before] in en.POSSIBLE
        return Governor(before) if known and tokens.gaps[before] == " " else None
    return _stopped(tokens, at, first) if cue.bits & ING else None


def _stopped(tokens: Tokens, at: int, first: int) -> Governor | None:
    """The verb of "stopped short of saying", "refrained from saying", or the "without" of "left without saying"."""
    lower = tokens.lower
    for link, stopping in en.STOPPING.items():
        verb = at - len(link)
        if verb > first and lower[verb] in stopping and tuple(lower[verb + 1 : at + 1]) == link:
            return Governor(verb)
    for back in range(at, max(first, at - _LONGEST_WITHOUT), -1):
        if lower[back] in en.WITHOUT:
            return Governor(back, without=True)
        if tokens.gaps[back] != " ":
            return None
    return None
