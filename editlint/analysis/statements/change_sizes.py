"""The size of a change between two levels of a passage: whether a number can be it, and what it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FACTOR, FRACTION, MONEY, PERCENT
from editlint.analysis.statements.change_times import are_dated
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.stating import Subject, state_number
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as words
from editlint.language.en.lexicon import verbs

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.statements.change_levels import Level

SHARE, STEP = "told-share", "told-step"
NEAR = 3.0  # times by which the size of a change that was reckoned wrongly is out
_POINTS = ("point", "basis-point")
_EXACT = 10
_TURNED = 0.05


def can_be_size(level: Level, pair: tuple[Level, Level]) -> bool:
    """Whether a number can be the size of a change between two others, by its unit."""
    quantity, other = level.quantity, pair[0].quantity
    if level in pair or not (level.size or (quantity.kind == PERCENT and other.kind != PERCENT)):
        return False
    if quantity.unit in _POINTS:
        return other.kind == PERCENT
    if quantity.kind == MONEY and _is_result(level):
        return False
    if quantity.kind in (PERCENT, FRACTION, FACTOR):
        return other.kind != PERCENT or quantity.kind != PERCENT
    return quantity.kind == other.kind and quantity.unit == other.unit


def _is_result(level: Level) -> bool:
    """Whether a sum is what was lost in a year, in a sentence of profits: "a profit of £4m, after a loss of £2m"."""
    items = level.read.items
    lost = any(item.lower in words.LOSSES for item in items[max(0, level.at - 3) : level.at])
    return lost and any(item.lower in words.PROFITS for item in items)


def size_of(
    article: Prose, subject: Subject, size: Level, earlier: Level, later: Level, *, sure: bool
) -> Statement | None:
    """By how much it changed: a share of the earlier figure, or a step of its unit; None for another one's.

    `sure` where the passage tells which figure is the earlier.
    """
    one, two, quantity = earlier.quantity, later.quantity, size.quantity
    if one.value <= 0 or two.value <= 0 or _has_other_base(article, size):
        return None
    stated = state_number(subject, SHARE, quantity, article.text)
    change = two.value / one.value - 1
    said = quantity.value
    if quantity.kind == PERCENT and one.kind != PERCENT:
        said /= 100
    elif quantity.kind == FACTOR:
        return None
    elif quantity.kind != FRACTION:
        stated, change = stated._replace(attribute=STEP), two.value - one.value
        said = said / 100 if quantity.unit == "basis-point" else said
    before = [item.lower for item in size.read.items[max(0, size.at - 6) : size.at]]
    if "average" in before or not (change and said) or not 1 / NEAR < abs(change) / said < NEAR:
        return None
    if stated.attribute == SHARE and not (size.size and sure) and _fits_share(said, one, two):
        return None
    down = change < 0
    readings = tuple(Amount(-it.high, -it.low, it.unit) if down else it for it in stated.readings)
    return stated._replace(readings=readings, style="")


def bounded(stated: Statement, text: str) -> Statement:
    """A multiple that is bounded by the word before it: "more than doubled" is twice or more."""
    if words.FOLD in stated.text:
        value = stated.readings[0].low  # “a threefold rise” may add three times what it was
        return stated._replace(readings=(Amount(value, value), Amount(value + 1, value + 1)))
    value, before = stated.readings[0].low, text[max(0, stated.start - 20) : stated.start].split()[-1:]
    way = en.BOUNDED.get(before[0].lower()) if before else None
    if way is None:
        return stated
    shrunk = value < 1 and bool(verbs(stated.text.lower()))  # "more than halved", not "more than half as many"
    more, less = (value * 1.5, value) if value > 1 else (value, value / 1.5)
    if way:
        return stated._replace(
            readings=(Amount(value, more * 2) if (way > 0) != shrunk else Amount(less * 0.7, value),)
        )
    return stated._replace(readings=(Amount(value * 0.85, value * 1.15),))


def exact(quantity: Quantity, text: str) -> Quantity:
    """A number that is a whole of millions as more exact than its last figure: a size was reckoned from it."""
    if quantity.modifier or "." in text[quantity.start : quantity.end - 1]:
        return quantity
    slack = (quantity.high - quantity.low) / _EXACT
    return quantity._replace(low=quantity.value - slack, high=quantity.value + slack)


def is_near(ratio: float, ordered: tuple[Level, Level]) -> bool:
    """Whether a multiple is near to that of two figures, whichever is the earlier."""
    earlier, later = (level.quantity.value for level in ordered)
    told = later / earlier if earlier > 0 else 0
    return any(1 / NEAR < told / each < NEAR for each in (ratio, 1 / ratio))


def is_turned(ratio: float, ordered: tuple[Level, Level]) -> bool:
    """Whether a multiple fits when the two are taken the other way round, and no dates put them in order."""
    earlier, later = (level.quantity.value for level in ordered)
    return abs(earlier / later / ratio - 1) < _TURNED and not are_dated(*ordered) if later else False


def _fits_share(said: float, one: Quantity, two: Quantity) -> bool:
    """Whether a share is that of the lower figure in the higher, or the change the other way round."""
    low, high = sorted((one.value, two.value))
    return abs(said - low / high) < 0.01 or abs(said - (1 - low / high)) < 0.006


def _has_other_base(article: Prose, size: Level) -> bool:
    """Whether a size is counted from something else: "a gain of 34 points over last week's close"."""
    behind = article.text[size.quantity.end : size.quantity.end + 40].split()[:4]
    if any(word.strip(".,;:") in words.BASES for word in behind):
        return True  # "half the estimate"
    for at, word in enumerate(behind[:3]):
        if word in en.OTHER_BASES:
            return word != "on" or not words.TIMED.isdisjoint(behind[at + 1 :])
    return False
