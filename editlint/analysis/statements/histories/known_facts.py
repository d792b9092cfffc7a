"""What is known before the article is read, as statements: births of well-known persons, and events by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.statement import DATE, Amount, Statement
from editlint.language.en.dating import ORIGIN_NOUNS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from editlint.analysis.facts import Fact
    from editlint.analysis.prose import Prose

_NAMESAKE = 10  # years beyond which a well-known name is borne by somebody else


def known_births(article: Prose, ages: Sequence[Statement], told: Collection[str]) -> Iterator[Statement]:
    """The births of well-known persons whose age the article tells, but those whose births it tells itself."""
    for age in ages:
        fact = article.facts.find(age.name, "birth") if " " in age.name and age.subject not in told else None
        if fact is not None and age.when is not None:
            years = day_at(age.when.low).year - fact.start.year
            if abs(years - age.readings[0].low) <= _NAMESAKE:
                yield stated_fact(fact, age.subject, age.name, "born")


def event_named(article: Prose, start: int, end: int) -> Fact | None:
    """The fact that a stretch of prose names: an event, or a body of which it says nothing but its founding."""
    names = known_between(article, start, end)
    fact = names[0].fact("event", "founding") if names else None
    if fact is None or names[0].start > start + _REACH:
        return None
    rest = (
        f"{article.text[start : names[0].start]} {article.text[names[0].end : end]}".lower().replace("’s", "").split()
    )
    return fact if fact.kind == "event" or set(rest) <= ORIGIN_NOUNS | {"the", "of"} else None


_REACH = 30  # characters before a name in what an anniversary is of


def stated_fact(fact: Fact, subject: str, name: str, attribute: str) -> Statement:
    """A fact as a statement about a subject of the article."""
    amount = Amount(fact.start.toordinal(), fact.end.toordinal(), DATE)
    source = f" ({fact.reference})" if fact.reference else ""
    return Statement(
        subject, name, attribute, (amount,), -1, -1, f"{fact.when}{source}", style="date", origin=fact.origin
    )
