"""Statements out of phrases: the value that a phrase holds, as it is compared and as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import CLOCK, ORDINAL, Quantity
from editlint.analysis.statements.statement import DATE, TOLD, Amount, Standing, Statement

if TYPE_CHECKING:
    from editlint.analysis.dates import DateMention


class Subject:
    """Whom or what statements are about: a key that is equal for one thing, and its name for readers."""

    __slots__ = ("key", "name")

    def __init__(self, key: str, name: str) -> None:
        self.key, self.name = key, name


def amount_of_date(date: DateMention) -> Amount | None:
    """The days that a date may be; None where the text leaves them open."""
    if date.earliest is None or date.latest is None:
        return None
    return Amount(date.earliest.toordinal(), date.latest.toordinal(), DATE)


def amount_of(quantity: Quantity) -> Amount:
    """What a number allows, in its unit."""
    return Amount(quantity.low, quantity.high, quantity.unit)


def state_number(
    subject: Subject, attribute: str, quantity: Quantity, text: str, standing: Standing = TOLD
) -> Statement:
    """That an attribute of a subject is a number. `text` is the prose of the article."""
    return Statement(
        subject.key,
        subject.name,
        attribute,
        (amount_of(quantity),),
        quantity.start,
        quantity.end,
        text[quantity.start : quantity.end],
        standing=standing,
        style="clock" if quantity.kind == CLOCK else "ordinal" if quantity.kind == ORDINAL else _style(quantity, text),
        grain=quantity.grain,
    )


def state_word(subject: Subject, attribute: str, value: float, start: int, end: int, text: str) -> Statement:
    """That a word itself states a value, such as "fell": a direction of −1. `text` is the prose of the article."""
    return Statement(subject.key, subject.name, attribute, (Amount(value, value),), start, end, text[start:end])


def _style(quantity: Quantity, text: str) -> str:
    return "digits" if any(letter.isdigit() for letter in text[quantity.start : quantity.end]) else "words"
