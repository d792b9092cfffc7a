"""Rates, how often they are paid, and totals: "38 hours at £15 an hour came to £570", "40 calendars at £5 each, raising £200".

A sentence must hold one rate, one number of what it is a rate of and one total, all by one subject, and no other sum:
where more is said, something may be put on or taken off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Link, Phrase
from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY
from editlint.analysis.reading.units import convert, dimension
from editlint.analysis.statements.figures import Figure, convertible, figures_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import rates as en
from editlint.language.en.inflection import singular
from editlint.language.en.quantities import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.reading.sentences import Read

RATE, NUMBER, TOTAL = "rate", "number", "total"
_FEWEST = 3  # quantities
_NEAR = 3  # words from a number to what it is a rate of
_CUES = frozenset(("a", "an", "per", "each", "apiece"))


def find_rates(article: Article) -> Iterator[Statement]:
    """The rates of an article with their numbers and totals, each a subject of its own."""
    for index in _sentences(article):
        read = article.reading.sentence(index)
        if len(read.quantities) < _FEWEST or not any(_may_be_rate(read, figure) for figure in figures_of(read)):
            continue
        found = _found(read)
        if found is not None:
            yield from _stated(article.text, f"rate {read.start}", *found)


def _sentences(article: Article) -> list[int]:
    """The indexes of the sentences that may tell a rate: a number stands a little before "an", "per" or "each"."""
    reading, words = article.reading, article.words
    places = [at for at in words.places(_CUES) if any(map(_is_number, words.lower[max(0, at - _NEAR) : at]))]
    places += words.places(en.AVERAGES)
    return sorted({index for at in places if (index := reading.index_at(words.starts[at])) >= 0})


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in SMALL


def _may_be_rate(read: Read, figure: Figure) -> bool:
    if figure.quantity.kind not in (MONEY, MEASURE):
        return False
    averaged = figure.of is not None and not en.AVERAGES.isdisjoint(figure.of.words)
    return bool(figure.quantity.per) or averaged


def _found(read: Read) -> tuple[Figure, Figure, Figure] | None:
    """The rate, the number and the total of a sentence; None where it does not hold just one of each."""
    words = {word.strip(".,;:()").lower() for word in read.text.split()}
    if not en.UNEVEN.isdisjoint(words) or (not en.NET.isdisjoint(words) and en.GROSS.isdisjoint(words)):
        return None
    figures = figures_of(read)
    rates = [figure for figure in figures if _may_be_rate(read, figure)]
    found = [
        (rate, number, total)
        for rate in rates
        for number in _numbers(read, figures, rate)
        for total in _totals(read, figures, rate, number)
    ]
    if len(found) != 1:
        return None
    used = found[0]
    sums = [figure for figure in figures if figure.quantity.kind == used[0].quantity.kind]
    return used if all(figure in used for figure in sums) else None


def _numbers(read: Read, figures: Sequence[Figure], rate: Figure) -> list[Figure]:
    """The figures that tell how often a rate is paid."""
    per = singular(rate.quantity.per)
    if dimension(per) == "time":
        found = [it for it in figures if it.quantity.kind == DURATION and convert(1, it.quantity.unit, per)]
    elif per in en.EACH or not per:
        found = [it for it in figures if it.quantity.kind == COUNT and it.noun]
    else:
        found = [it for it in figures if it.quantity.kind == COUNT and it.noun == per]
    found = [it for it in found if not it.quantity.attributive]
    return [it for it in found if _together(read, it, rate)] if len(found) == 1 else []


def _totals(read: Read, figures: Sequence[Figure], rate: Figure, number: Figure) -> list[Figure]:
    """The figures that may be what a rate comes to."""
    return [
        figure
        for figure in figures
        if figure is not rate
        and figure is not number
        and convertible(figure.quantity, rate.quantity)
        and figure.quantity.per in ("", number.quantity.per, *en.EACH)
        and (figure.quantity.per in ("", number.quantity.per) or rate.quantity.per not in en.EACH)
        and _together(read, figure, rate)
        and _is_total(read, figure, rate)
    ]


def _together(read: Read, one: Figure, other: Figure) -> bool:
    """Whether two figures are said of one subject: in one clause, or in two that share it."""
    if one.clause == other.clause or min(one.clause, other.clause) < 0:
        return True
    first, second = read.clauses[one.clause], read.clauses[other.clause]
    if first.verb.negated or second.verb.negated:
        return False
    low, high = sorted((one.clause, other.clause))
    attached = read.clauses[high].verb.shape == "ing" or read.clauses[low].verb.shape in ("ing", "ed")
    same = first.subject is not None and second.subject is not None and first.subject.start == second.subject.start
    return high - low == 1 and (attached or same)


def _is_total(read: Read, figure: Figure, rate: Figure) -> bool:
    """Whether a figure is said to be what it comes to."""
    if figure.of is not None and not en.TOTALS.isdisjoint(figure.of.words):
        return True
    following = next(read.behind(figure.phrase.end), None)
    if isinstance(following, Phrase) and not en.IN_ALL.isdisjoint((*following.words, following.preposition)):
        return True
    if isinstance(following, Link) and following.lower in en.IN_ALL:
        return True
    low, high = sorted((figure, rate), key=lambda each: each.start)
    joint = [part for part in read.between(low.phrase.end, high.phrase.start)]
    if joint and all(isinstance(part, Link) and part.lower in (",", "or") for part in joint):
        return any(isinstance(part, Link) and part.lower == "or" for part in joint)
    clause = read.clauses[figure.clause] if figure.clause >= 0 else None
    return clause is not None and clause.verb.lemma in en.TOTALLING and figure.start > clause.verb.start


def _stated(text: str, key: str, rate: Figure, number: Figure, total: Figure) -> Iterator[Statement]:
    yield _statement(text, key, RATE, rate, _amount(rate))
    yield _statement(text, key, TOTAL, total, _amount(total))
    per = singular(rate.quantity.per)
    quantity = number.quantity
    if quantity.kind == DURATION and per:
        ends = [end for each in (quantity.low, quantity.high) for end in convert(each, quantity.unit, per)]
        yield _statement(text, key, NUMBER, number, Amount(min(ends), max(ends)))
    else:
        yield _statement(text, key, NUMBER, number, Amount(quantity.low, quantity.high))


def _amount(figure: Figure) -> Amount:
    return Amount(figure.quantity.low, figure.quantity.high, figure.quantity.unit)


def _statement(text: str, key: str, attribute: str, figure: Figure, reading: Amount) -> Statement:
    written = text[figure.start : figure.end]
    return Statement(
        key, "", attribute, (reading,), figure.start, figure.end, written, grain=figure.quantity.grain
    )
