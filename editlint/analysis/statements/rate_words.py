"""What a number is for each of, by the words beside it: "£95 a day", "each carrying 22 tonnes", "at £18"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.items import MARK, NOUN
from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY, Quantity
from editlint.analysis.reading.units import TIME, dimension, forms
from editlint.language.en import rates as en
from editlint.language.en.inflection import singular
from editlint.language.en.units import RATES
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.items import Item

EACH = "each"
_PAIR = 2
_BACK, _FAR = 6, 8  # items before a number that tell its rate


@kept
def times() -> frozenset[str]:
    """Words and signs, in small letters, of which one stands where a number is paid or done for each unit of time."""
    named = (*forms().words.items(), *forms().signs.items(), *((word, per) for word, (_, per) in RATES.items()))
    told = {form.lower() for form, unit in named if dimension(unit) == TIME for form in (form, unit)}
    return frozenset(form.split(" ")[-1] for form in told)


def per_of(items: Sequence[Item], at: int, quantity: Quantity) -> tuple[str, ...]:
    """What a number is for each of: ("day",), ("each",), ("day", "each"); () where it is no rate."""
    found = [singular(quantity.per)] if quantity.per else []
    told = _behind(items, at, quantity)
    if told:
        found.append(told)
    elif quantity.attributive or _is_counted_before(items, at, quantity):
        found.append(EACH)
    if (not found or dimension(found[0]) == TIME) and _is_for_each(items, at):
        found.append(EACH)
    if not found and _is_priced(items, at, quantity):
        found.append(EACH)
    return tuple(EACH if word in en.EACH else word for word in found)


def _behind(items: Sequence[Item], at: int, quantity: Quantity) -> str:
    """What the words behind a number say that it is for each of; "" for nothing."""
    counted = quantity.kind == COUNT and at + 1 < len(items) and items[at + 1].tag == NOUN
    first = start = at + 1 + counted
    if items[start : start + 1] and items[start].lower == "of":
        start = _end_of_nouns(items, start + 1)
        if start == first + 1:
            return ""  # “25 tonnes of the ore”
    near = items[start : start + 4]
    words = [item.lower for item in near]
    if near and start > at + 1 and isinstance(near[0].value, Quantity) and near[0].value.kind == DURATION:
        return near[0].value.unit if near[0].value.value == 1 else ""  # “60 gallons of diesel a day”
    if words[:1] and words[0] in en.BY_THE_DOZEN:
        return "dozen"
    if not words:
        return ""
    if words[0] == "every" and words[1:] and dimension(words[1]) == TIME:
        return words[1]
    known = en.ANY if words[0] in en.FOR_ANY else en.EACH if words[0] in en.AT_EACH else frozenset[str]()
    if words[1:] and words[1] in known:
        return singular(words[2]) if words[2:] and near[2].tag == NOUN else EACH
    if words[0] in en.EACH_BEHIND or (en.APIECE in words and not any(isinstance(it.value, Quantity) for it in near)):
        return EACH
    if words[0] in en.A and words[1:] and quantity.kind != COUNT:
        return singular(words[1]) if near[1].tag == NOUN else EACH
    return ""


def _end_of_nouns(items: Sequence[Item], start: int) -> int:
    """Where some nouns end: behind "diesel" in "60 gallons of diesel a day"."""
    while start < len(items) and items[start].tag == NOUN and items[start].lower not in en.EACH_BEHIND:
        start += 1
    return start


def _is_for_each(items: Sequence[Item], at: int) -> bool:
    """Whether "each" stands before a number, with no mark or other number between: "each carrying 22 tonnes"."""
    for place in range(at - 1, max(-1, at - 1 - _FAR), -1):
        item = items[place]
        if item.lower in en.EACH_BEFORE:
            return True
        if item.tag == MARK:
            return False
        if isinstance(item.value, Quantity):
            every = [it.lower for it in items[max(0, place - 5) : place]]
            return not en.EACH_BEFORE.isdisjoint(every) and "of" in every
    return False


def _is_counted_before(items: Sequence[Item], at: int, quantity: Quantity) -> bool:
    """Whether a bare number is the size of each of some: "24 rows of 35", "18 tables of ten"."""
    those = items[max(0, at - 3) : at - 1]
    if quantity.kind != COUNT or not at or items[at - 1].lower != "of" or len(those) != _PAIR:
        return False
    bare = at + 1 == len(items) or items[at + 1].tag != NOUN
    return bare and isinstance(those[0].value, Quantity) and those[1].lower.endswith("s")


def _is_priced(items: Sequence[Item], at: int, quantity: Quantity) -> bool:
    """Whether the words before a number make it a price or a yield: "at £18", "a fee of 14 cents", "a bus holds 50"."""
    before = [item.lower for item in items[max(0, at - _BACK) : at]]
    if not before:
        return False
    told = not en.ANY.isdisjoint(before[:-1])
    if quantity.kind in (COUNT, MEASURE):
        return told and items[at - 1].base in en.HOLDING
    if quantity.kind != MONEY:
        return False
    if before[-1] == "at":
        return en.TOTALS_PASSAGE.isdisjoint(before)
    if before[-1] in ("of", "is", "was") and any(singular(word) in en.PRICES for word in before[-4:-1]):
        return True
    return told and items[at - 1].base in en.PRICING


def of_measure(items: Sequence[Item], at: int, quantity: Quantity) -> Quantity:
    """A bare number behind "at" with the unit of the measure before that: "walked 900 miles at 15 a day"."""
    before = items[at - 2].value
    if (
        items[at - 1].lower not in en.AT_EACH
        or not isinstance(before, Quantity)
        or before.kind != MEASURE
        or quantity.unit
    ):
        return quantity
    return quantity._replace(kind=before.kind, unit=before.unit)
