"""The numbers of a sentence that may be a rate, how often it is paid or what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.items import NOUN, POSSESSIVE
from editlint.analysis.reading.quantity import COUNT, DURATION, FACTOR, MEASURE, MONEY, Quantity
from editlint.analysis.statements.rate_words import of_measure, per_of
from editlint.language.en import rates as en
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

KINDS = (MONEY, MEASURE, COUNT, DURATION)
_PAIR = 2


class RateAmount(NamedTuple):
    """A number of a passage: itself, its sentence, its item there, what it counts, and what it is for each of."""

    quantity: Quantity
    read: Read
    at: int
    noun: str
    per: tuple[str, ...]


def amounts_of(read: Read) -> list[RateAmount]:
    """The numbers of a sentence that may be a rate, what it is paid for or what it comes to. Found once."""
    return read.remember("amounts of rates", lambda read: list(_amounts(read)))


def _amounts(read: Read) -> Iterator[RateAmount]:
    for at, item in enumerate(read.items):
        quantity = item.value
        if quantity is None or not isinstance(quantity, Quantity):
            continue
        further = at and read.items[at - 1].lower in en.FURTHER  # “the raffle added another £90”
        if quantity.kind == FACTOR and quantity.value > _PAIR:
            quantity = quantity._replace(kind=COUNT)  # “25 times round the 400-metre track”
        if quantity.kind == COUNT and at > 1:
            quantity = of_measure(read.items, at, quantity)
        if quantity.value == 1 and not _is_span(read.items, at, quantity):
            continue  # “one of them”, “a day”
        if quantity.kind in KINDS and not _is_year(item.lower) and not further:
            yield RateAmount(quantity, read, at, _noun(read.items, at), per_of(read.items, at, quantity))


def _is_span(items: Sequence[Item], at: int, quantity: Quantity) -> bool:
    """Whether one unit of time is how long something lasts: "in an hour"."""
    if quantity.kind != DURATION:
        return quantity.kind != COUNT
    return at > 0 and items[at - 1].lower in en.LASTING


def _is_year(word: str) -> bool:
    return len(word) == len("2016") and word.isdigit() and word[:2] in ("18", "19", "20")


def _noun(items: Sequence[Item], at: int) -> str:
    """What a count counts: the last of the nouns right behind it, or behind "of"."""
    stop = at + 1
    while stop < len(items) and items[stop].tag in (NOUN, POSSESSIVE):
        stop += 1
    told = [item for item in items[at + 1 : stop] if item.tag == NOUN and not item.form[:1].isupper()]
    return singular(told[-1].lower) if told else ""
