"""Statements out of phrases: the value that a phrase holds, as it is compared and as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import CLOCK, ORDINAL, Quantity
from editlint.analysis.statements.statement import DATE, TOLD, Amount, Standing, Statement

if TYPE_CHECKING:
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.phrases import Phrase


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


def state_date(subject: Subject, attribute: str, date: DateMention, standing: Standing = TOLD) -> Statement | None:
    """That an attribute of a subject is a date; None for a date that is not known."""
    amount = amount_of_date(date)
    if amount is None:
        return None
    return Statement(
        subject.key,
        subject.name,
        attribute,
        (amount,),
        date.start,
        date.end,
        date.text,
        standing=standing,
        style="date",
    )


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


def at_time(statement: Statement, date: DateMention) -> Statement:
    """The statement as one that holds at a date."""
    return statement._replace(when=amount_of_date(date), when_start=date.start, when_end=date.end)


def number_of(phrase: Phrase) -> Quantity | None:
    """The one number of a phrase; None for none or several."""
    return phrase.quantities[0] if len(phrase.quantities) == 1 else None


def date_of(phrase: Phrase) -> DateMention | None:
    """The one date of a phrase; None for none or several."""
    return phrase.dates[0] if len(phrase.dates) == 1 else None


def _style(quantity: Quantity, text: str) -> str:
    return "digits" if any(letter.isdigit() for letter in text[quantity.start : quantity.end]) else "words"
