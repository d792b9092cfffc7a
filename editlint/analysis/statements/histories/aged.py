"""What all ages have in common: whose they are, and how one is stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, Joint, Phrase
from editlint.analysis.statements.histories.aged_when import is_news, then_or_now, when_aged
from editlint.analysis.statements.statement import Amount, Statement
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller, When

AGE, AGE_AT_DEATH, BIRTHDAY = "age", "age-at-death", "birthday"
AFTER_DEATH = 3  # sentences from a death to the age at it


class Held(NamedTuple):
    """When an age holds: a day, if one is told, and whether that is the day of a death."""

    when: When | None
    at_death: bool


def host_of(read: Read, at: int) -> Phrase | None:
    """The name that an age is set beside, a bracket between the two passed over."""
    depth = 0
    marked = False
    for part in reversed(read.parts[:at]):
        if isinstance(part, Joint):
            marked = True
            depth += (part.lower == ")") - (part.lower == "(" and depth > 0)
            if part.lower not in (",", "(", ")", "now", "then"):
                return None
        elif depth:
            continue
        elif isinstance(part, Phrase):
            return part if marked and part.kind == NOMINAL and not part.dates else None
        else:
            return None
    return None


def apposed(teller: Teller, read: Read, phrase: Phrase) -> Entity | None:
    """The name that a phrase between commas goes with."""
    host = host_of(read, read.parts.index(phrase))
    return teller.entity(host) if host is not None else None


def held_at(teller: Teller, read: Read, clause: Clause, *, dated_only: bool = False) -> Held | None:
    """When an age that a clause tells holds; with `dated_only` none of the present: "retires at the age of 65"."""
    when, at_death = when_aged(teller, read, clause)
    if dated_only and when is not None and when.start < 0:
        return None
    return Held(when, at_death) if when is not None or at_death else None


def held_now(teller: Teller, read: Read, clause: Clause | None, *, now: bool = False) -> Held | None:
    """When an age beside a name holds: on the day of its clause, else on that of publication; with `now` that alone."""
    when: When | None = None
    at_death = False
    if clause is not None:
        when, at_death = when_aged(teller, read, clause, beside=True)
        if when is not None and not at_death and then_or_now(teller, when):
            return None
    elif now or is_news(teller, read):
        when = teller.now()
    return Held(when, at_death) if when is not None or at_death else None


def age_held(teller: Teller, entity: Entity, quantity: Quantity, held: Held) -> Statement:
    """That somebody is of the age that a number tells."""
    years = amount_of_age(quantity)
    return stated_age(teller, entity, years, quantity.start, quantity.end, held.when, at_death=held.at_death)


def amount_of_age(quantity: Quantity) -> Amount:
    """The years that a number allows: "about 20" a few, "more than 20" all above."""
    return Amount(quantity.low, max(quantity.high, quantity.value), "year")


def stated_age(
    teller: Teller, entity: Entity, years: Amount, start: int, end: int, when: When | None, *, at_death: bool
) -> Statement:
    """That somebody is of an age, at a time or at death. `start` and `end` are the prose offsets of the number."""
    text = teller.text[start:end]
    return Statement(
        entity.key,
        entity.name,
        AGE_AT_DEATH if at_death else AGE,
        (years,),
        start,
        end,
        text,
        when=when.amount if when else None,
        when_start=when.start if when else -1,
        when_end=when.end if when else -1,
        style="digits" if any(letter.isdigit() for letter in text) else "words",
    )


def whose_age(teller: Teller, read: Read, phrase: Phrase, copular: Clause | None) -> Entity | None:
    """Whom "an octogenarian" is: the subject of its copula, the name it stands beside, or somebody known."""
    if copular is not None:
        return teller.entity(copular.subject) if copular.subject is not None else None
    beside = apposed(teller, read, phrase)
    return beside if beside is not None or phrase.determiner in ("a", "an") else teller.entity(phrase)
