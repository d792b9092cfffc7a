"""Which of two figures of a passage is the earlier one, by what stands beside each.

What stands between the two is divided at the first mark or joint: what is before it tells of the first figure, what
is behind it of the second.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DATE,
    DETERMINER,
    MARK,
    MODAL,
    NOUN,
    POSSESSIVE,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    VERB,
)
from editlint.analysis.reading.quantity import DURATION, ORDINAL, Quantity
from editlint.analysis.statements.comparing import is_base
from editlint.language.en import passage_changes as words
from editlint.language.en.changes import AGAINST, TAKEN_OFF
from editlint.language.en.dates import MONTHS
from editlint.language.frames import frames_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.change_levels import Level

_DAY, _MONTH, _WEEKDAY, _AGO, _NTH = "day", "month", "weekday", "ago", "nth"
_EARLIER, _LATER = -1, 1
_LEAD = 7  # items before a figure in which its mark stands
_HAD, _WAS, _IS, _WILL = -1, 0, 1, 2
_JOINTS = (COORDINATOR, RELATIVE, SUBORDINATOR, MARK)
_BACK = 3  # months by which the second figure told may lie before the first, with no year told
_YEAR_END = 10  # months: December and January may be of two years
_YEAR = len("2016")
_DAYS = 365.2425  # of a year


class ChangeTime(NamedTuple):
    """When a figure held.

    Attributes:
        side: -1 where it is told as the earlier of two, 1 as the later, 0 where nothing tells.
        sort, value: a day, a month, a weekday, how long ago or the how manieth it was; "" for none of them.
        tense: -1 for what had been, 0 for what was, 1 for what is, 2 for what will be, None where no verb tells.
    """

    side: int = 0
    sort: str = ""
    value: float = 0
    tense: int | None = None


def in_time(one: Level, other: Level) -> tuple[Level, Level] | None:
    """The two figures, in order of place, with the earlier one first; None where the passage does not tell which."""
    first, second = _stretches(one, other)
    if _is_unlike(first) or _is_unlike(second) or _are_moved_to(one, other):
        return None
    order = _order(_when(first, one), _when(second, other))
    return None if not order else (one, other) if order > 0 else (other, one)


def _are_moved_to(one: Level, other: Level) -> bool:
    """Whether one verb leads to both figures, so that it is told of neither by the other: "fell to 9 and then 7"."""
    between = one.read.items[one.at + 1 : other.at] if one.read is other.read else ()
    if not between or any(item.tag in (VERB, AUXILIARY, MODAL) for item in between):
        return False
    joined = any(item.tag == COORDINATOR for item in between[-2:])
    return joined and one.read.items[one.at - 1].lower == "to" and _is_moved(one)


def are_dated(one: Level, other: Level) -> bool:
    """Whether dates of one sort tell the times of two figures, given in either order."""
    first, second = sorted((one, other), key=lambda level: level.quantity.start)
    sorts = [_when(items, level).sort for items, level in zip(_stretches(first, second), (first, second), strict=True)]
    return sorts[0] == sorts[1] != ""


def _order(one: ChangeTime, other: ChangeTime) -> int:
    """1 where the second figure is the later one, -1 where the first is, 0 where that is not sure."""
    if _WILL in (one.tense, other.tense) and one.tense != other.tense:
        return 0
    by_value, by_side = _by_value(one, other), other.side - one.side
    if by_value and by_side and (by_value > 0) != (by_side > 0):
        return 0
    if by_value or by_side:
        return by_value or by_side
    if one.sort != other.sort and "" in (one.sort, other.sort) and {one.sort, other.sort} <= {"", _DAY, _AGO}:
        undated = one if not one.sort else other
        if undated.tense == _IS:
            return 1 if undated is other else -1
    if one.tense is None or other.tense is None or one.sort == other.sort != "":
        return 0
    return other.tense - one.tense


def _by_value(one: ChangeTime, other: ChangeTime) -> int:
    if one.sort != other.sort:
        if {one.sort, other.sort} != {_DAY, _AGO}:
            return 0
        ago = one if one.sort == _AGO else other
        way = 1 if ago is other else -1
        return way if ago.value >= _LAST else 0  # what was last year lies behind any year that is told by its number
    gap = other.value - one.value
    if one.sort == _WEEKDAY and gap < 0:
        return 0
    if one.sort == _MONTH and (gap < -_BACK or gap >= _YEAR_END):
        return 0
    return 1 if gap > 0 else -1 if gap < 0 else 0


_LAST = -1.0
_LAST_OF_ALL = 99
_UNITS = {"year": 1.0, "season": 1.0, "decade": 10.0, "century": 100.0, "month": 1 / 12, "week": 1 / 52, "day": 1 / 365}


def _stretches(one: Level, other: Level) -> tuple[list[Item], list[Item]]:
    """The items that tell of each of two figures, themselves left out."""
    if one.read is not other.read:
        return _around(one, len(one.read.items)), _around(other, len(other.read.items))
    items = one.read.items
    joint = next((at for at in range(one.at + 1, other.at) if _divides(items, at)), None)
    if joint is None:
        joint = next((at for at in range(one.at + 1, other.at) if _leads(items[at])), other.at)
    return _around(one, joint), [*items[joint : other.at], *_behind(other, len(items))]


def _divides(items: Sequence[Item], at: int) -> bool:
    """Whether what stands behind an item tells of the second of two figures."""
    item = items[at]
    if item.lower == "when":
        return False  # “£70 when it opened, and £90 now”
    return item.tag in _JOINTS or item.lower in words.BOUNDS or item.lower == "now"


def _leads(item: Item) -> bool:
    return item.lower in ("from", "to", "in", "at", "on", "by")


def _around(level: Level, end: int) -> list[Item]:
    return [*_before(level), *_behind(level, end)]


def _before(level: Level) -> list[Item]:
    """What stands before a figure, from the last colon on, without what it is compared with: "less than in May, at"."""
    items = list(level.read.items[: level.at])
    start = max((at + 1 for at, item in enumerate(items) if item.lower in words.OPENING), default=0)
    if start > 1 and start == len(items) and words.ASIDE.isdisjoint(item.lower for item in items):
        start -= 2  # “May: 5.1%”, not “the most since 1871: 90”
    aside = next((at for at in range(start, len(items)) if items[at].lower in words.ASIDE), None)
    if aside is None:
        return items[start:]
    close = next((at for at in range(aside, len(items)) if items[at].lower == ","), None)
    return items[start:] if close is None else [*items[start:aside], *items[close:]]


def _behind(level: Level, end: int) -> list[Item]:
    """What stands behind a figure, up to a mark behind which another clause begins."""
    items = level.read.items
    for at in range(level.at + 1, end):
        if items[at].tag == RELATIVE or items[at].lower in words.ENDS:
            return list(items[level.at + 1 : at])
    return list(items[level.at + 1 : end])


def _is_unlike(items: Sequence[Item]) -> bool:
    """Whether a figure is a forecast or an aim, or told without what may be taken off."""
    if any(item.lower in words.EXPECTED for item in items):
        return True
    return any(one.lower in words.WITHOUT and other.lower in TAKEN_OFF for one, other in pairwise(items))


def _when(items: Sequence[Item], level: Level) -> ChangeTime:
    tense = _tense(items, level)
    side = _marked(level.read.items[max(0, level.at - _LEAD) : level.at], level)
    sort, value, told = _dated(items, level)
    if side:
        return ChangeTime(side, sort, value, tense)
    if told:
        return ChangeTime(told, sort, value, tense)
    return ChangeTime(_said(items, level, dated=sort not in ("", _WEEKDAY, _MONTH)), sort, value, tense)


def _marked(near: Sequence[Item], level: Level) -> int:
    """Whether "from", "to", "against" or the like right before a figure makes it the earlier or the later one."""
    if is_base(near):
        return _EARLIER
    last = [item.lower for item in near]
    while last and last[-1] in words.LOOSE:
        last.pop()
    if not last:
        return 0
    if near[len(last) - 1].tag in (NOUN, DATE, POSSESSIVE) and near[-1].lower in ("of", *words.LOOSE):
        return _led(near[: len(last)])  # “from Thursday's settlement of $72”
    two = tuple(last[-2:])
    if last[-1] in AGAINST or two in words.INSTEAD or last[-1] in words.SET_BESIDE or last[-1] in ("from", "than"):
        return _EARLIER
    if last[-1] == "on" and len(last) > 1 and last[-2] in words.BASED:
        return _EARLIER
    if last[-1] == "to":
        return _LATER if _is_moved(level) else 0
    return 0


def _led(before: Sequence[Item]) -> int:
    """Whether "from" or "against" stands before the noun that a figure is the size of."""
    for item in reversed(before):
        if item.lower in ("from", "than") or item.lower in AGAINST:
            return _EARLIER
        if item.lower in ("with", "to") and before[before.index(item) - 1].lower in ("compared", "opposed"):
            return _EARLIER
        if item.tag not in (NOUN, DATE, POSSESSIVE, DETERMINER):
            return 0
    return 0


def _is_moved(level: Level) -> bool:
    """Whether the verb before "to" and a figure is one of change: "climbed to 5", not "ran to 5"."""
    for item in reversed(level.read.items[: level.at]):
        if item.tag == VERB or (item.base and item.tag == NOUN and "g" in item.features):
            frames = frames_of("en").by_verb.get(item.base, ())
            return item.base not in words.AMOUNTING and any(
                attribute == "changed-to" for frame in frames for attribute, _ in frame.states
            )
    return False


def _dated(items: Sequence[Item], level: Level) -> tuple[str, float, int]:
    """What tells the time of a figure by its number, and the side that the words of the date tell."""
    found = [item for item in items if item.tag == DATE]
    behind = [item for item in found if item.start > level.quantity.end]
    side = 0
    if any(item.value.month is not None for item in found) and any(item.lower in words.LAST for item in items):  # type: ignore[union-attr]
        return "", 0, _EARLIER  # “July of last year”
    for item in (*behind, *reversed([each for each in found if each not in behind])):
        date: DateMention = item.value  # type: ignore[assignment]
        if any(one.lower == "this" and two is item for one, two in pairwise(items)):
            return _AGO, 0, 0  # “this September”
        said = set(date.text.lower().split())
        if said & words.RELATIVE_BEFORE:
            return "", 0, _EARLIER
        if said & words.RELATIVE_AFTER:
            return "", 0, _LATER
        if "last" in said:
            return _AGO, -_unit(said) if said & _UNITS.keys() else _LAST, 0
        if "next" in said or "coming" in said:
            return _AGO, 1, 0
        if said & words.PRESENT:
            return _AGO, 0, 0
        if date.kind == "ago" or "ago" in said:
            return _AGO, -_ago_of(said), 0
        if date.earliest is not None and date.latest is not None and date.bound != "first":
            return _DAY, date.latest.toordinal(), side
        if date.month is not None:
            return _MONTH, date.month, side
        if date.weekday is not None:
            return _WEEKDAY, date.weekday, side
    return (*_spelled(items, level), side)


def _spelled(items: Sequence[Item], level: Level) -> tuple[str, float]:
    """A time that is no date by itself: "last", "this season", "two seasons ago", "April's", "in its second year"."""
    previous = ""
    for one, other in pairwise((*items, items[-1])) if items else ():
        lower = one.lower
        ends_last = previous == "possessive" and (other is one or other.tag in (MARK, NOUN))
        previous = "possessive" if one.tag == POSSESSIVE and lower != "'s" else ""
        if lower.removesuffix(words.POSSESSIVE).title() in MONTHS and (
            other.lower == ":" or lower not in ("may", "march")
        ):
            return _MONTH, MONTHS[lower.removesuffix(words.POSSESSIVE).title()]
        if lower == "last" and ends_last:
            return _NTH, _LAST_OF_ALL
        if lower == "last" and (other is one or other.tag == MARK or other.lower.removesuffix("'s") in words.PERIODS):
            return _AGO, _LAST
        if lower == "this" and other.lower.removesuffix("'s") in words.PERIODS:
            return _AGO, 0
        if lower == "next" and other.lower.removesuffix("'s") in words.PERIODS:
            return _AGO, 1
        if lower == "ago":
            return _AGO, -_unit_before(items, one)
        value = one.value
        ends = other is one or other.tag == MARK
        if isinstance(value, Quantity) and value.kind == ORDINAL and (ends or other.lower in words.PERIODS):
            return _NTH, value.value
        year = lower.isdigit() and len(lower) == _YEAR and lower[:2] in ("18", "19", "20")
        if year and one is not level.read.items[level.at]:
            return _DAY, int(lower) * _DAYS
    return "", 0


def _unit_before(items: Sequence[Item], ago: Item) -> float:
    """How many years ago something was, by the words before "ago"."""
    before = [item for item in items if item.end <= ago.start][-3:]
    number, unit = 1.0, 0.0
    for item in before:
        if isinstance(item.value, Quantity):
            if item.value.kind == DURATION:
                return item.value.value * _UNITS.get(item.value.unit, 1)
            number = item.value.value
        unit = _UNITS.get(item.lower.removesuffix("s"), unit)
    return number * (unit or 1)


def _unit(said: set[str]) -> float:
    return max((_UNITS[word] for word in said if word in _UNITS), default=1.0)


def _ago_of(said: set[str]) -> float:
    return max((_UNITS[word.removesuffix("s")] for word in said if word.removesuffix("s") in _UNITS), default=1.0) * 1.5


def _said(items: Sequence[Item], level: Level, *, dated: bool) -> int:
    """Whether words beside a figure tell it as the earlier or the later of two."""
    lower = [item.lower for item in items]
    since = any(one in ("has", "have") and other == "since" for one, other in pairwise(lower))
    start, close = _at_ends(lower)
    then = level.at + 1 < len(level.read.items) and level.read.items[level.at + 1].lower == "then"
    before = start or then or any(word in words.EARLIER for word in lower) or _opens_with(items, words.BEGINNING)
    after = since or close or any(word in words.AFTERWARDS for word in lower) or _opens_with(items, words.ENDING)
    after = after or "on" in _behind_lengths(items)  # “two years on”
    after = after or (not dated and "by" in lower and ("time" in lower or any(item.tag == DATE for item in items)))
    if "same" in lower and any(item.tag == DATE for item in items):
        before = True  # “in the same month of 2021”
    return 0 if before == after else _EARLIER if before else _LATER


def _behind_lengths(items: Sequence[Item]) -> list[str]:
    """The words right behind lengths of time."""
    return [two.lower for one, two in pairwise(items) if isinstance(one.value, Quantity) and one.value.kind == DURATION]


def _at_ends(lower: Sequence[str]) -> tuple[bool, bool]:
    """Whether words say "at the start", and whether they say "at the end"."""
    behind = [other for one, other in pairwise(lower) if one in ("the", "its", "their")]
    return not words.START.isdisjoint(behind), not words.CLOSE.isdisjoint(behind)


def _opens_with(items: Sequence[Item], verbs: frozenset[str]) -> bool:
    """Whether a clause with "when" tells of a beginning, or of an end: "when she arrived"."""
    for at, item in enumerate(items):
        if item.lower in words.WHENEVER:
            verb = next((each for each in items[at + 1 :] if each.tag in (VERB, MARK)), None)
            if verb is not None and verb.base in verbs:
                return True
    return False


def _tense(items: Sequence[Item], level: Level) -> int | None:
    """The tense of the verb nearest before a figure, else of the first behind it."""
    before = [item for item in items if item.end <= level.quantity.start]
    behind = [item for item in items if item.start >= level.quantity.end]
    for at in range(len(before) - 1, -1, -1):
        tense = _tense_of(before, at)
        if tense is not None:
            return tense
    return next((tense for at in range(len(behind)) if (tense := _tense_of(behind, at)) is not None), None)


def _tense_of(items: Sequence[Item], at: int) -> int | None:
    item = items[at]
    if item.tag == MODAL:
        return _WILL if item.lower in words.FUTURE else None
    if item.tag == AUXILIARY and item.lower == "had":
        following = [each for each in items[at + 1 : at + 3] if each.tag != ADVERB]
        return _HAD if following and "n" in following[0].features else _WAS
    if item.tag not in (VERB, AUXILIARY):
        return None
    before = [each for each in items[max(0, at - 2) : at] if each.tag != ADVERB]
    if before and before[-1].tag == AUXILIARY:
        return None  # its auxiliary tells
    if item.lower in words.ALIKE or "g" in item.features:
        return None
    if "s" in item.features or item.lower in ("is", "are", "has", "have"):
        return _IS
    if "d" in item.features or item.lower in ("was", "were"):
        return _WAS
    bare = item.features == "b" and before and before[-1].tag in (NOUN, PRONOUN)
    return _IS if bare else None
