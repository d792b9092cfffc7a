"""What a result cannot be by what else is told of the game: a reply to nil, a shut-out, a lost set, a target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, Quantity
from editlint.language.en import games as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

_SCORE = LatePattern(r"(?<![\w,£$€/–-])(?<!\d\.)(\d{1,3})[-–](\d{1,3})(?![\w/–-]|[.,]\d)")
_HIGHEST = 250
_PAIR = 2
_NEAR = 4  # items round a word that say whose it is


class Clash(NamedTuple):
    """A number that is told, the numbers that it may be, and where each is told."""

    value: float
    start: int
    end: int
    known: tuple[float, ...]
    known_start: int
    known_end: int


def worded_results(read: Read) -> Iterator[tuple[int, int, int, int]]:
    """The scores of a sentence that are told in words, as two numbers with "to": "eighty-one to seventy-four"."""
    if len(read.quantities) < _PAIR:
        return
    items = read.items
    for at in range(1, len(items) - 1):
        one, other = items[at - 1].value, items[at + 1].value
        if items[at].lower != "to" or not (isinstance(one, Quantity) and isinstance(other, Quantity)):
            continue
        plain = one.kind == other.kind == COUNT and not (one.unit or other.unit or one.modifier or other.modifier)
        told = any(item.base in en.GAME for item in items[:at])
        if plain and told and max(one.value, other.value) <= _HIGHEST:
            yield int(one.value), int(other.value), one.start, other.end


def reply_to_nil(reads: Sequence[Read], result: tuple[int, int, int, int]) -> Clash | None:
    """A goal "in reply", or a consolation, beside a score that gives the losers none."""
    first, second, start, end = result
    if min(first, second) or first == second:
        return None
    for read in reads:
        for at, item in enumerate(read.items):
            if item.lower == "consolation" or _is_in_reply(read.items, at):
                return Clash(1, item.start, item.end, (0,), start, end)
    return None


def _is_in_reply(items: Sequence[Item], at: int) -> bool:
    """Whether somebody scored in reply: "with Lund's penalty in reply", "Lund replied"; not "without reply"."""
    before = [item.lower for item in items[max(0, at - _NEAR) : at]]
    if not en.NO_REPLY.isdisjoint(before):
        return False
    return (items[at].lower == "reply" and before[-1:] == ["in"]) or items[at].lower == "replied"


def shut_out(reads: Sequence[Read]) -> Clash | None:
    """A final score in which nobody has what they had before they were shut out: "17-10 at the half, ... 24-20"."""
    words = " ".join(item.lower for read in reads for item in read.items)
    if not any(phrase in words for phrase in en.SHUT_OUT):
        return None
    scores = [(read, match) for read in reads for match in _SCORE.finditer(read.text)]
    if len(scores) != 2:
        return None
    (one, part), (other, final) = scores
    if en.PARTIAL.isdisjoint(re.findall(r"[a-z-]+", one.text[max(0, part.start() - 30) : part.end() + 30].lower())):
        return None
    before, after = {int(part[1]), int(part[2])}, {int(final[1]), int(final[2])}
    if before & after or max(after) < max(before):
        return None
    value, group = (int(final[1]), 1) if int(final[1]) < int(final[2]) else (int(final[2]), 2)
    place, known = (final.start(group), final.end(group)), tuple(sorted(before))
    return Clash(
        value, place[0] + other.start, place[1] + other.start, known, part.start() + one.start, part.end() + one.start
    )


def lost_set(reads: Sequence[Read]) -> Clash | None:
    """Who won in straight sets and is said to have lost one: "dropped the first set ... in straight sets"."""
    straight = lost = None
    for read in reads:
        for at, item in enumerate(read.items):
            words = [it.lower for it in read.items[max(0, at - _NEAR) : at]]
            if item.lower == "straight" and read.items[at + 1 : at + 2] and read.items[at + 1].lower == "sets":
                before = [it.base for it in read.items[:at] if it.base]
                straight = item if not en.BEATEN_BY.intersection((*before[-2:], *words)) else None
            if item.lower == "set" and not {"the", "a"}.isdisjoint(words) and _is_dropped(read.items, at):
                lost = item
    if straight is None or lost is None:
        return None
    return Clash(0, straight.start, straight.end, (1,), lost.start, lost.end)


def _is_dropped(items: Sequence[Item], at: int) -> bool:
    return any(item.base in en.DROPPING and item.features != "b" for item in items[max(0, at - _NEAR) : at])


def targets(read: Read) -> Iterator[tuple[int, int, int]]:
    """What the side that batted first made, by what the other one needed: "needed 214 to win", "chasing 214"."""
    items = read.items
    for at, item in enumerate(items):
        value = item.value
        if not isinstance(value, Quantity) or value.kind != COUNT or value.value <= _NEAR or not at:
            continue
        behind = [it.lower for it in items[at + 1 : at + 3]]
        needed = items[at - 1].base in en.NEEDING and behind in (["to", "win"], ["for", "victory"])
        if needed or items[at - 1].base in en.CHASING or [it.lower for it in items[at - 2 : at]] == ["target", "of"]:
            yield int(value.value) - 1, value.start, value.end


__all__ = ["Clash", "lost_set", "reply_to_nil", "shut_out", "targets", "worded_results"]
